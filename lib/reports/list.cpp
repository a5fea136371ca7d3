#include "aid_rows.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "entry_rows.hpp"
#include "explain.hpp"
#include "readings.hpp"

#include <algorithm>

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

}  // namespace

void read_list(Work& work) {
  if (work.query.entries) {
    work.details = &work.readings->details();
  } else {
    work.texts = &work.readings->texts();
  }
}

table::Table build_list(const Work& work) {
  if (work.query.entries) return build_entries(work);
  const counting::Counted counted = count(work.inputs(), *work.lookup, {}, {.keep_aids = true});
  counting::Stages stages = counted.stages;
  const auto is_cancelled = [](const counting::AidFigures& of) { return of.stage == domain::Stage::cancelled; };
  if (std::ranges::any_of(counted.aids, is_cancelled)) stages.add(domain::Stage::cancelled);
  const FigureColumns figures(stages, work.selection, false);
  const AidCells cells(work, counted);
  table::Table table = start_table(work);
  table.columns = first_columns();
  figures.append_to(table.columns);
  table.columns.push_back({"goods", Label{"Goods", "Hiện vật"}, ColumnType::text});
  table.columns.push_back(coded("status", Label{"Status", "Trạng thái"}));
  table.columns.push_back({"part_of", Label{"Part of", "Thuộc khoản"}, ColumnType::code});
  for (const AidRow& row : collect_aids(work, counted)) {
    const storage::Book::Aid& aid = work.book.aids[row.aid];
    table::Row shown{.kind = row.kind(), .cells = {cells.code(row.aid), row.dates, cells.title(row.aid)}};
    shown.in_total = row.side == AidSide::in_total;
    shown.cells.emplace_back(coded_term(aid.direction));
    for (const std::string_view name : described_by) shown.cells.push_back(cells.values(row.aid, name));
    shown.cells.emplace_back(coded_term(aid.form));
    figures.append_to(shown.cells, row.figures);
    shown.cells.push_back(cells.goods(row.aid));
    shown.cells.push_back(cells.status(row.aid));
    shown.cells.push_back(cells.parent(row.aid));
    table.rows.push_back(std::move(shown));
  }
  table::Row total;
  total.cells.resize(first_columns().size());
  figures.append_to(total.cells, counted.totals);
  total.cells.resize(table.columns.size());
  table.totals = std::move(total);
  add_notes(work, counted, true, table);
  note_rates_used(work, counted, table);
  if (work.query.explain) explain(work, counted, table);
  return table;
}

}  // namespace aid::reports
