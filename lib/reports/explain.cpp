#include "explain.hpp"

#include "aid/reports/messages.hpp"
#include "cells.hpp"
#include "equivalent_words.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace aid::reports {
namespace {

using domain::Rate;
using storage::Book;
using table::AmountsCell;
using table::Cell;
using table::Column;
using table::ColumnType;
using table::Words;

constexpr Label counted_heading{"Counted", "Bút toán được tính"};
constexpr Label left_out_heading{"Left out", "Bút toán không được tính"};
constexpr Label rates_heading{"Rates", "Tỷ giá đã dùng"};
constexpr Label entry_label{"Entry", "Bút toán"};
constexpr Label date_label{"Date", "Ngày"};
constexpr Label kind_label{"Kind", "Loại"};
constexpr Label given_label{"As given", "Nguyên tệ"};
constexpr Label converted_label{"Converted", "Quy đổi"};
constexpr Label rate_label{"At", "Theo"};
constexpr Label where_label{"Where", "Nằm ở"};
constexpr Label reason_label{"Why", "Lý do"};
constexpr Label currency_label{"Currency", "Loại tiền"};
constexpr Label since_label{"Since", "Từ ngày"};
constexpr Label rate_value_label{"VND for one", "VND cho một đơn vị"};
constexpr Label source_label{"Source", "Nguồn"};
constexpr Label uses_label{"Times used", "Số lần dùng"};
constexpr Label stated_rate_label{"stated for this report", "nêu cho báo cáo này"};
constexpr Label no_rate_label{"no rate", "không có tỷ giá"};

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
  return Words(fmt::format("{}: --{}", label.en, filter), fmt::format("{}: --{}", label.vi, filter)).with_code(code);
}

bool is_counted(counting::Fate fate) {
  return fate == counting::Fate::counted || fate == counting::Fate::inside_parent || fate == counting::Fate::outside;
}

class Explainer {
public:
  Explainer(const Work& work, const counting::Selection& selection, const counting::Counted& counted)
      : work_(work),
        selection_(selection),
        book_(work.book),
        counted_(counted),
        valuer_(work.book, work.rates, selection.in, selection.rates),
        as_given_(work.book, {}, std::nullopt) {}

  void explain(table::Table& table, const ExplainOptions& options) {
    table::Explanation in{"counted", counted_heading, counted_columns(), {}};
    table::Explanation out{"left-out", left_out_heading, left_out_columns(), {}};
    for (const storage::EntryIndex entry : book_.entries.indexes()) {
      if (is_counted(counted_.fates[entry])) {
        in.rows.push_back(counted_row(entry));
      } else if (is_told(counted_.fates[entry], options)) {
        out.rows.push_back(left_out_row(entry));
      }
    }
    table.explanations.push_back(std::move(in));
    table.explanations.push_back(std::move(out));
    if (!uses_.empty()) table.explanations.push_back(rates());
  }

