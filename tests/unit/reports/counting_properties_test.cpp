#include "../../support/random_ledgers.hpp"
#include "aid/counting/goods_of_aids.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <set>

namespace aid::counting_properties_test {

using namespace aid::counting;          // NOLINT: a test of this namespace.
using namespace aid::reports;           // NOLINT: a test of this namespace.
using namespace aid::reports::testing;  // NOLINT

namespace {

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
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
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

TEST_CASE("places then and now have the same total, and one that others became has all of theirs") {
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    LedgerGiven ledger = drawn_ledger(seed, aids);
    ledger.filters.erase("place");  // A place of today is larger than what was called so.
    BookMaker then = to_book(ledger);
    BookMaker now = then;
    now.successors = {{"south", "north"}};
    const Counted before = then.count({"place"});
    const Counted after = now.count({"place"});
    for (const Stage stage : all_stages) {
      const auto at = static_cast<std::size_t>(stage);
      RC_ASSERT(text(before.totals[at]) == text(after.totals[at]));
      Sum rows;
      for (const CountedRow& row : after.rows) {
        if (!row.key.outside && !row.key.of_which) rows.add(row.stages[at]);
      }
      Sum total;
      total.add(after.totals[at]);
      RC_ASSERT(rows.amounts == total.amounts);
      RC_ASSERT(rows.aids == total.aids);
      const auto labels = now.by_label(after, stage);
      RC_ASSERT(std::ranges::none_of(labels, [](const auto& of) { return of.first.find("south") != of.first.npos; }));
    }
    // Filtered by the place of today: what was shared between the two is whole now, and is not counted twice.
    now.allow("place", {"north"});
    then.allow("place", {"north", "south"});
    const Counted north = now.count();
    const Counted both = then.count();
    for (const Stage stage : all_stages) {
      const auto at = static_cast<std::size_t>(stage);
      RC_ASSERT(text(north.totals[at]) == text(both.totals[at]));
    }
  }));
}

// What one partner gave or received is the same whether or not some of it moved between the office and its members.
TEST_CASE("a question about one partner does not depend on which partner is the office") {
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    for (const std::string partner : {"office", "member", "A"}) {
      for (const std::string end : {"donor", "recipient"}) {
        BookMaker made = to_book(drawn_ledger(seed, aids));
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
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    const LedgerGiven ledger = drawn_ledger(seed, aids);
    BookMaker forwards = to_book(ledger);
    BookMaker backwards = to_book(ledger, true);
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
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
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
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
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
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    for (const std::string dimension : {"recipient", "donor"}) {
      BookMaker made = to_book(drawn_ledger(seed, aids, Drawn::unfiltered));
      made.office = {};  // What moves between the office and a member is counted only where one of them is asked for.
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
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    const BookMaker made = to_book(drawn_ledger(seed, aids));
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
  CHECK(holds_for_random_ledgers([](std::uint32_t seed, int aids) {
    BookMaker made = to_book(drawn_ledger(seed, aids));
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
      // Money that a part tells apart is no goods of the whole either.
      for (const Amount& amount : goods.taken_money.list()) of_parts[place(amount)] += amount.money.minor();
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

}  // namespace aid::counting_properties_test
