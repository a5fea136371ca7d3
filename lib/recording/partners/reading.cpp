#include "aid/base/ascii.hpp"
#include "aid/recording/partner_reading.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/recording/merge_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/storage/partner_identifiers.hpp"
#include "aid/vocabulary/identifiers.hpp"
#include "aid/vocabulary/look_alike.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::recording::partners {
namespace {

using domain::Partner;
using domain::PartnerName;

/// Two or three letters, in lower case; empty for empty.
Result<std::string> read_language(std::string_view typed) {
  std::string code(typed);
  for (char& c : code) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const bool letters = std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  if (code.empty() || (letters && (code.size() == 2 || code.size() == 3))) return code;
  return Problem(messages::not_a_language, typed);
}

}  // namespace

bool is_partner_code(std::string_view text) {
  const auto mark = text.find('-');
  if (mark == std::string_view::npos || mark < 2 || mark > 8) return false;
  const auto number = text.substr(mark + 1);
  const auto is_letter_or_digit = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c);
  };
  return std::ranges::all_of(text.substr(0, mark), is_letter_or_digit) && number.size() >= 5 &&
         (number.front() == 'P' || number.front() == 'p') && std::ranges::all_of(number.substr(1), is_digit);
}

bool is_damaged(std::string_view name) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
  return name.find('?') != std::string_view::npos || name.find(replacement) != std::string_view::npos;
}

PartnerName read_name(const NameWords& words, Problems& problems) {
  PartnerName name{.kind = words.kind, .text = {}};
  name.text = problems.take(clean_text(words.text), "").value_or("");
  if (problems.empty() && fold(name.text).empty()) problems.add(Problem(messages::empty_name, words.text));
  if (is_damaged(name.text)) problems.add(Problem(messages::name_damaged, name.text));
  if (is_partner_code(name.text)) problems.add(Problem(messages::name_is_code, name.text));
  name.language = problems.take(read_language(words.language), "--language").value_or("");
  const auto day = [&](const std::string& typed, std::string_view option) -> std::optional<domain::DateInterval> {
    if (typed.empty()) return std::nullopt;
    const auto date = domain::read_date(typed);
    if (date) return date.value();
    problems.add(date.problem(), option);
    return std::nullopt;
  };
  if (const auto from = day(words.from, "--from")) name.from = from->from;
  if (const auto until = day(words.until, "--until")) name.until = until->until;
  if (name.from && name.until && *name.until <= *name.from) {
    problems.add(Problem(messages::name_never_used, name.text), "--until");
  }
  return name;
}

std::vector<NameWords> further_names(const PartnerWords& words) {
  std::vector<NameWords> names;
  for (const records::PartnerField& field : records::partner_fields()) {
    if (field.kind != records::PartnerField::Kind::names) continue;
    for (const std::string& text : words.fields.list(field)) {
      names.push_back({.kind = field.name_kind, .text = text, .language = std::string(field.language)});
    }
  }
  names.insert(names.end(), words.names.begin(), words.names.end());
  return names;
}

bool may_be_mistyped(domain::NameKind kind, std::string_view text) {
  constexpr std::size_t least_letters = 5;
  return kind != domain::NameKind::acronym || fold(text).size() >= least_letters;
}

std::string country_of_kind(vocabulary::Registry& registry, std::string_view kind) {
  return vocabulary::attribute_of(registry.items("partner-kind"), kind, "side") == "vietnamese" ? "VN" : "";
}

/// Of names with one search key: it means none of the partners, as their marks are others.
bool is_nobodys(vocabulary::Registry& registry, std::string_view name) {
  const auto known = registry.known_partner(name);
  return !known && known.problem().name() == messages::unknown_partner.name;
}

void check_names_are_free(vocabulary::Registry& registry, const std::vector<PartnerName>& names, domain::PartnerId self,
                          Problems& problems) {
  for (const PartnerName& name : names) {
    const auto use = registry.names_in_use().find(name.text, self);
    if (!use) {
      auto near = may_be_mistyped(name.kind, name.text) ? near_name(registry, name.text, self) : std::nullopt;
      if (near) problems.add(std::move(*near));
      continue;
    }
    const storage::Partners partners(registry.ledger());
    const Partner other = partners.get(use->partner);
    if (use->is_same && !self && is_nobodys(registry, name.text)) {
      problems.add(Problem(messages::partner_near, name.text, vocabulary::described(other)));
      continue;
    }
    const auto& message = use->is_same ? messages::partner_exists : messages::partner_looks_alike;
    Problem problem(message, name.text, vocabulary::described(other));
    problem = self ? std::move(problem).hint(messages::merge_hint, other.code, partners.get(self).code)
                   : std::move(problem).hint(messages::another_partner_hint);
    problems.add(std::move(problem));
  }
}

