#include "aid_rows.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/importing/equal_row_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/commitments.hpp"
#include "aid/records/plausible.hpp"
#include "aid/storage/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "cells.hpp"
#include "columns.hpp"
#include "list_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

namespace aid::importing {

using domain::DateInterval;
using domain::Entry;

namespace {

/// Where a list says a fact; amounts stand in several columns.
AidField field_of(records::Fact fact) {
  using records::Fact;
  switch (fact) {
    case Fact::id:
      return AidField::id;
    case Fact::date:
      return AidField::date;
    case Fact::goods:
      return AidField::goods;
    case Fact::form:
      return AidField::form;
    case Fact::stated_vnd:
      return AidField::stated_vnd;
    case Fact::stated_usd:
      return AidField::stated_usd;
    case Fact::stated:
      return AidField::stated;
    case Fact::count:
      return AidField::count;
    case Fact::beneficiary_count:
      return AidField::beneficiary_count;
    case Fact::recipient:
      return AidField::recipient;
    case Fact::component:
      return AidField::component;
    case Fact::part_of:
      return AidField::part_of;
    default:
      return AidField::amount;
  }
}

/// The cells of the present row, for the rules.
class CellWording final : public records::Wording {
public:
  CellWording(const RowCells& cells, const AidEntries& reader, std::span<const Entry> entries)
      : cells_(cells), reader_(reader), entries_(entries) {}

