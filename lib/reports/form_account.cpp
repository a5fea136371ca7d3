// What one account of a form says of itself.

#include "aid/counting/latest_goods.hpp"
#include "aid/domain/ratio.hpp"
#include "form_accounts.hpp"

#include <algorithm>

namespace aid::reports {

using storage::Book;

EntriesLacking Account::Side::lacking_before(std::initializer_list<Booking> which) const {
  EntriesLacking sum;
  for (const Booking booking : which) sum.add(lacks_before[static_cast<std::size_t>(booking)]);
  return sum;
}

EntriesLacking Account::Side::lacking_within(std::initializer_list<Booking> which) const {
  EntriesLacking sum;
  for (const Booking booking : which) sum.add(lacks_within[static_cast<std::size_t>(booking)]);
  return sum;
}

EntriesLacking Account::Side::lacking(std::initializer_list<Booking> which) const {
  EntriesLacking sum = lacking_before(which);
  sum.add(lacking_within(which));
  return sum;
}

bool Account::all_goods_came() const {
  return !quantities.empty() && std::ranges::all_of(quantities, [](const auto& of) {
    const domain::Quantity rest = of.second.outstanding();
    const bool is_exact = rest.value && rest.qualifier == domain::Qualifier::exact;
    return is_exact && !of.second.permitted.empty() && *rest.value == domain::Decimal(0, 0);
  });
}

domain::Quantity Account::Quantities::outstanding() const {
  domain::Quantity rest{domain::Decimal(0, 0)};
  for (const auto* lines : {&permitted, &received}) {
    for (const domain::Quantity& line : *lines) {
      if (line.is_unknown()) return {};
      const bool is_less = lines == &received;
      rest.value = is_less ? *rest.value - *line.value : *rest.value + *line.value;
      rest.qualifier = is_less ? domain::of_signed_difference(rest.qualifier, line.qualifier, rest.value->is_negative())
                               : domain::of_sum(rest.qualifier, line.qualifier);
    }
  }
  rest.value = rest.value->normalised();
  return rest;
}

table::Lines Account::outstanding_goods(const counting::Names& names) const {
  table::Lines lines;
  for (const auto& [key, of] : quantities) {
    Book::Goods line;
    line.item = of.item;
    line.unit = key.second;
    line.quantity = of.outstanding();
    const bool is_exact = line.quantity.value && line.quantity.qualifier == domain::Qualifier::exact;
    if (!is_exact || !line.quantity.value->is_zero()) lines.push_back(counting::goods_words(names, line));
  }
  return lines;
}

}  // namespace aid::reports
