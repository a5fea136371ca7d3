#include "name_book.hpp"

#include "aid/base/text.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/partners.hpp"
#include "aid/recording/shares.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/words.hpp"
#include "columns.hpp"
#include "row_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::importing {
namespace {

using domain::Split;
using domain::SplitDimension;

constexpr std::string_view skip_list = "import-skip";
constexpr std::string_view currency_list = "import-currency";  ///< Words of lists: English name = the currency's code.

/// "Lào; Campuchia" and the lines of one cell.
std::vector<std::string> names_in(std::string_view typed) {
  std::vector<std::string> parts;
  std::string part;
  const auto end_part = [&] {
    if (const auto clean = clean_text(part); clean && !clean.value().empty()) parts.push_back(clean.value());
    part.clear();
  };
  for (const char c : typed) {
    if (c == ';' || c == '\n' || c == '\r') {
      end_part();
    } else {
      part += c;
    }
  }
  end_part();
  return parts;
}

/// Either all splits of a scheme have shares or none has.
std::optional<Problem> problem_of_split_shares(const std::vector<Split>& splits) {
  for (const Split& first : splits) {
    std::vector<std::optional<domain::Decimal>> shares;
    for (const Split& split : splits) {
      if (split.scheme == first.scheme) shares.push_back(split.share);
    }
    if (auto problem = recording::problem_of(shares, messages::shares_in_cell_hint)) return problem;
  }
  return std::nullopt;
}

}  // namespace

NameBook::NameBook(recording::Desk& desk, const ImportRequest& request) : desk_(desk), request_(request) {
  for (const domain::Place& place : desk.places.all()) {
    if (place.from) changes_.push_back(*place.from);
    if (place.until) changes_.push_back(*place.until);
  }
  std::ranges::sort(changes_);
  changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
}

std::string NameBook::mapped(std::string_view field, std::string_view typed) const {
  return std::string(mapped_view(field, typed));
}

std::string_view NameBook::mapped_view(std::string_view field, std::string_view typed) const {
  if (request_.mapping.values.empty()) return typed;
  const std::string key = fold(typed);
  for (const table::ValueMapping& value : request_.mapping.values) {
    if (value.field == field && (value.word == typed || fold(value.word) == key)) return value.value;
  }
  return typed;
}

const NameDecision* NameBook::decision(std::string_view what, std::string_view name) const {
  const std::string key = fold(name);
  for (const NameDecision& one : request_.names) {
    const bool is_meant = one.what == what && (one.name == name || fold(one.name) == key);
    if (is_meant && one.action != NameDecision::Action::undecided) return &one;
  }
  return nullptr;
}

bool NameBook::is_to_skip(std::string_view what, std::string_view name) {
  const std::string key = fold(name);
  return std::ranges::any_of(desk_.registry.items(skip_list),
                             [&](const storage::ListItem& item) { return item.scheme == what && item.code == key; });
}

template <typename T>
Resolved<T> NameBook::skipped(std::string_view what, std::string_view name, const NameDecision* by) {
  if (by && !is_to_skip(what, name)) {
    to_remember_.emplace_back(
        [this, what = std::string(what), name = std::string(name)] { remember(skip_list, what, name, name); });
  }
  return {.is_skipped = true, .problem = Problem(messages::skipped_by_decision, name)};
}

template <typename T>
Resolved<T> NameBook::unknown_name(std::string_view what, std::string_view name) {
  const auto same = std::ranges::find_if(
      unknown_, [&](const UnknownListName& one) { return one.what == what && fold(one.name) == fold(name); });
  if (same != unknown_.end()) return {.unknown = static_cast<std::size_t>(same - unknown_.begin())};
  unknown_.push_back({.what = std::string(what), .name = std::string(name)});
  return {.unknown = unknown_.size() - 1};
}

void NameBook::count(const std::vector<std::size_t>& unknown, std::size_t line) {
  for (const std::size_t one : unknown) {
    UnknownListName& name = unknown_[one];
    if (name.rows++ == 0) name.line = line;
  }
}

// --- Partners ---

const Resolved<domain::PartnerId>& NameBook::partner(std::string_view typed, const Described& described) {
  return partners_.get(typed, [&] { return find_partner(typed, described); });
}

