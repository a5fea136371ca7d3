#include "aid/records/needs.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::needs_test {

using namespace aid::records;
using domain::Decimal;
using domain::Matter;
using domain::NeedGift;
using domain::NeedPart;
using domain::Qualifier;
using domain::Quantity;

namespace {

/// The words of the program's own lists.
struct Vocabulary {
  storage::Ledger ledger = storage::Ledger::in_memory();
  vocabulary::Registry registry{ledger};
  vocabulary::GoodsItems items{registry};
};

Quantity many(std::optional<std::int64_t> number, Qualifier qualifier = Qualifier::exact) {
  return {number ? std::optional(Decimal(*number, 0)) : std::nullopt, qualifier};
}

AskedNeed need_of(std::string code, std::string country, Quantity masks) {
  AskedNeed asked;
  asked.need.kind = domain::MatterKind::need;
  asked.need.code = std::move(code);
  asked.need.lines = {{.item = "khẩu trang", .quantity = masks}};
  asked.countries = {std::move(country)};
  return asked;
}

NeedGift link(std::int64_t aid, NeedPart part = NeedPart::all, Quantity quantity = {}) {
  NeedGift made{.aid = {aid}, .part = part, .quantity = quantity};
  if (part == NeedPart::stated) made.item = "masks";
  return made;
}

HeldGift gift_of(const vocabulary::GoodsItems& items, std::int64_t aid, Quantity masks,
                 const std::vector<std::string>& countries, bool is_delivered = true) {
  HeldGift gift{.aid = {aid}, .code = "G" + std::to_string(aid)};
  auto& into = is_delivered ? gift.held : gift.promised;
  into.push_back({.key = items.key_of("face mask"), .item = "face mask", .unit = "", .quantity = masks});
  std::int64_t partner = 0;
  for (const std::string& country : countries) {
    gift.receivers.push_back({.partner = {++partner}, .country = country, .share = {}});
  }
  return gift;
}

std::string text_of(const Quantity& quantity) {
  if (quantity.is_unknown()) return "?";
  return std::string(domain::prefix(quantity.qualifier, Language::en)) + domain::to_string(*quantity.value);
}

}  // namespace

TEST_CASE("the words of an item are one, and no others") {
  const Vocabulary words;
  CHECK(words.items.are_same("khẩu trang", "mask"));
  CHECK(words.items.are_same("Face Mask", "KHẨU TRANG"));
  CHECK(words.items.are_same("máy thở", "ventilators"));
  CHECK(words.items.are_same("bộ xét nghiệm", "test kit"));
  CHECK(words.items.are_same("nước sát khuẩn", "disinfectant"));
  CHECK(words.items.are_same("máy bơm", "May bom"));
  CHECK_FALSE(words.items.are_same("khẩu trang", "máy sản xuất khẩu trang"));
  CHECK_FALSE(words.items.are_same("nước sát khuẩn", "nước"));
  // The code's own mark is no word.
  CHECK(words.items.key_of("mask").front() == '=');
  CHECK(words.items.key_of("=mask") == words.items.key_of("mask"));
}

