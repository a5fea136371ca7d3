#include "pdf_parts.hpp"

#include <algorithm>

namespace aid::print {
namespace {

using document::Cell;
using document::Column;
using document::Row;
using document::Table;

constexpr double above_and_below = 2;  ///< Between a text and the lines over and under it.

bool is_strong(Row::Kind kind) { return kind == Row::Kind::group || kind == Row::Kind::subtotal; }

double indent_of(const Row& row) { return row.kind == Row::Kind::of_which ? 10 : 0; }

/// A group's heading spans the table.
bool spans(const Row& row) {
  const auto is_empty = [](const Cell& cell) { return cell.text.empty(); };
  return row.kind == Row::Kind::group && !row.cells.empty() &&
         std::all_of(row.cells.begin() + 1, row.cells.end(), is_empty);
}

PangoAlignment alignment_of(const Column& column) {
  switch (column.kind) {
    case Column::Kind::figures:
      return PANGO_ALIGN_RIGHT;
    case Column::Kind::date:
      return PANGO_ALIGN_CENTER;
    case Column::Kind::text:
      break;
  }
  return PANGO_ALIGN_LEFT;
}

/// A table on pages: its columns have widths, its rows are drawn one after the other.
class TablePainter {
public:
  TablePainter(Pages& pages, const Table& table, const document::TableLayout& layout)
      : pages_(pages), table_(table), padding_(points(pages.profile().cell_padding)), size_(layout.half_points / 2.0) {
    for (const int width : layout.widths) widths_.push_back(points(width));
  }

  void draw() {
    draw_caption();
    const std::size_t above = document::rows_above_total(table_);
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      if (i == above) draw_total();
      // The heading of a group stays with its first row, the last row with the total.
      const Row* next = i + 1 < table_.rows.size() ? &table_.rows[i + 1] : nullptr;
      const bool is_before_total = i + 1 == above && table_.total;
      if (is_before_total) next = &*table_.total;
      const bool keeps_next = next != nullptr && (table_.rows[i].kind == Row::Kind::group || is_before_total);
      draw_row(table_.rows[i], is_strong(table_.rows[i].kind), keeps_next ? next : nullptr);
    }
    if (table_.rows.empty() && !table_.when_empty.empty()) draw_row(empty_row(), false, nullptr);
    if (above == table_.rows.size()) draw_total();
    pages_.space(points(pages_.style(document::Element::table_title).before));
  }

private:
  struct Box {
    Lines lines;
    double x;
    double width;
  };

  void draw_total() {
    if (table_.total) draw_row(*table_.total, true, nullptr);
  }

  Row empty_row() const {
    Row row{.kind = Row::Kind::group, .cells = {{.text = table_.when_empty}}};
    return row;
  }

  std::vector<Box> boxes_of(const Row& row, bool is_bold) const {
    std::vector<Box> boxes;
    double x = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool is_spanning = spans(row);
      const double width = is_spanning ? pages_.width() : widths_[i];
      const double more = i == 0 ? indent_of(row) : 0;
      const Manner manner{size_, is_bold, row.kind == Row::Kind::of_which};
      const Setting setting{.width = width - 2 * padding_ - more,
                            .align = is_spanning ? PANGO_ALIGN_LEFT : alignment_of(table_.columns[i]),
                            .breaks_words = true};
      boxes.push_back({pages_.typesetter().set(row.cells[i].text, manner, setting), x + padding_ + more, width});
      if (is_spanning) break;
      x += width;
    }
    return boxes;
  }

