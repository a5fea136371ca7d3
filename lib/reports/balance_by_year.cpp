// What came year by year, beside what was promised for then.

#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "balance.hpp"
#include "conversion.hpp"
#include "explain.hpp"
#include "present.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace aid::reports {
namespace {

using domain::DateInterval;
using domain::Stage;
using table::Words;

constexpr Message<std::int64_t> plan_not_valued{
    "plan-not-valued",
    "rows in which something came without a value, so that nobody knows what of the plan has not come; the total of "
    "what has not come does not have them: {0}",
    "số dòng có phần tiếp nhận chưa ghi giá trị nên không xác định được phần chưa tiếp nhận theo kế hoạch, không nằm "
    "trong tổng của cột đó: {0}"};

/// What is known of a year, or of times that lie in no one year.
struct Year {
  counting::StageFigures figures = {};
  domain::Amounts planned = {};
  domain::Amounts came_of_planned = {};  ///< Of the aids that have a plan.
  bool lacks_value = false;              ///< Some of that has none.
  bool lacks_rate = false;

  /// What was promised for a year and has not come in it; nothing where nobody knows how much came.
  table::AmountsCell behind_plan() const {
    if (planned.empty() && came_of_planned.empty()) return {};
    if (lacks_rate) return {.unconverted_only = true};
    if (lacks_value) return {.unvalued_only = true};
    domain::Amounts behind = planned;
    for (const domain::Amount& amount : came_of_planned.list()) behind.subtract(amount);
    return {.amounts = behind};
  }
};

class ByYear {
public:
  explicit ByYear(const Work& work)
      : work_(work),
        selection_(of_commitments(work)),
        dimension_(counting::find_dimension("year")),
        counted_(
            count({work.book, work.rates, work.names, selection_, work.office}, *work.lookup, {&dimension_, 1}, {})),
        valuer_(work.book, work.rates, work.selection.in, work.selection.rates),
        columns_(work, counted_.totals),
        table_(start_table(work)) {}

  table::Table build() {
    collect();
    plan();
    collect_planned();
    table_.columns = {{"year", dimension_->title, dimension_->column}};
    columns_.append_to(table_.columns);
    table_.columns.push_back(columns_.amounts("planned", Label{"Planned", "Theo kế hoạch"}));
    table_.columns.push_back(
        columns_.amounts("planned_not_received", Label{"Planned, not received", "Theo kế hoạch, chưa tiếp nhận"}));
    domain::Amounts planned;
    domain::Amounts behind;
    std::int64_t not_known = 0;
    for (const auto& [year, of] : years_) {
      add_row(year ? table::Cell(DateInterval::of_years(*year, *year)) : table::Cell(residual_words(not_placed)), of,
              year ? table::RowKind::item : table::RowKind::not_placed);
      planned.add(of.planned);
      const table::AmountsCell rest = of.behind_plan();
      behind.add(rest.amounts);
      not_known += rest.unvalued_only ? 1 : 0;
    }
    table::Row total;
    total.cells.emplace_back();
    columns_.append_to(total.cells, counted_.totals);
    total.cells.emplace_back(table::AmountsCell{.amounts = planned});
    total.cells.emplace_back(table::AmountsCell{.amounts = behind, .unvalued_only = behind.empty() && not_known > 0});
    table_.totals = std::move(total);
    add_notes(work_, counted_, true, table_);
    note_partial();
    note_not_known(not_known);
    note_rates_used(work_, counted_, table_);
    if (work_.query.explain) explain(work_, counted_, table_, {.filtered = false});
    return std::move(table_);
  }

private:
  static constexpr auto not_placed = counting::Standing::not_placed;

  /// Years first, what lies in none of them last.
  struct Order {
    bool operator()(const std::optional<int>& a, const std::optional<int>& b) const {
      if (a.has_value() != b.has_value()) return a.has_value();
      return a < b;
    }
  };

  std::optional<int> year_of(const counting::CountedRow& row) const {
    if (row.key.at[0].standing() != counting::Standing::item) return std::nullopt;
    const table::Cell label = dimension_->naming.label(*work_.lookup, row.key.at[0].id());
    return std::get<DateInterval>(label).from.year();
  }

