#include "aid/storage/lists.hpp"
#include "aid/storage/released_lists.hpp"

#include "filled_ledger.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace aid::lists_test {

using namespace aid::storage;
using namespace aid::storage::samples;

namespace {

void put(Ledger& ledger, const std::string& list, const std::string& code, const std::string& attributes = {}) {
  ListItem item;
  item.list = list;
  item.code = code;
  item.ordinal = 1000;
  item.name_vi = code;
  item.name_en = code;
  item.attributes = attributes;
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

  TEST_CASE("an item says what the ledger says of it, else what this release says; one that an office added, its own") {
    Ledger ledger = Ledger::in_memory();
    put(ledger, "partner-kind", "diplomatic-mission", "side=foreign");
    put(ledger, "partner-kind", "foreign-community", "side=vietnamese;in-viet-nam=no");
    put(ledger, "partner-kind", "parish");
    const auto said = [&](const char* code, const char* key) {
      return std::string(Lists(ledger).find("partner-kind", "", code)->attribute(key));
    };
    CHECK(said("diplomatic-mission", "side") == "foreign");
    CHECK(said("diplomatic-mission", "channel") == "embassy");
    CHECK(said("diplomatic-mission", "in-viet-nam") == "yes");
    CHECK(said("foreign-community", "side") == "vietnamese");
    CHECK(said("foreign-community", "in-viet-nam") == "no");
    CHECK(said("foreign-community", "channel").empty());
    CHECK(said("parish", "side").empty());
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

}  // namespace aid::lists_test
