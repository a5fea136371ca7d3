#pragma once
#include "aid/base/uuid.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/money.hpp"
#include "aid/domain/quantity.hpp"
#include "aid/domain/terms.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The records of a ledger as values. Descriptive records (partner, place, aid, event) have versions; facts (entry,
/// approval, rate, stated total) are final.
namespace aid::domain {

/// The row of a record in this file: of its first version, which never changes. 0: not in the ledger.
template <typename Tag>
struct RowId {
  std::int64_t row = 0;
  explicit operator bool() const { return row != 0; }
  friend auto operator<=>(const RowId&, const RowId&) = default;
};
using PartnerId = RowId<struct PartnerTag>;
using PlaceId = RowId<struct PlaceTag>;
using AidId = RowId<struct AidTag>;
using EntryId = RowId<struct EntryTag>;
using EventId = RowId<struct EventTag>;

/// A name of a partner, with the time in which it was used.
struct PartnerName {
  NameKind kind = NameKind::official;
  std::string text;
  std::string language = {};       ///< ISO 639 code, or empty.
  std::optional<Date> from = {};   ///< First day of use; nullopt: not known.
  std::optional<Date> until = {};  ///< First day on which it was no longer used.
  friend bool operator==(const PartnerName&, const PartnerName&) = default;
};

/// A number by which others know a partner: of its certificate, its tax code, its org-id.
struct PartnerIdentifier {
  std::string scheme;
  std::string number;  ///< As it was given.
  friend bool operator==(const PartnerIdentifier&, const PartnerIdentifier&) = default;
};

/// An organisation, authority, group or person. Donor, owner, channel and recipient are roles of partners, not kinds.
struct Partner {
  PartnerId id;
  Uuid uuid;
  std::string code;         ///< "DN-P0007".
  std::string external_id;  ///< The caller's own id, or empty.
  int version = 1;
  std::vector<PartnerName> names;  ///< The first official one is the name shown.
  std::string kind;                ///< Code of list `partner-kind`, or empty.
  std::string country;             ///< ISO 3166-1 alpha-2, or empty.
  PartnerId parent;                ///< The organisation that it belongs to.
  std::string note;
  std::string contact;  ///< Personal data: kept outside the journal's hash, can be erased.
  std::vector<PartnerIdentifier> identifiers = {};

