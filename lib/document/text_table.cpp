#include "text_table.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <string_view>

namespace aid::document {
namespace {

constexpr int gap = 2;
constexpr int least_text_width = 8;
constexpr int comfortable_text_width = 20;  ///< Figures give way before texts are narrower.

int widest_word(std::string_view text) {
  int widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    widest = std::max(widest, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

int widest_line(std::string_view text) {
  int widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    widest = std::max(widest, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

void end_line(std::string& out) {
  while (out.ends_with(' ')) out.pop_back();
  out += '\n';
}

/// The texts of a table in columns of their widths.
class TextGrid {
public:
  TextGrid(const Table& table, int width) : table_(table), width_(width) {
    add_row(heading());
    for (const Row& row : table.rows) add_row(texts_of(row));
    if (table.total) add_row(texts_of(*table.total));
    fits_ = lay_out();
  }

  void append(std::string& out) const {
    if (!fits_) return append_blocks(out);
    append_row(out, rows_.front());
    append_rule(out);
    for (std::size_t i = 0; i < table_.rows.size(); ++i) append_row(out, rows_[i + 1]);
    if (!table_.total) return;
    append_rule(out);
    append_row(out, rows_.back());
  }

private:
  using Texts = std::vector<std::string>;

  Texts heading() const {
    Texts texts;
    for (const Column& column : table_.columns) texts.push_back(column.heading);
    return texts;
  }

  Texts texts_of(const Row& row) const {
    Texts texts;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      texts.push_back(i < row.cells.size() ? row.cells[i].text : std::string());
    }
    const bool stands_back = row.kind == Row::Kind::residual || row.kind == Row::Kind::of_which;
    if (stands_back && !texts.empty() && table_.columns.front().kind == Column::Kind::text)
      texts.front().insert(0, "  ");
    return texts;
  }

  void add_row(Texts texts) { rows_.push_back(std::move(texts)); }

  bool is_figures(std::size_t column) const { return table_.columns[column].kind == Column::Kind::figures; }

  /// The widest columns give way first, none below its longest word; false: there is no room.
  bool lay_out() {
    std::vector<int> least;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      int widest = 1;
      int word = is_figures(i) ? 1 : least_text_width;
      for (const Texts& row : rows_) {
        widest = std::max(widest, widest_line(row[i]));
        word = std::max(word, widest_word(row[i]));
      }
      widths_.push_back(widest);
      least.push_back(std::min(word, widest));
    }
    std::vector<int> comfortable = least;
    for (std::size_t i = 0; i < least.size(); ++i) {
      if (!is_figures(i)) comfortable[i] = std::max(least[i], std::min(widths_[i], comfortable_text_width));
    }
    return shrink(comfortable) || shrink(least);
  }

  bool shrink(const std::vector<int>& least) {
    while (total_width() > width_) {
      std::size_t widest = widths_.size();
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        const bool can_give = widths_[i] > least[i];
        if (can_give && (widest == widths_.size() || widths_[i] > widths_[widest])) widest = i;
      }
      if (widest == widths_.size()) return false;
      --widths_[widest];
    }
    return true;
  }

  int total_width() const {
    int total = 0;
    for (const int width : widths_) total += width + gap;
    return total - gap;
  }

  void append_row(std::string& out, const Texts& texts) const {
    std::vector<std::vector<std::string>> cells;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::size_t indent =
          texts[i].find_first_not_of(' ') == std::string::npos ? 0 : texts[i].find_first_not_of(' ');
      const int room = std::max(1, widths_[i] - static_cast<int>(indent));
      cells.push_back(wrap(std::string_view(texts[i]).substr(indent), room));
      for (std::string& line : cells.back()) line.insert(0, indent, ' ');
      lines = std::max(lines, cells.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string text = line < cells[i].size() ? cells[i][line] : std::string();
        out += is_figures(i) ? pad_left(text, widths_[i]) : pad_right(text, widths_[i]);
        if (i + 1 < cells.size()) out.append(gap, ' ');
      }
      end_line(out);
    }
  }

  void append_rule(std::string& out) const {
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      out.append(static_cast<std::size_t>(widths_[i]), '-');
      if (i + 1 < widths_.size()) out.append(gap, ' ');
    }
    out += '\n';
  }

  void append_blocks(std::string& out) const {
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      if (row > 1) out += '\n';
      const bool is_total = table_.total && row + 1 == rows_.size();
      const std::size_t indent = std::min(rows_[row].front().find_first_not_of(' '), std::size_t{2});
      for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        // The total has no name but its word.
        append_field(out, indent, is_total && i == 0 ? "" : table_.columns[i].heading + ": ", rows_[row][i]);
      }
    }
  }

  void append_field(std::string& out, std::size_t indent, std::string joined, const std::string& value) const {
    if (value.empty()) return;
    constexpr std::size_t hanging = 4;
    for (const char c : value) joined += c == '\n' ? std::string("; ") : std::string(1, c);
    const int room = std::max(width_ - static_cast<int>(indent + hanging), 1);
    std::size_t before = indent;
    for (const std::string& line : wrap(joined, room)) {
      out.append(before, ' ');
      out += line + '\n';
      before = indent + hanging;
    }
  }

  const Table& table_;
  int width_;
  std::vector<Texts> rows_;  ///< The headings, the rows, the total.
  std::vector<int> widths_;
  bool fits_ = false;
};

}  // namespace

void append_text_table(std::string& out, const Table& table, int width) {
  for (const std::string& line : table.title.empty() ? std::vector<std::string>() : wrap(table.title, width)) {
    out += line + '\n';
  }
  if (!table.unit.empty()) {
    out += pad_left(table.unit, width);
    out += '\n';
  }
  if (table.rows.empty() && !table.total) {
    out += table.when_empty + '\n';
    return;
  }
  TextGrid(table, width).append(out);
}

}  // namespace aid::document
