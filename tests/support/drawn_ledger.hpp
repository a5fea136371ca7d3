#pragma once
#include "hand_made_book.hpp"

#include <array>
#include <cstdint>
#include <random>

/// Ledgers drawn at random: everything that counting speaks of, in small numbers, so that the cases meet.
namespace aid::reports::testing {

struct PartnerGiven {
  std::string name;
  std::string country = {};
  std::string kind = {};
  std::string above = {};
};
struct RateGiven {
  std::string currency;
  domain::RateKind kind;
  std::string since;
  std::string value;
  std::optional<std::size_t> aid = std::nullopt;  ///< Whose contract states it.
};

/// What a ledger holds and what is asked of it, as a person would write it down.
struct LedgerGiven {
  /// The first is the office.
  std::vector<PartnerGiven> partners = {{"office", "VN"},
                                        {"member", "VN", "", "office"},
                                        {"A", "LA", "ngo"},
                                        {"B", "LA", "embassy"},
                                        {"C", "KH", "ngo"},
                                        {"D"},
                                        {"chapter", "VN", "", "member"}};
  /// Each with the place above it.
  std::vector<std::pair<std::string, std::string>> places = {{"north", ""}, {"south", ""}, {"town", "north"}};
  std::vector<AidGiven> aids = {};
  std::vector<RateGiven> rates = {};

  std::optional<Currency> in = std::nullopt;
  std::optional<domain::DateInterval> period = std::nullopt;
  std::map<std::string, std::vector<std::string>> filters = {};
  std::vector<Direction> directions = {};
  std::vector<Scope> scopes = {};
  bool approved_only = false;

  const PartnerGiven& partner(const std::string& name) const {
    return *std::ranges::find(partners, name, &PartnerGiven::name);
  }
  /// Whether a partner is the office, a member of it, or a chapter of one.
  bool is_ours(std::string name) const {
    for (; !name.empty(); name = partner(name).above) {
      if (name == partners.front().name) return true;
    }
    return false;
  }
  bool some_are_ours(const std::vector<Shared>& parties) const {
    return std::ranges::any_of(parties, [&](const Shared& one) { return is_ours(one.what); });
  }
  bool all_are_ours(const std::vector<Shared>& parties) const {
    return !parties.empty() && std::ranges::all_of(parties, [&](const Shared& one) { return is_ours(one.what); });
  }
};

/// The book of a ledger; `backwards`: the same, its rows in the opposite order.
inline BookMaker to_book(const LedgerGiven& ledger, bool backwards = false) {
  const auto ordered = [&](auto list) {
    if (backwards) std::ranges::reverse(list);
    return list;
  };
  BookMaker made;
  for (const PartnerGiven& one : ordered(ledger.partners)) made.partner(one.name, one.country, one.kind);
  for (const PartnerGiven& one : ledger.partners) {
    if (!one.above.empty()) made.book.partners[made.partners.at(one.name)].parent = made.partners.at(one.above);
  }
  made.office = made.partners.at(ledger.partners.front().name);
  for (const auto& [name, above] : ordered(ledger.places)) {
    if (above.empty()) made.place(name);
  }
  for (const auto& [name, above] : ledger.places) {
    if (!above.empty()) made.place(name, above);
  }
  const auto position = [&](std::size_t aid) { return backwards ? ledger.aids.size() - 1 - aid : aid; };
  for (std::size_t i = 0; i < ledger.aids.size(); ++i) {
    AidGiven given = ledger.aids[position(i)];
    if (given.part_of) given.part_of = AidIndex(position(given.part_of.position()));
    made.add(given);
  }
  for (const RateGiven& rate : ordered(ledger.rates)) {
    made.rate(rate.currency, rate.kind, rate.since, rate.value, rate.aid ? AidIndex(position(*rate.aid)) : AidIndex());
  }
  made.selection.in = ledger.in;
  made.selection.period = ledger.period;
  made.selection.approved_only = ledger.approved_only;
  for (const auto& [dimension, values] : ledger.filters) made.allow(dimension, values);
  for (const Direction direction : ledger.directions) made.selection.directions.add(direction);
  for (const Scope scope : ledger.scopes) made.selection.scopes.add(scope);
  return made;
}

/// The numbers of a seed. `more` tells several rows of numbers of one seed apart.
class Dice {
public:
  Dice(std::uint32_t seed, std::uint32_t more) : random_(seed * 8U + more) {}

  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }
  bool one_in(int count) { return below(count) == 0; }
  template <typename Item>
  Item any(const std::vector<Item>& items) {
    return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
  }

private:
  std::mt19937 random_;
};

/// Draws aids one after the other: with the same seed, fewer of them are the first of more.
class AidDraw {
public:
  /// `moves`: many aids move between the office and its members, whole or in part.
  AidDraw(std::uint32_t seed, bool moves) : dice_(seed, 0), moves_(moves), is_plain_(dice_.one_in(2)) {}

