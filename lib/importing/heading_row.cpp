#include "heading_row.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/reading.hpp"

#include <algorithm>
#include <vector>

namespace aid::importing {
namespace {

constexpr std::size_t least_known = 2;

/// What a row looks like to somebody who searches the headings.
struct Look {
  std::size_t number = 0;  ///< Of the row, from 0.
  std::size_t filled = 0;
  std::size_t known = 0;    ///< Of these, headings that are known,
  std::size_t figures = 0;  ///< figures and dates.
};

class HeadingRow {
public:
  HeadingRow(const table::ListMapping& mapping, std::span<const FieldHeadings> fields,
             std::span<const HeadingChoice> choices)
      : mapping_(mapping), fields_(fields), choices_(choices) {}

  std::optional<std::size_t> find(LookAhead& list) {
    std::vector<Look> looks;
    for (std::size_t number = 0; number < rows_looked_at; ++number) {
      const table::ListRow* row = list.peek(number);
      if (!row && !list.has(number)) break;
      if (!row) continue;
      looks.push_back(look_at(*row, number));
      if (looks.back().known >= least_known) return number;
    }
    return row_of_text(looks);
  }

private:
  Look look_at(const table::ListRow& row, std::size_t number) const {
    Look look{.number = number};
    for (const table::ListCell& cell : row.cells) {
      if (trimmed(cell.text).empty()) continue;
      ++look.filled;
      if (is_figure_or_date(cell)) ++look.figures;
      if (is_known(cell.text)) ++look.known;
    }
    return look;
  }

  bool is_known(std::string_view cell) const {
    const auto heading = heading_text(cell);
    if (!heading || heading.value().empty()) return false;
    const auto is_its = [key = fold(heading.value())](const HeadingChoice& one) { return one.heading == key; };
    return std::ranges::any_of(choices_, is_its) || understand(heading.value(), mapping_, fields_);
  }

  /// Titles fill one cell of their row; a list of one column has only such rows.
  static std::optional<std::size_t> row_of_text(const std::vector<Look>& looks) {
    const bool is_one_column = std::ranges::all_of(looks, [](const Look& look) { return look.filled <= 1; });
    const auto is_candidate = [&](const Look& look) { return is_one_column ? look.known == 1 : look.filled > 1; };
    const auto first = std::ranges::find_if(looks, is_candidate);
    if (first == looks.end() || first->figures > 0) return std::nullopt;
    if (first->known > 0) return first->number;
    const auto below = std::find_if(first + 1, looks.end(), is_candidate);
    const bool is_above_data = below != looks.end() && below->figures > 0;
    return is_above_data ? std::optional(first->number) : std::nullopt;
  }

  const table::ListMapping& mapping_;
  std::span<const FieldHeadings> fields_;
  std::span<const HeadingChoice> choices_;
};

}  // namespace

bool is_figure_or_date(const table::ListCell& cell) {
  if (cell.kind != table::ListCell::Kind::text) return true;
  if (cell.text.find_first_of("0123456789") == std::string_view::npos) return false;
  return domain::read_date(cell.text) || domain::read_amount(cell.text, {.currency = domain::Currency::vnd()});
}

std::optional<std::size_t> rows_above_headings(LookAhead& list, const table::ListMapping& mapping,
                                               std::span<const FieldHeadings> fields,
                                               std::span<const HeadingChoice> choices) {
  return HeadingRow(mapping, fields, choices).find(list);
}

}  // namespace aid::importing
