#include "shown_figure.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/trimmed.hpp"
#include "characters.hpp"
#include "plain_number.hpp"

#include <algorithm>
#include <array>

namespace aid::formats {
namespace {

/// What may part the groups of a figure, or its decimals.
constexpr std::array<std::string_view, 7> marks{".", ",", " ", "'", "\u00A0", "\u202F", "\u2019"};

/// How long the mark is that stands at `at` with a digit behind it; 0: none does.
std::size_t mark_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : marks) {
    if (text.substr(at).starts_with(mark) && at + mark.size() < text.size() && is_digit(text[at + mark.size()]))
      return mark.size();
  }
  return 0;
}

/// The digits of `plain` with so many decimals, rounded half up, without zeros before them.
std::string rounded(std::string_view plain, std::size_t decimals) {
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string digits(plain.substr(0, point));
  std::string fraction(point < plain.size() ? plain.substr(point + 1) : std::string_view());
  fraction.resize(std::max(fraction.size(), decimals + 1), '0');
  digits += fraction.substr(0, decimals);
  digits.insert(0, 1, '0');
  if (fraction[decimals] >= '5') {
    auto last = digits.rbegin();
    for (; *last == '9'; ++last) *last = '0';
    ++*last;
  }
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

}  // namespace

std::optional<ShownFigure> take_shown_figure(std::string_view shown, std::string_view plain) {
  std::string exact;
  if (shown.find('E') != std::string_view::npos && append_plain_number(exact, shown, 0)) return ShownFigure{};
  const auto begin = static_cast<std::size_t>(std::ranges::find_if(shown, is_digit) - shown.begin());
  std::string digits;
  std::size_t behind_mark = 0;  // The digits behind the last point or comma.
  std::size_t end = begin;
  while (end < shown.size()) {
    const std::size_t mark = is_digit(shown[end]) ? 0 : mark_at(shown, end);
    if (mark == 0 && !is_digit(shown[end])) break;
    if (mark == 0) digits += shown[end];
    if (mark == 1 && (shown[end] == '.' || shown[end] == ',')) behind_mark = digits.size();
    end += std::max<std::size_t>(mark, 1);
  }
  if (digits.empty() || std::ranges::any_of(shown.substr(end), is_digit)) return std::nullopt;
  std::string_view before = trimmed(shown.substr(0, begin));
  std::string_view after = trimmed(shown.substr(end));
  const bool is_negative = plain.starts_with('-');
  if (is_negative && before.ends_with('(') && after.starts_with(')')) {
    before.remove_suffix(1);
    after.remove_prefix(1);
  } else if (is_negative) {
    for (const std::string_view sign : {"-", "\u2212"}) {
      if (before.starts_with(sign)) before.remove_prefix(sign.size());
      if (before.ends_with(sign)) before.remove_suffix(sign.size());
    }
  }
  const std::string figure = digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
  const std::string_view value = plain.substr(is_negative ? 1 : 0);
  const std::size_t decimals = behind_mark == 0 ? 0 : digits.size() - behind_mark;
  if (rounded(value, 0) != figure && (decimals == 0 || rounded(value, decimals) != figure)) return std::nullopt;
  return ShownFigure{.before = std::string(trimmed(before)), .after = std::string(trimmed(after))};
}

}  // namespace aid::formats