TEST_CASE("how a need stands by what was asked, what the gift holds and whom else it went to") {
  const Vocabulary words;
  struct Case {
    Quantity asked;
    Quantity held;
    std::vector<std::string> countries;
    NeedPart part;
    Quantity stated;
    std::string_view state, met, outstanding;
  };
  const auto all = NeedPart::all, stated = NeedPart::stated, unknown = NeedPart::unknown;
  const auto least = Qualifier::at_least, about = Qualifier::about, nearly = Qualifier::nearly;
  const Case cases[] = {
      // The gift is India's alone.
      {many(10000), many(5000), {"IN"}, all, {}, "partly", "5000", "5000"},
      {many(5000), many(5000), {"IN"}, all, {}, "met", "5000", "0"},
      {many(4000), many(5000), {"IN"}, all, {}, "met", "5000", "0"},
      {many(5000), many(5000, least), {"IN"}, all, {}, "met", "at least 5000", "0"},
      {many(5000, least), many(5000), {"IN"}, all, {}, "met", "5000", "0"},
      {many(5000), many(5000, nearly), {"IN"}, all, {}, "unknown", "nearly 5000", "?"},
      {many(5000), many(6000, about), {"IN"}, all, {}, "unknown", "about 6000", "?"},
      {many(10000), many(6000, about), {"IN"}, all, {}, "partly", "about 6000", "about 4000"},
      {many(10000, about), many(6000), {"IN"}, all, {}, "partly", "6000", "about 4000"},
      // What nobody knows stays unknown.
      {many({}), many(5000), {"IN"}, all, {}, "unknown", "5000", "?"},
      {many(10000), many({}), {"IN"}, all, {}, "partly", "?", "?"},
      {many({}), many({}), {"IN"}, all, {}, "partly", "?", "?"},
      // Three countries share it: India's share is no 5000, and no third of them.
      {many(10000), many(5000), {"IN", "KH", "LA"}, all, {}, "partly", "?", "at least 5000"},
      {many(5000), many(5000), {"IN", "KH", "LA"}, all, {}, "partly", "?", "?"},
      {many(3000), many(5000), {"IN", "KH", "LA"}, all, {}, "partly", "?", "?"},
      {many({}), many(5000), {"IN", "KH", "LA"}, all, {}, "partly", "?", "?"},
      {many(10000), many(5000), {"IN", "KH", "LA"}, stated, many(2000), "partly", "2000", "8000"},
      {many(2000), many(5000), {"IN", "KH", "LA"}, stated, many(2000), "met", "2000", "0"},
      {many(10000), many(5000), {"IN", "KH", "LA"}, unknown, {}, "partly", "?", "at least 5000"},
      // Several receivers, all of India.
      {many(5000), many(5000), {"IN", "IN"}, all, {}, "met", "5000", "0"},
  };
  for (const Case& one : cases) {
    AskedNeed asked = need_of("N1", "IN", one.asked);
    asked.need.gifts = {link(1, one.part, one.stated)};
    const Needs needs({asked}, {gift_of(words.items, 1, one.held, one.countries)}, words.items);
    const LineStanding standing = needs.standing(0, 0);
    CAPTURE(text_of(one.asked));
    CAPTURE(text_of(one.held));
    CAPTURE(one.countries.size());
    CAPTURE(to_string(one.part));
    CHECK(to_string(standing.state) == one.state);
    CHECK(text_of(standing.met) == one.met);
    CHECK(text_of(standing.outstanding) == one.outstanding);
  }
}

TEST_CASE("several gifts: what surely is there suffices or not, and beside what nobody knows is the least alone") {
  const Vocabulary words;
  struct Held {
    Quantity quantity;
    std::vector<std::string> countries = {"IN"};
    std::string unit = {};
  };
  struct Case {
    Quantity asked;
    std::vector<Held> held;
    std::string_view state, met, outstanding;
  };
  const auto least = Qualifier::at_least, about = Qualifier::about, nearly = Qualifier::nearly;
  const std::vector<std::string> shared{"IN", "TH"};
  const Case cases[] = {
      // A share that nobody knows is no 4 000.
      {many(10000, least), {{many(5000, least)}, {many(4000), shared}}, "partly", "at least 5000", "?"},
      {many(10000), {{many(5000, least)}, {many(4000), shared}}, "partly", "at least 5000", "?"},
      {many(10000, least), {{many(5000)}, {many(4000), shared}}, "partly", "at least 5000", "at least 1000"},
      {many(10000), {{many(5000, nearly)}, {many(4000), shared}}, "partly", "?", "at least 1000"},
      {many(10000, about), {{many(5000)}, {many(4000), shared}}, "partly", "at least 5000", "?"},
      {many(10000), {{many(5000, about)}, {many(4000), shared}}, "partly", "?", "?"},
      // Neither is a quantity that nobody said nothing, nor what is counted otherwise.
      {many(500), {{many(100, nearly)}, {many({})}}, "partly", "?", "?"},
      {many(500), {{many(100)}, {many({})}}, "partly", "at least 100", "?"},
      {many(500), {{many(100, nearly)}, {many(200)}, {many({})}}, "partly", "at least 200", "?"},
      {many(500), {{many(30, nearly)}, {many(5), {"IN"}, "box"}}, "partly", "?", "?"},
      {many(500), {{many(600, about)}, {many({})}}, "unknown", "?", "?"},
      // One alone is enough, whatever the others are.
      {many(500), {{many(100, nearly)}, {many(600)}}, "met", "nearly 700", "0"},
      {many(500), {{many(100, about)}, {many(600, least)}}, "met", "about 700", "0"},
      {many(500), {{many(100, nearly)}, {many(400)}}, "unknown", "nearly 500", "?"},
      {many(500), {{many({})}, {many(600)}}, "met", "at least 600", "0"},
  };
  for (const Case& one : cases) {
    AskedNeed asked = need_of("N1", "IN", one.asked);
    std::vector<HeldGift> gifts;
    for (std::int64_t aid = 1; aid <= std::ssize(one.held); ++aid) {
      const Held& held = one.held[static_cast<std::size_t>(aid - 1)];
      asked.need.gifts.push_back(link(aid));
      gifts.push_back(gift_of(words.items, aid, held.quantity, held.countries));
      gifts.back().held.front().unit = held.unit;
    }
    const LineStanding standing = Needs({asked}, gifts, words.items).standing(0, 0);
    CAPTURE(text_of(one.asked));
    CAPTURE(text_of(one.held.front().quantity));
    CAPTURE(text_of(one.held.back().quantity));
    CHECK(to_string(standing.state) == one.state);
    CHECK(text_of(standing.met) == one.met);
    CHECK(text_of(standing.outstanding) == one.outstanding);
  }
}

