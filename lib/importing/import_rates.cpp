// A list of rates of exchange comes into the ledger.

#include "aid/base/trimmed.hpp"
#include "aid/domain/decimal.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/rate_messages.hpp"
#include "aid/recording/rates.hpp"
#include "cells.hpp"
#include "list_import.hpp"

#include <algorithm>
#include <array>

namespace aid::importing {
namespace {

using recording::RateField;
using recording::RateRecorder;

/// The fields of the list, in the order of `RateField`.
constexpr std::array rate_fields{"currency", "kind", "date", "rate", "source", "aid"};
std::string_view name_of(RateField field) { return rate_fields[static_cast<std::size_t>(field)]; }

class RateImport : public ListImport {
public:
  RateImport(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
             ImportWatcher& watcher)
      : ListImport(session, list, request, watcher, "rate", Batch::Memory::none), recorder_(writer_, request.correct) {}

private:
  /// A rate of a row, and where it stands.
  struct Read {
    storage::RateRecord rate;
    Location where;
  };
  struct Draft {
    std::vector<Read> rates = {};
    std::string aid = {};  ///< As the row names it.
  };
  /// A column of rates of one currency: of a wide table, which has one for each.
  struct RateColumn {
    std::size_t column;
    std::string currency;
  };

  std::vector<std::string_view> needed_fields() const override {
    if (!rate_columns().empty()) return {"kind", "date", "source"};
    return {"currency", "kind", "date", "rate", "source"};
  }

