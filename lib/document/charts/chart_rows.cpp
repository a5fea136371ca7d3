#include "chart_rows.hpp"

#include "aid/domain/date_options.hpp"
#include "aid/domain/reading.hpp"
#include "exact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <numeric>

namespace aid::document {
namespace {

using domain::Decimal;
using domain::Int128;

constexpr Message<std::size_t> others_name{"others", "Others ({})", "Khác ({})"};
constexpr Message<std::size_t> others_without_value{"others-not-valued", "Others, not valued ({})",
                                                    "Khác, chưa định giá ({})"};
constexpr Message<std::size_t> residual_name{"others-apart", "Others not assigned ({})", "Khác, chưa phân bổ ({})"};

/// Whether `a` comes before `b`.
bool is_greater(const ChartRow& a, const ChartRow& b) {
  for (std::size_t i = 0; i < a.values.size(); ++i) {
    const auto& left = a.values[i].number;
    const auto& right = b.values[i].number;
    if (left.has_value() != right.has_value()) return left.has_value();
    if (!left) continue;
    const std::strong_ordering order = *left <=> *right;
    if (order != 0) return order > 0;
  }
  return false;
}

ChartRow sum_of(const std::vector<ChartRow>& rows, std::string name, ChartBar::Kind kind, const FigureWords& words) {
  ChartRow sum{.name = std::move(name), .kind = kind, .values = rows[0].values};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::size_t series = 0; series < sum.values.size(); ++series) {
      sum.values[series] = words.add(sum.values[series], rows[i].values[series]);
    }
  }
  return sum;
}

/// The interval after one of a whole year, half, quarter or month.
std::optional<domain::DateInterval> next_period(const domain::DateInterval& period) {
  const int months = (period.until.year() - period.from.year()) * 12 + period.until.month() - period.from.month();
  if (period.from.day() != 1 || period.until.day() != 1 || months < 1) return std::nullopt;
  const int until = period.until.year() * 12 + period.until.month() - 1 + months;
  return domain::DateInterval{period.until, domain::Date::from_ymd(until / 12, until % 12 + 1, 1)};
}

std::vector<domain::DateInterval> periods_of(const std::vector<ChartRow>& rows) {
  std::vector<domain::DateInterval> periods;
  for (const ChartRow& row : rows) {
    const Result<domain::DateInterval> period = domain::read_date(row.name, {});
    if (!period || !next_period(period.value())) return {};
    if (!periods.empty() && period.value().precision() != periods.back().precision()) return {};
    if (!periods.empty() && period.value().from < periods.back().until) return {};
    periods.push_back(period.value());
  }
  return periods;
}

}  // namespace

bool ChartRow::has_number() const {
  return std::ranges::any_of(values, [](const ExactValue& value) { return value.number.has_value(); });
}

bool ChartRow::is_recorded() const { return std::ranges::any_of(values, &ExactValue::is_recorded); }

void sort_rows(std::vector<ChartRow>& rows) { std::stable_sort(rows.begin(), rows.end(), is_greater); }

void fold_rows(std::vector<ChartRow>& rows, std::size_t most, const FigureWords& words) {
  if (rows.size() <= most) return;
  const std::size_t kept = most > 2 ? most - 2 : 1;
  std::vector<ChartRow> valued;
  std::vector<ChartRow> unvalued;
  for (std::size_t i = kept; i < rows.size(); ++i) {
    (rows[i].has_number() ? valued : unvalued).push_back(std::move(rows[i]));
  }
  rows.resize(kept);
  const auto add = [&](std::vector<ChartRow>& rest, const Message<std::size_t>& name) {
    if (rest.empty()) return;
    rows.push_back(rest.size() == 1
                       ? std::move(rest[0])
                       : sum_of(rest, name.in(words.language(), rest.size()), ChartBar::Kind::others, words));
  };
  add(valued, others_name);
  add(unvalued, others_without_value);
}

void fold_residual_rows(std::vector<ChartRow>& rows, const FigureWords& words) {
  constexpr std::size_t most = 5;
  if (rows.size() <= most) return;
  std::vector<ChartRow> rest(rows.begin() + most - 1, rows.end());
  rows.resize(most - 1);
  rows.push_back(sum_of(rest, residual_name.in(words.language(), rest.size()), ChartBar::Kind::residual, words));
}

void fill_missing_periods(std::vector<ChartRow>& rows, Language language) {
  constexpr std::size_t most_periods = 240;
  const std::vector<domain::DateInterval> periods = periods_of(rows);
  if (periods.size() < 2) return;
  std::vector<ChartRow> filled;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) {
      auto missing = next_period(periods[i - 1]);
      while (missing && missing->from < periods[i].from) {
        filled.push_back({.name = show(*missing, language), .values = std::vector<ExactValue>(rows[i].values.size())});
        if (filled.size() > most_periods) return;
        missing = next_period(*missing);
      }
    }
    filled.push_back(rows[i]);
  }
  rows = std::move(filled);
}

std::vector<std::string> shares_of(const std::vector<ChartRow>& rows, Language language) {
  std::vector<std::optional<Decimal>> numbers;
  for (const ChartRow& row : rows) numbers.push_back(row.values[0].number);
  const std::vector<std::optional<Int128>> whole = over_one_denominator(numbers);
  Int128 total = 0;
  for (const auto& number : whole) total += number.value_or(0);

  const auto allocated = [&](int units) {
    std::vector<int> parts(whole.size());
    std::vector<std::size_t> order(whole.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = 0; i < whole.size(); ++i) parts[i] = static_cast<int>(whole[i].value_or(0) * units / total);
    const auto remainder = [&](std::size_t i) { return whole[i].value_or(0) * units % total; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
    const int missing = units - std::accumulate(parts.begin(), parts.end(), 0);
    for (int i = 0; i < missing; ++i) ++parts[order[static_cast<std::size_t>(i)]];
    return parts;
  };
  const auto leaves_one_without = [&](const std::vector<int>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i] == 0 && whole[i].value_or(0) > 0) return true;
    }
    return false;
  };
  std::vector<int> parts = allocated(100);
  const bool in_tenths = leaves_one_without(parts);
  if (in_tenths) parts = allocated(1'000);
  std::vector<std::string> shares;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!whole[i]) {
      shares.emplace_back();
    } else if (parts[i] == 0 && *whole[i] > 0) {
      shares.push_back('<' + domain::show(Decimal(1, 1), language) + '%');
    } else {
      shares.push_back(domain::show(Decimal(parts[i], in_tenths ? 1 : 0), language) + '%');
    }
  }
  return shares;
}

}  // namespace aid::document
