#pragma once
#include "aid/counting/lookup.hpp"
#include "aid/table/table.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aid::counting {

/// The values that an aid (or one of its entries) has in a dimension; each once, with its share where one is stated.
class Values {
public:
  static constexpr std::int32_t missing = -1;  ///< One of several that is not stated: a donor whose kind is not known.
  static constexpr std::int32_t none = -2;     ///< No value: the foreign country of a partner in Viet Nam.

  struct Value {
    std::int32_t id;
    std::optional<domain::Decimal> share;
  };

  void clear();
  void add(std::int32_t id, const std::optional<domain::Decimal>& share = std::nullopt);
  /// The date is coarser than the dimension.
  void set_not_placed() { not_placed_ = true; }

  bool not_placed() const { return not_placed_; }
  const std::vector<Value>& list() const { return list_; }

private:
  std::vector<Value> list_;
  bool not_placed_ = false;
};

/// What is looked at: an entry of an aid, and the currency of one of its amounts.
struct Fact {
  const storage::Book::Aid& aid;
  const storage::Book::Entry* entry = nullptr;
  std::optional<domain::Currency> currency = {};
};

/// What a dimension looks at.
enum class Grain { aid, entry, currency };

/// The end of an aid whose parties give it its values in a dimension: of these the values of a donor, its kind and its
/// country belong together.
enum class AidEnd : std::uint8_t { givers, receivers };
inline constexpr std::size_t aid_ends = 2;
/// The parties there, in their order.
std::vector<const storage::Book::Party*> parties_at(const storage::Book& book, const storage::Book::Aid& aid,
                                                    AidEnd end);

/// Something that reports can be grouped by: one line in the list and its functions.
struct Dimension {
  std::string_view name;  ///< Typed, and the key of its column.
  Label title;
  Grain grain;
  table::ColumnType column;
  void (*values)(const Lookup& lookup, const Fact& fact, Values& out);
  table::Cell (*label)(const Lookup& lookup, std::int32_t id);
  /// A byte string that sorts rows.
  std::string (*order)(const Lookup& lookup, std::int32_t id);
  /// A byte string that does not depend on rows of the ledger: of equal remainders the first one gets the unit.
  std::string (*code)(const Lookup& lookup, std::int32_t id);

  /// The end whose parties have the values of an aid; nullptr, nothing: they are the aid's own.
  std::optional<AidEnd> (*end)(const Lookup& lookup, const storage::Book::Aid& aid) = nullptr;
  /// The value that a party gives, `Values::missing` where it is not known, `Values::none` where it gives none.
  std::int32_t (*of_partner)(const Lookup& lookup, std::int32_t partner) = nullptr;
};

/// All, in the order in which people see them; it is also the order in which shares are applied.
std::span<const Dimension> all_dimensions();
/// By its name, or nullptr.
const Dimension* find_dimension(std::string_view name);

/// The name of a place, with the place above it that lies in the same country: "Liên Chiểu, Đà Nẵng".
table::Words place_words(const Lookup& lookup, std::int32_t place);

}  // namespace aid::counting
