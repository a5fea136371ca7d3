#include "aid/domain/terms.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/registry.hpp"
#include "new_report.hpp"

namespace aid::reports {
namespace {

constexpr Label stated_title{"Published totals (kept for reconciling, never added)",
                             "Số liệu công bố (để đối chiếu, không cộng)"};
constexpr Label period_label{"Period", "Kỳ"};
constexpr Label figure_label{"What", "Chỉ tiêu"};
constexpr Label stated_direction_label{"Direction", "Chiều"};
constexpr Label stated_scope_label{"Scope", "Phạm vi"};
constexpr Label amount_label{"Amount", "Số tiền"};
constexpr Label count_label{"Count", "Số lượng"};
constexpr Label published_by_label{"Source", "Nguồn"};
constexpr Label note_label{"Note", "Ghi chú"};

bool is_stage(std::string_view word) { return static_cast<bool>(domain::parse_term<domain::Stage>(word)); }

/// The code for machines and in English, the Vietnamese word for people.
template <typename Term>
table::Words term_words(const std::string& code) {
  const auto term = domain::parse_term<Term>(code);
  return term ? table::Words(code, std::string(label(term.value()).vi)) : table::Words(code);
}

table::Words what_words(vocabulary::Registry& registry, const std::string& code) {
  if (code == "aids") return {code, "khoản viện trợ"};
  if (is_stage(code)) return term_words<domain::Stage>(code);
  return {code, registry.name("event-count", "", code, Language::vi)};
}

}  // namespace

table::Table list_stated_totals(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  vocabulary::Registry registry(ledger);
  table::Table table =
      new_report(ledger, "stated", stated_title,
                 {{.key = "period", .label = period_label, .type = table::ColumnType::date},
                  {.key = "what", .label = figure_label, .type = table::ColumnType::code},
                  {.key = "direction", .label = stated_direction_label, .type = table::ColumnType::code},
                  {.key = "scope", .label = stated_scope_label, .type = table::ColumnType::code},
                  {.key = "amount", .label = amount_label, .type = table::ColumnType::amounts},
                  {.key = "count", .label = count_label, .type = table::ColumnType::count},
                  {.key = "source", .label = published_by_label},
                  {.key = "note", .label = note_label}});
  for (const domain::StatedTotal& total : storage::StatedTotals(ledger).all()) {
    table::AmountsCell amount;
    if (total.amount) amount.amounts.add(*total.amount);
    table.rows.push_back(
        {.cells = {total.period, what_words(registry, total.what), term_words<domain::Direction>(total.direction),
                   term_words<domain::Scope>(total.scope), amount,
                   total.count ? table::Cell(*total.count) : table::Cell(), table::Words(total.source),
                   table::Words(total.note)}});
  }
  return table;
}

}  // namespace aid::reports
