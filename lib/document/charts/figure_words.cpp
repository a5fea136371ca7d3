#include "figure_words.hpp"

#include "aid/domain/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::document {
namespace {

using domain::Decimal;
using domain::Qualifier;

constexpr Message<std::int64_t> not_valued_words{"not-valued", "{} not valued", "{} khoản chưa định giá"};
constexpr Message<std::int64_t> not_converted_words{"not-converted", "{} not converted", "{} khoản chưa quy đổi"};
constexpr Label more_words{"some not valued", "có khoản chưa định giá"};
constexpr Label no_value_words{"not valued", "chưa định giá"};
constexpr Label and_word{" and ", " và "};

std::string lack_words(const Lack& lack, Language language) {
  std::string words;
  const auto add = [&](const std::string& one) {
    if (!words.empty()) words += and_word.in(language);
    words += one;
  };
  if (lack.not_valued > 0) add(not_valued_words.in(language, lack.not_valued));
  if (lack.not_converted > 0) add(not_converted_words.in(language, lack.not_converted));
  if (lack.has_more) add(std::string(more_words.in(language)));
  return words;
}

/// The shortest spelling with at least so many decimals.
Decimal with_decimals(Decimal number, int decimals) { return number.normalised() + Decimal(0, decimals); }

}  // namespace

Lack& Lack::operator+=(const Lack& other) {
  not_valued += other.not_valued;
  not_converted += other.not_converted;
  has_more = has_more || other.has_more;
  return *this;
}

std::string FigureWords::number(Decimal number, int decimals) const {
  constexpr int most_decimals = 3;
  const Decimal shortest = number.normalised();
  if (unit_zeros_ > 0 && shortest.scale() + unit_zeros_ <= Decimal::max_scale) {
    const Decimal in_unit = Decimal(shortest.mantissa(), shortest.scale() + unit_zeros_).normalised();
    if (in_unit.scale() <= most_decimals) return domain::show(in_unit, language_);
  }
  const std::string whole = domain::show(with_decimals(shortest, decimals), language_);
  return currency_.empty() ? whole : whole + ' ' + currency_;
}

std::string FigureWords::with_lack(std::string label, const Lack& lack) const {
  if (!lack.any()) return label;
  if (!label.empty()) label += and_word.in(language_);
  return label + lack_words(lack, language_);
}

std::string FigureWords::sum(const ExactValue& value) const {
  std::string label;
  const bool is_only_unvalued =
      !value.number && value.lack.has_more && value.lack.not_valued == 0 && value.lack.not_converted == 0;
  if (is_only_unvalued) return std::string(no_value_words.in(language_));
  if (value.number) {
    label = fmt::format("{}{}", domain::prefix(value.qualifier, language_), number(*value.number, value.decimals));
  }
  return with_lack(std::move(label), value.lack);
}

ExactValue FigureWords::add(const ExactValue& a, const ExactValue& b) const {
  ExactValue sum;
  if (a.number && b.number) {
    sum.number = *a.number + *b.number;
  } else {
    sum.number = a.number ? a.number : b.number;
  }
  sum.qualifier = domain::of_sum(a.qualifier, b.qualifier);
  sum.decimals = std::max(a.decimals, b.decimals);
  sum.lack = a.lack;
  sum.lack += b.lack;
  sum.has_other_money = a.has_other_money || b.has_other_money;
  sum.label = this->sum(sum);
  return sum;
}

Qualifier qualifier_of(std::string_view word, Language language) {
  if (word.empty()) return Qualifier::exact;
  for (const Qualifier qualifier : {Qualifier::at_least, Qualifier::nearly}) {
    std::string_view prefix = domain::prefix(qualifier, language);
    prefix.remove_suffix(1);
    if (prefix == word) return qualifier;
  }
  return Qualifier::about;
}

}  // namespace aid::document
