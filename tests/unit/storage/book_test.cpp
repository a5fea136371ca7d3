#include "aid/storage/book.hpp"

#include "connection.hpp"
#include "filled_ledger.hpp"
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <vector>

namespace aid::book_test {

using namespace aid::storage;
using namespace aid::storage::samples;
using aid::testing::ScratchFolder;

namespace {

constexpr int aid_count = 20;
constexpr int entries_of_each = 520;  // Together more than are read in one thread.

/// Aids whose entries were recorded in turn, so that they do not stand by aid in the file.
void make_large_ledger(const std::string& path) {
  Ledger ledger = Ledger::create(path);
  Writer writer(ledger, author());
  Partners partners(ledger);
  domain::Partner donor = partner("Dự án Đà Nẵng", "US");
  domain::Partner recipient = partner("UBND Đà Nẵng", "VN");
  const auto donor_id = partners.add(writer, donor);
  const auto recipient_id = partners.add(writer, recipient);
  Aids aids(ledger);
  std::vector<domain::AidId> ids;
  for (int i = 0; i < aid_count; ++i) {
    domain::Aid aid = aid_between(donor_id, recipient_id);
    ids.push_back(aids.add(writer, aid, 2021, std::string(15, 'f') + static_cast<char>(i)));
  }
  for (int i = 0; i < entries_of_each; ++i) {
    for (const domain::AidId id : ids) {
      domain::Entry entry;
      entry.aid = id;
      entry.kind = i % 2 == 0 ? domain::EntryKind::commitment : domain::EntryKind::receipt;
      entry.date = domain::DateInterval::of_years(2000 + i % 20, 2001 + i % 20 + i % 3);
      entry.amount = i % 3 == 0 ? vnd(1000 + i) : usd(100 + i);
      if (i % 5 == 0) entry.stated_usd = usd(i);
      if (i % 7 == 0) entry.channel = recipient_id;
      aids.add_entry(writer, entry, {});
    }
  }
  writer.commit();
}

std::string text_of(const Book& book) {
  std::string text;
  for (const Book::Aid& aid : book.aids) {
    text += fmt::format("{} {}\n", aid.row, book.parties_of(aid).size());
    for (const Book::Entry& entry : book.entries_of(aid)) {
      const auto& equivalent = book.stated_of(entry).usd;
      text += fmt::format("  {}/{} {} {} {} {} {} {}\n", book.aids[entry.aid].row, entry.number, entry.row,
                          to_string(entry.kind), to_string(entry.date.from), to_string(entry.date.until),
                          entry.amount.money.minor(), entry.amount.money.currency().code());
      text += fmt::format("    {} {}\n", equivalent ? equivalent->money.minor() : -1, entry.channel.number());
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a book is the same whether one thread reads it or two") {
  const ScratchFolder folder;
  make_large_ledger(folder.file("a.db"));
  const auto read = [&](Ledger::Access access) {
    Ledger ledger = Ledger::open(folder.file("a.db"), access);
    const Snapshot snapshot(ledger);
    CHECK((connect_beside(ledger.connection()) != nullptr) == (access == Ledger::Access::read));
    return read_book(ledger);
  };
  const Book by_one = read(Ledger::Access::write);
  CHECK(by_one.entries.size() == aid_count * entries_of_each);
  CHECK(text_of(read(Ledger::Access::read)) == text_of(by_one));
}

TEST_CASE("what the second thread cannot read is told as damage") {
  const ScratchFolder folder;
  make_large_ledger(folder.file("a.db"));
  {
    Ledger ledger = Ledger::open(folder.file("a.db"), Ledger::Access::write);
    Connection& connection = ledger.connection();
    std::string trigger;
    {
      Query query(connection, "SELECT sql FROM sqlite_schema WHERE name = 'entries_stay'");
      REQUIRE(query.next());
      trigger = query.string(0);
    }
    connection.run("DROP TRIGGER entries_stay; UPDATE entries SET from_on = '1999/01/01' WHERE id = 10300");
    connection.run(trigger);
  }
  Ledger ledger = Ledger::open(folder.file("a.db"), Ledger::Access::read);
  const Snapshot snapshot(ledger);
  try {
    read_book(ledger);
    FAIL("the damaged date was read");
  } catch (const FileError& error) {
    CHECK(error.problem().name() == "ledger-damaged");
  }
}

TEST_CASE("a second connection reads the snapshot of the first one, or there is none") {
  const ScratchFolder folder;
  const std::string path = folder.file("a.db");
  Ledger::create(path);
  SUBCASE("not in memory") {
    Ledger ledger = Ledger::in_memory();
    const Snapshot snapshot(ledger);
    CHECK(connect_beside(ledger.connection()) == nullptr);
  }
  SUBCASE("not outside a snapshot") {
    Ledger ledger = Ledger::open(path, Ledger::Access::read);
    CHECK(connect_beside(ledger.connection()) == nullptr);
  }
  SUBCASE("in a snapshot") {
    Ledger ledger = Ledger::open(path, Ledger::Access::read);
    const Snapshot snapshot(ledger);
    ledger.head();
    const auto beside = connect_beside(ledger.connection());
    REQUIRE(beside != nullptr);
    Query query(*beside, "SELECT count(*) FROM aids");
    REQUIRE(query.next());
    CHECK(query.integer(0) == 0);
  }
  SUBCASE("not where another ledger has taken the name") {
    Ledger ledger = Ledger::open(path, Ledger::Access::read);
    const Snapshot snapshot(ledger);
    ledger.head();
    make_large_ledger(folder.file("b.db"));
    std::filesystem::rename(folder.file("b.db"), path);
    CHECK(connect_beside(ledger.connection()) == nullptr);
  }
}

}  // namespace aid::book_test
