#include "../cells.hpp"
#include "../new_report.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/period.hpp"
#include "aid/reports/partners.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/vocabulary/identifiers.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "aid/vocabulary/words.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace aid::reports {
namespace {

using domain::Partner;
using storage::Partners;
using table::Cell;
using table::Words;

constexpr Label title{"Partners", "Danh sách đối tác"};
constexpr Label code_label{"Code", "Mã"};
constexpr Label name_label{"Name", "Tên"};
constexpr Label other_names_label{"Other names", "Tên khác"};
constexpr Label kind_label{"Kind", "Loại"};
constexpr Label country_label{"Country", "Nước"};
constexpr Label parent_label{"Belongs to", "Trực thuộc"};
constexpr Label identifiers_label{"Identifiers", "Số định danh"};
constexpr Message<Text> found_message{"found", "Search: {0}", "Tìm: {0}"};
constexpr Message<std::size_t> count_message{"partners", "partners: {0}", "số đối tác: {0}"};

constexpr Message<Text> since_message{"since", "New in {0}", "Mới trong kỳ {0}"};
constexpr Message<std::int64_t> unplaced_message{
    "new-not-placed", "partners whose first record is dated too roughly to lie in the period: {0}",
    "số đối tác có bản ghi đầu tiên ghi ngày chưa đủ rõ để xếp vào kỳ: {0}"};
constexpr Label nobody_before_label{
    "the ledger has nothing from before the period: it cannot tell which of them are new",
    "sổ không có bản ghi nào trước kỳ: không xác định được bên nào là mới"};

/// When each partner first took part in aid, an event or an agreement, by its row.
using FirstDates = std::map<std::int64_t, domain::DateInterval>;

void take_first(FirstDates& first, std::int64_t partner, const domain::DateInterval& date) {
  const auto [known, is_new] = first.emplace(partner, date);
  if (!is_new && date < known->second) known->second = date;
}

FirstDates first_dates(storage::Ledger& ledger) {
  FirstDates first;
  const storage::Book book = storage::read_book(ledger);
  for (const storage::Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    for (const storage::Book::Entry& entry : book.entries_of(aid)) {
      if (entry.reversed) continue;
      for (const storage::Book::Party& party : book.parties_of(aid)) {
        take_first(first, book.partners[party.partner].row, book.valued_on(entry));
      }
      if (entry.channel) take_first(first, book.partners[entry.channel].row, book.valued_on(entry));
    }
  }
  for (const domain::Event& event : storage::Events(ledger).all()) {
    for (const domain::EventPartner& partner : event.partners) take_first(first, partner.partner.row, event.date);
  }
  for (const domain::Matter& agreement : storage::Matters(ledger).all(domain::MatterKind::agreement)) {
    if (!agreement.date) continue;
    for (const domain::MatterPartner& party : agreement.partners) {
      take_first(first, party.partner.row, *agreement.date);
    }
  }
  return first;
}

/// Where nobody is known from before, all would be new.
bool knows_earlier(const FirstDates& first, const domain::DateInterval& period) {
  return std::ranges::any_of(first, [&](const auto& one) { return one.second.from < period.from; });
}

/// People by the last word of their name, then by all of it.
std::pair<std::string, std::string> given_name_key(vocabulary::Registry& registry, const Partner& partner) {
  const std::string& name = partner.name();
  const bool is_person = vocabulary::attribute_of(registry.items("partner-kind"), partner.kind, "person") == "yes";
  const std::size_t last = is_person ? name.rfind(' ') : std::string::npos;
  return {sort_key(last == std::string::npos ? std::string_view(name) : std::string_view(name).substr(last + 1)),
          sort_key(name)};
}

/// The filter in codes.
struct Wanted {
  std::string kind;
  std::string country;
  domain::PartnerId parent;

