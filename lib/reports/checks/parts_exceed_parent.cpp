#include "check.hpp"

#include "../present.hpp"
#include "aid/counting/counting.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/value.hpp"
#include "aid/storage/aids_above.hpp"
#include "aid/vocabulary/registry.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace aid::reports::checks {
namespace {

constexpr Message<Text, Text, Text, Text, Text, Text> larger{
    "parts-exceed-parent", "its parts come to {1} ({0}), it has only {2}", "các phần cộng lại {4} ({3}), tổng chỉ {5}"};
constexpr Message<std::int64_t, std::int64_t> more{"parts-exceed-parent",
                                                   "its parts stand for {0} aids, it stands for only {1}",
                                                   "các phần gộp lại là {0} khoản, bản ghi này chỉ gồm {1}"};

constexpr Message<Text, Text, Text, Text, Text, Text> larger_in_row{
    "parts-exceed-parent", "its parts come to {2} more than it has of {1} ({0})",
    "các phần vượt số của khoản này {5} tại {4} ({3})"};

/// An aid's amounts by stage, and the aids it stands for.
struct Figures {
  std::array<domain::Amounts, domain::stage_count> amounts;
  std::int64_t aids = 0;
};

void add_amounts(const storage::Book& book, const storage::Book::Aid& aid, Figures& figures) {
  for (const storage::Book::Entry& entry : book.entries_of(aid)) {
    const auto stage = domain::stage_of(entry.kind);
    if (!entry.reversed && stage) figures.amounts[static_cast<std::size_t>(*stage)].add(records::value_of(book, entry));
  }
}

void compare(const storage::Book& book, const storage::Book::Aid& parent, const Figures& parts,
             std::vector<Finding>& findings) {
  Figures own;
  add_amounts(book, parent, own);
  for (std::size_t i = 0; i < own.amounts.size(); ++i) {
    const Label stage = label(static_cast<domain::Stage>(i));
    for (const domain::Amount& whole : own.amounts[i].list()) {
      const domain::Amount* sum = parts.amounts[i].in(whole.money.currency());
      if (sum == nullptr || sum->money.minor() <= whole.money.minor()) continue;
      findings.push_back({{book.code_of(parent)},
                          say(larger, stage.en, show(*sum, Language::en), show(whole, Language::en), stage.vi,
                              show(*sum, Language::vi), show(whole, Language::vi))});
    }
  }
  const std::optional<std::int64_t> own_count = parent.counted().value;
  if (!parent.component && own_count && parts.aids > *own_count) {
    findings.push_back({{book.code_of(parent)}, say(more, parts.aids, *own_count)});
  }
}

/// What parts have more than their parent where they stand: of a half for health more than the half. The reports by
/// that dimension note the same.
void compare_rows(const Subject& subject, std::vector<Finding>& findings) {
  vocabulary::Registry registry(subject.ledger);
  const counting::Names names(registry);
  const counting::Lookup lookup(subject.book, names);
  const counting::Selection all;
  for (const std::string_view name : {"sector", "recipient", "place"}) {
    const counting::Dimension* const dimension = counting::find_dimension(name);
    const counting::Counted counted =
        count({.book = subject.book, .rates = {}, .names = names, .selection = all}, lookup, {&dimension, 1}, {});
    const DimensionColumns columns(lookup, counted.sets, counted.dimensions);
    for (const counting::Remark& remark : counted.remarks_of(counting::RemarkKind::exceeded)) {
      if (!remark.row || !remark.amount) continue;
      std::vector<table::Cell> cells;
      columns.append_to(cells, *remark.row);
      const auto* const row = std::get_if<table::Words>(&cells.front());
      const Label stage = label(*remark.stage);
      const domain::Amount more{-remark.amount->money, remark.amount->qualifier};
      findings.push_back(
          {{subject.book.code_of(subject.book.aids[remark.aid])},
           say(larger_in_row, stage.en, row ? row->en : std::string(), show(more, Language::en), stage.vi,
               row ? row->vi : std::string(), show(more, Language::vi))});
    }
  }
}

}  // namespace

/// Per stage and currency, and in the number of aids: the reports would show a negative rest. A component is no aid, so
/// that a part of it is one of the aid above it.
std::vector<Finding> parts_exceed_parent(const Subject& subject) {
  const storage::Book& book = subject.book;
  IndexedVector<Figures, storage::AidIndex> of_parts(book.aids.size());
  IndexedVector<bool, storage::AidIndex> has_parts(book.aids.size());
  for (const storage::Book::Aid& aid : book.aids) {
    if (aid.reversed || !aid.part_of) continue;
    has_parts[aid.part_of] = true;
    add_amounts(book, aid, of_parts[aid.part_of]);
    for (const storage::AidIndex whole : storage::AidsAbove(book, book.aids.index_of(aid))) {
      if (book.aids[whole].component) continue;
      has_parts[whole] = true;
      of_parts[whole].aids += aid.counted().value.value_or(0);
      break;
    }
  }
  std::vector<Finding> findings;
  for (const storage::AidIndex aid : book.aids.indexes()) {
    if (has_parts[aid] && !book.aids[aid].reversed) compare(book, book.aids[aid], of_parts[aid], findings);
  }
  if (std::ranges::any_of(has_parts, std::identity())) compare_rows(subject, findings);
  return findings;
}

}  // namespace aid::reports::checks