Resolved<domain::PartnerId> NameBook::find_partner(std::string_view typed, const Described& described) {
  const auto clean = clean_text(mapped("partner", typed));
  if (!clean) return {.problem = clean.problem()};
  const std::string& name = clean.value();
  const auto known = desk_.registry.known_partner(name);
  if (known) return {.value = known.value()};
  if (known.problem().name() != messages::unknown_partner.name) return {.problem = known.problem()};

  if (const NameDecision* decided = decision("partner", name)) {
    switch (decided->action) {
      case NameDecision::Action::skip:
        return skipped<domain::PartnerId>("partner", name, decided);
      case NameDecision::Action::existing: {
        const auto meant = desk_.registry.partner(decided->existing);
        if (!meant) return {.problem = meant.problem()};
        to_remember_.emplace_back([this, id = meant.value(), name] { remember_alias(id, name); });
        return {.value = meant.value()};
      }
      default:
        return create(name, decided->country.empty() ? described.country : decided->country,
                      decided->kind.empty() ? described.kind : decided->kind);
    }
  }
  if (is_to_skip("partner", name)) return skipped<domain::PartnerId>("partner", name, nullptr);
  // A name that is nearly that of a known partner is for somebody to decide about.
  if (request_.new_partners && !desk_.registry.near_partner(name)) {
    return create(name, described.country, described.kind);
  }
  return unknown_name<domain::PartnerId>("partner", name);
}

Resolved<domain::PartnerId> NameBook::create(const std::string& name, std::string_view country, std::string_view kind) {
  if (auto problem = recording::misleading_name(desk_.registry, name)) return {.problem = std::move(problem)};
  domain::Partner partner;
  partner.names.push_back({.kind = domain::NameKind::official, .text = name, .language = {}, .from = {}, .until = {}});
  const auto describe = [this](std::string_view list, std::string_view typed, std::string& into) {
    if (typed.empty()) return std::optional<Problem>();
    const Resolved<std::string>& found = code(list, typed);
    into = found.value.value_or("");
    return found.problem;
  };
  if (auto problem = describe("country", country, partner.country)) return {.problem = std::move(problem)};
  if (auto problem = describe("partner-kind", kind, partner.kind)) return {.problem = std::move(problem)};
  partner.id = desk_.partners.add(desk_.writer, partner);
  new_partners_.push_back(fmt::format("{} {}", partner.code, name));
  keep_new_name(name, partner.code, messages::near_in_list_hint);
  return {.value = partner.id};
}

void NameBook::keep_new_name(const std::string& name, const std::string& code, const Message<>& hint) {
  if (const auto near = new_names_.find(name)) {
    warnings_.push_back(
        Problem(messages::partner_near, name, named_new_[static_cast<std::size_t>(*near) - 1]).hint(hint));
  }
  named_new_.push_back(fmt::format("{} {}", code, name));
  new_names_.add(name, static_cast<std::int64_t>(named_new_.size()));
}

Resolved<domain::PartnerId> NameBook::near_partner(const std::string& name) {
  const NameDecision* decided = decision("partner", name);
  if (is_to_skip("partner", name) || (decided && decided->action == NameDecision::Action::skip)) {
    return skipped<domain::PartnerId>("partner", name, decided);
  }
  if (!decided) return unknown_name<domain::PartnerId>("partner", name);
  if (decided->action == NameDecision::Action::create) return {};
  const auto meant = desk_.registry.partner(decided->existing);
  if (!meant) return {.problem = meant.problem()};
  to_remember_.emplace_back([this, id = meant.value(), name] { remember_alias(id, name); });
  return {.value = meant.value()};
}

void NameBook::remember_alias(domain::PartnerId id, const std::string& alias) {
  domain::Partner partner = desk_.partners.get(id);
  // Another row may have said it too.
  if (std::ranges::find(partner.names, alias, &domain::PartnerName::text) != partner.names.end()) return;
  partner.names.push_back({.kind = domain::NameKind::alias, .text = alias, .language = {}, .from = {}, .until = {}});
  ++partner.version;
  desk_.partners.revise(desk_.writer, partner);
}

// --- Sectors ---

const Resolved<std::vector<Split>>& NameBook::sectors(std::string_view typed) {
  return sectors_.get(typed, [&] { return find_sectors(typed); });
}

std::optional<Split> NameBook::find_sector(std::string_view typed, Resolved<std::vector<Split>>& all) {
  const std::string word = mapped("sector", typed);
  const auto split_of = [](const storage::ListItem& item) {
    return Split{.dimension = SplitDimension::sector,
                 .scheme = item.scheme,
                 .code = item.code,
                 .place = {},
                 .share = std::nullopt};
  };
  const auto known = desk_.registry.sector(word);
  if (known) return split_of(known.value());
  const NameDecision* decided = decision("sector", typed);
  if ((decided && decided->action == NameDecision::Action::skip) || is_to_skip("sector", typed)) {
    all = skipped<std::vector<Split>>("sector", typed, decided);
  } else if (decided) {
    const auto meant = desk_.registry.sector(decided->existing);
    if (meant) {
      to_remember_.emplace_back(
          [this, item = meant.value(), alias = std::string(typed)] { remember_alias(item, alias); });
      return split_of(meant.value());
    }
    all.problem = meant.problem();
  } else {
    all.unknown = unknown_name<std::vector<Split>>("sector", typed).unknown;
  }
  return std::nullopt;
}

