// What an office did besides aid: events, agreements, partners, plans, and what lies ahead. Each figure is one that a
// report counted; the state of plans and what is due is that of the period's last day, whatever the clock says.

#include "aid/base/text.hpp"
#include "aid/domain/date_steps.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/events.hpp"
#include "aid/reports/matters.hpp"
#include "aid/reports/partners.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "facts.hpp"
#include "period_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace aid::papers {
namespace {

using domain::Count;
using domain::DateInterval;
using table::Cell;
using table::Words;

constexpr Message<std::int64_t> partners_more{"more", " and {0} more", " và {0} đối tác nữa"};

const Cell* cell_at(const table::Table& table, const table::Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &table::Column::key);
  const auto at = static_cast<std::size_t>(column - table.columns.begin());
  return at < row.cells.size() ? &row.cells[at] : nullptr;
}

template <typename T>
const T* value_at(const table::Table& table, const table::Row& row, std::string_view key) {
  const Cell* cell = cell_at(table, row, key);
  return cell == nullptr ? nullptr : std::get_if<T>(cell);
}

/// "Due: Exchange" of a calendar, which the sentence says already.
std::string without_lead(const std::string& text) {
  const std::size_t end = text.find(": ");
  return end == std::string::npos ? text : text.substr(end + 2);
}

bool is_nothing(const Count* count) { return count == nullptr || *count == Count{0}; }

std::string bounds_of(const DateInterval& period) {
  return fmt::format("{}..{}", to_string(period.from), to_string(period.last_day()));
}

/// As long as the period, right after it: half a year after half a year. Nothing where nobody looks so far.
std::optional<DateInterval> period_after(const DateInterval& period) {
  constexpr int most_years = 5;
  const int months = (period.until.year() - period.from.year()) * 12 + period.until.month() - period.from.month();
  if (months > most_years * 12) return std::nullopt;
  if (months > 0 && domain::months_after(period.from, months) == period.until) {
    return DateInterval{period.until, domain::months_after(period.until, months)};
  }
  return DateInterval{period.until, domain::Date(period.until.days() + period.until.days() - period.from.days())};
}

}  // namespace

bool Facts::has_work() {
  if (has_work_) return *has_work_;
  const storage::Matters matters(ledger_);
  has_work_ = !storage::Events(ledger_).all().empty() || !matters.all(domain::MatterKind::agreement).empty() ||
              !matters.all(domain::MatterKind::plan).empty() || !matters.all(domain::MatterKind::anniversary).empty();
  return *has_work_;
}

const table::Table& Facts::kept_work(const std::string& key, const std::function<table::Table()>& build) {
  auto known = reports_.find(key);
  if (known == reports_.end()) {
    Used used{.of = DirectionValue::Of::period, .direction = {}, .is_of_work = true, .table = build()};
    known = reports_.emplace(key, std::move(used)).first;
  }
  used_.push_back(&known->second);
  return known->second.table;
}

const table::Table& Facts::events_by(std::string_view grouping) {
  return kept_work(fmt::format("events|{}", grouping), [&] {
    vocabulary::Registry registry(ledger_);
    return reports::summarise_events(registry, {.period = bounds_of(period_)}, {.by = grouping});
  });
}

/// "hội nghị: hơn 160; gặp mặt: 2; không ghi: 3". Nothing where no group has a name.
std::optional<std::string> Facts::events_in_groups(std::string_view grouping) {
  const table::Table& table = events_by(grouping);
  std::vector<std::string> all;
  bool has_names = false;
  for (const table::Row& row : table.rows) {
    const auto* name = value_at<Words>(table, row, grouping);
    const auto* count = value_at<Count>(table, row, "events");
    if (name == nullptr || is_nothing(count)) continue;
    const bool is_named = row.kind == table::RowKind::item || row.kind == table::RowKind::shared;
    has_names = has_names || is_named;
    std::string shown = grouping == "country" ? name->in(language_) : without_capital(name->in(language_));
    if (!is_named) std::erase_if(shown, [](char one) { return one == '(' || one == ')'; });
    all.push_back(fmt::format("{}: {}", shown, show(*count, language_)));
  }
  return has_names ? std::optional(fmt::format("{}", fmt::join(all, "; "))) : std::nullopt;
}

std::optional<std::string> Facts::of_events(std::string_view what) {
  const table::Table& table = events_by("type");
  const auto* events = value_at<Count>(table, *table.totals, "events");
  if (is_nothing(events)) return std::nullopt;
  if (what.empty()) return show(*events, language_);
  if (what == "types") return events_in_groups("type");
  if (what == "modes") return events_in_groups("mode");
  if (what == "countries") return events_in_groups("country");
  if (what == "people" || what == "turns") {
    const auto* people = value_at<Count>(table, *table.totals, what == "people" ? "people_reached" : "turns");
    return is_nothing(people) ? std::nullopt : std::optional(show(*people, language_));
  }
  std::vector<std::string> all;
  for (const table::Column& column : table.columns) {
    if (column.type != table::ColumnType::count || column.key == "events") continue;
    const auto* count = value_at<Count>(table, *table.totals, column.key);
    if (is_nothing(count)) continue;
    all.push_back(fmt::format("{}: {}", column.label.in(language_), show(*count, language_)));
  }
  return all.empty() ? std::nullopt : std::optional(fmt::format("{}", fmt::join(all, "; ")));
}

