#include "aid/storage/partner_facts.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/identifiers.hpp"
#include "columns.hpp"
#include "merged_partners.hpp"
#include "new_row.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <algorithm>
#include <tuple>

namespace aid::storage {
namespace {

void read_limits(Connection& connection, Certificate& certificate) {
  Select<tables::certificate_limits> row(connection, "WHERE certificate = ? ORDER BY no");
  row.bind(certificate.id);
  while (row.next()) {
    if (!row.is_null("place")) {
      certificate.places.push_back({row.integer("place")});
    } else {
      certificate.sectors.emplace_back(row.string("scheme"), row.string("code"));
    }
  }
}

}  // namespace

bool Certificate::says_the_same(const Certificate& other) const {
  const auto said = [](const Certificate& one) {
    return std::tie(one.partner, one.kind, one.number, one.issued, one.expires, one.places, one.sectors, one.source);
  };
  return said(*this) == said(other);
}

std::vector<Certificate> PartnerFacts::certificates() const {
  Select<tables::certificates> row(connection_,
                                   "WHERE withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM certificates AS later WHERE "
                                   "later.withdraws = certificates.id) ORDER BY partner, expires_on, id");
  std::vector<Certificate> found;
  while (row.next()) {
    found.push_back({.id = row.integer("id"),
                     .partner = known_as(connection_, row.integer("partner")),
                     .kind = row.string("kind"),
                     .number = row.string("number"),
                     .issued = read_optional_day(row.text("issued_on")),
                     .expires = read_optional_day(row.text("expires_on")),
                     .source = row.string("source")});
  }
  for (Certificate& one : found) read_limits(connection_, one);
  std::ranges::stable_sort(found, {}, [](const Certificate& one) { return std::tuple(one.partner, one.expires); });
  return found;
}

std::vector<PartnerCount> PartnerFacts::counts() const {
  Select<tables::partner_counts> row(connection_, "ORDER BY from_on, until_on, id");
  std::vector<PartnerCount> found;
  while (row.next()) {
    PartnerCount count{.partner = known_as(connection_, row.integer("partner")),
                       .what = row.string("what"),
                       .date = {read_day(row.text("from_on")), read_day(row.text("until_on"))},
                       .count = read_count(row, "count", "qualifier"),
                       .source = row.string("source")};
    // The later one of the same thing and time stands in its place.
    std::erase_if(found, [&](const PartnerCount& one) {
      return one.partner == count.partner && one.what == count.what && one.date == count.date;
    });
    found.push_back(std::move(count));
  }
  std::ranges::stable_sort(found, {}, [](const PartnerCount& one) { return std::tuple(one.partner, one.date.from); });
  return found;
}

void PartnerFacts::add(Writer& writer, const Certificate& certificate) {
  const std::string issued = day_text(certificate.issued);
  const std::string expires = day_text(certificate.expires);
  const std::int64_t row =
      append(writer, NewRow<tables::certificates>{{"uuid", writer.new_uuid()},
                                                  {"partner", certificate.partner.row},
                                                  {"kind", certificate.kind},
                                                  {"number", certificate.number},
                                                  {"issued_on", Value::unless_empty(issued)},
                                                  {"expires_on", Value::unless_empty(expires)},
                                                  {"source", Value::unless_empty(certificate.source)}});
  int no = 0;
  for (const domain::PlaceId place : certificate.places) {
    append(writer, row, ++no, NewRow<tables::certificate_limits>{{"place", place.row}});
  }
  for (const auto& [scheme, code] : certificate.sectors) {
    append(writer, row, ++no, NewRow<tables::certificate_limits>{{"scheme", scheme}, {"code", code}});
  }
}

void PartnerFacts::withdraw(Writer& writer, const Certificate& certificate, std::string_view reason) {
  append(writer, NewRow<tables::certificates>{{"uuid", writer.new_uuid()},
                                              {"partner", certificate.partner.row},
                                              {"kind", certificate.kind},
                                              {"number", certificate.number},
                                              {"withdraws", certificate.id},
                                              {"reason", reason}});
}

void PartnerFacts::add(Writer& writer, const PartnerCount& count) {
  const std::string from = to_string(count.date.from);
  const std::string until = to_string(count.date.until);
  append(writer, NewRow<tables::partner_counts>{{"uuid", writer.new_uuid()},
                                                {"partner", count.partner.row},
                                                {"what", count.what},
                                                {"from_on", from},
                                                {"until_on", until},
                                                {"count", count.count.value},
                                                {"qualifier", to_string(count.count.qualifier)},
                                                {"source", Value::unless_empty(count.source)}});
}

}  // namespace aid::storage
