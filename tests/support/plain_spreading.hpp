#pragma once
#include "plain_values.hpp"

/// Counting done over again for tests: in which rows an aid stands. A row is a text for each dimension.
namespace aid::reports::testing::plain {

inline const std::string not_stated = "(not stated)";
inline const std::string not_itemised = "(not itemised)";

/// A value of a dimension. Without a code nothing is known of it.
struct Value {
  std::string code;
  std::string label;
  std::optional<std::int64_t> share = std::nullopt;
};
using Parties = std::vector<const Shared*>;

/// A slice of a figure: the row that it goes to, how large it is, and whose it is.
struct Slice {
  std::string label;
  std::vector<std::string> codes = {};  ///< Of an item one, of a shared row several; of a residual row none.
  std::int64_t weight = 1;
  Parties parties = {};
};

/// Where a figure, or what the dimensions so far leave of it, stands.
struct Place {
  std::vector<std::string> row;
  bool outside = false;
  std::int64_t figure = 0;
  std::map<std::string, Parties> parties = {};  ///< By end: "givers", "receivers".
};

/// An entry of an aid, and the currency of one figure of it.
struct Subject {
  const AidGiven& aid;
  const EntryGiven& entry;
  std::optional<std::string> currency = std::nullopt;
};

class Spreading {
public:
  /// Filters are applied first, then the other dimensions, both in the order of the list of dimensions.
  Spreading(const LedgerGiven& ledger, const std::vector<std::string_view>& grouped)
      : ledger_(ledger), grouped_(grouped) {
    for (const bool filters : {true, false}) {
      for (const Dimension& dimension : all_dimensions()) {
        const auto filter = ledger.filters.find(std::string(dimension.name));
        const auto column = std::ranges::find(grouped, dimension.name) - grouped.begin();
        const bool is_grouped = column < static_cast<std::ptrdiff_t>(grouped.size());
        const bool is_filter = filter != ledger.filters.end();
        if (is_filter != filters || (!is_filter && !is_grouped)) continue;
        axes_.push_back({std::string(dimension.name), is_filter ? allowed_by(*filter) : std::set<std::string>(),
                         is_filter, is_grouped ? static_cast<int>(column) : -1});
      }
    }
  }

  /// The rows of a figure with what each gets of it; none where a filter leaves it out, or where it is a move between
  /// the office and its members.
  std::vector<Place> spread(const Subject& of, std::int64_t figure) const {
    if (no_party_passes(of)) return {};
    const bool without_moves = is_move(of.aid) && tells_moves_apart(of.aid);
    std::vector<Place> places{start(figure)};
    for (const Axis& axis : without_moves ? axes_by_parties() : axes_) {
      std::vector<Place> finer;
      for (const Place& place : places) {
        const std::vector<Slice> all = slices(axis, of, place);
        std::vector<std::int64_t> weights;
        for (const Slice& slice : all) weights.push_back(slice.weight);
        const std::vector<std::int64_t> figures = shared_out(place.figure, weights);
        for (std::size_t i = 0; i < all.size(); ++i) {
          if (!passes(axis, all[i])) continue;
          finer.push_back(moved(place, axis, of, all[i]));
          finer.back().figure = figures[i];
        }
      }
      places = std::move(finer);
    }
    std::erase_if(places, [&](const Place& place) { return without_moves && is_ours(place); });
    return places;
  }

  /// The one row in which an aid is counted: in each dimension in turn that of its largest share, of equal ones the
  /// first by code.
  std::optional<Place> row_of_count(const Subject& of) const {
    constexpr std::int64_t whole = 1'000'000'000;  // More than any share has digits.
    std::vector<Place> places = spread(of, whole);
    for (const Axis& axis : axes_) {
      if (axis.column < 0) continue;
      const auto column = static_cast<std::size_t>(axis.column);
      std::map<std::string, std::int64_t> shares;
      for (const Place& place : places) shares[place.row[column]] += place.figure;
      const auto share = [&](const Place& place) { return shares.at(place.row[column]); };
      const auto largest = std::ranges::max_element(places, {}, share);
      if (largest == places.end()) break;
      const std::string row = largest->row[column];
      std::erase_if(places, [&](const Place& place) { return place.row[column] != row; });
    }
    return places.empty() ? std::nullopt : std::optional(places.front());
  }

private:
  struct Axis {
    std::string dimension;
    std::set<std::string> allowed;
    bool is_filter;
    int column;
  };