  void explain_rates(table::Table& table) {
    std::vector<counting::Conversion> steps;
    for (const storage::EntryIndex index : book_.entries.indexes()) {
      if (!is_counted(counted_.fates[index])) continue;
      const Book::Entry& entry = book_.entries[index];
      steps.clear();
      valuer_.value(book_.aids[entry.aid], entry, value_, &steps);
      for (const counting::Conversion& step : steps) count_uses(step);
    }
    if (!uses_.empty()) table.explanations.push_back(rates());
  }

private:
  static bool is_told(counting::Fate fate, const ExplainOptions& options) {
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

  std::vector<Cell> entry_cells(const Book::Entry& entry, const AmountsCell& given) const {
    return {Words(entry_code(book_, entry)), entry.date, coded_term(entry.kind), given};
  }

  /// What an entry is said to be worth, before any conversion: its money, and the values of its goods.
  AmountsCell given(const Book::Entry& entry) const {
    counting::Value value;
    as_given_.value(book_.aids[entry.aid], entry, value);
    AmountsCell cell;
    for (const counting::Value::Part& part : value.parts) cell.amounts.add(part.amount);
    cell.unvalued_only = cell.amounts.empty();
    return cell;
  }

  /// The stated equivalent that the report's figure is made of; none where that is the amount, or goods' own values.
  std::optional<domain::Amount> equivalent_in(const Book::Entry& entry,
                                              const std::vector<counting::Conversion>& steps) const {
    const auto stated = std::ranges::find_if(steps, &counting::Conversion::stated);
    if (stated != steps.end()) return stated->result;
    const auto is_valued = [](const Book::Goods& line) { return line.value.has_value(); };
    const domain::Amount* const any = book_.stated_of(entry).any();
    if (any == nullptr || entry.has_amount || std::ranges::any_of(book_.goods_of(entry), is_valued)) {
      return std::nullopt;
    }
    // Nothing else says what it is worth.
    return steps.front().given;
  }

  /// What the stated equivalents are of: the amount, or else all goods.
  std::optional<domain::Amount> given_of_equivalents(const Book::Entry& entry,
                                                     const std::vector<counting::Conversion>& steps) const {
    if (!entry.has_amount && given(entry).amounts.list().size() > 1) return std::nullopt;
    return steps.front().given;
  }

  table::Row counted_row(storage::EntryIndex index) {
    const Book::Entry& entry = book_.entries[index];
    std::vector<counting::Conversion> steps;
    valuer_.value(book_.aids[entry.aid], entry, value_, &steps);
    AmountsCell converted;
    table::Lines how;
    for (const counting::Value::Part& part : value_.parts) converted.amounts.add(part.amount);
    for (const counting::Conversion& step : steps) {
      if (!step.result || step.from || step.to) how.push_back(rate_words(step));
    }
    if (!steps.empty() && entry.stated) {
      const auto lines =
          equivalent_lines(book_.stated_of(entry), given_of_equivalents(entry, steps), equivalent_in(entry, steps));
      how.insert(how.begin(), lines.begin(), lines.end());
    }
    converted.unconverted_only = converted.amounts.empty() && !value_.without_rate.empty();
    converted.unvalued_only = converted.amounts.empty() && value_.something_unvalued;
    table::Row row{.kind = table::RowKind::item, .cells = entry_cells(entry, given(entry))};
    if (selection_.in) {
      row.cells.emplace_back(converted);
      row.cells.emplace_back(how);
    }
    constexpr Label share{"a share of it in the total", "một phần trong tổng"};
    constexpr Label not_converted{"not converted, in no total", "chưa quy đổi, không nằm trong tổng"};
    const bool is_in_total = counted_.fates[index] == counting::Fate::counted;
    const bool is_share = is_in_total && counted_.shares.contains(index);
    const bool is_missing = is_in_total && converted.unconverted_only && !converted.unvalued_only;
    row.cells.emplace_back(is_missing ? Words(not_converted).with_code("not-converted")
                           : is_share ? Words(share).with_code("share")
                                      : reason_of(counted_.fates[index], {}));
    return row;
  }

  bool is_stated(const Rate* rate) const { return selection_.rates.is_stated(rate); }

  void count_uses(const counting::Conversion& step) {
    if (!step.result) return;
    for (const Rate* rate : {step.from, step.to}) {
      if (rate) {
        ++uses_[std::tuple(rate->currency, is_stated(rate), rate->kind, rate->on, to_string(rate->vnd_per_unit),
                           rate->source)];
      }
    }
  }

  /// "USD 23.125 (interbank, 2021-11-01, Vietcombank)"; counts the use.
  Words rate_words(const counting::Conversion& step) {
    if (!step.result) return no_rate_label;
    count_uses(step);
    const auto text = [&](Language language) {
      std::string list;
      for (const Rate* rate : {step.from, step.to}) {
        if (!rate) continue;
        const std::string which = is_stated(rate) ? std::string(stated_rate_label.in(language))
                                                  : fmt::format("{}, {}", label(rate->kind).in(language),
                                                                show(domain::DateInterval::of_day(rate->on), language));
        list += fmt::format("{}{} {} ({})", list.empty() ? "" : "; ", rate->currency.code(),
                            show(rate->vnd_per_unit, language), which);
      }
      return list;
    };
    return {text(Language::en), text(Language::vi)};
  }

  table::Row left_out_row(storage::EntryIndex index) const {
    const Book::Entry& entry = book_.entries[index];
    table::Row row{.kind = table::RowKind::item, .cells = entry_cells(entry, given(entry))};
    row.cells.emplace_back(reason_of(counted_.fates[index], counted_.filter_of(index)));
    return row;
  }

  table::Explanation rates() const {
    table::Explanation used{"rates",
                            rates_heading,
                            {{"currency", currency_label, ColumnType::code},
                             coded("rate_kind", kind_label),
                             {"since", since_label, ColumnType::date},
                             {"vnd_per_unit", rate_value_label, ColumnType::quantity},
                             {"source", source_label, ColumnType::text},
                             {"uses", uses_label, ColumnType::number}},
                            {}};
    for (const auto& [key, uses] : uses_) {
      const auto& [currency, is_stated_here, kind, on, value, source] = key;
      const Words stated = Words(stated_rate_label).with_code("stated");
      used.rows.push_back({.kind = table::RowKind::item,
                           .cells = {Words(std::string(currency.code())), is_stated_here ? stated : coded_term(kind),
                                     is_stated_here ? Cell() : domain::DateInterval::of_day(on),
                                     domain::Quantity{domain::Decimal::parse(value).value()}, Words(source), uses}});
    }
    return used;
  }

  const Work& work_;
  const counting::Selection& selection_;
  const Book& book_;
  const counting::Counted& counted_;
  counting::Valuer valuer_;
  counting::Valuer as_given_;  ///< Converts nothing.
  counting::Value value_;
  std::map<std::tuple<domain::Currency, bool, domain::RateKind, domain::Date, std::string, std::string>, std::int64_t>
      uses_;
};

}  // namespace

void explain(const Work& work, const counting::Counted& counted, table::Table& table, const ExplainOptions& options) {
  Explainer(work, options.selection ? *options.selection : work.selection, counted).explain(table, options);
}

void explain_rates(const Work& work, const counting::Counted& counted, table::Table& table) {
  Explainer(work, work.selection, counted).explain_rates(table);
}

}  // namespace aid::reports
