#include "aid/domain/ratio.hpp"
#include "aid/reports/messages.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace aid::reports {
namespace {

using counting::Figures;
using counting::StageFigures;
using domain::Quantity;
using domain::Stage;
using table::Cell;
using table::Column;
using table::ColumnType;
using table::Words;

constexpr Label compared_stage_label{"Stage", "Giai đoạn"};
constexpr Label compared_aids_label{"Aids", "Số khoản"};
constexpr Label base_aids_label{"Aids: base", "Số khoản: kỳ gốc"};
constexpr Label aids_change_label{"Aids: change", "Số khoản: tăng, giảm"};
constexpr Label compared_not_valued_label{"Not valued", "Chưa định giá"};
constexpr Label base_not_valued_label{"Not valued: base", "Chưa định giá: kỳ gốc"};
constexpr Label compared_not_converted_label{"Not converted", "Chưa quy đổi"};
constexpr Label base_not_converted_label{"Not converted: base", "Chưa quy đổi: kỳ gốc"};
constexpr Label difference_label{"Difference", "Chênh lệch"};
constexpr Label per_cent_label{"Change (% of base)", "Tăng, giảm (% kỳ gốc)"};
constexpr Label times_label{"Times base", "Gấp kỳ gốc (lần)"};

Cell quantity_cell(const std::optional<Quantity>& quantity) { return quantity ? Cell(*quantity) : Cell(); }

/// Makes columns and cells of the figures of one stage in both periods.
class ComparedCells {
public:
  ComparedCells(const Comparison& compared, const counting::Selection& selection)
      : compared_(compared), unit_(selection.in ? selection.in->code() : "") {}

  void append_to(std::vector<Column>& columns) const {
    columns.push_back({"aids", compared_aids_label, ColumnType::count});
    columns.push_back({"base_aids", base_aids_label, ColumnType::count});
    columns.push_back({"aids_difference", aids_change_label, ColumnType::quantity});
    columns.push_back({"not_valued", compared_not_valued_label, ColumnType::number});
    columns.push_back({"base_not_valued", base_not_valued_label, ColumnType::number});
    if (!unit_.empty()) {
      columns.push_back({"not_converted", compared_not_converted_label, ColumnType::number, "", true});
      columns.push_back({"base_not_converted", base_not_converted_label, ColumnType::number, "", true});
    }
    columns.push_back({"amount", compared_.now.name, ColumnType::amounts, unit_});
    columns.push_back({"base_amount", compared_.before.name, ColumnType::amounts, unit_});
    columns.push_back({"difference", difference_label, ColumnType::amounts, unit_});
    columns.push_back({"per_cent", per_cent_label, ColumnType::quantity});
    columns.push_back({"times", times_label, ColumnType::quantity});
  }

