#include "cells.hpp"
#include "labels.hpp"

#include "../cells.hpp"
#include "../events/selection.hpp"
#include "aid/records/papers.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::DateInterval;
using domain::Matter;
using records::MatterField;
using table::Cell;
using table::Column;
using table::ColumnType;
using table::Words;
using Kind = MatterField::Kind;

Cell day_cell(const std::optional<domain::Date>& day) {
  if (!day) return std::monostate();
  return DateInterval::of_day(*day);
}

template <typename Several>
Cell unless_empty(Several several) {
  if (several.empty()) return std::monostate();
  return several;
}

table::Lines partner_lines(vocabulary::Registry& registry, const MatterField& field, const Matter& matter) {
  const storage::Partners partners(registry.ledger());
  table::Lines lines;
  for (const domain::MatterPartner& one : matter.partners) {
    if (!field.role.empty() && one.role != field.role) continue;
    const domain::Partner partner = partners.get(one.partner);
    const std::string& name = partner.name();
    const bool shows_role = field.role.empty() && !one.role.empty();
    const auto line = [&](Language language) {
      return shows_role ? fmt::format("{}: {}", registry.name(field.list, "", one.role, language), name) : name;
    };
    const std::string code = shows_role ? fmt::format("{}={}", one.role, partner.code) : partner.code;
    Words words = Words(line(Language::en), line(Language::vi)).with_code(code);
    // Two that were merged are one.
    if (std::ranges::find(lines, words) == lines.end()) lines.push_back(std::move(words));
  }
  return lines;
}

table::CountsCell counts_cell(vocabulary::Registry& registry, const Matter& matter) {
  table::CountsCell counts;
  for (const domain::EventCount& one : matter.counts) {
    counts.push_back({key_of_count(one.what), words_of(registry, "event-count", one.what), one.count});
  }
  return counts;
}

table::Lines linked_codes(vocabulary::Registry& registry, const MatterField& field, const Matter& matter) {
  table::Lines codes;
  if (field.kind == Kind::aids) {
    for (const domain::AidId id : matter.aids) codes.emplace_back(storage::Aids(registry.ledger()).get(id).code);
  } else {
    const storage::Events events(registry.ledger());
    for (const domain::EventId id : matter.events) codes.emplace_back(events.find(id).value().code);
  }
  return codes;
}

table::Lines need_lines(vocabulary::Registry& registry, const MatterField& field, const Matter& need) {
  table::Lines lines;
  const auto add = [&](const auto& one) {
    lines.emplace_back(records::text_of(registry, one, Language::en), records::text_of(registry, one, Language::vi));
  };
  if (field.kind == Kind::need_gifts) {
    for (const domain::NeedGift& gift : need.gifts) add(gift);
    return lines;
  }
  for (const domain::NeedLine& line : need.lines) {
    if (line.is_money() == (field.kind == Kind::need_money)) add(line);
  }
  return lines;
}

}  // namespace

Words title_of(const Matter& matter) {
  if (matter.kind == domain::MatterKind::need) {
    return {records::title_of_need(matter, Language::en), records::title_of_need(matter, Language::vi)};
  }
  return {matter.title_en.empty() ? matter.title : matter.title_en, matter.title};
}

Cell cell_of(vocabulary::Registry& registry, const MatterField& field, const Matter& matter) {
  switch (field.kind) {
    case Kind::text:
      if (field.text == &Matter::title) return text_cell(matter.title.empty() ? Words() : title_of(matter));
      if (field.choices != nullptr && !(matter.*field.text).empty()) return coded_term(domain::EventStatus::cancelled);
      return text_cell(matter.*field.text);
    case Kind::code:
      return text_cell(words_of(registry, field.list, matter.*field.text));
    case Kind::interval:
      if (!matter.date) return std::monostate();
      return *matter.date;
    case Kind::first_day:
    case Kind::ended:
      return day_cell(matter.*field.day);
    case Kind::last_day:
      return day_cell(matter.*field.day ? std::optional((matter.*field.day)->previous()) : std::nullopt);
    case Kind::period:
      if (!matter.valid_from || !matter.valid_until) return std::monostate();
      return DateInterval{*matter.valid_from, *matter.valid_until};
    case Kind::every:
      if (!matter.every) return std::monostate();
      return std::int64_t{*matter.every};
    case Kind::partners:
      return unless_empty(partner_lines(registry, field, matter));
    case Kind::counts:
      return unless_empty(counts_cell(registry, matter));
    case Kind::aids:
    case Kind::events:
      return unless_empty(linked_codes(registry, field, matter));
    case Kind::parent:
      if (!matter.parent) return std::monostate();
      return Words(storage::Matters(registry.ledger()).find(matter.parent).value().code);
    case Kind::records: {
      table::Lines codes;
      for (std::string& code : records::records_of(registry, matter, records::EventNaming::for_people)) {
        codes.emplace_back(std::move(code));
      }
      return unless_empty(std::move(codes));
    }
    case Kind::file:
      return text_cell(matter.file ? matter.file->name : std::string());
    case Kind::sources: {
      table::Lines sources;
      for (const domain::Source& one : matter.sources) sources.emplace_back(one.text);
      return unless_empty(std::move(sources));
    }
    case Kind::need_items:
    case Kind::need_money:
    case Kind::need_gifts:
      return unless_empty(need_lines(registry, field, matter));
  }
  return std::monostate();
}

Column column_of(const MatterField& field) {
  std::string key(field.name());
  std::ranges::replace(key, '-', '_');
  if (key == "kind") key = "paper_kind";  // What kind of row it is stands before the columns.
  Column column{.key = std::move(key), .label = Words(field.label)};
  switch (field.kind) {
    case Kind::code:
    case Kind::partners:
      column.codes = table::Codes::beside;
      break;
    case Kind::interval:
    case Kind::first_day:
    case Kind::last_day:
    case Kind::ended:
    case Kind::period:
      column.type = ColumnType::date;
      break;
    case Kind::every:
      column.type = ColumnType::number;
      break;
    case Kind::counts:
      column.type = ColumnType::counts;
      break;
    default:
      break;
  }
  return column;
}

std::vector<Column> listed_columns(domain::MatterKind kind) {
  std::vector<Column> columns{{"code", code_heading, ColumnType::code}};
  for (const MatterField& field : records::matter_fields(kind)) {
    if (field.is_listed) columns.push_back(column_of(field));
  }
  return columns;
}

std::vector<Cell> listed_cells(vocabulary::Registry& registry, const Matter& matter) {
  std::vector<Cell> cells{Words(matter.code)};
  for (const MatterField& field : records::matter_fields(matter.kind)) {
    if (field.is_listed) cells.push_back(cell_of(registry, field, matter));
  }
  return cells;
}

std::vector<domain::PartnerId> partners_of(const Matter& matter) {
  std::vector<domain::PartnerId> partners;
  for (const domain::MatterPartner& one : matter.partners) {
    if (std::ranges::find(partners, one.partner) == partners.end()) partners.push_back(one.partner);
  }
  return partners;
}

}  // namespace aid::reports
