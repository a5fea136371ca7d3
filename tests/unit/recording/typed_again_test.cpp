// What is typed again after it was corrected or edited: the same gift is found by what it says now.

#include "../../support/recording.hpp"
#include "aid/recording/record.hpp"
#include "aid/storage/aids.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

namespace aid::typed_again_test {

namespace {

using namespace aid::testing;
using aid::recording::CorrectWords;
using aid::recording::EditWords;
using aid::recording::RecordWords;
using aid::storage::Ledger;

using Change = std::function<void(Ledger&)>;

CorrectWords correction() { return {.what = "DN-2021-0001", .reason = "theo phiếu thu"}; }

Change amount(std::string_view typed) {
  return [=](Ledger& ledger) {
    CorrectWords words = correction();
    words.fact.amount = typed;
    aid::recording::correct(session(ledger), words);
  };
}

Change date(std::string_view typed) {
  return [=](Ledger& ledger) {
    CorrectWords words = correction();
    words.fact.date = typed;
    aid::recording::correct(session(ledger), words);
  };
}

Change giver() {
  return [](Ledger& ledger) {
    CorrectWords words = correction();
    words.changes.list("from") = {"Kawasaki"};
    words.creation.every_partner = true;
    words.creation.from_country = {"JP"};
    aid::recording::correct(session(ledger), words);
  };
}

Change title() {
  return [](Ledger& ledger) {
    EditWords words{.aid = "DN-2021-0001"};
    words.changes.text("title") = "Thiết bị y tế";
    aid::recording::edit(session(ledger), words);
  };
}

Change take_back(std::string_view what) {
  return [=](Ledger& ledger) {
    aid::recording::reverse(session(ledger), {.what = std::string(what), .reason = "nhập nhầm"});
  };
}

struct Typed {
  std::string_view amount = "196 triệu";
  std::string_view date = "2021";
  std::string_view title = {};
  std::string_view giver = "Kisarazu";
};

/// "same": refused as recorded already; "told": recorded, and told that the values were corrected; "new": recorded.
std::string answer(Ledger& ledger, const Typed& typed) {
  RecordWords words = kisarazu_gift();
  words.description.list("from") = {std::string(typed.giver)};
  words.fact.amount = typed.amount;
  words.fact.date = typed.date;
  words.description.text("title") = typed.title;
  try {
    const auto outcome = aid::recording::record(session(ledger, true), words);
    const bool is_told = std::ranges::any_of(
        outcome.warnings, [](const aid::Problem& problem) { return problem.name() == "was-corrected"; });
    return is_told ? "told" : "new";
  } catch (const aid::Error& error) {
    return error.problem().name() == "same-as-recorded" ? "same" : std::string(error.problem().name());
  }
}

TEST_CASE("a gift typed again is the same as what the ledger says now, and not as what was corrected away") {
  struct Case {
    std::string_view what;
    std::vector<Change> changes;
    Typed typed;
    std::string_view expected;
  };
  const std::vector<Case> cases = {
      {"nothing changed", {}, {}, "same"},
      {"nothing changed, another amount", {}, {.amount = "190 triệu"}, "new"},
      {"as it is now", {amount("190 triệu")}, {.amount = "190 triệu"}, "same"},
      {"as it was", {amount("190 triệu")}, {}, "told"},
      {"as it never was", {amount("190 triệu")}, {.amount = "191 triệu"}, "new"},
      {"between two corrections", {amount("190 triệu"), amount("180 triệu")}, {.amount = "190 triệu"}, "told"},
      {"after two corrections", {amount("190 triệu"), amount("180 triệu")}, {.amount = "180 triệu"}, "same"},
      {"corrected back", {amount("190 triệu"), amount("196 triệu")}, {}, "same"},
      {"its date", {date("06/11/2021")}, {.date = "06/11/2021"}, "same"},
      {"the date before", {date("06/11/2021")}, {}, "told"},
      {"amount now, date before", {date("06/11/2021"), amount("190 triệu")}, {.amount = "190 triệu"}, "new"},
      {"its giver", {giver()}, {.giver = "Kawasaki"}, "same"},
      {"the giver before", {giver()}, {}, "told"},
      {"a title that came later", {title()}, {}, "same"},
      {"with the title", {title()}, {.title = "Thiết bị y tế"}, "same"},
      {"with another title", {title()}, {.title = "Thuốc"}, "new"},
      {"a title before the correction", {title(), amount("190 triệu")}, {.amount = "190 triệu"}, "same"},
      {"its receipt taken back", {take_back("DN-2021-0001/2")}, {}, "same"},
      {"taken back whole", {take_back("DN-2021-0001")}, {}, "new"},
      {"corrected, then taken back whole", {amount("190 triệu"), take_back("DN-2021-0001")}, {}, "new"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    Ledger ledger = filled_ledger();
    aid::recording::record(session(ledger), kisarazu_gift());
    for (const Change& change : one.changes) change(ledger);
    CHECK(answer(ledger, one.typed) == one.expected);
  }
}

TEST_CASE("a correction names what stands in the place of what, however often") {
  Ledger ledger = filled_ledger();
  const auto aid = aid::recording::record(session(ledger), kisarazu_gift()).records.at(0).aid;
  amount("190 triệu")(ledger);
  amount("180 triệu")(ledger);
  const aid::storage::Aids aids(ledger);
  const auto entries = aids.entries(aid.id);
  const auto corrections = aids.corrections(aid.id);
  REQUIRE(entries.size() == 6);  // Commitment and receipt, each recorded three times.
  CHECK(corrections.size() == 4);
  for (const std::size_t i : {0U, 1U, 2U, 3U, 4U, 5U}) {
    CAPTURE(i);
    CHECK(aid::storage::in_place_of(entries[i].id, corrections) == entries[i % 2 == 0 ? 4 : 5].id);
  }
}

}  // namespace

}  // namespace aid::typed_again_test