  void append_to(std::vector<Cell>& cells, const Figures& now, const Figures& before) const {
    cells.emplace_back(now.aids.count());
    cells.emplace_back(before.aids.count());
    cells.emplace_back(more_counted(now.aids.count(), before.aids.count()));
    cells.emplace_back(now.not_valued);
    cells.emplace_back(before.not_valued);
    if (!unit_.empty()) {
      cells.emplace_back(now.not_converted);
      cells.emplace_back(before.not_converted);
    }
    cells.push_back(amounts_cell(now));
    cells.push_back(amounts_cell(before));
    cells.push_back(difference_cell(now, before));
    const auto amounts = in_one_currency(now, before);
    if (!amounts) {
      cells.resize(cells.size() + 2);
      return;
    }
    const auto& [a, b] = *amounts;
    const domain::Amount more = domain::signed_difference(a, b);
    cells.push_back(quantity_cell(
        domain::per_cent(more.money.minor(), b.money.minor(), domain::of_quotient(more.qualifier, b.qualifier))));
    cells.push_back(
        quantity_cell(domain::times(a.money.minor(), b.money.minor(), domain::of_quotient(a.qualifier, b.qualifier))));
  }

private:
  const Comparison& compared_;
  std::string unit_;
};

/// A row of the other count with the shared rows of this one.
counting::RowKey in_sets_of(counting::Counted& counted, const counting::Counted& other, counting::RowKey key) {
  for (std::size_t i = 0; i < other.dimensions.size(); ++i) {
    if (key.at[i].standing() != counting::Standing::shared) continue;
    key.at[i] = {counting::Standing::shared, counted.sets.intern(other.sets.at(key.at[i].id()))};
  }
  return key;
}

void pair_rows(const Work& work, Comparison& compared) {
  std::map<counting::RowKey, ComparedRow> rows;
  counting::Counted& now = compared.now.counted;
  const counting::Counted& before = compared.before.counted;
  for (const counting::CountedRow& row : now.rows) rows[row.key].now = row.stages;
  for (const counting::CountedRow& row : before.rows) rows[in_sets_of(now, before, row.key)].before = row.stages;
  std::vector<counting::CountedRow> keys;
  for (const auto& [key, row] : rows) keys.push_back({.key = key, .stages = {}});
  DimensionColumns(*work.lookup, now.sets, compared.dimensions).sort(keys);
  for (const counting::CountedRow& row : keys) {
    compared.rows.push_back(rows.at(row.key));
    compared.rows.back().key = row.key;
  }
}

CountedPeriod counted_period(const Work& work, const domain::Period& period, counting::Selection selection,
                             const std::vector<const counting::Dimension*>& dimensions) {
  selection.in = work.selection.in;
  CountedPeriod counted{
      .name = period_name(period), .interval = period.interval, .selection = std::move(selection), .counted = {}};
  const counting::Inputs inputs{work.book, work.rates, work.names, counted.selection, work.office};
  counted.counted = count(inputs, *work.lookup, dimensions, {.keep_aids = work.query.explain});
  return counted;
}

Comparison compare(const Work& work) {
  const bool is_summary = work.dimensions.empty();
  const std::vector<const counting::Dimension*> dimensions =
      is_summary ? std::vector{counting::find_dimension("direction")} : work.dimensions;
  Comparison compared{
      .now = counted_period(work, {*work.selection.period, work.period_name}, work.selection, dimensions),
      .before = counted_period(work, work.base->period, work.base->selection, dimensions),
      .dimensions = dimensions,
      .rows = {},
      .stages = {}};
  pair_rows(work, compared);
  for (const Stage stage : counting::all_stages) {
    const bool is_asked = work.selection.stages.has(stage);
    const auto has = [&](const ComparedRow& row) { return row.has(stage); };
    // What was cancelled is told by a note, unless it is asked for.
    const bool is_shown = stage != Stage::cancelled && std::ranges::any_of(compared.rows, has);
    if (is_asked || is_shown) compared.stages.push_back(stage);
  }
  if (compared.stages.empty()) compared.stages.push_back(Stage::committed);
  auto directions = compared.now.counted.directions;
  for (std::size_t i = 0; i < domain::term_words<domain::Direction>().size(); ++i) {
    const auto direction = static_cast<domain::Direction>(i);
    if (compared.before.counted.directions.has(direction)) directions.add(direction);
  }
  compared.has_total = !is_summary || directions.size() < 2;
  return compared;
}

/// The rows of each stage under its name, then what they add up to.
void add_rows(const Work& work, const Comparison& compared, table::Table& table) {
  const DimensionColumns groups(*work.lookup, compared.now.counted.sets, compared.dimensions);
  const ComparedCells cells(compared, work.selection);
  for (const Stage stage : compared.stages) {
    const Words heading = stage_title(stage);
    for (const ComparedRow& row : compared.rows) {
      if (!row.has(stage)) continue;
      constexpr Label of_which{"of which: ", "trong đó: "};
      table::Row shown{.kind = groups.kind(row.key),
                       .cells = {coded_term(stage)},
                       .group = heading,
                       .in_total = !row.key.outside && !row.key.of_which};
      if (row.key.of_which) shown.before = of_which;
      groups.append_to(shown.cells, row.key);
      cells.append_to(shown.cells, ComparedRow::at(row.now, stage), ComparedRow::at(row.before, stage));
      table.rows.push_back(std::move(shown));
    }
    if (!compared.has_total) continue;
    constexpr Label sum_label{"Total", "Cộng"};
    table::Row total{.kind = table::RowKind::subtotal, .cells = {coded_term(stage)}, .group = heading};
    total.cells.emplace_back(Words(sum_label));
    total.cells.resize(1 + compared.dimensions.size());
    cells.append_to(total.cells, ComparedRow::at(compared.now.counted.totals, stage),
                    ComparedRow::at(compared.before.counted.totals, stage));
    table.rows.push_back(std::move(total));
  }
}

/// What the filters let pass in the other period: a name may be that of another place then.
void select_base(Work& work, const domain::Period& period) {
  counting::Selection selection = work.selection;
  selection.period = period.interval;
  if (selection.rates.day) selection.rates.day = period.interval.last_day();
  const auto typed = work.query.filters.find("place");
  if (typed != work.query.filters.end() && !typed->second.empty()) {
    const auto filter = std::ranges::find(all_filters(), "place", &Filter::dimension);
    const auto own_period = std::exchange(work.selection.period, period.interval);
    std::vector<std::int32_t> allowed;
    for (const std::string& word : typed->second) {
      const FilterValue value = filter->read(work, word);
      allowed.insert(allowed.end(), value.ids.begin(), value.ids.end());
    }
    work.selection.period = own_period;
    selection.set({.dimension = counting::find_dimension("place"), .allowed = std::move(allowed)});
  }
  work.base = ComparedPeriod{.period = period, .selection = std::move(selection)};
}

}  // namespace

