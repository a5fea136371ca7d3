// A list of rates of exchange comes into the ledger.

#include "aid/importing/messages.hpp"
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
  struct Draft {
    std::optional<storage::RateRecord> rate = {};
    std::string aid = {};  ///< As the row names it.
  };

  std::vector<std::string_view> needed_fields() const override {
    return {"currency", "kind", "date", "rate", "source"};
  }

  void understand(std::size_t i) override {
    drafts_.resize(rows_.size());
    KeptRow& row = rows_[i];
    drafts_[i].aid = value(row, "aid");
    recording::RateWords words{.currency = names_.mapped("currency", value(row, "currency")),
                               .kind = names_.mapped("kind", value(row, "kind")),
                               .date = value(row, "date"),
                               .value = value(row, "rate"),
                               .source = value(row, "source"),
                               .aid = drafts_[i].aid};
    read_date(row, words.date);
    const auto column = std::ranges::find(batch_.columns().columns, "rate", &table::ColumnMapping::field);
    const bool has_unit = column != batch_.columns().columns.end() && column->unit != 1;
    if (has_unit) add(row, Problem(messages::unit_of_rate, column->heading), "rate");
    if (!row.is_good()) return;
    const auto refuse = [&](const Problem& problem, RateField field) { add(row, problem, name_of(field)); };
    drafts_[i].rate = read_rate(registry_, words, batch_.numbers(), refuse);
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

  void settle(std::size_t i) override {
    KeptRow& row = rows_[i];
    const auto outcome = recorder_.record(*drafts_[i].rate, drafts_[i].aid, row.line);
    if (!outcome) return add(row, outcome.problem(), "rate");
    switch (outcome.value().became) {
      case RateRecorder::Became::added:
        ++outcome_.recorded;
        break;
      case RateRecorder::Became::corrected:
        ++outcome_.corrected;
        break;
      case RateRecorder::Became::known:
        ++outcome_.already;
        break;
    }
    if (outcome.value().warning) warn(row, *outcome.value().warning, "rate");
  }

  RateRecorder recorder_;
  std::vector<Draft> drafts_;
};

}  // namespace

ImportOutcome import_rates(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                           ImportWatcher& watcher) {
  return RateImport(session, list, request, watcher).run();
}

}  // namespace aid::importing