  AidGiven aid(int number) {
    AidGiven aid;
    draw_parties(aid);
    if (number > 0 && !dice_.one_in(3)) aid.part_of = AidIndex(static_cast<std::size_t>(dice_.below(number)));
    if (aid.part_of && !dice_.one_in(4)) aid.direction = directions_[aid.part_of.position()];
    directions_.push_back(aid.direction);
    aid.sectors = some({"one/health", "one/school", "one/water"}, 3);
    if (dice_.one_in(5)) aid.sectors = {{"two/clinic"}, {dice_.any<std::string>({"one/water", "two/peace"})}};
    aid.places = some({"north", "south", "town"}, 3);
    same_date_ = date();
    same_amount_ = amount();
    for (int i = 1 + dice_.below(4); i > 0; --i) aid.entries.push_back(entry());
    if (dice_.one_in(3)) aid.stands_for = {how_many(), qualifier()};
    aid.component = aid.part_of && dice_.one_in(3);
    if (dice_.one_in(4)) {
      aid.beneficiary_countries = {dice_.any<std::string>({"LA", "KH", ""}), dice_.any<std::string>({"LA", "CU"})};
    }
    if (dice_.one_in(3)) {
      aid.beneficiary_groups = {dice_.any<std::string>({"women", "poor"}), dice_.any<std::string>({"women", ""})};
    }
    aid.modality = dice_.any<std::string>({"project", "programme", ""});
    aid.status = dice_.any<std::string>({"active", ""});
    aid.reversed = dice_.one_in(15);
    aid.approved = dice_.one_in(2);
    aid.code_number = number + 1;
    return aid;
  }

private:
  void draw_parties(AidGiven& aid) {
    aid.direction = dice_.one_in(2) ? Direction::in : static_cast<Direction>(dice_.below(4));
    aid.scope = static_cast<Scope>(dice_.below(3));
    if (dice_.one_in(moves_ ? 2 : 6)) {
      aid.donors = some({"office", "member"}, 2);
      aid.recipients = some({"office", "member", "chapter"}, 2);
      if (moves_ && dice_.one_in(2)) aid.recipients = some({"member", "A", "chapter", "C"}, 3);
    } else {
      aid.donors = some({"office", "member", "A", "B", "C", "D"}, 3);
      aid.recipients = some({"office", "member", "A", "B", "C", "D"}, 3);
    }
  }

  /// Some of the words, all with shares that are 100 together, or none.
  std::vector<Shared> some(const std::vector<std::string>& words, int most) {
    using Shares = std::vector<std::string>;
    static const std::vector<std::vector<Shares>> shares{
        {}, {{"100"}}, {{"60", "40"}, {"33.3", "66.7"}, {"50", "50"}}, {{"40", "35", "25"}, {"33.3", "33.4", "33.3"}}};
    std::vector<Shared> drawn;
    for (int i = dice_.below((is_plain_ ? 1 : most) + 1); i > 0; --i) {
      Shared one{dice_.any(words)};
      const auto same = [&](const Shared& other) { return other.what == one.what; };
      if (std::ranges::none_of(drawn, same)) drawn.push_back(std::move(one));
    }
    if (drawn.empty() || dice_.one_in(2)) return drawn;
    const Shares chosen = dice_.any(shares[drawn.size()]);
    for (std::size_t i = 0; i < drawn.size(); ++i) drawn[i].share = chosen[i];
    return drawn;
  }

  domain::DateInterval date() {
    const int year = 2020 + dice_.below(3);
    const int month = 1 + dice_.below(12);
    switch (dice_.below(5)) {
      case 0:
        return domain::DateInterval::of_day(domain::Date::from_ymd(year, month, 1 + dice_.below(28)));
      case 1:
        return domain::DateInterval::of_month(year, month);
      case 2:
        return domain::DateInterval::of_quarter(year, 1 + dice_.below(4));
      case 3:
        return in_year(year);
      default:
        return domain::DateInterval::of_years(year, year + 1);
    }
  }

  Qualifier qualifier() { return dice_.one_in(2) ? Qualifier::exact : static_cast<Qualifier>(dice_.below(4)); }
  std::optional<std::int64_t> how_many() {
    return dice_.one_in(4) ? std::nullopt : std::optional<std::int64_t>(dice_.below(40));
  }
  Amount amount() {
    const Currency of = dice_.any<Currency>({Currency::vnd(), Currency::vnd(), Currency::usd(), currency("JPY")});
    return {Money::from_minor(dice_.below(1'000'000), of), qualifier()};
  }

  GoodsGiven goods() {
    GoodsGiven line{.item = dice_.any<std::string>({"beds", "masks", "rice"})};
    if (!dice_.one_in(4)) line.quantity = dice_.any<std::string>({"2", "35.5", "1000"});
    line.unit = dice_.any<std::string>({"", "kg"});
    if (dice_.one_in(2)) line.value = amount();
    return line;
  }

