#include "explain.hpp"

#include "aid/reports/messages.hpp"
#include "cells.hpp"
#include "explained_entries.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <utility>

namespace aid::reports {
namespace {

using storage::Book;
using table::Cell;
using table::Column;
using table::ColumnType;
using table::Words;

constexpr Label counted_heading{"Counted", "Bút toán được tính"};
constexpr Label left_out_heading{"Left out", "Bút toán không được tính"};
constexpr Label entry_label{"Entry", "Bút toán"};
constexpr Label date_label{"Date", "Ngày"};
constexpr Label kind_label{"Kind", "Loại"};
constexpr Label given_label{"As given", "Nguyên tệ"};
constexpr Label converted_label{"Converted", "Quy đổi"};
constexpr Label rate_label{"At", "Theo"};
constexpr Label where_label{"Where", "Nằm ở"};
constexpr Label reason_label{"Why", "Lý do"};

/// Where a counted entry stands, or why an entry was left out.
Words reason_of(counting::Fate fate, std::string_view filter) {
  constexpr Label labels[] = {
      {"in the total", "trong tổng"},
      {"within the aid that it is part of", "trong khoản chung"},
      {"shared, outside the total", "dùng chung, ngoài tổng"},
      {"reversed", "đã hủy bút toán"},
      {"handover, counterpart or return: no stage", "bàn giao, đối ứng, hoàn trả: không thuộc giai đoạn nào"},
      {"another stage", "giai đoạn khác"},
      {"filter", "bộ lọc"},
      {"outside the period", "ngoài kỳ"},
      {"date not exact enough for the period", "ngày chưa đủ chi tiết để xếp vào kỳ"},
      {"between the office and its members", "giữa liên hiệp và tổ chức thành viên"}};
  const Label& label = labels[static_cast<std::size_t>(fate)];
  constexpr std::string_view codes[] = {"counted",     "inside-parent", "outside",       "reversed",   "no-stage",
                                        "other-stage", "filtered",      "out-of-period", "not-placed", "internal-move"};
  const std::string_view code = codes[static_cast<std::size_t>(fate)];
  if (fate != counting::Fate::filtered) return Words(label).with_code(code);
  constexpr std::pair<counting::AidsChosen, Label> chosen[] = {
      {counting::AidsChosen::in_role, {"another partner, or another role", "đối tác khác hoặc vai trò khác"}},
      {counting::AidsChosen::committed, {"nothing is committed", "không có cam kết"}},
      {counting::AidsChosen::published,
       {"not published: no approval in force, and of no fund drive",
        "không công khai: chưa có quyết định phê duyệt đang có hiệu lực, không thuộc cuộc vận động"}},
      {counting::AidsChosen::found, {"not among what was found", "không nằm trong kết quả tìm"}}};
  for (const auto& [by, words] : chosen) {
    if (filter == to_string(by)) return Words(words).with_code(fmt::format("not-{}", filter));
  }
  return Words(fmt::format("{}: --{}", label.en, filter), fmt::format("{}: --{}", label.vi, filter)).with_code(code);
}

bool is_counted(counting::Fate fate) {
  return fate == counting::Fate::counted || fate == counting::Fate::inside_parent || fate == counting::Fate::outside;
}

class Explainer {
public:
  Explainer(const Work& work, const counting::Selection& selection, const counting::Counted& counted)
      : selection_(selection), book_(work.book), counted_(counted), entries_(work, selection) {}

  void explain(table::Table& table, const ExplainOptions& options) {
    table::Explanation in{"counted", counted_heading, counted_columns(), {}};
    table::Explanation out{"left-out", left_out_heading, left_out_columns(), {}};
    for (const storage::EntryIndex entry : book_.entries.indexes()) {
      if (is_counted(counted_.fates[entry])) {
        in.rows.push_back(counted_row(entry));
      } else if (is_told(entry, options)) {
        out.rows.push_back(left_out_row(entry));
      }
    }
    table.explanations.push_back(std::move(in));
    table.explanations.push_back(std::move(out));
    entries_.add_rates_to(table);
  }

  void explain_rates(table::Table& table) {
    for (const storage::EntryIndex entry : book_.entries.indexes()) {
      if (is_counted(counted_.fates[entry])) entries_.look_at(book_.entries[entry]);
    }
    entries_.add_rates_to(table);
  }

private:
  bool is_told(storage::EntryIndex entry, const ExplainOptions& options) const {
    const counting::Fate fate = counted_.fates[entry];
    if (options.tells != nullptr && !options.tells(counted_, *options.beside, entry)) return false;
    if (fate == counting::Fate::filtered) return options.filtered;
    return fate != counting::Fate::out_of_period || options.out_of_period;
  }

  static std::vector<Column> entry_columns() {
    return {{"entry", entry_label, ColumnType::code},
            {"date", date_label, ColumnType::date},
            coded("entry_kind", kind_label),
            {"given", given_label, ColumnType::amounts}};
  }

  std::vector<Column> counted_columns() const {
    std::vector<Column> columns = entry_columns();
    if (selection_.in) {
      columns.push_back({"converted", converted_label, ColumnType::amounts, std::string(selection_.in->code())});
      columns.push_back({"rate", rate_label, ColumnType::text});
    }
    columns.push_back(coded("where", where_label));
    return columns;
  }

  static std::vector<Column> left_out_columns() {
    std::vector<Column> columns = entry_columns();
    columns.push_back(coded("reason", reason_label));
    return columns;
  }

  std::vector<Cell> entry_cells(const Book::Entry& entry) const {
    return {Words(entry_code(book_, entry)), entry.date, coded_term(entry.kind), entries_.given(entry)};
  }

  table::Row counted_row(storage::EntryIndex index) {
    const Book::Entry& entry = book_.entries[index];
    const ExplainedEntries::Converted converted = entries_.look_at(entry);
    table::Row row{.kind = table::RowKind::item, .cells = entry_cells(entry)};
    if (selection_.in) {
      row.cells.emplace_back(converted.amounts);
      row.cells.emplace_back(converted.how);
    }
    constexpr Label share{"a share of it in the total", "một phần trong tổng"};
    constexpr Label not_converted{"not converted, in no total", "chưa quy đổi, không nằm trong tổng"};
    const bool is_in_total = counted_.fates[index] == counting::Fate::counted;
    const bool is_share = is_in_total && counted_.shares.contains(index);
    const bool is_missing = is_in_total && converted.amounts.unconverted_only && !converted.amounts.unvalued_only;
    row.cells.emplace_back(is_missing ? Words(not_converted).with_code("not-converted")
                           : is_share ? Words(share).with_code("share")
                                      : reason_of(counted_.fates[index], {}));
    return row;
  }

  table::Row left_out_row(storage::EntryIndex index) const {
    const Book::Entry& entry = book_.entries[index];
    table::Row row{.kind = table::RowKind::item, .cells = entry_cells(entry)};
    row.cells.emplace_back(reason_of(counted_.fates[index], counted_.filter_of(index)));
    return row;
  }

  const counting::Selection& selection_;
  const Book& book_;
  const counting::Counted& counted_;
  ExplainedEntries entries_;
};

}  // namespace

void explain(const Work& work, const counting::Counted& counted, table::Table& table, const ExplainOptions& options) {
  Explainer(work, options.selection ? *options.selection : work.selection, counted).explain(table, options);
}

void explain_rates(const Work& work, const counting::Counted& counted, table::Table& table) {
  Explainer(work, work.selection, counted).explain_rates(table);
}

}  // namespace aid::reports
