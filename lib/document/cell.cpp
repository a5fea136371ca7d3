#include "cell.hpp"

#include "aid/base/trimmed.hpp"
#include "aid/formats/cells.hpp"

#include <fmt/format.h>

namespace aid::document {
namespace {

/// The figures of a cell, or the day that it is.
struct FigureMaker {
  Cell& cell;
  Language language;

  template <typename Other>
  void operator()(const Other&) const {}
  void operator()(const domain::DateInterval& date) const {
    if (date.precision() == domain::Precision::day) cell.date = to_string(date.from);
  }
  void operator()(std::int64_t number) const { add({.number = fmt::format_int(number).str()}); }
  void operator()(const domain::Count& count) const {
    add({.number = count.value ? fmt::format_int(*count.value).str() : std::string(),
         .qualifier = qualifier(count.qualifier)});
  }
  void operator()(const domain::Quantity& quantity) const {
    if (!quantity.value) return add({});
    const domain::Decimal number = *quantity.value;
    add({.number = to_string(number), .decimals = number.scale(), .qualifier = qualifier(quantity.qualifier)});
  }
  void operator()(const table::AmountsCell& amounts) const {
    if (amounts.has_no_figure()) add({});
    for (const domain::Amount& amount : amounts.amounts.list()) {
      const domain::Currency currency = amount.money.currency();
      const bool is_whole = currency.is_written_whole() && amount.money.decimal().normalised().scale() <= 0;
      add({.number = to_string(amount.money),
           .currency = std::string(currency.code()),
           .decimals = is_whole ? 0 : currency.minor_digits(),
           .qualifier = qualifier(amount.qualifier)});
    }
  }

private:
  void add(Figure figure) const { cell.figures.push_back(std::move(figure)); }
  std::string qualifier(domain::Qualifier qualifier) const {
    return std::string(trimmed(domain::prefix(qualifier, language)));
  }
};

/// Whether a cell has something in it.
struct SaysSomething {
  bool counts_zero;

  template <typename Other>
  bool operator()(const Other&) const {
    return true;
  }
  bool operator()(std::monostate) const { return false; }
  bool operator()(const table::Words& words) const { return !words.empty(); }
  bool operator()(std::int64_t number) const { return counts_zero || number != 0; }
  bool operator()(const domain::Count& count) const { return counts_zero || count.value != 0; }
  bool operator()(const table::AmountsCell& cell) const { return !cell.amounts.empty() || cell.has_no_figure(); }
  bool operator()(const table::Lines& lines) const { return !lines.empty(); }
  bool operator()(const table::CountsCell& counts) const { return !counts.empty(); }
};

}  // namespace

Cell make_cell(const table::Cell& cell, const table::Column& column, Language language, const formats::MoneyUnit& unit,
               std::string_view before) {
  Cell made;
  bool is_first = true;
  const auto put = [&](std::string_view line) {
    if (!is_first) made.text += '\n';
    is_first = false;
    formats::append_visible(made.text, before);
    formats::append_visible(made.text, line);
  };
  std::visit(formats::CellLines{column, language, unit, put}, cell);
  if (is_first && !before.empty()) put({});
  std::visit(FigureMaker{made, language}, cell);
  return made;
}

bool says_something(const table::Cell& cell, bool counts_zero) { return std::visit(SaysSomething{counts_zero}, cell); }

}  // namespace aid::document