  std::string typed(records::Fact fact, std::size_t number) const override {
    if (fact == records::Fact::amount) return std::string(cells_.cell(reader_.column_of(entries_[number])).text);
    return std::string(cells_.value(field_of(fact)));
  }
  std::int64_t unit_of_amount(std::size_t number) const override { return reader_.unit_of(entries_[number]); }

private:
  const RowCells& cells_;
  const AidEntries& reader_;
  std::span<const Entry> entries_;
};

/// Whether a text begins with "Trong đó" or "Of which", whatever signs stand before it: "- trong đó: BV C". A partner
/// may be called "Trọng Độ"; without marks nobody can tell.
bool begins_part(std::string_view typed) {
  const std::size_t first = std::min(typed.find_first_of("TtOo"), typed.size());
  if (!fold(typed.substr(0, first)).empty()) return false;
  const std::string words = fold(typed.substr(first)) + ' ';
  if (words.starts_with("of which ")) return true;
  if (!words.starts_with("trong do ")) return false;
  constexpr std::string_view in = "trong";
  const std::string small = small_letters(nfc(typed.substr(first)));
  if (!small.starts_with(in)) return false;
  const std::string_view that = trimmed(std::string_view(small).substr(in.size()));
  return that.starts_with("do") || that.starts_with("đó") || that.starts_with("dó");
}

}  // namespace

AidRows::AidRows(recording::Desk& desk, NameBook& names, const ImportRequest& request, const Columns& columns)
    : desk_(desk),
      columns_(columns_of_aid(columns, request, desk.numbers())),
      totals_(columns),
      cells_(names, columns_),
      parties_(desk, names, columns_, cells_),
      parents_(desk, columns_, cells_),
      description_(desk, names, columns_, cells_, parents_),
      entries_(desk, names, columns_, cells_, totals_) {
  names.set_numbers(columns_.numbers);
}

/// Whether "Trong đó: BV C" stands where a party or a title should: its money is in the row above. Problem:
/// part-of-row-above.
bool AidRows::is_part_of_above() {
  if (cells_.has(AidField::part_of)) return false;
  for (const AidField field : {AidField::donor, AidField::recipient, AidField::title}) {
    const std::string_view typed = cells_.value(field);
    if (!begins_part(typed)) continue;
    cells_.add(Problem(messages::part_of_row_above, typed), field);
    return true;
  }
  return false;
}

/// Whether the row can be read. What stands in one that cannot is missing in the totals.
bool AidRows::begin(const table::ListRow& row, const table::ListReader& list, RowTrouble& trouble) {
  cells_.begin(row, list, trouble);
  const bool can_be_read = cells_.check() && !is_part_of_above();
  if (!trouble.empty()) totals_.miss_row();
  return can_be_read;
}

bool AidRows::read(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble) {
  into = {};
  begin_aid(row);
  if (!begin(row, list, trouble)) return false;
  domain::Aid& aid = into.draft.aid;
  std::vector<Entry>& entries = into.draft.entries;
  entries_.read_stage();
  const auto date = entries_.states_entry() ? read_date() : std::nullopt;
  const DateInterval at = date.value_or(DateInterval::of_day(desk_.circumstances.today));
  parties_.read(aid);
  description_.read(aid, at);
  into.is_part = cells_.has(AidField::part_of);
  entries_.read(entries, at);
  into.warnings = entries_.take_warnings();
  into.approval = description_.read_approval();
  // With an unknown name the countries cannot tell, and one problem is enough.
  if (!trouble.empty()) return false;
  if (judge_own_gift(aid, into)) return false;
  parties_.read_direction_and_scope(aid);
  if (auto problem = recording::problem_of_part(desk_, aid)) cells_.add(std::move(*problem), AidField::part_of);
  if (!trouble.problems.empty()) return false;
  entries_.finish(entries, aid.direction);
  aid.form = entries.empty() ? cells_.term<domain::Form>("form", AidField::form).value_or(domain::Form::cash)
                             : entries.back().form;
  aid.external_id = cells_.text(id_field());
  into.code = cells_.text(AidField::code);
  if (columns_.origin < row.cells.size()) into.origin = row.cells[columns_.origin].text;
  into.draft.date_stated = into.draft.direction_stated = into.draft.scope_stated = true;
  into.identity = identity_of(into);
  judge(desk_.rules.check(into.draft, CellWording(cells_, entries_, entries)), entries, into);
  if (!trouble.problems.empty()) return false;
  open_.direction = aid.direction;
  if (!entries.empty()) into.amount_column = entries_.column_of(entries.front());
  keep_texts(0, entries);
  return true;
}

std::optional<DateInterval> AidRows::read_date() {
  const std::string_view typed = cells_.value(AidField::date);
  if (typed.empty()) {
    cells_.add(lacking(messages::value_needed, "aid", {"date"}), AidField::date);
    return std::nullopt;
  }
  const table::ListCell cell{.text = typed, .kind = cells_.cell(columns_.of(AidField::date)).kind};
  std::optional<Problem> problem;
  const auto date = dates_.get(typed, [&]() -> std::optional<DateInterval> {
    auto read = read_date_cell(cell, columns_.dates);
    if (read) return read.value();
    problem = read.problem();
    return std::nullopt;
  });
  if (!date) {  // Words that are no date are remembered without what is wrong with them.
    cells_.add(problem ? *problem : read_date_cell(cell, columns_.dates).problem(), AidField::date);
  }
  return date;
}

/// Of a partner on both sides the countries cannot tell a direction: one problem is enough.
bool AidRows::judge_own_gift(const domain::Aid& aid, AidRow& row) {
  const bool is_own_gift = std::ranges::any_of(
      aid.parties, [&](const domain::Party& party) { return records::is_own_gift(aid.parties, party.partner); });
  if (is_own_gift) judge(desk_.rules.check_description(aid, CellWording(cells_, entries_, {})), {}, row);
  return is_own_gift;
}

/// What the rules have found, at the cell that says it.
void AidRows::judge(std::vector<records::Finding> findings, const std::vector<Entry>& entries, AidRow& row) {
  for (records::Finding& finding : findings) {
    // A code of the ledger that the list came from names the aid there.
    if (finding.fact == records::Fact::id && id_field() == AidField::code) continue;
    const AidField field = field_of(finding.fact);
    std::size_t column = columns_.of(field);
    const bool is_of_goods = finding.fact == records::Fact::goods && column == AidColumns::none;
    if (finding.fact == records::Fact::amount || is_of_goods) column = entries_.column_of(entries[finding.number]);
    if (column == AidColumns::none) column = 0;
    if (!finding.is_warning && finding.problem.name() == messages::period_locked.name) {
      if (!row.locked) row.locked = cells_.placed(std::move(finding.problem), column);
    } else if (finding.is_warning) {
      row.warnings.push_back(cells_.placed(std::move(finding.problem), column));
    } else {
      cells_.add_at(std::move(finding.problem), column);
    }
  }
}

// --- Several rows of one aid ---

void AidRows::begin_aid(const table::ListRow& first) {
  open_ = {};
  entries_.delivered() = {};
  if (!is_by_stage()) return;
  for (const table::ListCell& cell : first.cells) open_.first_cells.emplace_back(trimmed(cell.text));
}

std::string AidRows::group_of(const table::ListRow& row) {
  cells_.look_at(row);
  if (columns_.identity.empty()) return std::string(cells_.value(id_field()));
  std::string group;
  for (const AidField field : columns_.identity) {
    group += fold(identity_value(field));
    group += '\n';
  }
  return group;
}

bool AidRows::read_more(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble) {
  if (!begin(row, list, trouble)) return false;
  entries_.read_stage();
  check_same_aid(row);
  const auto date = read_date();
  std::vector<Entry> more;
  entries_.read(more, date.value_or(DateInterval::of_day(desk_.circumstances.today)));
  std::ranges::move(entries_.take_warnings(), std::back_inserter(into.warnings));
  if (!trouble.empty()) return false;
  if (more.empty()) {
    cells_.add(lacking(messages::value_needed, "aid", {"stage"}), AidField::stage);
    return false;
  }
  if (!open_.direction) return true;
  entries_.finish(more, *open_.direction);
  judge(desk_.rules.check_entries(more, CellWording(cells_, entries_, more)), more, into);
  if (!trouble.empty()) return false;
  std::vector<Entry>& entries = into.draft.entries;
  tell_given_twice(entries, more, into);
  if (!keep_texts(entries.size(), more)) {
    cells_.add(Problem(messages::repeated_entry), AidField::stage);
    return false;
  }
  std::ranges::move(more, std::back_inserter(entries));
  into.draft.aid.form = entries.back().form;
  return true;
}

/// Of an entry that an earlier row of the aid states too.
void AidRows::tell_given_twice(const std::vector<Entry>& before, const std::vector<Entry>& more, AidRow& row) {
  for (const Entry& entry : more) {
    if (std::ranges::none_of(before, [&](const Entry& other) { return records::is_given_twice(other, entry); }))
      continue;
    row.warnings.push_back(
        cells_.placed(records::given_twice(entry.kind, entry.date, *entry.amount), entries_.column_of(entry)));
  }
}

/// A cell that is empty says what the first row said.
void AidRows::check_same_aid(const table::ListRow& row) {
  for (std::size_t i = 0; i < std::min(columns_.fields.size(), row.cells.size()); ++i) {
    if (is_of_row(columns_.fields[i])) continue;
    const std::string_view typed = trimmed(row.cells[i].text);
    const std::string_view first =
        i < open_.first_cells.size() ? std::string_view(open_.first_cells[i]) : std::string_view();
    if (typed.empty() || typed == first) continue;
    cells_.add_at(Problem(messages::rows_disagree, columns_.headings[i].heading, typed, first), i);
  }
}

bool AidRows::keep_texts(std::size_t first_entry, const std::vector<Entry>& entries) {
  if (!is_by_stage()) return true;
  RowTexts texts{.note = cells_.texts(AidField::note),
                 .source = cells_.texts(AidField::source),
                 .first_entry = first_entry,
                 .entries = entries.size(),
                 .facts = recording::fingerprint_of_facts(desk_, entries)};
  const bool is_new = std::ranges::none_of(open_.row_texts, [&](const RowTexts& other) {
    return other.facts == texts.facts && other.note == texts.note && other.source == texts.source;
  });
  open_.row_texts.push_back(std::move(texts));
  return is_new;
}

AidRows::OpenAid AidRows::set_aside() {
  open_.delivered = entries_.delivered();
  return std::exchange(open_, {});
}

void AidRows::resume(OpenAid open) {
  open_ = std::move(open);
  entries_.delivered() = open_.delivered;
}

void AidRows::finish(AidRow& row) {
  for (Problem& doubt : records::doubts_of_cancellations(row.draft.entries)) {
    row.warnings.push_back(cells_.placed(std::move(doubt), row.amount_column));
  }
  if (open_.row_texts.size() < 2) return;
  const auto is_alike = [&](std::string RowTexts::*text) {
    return std::ranges::all_of(open_.row_texts, [&](const RowTexts& one) {
      return (one.*text).empty() || one.*text == open_.row_texts.front().*text;
    });
  };
  const auto move = [&](std::string RowTexts::*text, std::string Entry::*into) {
    for (const RowTexts& one : open_.row_texts) {
      for (std::size_t i = one.first_entry; i < one.first_entry + one.entries && !(one.*text).empty(); ++i) {
        std::string& words = row.draft.entries[i].*into;
        words += (words.empty() ? "" : "; ") + one.*text;
      }
    }
  };
  if (!is_alike(&RowTexts::note)) {
    row.draft.aid.note.clear();
    move(&RowTexts::note, &Entry::note);
  }
  if (!is_alike(&RowTexts::source)) {
    row.draft.aid.sources.clear();
    move(&RowTexts::source, &Entry::source);
  }
}

// --- What tells it from others ---

/// Its own id, else the code that it had in another ledger.
AidField AidRows::id_field() const { return cells_.has(AidField::id) ? AidField::id : AidField::code; }

std::string_view AidRows::identity_value(AidField field) const {
  return cells_.value(field == AidField::id ? id_field() : field);
}

std::string AidRows::identity_words(const AidRow& row) const {
  std::string words;
  for (const AidField field : columns_.identity) {
    words += (words.empty() ? "" : " · ") + std::string(identity_value(field));
  }
  return words.empty() ? row.draft.aid.external_id : words;
}

std::string AidRows::identity_of(const AidRow& row) const {
  std::string identity;
  const auto add_part = [&](std::string_view part) { identity += fmt::format("{}:{}\n", part.size(), part); };
  for (const AidField field : columns_.identity) add_part(fold(identity_value(field)));
  if (!identity.empty()) return identity;
  if (!row.draft.aid.external_id.empty()) {
    add_part("id");
    add_part(row.draft.aid.external_id);
    return identity;
  }
  if (row.approval && !row.approval->number.empty()) {
    add_part("decision");
    add_part(fold(row.approval->number));
    add_part(fold(row.approval->authority));
    add_part(std::to_string(row.approval->on.from.year()));
    // One decision may approve several aids: who receives what tells them apart.
  }
  return identity;
}

}  // namespace aid::importing