  std::vector<Box> head_boxes() const {
    std::vector<Box> boxes;
    double x = 0;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Setting setting{.width = widths_[i] - 2 * padding_, .align = PANGO_ALIGN_CENTER, .breaks_words = true};
      boxes.push_back(
          {pages_.typesetter().set(table_.columns[i].heading, {size_, true}, setting), x + padding_, widths_[i]});
      x += widths_[i];
    }
    return boxes;
  }

  static double height_of_row(const std::vector<Box>& boxes) {
    double height = 0;
    for (const Box& box : boxes) height = std::max(height, height_of(box.lines));
    return height + 2 * above_and_below;
  }

  void draw_caption() {
    using document::Element;
    const document::TextStyle& title_style = pages_.style(Element::table_title);
    const document::TextStyle& unit_style = pages_.style(Element::unit);
    const Lines title =
        pages_.typesetter().set(table_.title, manner_of(title_style), setting_of(title_style, pages_.width()));
    const Lines unit =
        pages_.typesetter().set(table_.unit, manner_of(unit_style), setting_of(unit_style, pages_.width()));
    double needed = height_of_row(head_boxes()) + 3 * size_ * 1.2;
    if (!table_.title.empty()) needed += height_of(title);
    if (!table_.unit.empty()) needed += height_of(unit);
    pages_.space(points(title_style.before));
    if (needed > pages_.room() && !pages_.is_blank()) pages_.next();
    if (!table_.title.empty()) pages_.flow(title);
    if (!table_.unit.empty()) pages_.flow(unit);
    pages_.move_to(pages_.y() + 2);
    draw_head();
  }

  void draw_head() {
    const std::vector<Box> boxes = head_boxes();
    const double height = height_of_row(boxes);
    pages_.rule(pages_.left(), pages_.y(), pages_.width(), 0.5);
    for (const Box& box : boxes) {
      const double above = (height - height_of(box.lines)) / 2;
      pages_.draw(box.lines, pages_.left() + box.x, pages_.y() + above);
    }
    close_row(boxes, height);
  }

  void next_page() {
    pages_.next();
    draw_head();
  }

  void draw_row(const Row& row, bool is_bold, const Row* kept) {
    const std::vector<Box> boxes = boxes_of(row, is_bold);
    const double height = height_of_row(boxes);
    double needed = height;
    if (kept != nullptr) needed += height_of_row(boxes_of(*kept, true));
    if (needed > pages_.room()) {
      const double page = pages_.height() - height_of_row(head_boxes());
      if (height > page) return draw_long_row(boxes);
      if (needed <= page || height > pages_.room()) next_page();
    }
    for (const Box& box : boxes) pages_.draw(box.lines, pages_.left() + box.x, pages_.y() + above_and_below);
    close_row(boxes, height);
  }

  /// A row that is longer than a page goes on over several.
  void draw_long_row(const std::vector<Box>& boxes) {
    std::vector<int> drawn(boxes.size(), 0);
    for (bool is_more = true; is_more;) {
      if (pages_.room() < 3 * size_) next_page();
      const double room = pages_.room() - 2 * above_and_below;
      double height = 0;
      is_more = false;
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        const int count = pango_layout_get_line_count(boxes[i].lines.get());
        const double line = height_of(boxes[i].lines) / count;
        const int until = std::min(count, drawn[i] + std::max(1, static_cast<int>(room / line)));
        if (until > drawn[i]) {
          height = std::max(height, pages_.draw_lines(boxes[i].lines, drawn[i], until, pages_.left() + boxes[i].x,
                                                      pages_.y() + above_and_below));
        }
        drawn[i] = until;
        is_more = is_more || until < count;
      }
      close_row(boxes, height + 2 * above_and_below);
      if (is_more) next_page();
    }
  }

  /// The lines around the cells of a row, and below it.
  void close_row(const std::vector<Box>& boxes, double height) {
    double x = pages_.left();
    pages_.upright(x, pages_.y(), height);
    for (const Box& box : boxes) {
      x += box.width;
      pages_.upright(x, pages_.y(), height);
    }
    pages_.move_to(pages_.y() + height);
    pages_.rule(pages_.left(), pages_.y(), pages_.width(), 0.5);
  }

  Pages& pages_;
  const Table& table_;
  double padding_;
  double size_;
  std::vector<double> widths_;
};

}  // namespace

void draw_table(Pages& pages, const Table& table, const document::TableLayout& layout) {
  if (!table.columns.empty()) TablePainter(pages, table, layout).draw();
}

}  // namespace aid::print