  bool fits(const Partner& partner) const {
    return (kind.empty() || partner.kind == kind) && (country.empty() || partner.country == country) &&
           (!parent || partner.parent == parent);
  }
};

Wanted read(vocabulary::Registry& registry, const PartnerFilter& filter) {
  Problems problems;
  Wanted wanted{.kind = vocabulary::read_kind(registry, filter.kind, problems),
                .country = vocabulary::read_country(registry, filter.country, problems),
                .parent = {}};
  if (!filter.parent.empty())
    wanted.parent =
        problems.take(vocabulary::partner_by_part(registry, filter.parent), "--parent").value_or(domain::PartnerId());
  problems.raise();
  return wanted;
}

Cell other_names(const Partner& partner) {
  table::Lines lines;
  for (const domain::PartnerName& name : partner.names) {
    if (name.text != partner.name()) lines.emplace_back(name.text);
  }
  if (lines.empty()) return std::monostate();
  return lines;
}

/// As they can be typed.
Cell identifiers(const Partner& partner) {
  table::Lines lines;
  for (const domain::PartnerIdentifier& one : partner.identifiers) lines.emplace_back(vocabulary::written(one));
  if (lines.empty()) return std::monostate();
  return lines;
}

/// The period in which the partners are to be new; the table says so.
std::optional<domain::Period> read_since(vocabulary::Registry& registry, const std::string& typed,
                                         table::Table& table) {
  if (typed.empty()) return std::nullopt;
  const auto profiles = registry.period_profiles();
  const auto period = domain::read_period(typed, profiles);
  if (!period) throw Error(Problem(period.problem()).at({.file = "--since"}));
  const std::string& name = period.value().name;
  table.subtitles.emplace_back(since_message.in(Language::en, name), since_message.in(Language::vi, name));
  return period.value();
}

}  // namespace

table::Table list_partners(vocabulary::Registry& registry, const PartnerFilter& filter) {
  const Wanted wanted = read(registry, filter);
  auto table = new_report(registry.ledger(), "partners", title,
                          {{"code", code_label, table::ColumnType::code},
                           {"name", name_label},
                           {"other_names", other_names_label},
                           coded("partner_kind", kind_label),
                           coded("country", country_label),
                           coded("parent", parent_label),
                           {.key = "identifiers", .label = identifiers_label, .when_filled = true}});
  if (!filter.query.empty()) {
    table.subtitles.emplace_back(found_message.in(Language::en, filter.query),
                                 found_message.in(Language::vi, filter.query));
  }
  const storage::Snapshot snapshot(registry.ledger());
  const Partners partners(registry.ledger());
  const std::optional<domain::Period> since = read_since(registry, filter.since, table);
  const FirstDates first = since ? first_dates(registry.ledger()) : FirstDates();
  const auto office = since ? vocabulary::office_partner(registry) : std::nullopt;
  std::int64_t unplaced = 0;
  std::vector<Partner> listed;
  for (const domain::PartnerId id : registry.search_partners(filter.query)) {
    Partner partner = partners.get(id);
    if (!wanted.fits(partner)) continue;
    if (since) {
      const auto began = first.find(partner.id.row);
      if (began == first.end() || id == office) continue;
      if (!began->second.lies_within(since->interval)) {
        unplaced += began->second.overlaps(since->interval) ? 1 : 0;
        continue;
      }
    }
    listed.push_back(std::move(partner));
  }
  if (filter.by_given_name) {
    std::ranges::stable_sort(listed, {}, [&](const Partner& one) { return given_name_key(registry, one); });
  }
  for (const Partner& partner : listed) {
    Words parent;
    if (partner.parent) {
      const Partner above = partners.get(partner.parent);
      parent = Words(above.name()).with_code(above.code);
    }
    table.rows.push_back({.cells = {Words(partner.code), Words(partner.name()), other_names(partner),
                                    text_cell(words_of(registry, "partner-kind", partner.kind)),
                                    text_cell(words_of(registry, "country", partner.country)), text_cell(parent),
                                    identifiers(partner)}});
  }
  if (since && !first.empty() && !knows_earlier(first, since->interval)) {
    table.notes.push_back({.code = "no-earlier-partners", .text = Words(nobody_before_label)});
  }
  if (unplaced > 0) {
    table.notes.push_back(
        {.code = "new-not-placed",
         .count = unplaced,
         .text = Words(unplaced_message.in(Language::en, unplaced), unplaced_message.in(Language::vi, unplaced))});
  }
  const std::size_t count = table.rows.size();
  table.notes.push_back({.code = "partners",
                         .count = static_cast<std::int64_t>(count),
                         .text = Words(count_message.in(Language::en, count), count_message.in(Language::vi, count))});
  return table;
}

}  // namespace aid::reports
