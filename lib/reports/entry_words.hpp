#pragma once
#include "work.hpp"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

/// The words by which another ledger finds again what an entry's row names: the code where there is one, else the
/// English text, which has no marks of thousands because programs read it back.
namespace aid::reports {

class EntryWords {
public:
  explicit EntryWords(const Work& work);

  /// The official name; its English one where two partners have the official one.
  table::Words partner(storage::PartnerIndex index) const;
  /// Its code has the scheme before it where the code alone means another sector.
  table::Words sector(storage::CodeIndex index);
  /// Its name with the place that it lies in; with a day where the name alone means another place at `at`.
  table::Words place(storage::PlaceIndex index, const std::optional<domain::DateInterval>& at);
  /// "4 máy thở", "khẩu trang (quantity unknown)", "96 bottle nước sát khuẩn = 2400000 VND".
  table::Words goods(const storage::Book::Goods& line) const;
  /// An item of a list, with its code.
  table::Words item(std::string_view list, std::string_view code) const;

  /// A name as it stands in a cell, alone or beside others: in quotes where it has in it what parts them.
  static table::Words in_cell(const table::Words& name, bool is_alone);
  /// "health=60", "Y tế (60%)".
  static table::Words with_share(const table::Words& words, bool has_share, domain::Decimal share);
  /// Of a name, which is read back itself: "Kobe=60", "Kobe (60%)".
  static table::Words name_with_share(const table::Words& name, bool has_share, domain::Decimal share);

private:
  std::string plain_place(storage::PlaceIndex index) const;
  std::string place_text(storage::PlaceIndex index, const std::optional<domain::DateInterval>& at);

  const Work& work_;
  std::unordered_map<std::string, int> name_uses_;
  std::vector<domain::Date> changes_;  ///< The days on which some place began or ended.
  std::map<std::tuple<storage::PlaceIndex, std::ptrdiff_t, std::ptrdiff_t>, std::string> places_;
};

}  // namespace aid::reports
