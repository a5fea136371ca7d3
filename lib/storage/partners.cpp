#include "aid/storage/partners.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/lists.hpp"
#include "columns.hpp"
#include "connection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aid::storage {
namespace {

using domain::Partner;
using domain::PartnerId;
using domain::PartnerName;

constexpr std::string_view columns =
    "coalesce(version_of, id), id, version, uuid, code_prefix, code_no, external_id, kind, country, parent, note, "
    "block";

/// The current version of each partner: the last row with its identity.
constexpr std::string_view current =
    "id = (SELECT max(id) FROM partners AS newer WHERE newer.id = coalesce(partner.version_of, partner.id) "
    "OR newer.version_of = coalesce(partner.version_of, partner.id))";

std::string select_current(std::string_view condition) {
  return fmt::format("SELECT {} FROM partners AS partner WHERE {} AND {} ORDER BY 1", columns, condition, current);
}

std::vector<PartnerName> read_names(Connection& connection, std::int64_t version_row) {
  Query query(connection,
              "SELECT kind, text, language, used_from, used_until FROM partner_names WHERE partner = ? ORDER BY no");
  query.bind(version_row);
  std::vector<PartnerName> names;
  while (query.next()) {
    names.push_back({.kind = read_term<domain::NameKind>(query.text(0)),
                     .text = query.string(1),
                     .language = query.string(2),
                     .from = read_optional_day(query.text(3)),
                     .until = read_optional_day(query.text(4))});
  }
  return names;
}

std::vector<domain::PartnerIdentifier> read_identifiers(Connection& connection, std::int64_t version_row) {
  Query query(connection, "SELECT scheme, number FROM partner_identifiers WHERE partner = ? ORDER BY no");
  query.bind(version_row);
  std::vector<domain::PartnerIdentifier> identifiers;
  while (query.next()) identifiers.push_back({.scheme = query.string(0), .number = query.string(1)});
  return identifiers;
}

std::string read_contact(Connection& connection, std::int64_t version_row) {
  Query query(connection, "SELECT text FROM contacts WHERE partner = ?");
  query.bind(version_row);
  return query.next() ? query.string(0) : std::string();
}

Partner read_partner(Connection& connection, Query& query) {
  const std::int64_t version_row = query.integer(1);
  return {.id = {query.integer(0)},
          .uuid = Uuid::from_bytes(query.blob(3)),
          .code = partner_code(query.text(4), query.integer(5)),
          .external_id = query.string(6),
          .version = static_cast<int>(query.integer(2)),
          .names = read_names(connection, version_row),
          .kind = query.string(7),
          .country = query.string(8),
          .parent = {query.integer(9)},
          .note = query.string(10),
          .contact = read_contact(connection, version_row),
          .identifiers = read_identifiers(connection, version_row)};
}

std::optional<Partner> first_of(Connection& connection, Query& query) {
  if (!query.next()) return std::nullopt;
  return read_partner(connection, query);
}

}  // namespace

std::string partner_code(std::string_view prefix, std::int64_t number) {
  return fmt::format("{}-P{:04}", prefix, number);
}

std::optional<Partner> Partners::find(PartnerId id) const {
  Query query(connection_, select_current("(id = ?1 OR version_of = ?1)"));
  query.bind(id.row);
  return first_of(connection_, query);
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
  Query query(connection_, select_current("external_id = ?"));
  query.bind(external_id);
  return first_of(connection_, query);
}

std::vector<PartnerId> Partners::named(std::string_view fold) const {
  Query query(connection_, fmt::format("SELECT DISTINCT coalesce(version_of, id) FROM partners AS partner WHERE id IN "
                                       "(SELECT partner FROM partner_names WHERE fold = ?) AND {} ORDER BY 1",
                                       current));
  query.bind(fold);
  std::vector<PartnerId> found;
  while (query.next()) found.push_back({query.integer(0)});
  return found;
}

std::vector<NameEntry> Partners::names() const {
  Query query(connection_,
              fmt::format("SELECT coalesce(version_of, id), text, fold FROM partners AS partner "
                          "JOIN partner_names AS name ON name.partner = partner.id WHERE {} ORDER BY 1, name.no",
                          current));
  std::vector<NameEntry> found;
  while (query.next()) found.push_back({{query.integer(0)}, query.string(1), query.string(2)});
  return found;
}

std::vector<Partner> Partners::all() const {
  Query query(connection_, select_current("1"));
  std::vector<std::pair<std::string, Partner>> keyed;
  while (query.next()) {
    Partner partner = read_partner(connection_, query);
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
  Query query(connection_,
              fmt::format("SELECT {} FROM partners WHERE id = ?1 OR version_of = ?1 ORDER BY id", columns));
  query.bind(id.row);
  std::vector<std::pair<Partner, std::int64_t>> found;
  while (query.next()) {
    const std::int64_t block = query.integer(11);
    found.emplace_back(read_partner(connection_, query), block);
  }
  return found;
}

PartnerId Partners::add(Writer& writer, Partner& partner) {
  const std::string prefix = Settings(writer.ledger()).get("code");
  Query last(connection_, "SELECT max(code_no) FROM partners WHERE code_prefix = ? AND version_of IS NULL");
  last.bind(prefix);
  last.next();
  partner.id = {};
  partner.version = 1;
  partner.uuid = writer.new_uuid();
  partner.code = partner_code(prefix, last.integer(0) + 1);
  partner.id = {append(writer, partner)};
  return partner.id;
}

void Partners::revise(Writer& writer, const Partner& partner) { append(writer, partner); }

std::int64_t Partners::append(Writer& writer, const Partner& partner) {
  const std::size_t mark = partner.code.rfind("-P");
  const std::int64_t number = std::stoll(partner.code.substr(mark + 2));
  const Uuid random = writer.new_uuid();
  const std::string salt(random.view());
  const Digest commitment = sha256(salt + partner.contact);
  const std::string contact_hash(commitment.begin(), commitment.end());
  const bool has_contact = !partner.contact.empty();
  const std::int64_t row = writer.append(
      RootTable::partners,
      {Value::unless_zero(partner.id.row), partner.version, partner.uuid,
       std::string_view(partner.code).substr(0, mark), number, Value::unless_empty(partner.external_id),
       Value::unless_empty(partner.kind), Value::unless_empty(partner.country), Value::unless_zero(partner.parent.row),
       Value::unless_empty(partner.note), has_contact ? Value::bytes(contact_hash) : Value(std::nullopt)});
  if (has_contact) writer.append_contact(row, salt, partner.contact);
  int no = 0;
  for (const PartnerName& name : partner.names) {
    const std::string folded = fold(name.text);
    const std::string key = sort_key(name.text);
    const std::string from = day_text(name.from);
    const std::string until = day_text(name.until);
    writer.append(ChildTable::partner_names, row, ++no,
                  {to_string(name.kind), name.text, Value::unless_empty(name.language), Value::unless_empty(from),
                   Value::unless_empty(until), folded, Value::bytes(key)});
  }
  no = 0;
  for (const domain::PartnerIdentifier& identifier : partner.identifiers) {
    const std::string folded = fold(identifier.number);
    writer.append(ChildTable::partner_identifiers, row, ++no, {identifier.scheme, identifier.number, folded});
  }
  return row;
}

}  // namespace aid::storage
