#include "entry_portions.hpp"

#include "aid/counting/latest_goods.hpp"

#include <algorithm>
#include <tuple>

namespace aid::reports {

using counting::Fate;
using storage::Book;
using storage::EntryIndex;
using table::RowKind;

namespace {

auto place_in_stage(const Book::Entry& entry) { return std::tuple(entry.date.from, entry.date.until, entry.number); }

bool is_given_whole(const Book& book, const Book::Entry& entry, const domain::Amounts& counted) {
  counting::Value value;
  counting::Valuer(book, {}, std::nullopt).value(book.aids[entry.aid], entry, value);
  domain::Amounts given;
  for (const counting::Value::Part& part : value.parts) given.add(part.amount);
  return given == counted;
}

}  // namespace

PortionsOfEntries::PortionsOfEntries(const Book& book, const counting::Counted& counted)
    : book_(book), counted_(counted) {
  // Of an aid of which a share is a move there are two: the total has nothing of the move, of which a filter may leave
  // nothing at all.
  for (const counting::AidFigures& figures : counted.aids) {
    OfStage& stage = stages_[{figures.aid, figures.stage}];
    const bool is_inside = figures.in_total.recorded || figures.within->recorded;
    if (stage.figures == nullptr || is_inside) stage.figures = &figures;
  }
  for (const EntryIndex entry : book.entries.indexes()) {
    if (counting::is_listed(counted.fates[entry])) find_first(entry);
  }
}

void PortionsOfEntries::find_first(EntryIndex entry) {
  const Book::Entry& at = book_.entries[entry];
  const auto stage = stages_.find({at.aid, *domain::stage_of(at.kind)});
  if (stage == stages_.end()) return;
  EntryIndex& first = stage->second.first;
  if (!first || place_in_stage(at) < place_in_stage(book_.entries[first])) first = entry;
}

EntryPortion PortionsOfEntries::of(EntryIndex index) const {
  const Book::Entry& entry = book_.entries[index];
  const Fate fate = counted_.fates[index];
  if (fate == Fate::no_stage) return {};
  if (fate == Fate::internal_move) return {.is_in_total = false};
  const OfStage& stage = stages_.at({entry.aid, *domain::stage_of(entry.kind)});
  const counting::AidFigures& figures = *stage.figures;
  EntryPortion portion;
  const auto own = counted_.entries.find(index);
  const bool has_amounts = own != counted_.entries.end() && !own->second.empty();
  if (has_amounts) {
    for (const domain::Amount& amount : own->second.list()) {
      if (figures.in_total.amounts.in(amount.money.currency()) != nullptr) portion.amounts.add(amount);
    }
  }
  const bool counts_aids = stage.first == index;
  portion.aids = counts_aids ? figures.in_total.aids.count() : domain::Count{0};
  const bool adds_aids = portion.aids->is_unknown() || *portion.aids->value != 0;
  portion.is_in_total = !portion.amounts.empty() || adds_aids || (!has_amounts && figures.in_total.recorded);
  if (!portion.is_in_total) {
    portion.aids.reset();
    portion.kind = figures.within->recorded ? RowKind::of_which : RowKind::shared;
    return portion;
  }
  portion.is_partial =
      *portion.aids != book_.aids[entry.aid].counted() || !is_given_whole(book_, entry, portion.amounts);
  return portion;
}

}  // namespace aid::reports