table::Words period_name(const domain::Period& period) {
  if (period.name.find(':') != std::string::npos) return period.name;
  return {show(period.interval, Language::en), show(period.interval, Language::vi)};
}

domain::Quantity more_counted(const domain::Count& now, const domain::Count& before) {
  if (now.is_unknown() || before.is_unknown()) return {};
  const std::int64_t more = *now.value - *before.value;
  return {domain::Decimal(more, 0), domain::of_signed_difference(now.qualifier, before.qualifier, more < 0)};
}

domain::Amounts signed_difference(const domain::Amounts& a, const domain::Amounts& b) {
  domain::Amounts raw = a;
  for (const domain::Amount& amount : b.list()) raw.subtract(amount);
  domain::Amounts difference;
  for (domain::Amount amount : raw.list()) {
    if (amount.money.minor() < 0 && amount.qualifier != domain::Qualifier::exact) {
      amount.qualifier = domain::Qualifier::about;
    }
    difference.add(amount);
  }
  return difference;
}

std::optional<AmountsOfOneCurrency> in_one_currency(const Figures& now, const Figures& before) {
  if (before.amounts.list().size() != 1) return std::nullopt;
  const domain::Amount& base = before.amounts.list().front();
  if (!now.recorded && now.amounts.empty()) {
    return AmountsOfOneCurrency{domain::Amount{domain::Money::from_minor(0, base.money.currency())}, base};
  }
  if (now.amounts.list().size() != 1) return std::nullopt;
  const domain::Amount& amount = now.amounts.list().front();
  if (amount.money.currency() != base.money.currency()) return std::nullopt;
  return AmountsOfOneCurrency{amount, base};
}

Cell difference_cell(const Figures& now, const Figures& before) {
  const auto is_unknown = [](const Figures& of) { return of.recorded && of.amounts.empty(); };
  if (is_unknown(now) || is_unknown(before)) return {};
  return table::AmountsCell{.amounts = signed_difference(now.amounts, before.amounts)};
}

void read_compare(Work& work) {
  for (const counting::Dimension* dimension : work.dimensions) {
    if (dimension->column == table::ColumnType::date) throw Error(messages::compared_by_time, dimension->name);
  }
  const auto profiles = work.registry.period_profiles();
  if (!work.query.base.empty()) {
    select_base(work, domain::read_period(work.query.base, profiles).value());
  } else {
    const auto before = domain::same_period_before({*work.selection.period, work.period_name}, profiles);
    if (!before) throw Error(messages::no_period_before, work.period_name);
    select_base(work, *before);
  }
  constexpr Message<Text, Text, Text> compared_with{"compared-with", "Compared with: {0} to {1}{2}",
                                                    "So với: từ {0} đến {1}{2}"};
  const domain::Period& base = work.base->period;
  const std::string name = base.name.empty() ? std::string() : fmt::format(" ({})", base.name);
  const auto text = [&](Language language) {
    return compared_with.in(language, show(domain::DateInterval::of_day(base.interval.from), language),
                            show(domain::DateInterval::of_day(base.interval.last_day()), language), name);
  };
  work.subtitles.emplace_back(text(Language::en), text(Language::vi));
}

table::Table build_compare(const Work& work) {
  constexpr Message<Text, Text> title{"title", "{0} compared with {1}", "So sánh {0} với {1}"};
  const Comparison compared = compare(work);
  table::Table table = start_table(work);
  const Words& now = compared.now.name;
  const Words& before = compared.before.name;
  table.title = {title.in(Language::en, now.en, before.en), title.in(Language::vi, now.vi, before.vi)};
  table.columns.push_back(coded("stage", compared_stage_label));
  table.columns.back().only_in_data = true;
  DimensionColumns(*work.lookup, compared.now.counted.sets, compared.dimensions).append_to(table.columns);
  ComparedCells(compared, work.selection).append_to(table.columns);
  add_rows(work, compared, table);
  add_notes_of_comparison(work, compared, table);
  if (work.query.explain) explain_comparison(work, compared, table);
  return table;
}

}  // namespace aid::reports
