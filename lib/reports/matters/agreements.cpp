#include "../cells.hpp"
#include "../events/selection.hpp"
#include "../look_ahead.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "aid/reports/papers.hpp"
#include "aid/storage/matters.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/references.hpp"
#include "cells.hpp"
#include "labels.hpp"
#include "needs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::AgreementState;
using domain::Date;
using domain::DateInterval;
using domain::Matter;
using domain::MatterKind;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label agreements_title{"Agreements", "Danh sách thỏa thuận"};
constexpr Label agreement_state_label{"State", "Hiệu lực"};
constexpr Label days_label{"Days left", "Còn (ngày)"};
constexpr Label hash_label{"SHA-256", "SHA-256"};
constexpr Label bytes_label{"Bytes", "Số byte"};
constexpr Label withdrawn_label{"Withdrawn", "Đã rút khỏi hồ sơ"};
constexpr Label id_label{"Own id", "Mã riêng"};
constexpr Label field_label{"Field", "Mục"};
constexpr Label value_label{"Value", "Nội dung"};
constexpr Label versions_heading{"Versions", "Các lần ghi"};
constexpr Label version_label{"Version", "Lần"};
constexpr Label change_label{"Change", "Thay đổi"};
constexpr Label reason_label{"Reason", "Lý do"};
constexpr Label block_label{"Journal block", "Khối nhật ký"};
constexpr Message<Text, Text, Label> shown_title{"matter", "{2} {0}: {1}", "{2} {0}: {1}"};
constexpr Message<std::int64_t> agreements_message{"agreements", "agreements: {0}", "số thỏa thuận: {0}"};
constexpr Message<std::int64_t> term_unknown_message{
    "term-unknown", "agreements of which nobody stated a term, so that they hold unless they have ended: {0}",
    "số thỏa thuận không nêu thời hạn, được coi là còn hiệu lực nếu chưa chấm dứt: {0}"};

constexpr Message<std::int64_t> not_placed_message{
    "signed-not-placed", "agreements whose day of signing is not known well enough to lie in the period: {0}",
    "số thỏa thuận có ngày ký chưa rõ hoặc chưa đủ rõ để xếp vào kỳ: {0}"};

Words state_words(AgreementState state) { return Words(domain::label(state)).with_code(domain::to_string(state)); }

bool is_in_force(AgreementState state) {
  return state == AgreementState::in_force || state == AgreementState::term_unknown;
}

/// A filter in codes and ids.
struct Wanted {
  Date day = {};
  std::optional<Date> last_day = {};  ///< It ends up to this one.
  std::optional<DateInterval> signed_in = {};
  std::vector<std::string> types = {};
  std::vector<std::string> countries = {};
  std::vector<domain::PartnerId> partners = {};
  bool in_force = false;
  std::vector<Words> subtitles = {};

  bool takes(vocabulary::Registry& registry, const Matter& agreement) const {
    return takes_whenever_signed(registry, agreement) &&
           (!signed_in || (agreement.date && agreement.date->lies_within(*signed_in)));
  }

  /// It may have been signed in the period, as far as is known.
  bool cannot_place(vocabulary::Registry& registry, const Matter& agreement) const {
    const bool may_be =
        signed_in &&
        (!agreement.date || (agreement.date->overlaps(*signed_in) && !agreement.date->lies_within(*signed_in)));
    return may_be && takes_whenever_signed(registry, agreement);
  }

private:
  bool takes_whenever_signed(vocabulary::Registry& registry, const Matter& agreement) const {
    const AgreementState state = domain::state_on(agreement, day);
    if (in_force && !is_in_force(state)) return false;
    if (last_day) {
      const auto ends = domain::last_day_of(agreement);
      if (!is_in_force(state) || !ends || *ends < day || *ends > *last_day) return false;
    }
    return has_wanted(types, {agreement.type}) && has_wanted(partners, partners_of(agreement)) &&
           has_wanted(countries, countries_of(registry, agreement));
  }
};

Wanted read_wanted(vocabulary::Registry& registry, const AgreementFilter& filter, Date today) {
  Problems problems;
  Wanted wanted{.day = today, .in_force = filter.in_force};
  if (!filter.on.empty()) {
    if (const auto day = problems.take(domain::read_date(filter.on), "--on")) wanted.day = day->last_day();
  }
  if (!filter.ending_within.empty()) {
    wanted.last_day = look_ahead(wanted.day, filter.ending_within);
    if (!wanted.last_day) {
      problems.add(Problem(messages::not_a_time_ahead, filter.ending_within), "--ending-within");
    }
  }
  const Selection selection = read_selection(registry, {.period = filter.period});
  wanted.signed_in = selection.period;
  for (const std::string& typed : filter.types) {
    if (const auto type = problems.take(registry.item("agreement-type", typed), "--type")) {
      wanted.types.push_back(type->code);
    }
  }
  for (const std::string& typed : filter.countries) {
    if (const auto country = problems.take(registry.country(typed), "--country")) wanted.countries.push_back(*country);
  }
  for (const std::string& typed : filter.partners) {
    if (const auto partner = problems.take(vocabulary::partner_by_part(registry, typed), "--partner")) {
      wanted.partners.push_back(*partner);
    }
  }
  problems.raise();
  const auto day = [&](Date one, Language language) { return show(DateInterval::of_day(one), language); };
  const auto head = [&](Language language) {
    constexpr Label state_on{"State on", "Hiệu lực tính đến ngày"};
    constexpr Label ending{"ending up to", "hết hạn đến ngày"};
    std::string text = fmt::format("{} {}", state_on.in(language), day(wanted.day, language));
    if (wanted.last_day) text += fmt::format("; {} {}", ending.in(language), day(*wanted.last_day, language));
    return text;
  };
  wanted.subtitles.emplace_back(head(Language::en), head(Language::vi));
  return wanted;
}

}  // namespace

