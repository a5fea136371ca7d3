// Places, currencies and the items of other lists among the names of a list.

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/words.hpp"
#include "name_book.hpp"
#include "row_words.hpp"
#include "split_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace aid::importing {
namespace {

using domain::Split;
using domain::SplitDimension;

constexpr std::string_view currency_list = "import-currency";  ///< Words of lists: English name = the currency's code.

/// Lists about whose unknown words somebody decides, as about names.
constexpr std::array<std::string_view, 3> asked_lists{"country", "partner-kind", "event-type"};

}  // namespace

// --- Places ---

const Resolved<std::vector<Split>>& NameBook::places(std::string_view typed, const domain::DateInterval& at) {
  // A name can mean another place at another time: it is looked up once for each time between two changes.
  std::string key(typed);
  for (const domain::Date day : {at.from, at.last_day()}) {
    key += static_cast<char>('0' + (std::ranges::upper_bound(changes_, day) - changes_.begin()));
  }
  return places_.get(key, [&] { return find_places(typed, at); });
}

/// "Đà Nẵng, Huế" are two places and "Hải Châu, Đà Nẵng" is one: the names of a cell, if commas part known places that
/// lie in the same one, and nobody knows the whole or has decided about it; else nothing.
std::vector<std::string> NameBook::places_beside_each_other(const std::string& whole, const domain::DateInterval& at) {
  std::vector<std::string> names = joined_names(whole, true);
  if (names.size() < 2 || decision("place", whole) || is_to_skip("place", whole)) return {};
  if (desk_.registry.place(mapped("place", whole), at)) return {};
  std::set<domain::PlaceId> found;
  std::set<std::pair<std::string, domain::PlaceId>> parents;
  for (const std::string& name : names) {
    const auto place = desk_.registry.place(mapped("place", name), at);
    if (!place) return {};
    found.insert(place.value());
    const domain::Place known = desk_.places.get(place.value());
    parents.emplace(known.country, known.parent);
  }
  if (found.size() < names.size() || parents.size() > 1) return {};
  return names;
}

/// The places of a cell; "Đà Nẵng và Quảng Nam" are two where it is not one.
std::vector<std::string> NameBook::place_names(std::string_view typed, const domain::DateInterval& at) {
  const auto known = [&](const std::string& name) {
    return static_cast<bool>(desk_.registry.place(mapped("place", name), at));
  };
  std::vector<std::string> names;
  for (std::string& whole : names_in(typed)) {
    const std::vector<std::string> joined = joined_names(whole, false);
    if (joined.size() > 1 && !known(whole) && std::ranges::all_of(joined, known)) {
      names.insert(names.end(), joined.begin(), joined.end());
    } else if (const auto listed = places_beside_each_other(whole, at); !listed.empty()) {
      names.insert(names.end(), listed.begin(), listed.end());
    } else {
      names.push_back(std::move(whole));
    }
  }
  return names;
}

Resolved<std::vector<Split>> NameBook::find_places(std::string_view typed, const domain::DateInterval& at) {
  Resolved<std::vector<Split>> all;
  std::vector<Split> found;
  for (const std::string& whole : place_names(typed, at)) {
    const auto name = read_shared_name(whole, numbers_);
    if (!name) return {.problem = name.problem()};
    const std::string part(name.value().name);
    const std::string word = mapped("place", part);
    auto place = desk_.registry.place(word, at);
    if (!place && place.problem().name() == messages::unknown_place.name) {
      const NameDecision* decided = decision("place", part);
      if ((decided && decided->action == NameDecision::Action::skip) || is_to_skip("place", part)) {
        return skipped<std::vector<Split>>("place", part, decided);
      }
      if (!decided) {
        all.unknown = unknown_name<std::vector<Split>>("place", part).unknown;
        continue;
      }
      if (decided->action == NameDecision::Action::existing) {
        place = desk_.registry.place(decided->existing, at);
        if (place) {
          to_remember_.emplace_back([this, id = place.value(), part] { remember_alias(id, part); });
        }
      } else if (auto made = desk_.registry.new_place(part, at)) {
        domain::Place added = std::move(made).value();
        place = desk_.places.add(desk_.writer, added);
      } else {
        all.problem = made.problem();
        continue;
      }
    }
    if (!place) {
      all.problem = place.problem();
      continue;
    }
    found.push_back({.dimension = SplitDimension::place,
                     .scheme = {},
                     .code = {},
                     .place = place.value(),
                     .share = name.value().share});
  }
  if (!all.unknown && !all.problem) all.problem = problem_of_split_shares(found);
  if (!all.unknown && !all.problem) all.value = std::move(found);
  return all;
}

