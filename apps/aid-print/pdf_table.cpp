#include "failure.hpp"
#include "pdf_parts.hpp"

#include <algorithm>
#include <numeric>

namespace aid::print {
namespace {

using document::Cell;
using document::Column;
using document::Row;
using document::Table;

constexpr double above_and_below = 2;  ///< Between a text and the lines over and under it.
constexpr double smallest_step = 1;
constexpr double longest_word = 60 * mm;  ///< A longer one is broken rather than that it makes its column so wide.

struct Widths {
  std::vector<double> least;   ///< No word is broken.
  std::vector<double> wanted;  ///< No line is broken.
};

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

/// Finds how wide the columns of a table are.
class TableMeasurer {
public:
  TableMeasurer(Pages& pages, const Table& table)
      : pages_(pages), table_(table), padding_(points(pages.profile().cell_padding)) {}

  /// Upright in the usual size, in one a little smaller; then across, ever smaller. Figures are never broken.
  TableLayout choose(bool is_landscape) {
    const double usual = size_of(pages_.style(document::Element::cell));
    TableLayout layout{.is_landscape = is_landscape, .size = usual};
    Widths widths = widths_at(usual);
    const auto fits = [&] { return sum(widths.least) <= pages_.width_of_page(layout.is_landscape); };
    if (!fits() && !is_landscape) {
      layout.size = usual - smallest_step;
      widths = widths_at(layout.size);
      if (!fits()) {
        layout = {.is_landscape = true, .size = usual};
        widths = widths_at(usual);
      }
    }
    while (!fits() && layout.size > smallest_table) {
      layout.size -= smallest_step;
      widths = widths_at(layout.size);
    }
    if (!fits()) {
      throw Failure(Failure::Kind::wrong_input, "table-too-wide",
                    std::to_string(table_.columns.size()) + " columns do not fit on a page (" + table_.key + ")");
    }
    layout.widths = distributed(widths, pages_.width_of_page(layout.is_landscape));
    return layout;
  }

private:
  Widths widths_at(double size) const {
    Widths widths{std::vector<double>(table_.columns.size(), 0), std::vector<double>(table_.columns.size(), 0)};
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      add_text(widths, i, table_.columns[i].heading, {size, true}, 0, true);
      // A heading may have as many lines as it has words.
      widths.wanted[i] = widths.least[i];
    }
    for (const Row& row : table_.rows) add_row(widths, row, {size, is_strong(row.kind)});
    if (table_.total) add_row(widths, *table_.total, {size, true});
    return widths;
  }

  void add_row(Widths& widths, const Row& row, const Manner& manner) const {
    if (spans(row)) return;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      add_text(widths, i, row.cells[i].text, manner, i == 0 ? indent_of(row) : 0);
    }
  }

  void add_text(Widths& widths, std::size_t column, const std::string& text, const Manner& manner, double more,
                bool is_heading = false) const {
    Typesetter& typesetter = pages_.typesetter();
    // Figures stay on their lines.
    const double line = typesetter.width_of(text, manner) + 2 * padding_ + more + 1;
    const bool is_whole = table_.columns[column].kind != Column::Kind::text && !is_heading;
    const double word = is_whole ? line : typesetter.widest_word(text, manner) + 2 * padding_ + more + 1;
    widths.least[column] = std::max(widths.least[column], is_whole ? word : std::min(word, longest_word));
    widths.wanted[column] = std::max(widths.wanted[column], line);
  }

  static double sum(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

  static std::vector<double> distributed(const Widths& widths, double room) {
    const double least = sum(widths.least);
    const double wanted = sum(widths.wanted);
    std::vector<double> given = widths.least;
    // What is wanted beyond the least is given in proportion; what then is left goes to all alike.
    const double part = wanted > least ? std::min(1.0, (room - least) / (wanted - least)) : 0;
    for (std::size_t i = 0; i < given.size(); ++i) given[i] += part * (widths.wanted[i] - widths.least[i]);
    const double left = room - sum(given);
    for (double& width : given) width += left * width / (room - left);
    return given;
  }

  Pages& pages_;
  const Table& table_;
  double padding_;
};

/// A table on pages: its columns have widths, its rows are drawn one after the other.
class TablePainter {
public:
  TablePainter(Pages& pages, const Table& table, const TableLayout& layout)
      : pages_(pages),
        table_(table),
        padding_(points(pages.profile().cell_padding)),
        size_(layout.size),
        widths_(layout.widths) {}

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
  const std::vector<double>& widths_;
};

}  // namespace

TableLayout lay_out_table(Pages& pages, const Table& table, bool is_landscape) {
  return TableMeasurer(pages, table).choose(is_landscape);
}

void draw_table(Pages& pages, const Table& table, const TableLayout& layout) {
  if (!table.columns.empty()) TablePainter(pages, table, layout).draw();
}

}  // namespace aid::print
