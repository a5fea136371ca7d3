#include "aid/counting/commitment_worth.hpp"

#include "aid/domain/decimal.hpp"
#include "aid/storage/aids_above.hpp"

#include <algorithm>

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
  Taken of_total;
  Taken within;  // What parts took is in what their wholes took.
  for (const EntryIndex index : drawing) {
    steps.clear();
    valuer.value(book.aids[book.entries[index].aid], book.entries[index], value, &steps);
    share_out(index, steps, counted.fates[index] == Fate::counted ? of_total : within);
  }
}

void CommitmentWorth::take(const Book::Entry& commitment, const std::vector<Conversion>& steps) {
  for (const Conversion& step : steps) {
    if (is_of_several(commitment, step)) continue;
    Family& family = families_[{storage::top_of(book_, commitment.aid), step.given.money.currency()}];
    family.given += step.given.money.minor();
    family.lacks_rate = family.lacks_rate || !step.result;
    if (step.result) family.worth += step.result->money.minor();
  }
}

const CommitmentWorth::Family* CommitmentWorth::family_of(AidIndex aid, domain::Currency currency) const {
  const auto found = families_.find({storage::top_of(book_, aid), currency});
  const bool says_worth = found != families_.end() && found->second.given > 0 && !found->second.lacks_rate;
  return says_worth ? &found->second : nullptr;
}

/// Each share is what all that was taken until then is worth, less what was before: so rounding leaves nothing over.
void CommitmentWorth::share_out(EntryIndex index, const std::vector<Conversion>& steps, Taken& taken) {
  const Book::Entry& entry = book_.entries[index];
  std::vector<PartWorth> parts;
  bool is_share = false;
  for (const Conversion& step : steps) {
    PartWorth part{.given = step.given, .result = step.result};
    const Family* const family = family_of(entry.aid, step.given.money.currency());
    if (family != nullptr && !is_of_several(entry, step)) {
      std::int64_t& until = taken[family];
      const std::int64_t before = part_of(family->worth, until, family->given);
      until += step.given.money.minor();
      const std::int64_t after = part_of(family->worth, until, family->given);
      part.result = Amount{Money::from_minor(after - before, target_), step.given.qualifier};
      is_share = true;
    }
    parts.push_back(std::move(part));
  }
  if (is_share) values_.emplace(index, std::move(parts));
}

std::optional<Amount> CommitmentWorth::worth_of(AidIndex aid, const Amount& part) const {
  const Family* const family = family_of(aid, part.money.currency());
  if (family == nullptr) return std::nullopt;
  return Amount{Money::from_minor(part_of(family->worth, part.money.minor(), family->given), target_), part.qualifier};
}

}  // namespace aid::counting
