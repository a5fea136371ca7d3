#include "../../support/recording.hpp"
#include "aid/recording/record.hpp"
#include "aid/records/rules.hpp"
#include "aid/storage/aids.hpp"
#include "aid/vocabulary/references.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace aid::record_edit_test {

namespace {

using namespace aid::testing;
using aid::Language;
using aid::recording::ApprovalWords;
using aid::recording::EditWords;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::storage::Aids;
using aid::storage::Ledger;

struct Recording {
  Ledger ledger = filled_ledger();
  aid::domain::Aid aid = aid::recording::record(session(ledger), kisarazu_gift()).records.at(0).aid;

  aid::recording::EditOutcome edit(const EditWords& words) { return aid::recording::edit(session(ledger), words); }
  aid::recording::ApprovalOutcome approve(const ApprovalWords& words) {
    return aid::recording::approve(session(ledger), words);
  }
  aid::recording::ReversalOutcome reverse(const std::string& what) {
    return aid::recording::reverse(session(ledger), {.what = what, .reason = "nhập nhầm"});
  }
};

TEST_CASE("an edit makes a new version, and the old one stays") {
  Recording it;
  EditWords words{.aid = it.aid.code};
  words.changes.text("title") = "Thiết bị y tế";
  words.changes.list("sector") = {"health"};
  words.changes.text("count") = "khoảng 3";
  const auto outcome = it.edit(words);
  CHECK(options_of(outcome.changed) == Names{"--title", "--count", "--sector"});
  const auto versions = Aids(it.ledger).versions(it.aid.id);
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].first.title.empty());
  CHECK(versions[1].first.title == "Thiết bị y tế");
  CHECK(versions[1].first.version == 2);
  CHECK(Aids(it.ledger).entries(it.aid.id).size() == 2);
}

TEST_CASE("an edit that changes nothing writes nothing") {
  Recording it;
  EditWords words{.aid = it.aid.code};
  words.changes.text("title") = "Thiết bị y tế";
  it.edit(words);
  const auto before = it.ledger.head().seq;
  const auto outcome = it.edit(words);
  CHECK(outcome.changed.empty());
  CHECK(it.ledger.head().seq == before);
  CHECK(acknowledgement(outcome, Language::en, false) == "DN-2021-0001 says so already: nothing changed\n");
}

TEST_CASE("a role that is given replaces its holders, the others stay; a value can be taken away") {
  Recording it;
  EditWords words{.aid = it.aid.code};
  words.changes.list("owner") = {"DAFO"};
  words.changes.text("note") = "ghi chú";
  words.creation.every_partner = true;
  CHECK(options_of(it.edit(words).changed) == Names{"--owner", "--note"});
  words.changes = {};
  words.changes.list("from") = {"Yunnan"};
  words.creation.from_country = {"CN"};
  words.cleared = {"note", "owner"};
  const auto outcome = it.edit(words);
  CHECK(options_of(outcome.changed) == Names{"--from", "--owner", "--note"});
  CHECK(outcome.aid.parties.size() == 2);
  words.changes.list("from") = {"Another giver"};
  words.creation.from_country = {"VN"};
  words.cleared.clear();
  CHECK(problems_of([&] { it.edit(words); }) == Names{"direction-contradicts"});
  words.cleared = {"amount"};
  words.changes = {};
  CHECK(problems_of([&] { it.edit(words); }) == Names{"not-clearable"});
}

TEST_CASE("an aid is no part of itself, nor of its own parts") {
  Recording it;
  RecordWords child = kisarazu_gift();
  child.description.text("part-of") = it.aid.code;
  const auto part = aid::recording::record(session(it.ledger), child).records.at(0).aid;
  RecordWords grandchild = kisarazu_gift();
  grandchild.description.text("part-of") = part.code;
  const auto leaf = aid::recording::record(session(it.ledger), grandchild).records.at(0).aid;
  const auto part_of = [&](const std::string& aid, const std::string& parent) {
    EditWords words{.aid = aid};
    words.changes.text("part-of") = parent;
    return problems_of([&] { it.edit(words); });
  };
  CHECK(part_of(it.aid.code, it.aid.code) == Names{"part-of-itself"});
  CHECK(part_of(it.aid.code, part.code) == Names{"part-of-cycle"});
  CHECK(part_of(it.aid.code, leaf.code) == Names{"part-of-cycle"});
  CHECK(part_of(leaf.code, it.aid.code).empty());
}

