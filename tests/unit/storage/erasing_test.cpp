#include "aid/storage/erasing.hpp"

#include "aid/storage/journal.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/partners.hpp"
#include "connection.hpp"
#include "filled_ledger.hpp"
#include "journal_hash.hpp"
#include "new_row.hpp"
#include "select.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::erasing_test {

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
  domain::Partner person = storage::samples::partner("Nguyễn Thị Mai", "VN");
  domain::Partner fund = storage::samples::partner("Quỹ A", "US");
};

Author typed(std::string arguments) {
  Author author = storage::samples::author();
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

std::string bytes_of(const Digest& digest);

/// The digest of the rows of a root table in block 3.
std::string digest_of_rows(Ledger& ledger, const ColumnList& table) {
  Query rows(ledger.connection(),
             "SELECT " + table.text() + " FROM " + std::string(table.table()) + " WHERE block = 3");
  RowHash hash;
  while (rows.next()) {
    hash.begin_row();
    for (int i = 0; i < rows.column_count(); ++i) hash.add(i + 1, column_value(rows, i));
    hash.end_row();
  }
  return bytes_of(hash.finish());
}

/// Changes settings of block 3, and appends a row that tells of an erasure of texts, which it was not.
void forge_texts(Ledger& ledger, const std::string& sql, const std::string& told_of_table) {
  const std::string before = digest_of_rows(ledger, tables::settings);
  run_without_triggers(ledger, sql);
  const std::string after = digest_of_rows(ledger, tables::settings);
  Writer writer(ledger, typed("erase"));
  append(writer, NewRow<tables::erasures>{{"partner", std::int64_t{1}},
                                          {"what", "texts"},
                                          {"of_block", std::int64_t{3}},
                                          {"digest_before", Value::bytes(before)},
                                          {"digest_after", Value::bytes(after)},
                                          {"reason", "đơn"},
                                          {"of_table", told_of_table}});
  writer.commit();
}

std::string bytes_of(const Digest& digest) { return {digest.begin(), digest.end()}; }

BlockRow block_at(Ledger& ledger, std::int64_t seq) {
  Select<tables::blocks> rows(ledger.connection(), "WHERE seq = ?");
  rows.query().bind(seq);
  REQUIRE(rows.next());
  return read_block(rows.query());
}

void put_setting(Ledger& ledger, std::string_view key, std::string_view value, std::string arguments) {
  Writer writer(ledger, typed(std::move(arguments)));
  Settings(ledger).put(writer, key, value);
  writer.commit();
}

/// Makes the first block one of an older release, which hashed its arguments themselves.
void make_old(Ledger& ledger) {
  BlockRow block = block_at(ledger, 1);
  block.salt.clear();
  block.arguments_hash.clear();
  const std::string hash = bytes_of(block_hash(block, std::string(32, '\0')));
  Query update(ledger.connection(), "UPDATE blocks SET salt = NULL, arguments_hash = NULL, hash = ?");
  update.bind(Value::bytes(hash));
  update.next();
}

/// Changes a setting, whose row is the only one of its block, sets `rows_hash` anew, and appends a block that tells of
/// an erasure of the block's arguments. `sql` is run on the block, too.
void forge(Ledger& ledger, std::int64_t seq, const std::string& sql) {
  const std::string of_block = std::to_string(seq);
  run_without_triggers(ledger, "UPDATE settings SET value = '2' WHERE block = " + of_block + ";" + sql);
  Connection& connection = ledger.connection();
  RowHash row;
  {
    Query rows(connection, "SELECT " + tables::settings.text() + " FROM settings WHERE block = " + of_block);
    REQUIRE(rows.next());
    row.begin_row();
    for (int i = 0; i < rows.column_count(); ++i) row.add(i + 1, column_value(rows, i));
    row.end_row();
  }
  BlockRowsHash of_rows;
  of_rows.add_table("settings", 1, row.finish());
  const std::string rows_hash = bytes_of(of_rows.finish());
  {
    Query update(connection, "UPDATE blocks SET rows_hash = ? WHERE seq = ?");
    update.bind(Value::bytes(rows_hash), seq);
    update.next();
  }
  const BlockRow block = block_at(ledger, seq);
  const std::string before = seq == 1 ? std::string(32, '\0') : block_at(ledger, seq - 1).hash;
  const std::string after = bytes_of(block_hash(block, before));
  Writer writer(ledger, typed("erase"));
  append(writer, NewRow<tables::erasures>{{"partner", std::int64_t{1}},
                                          {"what", "arguments"},
                                          {"of_block", seq},
                                          {"digest_before", Value::bytes(block.hash)},
                                          {"digest_after", Value::bytes(after)},
                                          {"reason", "đơn"}});
  writer.commit();
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
          "add … --parent='Quỹ A' --note 'của …'");
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
    CHECK(text_of(recorded.ledger, "SELECT arguments FROM blocks WHERE seq = 1") == "add … --parent=… --note 'của …'");
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

  TEST_CASE("a forged erasure does not hide another change of its block") {
    for (const std::string sql : {"", "UPDATE blocks SET arguments_hash = NULL, salt = NULL WHERE seq = 3",
                                  "UPDATE blocks SET salt = NULL WHERE seq = 3"}) {
      CAPTURE(sql);
      Recorded recorded;
      record(recorded);
      put_setting(recorded.ledger, "key", "1", "config key 1");
      put_setting(recorded.ledger, "other", "1", "config other 1");
      CHECK(problems_of(recorded.ledger).empty());
      forge(recorded.ledger, 3, sql);
      CHECK(problems_of(recorded.ledger) == std::vector<std::string>{"chain-broken"});
    }
  }

  TEST_CASE("an erasure of texts counts only where the names of its partner are erased, and in tables with texts") {
    for (const bool has_names : {false, true}) {
      for (const std::string table : {"settings", "partner_names"}) {
        CAPTURE(has_names);
        CAPTURE(table);
        Recorded recorded;
        record(recorded);
        put_setting(recorded.ledger, "key", "1", "config key 1");
        if (has_names) erase_all(recorded);
        forge_texts(recorded.ledger, "UPDATE settings SET value = '2' WHERE block = 3", table);
        const bool counts = has_names && table == "settings";
        const auto found = problems_of(recorded.ledger);
        CHECK(found == (counts ? std::vector<std::string>{} : std::vector<std::string>{"chain-broken"}));
        if (!counts) continue;  // What cannot be told from an erasure is named.
        const auto notes = verify(recorded.ledger).notes;
        REQUIRE(notes.size() == 2);
        CHECK(notes.back().text(Language::en).find("(settings: 3)") != std::string::npos);
      }
    }
  }

  TEST_CASE("a forged erasure of names puts no other name in their place") {
    for (const char* text : {"Quỹ B", "Quỹ A", "DN-P0001"}) {
      CAPTURE(text);
      Recorded recorded;
      record(recorded);
      run_without_triggers(recorded.ledger, "UPDATE partner_names SET salt = NULL, text = '" + std::string(text) +
                                                "' WHERE partner = 2");
      Writer writer(recorded.ledger, typed("erase"));
      const std::string digest(32, 'x');
      append(writer, NewRow<tables::erasures>{{"partner", std::int64_t{2}},
                                              {"what", "names"},
                                              {"of_block", std::int64_t{1}},
                                              {"digest_before", Value::bytes(digest)},
                                              {"digest_after", Value::bytes(digest)},
                                              {"reason", "đơn"}});
      writer.commit();
      const auto found = problems_of(recorded.ledger);
      REQUIRE_FALSE(found.empty());
      CHECK(found.front() == "chain-broken");
    }
  }

  TEST_CASE("a block of an older release whose arguments were erased is proven by no head noted before that") {
    Recorded recorded;
    put_setting(recorded.ledger, "key", "1", "config key 'NGUYEN  thi mai'");
    run_without_triggers(recorded.ledger, "");
    make_old(recorded.ledger);
    record(recorded);
    CHECK(verify(recorded.ledger).told.empty());
    erase_all(recorded);
    Verification found = verify(recorded.ledger, Depth::chain);
    CHECK(found.problems.empty());
    CHECK(text_of(recorded.ledger, "SELECT arguments FROM blocks WHERE seq = 1") == "config key …");
    REQUIRE(found.told.size() == 1);
    CHECK(found.told.front().block == 1);
    CHECK(found.told.front().told_in == 4);
    CHECK_FALSE(not_proven(found, 0));
    for (const std::int64_t noted : {1, 2, 3}) CHECK(not_proven(found, noted)->name() == "block-not-proven");
    CHECK_FALSE(not_proven(found, 4));
    forge(recorded.ledger, 1, "");  // The head noted at the erasure is proof of what it was then, and of no later one.
    found = verify(recorded.ledger, Depth::chain);
    CHECK((found.first_difference || not_proven(found, 4)));
  }

  TEST_CASE("names go from commands however they were typed, and are told where they stand within longer words") {
    Recorded recorded;
    record(recorded);
    const std::vector<std::pair<std::string, std::string>> lines{
        {"gift --from 'nguyễn thị  mai'", "gift --from …"},
        {"gift --from 'NGUYEN THI MAI'", "gift --from …"},
        {"gift --from='CHỊ mai' --to x", "gift --from=… --to x"},
        {"gift --note 'của nguyễn thị mai.'", "gift --note 'của ….'"},
        {"gift --note 'nguyễn thị maika'", "gift --note 'nguyễn thị maika'"},
        {"gift --note 'nguyễn thi mai'", "gift --note 'nguyễn thi mai'"},
        {"gift --from mai", "gift --from mai"}};
    for (const auto& [line, left] : lines) put_setting(recorded.ledger, "key", line, line);
    Writer writer(recorded.ledger, typed("erase"));
    const Erased erased = erase_names(writer, recorded.person, "đơn");
    writer.commit();
    CHECK(erased.commands == 6);
    CHECK(erased.mentions == std::vector<std::int64_t>{8});  // A mark of it is missing.
    std::int64_t seq = 2;
    for (const auto& [line, left] : lines) CHECK(block_at(recorded.ledger, ++seq).arguments == left);
    CHECK(problems_of(recorded.ledger).empty());
  }

  TEST_CASE("a name goes from every text of every record, and the journal verifies and tells of it") {
    Recorded recorded;
    record(recorded);
    put_setting(recorded.ledger, "sign", "bà NGUYEN THI MAI, và Nguyễn_Thị_Mai.pdf", "config sign x");
    const BlockHead noted = recorded.ledger.head();
    const Erased erased = erase_all(recorded);
    REQUIRE(erased.texts.size() == 1);
    CHECK(erased.texts.front().table == "settings");
    CHECK(erased.texts.front().before == "bà NGUYEN THI MAI, và Nguyễn_Thị_Mai.pdf");
    CHECK(text_of(recorded.ledger, "SELECT value FROM settings WHERE key = 'sign'") == "bà [đã xóa], và [đã xóa].pdf");
    const Verification found = verify(recorded.ledger);
    CHECK(found.problems.empty());
    CHECK(found.notes.size() == 2);
    REQUIRE(found.told.size() == 1);
    CHECK(found.told.front().block == noted.seq);
    CHECK(not_proven(found, noted.seq)->name() == "block-not-proven");
    CHECK_FALSE(not_proven(found, recorded.ledger.head().seq));
  }

  TEST_CASE("what was written over a text cannot be changed any more, and nothing beside it was") {
    for (const char* sql :
         {"UPDATE settings SET value = 'bà Mai' WHERE key = 'sign'",
          "UPDATE settings SET key = 'other' WHERE key = 'sign'", "DELETE FROM erasures WHERE what = 'texts'",
          "UPDATE erasures SET digest_after = digest_before WHERE what = 'texts'"}) {
      CAPTURE(sql);
      Recorded recorded;
      record(recorded);
      put_setting(recorded.ledger, "sign", "bà Nguyễn Thị Mai", "config sign x");
      erase_all(recorded);
      CHECK_THROWS(recorded.ledger.connection().run(sql));
      run_without_triggers(recorded.ledger, sql);
      CHECK(problems_of(recorded.ledger) == std::vector<std::string>{"chain-broken"});
    }
  }

  TEST_CASE("within the transaction that erases a text no other column of its row can change") {
    Recorded recorded;
    record(recorded);
    put_setting(recorded.ledger, "sign", "bà Nguyễn Thị Mai", "config sign x");
    Writer writer(recorded.ledger, typed("erase"));
    erase_names(writer, recorded.person, "đơn");
    Connection& connection = recorded.ledger.connection();
    CHECK_THROWS(connection.run("UPDATE settings SET block = 1 WHERE key = 'sign'"));
    CHECK_THROWS(connection.run("UPDATE settings SET key = 'other' WHERE key = 'sign'"));
    CHECK_THROWS(connection.run("UPDATE settings SET rowid = 99 WHERE key = 'sign'"));
    CHECK_THROWS(connection.run("UPDATE settings SET value = 'x' WHERE key = 'code'"));
    CHECK_NOTHROW(connection.run("UPDATE settings SET value = 'x' WHERE key = 'sign'"));
  }

  TEST_CASE("a name within the name of another partner is that one's, in texts too") {
    Recorded recorded;
    recorded.fund = storage::samples::partner("Quỹ Nguyễn Thị Mai", "VN");
    record(recorded);
    put_setting(recorded.ledger, "sign", "Quỹ Nguyễn Thị Mai do Nguyễn Thị Mai lập", "config");
    const Erased erased = erase_all(recorded);
    CHECK(erased.others == std::vector<std::string>{"Quỹ Nguyễn Thị Mai"});
    CHECK(text_of(recorded.ledger, "SELECT value FROM settings WHERE key = 'sign'") ==
          "Quỹ Nguyễn Thị Mai do [đã xóa] lập");
    CHECK(text_of(recorded.ledger, "SELECT text FROM partner_names WHERE partner = 2") == "Quỹ Nguyễn Thị Mai");
    CHECK(problems_of(recorded.ledger).empty());
  }

  TEST_CASE("the key of a setting stays, and is told with what may be the name") {
    Recorded recorded;
    record(recorded);
    put_setting(recorded.ledger, "Nguyễn Thị Mai", "bà Nguyễn Thi Mai", "config");
    const Erased erased = erase_all(recorded);
    REQUIRE(erased.ids.size() == 1);
    CHECK(erased.ids.front().after == "Nguyễn Thị Mai");
    REQUIRE(erased.kept.size() == 1);
    CHECK(erased.kept.front().after == "bà Nguyễn Thi Mai");
    CHECK(text_of(recorded.ledger, "SELECT key FROM settings WHERE value = 'bà Nguyễn Thi Mai'") == "Nguyễn Thị Mai");
    CHECK(problems_of(recorded.ledger).empty());
  }

  TEST_CASE("a name of one word is looked for in texts and commands where that is said") {
    for (const bool is_said : {false, true}) {
      CAPTURE(is_said);
      Recorded recorded;
      recorded.person = storage::samples::partner("Kisarazu", "JP");
      record(recorded);
      put_setting(recorded.ledger, "sign", "thư của Kisarazu", "config --by Kisarazu");
      Writer writer(recorded.ledger, typed("erase"));
      const Erased erased = is_said ? erase_names(writer, recorded.person, "đơn", {"KISARAZU"})
                                    : erase_names(writer, recorded.person, "đơn");
      writer.commit();
      CHECK(erased.single.size() == (is_said ? 0 : 1));
      CHECK(erased.mentions == (is_said ? std::vector<std::int64_t>{} : std::vector<std::int64_t>{3}));
      CHECK(block_at(recorded.ledger, 3).arguments == (is_said ? "config --by …" : "config --by Kisarazu"));
      CHECK(text_of(recorded.ledger, "SELECT value FROM settings WHERE key = 'sign'") ==
            (is_said ? "thư của [đã xóa]" : "thư của Kisarazu"));
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

}  // namespace aid::erasing_test
