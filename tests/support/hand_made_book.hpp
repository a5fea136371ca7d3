#pragma once
#include "../../lib/reports/present.hpp"
#include "aid/counting/counting.hpp"
#include "aid/domain/equivalents.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/rates.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

/// How doctest prints the domain's values.
namespace aid::domain {

inline std::ostream& operator<<(std::ostream& out, const Amounts& amounts) {
  for (const Amount& amount : amounts.list()) out << '[' << show(amount, Language::en) << ']';
  return out;
}
inline std::ostream& operator<<(std::ostream& out, const Count& count) { return out << show(count, Language::en); }

}  // namespace aid::domain

/// A book written down aid by aid, without a ledger.
namespace aid::reports::testing {

using namespace counting;  // NOLINT: what these tests are about.

using domain::Amount;
using domain::Count;
using domain::Currency;
using domain::Direction;
using domain::EntryKind;
using domain::Form;
using domain::Money;
using domain::PartyRole;
using domain::Qualifier;
using domain::Scope;
using domain::Stage;
using storage::AidIndex;
using storage::Book;
using storage::CodeIndex;
using storage::PartnerIndex;
using storage::PlaceIndex;

inline domain::Date day(std::string_view iso) { return domain::Date::parse(iso).value(); }
inline domain::DateInterval on(std::string_view iso) { return domain::DateInterval::of_day(day(iso)); }
inline domain::DateInterval in_year(int year) { return domain::DateInterval::of_years(year, year); }
inline Amount vnd(std::int64_t minor, Qualifier qualifier = Qualifier::exact) {
  return {Money::from_minor(minor, Currency::vnd()), qualifier};
}
inline Amount usd(std::int64_t cents, Qualifier qualifier = Qualifier::exact) {
  return {Money::from_minor(cents, Currency::usd()), qualifier};
}
inline Currency currency(std::string_view code) { return Currency::parse(code).value(); }
inline domain::Decimal decimal(std::string_view text) { return domain::Decimal::parse(text).value(); }

struct Shared {
  std::string what;
  std::optional<std::string> share = std::nullopt;
};

struct GoodsGiven {
  std::string item;
  std::optional<std::string> quantity = std::nullopt;
  std::string unit = {};
  std::optional<Amount> value = std::nullopt;
};

struct EntryGiven {
  EntryKind kind = EntryKind::commitment;
  domain::DateInterval date = in_year(2021);
  std::optional<Amount> amount = std::nullopt;
  std::vector<GoodsGiven> goods = {};
  Form form = Form::cash;
  std::optional<Amount> stated_vnd = std::nullopt;
  std::optional<Amount> stated_usd = std::nullopt;
  bool reversed = false;
  std::string channel = {};
  std::vector<Amount> stated = {};  ///< Equivalents of other sources, one a currency.
};

struct AidGiven {
  Direction direction = Direction::in;
  std::vector<Shared> donors = {};
  std::vector<Shared> recipients = {};
  std::vector<Shared> sectors = {};  ///< "scheme/code"
  std::vector<Shared> places = {};
  std::vector<EntryGiven> entries = {};
  Count stands_for{1};
  AidIndex part_of = {};
  bool component = false;
  Scope scope = Scope::area_wide;
  std::vector<std::string> beneficiary_countries = {};
  std::vector<std::string> beneficiary_groups = {};  ///< An empty one: told in words of no list.
  std::string modality = {};
  bool reversed = false;
  bool approved = false;
  std::string status = {};
  std::int64_t code_number = 0;  ///< 0: the next one.
};

/// The two entries of a completed gift.
inline std::vector<EntryGiven> gift(EntryGiven entry, Direction direction = Direction::in) {
  std::vector<EntryGiven> both{entry, entry};
  both.front().kind = EntryKind::commitment;
  both.back().kind = domain::delivery_of(direction);
  return both;
}

class BookMaker {
public:
  PartnerIndex partner(const std::string& name, const std::string& country = {}, const std::string& kind = {},
                       PartnerIndex parent = {}) {
    const PartnerIndex index = book.partners.next_index();
    Book::Partner partner;
    partner.row = index.number() + 1;
    partner.name = name;
    partner.code = "P-" + name;
    partner.kind = kind;
    partner.country = country;
    partner.parent = parent;
    book.partners.push_back(std::move(partner));
    partners[name] = index;
    return index;
  }

