#include "aid_columns.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "list_dates.hpp"
#include "row_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using domain::EntryKind;
using domain::NumberStyle;
using table::ListMapping;

void find_fields(const ListMapping& mapping, AidColumns& columns) {
  const auto names = aid_field_names();
  std::vector<Problem> problems;
  const auto named = [&](const std::string& name) {
    const auto field = field_named(names, name);
    if (!field) problems.push_back(Problem(messages::unknown_field, name, fmt::format("{}", fmt::join(names, ", "))));
    return field;
  };
  columns.first.assign(names.size(), AidColumns::none);
  columns.constants.resize(names.size());
  for (std::size_t i = 0; i < columns.headings.size(); ++i) {
    columns.fields.push_back(field_named(names, columns.headings[i].field).value_or(AidField::ignore));
    auto& first = columns.first[static_cast<std::size_t>(columns.fields.back())];
    if (first == AidColumns::none) first = i;
  }
  for (const table::ConstantMapping& constant : mapping.constants) {
    if (const auto field = named(constant.field)) columns.constants[static_cast<std::size_t>(*field)] = constant.value;
  }
  for (const std::string& name : mapping.identity) {
    if (const auto field = named(name)) columns.identity.push_back(*field);
  }
  if (!problems.empty()) throw Errors(std::move(problems));
}

/// What the mapping says that plain amounts are.
std::optional<recording::RecordKind> plain_amounts(const std::string& as) {
  if (as.empty()) return std::nullopt;
  const auto kind = recording::parse_record_kind(as);
  const bool can_be =
      kind && kind.value() != recording::RecordKind::aid && kind.value() <= recording::RecordKind::disbursement;
  if (!can_be) throw Error(messages::bad_stage, as);
  return kind.value();
}

void find_amounts(AidColumns& columns) {
  const auto& fields = columns.fields;
  const bool has_stages = std::ranges::any_of(fields, [](AidField field) { return stage_of(field).has_value(); });
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!is_fact(fields[i])) continue;
    const auto kind = stage_of(fields[i]);
    const bool is_said = kind || columns.as || columns.is_by_stage() || (fields[i] == AidField::goods && has_stages);
    if (!is_said) throw Error(Problem(messages::stage_needed, columns.headings[i].heading).hint(messages::stage_hint));
    if (kind || fields[i] == AidField::amount) columns.amounts.push_back({.column = i, .kind = kind});
  }
  // Earlier stages first: a delivery settles the commitment before it.
  std::ranges::stable_sort(columns.amounts, {}, [&](const AidColumns::AmountField& field) {
    return static_cast<int>(field.kind ? *field.kind : columns.as ? first_kind(*columns.as) : EntryKind::commitment);
  });
}

void check_fields(const AidColumns& columns) {
  const auto is_said = [&](AidField field) {
    return columns.of(field) != AidColumns::none || !columns.constant(field).empty();
  };
  std::vector<Problem> problems;
  if (!is_said(AidField::date)) problems.push_back(lacking(messages::missing_column, "aid", {"date"}));
  if (!is_said(AidField::donor) && !is_said(AidField::recipient)) {
    problems.push_back(lacking(messages::missing_column, "aid", {"donor", "recipient"}));
  }
  if (columns.amounts.empty() && !is_said(AidField::goods) && !is_said(AidField::cash_and_goods)) {
    problems.push_back(lacking(messages::missing_column, "aid", {"committed", "received", "disbursed", "goods"}));
  }
  if (!problems.empty()) throw Errors(std::move(problems));
}

/// What stands beside the goods belongs to one column of them.
void check_goods(const AidColumns& columns) {
  if (!columns.has_goods_in_columns()) return;
  if (columns.of(AidField::goods) == AidColumns::none) throw Error(lacking(messages::missing_column, "aid", {"goods"}));
  for (std::size_t i = columns.of(AidField::goods) + 1; i < columns.fields.size(); ++i) {
    if (columns.fields[i] != AidField::goods) continue;
    throw Error(messages::repeated_column, columns.headings[columns.of(AidField::goods)].heading,
                columns.headings[i].heading);
  }
}

/// Refuses a currency of the mapping for all rows where a heading, or a line above, says another one, and not the
/// mapping itself of that column.
void check_currency(const ListMapping& mapping, const AidColumns& columns) {
  const std::string& constant = columns.constant(AidField::currency);
  const auto currency = domain::read_currency(constant);
  if (constant.empty() || !currency) return;
  for (std::size_t i = 0; i < columns.headings.size(); ++i) {
    const table::ColumnMapping& heading = columns.headings[i];
    const auto is_its_own = [&](const table::ColumnMapping& one) {
      return fold(one.heading) == fold(heading.heading) && !one.currency.empty();
    };
    const bool is_other = !heading.currency.empty() && heading.currency != currency.value().code();
    if (!is_fact(columns.fields[i]) || !is_other || std::ranges::any_of(mapping.columns, is_its_own)) continue;
    throw Error(messages::map_contradicts_currency, heading.heading, heading.currency, currency.value().code());
  }
}

}  // namespace

AidColumns columns_of_aid(const Columns& columns, const ImportRequest& request, NumberStyle numbers) {
  AidColumns found{.headings = columns.columns,
                   .line = columns.line,
                   .reopen = request.reopen,
                   .origin = columns.origin,
                   .is_report = columns.is_report,
                   .whole_rows = request.whole_rows,
                   .dates = dates_of(request.mapping, columns),
                   .numbers = numbers_of(request.mapping, columns, numbers),
                   .rounds = request.mapping.decimals == "round",
                   .negative_is_return = request.mapping.negative == "return",
                   .zero_is_nothing = request.mapping.zero == "nothing"};
  find_fields(request.mapping, found);
  found.as = plain_amounts(request.mapping.as);
  find_amounts(found);
  check_fields(found);
  check_goods(found);
  check_currency(request.mapping, found);
  return found;
}

}  // namespace aid::importing
