#include "grouped.hpp"

#include "aid/domain/reading.hpp"
#include "arrange.hpp"
#include "conversion.hpp"
#include "explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aid::reports {

namespace {

using counting::CountedRow;
using table::Words;

/// The shares that rows have of a stage's total, as a column behind the figures.
class ShareColumns {
public:
  ShareColumns(const counting::Counted& counted, bool is_asked) : stages_(counted.stages) {
    if (!is_asked) return;
    for (const domain::Stage stage : counting::all_stages) {
      if (!stages_.has(stage)) continue;
      shares_.emplace(stage, SharesOfTotal(counted.rows, counted.totals[static_cast<std::size_t>(stage)], stage));
    }
  }

  void append_to(std::vector<table::Column>& columns) const {
    constexpr Message<Text> of_total{"share", "{0}: % of total", "{0}: tỷ trọng (%)"};
    for (const auto& [stage, shares] : shares_) {
      const Words title = stage_title(stage);
      columns.push_back({fmt::format("{}_share", domain::to_string(stage)),
                         Words(of_total.in(Language::en, title.en), of_total.in(Language::vi, title.vi)),
                         table::ColumnType::quantity});
    }
  }

  /// Of the rows from `first` to before `after` together.
  void append_to(std::vector<table::Cell>& cells, std::size_t first, std::size_t after) const {
    for (const auto& [stage, shares] : shares_) {
      const auto share = shares.of(first, after);
      cells.push_back(share ? table::Cell(*share) : table::Cell());
    }
  }

  void add_note(table::Table& table) const {
    constexpr Message<> rounded{
        "shares-rounded", "shares are rounded so that they are 100 % together; what is not valued has none",
        "Tỷ trọng được làm tròn sao cho cộng lại đúng 100 %; khoản chưa định giá không có tỷ trọng"};
    constexpr Message<Text> none{"no-shares",
                                 "{0}: no shares, because the total is 0 or not known, or a row is less than 0",
                                 "{0}: không tính tỷ trọng vì tổng bằng 0 hoặc chưa xác định, hoặc có dòng âm"};
    const auto has_any = [](const auto& of_stage) { return of_stage.second.has_any(); };
    if (std::ranges::any_of(shares_, has_any)) {
      table.notes.push_back({.code = std::string(rounded.name), .count = 0, .text = words(rounded)});
    }
    for (const auto& [stage, shares] : shares_) {
      if (shares.has_any()) continue;
      const Words title = stage_title(stage);
      table.notes.push_back({.code = std::string(none.name),
                             .count = 0,
                             .text = {none.in(Language::en, title.en), none.in(Language::vi, title.vi)}});
    }
  }

private:
  counting::Stages stages_;
  std::map<domain::Stage, SharesOfTotal> shares_;
};

/// Makes the rows of a table of what was counted and arranged.
class GroupedRows {
public:
  GroupedRows(const Work& work, const counting::Counted& counted, const DimensionColumns& groups,
              const RowFigures& figures)
      : counted_(counted), groups_(groups), figures_(figures), has_subtotals_(work.query.subtotals) {}

  table::Table into(table::Table table, bool has_total) const {
    groups_.append_to(table.columns);
    if (has_subtotals_) table.columns.front().only_in_data = true;  // It stands above the rows.
    figures_.append_to(table.columns);
    for (std::size_t i = 0; i < counted_.rows.size(); ++i) {
      table.rows.push_back(row(i));
      if (has_subtotals_ && is_last_of_group(i)) table.rows.push_back(subtotal(i));
    }
    if (has_total) {
      table::Row total;
      total.cells.resize(counted_.dimensions.size());
      figures_.append_to(total.cells, counted_.totals, 0, counted_.rows.size());
      table.totals = std::move(total);
    }
    return table;
  }

private:
  static bool is_in_total(const CountedRow& row) { return !row.key.outside && !row.key.of_which; }

  table::Row row(std::size_t place) const {
    constexpr Label of_which{"of which: ", "trong đó: "};
    const CountedRow& counted = counted_.rows[place];
    table::Row shown{.kind = groups_.kind(counted.key), .cells = {}, .in_total = is_in_total(counted)};
    if (counted.key.of_which) shown.before = of_which;
    groups_.append_to(shown.cells, counted.key);
    // What is of which stands below the sub-total that has it already; what is outside has a heading of its own.
    if (has_subtotals_ && !counted.key.outside) shown.group = heading(shown.cells.front());
    figures_.append_to(shown.cells, counted.stages, place, place + 1);
    return shown;
  }

