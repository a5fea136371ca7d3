#include "cells.hpp"

namespace aid::reports {

table::Words words_of(vocabulary::Registry& registry, std::string_view list, std::string_view code) {
  if (code.empty()) return {};
  return table::Words(registry.name(list, "", code, Language::en), registry.name(list, "", code, Language::vi))
      .with_code(code);
}

table::Cell moment_cell(const domain::Moment& moment) {
  if (moment.minute) return table::Moment{.utc = to_string(moment), .is_to_the_minute = true};
  return domain::DateInterval::of_day(moment.day);
}

table::Cell published_cell(const domain::StatedTotal& total) {
  if (total.published_minute) return moment_cell({total.published->from, total.published_minute});
  return total.published ? table::Cell(*total.published) : table::Cell();
}

table::Cell text_cell(table::Words words) {
  if (words.empty()) return std::monostate();
  return words;
}

}  // namespace aid::reports
