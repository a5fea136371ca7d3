#include "aid/counting/lookup.hpp"

#include <algorithm>

namespace aid::counting {

using storage::Book;
using storage::CodeIndex;
using storage::PlaceIndex;

table::Words partner_words(const Book::Partner& partner) {
  return table::Words(partner.name_en.empty() ? partner.name : partner.name_en, partner.name).with_code(partner.code);
}

table::Words place_words(const Lookup& lookup, PlaceIndex place) {
  const auto name = [](const domain::Place& of, const std::string& wanted, const std::string& other) {
    return wanted.empty() ? (other.empty() ? of.code : other) : wanted;
  };
  const domain::Place& here = lookup.book().places[place];
  table::Words words(name(here, here.name_en, here.name_vi), name(here, here.name_vi, here.name_en));
  words.code = here.code;
  if (const PlaceIndex above = lookup.place_above(place)) {
    const domain::Place& parent = lookup.book().places[above];
    words.en += ", " + name(parent, parent.name_en, parent.name_vi);
    words.vi += ", " + name(parent, parent.name_vi, parent.name_en);
  }
  return words;
}

SectorCode sector_code(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {{}, text};
  return {text.substr(0, slash), text.substr(slash + 1)};
}

Lookup::Lookup(const Book& book, const Names& names) : book_(&book), names_(names), viet_nam_(word("VN")) {
  for (const Book::Partner& partner : book.partners) {
    countries_.push_back(word(partner.country));
    kinds_.push_back(word(partner.kind));
  }
  for (const domain::Beneficiary& beneficiary : book.beneficiaries) {
    beneficiary_countries_.push_back(word(beneficiary.country));
    beneficiary_groups_.push_back(word(beneficiary.group));
  }
  const auto rows = places_by_row();
  for (const domain::Place& place : book.places) {
    const auto above = rows.find(place.parent.row);
    places_above_.push_back(above == rows.end() ? PlaceIndex() : above->second);
  }
  rank_schemes();
  find_ambiguous_sectors();
}

std::map<std::int64_t, PlaceIndex> Lookup::places_by_row() const {
  std::map<std::int64_t, PlaceIndex> rows;
  for (const PlaceIndex place : book_->places.indexes()) rows.emplace(book_->places[place].id.row, place);
  return rows;
}

void Lookup::move_places(const vocabulary::PlacesOnDay& places) {
  const auto rows = places_by_row();
  const auto index_of = [&](domain::PlaceId place) {
    const auto found = rows.find(place.row);
    return found == rows.end() ? PlaceIndex() : found->second;
  };
  places_shown_ = {};
  for (const PlaceIndex place : book_->places.indexes()) {
    const domain::PlaceId id = book_->places[place].id;
    const PlaceIndex shown = index_of(places.now(id));
    places_shown_.push_back(shown ? shown : place);
    // What was divided among several provinces stays below the one in which it was recorded.
    const PlaceIndex above = index_of(places.above(id));
    if (above || !places_above_[place] || places.is_of_day(places.now(id))) places_above_[place] = above;
  }
}

std::int32_t Lookup::word(std::string_view text) {
  if (text.empty()) return -1;
  const auto found = words_.find(text);
  if (found != words_.end()) return found->second;
  const auto number = static_cast<std::int32_t>(texts_.size());
  texts_.emplace_back(text);
  words_.emplace(text, number);
  return number;
}

CodeIndex Lookup::code(std::string_view text) const {
  return book_->codes.index_of(std::ranges::find(book_->codes, text));
}

std::int32_t Lookup::currency(domain::Currency currency) const {
  const auto all = domain::Currency::all();
  return static_cast<std::int32_t>(std::ranges::lower_bound(all, currency) - all.begin());
}

void Lookup::prefer_scheme(std::string_view scheme) {
  if (std::ranges::find(preferred_schemes_, scheme) != preferred_schemes_.end()) return;
  preferred_schemes_.emplace_back(scheme);
  rank_schemes();
}

/// First the preferred schemes, then the list's order, then those that no list has, by name.
void Lookup::rank_schemes() {
  constexpr int unlisted = 1'000'000;
  scheme_ranks_.resize(book_->codes.size());
  std::map<std::string_view, int> strange;
  for (const std::string& code : book_->codes) strange.emplace(sector_code(code).scheme, 0);
  int next = unlisted;
  for (auto& [scheme, rank] : strange) rank = next++;
  for (const CodeIndex sector : book_->codes.indexes()) {
    const std::string_view scheme = sector_code(book_->codes[sector]).scheme;
    const Names::Name* name = names_.find("sector-scheme", {}, scheme);
    const auto preferred = std::ranges::find(preferred_schemes_, scheme);
    scheme_ranks_[sector] = preferred != preferred_schemes_.end()
                                ? static_cast<int>(preferred - preferred_schemes_.end())
                            : name ? name->ordinal
                                   : strange[scheme];
  }
}

void Lookup::find_ambiguous_sectors() {
  ambiguous_.resize(book_->codes.size());
  std::map<std::string_view, std::vector<CodeIndex>> by_name;
  for (const CodeIndex sector : book_->codes.indexes()) {
    const auto [scheme, code] = sector_code(book_->codes[sector]);
    if (const Names::Name* name = names_.find("sector", scheme, code)) by_name[name->words.vi].push_back(sector);
  }
  for (const auto& [name, sectors] : by_name) {
    for (const CodeIndex sector : sectors) ambiguous_[sector] = sectors.size() > 1;
  }
}

std::vector<PlaceIndex> places_under(const Lookup& lookup, PlaceIndex place) {
  const auto& places = lookup.book().places;
  std::vector<PlaceIndex> found;
  for (const PlaceIndex one : places.indexes()) {
    PlaceIndex above = one;
    // No tree of places is deeper than there are places.
    for (std::size_t step = 0; above && above != place && step < places.size(); ++step) {
      above = lookup.place_above(above);
    }
    if (above == place) found.push_back(one);
  }
  return found;
}

}  // namespace aid::counting
