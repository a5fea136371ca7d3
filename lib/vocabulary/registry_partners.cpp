// Which partner a typed word means, and which partners a search finds.

#include "aid/base/ascii.hpp"
#include "aid/base/marks.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/vocabulary/identifiers.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "aid/vocabulary/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace aid::vocabulary {
namespace {

using domain::Partner;
using domain::PartnerId;

/// "'Kisarazu' (DN-P0002), 'Kawasaki' (DN-P0003)".
std::string named_with_codes(const std::vector<Registry::Candidate>& candidates) {
  std::vector<std::string> names;
  for (const auto& one : candidates) names.push_back(fmt::format("'{}' ({})", one.name, one.code));
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Whom the number that is typed means; nothing where no number is meant.
std::optional<Result<PartnerId>> partner_by_number(Registry& registry, const std::string& typed) {
  const Identified found = identified_partners(registry, typed);
  if (found.partners.size() == 1) return found.partners.front();
  if (found.partners.empty()) {
    if (!found.names_scheme) return std::nullopt;
    return Problem(messages::unknown_identifier, typed);
  }
  return Problem(messages::ambiguous_identifier, typed, described(registry, found.partners));
}

}  // namespace

Result<PartnerId> Registry::known_partner(std::string_view typed) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const std::string& text = clean.value();
  const storage::Partners partners(ledger_);
  if (const auto by_code = partners.find_by_code(upper_ascii(text))) return by_code->id;
  if (const auto by_id = partners.find_by_external_id(text)) return by_id->id;

  if (auto by_number = partner_by_number(*this, text)) return *std::move(by_number);

  const std::string key = fold(text);
  std::set<PartnerId> called;
  std::set<PartnerId> exact;
  for (const storage::NameEntry& name : key.empty() ? std::vector<storage::NameEntry>() : partners.names_with(key)) {
    const bool is_any = is_organisation(*this, partners.get(name.partner));
    if (marks_differ(name.text, text, is_any ? Unmarked::may_be_any : Unmarked::as_it_stands)) continue;
    called.insert(name.partner);
    if (name.text == text) exact.insert(name.partner);
  }
  const std::vector<PartnerId> found(called.begin(), called.end());
  if (found.size() == 1) return found.front();
  if (found.empty()) return Problem(messages::unknown_partner, text);
  if (exact.size() == 1) return *exact.begin();
  return Problem(messages::ambiguous_partner, text, described(*this, found)).hint(messages::use_code_hint);
}

Result<PartnerId> Registry::partner(std::string_view typed) {
  auto found = known_partner(typed);
  if (found || found.problem().name() != messages::unknown_partner.name) return found;
  const std::string names = named_with_codes(closest_partners(typed, 3));
  return names.empty() ? found : std::move(Problem(found.problem())).hint(messages::did_you_mean, names);
}

Result<PartnerId> Registry::partner_or_hint(std::string_view typed) {
  auto found = known_partner(typed);
  if (found || found.problem().name() != messages::unknown_partner.name) return found;
  Problem problem = found.problem();
  const std::string names = named_with_codes(closest_partners(typed, 3));
  if (names.empty()) return std::move(problem).hint(messages::new_partner_hint);
  return std::move(problem).hint(messages::closest_partners_hint, names);
}

std::vector<Registry::Candidate> Registry::closest_partners(std::string_view typed, std::size_t most) {
  constexpr int least = 55;
  read_known_names();
  std::map<PartnerId, Candidate> best;
  for (const auto& [number, alike] : like_names_.find(typed, least)) {
    const storage::NameEntry& entry = known_names_[number];
    Candidate& one = best[entry.partner];
    if (alike <= one.likeness) continue;
    one = {.id = entry.partner, .code = {}, .name = entry.text, .likeness = alike};
  }
  std::vector<Candidate> found;
  for (FoundPartner& one : find_partners(typed)) {
    if (found.size() == most) break;
    const int alike = likeness(typed, one.name);
    found.push_back({.id = one.partner, .code = {}, .name = std::move(one.name), .likeness = alike});
    best.erase(one.partner);
  }
  std::vector<Candidate> others;
  for (auto& [id, one] : best) others.push_back(std::move(one));
  std::ranges::stable_sort(others, std::ranges::greater(), &Candidate::likeness);
  for (Candidate& one : others) {
    if (found.size() < most) found.push_back(std::move(one));
  }
  for (Candidate& one : found) one.code = storage::Partners(ledger_).get(one.id).code;
  return found;
}

void Registry::read_known_names() {
  const storage::Partners partners(ledger_);
  if (partners.names(known_until_).empty()) return;
  known_names_ = partners.names();
  like_names_ = {};
  for (const storage::NameEntry& entry : known_names_) {
    known_until_ = std::max(known_until_, entry.version_row);
    like_names_.add(entry.text);
  }
}

std::optional<PartnerId> Registry::near_partner(std::string_view name, PartnerId except) {
  if (is_code_of_office(*this, name) || is_nearly_office(*this, name) || are_initials_of_office(*this, name)) {
    const auto office = office_partner(*this);
    if (office && *office != except) return office;
  }
  const auto found = near_names().find(name, except.row);
  return found ? std::optional(PartnerId{*found}) : std::nullopt;
}

const NearNames& Registry::near_names() {
  if (!near_names_) {
    near_names_.emplace();
    for (const storage::NameEntry& entry : storage::Partners(ledger_).names()) {
      near_names_->add(entry.text, entry.partner.row);
    }
  }
  return *near_names_;
}

std::vector<PartnerId> Registry::spelled_partners(std::string_view name) {
  std::vector<PartnerId> found;
  for (const std::int64_t row : near_names().spelled_alike(name)) found.push_back({row});
  return found;
}

std::vector<PartnerId> Registry::search_partners(std::string_view query) {
  const storage::Partners partners(ledger_);
  std::vector<PartnerId> ids;
  if (folded_words(query).empty()) {
    for (const Partner& partner : partners.all()) ids.push_back(partner.id);
    return ids;
  }
  if (const auto by_code = partners.find_by_code(upper_ascii(query))) ids.push_back(by_code->id);
  if (ids.empty()) ids = identified_partners(*this, query).partners;
  const std::vector<PartnerId> first = ids;
  for (const FoundPartner& one : find_partners(query)) {
    if (std::ranges::find(first, one.partner) == first.end()) ids.push_back(one.partner);
  }
  return ids;
}

}  // namespace aid::vocabulary