Resolved<std::vector<Split>> NameBook::find_sectors(std::string_view typed) {
  Resolved<std::vector<Split>> all;
  std::vector<Split> found;
  const auto whole = clean_text(typed);
  if (whole && desk_.registry.sector(mapped("sector", whole.value()))) {
    found.push_back(*find_sector(whole.value(), all));
  } else {
    std::vector<SharedName> names;
    std::vector<std::string> words;
    const std::vector<std::string> parts = names_in(typed);
    for (const std::string& part : parts) {
      const auto name = read_shared_name(part, numbers_);
      if (!name) return {.problem = name.problem()};
      names.push_back(name.value());
      if (name.value().name.find(':') == std::string_view::npos) {
        words.push_back(mapped("sector", name.value().name));
      }
    }
    const std::string common = desk_.registry.scheme_of_all(words);
    std::set<std::string> schemes;
    for (const SharedName& name : names) {
      const bool names_scheme = name.name.find(':') != std::string_view::npos;
      const std::string word = mapped("sector", name.name);
      auto split = find_sector(names_scheme || common.empty() ? word : fmt::format("{}:{}", common, word), all);
      if (!split) continue;
      if (!names_scheme) schemes.insert(split->scheme);
      split->share = name.share;
      const bool is_repeated = std::ranges::any_of(
          found, [&](const Split& other) { return other.scheme == split->scheme && other.code == split->code; });
      if (!is_repeated) {
        found.push_back(std::move(*split));
      } else if (name.share) {
        all.problem = Problem(messages::repeated_share, name.name);
      }
    }
    if (!all.problem) all.problem = recording::problem_of_schemes(words, schemes);
  }
  if (all.unknown || all.is_skipped || all.problem) return all;
  all.problem = problem_of_split_shares(found);
  if (!all.problem) all.value = std::move(found);
  return all;
}

void NameBook::remember_alias(storage::ListItem item, const std::string& alias) {
  storage::Lists lists(desk_.writer.ledger());
  // Another decision of this list may have given it an alias since.
  if (const auto now = lists.find(item.list, item.scheme, item.code)) item.aliases = now->aliases;
  item.aliases += (item.aliases.empty() ? "" : "|") + alias;
  lists.put(desk_.writer, item);
}

// --- Places ---

const Resolved<std::vector<Split>>& NameBook::places(std::string_view typed, const domain::DateInterval& at) {
  // A name can mean another place at another time: it is looked up once for each time between two changes.
  std::string key(typed);
  for (const domain::Date day : {at.from, at.last_day()}) {
    key += static_cast<char>('0' + (std::ranges::upper_bound(changes_, day) - changes_.begin()));
  }
  return places_.get(key, [&] { return find_places(typed, at); });
}

Resolved<std::vector<Split>> NameBook::find_places(std::string_view typed, const domain::DateInterval& at) {
  Resolved<std::vector<Split>> all;
  std::vector<Split> found;
  for (const std::string& whole : names_in(typed)) {
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
  std::string upper(word);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (const auto known = domain::Currency::parse(upper)) return {.value = known.value()};
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
    const auto item = desk_.registry.item(list, mapped(list, typed));
    if (!item) return {.problem = item.problem()};
    return {.value = item.value().code};
  });
}

const Resolved<std::string>& NameBook::item(std::string_view list, std::string_view field, std::string_view typed) {
  return items_.get(fmt::format("{}\n{}", list, typed), [&] { return find_item(list, field, typed); });
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

// --- What was decided ---

void NameBook::keep_heading(const std::string& list, const std::string& heading, const std::string& field) {
  to_remember_.emplace_back([this, list, heading, field] { remember(heading_list, list, heading, field); });
}

void NameBook::remember(std::string_view list, const std::string& scheme, const std::string& word,
                        const std::string& meaning) {
  storage::Lists(desk_.writer.ledger())
      .put(desk_.writer, {.list = std::string(list),
                          .scheme = scheme,
                          .code = fold(word),
                          .ordinal = 0,
                          .name_vi = word,
                          .name_en = meaning,
                          .aliases = {},
                          .attributes = {}});
}

std::int64_t NameBook::remember() {
  for (const auto& write : to_remember_) write();
  return static_cast<std::int64_t>(to_remember_.size());
}

}  // namespace aid::importing
