#include "equivalent_words.hpp"

#include "aid/domain/equivalents.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/equivalents.hpp"
#include "aid/vocabulary/quoted_names.hpp"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <utility>

namespace aid::reports {
namespace {

using domain::Money;
using table::Words;

constexpr Label stated_label{"stated equivalent", "số quy đổi ghi trong nguồn"};
constexpr Label not_used_label{"not used", "không dùng"};

domain::Int128 power_of_ten(int exponent) {
  domain::Int128 power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// `label`, who says so, and the implied rate, what there is of them.
Words line_of(const Label& label, const domain::Equivalent& one, const std::optional<domain::Amount>& given,
              bool with_amount) {
  const Words rate = given ? implied_rate(given->money, one.amount.money) : Words();
  const auto text = [&](Language language) {
    std::string line(label.in(language));
    if (with_amount) {
      line += ": " + records::show(one, language);
    } else if (!one.source.empty() || one.date) {
      const std::string source = one.date ? show(*one.date, language) : std::string();
      line += fmt::format(" ({}{}{})", one.source, one.source.empty() || source.empty() ? "" : ", ", source);
    }
    if (!rate.empty()) line += ", " + (language == Language::vi ? rate.vi : rate.en);
    return line;
  };
  return {text(Language::en), text(Language::vi)};
}

}  // namespace

Words implied_rate(const Money& amount, const Money& equivalent) {
  if (amount.minor() <= 0 || equivalent.minor() <= 0 || amount.currency() == equivalent.currency()) return {};
  const Money* dear = &amount;
  const Money* cheap = &equivalent;
  const auto in_units = [](const Money& money, const Money& other) {
    return domain::Int128(money.minor()) * power_of_ten(other.currency().minor_digits());
  };
  if (in_units(*cheap, *dear) < in_units(*dear, *cheap)) std::swap(dear, cheap);
  constexpr int decimals = 2;
  const domain::Int128 above = in_units(*cheap, *dear) * power_of_ten(decimals);
  const domain::Int128 below = in_units(*dear, *cheap);
  const domain::Int128 rounded = (2 * above + below) / (2 * below);
  if (rounded > std::numeric_limits<std::int64_t>::max()) return {};
  const domain::Decimal rate = domain::Decimal(static_cast<std::int64_t>(rounded), decimals).normalised();
  const auto text = [&](Language language) {
    return fmt::format("1 {} = {} {}", dear->currency().code(), show(rate, language), cheap->currency().code());
  };
  return {text(Language::en), text(Language::vi)};
}

table::Lines equivalent_lines(const storage::Book::Stated& stated, const std::optional<domain::Amount>& given,
                              const std::optional<domain::Amount>& chosen) {
  table::Lines used;
  table::Lines others;
  for (const domain::Equivalent& one : domain::all_equivalents(stated.vnd, stated.usd, stated.others)) {
    if (used.empty() && chosen && one.amount == *chosen) {
      used.push_back(line_of(stated_label, one, given, false));
    } else if (!stated.others.empty()) {
      others.push_back(line_of(not_used_label, one, given, true));
    }
  }
  used.insert(used.end(), others.begin(), others.end());
  return used;
}

namespace {

Words figure_of(const domain::Amount& amount) {
  return {fmt::format("{}{} {}", domain::prefix(amount.qualifier, Language::en), domain::to_string(amount.money),
                      amount.money.currency().code()),
          show(amount, Language::vi)};
}

}  // namespace

table::Lines amount_figures(const domain::Amounts& amounts) {
  table::Lines lines;
  for (const domain::Amount& amount : amounts.list()) lines.push_back(figure_of(amount));
  return lines;
}

table::Lines equivalent_figures(const storage::Book::Stated& stated) {
  table::Lines lines;
  for (const domain::Equivalent& one : stated.others) lines.push_back(figure_of(one.amount));
  return lines;
}

table::Lines equivalent_sources(const storage::Book::Stated& stated) {
  table::Lines lines;
  for (const domain::Equivalent& one : stated.others) {
    lines.emplace_back(one.source.empty() ? "?" : vocabulary::quoted_in_cell(one.source));
  }
  return lines;
}

table::Lines equivalent_dates(const storage::Book::Stated& stated) {
  table::Lines lines;
  for (const domain::Equivalent& one : stated.others) {
    lines.push_back(one.date ? Words(to_string(*one.date), show(*one.date, Language::vi)) : Words("?"));
  }
  return lines;
}

}  // namespace aid::reports
