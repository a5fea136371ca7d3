#include "aid/domain/reading.hpp"

#include <fmt/format.h>

namespace aid::domain {
namespace {

constexpr Label unknown{"unknown", "không rõ"};

std::string show_unsigned(std::string_view digits, Language language) {
  const auto point = digits.find('.');
  const auto whole = digits.substr(0, point);
  std::string shown;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) shown += language == Language::vi ? '.' : ',';
    shown += whole[i];
  }
  if (point != std::string_view::npos) {
    shown += language == Language::vi ? ',' : '.';
    shown += digits.substr(point + 1);
  }
  return shown;
}

}  // namespace

std::string show(Decimal number, Language language) {
  const std::string machine = to_string(number);
  if (number.is_negative()) return '-' + show_unsigned(std::string_view(machine).substr(1), language);
  return show_unsigned(machine, language);
}

std::string show_figure(Money money, Language language) {
  const Decimal exact = money.decimal();
  const Decimal shortest = exact.normalised();
  const bool is_whole = money.currency().is_written_whole() && shortest.scale() <= 0;
  return show(is_whole ? shortest : exact, language);
}

std::string show(Money money, Language language) {
  return fmt::format("{} {}", show_figure(money, language), money.currency().code());
}

std::string show(const Amount& amount, Language language) {
  return fmt::format("{}{}", prefix(amount.qualifier, language), show(amount.money, language));
}

std::string show(const Count& count, Language language) {
  if (count.is_unknown()) return std::string(unknown.in(language));
  return fmt::format("{}{}", prefix(count.qualifier, language), show(Decimal(*count.value, 0), language));
}

std::string show(const Quantity& quantity, Language language) {
  if (quantity.is_unknown()) return std::string(unknown.in(language));
  return fmt::format("{}{}", prefix(quantity.qualifier, language), show(*quantity.value, language));
}

}  // namespace aid::domain
