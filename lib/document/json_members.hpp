#pragma once
#include "aid/document/document.hpp"
#include "aid/formats/json_members.hpp"

#include <array>
#include <string_view>

/// What a document is in JSON: the members of each of its parts by name.
namespace aid::document {

using formats::Like;

constexpr std::array<std::string_view, 7> json_names(Paragraph::Style) {
  return {"body", "section", "subsection", "item", "ground", "note", "warning"};
}
constexpr std::array<std::string_view, 3> json_names(Column::Kind) { return {"text", "date", "figures"}; }
constexpr std::array<std::string_view, 5> json_names(Row::Kind) {
  return {"item", "residual", "of-which", "group", "subtotal"};
}
constexpr std::array<std::string_view, 5> json_names(Chart::Kind) {
  return {"bars", "stacked", "line", "shares", "tiles"};
}
constexpr std::array<std::string_view, 4> json_kinds(const Block*) {
  return {"paragraph", "table", "chart", "page-break"};
}
void one_a_line(const Block*);
void one_a_line(const Row*);
void one_a_line(const Annex*);

template <typename Visitor, Like<Run> T>
void describe(Visitor&& visit, T& run) {
  visit("text", run.text);
  visit("is_bold", run.is_bold);
  visit("is_italic", run.is_italic);
}

template <typename Visitor, Like<Paragraph> T>
void describe(Visitor&& visit, T& paragraph) {
  visit("style", paragraph.style);
  visit("runs", paragraph.runs);
  visit("is_of_rounding", paragraph.is_of_rounding);
}

template <typename Visitor, Like<Figure> T>
void describe(Visitor&& visit, T& figure) {
  visit("number", figure.number);
  visit("currency", figure.currency);
  visit("decimals", figure.decimals);
  visit("qualifier", figure.qualifier);
}

template <typename Visitor, Like<Cell> T>
void describe(Visitor&& visit, T& cell) {
  visit("text", cell.text);
  visit("figures", cell.figures);
  visit("date", cell.date);
}

template <typename Visitor, Like<Column> T>
void describe(Visitor&& visit, T& column) {
  visit("key", column.key);
  visit("heading", column.heading);
  visit("kind", column.kind);
  visit("is_money", column.is_money);
}

template <typename Visitor, Like<Row> T>
void describe(Visitor&& visit, T& row) {
  visit("kind", row.kind);
  visit("cells", row.cells);
  visit("in_total", row.in_total, true);
}

/// The rows come last: whoever takes them one by one knows all else.
template <typename Visitor, Like<Table> T>
void describe(Visitor&& visit, T& table) {
  visit("key", table.key);
  visit("title", table.title);
  visit("unit", table.unit);
  visit("unit_zeros", table.unit_zeros);
  visit("columns", table.columns);
  visit("when_empty", table.when_empty);
  visit("total", table.total);
  visit("rows", table.rows);
}

template <typename Visitor, Like<Chart> T>
void describe(Visitor&& visit, T& chart) {
  visit("chart_kind", chart.kind);
  visit("title", chart.title);
  visit("table", chart.table);
  visit("categories", chart.categories);
  visit("series", chart.series);
  visit("currency", chart.currency);
  visit("beside", chart.beside);
}

template <typename Visitor, Like<PageBreak> T>
void describe(Visitor&& visit, T& page_break) {
  visit("is_landscape", page_break.is_landscape);
}

template <typename Visitor, Like<Heading> T>
void describe(Visitor&& visit, T& heading) {
  visit("superior", heading.superior);
  visit("office", heading.office);
  visit("state", heading.state);
  visit("number", heading.number);
  visit("place_and_date", heading.place_and_date);
  visit("kind", heading.kind);
  visit("addressees", heading.addressees);
}

template <typename Visitor, Like<Signature> T>
void describe(Visitor&& visit, T& signature) {
  visit("signer", signature.signer);
  visit("name", signature.name);
  visit("receivers", signature.receivers);
}

template <typename Visitor, Like<Annex> T>
void describe(Visitor&& visit, T& annex) {
  visit("name", annex.name);
  visit("title", annex.title);
  visit("of", annex.of);
  visit("is_landscape", annex.is_landscape);
  visit("blocks", annex.blocks);
}

template <typename Visitor, Like<Document> T>
void describe(Visitor&& visit, T& document) {
  visit("language", document.language);
  visit("profile", document.profile);
  visit("report", document.report);
  visit("office", document.office);
  visit("heading", document.heading);
  visit("title", document.title);
  visit("subtitles", document.subtitles);
  visit("blocks", document.blocks);
  visit("signature", document.signature);
  visit("annexes", document.annexes);
  visit("as_of", document.as_of);
  visit("fingerprint", document.fingerprint);
}

}  // namespace aid::document
