#pragma once
#include "aid/document/chart.hpp"
#include "figure_words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace aid::document {

/// Whether it is a column of a stage's amounts: such columns are never added together.
bool is_stage(std::string_view key);

/// The column with a key.
std::optional<std::size_t> column_at(const Table& table, std::string_view key);

/// Reads the figures of a series out of the rows of a table.
class SeriesReader {
public:
  /// `column`: that of the figures.
  SeriesReader(const Table& table, std::size_t column, const FigureWords& words);

  enum class Lacks { told, told_elsewhere };
  ExactValue read(const Row& row, Lacks lacks = Lacks::told) const;

private:
  std::optional<std::int64_t> count_in(const Row& row, const std::optional<std::size_t>& column) const;

  std::size_t column_;
  std::optional<std::size_t> not_valued_;
  std::optional<std::size_t> not_converted_;
  const FigureWords& words_;
};

/// A name on one line.
std::string name_in(const Row& row, std::size_t column);

}  // namespace aid::document
