#include "table_head.hpp"

#include "aid/base/sha256.hpp"

namespace aid::services {

table::Table begin_table(Registry& registry, std::string report, table::Words title) {
  const auto head = registry.ledger().head();
  table::Table table;
  table.report = std::move(report);
  table.title = std::move(title);
  table.ledger = registry.office();
  table.as_of = {.block = head.seq, .at = head.at, .hash = hex(head.hash).substr(0, 16)};
  return table;
}

table::Words words_of(Registry& registry, std::string_view list, std::string_view code) {
  if (code.empty()) return {};
  return {registry.name(list, "", code, Language::en), registry.name(list, "", code, Language::vi)};
}

table::Cell text_cell(table::Words words) {
  if (words.empty()) return std::monostate();
  return words;
}

}  // namespace aid::services
