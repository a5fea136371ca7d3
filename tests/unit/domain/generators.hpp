#pragma once
#include "aid/domain/money.hpp"
#include "aid/domain/rate.hpp"

#include <rapidcheck.h>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <ostream>

namespace aid {

inline void showValue(Language language, std::ostream& out) { out << (language == Language::vi ? "vi" : "en"); }

}  // namespace aid

/// What rapidcheck draws when a property asks for a value of the domain, and how it prints it.
namespace aid::domain {

inline void showValue(Decimal number, std::ostream& out) { out << to_string(number); }
inline void showValue(Currency currency, std::ostream& out) { out << currency.code(); }
inline void showValue(Qualifier qualifier, std::ostream& out) { out << to_string(qualifier); }
inline void showValue(Money money, std::ostream& out) { out << to_string(money) << ' ' << money.currency().code(); }
inline void showValue(const Amount& amount, std::ostream& out) {
  out << to_string(amount.qualifier) << ' ';
  showValue(amount.money, out);
}
inline void showValue(Date date, std::ostream& out) { out << to_string(date); }

/// An amount as large as one fact may have, made of any one.
inline Money within_limit(Money money) {
  return Money::from_minor(std::abs(money.minor() % (money.currency().most_minor() + 1)), money.currency());
}

}  // namespace aid::domain

namespace rc {

/// Any int64, the ends of the range and round numbers far more often than by chance.
inline Gen<std::int64_t> any_int64() {
  using limits = std::numeric_limits<std::int64_t>;
  return gen::weightedOneOf<std::int64_t>(
      {{6, gen::resize(kNominalSize, gen::arbitrary<std::int64_t>())},
       {4, gen::inRange<std::int64_t>(-1'000, 1'001)},
       {2, gen::map(gen::inRange<std::int64_t>(-1'000'000, 1'000'000), [](auto n) { return n * 1'000'000'000; })},
       {1, gen::element(limits::min(), limits::min() + 1, limits::max() - 1, limits::max())}});
}

template <>
struct Arbitrary<aid::domain::Decimal> {
  static Gen<aid::domain::Decimal> arbitrary() {
    return gen::construct<aid::domain::Decimal>(any_int64(), gen::inRange(0, aid::domain::Decimal::max_scale + 1));
  }
};

template <>
struct Arbitrary<aid::domain::Currency> {
  static Gen<aid::domain::Currency> arbitrary() {
    return gen::map(gen::inRange<std::size_t>(0, aid::domain::Currency::all().size()),
                    [](std::size_t i) { return aid::domain::Currency::all()[i]; });
  }
};

template <>
struct Arbitrary<aid::domain::Qualifier> {
  static Gen<aid::domain::Qualifier> arbitrary() {
    using enum aid::domain::Qualifier;
    return gen::element(exact, at_least, nearly, about);
  }
};

template <>
struct Arbitrary<aid::domain::Money> {
  static Gen<aid::domain::Money> arbitrary() {
    return gen::map(gen::pair(any_int64(), gen::arbitrary<aid::domain::Currency>()),
                    [](const auto& drawn) { return aid::domain::Money::from_minor(drawn.first, drawn.second); });
  }
};

/// Amounts of a few currencies that meet often, small enough that no sum of a hundred overflows.
template <>
struct Arbitrary<aid::domain::Amount> {
  static Gen<aid::domain::Amount> arbitrary() {
    using namespace aid::domain;
    const auto minor = gen::inRange<std::int64_t>(-10'000'000'000'000'000, 10'000'000'000'000'000);
    const auto code = gen::element("VND", "USD", "JPY", "KWD");
    return gen::map(gen::tuple(minor, code, gen::arbitrary<Qualifier>()), [](const auto& drawn) {
      const auto& [units, name, qualifier] = drawn;
      return Amount{Money::from_minor(units, Currency::parse(name).value()), qualifier};
    });
  }
};

template <>
struct Arbitrary<aid::Language> {
  static Gen<aid::Language> arbitrary() { return gen::element(aid::Language::en, aid::Language::vi); }
};

/// A day of the years 1000 to 9999.
template <>
struct Arbitrary<aid::domain::Date> {
  static Gen<aid::domain::Date> arbitrary() {
    return gen::construct<aid::domain::Date>(gen::inRange(aid::domain::Date::from_ymd(1000, 1, 1).days(),
                                                          aid::domain::Date::from_ymd(9999, 12, 31).days() + 1));
  }
};

}  // namespace rc
