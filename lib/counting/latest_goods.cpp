#include "aid/counting/latest_goods.hpp"

#include "aid/domain/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::counting {

using storage::Book;
using storage::EntryIndex;
using table::Words;

bool is_listed(Fate fate) {
  return fate == Fate::counted || fate == Fate::inside_parent || fate == Fate::outside || fate == Fate::internal_move;
}

std::vector<EntryIndex> latest_goods_entries(const Book& book, const Counted& counted, storage::AidIndex aid) {
  const auto rank = [&](EntryIndex entry) {
    const Book::Entry& at = book.entries[entry];
    return std::pair(at.goods.count > 0, *domain::stage_of(at.kind));
  };
  std::vector<EntryIndex> entries;
  for (const EntryIndex entry : book.aids[aid].entries) {
    const domain::Form form = book.entries[entry].form;
    const bool has_goods = book.entries[entry].goods.count > 0;
    const bool says_goods = form == domain::Form::in_kind || form == domain::Form::mixed;
    if (is_listed(counted.fates[entry]) && (has_goods || says_goods)) entries.push_back(entry);
  }
  if (entries.empty()) return entries;
  const auto latest = rank(*std::ranges::max_element(entries, {}, rank));
  std::erase_if(entries, [&](EntryIndex entry) { return rank(entry) != latest; });
  return entries;
}

Words unit_words(const Names& names, const std::string& unit) {
  return unit.empty() ? Words() : names.words("unit", unit);
}

Words goods_words(const Names& names, const Book::Goods& line) {
  constexpr Label unknown{"quantity unknown", "không rõ số lượng"};
  const Words unit = unit_words(names, line.unit);
  const auto figure = [&](const auto& of, domain::Decimal number, Language language) {
    std::string digits = names.for_people() ? show(number, language) : domain::to_string(number);
    if (language == Language::vi && !names.for_people()) std::ranges::replace(digits, '.', ',');
    return fmt::format("{}{}", domain::prefix(of.qualifier, language), digits);
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
