#include "locks.hpp"

#include "aid/domain/vietnam_time.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/locks.hpp"
#include "new_report.hpp"

#include <algorithm>

namespace aid::reports {
namespace {

constexpr Label locks_title{"Locked periods", "Các kỳ đã khóa sổ"};
constexpr Label no_locks{"No period was ever locked. 'aid-ledger lock PERIOD' locks one.",
                         "Chưa khóa sổ kỳ nào. Khóa sổ bằng 'aid-ledger lock KỲ'."};

table::Words told(const storage::PeriodLock& lock) {
  const auto in = [&](Language language) {
    return messages::period_opened.in(language, lock.name, domain::show_moment(lock.at, language), lock.actor,
                                      domain::show_moment(lock.opened->at, language), lock.opened->actor,
                                      lock.opened->reason);
  };
  return {in(Language::en), in(Language::vi)};
}

}  // namespace

void add_openings(storage::Ledger& ledger, const std::optional<domain::DateInterval>& period, table::Table& table) {
  for (const storage::PeriodLock& lock : storage::Locks(ledger).all()) {
    const bool is_of_report = !period || (lock.period.from < period->until && period->from < lock.period.until);
    if (!lock.opened || !is_of_report) continue;
    table.notes.push_back({.code = std::string(messages::period_opened.name), .count = 1, .text = told(lock)});
  }
}

table::Table list_locks(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  using enum table::ColumnType;
  table::Table table = new_report(
      ledger, "locks", locks_title,
      {{.key = "period", .label = Label{"Period", "Kỳ"}, .type = code},
       {.key = "dates", .label = Label{"Dates", "Từ ngày đến ngày"}, .type = date},
       {.key = "locked", .label = Label{"Locked", "Khóa lúc"}, .type = table::ColumnType::moment},
       {.key = "by", .label = Label{"By", "Người khóa"}},
       {.key = "opened", .label = Label{"Opened", "Mở lúc"}, .type = table::ColumnType::moment, .when_filled = true},
       {.key = "opened_by", .label = Label{"Opened by", "Người mở"}, .when_filled = true},
       {.key = "reason", .label = Label{"Why", "Lý do mở"}, .when_filled = true}});
  table.when_empty = no_locks;
  for (const storage::PeriodLock& lock : storage::Locks(ledger).all()) {
    table::Row row{.cells = {table::Words(lock.name), lock.period, table::Moment{lock.at}, table::Words(lock.actor)}};
    if (lock.opened) {
      row.cells.insert(row.cells.end(), {table::Cell(table::Moment{lock.opened->at}), table::Words(lock.opened->actor),
                                         table::Words(lock.opened->reason)});
    }
    row.cells.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace aid::reports