  PlaceIndex place(const std::string& name, const std::string& above = {}) {
    const PlaceIndex index = book.places.next_index();
    domain::Place place;
    place.id = {index.number() + 1};
    place.name_vi = place.name_en = name;
    place.code = "c-" + name;
    if (!above.empty()) place.parent = {places.at(above).number() + 1};
    book.places.push_back(std::move(place));
    places[name] = index;
    return index;
  }

  CodeIndex code(const std::string& text) {
    if (text.empty()) return {};
    const auto found = std::ranges::find(book.codes, text);
    if (found != book.codes.end()) return book.codes.index_of(found);
    const CodeIndex index = book.codes.next_index();
    book.codes.push_back(text);
    return index;
  }

  AidIndex add(const AidGiven& given) {
    const AidIndex index = book.aids.next_index();
    Book::Aid aid;
    aid.row = index.number() + 1;
    Book::Description& described = book.descriptions.emplace_back();
    described.code_prefix = code("DN");
    described.code_year = 2021;
    described.code_number = given.code_number != 0 ? given.code_number : index.number() + 1;
    aid.direction = given.direction;
    aid.scope = given.scope;
    aid.stands_for = given.stands_for;
    aid.part_of = given.part_of;
    aid.component = given.component;
    aid.reversed = given.reversed;
    aid.approved = given.approved;
    described.codes[domain::grouping_code("status")] = code(given.status);
    described.codes[domain::grouping_code("modality")] = code(given.modality);
    add_parties(aid, given);
    add_splits(aid, given);
    aid.beneficiaries.first = size_of(book.beneficiaries);
    for (const std::string& country : given.beneficiary_countries) {
      book.beneficiaries.emplace_back().country = country;
    }
    for (const std::string& group : given.beneficiary_groups) {
      domain::Beneficiary& who = book.beneficiaries.emplace_back();
      who.group = group;
      if (group.empty()) who.text = "bà con";
    }
    aid.beneficiaries.count = size_of(book.beneficiaries) - aid.beneficiaries.first;
    aid.entries.first = size_of(book.entries);
    for (const EntryGiven& entry : given.entries) add_entry(index, entry);
    aid.entries.count = size_of(book.entries) - aid.entries.first;
    if (!given.entries.empty()) aid.form = given.entries.front().form;
    book.aids.push_back(aid);
    return index;
  }

  void rate(std::string_view currency_code, domain::RateKind kind, std::string_view since, std::string_view value,
            AidIndex aid = {}) {
    rates.push_back(
        {.rate = {currency(currency_code), kind, day(since), decimal(value), "S"}, .aid = {aid.number() + 1}});
  }

  /// Counts by dimensions of these names; figures by the labels of their rows.
  Counted count(const std::vector<std::string_view>& dimensions = {}, const CountingOptions& options = {}) {
    lookup.emplace(book, names);
    if (!successors.empty()) move_places();
    for (const auto& [dimension, values] : allowed) set_filter(dimension, values);
    grouped.clear();
    for (const std::string_view name : dimensions) grouped.push_back(find_dimension(name));
    return counting::count({book, rates, names, selection, office}, *lookup, grouped, options);
  }

  /// "Kisarazu", "shared: Cambodia, India", "not-itemised"; for several dimensions joined by " | ".
  std::string label(const Counted& counted, const RowKey& key) const {
    std::vector<table::Cell> cells;
    const DimensionColumns columns(*lookup, counted.sets, grouped);
    columns.append_to(cells, key);
    std::string text;
    for (std::size_t i = 0; i < grouped.size(); ++i) {
      if (i > 0) text += " | ";
      const Standing standing = key.at[i].standing();
      if (standing == Standing::shared) text += "shared: ";
      const auto* words = std::get_if<table::Words>(&cells[i]);
      text += words ? words->en : domain::to_string(std::get<domain::DateInterval>(cells[i]));
    }
    if (key.outside) text += " [outside]";
    if (key.of_which) text += " [of which]";
    return text;
  }

