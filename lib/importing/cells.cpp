#include "cells.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/importing/unit_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/quoted_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace aid::importing {
namespace {

using domain::Amount;
using domain::Decimal;
using domain::Money;

bool has_only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

/// Digits alone, as most figures of lists are: saves the reader of everything that people type.
std::optional<Amount> plain_amount(std::string_view text, const AmountColumn& column) {
  if (text.empty() || text.size() > 15 || !has_only(text, "0123456789")) return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;  // 007 is a code or a slip.
  std::int64_t units = 0;
  std::from_chars(text.data(), text.data() + text.size(), units);
  std::int64_t minor = 0;
  if (__builtin_mul_overflow(units, column.unit, &minor)) return std::nullopt;
  for (int i = 0; i < column.currency.minor_digits(); ++i) {
    if (__builtin_mul_overflow(minor, std::int64_t{10}, &minor)) return std::nullopt;
  }
  if (minor > column.currency.most_minor()) return std::nullopt;
  return Amount{Money::from_minor(minor, column.currency), domain::Qualifier::exact};
}

/// A figure in plain digits; where decimals are rounded it may have any number of them.
Result<Decimal> figure_of(std::string_view text, bool rounds) {
  const std::size_t point = text.find('.');
  constexpr std::size_t most = Decimal::max_scale;
  if (!rounds || point == std::string_view::npos || text.size() - point - 1 <= most) return Decimal::parse(text);
  // The digits cut off count where they decide between half and more than half.
  const std::string_view rest = text.substr(point + most);
  std::string kept(text.substr(0, point + most));
  kept += rest.find_first_not_of('0') == std::string_view::npos ? '0' : '1';
  return Decimal::parse(kept);
}

Decimal rounded(Decimal figure, int decimals) {
  if (figure.scale() <= decimals) return figure;
  std::int64_t divisor = 1;
  for (int i = decimals; i < figure.scale(); ++i) divisor *= 10;
  return {domain::divide_half_even(figure.mantissa(), divisor), decimals};
}

Result<Amount> exact(Decimal figure, std::string_view typed, const AmountColumn& column) {
  Decimal amount = figure.normalised();
  if (amount.mantissa() > std::numeric_limits<std::int64_t>::max() / column.unit) {
    return *domain::refuse_beyond_limit(Money::from_minor(std::numeric_limits<std::int64_t>::max(), column.currency),
                                        typed);
  }
  amount = amount * Decimal(column.unit, 0);
  if (column.rounds) amount = rounded(amount, column.currency.minor_digits());
  const auto money = Money::from_decimal(amount, column.currency);
  if (!money) return money.problem();
  if (const auto problem = domain::refuse_beyond_limit(money.value(), typed)) return *problem;
  return Amount{money.value(), domain::Qualifier::exact};
}

/// A problem with a number that its spreadsheet shows with words, which are what is to be mended.
Problem with_format(const table::ListCell& cell, Problem problem) {
  return cell.format.empty() ? problem : std::move(problem).hint(messages::number_format_hint, cell.format);
}

/// What the cell of a spreadsheet shows, as if it were its text.
Result<Amount> read_shown(const table::ListCell& cell, const AmountColumn& column) {
  const auto amount = domain::read_amount(
      cell.text, {.currency = column.currency, .unit = column.unit, .rounds = column.rounds, .is_cell = true});
  if (!amount) return with_format(cell, amount.problem());
  if (cell.stored.empty()) return amount;
  const auto stored = Decimal::parse(cell.stored);
  const bool is_same = stored && amount.value().money.decimal() == stored.value();
  return is_same ? amount : refuse_divided(cell);
}

/// Whether a text that is no amount may be goods all the same: what is a figure of money, and yet none that can be
/// kept, is refused as money.
bool may_be_goods(const Problem& problem) {
  return problem.name() == messages::not_an_amount.name || problem.name() == messages::unknown_currency.name;
}

/// The parts of a cell that lists several things.
std::vector<std::string_view> parts_of(std::string_view cell) {
  constexpr std::array<std::string_view, 7> between{";", "\n", " và ", " and ", " + ", " cùng ", " & "};
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  const auto end_part = [&](std::size_t end) {
    std::string_view part = cell.substr(start, end - start);
    while (!part.empty() && (part.front() == ' ' || part.front() == '\r')) part.remove_prefix(1);
    while (!part.empty() && (part.back() == ' ' || part.back() == '\r' || part.back() == ',')) part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
  };
  for (std::size_t i = 0; i < cell.size();) {
    std::size_t length = 0;
    for (const std::string_view mark : between) {
      if (cell.substr(i).starts_with(mark)) length = mark.size();
    }
    // "4 máy thở, 20 máy tạo oxy": a comma before a space and a figure; "1,5 tấn" has no space.
    if (length == 0 && i > 0 && cell.substr(i).starts_with(", ") && i + 2 < cell.size() && is_digit(cell[i + 2]))
      length = 2;
    if (length == 0) {
      ++i;
      continue;
    }
    end_part(i);
    i += length;
    start = i;
  }
  end_part(cell.size());
  return parts;
}

/// Whether an amount has neither scale nor currency: then the unit of a column would be its own.
bool is_without_unit(const table::ListCell& cell, const AmountColumn& column) {
  AmountColumn in = column;
  in.unit = 1000;
  const auto once = read_amount_cell(cell, column);
  const auto in_thousands = read_amount_cell(cell, in);
  if (!in_thousands) return in_thousands.problem().name() != messages::unit_contradicts.name;
  return in_thousands.value() != once.value();
}

/// One line of goods; "(quantity unknown)" behind an item says that a figure before it is its name.
Result<domain::GoodsLine> read_goods_line(std::string_view text, std::span<const domain::UnitWord> units,
                                          const domain::ReadingOptions& options) {
  for (const std::string_view mark : {" (quantity unknown)", " (không rõ số lượng)"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    // What follows it, the value, is read with another item.
    auto line = domain::read_goods(fmt::format("hàng{}", text.substr(at + mark.size())), units, options);
    if (!line) return line;
    domain::GoodsLine read = std::move(line).value();
    read.item = text.substr(0, at);
    read.typed = text;
    return read;
  }
  return domain::read_goods(text, units, options);
}

void take_amount(const Amount& amount, std::string_view typed, CashAndGoods& into) {
  into.amount = amount;
  if (domain::to_string(amount.money) != typed) into.typed_amount = typed;
}

}  // namespace

bool says_nothing(std::string_view text) { return text.empty() || text == "-" || text == "–" || text == "—"; }

using vocabulary::quoted_length;

std::vector<std::string> parts_of_cell(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(' ', start), text.size());
    const std::size_t after = begin + quoted_length(text.substr(begin));
    const std::size_t end = std::min(text.find_first_of(";\n", after), text.size());
    const std::string_view part = trimmed(text.substr(start, end - start));
    if (!part.empty()) parts.emplace_back(part);
    start = end + 1;
  }
  return parts;
}

