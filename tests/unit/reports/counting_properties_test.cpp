#include "../../support/hand_made_book.hpp"
#include "aid/counting/goods_of_aids.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <random>
#include <set>

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

/// A ledger drawn from a seed: everything that section "Counting, exactly" speaks of, in small numbers, so that the
/// cases meet.
class Draw {
public:
  explicit Draw(std::uint32_t seed) : random_(seed) {}

  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }
  bool one_in(int count) { return below(count) == 0; }
  template <typename Item>
  Item any(const std::vector<Item>& items) {
    return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
  }

  /// Some of the words, sometimes with shares that need not add up to 100.
  std::vector<Shared> some(const std::vector<std::string>& words, int most) {
    std::vector<Shared> drawn;
    const bool with_shares = one_in(2);
    for (int i = below(most + 1); i > 0; --i) {
      Shared one{any(words)};
      if (with_shares && !one_in(6)) one.share = any<std::string>({"60", "40", "33.3", "25", "12.5", "100"});
      const auto same = [&](const Shared& other) { return other.what == one.what; };
      if (std::ranges::none_of(drawn, same)) drawn.push_back(std::move(one));
    }
    return drawn;
  }

  aid::domain::DateInterval date() {
    const int year = 2020 + below(3);
    const int month = 1 + below(12);
    switch (below(5)) {
      case 0:
        return aid::domain::DateInterval::of_day(aid::domain::Date::from_ymd(year, month, 1 + below(28)));
      case 1:
        return aid::domain::DateInterval::of_month(year, month);
      case 2:
        return aid::domain::DateInterval::of_quarter(year, 1 + below(4));
      case 3:
        return in_year(year);
      default:
        return aid::domain::DateInterval::of_years(year, year + 1);
    }
  }

  Qualifier qualifier() { return one_in(2) ? Qualifier::exact : static_cast<Qualifier>(below(4)); }
  Amount amount() {
    const Currency of = any<Currency>({Currency::vnd(), Currency::vnd(), Currency::usd(), currency("JPY")});
    return {Money::from_minor(below(1'000'000), of), qualifier()};
  }

  EntryGiven entry() {
    EntryGiven entry{.kind = static_cast<EntryKind>(below(8)), .date = date()};
    entry.form = static_cast<Form>(below(8));
    if (!one_in(4)) entry.amount = amount();
    for (int i = below(3); i > 0 && one_in(2); --i) {
      GoodsGiven line{"máy", "2"};
      if (one_in(2)) line.value = amount();
      entry.goods.push_back(std::move(line));
    }
    if (one_in(6)) entry.stated_vnd = vnd(below(1'000'000));
    if (one_in(6)) entry.stated_usd = usd(below(1'000'000));
    entry.reversed = one_in(12);
    if (one_in(3)) entry.channel = any<std::string>({"member", "B", "D"});
    return entry;
  }

  AidGiven aid(int number) {
    AidGiven aid;
    aid.direction = static_cast<Direction>(below(4));
    aid.scope = static_cast<Scope>(below(3));
    aid.donors = some({"office", "member", "A", "B", "C", "D"}, 3);
    aid.recipients = some({"office", "member", "A", "B", "C", "D"}, 3);
    aid.sectors = some({"one/health", "one/school", "one/water", "two/clinic", "two/peace"}, 3);
    aid.places = some({"north", "south", "town"}, 3);
    for (int i = 1 + below(4); i > 0; --i) aid.entries.push_back(entry());
    if (one_in(3)) aid.stands_for = {one_in(4) ? std::nullopt : std::optional<std::int64_t>(below(40)), qualifier()};
    if (number > 0 && !one_in(3)) aid.part_of = AidIndex(static_cast<std::size_t>(below(number)));
    aid.component = aid.part_of && one_in(3);
    if (one_in(4)) aid.beneficiary_countries = {any<std::string>({"LA", "KH", ""}), any<std::string>({"LA", "IN"})};
    if (one_in(3)) aid.beneficiary_groups = {any<std::string>({"women", "poor"}), any<std::string>({"women", ""})};
    aid.modality = any<std::string>({"project", "programme", ""});
    aid.status = any<std::string>({"active", ""});
    aid.reversed = one_in(15);
    aid.code_number = number + 1;
    return aid;
  }

  std::vector<AidGiven> aids() {
    std::vector<AidGiven> all;
    const int count = 1 + below(9);
    for (int i = 0; i < count; ++i) all.push_back(aid(i));
    return all;
  }

  void add_partners(BookMaker& made, bool backwards) {
    std::vector<std::array<std::string, 3>> all{{"office", "VN", ""},   {"member", "VN", ""}, {"A", "LA", "ngo"},
                                                {"B", "LA", "embassy"}, {"C", "KH", "ngo"},   {"D", "", ""}};
    if (backwards) std::ranges::reverse(all);
    for (const auto& [name, country, kind] : all) made.partner(name, country, kind);
    made.office = made.partners.at("office");
    made.book.partners[made.partners.at("member")].parent = made.office;
    for (const char* place : backwards ? std::vector{"south", "north"} : std::vector{"north", "south"})
      made.place(place);
    made.place("town", "north");
  }

  void add_rates(BookMaker& made) {
    using enum aid::domain::RateKind;
    made.rate("USD", interbank, "2020-06-01", "23125.5");
    if (!one_in(3)) made.rate("USD", treasury_month, "2019-01-01", "23000");
    if (!one_in(3)) made.rate("JPY", treasury_month, "2019-01-01", "211.07");
    if (one_in(3)) made.rate("JPY", interbank, "2021-03-01", "215.123456");
  }

  void add_filters(BookMaker& made) {
    if (one_in(2)) made.selection.in = any<Currency>({Currency::vnd(), Currency::usd(), currency("JPY")});
    if (one_in(3)) made.selection.period = in_year(2021);
    if (one_in(4)) made.allow("country", {"LA"});
    if (one_in(5)) made.allow("sector", {"one/health", "two/peace"});
    if (one_in(5)) made.allow("donor", {"A", "member"});
    if (one_in(6)) made.allow("place", {"north"});
    if (one_in(6)) made.allow("beneficiary", {"women"});
    if (one_in(6)) made.allow("channel", {"B", "member"});
    if (one_in(6)) made.allow("modality", {"project"});
    if (one_in(4)) made.selection.directions.add(Direction::in);
    if (one_in(6)) made.selection.scopes.add(Scope::member);
  }

