#include "aid_rows.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "entry_rows.hpp"
#include "explain.hpp"
#include "readings.hpp"
#include "second_looks.hpp"

#include <algorithm>
#include <memory>

namespace aid::reports {
namespace {

using table::ColumnType;

/// The dimensions that say what an aid is, in the order of the columns.
constexpr std::string_view described_by[] = {"donor", "recipient", "country", "sector", "place"};

std::vector<table::Column> first_columns() {
  std::vector<table::Column> columns{{"code", Label{"Code", "Mã"}, ColumnType::code},
                                     {"date", Label{"Date", "Ngày"}, ColumnType::date},
                                     {"title", Label{"Title", "Tên khoản viện trợ"}, ColumnType::text},
                                     coded("direction", Label{"Direction", "Chiều"})};
  for (const std::string_view name : described_by) {
    columns.push_back(coded(std::string(name), counting::find_dimension(name)->title));
  }
  columns.push_back(coded("form", counting::find_dimension("form")->title));
  return columns;
}

/// What was counted, of which the rows are made one by one.
class List {
public:
  explicit List(const Work& work)
      : work_(work),
        counted_(count(work.inputs(), *work.lookup, {}, {.keep_aids = true})),
        figures_(shown_stages(counted_), work.selection, false),
        cells_(work, counted_),
        rows_(collect_aids(work, counted_)) {}

  /// `itself`: lives as long as the table does.
  table::Table build(const std::shared_ptr<const List>& itself) const {
    table::Table table = start_table(work_);
    table.columns = first_columns();
    figures_.append_to(table.columns);
    table.columns.push_back({"goods", Label{"Goods", "Hiện vật"}, ColumnType::text});
    table.columns.push_back(coded("status", Label{"Status", "Trạng thái"}));
    table.columns.push_back({"part_of", Label{"Part of", "Thuộc khoản"}, ColumnType::code});
    table.source.make = [itself](const table::RowSource::Take& take) {
      for (const AidRow& row : itself->rows_) take(itself->shown(row));
    };
    table::Row total;
    total.cells.resize(first_columns().size());
    figures_.append_to(total.cells, counted_.totals);
    total.cells.resize(table.columns.size());
    table.totals = std::move(total);
    add_notes(work_, counted_, true, table);
    note_rates_used(work_, counted_, table);
    if (work_.query.explain) explain(work_, counted_, table);
    return table;
  }

private:
  /// With what was cancelled, where something was.
  static counting::Stages shown_stages(const counting::Counted& counted) {
    counting::Stages stages = counted.stages;
    const auto is_cancelled = [](const counting::AidFigures& of) { return of.stage == domain::Stage::cancelled; };
    if (std::ranges::any_of(counted.aids, is_cancelled)) stages.add(domain::Stage::cancelled);
    return stages;
  }

  table::Row shown(const AidRow& row) const {
    const storage::Book::Aid& aid = work_.book.aids[row.aid];
    table::Row shown{.kind = row.kind(), .cells = {}, .in_total = row.side == AidSide::in_total};
    constexpr std::size_t usual_columns = 20;
    shown.cells.reserve(usual_columns);
    shown.cells.push_back(cells_.code(row.aid));
    shown.cells.emplace_back(row.dates);
    shown.cells.push_back(cells_.title(row.aid));
    shown.cells.emplace_back(coded_term(aid.direction));
    for (const std::string_view name : described_by) shown.cells.push_back(cells_.values(row.aid, name));
    shown.cells.emplace_back(coded_term(aid.form));
    figures_.append_to(shown.cells, figures_of(counted_, row));
    shown.cells.push_back(cells_.goods(row.aid));
    shown.cells.push_back(cells_.status(row.aid));
    shown.cells.push_back(cells_.parent(row.aid));
    return shown;
  }

  const Work& work_;
  const counting::Counted counted_;
  const FigureColumns figures_;
  const AidCells cells_;
  const std::vector<AidRow> rows_;
};

/// Leaves the aids that nobody has looked at since they last changed.
void keep_unreviewed(Work& work) {
  constexpr Label unreviewed{"Only what nobody has looked at since it last changed",
                             "Chỉ các khoản chưa được người thứ hai kiểm tra kể từ lần thay đổi cuối"};
  const storage::Book& book = work.book;
  const LookedAt looked(work.registry.ledger(), LookedAt::At::aid);
  std::vector<storage::AidIndex> aids;
  for (const storage::AidIndex aid : book.aids.indexes()) {
    const auto& before = work.selection.aids;
    if (before && !std::ranges::binary_search(*before, aid)) continue;
    if (!looked.holds(book.aids[aid].row, records::live_dates(book.entries_of(book.aids[aid])))) aids.push_back(aid);
  }
  if (!work.selection.aids) work.selection.aids_chosen = counting::AidsChosen::found;
  work.selection.aids = std::move(aids);
  work.subtitles.emplace_back(unreviewed);
}

}  // namespace

void read_list(Work& work) {
  if (work.query.unreviewed) keep_unreviewed(work);
  if (work.query.entries) {
    work.details = &work.readings->details();
  } else {
    work.texts = &work.readings->texts();
  }
}

table::Table build_list(const Work& work) {
  if (work.query.entries) return build_entries(work);
  const auto list = std::make_shared<List>(work);
  return list->build(list);
}

}  // namespace aid::reports