  EntryGiven entry() {
    EntryGiven entry{.kind = static_cast<EntryKind>(dice_.below(10)), .date = is_plain_ ? same_date_ : date()};
    if (dice_.one_in(2)) entry.kind = dice_.one_in(3) ? EntryKind::receipt : EntryKind::commitment;
    entry.form = static_cast<Form>(dice_.below(8));
    if (!dice_.one_in(4)) entry.amount = is_plain_ ? same_amount_ : amount();
    for (int i = dice_.below(3); i > 0 && dice_.one_in(2); --i) entry.goods.push_back(goods());
    if (!entry.goods.empty() && dice_.one_in(3)) entry.form = Form::in_kind;
    if (dice_.one_in(6)) entry.stated_vnd = vnd(dice_.below(1'000'000), qualifier());
    if (dice_.one_in(6)) entry.stated_usd = usd(dice_.below(1'000'000));
    entry.reversed = dice_.one_in(12);
    if (dice_.one_in(3)) entry.channel = dice_.any<std::string>({"member", "B", "D"});
    return entry;
  }

  Dice dice_;
  bool moves_;
  bool is_plain_;  ///< One value in each dimension, one date and one currency an aid: parts then leave one row.
  std::vector<Direction> directions_;  ///< Of the aids so far: a part mostly goes the way of its whole.
  domain::DateInterval same_date_ = in_year(2021);
  Amount same_amount_ = vnd(0);
};

inline void add_filter(Dice& dice, LedgerGiven& ledger) {
  static const std::vector<std::pair<std::string, std::vector<std::string>>> filters{
      {"country", {"LA"}},
      {"sector", {"one/health", "two/peace"}},
      {"donor", {"A", "member"}},
      {"recipient", {"office"}},
      {"recipient", {"B", "member"}},
      {"place", {"north"}},
      {"beneficiary", {"women"}},
      {"channel", {"B", "member"}},
      {"modality", {"project"}}};
  switch (dice.below(8)) {
    case 0:
    case 1:
      ledger.period = in_year(2021);
      return;
    case 2:
      ledger.directions = {Direction::in};
      return;
    case 3:
      ledger.scopes = {dice.any<Scope>({Scope::own, Scope::member, Scope::area_wide})};
      return;
    case 4:
      ledger.approved_only = true;
      return;
    default:
      const auto& [dimension, values] = dice.any(filters);
      ledger.filters[dimension] = values;
  }
}

/// What a drawn ledger is about.
enum class Drawn {
  everything,  ///< Of moves between the office and its members only whole ones, asked for from neither side.
  unfiltered,  ///< The same without a selection.
  moves,       ///< Moves of all kinds.
};

/// Turns aids of which only a share is a move, or moves that a filter asks for from one side, into something else.
inline void drop_difficult_moves(LedgerGiven& ledger) {
  const bool one_side_is_asked =
      ledger.filters.contains("donor") || ledger.filters.contains("recipient") || ledger.filters.contains("channel");
  for (AidGiven& aid : ledger.aids) {
    const bool is_whole = ledger.all_are_ours(aid.donors) && ledger.all_are_ours(aid.recipients);
    const bool is_move = ledger.some_are_ours(aid.donors) && ledger.some_are_ours(aid.recipients);
    if (is_move && (!is_whole || one_side_is_asked)) aid.recipients = {{"A"}};
  }
}

/// A ledger of so many aids.
inline LedgerGiven drawn_ledger(std::uint32_t seed, int aids, Drawn about = Drawn::everything) {
  using enum domain::RateKind;
  LedgerGiven ledger;
  AidDraw draw(seed, about == Drawn::moves);
  for (int i = 0; i < aids; ++i) ledger.aids.push_back(draw.aid(i));
  Dice dice(seed, 1);
  ledger.rates.push_back({"USD", interbank, "2020-06-01", "23125.5"});
  if (!dice.one_in(3)) ledger.rates.push_back({"USD", treasury_month, "2019-01-01", "23000"});
  if (!dice.one_in(3)) ledger.rates.push_back({"JPY", treasury_month, "2019-01-01", "211.07"});
  if (dice.one_in(3)) ledger.rates.push_back({"JPY", interbank, "2021-03-01", "215.123456"});
  if (dice.one_in(3)) ledger.rates.push_back({"USD", contract, "2020-01-01", "22500", 0});
  if (dice.one_in(2)) ledger.in = dice.any<Currency>({Currency::vnd(), Currency::usd(), currency("JPY")});
  const int filters = about == Drawn::unfiltered ? 0 : dice.below(3);
  for (int i = 0; i < filters; ++i) add_filter(dice, ledger);
  if (about != Drawn::moves) drop_difficult_moves(ledger);
  return ledger;
}

}  // namespace aid::reports::testing