  std::vector<RateColumn> rate_columns() const {
    std::vector<RateColumn> found;
    const auto& columns = batch_.columns().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].field == "rate" && !columns[i].currency.empty() && !has_column("currency")) {
        found.push_back({i, columns[i].currency});
      }
    }
    return found;
  }

  void understand(std::size_t i) override {
    drafts_.resize(rows_.size());
    KeptRow& row = rows_[i];
    if (i == 0 || columns_.empty()) columns_ = rate_columns();
    drafts_[i].aid = value(row, "aid");
    recording::RateWords words{.currency = names_.mapped("currency", value(row, "currency")),
                               .kind = names_.mapped("kind", value(row, "kind")),
                               .date = value(row, "date"),
                               .value = value(row, "rate"),
                               .source = value(row, "source"),
                               .aid = drafts_[i].aid};
    read_date(row, words.date);
    const auto column = std::ranges::find(batch_.columns().columns, "rate", &table::ColumnMapping::field);
    const bool has_unit = columns_.empty() && column != batch_.columns().columns.end() && column->unit != 1;
    if (has_unit) add(row, Problem(messages::unit_of_rate, column->heading), "rate");
    if (!row.is_good()) return;
    if (!columns_.empty()) return read_wide(row, words, drafts_[i]);
    const auto refuse = [&](const Problem& problem, RateField field) { add(row, problem, name_of(field)); };
    const auto rate = read_rate(registry_, words, batch_.numbers(), refuse);
    const KeptRow::Cell* const there = cell(row, "rate");
    if (rate) drafts_[i].rates.push_back({*rate, there ? there->where : Location()});
  }

  /// A row of a wide table: a rate of each currency that it has one of.
  void read_wide(KeptRow& row, recording::RateWords words, Draft& draft) {
    const bool is_per_usd = request_.mapping.per == "usd";
    const std::string vnd = is_per_usd ? wide_value(row, "VND") : std::string();
    if (is_per_usd && vnd.empty()) return add(row, Problem(messages::vnd_per_usd_needed), "date");
    for (const RateColumn& one : columns_) {
      if (one.column >= row.cells.size() || says_nothing(trimmed(row.cells[one.column].text))) continue;
      const Location where = row.cells[one.column].where;
      const auto refuse = [&](const Problem& problem, RateField) {
        row.trouble.problems.push_back(Problem(problem).moved_to(where));
      };
      words.currency = one.currency == "VND" && is_per_usd ? "USD" : one.currency;
      words.value = trimmed(row.cells[one.column].text);
      domain::NumberStyle numbers = batch_.numbers();
      if (is_per_usd && one.currency == "USD") continue;  // It is 1.
      if (is_per_usd && one.currency != "VND") {
        const auto crossed = per_usd(vnd, words.value, numbers);
        if (!crossed) return refuse(crossed.problem(), RateField::value);
        words.value = domain::to_string(crossed.value());
        numbers = domain::NumberStyle::en;
      }
      const auto rate = read_rate(registry_, words, numbers, refuse);
      if (rate) draft.rates.push_back({*rate, where});
    }
  }

  std::string wide_value(const KeptRow& row, std::string_view currency) const {
    const auto found = std::ranges::find(columns_, currency, &RateColumn::currency);
    if (found == columns_.end() || found->column >= row.cells.size()) return {};
    return std::string(trimmed(row.cells[found->column].text));
  }

  /// VND for one unit of a currency of which one US dollar is `units`, to six decimals.
  static Result<domain::Decimal> per_usd(std::string_view vnd, std::string_view units, domain::NumberStyle numbers) {
    constexpr int scale = 6;
    const auto dong = domain::read_decimal(vnd, numbers);
    if (!dong) return dong.problem();
    const auto divisor = domain::read_decimal(units, numbers);
    if (!divisor) return divisor.problem();
    if (divisor.value().mantissa() <= 0) return Problem(messages::rate_not_positive, units);
    domain::Int128 numerator = dong.value().mantissa();
    domain::Int128 denominator = divisor.value().mantissa();
    const int tens = scale + divisor.value().scale() - dong.value().scale();
    for (int i = 0; i < tens; ++i) numerator *= 10;
    for (int i = 0; i > tens; --i) denominator *= 10;
    return domain::Decimal(domain::divide_half_even(numerator, denominator), scale).normalised();
  }

  /// As the list writes its dates.
  void read_date(KeptRow& row, std::string& words) const {
    const KeptRow::Cell* const given = cell(row, "date");
    if (!given) return;
    const auto date = read_date_cell({.text = given->text, .kind = given->kind}, dates());
    // Else the reader of rates tells what is wrong, beside what else is.
    if (!date && domain::read_date(words)) add(row, date.problem(), "date");
    if (date) words = as_command_reads(words, date.value());
  }

  /// Why rates of the row would be refused, before any of them is recorded.
  void find_refusals(KeptRow& row, const Draft& draft) {
    for (auto one = draft.rates.begin(); one != draft.rates.end(); ++one) {
      auto problem = recorder_.refusal(one->rate, draft.aid);
      for (auto before = draft.rates.begin(); before != one && !problem; ++before) {
        problem = RateRecorder::contradiction(before->rate, one->rate, draft.aid, row.line);
      }
      if (problem) row.trouble.problems.push_back(std::move(*problem).moved_to(one->where));
    }
  }

  /// A row is recorded whole or not at all, and is what became of the most of it: recorded, corrected or there already.
  void settle(std::size_t i) override {
    KeptRow& row = rows_[i];
    find_refusals(row, drafts_[i]);
    if (!row.is_good()) return;
    bool is_added = false;
    bool is_corrected = false;
    for (const Read& one : drafts_[i].rates) {
      const auto outcome = recorder_.record(one.rate, drafts_[i].aid, row.line);
      if (!outcome) {
        row.trouble.problems.push_back(Problem(outcome.problem()).moved_to(one.where));
        continue;
      }
      is_added = is_added || outcome.value().became == RateRecorder::Became::added;
      is_corrected = is_corrected || outcome.value().became == RateRecorder::Became::corrected;
      if (outcome.value().warning) batch_.warn(Problem(*outcome.value().warning).moved_to(one.where));
    }
    if (!row.is_good()) return;
    ++(is_added ? outcome_.recorded : is_corrected ? outcome_.corrected : outcome_.already);
  }

  RateRecorder recorder_;
  std::vector<RateColumn> columns_;
  std::vector<Draft> drafts_;
};

}  // namespace

ImportOutcome import_rates(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                           ImportWatcher& watcher) {
  return RateImport(session, list, request, watcher).run();
}

}  // namespace aid::importing
