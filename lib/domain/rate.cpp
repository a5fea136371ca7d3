#include "aid/domain/rate.hpp"

#include "aid/domain/messages.hpp"
#include "powers_of_ten.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

namespace aid::domain {
namespace {

constexpr std::array<std::string_view, 4> kind_words{"treasury-month", "interbank", "bank-buying", "contract"};

/// a × b × 10^power / divisor, rounded once, half to even. `power` is at most 16, so that remainder × 10^power fits.
std::int64_t scale_half_even(std::int64_t a, std::int64_t b, int power, std::int64_t divisor) {
  const Int128 product = Int128{a} * b;
  if (power <= 0) return divide_half_even(product, Int128{divisor} * power_of_ten(-power));
  if (divisor == 0) throw Error(messages::amount_overflow);

  // The whole product may need 192 bits, so the quotient is taken in two steps of the same sign. The first one's
  // share is a multiple of ten, hence even, and leaves a tie of the second as it is.
  const Int128 tens = power_of_ten(power);
  std::int64_t quotient = 0;
  if (__builtin_mul_overflow(product / divisor, tens, &quotient) ||
      __builtin_add_overflow(quotient, divide_half_even(product % divisor * tens, divisor), &quotient)) {
    throw Error(messages::amount_overflow);
  }
  return quotient;
}

std::size_t series_of(Currency currency, RateKind kind) {
  return currency.index() * kind_words.size() + static_cast<std::size_t>(kind);
}

auto rate_key(const Rate& rate) { return std::tuple(rate.currency, rate.kind, rate.on); }

}  // namespace

std::string_view to_string(RateKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

Label label(RateKind kind) {
  constexpr Label labels[] = {{"treasury, month", "hạch toán tháng của Kho bạc"},
                              {"interbank", "liên ngân hàng"},
                              {"bank, buying", "ngân hàng mua vào"},
                              {"contract", "theo hợp đồng"}};
  return labels[static_cast<std::size_t>(kind)];
}

Result<RateKind> parse_rate_kind(std::string_view text) {
  for (std::size_t i = 0; i < kind_words.size(); ++i) {
    if (kind_words[i] == text) return static_cast<RateKind>(i);
  }
  return Problem(messages::unknown_word, text, "treasury-month, interbank, bank-buying, contract");
}

Money convert(Money amount, Currency target, Decimal from_rate, Decimal to_rate) {
  if (amount.currency() == target) return amount;
  constexpr Decimal one(1, 0);
  const Decimal from = amount.currency() == Currency::vnd() ? one : from_rate;
  const Decimal to = target == Currency::vnd() ? one : to_rate;
  // minor × from / to, all powers of ten gathered in one.
  const int power = to.scale() + target.minor_digits() - from.scale() - amount.currency().minor_digits();
  return Money::from_minor(scale_half_even(amount.minor(), from.mantissa(), power, to.mantissa()), target);
}

RateBook::RateBook(std::vector<Rate> rates) : rates_(std::move(rates)) {
  std::ranges::stable_sort(rates_, {}, rate_key);
  // Backwards, so that of equal keys the last one stays.
  const auto kept = std::unique(rates_.rbegin(), rates_.rend(),
                                [](const Rate& a, const Rate& b) { return rate_key(a) == rate_key(b); });
  rates_.erase(rates_.begin(), kept.base());
  if (rates_.empty()) return;

  days_.reserve(rates_.size());
  first_.assign(Currency::all().size() * kind_words.size() + 1, 0);
  for (const Rate& rate : rates_) {
    days_.push_back(rate.on);
    ++first_[series_of(rate.currency, rate.kind) + 1];
  }
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
}

const Rate* RateBook::find(Currency currency, RateKind kind, const DateInterval& date) const {
  if (rates_.empty()) return nullptr;
  const auto series = series_of(currency, kind);
  const Date* first = days_.data() + first_[series];
  auto left = first_[series + 1] - first_[series];
  if (left == 0 || *first >= date.until) return nullptr;
  // `first` is always before `until`. Halved without a branch: the answers are as random as the entries are.
  while (left > 1) {
    const auto half = left / 2;
    first += first[half] < date.until ? half : 0;
    left -= half;
  }
  return &rates_[static_cast<std::size_t>(first - days_.data())];
}

}  // namespace aid::domain
