#include "cells.hpp"

namespace aid::reports {

table::Words words_of(vocabulary::Registry& registry, std::string_view list, std::string_view code) {
  if (code.empty()) return {};
  return table::Words(registry.name(list, "", code, Language::en), registry.name(list, "", code, Language::vi))
      .with_code(code);
}

table::Cell text_cell(table::Words words) {
  if (words.empty()) return std::monostate();
  return words;
}

}  // namespace aid::reports
