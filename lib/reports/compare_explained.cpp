#include "aid_rows.hpp"
#include "cells.hpp"
#include "comparison.hpp"
#include "explain.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace aid::reports {
namespace {

using domain::Stage;
using storage::AidIndex;
using table::ColumnType;
using table::Words;

/// What became of an aid from the base to the present period.
enum class Change { fresh, changed, gone };

Words change_words(Change change) {
  constexpr Label labels[] = {{"new", "mới"}, {"changed", "thay đổi"}, {"gone", "không còn"}};
  constexpr std::string_view codes[] = {"new", "changed", "gone"};
  const auto place = static_cast<std::size_t>(change);
  return Words(labels[place]).with_code(codes[place]);
}

/// An aid in one stage: what the total of each period has of it.
struct AidInBoth {
  const counting::Figures* now = nullptr;
  const counting::Figures* before = nullptr;
};

class DifferenceExplained {
public:
  DifferenceExplained(const Work& work, const Comparison& compared) : work_(work), compared_(compared) {
    collect(compared.now, &AidInBoth::now);
    collect(compared.before, &AidInBoth::before);
    for (const counting::Dimension* dimension : compared.dimensions) {
      if (dimension->grain == counting::Grain::aid) shown_.push_back(dimension);
    }
  }

  table::Explanation build() const {
    constexpr Label heading{"What makes the difference", "Chênh lệch do các khoản"};
    const std::string unit(work_.selection.in ? work_.selection.in->code() : "");
    table::Explanation explanation{.code = "difference", .heading = heading};
    explanation.columns = {coded("stage", Label{"Stage", "Giai đoạn"}),
                           {"code", Label{"Code", "Mã"}, ColumnType::code},
                           coded("change", Label{"Change", "Thay đổi"})};
    for (const counting::Dimension* dimension : shown_) {
      explanation.columns.push_back(coded(std::string(dimension->name), dimension->title));
    }
    explanation.columns.push_back({"amount", compared_.now.name, ColumnType::amounts, unit});
    explanation.columns.push_back({"base_amount", compared_.before.name, ColumnType::amounts, unit});
    explanation.columns.push_back({"difference", Label{"Difference", "Chênh lệch"}, ColumnType::amounts, unit});
    for (const Stage stage : compared_.stages) add_stage(stage, explanation);
    return explanation;
  }

private:
  void collect(const CountedPeriod& period, const counting::Figures* AidInBoth::*side) {
    for (const counting::AidFigures& figures : period.counted.aids) {
      if (figures.in_total.recorded) aids_[{figures.stage, figures.aid}].*side = &figures.in_total;
    }
  }

  static counting::Figures figures_of(const counting::Figures* figures) {
    return figures == nullptr ? counting::Figures() : *figures;
  }

  void add_stage(Stage stage, table::Explanation& explanation) const {
    std::map<std::tuple<Change, std::string>, std::pair<AidIndex, AidInBoth>> sorted;
    domain::Amounts sum;
    for (const auto& [key, both] : aids_) {
      if (key.first != stage) continue;
      const bool is_same = both.now != nullptr && both.before != nullptr && both.now->amounts == both.before->amounts &&
                           both.now->aids.count() == both.before->aids.count();
      if (is_same) continue;
      const Change change = both.before == nullptr ? Change::fresh
                            : both.now == nullptr  ? Change::gone
                                                   : Change::changed;
      sorted[{change, work_.codes.of(key.second)}] = {key.second, both};
    }
    const AidCells cells(work_, compared_.now.counted);
    for (const auto& [key, found] : sorted) {
      const auto& [aid, both] = found;
      table::Row row{
          .cells = {coded_term(stage), Words(std::get<std::string>(key)), change_words(std::get<Change>(key))}};
      for (const counting::Dimension* dimension : shown_) row.cells.push_back(cells.values(aid, dimension->name));
      row.cells.push_back(both.now == nullptr ? table::AmountsCell{} : amounts_cell(*both.now));
      row.cells.push_back(both.before == nullptr ? table::AmountsCell{} : amounts_cell(*both.before));
      const counting::Figures now = figures_of(both.now);
      const counting::Figures before = figures_of(both.before);
      row.cells.push_back(difference_cell(now, before));
      sum.add(signed_difference(now.amounts, before.amounts));
      explanation.rows.push_back(std::move(row));
    }
    if (sorted.empty()) return;
    constexpr Label total{"Together", "Cộng"};
    table::Row row{.kind = table::RowKind::subtotal, .cells = {coded_term(stage), Words(total)}};
    row.cells.resize(explanation.columns.size() - 1);
    row.cells.emplace_back(table::AmountsCell{.amounts = sum});
    explanation.rows.push_back(std::move(row));
  }

  const Work& work_;
  const Comparison& compared_;
  std::map<std::pair<Stage, AidIndex>, AidInBoth> aids_;
  std::vector<const counting::Dimension*> shown_;
};

}  // namespace

namespace {

/// What the present period leaves out; not what the base has.
bool is_in_neither(const counting::Counted& now, const counting::Counted& before, storage::EntryIndex entry) {
  const bool is_of_other_time = now.fates[entry] == counting::Fate::out_of_period;
  return !is_of_other_time || before.fates[entry] == counting::Fate::out_of_period;
}

/// What the base leaves out and is not told of the present period, for the same reason or as counted there.
bool is_told_of_base_alone(const counting::Counted& before, const counting::Counted& now, storage::EntryIndex entry) {
  const counting::Fate fate = before.fates[entry];
  if (fate == counting::Fate::out_of_period) return false;
  return fate != now.fates[entry] || before.filter_of(entry) != now.filter_of(entry);
}

}  // namespace

void explain_comparison(const Work& work, const Comparison& compared, table::Table& table) {
  table.explanations.push_back(DifferenceExplained(work, compared).build());
  for (const CountedPeriod* period : {&compared.now, &compared.before}) {
    table::Table of;
    const bool is_now = period == &compared.now;
    explain(work, period->counted, of,
            {.selection = &period->selection,
             .tells = is_now ? is_in_neither : is_told_of_base_alone,
             .beside = is_now ? &compared.before.counted : &compared.now.counted});
    for (table::Explanation& explanation : of.explanations) {
      if (explanation.rows.empty()) continue;
      if (period == &compared.before) explanation.code = "base-" + explanation.code;
      explanation.heading = Words(fmt::format("{}: {}", explanation.heading.en, period->name.en),
                                  fmt::format("{}: {}", explanation.heading.vi, period->name.vi));
      table.explanations.push_back(std::move(explanation));
    }
  }
}

}  // namespace aid::reports
