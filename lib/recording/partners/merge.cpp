#include "aid/recording/partner_merging.hpp"

#include "aid/base/counted.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/records.hpp"
#include "aid/recording/merge_messages.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partner_merges.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Aid;
using domain::Partner;
using domain::PartnerId;
using storage::PartnerMerge;
using storage::Partners;

constexpr Message<Text, Text> was_merged{"was-merged", "merged into {0}: {1}", "đã gộp vào {0}: {1}"};
constexpr Message<Text, Text> would_be_merged{"would-be-merged", "would merge into {0}: {1}", "sẽ gộp vào {0}: {1}"};
constexpr Message<Text, Text> was_parted{"was-parted", "parted from {0} again: {1}", "đã tách lại khỏi {0}: {1}"};
constexpr Message<Text, Text> would_be_parted{"would-be-parted", "would part from {0} again: {1}",
                                              "sẽ tách lại khỏi {0}: {1}"};
constexpr Message<Text, Counted> with_aids{"with-aids", "{0}, {1:aid|aids}", "{0}, {1} khoản"};

std::string reason_of(const MergeWords& words) {
  std::string reason = clean_text(words.reason).value();
  if (reason.empty()) throw Error(Problem(messages::merge_reason_needed).at({.file = "--reason"}));
  return reason;
}

PartnerId partner_of(vocabulary::Registry& registry, std::string_view typed) {
  const auto meant = vocabulary::partner_to_change(registry, typed);
  if (!meant) throw Error(Problem(meant.problem()).at({.file = "PARTNER"}));
  return meant.value();
}

/// Whether the one belongs to the other, at whatever distance.
bool belongs_to(const Partners& partners, const Partner& one, PartnerId other) {
  constexpr int most_levels = 100;
  PartnerId above = one.parent;
  for (int level = 0; above && level < most_levels; ++level) {
    if (above == other) return true;
    above = partners.get(above).parent;
  }
  return false;
}

void require_apart(const Partners& partners, const Partner& kept, const Partner& other) {
  for (const auto& [part, whole] : {std::pair(&kept, &other), std::pair(&other, &kept)}) {
    if (!belongs_to(partners, *part, whole->id)) continue;
    throw Error(Problem(messages::merge_of_parent, vocabulary::described(*part), vocabulary::described(*whole))
                    .hint(messages::free_first_hint, part->code));
  }
  if (kept.parent != other.parent) {
    throw Error(Problem(messages::merge_parents_differ, vocabulary::described(kept), vocabulary::described(other))
                    .hint(messages::same_parent_hint, other.code));
  }
}

/// Whose aid it is does not change by a merge, nor from where it comes.
void require_alike(const Partner& kept, const Partner& other) {
  const bool is_of_same_kind = kept.kind.empty() || other.kind.empty() || kept.kind == other.kind;
  if (kept.country == other.country && is_of_same_kind) return;
  // Who has no country gets that of the other one.
  const bool is_other_right = kept.country.empty();
  const Partner& right = is_other_right ? other : kept;
  std::string edits;
  if (kept.country != other.country) edits += " --country " + right.country;
  if (!is_of_same_kind) edits += " --kind " + right.kind;
  throw Error(Problem(messages::merge_countries_differ, vocabulary::described(kept), vocabulary::described(other))
                  .hint(messages::same_country_hint, is_other_right ? kept.code : other.code, edits));
}

bool has_side(const Aid& aid, PartnerId partner, bool gives) {
  return std::ranges::any_of(aid.parties, [&](const domain::Party& party) {
    return party.partner == partner && domain::is_giver(party.role) == gives;
  });
}

/// Of an aid between both nobody could say any more who gave it.
void require_no_gift_between(const storage::Aids& aids, const Partner& kept, const Partner& other) {
  for (const domain::AidId id : aids.with_party(other.id)) {
    const Aid aid = aids.get(id);
    const bool is_between = (has_side(aid, other.id, true) && has_side(aid, kept.id, false)) ||
                            (has_side(aid, other.id, false) && has_side(aid, kept.id, true));
    if (is_between) {
      throw Error(messages::merge_own_gift, aid.code, vocabulary::described(kept), vocabulary::described(other));
    }
  }
}

/// Whether a word is the code or a name of the partner itself.
bool is_called(const Partner& partner, std::string_view typed) {
  const std::string key = fold(typed);
  return key == fold(partner.code) ||
         std::ranges::any_of(partner.names, [&](const domain::PartnerName& name) { return fold(name.text) == key; });
}

}  // namespace

MergeOutcome merge_partners(storage::Writer& writer, vocabulary::Registry& registry, const MergeWords& words) {
  const std::string reason = reason_of(words);
  const Partners partners(registry.ledger());
  const storage::Aids aids(registry.ledger());
  storage::PartnerMerges merges(registry.ledger());
  MergeOutcome outcome{.kept = partners.get(partner_of(registry, words.kept))};
  const Partner& kept = outcome.kept;
  const auto office = vocabulary::office_partner(registry);
  for (const std::string& typed : words.others) {
    const Partner other = partners.get(partner_of(registry, typed));
    if (other.id == kept.id) throw Error(messages::merged_already, typed, vocabulary::described(kept));
    if (office && other.id == *office) throw Error(messages::office_is_kept, vocabulary::described(other));
    require_apart(partners, kept, other);
    require_no_gift_between(aids, kept, other);
    require_alike(kept, other);
    outcome.merged.push_back({.partner = other, .aids = aids.with_party(other.id).size()});
    merges.merge(writer, other.id, kept.id, reason);
  }
  return outcome;
}

MergeOutcome undo_merge(storage::Writer& writer, vocabulary::Registry& registry, const MergeWords& words) {
  const std::string reason = reason_of(words);
  const Partners partners(registry.ledger());
  const storage::Aids aids(registry.ledger());
  storage::PartnerMerges merges(registry.ledger());
  MergeOutcome outcome{.kept = partners.get(partner_of(registry, words.kept)), .is_undone = true};
  const std::vector<PartnerMerge> standing = merges.into(outcome.kept.id);
  const std::string who = vocabulary::described(outcome.kept);
  if (standing.empty()) throw Error(messages::nothing_merged, who);
  std::vector<PartnerMerge> undone;
  std::string all;
  for (const PartnerMerge& merge : standing) {
    all += (all.empty() ? "" : ", ") + vocabulary::described(partners.own(merge.partner));
  }
  for (const std::string& typed : words.others) {
    const auto found = std::ranges::find_if(
        standing, [&](const PartnerMerge& merge) { return is_called(partners.own(merge.partner), typed); });
    if (found == standing.end()) throw Error(messages::not_merged_into, typed, who, all);
    undone.push_back(*found);
  }
  if (undone.empty()) undone = standing;
  for (const PartnerMerge& merge : undone) merges.undo(writer, merge, reason);
  for (const PartnerMerge& merge : undone) {
    outcome.merged.push_back({.partner = partners.own(merge.partner), .aids = aids.with_party(merge.partner).size()});
  }
  return outcome;
}

std::string acknowledgement(const MergeOutcome& outcome, Language language, bool dry_run) {
  std::string merged;
  for (const MergedPartner& one : outcome.merged) {
    merged += merged.empty() ? "" : "; ";
    merged += with_aids.in(language, vocabulary::described(one.partner), static_cast<std::int64_t>(one.aids));
  }
  const auto& said =
      outcome.is_undone ? (dry_run ? would_be_parted : was_parted) : (dry_run ? would_be_merged : was_merged);
  return said.in(language, vocabulary::described(outcome.kept), merged);
}

}  // namespace aid::recording
