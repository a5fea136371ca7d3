#include "plain_number.hpp"

#include "characters.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

constexpr long most_digits = 40;

/// 0.DIGITS × 10^point, without zeros at either end of the digits.
struct Scientific {
  bool is_negative = false;
  std::string digits;
  long point = 0;
};

/// Reads an exponent with its sign into `point`. False: it is none.
bool read_exponent(std::string_view text, long& point) {
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return false;
  long exponent = 0;
  for (const char c : text) exponent = std::min(exponent * 10 + (c - '0'), 100000L);
  point += is_negative ? -exponent : exponent;
  return true;
}

void strip_zeros(Scientific& number) {
  const std::size_t leading = std::min(number.digits.find_first_not_of('0'), number.digits.size());
  number.digits.erase(0, leading);
  number.point -= static_cast<long>(leading);
  number.digits.erase(number.digits.find_last_not_of('0') + 1);
}

bool read(std::string_view text, Scientific& number) {
  number.is_negative = text.starts_with('-');
  if (number.is_negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
  const std::string_view mantissa = text.substr(0, end);
  const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
  number.digits = mantissa.substr(0, dot);
  if (dot < mantissa.size()) number.digits += mantissa.substr(dot + 1);
  number.point = static_cast<long>(dot);
  if (number.digits.empty() || !std::all_of(number.digits.begin(), number.digits.end(), is_digit)) return false;
  if (end < text.size()) {
    if (text[end] != 'e' && text[end] != 'E') return false;
    if (!read_exponent(text.substr(end + 1), number.point)) return false;
  }
  strip_zeros(number);
  return true;
}

/// Half away from zero. False: it would change an integer.
bool round_to(Scientific& number, std::size_t significant) {
  if (number.digits.size() <= significant) return true;
  if (number.point >= static_cast<long>(number.digits.size())) return false;
  if (number.point > static_cast<long>(significant)) return false;
  const bool up = number.digits[significant] >= '5';
  number.digits.resize(significant);
  if (up) {
    const std::size_t last = number.digits.find_last_not_of('9');
    if (last == std::string::npos) {
      number.digits = "1";
      ++number.point;
    } else {
      ++number.digits[last];
      number.digits.resize(last + 1);
    }
  }
  strip_zeros(number);
  return true;
}

}  // namespace

bool append_plain_number(std::string& out, std::string_view text, std::size_t significant) {
  Scientific number;
  if (!read(text, number)) return false;
  if (significant > 0 && !round_to(number, significant)) return false;
  const std::string& digits = number.digits;
  const auto size = static_cast<long>(digits.size());
  if (digits.empty()) {
    out += '0';
    return true;
  }
  if (number.point > most_digits || size - number.point > most_digits) return false;
  if (number.is_negative) out += '-';
  if (number.point <= 0) {
    out += "0.";
    out.append(static_cast<std::size_t>(-number.point), '0');
    out += digits;
  } else if (number.point >= size) {
    out += digits;
    out.append(static_cast<std::size_t>(number.point - size), '0');
  } else {
    out.append(digits, 0, static_cast<std::size_t>(number.point));
    out += '.';
    out.append(digits, static_cast<std::size_t>(number.point), std::string::npos);
  }
  return true;
}

}  // namespace aid::formats