TEST_CASE("a gift and its part that meet one need are the whole gift, which a share that nobody knows is not") {
  const Vocabulary words;
  std::vector<AskedNeed> asked{need_of("N1", "IN", many(5000))};
  asked[0].need.gifts = {link(1), link(2)};
  HeldGift part = gift_of(words.items, 2, many(300), {"IN"});
  part.wholes = {{1}};
  const HeldGift whole = gift_of(words.items, 1, many(1000), {"IN"});
  const LineStanding both = Needs(asked, {whole, part}, words.items).standing(0, 0);
  CHECK(text_of(both.met) == "1000");
  CHECK(text_of(both.outstanding) == "4000");
  CHECK(both.given.front().as == GivenAs::sure);
  CHECK(both.given.back().as == GivenAs::in_whole);
  const HeldGift shared = gift_of(words.items, 1, many(1000), {"IN", "TH"});
  CHECK(text_of(Needs(asked, {shared, part}, words.items).standing(0, 0).met) == "?");
  // Another need has the part, too.
  asked.push_back(need_of("N2", "IN", many(300)));
  asked[1].need.gifts = {link(2)};
  const Needs two(asked, {whole, part}, words.items);
  CHECK(two.standing(0, 0).given.front().as == GivenAs::for_other_needs);
  CHECK(two.standing(1, 0).given.front().as == GivenAs::for_other_needs);
}

TEST_CASE("a gift that is not there, that is only promised or counted otherwise does not meet a need") {
  const Vocabulary words;
  AskedNeed asked = need_of("N1", "IN", many(5000));
  const auto standing_with = [&](std::vector<HeldGift> gifts) {
    return Needs({asked}, std::move(gifts), words.items).standing(0, 0);
  };
  CHECK(standing_with({}).state == NeedState::open);
  asked.need.gifts = {link(1)};
  CHECK(standing_with({}).state == NeedState::open);  // It was taken back.
  const LineStanding promised = standing_with({gift_of(words.items, 1, many(5000), {"IN"}, false)});
  CHECK(promised.state == NeedState::open);
  CHECK(promised.given.front().as == GivenAs::promised);
  CHECK(text_of(promised.met) == "0");
  HeldGift boxes = gift_of(words.items, 1, many(100), {"IN"});
  boxes.held.front().unit = "box";
  const LineStanding other_unit = standing_with({boxes});
  CHECK(other_unit.state == NeedState::partly);
  CHECK(other_unit.given.front().as == GivenAs::other_unit);
  CHECK(text_of(other_unit.met) == "?");
  CHECK(text_of(other_unit.outstanding) == "?");
  asked.need.status = "cancelled";
  CHECK(standing_with({gift_of(words.items, 1, many(5000), {"IN"})}).state == NeedState::cancelled);
}

