#include "donors.hpp"

#include "aid/counting/latest_goods.hpp"
#include "present.hpp"

#include <algorithm>

namespace aid::reports {

using storage::Book;
using storage::PartnerIndex;

namespace {

/// What was only promised, was there before or was cancelled makes nobody a donor of a period.
bool gives_nothing(domain::EntryKind kind) {
  const auto stage = domain::stage_of(kind);
  return stage == domain::Stage::pledged || stage == domain::Stage::opening || stage == domain::Stage::cancelled;
}

/// Whether the filters on what stands at this end of an aid let a partner pass: of a gift of two donors, only the one
/// that was asked for is a donor of the report.
bool passes(const Work& work, const Book::Aid& aid, counting::AidEnd end, PartnerIndex partner) {
  return std::ranges::all_of(work.selection.filters, [&](const counting::Filter& filter) {
    const counting::Dimension& dimension = *filter.dimension;
    if (dimension.end == nullptr || dimension.of_partner == nullptr) return true;
    if (dimension.end(*work.lookup, aid) != end) return true;
    return std::ranges::binary_search(filter.allowed, dimension.of_partner(*work.lookup, partner));
  });
}

}  // namespace

PartiesOfMoves::PartiesOfMoves(const Work& work, const counting::Counted& counted)
    : book_(work.book), ours_(work.book.family_of(work.office)) {
  for (const counting::Remark& remark : counted.remarks) {
    if (remark.kind == counting::RemarkKind::move_in_part) aids_.insert(remark.aid);
  }
}

bool PartiesOfMoves::has(storage::AidIndex aid, counting::AidEnd end, PartnerIndex partner) const {
  if (!aids_.contains(aid) || !ours_[partner]) return false;
  using enum counting::AidEnd;
  const auto others = counting::parties_at(book_, book_.aids[aid], end == givers ? receivers : givers);
  return std::ranges::all_of(others, [&](const Book::Party* other) { return ours_[other->partner]; });
}

std::set<PartnerIndex> partners_counted(const Work& work, const counting::Counted& counted, domain::Direction direction,
                                        counting::AidEnd end) {
  std::set<PartnerIndex> partners;
  const PartiesOfMoves moves(work, counted);
  for (const storage::EntryIndex index : counted.fates.indexes()) {
    const counting::Fate fate = counted.fates[index];
    const bool is_of_period = counting::is_listed(fate) && !counted.corrections.contains(index);
    if (!is_of_period || fate == counting::Fate::internal_move) continue;
    const Book::Entry& entry = work.book.entries[index];
    const Book::Aid& aid = work.book.aids[entry.aid];
    if (aid.direction != direction || gives_nothing(entry.kind)) continue;
    for (const Book::Party* party : counting::parties_at(work.book, aid, end)) {
      const bool is_its = passes(work, aid, end, party->partner) && !moves.has(entry.aid, end, party->partner);
      if (is_its) partners.insert(party->partner);
    }
  }
  return partners;
}

namespace {

/// It was taken back, but on that day it stood.
bool was_taken_back_after(const Book& book, const Book::Entry& entry, domain::Date day) {
  if (entry.later != Book::Later::taken_back) return false;
  return book.entries[book.counterparts.at(book.entries.index_of(entry))].date.from >= day;
}

}  // namespace

std::set<PartnerIndex> partners_before(const Work& work, domain::Direction direction, counting::AidEnd end,
                                       domain::Date first_day) {
  std::set<PartnerIndex> partners;
  for (const Book::Entry& entry : work.book.entries) {
    const Book::Aid& aid = work.book.aids[entry.aid];
    // What a book begins with on the first day was given before it.
    const bool is_earlier =
        entry.date.from < first_day || (entry.kind == domain::EntryKind::opening && entry.date.from == first_day);
    const bool stood = !entry.reversed || was_taken_back_after(work.book, entry, first_day);
    if (!stood || aid.reversed || aid.direction != direction || !is_earlier) continue;
    const auto stage = domain::stage_of(entry.kind);
    if (!stage || stage == domain::Stage::pledged) continue;
    for (const Book::Party* party : counting::parties_at(work.book, aid, end)) partners.insert(party->partner);
  }
  return partners;
}

DonorCounts donors_counted(const Work& work, const counting::Counted& counted, domain::Direction direction) {
  constexpr auto givers = counting::AidEnd::givers;
  const std::set<PartnerIndex> now = partners_counted(work, counted, direction, givers);
  std::set<PartnerIndex> before;
  if (work.selection.period) before = partners_before(work, direction, givers, work.selection.period->from);
  DonorCounts counts{.knows_earlier = !before.empty()};
  std::vector<std::pair<std::string, PartnerIndex>> fresh;
  for (const PartnerIndex index : now) {
    const Book::Partner& partner = work.book.partners[index];
    if (partner.kind == "group") {
      ++counts.groups;
      continue;
    }
    ++counts.donors;
    if (partner.kind == "foreign-ngo") ++counts.foreign_ngos;
    if (counts.knows_earlier && !before.contains(index))
      fresh.emplace_back(partner.sort_key + '\0' + partner.code, index);
  }
  std::ranges::sort(fresh);
  for (const auto& one : fresh) counts.fresh.push_back(counting::partner_words(work.book.partners[one.second]));
  return counts;
}

void note_donors(const Work& work, const counting::Counted& counted, table::Table& table) {
  constexpr Message<Text, std::int64_t, std::int64_t> donors{
      "donors", "{0}: donors: {1}, of them foreign NGOs: {2}",
      "{0}: số bên cung cấp: {1}, trong đó tổ chức phi chính phủ nước ngoài: {2}"};
  constexpr Message<std::int64_t> groups{"groups", "; groups of unnamed givers besides: {0}",
                                         "; ngoài ra nhóm bên cung cấp không nêu tên: {0}"};
  constexpr Message<std::int64_t> fresh{"new", "; new: {0}", "; mới: {0}"};
  constexpr Message<> unknown{"new-unknown", "; who is new cannot be told, as nothing earlier is recorded",
                              "; không xác định được bên mới vì sổ không có khoản nào trước kỳ"};
  for (std::size_t i = 0; i < domain::term_words<domain::Direction>().size(); ++i) {
    const auto direction = static_cast<domain::Direction>(i);
    const DonorCounts counts = donors_counted(work, counted, direction);
    if (counts.donors == 0 && counts.groups == 0) continue;
    const auto text = [&](Language language) {
      std::string all = donors.in(language, domain::label(direction).in(language), counts.donors, counts.foreign_ngos);
      if (counts.groups > 0) all += groups.in(language, counts.groups);
      if (!work.selection.period) return all;
      return all + (counts.knows_earlier ? fresh.in(language, std::ssize(counts.fresh)) : unknown.in(language));
    };
    table.notes.push_back({.code = std::string(donors.name),
                           .count = counts.donors,
                           .text = {text(Language::en), text(Language::vi)},
                           .is_problem = false,
                           .details = counts.fresh});
  }
}

}  // namespace aid::reports