TEST_CASE("so many aids, and not one more, can be each a part of the next") {
  Recording it;
  const auto add_part = [&](const std::string& parent) {
    RecordWords part = kisarazu_gift();
    part.description.text("part-of") = parent;
    part.another = true;
    return aid::recording::record(session(it.ledger), part).records.at(0).aid.code;
  };
  std::string last = it.aid.code;
  std::string middle;
  for (int level = 2; level <= aid::records::most_levels; ++level) {
    last = add_part(last);
    if (level == aid::records::most_levels / 2) middle = last;
  }
  CHECK(problems_of([&] { add_part(last); }) == Names{"parts-too-deep"});
  // 50 aids of another chain do not fit below the 51st of this one, and fit below its 50th.
  RecordWords other = kisarazu_gift();
  other.another = true;
  const std::string top = aid::recording::record(session(it.ledger), other).records.at(0).aid.code;
  std::string low = top;
  for (int level = 2; level <= 50; ++level) low = add_part(low);
  const auto move_below = [&](const std::string& parent) {
    EditWords words{.aid = top};
    words.changes.text("part-of") = parent;
    return problems_of([&] { it.edit(words); });
  };
  const std::string below_middle = add_part(middle);
  CHECK(move_below(below_middle) == Names{"parts-too-deep"});
  CHECK(move_below(middle).empty());
}

TEST_CASE("a decision is recorded once, and for another aid only when that is said") {
  Recording it;
  const ApprovalWords words{.aid = it.aid.code,
                            .number = "1150/QĐ-UBND",
                            .authority = "UBND thành phố Đà Nẵng",
                            .date = "12/11/2021",
                            .kind = {},
                            .note = {}};
  const auto first = it.approve(words);
  CHECK(acknowledgement(first, Language::en, false) == "recorded as DN-2021-0001/A1: approval 1150/QĐ-UBND\n");
  CHECK(it.approve(words).already);
  ApprovalWords amendment = words;
  amendment.kind = "amendment";
  amendment.number = "9/QĐ-UBND";
  CHECK(it.approve(amendment).approval.number_in_aid == 2);

  RecordWords second = kisarazu_gift();
  second.another = true;
  const auto other = aid::recording::record(session(it.ledger), second).records.at(0).aid;
  ApprovalWords elsewhere = words;
  elsewhere.aid = other.code;
  elsewhere.number = "1150/qd-ubnd";
  CHECK(problems_of([&] { it.approve(elsewhere); }) == Names{"approval-elsewhere"});
  elsewhere.date = "12/11/2020";
  CHECK(it.approve(elsewhere).approval.number_in_aid == 1);
  elsewhere.date = words.date;
  elsewhere.another = true;
  CHECK(it.approve(elsewhere).approval.number_in_aid == 2);

  ApprovalWords wrong{
      .aid = "DN-2021-0042", .number = {}, .authority = {}, .date = "2021", .kind = "maybe", .note = {}};
  CHECK(problems_of([&] { it.approve(wrong); }) == Names{"unknown-aid", "unknown-word", "approval-unnamed"});
}

TEST_CASE("an entry is taken back once, with the date of what it takes back") {
  Recording it;
  const auto outcome = it.reverse("DN-2021-0001/2");
  CHECK(acknowledgement(outcome, Language::en, false) == "taken back: DN-2021-0001/2\n");
  const auto entries = Aids(it.ledger).entries(it.aid.id);
  CHECK_FALSE(entries[0].reversed);
  CHECK(entries[1].reversed);
  const auto reversals = Aids(it.ledger).reversals(it.aid.id);
  REQUIRE(reversals.size() == 1);
  CHECK(reversals[0].reason == "nhập nhầm");
  CHECK(aid::domain::to_string(reversals[0].date.value()) == "2021");
  CHECK(problems_of([&] { it.reverse("DN-2021-0001/2"); }) == Names{"already-reversed"});
  CHECK(problems_of([&] { it.reverse("DN-2021-0001/3"); }) == Names{"unknown-record"});
  CHECK(problems_of([&] { aid::recording::reverse(session(it.ledger), {.what = "DN-2021-0001/1", .reason = "  "}); }) ==
        Names{"reason-needed"});
}

TEST_CASE("an aid is taken back with all its entries, and its id is free again") {
  Recording it;
  RecordWords words = kisarazu_gift();
  words.id = "K";
  const auto gift = aid::recording::record(session(it.ledger), words).records.at(0).aid;
  RecordWords child = kisarazu_gift();
  child.description.text("part-of") = "K";
  aid::recording::record(session(it.ledger), child);
  it.reverse(gift.code + "/1");
  const auto outcome = it.reverse("K");
  CHECK(outcome.entries.size() == 1);
  CHECK(outcome.parts_left == 1);
  CHECK(Aids(it.ledger).find(gift.id)->reversed);
  CHECK(problems_of([&] { it.reverse(gift.code); }) == Names{"already-reversed"});
  CHECK(problems_of([&] { it.edit({.aid = gift.code}); }) == Names{"aid-reversed"});
  CHECK(problems_of([&] {
          it.approve({.aid = gift.code, .number = "1", .authority = {}, .date = {}, .kind = {}, .note = {}});
        }) == Names{"aid-reversed"});
  RecordWords use;
  use.kind = RecordKind::use;
  use.aid = gift.code;
  use.fact.amount = "1 triệu";
  CHECK(problems_of(it.ledger, use) == Names{"aid-reversed"});
  child.another = true;
  child.description.text("part-of") = gift.code;
  CHECK(problems_of(it.ledger, child) == Names{"aid-reversed"});

  words.fact.amount = "97 triệu";
  const auto corrected = aid::recording::record(session(it.ledger), words).records.at(0);
  CHECK_FALSE(corrected.already);
  CHECK(corrected.aid.external_id == "K");
}

