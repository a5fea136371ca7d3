#include "balance.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid/domain/date_steps.hpp"
#include "aid/domain/ratio.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/aids_above.hpp"
#include "aid_rows.hpp"
#include "all.hpp"
#include "arrange.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "explain.hpp"
#include "readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using domain::Stage;
using storage::AidIndex;
using storage::Book;
using table::ColumnType;
using table::Words;

constexpr Message<std::int64_t> outstanding_not_valued{
    "outstanding-not-valued",
    "aids with an entry without a value, of which nobody knows what is outstanding; the total of what is outstanding "
    "does not have them: {0}",
    "số khoản có bút toán chưa ghi giá trị nên không xác định được phần còn lại, không nằm trong tổng của cột Còn lại: "
    "{0}"};

constexpr Message<> outstanding_at_commitment{
    "outstanding-at-commitment",
    "what is outstanding, and the share that came, are at the rate of the commitment, while what came is at the rate of "
    "its own date or as stated: committed less received is another figure",
    "phần còn lại và tỷ lệ tiếp nhận tính theo tỷ giá của cam kết, còn số tiếp nhận tính theo tỷ giá ngày tiếp nhận hoặc "
    "số quy đổi đã nêu, nên cam kết trừ tiếp nhận không bằng phần còn lại"};

constexpr Stage balance_stages[] = {Stage::committed, Stage::cancelled, Stage::received, Stage::disbursed};

constexpr int half_a_year = 6;

class Balance {
public:
  explicit Balance(const Work& work)
      : work_(work),
        selection_(of_commitments(work)),
        counted_(
            count({work.book, work.rates, work.names, selection_, work.office}, *work.lookup, {}, {.keep_aids = true})),
        of_commitments_(work, selection_, counted_),
        shares_(of_commitments_.count({}, {.keep_aids = true})),
        columns_(work, counted_.totals),
        table_(start_table(work)) {}

  table::Table build() {
    collect();
    table_.columns = {{"code", Label{"Code", "Mã"}, ColumnType::code},
                      {"date", Label{"Date", "Ngày"}, ColumnType::date},
                      {"title", Label{"Title", "Tên khoản viện trợ"}, ColumnType::text},
                      coded("donor", counting::find_dimension("donor")->title),
                      coded("recipient", counting::find_dimension("recipient")->title)};
    const std::size_t before_figures = table_.columns.size();
    columns_.append_to(table_.columns);
    table_.columns.push_back(columns_.amounts("outstanding", Label{"Outstanding", "Còn lại"}));
    table_.columns.push_back({"received_percent", Label{"Received, %", "Tỷ lệ tiếp nhận, %"}, ColumnType::quantity});
    const AidCells cells(work_, counted_);
    for (const RowOfWhole& row : rows_) add_row(cells, row);
    table::Row total;
    total.cells.resize(before_figures);
    columns_.append_to(total.cells, counted_.totals);
    total.cells.emplace_back(
        table::AmountsCell{.amounts = rest_, .unvalued_only = rest_.empty() && lacks_value(counted_.totals)});
    total.cells.push_back(share_that_came(shares_.totals));
    table_.totals = std::move(total);
    add_notes(work_, selection_, counted_, true, table_);
    add_own_notes();
    const auto differs = [](const RowOfWhole& row) { return rest_of(row.figures) != rest_of(row.shares); };
    note_shares(std::ranges::any_of(rows_, differs), table_);
    note_rates_used(work_, selection_, counted_, table_);
    if (work_.query.explain) explain(work_, counted_, table_, {.selection = &selection_});
    return std::move(table_);
  }

private:
  /// An aid with the figures of its parts.
  struct RowOfWhole : AidRow {
    counting::StageFigures figures;
    counting::StageFigures shares;  ///< With what came as its share of the commitment.
  };

  /// A row for each aid that is part of no other one here; what its parts have is within it.
  void collect() {
    std::map<AidIndex, std::size_t> places;
    IndexedVector<bool, AidIndex> has_row(work_.book.aids.size());
    const std::vector<AidRow> all = collect_aids(work_, counted_);
    for (const AidRow& row : all) {
      if (row.side == AidSide::in_total) has_row[row.aid] = true;
    }
    for (const AidRow& row : all) {
      if (row.side == AidSide::within) continue;
      if (row.side == AidSide::outside) {
        rows_.push_back({row, figures_of(counted_, row), figures_of(shares_, row)});
        continue;
      }
      AidIndex whole = row.aid;
      for (const AidIndex above : storage::AidsAbove(work_.book, row.aid)) {
        if (has_row[above]) whole = above;
      }
      const auto [place, is_new] = places.try_emplace(whole, rows_.size());
      if (is_new) {
        rows_.push_back({row, figures_of(counted_, row), figures_of(shares_, row)});
        rows_.back().aid = whole;
      } else {
        add(rows_[place->second].figures, figures_of(counted_, row));
        add(rows_[place->second].shares, figures_of(shares_, row));
      }
    }
    std::stable_partition(rows_.begin(), rows_.end(), [](const AidRow& row) { return row.side != AidSide::outside; });
  }

