#include "aid/storage/erasing.hpp"

#include "aid/storage/journal.hpp"
#include "aid/storage/partners.hpp"
#include "connection.hpp"
#include "filled_ledger.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace aid;
using namespace aid::storage;

namespace {

std::vector<std::string> problems_of(Ledger& ledger) {
  std::vector<std::string> names;
  for (const Problem& problem : verify(ledger).problems) names.emplace_back(problem.name());
  return names;
}

/// A ledger with a person of two versions and an organisation recorded in the same block as the first.
struct Recorded {
  Ledger ledger = Ledger::in_memory();
  domain::Partner person = storage::testing::partner("Nguyễn Thị Mai", "VN");
  domain::Partner fund = storage::testing::partner("Quỹ A", "US");
};

Author typed(std::string arguments) {
  Author author = storage::testing::author();
  author.arguments = std::move(arguments);
  return author;
}

void record(Recorded& recorded) {
  Partners partners(recorded.ledger);
  {
    Writer writer(recorded.ledger, typed("add 'Nguyễn Thị Mai' --parent='Quỹ A' --note 'của Nguyễn Thị Mai'"));
    Settings(recorded.ledger).put(writer, "code", "DN");
    recorded.person.contact = "0905";
    partners.add(writer, recorded.person);
    partners.add(writer, recorded.fund);
    writer.commit();
  }
  Writer writer(recorded.ledger, typed("alias DN-P0001 --name='chị Mai'"));
  ++recorded.person.version;
  recorded.person.names.push_back(
      {.kind = domain::NameKind::alias, .text = "chị Mai", .language = {}, .from = {}, .until = {}});
  partners.revise(writer, recorded.person);
  writer.commit();
}

Erased erase_all(Recorded& recorded) {
  Writer writer(recorded.ledger, typed("erase"));
  Erased erased = erase_names(writer, recorded.person, "đơn");
  erased.contacts = erase_contacts(writer, recorded.person.id, "đơn").contacts;
  writer.commit();
  return erased;
}

std::string text_of(Ledger& ledger, std::string_view sql) {
  Query query(ledger.connection(), sql);
  return query.next() ? query.string(0) : std::string();
}

void run_without_triggers(Ledger& ledger, const std::string& sql) {
  Connection& connection = ledger.connection();
  std::string drops;
  {
    Query triggers(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    while (triggers.next()) drops += "DROP TRIGGER " + triggers.string(0) + ";";
  }
  connection.run("PRAGMA foreign_keys = OFF;" + drops + sql);
}

}  // namespace

TEST_SUITE("storage/erasing") {
  TEST_CASE("names and contacts go from every version and every command, and the journal verifies and tells of it") {
    Recorded recorded;
    record(recorded);
    const BlockHead before = recorded.ledger.head();
    const Erased erased = erase_all(recorded);
    CHECK(erased.versions == 2);
    CHECK(erased.commands == 2);
    CHECK(erased.contacts == 2);
    CHECK(problems_of(recorded.ledger).empty());
    const Verification found = verify(recorded.ledger);
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes.front().name() == "erased");
    CHECK(block_hash_of(recorded.ledger, before.seq) == before.hash);
    CHECK(text_of(recorded.ledger, "SELECT group_concat(DISTINCT text) FROM partner_names WHERE partner <> 2") ==
          "DN-P0001");
    CHECK(text_of(recorded.ledger, "SELECT text FROM partner_names WHERE partner = 2") == "Quỹ A");
    CHECK(text_of(recorded.ledger, "SELECT arguments FROM blocks WHERE seq = 1") ==
          "add … --parent='Quỹ A' --note 'của Nguyễn Thị Mai'");
    CHECK(text_of(recorded.ledger, "SELECT arguments FROM blocks WHERE seq = 2") == "alias DN-P0001 --name=…");
    CHECK(text_of(recorded.ledger, "SELECT count(*) FROM contacts") == "0");
    CHECK(Partners(recorded.ledger).get(recorded.person.id).name() == "DN-P0001");
  }

