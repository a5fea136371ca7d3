// A list of aid comes into the ledger: one transaction, one pass over the rows.

#include "aid/base/text.hpp"
#include "aid/importing/import.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid_difference.hpp"
#include "aid_group.hpp"
#include "aid_rows.hpp"
#include "batch.hpp"
#include "corrected_rows.hpp"
#include "equal_rows.hpp"
#include "gone_rows.hpp"
#include "id_filter.hpp"
#include "identities.hpp"
#include "import_totals.hpp"
#include "mended_rows.hpp"
#include "near_aids.hpp"
#include "row_marks.hpp"
#include "told_differences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using recording::Desk;
using storage::ImportRow;
using storage::ShortHash;

/// What an earlier import brought, or this one.
struct Known {
  ShortHash content{};
  std::int64_t aid = 0;     ///< 0: of this list, not written.
  bool is_of_list = false;  ///< A row of this very list brought it.
};

/// What tells a row from others.
struct Identity {
  ShortHash key{};
  std::optional<ShortHash> origin = {};  ///< Of a mended row besides: where it stood when it was rejected.
};

class Importing {
public:
  Importing(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
            ImportWatcher& watcher)
      : session_(session),
        request_(request),
        batch_(session, list, request, watcher, "aid"),
        list_(batch_.list()),
        desk_(batch_.desk()),
        outcome_(batch_.outcome()) {}

  ImportOutcome run() {
    desk_.writer.expect_many_rows();
    if (batch_.begin()) {
      AidRows rows(desk_, batch_.names(), request_, batch_.columns());
      batch_.set_totals(rows.totals());
      read_known();
      read_rows(rows);
      outcome_.read_as_received = rows.read_as_received();
      outcome_.printed_totals = rows.totals().compare();
      finish();
    }
    return batch_.take_outcome();
  }

private:
  void read_known() {
    for (const ImportRow& row : batch_.earlier_rows()) {
      if (!is_reversed(row.record)) {
        known_[row.identity] = {row.content, row.record, false};
      } else if (!batch_.comes_again()) {
        taken_back_[row.identity] = row.record;
      }
    }
  }

  /// The aids before this list came in: to be asked for before the first of its rows is written. A list that is in the
  /// ledger already needs none.
  const NearAids& near_aids() {
    if (!near_) near_.emplace(session_.ledger);
    return *near_;
  }

  bool is_reversed(std::int64_t aid) {
    if (!reversed_) {
      reversed_.emplace();
      for (const domain::AidId id : desk_.aids.reversed()) reversed_->push_back(id.row);
    }
    return std::ranges::binary_search(*reversed_, aid);
  }

  void read_rows(AidRows& rows) {
    if (rows.is_by_stage()) return read_groups(rows);
    AidRow aid;
    RowTrouble trouble;
    for (;;) {
      const Result<bool> next = batch_.next(row_);
      if (!next) {
        refuse(next.problem());
      } else if (!next.value()) {
        return;
      } else if (rows.read(row_, list_, aid, trouble)) {
        take(rows, aid);
      } else {
        batch_.names().count(trouble.unknown, row_.line);
        batch_.leave_out(row_, trouble);
      }
    }
  }

  /// Reads a list in which several rows can be one aid.
  void read_groups(AidRows& rows) {
    groups_.emplace(rows, batch_, list_);
    if (request_.reopen) groups_->look_ahead(*request_.reopen(), request_.mapping);
    outcome_.aids = 0;
    for (;;) {
      const Result<bool> next = batch_.next(row_);
      if (!next) {
        if (groups_->ends_before_unreadable(row_)) take(rows, groups_->done());
        groups_->add_unreadable(row_, next.problem());
        continue;
      }
      if (!next.value()) break;
      if (groups_->ends_before(row_)) take(rows, groups_->done());
      groups_->add(row_);
    }
    while (groups_->end()) take(rows, groups_->done());
  }

  // --- The row, or the rows of an aid ---

  std::size_t line() const { return groups_ ? groups_->line() : row_.line; }
  Location where() const { return groups_ ? groups_->where() : list_.locate(0); }
  void add_to_totals(const AidRow& row) {
    totals_.add(row, line());
    totals_.compare(row, [&] { return groups_ ? where() : list_.locate(row.amount_column); });
  }