  Place start(std::int64_t figure) const { return {std::vector<std::string>(grouped_.size()), false, figure}; }

  std::set<std::string> allowed_by(const std::pair<const std::string, std::vector<std::string>>& filter) const {
    std::set<std::string> codes(filter.second.begin(), filter.second.end());
    for (const auto& [name, above] : ledger_.places) {
      if (filter.first == "place" && codes.contains(above)) codes.insert(name);
    }
    return codes;
  }

  static bool passes(const Axis& axis, const Slice& slice) {
    return !axis.is_filter ||
           std::ranges::any_of(slice.codes, [&](const auto& code) { return axis.allowed.contains(code); });
  }

  static Place moved(const Place& from, const Axis& axis, const Subject& of, const Slice& to) {
    Place place = from;
    const auto allows = [&](const auto& code) { return axis.allowed.contains(code); };
    if (axis.is_filter && !std::ranges::all_of(to.codes, allows)) place.outside = true;
    if (axis.column >= 0) place.row[static_cast<std::size_t>(axis.column)] = to.label;
    const std::string end = end_of(axis.dimension, of.aid);
    if (!end.empty()) place.parties[end] = to.parties;
    return place;
  }

  // --- Moves between the office and its members ---

  /// Whether some of the aid is a move that is asked for from both sides, each of which states it. A scope or a channel
  /// asks for one side, and so does a filter that does not let two partners pass of which one gave to the other.
  bool is_move(const AidGiven& aid) const {
    if (!ledger_.some_are_ours(aid.donors) || !ledger_.some_are_ours(aid.recipients)) return false;
    if (ledger_.scopes == std::vector{Scope::own} || ledger_.scopes == std::vector{Scope::member}) return false;
    if (ledger_.filters.contains("channel")) return false;
    for (const std::string end : {"donor", "recipient"}) {
      const auto filter = ledger_.filters.find(end);
      if (filter == ledger_.filters.end()) continue;
      const auto asked = [&](const Shared& one) {
        return ledger_.is_ours(one.what) && std::ranges::count(filter->second, one.what) > 0;
      };
      bool both = false;
      for (const Shared& giver : aid.donors) {
        for (const Shared& receiver : aid.recipients) {
          both = both || (asked(giver) && asked(receiver) && giver.what != receiver.what);
        }
      }
      if (!both) return false;
    }
    return true;
  }

  /// Whether it is known which share is the move: each end is all of the office's family, or none of it is, or has
  /// shares.
  bool tells_moves_apart(const AidGiven& aid) const {
    return std::ranges::all_of(std::array{&aid.donors, &aid.recipients}, [&](const std::vector<Shared>* parties) {
      return ledger_.all_are_ours(*parties) || !ledger_.some_are_ours(*parties) || parties->front().share;
    });
  }

  /// The axes, and besides one for each end, so that a figure is shared out over the parties.
  std::vector<Axis> axes_by_parties() const {
    LedgerGiven by_parties = ledger_;
    for (const std::string end : {"donor", "recipient"}) {
      if (by_parties.filters.contains(end)) continue;
      for (const PartnerGiven& partner : ledger_.partners) by_parties.filters[end].push_back(partner.name);
    }
    return Spreading(by_parties, grouped_).axes_;
  }

  /// Whether all who give and receive it are of the office's family.
  bool is_ours(const Place& place) const {
    return std::ranges::all_of(place.parties, [&](const auto& end) {
      return std::ranges::all_of(end.second, [&](const Shared* party) { return ledger_.is_ours(party->what); });
    });
  }

  // --- Parties ---

  static bool state_their_country(const AidGiven& aid) {
    return std::ranges::any_of(aid.beneficiary_countries, [](const auto& country) { return !country.empty(); });
  }

  /// Whose values a dimension has: the givers', the receivers', or the aid's own.
  static std::string end_of(const std::string& dimension, const AidGiven& aid) {
    if (dimension.starts_with("donor")) return "givers";
    if (dimension == "recipient") return "receivers";
    if (dimension != "country" && dimension != "continent") return "";
    if (aid.direction == Direction::in) return "givers";
    return state_their_country(aid) ? "" : "receivers";
  }

