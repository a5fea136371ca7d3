#pragma once
#include "aid/formats/cells.hpp"

#include <cstddef>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

enum class Emphasis { none, bold, italic };

/// Appends `texts`, which are harmless already, in bold or italics.
void append_emphasised(std::string& out, std::initializer_list<std::string_view> texts, Emphasis emphasis);

/// The cells of a table as text for people, each made and measured once, in columns of display width.
class Grid {
public:
  /// `columns` and `unit` must live as long as the grid.
  Grid(const std::vector<table::Column>& columns, Language language, const MoneyUnit& unit);

  /// Adds a row. `indent`: spaces before its first cell if that is a text; `label`: stands in its first cell if that
  /// is empty.
  void add(const table::Row& row, std::size_t indent, std::string_view label = {});

  /// Decides the widths of the columns so that a line takes at most `available` (0: any number): headings are wrapped
  /// first, then texts, between words. Where words and figures are too wide for that a line may take up to `most`.
  /// False if that is not enough either: then only `append_block` may be used.
  bool lay_out(int available, int most);

  void append_headings(std::string& out, Emphasis emphasis) const;
  void append_rule(std::string& out, bool drawn) const;
  void append_row(std::string& out, std::size_t row, Emphasis emphasis) const;
  /// The row as lines `label: value` behind `indent` spaces, values wrapped to `available`.
  void append_block(std::string& out, std::size_t row, std::size_t indent, int available, Emphasis emphasis) const;

private:
  /// One text or figure of a cell, in `text_`.
  struct Piece {
    std::size_t start = 0;
    std::size_t length = 0;
    std::size_t indent = 0;  ///< Spaces at its start, only where rows stand in columns.
    int width = 0;
    int hang = 0;  ///< Further spaces before what of it is wrapped, so that texts of one cell can be told apart.
  };

  /// A line of a cell as it is shown.
  struct ShownLine {
    std::string_view text = {};
    int width = 0;
  };

  struct Layout {
    int width = 0;
    std::vector<std::string> heading = {};  ///< Its lines.
  };

  /// A line of the cell that is being made; `indent`: spaces before it.
  void add_piece(std::size_t indent, std::string_view before, std::string_view text);
  std::string_view text_of(const Piece& piece) const {
    return std::string_view(text_).substr(piece.start, piece.length);
  }
  /// The pieces of a cell: [first, last).
  std::size_t first_piece(std::size_t row, std::size_t column) const { return cells_[row * columns_.size() + column]; }
  std::size_t last_piece(std::size_t row, std::size_t column) const {
    return cells_[row * columns_.size() + column + 1];
  }
  bool fit(int available);
  int total_width() const;
  void wrap_headings();
  void narrow(int available, const std::vector<int>& least, bool texts_only);
  std::vector<int> least_widths(bool wraps_texts) const;
  std::vector<ShownLine> lines_of(std::size_t row, std::size_t column, std::deque<std::string>& wrapped) const;
  void prepare_labels();

  const std::vector<table::Column>& columns_;
  Language language_;
  const MoneyUnit& unit_;
  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> cells_{0};  ///< Where each cell's pieces begin, row by row, and the end of the last.
  std::vector<int> widest_;            ///< Of the pieces of each column.
  std::vector<Layout> layout_;
  std::vector<std::string> labels_;  ///< "Donor:    ", all `label_width_` wide.
  int label_width_ = 0;
};

}  // namespace aid::formats
