// What was committed, what came of it and what is left, by dimensions.

#include "aid/reports/messages.hpp"
#include "all.hpp"
#include "arrange.hpp"
#include "balance.hpp"
#include "conversion.hpp"
#include "count_note.hpp"
#include "explain.hpp"
#include "grouped.hpp"

#include <algorithm>
#include <map>

namespace aid::reports {
namespace {

using table::ColumnType;

constexpr Message<std::int64_t> rest_not_known{
    "outstanding-rows-not-known",
    "rows in which something has no value or no rate, so that nobody knows what is outstanding; the total of what is "
    "outstanding does not have them: {0}",
    "số dòng có phần chưa ghi giá trị hoặc chưa có tỷ giá nên không xác định được phần còn lại, không nằm trong tổng "
    "của "
    "cột Còn lại: {0}"};

class BalanceFigures : public RowFigures {
public:
  /// `shares`: the same rows, with what came as its share of the commitment.
  BalanceFigures(const Work& work, const counting::Counted& counted, const counting::Counted& shares)
      : columns_(work, counted.totals), counted_(counted) {
    for (const counting::CountedRow& row : shares.rows) shares_.emplace(row.key, row.stages);
  }

  void append_to(std::vector<table::Column>& columns) const override {
    columns_.append_to(columns);
    columns.push_back(columns_.amounts("outstanding", Label{"Outstanding", "Còn lại"}));
    columns.push_back({"received_percent", Label{"Received, %", "Tỷ lệ tiếp nhận, %"}, ColumnType::quantity});
  }

  /// Of several rows what is left is the sum of those of which it is known.
  void append_to(std::vector<table::Cell>& cells, const counting::StageFigures& figures, std::size_t first,
                 std::size_t after) const override {
    columns_.append_to(cells, figures);
    counting::StageFigures shares = {};
    domain::Amounts rest;
    bool is_known = false;
    for (std::size_t i = first; i < after; ++i) {
      const counting::CountedRow& row = counted_.rows[i];
      const bool is_summed = after - first == 1 || (!row.key.outside && !row.key.of_which);
      if (!is_summed) continue;
      const counting::StageFigures of_row = shares_of(row);
      add(shares, of_row);
      if (lacks_value(of_row) || lacks_rate(of_row)) continue;
      rest.add(rest_of(of_row));
      is_known = true;
    }
    cells.emplace_back(is_known || first == after ? table::AmountsCell{.amounts = rest}
                       : lacks_rate(figures)      ? table::AmountsCell{.unconverted_only = true}
                                                  : table::AmountsCell{.unvalued_only = lacks_value(figures)});
    cells.push_back(share_that_came(shares));
  }

  void add_note(table::Table& table) const {
    const auto is_not_known = [](const counting::CountedRow& row) {
      return !row.key.outside && !row.key.of_which && (lacks_value(row.stages) || lacks_rate(row.stages));
    };
    const std::int64_t count = std::ranges::count_if(counted_.rows, is_not_known);
    if (count > 0) table.notes.push_back(count_note(rest_not_known, count));
  }

  /// Whether committed less what came is something else than what is outstanding, in any row.
  bool differs() const {
    return std::ranges::any_of(counted_.rows, [&](const counting::CountedRow& row) {
      return rest_of(row.stages) != rest_of(shares_of(row));
    });
  }

private:
  /// Nothing, where all of the row's figures are 0 so.
  counting::StageFigures shares_of(const counting::CountedRow& row) const {
    const auto found = shares_.find(row.key);
    return found == shares_.end() ? counting::StageFigures() : found->second;
  }

  BalanceColumns columns_;
  const counting::Counted& counted_;
  std::map<counting::RowKey, counting::StageFigures> shares_;
};

}  // namespace

table::Table build_balance_by(const Work& work) {
  constexpr Message<Text> title{"title", "Balance of commitments, by {0}", "Tình hình thực hiện cam kết theo {0}"};
  const counting::Selection selection = of_commitments(work);
  const counting::Inputs inputs{work.book, work.rates, work.names, selection, work.office};
  counting::Counted counted = count(inputs, *work.lookup, work.dimensions, {});
  counting::Counted shares = SharesOfCommitments(work, selection, counted).count(work.dimensions, {});
  DimensionColumns groups_of_shares(*work.lookup, shares.sets, work.dimensions);
  arrange_rows(work, shares, domain::Stage::committed, groups_of_shares);
  DimensionColumns groups(*work.lookup, counted.sets, work.dimensions);
  arrange_rows(work, counted, domain::Stage::committed, groups);
  const BalanceFigures figures(work, counted, shares);
  table::Table table = rows_with_figures(work, counted, groups, figures, true);
  table.title = {title.in(Language::en, named(work.dimensions, Language::en)),
                 title.in(Language::vi, named(work.dimensions, Language::vi))};
  add_notes(work, selection, counted, true, table);
  figures.add_note(table);
  note_shares(figures.differs(), table);
  note_rates_used(work, selection, counted, table);
  if (work.query.explain) explain(work, counted, table, {.selection = &selection});
  return table;
}

}  // namespace aid::reports