void NameBook::remember_alias(domain::PlaceId id, const std::string& alias) {
  domain::Place place = desk_.places.get(id);
  const auto aliases = vocabulary::split_words(place.aliases, '|');
  if (std::ranges::find(aliases, alias) != aliases.end()) return;
  place.aliases += (place.aliases.empty() ? "" : "|") + alias;
  ++place.version;
  desk_.places.revise(desk_.writer, place);
}

// --- Codes ---

const Resolved<domain::Currency>& NameBook::currency(std::string_view typed) {
  return currencies_.get(typed, [&] { return find_currency(typed); });
}

Resolved<domain::Currency> NameBook::find_currency(std::string_view typed) {
  const std::string word = mapped("currency", typed);
  if (const auto known = domain::Currency::parse(upper_ascii(word))) return {.value = known.value()};
  // "đồng", "đô la", "won": as amounts are read.
  if (const auto unit = domain::read_amount_unit(word); unit && unit.value()) {
    if (unit.value()->unit != 1) return {.problem = Problem(messages::unit_in_currency, typed)};
    return {.value = unit.value()->currency};
  }
  for (const storage::ListItem& item : desk_.registry.items(currency_list)) {
    if (item.code == fold(typed)) return {.value = domain::Currency::parse(item.name_en).value()};
  }
  const NameDecision* decided = decision("currency", typed);
  if ((decided && decided->action == NameDecision::Action::skip) || is_to_skip("currency", typed)) {
    return skipped<domain::Currency>("currency", typed, decided);
  }
  if (!decided) return unknown_name<domain::Currency>("currency", typed);
  const auto meant = domain::Currency::parse(decided->existing);
  if (!meant) return {.problem = meant.problem()};
  to_remember_.emplace_back([this, word = std::string(typed), code = std::string(meant.value().code())] {
    remember(currency_list, {}, word, code);
  });
  return {.value = meant.value()};
}

const Resolved<std::string>& NameBook::code(std::string_view list, std::string_view typed) {
  const std::string key = fmt::format("{}\n{}", list, typed);
  return codes_.get(key, [&]() -> Resolved<std::string> {
    if (std::ranges::find(asked_lists, list) != asked_lists.end()) return find_item(list, list, typed);
    const auto item = desk_.registry.item(list, mapped(list, typed));
    if (!item) return {.problem = item.problem()};
    return {.value = item.value().code};
  });
}

const Resolved<std::string>& NameBook::item(std::string_view list, std::string_view field, std::string_view typed) {
  return items_.get(fmt::format("{}\n{}", list, typed), [&] { return find_item(list, field, typed); });
}

Resolved<std::vector<std::string>> NameBook::countries(std::string_view field, std::string_view typed) {
  const auto known = [&](std::string_view name) {
    return static_cast<bool>(desk_.registry.item("country", mapped("country", mapped(field, name))));
  };
  std::vector<std::string> names = names_in(typed);
  if (names.size() == 1 && !known(names.front())) {
    const std::vector<std::string> joined = joined_names(names.front(), true);
    if (std::ranges::all_of(joined, known)) names = joined;
  }
  Resolved<std::vector<std::string>> all;
  std::vector<std::string> codes;
  for (const std::string& name : names) {
    const Resolved<std::string>& found = item("country", field, name);
    if (!found.value) return {.is_skipped = found.is_skipped, .unknown = found.unknown, .problem = found.problem};
    if (std::ranges::find(codes, *found.value) == codes.end()) codes.push_back(*found.value);
  }
  all.value = std::move(codes);
  return all;
}

Resolved<std::string> NameBook::find_item(std::string_view list, std::string_view field, std::string_view typed) {
  const auto clean = clean_text(mapped(list, mapped(field, typed)));
  if (!clean) return {.problem = clean.problem()};
  const std::string& name = clean.value();
  const auto known = desk_.registry.item(list, name);
  if (known) return {.value = known.value().code};
  if (known.problem().name() == messages::ambiguous_word.name) return {.problem = known.problem()};
  const NameDecision* decided = decision(list, name);
  if (is_to_skip(list, name) || (decided && decided->action == NameDecision::Action::skip)) {
    return skipped<std::string>(list, name, decided);
  }
  if (!decided || decided->action == NameDecision::Action::create) return unknown_name<std::string>(list, name);
  const auto meant = desk_.registry.item(list, decided->existing);
  if (!meant) return {.problem = meant.problem()};
  to_remember_.emplace_back([this, item = meant.value(), name] { remember_alias(item, name); });
  return {.value = meant.value().code};
}

}  // namespace aid::importing
