#include "aid/document/document.hpp"

#include <algorithm>

namespace aid::document {
namespace {

void append_tables(const std::vector<Block>& blocks, std::vector<const Table*>& tables) {
  for (const Block& block : blocks) {
    if (const Table* table = std::get_if<Table>(&block)) tables.push_back(table);
  }
}

}  // namespace

std::vector<const Table*> tables_of(const Document& document) {
  std::vector<const Table*> tables;
  append_tables(document.blocks, tables);
  for (const Annex& annex : document.annexes) append_tables(annex.blocks, tables);
  return tables;
}

std::size_t rows_above_total(const Table& table) {
  std::size_t above = table.rows.size();
  for (std::size_t at = above; at > 0; --at) {
    const Row& row = table.rows[at - 1];
    const bool is_of_total = row.in_total || row.kind == Row::Kind::of_which || row.kind == Row::Kind::subtotal;
    if (is_of_total) break;
    if (row.kind == Row::Kind::group) above = at - 1;
  }
  return above;
}

const Table* find_table(const Document& document, std::string_view key) {
  const std::vector<const Table*> tables = tables_of(document);
  const auto found =
      std::ranges::find(tables, key, [](const Table* table) -> const std::string& { return table->key; });
  return found == tables.end() ? nullptr : *found;
}

}  // namespace aid::document
