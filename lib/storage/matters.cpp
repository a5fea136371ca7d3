#include "aid/storage/matters.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/sha256.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"
#include "columns.hpp"
#include "merged_partners.hpp"
#include "new_row.hpp"
#include "record_code.hpp"
#include "select.hpp"
#include "text_columns.hpp"

#include <fmt/format.h>

#include <array>

namespace aid::storage {
namespace {

using domain::Matter;
using domain::MatterId;
using domain::MatterKind;

using MatterRows = Select<tables::matters>;

constexpr std::array all_kinds{MatterKind::agreement, MatterKind::plan, MatterKind::plan_item, MatterKind::anniversary,
                               MatterKind::paper, MatterKind::need};

/// What stands before the number of a code.
constexpr std::string_view mark_of(MatterKind kind) {
  switch (kind) {
    case MatterKind::agreement:
      return "-A";
    case MatterKind::plan:
      return "-PL";
    case MatterKind::plan_item:
      return "-PI";
    case MatterKind::anniversary:
      return "-AN";
    case MatterKind::paper:
      return "-P";
    case MatterKind::need:
      return "-N";
  }
  return {};
}

/// The plain texts of a matter that may be empty.
constexpr std::array matter_texts{
    TextColumn<tables::matters, Matter>{"external_id", &Matter::external_id},
    TextColumn<tables::matters, Matter>{"reason", &Matter::reason},
    TextColumn<tables::matters, Matter>{"type", &Matter::type},
    TextColumn<tables::matters, Matter>{"title_en", &Matter::title_en},
    TextColumn<tables::matters, Matter>{"number", &Matter::number},
    TextColumn<tables::matters, Matter>{"authority", &Matter::authority},
    TextColumn<tables::matters, Matter>{"country", &Matter::country},
    TextColumn<tables::matters, Matter>{"note", &Matter::note},
    TextColumn<tables::matters, Matter>{"typed_date", &Matter::typed_date},
    TextColumn<tables::matters, Matter>{"status", &Matter::status},
    TextColumn<tables::matters, Matter>{"priority", &Matter::priority},
    TextColumn<tables::matters, Matter>{"channel", &Matter::channel},
};

/// The days of a matter that may not be known.
struct DayColumn {
  ColumnOf<tables::matters> column;
  std::optional<domain::Date> Matter::*member;
};
constexpr std::array matter_days{
    DayColumn{"valid_from", &Matter::valid_from},
    DayColumn{"valid_until", &Matter::valid_until},
    DayColumn{"ended_on", &Matter::ended_on},
};

/// What a paper belongs to, and its file.
void read_paper(Connection& connection, std::int64_t version_row, Matter& matter) {
  Select<tables::matter_records> record(connection, "WHERE matter = ? ORDER BY no");
  record.bind(version_row);
  while (record.next()) {
    if (!record.is_null("entry")) matter.entries.push_back({record.integer("entry")});
    if (!record.is_null("other")) matter.matters.push_back({record.integer("other")});
    if (!record.is_null("total")) matter.totals.push_back(record.integer("total"));
  }
  Select<tables::matter_files> file(connection, "WHERE matter = ? ORDER BY no");
  file.bind(version_row);
  while (file.next()) {
    if (!file.is_null("path")) matter.path = file.string("path");
    if (file.is_null("sha256")) continue;
    matter.file = domain::PaperFile{
        .name = file.string("name"), .sha256 = hex(file.blob("sha256")), .bytes = file.integer("bytes")};
  }
}

void read_need(Connection& connection, std::int64_t version_row, Matter& matter) {
  Select<tables::need_lines> line(connection, "WHERE matter = ? ORDER BY no");
  line.bind(version_row);
  while (line.next()) {
    matter.lines.push_back({.item = line.string("item"),
                            .quantity = read_quantity(line, "quantity", "quantity_qualifier"),
                            .unit = line.string("unit"),
                            .amount = read_amount(line, "amount_minor", "currency", "qualifier"),
                            .typed = line.string("typed")});
  }
  Select<tables::need_gifts> gift(connection, "WHERE matter = ? ORDER BY no");
  gift.bind(version_row);
  while (gift.next()) {
    const auto part = domain::need_part_of(gift.text("part"));
    if (!part) throw_damaged(connection.path(), "need_gifts: part");
    matter.gifts.push_back({.aid = {gift.integer("aid")},
                            .part = *part,
                            .item = gift.string("item"),
                            .quantity = read_quantity(gift, "quantity", "quantity_qualifier"),
                            .unit = gift.string("unit"),
                            .amount = read_amount(gift, "amount_minor", "currency", "qualifier"),
                            .typed = gift.string("typed")});
  }
}

void read_children(Connection& connection, std::int64_t version_row, Matter& matter) {
  Select<tables::matter_partners> partner(connection, "WHERE matter = ? ORDER BY no");
  partner.bind(version_row);
  while (partner.next()) {
    matter.partners.push_back({known_as(connection, partner.integer("partner")), partner.string("role")});
  }
  Select<tables::matter_counts> count(connection, "WHERE matter = ? ORDER BY no");
  count.bind(version_row);
  while (count.next()) matter.counts.push_back({count.string("what"), read_count(count, "count", "qualifier")});
  Select<tables::matter_links> link(connection, "WHERE matter = ? ORDER BY no");
  link.bind(version_row);
  while (link.next()) {
    if (!link.is_null("aid")) matter.aids.push_back({link.integer("aid")});
    if (!link.is_null("event")) matter.events.push_back({link.integer("event")});
    if (!link.is_null("source")) matter.sources.push_back({link.string("source")});
  }
  if (matter.kind == MatterKind::paper) read_paper(connection, version_row, matter);
  if (matter.kind == MatterKind::need) read_need(connection, version_row, matter);
}

Matter read_matter(Connection& connection, const MatterRows& row) {
  Matter matter;
  matter.kind = domain::matter_kind_of(row.text("kind")).value();
  matter.id = {read_identity(row)};
  matter.uuid = Uuid::from_bytes(row.blob("uuid"));
  matter.code = matter_code(matter.kind, row.text("code_prefix"), row.small("code_year"), row.integer("code_no"));
  matter.version = row.small("version");
  matter.change = domain::matter_change_of(row.text("change")).value();
  matter.title = row.string("title");
  if (!row.is_null("from_on")) matter.date = {read_day(row.text("from_on")), read_day(row.text("until_on"))};
  for (const DayColumn& day : matter_days) {
    if (!row.is_null(day.column)) matter.*day.member = read_day(row.text(day.column));
  }
  matter.open_ended = row.small("open_ended") != 0;
  if (!row.is_null("every")) matter.every = row.small("every");
  matter.parent = {row.integer("parent")};
  read_texts(row, matter_texts, matter);
  read_children(connection, row.integer("id"), matter);
  return matter;
}

std::optional<Matter> first_matter(Connection& connection, MatterRows& rows) {
  if (!rows.next()) return std::nullopt;
  return read_matter(connection, rows);
}

}  // namespace

std::string matter_code(MatterKind kind, std::string_view prefix, int year, std::int64_t number) {
  return fmt::format("{}-{}{}{:04}", prefix, year, mark_of(kind), number);
}

std::optional<Matter> Matters::find(MatterId id) const {
  MatterRows rows(connection_, "WHERE id = ?1 OR version_of = ?1 ORDER BY id DESC LIMIT 1");
  rows.bind(id.row);
  return first_matter(connection_, rows);
}

std::optional<Matter> Matters::as_recorded(MatterId id) const {
  MatterRows rows(connection_, "WHERE id = ?");
  rows.bind(id.row);
  return first_matter(connection_, rows);
}

std::optional<Matter> Matters::find(std::string_view typed) const {
  const std::string code = upper_ascii(typed);
  for (const MatterKind kind : all_kinds) {
    const auto parts = parse_code(code, mark_of(kind));
    if (!parts) continue;
    Query query(connection_,
                "SELECT id FROM matters WHERE kind = ? AND code_prefix = ? AND code_year = ? AND code_no = ? "
                "AND version_of IS NULL");
    query.bind(to_string(kind), parts->prefix, parts->year, parts->number);
    if (query.next()) return find(MatterId{query.integer(0)});
  }
  const auto uuid = Uuid::parse(typed);
  Query query(connection_,
              "SELECT id FROM matters WHERE version_of IS NULL AND (external_id = ?1 OR uuid = ?2) ORDER BY id");
  query.bind(typed, uuid ? Value(uuid.value()) : Value());
  if (!query.next()) return std::nullopt;
  return find(MatterId{query.integer(0)});
}

std::optional<Matter> Matters::find_by_external_id(MatterKind kind, std::string_view external_id) const {
  Query query(connection_,
              "SELECT id FROM matters WHERE external_id = ? AND kind = ? AND version_of IS NULL ORDER BY id");
  query.bind(external_id, to_string(kind));
  if (!query.next()) return std::nullopt;
  return find(MatterId{query.integer(0)});
}

std::vector<MatterId> Matters::with_fingerprint(const Fingerprint& fingerprint) const {
  Query query(connection_, "SELECT id FROM matters WHERE fingerprint = ? AND version_of IS NULL ORDER BY id");
  query.bind(Value::bytes(fingerprint));
  std::vector<MatterId> found;
  while (query.next()) found.push_back({query.integer(0)});
  return found;
}

std::vector<Matter> Matters::all(MatterKind kind) const {
  MatterRows rows(connection_,
                  "WHERE kind = ? AND id = (SELECT max(id) FROM matters AS newer WHERE newer.id = "
                  "coalesce(matters.version_of, matters.id) "
                  "OR newer.version_of = coalesce(matters.version_of, matters.id)) "
                  "ORDER BY from_on, until_on, coalesce(version_of, id)");
  rows.bind(to_string(kind));
  std::vector<Matter> found;
  while (rows.next()) found.push_back(read_matter(connection_, rows));
  return found;
}

std::vector<std::pair<Matter, std::int64_t>> Matters::versions(MatterId id) const {
  MatterRows rows(connection_, "WHERE id = ?1 OR version_of = ?1 ORDER BY id");
  rows.bind(id.row);
  std::vector<std::pair<Matter, std::int64_t>> found;
  while (rows.next()) found.emplace_back(read_matter(connection_, rows), rows.integer("block"));
  return found;
}

namespace {

constexpr std::string_view partners_before =
    "SELECT partner FROM matter_partners WHERE matter = (SELECT max(id) FROM matters WHERE (id = ?1 OR version_of = "
    "?1) "
    "AND id < ?2) ORDER BY no";

void append_records(Writer& writer, std::int64_t row, const Matter& matter) {
  int no = 0;
  for (const domain::EntryId entry : matter.entries) {
    append(writer, row, ++no, NewRow<tables::matter_records>{{"entry", entry.row}});
  }
  for (const MatterId other : matter.matters) {
    append(writer, row, ++no, NewRow<tables::matter_records>{{"other", other.row}});
  }
  for (const std::int64_t total : matter.totals) {
    append(writer, row, ++no, NewRow<tables::matter_records>{{"total", total}});
  }
}

/// The bytes are kept before the row is committed.
void append_file(Writer& writer, std::int64_t row, const Matter& matter) {
  int no = 0;
  if (matter.file) {
    const std::string digest = bytes_of_hex(matter.file->sha256);
    append(writer, row, ++no,
           NewRow<tables::matter_files>{
               {"name", matter.file->name}, {"sha256", Value::bytes(digest)}, {"bytes", matter.file->bytes}});
    if (!matter.file->source.empty()) writer.keep_paper(*matter.file);
  }
  if (!matter.path.empty()) append(writer, row, ++no, NewRow<tables::matter_files>{{"path", matter.path}});
}

void append_need(Writer& writer, std::int64_t row, const Matter& matter) {
  int no = 0;
  for (const domain::NeedLine& line : matter.lines) {
    const AmountValues amount(line.amount);
    append(writer, row, ++no,
           NewRow<tables::need_lines>{{"item", line.item},
                                      {"item_fold", fold(line.item)},
                                      {"quantity", Value::unless_empty(decimal_text(line.quantity.value))},
                                      {"quantity_qualifier", to_string(line.quantity.qualifier)},
                                      {"unit", Value::unless_empty(line.unit)},
                                      {"amount_minor", amount.minor},
                                      {"currency", amount.currency},
                                      {"qualifier", amount.qualifier},
                                      {"typed", line.typed}});
  }
  no = 0;
  for (const domain::NeedGift& gift : matter.gifts) {
    const AmountValues amount(gift.amount);
    append(writer, row, ++no,
           NewRow<tables::need_gifts>{{"aid", gift.aid.row},
                                      {"part", to_string(gift.part)},
                                      {"item", Value::unless_empty(gift.item)},
                                      {"quantity", Value::unless_empty(decimal_text(gift.quantity.value))},
                                      {"quantity_qualifier", to_string(gift.quantity.qualifier)},
                                      {"unit", Value::unless_empty(gift.unit)},
                                      {"amount_minor", amount.minor},
                                      {"currency", amount.currency},
                                      {"qualifier", amount.qualifier},
                                      {"typed", gift.typed}});
  }
}

void append_children(Writer& writer, std::int64_t row, const Matter& matter) {
  NamedBefore before(writer.ledger().connection(), partners_before, matter.id.row, row);
  int no = 0;
  for (const domain::MatterPartner& partner : matter.partners) {
    append(writer, row, ++no,
           NewRow<tables::matter_partners>{{"partner", before.row_for(partner.partner)},
                                           {"role", Value::unless_empty(partner.role)}});
  }
  no = 0;
  for (const domain::EventCount& count : matter.counts) {
    append(writer, row, ++no,
           NewRow<tables::matter_counts>{
               {"what", count.what}, {"count", count.count.value}, {"qualifier", to_string(count.count.qualifier)}});
  }
  no = 0;
  for (const domain::AidId aid : matter.aids) append(writer, row, ++no, NewRow<tables::matter_links>{{"aid", aid.row}});
  for (const domain::EventId event : matter.events) {
    append(writer, row, ++no, NewRow<tables::matter_links>{{"event", event.row}});
  }
  for (const domain::Source& source : matter.sources) {
    append(writer, row, ++no, NewRow<tables::matter_links>{{"source", source.text}});
  }
  append_records(writer, row, matter);
  append_file(writer, row, matter);
  append_need(writer, row, matter);
}

std::int64_t append_version(Writer& writer, const Matter& matter, const CodeParts& code,
                            const Fingerprint& fingerprint) {
  NewRow<tables::matters> version{{"version_of", Value::unless_zero(matter.id.row)},
                                  {"version", matter.version},
                                  {"uuid", matter.uuid},
                                  {"kind", to_string(matter.kind)},
                                  {"code_prefix", code.prefix},
                                  {"code_year", code.year},
                                  {"code_no", code.number},
                                  {"fingerprint", Value::bytes_unless_empty(fingerprint)},
                                  {"change", to_string(matter.change)},
                                  {"title", matter.title},
                                  {"open_ended", matter.open_ended ? 1 : 0},
                                  {"parent", Value::unless_zero(matter.parent.row)}};
  set_texts(version, matter_texts, matter);
  const std::string title_fold = fold(matter.title);
  const std::string title_key = sort_key(matter.title);
  version.set("title_fold", title_fold).set("title_key", Value::bytes(title_key));
  std::string from;
  std::string until;
  if (matter.date) {
    from = to_string(matter.date->from);
    until = to_string(matter.date->until);
    version.set("from_on", from).set("until_on", until);
  }
  std::array<std::string, matter_days.size()> days;
  for (std::size_t i = 0; i < matter_days.size(); ++i) {
    const auto& day = matter.*matter_days.at(i).member;
    if (!day) continue;
    days.at(i) = to_string(*day);
    version.set(matter_days.at(i).column, days.at(i));
  }
  if (matter.every) version.set("every", *matter.every);
  const std::int64_t row = append(writer, version);
  append_children(writer, row, matter);
  return row;
}

}  // namespace

MatterId Matters::add(Writer& writer, Matter& matter, int year, const Fingerprint& fingerprint) {
  const std::string prefix = Settings(writer.ledger()).get("code");
  Query last(connection_,
             "SELECT max(code_no) FROM matters WHERE kind = ? AND code_prefix = ? AND code_year = ? "
             "AND version_of IS NULL");
  last.bind(to_string(matter.kind), prefix, year);
  last.next();
  const std::int64_t number = last.integer(0) + 1;
  matter.id = {};
  matter.version = 1;
  matter.uuid = writer.new_uuid();
  matter.code = matter_code(matter.kind, prefix, year, number);
  matter.id = {append_version(writer, matter, {prefix, year, number}, fingerprint)};
  return matter.id;
}

void Matters::revise(Writer& writer, const Matter& matter) {
  append_version(writer, matter, parse_code(matter.code, mark_of(matter.kind)).value(), {});
}

}  // namespace aid::storage
