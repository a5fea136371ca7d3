// What came year by year, beside what was promised for then.

#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids_above.hpp"
#include "balance.hpp"
#include "conversion.hpp"
#include "count_note.hpp"
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
  domain::Amounts planned_cancelled = {};  ///< Of that, what was cancelled.
  domain::Amounts pledged = {};            ///< Promised for it in pledges alone.
  domain::Amounts came_of_planned = {};    ///< Of the aids that have a plan.
  bool lacks_value = false;                ///< Some of that has none.
  bool lacks_rate = false;

  /// What was promised for a year, was not cancelled and has not come in it; nothing where nobody knows how much came.
  table::AmountsCell behind_plan() const {
    if (planned.empty() && came_of_planned.empty()) return {};
    if (lacks_rate) return {.unconverted_only = true};
    if (lacks_value) return {.unvalued_only = true};
    domain::Amounts behind = planned;
    for (const domain::Amount& amount : planned_cancelled.list()) behind.subtract(amount);
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
        of_commitments_(work, selection_, counted_),
        told_(counted_),
        valuer_(work.book, work.rates, work.selection.in, work.selection.rates),
        columns_(work, counted_.totals),
        table_(start_table(work)) {}

  table::Table build() {
    collect();
    plan();
    collect_planned();
    plan_pledges();
    table_.columns = {{"year", dimension_->title, dimension_->column}};
    columns_.append_to(table_.columns);
    table_.columns.push_back(columns_.amounts("planned", Label{"Planned", "Theo kế hoạch"}));
    table_.columns.push_back(
        columns_.amounts("planned_cancelled", Label{"Planned, cancelled", "Theo kế hoạch, đã hủy cam kết"}));
    table_.columns.back().when_filled = true;
    table_.columns.push_back(
        columns_.amounts("planned_not_received", Label{"Planned, not received", "Theo kế hoạch, chưa tiếp nhận"}));
    table_.columns.push_back(columns_.amounts("pledged_planned", Label{"Pledged for the year", "Hứa tài trợ cho năm"}));
    table_.columns.back().when_filled = true;
    Year all;
    domain::Amounts behind;
    std::int64_t not_known = 0;
    const auto take = [&](table::Cell name, const Year& of, table::RowKind kind) {
      add_row(std::move(name), of, kind);
      all.planned.add(of.planned);
      all.planned_cancelled.add(of.planned_cancelled);
      all.pledged.add(of.pledged);
      const table::AmountsCell rest = of.behind_plan();
      behind.add(rest.amounts);
      not_known += rest.unvalued_only ? 1 : 0;
    };
    for (const auto& [year, of] : years_) {
      if (year) take(DateInterval::of_years(*year, *year), of, table::RowKind::item);
    }
    constexpr Label without_year{"(no year stated)", "(chưa nêu năm)"};
    if (!without_year_.planned.empty() || without_year_.lacks_rate) {
      take(Words(without_year), without_year_, table::RowKind::not_stated);
    }
    if (const auto of = years_.find(std::nullopt); of != years_.end()) {
      take(residual_words(not_placed), of->second, table::RowKind::not_placed);
    }
    table::Row total;
    total.cells.emplace_back();
    columns_.append_to(total.cells, counted_.totals);
    total.cells.emplace_back(table::AmountsCell{.amounts = all.planned});
    total.cells.push_back(if_any(all.planned_cancelled));
    total.cells.emplace_back(table::AmountsCell{.amounts = behind, .unvalued_only = behind.empty() && not_known > 0});
    total.cells.push_back(if_any(all.pledged));
    table_.totals = std::move(total);
    add_notes(work_, selection_, told_, true, table_);
    add_count_note(messages::instalments_of_shares, partial_, table_);
    note_not_known(not_known);
    note_rates_used(work_, selection_, told_, table_);
    if (work_.query.explain) explain(work_, told_, table_, {.selection = &selection_});
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
    std::erase_if(*selection.aids,
                  [&](storage::AidIndex aid) { return !planned_.contains(storage::top_of(work_.book, aid)); });
    const counting::Counted counted = of_commitments_.count(selection, {&dimension_, 1}, {});
    if (selection.in) {
      const counting::Counted at_own_rates =
          count({work_.book, work_.rates, work_.names, selection, work_.office}, *work_.lookup, {}, {});
      note_shares(rest_of(at_own_rates.totals) != rest_of(counted.totals), table_);
    }
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

  // --- What was promised for when ---

  /// An instalment, and the entry that promises it.
  struct Promise {
    storage::EntryIndex entry;
    domain::Instalment one;
  };
  /// What the commitments of an aid, its parts and wholes promise for when, and what of them was cancelled.
  struct Plan {
    std::vector<Promise> promises = {};
    std::vector<storage::EntryIndex> commitments = {};
    domain::Amounts committed = {};
    domain::Amounts cancelled = {};
  };

  /// The instalments of the commitments that the total has, less what was cancelled of them.
  void plan() {
    std::map<storage::AidIndex, Plan> plans;
    each_promise(counted_, domain::EntryKind::commitment,
                 [&](const Promise& promise) { plans[top_of_entry(promise.entry)].promises.push_back(promise); });
    for (const storage::EntryIndex index : counted_.fates.indexes()) {
      const storage::Book::Entry& entry = work_.book.entries[index];
      const auto found = plans.find(storage::top_of(work_.book, entry.aid));
      if (found == plans.end() || counted_.fates[index] != counting::Fate::counted || !entry.has_amount) continue;
      if (entry.kind == domain::EntryKind::commitment) {
        found->second.committed.add(entry.amount);
        found->second.commitments.push_back(index);
      }
      if (entry.kind == domain::EntryKind::cancellation) found->second.cancelled.add(entry.amount);
    }
    for (auto& [top, plan] : plans) {
      planned_.insert(top);
      place(plan);
    }
  }

  /// What is cancelled is first what no time was promised for, then the last instalments.
  void place(Plan& plan) {
    std::map<domain::Currency, domain::Amount> gone;
    domain::Amounts promised;
    for (const Promise& promise : plan.promises) promised.add(promise.one.amount);
    for (const domain::Amount& amount : plan.cancelled.list()) {
      const domain::Currency currency = amount.money.currency();
      domain::Amounts free = plan.committed;
      if (const domain::Amount* const of = promised.in(currency)) free.subtract(*of);
      domain::Amounts rest{amount};
      const domain::Amount* const without_time = free.in(currency);
      if (without_time != nullptr && without_time->money.minor() > 0) {
        rest.subtract(*without_time);
        const std::int64_t minor = std::min(amount.money.minor(), without_time->money.minor());
        const domain::Amount of_none{domain::Money::from_minor(minor, currency), amount.qualifier};
        add_worth(commitment_in(plan, currency), of_none, without_year_.planned_cancelled);
      }
      const domain::Amount of_plan = *rest.in(currency);
      if (of_plan.money.minor() > 0) gone.emplace(currency, of_plan);
    }
    place_without_year(plan);
    std::ranges::stable_sort(plan.promises, std::ranges::greater(),
                             [](const Promise& promise) { return promise.one.due.until; });
    for (const Promise& promise : plan.promises) {
      Year& of = row_of(promise);
      of.lacks_rate = !add_worth(promise.entry, promise.one.amount, of.planned) || of.lacks_rate;
      const domain::Currency currency = promise.one.amount.money.currency();
      const auto left = gone.find(currency);
      if (left == gone.end() || left->second.money.minor() == 0) continue;
      const std::int64_t taken = std::min(left->second.money.minor(), promise.one.amount.money.minor());
      const domain::Amount cancelled{domain::Money::from_minor(taken, currency), left->second.qualifier};
      left->second.money = domain::Money::from_minor(left->second.money.minor() - taken, currency);
      add_worth(promise.entry, cancelled, of.planned_cancelled);
    }
  }

  /// What of the commitments no instalment gives a time.
  void place_without_year(const Plan& plan) {
    for (const storage::EntryIndex index : plan.commitments) {
      domain::Amounts free{work_.book.entries[index].amount};
      for (const Promise& promise : plan.promises) {
        if (promise.entry == index) free.subtract(promise.one.amount);
      }
      for (const domain::Amount& amount : free.list()) {
        if (amount.money.minor() <= 0) continue;
        without_year_.lacks_rate = !add_worth(index, amount, without_year_.planned) || without_year_.lacks_rate;
      }
    }
  }

  storage::EntryIndex commitment_in(const Plan& plan, domain::Currency currency) const {
    const auto is_in = [&](storage::EntryIndex one) {
      return work_.book.entries[one].amount.money.currency() == currency;
    };
    return *std::ranges::find_if(plan.commitments, is_in);
  }

  /// What pledges promise for when, of aids of which no commitment says it.
  void plan_pledges() {
    counting::Selection selection = work_.selection;
    std::set<storage::AidIndex> aids;
    for (const auto& [entry, instalments] : work_.instalments) {
      const storage::Book::Entry& at = work_.book.entries[entry];
      const bool is_pledge = at.kind == domain::EntryKind::pledge && !at.reversed && !work_.book.aids[at.aid].reversed;
      if (is_pledge && !planned_.contains(storage::top_of(work_.book, at.aid))) aids.insert(at.aid);
    }
    if (aids.empty()) return;
    selection.aids.emplace(aids.begin(), aids.end());
    selection.aids_chosen = counting::AidsChosen::committed;
    selection.stages = {};
    selection.stages.add(Stage::pledged);
    const counting::Counted counted =
        count({work_.book, work_.rates, work_.names, selection, work_.office}, *work_.lookup, {&dimension_, 1}, {});
    each_promise(counted, domain::EntryKind::pledge, [&](const Promise& promise) {
      if (!aids.contains(work_.book.entries[promise.entry].aid)) return;
      add_worth(promise.entry, promise.one.amount, row_of(promise).pledged);
    });
    told_.add_remarks(counted);
  }

  template <typename Visit>
  void each_promise(const counting::Counted& counted, domain::EntryKind kind, Visit visit) {
    for (const auto& [entry, instalments] : work_.instalments) {
      const storage::Book::Entry& at = work_.book.entries[entry];
      if (at.kind != kind || counted.fates[entry] != counting::Fate::counted) continue;
      if (counted.shares.contains(entry)) {
        partial_.insert(work_.codes.of(at.aid));
        continue;
      }
      for (const domain::Instalment& one : instalments) visit(Promise{entry, one});
    }
  }

  storage::AidIndex top_of_entry(storage::EntryIndex entry) const {
    return storage::top_of(work_.book, work_.book.entries[entry].aid);
  }

  Year& row_of(const Promise& promise) {
    const DateInterval& due = promise.one.due;
    const DateInterval year = DateInterval::of_years(due.from.year(), due.from.year());
    return years_[due.lies_within(year) ? std::optional(year.from.year()) : std::nullopt];
  }

  /// Adds what a part of an entry is worth: of a commitment as much as it is of all that is committed, as what came
  /// is; of a pledge at the rate of its date. False where no rate converts it.
  bool add_worth(storage::EntryIndex entry, const domain::Amount& part, domain::Amounts& sum) const {
    if (work_.book.entries[entry].kind == domain::EntryKind::commitment) {
      const auto worth = of_commitments_.worth_of(work_.book.entries[entry].aid, part);
      if (worth) sum.add(*worth);
      return worth.has_value();
    }
    storage::Book::Entry as_entry = work_.book.entries[entry];
    as_entry.date = work_.book.valued_on(work_.book.entries[entry]);
    as_entry.restates = false;  // It is none of the book, which looks for the original by the place of an entry.
    as_entry.amount = part;
    as_entry.has_amount = true;
    as_entry.stated = {};
    as_entry.goods = {};
    as_entry.form = domain::Form::cash;
    counting::Value value;
    valuer_.value(work_.book.aids[as_entry.aid], as_entry, value);
    for (const counting::Value::Part& one : value.parts) sum.add(one.amount);
    return value.without_rate.empty();
  }

  void add_row(table::Cell year, const Year& of, table::RowKind kind) {
    table::Row row{.kind = kind, .cells = {std::move(year)}};
    columns_.append_to(row.cells, of.figures);
    row.cells.emplace_back(table::AmountsCell{.amounts = of.planned});
    row.cells.push_back(if_any(of.planned_cancelled));
    row.cells.emplace_back(of.behind_plan());
    row.cells.push_back(if_any(of.pledged));
    table_.rows.push_back(std::move(row));
  }

  static table::Cell if_any(const domain::Amounts& amounts) {
    return amounts.empty() ? table::Cell() : table::Cell(table::AmountsCell{.amounts = amounts});
  }

  void note_not_known(std::int64_t number) {
    if (number > 0) table_.notes.push_back(count_note(plan_not_valued, number));
  }

  const Work& work_;
  const counting::Selection selection_;
  const counting::Dimension* const dimension_;
  const counting::Counted counted_;
  const SharesOfCommitments of_commitments_;
  counting::Counted told_;  ///< With the pledges that promise something.
  const counting::Valuer valuer_;
  BalanceColumns columns_;
  table::Table table_;
  std::map<std::optional<int>, Year, Order> years_;
  Year without_year_;  ///< Of the aids that have a plan, what it gives no time.
  std::set<std::string> partial_;
  std::set<storage::AidIndex> planned_;  ///< The tops of aids that have a plan.
};

}  // namespace

table::Table build_balance_by_year(const Work& work) { return ByYear(work).build(); }

}  // namespace aid::reports
