#include "aid/table/spreadsheet_words.hpp"

#include "aid/base/trimmed.hpp"

namespace aid::table::spreadsheet {

std::string part_heading(std::string_view column, const Label& part, Language language) {
  std::string heading(column);
  heading += ": ";
  heading += part.in(language);
  return heading;
}

std::string_view column_of_part(std::string_view heading, const Label& part, Language language) {
  const std::string_view words = part.in(language);
  if (!heading.ends_with(words)) return {};
  heading.remove_suffix(words.size());
  return heading.ends_with(": ") ? heading.substr(0, heading.size() - 2) : std::string_view();
}

const Label& words_of(RowKind kind) {
  static constexpr Label item{"item", "mục"};
  static constexpr Label not_itemised{"not itemised", "chưa tách riêng"};
  static constexpr Label shared{"shared", "chung"};
  static constexpr Label not_stated{"not stated", "không ghi"};
  static constexpr Label not_placed{"not placed", "chưa xếp được"};
  static constexpr Label of_which{"of which", "trong đó"};
  static constexpr Label subtotal{"subtotal", "cộng"};
  static constexpr Label rest{"the rest", "còn lại"};
  switch (kind) {
    case RowKind::item:
      return item;
    case RowKind::not_itemised:
      return not_itemised;
    case RowKind::shared:
      return shared;
    case RowKind::not_stated:
      return not_stated;
    case RowKind::not_placed:
      return not_placed;
    case RowKind::of_which:
      return of_which;
    case RowKind::subtotal:
      return subtotal;
    case RowKind::rest:
      return rest;
  }
  return item;
}

std::string_view exactness(domain::Qualifier qualifier, Language language) {
  constexpr Label exact{"exact", "chính xác"};
  return qualifier == domain::Qualifier::exact ? exact.in(language) : trimmed(domain::prefix(qualifier, language));
}

}  // namespace aid::table::spreadsheet
