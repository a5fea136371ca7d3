#include "entry_words.hpp"

#include "aid/base/text.hpp"
#include "aid/counting/latest_goods.hpp"
#include "aid/vocabulary/quoted_names.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::DateInterval;
using storage::Book;
using table::Words;

/// A semicolon parts the lines of a cell.
std::string without_marks(std::string text) {
  std::ranges::replace(text, ';', ',');
  return text;
}

}  // namespace

EntryWords::EntryWords(const Work& work) : work_(work) {
  for (const Book::Partner& partner : work.book.partners) ++name_uses_[partner.name];
  for (const domain::Place& place : work.book.places) {
    if (place.from) changes_.push_back(*place.from);
    if (place.until) changes_.push_back(*place.until);
  }
  std::ranges::sort(changes_);
}

Words EntryWords::partner(storage::PartnerIndex index) const {
  const Book::Partner& partner = work_.book.partners[index];
  const bool is_shared_name = name_uses_.at(partner.name) > 1 && !partner.name_en.empty();
  return Words(is_shared_name ? partner.name_en : partner.name).with_code(partner.code);
}

Words EntryWords::sector(storage::CodeIndex index) {
  const auto [scheme, code] = counting::sector_code(work_.book.code(index));
  const counting::Names::Name* name = work_.names.find("sector", scheme, code);
  return (name ? name->words : Words(std::string(code))).with_code(work_.names.typed_sector(scheme, code));
}

std::string EntryWords::plain_place(storage::PlaceIndex index) const {
  const domain::Place& place = work_.book.places[index];
  std::string text = place.name_vi.empty() ? place.code : place.name_vi;
  if (place.kind != "free") return text;
  const auto row = [](const domain::Place& of) { return of.id.row; };
  const auto parent = std::ranges::find(work_.book.places, place.parent.row, row);
  if (parent != work_.book.places.end()) return text + ", " + parent->name_vi;
  return place.country.empty() ? text : text + ", " + work_.names.words("country", place.country).vi;
}

std::string EntryWords::place_text(storage::PlaceIndex index, const std::optional<DateInterval>& when) {
  const domain::Place& place = work_.book.places[index];
  const std::string plain = plain_place(index);
  const auto means_it = [&](const std::string& text) {
    const auto found = work_.registry.place(text, when);
    return found && found.value() == place.id;
  };
  if (means_it(plain)) return plain;
  std::vector<domain::Date> days;
  if (place.until) days.push_back(place.until->previous());
  if (place.from) days.push_back(*place.from);
  if (when) days.push_back(when->from);
  for (const domain::Date day : days) {
    const std::string dated = fmt::format("{}@{}", plain, domain::to_string(day));
    if (means_it(dated)) return dated;
  }
  return plain;
}

Words EntryWords::place(storage::PlaceIndex index, const std::optional<DateInterval>& when) {
  // A name can mean another place at another time, but between two changes it means the same.
  const auto age = [&](domain::Date day) { return std::ranges::upper_bound(changes_, day) - changes_.begin(); };
  const auto [found, is_new] =
      places_.try_emplace({index, when ? age(when->from) : -1, when ? age(when->last_day()) : -1});
  if (is_new) found->second = place_text(index, when);
  return Words(found->second).with_code(work_.book.places[index].code);
}

Words EntryWords::goods(const Book::Goods& line) const {
  constexpr Label unknown{"quantity unknown", "không rõ số lượng"};
  const Words unit = counting::unit_words(work_.names, line.unit);
  const auto figure = [&](domain::Qualifier qualifier, domain::Decimal number, Language language) {
    std::string digits = domain::to_string(number);
    if (language == Language::vi && work_.names.for_people()) digits = show(number, language);
    if (language == Language::vi && !work_.names.for_people()) std::ranges::replace(digits, '.', ',');
    return fmt::format("{}{} ", domain::prefix(qualifier, language), digits);
  };
  // Lists are read back in either language: where no people read it in text, figures have no marks of thousands.
  const auto text = [&](Language language) {
    const auto& quantity = line.quantity;
    std::string words;
    if (!quantity.is_unknown()) words = figure(quantity.qualifier, *quantity.value, language);
    if (!line.unit.empty()) words += unit.in(language) + ' ';
    words += without_marks(line.item);
    if (quantity.is_unknown()) words += fmt::format(" ({})", unknown.in(language));
    if (!line.value) return words;
    const domain::Money& value = line.value->money;
    return fmt::format("{} = {}{}", words, figure(line.value->qualifier, value.decimal(), language),
                       value.currency().code());
  };
  return {text(Language::en), text(Language::vi)};
}

Words EntryWords::item(std::string_view list, std::string_view code) const {
  if (code.empty()) return {};
  return work_.names.words(list, code);
}

Words EntryWords::in_cell(const Words& name, bool is_alone) {
  if (is_alone && name.vi.find(';') == std::string::npos) return name;
  return Words(vocabulary::quoted_in_cell(name.en), vocabulary::quoted_in_cell(name.vi)).with_code(name.code);
}

Words EntryWords::with_share(const Words& words, bool has_share, domain::Decimal share) {
  if (!has_share) return words;
  const std::string typed = domain::to_string(share.normalised());
  Words shared(fmt::format("{} ({}%)", words.en, typed), fmt::format("{} ({}%)", words.vi, show(share, Language::vi)));
  if (!words.code.empty()) shared.code = fmt::format("{}={}", words.code, typed);
  return shared;
}

Words EntryWords::name_with_share(const Words& name, bool has_share, domain::Decimal share) {
  Words shared = with_share(name, has_share, share);
  if (has_share) shared.en = fmt::format("{}={}", name.en, domain::to_string(share.normalised()));
  return shared;
}

}  // namespace aid::reports
