#include "groupings.hpp"

#include "../cells.hpp"
#include "../place_words.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "labels.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::reports {
namespace {

using domain::Event;
using table::RowKind;
using table::Words;

constexpr Label not_stated_label{"(not stated)", "(không ghi)"};
constexpr Label not_itemised_label{"(not itemised)", "(chưa tách riêng)"};
constexpr Label not_placed_label{"(date not exact to a month)", "(không rõ tháng)"};
constexpr Label month_label{"Month", "Tháng"};

struct NamedGrouping {
  Grouping grouping;
  std::string_view word;
  Label label;
};
constexpr std::array groupings{
    NamedGrouping{Grouping::type, "type", type_label},
    NamedGrouping{Grouping::mode, "mode", mode_label},
    NamedGrouping{Grouping::country, "country", country_label},
    NamedGrouping{Grouping::partner, "partner", partner_label},
    NamedGrouping{Grouping::month, "month", month_label},
    NamedGrouping{Grouping::place, "place", place_label},
};
const NamedGrouping& named(Grouping grouping) {
  return *std::ranges::find(groupings, grouping, &NamedGrouping::grouping);
}

Heading by_type(vocabulary::Registry& registry, const Event& event) {
  const auto& types = registry.items("event-type");
  const auto type = std::ranges::find(types, event.type, &storage::ListItem::code);
  const int ordinal = type == types.end() ? 0 : type->ordinal;
  return {.order = fmt::format("{:08}", ordinal), .words = words_of(registry, "event-type", event.type)};
}

Heading by_mode(const Event& event) {
  if (!event.mode_stated) return not_stated(false);
  return {.order = fmt::format("{}", static_cast<int>(event.mode)), .words = coded_term(event.mode)};
}

/// An event with several countries is one row of its own, so that nothing is counted twice.
Heading by_country(vocabulary::Registry& registry, const Event& event) {
  const auto codes = countries_of(registry, event);
  if (codes.empty()) return not_stated(false);
  std::vector<std::string> english, vietnamese;
  for (const std::string& code : codes) {
    const Words words = words_of(registry, "country", code);
    english.push_back(words.en);
    vietnamese.push_back(words.vi);
  }
  Words words(fmt::format("{}", fmt::join(english, ", ")), fmt::format("{}", fmt::join(vietnamese, ", ")));
  words.code = fmt::format("{}", fmt::join(codes, "; "));
  return {.kind = codes.size() == 1 ? RowKind::item : RowKind::shared,
          .order = fmt::format("{}", fmt::join(codes, " ")),
          .words = words};
}

Heading by_month(const Event& event) {
  const int year = event.date.from.year();
  const int month = event.date.from.month();
  const auto whole = domain::DateInterval::of_month(year, month);
  if (!event.date.lies_within(whole)) return {.kind = RowKind::not_placed, .words = not_placed_label};
  const std::string code = fmt::format("{}-{:02}", year, month);
  return {.order = code,
          .words = Words(domain::show(whole, Language::en), domain::show(whole, Language::vi)).with_code(code)};
}

/// Places of one name are rows of their own.
Heading by_place(vocabulary::Registry& registry, const Selection& selection, const Event& event) {
  if (!event.place) return not_stated(false);
  const auto* today = selection.places_today ? &*selection.places_today : nullptr;
  const Words name = distinct_place_name(registry.ledger(), event.place, today);
  const domain::PlaceId place = today == nullptr ? event.place : today->now(event.place);
  return {.order = fmt::format("{} {:08}", sort_key(name.vi), place.row), .words = name};
}

}  // namespace

std::string_view to_string(Grouping grouping) { return named(grouping).word; }
Label label(Grouping grouping) { return named(grouping).label; }

Result<Grouping> read_grouping(std::string_view typed) {
  for (const NamedGrouping& one : groupings) {
    if (one.word == typed) return one.grouping;
  }
  return Problem(messages::unknown_word, typed, "type, mode, country, partner, month, place");
}

Heading not_stated(bool has_parts) {
  if (has_parts) return {.kind = RowKind::not_itemised, .words = not_itemised_label};
  return {.kind = RowKind::not_stated, .words = not_stated_label};
}

Heading heading_in(vocabulary::Registry& registry, const Selection& selection, Grouping grouping,
                   const Event& event) {
  switch (grouping) {
    case Grouping::type:
      return by_type(registry, event);
    case Grouping::mode:
      return by_mode(event);
    case Grouping::country:
      return by_country(registry, event);
    case Grouping::month:
      return by_month(event);
    case Grouping::place:
      return by_place(registry, selection, event);
    case Grouping::partner:
      break;
  }
  return not_stated(false);
}

Heading heading_of_partner(vocabulary::Registry& registry, domain::PartnerId partner) {
  const domain::Partner found = storage::Partners(registry.ledger()).get(partner);
  return {.order = sort_key(found.name()) + found.code, .words = Words(found.name()).with_code(found.code)};
}

}  // namespace aid::reports