private:
  std::mt19937 random_;
};

/// The ledger of a seed; `backwards`: the same, its rows in the opposite order.
BookMaker draw(std::uint32_t seed, bool backwards = false, bool with_filters = true) {
  Draw draw(seed);
  BookMaker made;
  draw.add_partners(made, backwards);
  const std::vector<AidGiven> aids = draw.aids();
  for (std::size_t i = 0; i < aids.size(); ++i) {
    AidGiven given = aids[backwards ? aids.size() - 1 - i : i];
    if (backwards && given.part_of) given.part_of = AidIndex(aids.size() - 1 - given.part_of.position());
    made.add(given);
  }
  draw.add_rates(made);
  if (with_filters) draw.add_filters(made);
  return made;
}

std::string text(const Figures& figures) {
  std::string text = fmt::format("{} {} {} {}", show(figures.aids.count(), aid::Language::en), figures.not_valued,
                                 figures.not_converted, figures.recorded);
  for (const Amount& amount : figures.amounts.list()) text += ' ' + show(amount, aid::Language::en);
  return text;
}

/// Figures without qualifiers: those of a row may be weaker than the total's.
struct Sum {
  std::map<std::string_view, std::int64_t> amounts;
  std::int64_t aids = 0;
  std::int64_t not_valued = 0;
  std::int64_t not_converted = 0;

  void add(const Figures& figures) {
    for (const Amount& amount : figures.amounts.list()) {
      amounts[amount.money.currency().code()] += amount.money.minor();
    }
    aids += figures.aids.known;
    not_valued += figures.not_valued;
    not_converted += figures.not_converted;
    std::erase_if(amounts, [](const auto& of) { return of.second == 0; });
  }
};