void check_identifiers_are_free(vocabulary::Registry& registry,
                                const std::vector<domain::PartnerIdentifier>& identifiers, domain::PartnerId self,
                                Problems& problems) {
  const storage::Partners partners(registry.ledger());
  for (const domain::PartnerIdentifier& identifier : identifiers) {
    const auto all = storage::PartnerIdentifiers(registry.ledger()).find(identifier.number);
    const auto other = std::ranges::find_if(all, [&](const storage::IdentifierEntry& entry) {
      return entry.partner != self && entry.identifier.scheme == identifier.scheme;
    });
    if (other == all.end()) continue;
    const Partner owner = partners.get(other->partner);
    Problem problem(messages::identifier_taken, vocabulary::written(identifier), vocabulary::described(owner));
    if (self) problem = std::move(problem).hint(messages::merge_by_number_hint, owner.code, partners.get(self).code);
    problems.add(std::move(problem), "--identifier");
  }
}

void check_names_differ(const Partner& partner, Problems& problems) {
  std::set<std::string> texts;
  for (const PartnerName& name : partner.names) {
    if (!texts.insert(name.text).second) {
      problems.add(Problem(messages::repeated_name, name.text, partner.code.empty() ? partner.name() : partner.code));
    }
  }
}

}  // namespace aid::recording::partners

namespace aid::recording {

namespace {

/// "Oxfam 60%", "Oxfam (60 %)" where Oxfam is a partner.
bool ends_in_share_of_partner(vocabulary::Registry& registry, std::string_view name) {
  std::string_view rest = name;
  if (rest.ends_with(')')) rest.remove_suffix(1);
  if (!rest.ends_with('%')) return false;
  rest = trimmed(rest.substr(0, rest.size() - 1));
  const std::size_t end = rest.find_last_not_of("0123456789.,");
  if (end == std::string_view::npos || end + 1 == rest.size()) return false;
  rest = rest.substr(0, end + 1);
  while (!rest.empty() && std::string_view(" (:=").find(rest.back()) != std::string_view::npos) rest.remove_suffix(1);
  return !rest.empty() && registry.known_partner(rest);
}

}  // namespace

std::optional<Problem> misleading_name(vocabulary::Registry& registry, std::string_view name) {
  if (fold(name).empty()) return Problem(messages::empty_name, name);
  if (partners::is_damaged(name)) return Problem(messages::name_damaged, name);
  if (partners::is_partner_code(name)) return Problem(messages::name_is_code, name);
  if (ends_in_share_of_partner(registry, name)) return Problem(messages::share_of_giver, name);
  const std::string key = vocabulary::look_alike_key(name);
  if (key == fold(name)) return std::nullopt;  // Every letter is what it looks like.
  const storage::Partners partners(registry.ledger());
  const auto found = partners.named(key);
  if (found.empty()) return std::nullopt;
  return Problem(messages::partner_looks_alike, name, vocabulary::described(partners.get(found.front())))
      .hint(messages::another_partner_hint);
}

std::optional<Problem> near_name(vocabulary::Registry& registry, std::string_view name, domain::PartnerId except) {
  const auto near = registry.near_partner(name, except);
  if (!near) return std::nullopt;
  const storage::Partners partners(registry.ledger());
  const domain::Partner other = partners.get(*near);
  Problem problem(messages::partner_near, name, vocabulary::described(other));
  if (!except) return problem;
  return std::move(problem).hint(messages::merge_hint, other.code, partners.get(except).code);
}

std::optional<Problem> name_of_known(vocabulary::Registry& registry, std::string_view name) {
  if (auto near = near_name(registry, name)) return near;
  const auto understood = vocabulary::partner_understood(registry, name, true);
  if (!understood || !understood.value()) return std::nullopt;
  return Problem(messages::partner_near, name, vocabulary::described(*understood.value()));
}

}  // namespace aid::recording
