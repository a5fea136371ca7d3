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
  static constexpr std::int32_t missing = -1;  ///< A value that is not stated: the kind of a donor of unknown kind.
  static constexpr std::int32_t none = -2;     ///< No value at all: the foreign country of a partner in Viet Nam.

  struct Value {
    std::int32_t id;
    std::optional<domain::Decimal> share;
  };

  void clear();
  void add(std::int32_t id, const std::optional<domain::Decimal>& share = std::nullopt);
  template <typename Tag>
  void add(Index<Tag> index, const std::optional<domain::Decimal>& share = std::nullopt) {
    add(index.number(), share);
  }
  /// The date is coarser than the dimension.
  void set_not_placed() { not_placed_ = true; }

  bool not_placed() const { return not_placed_; }
  const std::vector<Value>& list() const { return list_; }

private:
  std::vector<Value> list_;
  bool not_placed_ = false;
};

/// What a dimension is asked about: an aid and, for dimensions of a finer grain, one of its entries and the currency
/// of one amount.
struct Fact {
  const storage::Book::Aid& aid;
  const storage::Book::Entry* entry = nullptr;
  std::optional<domain::Currency> currency = {};
};

/// What gives a dimension its values: the sector is the aid's, the year the entry's, the currency that of each amount.
enum class Grain { aid, entry, currency };

/// An end of an aid. The parties at one end give it its values in several dimensions (donor, kind of the donor, country
/// of the donor), and these values belong together: a figure of the donor Kisarazu is one of a city and of Japan.
enum class AidEnd : std::uint8_t { givers, receivers };
inline constexpr std::size_t aid_ends = 2;
/// The parties there, in their order.
std::vector<const storage::Book::Party*> parties_at(const storage::Book& book, const storage::Book::Aid& aid,
                                                    AidEnd end);

/// What the values of a dimension are called.
struct Naming {
  table::Cell (*label)(const Lookup& lookup, std::int32_t id);
  /// A byte string that sorts rows.
  std::string (*order)(const Lookup& lookup, std::int32_t id);
  /// A byte string that does not depend on the order in which things were recorded. Where shares are rounded and
  /// remainders are equal, the value with the first code gets the odd unit.
  std::string (*code)(const Lookup& lookup, std::int32_t id);
};

/// Something that reports can be grouped by and that filters look at: one entry in the list and its functions.
struct Dimension {
  std::string_view name;  ///< Typed, and the key of its column.
  Label title;
  Label by = {};  ///< Behind "Aid by", where that is not the title: "approving authority".
  Grain grain = Grain::aid;
  /// What its values are read from. A dimension that does not say so has all of the ledger read, so that no value
  /// looks as if it were not stated.
  storage::BookParts needs = {};
  table::ColumnType column = table::ColumnType::text;
  void (*values)(const Lookup& lookup, const Fact& fact, Values& out);
  Naming naming;

  /// The end whose parties have the values. Where the function is null or gives nothing, the values are the aid's own,
  /// as its sectors are.
  std::optional<AidEnd> (*end)(const Lookup& lookup, const storage::Book::Aid& aid) = nullptr;
  /// The value that a party gives: its country, say. `Values::missing` when it is not known, `Values::none` when the
  /// party has none in this dimension.
  std::int32_t (*of_partner)(const Lookup& lookup, storage::PartnerIndex partner) = nullptr;
};

/// All, in the order in which people see them; it is also the order in which shares are applied.
std::span<const Dimension> all_dimensions();
/// By its name, or nullptr.
const Dimension* find_dimension(std::string_view name);

}  // namespace aid::counting
