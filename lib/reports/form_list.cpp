#include "aid/counting/latest_goods.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids_above.hpp"
#include "aid_rows.hpp"
#include "all.hpp"
#include "balance.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "explain.hpp"
#include "form_data.hpp"
#include "placing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using domain::PartyRole;
using domain::Stage;
using storage::AidIndex;
using storage::Book;
using table::Cell;
using table::ColumnType;
using table::Words;

/// The union's list: what an aid is, what was committed and delivered in the period, and all that was delivered until
/// its end.
class FormList {
public:
  FormList(const Work& work, const FormText& form)
      : work_(work),
        form_(form),
        counted_(count(work.inputs(), *work.lookup, {}, {.keep_aids = true})),
        until_(until_the_end(work)),
        all_(count({work.book, work.rates, work.names, until_, work.office}, *work.lookup, {}, {.keep_aids = true})),
        valuer_(work.book, work.rates, work.selection.in, work.selection.rates),
        cells_(work, counted_),
        of_goods_(of_goods(work.selection)),
        counted_goods_(count({work.book, work.rates, work.names, of_goods_, work.office}, *work.lookup, {}, {})),
        goods_cells_(work, counted_goods_) {
    for (const counting::AidFigures& figures : all_.aids) {
      const bool is_told = figures.in_total.recorded && is_delivery(figures.stage, figures.aid);
      if (is_told) delivered_[figures.aid].add(figures.in_total);
    }
  }

  table::Table build() {
    table::Table table = start_table(work_);
    table.title = form_.title;
    add_columns(table);
    std::int64_t number = 0;
    for (const AidRow& row : collect_aids(work_, counted_)) {
      // The rows with a number add up to the total.
      const bool is_in_total = row.side == AidSide::in_total;
      number_ = is_in_total ? Cell(++number) : Cell();
      table::Row shown{.kind = row.kind(), .cells = {}, .in_total = is_in_total};
      constexpr Label of_which{"of which", "trong đó"};
      if (row.side == AidSide::within) shown.before = of_which;
      add_counterpart(row);
      for (const FormText::Column& column : form_.columns) shown.cells.push_back(cell(column.key, row));
      table.rows.push_back(std::move(shown));
    }
    // Aid of several directions has no total, as what was received and what was disbursed are never added up.
    if (counted_.directions.size() < 2) table.totals = totals();
    note_headings(form_, table);
    table.notes.push_back(
        {.code = std::string(messages::budget_not_recorded.name), .text = words(messages::budget_not_recorded)});
    add_notes(work_, counted_, true, table);
    note_rates_used(work_, counted_, table);
    if (work_.query.explain) explain(work_, counted_, table);
    return table;
  }

private:
  static counting::Selection until_the_end(const Work& work) {
    counting::Selection until = work.selection;
    if (until.period) reach_back(work.book, *until.period);
    return until;
  }

  /// Goods are shown as they were committed or delivered, not as they were used.
  static counting::Selection of_goods(const counting::Selection& selection) {
    counting::Selection goods = selection;
    goods.stages = {};
    for (const Stage stage : {Stage::committed, Stage::received, Stage::disbursed}) goods.stages.add(stage);
    return goods;
  }

  bool is_delivery(Stage stage, AidIndex aid) const {
    const bool is_in = work_.book.aids[aid].direction == domain::Direction::in;
    return stage == (is_in ? Stage::received : Stage::disbursed);
  }

  void add_columns(table::Table& table) const {
    constexpr std::string_view amounts[] = {"committed", "delivered", "delivered_all", "counterpart"};
    constexpr std::string_view coded_keys[] = {"modality", "donor", "country", "donor-kind", "recipient",
                                               "sector",   "form",  "place",   "status"};
    const std::string unit(work_.selection.in ? work_.selection.in->code() : "");
    for (const FormText::Column& column : form_.columns) {
      const bool is_amount = std::ranges::find(amounts, column.key) != std::end(amounts);
      const bool is_date = column.key == "runs" || column.key == "decision_date";
      const bool is_coded = std::ranges::find(coded_keys, column.key) != std::end(coded_keys);
      table.columns.push_back({.key = column.key,
                               .label = column.label,
                               .type = is_amount                ? ColumnType::amounts
                                       : is_date                ? ColumnType::date
                                       : column.key == "number" ? ColumnType::number
                                                                : ColumnType::text,
                               .unit = is_amount ? unit : std::string(),
                               .when_filled = !is_amount,
                               .codes = is_coded ? table::Codes::beside : table::Codes::none});
    }
  }

  Cell parties(AidIndex aid, std::initializer_list<PartyRole> roles) const {
    table::Lines lines;
    for (const Book::Party& party : work_.book.parties_of(work_.book.aids[aid])) {
      if (std::ranges::find(roles, party.role) == roles.end()) continue;
      lines.push_back(counting::partner_words(work_.book.partners[party.partner]));
    }
    return lines.empty() ? Cell() : Cell(std::move(lines));
  }

  counting::Figures figures(const AidRow& row, Stage stage) const {
    return figures_of(counted_, row)[static_cast<std::size_t>(stage)];
  }