std::optional<std::string> Facts::of_agreements(std::string_view what) {
  const table::Table& table = kept_work("agreements", [&] {
    vocabulary::Registry registry(ledger_);
    table::Table agreements = reports::list_agreements(registry, {.period = bounds_of(period_)}, period_.last_day());
    // How many there are is said in the text; how they stand is not.
    std::erase_if(agreements.notes, [](const table::Note& note) { return note.code != "signed-not-placed"; });
    return agreements;
  });
  if (table.rows.empty()) return std::nullopt;
  if (what.empty()) return show(domain::Decimal(std::ssize(table.rows), 0), language_);
  std::vector<std::string> all;
  for (const table::Row& row : table.rows) {
    const auto* title = value_at<Words>(table, row, "title");
    const auto* date = value_at<DateInterval>(table, row, "signed");
    if (title == nullptr) continue;
    all.push_back(date == nullptr ? title->in(language_)
                                  : fmt::format("{} ({})", title->in(language_), show(*date, language_)));
  }
  return and_list(all);
}

std::optional<std::string> Facts::of_new_partners(std::string_view what) {
  const table::Table& table = kept_work("partners", [&] {
    vocabulary::Registry registry(ledger_);
    return reports::list_partners(registry, {.since = bounds_of(period_)});
  });
  used_.pop_back();  // Its notes are of a list, not of what is said here.
  // Where the ledger knows of nobody before, all would be new.
  const bool may_be_old = std::ranges::find(table.notes, "no-earlier-partners", &table::Note::code) != table.notes.end();
  if (table.rows.empty() || may_be_old) return std::nullopt;
  if (what.empty()) return show(domain::Decimal(std::ssize(table.rows), 0), language_);
  std::vector<std::string> all;
  for (const table::Row& row : table.rows) {
    if (const auto* name = value_at<Words>(table, row, "name")) all.push_back(name->in(language_));
  }
  constexpr std::size_t most = 20;
  if (all.size() <= most) return and_list(all);
  const auto more = static_cast<std::int64_t>(all.size() - most);
  all.resize(most);
  return fmt::format("{}{}", fmt::join(all, "; "), partners_more.in(language_, more));
}

/// Of the plans whose time overlaps the period.
std::optional<std::string> Facts::of_plans(std::string_view what) {
  const table::Table& table = kept_work("plans", [&] {
    vocabulary::Registry registry(ledger_);
    return reports::list_plans(registry, period_.last_day());
  });
  std::int64_t sum = 0;
  for (const table::Row& row : table.rows) {
    const auto* time = value_at<DateInterval>(table, row, "period");
    const auto* number = value_at<std::int64_t>(table, row, what);
    if (time != nullptr && number != nullptr && time->overlaps(period_)) sum += *number;
  }
  return sum == 0 ? std::nullopt : std::optional(show(domain::Decimal(sum, 0), language_));
}

/// The codes of items that were done by the end of the period: they do not lie ahead.
std::set<std::string> Facts::items_done() {
  const table::Table& table = kept_work("items-done", [&] {
    vocabulary::Registry registry(ledger_);
    return reports::plan_status(registry, {.states = {std::string(to_string(reports::ItemState::done))}},
                                period_.last_day());
  });
  used_.pop_back();  // Its notes are of a list, not of what is said here.
  std::set<std::string> codes;
  for (const table::Row& row : table.rows) {
    if (const auto* code = value_at<Words>(table, row, "code")) codes.insert(code->en);
  }
  return codes;
}

std::optional<std::string> Facts::ahead(std::string_view what) {
  const auto next = period_after(period_);
  if (!next) return std::nullopt;
  if (what == "period") return period_words(*next, language_);
  const bool is_of_events = what == "events";
  const std::string category = what == "anniversaries" ? "anniversary"
                               : what == "agreements"  ? "agreement-end"
                                                       : "plan-item";
  const table::Table& table = kept_work(fmt::format("ahead|{}", what), [&] {
    vocabulary::Registry registry(ledger_);
    if (is_of_events) {
      return reports::list_events(registry, {.period = bounds_of(*next), .statuses = {"planned"}});
    }
    return reports::build_calendar(registry,
                                   {.from = to_string(next->from),
                                    .until = to_string(next->last_day()),
                                    .categories = {category},
                                    .only_round = true},
                                   period_.last_day());
  });
  used_.pop_back();  // Its notes are of a calendar, not of what is said here.
  const std::set<std::string> done = what == "items" ? items_done() : std::set<std::string>();
  std::vector<std::string> all;
  for (const table::Row& row : table.rows) {
    const auto* code = value_at<Words>(table, row, "code");
    if (code != nullptr && done.contains(code->en)) continue;
    const auto* name = value_at<Words>(table, row, is_of_events ? "title" : "what");
    const auto* date = value_at<DateInterval>(table, row, "date");
    if (name == nullptr || date == nullptr) continue;
    const bool has_lead = what == "agreements" || what == "items";
    all.push_back(fmt::format("{} ({})", has_lead ? without_lead(name->in(language_)) : name->in(language_),
                              show(*date, language_)));
  }
  return all.empty() ? std::nullopt : std::optional(fmt::format("{}", fmt::join(all, "; ")));
}

std::optional<std::string> Facts::of_work(std::string_view name) {
  if (!has_work()) return std::nullopt;
  const std::size_t dot = std::min(name.find('.'), name.size());
  const std::string_view of = name.substr(0, dot);
  const std::string_view what = name.substr(std::min(dot + 1, name.size()));
  if (of == "events") return of_events(what);
  if (of == "agreements") return of_agreements(what);
  if (of == "new-partners") return of_new_partners(what);
  if (of == "plans") return of_plans(what);
  return ahead(what);
}

}  // namespace aid::papers