  static Parties all_parties(const std::string& end, const AidGiven& aid) {
    Parties parties;
    for (const Shared& party : end == "givers" ? aid.donors : aid.recipients) parties.push_back(&party);
    return parties;
  }

  /// Of the countries that are drawn. Of no country it is no continent.
  static std::string continent_of(const std::string& country) {
    if (country.empty()) return "";
    return country == "CU" ? "Americas" : "Asia";
  }

  static std::string code_of(const std::string& dimension, const PartnerGiven& partner) {
    if (dimension == "country") return partner.country;
    if (dimension == "continent") return continent_of(partner.country);
    if (dimension == "donor-kind") return partner.kind;
    return dimension == "donor-parent" && !partner.above.empty() ? partner.above : partner.name;
  }

  /// The value that a party gives. Viet Nam is no foreign country: `is_none`.
  Value value_of(const std::string& dimension, const Shared& party, bool& is_none) const {
    const PartnerGiven& partner = ledger_.partner(party.what);
    std::string code = code_of(dimension, partner);
    is_none = (dimension == "country" || dimension == "continent") && partner.country == "VN";
    if (is_none) code.clear();
    std::optional<std::int64_t> share;
    if (party.share) share = millionths(*party.share);
    return {code, code, share};
  }

  /// Recipient "A" and country India: A is in Laos, and the recipient in India is another one.
  bool no_party_passes(const Subject& of) const {
    for (const std::string end : {"givers", "receivers"}) {
      std::vector<const Axis*> filters;
      for (const Axis& axis : axes_) {
        if (axis.is_filter && end_of(axis.dimension, of.aid) == end) filters.push_back(&axis);
      }
      const auto passes_all = [&](const Shared* party) {
        return std::ranges::all_of(filters, [&](const Axis* axis) {
          bool is_none = false;
          return axis->allowed.contains(value_of(axis->dimension, *party, is_none).code);
        });
      };
      if (!filters.empty() && std::ranges::none_of(all_parties(end, of.aid), passes_all)) return true;
    }
    return false;
  }

  // --- Slices ---

  std::vector<Slice> slices(const Axis& axis, const Subject& of, const Place& place) const {
    const std::string end = end_of(axis.dimension, of.aid);
    if (end.empty()) return sliced(values(axis.dimension, of));
    const auto before = place.parties.find(end);
    const Parties whose = before == place.parties.end() ? all_parties(end, of.aid) : before->second;
    std::vector<Value> values;
    Parties of_values;
    for (const Shared* party : whose) {
      bool is_none = false;
      const Value value = value_of(axis.dimension, *party, is_none);
      if (is_none && !value.share) continue;
      values.push_back(value);
      of_values.push_back(party);
    }
    std::vector<Slice> found = sliced(values);
    for (Slice& slice : found) {
      if (values.empty() || !values.front().share) slice.parties = whose;
      for (std::size_t i = 0; i < values.size() && values[i].share; ++i) {
        const std::vector<std::string> own =
            values[i].code.empty() ? std::vector<std::string>() : std::vector{values[i].code};
        if (own == slice.codes) slice.parties.push_back(of_values[i]);
      }
    }
    return found;
  }

  /// With shares a slice for each value, in the order of codes, what is not known last; without shares one slice.
  static std::vector<Slice> sliced(const std::vector<Value>& values) {
    std::map<std::string, Value> known;
    std::int64_t of_unknown = 0;
    bool some_unknown = false;
    for (const Value& value : values) {
      some_unknown = some_unknown || value.code.empty();
      if (value.code.empty()) {
        of_unknown += value.share.value_or(0);
      } else if (const auto [place, is_new] = known.emplace(value.code, value); !is_new && value.share) {
        *place->second.share += *value.share;
      }
    }
    std::vector<Slice> slices;
    if (!values.empty() && values.front().share) {
      for (const auto& [code, value] : known) slices.push_back({value.label, {code}, *value.share});
      if (some_unknown) slices.push_back({.label = not_stated, .weight = of_unknown});
      return slices;
    }
    if (known.empty()) return {{.label = not_stated}};
    Slice one{.label = known.begin()->second.label};
    std::set<std::string> labels;
    for (const auto& [code, value] : known) {
      one.codes.push_back(code);
      labels.insert(value.label);
    }
    if (some_unknown) {
      one.codes.emplace_back();
      labels.insert(not_stated);
    }
    if (one.codes.size() > 1) {
      one.label = "shared:";
      for (const std::string& label : labels) one.label += ' ' + label;
    }
    return {one};
  }