  void count(std::int64_t& rows) const { rows += groups_ ? groups_->rows() : 1; }
  /// A component is no aid of its own.
  void count_aid(const AidRow& row) {
    if (outcome_.aids && !row.draft.aid.component) ++*outcome_.aids;
  }

  void refuse(Problem problem) {
    if (groups_) return groups_->leave_out(problem);
    batch_.leave_out(row_, {.problems = {std::move(problem)}});
  }

  void hold_back(const Problem& problem) {
    if (groups_) return groups_->hold_back(problem);
    batch_.hold_back(row_, problem);
  }

  void take(AidRows& rows, AidRow& row) {
    const auto [identity, content] = marks_of(row);
    totals_.expect(row);
    if (Known* known = known_.find(identity.key)) {
      if (known->content == content) {
        count(outcome_.already);
        if (!known->is_of_list) tell_corrected(row, known->aid);
        seen_aids_.push_back(known->aid);
        rows.parents().remember(row.draft.aid.external_id, known->aid);
      } else if (known->is_of_list) {
        refuse_repeated(row.origin.empty() ? rows.identity_words(row) : row.origin, *known, row);
      } else {
        differ(rows, row, *known, identity, content);
      }
      return;
    }
    if (const auto there = find_typed(row)) return take_typed(rows, row, *there, identity, content);
    if (row.locked) return refuse(std::move(*row.locked));
    const auto like = near_aids().like(row.draft);
    if (like && request_.hold_duplicates) {
      const domain::Aid aid = desk_.aids.get(*like);
      outcome_.alike.push_back({.line = line(), .code = aid.code});
      return hold_back(Problem(messages::looks_like_aid, aid.code, totals_.parties_of(aid)));
    }
    if (like) suspected_.push_back({line(), like->row});
    count(outcome_.recorded);
    count_aid(row);
    if (const std::int64_t* aid = taken_back_.find(identity.key)) {
      batch_.warn(Problem(messages::row_was_taken_back, desk_.aids.get({*aid}).code).at(where()));
    }
    write(rows, row, identity, content);
  }

  /// What the row is known by: as an earlier list named its partners, where it is known so.
  std::pair<Identity, ShortHash> marks_of(const AidRow& row) {
    std::optional<std::pair<Identity, ShortHash>> marks;
    desk_.under_each_name(recording::partners_of(row.draft), [&] {
      std::pair<Identity, ShortHash> named{identity_of(row), content_of(desk_, row)};
      const bool is_known = known_.find(named.first.key) != nullptr;
      if (!marks || is_known) marks = std::move(named);
      return is_known;
    });
    return *marks;
  }

  /// What the row before says is known only where it was recorded: after a bad row nothing is.
  void refuse_repeated(const std::string& words, const Known& known, const AidRow& row) {
    std::vector<ImportOutcome::Differing> differing;
    if (known.aid != 0) differing = importing::differences_of(desk_, desk_.aids.get({known.aid}), row);
    Problem problem = differing.empty() ? Problem(messages::repeated_row_id, words)
                                        : Problem(messages::repeated_row_id_differs, words, told(differing).label());
    refuse(std::move(problem).moved_to(where()));
  }

  /// The aid of the row's own id or, where it has none, of its code, though not from a list.
  std::optional<domain::Aid> find_typed(const AidRow& row) {
    const std::string& id = row.draft.aid.external_id;
    if (id.empty()) return std::nullopt;
    if (ids_.may_hold(id)) {
      if (auto there = desk_.aids.find_by_external_id(id)) return there;
    }
    if (row.code != id) return std::nullopt;
    auto there = desk_.aids.find_by_code(id);
    if (there && (there->reversed || !there->external_id.empty())) there.reset();
    return there;
  }

  void tell_corrected(const AidRow& row, std::int64_t aid) {
    if (auto told = corrected_rows_.warning(row, aid)) batch_.warn(std::move(*told).at(where()));
  }