  std::map<std::string, Figures> by_label(const Counted& counted, Stage stage) const {
    std::map<std::string, Figures> figures;
    for (const CountedRow& row : counted.rows) {
      const Figures& of = row.stages[static_cast<std::size_t>(stage)];
      if (of.recorded || of.aids.known != 0) figures[label(counted, row.key)] = of;
    }
    return figures;
  }

  /// A filter: names of partners and places, codes of what else a dimension has.
  void allow(const std::string& dimension, std::vector<std::string> values) { allowed[dimension] = std::move(values); }

  Book book;
  std::vector<storage::RateRecord> rates;
  Names names;
  Selection selection;
  PartnerIndex office;
  std::map<std::string, PartnerIndex> partners;
  std::map<std::string, PlaceIndex> places;
  /// The place that took the place of another. Where there are some, places are read as they are today.
  std::map<std::string, std::string> successors;

private:
  void move_places() {
    const domain::Date day = domain::Date::from_ymd(2025, 7, 1);
    std::vector<domain::PlaceChange> changes;
    for (const auto& [old, successor] : successors) {
      changes.push_back(
          {.place = book.places[places.at(old)].id, .successor = book.places[places.at(successor)].id, .on = day});
    }
    const std::vector<domain::Place> all(book.places.begin(), book.places.end());
    lookup->move_places({all, changes, day});
  }