const std::vector<std::vector<std::string_view>> groupings = [] {
  std::vector<std::vector<std::string_view>> all;
  for (const Dimension& dimension : all_dimensions()) all.push_back({dimension.name});
  all.insert(all.end(), {{"year", "sector"}, {"sector", "year"}, {"donor", "country", "month"}, {"currency", "form"}});
  return all;
}();

}  // namespace

TEST_CASE("the rows of every grouping add up to the total, which no grouping changes") {
  CHECK(rc::check([](std::uint32_t seed) {
    BookMaker made = draw(seed);
    const Counted whole = made.count();
    for (const auto& dimensions : groupings) {
      const Counted counted = made.count(dimensions);
      for (const Stage stage : all_stages) {
        const auto at = static_cast<std::size_t>(stage);
        RC_ASSERT(text(counted.totals[at]) == text(whole.totals[at]));
        Sum rows;
        for (const CountedRow& row : counted.rows) {
          if (!row.key.outside && !row.key.of_which) rows.add(row.stages[at]);
        }
        Sum total;
        total.add(counted.totals[at]);
        RC_LOG() << fmt::format("{} {}", fmt::join(dimensions, ","), aid::domain::to_string(stage));
        RC_ASSERT(rows.amounts == total.amounts);
        RC_ASSERT(rows.aids == total.aids);
        RC_ASSERT(rows.not_valued == total.not_valued);
        RC_ASSERT(rows.not_converted == total.not_converted);
      }
    }
  }));
}

TEST_CASE("figures do not depend on the order of the rows in the ledger") {
  CHECK(rc::check([](std::uint32_t seed) {
    BookMaker forwards = draw(seed);
    BookMaker backwards = draw(seed, true);
    for (const auto& dimensions : groupings) {
      const Counted one = forwards.count(dimensions);
      const Counted other = backwards.count(dimensions);
      for (const Stage stage : all_stages) {
        const auto at = static_cast<std::size_t>(stage);
        RC_ASSERT(text(one.totals[at]) == text(other.totals[at]));
        std::map<std::string, std::string> texts[2];
        for (const auto& [label, figures] : forwards.by_label(one, stage)) texts[0][label] = text(figures);
        for (const auto& [label, figures] : backwards.by_label(other, stage)) texts[1][label] = text(figures);
        RC_ASSERT(texts[0] == texts[1]);
      }
    }
  }));
}

TEST_CASE("the dimensions of a grouping may be given in any order") {
  CHECK(rc::check([](std::uint32_t seed) {
    BookMaker made = draw(seed);
    const auto texts = [&](const std::vector<std::string_view>& dimensions, bool turn) {
      const Counted counted = made.count(dimensions);
      std::multimap<std::pair<Coordinate, Coordinate>, std::string> all;
      for (const CountedRow& row : counted.rows) {
        if (row.key.at[0].standing() == Standing::shared || row.key.at[1].standing() == Standing::shared) continue;
        const auto key = turn ? std::pair(row.key.at[1], row.key.at[0]) : std::pair(row.key.at[0], row.key.at[1]);
        all.emplace(key, text(row.stages[static_cast<std::size_t>(Stage::committed)]));
      }
      return all;
    };
    RC_ASSERT(texts({"sector", "place"}, false) == texts({"place", "sector"}, true));
  }));
}

TEST_CASE("a count stands whole in one row, in the total and below it") {
  CHECK(rc::check([](std::uint32_t seed) {
    BookMaker made = draw(seed);
    for (auto& aid : made.book.aids) {
      aid.part_of = {};
      aid.component = false;
      aid.stands_for = Count{7};
    }
    for (const auto& dimensions : groupings) {
      for (const CountedRow& row : made.count(dimensions).rows) {
        for (const Figures& figures : row.stages) RC_ASSERT(figures.aids.known % 7 == 0);
      }
    }
  }));
}

