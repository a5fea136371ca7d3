#include "aid/storage/partner_merges.hpp"

#include "aid/storage/partners.hpp"
#include "aid/storage/writer.hpp"
#include "filled_ledger.hpp"
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::partner_merges_test {

using namespace aid::storage;

namespace {

using aid::testing::ScratchFolder;

/// A ledger with two partners.
struct Two {
  explicit Two(const std::string& path) : ledger(Ledger::open(path, Ledger::Access::write)) {
    Writer writer(ledger, storage::samples::author());
    for (domain::PartnerId* const id : {&one, &other}) {
      domain::Partner partner = storage::samples::partner(id == &one ? "Kisarazu" : "Kisarazu City", "JP");
      *id = Partners(ledger).add(writer, partner);
    }
    writer.commit();
  }
  std::string name_of_other(Ledger& asked) const { return Partners(asked).get(other).name(); }

  Ledger ledger;
  domain::PartnerId one = {};
  domain::PartnerId other = {};
};

}  // namespace

TEST_SUITE("storage/partner_merges") {
  TEST_CASE("a merge by another program is known in the next snapshot, and in the next transaction") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    Two two(path);
    Ledger reader = Ledger::open(path, Ledger::Access::read);
    Ledger second = Ledger::open(path, Ledger::Access::write);
    {
      const Snapshot snapshot(reader);
      CHECK(two.name_of_other(reader) == "Kisarazu City");
      CHECK(two.name_of_other(second) == "Kisarazu City");
    }
    {
      Writer writer(two.ledger, storage::samples::author());
      PartnerMerges(two.ledger).merge(writer, two.other, two.one, "one city");
      writer.commit();
    }
    const Snapshot snapshot(reader);
    CHECK(two.name_of_other(reader) == "Kisarazu");
    const Writer writer(second, storage::samples::author());
    CHECK(two.name_of_other(second) == "Kisarazu");
  }

  TEST_CASE("a merge that is rolled back was none") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    Two two(path);
    {
      Writer writer(two.ledger, storage::samples::author());
      PartnerMerges(two.ledger).merge(writer, two.other, two.one, "one city");
      CHECK(two.name_of_other(two.ledger) == "Kisarazu");
    }
    CHECK(two.name_of_other(two.ledger) == "Kisarazu City");
  }
}

}  // namespace aid::partner_merges_test
