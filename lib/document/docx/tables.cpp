#include "tables.hpp"

#include "xml_text.hpp"

#include <fmt/format.h>

#include <cassert>
#include <iterator>
#include <numeric>

namespace aid::document::docx {
namespace {

/// The manner of a row's letters.
struct RowManner {
  bool is_bold = false;
  bool is_italic = false;
  bool keeps_next = false;  ///< On the same page as the next row.
};

CellStyle style_of(Column::Kind kind) {
  switch (kind) {
    case Column::Kind::text:
      return CellStyle::text;
    case Column::Kind::date:
      return CellStyle::date;
    case Column::Kind::figures:
      return CellStyle::figure;
  }
  return CellStyle::text;
}

/// Writes the rows of one table. What is the same in all of them is made once.
class Rows {
public:
  Rows(Body& body, const Table& table, const TableLayout& layout) : body_(body), table_(table) {
    if (layout.half_points != body.profile().style(Element::cell).half_points) {
      size_ = fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", layout.half_points);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      widths_.push_back(fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", layout.widths[i]));
      styles_.push_back(fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>",
                                    escaped(body.styles().of(style_of(table.columns[i].kind)))));
    }
    whole_width_ = std::accumulate(layout.widths.begin(), layout.widths.end(), 0);
  }

  void headings() {
    out() += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      out() += widths_[i];
      fmt::format_to(std::back_inserter(out()),
                     "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>",
                     escaped(body_.styles().of(Element::column_heading)));
      text(table_.columns[i].heading, size_);
      out() += "</w:p></w:tc>";
    }
    end_row();
  }

  void row(const Row& row, const RowManner& manner) {
    const std::string properties = properties_of(manner);
    begin_row();
    assert(row.cells.size() <= table_.columns.size());
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      out() += widths_[i];
      out() += "</w:tcPr>";
      out() += styles_[i];
      out() += manner.keeps_next ? "<w:keepNext/></w:pPr>" : "</w:pPr>";
      if (i < row.cells.size()) text(row.cells[i].text, properties);
      out() += "</w:p></w:tc>";
    }
    end_row();
  }

  /// One text over all columns.
  void across(std::string_view content, const RowManner& manner) {
    begin_row();
    fmt::format_to(std::back_inserter(out()),
                   "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{}\"/></w:tcPr><w:p><w:pPr>"
                   "<w:pStyle w:val=\"{}\"/>{}</w:pPr>",
                   whole_width_, table_.columns.size(), escaped(body_.styles().of(CellStyle::text)),
                   manner.keeps_next ? "<w:keepNext/>" : "");
    text(content, properties_of(manner));
    out() += "</w:p></w:tc>";
    end_row();
  }

private:
  std::string& out() { return body_.out(); }

  void begin_row() { out() += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"; }
  void end_row() {
    out() += "</w:tr>";
    body_.flush_if_long();
  }

  void text(std::string_view content, std::string_view properties) {
    if (!content.empty()) append_run(out(), content, properties);
  }

  std::string properties_of(const RowManner& manner) const {
    std::string properties;
    if (manner.is_bold) properties += "<w:b/><w:bCs/>";
    if (manner.is_italic) properties += "<w:i/><w:iCs/>";
    return properties + size_;
  }

  Body& body_;
  const Table& table_;
  std::vector<std::string> widths_;  ///< How a cell of each column begins,
  std::vector<std::string> styles_;  ///< and its paragraph.
  std::string size_;                 ///< Of letters, where it is not the style's.
  int whole_width_ = 0;
};

void begin_table(Body& body, const Table& table, const TableLayout& layout) {
  body.close_table();
  std::string grid;
  for (const int width : layout.widths) fmt::format_to(std::back_inserter(grid), "<w:gridCol w:w=\"{}\"/>", width);
  std::string caption;
  if (!table.title.empty()) caption = fmt::format("<w:tblCaption w:val=\"{}\"/>", escaped(table.title));
  const int padding = body.profile().cell_padding;
  body.raw(fmt::format(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" "
      "w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{}\" w:type=\"dxa\"/><w:right "
      "w:w=\"{}\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/>{}</w:tblPr>"
      "<w:tblGrid>{}</w:tblGrid>",
      escaped(body.styles().table), std::accumulate(layout.widths.begin(), layout.widths.end(), 0), padding, padding,
      caption, grid));
}

RowManner manner_of(const Row& row) {
  const bool is_bold = row.kind == Row::Kind::group || row.kind == Row::Kind::subtotal;
  return {.is_bold = is_bold, .is_italic = row.kind == Row::Kind::of_which, .keeps_next = row.kind == Row::Kind::group};
}

}  // namespace

void append_table(Body& body, const Table& table, const TableLayout& layout) {
  if (!table.title.empty()) body.paragraph(Element::table_title, table.title);
  if (!table.unit.empty()) body.paragraph(Element::unit, table.unit);
  if (table.columns.empty()) {
    if (!table.when_empty.empty()) body.paragraph(Element::note, table.when_empty);
    return;
  }
  begin_table(body, table, layout);
  Rows rows(body, table, layout);
  rows.headings();
  if (table.rows.empty() && !table.when_empty.empty()) rows.across(table.when_empty, {.is_italic = true});
  const std::size_t above = rows_above_total(table);
  const auto append_total = [&] {
    if (table.total) rows.row(*table.total, {.is_bold = true});
  };
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i == above) append_total();
    const Row& row = table.rows[i];
    RowManner manner = manner_of(row);
    const bool is_before_total = i + 1 == above && table.total.has_value();
    if (is_before_total) manner.keeps_next = true;
    if (row.kind == Row::Kind::group) {
      rows.across(row.cells.empty() ? std::string_view() : std::string_view(row.cells.front().text), manner);
    } else {
      rows.row(row, manner);
    }
  }
  if (above == table.rows.size()) append_total();
  body.raw("</w:tbl>");
  body.is_behind_table = true;
}

}  // namespace aid::document::docx