  void add_row(const AidCells& cells, const RowOfWhole& row) {
    table::Row shown{.kind = row.kind(),
                     .cells = {cells.code(row.aid), row.dates, cells.title(row.aid), cells.values(row.aid, "donor"),
                               cells.values(row.aid, "recipient")}};
    shown.in_total = row.side == AidSide::in_total;
    columns_.append_to(shown.cells, row.figures);
    const domain::Amounts rest = rest_of(row.shares);
    const bool no_rate = lacks_rate(row.shares);
    const bool no_value = lacks_value(row.figures);
    shown.cells.emplace_back(no_rate    ? table::AmountsCell{.unconverted_only = true}
                             : no_value ? table::AmountsCell{.unvalued_only = true}
                                        : table::AmountsCell{.amounts = rest});
    shown.cells.push_back(share_that_came(row.shares));
    if (shown.in_total && !no_rate && !no_value) rest_.add(rest);
    table_.rows.push_back(std::move(shown));
  }

  // --- Notes ---

  void note(const Message<std::int64_t>& sentence, std::vector<Words> details) {
    const auto number = std::ssize(details);
    note(sentence.name, std::move(details), [&](Language language) { return sentence.in(language, number); });
  }

  template <typename Text>
  void note(std::string_view name, std::vector<Words> details, Text text) {
    if (details.empty()) return;
    std::ranges::sort(details, {}, &Words::en);
    table_.notes.push_back({.code = std::string(name),
                            .count = std::ssize(details),
                            .text = Words(text(Language::en), text(Language::vi)),
                            .details = std::move(details)});
  }

  void add_own_notes() {
    std::vector<Words> overdrawn;
    std::vector<Words> unknown;
    for (const RowOfWhole& row : rows_) {
      if (row.side == AidSide::in_total && lacks_value(row.figures)) unknown.emplace_back(work_.codes.of(row.aid));
      if (in_stage(row.figures, Stage::committed).lacks_value) continue;
      const domain::Amounts rest = rest_of(row.shares);
      const auto is_negative = [](const domain::Amount& amount) { return amount.money.minor() < 0; };
      if (row.side == AidSide::in_total && std::ranges::any_of(rest.list(), is_negative)) {
        overdrawn.emplace_back(work_.codes.of(row.aid));
      }
    }
    note(outstanding_not_valued, std::move(unknown));
    note(messages::more_than_committed, std::move(overdrawn));
    note(messages::nothing_came, nothing_came());
    const Words completed = work_.names.words("aid-status", "completed");
    const auto ended = not_completed();
    note(messages::not_completed.name, ended, [&](Language language) {
      return messages::not_completed.in(language, std::ssize(ended), completed.in(language));
    });
    note(messages::without_commitment, without_commitment());
  }

  /// What the table is of: the end of the period, or today where that comes first.
  domain::Date as_of() const {
    const domain::Date today = work_.query.today;
    return selection_.period ? std::min(today, selection_.period->last_day()) : today;
  }

  Words code_and_date(AidIndex aid, const domain::DateInterval& date) const {
    const std::string code = work_.codes.of(aid);
    return {fmt::format("{}: {}", code, show(date, Language::en)),
            fmt::format("{}: {}", code, show(date, Language::vi))};
  }

  std::vector<Words> nothing_came() const {
    const auto first = first_approvals(work_.registry.ledger());
    const domain::Date limit = domain::months_after(as_of(), -half_a_year);
    std::vector<Words> found;
    for (const RowOfWhole& row : rows_) {
      const Book::Aid& aid = work_.book.aids[row.aid];
      const auto approval = first.find(aid.row);
      const bool came =
          in_stage(row.figures, Stage::received).recorded || in_stage(row.figures, Stage::disbursed).recorded;
      if (row.side != AidSide::in_total || came || !aid.approved || approval == first.end()) continue;
      const domain::Amounts rest = rest_of(row.shares);
      const auto is_gone = [](const domain::Amount& amount) { return amount.money.minor() <= 0; };
      if (!rest.empty() && std::ranges::all_of(rest.list(), is_gone)) continue;  // It was cancelled.
      if (approval->second.last_day() < limit) found.push_back(code_and_date(row.aid, approval->second));
    }
    return found;
  }

