#include "aid/counting/commitment_worth.hpp"

#include "aid/domain/decimal.hpp"
#include "aid/storage/aids_above.hpp"

#include <algorithm>
#include <tuple>

namespace aid::counting {

using domain::Amount;
using domain::EntryKind;
using domain::Money;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;

namespace {

/// One equivalent of goods in several currencies does not say what a unit of one of them is worth.
bool is_of_several(const Book::Entry& entry, const Conversion& step) { return step.stated && !entry.has_amount; }

bool draws_on_commitment(EntryKind kind) {
  return kind == EntryKind::receipt || kind == EntryKind::disbursement || kind == EntryKind::cancellation;
}

std::int64_t part_of(std::int64_t whole, std::int64_t part, std::int64_t of) {
  return domain::divide_half_even(domain::Int128(whole) * part, of);
}

}  // namespace

CommitmentWorth::CommitmentWorth(const Book& book, const Valuer& valuer, domain::Currency target,
                                 const Counted& counted)
    : book_(book), target_(target) {
  std::vector<EntryIndex> drawing;
  Value value;
  std::vector<Conversion> steps;
  for (const EntryIndex index : counted.fates.indexes()) {
    const Book::Entry& entry = book.entries[index];
    const Fate fate = counted.fates[index];
    // What a part received stands in its own row, though the total has it within that of the whole.
    const bool has_row = fate == Fate::counted || fate == Fate::inside_parent;
    if (has_row && draws_on_commitment(entry.kind)) drawing.push_back(index);
    if (fate != Fate::counted || entry.kind != EntryKind::commitment) continue;
    steps.clear();
    valuer.value(book.aids[entry.aid], entry, value, &steps);
    take(entry, steps);
  }
  std::ranges::stable_sort(drawing, {}, [&](EntryIndex index) { return book.entries[index].date; });
  for (const EntryIndex index : drawing) {
    steps.clear();
    valuer.value(book.aids[book.entries[index].aid], book.entries[index], value, &steps);
    share_out(index, steps);
  }
}

AidIndex CommitmentWorth::top_of(AidIndex aid) const {
  AidIndex top = aid;
  for (const AidIndex above : storage::AidsAbove(book_, aid)) top = above;
  return top;
}

void CommitmentWorth::take(const Book::Entry& commitment, const std::vector<Conversion>& steps) {
  for (const Conversion& step : steps) {
    if (is_of_several(commitment, step)) continue;
    Family& family = families_[{top_of(commitment.aid), step.given.money.currency()}];
    family.given += step.given.money.minor();
    family.lacks_rate = family.lacks_rate || !step.result;
    if (step.result) family.worth += step.result->money.minor();
  }
}

/// Each share is what is worth all that was taken until then, less what was before: so rounding leaves nothing over.
void CommitmentWorth::share_out(EntryIndex index, const std::vector<Conversion>& steps) {
  const Book::Entry& entry = book_.entries[index];
  std::vector<PartWorth> parts;
  bool is_share = false;
  for (const Conversion& step : steps) {
    PartWorth part{.given = step.given, .result = step.result};
    const auto found = families_.find({top_of(entry.aid), step.given.money.currency()});
    const bool is_known = found != families_.end() && found->second.given > 0 && !found->second.lacks_rate;
    if (is_known && !is_of_several(entry, step)) {
      Family& family = found->second;
      const std::int64_t before = part_of(family.worth, family.taken, family.given);
      family.taken += step.given.money.minor();
      const std::int64_t after = part_of(family.worth, family.taken, family.given);
      part.result = Amount{Money::from_minor(after - before, target_), step.given.qualifier};
      is_share = true;
    }
    parts.push_back(std::move(part));
  }
  if (is_share) values_.emplace(index, std::move(parts));
}

std::optional<Amount> CommitmentWorth::worth_of(AidIndex aid, const Amount& part) const {
  const auto found = families_.find({top_of(aid), part.money.currency()});
  if (found == families_.end() || found->second.given <= 0 || found->second.lacks_rate) return std::nullopt;
  const std::int64_t minor = part_of(found->second.worth, part.money.minor(), found->second.given);
  return Amount{Money::from_minor(minor, target_), part.qualifier};
}

}  // namespace aid::counting
