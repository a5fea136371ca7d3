#include "office_facts.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/registry.hpp"

#include <algorithm>

namespace aid::papers {
namespace {

constexpr Label whole_city{"the whole city", "toàn thành phố"};
constexpr Label whole_province{"the whole province", "toàn tỉnh"};

}  // namespace

OfficeFacts::OfficeFacts(storage::Ledger& ledger, Language language) {
  vocabulary::Registry registry(ledger);
  name_ = registry.office();
  if (const auto office = vocabulary::office_partner(registry); office && language == Language::en) {
    const domain::Partner partner = storage::Partners(ledger).get(*office);
    const auto translated = std::ranges::find_if(partner.names, [](const domain::PartnerName& name) {
      return name.kind == domain::NameKind::translation && (name.language.empty() || name.language == "en");
    });
    if (translated != partner.names.end()) name_ = translated->text;
  }
  place_ = registry.setting("place");
  if (place_.empty()) return;
  const auto places = registry.all_places(place_, std::nullopt);
  if (!places || places.value().empty()) return;
  const domain::Place place = storage::Places(ledger).get(places.value().back());
  if (language == Language::en && !place.name_en.empty()) place_ = place.name_en;
  if (place.kind == "city") area_ = whole_city.in(language);
  if (place.kind == "province") area_ = whole_province.in(language);
}

domain::Date last_day_of(storage::Ledger& ledger) {
  const auto at = domain::vietnam_time(reports::as_of(ledger).at);
  return at ? at->day : domain::Date();
}

}  // namespace aid::papers
