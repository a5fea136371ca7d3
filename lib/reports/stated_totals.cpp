#include "aid/domain/terms.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/figure_names.hpp"
#include "aid/vocabulary/references.hpp"
#include "aid/vocabulary/registry.hpp"
#include "cells.hpp"
#include "count_note.hpp"
#include "new_report.hpp"

#include <algorithm>
#include <functional>

namespace aid::reports {
namespace {

using domain::StatedTotal;
using table::Cell;
using table::Words;

constexpr Label stated_title{"Published totals (kept for reconciling, never added)",
                             "Số liệu công bố (để đối chiếu, không cộng)"};
constexpr Label stated_one_title{"Published total", "Số liệu công bố"};
constexpr Label field_label{"Field", "Mục"};
constexpr Label field_value_label{"Value", "Nội dung"};

/// The code for machines and in English, the Vietnamese word for people.
template <typename Term>
Words term_words(const std::string& code) {
  const auto term = domain::parse_term<Term>(code);
  return (term ? Words(code, std::string(label(term.value()).vi)) : Words(code)).with_code(code);
}

/// A cell that says nothing where there are no words.
Cell if_any(Words words) { return words.empty() ? Cell() : Cell(std::move(words)); }

Words sentence(const Problem& problem) { return {problem.text(Language::en), problem.text(Language::vi)}; }

/// Makes the cells of published totals.
class StatedCells {
public:
  explicit StatedCells(storage::Ledger& ledger) : registry_(ledger), all_(storage::StatedTotals(ledger).all()) {}

  const std::vector<StatedTotal>& all() const { return all_; }

  Words what(const std::string& code) {
    return Words(code, vocabulary::vietnamese_name_of_figure(registry_, code)).with_code(code);
  }

  Words sector(const StatedTotal& total) {
    if (total.sector.empty()) return {};
    return Words(total.sector, registry_.name("sector", total.sector_scheme, total.sector, Language::vi))
        .with_code(total.sector);
  }

  static Cell amount(const StatedTotal& total) {
    table::AmountsCell amount;
    if (total.amount) amount.amounts.add(*total.amount);
    return amount;
  }

  /// What was put in its place, or why it was taken back.
  Words fate(const StatedTotal& total) const {
    constexpr Message<Text, Text> corrected{"corrected", "corrected by {0}: {1}", "đã sửa thành {0}: {1}"};
    constexpr Message<Text> withdrawn{"withdrawn", "withdrawn: {0}", "đã rút lại: {0}"};
    if (!total.withdrawn) return {};
    const auto later = std::ranges::find(all_, total.id, &StatedTotal::corrects);
    return sentence(later == all_.end() ? Problem(withdrawn, total.why_withdrawn)
                                        : Problem(corrected, later->code, total.why_withdrawn));
  }

