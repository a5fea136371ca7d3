#include "aid/storage/aids.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"
#include "columns.hpp"
#include "connection.hpp"
#include "record_code.hpp"

#include <fmt/format.h>

namespace aid::storage {
namespace {

using domain::Aid;
using domain::AidId;
using domain::Approval;
using domain::Entry;
using domain::EntryId;

constexpr std::string_view code_mark = "-";

constexpr std::string_view aid_columns =
    "coalesce(version_of, id), id, version, uuid, code_prefix, code_year, code_no, external_id, direction, modality, "
    "form, "
    "scope, title, note, regime, status, humanitarian, stands_for, stands_for_qualifier, part_of, runs_from, "
    "runs_until, "
    "block, component, EXISTS (SELECT 1 FROM reversals WHERE reversals.aid = coalesce(aid.version_of, aid.id) AND "
    "entry IS NULL "
    "AND "
    "approval IS NULL)";

std::string select_versions(std::string_view condition) {
  return fmt::format("SELECT {} FROM aids AS aid WHERE {}", aid_columns, condition);
}

void read_parties(Connection& connection, std::int64_t version_row, Aid& aid) {
  Query query(connection, "SELECT role, partner, share FROM aid_parties WHERE aid = ? ORDER BY no");
  query.bind(version_row);
  while (query.next()) {
    aid.parties.push_back({.role = read_term<domain::PartyRole>(query.text(0)),
                           .partner = {query.integer(1)},
                           .share = read_optional_decimal(query.text(2))});
  }
}

void read_splits(Connection& connection, std::int64_t version_row, Aid& aid) {
  Query query(connection, "SELECT dimension, scheme, code, place, share FROM aid_splits WHERE aid = ? ORDER BY no");
  query.bind(version_row);
  while (query.next()) {
    aid.splits.push_back({.dimension = read_term<domain::SplitDimension>(query.text(0)),
                          .scheme = query.string(1),
                          .code = query.string(2),
                          .place = {query.integer(3)},
                          .share = read_optional_decimal(query.text(4))});
  }
}

void read_beneficiaries(Connection& connection, std::int64_t version_row, Aid& aid) {
  Query query(connection,
              "SELECT grp, text, count, qualifier, unit, country FROM aid_beneficiaries WHERE aid = ? ORDER BY no");
  query.bind(version_row);
  while (query.next()) {
    aid.beneficiaries.push_back({.group = query.string(0),
                                 .text = query.string(1),
                                 .count = read_count_columns(query, 2),
                                 .unit = query.string(4),
                                 .country = query.string(5)});
  }
}

void read_sources(Connection& connection, std::int64_t version_row, Aid& aid) {
  Query query(connection, "SELECT text FROM aid_sources WHERE aid = ? ORDER BY no");
  query.bind(version_row);
  while (query.next()) aid.sources.push_back({query.string(0)});
}

std::optional<domain::DateInterval> read_interval(Query& query, int column) {
  if (query.is_null(column)) return std::nullopt;
  return domain::DateInterval{read_day(query.text(column)), read_day(query.text(column + 1))};
}

Aid read_aid(Connection& connection, Query& query) {
  Aid aid;
  const std::int64_t version_row = query.integer(1);
  aid.id = {query.integer(0)};
  aid.uuid = Uuid::from_bytes(query.blob(3));
  aid.code = aid_code(query.text(4), static_cast<int>(query.integer(5)), query.integer(6));
  aid.external_id = query.string(7);
  aid.version = static_cast<int>(query.integer(2));
  aid.direction = read_term<domain::Direction>(query.text(8));
  aid.modality = read_term<domain::Modality>(query.text(9));
  aid.form = read_term<domain::Form>(query.text(10));
  aid.scope = read_term<domain::Scope>(query.text(11));
  aid.title = query.string(12);
  aid.note = query.string(13);
  aid.regime = query.string(14);
  aid.status = query.string(15);
  aid.humanitarian = query.integer(16) != 0;
  aid.stands_for = read_count_columns(query, 17);
  aid.part_of = {query.integer(19)};
  aid.runs = read_interval(query, 20);
  aid.component = query.integer(23) != 0;
  aid.reversed = query.integer(24) != 0;
  read_parties(connection, version_row, aid);
  read_splits(connection, version_row, aid);
  read_beneficiaries(connection, version_row, aid);
  read_sources(connection, version_row, aid);
  return aid;
}

std::optional<Aid> first_aid(Connection& connection, Query& query) {
  if (!query.next()) return std::nullopt;
  return read_aid(connection, query);
}

std::vector<AidId> read_aid_ids(Query& query) {
  std::vector<AidId> found;
  while (query.next()) found.push_back({query.integer(0)});
  return found;
}

constexpr std::string_view entry_columns =
    "id, uuid, aid, no, kind, from_on, until_on, form, amount_minor, currency, qualifier, stated_vnd, "
    "stated_vnd_qualifier, "
    "stated_usd, stated_usd_qualifier, channel, channel_kind, settles, note, typed_amount, typed_date, source, "
    "external_id, "
    "EXISTS (SELECT 1 FROM reversals WHERE reversals.entry = entries.id)";

std::optional<domain::Amount> read_stated(Query& query, int column, domain::Currency currency) {
  if (query.is_null(column)) return std::nullopt;
  return domain::Amount{domain::Money::from_minor(query.integer(column), currency),
                        read_qualifier(query.text(column + 1))};
}

std::vector<domain::GoodsLine> read_goods_lines(Connection& connection, std::int64_t entry) {
  Query query(
      connection,
      "SELECT item, quantity, quantity_qualifier, unit, unit_value, value_minor, currency, qualifier, basis, typed "
      "FROM goods WHERE entry = ? ORDER BY no");
  query.bind(entry);
  std::vector<domain::GoodsLine> lines;
  while (query.next()) {
    lines.push_back({.item = query.string(0),
                     .quantity = {read_optional_decimal(query.text(1)), read_qualifier(query.text(2))},
                     .unit = query.string(3),
                     .unit_value = read_optional_decimal(query.text(4)),
                     .value = read_amount_columns(query, 5),
                     .basis = query.string(8),
                     .typed = query.string(9)});
  }
  return lines;
}

Entry read_entry(Connection& connection, Query& query) {
  return {.id = {query.integer(0)},
          .uuid = Uuid::from_bytes(query.blob(1)),
          .aid = {query.integer(2)},
          .number = static_cast<int>(query.integer(3)),
          .kind = read_term<domain::EntryKind>(query.text(4)),
          .date = {read_day(query.text(5)), read_day(query.text(6))},
          .form = read_term<domain::Form>(query.text(7)),
          .amount = read_amount_columns(query, 8),
          .goods = read_goods_lines(connection, query.integer(0)),
          .stated_vnd = read_stated(query, 11, domain::Currency::vnd()),
          .stated_usd = read_stated(query, 13, domain::Currency::usd()),
          .channel = {query.integer(15)},
          .channel_kind = query.string(16),
          .settles = {query.integer(17)},
          .note = query.string(18),
          .typed_amount = query.string(19),
          .typed_date = query.string(20),
          .source = query.string(21),
          .external_id = query.string(22),
          .reversed = query.integer(23) != 0};
}

constexpr std::string_view approval_columns =
    "id, uuid, aid, no, kind, number, authority, decided_on, note, "
    "EXISTS (SELECT 1 FROM reversals WHERE reversals.approval = approvals.id)";

Approval read_approval(Query& query) {
  return {.id = query.integer(0),
          .uuid = Uuid::from_bytes(query.blob(1)),
          .aid = {query.integer(2)},
          .number_in_aid = static_cast<int>(query.integer(3)),
          .kind = read_term<domain::ApprovalKind>(query.text(4)),
          .number = query.string(5),
          .authority = query.string(6),
          .on = read_day(query.text(7)),
          .note = query.string(8),
          .reversed = query.integer(9) != 0};
}

void append_children(Writer& writer, std::int64_t row, const Aid& aid) {
  int no = 0;
  for (const domain::Party& party : aid.parties) {
    const std::string share = decimal_text(party.share);
    writer.append(ChildTable::aid_parties, row, ++no,
                  {to_string(party.role), party.partner.row, Value::unless_empty(share)});
  }
  no = 0;
  for (const domain::Split& split : aid.splits) {
    const std::string share = decimal_text(split.share);
    writer.append(ChildTable::aid_splits, row, ++no,
                  {to_string(split.dimension), Value::unless_empty(split.scheme), Value::unless_empty(split.code),
                   Value::unless_zero(split.place.row), Value::unless_empty(share)});
  }
  no = 0;
  for (const domain::Beneficiary& who : aid.beneficiaries) {
    writer.append(ChildTable::aid_beneficiaries, row, ++no,
                  {Value::unless_empty(who.group), Value::unless_empty(who.text), who.count.value,
                   to_string(who.count.qualifier), Value::unless_empty(who.unit), Value::unless_empty(who.country)});
  }
  no = 0;
  for (const domain::Source& source : aid.sources) writer.append(ChildTable::aid_sources, row, ++no, {source.text});
}

void append_goods(Writer& writer, std::int64_t entry, const std::vector<domain::GoodsLine>& lines) {
  int no = 0;
  for (const domain::GoodsLine& line : lines) {
    const std::string folded = fold(line.item);
    const std::string quantity = decimal_text(line.quantity.value);
    const std::string unit_value = decimal_text(line.unit_value);
    const AmountValues value(line.value);
    writer.append(ChildTable::goods, entry, ++no,
                  {line.item, folded, Value::unless_empty(quantity), to_string(line.quantity.qualifier),
                   Value::unless_empty(line.unit), Value::unless_empty(unit_value), value.minor, value.currency,
                   value.qualifier, Value::unless_empty(line.basis), line.typed});
  }
}

}  // namespace

std::string aid_code(std::string_view prefix, int year, std::int64_t number) {
  return fmt::format("{}-{}-{:04}", prefix, year, number);
}

std::optional<Aid> Aids::find(AidId id) const {
  Query query(connection_, select_versions("id = ?1 OR version_of = ?1 ORDER BY id DESC LIMIT 1"));
  query.bind(id.row);
  return first_aid(connection_, query);
}

Aid Aids::get(AidId id) const { return required(find(id), connection_.path(), "aids", id.row); }

std::optional<Aid> Aids::as_recorded(AidId id) const {
  Query query(connection_, select_versions("id = ?"));
  query.bind(id.row);
  return first_aid(connection_, query);
}

std::optional<Aid> Aids::find_by_code(std::string_view code) const {
  const auto parts = parse_code(code, code_mark);
  if (!parts) return std::nullopt;
  Query query(connection_,
              "SELECT id FROM aids WHERE code_prefix = ? AND code_year = ? AND code_no = ? AND version_of IS NULL");
  query.bind(parts->prefix, parts->year, parts->number);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

std::optional<Aid> Aids::find_by_uuid(const Uuid& uuid) const {
  Query query(connection_, "SELECT id FROM aids WHERE uuid = ? AND version_of IS NULL");
  query.bind(uuid);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

std::optional<Aid> Aids::find_by_external_id(std::string_view external_id) const {
  Query query(
      connection_,
      "SELECT id FROM aids WHERE external_id = ? AND version_of IS NULL AND NOT EXISTS "
      "(SELECT 1 FROM reversals WHERE reversals.aid = aids.id AND entry IS NULL AND approval IS NULL) ORDER BY id");
  query.bind(external_id);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

std::optional<Aid> Aids::find_reversed_by_external_id(std::string_view external_id) const {
  Query query(connection_,
              "SELECT id FROM aids WHERE external_id = ? AND version_of IS NULL AND EXISTS "
              "(SELECT 1 FROM reversals WHERE reversals.aid = aids.id AND entry IS NULL AND approval IS NULL) "
              "ORDER BY id DESC");
  query.bind(external_id);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

void Aids::for_each_external_id(const std::function<void(std::string_view)>& take) const {
  Query query(connection_, "SELECT external_id FROM aids WHERE external_id IS NOT NULL");
  while (query.next()) take(query.text(0));
}

std::vector<AidId> Aids::with_fingerprint(const Fingerprint& fingerprint) const {
  Query query(
      connection_,
      "SELECT id FROM aids WHERE fingerprint = ? AND version_of IS NULL AND NOT EXISTS "
      "(SELECT 1 FROM reversals WHERE reversals.aid = aids.id AND entry IS NULL AND approval IS NULL) ORDER BY id");
  query.bind(Value::bytes(fingerprint));
  return read_aid_ids(query);
}

std::vector<AidId> Aids::reversed() const {
  Query query(connection_, "SELECT aid FROM reversals WHERE entry IS NULL AND approval IS NULL ORDER BY aid");
  return read_aid_ids(query);
}

std::vector<AidId> Aids::reversed_in(std::int64_t block) const {
  Query query(connection_,
              "SELECT aid FROM reversals WHERE block = ? AND entry IS NULL AND approval IS NULL ORDER BY aid");
  query.bind(block);
  return read_aid_ids(query);
}

std::vector<AidId> Aids::added_in(std::int64_t block) const {
  Query query(connection_, "SELECT id FROM aids WHERE block = ? AND version_of IS NULL ORDER BY id");
  query.bind(block);
  return read_aid_ids(query);
}

std::vector<AidId> Aids::parts_of(AidId parent) const {
  Query query(connection_,
              "SELECT DISTINCT coalesce(version_of, id) FROM aids AS aid WHERE part_of = ? AND id = "
              "(SELECT max(id) FROM aids AS newer WHERE newer.id = coalesce(aid.version_of, aid.id) "
              "OR newer.version_of = coalesce(aid.version_of, aid.id)) ORDER BY 1");
  query.bind(parent.row);
  return read_aid_ids(query);
}

std::vector<std::pair<Aid, std::int64_t>> Aids::versions(AidId id) const {
  Query query(connection_, select_versions("id = ?1 OR version_of = ?1 ORDER BY id"));
  query.bind(id.row);
  std::vector<std::pair<Aid, std::int64_t>> found;
  while (query.next()) {
    const std::int64_t block = query.integer(22);
    found.emplace_back(read_aid(connection_, query), block);
  }
  return found;
}

std::vector<Entry> Aids::entries(AidId id) const {
  Query query(connection_, fmt::format("SELECT {} FROM entries WHERE aid = ? ORDER BY no", entry_columns));
  query.bind(id.row);
  std::vector<Entry> found;
  while (query.next()) found.push_back(read_entry(connection_, query));
  return found;
}

std::optional<Entry> Aids::find_entry(EntryId id) const {
  Query query(connection_, fmt::format("SELECT {} FROM entries WHERE id = ?", entry_columns));
  query.bind(id.row);
  if (!query.next()) return std::nullopt;
  return read_entry(connection_, query);
}

Entry Aids::get_entry(EntryId id) const { return required(find_entry(id), connection_.path(), "entries", id.row); }

std::optional<Entry> Aids::find_entry_by_uuid(const Uuid& uuid) const {
  Query query(connection_, fmt::format("SELECT {} FROM entries WHERE uuid = ?", entry_columns));
  query.bind(uuid);
  if (!query.next()) return std::nullopt;
  return read_entry(connection_, query);
}

std::optional<Entry> Aids::find_entry_by_external_id(std::string_view external_id) const {
  Query query(connection_, fmt::format("SELECT {} FROM entries WHERE external_id = ? AND NOT EXISTS "
                                       "(SELECT 1 FROM reversals WHERE reversals.entry = entries.id) ORDER BY id",
                                       entry_columns));
  query.bind(external_id);
  if (!query.next()) return std::nullopt;
  return read_entry(connection_, query);
}

std::vector<EntryId> Aids::entries_with_fingerprint(const Fingerprint& fingerprint) const {
  Query query(connection_,
              "SELECT id FROM entries WHERE fingerprint = ? AND NOT EXISTS "
              "(SELECT 1 FROM reversals WHERE reversals.entry = entries.id) ORDER BY id");
  query.bind(Value::bytes(fingerprint));
  std::vector<EntryId> found;
  while (query.next()) found.push_back({query.integer(0)});
  return found;
}

std::vector<Approval> Aids::approvals(AidId id) const {
  Query query(connection_, fmt::format("SELECT {} FROM approvals WHERE aid = ? ORDER BY no", approval_columns));
  query.bind(id.row);
  std::vector<Approval> found;
  while (query.next()) found.push_back(read_approval(query));
  return found;
}

std::vector<Approval> Aids::all_approvals() const {
  Query query(connection_, fmt::format("SELECT {} FROM approvals WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE "
                                       "reversals.approval = approvals.id) ORDER BY aid, no",
                                       approval_columns));
  std::vector<Approval> found;
  while (query.next()) found.push_back(read_approval(query));
  return found;
}

std::vector<Approval> Aids::approvals_numbered(std::string_view number) const {
  const std::string folded = fold(number);
  Query query(connection_, fmt::format("SELECT {} FROM approvals WHERE number_fold = ? AND NOT EXISTS "
                                       "(SELECT 1 FROM reversals WHERE reversals.approval = approvals.id) ORDER BY id",
                                       approval_columns));
  query.bind(folded);
  std::vector<Approval> found;
  while (query.next()) found.push_back(read_approval(query));
  return found;
}

std::vector<domain::Reversal> Aids::reversals(AidId id) const {
  Query query(connection_,
              "SELECT entry, approval, reason, from_on, until_on, block FROM reversals WHERE aid = ? ORDER BY id");
  query.bind(id.row);
  std::vector<domain::Reversal> found;
  while (query.next()) {
    found.push_back({.aid = id,
                     .entry = {query.integer(0)},
                     .approval = query.integer(1),
                     .reason = query.string(2),
                     .date = read_interval(query, 3),
                     .block = query.integer(5)});
  }
  return found;
}

AidId Aids::add(Writer& writer, Aid& aid, int year, const Fingerprint& fingerprint) {
  const std::string& prefix = writer.office_code();
  const int number = static_cast<int>(writer.next_number("aids", year, [&] {
    Query last(connection_,
               "SELECT max(code_no) FROM aids WHERE code_prefix = ? AND code_year = ? AND version_of IS NULL");
    last.bind(prefix, year);
    last.next();
    return last.integer(0);
  }));
  aid.id = {};
  aid.version = 1;
  aid.uuid = writer.new_uuid();
  aid.code = aid_code(prefix, year, number);
  aid.id = {append(writer, aid, year, number, prefix, fingerprint)};
  return aid.id;
}

void Aids::revise(Writer& writer, const Aid& aid) {
  const auto parts = parse_code(aid.code, code_mark);
  append(writer, aid, parts->year, static_cast<int>(parts->number), parts->prefix, {});
}

std::int64_t Aids::append(Writer& writer, const Aid& aid, int year, int number, std::string_view prefix,
                          const Fingerprint& fingerprint) {
  const std::string title_fold = fold(aid.title);
  const std::string title_key = sort_key(aid.title);
  const std::string runs_from = aid.runs ? to_string(aid.runs->from) : std::string();
  const std::string runs_until = aid.runs ? to_string(aid.runs->until) : std::string();
  const std::int64_t row =
      writer.append(RootTable::aids, {Value::unless_zero(aid.id.row),
                                      aid.version,
                                      aid.uuid,
                                      prefix,
                                      year,
                                      number,
                                      Value::unless_empty(aid.external_id),
                                      fingerprint.empty() ? Value(std::nullopt) : Value::bytes(fingerprint),
                                      to_string(aid.direction),
                                      to_string(aid.modality),
                                      to_string(aid.form),
                                      to_string(aid.scope),
                                      Value::unless_empty(aid.title),
                                      Value::unless_empty(title_fold),
                                      aid.title.empty() ? Value(std::nullopt) : Value::bytes(title_key),
                                      Value::unless_empty(aid.note),
                                      Value::unless_empty(aid.regime),
                                      Value::unless_empty(aid.status),
                                      aid.humanitarian ? 1 : 0,
                                      aid.stands_for.value,
                                      to_string(aid.stands_for.qualifier),
                                      Value::unless_zero(aid.part_of.row),
                                      Value::unless_empty(runs_from),
                                      Value::unless_empty(runs_until),
                                      Value::unless_zero(aid.component ? 1 : 0)});
  append_children(writer, row, aid);
  return row;
}

EntryId Aids::add_entry(Writer& writer, Entry& entry, const Fingerprint& fingerprint) {
  Query last(connection_, "SELECT max(no) FROM entries WHERE aid = ?");
  last.bind(entry.aid.row);
  last.next();
  entry.number = static_cast<int>(last.integer(0)) + 1;
  return add_first_entry(writer, entry, fingerprint);
}

EntryId Aids::add_first_entry(Writer& writer, Entry& entry, const Fingerprint& fingerprint) {
  entry.uuid = writer.new_uuid();
  const std::string from = to_string(entry.date.from);
  const std::string until = to_string(entry.date.until);
  const AmountValues amount(entry.amount);
  const AmountValues vnd(entry.stated_vnd);
  const AmountValues usd(entry.stated_usd);
  entry.id = {
      writer.append(RootTable::entries, {entry.uuid,
                                         entry.aid.row,
                                         entry.number,
                                         to_string(entry.kind),
                                         from,
                                         until,
                                         to_string(entry.form),
                                         amount.minor,
                                         amount.currency,
                                         amount.qualifier,
                                         vnd.minor,
                                         vnd.qualifier,
                                         usd.minor,
                                         usd.qualifier,
                                         Value::unless_zero(entry.channel.row),
                                         Value::unless_empty(entry.channel_kind),
                                         Value::unless_zero(entry.settles.row),
                                         Value::unless_empty(entry.note),
                                         Value::unless_empty(entry.typed_amount),
                                         Value::unless_empty(entry.typed_date),
                                         Value::unless_empty(entry.source),
                                         Value::unless_empty(entry.external_id),
                                         fingerprint.empty() ? Value(std::nullopt) : Value::bytes(fingerprint)})};
  append_goods(writer, entry.id.row, entry.goods);
  return entry.id;
}

void Aids::add_approval(Writer& writer, Approval& approval) {
  Query last(connection_, "SELECT max(no) FROM approvals WHERE aid = ?");
  last.bind(approval.aid.row);
  last.next();
  approval.number_in_aid = static_cast<int>(last.integer(0)) + 1;
  approval.uuid = writer.new_uuid();
  const std::string folded = fold(approval.number);
  const std::string on = to_string(approval.on);
  approval.id = writer.append(RootTable::approvals,
                              {approval.uuid, approval.aid.row, approval.number_in_aid, to_string(approval.kind),
                               Value::unless_empty(approval.number), Value::unless_empty(folded),
                               Value::unless_empty(approval.authority), on, Value::unless_empty(approval.note)});
}

void Aids::add_reversal(Writer& writer, const domain::Reversal& reversal) {
  const std::string from = reversal.date ? to_string(reversal.date->from) : std::string();
  const std::string until = reversal.date ? to_string(reversal.date->until) : std::string();
  writer.append(RootTable::reversals, {writer.new_uuid(), reversal.aid.row, Value::unless_zero(reversal.entry.row),
                                       Value::unless_zero(reversal.approval), reversal.reason,
                                       Value::unless_empty(from), Value::unless_empty(until)});
}

}  // namespace aid::storage