  static std::uint32_t size_of(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

  void set_filter(const std::string& dimension, const std::vector<std::string>& values) {
    std::vector<std::int32_t> ids;
    for (const std::string& value : values) {
      if (dimension == "donor" || dimension == "recipient" || dimension == "channel") {
        ids.push_back(partners.at(value).number());
      } else if (dimension == "place") {
        for (const PlaceIndex place : places_under(*lookup, places.at(value))) ids.push_back(place.number());
      } else if (dimension == "country" || dimension == "beneficiary") {
        ids.push_back(lookup->word(value));
      } else {
        if (dimension == "sector") lookup->prefer_scheme(sector_code(value).scheme);
        ids.push_back(lookup->code(value).number());
      }
    }
    selection.set({find_dimension(dimension), std::move(ids)});
  }

  void add_parties(Book::Aid& aid, const AidGiven& given) {
    aid.parties.first = size_of(book.parties);
    const auto add = [&](const std::vector<Shared>& of, PartyRole role) {
      for (const Shared& one : of) {
        Book::Party party;
        party.role = role;
        party.partner = partners.at(one.what);
        party.has_share = one.share.has_value();
        if (one.share) party.share = decimal(*one.share);
        book.parties.push_back(party);
      }
    };
    add(given.donors, PartyRole::donor);
    add(given.recipients, PartyRole::recipient);
    aid.parties.count = size_of(book.parties) - aid.parties.first;
  }

  void add_splits(Book::Aid& aid, const AidGiven& given) {
    aid.splits.first = size_of(book.splits);
    const auto add = [&](const Shared& one, domain::SplitDimension dimension) -> Book::Split& {
      Book::Split& split = book.splits.emplace_back();
      split.dimension = dimension;
      split.has_share = one.share.has_value();
      if (one.share) split.share = decimal(*one.share);
      return split;
    };
    for (const Shared& one : given.sectors) {
      add(one, domain::SplitDimension::sector).code = code(one.what);
    }
    for (const Shared& one : given.places) {
      add(one, domain::SplitDimension::place).place = places.at(one.what);
    }
    aid.splits.count = size_of(book.splits) - aid.splits.first;
  }

  void add_entry(AidIndex aid, const EntryGiven& given) {
    Book::Entry entry;
    entry.row = static_cast<std::int32_t>(book.entries.size()) + 1;
    entry.aid = aid;
    const auto of_aid = std::ranges::count(book.entries, aid, &Book::Entry::aid);
    entry.number = static_cast<std::int32_t>(of_aid) + 1;
    entry.kind = given.kind;
    entry.form = given.form;
    entry.reversed = given.reversed;
    if (!given.channel.empty()) entry.channel = partners.at(given.channel);
    entry.date = given.date;
    if ((entry.has_amount = given.amount.has_value())) entry.amount = *given.amount;
    if (given.stated_vnd || given.stated_usd || !given.stated.empty()) {
      entry.stated = book.stated.next_index();
      Book::Stated& stated = book.stated.emplace_back();
      stated.vnd = given.stated_vnd;
      stated.usd = given.stated_usd;
      for (const Amount& amount : given.stated) stated.others.emplace_back().amount = amount;
      if (!stated.others.empty()) {
        stated.chosen = domain::choose_equivalents(domain::all_equivalents(stated.vnd, stated.usd, stated.others), {});
      }
    }
    entry.goods.first = size_of(book.goods);
    for (const GoodsGiven& line : given.goods) {
      Book::Goods goods;
      goods.item = goods.fold = line.item;
      goods.unit = line.unit;
      if (line.quantity) goods.quantity.value = decimal(*line.quantity);
      goods.value = line.value;
      book.goods.push_back(std::move(goods));
    }
    entry.goods.count = size_of(book.goods) - entry.goods.first;
    book.entries.push_back(entry);
  }

  std::optional<Lookup> lookup;
  std::map<std::string, std::vector<std::string>> allowed;
  std::vector<const Dimension*> grouped;
};

/// Đà Nẵng's year 2021 as its friendship union published it: A1 to A8, B1 and B2.
inline BookMaker da_nang_2021() {
  BookMaker made;
  for (const auto& [name, country] : std::vector<std::pair<std::string, std::string>>{{"Dự án Đà Nẵng", "US"},
                                                                                      {"Kisarazu", "JP"},
                                                                                      {"Yunnan", "CN"},
                                                                                      {"Kawasaki", "JP"},
                                                                                      {"Champasak", "LA"},
                                                                                      {"Uiwang", "KR"},
                                                                                      {"consulates and NGOs", ""},
                                                                                      {"DAFO", "VN"},
                                                                                      {"UBND Đà Nẵng", "VN"},
                                                                                      {"members", "VN"},
                                                                                      {"Savannakhet", "LA"},
                                                                                      {"Salavan", "LA"},
                                                                                      {"Sekong", "LA"},
                                                                                      {"Attapeu", "LA"},
                                                                                      {"people of India", "IN"},
                                                                                      {"people of Laos", "LA"},
                                                                                      {"people of Cambodia", "KH"}}) {
    made.partner(name, country);
  }
  const AidIndex city = made.add({.sectors = {{"as-published/humanitarian"}, {"as-published/education"}},
                                  .entries = {{.amount = vnd(126'000'000'000, Qualifier::at_least)}},
                                  .stands_for = {64}});
  const auto from = [&](const std::string& donor, EntryGiven entry) {
    made.add({.donors = {{donor}}, .recipients = {{"DAFO"}}, .entries = gift(std::move(entry)), .part_of = city});
  };
  from("Dự án Đà Nẵng", {.date = on("2021-11-06"), .amount = vnd(100'000'000)});
  from("Kisarazu", {.amount = vnd(196'000'000)});
  from("Yunnan", {.goods = {{"máy thở", "4"}, {"máy tạo oxy", "20"}}, .form = Form::in_kind});
  from("Kawasaki", {.goods = {{"nước sát khuẩn", "96", "bottle"}}, .form = Form::in_kind});
  from("Champasak", {.amount = vnd(200'000'000)});
  from("Uiwang", {.goods = {{"khẩu trang"}}, .form = Form::in_kind});
  from("consulates and NGOs", {.amount = vnd(1'100'000'000, Qualifier::at_least), .form = Form::mixed});
  for (const char* to : {"Savannakhet", "Champasak", "Salavan", "Sekong", "Attapeu"}) {
    made.add({.direction = Direction::out,
              .donors = {{"UBND Đà Nẵng"}},
              .recipients = {{to}},
              .entries = gift({.amount = vnd(200'000'000)}, Direction::out)});
  }
  made.add({.direction = Direction::out,
            .donors = {{"members"}},
            .recipients = {{"people of India"}, {"people of Laos"}, {"people of Cambodia"}},
            .entries = gift({.amount = vnd(36'000'000), .goods = {{"khẩu trang", "5000"}}, .form = Form::mixed},
                            Direction::out)});
  return made;
}

}  // namespace aid::reports::testing
