#include "aid/counting/latest_goods.hpp"

#include "aid/domain/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::counting {

using storage::Book;
using table::Words;

bool is_listed(Fate fate) {
  return fate == Fate::counted || fate == Fate::inside_parent || fate == Fate::outside || fate == Fate::internal_move;
}

std::vector<std::int32_t> latest_goods_entries(const Book& book, const Counted& counted, std::int32_t aid) {
  const auto at = [&](std::int32_t entry) -> const Book::Entry& {
    return book.entries[static_cast<std::size_t>(entry)];
  };
  const auto rank = [&](std::int32_t entry) {
    return std::pair(at(entry).goods.count > 0, *domain::stage_of(at(entry).kind));
  };
  std::vector<std::int32_t> entries;
  const Book::Range& range = book.aids[static_cast<std::size_t>(aid)].entries;
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const domain::Form form = book.entries[i].form;
    const bool has_goods = book.entries[i].goods.count > 0;
    const bool says_goods = form == domain::Form::in_kind || form == domain::Form::mixed;
    if (is_listed(counted.fates[i]) && (has_goods || says_goods)) entries.push_back(static_cast<std::int32_t>(i));
  }
  if (entries.empty()) return entries;
  const auto latest = rank(*std::ranges::max_element(entries, {}, rank));
  std::erase_if(entries, [&](std::int32_t entry) { return rank(entry) != latest; });
  return entries;
}

Words unit_words(const Names& names, const std::string& unit) {
  return unit.empty() ? Words() : names.words("unit", unit);
}

Words goods_words(const Names& names, const Book::Goods& line) {
  constexpr Label unknown{"quantity unknown", "không rõ số lượng"};
  const Words unit = unit_words(names, line.unit);
  const auto figure = [&](const auto& of, domain::Decimal number, Language language) {
    return fmt::format("{}{}", domain::prefix(of.qualifier, language),
                       names.for_people() ? show(number, language) : domain::to_string(number));
  };
  const auto text = [&](Language language) {
    std::string words;
    if (!line.quantity.is_unknown()) words = figure(line.quantity, *line.quantity.value, language) + ' ';
    if (!unit.empty()) words += unit.in(language) + ' ';
    words += line.item;
    if (line.quantity.is_unknown()) words += fmt::format(" ({})", unknown.in(language));
    if (line.value) {
      words += fmt::format(" = {} {}", figure(*line.value, line.value->money.decimal(), language),
                           line.value->money.currency().code());
    }
    return words;
  };
  return {text(Language::en), text(Language::vi)};
}

}  // namespace aid::counting
