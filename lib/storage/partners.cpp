#include "aid/storage/partners.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/identifiers.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/lists.hpp"
#include "columns.hpp"
#include "current_partners.hpp"
#include "journal_hash.hpp"
#include "merged_partners.hpp"
#include "new_row.hpp"
#include "select.hpp"
#include "text_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace aid::storage {
namespace {

using domain::Partner;
using domain::PartnerId;
using domain::PartnerName;

using PartnerRows = Select<tables::partners>;

PartnerRows select_current(Connection& connection, std::string_view condition) {
  return PartnerRows(connection,
                     fmt::format("WHERE {} AND {} ORDER BY coalesce(version_of, id)", condition, is_current_partner));
}

/// The plain texts of a partner.
constexpr std::array partner_texts{
    TextColumn<tables::partners, Partner>{"external_id", &Partner::external_id},
    TextColumn<tables::partners, Partner>{"kind", &Partner::kind},
    TextColumn<tables::partners, Partner>{"country", &Partner::country},
    TextColumn<tables::partners, Partner>{"note", &Partner::note},
};

std::vector<PartnerName> read_names(Connection& connection, std::int64_t version_row) {
  Select<tables::partner_names> row(connection, "WHERE partner = ? ORDER BY no");
  row.bind(version_row);
  std::vector<PartnerName> names;
  while (row.next()) {
    names.push_back({.kind = read_term<domain::NameKind>(row.text("kind")),
                     .text = row.string("text"),
                     .language = row.string("language"),
                     .from = read_optional_day(row.text("used_from")),
                     .until = read_optional_day(row.text("used_until"))});
  }
  return names;
}

std::vector<domain::PartnerIdentifier> read_identifiers(Connection& connection, std::int64_t version_row) {
  Select<tables::partner_identifiers> row(connection, "WHERE partner = ? ORDER BY no");
  row.bind(version_row);
  std::vector<domain::PartnerIdentifier> identifiers;
  while (row.next()) identifiers.push_back({.scheme = row.string("scheme"), .number = row.string("number")});
  return identifiers;
}

std::string read_contact(Connection& connection, std::int64_t version_row) {
  Select<tables::contacts> row(connection, "WHERE partner = ?");
  row.bind(version_row);
  return row.next() ? row.string("text") : std::string();
}

Partner read_partner(Connection& connection, const PartnerRows& row) {
  Partner partner;
  partner.id = {read_identity(row)};
  partner.uuid = Uuid::from_bytes(row.blob("uuid"));
  partner.code = partner_code(row.text("code_prefix"), row.integer("code_no"));
  partner.version = row.small("version");
  partner.parent = known_as(connection, row.integer("parent"));
  if (partner.parent == known_as(connection, partner.id.row)) partner.parent = {};  // They were merged.
  read_texts(row, partner_texts, partner);
  const std::int64_t version_row = row.integer("id");
  partner.names = read_names(connection, version_row);
  partner.contact = read_contact(connection, version_row);
  partner.identifiers = read_identifiers(connection, version_row);
  return partner;
}

std::optional<Partner> first_of(Connection& connection, PartnerRows& rows) {
  if (!rows.next()) return std::nullopt;
  return read_partner(connection, rows);
}

/// The rest of the rows of the query: partner, version, text, key.
std::vector<NameEntry> read_names(Connection& connection, Query& query) {
  std::vector<NameEntry> found;
  while (query.next()) {
    found.push_back({.partner = known_as(connection, query.integer(0)),
                     .own = {query.integer(0)},
                     .version_row = query.integer(1),
                     .text = query.string(2),
                     .fold = query.string(3)});
  }
  return found;
}

}  // namespace

std::string partner_code(std::string_view prefix, std::int64_t number) {
  return fmt::format("{}-P{:04}", prefix, number);
}

std::optional<Partner> Partners::find(PartnerId id) const {
  PartnerRows rows = select_current(connection_, "(id = ?1 OR version_of = ?1)");
  rows.bind(known_as(connection_, id.row).row);
  return first_of(connection_, rows);
}

Partner Partners::own(PartnerId id) const {
  PartnerRows rows = select_current(connection_, "(id = ?1 OR version_of = ?1)");
  rows.bind(id.row);
  return required(first_of(connection_, rows), connection_.path(), "partners", id.row);
}