domain::Currency another_currency(domain::Currency currency) {
  return currency == domain::Currency::vnd() ? domain::Currency::usd() : domain::Currency::vnd();
}

domain::NumberStyle numbers_of_cell(const table::ListCell& cell, domain::NumberStyle of_list) {
  return cell.kind == table::ListCell::Kind::shown ? domain::NumberStyle::undecided : of_list;
}

Problem refuse_divided(const table::ListCell& cell) {
  return Problem(messages::divided_figure, cell.text, cell.stored, cell.format).hint(messages::divided_figure_hint);
}

Problem refuse_date(const table::ListCell& cell) { return Problem(messages::date_as_figure, cell.text); }

bool says_figure(const table::ListCell& cell, std::span<const domain::UnitWord> units) {
  using Kind = table::ListCell::Kind;
  if (cell.kind != Kind::text) return cell.kind == Kind::number || cell.kind == Kind::shown;
  std::string_view text = trimmed(cell.text);
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;
  if (text.size() > 1 && text.front() == '0' && is_digit(text[1])) return false;
  if (!has_only(text, "0123456789") && domain::read_date(text)) return false;
  // What is written like a figure is one, also where it cannot be read without knowing more.
  if (has_only(text.substr(text.front() == '-' ? 1 : 0), "0123456789.,% ")) return true;
  const domain::ReadingOptions options{.currency = domain::Currency::vnd()};
  if (domain::read_amount(text, options)) return true;
  const auto goods = domain::read_goods(text, units, options);
  return is_digit(text.front()) && goods && !goods.value().unit.empty();
}

Result<Amount> read_amount_cell(const table::ListCell& cell, const AmountColumn& column) {
  const std::string_view text = trimmed(cell.text);
  if (cell.kind == table::ListCell::Kind::shown) return read_shown(cell, column);
  if (cell.kind == table::ListCell::Kind::date) return refuse_date(cell);
  if (const auto plain = plain_amount(text, column)) return *plain;
  if (cell.kind == table::ListCell::Kind::number) {
    const auto figure = figure_of(text, column.rounds);
    if (!figure) return figure.problem();
    if (!figure.value().is_negative()) return exact(figure.value(), text, column);
  }
  return domain::read_amount(text, {.currency = column.currency,
                                    .numbers = column.numbers,
                                    .unit = column.unit,
                                    .rounds = column.rounds,
                                    .is_cell = true});
}

