#include "scopes.hpp"

#include "aid/domain/terms.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/scope.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/office.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace aid::recording {
namespace {

using domain::Partner;
using domain::PartnerId;
using domain::Scope;

/// The partners of a ledger, one of which is to be another than it is.
class PartnersAsIf {
public:
  PartnersAsIf(const std::vector<Partner>& all, const Partner& instead) {
    for (const Partner& one : all) partners_[one.id.row] = one.id == instead.id ? &instead : &one;
  }
  const Partner& operator()(PartnerId id) const { return *partners_.at(id.row); }

private:
  std::unordered_map<std::int64_t, const Partner*> partners_;
};

/// A partner, and all that belong to it.
std::vector<PartnerId> with_those_below(const std::vector<Partner>& all, PartnerId partner) {
  std::vector<PartnerId> found{partner};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const Partner& one : all) {
      if (one.parent == found[i] && std::ranges::find(found, one.id) == found.end()) found.push_back(one.id);
    }
  }
  return found;
}

}  // namespace

std::vector<KeptScope> partners::kept_scopes(vocabulary::Registry& registry, const Partner& before,
                                             const Partner& after) {
  const auto office = vocabulary::office_partner(registry);
  if (!office || before.parent == after.parent) return {};
  const storage::Aids aids(registry.ledger());
  const std::vector<Partner> all = storage::Partners(registry.ledger()).all();
  std::set<std::int64_t> touched;
  for (const PartnerId one : with_those_below(all, before.id)) {
    for (const domain::AidId aid : aids.with_party(one)) touched.insert(aid.row);
  }
  const PartnersAsIf as_before(all, before);
  const PartnersAsIf as_after(all, after);
  std::map<std::pair<Scope, Scope>, std::vector<std::string>> codes;
  for (const std::int64_t row : touched) {
    const domain::Aid aid = aids.get(domain::AidId{row});
    const Scope then = scope_of(*office, aid.parties, std::cref(as_before));
    const Scope now = scope_of(*office, aid.parties, std::cref(as_after));
    if (aid.scope == then && then != now) codes[{then, now}].push_back(aid.code);
  }
  std::vector<KeptScope> kept;
  for (auto& [scopes, of_aids] : codes) {
    kept.push_back({.kept = scopes.first, .would_be = scopes.second, .aids = std::move(of_aids)});
  }
  return kept;
}

Problem warning_of(const KeptScope& kept, Language language) {
  constexpr std::size_t most_named = 10;
  std::vector<std::string> named(
      kept.aids.begin(), kept.aids.begin() + static_cast<std::ptrdiff_t>(std::min(kept.aids.size(), most_named)));
  if (named.size() < kept.aids.size()) named.emplace_back("…");
  const std::string which = fmt::format("{}: {}", kept.aids.size(), fmt::join(named, ", "));
  return Problem(messages::scope_kept, domain::label(kept.kept).in(language), domain::label(kept.would_be).in(language),
                 which)
      .hint(messages::scope_kept_hint, kept.aids.front(), to_string(kept.would_be));
}

}  // namespace aid::recording