std::unordered_map<std::int64_t, PartnerId> Partners::merged() const {
  std::unordered_map<std::int64_t, PartnerId> merged;
  for (const std::int64_t row : rows_merged(connection_)) merged.emplace(row, known_as(connection_, row));
  return merged;
}

Partner Partners::get(PartnerId id) const { return required(find(id), connection_.path(), "partners", id.row); }

std::optional<Partner> Partners::find_by_code(std::string_view code) const {
  const std::size_t mark = code.rfind("-P");
  if (mark == std::string_view::npos) return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(code.data() + mark + 2, code.data() + code.size(), number);
  if (error != std::errc() || end != code.data() + code.size()) return std::nullopt;
  Query query(connection_, "SELECT id FROM partners WHERE code_prefix = ? AND code_no = ? AND version_of IS NULL");
  query.bind(code.substr(0, mark), number);
  if (!query.next()) return std::nullopt;
  return find({query.integer(0)});
}

std::optional<Partner> Partners::find_by_external_id(std::string_view external_id) const {
  PartnerRows rows = select_current(connection_, "external_id = ?");
  rows.bind(external_id);
  const auto found = first_of(connection_, rows);
  return found ? find(found->id) : std::nullopt;
}

std::vector<PartnerId> Partners::named(std::string_view fold) const {
  std::vector<PartnerId> found;
  for (const NameEntry& name : names_with(fold)) found.push_back(name.partner);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<NameEntry> Partners::names_with(std::string_view fold) const {
  Query query(connection_, fmt::format("SELECT coalesce(version_of, id), id, text, fold FROM partner_names AS name "
                                       "JOIN partners ON partners.id = name.partner WHERE fold = ? AND {} "
                                       "ORDER BY 1, name.no",
                                       is_current_partner));
  query.bind(fold);
  return read_names(connection_, query);
}

std::vector<NameEntry> Partners::names(std::int64_t after) const {
  Query query(connection_, fmt::format("SELECT coalesce(version_of, id), id, text, fold FROM partners "
                                       "JOIN partner_names AS name ON name.partner = partners.id WHERE id > ? AND {} "
                                       "ORDER BY 1, name.no",
                                       is_current_partner));
  query.bind(after);
  return read_names(connection_, query);
}

std::int64_t Partners::newest_version() const {
  Query query(connection_, "SELECT max(id) FROM partners");
  return query.next() ? query.integer(0) : 0;
}

std::vector<std::pair<std::int64_t, std::int64_t>> Partners::later_versions(std::int64_t after) const {
  Query query(connection_, "SELECT id, version_of FROM partners WHERE version_of IS NOT NULL AND id > ? ORDER BY id");
  query.bind(after);
  std::vector<std::pair<std::int64_t, std::int64_t>> found;
  while (query.next()) found.emplace_back(query.integer(0), query.integer(1));
  return found;
}

void Partners::for_each_key(std::int64_t after,
                            const std::function<void(std::int64_t, int, std::string_view)>& take) const {
  // Without a condition the index by key has all that is asked for, and is a fifth of the table.
  Query query(connection_, after == 0 ? "SELECT partner, no, fold FROM partner_names ORDER BY fold, partner, no"
                                      : "SELECT partner, no, fold FROM partner_names WHERE partner > ? "
                                        "ORDER BY partner, no");
  if (after != 0) query.bind(after);
  while (query.next()) take(query.integer(0), static_cast<int>(query.integer(1)), query.text(2));
}

std::string Partners::name_of_version(std::int64_t version_row, int no) const {
  Query query(connection_, "SELECT text FROM partner_names WHERE partner = ? AND no = ?");
  query.bind(version_row, no);
  return query.next() ? query.string(0) : std::string();
}

std::vector<Partner> Partners::all() const {
  PartnerRows rows = select_current(connection_, "1");
  std::vector<std::pair<std::string, Partner>> keyed;
  while (rows.next()) {
    Partner partner = read_partner(connection_, rows);
    if (known_as(connection_, partner.id.row) != partner.id) continue;
    std::string key = sort_key(partner.name());
    keyed.emplace_back(std::move(key), std::move(partner));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Partner> found;
  found.reserve(keyed.size());
  for (auto& [key, partner] : keyed) found.push_back(std::move(partner));
  return found;
}

std::vector<std::pair<Partner, std::int64_t>> Partners::versions(PartnerId id) const {
  PartnerRows rows(connection_, "WHERE id = ?1 OR version_of = ?1 ORDER BY id");
  rows.bind(id.row);
  std::vector<std::pair<Partner, std::int64_t>> found;
  while (rows.next()) found.emplace_back(read_partner(connection_, rows), rows.integer("block"));
  return found;
}

namespace {

/// The parent of the version before, as it was stored.
constexpr std::string_view parent_before =
    "SELECT parent FROM partners WHERE id = (SELECT max(id) FROM partners WHERE "
    "(id = ?1 OR version_of = ?1) AND ?2 = 0)";

std::int64_t append_version(Writer& writer, const Partner& partner) {
  NamedBefore before(writer.ledger().connection(), parent_before, partner.id.row, 0);
  const std::size_t mark = partner.code.rfind("-P");
  const std::int64_t number = std::stoll(partner.code.substr(mark + 2));
  const Uuid random = writer.new_uuid();
  const std::string salt(random.view());
  const Digest commitment = sha256(salt + partner.contact);
  const std::string contact_hash(commitment.begin(), commitment.end());
  const bool has_contact = !partner.contact.empty();
  NewRow<tables::partners> version{{"version_of", Value::unless_zero(partner.id.row)},
                                   {"version", partner.version},
                                   {"uuid", partner.uuid},
                                   {"code_prefix", std::string_view(partner.code).substr(0, mark)},
                                   {"code_no", number},
                                   {"parent", Value::unless_zero(before.row_for(partner.parent))}};
  set_texts(version, partner_texts, partner);
  if (has_contact) version.set("contact_hash", Value::bytes(contact_hash));
  const std::int64_t row = append(writer, version);
  if (has_contact) writer.append_contact(row, salt, partner.contact);
  int no = 0;
  for (const PartnerName& name : partner.names) {
    const Uuid name_salt = writer.new_uuid();
    const std::string folded = fold(name.text);
    const std::string key = sort_key(name.text);
    const Digest name_digest = name_hash(name.text, folded, key, name_salt.view());
    const std::string committed(name_digest.begin(), name_digest.end());
    append(writer, row, ++no,
           NewRow<tables::partner_names>{{"kind", to_string(name.kind)},
                                         {"text", name.text},
                                         {"language", Value::unless_empty(name.language)},
                                         {"used_from", Value::unless_empty(day_text(name.from))},
                                         {"used_until", Value::unless_empty(day_text(name.until))},
                                         {"fold", folded},
                                         {"sort_key", Value::bytes(key)},
                                         {"salt", name_salt},
                                         {"name_hash", Value::bytes(committed)}});
  }
  no = 0;
  for (const domain::PartnerIdentifier& identifier : partner.identifiers) {
    append(writer, row, ++no,
           NewRow<tables::partner_identifiers>{{"scheme", identifier.scheme},
                                               {"number", identifier.number},
                                               {"number_fold", domain::identifier_key(identifier.number)}});
  }
  return row;
}

}  // namespace

PartnerId Partners::add(Writer& writer, Partner& partner) {
  Query last(connection_, "SELECT max(code_no) FROM partners WHERE code_prefix = ? AND version_of IS NULL");
  last.bind(std::string_view(writer.office_code()));
  last.next();
  return add_numbered(writer, partner, last.integer(0) + 1);
}

PartnerId Partners::add_office(Writer& writer, Partner& partner) { return add_numbered(writer, partner, 0); }

PartnerId Partners::add_numbered(Writer& writer, Partner& partner, std::int64_t number) {
  partner.id = {};
  partner.version = 1;
  partner.uuid = writer.new_uuid();
  partner.code = partner_code(writer.office_code(), number);
  partner.id = {append_version(writer, partner)};
  return partner.id;
}

void Partners::revise(Writer& writer, const Partner& partner) { append_version(writer, partner); }

}  // namespace aid::storage