  /// What Viet Nam's side adds, up to the end of the period.
  table::AmountsCell counterpart(AidIndex aid) const {
    table::AmountsCell cell;
    counting::Value value;
    for (const Book::Entry& entry : work_.book.entries_of(work_.book.aids[aid])) {
      if (entry.reversed || entry.kind != domain::EntryKind::counterpart) continue;
      const When moment = when(work_.selection.period, entry.date);
      if (moment == When::after || moment == When::unplaced) continue;
      valuer_.value(work_.book.aids[aid], entry, value);
      for (const counting::Value::Part& part : value.parts) cell.amounts.add(part.amount);
      cell.unvalued_only = cell.unvalued_only || value.something_unvalued;
      cell.unconverted_only = cell.unconverted_only || !value.without_rate.empty();
    }
    return cell;
  }

  /// What a part adds is in the figure of its whole, where that has one.
  void add_counterpart(const AidRow& row) {
    if (row.side == AidSide::outside || !with_counterpart_.insert(row.aid).second) return;
    for (const AidIndex whole : storage::AidsAbove(work_.book, row.aid)) {
      const table::AmountsCell above = counterpart(whole);
      if (counted_.passed[whole] && (!above.amounts.empty() || above.has_no_figure())) return;
    }
    const table::AmountsCell own = counterpart(row.aid);
    counterpart_.amounts.add(own.amounts);
    counterpart_.unvalued_only = counterpart_.unvalued_only || own.unvalued_only;
    counterpart_.unconverted_only = counterpart_.unconverted_only || own.unconverted_only;
  }

  Cell delivered_all(const AidRow& row) const {
    const auto found = delivered_.find(row.aid);
    if (row.side != AidSide::in_total || found == delivered_.end()) return {};
    return amounts_cell(found->second);
  }

  Cell cell(std::string_view key, const AidRow& row) const {
    const storage::BookDetails::Aid& details = work_.details->aids[row.aid];
    const Book::Aid& aid = work_.book.aids[row.aid];
    if (key == "number") return number_;
    if (key == "code") return cells_.code(row.aid);
    if (key == "title") return cells_.title(row.aid);
    if (key == "co_donor") return parties(row.aid, {PartyRole::co_donor, PartyRole::intermediary});
    if (key == "owner") return parties(row.aid, {PartyRole::owner, PartyRole::managing_agency});
    if (key == "implementer") return parties(row.aid, {PartyRole::implementer});
    if (key == "form") return coded_term(aid.form);
    if (key == "runs") return details.runs ? Cell(*details.runs) : Cell();
    if (key == "decision") return details.decision ? text_cell(details.decision->number) : Cell();
    if (key == "decision_date") return details.decision ? Cell(details.decision->on) : Cell();
    if (key == "committed") return amounts_cell(figures(row, Stage::committed));
    if (key == "delivered") {
      const bool is_in = aid.direction == domain::Direction::in;
      return amounts_cell(figures(row, is_in ? Stage::received : Stage::disbursed));
    }
    if (key == "goods") return goods_cells_.goods(row.aid);
    if (key == "delivered_all") return delivered_all(row);
    if (key == "counterpart") return counterpart(row.aid);
    if (key == "status") return cells_.status(row.aid);
    if (key == "note") return text_cell(details.note);
    return cells_.values(row.aid, key);
  }

  table::Row totals() const {
    table::Row total;
    counting::Figures all;
    std::set<AidIndex> seen;
    for (const counting::AidFigures& figures : counted_.aids) {
      const auto found = delivered_.find(figures.aid);
      const bool is_counted = figures.in_total.recorded && found != delivered_.end();
      if (is_counted && seen.insert(figures.aid).second) all.add(found->second);
    }
    const bool is_in = counted_.directions.has(domain::Direction::in);
    const Stage delivery = is_in ? Stage::received : Stage::disbursed;
    for (const FormText::Column& column : form_.columns) {
      if (column.key == "committed") {
        total.cells.push_back(amounts_cell(counted_.totals[static_cast<std::size_t>(Stage::committed)]));
      } else if (column.key == "delivered") {
        total.cells.push_back(amounts_cell(counted_.totals[static_cast<std::size_t>(delivery)]));
      } else if (column.key == "delivered_all") {
        total.cells.push_back(amounts_cell(all));
      } else if (column.key == "counterpart") {
        total.cells.emplace_back(counterpart_);
      } else {
        total.cells.emplace_back();
      }
    }
    return total;
  }

  const Work& work_;
  const FormText& form_;
  counting::Counted counted_;
  counting::Selection until_;
  counting::Counted all_;
  counting::Valuer valuer_;
  AidCells cells_;
  counting::Selection of_goods_;
  counting::Counted counted_goods_;
  AidCells goods_cells_;
  std::map<AidIndex, counting::Figures> delivered_;  ///< All until the end of the period.
  Cell number_;
  table::AmountsCell counterpart_;  ///< Of all rows.
  std::set<AidIndex> with_counterpart_;
};

}  // namespace

table::Table build_form_list(const Work& work, const FormText& form) { return FormList(work, form).build(); }

}  // namespace aid::reports