TEST_CASE("no mask meets two needs: without parts nobody knows whose it is, with parts it is counted once") {
  const Vocabulary words;
  std::vector<AskedNeed> asked{need_of("N1", "IN", many(5000)), need_of("N2", "IN", many(5000))};
  const auto gift = gift_of(words.items, 1, many(5000), {"IN"});
  asked[0].need.gifts = {link(1)};
  asked[1].need.gifts = {link(1)};
  const Needs both(asked, {gift}, words.items);
  CHECK(both.standing(0, 0).given.front().as == GivenAs::for_other_needs);
  CHECK(text_of(both.standing(0, 0).met) == "?");
  CHECK(both.standing(1, 0).state == NeedState::partly);

  asked[0].need.gifts = {link(1, NeedPart::stated, many(2000))};
  const Needs one_stated(asked, {gift}, words.items);
  CHECK(text_of(one_stated.standing(0, 0).met) == "2000");
  CHECK(text_of(one_stated.standing(1, 0).met) == "3000");
  CHECK(one_stated.over_promised().empty());

  asked[1].need.gifts = {link(1, NeedPart::stated, many(4000))};
  const Needs too_much(asked, {gift}, words.items);
  const auto over = too_much.over_promised();
  REQUIRE(over.size() == 1);
  CHECK(text_of(over.front().stated.quantity) == "6000");
  CHECK(text_of(over.front().held.quantity) == "5000");
  CHECK(over.front().needs == std::vector<std::string>{"N1", "N2"});
  CHECK(too_much.standing(0, 0).given.front().as == GivenAs::exceeds);
  CHECK(text_of(too_much.standing(0, 0).met) == "?");

  // A need that was cancelled lays claim to nothing.
  asked[0].need.status = "cancelled";
  CHECK(Needs(asked, {gift}, words.items).over_promised().empty());
  // "Hơn 5.000" may be 6 000.
  asked[0].need.status = "";
  CHECK(Needs(asked, {gift_of(words.items, 1, many(5000, Qualifier::at_least), {"IN"})}, words.items)
            .over_promised()
            .empty());
}

TEST_CASE("what a part gives is not given once more by the whole") {
  const Vocabulary words;
  std::vector<AskedNeed> asked{need_of("N1", "IN", many(5000)), need_of("N2", "IN", many(5000))};
  HeldGift part = gift_of(words.items, 2, many(2000), {"IN"});
  part.wholes = {{1}};
  const HeldGift whole = gift_of(words.items, 1, many(5000), {"IN"});
  asked[0].need.gifts = {link(1)};
  asked[1].need.gifts = {link(2)};
  const Needs unstated(asked, {whole, part}, words.items);
  CHECK(unstated.standing(0, 0).given.front().as == GivenAs::for_other_needs);
  CHECK(unstated.standing(1, 0).given.front().as == GivenAs::for_other_needs);
  asked[0].need.gifts = {link(1, NeedPart::stated, many(4000))};
  asked[1].need.gifts = {link(2, NeedPart::stated, many(2000))};
  const auto over = Needs(asked, {whole, part}, words.items).over_promised();
  REQUIRE(over.size() == 1);
  CHECK(over.front().gift == "G1");
}

TEST_CASE("what is said of some goods of a gift holds before what is said of the gift") {
  const Vocabulary words;
  AskedNeed asked = need_of("N1", "IN", many(5000));
  asked.need.lines.push_back({.item = "máy thở", .quantity = many(4)});
  asked.need.gifts = {link(1), link(1, NeedPart::stated, many(2000))};
  HeldGift gift = gift_of(words.items, 1, many(5000), {"IN"});
  gift.held.push_back(
      {.key = words.items.key_of("ventilators"), .item = "ventilators", .unit = "", .quantity = many(3)});
  const Needs needs({asked}, {gift}, words.items);
  CHECK(text_of(needs.standing(0, 0).met) == "2000");
  CHECK(text_of(needs.standing(0, 1).met) == "3");
  CHECK(text_of(needs.standing(0, 1).outstanding) == "1");
}

