#include "../../support/hand_made_book.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <random>

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
BookMaker draw(std::uint32_t seed, bool backwards = false) {
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
  draw.add_filters(made);
  return made;
}

std::string text(const Figures& figures) {
  std::string text =
      fmt::format("{} {} {}", show(figures.aids.count(), aid::Language::en), figures.not_valued, figures.recorded);
  for (const Amount& amount : figures.amounts.list()) text += ' ' + show(amount, aid::Language::en);
  return text;
}

/// Figures without qualifiers: those of a row may be weaker than the total's.
struct Sum {
  std::map<std::string_view, std::int64_t> amounts;
  std::int64_t aids = 0;
  std::int64_t not_valued = 0;

  void add(const Figures& figures) {
    for (const Amount& amount : figures.amounts.list()) {
      amounts[amount.money.currency().code()] += amount.money.minor();
    }
    aids += figures.aids.known;
    not_valued += figures.not_valued;
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
      }
    }
  }));
}

// What one partner gave or received is the same whether or not some of it moved between the office and its members.
TEST_CASE("a question about one partner does not depend on which partner is the office") {
  CHECK(rc::check([](std::uint32_t seed) {
    for (const std::string partner : {"office", "member", "A"}) {
      for (const std::string end : {"donor", "recipient"}) {
        BookMaker made = draw(seed);
        made.allow(end, {partner});
        BookMaker without = made;
        without.office = {};
        const Counted with_office = made.count({end});
        const Counted without_office = without.count({end});
        for (const Stage stage : all_stages) {
          const auto at = static_cast<std::size_t>(stage);
          RC_LOG() << end << ' ' << partner;
          RC_ASSERT(text(with_office.totals[at]) == text(without_office.totals[at]));
        }
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