table::Table list_agreements(vocabulary::Registry& registry, const AgreementFilter& filter, Date today) {
  const storage::Snapshot snapshot(registry.ledger());
  const Wanted wanted = read_wanted(registry, filter, today);
  auto columns = listed_columns(MatterKind::agreement);
  columns.push_back(coded("state", agreement_state_label));
  columns.push_back({.key = "days", .label = days_label, .type = ColumnType::number, .when_filled = true});
  auto table = new_report(registry.ledger(), "agreements", agreements_title, std::move(columns));
  table.subtitles = wanted.subtitles;
  std::int64_t without_term = 0;
  std::int64_t not_placed = 0;
  for (const Matter& agreement : storage::Matters(registry.ledger()).all(MatterKind::agreement)) {
    if (wanted.cannot_place(registry, agreement)) ++not_placed;
    if (!wanted.takes(registry, agreement)) continue;
    auto cells = listed_cells(registry, agreement);
    const AgreementState state = domain::state_on(agreement, wanted.day);
    if (state == AgreementState::term_unknown) ++without_term;
    const auto ends = domain::last_day_of(agreement);
    cells.push_back(state_words(state));
    cells.push_back(is_in_force(state) && ends ? Cell(std::int64_t{ends->days() - wanted.day.days()}) : Cell());
    table.rows.push_back({.cells = std::move(cells)});
  }
  table.notes.push_back(count_note(agreements_message, std::ssize(table.rows)));
  if (without_term > 0) table.notes.push_back(count_note(term_unknown_message, without_term));
  if (not_placed > 0) table.notes.push_back(count_note(not_placed_message, not_placed));
  return table;
}

table::Table show_matter(vocabulary::Registry& registry, MatterKind kind, std::string_view typed, Date today) {
  const storage::Snapshot snapshot(registry.ledger());
  const Matter matter = vocabulary::find_matter(registry, kind, typed).value();
  auto table = new_report(registry.ledger(), to_string(kind), {},
                          {{.key = "field", .label = field_label, .codes = table::Codes::some},
                           {.key = "value", .label = value_label, .codes = table::Codes::some}});
  const Words title = title_of(matter);
  const auto heading = [&](Language language) {
    std::string text = shown_title.in(language, matter.code, title.in(language), label(kind));
    return with_capital(text);
  };
  table.title = {heading(Language::en), heading(Language::vi)};
  const auto add = [&](Words name, Cell value) {
    if (std::holds_alternative<std::monostate>(value)) return;
    // The column holds texts.
    if (const auto* date = std::get_if<DateInterval>(&value)) {
      value = Words(show(*date, Language::en), show(*date, Language::vi));
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      value = Words(std::to_string(*number));
    }
    table.rows.push_back({.cells = {std::move(name), std::move(value)}});
  };
  add(Words(code_heading).with_code("code"), Words(matter.code));
  for (const records::MatterField& field : records::matter_fields(kind)) {
    const Words name = Words(field.label).with_code(field.name());
    constexpr Label open{"open", "vô thời hạn"};
    const bool is_open = field.kind == records::MatterField::Kind::last_day && matter.open_ended;
    add(name, is_open ? Cell(Words(open).with_code("open")) : cell_of(registry, field, matter));
  }
  if (kind == MatterKind::agreement) {
    add(Words(agreement_state_label).with_code("state"), state_words(domain::state_on(matter, today)));
  }
  if (matter.file) {
    add(Words(hash_label).with_code("sha256"), Words(matter.file->sha256));
    add(Words(bytes_label).with_code("bytes"), Words(std::to_string(matter.file->bytes)));
  }
  if (matter.change == domain::MatterChange::withdrawn) {
    add(Words(withdrawn_label).with_code("withdrawn"), text_cell(matter.reason));
  }
  add(Words(id_label).with_code("id"), text_cell(matter.external_id));
  table::Explanation versions{.code = "versions",
                              .heading = versions_heading,
                              .columns = {{"version", version_label, ColumnType::number},
                                          {"block", block_label, ColumnType::number},
                                          coded("change", change_label),
                                          {"reason", reason_label}},
                              .rows = {}};
  for (const auto& [version, block] : storage::Matters(registry.ledger()).versions(matter.id)) {
    versions.rows.push_back(
        {.cells = {std::int64_t{version.version}, block,
                   Words(domain::label(version.change)).with_code(domain::to_string(version.change)),
                   text_cell(version.reason)}});
  }
  if (kind != MatterKind::paper) add_papers(registry, Matter{.kind = MatterKind::paper, .matters = {matter.id}}, table);
  table.explanations.push_back(std::move(versions));
  if (kind == MatterKind::need) add_standing(registry, matter, today, table);
  return table;
}

}  // namespace aid::reports