  void take_typed(AidRows& rows, AidRow& row, const domain::Aid& there, const Identity& identity,
                  const ShortHash& content) {
    const auto alike = recording::aids_recorded_as(desk_, row.draft);
    if (std::ranges::find(alike, there.id) != alike.end()) {
      count(outcome_.already);
      tell_corrected(row, there.id.row);
      seen_aids_.push_back(there.id.row);
      rows.parents().remember(row.draft.aid.external_id, there.id.row);
      return;
    }
    differ(rows, row, {.content = {}, .aid = there.id.row, .is_of_list = false}, identity, content);
  }

  /// All that the row states, or what its identity columns say; equal rows are told apart by their number.
  Identity identity_of(const AidRow& row) {
    std::string bytes = row.identity;
    const bool has_own_id = !row.draft.aid.external_id.empty() || !request_.mapping.identity.empty();
    if (bytes.empty()) bytes = facts_of(desk_, row);
    const ShortHash base = short_hash(bytes);
    if (has_own_id) return {base};
    const auto numbered = [&](std::uint32_t number) {
      return number == 1 ? base : short_hash(fmt::format("{}#{}", bytes, number));
    };
    const auto mark = row.origin.empty() ? std::nullopt : importing::parse_mark(row.origin);
    if (!mark) return {numbered(++ordinals_[base])};
    const ShortHash origin = MendedRows::identity_of(*mark);
    if (known_.find(origin)) return {origin};
    const auto record_of = [&](const ShortHash& identity) {
      const Known* known = known_.find(identity);
      return known ? known->aid : 0;
    };
    return {numbered(mended_.number_of(*mark, numbered, record_of)), origin};
  }

  void write(AidRows& rows, AidRow& row, const Identity& identity, const ShortHash& content) {
    add_to_totals(row);
    const std::string id = row.draft.aid.external_id;
    const bool is_stopped = batch_.is_stopped();
    const std::int64_t aid = is_stopped ? 0 : record(row, content);
    rows.parents().remember(id, aid);
    if (!is_stopped) return note_row(identity, content, aid);
    know(identity, {content, 0, true});
  }

  /// The row as a new aid.
  std::int64_t record(AidRow& row, const ShortHash& content) {
    const auto fingerprint = row.approval ? recording::fingerprint_of(desk_, row.draft)
                                          : storage::Fingerprint(content.begin(), content.end());
    const std::string& id = row.draft.aid.external_id;
    ids_.add(id);
    if (!id.empty()) equal_rows_.add(fingerprint, [&] { return where(); });
    const recording::Recorded recorded = recording::add_draft(desk_, std::move(row.draft), fingerprint);
    add_approval(row, recorded.aid.id);
    return recorded.aid.id.row;
  }

  void add_approval(AidRow& row, domain::AidId aid) {
    if (!row.approval) return;
    row.approval->aid = aid;
    desk_.aids.add_approval(desk_.writer, *row.approval);
  }

  // --- Rows that differ from what they brought before ---

  void differ(AidRows& rows, AidRow& row, const Known& known, const Identity& identity, const ShortHash& content) {
    const domain::Aid before = desk_.aids.get({known.aid});
    seen_aids_.push_back(known.aid);
    const std::string id = row.draft.aid.external_id;
    auto differing = importing::differences_of(desk_, before, row);
    if (differing.empty()) {
      count(outcome_.already);  // Somebody has made it what the list says.
      return rows.parents().remember(id, known.aid);
    }
    if (request_.correct) {
      const bool has_other_facts = importing::has_other_facts(desk_, before, row);
      const auto added = has_other_facts ? importing::added_later(desk_, before) : std::vector<std::string>();
      if (row.locked && (has_other_facts || importing::counts_otherwise(desk_, before, row)))
        return refuse(std::move(*row.locked));
      if (!added.empty()) return refuse_to_lose(before, added);
      return rows.parents().remember(id, correct(row, before, has_other_facts, identity, content));
    }
    Problem problem = Problem(messages::row_differs, before.code, told(differing).label())
                          .hint(messages::correct_hint)
                          .moved_to(where());
    for (ImportOutcome::Differing& one : differing) {
      one.line = line();
      outcome_.differ(std::move(one));
    }
    refuse(std::move(problem));
  }