TEST_CASE("a set of test kits is a kit, a box of masks is no mask") {
  const Vocabulary words;
  AskedNeed asked = need_of("N1", "IN", many(200));
  asked.need.lines = {{.item = "bộ xét nghiệm", .quantity = many(200), .unit = ""}};
  asked.need.gifts = {link(1)};
  const std::string key = words.items.key_of("kit xét nghiệm");
  HeldGift gift{.aid = {1}, .code = "G1"};
  gift.held = {{.key = key, .item = "kit xét nghiệm", .unit = words.items.unit_of(key, "set"), .quantity = many(200)}};
  CHECK(Needs({asked}, {gift}, words.items).standing(0, 0).state == NeedState::met);
  CHECK(words.items.unit_of(words.items.key_of("mask"), "box") == "box");
  CHECK(words.items.unit_of(words.items.key_of("mask"), "piece").empty());
}

TEST_CASE("of money that several share in per cent a need has its share, where that is a whole amount") {
  const Vocabulary words;
  AskedNeed asked = need_of("N1", "CU", many(1));
  const domain::Amount million{domain::Money::from_minor(1'000'000, domain::Currency::vnd())};
  asked.need.lines = {{.amount = million, .typed = "1 triệu"}};
  asked.need.gifts = {link(1)};
  HeldGift gift{.aid = {1}, .code = "G1"};
  gift.held = {{.key = std::string(money_key), .item = {}, .unit = "VND", .quantity = many(500'000)}};
  gift.receivers = {{{1}, "CU", Decimal(60, 0)}, {{2}, "LA", Decimal(40, 0)}};
  CHECK(text_of(Needs({asked}, {gift}, words.items).standing(0, 0).met) == "300000");
  gift.receivers[0].share = Decimal(33'3333, 4);
  gift.held.front().quantity = many(500'001);
  CHECK(Needs({asked}, {gift}, words.items).standing(0, 0).given.front().as == GivenAs::shared);
  gift.receivers[0].share = std::nullopt;
  CHECK(Needs({asked}, {gift}, words.items).standing(0, 0).given.front().as == GivenAs::shared);
}

TEST_CASE("whatever is linked, what surely met needs is never more than the gifts hold") {
  const Vocabulary words;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto draw = [&](int least, int most) { return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1)); };
    const char* const countries[] = {"IN", "LA", "KH"};
    std::vector<HeldGift> gifts;
    for (std::int64_t aid = 1; aid <= 3; ++aid) {
      std::vector<std::string> receivers;
      for (int i = draw(1, 3); i > 0; --i) receivers.emplace_back(countries[draw(0, 2)]);
      gifts.push_back(gift_of(words.items, aid, draw(0, 9) == 0 ? many({}) : many(draw(1, 9)), receivers));
      if (aid > 1 && draw(0, 3) == 0) gifts.back().wholes = {{aid - 1}};
    }
    if (!gifts[2].wholes.empty() && !gifts[1].wholes.empty()) gifts[2].wholes.push_back({1});
    std::vector<AskedNeed> asked;
    for (int i = draw(1, 4); i > 0; --i) {
      asked.push_back(need_of("N" + std::to_string(i), countries[draw(0, 2)], many(draw(1, 9))));
      for (std::int64_t aid = 1; aid <= 3; ++aid) {
        const auto part = static_cast<NeedPart>(draw(0, 2));
        if (draw(0, 1) == 0) asked.back().need.gifts.push_back(link(aid, part, many(draw(1, 6))));
      }
      if (draw(0, 5) == 0) asked.back().need.status = "cancelled";
    }
    const Needs needs(asked, gifts, words.items);
    // By gift, with what its parts gave.
    for (const HeldGift& gift : gifts) {
      Decimal given(0, 0);
      for (std::size_t i = 0; i < asked.size(); ++i) {
        if (!asked[i].need.status.empty()) continue;
        for (const Given& one : needs.standing(i, 0).given) {
          const HeldGift* const from = needs.gift(one.aid);
          const bool is_of_it = one.aid == gift.aid || (!from->wholes.empty() && from->wholes.front() == gift.aid) ||
                                (from->wholes.size() > 1 && from->wholes.back() == gift.aid);
          if (is_of_it && one.as == GivenAs::sure) given = given + *one.quantity.value;
        }
      }
      const Quantity& held = gift.held.front().quantity;
      if (!held.is_unknown()) CHECK(given <= *held.value);
    }
  }
}

}  // namespace aid::needs_test
