#include "aid/storage/aids.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"
#include "aid_row.hpp"
#include "columns.hpp"
#include "connection.hpp"
#include "merged_partners.hpp"
#include "new_row.hpp"
#include "record_code.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <tuple>

namespace aid::storage {
namespace {

using domain::Aid;
using domain::AidId;

constexpr std::string_view aid_mark = "-";

using AidRows = Select<aid_row>;

void read_parties(Connection& connection, std::int64_t version_row, Aid& aid) {
  Select<tables::aid_parties> row(connection, "WHERE aid = ? ORDER BY no");
  row.bind(version_row);
  while (row.next()) {
    aid.parties.push_back({.role = read_term<domain::PartyRole>(row.text("role")),
                           .partner = known_as(connection, row.integer("partner")),
                           .share = read_optional_decimal(row.text("share"))});
  }
}

void read_splits(Connection& connection, std::int64_t version_row, Aid& aid) {
  Select<tables::aid_splits> row(connection, "WHERE aid = ? ORDER BY no");
  row.bind(version_row);
  while (row.next()) {
    aid.splits.push_back({.dimension = read_term<domain::SplitDimension>(row.text("dimension")),
                          .scheme = row.string("scheme"),
                          .code = row.string("code"),
                          .place = {row.integer("place")},
                          .share = read_optional_decimal(row.text("share"))});
  }
}

void read_beneficiaries(Connection& connection, std::int64_t version_row, Aid& aid) {
  Select<tables::aid_beneficiaries> row(connection, "WHERE aid = ? ORDER BY no");
  row.bind(version_row);
  while (row.next()) aid.beneficiaries.push_back(read_beneficiary(row));
}

void read_sources(Connection& connection, std::int64_t version_row, Aid& aid) {
  Select<tables::aid_sources> row(connection, "WHERE aid = ? ORDER BY no");
  row.bind(version_row);
  while (row.next()) aid.sources.push_back({row.string("text")});
}

Aid read_aid(Connection& connection, const AidRows& row) {
  Aid aid = read_description(row);
  aid.reversed = row.integer("reversed") != 0;
  const std::int64_t version_row = row.integer("id");
  read_parties(connection, version_row, aid);
  read_splits(connection, version_row, aid);
  read_beneficiaries(connection, version_row, aid);
  read_sources(connection, version_row, aid);
  return aid;
}

std::optional<Aid> first_aid(Connection& connection, AidRows& rows) {
  if (!rows.next()) return std::nullopt;
  return read_aid(connection, rows);
}

std::vector<int> read_numbers(Connection& connection, AidId aid, std::string_view sql) {
  Query query(connection, sql);
  query.bind(aid.row);
  std::vector<int> numbers;
  while (query.next()) numbers.push_back(static_cast<int>(query.integer(0)));
  return numbers;
}

std::vector<AidId> read_aid_ids(Query& query) {
  std::vector<AidId> found;
  while (query.next()) found.push_back({query.integer(0)});
  return found;
}

constexpr std::string_view parties_before =
    "SELECT partner FROM aid_parties WHERE aid = (SELECT max(id) FROM aids WHERE (id = ?1 OR version_of = ?1) AND "
    "id < ?2) ORDER BY no";

void append_children(Writer& writer, std::int64_t row, const Aid& aid) {
  NamedBefore before(writer.ledger().connection(), parties_before, aid.id.row, row);
  int no = 0;
  for (const domain::Party& party : aid.parties) {
    append(writer, row, ++no,
           NewRow<tables::aid_parties>{{"role", to_string(party.role)},
                                       {"partner", before.row_for(party.partner)},
                                       {"share", Value::unless_empty(decimal_text(party.share))}});
  }
  no = 0;
  for (const domain::Split& split : aid.splits) {
    append(writer, row, ++no,
           NewRow<tables::aid_splits>{{"dimension", to_string(split.dimension)},
                                      {"scheme", Value::unless_empty(split.scheme)},
                                      {"code", Value::unless_empty(split.code)},
                                      {"place", Value::unless_zero(split.place.row)},
                                      {"share", Value::unless_empty(decimal_text(split.share))}});
  }
  no = 0;
  for (const domain::Beneficiary& who : aid.beneficiaries) {
    append(writer, row, ++no,
           NewRow<tables::aid_beneficiaries>{{"grp", Value::unless_empty(who.group)},
                                             {"text", Value::unless_empty(who.text)},
                                             {"count", who.count.value},
                                             {"qualifier", to_string(who.count.qualifier)},
                                             {"unit", Value::unless_empty(who.unit)},
                                             {"country", Value::unless_empty(who.country)}});
  }
  no = 0;
  for (const domain::Source& source : aid.sources) {
    append(writer, row, ++no, NewRow<tables::aid_sources>{{"text", source.text}});
  }
}

std::int64_t append_version(Writer& writer, const Aid& aid, int year, int number, std::string_view prefix,
                            const Fingerprint& fingerprint) {
  const std::string title_fold = fold(aid.title);
  const std::string title_key = sort_key(aid.title);
  const std::string runs_from = aid.runs ? to_string(aid.runs->from) : std::string();
  const std::string runs_until = aid.runs ? to_string(aid.runs->until) : std::string();
  NewRow<tables::aids> version{{"version_of", Value::unless_zero(aid.id.row)},
                               {"version", aid.version},
                               {"uuid", aid.uuid},
                               {"code_prefix", prefix},
                               {"code_year", year},
                               {"code_no", number},
                               {"fingerprint", Value::bytes_unless_empty(fingerprint)},
                               {"direction", to_string(aid.direction)},
                               {"modality", to_string(aid.modality)},
                               {"form", to_string(aid.form)},
                               {"scope", to_string(aid.scope)},
                               {"title_fold", Value::unless_empty(title_fold)},
                               {"title_key", aid.title.empty() ? Value(std::nullopt) : Value::bytes(title_key)},
                               {"humanitarian", aid.humanitarian ? 1 : 0},
                               {"stands_for", aid.stands_for.value},
                               {"stands_for_qualifier", to_string(aid.stands_for.qualifier)},
                               {"part_of", Value::unless_zero(aid.part_of.row)},
                               {"runs_from", Value::unless_empty(runs_from)},
                               {"runs_until", Value::unless_empty(runs_until)},
                               {"component", Value::unless_zero(aid.component ? 1 : 0)}};
  set_texts(version, aid_texts, aid);
  const std::int64_t row = append(writer, version);
  append_children(writer, row, aid);
  return row;
}

}  // namespace

std::string aid_code(std::string_view prefix, int year, std::int64_t number) {
  return fmt::format("{}-{}-{:04}", prefix, year, number);
}

std::optional<Aid> Aids::find(AidId id) const {
  AidRows rows(connection_, "WHERE id = ?1 OR version_of = ?1 ORDER BY id DESC LIMIT 1");
  rows.bind(id.row);
  return first_aid(connection_, rows);
}

Aid Aids::get(AidId id) const { return required(find(id), connection_.path(), "aids", id.row); }

std::optional<Aid> Aids::as_recorded(AidId id) const {
  AidRows rows(connection_, "WHERE id = ?");
  rows.bind(id.row);
  return first_aid(connection_, rows);
}

std::optional<Aid> Aids::find_by_code(std::string_view code) const {
  const auto parts = parse_code(code, aid_mark);
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
  Query query(connection_, "SELECT id FROM live_aids WHERE external_id = ? ORDER BY id");
  query.bind(external_id);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

std::optional<Aid> Aids::find_reversed_by_external_id(std::string_view external_id) const {
  Query query(connection_,
              fmt::format("SELECT id FROM aids WHERE external_id = ? AND version_of IS NULL AND {} ORDER BY id DESC",
                          aid_is_reversed));
  query.bind(external_id);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

void Aids::for_each_external_id(const std::function<void(std::string_view)>& take) const {
  Query query(connection_, "SELECT external_id FROM aids WHERE external_id IS NOT NULL");
  while (query.next()) take(query.text(0));
}

std::vector<AidId> Aids::with_fingerprint(const Fingerprint& fingerprint) const {
  Query query(connection_, "SELECT id FROM live_aids WHERE fingerprint = ? ORDER BY id");
  query.bind(Value::bytes(fingerprint));
  return read_aid_ids(query);
}

namespace {

/// Aids with a later version, or of which an entry was reversed.
constexpr std::string_view changed_aids =
    "(SELECT version_of AS aid FROM aids WHERE version_of IS NOT NULL "
    "UNION SELECT aid FROM reversals WHERE entry IS NOT NULL) AS changed JOIN live_aids AS live ON live.id = "
    "changed.aid";

}  // namespace

std::vector<AidId> Aids::changed() const {
  Query query(connection_, fmt::format("SELECT live.id FROM {} ORDER BY 1", changed_aids));
  return read_aid_ids(query);
}

std::vector<AidId> Aids::changed_with(const domain::Entry* like) const {
  if (like == nullptr) {
    Query query(connection_, fmt::format("SELECT live.id FROM {} WHERE NOT EXISTS (SELECT 1 FROM entries WHERE "
                                         "entries.aid = live.id AND entries.block = live.block) ORDER BY 1",
                                         changed_aids));
    return read_aid_ids(query);
  }
  Query query(connection_, fmt::format("SELECT live.id FROM {} WHERE EXISTS (SELECT 1 FROM entries WHERE "
                                       "entries.aid = live.id AND from_on = ? AND until_on = ? AND amount_minor IS ? "
                                       "AND currency IS ?) ORDER BY 1",
                                       changed_aids));
  const std::string from = to_string(like->date.from);
  const std::string until = to_string(like->date.until);
  const AmountValues amount(like->amount);
  query.bind(from, until, amount.minor, amount.currency);
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

std::vector<int> Aids::first_entries(AidId id) const {
  return read_numbers(connection_, id,
                      "SELECT no FROM entries WHERE aid = ?1 AND "
                      "block = (SELECT aids.block FROM aids WHERE aids.id = ?1) ORDER BY no");
}

std::vector<int> Aids::entries_added_later(AidId id) const {
  return read_numbers(connection_, id,
                      "SELECT no FROM live_entries AS entry WHERE aid = ?1 AND "
                      "block > (SELECT aids.block FROM aids WHERE aids.id = ?1) ORDER BY no");
}

std::vector<int> Aids::approvals_added_later(AidId id) const {
  return read_numbers(connection_, id,
                      "SELECT no FROM live_approvals AS approval WHERE aid = ?1 AND "
                      "block > (SELECT aids.block FROM aids WHERE aids.id = ?1) ORDER BY no");
}

std::vector<AidId> Aids::parts_of(AidId parent) const {
  Query query(connection_,
              "SELECT DISTINCT coalesce(version_of, id) FROM aids AS aid WHERE part_of = ? AND id = "
              "(SELECT max(id) FROM aids AS newer WHERE newer.id = coalesce(aid.version_of, aid.id) "
              "OR newer.version_of = coalesce(aid.version_of, aid.id)) ORDER BY 1");
  query.bind(parent.row);
  return read_aid_ids(query);
}

std::vector<AidId> Aids::with_party(domain::PartnerId partner) const {
  Query query(
      connection_,
      "SELECT DISTINCT live.id FROM aid_parties AS party JOIN aids AS aid ON aid.id = party.aid "
      "JOIN live_aids AS live ON live.id = coalesce(aid.version_of, aid.id) WHERE party.partner = ? AND aid.id = "
      "(SELECT max(id) FROM aids AS newer WHERE newer.id = live.id OR newer.version_of = live.id) ORDER BY 1");
  std::vector<AidId> found;
  for (const std::int64_t row : rows_known_as(connection_, partner)) {
    query.bind(row);
    for (const AidId aid : read_aid_ids(query)) found.push_back(aid);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::pair<Aid, std::int64_t>> Aids::versions(AidId id) const {
  AidRows rows(connection_, "WHERE id = ?1 OR version_of = ?1 ORDER BY id");
  rows.bind(id.row);
  std::vector<std::pair<Aid, std::int64_t>> found;
  while (rows.next()) found.emplace_back(read_aid(connection_, rows), rows.integer("block"));
  return found;
}

namespace {

std::vector<domain::Money> read_amounts(Query& query) {
  std::vector<domain::Money> found;
  while (query.next()) found.push_back(domain::Money::from_minor(query.integer(1), read_currency(query.text(0))));
  return found;
}

}  // namespace

std::vector<domain::Money> Aids::last_amounts() const {
  Query query(connection_,
              "SELECT DISTINCT last.currency, last.amount_minor, last.aid FROM (SELECT aid, currency, amount_minor "
              "FROM live_entries ORDER BY id DESC LIMIT 40) AS last JOIN aids ON aids.id = last.aid "
              "WHERE last.amount_minor IS NOT NULL AND aids.stands_for = 1");
  return read_amounts(query);
}

std::vector<domain::Money> Aids::last_amounts_of(domain::PartnerId giver) const {
  Query query(connection_,
              "SELECT DISTINCT entry.currency, entry.amount_minor, entry.aid FROM (SELECT aid FROM aid_parties "
              "WHERE partner = ? AND role = 'donor' ORDER BY aid DESC LIMIT 20) AS last "
              "JOIN live_entries AS entry ON entry.aid = last.aid JOIN aids ON aids.id = entry.aid "
              "WHERE entry.amount_minor IS NOT NULL AND aids.stands_for = 1");
  std::vector<domain::Money> found;
  for (const std::int64_t row : rows_known_as(connection_, giver)) {
    query.bind(row);
    for (const domain::Money& amount : read_amounts(query)) found.push_back(amount);
  }
  return found;
}

bool counts_alike(const Aid& one, const Aid& other) {
  const auto counted = [](const Aid& aid) {
    return std::tie(aid.direction, aid.modality, aid.form, aid.scope, aid.campaign, aid.humanitarian, aid.stands_for,
                    aid.part_of, aid.component, aid.parties, aid.splits, aid.beneficiaries);
  };
  return counted(one) == counted(other);
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
  aid.id = {append_version(writer, aid, year, number, prefix, fingerprint)};
  return aid.id;
}

void Aids::revise(Writer& writer, const Aid& aid) const {
  if (!writer.locks().empty() && !counts_alike(get(aid.id), aid)) require_open(writer, aid.id);
  const auto parts = parse_code(aid.code, aid_mark);
  append_version(writer, aid, parts->year, static_cast<int>(parts->number), parts->prefix, {});
}

}  // namespace aid::storage
