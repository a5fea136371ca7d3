#include "aid/reports/certificates.hpp"
#include "../cells.hpp"
#include "../new_report.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/partner_by_part.hpp"

#include <algorithm>

namespace aid::reports {
namespace {

using storage::Certificate;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label certificates_title{"Certificates of registration", "Giấy đăng ký hoạt động"};
constexpr Message<std::int64_t> expiring_subtitle{"expiring", "expired, or to expire within {0} days",
                                                  "đã hết hạn hoặc sẽ hết hạn trong {0} ngày"};
constexpr Label holder_code_label{"Code", "Mã"};
constexpr Label holder_label{"Partner", "Đối tác"};
constexpr Label certificate_kind_label{"Certificate", "Loại giấy"};
constexpr Label certificate_number_label{"Number", "Số"};
constexpr Label issued_label{"Issued", "Ngày cấp"};
constexpr Label expires_label{"Holds until", "Có hiệu lực đến"};
constexpr Label days_left_label{"Days left", "Số ngày còn lại"};
constexpr Label provinces_label{"Places", "Địa bàn"};
constexpr Label sectors_label{"Sectors", "Lĩnh vực"};
constexpr Label no_certificates{"no certificates are recorded", "chưa ghi giấy đăng ký nào"};
constexpr Label none_expiring{"no certificate expires in this time",
                              "không có giấy đăng ký nào hết hạn trong thời gian này"};

Cell day_cell(const std::optional<domain::Date>& day) {
  if (!day) return std::monostate();
  return domain::DateInterval::of_day(*day);
}

Cell lines_cell(table::Lines lines) {
  if (lines.empty()) return std::monostate();
  return lines;
}

Cell places_cell(vocabulary::Registry& registry, const Certificate& certificate) {
  table::Lines lines;
  for (const domain::PlaceId id : certificate.places) {
    const domain::Place place = storage::Places(registry.ledger()).get(id);
    lines.emplace_back(place.name_en.empty() ? place.name_vi : place.name_en, place.name_vi);
  }
  return lines_cell(std::move(lines));
}

Cell sectors_cell(vocabulary::Registry& registry, const Certificate& certificate) {
  table::Lines lines;
  for (const auto& [scheme, code] : certificate.sectors) {
    lines.push_back(
        Words(registry.name("sector", scheme, code, Language::en), registry.name("sector", scheme, code, Language::vi))
            .with_code(code));
  }
  return lines_cell(std::move(lines));
}

/// Whether a later one of the same partner and kind has taken its place.
bool is_followed(const std::vector<Certificate>& all, const Certificate& one) {
  return std::ranges::any_of(all, [&](const Certificate& other) {
    return other.id != one.id && other.partner == one.partner && other.kind == one.kind &&
           (!other.expires || (one.expires && *other.expires > *one.expires));
  });
}

}  // namespace

table::Table list_certificates(vocabulary::Registry& registry, const CertificateFilter& filter) {
  const storage::Snapshot snapshot(registry.ledger());
  auto table = new_report(registry.ledger(), "certificates", certificates_title,
                          {{"code", holder_code_label, ColumnType::code},
                           {"name", holder_label},
                           coded("certificate_kind", certificate_kind_label),
                           {"number", certificate_number_label},
                           {"issued", issued_label, ColumnType::date},
                           {"expires", expires_label, ColumnType::date},
                           {"days_left", days_left_label, ColumnType::number},
                           {.key = "places", .label = provinces_label, .when_filled = true},
                           {.key = "sectors", .label = sectors_label, .codes = table::Codes::beside}});
  table.when_empty = Words(filter.within_days ? none_expiring : no_certificates);
  if (filter.within_days) {
    table.subtitles.emplace_back(expiring_subtitle.in(Language::en, *filter.within_days),
                                 expiring_subtitle.in(Language::vi, *filter.within_days));
  }
  domain::PartnerId of;
  if (!filter.partner.empty()) of = vocabulary::partner_by_part(registry, filter.partner).value();
  const storage::Partners partners(registry.ledger());
  std::vector<Certificate> all = storage::PartnerFacts(registry.ledger()).certificates();
  std::vector<Certificate> shown;
  for (const Certificate& one : all) {
    if (of && one.partner != of) continue;
    if (filter.within_days) {
      const bool ends =
          one.expires && std::int64_t{one.expires->days() - filter.today.days()} <= *filter.within_days + 1;
      if (!ends || is_followed(all, one)) continue;
    }
    shown.push_back(one);
  }
  if (filter.within_days) std::ranges::stable_sort(shown, {}, &Certificate::expires);
  for (const Certificate& one : shown) {
    const domain::Partner holder = partners.get(one.partner);
    const Cell left = one.expires ? Cell(std::int64_t{one.expires->days() - filter.today.days()} - 1) : Cell();
    const auto last = one.expires ? std::optional(one.expires->previous()) : std::nullopt;
    table.rows.push_back(
        {.cells = {Words(holder.code), Words(holder.name()),
                   text_cell(words_of(registry, "certificate-kind", one.kind)), Words(one.number), day_cell(one.issued),
                   day_cell(last), left, places_cell(registry, one), sectors_cell(registry, one)}});
  }
  return table;
}

}  // namespace aid::reports