  TEST_CASE("nothing is left of the salt, which is different for each name and block") {
    Recorded recorded;
    record(recorded);
    CHECK(text_of(recorded.ledger, "SELECT count(DISTINCT salt) FROM partner_names") == "4");
    CHECK(text_of(recorded.ledger, "SELECT count(DISTINCT salt) FROM blocks") == "2");
    erase_all(recorded);
    CHECK(text_of(recorded.ledger, "SELECT count(salt) FROM partner_names") == "1");
    CHECK(text_of(recorded.ledger, "SELECT count(salt) FROM blocks") == "1");
  }

  TEST_CASE("what is erased already is not erased again") {
    Recorded recorded;
    record(recorded);
    erase_all(recorded);
    Writer writer(recorded.ledger, typed("erase"));
    CHECK(erase_names(writer, Partners(recorded.ledger).get(recorded.person.id), "đơn").versions == 0);
    CHECK(erase_contacts(writer, recorded.person.id, "đơn").contacts == 0);
  }

  TEST_CASE("two persons of one block can be erased one after the other") {
    Recorded recorded;
    record(recorded);
    erase_all(recorded);
    Writer writer(recorded.ledger, typed("erase"));
    CHECK(erase_names(writer, recorded.fund, "đơn").commands == 1);
    writer.commit();
    CHECK(problems_of(recorded.ledger).empty());
    CHECK(text_of(recorded.ledger, "SELECT arguments FROM blocks WHERE seq = 1") ==
          "add … --parent=… --note 'của Nguyễn Thị Mai'");
  }

  TEST_CASE("what nobody erased is found, before and behind an erasure") {
    for (const char* sql :
         {"UPDATE partner_names SET text = 'X' WHERE partner = 2",
          "UPDATE partner_names SET text = 'X' WHERE partner = 1", "UPDATE blocks SET arguments = 'X' WHERE seq = 1",
          "UPDATE blocks SET salt = NULL WHERE seq = 3", "UPDATE blocks SET actor = 'X' WHERE seq = 1",
          "DELETE FROM erasures WHERE what = 'names'", "DELETE FROM erasures WHERE what = 'contact'",
          "UPDATE erasures SET digest_before = digest_after WHERE what <> 'contact'",
          "UPDATE erasures SET reason = 'X' WHERE what = 'contact'",
          "UPDATE partner_names SET salt = x'00' WHERE no = 1"}) {
      CAPTURE(sql);
      Recorded recorded;
      record(recorded);
      erase_all(recorded);
      run_without_triggers(recorded.ledger, sql);
      const auto found = problems_of(recorded.ledger);
      REQUIRE_FALSE(found.empty());
      CHECK(found.front() == "chain-broken");
    }
  }

  TEST_CASE("a contact that is gone without an erasure is found, also where a later version has none") {
    Recorded recorded;
    record(recorded);
    {
      Writer writer(recorded.ledger, typed("edit"));
      ++recorded.person.version;
      recorded.person.contact.clear();
      Partners(recorded.ledger).revise(writer, recorded.person);
      writer.commit();
    }
    CHECK(problems_of(recorded.ledger).empty());
    recorded.ledger.connection().run("DELETE FROM contacts WHERE partner = 1");
    CHECK(problems_of(recorded.ledger) == std::vector<std::string>{"contact-gone"});
  }

  TEST_CASE("SQL that erases nothing in the journal's words is refused by the file itself") {
    Recorded recorded;
    record(recorded);
    erase_all(recorded);
    for (const char* sql : {"UPDATE partner_names SET text = 'X' WHERE partner = 1",
                            "UPDATE blocks SET arguments = 'X' WHERE seq = 1", "DELETE FROM erasures",
                            "UPDATE erasures SET reason = 'X'", "DELETE FROM partner_names", "DELETE FROM blocks"}) {
      CAPTURE(sql);
      CHECK_THROWS(recorded.ledger.connection().run(sql));
    }
  }
}