  // --- What an aid has ---

  std::vector<Value> values(const std::string& dimension, const Subject& of) const {
    const auto shared = [](const Shared& one, const std::string& label) {
      std::optional<std::int64_t> share;
      if (one.share) share = millionths(*one.share);
      return Value{one.what, label, share};
    };
    std::vector<Value> values;
    const auto add = [&](const std::string& text) { values.push_back({text, text}); };
    if (dimension == "sector") {
      const std::string scheme = scheme_of(of.aid);
      for (const Shared& one : of.aid.sectors) {
        if (one.what.starts_with(scheme)) values.push_back(shared(one, one.what.substr(one.what.find('/') + 1)));
      }
    } else if (dimension == "place") {
      for (const Shared& one : of.aid.places) {
        const auto known = std::ranges::find(ledger_.places, one.what, [](const auto& place) { return place.first; });
        values.push_back(shared(one, known->second.empty() ? one.what : one.what + ", " + known->second));
      }
    } else if (dimension == "country" || dimension == "continent") {
      // Those of whom only the group is told state no country either.
      const bool some_do_not =
          std::ranges::count(of.aid.beneficiary_countries, "") > 0 || !of.aid.beneficiary_groups.empty();
      for (const std::string& country : of.aid.beneficiary_countries) {
        if (!country.empty()) add(dimension == "country" ? country : continent_of(country));
      }
      for (const Shared& party : of.aid.recipients) {
        const std::string country = ledger_.partner(party.what).country;
        if (some_do_not && country != "VN") add(dimension == "country" ? country : continent_of(country));
      }
    } else if (dimension == "beneficiary") {
      for (const std::string& group : of.aid.beneficiary_groups) add(group);
    } else if (const std::string text = text_of(dimension, of); !text.empty()) {
      add(text);
    }
    return values;
  }

  /// Of several schemes that of a filter counts, else the first.
  std::string scheme_of(const AidGiven& aid) const {
    const auto scheme = [](const std::string& sector) { return sector.substr(0, sector.find('/')); };
    std::set<std::string> schemes;
    for (const Shared& one : aid.sectors) schemes.insert(scheme(one.what));
    if (const auto filter = ledger_.filters.find("sector"); filter != ledger_.filters.end()) {
      for (const std::string& sector : filter->second) {
        if (schemes.contains(scheme(sector))) return scheme(sector);
      }
    }
    return schemes.empty() ? "" : *schemes.begin();
  }

  static std::string text_of(const std::string& dimension, const Subject& of) {
    if (dimension == "modality") return of.aid.modality;
    if (dimension == "status") return of.aid.status;
    if (dimension == "channel") return of.entry.channel;
    if (dimension == "form") return std::string(domain::label(of.entry.form).en);
    if (dimension == "direction") return std::string(domain::label(of.aid.direction).en);
    if (dimension == "scope") return std::string(domain::label(of.aid.scope).en);
    if (dimension == "currency") return of.currency.value_or("");
    const std::map<std::string, int> months{{"year", 12}, {"half", 6}, {"quarter", 3}, {"month", 1}};
    const auto window = months.find(dimension);
    return window == months.end() ? "" : window_of(of.entry.date, window->second);
  }

  /// The year, month … that the date lies in.
  static std::string window_of(const domain::DateInterval& date, int months) {
    const int first = (date.from.month() - 1) / months * months + 1;
    const int after = first + months;
    const domain::DateInterval window{
        domain::Date::from_ymd(date.from.year(), first, 1),
        domain::Date::from_ymd(date.from.year() + (after - 1) / 12, (after - 1) % 12 + 1, 1)};
    return date.lies_within(window) ? domain::to_string(window) : residual_words(Standing::not_placed).en;
  }

  const LedgerGiven& ledger_;
  std::vector<std::string_view> grouped_;
  std::vector<Axis> axes_;
};

}  // namespace aid::reports::testing::plain
