#include "aid/table/table.hpp"

#include "aid/domain/date_options.hpp"
#include "aid/domain/vietnam_time.hpp"

#include <algorithm>

namespace aid::table {

std::string_view to_string(RowKind kind) {
  switch (kind) {
    case RowKind::item:
      return "item";
    case RowKind::not_itemised:
      return "not-itemised";
    case RowKind::shared:
      return "shared";
    case RowKind::not_stated:
      return "not-stated";
    case RowKind::not_placed:
      return "not-placed";
    case RowKind::of_which:
      return "of-which";
    case RowKind::subtotal:
      return "subtotal";
    case RowKind::rest:
      return "rest";
  }
  return "item";
}

std::string show(const Moment& moment, Language language) {
  const auto read = domain::read_moment(moment.utc, {});
  return moment.is_to_the_minute && read ? show(read.value(), language) : domain::show_moment(moment.utc, language);
}

bool Table::has_problems() const {
  return std::any_of(notes.begin(), notes.end(), [](const Note& note) { return note.is_problem; });
}

bool Table::has_row_groups() const {
  return source.has_groups || std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.group.empty(); });
}

void Table::gather_rows() {
  if (source.make) source.make([this](const Row& row) { rows.push_back(row); });
  source = {};
}

}  // namespace aid::table
