#include "aid/domain/ratio.hpp"

namespace aid::domain {
namespace {

constexpr int tenths_of_one = 10;
constexpr int tenths_of_per_cent = 1'000;

/// `part` × `scale` / `whole` as tenths.
std::optional<Quantity> quotient(std::int64_t part, std::int64_t whole, int scale, Qualifier qualifier) {
  if (whole <= 0) return std::nullopt;
  if (part < 0 && qualifier != Qualifier::exact) qualifier = Qualifier::about;
  const Int128 scaled = Int128(part) * scale;
  std::int64_t tenths = divide_half_even(scaled, whole);
  const Int128 back = Int128(tenths) * whole;
  if (qualifier == Qualifier::at_least && back > scaled) --tenths;
  if (qualifier == Qualifier::nearly && back < scaled) ++tenths;
  if (qualifier == Qualifier::exact && back != scaled) qualifier = Qualifier::about;
  return Quantity{Decimal(tenths, 1).normalised(), qualifier};
}

}  // namespace

std::optional<Quantity> per_cent(std::int64_t part, std::int64_t whole, Qualifier qualifier) {
  return quotient(part, whole, tenths_of_per_cent, qualifier);
}

std::optional<Quantity> times(std::int64_t part, std::int64_t whole, Qualifier qualifier) {
  return quotient(part, whole, tenths_of_one, qualifier);
}

Qualifier of_quotient(Qualifier a, Qualifier b) { return b == Qualifier::exact ? a : Qualifier::about; }

Qualifier of_share(Qualifier part, Qualifier rest) {
  if (rest == Qualifier::exact) return part;
  if (part != Qualifier::exact) return Qualifier::about;
  if (rest == Qualifier::at_least) return Qualifier::nearly;
  return rest == Qualifier::nearly ? Qualifier::at_least : Qualifier::about;
}

Qualifier of_signed_difference(Qualifier a, Qualifier b, bool is_less_than_nothing) {
  if (is_less_than_nothing && (a != Qualifier::exact || b != Qualifier::exact)) return Qualifier::about;
  return of_difference(a, b);
}

Amount signed_difference(const Amount& a, const Amount& b) {
  const Money more = a.money - b.money;
  return {more, of_signed_difference(a.qualifier, b.qualifier, more.minor() < 0)};
}

}  // namespace aid::domain
