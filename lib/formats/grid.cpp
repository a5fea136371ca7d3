#include "grid.hpp"

#include "aid/base/text.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

using table::Column;
using table::ColumnType;

constexpr int gap = 2;                 ///< Between columns.
constexpr int narrowest_value = 12;    ///< Of a block.
constexpr int narrowest_heading = 12;  ///< Headings are not wrapped into less where there is room.

bool is_right_aligned(const Column& column) {
  switch (column.type) {
    case ColumnType::amounts:
    case ColumnType::count:
    case ColumnType::number:
    case ColumnType::quantity:
      return true;
    default:
      return false;
  }
}

std::string_view start_of(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::none:
      return "";
    case Emphasis::bold:
      return "\x1b[1m";
    case Emphasis::italic:
      return "\x1b[3m";
  }
  return "";
}

std::string_view end_of(Emphasis emphasis) { return emphasis == Emphasis::none ? "" : "\x1b[0m"; }

/// A line put together from left to right; spaces at its end are left out.
class Line {
public:
  Line(std::string& out, Emphasis emphasis) : out_(out), emphasis_(emphasis) { out_ += start_of(emphasis); }
  void skip(int columns) { pending_ += columns; }
  void put(std::string_view text) {
    if (text.empty()) return;
    out_.append(static_cast<std::size_t>(std::max(pending_, 0)), ' ');
    pending_ = 0;
    out_ += text;
  }
  void end() {
    out_ += end_of(emphasis_);
    out_ += '\n';
  }

private:
  std::string& out_;
  Emphasis emphasis_;
  int pending_ = 0;
};

/// `text` of `width` columns in a column of `column_width`.
void put_aligned(Line& line, std::string_view text, int width, int column_width, bool right) {
  if (right) line.skip(column_width - width);
  line.put(text);
  if (!right) line.skip(column_width - width);
}

/// The width of the longest word, if it is greater than `least`.
int longest_word(std::string_view text, int least) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    // No character takes more columns than bytes.
    if (word.size() > static_cast<std::size_t>(least)) least = std::max(least, display_width(word));
    begin = end + 1;
  }
  return least;
}

}  // namespace

void append_emphasised(std::string& out, std::initializer_list<std::string_view> texts, Emphasis emphasis) {
  out += start_of(emphasis);
  for (const std::string_view text : texts) out += text;
  out += end_of(emphasis);
}

Grid::Grid(const std::vector<Column>& columns, Language language, const MoneyUnit& unit)
    : columns_(columns), language_(language), unit_(unit), widest_(columns.size(), 0) {}

void Grid::add_piece(std::size_t indent, std::string_view before, std::string_view text) {
  const std::size_t start = text_.size();
  text_.append(indent, ' ');
  int width = static_cast<int>(indent) + append_visible(text_, before);
  width += append_visible(text_, text);
  pieces_.push_back({start, text_.size() - start, indent, width});
}

void Grid::add(const table::Row& row, std::size_t indent, std::string_view label) {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const std::size_t first = pieces_.size();
    const bool indented = column == 0 && !is_right_aligned(columns_[column]);
    const std::string_view before = column == 0 ? std::string_view(row.before.in(language_)) : std::string_view();
    const auto put = [&](std::string_view text) {
      if (!text.empty() || !before.empty()) add_piece(indented ? indent : 0, before, text);
    };
    std::visit(CellLines{columns_[column], language_, unit_, put}, cell_of(row, column));
    if (!before.empty() && pieces_.size() == first) put({});
    if (column == 0 && pieces_.size() == first && !label.empty()) put(label);
    const bool has_several = pieces_.size() > first + 1 && std::holds_alternative<table::Lines>(cell_of(row, column));
    for (std::size_t i = first; i < pieces_.size(); ++i) pieces_[i].hang = has_several ? 1 : 0;
    for (std::size_t i = first; i < pieces_.size(); ++i) widest_[column] = std::max(widest_[column], pieces_[i].width);
    cells_.push_back(pieces_.size());
  }
}

bool Grid::lay_out(int available, int most) {
  const bool fits = fit(available) || (most > available && fit(most));
  wrap_headings();
  if (!fits) prepare_labels();
  return fits;
}

/// Whether a line takes at most `available`, with the widths that were found for that.
bool Grid::fit(int available) {
  layout_.assign(columns_.size(), {});
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    Layout& layout = layout_[column];
    layout.width = widest_[column];
    for (const std::string& line :
         wrap(heading_of(columns_[column], language_, unit_), std::max(layout.width, narrowest_heading))) {
      layout.width = std::max(layout.width, display_width(line));
    }
  }
  if (available == 0 || total_width() <= available) return true;
  narrow(available, least_widths(false), false);
  if (total_width() > available) narrow(available, least_widths(true), true);
  return total_width() <= available;
}

int Grid::total_width() const {
  int total = gap * (static_cast<int>(columns_.size()) - 1);
  for (const Layout& layout : layout_) total += layout.width;
  return total;
}

void Grid::wrap_headings() {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    layout_[column].heading = wrap(heading_of(columns_[column], language_, unit_), layout_[column].width);
  }
}