  std::vector<Words> not_completed() const {
    const domain::Date limit = domain::months_after(as_of(), -half_a_year);
    std::vector<Words> found;
    for (const RowOfWhole& row : rows_) {
      const auto& described = work_.details->aids[row.aid];
      const bool is_over = described.runs && described.runs->last_day() < limit;
      const bool is_closed =
          described.status == "completed" || described.status == "rejected" || described.status == "revoked";
      if (row.side == AidSide::in_total && is_over && !is_closed) {
        found.push_back(code_and_date(row.aid, *described.runs));
      }
    }
    return found;
  }

  /// What came without a commitment: it is in no row here.
  std::vector<Words> without_commitment() const {
    counting::Selection all = selection_;
    all.aids = work_.selection.aids;
    const counting::Counted counted =
        count({work_.book, work_.rates, work_.names, all, work_.office}, *work_.lookup, {}, {});
    std::set<AidIndex> which;
    for (const storage::EntryIndex entry : counted.fates.indexes()) {
      const AidIndex aid = work_.book.entries[entry].aid;
      const bool is_here = std::ranges::binary_search(*selection_.aids, aid);
      if (counting::is_listed(counted.fates[entry]) && !is_here) which.insert(aid);
    }
    std::vector<Words> found;
    for (const AidIndex aid : which) found.emplace_back(work_.codes.of(aid));
    return found;
  }

  const Work& work_;
  const counting::Selection selection_;
  const counting::Counted counted_;
  const SharesOfCommitments of_commitments_;
  const counting::Counted shares_;
  BalanceColumns columns_;
  table::Table table_;
  std::vector<RowOfWhole> rows_;
  domain::Amounts rest_;  ///< Of the rows in the total.
};

}  // namespace

std::map<std::int64_t, domain::DateInterval> first_approvals(storage::Ledger& ledger) {
  std::map<std::int64_t, domain::DateInterval> first;
  for (const domain::Approval& approval : storage::Aids(ledger).all_approvals()) {
    if (approval.kind != domain::ApprovalKind::approval) continue;
    const auto [known, is_new] = first.try_emplace(approval.aid.row, approval.on);
    if (!is_new) known->second = std::min(known->second, approval.on);
  }
  return first;
}

void reach_back(const Book& book, domain::DateInterval& period) {
  for (const AidIndex aid : book.aids.indexes()) {
    if (book.aids[aid].reversed) continue;
    for (const Book::Entry& entry : book.entries_of(book.aids[aid])) {
      if (entry.counts_at_its_date()) period.from = std::min(period.from, entry.date.from);
    }
  }
}

counting::Selection of_commitments(const Work& work) {
  const Book& book = work.book;
  std::set<AidIndex> tops;
  for (const AidIndex aid : book.aids.indexes()) {
    const auto entries = book.entries_of(book.aids[aid]);
    const bool is_committed = !book.aids[aid].reversed && std::ranges::any_of(entries, [](const Book::Entry& entry) {
      return entry.counts_at_its_date() && entry.kind == domain::EntryKind::commitment;
    });
    if (is_committed) tops.insert(storage::top_of(book, aid));
  }
  counting::Selection selection = work.selection;
  selection.aids.emplace();
  selection.aids_chosen = counting::AidsChosen::committed;
  for (const AidIndex aid : book.aids.indexes()) {
    if (tops.contains(storage::top_of(book, aid))) selection.aids->push_back(aid);
  }
  selection.stages = {};
  for (const Stage stage : balance_stages) selection.stages.add(stage);
  return selection;
}

SharesOfCommitments::SharesOfCommitments(const Work& work, const counting::Selection& selection,
                                         const counting::Counted& counted)
    : work_(work), selection_(selection), counted_(counted) {
  if (!selection.in) return;
  const counting::Valuer valuer(work.book, work.rates, selection.in, selection.rates);
  worth_.emplace(work.book, valuer, *selection.in, counted);
}

counting::Counted SharesOfCommitments::count(std::span<const counting::Dimension* const> dimensions,
                                             const counting::CountingOptions& options) const {
  return worth_ ? count(selection_, dimensions, options) : counted_;
}