  Words corrects(const StatedTotal& total) const {
    const auto before = std::ranges::find(all_, total.corrects, &StatedTotal::id);
    return total.corrects == 0 || before == all_.end() ? Words() : Words(before->code);
  }

private:
  vocabulary::Registry registry_;
  std::vector<StatedTotal> all_;
};

/// A column of the list and a line of one total: what it is called and what stands there.
struct StatedField {
  table::Column column;
  std::function<Cell(const StatedTotal&)> cell;
};

std::vector<StatedField> stated_fields(StatedCells& cells) {
  using enum table::ColumnType;
  constexpr bool if_filled = true;
  return {
      {{.key = "code", .label = Label{"Code", "Mã"}, .type = code}, [](const auto& one) { return Words(one.code); }},
      {{.key = "period", .label = Label{"Period", "Kỳ"}, .type = date}, [](const auto& one) { return one.period; }},
      {{.key = "what", .label = Label{"What", "Chỉ tiêu"}, .type = code, .unit = {}, .codes = table::Codes::beside},
       [&cells](const auto& one) { return cells.what(one.what); }},
      {{.key = "of",
        .label = Label{"Of", "Tính trên"},
        .type = code,
        .unit = {},
        .when_filled = if_filled,
        .codes = table::Codes::beside},
       [&cells](const auto& one) { return one.of_what.empty() ? Cell() : cells.what(one.of_what); }},
      {{.key = "direction",
        .label = Label{"Direction", "Chiều"},
        .type = code,
        .unit = {},
        .codes = table::Codes::beside},
       [](const auto& one) { return term_words<domain::Direction>(one.direction); }},
      {{.key = "scope", .label = Label{"Scope", "Phạm vi"}, .type = code, .unit = {}, .codes = table::Codes::beside},
       [](const auto& one) { return term_words<domain::Scope>(one.scope); }},
      {{.key = "sector",
        .label = Label{"Sector", "Lĩnh vực"},
        .type = code,
        .unit = {},
        .when_filled = if_filled,
        .codes = table::Codes::beside},
       [&cells](const auto& one) { return if_any(cells.sector(one)); }},
      {{.key = "amount", .label = Label{"Amount", "Số tiền"}, .type = amounts}, &StatedCells::amount},
      {{.key = "count", .label = Label{"Count", "Số lượng"}, .type = count},
       [](const auto& one) { return one.count ? Cell(*one.count) : Cell(); }},
      {{.key = "percent",
        .label = Label{"Per cent", "Phần trăm"},
        .type = quantity,
        .unit = {},
        .when_filled = if_filled},
       [](const auto& one) { return one.percent ? Cell(*one.percent) : Cell(); }},
      {{.key = "as_of", .label = Label{"Up to", "Tính đến"}, .type = moment, .unit = {}, .when_filled = if_filled},
       [](const auto& one) { return one.as_of ? moment_cell(*one.as_of) : Cell(); }},
      {{.key = "published",
        .label = Label{"Published", "Công bố"},
        .type = moment,
        .unit = {},
        .when_filled = if_filled},
       &published_cell},
      {{.key = "source", .label = Label{"Source", "Nguồn"}}, [](const auto& one) { return Words(one.source); }},
      {{.key = "note", .label = Label{"Note", "Ghi chú"}}, [](const auto& one) { return Words(one.note); }},
      {{.key = "corrects", .label = Label{"Corrects", "Sửa cho"}, .type = code, .unit = {}, .when_filled = if_filled},
       [&cells](const auto& one) { return if_any(cells.corrects(one)); }},
      {{.key = "fate", .label = Label{"Taken back", "Đã rút"}, .type = text, .unit = {}, .when_filled = if_filled},
       [&cells](const auto& one) { return if_any(cells.fate(one)); }}};
}

bool is_empty(const Cell& cell) {
  if (std::holds_alternative<std::monostate>(cell)) return true;
  const auto* const words = std::get_if<Words>(&cell);
  if (words != nullptr) return words->empty();
  const auto* const amounts = std::get_if<table::AmountsCell>(&cell);
  return amounts != nullptr && amounts->amounts.empty();
}

}  // namespace

table::Table list_stated_totals(storage::Ledger& ledger, const StatedSelection& selection) {
  const storage::Snapshot snapshot(ledger);
  StatedCells cells(ledger);
  std::optional<domain::Period> period;
  if (!selection.period.empty()) {
    vocabulary::Registry registry(ledger);
    const auto profiles = registry.period_profiles();
    const auto read = domain::read_period(selection.period, profiles);
    if (!read) throw Error(Problem(read.problem()).at({.file = "--period"}));
    period = read.value();
  }
  const auto fields = stated_fields(cells);
  std::vector<table::Column> columns;
  for (const StatedField& field : fields) columns.push_back(field.column);
  table::Table table = new_report(ledger, "stated", stated_title, std::move(columns));
  if (period) {
    table.period = period->interval;
    table.period_name = period->name;
  }
  std::vector<Words> of_longer_periods;
  for (const StatedTotal& total : cells.all()) {
    if (total.withdrawn && !selection.all) continue;
    if (period && !period->contains(total.period)) {
      if (period->interval.overlaps(total.period)) of_longer_periods.emplace_back(total.code);
      continue;
    }
    table::Row& row = table.rows.emplace_back();
    for (const StatedField& field : fields) row.cells.push_back(field.cell(total));
  }
  constexpr Message<std::int64_t> longer{"longer-periods", "totals of periods that reach beyond this one: {0}",
                                         "số liệu của các kỳ vượt ra ngoài kỳ này: {0}"};
  add_count_note(longer, of_longer_periods, table);
  return table;
}

table::Table show_stated_total(storage::Ledger& ledger, std::string_view which) {
  const storage::Snapshot snapshot(ledger);
  StatedCells cells(ledger);
  const StatedTotal total = vocabulary::find_stated_total(ledger, which).value();
  table::Table table = new_report(ledger, "stated-total", stated_one_title,
                                  {{.key = "field", .label = field_label, .type = table::ColumnType::code},
                                   {.key = "value", .label = field_value_label}});
  const auto add = [&](const table::Column& column, Cell cell) {
    if (!is_empty(cell)) table.rows.push_back({.cells = {Words(column.key, column.label.vi), std::move(cell)}});
  };
  for (const StatedField& field : stated_fields(cells)) add(field.column, field.cell(total));
  add({.key = "uuid", .label = Label{"UUID", "UUID"}}, Words(total.uuid.text()));
  return table;
}

}  // namespace aid::reports