  const std::string& name() const;
};

/// An administrative unit, or a free name under one or under a country.
struct Place {
  PlaceId id;
  Uuid uuid;
  std::string code;  ///< Official code ("48"), or empty for a free name.
  int version = 1;
  std::string kind;  ///< "province", "city", "free"; of lists: "district", "ward" … (`vocabulary::place_kinds`).
  std::string name_vi;
  std::string name_en;
  std::string aliases;  ///< Separated by '|'.
  PlaceId parent;
  std::string country;        ///< "VN" for all that lies in Viet Nam.
  std::optional<Date> from;   ///< Valid from this day; nullopt: always.
  std::optional<Date> until;  ///< First day on which it no longer existed.
};

/// What became of a place on a day: another one took its place, or it was divided among several and this is one of
/// them.
struct PlaceChange {
  PlaceId place;
  PlaceId successor;
  Date on;
  bool divided = false;
  std::string source = {};
  friend bool operator==(const PlaceChange&, const PlaceChange&) = default;
};

struct Party {
  PartyRole role = PartyRole::donor;
  PartnerId partner;
  std::optional<Decimal> share;  ///< Per cent, of recipients; nullopt: not stated.
  friend bool operator==(const Party&, const Party&) = default;
};

/// A share of an aid by sector, place or beneficiary group. One value without a share is the whole; several without
/// shares are "shared"; per cents split the amount.
struct Split {
  SplitDimension dimension = SplitDimension::sector;
  std::string scheme;  ///< Of sectors: "priority-2019", "as-published"; else empty.
  std::string code;    ///< Sector or group; empty for places.
  PlaceId place;
  std::optional<Decimal> share;  ///< Per cent.
  friend bool operator==(const Split&, const Split&) = default;
};

/// Who benefits: never summed across units.
struct Beneficiary {
  std::string group;  ///< Code of list `beneficiary-group`, or empty.
  std::string text;   ///< In words: "lao động tự do ở quận Liên Chiểu".
  Count count{std::nullopt, Qualifier::exact};
  std::string unit;     ///< Code of list `beneficiary-unit`, or empty.
  std::string country;  ///< Of the beneficiaries where it differs from the receiver's; or empty.
  friend bool operator==(const Beneficiary&, const Beneficiary&) = default;
};

/// Where a figure comes from: a document or a page.
struct Source {
  std::string text;  ///< "Công văn 12/LHHN", a URL.
  friend bool operator==(const Source&, const Source&) = default;
};

/// One grant (khoản viện trợ): what describes it. Its amounts are its entries.
struct Aid {
  AidId id;
  Uuid uuid;
  std::string code;         ///< "DN-2021-0042".
  std::string external_id;  ///< The caller's own id (--id), or empty.
  int version = 1;
  Direction direction = Direction::in;
  Modality modality = Modality::non_project;
  Form form = Form::cash;
  Scope scope = Scope::area_wide;
  std::string title;
  std::string note;
  std::string regime;    ///< Code of list `regime`, or empty.
  std::string status;    ///< Code of list `aid-status`, or empty.
  std::string campaign;  ///< Code of list `campaign`, or empty: đợt vận động, thiên tai, chương trình.
  bool humanitarian = false;
  Count stands_for{1, Qualifier::exact};  ///< How many aids this record is (--count).
  AidId part_of;
  bool component = false;            ///< Money or goods of the aid that it is part of: it counts as no aid of its own.
  std::optional<DateInterval> runs;  ///< When it is carried out.
  std::vector<Party> parties;
  std::vector<Split> splits;
  std::vector<Beneficiary> beneficiaries;
  std::vector<Source> sources;
  bool reversed = false;  ///< Taken back as a whole.
};

/// A text or a code of an aid, with the name of its column.
struct AidText {
  const char* column;
  std::string Aid::*member;
};
/// All of them. A new one stands at the end, as its column does.
inline constexpr std::array aid_texts{
    AidText{"external_id", &Aid::external_id}, AidText{"title", &Aid::title},   AidText{"note", &Aid::note},
    AidText{"regime", &Aid::regime},           AidText{"status", &Aid::status}, AidText{"campaign", &Aid::campaign}};

/// The codes of an aid by which reports select and group it, by their columns.
inline constexpr std::array grouping_codes{"modality", "status", "campaign"};
/// The place of one among them.
consteval std::size_t grouping_code(std::string_view column) {
  std::size_t place = 0;
  while (column != grouping_codes.at(place)) ++place;
  return place;
}

/// What somebody says that the money of an entry is worth in another currency.
struct Equivalent {
  std::int64_t id = 0;
  Uuid uuid = {};
  EntryId entry = {};
  int number = 0;  ///< Within the entry, from 1: "DN-2021-0042/1/E2". 0: it was printed beside the amount.
  Amount amount{Money::from_minor(0, Currency::vnd())};
  std::string source = {};                ///< The paper, the report; or empty.
  std::optional<DateInterval> date = {};  ///< When that says so.
  std::string typed = {};                 ///< As the user gave it; empty when equal to the canonical form.
  bool withdrawn = false;
};

/// What a pledge or a commitment promises for a year, or another time within it.
struct Instalment {
  DateInterval due;
  Amount amount{Money::from_minor(0, Currency::vnd())};
  std::string typed = {};  ///< As the user gave it.
};

/// One dated fact about an aid (bút toán).
struct Entry {
  EntryId id;
  Uuid uuid;
  AidId aid;
  int number = 0;  ///< Within the aid, from 1: "DN-2021-0042/1".
  EntryKind kind = EntryKind::commitment;
  DateInterval date;
  Form form = Form::cash;
  /// The money; of form in-kind the value of all goods together, of form mixed without a list of goods the value of
  /// both. nullopt: none, or not valued.
  std::optional<Amount> amount;
  std::vector<GoodsLine> goods;
  std::optional<Amount> stated_vnd;  ///< The equivalent that was printed beside it.
  std::optional<Amount> stated_usd;
  std::vector<Equivalent> equivalents = {};  ///< What others say that it is worth, in the order of recording.
  std::vector<Instalment> instalments = {};  ///< What is promised for when, in the order of their dates.
  PartnerId channel;                         ///< Through whom (--via).
  std::string channel_kind;                  ///< Code of list `channel-kind`, or empty.
  EntryId settles;                           ///< The pledge or commitment that it draws on.
  std::string note;
  std::string typed_amount;  ///< As the user gave it; empty when equal to the canonical form.
  std::string typed_date;
  std::string source;  ///< Document or page, or empty.
  std::string external_id;
  bool reversed = false;
};

struct Approval {
  std::int64_t id = 0;
  Uuid uuid;
  AidId aid;
  int number_in_aid = 0;
  ApprovalKind kind = ApprovalKind::approval;
  std::string number;     ///< "1150/QĐ-UBND".
  std::string authority;  ///< Who decided.
  DateInterval on;
  std::string note;
  bool reversed = false;
};

/// Takes an entry, an approval, or an aid with all its entries back. Carries the date of what it reverses.
struct Reversal {
  AidId aid;
  EntryId entry;  ///< 0: the aid as a whole.
  std::int64_t approval = 0;
  std::string reason;
  std::optional<DateInterval> date;
  std::int64_t block = 0;  ///< Of the journal; given where it was read from.
};

/// Somebody has looked at an aid that `check` doubts, and says that it is right; or that it is to be looked at again.
/// It holds for the aid as it was recorded until then.
struct Review {
  AidId aid;
  bool withdrawn = false;
  std::string reason;
  std::int64_t block = 0;  ///< Of the journal; given where it was read from.
};

struct EventPartner {
  PartnerId partner;
  std::string role;  ///< Code of list `event-role`, or empty.
  friend bool operator==(const EventPartner&, const EventPartner&) = default;
};

/// Something counted at an event: people reached, delegations, letters.
struct EventCount {
  std::string what;  ///< Code of list `event-count`: "people-reached".
  Count count;
  friend bool operator==(const EventCount&, const EventCount&) = default;
};

struct Event {
  EventId id;
  Uuid uuid;
  std::string code;  ///< "DN-2021-E0003".
  std::string external_id;
  int version = 1;
  std::string type;  ///< Code of list `event-type`.
  std::string title;
  std::string note;
  DateInterval date;
  std::string typed_date;
  EventMode mode = EventMode::in_person;
  bool mode_stated = false;
  EventStatus status = EventStatus::held;
  PlaceId place;
  std::vector<std::string> countries;  ///< Of the foreign side where no partner tells them.
  std::vector<EventPartner> partners;
  std::vector<EventCount> counts;
  std::vector<Source> sources;
  std::vector<AidId> aids;  ///< The aid that it belongs to.
  EventId part_of;          ///< The event that stands for many, and contains this one.
  std::optional<Amount> cost;
  std::string permit;                ///< Code of list `event-permit`: whether one is needed, and whose; or empty.
  std::string permit_number;         ///< Of the permit that was given.
  std::optional<Date> permitted_on;  ///< When it was given.
  std::optional<Date> report_due;    ///< The last day for the report of its result, where it is another than by law.
  std::optional<Date> reported_on;   ///< When that report was sent.
};

/// A figure that somebody published; kept for reconciling, never added.
struct StatedTotal {
  std::int64_t id = 0;
  Uuid uuid;
  DateInterval period;
  std::string what;       ///< "committed", "received", "aids", "growth", "people-reached" …
  std::string scope;      ///< Word of `Scope`, or empty.
  std::string direction;  ///< Word of `Direction`, or empty.
  std::optional<Amount> amount;
  std::optional<Count> count;
  std::string source;
  std::string note;
  std::string code = {};                 ///< "DN-S0003".
  std::string of_what = {};              ///< What a target, a growth or a share is of: "received"; or empty.
  std::optional<Quantity> percent = {};  ///< Of a share or a growth: hơn 82.
  std::string sector_scheme = {};        ///< Of the sector that it is of.
  std::string sector = {};               ///< Its code, or empty.
  std::optional<DateInterval> published = {};
  std::optional<int> published_minute = {};  ///< Of that day, since midnight in Viet Nam, where the time is known.
  std::optional<Moment> as_of = {};          ///< Up to when it counts.
  std::int64_t corrects = 0;                 ///< The total that it is put in the place of.
  bool withdrawn = false;                    ///< It was taken back, or another one is put in its place.
  std::string why_withdrawn = {};
};

}  // namespace aid::domain
