// Which papers the law wants of an aid, and which of them are there.

#include "../form_data.hpp"
#include "aid/reports/papers.hpp"
#include "aid/storage/partners.hpp"

#include <algorithm>
#include <array>

namespace aid::reports {
namespace {

enum WantedColumn { wanted_kinds, wanted_form, wanted_donor, name_in_vi, name_in_en, law_in_vi, law_in_en };

bool is_kind_of(std::string_view kinds, std::string_view kind) {
  while (!kinds.empty()) {
    const std::size_t end = std::min(kinds.find('|'), kinds.size());
    if (kinds.substr(0, end) == kind) return true;
    kinds.remove_prefix(std::min(end + 1, kinds.size()));
  }
  return false;
}

/// Embassies, governments and local governments prove nothing.
bool is_public(const domain::Partner& donor) {
  constexpr std::array<std::string_view, 3> kinds{"diplomatic-mission", "foreign-government",
                                                  "foreign-local-government"};
  return std::ranges::find(kinds, donor.kind) != kinds.end();
}

bool has_only_public_donors(storage::Ledger& ledger, const domain::Aid& aid) {
  const storage::Partners partners(ledger);
  bool has_donor = false;
  for (const domain::Party& party : aid.parties) {
    if (!domain::is_giver(party.role)) continue;
    has_donor = true;
    if (!is_public(partners.get(party.partner))) return false;
  }
  return has_donor;
}

}  // namespace

std::vector<WantedPaper> wanted_papers(vocabulary::Registry& registry, const domain::Aid& aid,
                                       const std::vector<domain::Matter>& papers) {
  std::vector<WantedPaper> wanted;
  if (aid.direction != domain::Direction::in) return wanted;
  const bool has_goods = aid.form == domain::Form::in_kind || aid.form == domain::Form::mixed;
  const bool proves_nothing = has_only_public_donors(registry.ledger(), aid);
  for (const std::vector<std::string>& row : rows_of_file("papers-wanted.csv")) {
    if (row.at(wanted_form) == "goods" && !has_goods) continue;
    if (row.at(wanted_donor) == "not-public" && proves_nothing) continue;
    WantedPaper one{.what = {row.at(name_in_en), row.at(name_in_vi)}, .law = {row.at(law_in_en), row.at(law_in_vi)}};
    for (const domain::Matter& paper : papers) {
      if (is_kind_of(row.at(wanted_kinds), paper.type)) one.there.push_back(paper);
    }
    wanted.push_back(std::move(one));
  }
  return wanted;
}

}  // namespace aid::reports
