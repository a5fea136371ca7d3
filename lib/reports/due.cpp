#include "aid/domain/date_steps.hpp"
#include "aid/domain/messages.hpp"
#include "aid/records/event_fields.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids_above.hpp"
#include "aid/storage/events.hpp"
#include "all.hpp"
#include "balance.hpp"
#include "beside_aid.hpp"
#include "cells.hpp"
#include "count_note.hpp"
#include "form_data.hpp"
#include "look_ahead.hpp"
#include "present.hpp"
#include "readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace aid::reports {

/// What is read beside the book.
struct FirstDecisions {
  std::map<std::int64_t, domain::DateInterval>
      of;  ///< Of each aid, by its row, the first day on which it was approved.
  std::vector<domain::Event> events;
};

namespace {

using domain::Date;
using domain::DateInterval;
using domain::months_after;
using storage::AidIndex;
using storage::Book;
using table::Cell;
using table::ColumnType;
using table::Words;

/// A line of lib/reports/data/deadlines.csv.
struct Deadline {
  std::string code, kind, period;
  int month, day, year_offset;
  Words what, who;
  std::string source;
  bool is_certain;  ///< The law that says it is in force as far as is known.
  int since;        ///< The year of that law: no report was due by it before. 0: not asked.
};

int number(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::vector<Deadline> deadlines() {
  std::vector<Deadline> all;
  for (const std::vector<std::string>& row : rows_of_file("deadlines.csv")) {
    all.push_back({row[0], row[1], row[2], number(row[3]), number(row[4]), number(row[5]), Words(row[7], row[6]),
                   Words(row[9], row[8]), row[10], row[11] == "yes", number(row[12])});
  }
  return all;
}

struct DueItem {
  Date on;
  const Deadline* what;
  std::string of;     ///< The period, or the code of the aid or event.
  std::string title;  ///< Of the aid or event.
};

class DueList {
public:
  explicit DueList(const Work& work)
      : work_(work),
        counted_(count(work.inputs(), *work.lookup, {}, {})),
        today_(work.query.today),
        deadlines_(deadlines()) {
    until_ = *look_ahead(today_, work.query.within);
    find_begun();
  }

  table::Table build() {
    for (const Deadline& deadline : deadlines_) {
      if (deadline.kind == "report") {
        add_reports(deadline);
      } else if (deadline.kind.starts_with("event-")) {
        add_events(deadline);
      } else {
        add_steps(deadline);
      }
    }
    std::ranges::sort(items_, {}, [](const DueItem& item) { return std::tuple(item.on, item.what->code, item.of); });
    table::Table table = start_table(work_);
    table.has_period = false;
    table.columns = {{"due", Label{"Due", "Hạn"}, ColumnType::date},
                     {"days", Label{"Days left", "Còn (ngày)"}, ColumnType::number},
                     coded("what", Label{"What", "Việc"}),
                     {"of", Label{"Period, aid or event", "Kỳ, khoản, sự kiện"}, ColumnType::text},
                     {.key = "title", .label = Label{"Title", "Tên khoản, sự kiện"}, .when_filled = true},
                     {"who", Label{"Who, to whom", "Ai gửi ai"}, ColumnType::text},
                     {"source", Label{"By", "Căn cứ"}, ColumnType::text}};
    for (const DueItem& item : items_) {
      table.rows.push_back({.cells = {DateInterval::of_day(item.on), std::int64_t{item.on.days() - today_.days()},
                                      item.what->what.with_code(item.what->code), Words(item.of), text_cell(item.title),
                                      item.what->who, Words(item.what->source)}});
    }
    constexpr Label nothing{"nothing is due", "không có việc nào đến hạn"};
    table.when_empty = Words(nothing);
    add_notes_to(table);
    return table;
  }

private:
  void add(DueItem item) {
    if (item.on <= until_) items_.push_back(std::move(item));
  }

  // --- Reports of the law: whether one was sent is not recorded, so that only those to come are listed. ---

  void add_reports(const Deadline& deadline) {
    for (int year = today_.year() - 2; year <= until_.year(); ++year) {
      if (deadline.period == "month") {
        for (int month = 1; month <= 12; ++month) {
          add_report(deadline, day_of(year, month + 1, deadline.day), fmt::format("{}-{:02}", year, month));
        }
        continue;
      }
      const bool is_half = deadline.period == "H1" || deadline.period == "H2";
      const std::string period = deadline.period == "year" ? fmt::format("{}", year)
                                 : is_half                 ? fmt::format("{}-{}", year, deadline.period)
                                                           : fmt::format("{}:{}", deadline.period, year);
      add_report(deadline, day_of(year + deadline.year_offset, deadline.month, deadline.day), period);
    }
  }
  void add_report(const Deadline& deadline, Date on, std::string period) {
    if (on >= today_ && on.year() >= deadline.since)
      add({.on = on, .what = &deadline, .of = std::move(period), .title = {}});
  }

  // --- Events that need a permit, and the reports of their results: they are of no aid, so that filters leave them
  // out.

  void add_events(const Deadline& deadline) {
    if (!is_of_all_aid(work_.query)) return;
    for (const domain::Event& event : work_.first_decisions->events) {
      const auto on = deadline.kind == "event-permit" ? records::permit_due(event) : records::report_due(event);
      if (on) add({.on = *on, .what = &deadline, .of = event.code, .title = event.title});
    }
  }

  // --- Steps of single aids ---

  void add_steps(const Deadline& deadline) {
    for (const AidIndex aid : work_.book.aids.indexes()) {
      const Book::Aid& at = work_.book.aids[aid];
      const bool is_asked = counted_.passed[aid] && at.direction == domain::Direction::in && !at.component;
      if (!is_asked || !at.approved || is_over(aid, deadline)) continue;
      if (deadline.kind == "months-after-end") {
        add_completion(deadline, aid);
      } else {
        add_after_decision(deadline, aid);
      }
    }
  }

  std::string_view status(AidIndex aid) const {
    return work_.book.code(work_.book.description_of(work_.book.aids[aid]).codes[domain::grouping_code("status")]);
  }

  /// Whether the status says that nothing is to be done any more.
  bool is_over(AidIndex aid, const Deadline& deadline) const {
    const std::string_view is = status(aid);
    if (is == "completed" || is == "rejected" || is == "revoked" || is_cancelled_in_full(aid)) return true;
    return deadline.code == "start" && (is == "active" || is == "ended");
  }

  /// The aids of which, or of a part of which, something came, or was spent or handed over.
  void find_begun() {
    has_begun_ = IndexedVector<bool, AidIndex>(work_.book.aids.size());
    for (const Book::Entry& entry : work_.book.entries) {
      using enum domain::EntryKind;
      const bool moves = entry.kind == opening || entry.kind == receipt || entry.kind == disbursement ||
                         entry.kind == use || entry.kind == handover;
      if (!moves || entry.reversed || work_.book.aids[entry.aid].reversed) continue;
      has_begun_[entry.aid] = true;
      for (const AidIndex whole : storage::AidsAbove(work_.book, entry.aid)) has_begun_[whole] = true;
    }
  }

  /// Nothing is left of what was committed, and not because it came.
  bool is_cancelled_in_full(AidIndex aid) const {
    domain::Amounts rest;
    bool has_cancellation = false;
    for (const Book::Entry& entry : work_.book.entries_of(work_.book.aids[aid])) {
      if (entry.reversed) continue;
      const bool is_commitment = entry.kind == domain::EntryKind::commitment;
      const bool is_cancellation = entry.kind == domain::EntryKind::cancellation;
      if (is_commitment && (!entry.has_amount || entry.goods.count > 0)) return false;  // Nobody knows what is left.
      if (is_commitment) rest.add(entry.amount);
      if (is_cancellation && entry.has_amount) rest.subtract(entry.amount);
      has_cancellation = has_cancellation || is_cancellation;
    }
    return has_cancellation && std::ranges::all_of(rest.list(), [](const domain::Amount& amount) {
             return amount.money.minor() <= 0 && amount.qualifier == domain::Qualifier::exact;
           });
  }

  void add_after_decision(const Deadline& deadline, AidIndex aid) {
    const auto decision = work_.first_decisions->of.find(work_.book.aids[aid].row);
    if (decision == work_.first_decisions->of.end()) return;  // It is approved with its whole, whose step it is.
    if (decision->second.precision() != domain::Precision::day) {
      inexact_.insert(work_.codes.of(aid));
      return;
    }
    const bool in_days = deadline.kind == "days-after-decision";
    const Date on =
        in_days ? days_after(decision->second.from, deadline.day) : months_after(decision->second.from, deadline.month);
    if (in_days && on < today_) return;  // Whether it was sent is not recorded.
    if (!in_days && has_begun_[aid]) return;
    add({.on = on, .what = &deadline, .of = work_.codes.of(aid), .title = work_.details->aids[aid].title});
  }

  void add_completion(const Deadline& deadline, AidIndex aid) {
    const auto& runs = work_.details->aids[aid].runs;
    if (!runs) return;
    add({.on = months_after(runs->last_day(), deadline.month),
         .what = &deadline,
         .of = work_.codes.of(aid),
         .title = work_.details->aids[aid].title});
  }

  // --- Notes ---

  void add_notes_to(table::Table& table) const {
    const bool has_overdue = std::ranges::any_of(items_, [&](const DueItem& item) { return item.on < today_; });
    if (has_overdue) {
      const auto count = std::ranges::count_if(items_, [&](const DueItem& item) { return item.on < today_; });
      table.notes.push_back({.code = std::string(messages::overdue.name),
                             .count = count,
                             .text = words(messages::overdue, std::int64_t{count}),
                             .is_problem = true});
    }
    table.notes.push_back(
        {.code = std::string(messages::sending_not_recorded.name), .text = words(messages::sending_not_recorded)});
    if (std::ranges::any_of(items_, [](const DueItem& item) { return !item.what->is_certain; })) {
      table.notes.push_back(
          {.code = std::string(messages::deadline_of_old_law.name), .text = words(messages::deadline_of_old_law)});
    }
    std::set<std::string> in_appraisal;
    for (const AidIndex aid : work_.book.aids.indexes()) {
      const bool waits = status(aid) == "submitted" || status(aid) == "appraisal";
      if (counted_.passed[aid] && waits) in_appraisal.insert(work_.codes.of(aid));
    }
    add_count_note(messages::appraisal_not_dated, in_appraisal, table);
    add_count_note(messages::decisions_inexact, inexact_, table);
  }

  const Work& work_;
  counting::Counted counted_;
  Date today_;
  Date until_;
  std::vector<Deadline> deadlines_;
  IndexedVector<bool, AidIndex> has_begun_;
  std::vector<DueItem> items_;
  std::set<std::string> inexact_;
};

}  // namespace

void read_due(Work& work) {
  const std::optional<Date> until = look_ahead(work.query.today, work.query.within);
  if (!until) throw Error(messages::not_a_time_ahead, work.query.within);
  const auto day = [&](Date date, Language language) { return show(DateInterval::of_day(date), language); };
  constexpr Label today{"Today", "Hôm nay"};
  constexpr Label up_to{"up to", "đến hết ngày"};
  const auto in = [&](Language language) {
    return fmt::format("{}: {}; {} {}", today.in(language), day(work.query.today, language), up_to.in(language),
                       day(*until, language));
  };
  work.subtitles.emplace_back(in(Language::en), in(Language::vi));
  storage::Ledger& ledger = work.registry.ledger();
  work.details = &work.readings->details();
  FirstDecisions decisions{.of = first_approvals(ledger), .events = storage::Events(ledger).all()};
  work.first_decisions = std::make_shared<const FirstDecisions>(std::move(decisions));
}

table::Table build_due(const Work& work) { return DueList(work).build(); }

}  // namespace aid::reports