/// How narrow each column can be made by wrapping its heading, and where `wraps_texts` its texts too.
std::vector<int> Grid::least_widths(bool wraps_texts) const {
  std::vector<int> least;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const bool is_wrapped = wraps_texts && columns_[column].type == ColumnType::text;
    least.push_back(longest_word(heading_of(columns_[column], language_, unit_), is_wrapped ? 0 : widest_[column]));
  }
  if (!wraps_texts) return least;
  for (std::size_t cell = 0; cell + 1 < cells_.size(); ++cell) {
    const std::size_t column = cell % columns_.size();
    if (columns_[column].type != ColumnType::text) continue;
    for (std::size_t at = cells_[cell]; at < cells_[cell + 1]; ++at) {
      const Piece& piece = pieces_[at];
      if (piece.width <= least[column]) continue;
      const int before = static_cast<int>(piece.indent) + piece.hang;
      least[column] = before + longest_word(text_of(piece).substr(piece.indent), std::max(least[column] - before, 0));
    }
  }
  return least;
}

/// Takes from the widest column until a line has room, as far as each can be made narrower.
void Grid::narrow(int available, const std::vector<int>& least, bool texts_only) {
  for (int total = total_width(); total > available; --total) {
    Layout* widest = nullptr;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      if (texts_only && columns_[column].type != ColumnType::text) continue;
      if (layout_[column].width <= least[column]) continue;
      if (widest == nullptr || layout_[column].width > widest->width) widest = &layout_[column];
    }
    if (widest == nullptr) return;
    --widest->width;
  }
}

void Grid::prepare_labels() {
  labels_.clear();
  label_width_ = 0;
  for (const Column& column : columns_) {
    labels_.push_back(heading_of(column, language_, unit_) + ": ");
    label_width_ = std::max(label_width_, display_width(labels_.back()));
  }
  for (std::string& label : labels_) label = pad_right(label, label_width_);
}

void Grid::append_headings(std::string& out, Emphasis emphasis) const {
  std::size_t height = 1;
  for (const Layout& layout : layout_) height = std::max(height, layout.heading.size());
  for (std::size_t i = 0; i < height; ++i) {
    Line line(out, emphasis);
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const auto& [width, heading] = layout_[column];
      const std::size_t above = height - heading.size();  // Headings stand on the rule.
      const std::string_view text = i < above ? std::string_view() : heading[i - above];
      put_aligned(line, text, display_width(text), width, is_right_aligned(columns_[column]));
      line.skip(gap);
    }
    line.end();
  }
}

void Grid::append_rule(std::string& out, bool drawn) const {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (column > 0) out += drawn ? "──" : "  ";
    for (int i = 0; i < layout_[column].width; ++i) out += drawn ? "─" : "-";
  }
  out += '\n';
}

/// The cell as it stands in its column. What is wrapped is kept in `wrapped`.
std::vector<Grid::ShownLine> Grid::lines_of(std::size_t row, std::size_t column,
                                            std::deque<std::string>& wrapped) const {
  const int width = layout_[column].width;
  std::vector<ShownLine> lines;
  for (std::size_t at = first_piece(row, column); at < last_piece(row, column); ++at) {
    const Piece& piece = pieces_[at];
    if (piece.width <= width) {
      lines.push_back({text_of(piece), piece.width});
      continue;
    }
    const int indent = static_cast<int>(piece.indent);
    std::string before(piece.indent, ' ');
    for (const std::string& line : wrap(text_of(piece).substr(piece.indent), width - indent - piece.hang)) {
      const std::string& kept = wrapped.emplace_back(before + line);
      lines.push_back({kept, display_width(kept)});
      before.resize(piece.indent + static_cast<std::size_t>(piece.hang), ' ');
    }
  }
  return lines;
}

void Grid::append_row(std::string& out, std::size_t row, Emphasis emphasis) const {
  std::deque<std::string> wrapped;
  std::vector<std::vector<ShownLine>> cells;
  std::size_t height = 1;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    cells.push_back(lines_of(row, column, wrapped));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t i = 0; i < height; ++i) {
    Line line(out, emphasis);
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const auto [text, width] = i < cells[column].size() ? cells[column][i] : ShownLine{};
      put_aligned(line, text, width, layout_[column].width, is_right_aligned(columns_[column]));
      line.skip(gap);
    }
    line.end();
  }
}

void Grid::append_block(std::string& out, std::size_t row, std::size_t indent, int available, Emphasis emphasis) const {
  const std::string margin(indent, ' ');
  const int value_width = std::max(available - label_width_ - static_cast<int>(margin.size()), narrowest_value);
  const std::string no_label(static_cast<std::size_t>(label_width_), ' ');
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const std::string* label = &labels_[column];
    const auto put = [&](std::string_view value) {
      append_emphasised(out, {margin, *label, value}, emphasis);
      out += '\n';
      label = &no_label;
    };
    for (std::size_t i = first_piece(row, column); i < last_piece(row, column); ++i) {
      const std::string_view value = text_of(pieces_[i]).substr(pieces_[i].indent);
      if (pieces_[i].width <= value_width) {
        put(value);
      } else {
        for (const std::string& line : wrap(value, value_width)) put(line);
      }
    }
  }
}

}  // namespace aid::formats
