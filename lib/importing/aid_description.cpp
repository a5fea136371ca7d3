#include "aid_description.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/quoted_names.hpp"
#include "cells.hpp"
#include "columns.hpp"
#include "list_dates.hpp"
#include "row_words.hpp"

#include <algorithm>

namespace aid::importing {
namespace {

using domain::Aid;
using domain::DateInterval;

}  // namespace

AidDescription::AidDescription(recording::Desk& desk, NameBook& names, const AidColumns& columns, RowCells& cells,
                               AidParents& parents)
    : desk_(desk), names_(names), columns_(columns), cells_(cells), parents_(parents) {
  const auto field_names = aid_field_names();
  for (const records::FieldDescription& field : records::aid_fields()) {
    if (!records::is_plain(field.kind) || field.is_settled) continue;
    plain_.push_back({&field, field_named(field_names, field.list_name()).value()});
  }
}

void AidDescription::read(Aid& aid, const DateInterval& at) {
  for (const Plain& plain : plain_) read_plain(*plain.description, plain.field, aid);
  // A list of entries says that a component is no aid, which holds of every one.
  if (aid.component && aid.stands_for.value == 0) aid.stands_for = domain::Count{1};
  if (cells_.has(AidField::part_of)) aid.part_of = parents_.read();
  read_splits(aid, at);
  read_beneficiaries(aid);
  if (const std::string source = cells_.texts(AidField::source); !source.empty()) aid.sources.push_back({source});
}

void AidDescription::read_plain(const records::FieldDescription& description, AidField field, Aid& aid) {
  using records::FieldKind;
  switch (description.kind) {
    case FieldKind::text:
      description.of<std::string>(aid) = cells_.texts(field);
      break;
    case FieldKind::code:
      description.of<std::string>(aid) = cells_.code(description.list, field);
      break;
    case FieldKind::term:
      if (const std::string word = cells_.code(description.list, field); !word.empty()) {
        description.term().put(aid, word);
      }
      break;
    case FieldKind::yes_or_no:
      description.of<bool>(aid) = read_yes_or_no(field);
      break;
    case FieldKind::count:
      description.of<domain::Count>(aid) = read_count(field);
      break;
    case FieldKind::date:
      if (cells_.has(field)) {
        description.of<std::optional<DateInterval>>(aid) = cells_.take(read_date(field), field);
      }
      break;
    default:
      break;
  }
}

/// The column of dates has the month first where the mapping says so, and so has this one.
Result<DateInterval> AidDescription::read_date(AidField field) const {
  const std::size_t column = columns_.of(field);
  const bool is_cell = column != AidColumns::none && !cells_.cell(column).text.empty();
  const table::ListCell cell = is_cell ? cells_.cell(column) : table::ListCell{.text = cells_.value(field)};
  return read_date_cell(cell, columns_.dates);
}

domain::Count AidDescription::read_count(AidField field) {
  domain::Count count{1, domain::Qualifier::exact};
  if (cells_.has(field)) {
    count = cells_.take(domain::read_count(cells_.value(field)), field).value_or(count);
  }
  if (field != AidField::count) return count;
  const std::string_view typed = cells_.value(AidField::count_qualifier);
  if (typed.empty()) return count;
  const auto qualifier = cells_.take(read_qualifier_cell(typed), AidField::count_qualifier);
  if (!qualifier) return count;
  if (!*qualifier && !cells_.has(field)) return {std::nullopt, domain::Qualifier::exact};
  const bool fits = *qualifier && (count.qualifier == domain::Qualifier::exact || count.qualifier == **qualifier);
  if (fits) {
    count.qualifier = **qualifier;
  } else {
    cells_.add(Problem(messages::qualifier_differs, typed, cells_.value(field)), AidField::count_qualifier);
  }
  return count;
}

bool AidDescription::read_yes_or_no(AidField field) {
  return cells_.take(importing::read_yes_or_no(cells_.value(field)), field).value_or(false);
}

void AidDescription::read_splits(Aid& aid, const DateInterval& at) {
  if (cells_.has(AidField::sector)) {
    if (auto sectors = cells_.take(names_.sectors(cells_.value(AidField::sector)), AidField::sector)) {
      aid.splits = std::move(*sectors);
    }
  }
  if (!cells_.has(AidField::place)) return;
  if (const auto places = cells_.take(names_.places(cells_.value(AidField::place), at), AidField::place)) {
    aid.splits.insert(aid.splits.end(), places->begin(), places->end());
  }
}

void AidDescription::read_beneficiaries(Aid& aid) {
  const bool is_listed =
      columns_.is_report || cells_.value(AidField::beneficiary_count).find_first_of("=;") != std::string_view::npos;
  if (is_listed) {
    std::vector<std::string> audiences = parts_of_cell(cells_.value(AidField::beneficiary));
    for (std::string& audience : audiences) audience = vocabulary::unquoted(audience);
    read_beneficiaries_of(aid, std::move(audiences), parts_of_cell(cells_.value(AidField::beneficiary_count)));
  } else {
    read_beneficiaries_of(aid, one_of(AidField::beneficiary), one_of(AidField::beneficiary_count));
  }
  if (!cells_.has(AidField::beneficiary_country)) return;
  const std::string_view typed = cells_.value(AidField::beneficiary_country);
  const auto countries = cells_.take(names_.countries("beneficiary-country", typed), AidField::beneficiary_country);
  if (countries) add_countries(aid, *countries);
}

/// Of several countries each group of people may be in each of them; how many of it are where, nobody has said.
void AidDescription::add_countries(Aid& aid, const std::vector<std::string>& countries) {
  const auto is_counted = [](const domain::Beneficiary& who) { return !who.count.is_unknown(); };
  if (countries.size() > 1 && std::ranges::any_of(aid.beneficiaries, is_counted)) {
    cells_.add(Problem(messages::several_countries, cells_.value(AidField::beneficiary_country)),
               AidField::beneficiary_country);
    return;
  }
  const std::vector<domain::Beneficiary> groups =
      aid.beneficiaries.empty() ? std::vector<domain::Beneficiary>(1) : std::move(aid.beneficiaries);
  aid.beneficiaries.clear();
  for (const std::string& country : countries) {
    for (domain::Beneficiary who : groups) {
      who.country = country;
      aid.beneficiaries.push_back(std::move(who));
    }
  }
}

/// What a cell says as one value, or nothing.
std::vector<std::string> AidDescription::one_of(AidField field) {
  const std::string text = cells_.text(field);
  return text.empty() ? std::vector<std::string>() : std::vector{text};
}

/// "poor; women", "pupils=19 school; women=40 person", "hơn 3.000 người": as they are typed for a single aid.
void AidDescription::read_beneficiaries_of(Aid& aid, std::vector<std::string> audiences,
                                           std::vector<std::string> reached) {
  if (audiences.empty() && reached.empty()) return;
  desk_.problems.take_all();
  aid.beneficiaries =
      recording::read_beneficiaries(desk_, {.audiences = std::move(audiences), .reached = std::move(reached)});
  for (Problem& problem : desk_.problems.take_all()) cells_.add(std::move(problem), AidField::beneficiary_count);
}

std::optional<domain::Approval> AidDescription::read_approval() {
  if (!cells_.has(AidField::decision)) return std::nullopt;
  const auto decision =
      cells_.take(read_decision(cells_.value(AidField::decision), columns_.dates.options), AidField::decision);
  if (!decision) return std::nullopt;
  domain::Approval approval;
  approval.number = decision->number;
  approval.authority =
      cells_.has(AidField::decision_authority) ? cells_.text(AidField::decision_authority) : decision->authority;
  std::optional<domain::DateInterval> on = decision->date;
  if (const std::string_view typed = cells_.value(AidField::decision_date); !typed.empty()) {
    if (const auto date = cells_.take(read_date(AidField::decision_date), AidField::decision_date)) on = *date;
  }
  if (!on) {
    cells_.add(lacking(messages::value_needed, "aid", {"decision-date"}), AidField::decision);
    return std::nullopt;
  }
  approval.on = *on;
  return approval;
}

}  // namespace aid::importing