Result<Amount> read_negative_cell(table::ListCell cell, const AmountColumn& column) {
  std::string_view text = trimmed(cell.text);
  for (const std::string_view minus : {"-", "−", "–"}) {
    if (text.starts_with(minus)) text.remove_prefix(minus.size());
  }
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  cell.text = text;
  if (cell.stored.starts_with('-')) cell.stored.remove_prefix(1);
  return read_amount_cell(cell, column);
}

Result<CashAndGoods> read_cash_and_goods(const table::ListCell& cell, std::span<const domain::UnitWord> units,
                                         const AmountColumn& column) {
  const domain::ReadingOptions options{
      .currency = column.currency, .numbers = numbers_of_cell(cell, column.numbers), .unit = column.unit};
  CashAndGoods both;
  std::string_view bare;
  for (const std::string_view part : parts_of(cell.text)) {
    table::ListCell part_cell = cell;
    part_cell.text = part;
    if (const auto amount = read_amount_cell(part_cell, column)) {
      if (both.amount) return Problem(messages::two_amounts, cell.text);
      take_amount(amount.value(), part, both);
      if (!column.is_said && is_without_unit(part_cell, column)) bare = part;
      continue;
    } else if (!may_be_goods(amount.problem())) {
      return amount.problem();
    }
    auto goods = read_goods_line(part, units, options);
    if (!goods) return with_format(cell, goods.problem());
    if (!cell.stored.empty()) return refuse_divided(cell);
    both.goods.push_back(std::move(goods).value());
  }
  if (!bare.empty() && !both.goods.empty()) return Problem(messages::bare_figure_beside_goods, bare);
  return both;
}

Result<CashAndGoods> read_goods_cell(const table::ListCell& cell, std::span<const domain::UnitWord> units,
                                     const domain::ReadingOptions& options) {
  if (!cell.stored.empty()) return refuse_divided(cell);
  const std::string_view text = cell.text;
  domain::ReadingOptions as_written = options;
  as_written.numbers = numbers_of_cell(cell, options.numbers);
  CashAndGoods both;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(";\n", start), text.size());
    const auto part = clean_text(text.substr(start, end - start));
    if (!part) return part.problem();
    start = end + 1;
    if (part.value().empty()) continue;
    if (const auto cash = domain::read_cash_in_portions(part.value(), as_written)) {
      if (!*cash) return with_format(cell, cash->problem());
      if (both.amount) return Problem(messages::two_amounts, cell.text);
      take_amount(cash->value(), part.value(), both);
      continue;
    }
    auto line = read_goods_line(part.value(), units, as_written);
    if (!line) return with_format(cell, line.problem());
    both.goods.push_back(std::move(line).value());
  }
  return both;
}

Result<Decision> read_decision(std::string_view cell, const domain::DateOptions& dates) {
  const auto clean = clean_text(cell);
  if (!clean) return clean.problem();
  const std::string& text = clean.value();
  Decision decision;
  /// A month is named by its word, which is part of the date.
  constexpr std::array<std::string_view, 5> date_words{" ngày ", ", ngày ", " dated ", " tháng ", ", tháng "};
  constexpr std::array<std::string_view, 3> authority_words{" của ", " by ", " of "};
  std::size_t end_of_number = text.size();
  std::size_t date = std::string::npos;
  for (const std::string_view word : date_words) {
    if (const std::size_t at = text.find(word); at < end_of_number) {
      end_of_number = at;
      date = word.find("tháng") == std::string_view::npos ? at + word.size() : text.find("tháng", at);
    }
  }
  std::size_t end_of_date = text.size();
  for (const std::string_view word : authority_words) {
    if (const std::size_t at = text.find(word); at < end_of_date) {
      end_of_date = at;
      decision.authority = text.substr(at + word.size());
    }
  }
  decision.number = text.substr(0, std::min(end_of_number, end_of_date));
  if (date == std::string::npos) return decision;
  const auto on = domain::read_date(std::string_view(text).substr(date, end_of_date - date), dates);
  if (!on) return on.problem();
  decision.date = on.value();
  return decision;
}

}  // namespace aid::importing
