#include "aid/vocabulary/references.hpp"

#include "../../support/recording.hpp"

#include <doctest/doctest.h>

namespace aid::references_test {

namespace {

using namespace aid::testing;
using aid::recording::ApprovalWords;
using aid::storage::Ledger;

void approve(Ledger& ledger, const std::string& aid, const std::string& number, const std::string& authority) {
  const ApprovalWords words{.aid = aid,
                            .number = number,
                            .authority = authority,
                            .date = "2021-11-12",
                            .kind = {},
                            .note = {},
                            .another = false};
  aid::recording::approve(session(ledger), words);
}

/// The code of the aid that is found, or the problem's name.
std::string found(Ledger& ledger, std::string_view typed) {
  const auto aid = aid::vocabulary::find_aid(ledger, typed);
  return aid ? aid.value().code : std::string(aid.problem().name());
}

/// Of what can be taken back: "DN-2021-0001", "entry 1", "approval 2", or the problem's name.
std::string referred(Ledger& ledger, std::string_view typed) {
  const auto found = aid::vocabulary::find_reference(ledger, typed);
  if (!found) return std::string(found.problem().name());
  if (const auto* aid = std::get_if<aid::domain::Aid>(&found.value())) return aid->code;
  if (const auto* entry = std::get_if<aid::domain::Entry>(&found.value()))
    return "entry " + std::to_string(entry->number);
  return "approval " + std::to_string(std::get<aid::domain::Approval>(found.value()).number_in_aid);
}

}  // namespace

TEST_CASE("an aid is found by its code, its own id, and the number of a decision on it alone") {
  Ledger ledger = filled_ledger();
  auto words = kisarazu_gift();
  words.id = "K1";
  aid::recording::record(session(ledger), words);  // DN-2021-0001
  words.id = "12/QĐ";                              // Its own id is like the number of a decision on the first.
  words.fact.amount = "5 triệu";
  aid::recording::record(session(ledger), words);  // DN-2021-0002
  words.id = "K3";
  aid::recording::record(session(ledger), words);  // DN-2021-0003
  approve(ledger, "K1", "1150/QĐ-UBND", "UBND thành phố");
  approve(ledger, "K1", "12/QĐ", "UBND quận");
  approve(ledger, "K1", "77/QĐ", "UBND thành phố");
  approve(ledger, "K3", "77/QĐ", "UBND tỉnh");
  approve(ledger, "K3", "88/QĐ", "UBND tỉnh");
  aid::recording::reverse(session(ledger), {.what = "DN-2021-0003/A2", .reason = "nhầm"});
  struct Case {
    std::string_view typed;
    std::string_view aid;
    std::string_view record;
  };
  const Case cases[] = {
      {"DN-2021-0001", "DN-2021-0001", "DN-2021-0001"},
      {"k1", "unknown-aid", "unknown-record"},  // An own id is taken as it is.
      {"K1", "DN-2021-0001", "DN-2021-0001"},
      {"1150/QĐ-UBND", "DN-2021-0001", "DN-2021-0001"},
      {"1150/QD-UBND", "DN-2021-0001", "DN-2021-0001"},
      {"1150/qd-ubnd", "DN-2021-0001", "DN-2021-0001"},
      {" 1150/qd-ubnd ", "DN-2021-0001", "DN-2021-0001"},
      {"1150", "unknown-aid", "unknown-record"},
      {"1150/qd-ubnd/2", "unknown-aid", "entry 2"},
      {"1150/qd-ubnd/A1", "unknown-aid", "approval 1"},
      {"12/QĐ", "DN-2021-0002", "DN-2021-0002"},  // The own id comes first.
      {"12/qd", "DN-2021-0001", "DN-2021-0001"},  // Only the decision is read without marks.
      {"77/qd", "ambiguous-aid", "ambiguous-aid"},
      {"88/QĐ", "unknown-aid", "unknown-record"},  // It was taken back.
      {"", "unknown-aid", "unknown-record"},
      {"/", "unknown-aid", "unknown-record"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.typed);
    CHECK(found(ledger, c.typed) == c.aid);
    CHECK(referred(ledger, c.typed) == c.record);
  }
}

TEST_CASE("a decision on an aid that was taken back and on its successor means the successor") {
  Ledger ledger = filled_ledger();
  auto words = kisarazu_gift();
  words.id = "K1";
  aid::recording::record(session(ledger), words);
  approve(ledger, "K1", "1150/QĐ-UBND", "UBND thành phố");
  aid::recording::reverse(session(ledger), {.what = "K1", .reason = "nhầm"});
  CHECK(found(ledger, "1150/qd-ubnd") == "DN-2021-0001");
  words.id = "K2";
  aid::recording::record(session(ledger), words);
  approve(ledger, "K2", "1150/QĐ-UBND", "UBND thành phố");
  CHECK(found(ledger, "1150/qd-ubnd") == "DN-2021-0002");
}

}  // namespace aid::references_test