  static Words heading(const table::Cell& cell) {
    if (const auto* date = std::get_if<domain::DateInterval>(&cell)) {
      return {show(*date, Language::en), show(*date, Language::vi)};
    }
    const auto* words = std::get_if<Words>(&cell);
    return words == nullptr ? Words() : *words;
  }

  bool is_same_group(std::size_t a, std::size_t b) const {
    const CountedRow& one = counted_.rows[a];
    const CountedRow& other = counted_.rows[b];
    return is_in_total(one) && is_in_total(other) && one.key.at[0] == other.key.at[0];
  }

  bool is_last_of_group(std::size_t place) const {
    if (!is_in_total(counted_.rows[place])) return false;
    return place + 1 == counted_.rows.size() || !is_same_group(place, place + 1);
  }

  table::Row subtotal(std::size_t last) const {
    constexpr Label sum_label{"Total", "Cộng"};
    std::size_t first = last;
    while (first > 0 && is_same_group(first - 1, last)) --first;
    counting::StageFigures sum = {};
    for (std::size_t i = first; i <= last; ++i) add(sum, counted_.rows[i].stages);
    table::Row shown{.kind = table::RowKind::subtotal, .cells = {}, .in_total = false};
    groups_.append_to(shown.cells, counted_.rows[last].key);
    shown.group = heading(shown.cells.front());
    shown.cells.resize(1);
    shown.cells.emplace_back(Words(sum_label));
    shown.cells.resize(counted_.dimensions.size());
    figures_.append_to(shown.cells, sum, first, last + 1);
    return shown;
  }

  const counting::Counted& counted_;
  const DimensionColumns& groups_;
  const RowFigures& figures_;
  bool has_subtotals_;
};

/// The figures of stages, and where they are asked for their shares of the total.
class StagesAndShares : public RowFigures {
public:
  StagesAndShares(const Work& work, const counting::Counted& counted)
      : figures_(counted.stages, work.selection), shares_(counted, work.query.shares) {}

  void append_to(std::vector<table::Column>& columns) const override {
    figures_.append_to(columns);
    shares_.append_to(columns);
  }

  void append_to(std::vector<table::Cell>& cells, const counting::StageFigures& figures, std::size_t first,
                 std::size_t after) const override {
    figures_.append_to(cells, figures);
    shares_.append_to(cells, first, after);
  }

  void add_note(table::Table& table) const { shares_.add_note(table); }

private:
  FigureColumns figures_;
  ShareColumns shares_;
};

}  // namespace

table::Table rows_with_figures(const Work& work, const counting::Counted& counted, const DimensionColumns& groups,
                               const RowFigures& figures, bool has_total) {
  return GroupedRows(work, counted, groups, figures).into(start_table(work), has_total);
}

table::Table grouped(const Work& work, const std::vector<const counting::Dimension*>& dimensions,
                     const GroupedOptions& options) {
  counting::Counted counted = count(work.inputs(), *work.lookup, dimensions, {});
  if (options.add_rows != nullptr) options.add_rows(work, counted);
  DimensionColumns groups(*work.lookup, counted.sets, dimensions);
  arrange_rows(work, counted, FigureColumns(counted.stages, work.selection).leading(), groups);
  const bool has_total = !options.one_direction || counted.directions.size() < 2;
  const StagesAndShares figures(work, counted);
  table::Table table = rows_with_figures(work, counted, groups, figures, has_total);
  add_notes(work, counted, has_total, table);
  figures.add_note(table);
  if (options.say_more != nullptr) options.say_more(work, counted, table);
  note_rates_used(work, counted, table);
  if (work.query.explain) explain(work, counted, table);
  if (work.query.explain_rates) explain_rates(work, counted, table);
  return table;
}

storage::BookParts parts_of_grouped(const ReportQuery& query) {
  storage::BookParts parts = storage::BookParts::none();
  const auto read_for = [&](std::string_view name) {
    if (const counting::Dimension* dimension = counting::find_dimension(name)) parts |= dimension->needs;
  };
  for (const std::string& name : query.dimensions) read_for(name);
  for (const auto& [dimension, words] : query.filters) {
    if (!words.empty()) read_for(dimension);
  }
  // Notes name the parties of what is not in the period, and explanations the codes.
  const bool has_period = !query.period.empty() || !query.from.empty() || !query.until.empty();
  parts.parties = parts.parties || has_period;
  parts.descriptions = parts.descriptions || query.explain;
  return parts;
}

}  // namespace aid::reports
