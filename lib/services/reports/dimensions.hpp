#pragma once
#include "aid/table/table.hpp"
#include "lookup.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aid::services::reports {

/// The values that an aid (or one of its entries) has in a dimension; each once, with its share where one is stated.
class Values {
public:
  static constexpr std::int32_t missing = -1;  ///< One of several that is not stated: a donor whose kind is not known.

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
};

/// All, in the order in which people see them; it is also the order in which shares are applied.
std::span<const Dimension> all_dimensions();
/// By its name, or nullptr.
const Dimension* find_dimension(std::string_view name);

/// The name of a place, with the place above it that lies in the same country: "Liên Chiểu, Đà Nẵng".
table::Words place_words(const Lookup& lookup, std::int32_t place);

}  // namespace aid::services::reports