counting::Counted SharesOfCommitments::count(counting::Selection selection,
                                             std::span<const counting::Dimension* const> dimensions,
                                             const counting::CountingOptions& options) const {
  if (worth_) selection.rates.values = &worth_->values();
  return counting::count({work_.book, work_.rates, work_.names, selection, work_.office}, *work_.lookup, dimensions,
                         options);
}

std::optional<domain::Amount> SharesOfCommitments::worth_of(AidIndex aid, const domain::Amount& part) const {
  return worth_ ? worth_->worth_of(aid, part) : std::optional(part);
}

void note_shares(bool differs, table::Table& table) {
  if (!differs) return;
  table.notes.push_back(
      {.code = std::string(outstanding_at_commitment.name), .text = words(outstanding_at_commitment)});
}

domain::Amounts rest_of(const counting::StageFigures& figures) {
  domain::Amounts rest = in_stage(figures, Stage::committed).amounts;
  for (const Stage stage : {Stage::cancelled, Stage::received, Stage::disbursed}) {
    for (const domain::Amount& amount : in_stage(figures, stage).amounts.list()) rest.subtract(amount);
  }
  return rest;
}

table::Cell share_that_came(const counting::StageFigures& figures) {
  if (lacks_value(figures) || lacks_rate(figures)) return {};
  domain::Amounts whole = in_stage(figures, Stage::committed).amounts;
  for (const domain::Amount& amount : in_stage(figures, Stage::cancelled).amounts.list()) whole.subtract(amount);
  domain::Amounts came = in_stage(figures, Stage::received).amounts;
  came.add(in_stage(figures, Stage::disbursed).amounts);
  if (whole.list().size() != 1 || whole.list().front().money.minor() <= 0 || came.list().size() > 1) return {};
  const domain::Amount& base = whole.list().front();
  const domain::Amount* const part = came.in(base.money.currency());
  if (part == nullptr && !came.empty()) return {};
  const std::int64_t minor = part == nullptr ? 0 : part->money.minor();
  const domain::Qualifier qualifier = part == nullptr ? domain::Qualifier::exact : part->qualifier;
  return *domain::per_cent(minor, base.money.minor(), domain::of_quotient(qualifier, base.qualifier));
}

bool lacks_value(const counting::StageFigures& figures) {
  return std::ranges::any_of(balance_stages, [&](Stage stage) { return in_stage(figures, stage).lacks_value; });
}

bool lacks_rate(const counting::StageFigures& figures) {
  return std::ranges::any_of(balance_stages, [&](Stage stage) { return in_stage(figures, stage).lacks_rate; });
}

BalanceColumns::BalanceColumns(const Work& work, const counting::StageFigures& totals)
    : unit_(work.selection.in ? work.selection.in->code() : "") {
  const bool has_disbursed = in_stage(totals, Stage::disbursed).recorded;
  for (const Stage stage : balance_stages) {
    const bool is_shown =
        stage == Stage::committed || in_stage(totals, stage).recorded || (stage == Stage::received && !has_disbursed);
    if (is_shown) stages_.push_back(stage);
  }
}

void BalanceColumns::append_to(std::vector<table::Column>& columns) const {
  for (const Stage stage : stages_)
    columns.push_back(amounts(std::string(domain::to_string(stage)), stage_title(stage)));
}

void BalanceColumns::append_to(std::vector<table::Cell>& cells, const counting::StageFigures& figures) const {
  for (const Stage stage : stages_) cells.push_back(amounts_cell(in_stage(figures, stage)));
}

table::Column BalanceColumns::amounts(std::string key, const Words& label) const {
  return {std::move(key), label, ColumnType::amounts, unit_};
}

void read_balance(Work& work) {
  for (const counting::Dimension* dimension : work.dimensions) {
    if (dimension->column == table::ColumnType::date) throw Error(messages::balance_by_time, dimension->name);
  }
  read_arrangement(work);
  storage::Ledger& ledger = work.registry.ledger();
  work.details = &work.readings->details();
  work.texts = &work.readings->texts();
  work.instalments = storage::read_instalments(ledger, work.book);
  // What is left at the end of a period is of all that was committed until then.
  if (!work.selection.period) return;
  reach_back(work.book, *work.selection.period);
  work.period_name.clear();
}

table::Table build_balance(const Work& work) {
  if (work.query.by_year) return build_balance_by_year(work);
  return work.dimensions.empty() ? Balance(work).build() : build_balance_by(work);
}

}  // namespace aid::reports
