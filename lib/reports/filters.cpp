#include "aid/base/text.hpp"
#include "aid/domain/continents.hpp"
#include "aid/domain/messages.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/reports/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "place_words.hpp"
#include "work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace aid::reports {
namespace {

using storage::PlaceIndex;
using table::Words;

constexpr char donor_option[] = "--donor";
constexpr char donor_parent_option[] = "--donor-parent";
constexpr char recipient_option[] = "--recipient";
constexpr char channel_option[] = "--channel";

template <const char* option>
FilterValue read_partner(Work& work, const std::string& word) {
  const storage::PartnerIndex partner = resolve_partner(work, word, option);
  return {.ids = {partner.number()}, .shown = counting::partner_words(work.book.partners[partner])};
}

FilterValue read_country(Work& work, const std::string& word) {
  const std::string country = work.registry.country(word).value();
  return {.ids = {work.lookup->word(country)}, .shown = work.names.words("country", country)};
}

FilterValue read_continent(Work& /*work*/, const std::string& word) {
  const domain::Continent* continent = domain::find_continent(word);
  if (continent == nullptr) {
    std::vector<std::string_view> codes;
    for (const domain::Continent& one : domain::all_continents()) codes.push_back(one.code);
    throw Error(
        Problem(messages::unknown_word, word, fmt::format("{}", fmt::join(codes, ", "))).at({.file = "--continent"}));
  }
  return {.ids = {static_cast<std::int32_t>(continent - domain::all_continents().data())}, .shown = continent->name};
}

/// A code of the book. What no record has lets nothing pass.
std::vector<std::int32_t> ids_of_code(const Work& work, std::string_view code) {
  const storage::CodeIndex index = work.lookup->code(code);
  if (!index) return {};
  return {index.number()};
}

FilterValue read_sector(Work& work, const std::string& word) {
  const storage::ListItem item = work.registry.sector(word).value();
  work.lookup->prefer_scheme(item.scheme);
  return {.ids = ids_of_code(work, fmt::format("{}/{}", item.scheme, item.code)),
          .shown = {item.name_en, item.name_vi}};
}

/// "Quận Liên Chiểu, Đà Nẵng (until 2025-06-30); Phường Liên Chiểu, Đà Nẵng".
Words joined(const std::vector<Words>& places) {
  Words all;
  for (const Words& one : places) {
    all.en += (all.en.empty() ? "" : "; ") + one.en;
    all.vi += (all.vi.empty() ? "" : "; ") + one.vi;
  }
  return all;
}

/// A place, and what lies under it too. A name may be that of several places, as one before and after a merger.
FilterValue read_place(Work& work, const std::string& word) {
  const bool is_now = work.query.places == PlacesAs::now && work.places_today;
  const auto places = is_now ? vocabulary::places_of_day(work.registry, *work.places_today, word)
                             : work.registry.places(word, work.selection.period);
  if (!places) throw Error(places.problem());
  FilterValue value;
  std::vector<Words> shown;
  std::set<std::string> names;
  bool has_outer = false;
  const vocabulary::PlacesOnDay as_recorded({}, {}, work.query.today);
  const PlaceWords words(work.book.places, work.places_today ? *work.places_today : as_recorded);
  for (const domain::PlaceId id : places.value()) {
    const auto row = [](const domain::Place& of) { return of.id.row; };
    const PlaceIndex place = work.book.places.index_of(std::ranges::find(work.book.places, id.row, row));
    for (const PlaceIndex one : counting::places_under(*work.lookup, place)) value.ids.push_back(one.number());
    shown.emplace_back(words.full_name(id, Language::en), words.full_name(id, Language::vi));
    names.insert(work.book.places[place].name_vi);
    has_outer = has_outer || work.book.places[place].parent;
    value.shown = {words.name(id, Language::en), words.name(id, Language::vi)};
  }
  // One province under one name is one place; else each that is meant is named whole.
  if (shown.size() == 1 ? has_outer : names.size() > 1 || has_outer) value.shown = joined(shown);
  return value;
}

constexpr char beneficiary_groups[] = "beneficiary-group";

/// A group of beneficiaries, which the book has as a text.
FilterValue read_group(Work& work, const std::string& word) {
  const storage::ListItem item = work.registry.item(beneficiary_groups, word).value();
  return {.ids = {work.lookup->word(item.code)}, .shown = {item.name_en, item.name_vi}};
}

/// An authority by its name, however its letters and marks are written.
FilterValue read_authority(Work& work, const std::string& word) {
  std::set<std::string> names;
  for (const storage::Book::Description& aid : work.book.descriptions) {
    if (!aid.authority) continue;
    const std::string name(work.book.code(aid.authority));
    if (fold(name) == fold(word)) return {.ids = {aid.authority.number()}, .shown = Words(name)};
    names.insert(name);
  }
  Problem problem(messages::unknown_authority, word);
  const auto closest = aid::closest(word, {names.begin(), names.end()}, 3);
  if (closest.empty()) throw Error(problem);
  throw Error(std::move(problem).hint(messages::did_you_mean, fmt::format("{}", fmt::join(closest, ", "))));
}

/// A field of aids that is a code of a list.
template <std::size_t place>
FilterValue read_listed(Work& work, const std::string& word) {
  const std::string_view list = records::aid_field(domain::grouping_codes[place]).list;
  const storage::ListItem item = work.registry.item(list, word).value();
  return {.ids = ids_of_code(work, item.code), .shown = {item.name_en, item.name_vi}};
}

constexpr std::array filters{
    Filter{.option = donor_option,
           .value = "PARTNER",
           .help = {"given by this partner", "do đối tác này cung cấp"},
           .read = read_partner<donor_option>},
    Filter{
        .option = donor_parent_option,
        .value = "PARTNER",
        .help = {"given by this partner or one that belongs to it", "do đối tác này hoặc đơn vị trực thuộc cung cấp"},
        .read = read_partner<donor_parent_option>},
    Filter{.option = recipient_option,
           .value = "PARTNER",
           .help = {"received by this partner", "do đối tác này tiếp nhận"},
           .read = read_partner<recipient_option>},
    Filter{.option = "--country",
           .help = {"of this country, on the foreign side", "của nước này (phía nước ngoài)"},
           .read = read_country},
    Filter{.option = "--continent",
           .help = {"of a country of this continent, on the foreign side",
                    "của nước thuộc châu lục này (phía nước ngoài)"},
           .read = read_continent},
    Filter{.option = "--sector", .help = {"in this sector", "thuộc lĩnh vực này"}, .read = read_sector},
    Filter{
        .option = "--place", .help = {"used in this place or under it", "sử dụng tại địa bàn này"}, .read = read_place},
    Filter{.option = "--beneficiary",
           .value = "GROUP",
           .help = {"for this group of people", "cho nhóm đối tượng thụ hưởng này"},
           .read = read_group},
    Filter{.option = "--authority",
           .value = "NAME",
           .help = {"approved by this authority", "do cơ quan này phê duyệt"},
           .read = read_authority},
    Filter{.option = channel_option,
           .value = "PARTNER",
           .help = {"delivered through this partner", "chuyển qua đối tác này"},
           .read = read_partner<channel_option>},
};

/// Those above, then the fields by which the table of fields says that reports group.
std::vector<Filter> all_filters_in_order() {
  std::vector<Filter> all(filters.begin(), filters.end());
  const auto add = [&](const records::FieldDescription& field, auto* read) {
    all.push_back({.option = field.option, .value = field.filter_value, .help = field.filter, .read = read});
  };
  [&]<std::size_t... place>(std::index_sequence<place...>) {
    (add(records::aid_field(domain::grouping_codes[place]), read_listed<place>), ...);
  }
  (std::make_index_sequence<domain::grouping_codes.size()>());
  return all;
}

}  // namespace

std::span<const Filter> all_filters() {
  static const std::vector<Filter> all = all_filters_in_order();
  return all;
}

}  // namespace aid::reports