TEST_CASE("parts that are larger than their whole under a filter are told without it, too") {
  CHECK(rc::check([](std::uint32_t seed) {
    for (const std::string dimension : {"recipient", "donor"}) {
      BookMaker made = draw(seed, false, false);
      const auto exceeded = [&] {
        std::set<std::tuple<AidIndex, Stage, std::string_view>> found;
        for (const Remark& remark : made.count({dimension}).remarks_of(RemarkKind::exceeded)) {
          if (!remark.amount || (remark.row && remark.row->outside)) continue;
          found.emplace(remark.aid, *remark.stage, remark.amount->money.currency().code());
        }
        return found;
      };
      const auto without_filter = exceeded();
      for (const auto& [partner, index] : std::map(made.partners)) {
        made.allow(dimension, {partner});
        for (const auto& one : exceeded()) {
          RC_LOG() << fmt::format("{} {}: aid {}", dimension, partner, std::get<0>(one).number());
          RC_ASSERT(without_filter.contains(one));
        }
      }
    }
  }));
}

TEST_CASE("what goods are worth adds up to what their entry is worth") {
  CHECK(rc::check([](std::uint32_t seed) {
    const BookMaker made = draw(seed);
    const Valuer valuer(made.book, made.rates, made.selection.in);
    for (const Book::Entry& entry : made.book.entries) {
      const bool is_of_goods = entry.form == Form::in_kind || (!entry.has_amount && entry.goods.count > 0);
      if (!is_of_goods) continue;
      const auto add = [](std::map<std::string_view, std::int64_t>& sums, const std::optional<Amount>& amount) {
        if (amount && amount->money.minor() != 0) sums[amount->money.currency().code()] += amount->money.minor();
      };
      std::map<std::string_view, std::int64_t> worth[2];
      Value value;
      valuer.value(made.book.aids[entry.aid], entry, value);
      for (const Value::Part& part : value.parts) add(worth[0], part.amount);
      for (const Amount& amount : value.without_rate) add(worth[1], amount);
      GoodsValues goods = valuer.goods_values(made.book.aids[entry.aid], entry);
      if (goods.together) goods.lines.push_back(*goods.together);
      std::map<std::string_view, std::int64_t> of_goods[2];
      for (const LineValue& line : goods.lines) {
        add(of_goods[0], line.value);
        add(of_goods[1], line.without_rate);
      }
      RC_ASSERT(of_goods[0] == worth[0]);
      RC_ASSERT(of_goods[1] == worth[1]);
    }
  }));
}

TEST_CASE("what is taken out of goods is what their parts have, in the same stage and direction") {
  CHECK(rc::check([](std::uint32_t seed) {
    BookMaker made = draw(seed);
    const Counted counted = made.count();
    const Valuer valuer(made.book, made.rates, made.selection.in);
    using Place = std::tuple<Direction, Stage, std::string_view>;
    std::map<Place, std::int64_t> taken;
    std::map<Place, std::int64_t> of_parts;
    for (const AidGoods& goods : goods_of_aids(made.book, counted, valuer)) {
      if (goods.outside) continue;
      const auto place = [&](const Amount& amount) {
        return Place(made.book.aids[goods.aid].direction, goods.stage, amount.money.currency().code());
      };
      for (const Amount& amount : goods.taken_value.list()) taken[place(amount)] += amount.money.minor();
      for (const GoodsPiece& piece : goods.pieces) {
        if (piece.taken) of_parts[place(*piece.value.value)] += piece.value.value->money.minor();
      }
    }
    RC_ASSERT(taken == of_parts);
  }));
}

TEST_CASE("parts by weight add up, and stay within one unit of their exact share") {
  CHECK(rc::check([](std::int32_t total, std::vector<std::uint16_t> drawn) {
    std::vector<std::int64_t> weights(drawn.begin(), drawn.end());
    weights.push_back(1);
    const auto parts = apportion_by_weight(total, weights);
    std::int64_t sum = 0;
    std::int64_t of_weights = 0;
    for (const std::int64_t weight : weights) of_weights += weight;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      sum += parts[i];
      RC_ASSERT(std::abs(parts[i] * of_weights - std::int64_t{total} * weights[i]) < of_weights);
    }
    RC_ASSERT(sum == total);
  }));
}