  /// What was added to an aid by hand would go with it, if its facts were reversed and recorded anew.
  void refuse_to_lose(const domain::Aid& before, const std::vector<std::string>& added) {
    refuse(Problem(messages::correct_would_lose, before.code, fmt::format("{}", fmt::join(added, ", ")))
               .moved_to(where()));
  }

  /// Facts are reversed and recorded anew; what only describes is edited. The aid that it is now.
  std::int64_t correct(AidRow& row, const domain::Aid& before, bool has_other_facts, const Identity& identity,
                       const ShortHash& content) {
    count(outcome_.corrected);
    count_aid(row);
    add_to_totals(row);
    if (batch_.is_stopped()) return before.id.row;
    near_aids();
    if (has_other_facts) {
      if (before.reversed) throw Error(recording::already_reversed(desk_, before, before.code));
      recording::reverse_aid(desk_, before.id, clean_text(fmt::format("{}:{}", request_.file, line())).value());
      const std::int64_t aid = record(row, content);
      note_row(identity, content, aid);
      return aid;
    }
    if (row.approval && !importing::has_decision(desk_, before.id, *row.approval)) add_approval(row, before.id);
    domain::Aid after = std::move(row.draft.aid);
    after.id = before.id;
    after.uuid = before.uuid;
    after.code = before.code;
    after.external_id = before.external_id;
    after.version = before.version + 1;
    desk_.aids.revise(desk_.writer, after);
    note_row(identity, content, before.id.row);
    return before.id.row;
  }

  void note_row(const Identity& identity, const ShortHash& content, std::int64_t aid) {
    ImportRow row{
        .line = static_cast<std::int64_t>(line()), .identity = identity.key, .content = content, .record = aid};
    batch_.note(row);
    if (identity.origin) {
      row.identity = *identity.origin;
      batch_.note(row);
    }
    know(identity, {content, aid, true});
  }

  void know(const Identity& identity, const Known& known) {
    known_[identity.key] = known;
    if (identity.origin) known_[*identity.origin] = known;
  }

  // --- The end ---

  void finish() {
    totals_.tell_doubtful();
    for (const Problem& warning : equal_rows_.warnings(desk_.aids)) batch_.warn(warning);
    outcome_.unknown = batch_.names().take_unknown();
    tell_suspected();
    totals_.sort_largest();
    tell_gone(batch_, seen_aids_,
              {.is_living = [&](std::int64_t aid) { return !is_reversed(aid); },
               .code_of = [&](std::int64_t aid) { return desk_.aids.get({aid}).code; }});
    if (!batch_.is_stopped()) batch_.end(totals_.unexpected());
  }

  /// A row of the list that is in the ledger already is no reason to suspect another row.
  void tell_suspected() {
    std::ranges::sort(seen_aids_);
    for (const auto& [line, aid] : suspected_) {
      if (std::ranges::binary_search(seen_aids_, aid)) continue;
      outcome_.alike.push_back({.line = line, .code = desk_.aids.get({aid}).code});
    }
  }

  struct Suspected {
    std::size_t line;
    std::int64_t aid;
  };

  const recording::Session& session_;
  const ImportRequest& request_;
  Batch batch_;
  table::ListReader& list_;  ///< Of the batch,
  Desk& desk_;               ///< as these.
  ImportOutcome& outcome_;
  table::ListRow row_;
  std::optional<AidGroups> groups_;  ///< Where several rows can be one aid.
  HashTable<Known> known_;
  HashTable<std::int64_t> taken_back_;  ///< What rows brought that was reversed since, one by one.
  IdFilter ids_{desk_.aids};
  EqualRows equal_rows_;
  HashTable<std::uint32_t> ordinals_;
  MendedRows mended_{batch_.imports(), "aid"};
  std::optional<NearAids> near_;
  CorrectedRows corrected_rows_{desk_};
  std::optional<std::vector<std::int64_t>> reversed_;
  std::vector<Suspected> suspected_;
  std::vector<std::int64_t> seen_aids_;
  ImportTotals totals_{desk_, request_, outcome_};
};

}  // namespace

ImportOutcome import_aids(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                          ImportWatcher& watcher) {
  return Importing(session, list, request, watcher).run();
}

}  // namespace aid::importing
