#pragma once
#include "aid/formats/list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace aid::formats::samples {

using Texts = std::vector<std::string>;

/// The texts of all rows. A problem fails the test.
inline std::vector<Texts> rows_of(std::string_view bytes, const ListOptions& options = {}) {
  auto reader = open_list(bytes, "x", options);
  if (!reader) FAIL(reader.problem().text(Language::en));
  std::vector<Texts> rows;
  for (table::ListRow row;;) {
    const Result<bool> read = reader.value()->next(row);
    if (!read) FAIL(read.problem().text(Language::en));
    if (!read.value()) return rows;
    Texts& texts = rows.emplace_back();
    for (const table::ListCell& cell : row.cells) texts.emplace_back(cell.text);
  }
}

/// All problems, of the file or of its rows.
inline std::vector<Problem> problems_of(std::string_view bytes, const ListOptions& options = {}) {
  auto reader = open_list(bytes, "x", options);
  if (!reader) return {reader.problem()};
  std::vector<Problem> problems;
  for (table::ListRow row;;) {
    const Result<bool> read = reader.value()->next(row);
    if (!read) problems.push_back(read.problem());
    if (read && !read.value()) return problems;
  }
}

/// The only problem.
inline Problem problem_of(std::string_view bytes, const ListOptions& options = {}) {
  const std::vector<Problem> problems = problems_of(bytes, options);
  REQUIRE(problems.size() == 1);
  REQUIRE(problems.front().where().has_value());
  return problems.front();
}

}  // namespace aid::formats::samples
