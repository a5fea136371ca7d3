#include "name_book.hpp"

#include "aid/base/marks.hpp"
#include "aid/base/sha256.hpp"
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
#include "split_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::importing {
namespace {

using domain::Split;
using domain::SplitDimension;

constexpr std::string_view skip_list = "import-skip";

/// A name of some kind, whatever its case; of a partner with its marks.
std::string name_key(std::string_view what, std::string_view name) {
  return fmt::format("{}\n{}", what, what == "partner" ? spelled_key(name) : fold(name));
}

storage::ShortHash hash_of_name(std::string_view text) { return storage::shortened(sha256(text)); }

}  // namespace

NameBook::NameBook(recording::Desk& desk, const ImportRequest& request) : desk_(desk), request_(request) {
  for (const domain::Place& place : desk.places.all()) {
    if (place.from) changes_.push_back(*place.from);
    if (place.until) changes_.push_back(*place.until);
  }
  std::ranges::sort(changes_);
  changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
  for (const NameDecision& one : request.names) {
    // The first that somebody made counts.
    if (one.action != NameDecision::Action::undecided) decisions_.emplace(name_key(one.what, one.name), &one);
  }
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
  const auto found = decisions_.find(name_key(what, name));
  return found == decisions_.end() ? nullptr : found->second;
}

bool NameBook::is_to_skip(std::string_view what, std::string_view name) {
  const std::string key = fold(name);
  return std::ranges::any_of(desk_.registry.items(skip_list),
                             [&](const storage::ListItem& item) { return item.scheme == what && item.code == key; });
}

std::size_t NameBook::number_of_unknown(std::string_view what, std::string_view name) {
  std::size_t& number = unknown_by_name_[hash_of_name(name_key(what, name))];
  if (number == 0) {
    unknown_.push_back({.what = std::string(what), .name = std::string(name)});
    number = unknown_.size();
  }
  return number - 1;
}

std::optional<std::size_t> NameBook::known_as_unknown(std::string_view what, std::string_view name) {
  if (unknown_.empty()) return std::nullopt;
  const std::size_t* number = unknown_by_name_.find(hash_of_name(name_key(what, name)));
  return number ? std::optional(*number - 1) : std::nullopt;
}

Problem NameBook::problem_of_skipped(std::string_view name) { return Problem(messages::skipped_by_decision, name); }

void NameBook::keep_skip(std::string_view what, std::string_view name) {
  to_remember_.emplace_back(
      [this, what = std::string(what), name = std::string(name)] { remember(skip_list, what, name, name); });
}

void NameBook::count(const std::vector<std::size_t>& unknown, std::size_t line) {
  for (const std::size_t one : unknown) {
    UnknownListName& name = unknown_[one];
    if (name.rows++ == 0) name.line = line;
  }
}

// --- Partners ---

Resolved<domain::PartnerId> NameBook::partner(std::string_view typed, const Described& described) {
  if (const auto* known = partners_.find(typed)) return *known;
  Resolved<domain::PartnerId> found = find_partner(typed, described);
  if (!found.unknown) partners_.put(typed, found);
  return found;
}

bool NameBook::is_decided_new(std::string_view name) const {
  const NameDecision* decided = decision("partner", name);
  return decided && decided->action == NameDecision::Action::create;
}

bool NameBook::knows_partner(std::string_view typed) {
  std::optional<bool>& known_whole = known_wholes_[hash_of_name(typed)];
  if (!known_whole) {
    const auto is_known = [&](const std::string& name) {
      const auto known = desk_.registry.known_partner(name);
      if (known || known.problem().name() != messages::unknown_partner.name) return true;
      return decision("partner", name) != nullptr || is_to_skip("partner", name) ||
             desk_.registry.spelled_partners(name).size() == 1;
    };
    const auto clean = clean_text(mapped("partner", typed));
    known_whole = clean && is_known(clean.value());
  }
  return *known_whole;
}

/// What was decided is not asked about again: a word in it that is not known is wrong.
std::optional<Problem> NameBook::problem_of_words(const NameDecision& decided) const {
  const std::pair<std::string_view, const std::string&> words[] = {{"country", decided.country},
                                                                   {"partner-kind", decided.kind}};
  for (const auto& [list, word] : words) {
    if (word.empty()) continue;
    if (const auto item = desk_.registry.item(list, mapped(list, word)); !item) return item.problem();
  }
  return std::nullopt;
}

Resolved<domain::PartnerId> NameBook::find_partner(std::string_view typed, const Described& described) {
  const auto clean = clean_text(mapped("partner", typed));
  if (!clean) return {.problem = clean.problem()};
  const std::string& name = clean.value();
  if (const auto unknown = known_as_unknown("partner", name)) return {.unknown = unknown};
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
        if (auto problem = problem_of_words(*decided)) return {.problem = std::move(problem)};
        return create(name, decided->country.empty() ? described.country : decided->country,
                      decided->kind.empty() ? described.kind : decided->kind);
    }
  }
  if (is_to_skip("partner", name)) return skipped<domain::PartnerId>("partner", name, nullptr);
  if (const auto spelled = desk_.registry.spelled_partners(name); spelled.size() == 1)
    return {.value = spelled.front()};
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
    if (typed.empty()) return Resolved<std::string>();
    const Resolved<std::string>& found = code(list, typed);
    into = found.value.value_or("");
    return found;
  };
  for (const Resolved<std::string>& found :
       {describe("country", country, partner.country), describe("partner-kind", kind, partner.kind)}) {
    if (found.problem || found.unknown) {
      return {.is_skipped = found.is_skipped, .unknown = found.unknown, .problem = found.problem};
    }
  }
  partner.id = desk_.partners.add(desk_.writer, partner);
  new_partners_.push_back(fmt::format("{} {}", partner.code, name));
  keep_new_name(name, partner.code, messages::near_in_list_hint);
  return {.value = partner.id};
}

void NameBook::keep_new_name(const std::string& name, const std::string& code, const Message<>& hint) {
  // "Kisarazu (Nhật Bản)" beside "Kisarazu": what stands in brackets tells more of the same, as often as not.
  const std::size_t bracket = name.find(" (");
  const bool has_bracket = bracket != std::string::npos && name.ends_with(')');
  const std::string bare = has_bracket ? name.substr(0, bracket) : name;
  auto near = new_names_.find(name);
  if (!near) near = has_bracket ? new_names_.find(bare) : bracketed_names_.find(name);
  if (near) {
    warnings_.push_back(
        Problem(messages::partner_near, name, named_new_[static_cast<std::size_t>(*near) - 1]).hint(hint));
  }
  named_new_.push_back(fmt::format("{} {}", code, name));
  new_names_.add(name, static_cast<std::int64_t>(named_new_.size()));
  if (has_bracket) bracketed_names_.add(bare, static_cast<std::int64_t>(named_new_.size()));
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
