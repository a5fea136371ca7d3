#include "aid/vocabulary/registry.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/storage/released_lists.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace aid::vocabulary {
namespace {

using storage::ListItem;

std::string code_with_name(const ListItem& item, bool with_scheme) {
  return fmt::format("{}{} ({})", with_scheme ? item.scheme + ":" : "", item.code, item.name_vi);
}

std::string codes_of(const std::vector<ListItem>& items) {
  std::vector<std::string> codes;
  for (const ListItem& item : items) codes.push_back(item.code);
  return fmt::format("{}", fmt::join(codes, ", "));
}

/// No item is called so: the list's own problem, with the closest names.
Problem unknown(std::string_view list, const std::vector<ListItem>& items, std::string_view typed) {
  const auto* own = std::ranges::find(messages::unknown_items, list, &messages::UnknownItemMessage::list);
  if (own == messages::unknown_items.end()) return Problem(messages::unknown_word, typed, codes_of(items));
  Problem problem(*own->message, typed);
  std::vector<std::string> candidates;
  std::set<std::string> keys;  // Names that differ in marks or case only are one suggestion.
  for (const ListItem& item : items) {
    auto names = names_of(item);
    names.insert(names.begin(), item.code);
    for (std::string& name : names) {
      if (keys.insert(fold(name)).second) candidates.push_back(std::move(name));
    }
  }
  const auto close = closest(typed, candidates);
  if (close.empty()) return problem;
  return std::move(problem).hint(messages::did_you_mean, quoted_list(close));
}

Result<ListItem> one_of(std::string_view list, const std::vector<ListItem>& items, std::string_view typed) {
  const auto found = matches(items, typed);
  if (found.empty()) return unknown(list, items, typed);
  if (found.size() == 1) return *found.front();
  std::vector<std::string> codes;
  for (const ListItem* item : found) codes.push_back(code_with_name(*item, list == "sector"));
  return Problem(messages::ambiguous_word, typed, fmt::format("{}", fmt::join(codes, ", ")))
      .hint(messages::use_code_hint);
}

/// The items of `list` that this release calls so.
std::vector<ListItem> released_as(std::string_view list, std::string_view typed) {
  std::vector<ListItem> all;
  const auto& from = list == "country" ? storage::released_countries() : storage::released_items();
  std::ranges::copy_if(from, std::back_inserter(all), [&](const ListItem& one) { return one.list == list; });
  std::vector<ListItem> found;
  for (const ListItem* item : matches(all, typed)) found.push_back(*item);
  return found;
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string Registry::setting(std::string_view key) {
  if (!settings_read_) settings_ = storage::Settings(ledger_).all();
  settings_read_ = true;
  const auto found = settings_.find(std::string(key));
  return found == settings_.end() ? std::string() : found->second;
}

std::string Registry::office() { return setting("office"); }

domain::Currency Registry::currency() {
  const std::string code = setting("currency");
  return code.empty() ? domain::Currency::vnd() : domain::Currency::parse(code).value();
}

domain::NumberStyle Registry::numbers() {
  const std::string style = setting("numbers");
  if (style == "vi") return domain::NumberStyle::vi;
  if (style == "en") return domain::NumberStyle::en;
  return domain::NumberStyle::undecided;
}

const std::vector<ListItem>& Registry::items(std::string_view list) {
  const auto known = lists_.find(list);
  if (known != lists_.end()) return known->second;
  return lists_.emplace(std::string(list), storage::Lists(ledger_).items(list)).first->second;
}

Result<ListItem> Registry::item(std::string_view list, std::string_view typed) {
  const auto& known = items(list);
  if (!matches(known, typed).empty()) return one_of(list, known, typed);
  // A ledger keeps the words of the release that made it. What a later one knows besides means what it means there.
  const auto released_ones = released_as(list, typed);
  if (released_ones.size() == 1) {
    const ListItem& released = released_ones.front();
    const auto same = std::ranges::find_if(
        known, [&](const ListItem& item) { return item.scheme == released.scheme && item.code == released.code; });
    if (same != known.end()) return *same;
  }
  return one_of(list, known, typed);
}

std::vector<ListItem> Registry::sectors_of(std::string_view scheme) {
  std::vector<ListItem> some;
  std::ranges::copy_if(items("sector"), std::back_inserter(some),
                       [&](const ListItem& one) { return one.scheme == scheme; });
  return some;
}

std::string Registry::scheme_of_all(const std::vector<std::string>& sectors) {
  for (const ListItem& scheme : items("sector-scheme")) {
    const auto some = sectors_of(scheme.code);
    if (std::ranges::none_of(sectors, [&](const std::string& word) { return matches(some, word).empty(); })) {
      return scheme.code;
    }
  }
  return {};
}

Result<ListItem> Registry::sector(std::string_view typed) {
  if (const auto colon = typed.find(':'); colon != std::string_view::npos) {
    const auto scheme = item("sector-scheme", typed.substr(0, colon));
    if (!scheme) return scheme.problem();
    return one_of("sector", sectors_of(scheme.value().code), typed.substr(colon + 1));
  }
  for (const ListItem& scheme : items("sector-scheme")) {
    const auto some = sectors_of(scheme.code);
    if (!matches(some, typed).empty()) return one_of("sector", some, typed);
  }
  return unknown("sector", items("sector"), typed);
}

Result<std::string> Registry::country(std::string_view typed) {
  const auto found = item("country", typed);
  if (!found) return found.problem();
  return found.value().code;
}

std::string Registry::name(std::string_view list, std::string_view scheme, std::string_view code, Language language) {
  const auto& all = items(list);
  const auto found =
      std::ranges::find_if(all, [&](const ListItem& one) { return one.scheme == scheme && one.code == code; });
  return found == all.end() ? std::string(code) : found->name(language);
}

std::vector<domain::UnitWord> Registry::unit_words() {
  std::vector<domain::UnitWord> words;
  for (const ListItem& unit : items("unit")) {
    auto names = names_of(unit);
    names.push_back(unit.code);
    for (const std::string& name : names) {
      words.push_back({.word = name, .code = unit.code, .measured = unit.attribute("kind") == "measured"});
    }
  }
  return words;
}

std::vector<domain::PeriodProfile> Registry::period_profiles() {
  std::vector<domain::PeriodProfile> profiles;
  for (const ListItem& one : items("period-profile")) {
    profiles.push_back({.code = one.code,
                        .from_month = number(one.attribute("from-month")),
                        .from_day = number(one.attribute("from-day")),
                        .from_year_offset = number(one.attribute("from-year-offset")),
                        .until_month = number(one.attribute("until-month")),
                        .until_day = number(one.attribute("until-day")),
                        .until_year_offset = number(one.attribute("until-year-offset"))});
  }
  return profiles;
}

}  // namespace aid::vocabulary
