#include "cells.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace aid::importing {
namespace {

using domain::Amount;
using domain::DateInterval;
using domain::Decimal;
using domain::Money;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

/// Digits alone, as most figures of lists are: saves the reader of everything that people type.
std::optional<Amount> plain_amount(std::string_view text, const AmountColumn& column) {
  if (text.empty() || text.size() > 15 || !has_only(text, "0123456789")) return std::nullopt;
  std::int64_t units = 0;
  std::from_chars(text.data(), text.data() + text.size(), units);
  std::int64_t minor = 0;
  if (__builtin_mul_overflow(units, column.unit, &minor)) return std::nullopt;
  for (int i = 0; i < column.currency.minor_digits(); ++i) {
    if (__builtin_mul_overflow(minor, std::int64_t{10}, &minor)) return std::nullopt;
  }
  return Amount{Money::from_minor(minor, column.currency), domain::Qualifier::exact};
}

Result<Amount> exact(Decimal figure, const AmountColumn& column) {
  const auto money = Money::from_decimal(figure * Decimal(column.unit, 0), column.currency);
  if (!money) return money.problem();
  return Amount{money.value(), domain::Qualifier::exact};
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

}  // namespace

bool says_nothing(std::string_view text) { return text.empty() || text == "-" || text == "–" || text == "—"; }

std::vector<std::string> parts_of_cell(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(";\n", start), text.size());
    const std::string_view part = trimmed(text.substr(start, end - start));
    if (!part.empty()) parts.emplace_back(part);
    start = end + 1;
  }
  return parts;
}

bool says_figure(const table::ListCell& cell, std::span<const domain::UnitWord> units) {
  if (cell.kind != table::ListCell::Kind::text) return cell.kind == table::ListCell::Kind::number;
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
  if (const auto plain = plain_amount(text, column)) return *plain;
  if (cell.kind == table::ListCell::Kind::number) {
    const auto figure = Decimal::parse(text);
    if (!figure) return figure.problem();
    if (!figure.value().is_negative()) return exact(figure.value(), column);
  }
  return domain::read_amount(text, {.currency = column.currency, .numbers = column.numbers, .unit = column.unit});
}

Result<DateInterval> read_date_cell(const table::ListCell& cell, bool month_first) {
  if (month_first && cell.kind == table::ListCell::Kind::text) {
    const std::size_t first = cell.text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : cell.text.find('/', first + 1);
    if (second != std::string_view::npos && has_only(cell.text, "0123456789/ ")) {
      return domain::read_date(fmt::format("{}/{}/{}", cell.text.substr(first + 1, second - first - 1),
                                           cell.text.substr(0, first), cell.text.substr(second + 1)));
    }
  }
  return domain::read_date(cell.text);
}

Result<CashAndGoods> read_cash_and_goods(const table::ListCell& cell, std::span<const domain::UnitWord> units,
                                         const AmountColumn& column) {
  const domain::ReadingOptions options{.currency = column.currency, .numbers = column.numbers, .unit = column.unit};
  CashAndGoods both;
  for (const std::string_view part : parts_of(cell.text)) {
    if (const auto amount = read_amount_cell({.text = part, .kind = cell.kind}, column)) {
      if (both.amount) return Problem(messages::two_amounts, cell.text);
      both.amount = amount.value();
      continue;
    } else if (!may_be_goods(amount.problem())) {
      return amount.problem();
    }
    auto goods = read_goods_line(part, units, options);
    if (!goods) return goods.problem();
    both.goods.push_back(std::move(goods).value());
  }
  return both;
}

Result<std::vector<domain::GoodsLine>> read_goods_cell(std::string_view cell, std::span<const domain::UnitWord> units,
                                                       const domain::ReadingOptions& options) {
  std::vector<domain::GoodsLine> lines;
  for (std::size_t start = 0; start <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(";\n", start), cell.size());
    const auto part = clean_text(cell.substr(start, end - start));
    if (!part) return part.problem();
    start = end + 1;
    if (part.value().empty()) continue;
    auto line = read_goods_line(part.value(), units, options);
    if (!line) return line.problem();
    lines.push_back(std::move(line).value());
  }
  return lines;
}

Result<Decision> read_decision(std::string_view cell) {
  const auto clean = clean_text(cell);
  if (!clean) return clean.problem();
  const std::string& text = clean.value();
  Decision decision;
  constexpr std::array<std::string_view, 3> date_words{" ngày ", ", ngày ", " dated "};
  constexpr std::array<std::string_view, 3> authority_words{" của ", " by ", " of "};
  std::size_t end_of_number = text.size();
  std::size_t date = std::string::npos;
  for (const std::string_view word : date_words) {
    if (const std::size_t at = text.find(word); at < end_of_number) {
      end_of_number = at;
      date = at + word.size();
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
  const auto day = domain::read_date(std::string_view(text).substr(date, end_of_date - date));
  if (!day) return day.problem();
  if (day.value().precision() != domain::Precision::day) return Problem(messages::day_needed, text);
  decision.date = day.value().from;
  return decision;
}

}  // namespace aid::importing