TEST_CASE("an approval is taken back by its code") {
  Recording it;
  it.approve({.aid = it.aid.code, .number = "7", .authority = {}, .date = "2021-05-01", .kind = {}, .note = {}});
  const auto outcome = it.reverse("dn-2021-0001/a1");
  CHECK(acknowledgement(outcome, Language::vi, false) == "đã hủy: DN-2021-0001/A1\n");
  CHECK(Aids(it.ledger).approvals(it.aid.id).at(0).reversed);
  CHECK(problems_of([&] { it.reverse("DN-2021-0001/A1"); }) == Names{"already-reversed"});
}

TEST_CASE("a record is named by its code, its caller's id or its UUID") {
  Recording it;
  RecordWords words = kisarazu_gift();
  words.id = "Công văn 12";
  const auto gift = aid::recording::record(session(it.ledger), words).records.at(0);
  for (const std::string& name :
       {gift.aid.code, std::string("công văn 12"), std::string("  Công văn 12 "), gift.aid.uuid.text()}) {
    CAPTURE(name);
    const auto found = aid::vocabulary::find_aid(it.ledger, name);
    CHECK((found && found.value().id == gift.aid.id) == (name != "công văn 12"));
  }
  for (const std::string& name : {gift.aid.code + "/2", std::string("Công văn 12/2"), gift.entries[1].uuid.text()}) {
    CAPTURE(name);
    CHECK(aid::vocabulary::find_entry(it.ledger, name).value().id == gift.entries[1].id);
  }
  for (const char* name : {"", "/", "DN-2021-0002/", "DN-2021-0002/x", "DN-2021-0002/99999999999", "\x1b"}) {
    CAPTURE(name);
    CHECK_FALSE(aid::vocabulary::find_entry(it.ledger, name));
  }
}

}  // namespace

TEST_CASE("a receipt with an id is already recorded, whatever was said since of what it is worth") {
  Recording it;
  RecordWords words{.kind = RecordKind::receipt, .aid = it.aid.code, .id = "CV-7"};
  words.fact.amount = "1000 USD";
  words.fact.date = "2021-06-01";
  words.fact.stated = {"23 triệu VND"};
  words.fact.stated_source = {"báo A"};
  const auto receipt = aid::recording::record(session(it.ledger), words).records.at(0).entries.at(0);
  const std::string code = it.aid.code + "/" + std::to_string(receipt.number);

  EditWords added{.aid = code};
  added.fact.stated = {"24 triệu VND"};
  added.fact.stated_source = {"báo B"};
  it.edit(added);
  CHECK(aid::recording::record(session(it.ledger), words).records.at(0).already);
  it.reverse(code + "/E1");
  CHECK(aid::recording::record(session(it.ledger), words).records.at(0).already);

  // What differs is what was given, not what came later.
  RecordWords other = words;
  other.fact.amount = "1001 USD";
  const auto preview = aid::recording::preview(session(it.ledger), other);
  REQUIRE(preview.problems.size() == 1);
  CHECK(preview.problems[0].name() == "id-differs");
  CHECK(preview.problems[0].text(Language::en).find("another --amount:") != std::string::npos);
  other = words;
  other.fact.stated.emplace_back("24 triệu VND");
  other.fact.stated_source.emplace_back("báo B");
  CHECK(aid::recording::preview(session(it.ledger), other).problems.at(0).name() == "id-differs");
}

TEST_CASE("a gift with an id and another value names that value, not what was said since of its worth") {
  Recording it;
  RecordWords words = kisarazu_gift();
  words.id = "CV-8";
  words.another = true;
  const auto gift = aid::recording::record(session(it.ledger), words).records.at(0).aid;
  EditWords added{.aid = gift.code};
  added.fact.stated = {"8000 USD"};
  added.fact.stated_source = {"báo B"};
  it.edit(added);
  CHECK(aid::recording::record(session(it.ledger), words).records.at(0).already);
  words.fact.via = "Đại sứ quán";
  const auto preview = aid::recording::preview(session(it.ledger), words);
  REQUIRE(preview.problems.size() == 1);
  CHECK(preview.problems[0].text(Language::en).find("another --via:") != std::string::npos);
}

}  // namespace aid::record_edit_test
