#include "aid/storage/lists.hpp"
#include "aid/storage/released_lists.hpp"

#include "filled_ledger.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace aid;
using namespace aid::storage;
using namespace aid::storage::testing;

namespace {

void put(Ledger& ledger, const std::string& list, const std::string& code) {
  ListItem item;
  item.list = list;
  item.code = code;
  item.ordinal = 1000;
  item.name_vi = code;
  item.name_en = code;
  Writer writer(ledger, author());
  Lists(ledger).put(writer, item);
  writer.commit();
}

std::vector<std::string> codes(Ledger& ledger, const std::string& list) {
  std::vector<std::string> found;
  for (const ListItem& item : Lists(ledger).items(list)) found.push_back(item.code);
  return found;
}

}  // namespace

TEST_SUITE("storage/lists") {
  TEST_CASE("a list that the ledger was made with is as the ledger has it") {
    Ledger ledger = Ledger::in_memory();
    put(ledger, "modality", "gift");
    put(ledger, "modality", "loan");
    CHECK(codes(ledger, "modality") == std::vector<std::string>{"gift", "loan"});
    CHECK_FALSE(Lists(ledger).find("modality", "", "project"));
  }

  TEST_CASE("a list that came later is read from the program, with what the office has added to it") {
    Ledger ledger = Ledger::in_memory();
    put(ledger, "sector", "health");
    CHECK(codes(ledger, "modality") == std::vector<std::string>{"programme", "project", "non-project"});
    put(ledger, "modality", "loan");
    put(ledger, "modality", "project");
    CHECK(codes(ledger, "modality") == std::vector<std::string>{"programme", "non-project", "loan", "project"});
    CHECK(Lists(ledger).find("modality", "", "project")->name_vi == "project");
    CHECK(codes(ledger, "no-such-list").empty());
    CHECK(std::ranges::count(Lists(ledger).names(), "modality") == 1);
  }
}
