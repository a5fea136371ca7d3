#include "aid/papers/brief_values.hpp"

#include <algorithm>
#include <cstddef>

namespace aid::papers {
namespace {

using document::Paragraph;

class DocumentValues {
public:
  explicit DocumentValues(table::Table& into) : into_(into) {}

  void add(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) add(*paragraph);
      if (const auto* table = std::get_if<document::Table>(&block)) add(*table);
    }
  }

private:
  void add(const Paragraph& paragraph) {
    std::string text;
    for (const document::Run& run : paragraph.runs) text += run.text;
    const bool is_title = paragraph.style == Paragraph::Style::section || paragraph.style == Paragraph::Style::subsection;
    if (is_title) title_ = text;
    if (text.empty() || is_title) return;
    const bool is_problem = paragraph.style == Paragraph::Style::warning;
    into_.notes.push_back({.code = is_problem ? "warning" : title_, .count = 1, .text = text, .is_problem = is_problem});
  }

  void add(const document::Table& table) {
    const std::string& name = table.title.empty() ? title_ : table.title;
    of_ = table.unit.empty() ? name : name + " (" + table.unit + ")";
    for (const document::Row& row : table.rows) add(table, row);
    if (table.total) add(table, *table.total);
  }

  /// One row for each cell: what stands before the figures names it.
  void add(const document::Table& table, const document::Row& row) {
    const auto first_figure =
        std::ranges::find(table.columns, document::Column::Kind::figures, &document::Column::kind);
    const bool has_figures = first_figure != table.columns.end();
    const std::size_t naming = has_figures ? static_cast<std::size_t>(first_figure - table.columns.begin()) : 1;
    std::string name;
    for (std::size_t i = 0; i < row.cells.size() && i < naming; ++i) {
      if (!row.cells[i].text.empty()) name += (name.empty() ? "" : ", ") + row.cells[i].text;
    }
    for (std::size_t i = naming; i < row.cells.size() && i < table.columns.size(); ++i) {
      if (row.cells[i].text.empty()) continue;
      into_.rows.push_back({.cells = {table::Words(name + ", " + table.columns[i].heading),
                                      table::Words(row.cells[i].text)},
                            .group = of_});
    }
  }

  table::Table& into_;
  std::string title_;
  std::string of_;
};

}  // namespace

table::Table values_of(const document::Document& document) {
  table::Table table{.report = "brief", .title = document.title, .ledger = document.office, .as_of = {}};
  table.has_period = false;
  for (const std::string& subtitle : document.subtitles) table.subtitles.emplace_back(subtitle);
  table.columns = {{.key = "name", .label = table::Words()}, {.key = "value", .label = table::Words()}};
  DocumentValues values(table);
  values.add(document.blocks);
  for (const document::Annex& annex : document.annexes) values.add(annex.blocks);
  return table;
}

}  // namespace aid::papers
