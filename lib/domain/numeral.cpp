#include "numeral.hpp"

#include <algorithm>
#include <limits>

namespace aid::domain {
namespace {

constexpr std::size_t group = 3;

/// Whether runs [0, count) are thousands: one to three digits, then three each, no zero before the first.
bool are_thousands(const Numeral& numeral, std::size_t count) {
  const auto& runs = numeral.runs;
  if (count == 1) return true;
  const auto mark_is_other = [&](char mark) { return mark != numeral.marks.front(); };
  if (std::ranges::any_of(numeral.marks.substr(0, count - 1), mark_is_other)) return false;
  return runs[0].size() <= group && runs[0].front() != '0' &&
         std::all_of(runs.begin() + 1, runs.begin() + static_cast<std::ptrdiff_t>(count),
                     [](std::string_view run) { return run.size() == group; });
}

std::string joined(const Numeral& numeral) {
  std::string digits;
  for (const auto run : numeral.runs) digits += run;
  return digits;
}

/// The mark that `marks` never lets part thousands.
char never_thousands(Marks marks) {
  if (marks == Marks::comma_decimal) return ',';
  return marks == Marks::dot_decimal ? '.' : '\0';
}

bool may_be_whole(const Numeral& numeral, Marks marks) {
  const bool forbidden = !numeral.marks.empty() && numeral.marks.front() == never_thousands(marks);
  return !forbidden && are_thousands(numeral, numeral.runs.size());
}

bool may_have_decimals(const Numeral& numeral, Marks marks) {
  if (numeral.marks.empty()) return false;
  const char mark = numeral.marks.back();
  const auto before = std::string_view(numeral.marks).substr(0, numeral.marks.size() - 1);
  if (mark == ' ' || mark == '\'' || before.find(mark) != std::string_view::npos) return false;
  if (!before.empty() && before.front() == never_thousands(marks)) return false;
  return are_thousands(numeral, numeral.runs.size() - 1);
}

/// 05 and 02,5 are usual; 007 and 000.5 are codes or slips.
bool has_stray_zeros(const Numeral& numeral) { return numeral.runs[0].size() > 2 && numeral.runs[0].front() == '0'; }

}  // namespace

std::vector<Figure> readings(const Numeral& numeral, Marks marks, NumberStyle style) {
  if (has_stray_zeros(numeral)) return {};
  std::vector<Figure> found;
  if (may_be_whole(numeral, marks)) found.push_back({joined(numeral), 0, !numeral.marks.empty()});
  if (may_have_decimals(numeral, marks) && !(marks == Marks::whole_numbers && !found.empty())) {
    found.push_back({joined(numeral), static_cast<int>(numeral.runs.back().size()), numeral.marks.size() > 1});
  }
  if (found.size() < 2 || style == NumberStyle::undecided) return found;
  const bool decimal = numeral.marks.back() == (style == NumberStyle::vi ? ',' : '.');
  return {found[decimal ? 1 : 0]};
}

namespace {

bool is_lone_mark_before_three_digits(const Numeral& numeral) {
  return numeral.marks.size() == 1 && numeral.runs.back().size() == group;
}

/// Whether `figure`, a reading of `numeral`, has its decimals after `decimal` and parts thousands otherwise.
bool is_written_with(const Numeral& numeral, const Figure& figure, char decimal) {
  std::string_view thousands = numeral.marks;
  if (figure.decimals > 0) {
    if (thousands.back() != decimal) return false;
    thousands.remove_suffix(1);
  }
  return thousands.find(decimal) == std::string_view::npos;
}

}  // namespace

AmountReadings amount_readings(const Numeral& numeral, Marks marks, NumberStyle style) {
  AmountReadings found{.figures = readings(numeral, marks, NumberStyle::undecided)};
  if (style == NumberStyle::undecided || found.figures.empty()) return found;
  const bool is_vi = style == NumberStyle::vi;
  if (marks == (is_vi ? Marks::dot_decimal : Marks::comma_decimal)) {
    if (is_lone_mark_before_three_digits(numeral)) {
      found.figures = readings(numeral, Marks::either, NumberStyle::undecided);
    }
    return found;
  }
  const char decimal = is_vi ? ',' : '.';
  std::erase_if(found.figures, [&](const Figure& one) { return !is_written_with(numeral, one, decimal); });
  found.is_other_style = found.figures.empty();
  return found;
}

Scaled scale(const Figure& figure, int power, int least_scale, int max_scale) {
  std::string_view digits = figure.digits;
  int decimals = figure.decimals - power;
  while (decimals > least_scale && digits.size() > 1 && digits.ends_with('0')) {
    digits.remove_suffix(1);
    --decimals;
  }
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.empty()) return {0, least_scale, Misfit::none};
  if (decimals > max_scale) return {0, 0, Misfit::too_many_decimals};

  const int zeros = std::max(least_scale - decimals, 0);
  std::int64_t units = 0;
  const auto push = [&units](int digit) {
    return !__builtin_mul_overflow(units, 10, &units) && !__builtin_add_overflow(units, digit, &units);
  };
  bool fits = std::ranges::all_of(digits, [&](char c) { return push(c - '0'); });
  for (int i = 0; fits && i < zeros; ++i) fits = push(0);
  if (!fits) return {0, 0, Misfit::too_large};
  return {units, decimals + zeros, Misfit::none};
}

std::string unambiguous(const Figure& figure, std::string_view thousands, char mark, Marks marks) {
  const auto whole_size = figure.digits.size() - static_cast<std::size_t>(figure.decimals);
  std::string text;
  for (std::size_t i = 0; i < whole_size; ++i) {
    if (i > 0 && (whole_size - i) % group == 0) text += thousands;
    text += figure.digits[i];
  }
  auto decimals = figure.digits.substr(whole_size);
  while (decimals.ends_with('0')) decimals.pop_back();
  if (decimals.empty()) return text;
  if (decimals.size() == group && marks == Marks::either) decimals += '0';
  return text + mark + decimals;
}

}  // namespace aid::domain
