#include "explained_entries.hpp"

#include "aid/domain/reading.hpp"
#include "cells.hpp"
#include "equivalent_words.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Amount;
using domain::Rate;
using storage::Book;
using table::AmountsCell;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label stated_rate_label{"stated for this report", "nêu cho báo cáo này"};
constexpr Label as_committed_label{"as what is cancelled of", "theo khoản cam kết được hủy"};
constexpr Label no_rate_label{"no rate", "không có tỷ giá"};

}  // namespace

ExplainedEntries::ExplainedEntries(const Work& work, const counting::Selection& selection)
    : book_(work.book),
      selection_(selection),
      valuer_(work.book, work.rates, selection.in, selection.rates),
      as_given_(work.book, {}, std::nullopt) {}

AmountsCell ExplainedEntries::given(const Book::Entry& entry) const {
  counting::Value value;
  as_given_.value(book_.aids[entry.aid], entry, value);
  AmountsCell cell;
  for (const counting::Value::Part& part : value.parts) cell.amounts.add(part.amount);
  cell.unvalued_only = cell.amounts.empty();
  return cell;
}

ExplainedEntries::Converted ExplainedEntries::look_at(const Book::Entry& entry) {
  std::vector<counting::Conversion> steps;
  valuer_.value(book_.aids[entry.aid], entry, value_, &steps);
  Converted converted;
  for (const counting::Value::Part& part : value_.parts) converted.amounts.amounts.add(part.amount);
  for (const counting::Conversion& step : steps) {
    if (step.as_committed) converted.how.emplace_back(as_committed_label);
    if (!step.result || step.from || step.to) converted.how.push_back(rate_words(step));
    count_uses(step);
  }
  if (!steps.empty() && entry.stated) {
    const auto lines =
        equivalent_lines(book_.stated_of(entry), given_of_equivalents(entry, steps), equivalent_in(entry, steps));
    converted.how.insert(converted.how.begin(), lines.begin(), lines.end());
  }
  converted.amounts.unconverted_only = converted.amounts.amounts.empty() && !value_.without_rate.empty();
  converted.amounts.unvalued_only = converted.amounts.amounts.empty() && value_.something_unvalued;
  return converted;
}

/// The stated equivalent that the report's figure is made of; none where that is the amount, or goods' own values.
std::optional<Amount> ExplainedEntries::equivalent_in(const Book::Entry& entry,
                                                      const std::vector<counting::Conversion>& steps) const {
  const auto stated = std::ranges::find_if(steps, &counting::Conversion::stated);
  if (stated != steps.end()) return stated->result;
  const auto is_valued = [](const Book::Goods& line) { return line.value.has_value(); };
  const Amount* const any = book_.stated_of(entry).any();
  if (any == nullptr || entry.has_amount || std::ranges::any_of(book_.goods_of(entry), is_valued)) return std::nullopt;
  // Nothing else says what it is worth.
  return steps.front().given;
}

/// What the stated equivalents are of: the amount, or else all goods.
std::optional<Amount> ExplainedEntries::given_of_equivalents(const Book::Entry& entry,
                                                             const std::vector<counting::Conversion>& steps) const {
  if (!entry.has_amount && given(entry).amounts.list().size() > 1) return std::nullopt;
  return steps.front().given;
}

void ExplainedEntries::count_uses(const counting::Conversion& step) {
  if (!step.result) return;
  for (const Rate* rate : {step.from, step.to}) {
    if (rate == nullptr) continue;
    ++uses_[std::tuple(rate->currency, is_stated(rate), rate->kind, rate->on, to_string(rate->vnd_per_unit),
                       rate->source)];
  }
}

/// "USD 23.125 (interbank, 2021-11-01, Vietcombank)".
Words ExplainedEntries::rate_words(const counting::Conversion& step) const {
  if (!step.result) return no_rate_label;
  const auto text = [&](Language language) {
    std::string list;
    for (const Rate* rate : {step.from, step.to}) {
      if (rate == nullptr) continue;
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

void ExplainedEntries::add_rates_to(table::Table& table) const {
  if (uses_.empty()) return;
  table::Explanation used{"rates",
                          Label{"Rates", "Tỷ giá đã dùng"},
                          {{"currency", Label{"Currency", "Loại tiền"}, ColumnType::code},
                           coded("rate_kind", Label{"Kind", "Loại"}),
                           {"since", Label{"Since", "Từ ngày"}, ColumnType::date},
                           {"vnd_per_unit", Label{"VND for one", "VND cho một đơn vị"}, ColumnType::quantity},
                           {"source", Label{"Source", "Nguồn"}, ColumnType::text},
                           {"uses", Label{"Times used", "Số lần dùng"}, ColumnType::number}},
                          {}};
  for (const auto& [key, uses] : uses_) {
    const auto& [currency, is_stated_here, kind, on, value, source] = key;
    const Words stated = Words(stated_rate_label).with_code("stated");
    used.rows.push_back({.kind = table::RowKind::item,
                         .cells = {Words(std::string(currency.code())), is_stated_here ? stated : coded_term(kind),
                                   is_stated_here ? Cell() : domain::DateInterval::of_day(on),
                                   domain::Quantity{domain::Decimal::parse(value).value()}, Words(source), uses}});
  }
  table.explanations.push_back(std::move(used));
}

}  // namespace aid::reports