  /// What came of the aids that have a plan, with their parts and wholes: of others nothing was to come by a plan.
  void collect_planned() {
    counting::Selection selection = selection_;
    std::erase_if(*selection.aids, [&](storage::AidIndex aid) { return !planned_.contains(top_of(work_.book, aid)); });
    const counting::Counted counted =
        count({work_.book, work_.rates, work_.names, selection, work_.office}, *work_.lookup, {&dimension_, 1}, {});
    for (const counting::CountedRow& row : counted.rows) {
      if (row.key.outside || row.key.of_which) continue;
      for (const Stage stage : {Stage::received, Stage::disbursed}) {
        Year& of = years_[year_of(row)];
        const counting::Figures& came = in_stage(row.stages, stage);
        of.came_of_planned.add(came.amounts);
        of.lacks_value = of.lacks_value || came.lacks_value;
        of.lacks_rate = of.lacks_rate || came.lacks_rate;
      }
    }
  }

  void collect() {
    for (const counting::CountedRow& row : counted_.rows) {
      if (row.key.outside || row.key.of_which) continue;
      Year& of = years_[year_of(row)];
      for (std::size_t i = 0; i < of.figures.size(); ++i) {
        of.figures[i].amounts.add(row.stages[i].amounts);
        of.figures[i].recorded = of.figures[i].recorded || row.stages[i].recorded;
        of.figures[i].lacks_value = of.figures[i].lacks_value || row.stages[i].lacks_value;
        of.figures[i].lacks_rate = of.figures[i].lacks_rate || row.stages[i].lacks_rate;
      }
    }
  }

  /// The instalments of the commitments that the total has.
  void plan() {
    for (const auto& [entry, instalments] : work_.instalments) {
      const storage::Book::Entry& at = work_.book.entries[entry];
      if (at.kind != domain::EntryKind::commitment || counted_.fates[entry] != counting::Fate::counted) continue;
      if (counted_.shares.contains(entry)) {
        partial_.insert(work_.codes.of(at.aid));
        continue;
      }
      for (const domain::Instalment& one : instalments) plan(at, one);
    }
  }

  void plan(const storage::Book::Entry& commitment, const domain::Instalment& one) {
    storage::Book::Entry as_entry = commitment;
    as_entry.amount = one.amount;
    as_entry.stated = {};
    as_entry.goods = {};
    as_entry.form = domain::Form::cash;
    counting::Value value;
    valuer_.value(work_.book.aids[commitment.aid], as_entry, value);
    const DateInterval year = DateInterval::of_years(one.due.from.year(), one.due.from.year());
    Year& of = years_[one.due.lies_within(year) ? std::optional(year.from.year()) : std::nullopt];
    planned_.insert(top_of(work_.book, commitment.aid));
    for (const counting::Value::Part& part : value.parts) of.planned.add(part.amount);
  }

  void add_row(table::Cell year, const Year& of, table::RowKind kind) {
    table::Row row{.kind = kind, .cells = {std::move(year)}};
    columns_.append_to(row.cells, of.figures);
    row.cells.emplace_back(table::AmountsCell{.amounts = of.planned});
    row.cells.emplace_back(of.behind_plan());
    table_.rows.push_back(std::move(row));
  }

  void note_not_known(std::int64_t number) {
    if (number == 0) return;
    table_.notes.push_back(
        {.code = std::string(plan_not_valued.name),
         .count = number,
         .text = Words(plan_not_valued.in(Language::en, number), plan_not_valued.in(Language::vi, number))});
  }

  void note_partial() {
    if (partial_.empty()) return;
    const auto number = std::ssize(partial_);
    const auto& sentence = messages::instalments_of_shares;
    table_.notes.push_back({.code = std::string(sentence.name),
                            .count = number,
                            .text = Words(sentence.in(Language::en, number), sentence.in(Language::vi, number)),
                            .details = {partial_.begin(), partial_.end()}});
  }

  const Work& work_;
  const counting::Selection selection_;
  const counting::Dimension* const dimension_;
  const counting::Counted counted_;
  const counting::Valuer valuer_;
  BalanceColumns columns_;
  table::Table table_;
  std::map<std::optional<int>, Year, Order> years_;
  std::set<std::string> partial_;
  std::set<storage::AidIndex> planned_;  ///< The tops of aids that have a plan.
};

}  // namespace

table::Table build_balance_by_year(const Work& work) { return ByYear(work).build(); }

}  // namespace aid::reports
