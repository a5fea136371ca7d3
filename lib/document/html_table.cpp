#include "html_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aid::document::html {
namespace {

std::string_view class_of(Row::Kind kind) {
  switch (kind) {
    case Row::Kind::item:
      return "item";
    case Row::Kind::residual:
      return "residual";
    case Row::Kind::of_which:
      return "of-which";
    case Row::Kind::group:
      return "group";
    case Row::Kind::subtotal:
      return "subtotal";
  }
  return "item";
}

class HtmlTable {
public:
  HtmlTable(std::string& out, const Table& table, int half_points, const std::function<void()>& pass_on)
      : out_(out), table_(table), half_points_(half_points), pass_on_(pass_on) {}

  void write(std::string_view unseen_title) {
    constexpr int usual = 24;  // In the style sheet.
    out_ += "<div class=\"wide\"><table";
    if (half_points_ != usual) {
      fmt::format_to(std::back_inserter(out_), " style=\"font-size: {}{}pt\"", half_points_ / 2,
                     half_points_ % 2 == 0 ? "" : ".5");
    }
    out_ += ">\n";
    caption(unseen_title);
    head();
    const std::size_t above = rows_above_total(table_);
    out_ += "<tbody>\n";
    for (std::size_t i = 0; i < above; ++i) row(table_.rows[i], class_of(table_.rows[i].kind));
    // Not a foot, which browsers print at the end of every page.
    if (table_.total) row(*table_.total, "total");
    for (std::size_t i = above; i < table_.rows.size(); ++i) {
      row(table_.rows[i], table_.rows[i].kind == Row::Kind::group ? "group" : "outside");
    }
    if (table_.rows.empty() && !table_.total) nothing();
    out_ += "</tbody>\n</table></div>\n";
  }

private:
  void caption(std::string_view unseen_title) {
    if (table_.title.empty() && table_.unit.empty() && unseen_title.empty()) return;
    out_ += "<caption>";
    if (table_.title.empty() && !unseen_title.empty()) {
      out_ += "<span class=\"unseen\">";
      append_text(out_, unseen_title);
      out_ += "</span>";
    }
    append_text(out_, table_.title);
    if (!table_.unit.empty()) {
      out_ += "<span class=\"unit\">";
      append_text(out_, table_.unit);
      out_ += "</span>";
    }
    out_ += "</caption>\n";
  }

  void head() {
    if (table_.columns.empty()) return;
    out_ += "<thead><tr>";
    for (const Column& column : table_.columns) {
      out_ += "<th scope=\"col\">";
      append_text(out_, column.heading);
      out_ += "</th>";
    }
    out_ += "</tr></thead>\n";
  }

  void row(const Row& row, std::string_view of_class) {
    if (row.kind == Row::Kind::group) return group(row);
    out_ += "<tr class=\"";
    out_ += of_class;
    out_ += "\">";
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      const bool is_figures = table_.columns[column].kind == Column::Kind::figures;
      const bool names_row = column == 0 && !is_figures;
      out_ += names_row ? "<th scope=\"row\">" : is_figures ? "<td class=\"n\">" : "<td>";
      if (column < row.cells.size()) append_text(out_, row.cells[column].text);
      out_ += names_row ? "</th>" : "</td>";
    }
    out_ += "</tr>\n";
    pass_on_();
  }

  void group(const Row& row) {
    fmt::format_to(std::back_inserter(out_), "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">",
                   std::max<std::size_t>(table_.columns.size(), 1));
    if (!row.cells.empty()) append_text(out_, row.cells.front().text);
    out_ += "</th></tr>\n";
  }

  void nothing() {
    fmt::format_to(std::back_inserter(out_), "<tr><td class=\"nothing\" colspan=\"{}\">",
                   std::max<std::size_t>(table_.columns.size(), 1));
    append_text(out_, table_.when_empty);
    out_ += "</td></tr>\n";
  }

  std::string& out_;
  const Table& table_;
  int half_points_;
  const std::function<void()>& pass_on_;
};

}  // namespace

void append_table(std::string& out, const Table& table, int half_points, std::string_view unseen_title,
                  const std::function<void()>& pass_on) {
  HtmlTable(out, table, half_points, pass_on).write(unseen_title);
}

}  // namespace aid::document::html
