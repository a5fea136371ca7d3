#include "aid/storage/copies.hpp"
#include "aid/storage/erasing.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/migrations.hpp"

#include "connection.hpp"
#include "filled_ledger.hpp"
#include "header.hpp"
#include "ledger_file.hpp"
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

namespace aid::copies_test {

using namespace aid::storage;
using namespace aid::storage::samples;

namespace {

using aid::testing::ScratchFolder;
using Names = std::set<std::string>;

/// SQLite without any of our settings: what another program does to the file.
class OtherProgram {
public:
  explicit OtherProgram(const std::string& path) { REQUIRE(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK); }
  ~OtherProgram() { sqlite3_close(handle_); }
  OtherProgram(const OtherProgram&) = delete;
  OtherProgram& operator=(const OtherProgram&) = delete;
  void run(const std::string& sql) {
    REQUIRE(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  }

private:
  sqlite3* handle_ = nullptr;
};

/// A ledger of version 1, with a setting that no block knows where `sql` puts one in.
void make_old_ledger(const std::string& path, const std::string& sql = {}) {
  OtherProgram(path).run(std::string(migrations().front().sql) +
                         fmt::format("PRAGMA application_id = {}; PRAGMA user_version = 1;", application_id) + sql);
}

void make_ledger(const std::string& path) {
  Ledger ledger = Ledger::create(path);
  Writer writer(ledger, author());
  Settings(ledger).put(writer, "code", "DN");
  writer.commit();
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string name_of_error(const std::function<void()>& act) {
  try {
    act();
    return {};
  } catch (const FileError& error) {
    return std::string(error.problem().name());
  }
}

std::string error_of_upgrade(const std::string& path) {
  return name_of_error([&] { upgrade(path, 0); });
}

std::string error_of_back_up(const std::string& path, const std::string& target) {
  return name_of_error([&] { back_up(path, target, 0); });
}

bool is_whole(const std::string& path) {
  Ledger ledger = Ledger::open(path, Ledger::Access::read);
  return verify(ledger).problems.empty();
}

/// The number of a process that has ended.
pid_t ended_process() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  ::waitpid(child, nullptr, 0);
  return child;
}

}  // namespace

TEST_SUITE("storage/copies") {
  TEST_CASE("a copy has all that the ledger has, and nothing else is left beside it") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    back_up(folder.file("l.db"), folder.file("copy.db"), 0);
    CHECK(is_whole(folder.file("copy.db")));
    CHECK(Ledger::open(folder.file("copy.db"), Ledger::Access::read).head().hash ==
          Ledger::open(folder.file("l.db"), Ledger::Access::read).head().hash);
    CHECK(folder.names() == Names{"copy.db", "l.db", "l.db.lock"});
    CHECK(error_of_back_up(folder.file("l.db"), folder.file("copy.db")) == "file-exists");
  }

  TEST_CASE("a ledger that another program holds is not copied and not upgraded, and no file is left") {
    const ScratchFolder folder;
    make_old_ledger(folder.file("l.db"));
    const std::string before = bytes_of(folder.file("l.db"));
    OtherProgram other(folder.file("l.db"));
    other.run("BEGIN EXCLUSIVE");
    CHECK(error_of_back_up(folder.file("l.db"), folder.file("copy.db")) == "ledger-busy");
    CHECK(error_of_upgrade(folder.file("l.db")) == "ledger-busy");
    other.run("COMMIT");
    CHECK(folder.names() == Names{"l.db"});
    CHECK(bytes_of(folder.file("l.db")) == before);
  }

  TEST_CASE("somebody who reads a ledger keeps it from being upgraded, and no backup is left") {
    const ScratchFolder folder;
    make_old_ledger(folder.file("l.db"));
    const std::string before = bytes_of(folder.file("l.db"));
    OtherProgram other(folder.file("l.db"));
    other.run("BEGIN; SELECT count(*) FROM settings");
    CHECK(error_of_upgrade(folder.file("l.db")) == "ledger-busy");
    other.run("COMMIT");
    CHECK(folder.names() == Names{"l.db"});
    CHECK(bytes_of(folder.file("l.db")) == before);
    CHECK(upgrade(folder.file("l.db"), 0).backup == folder.file("l.db.v1.bak"));
  }

  TEST_CASE("somebody who has a ledger in WAL mode open keeps it from being upgraded, and no backup is left") {
    const ScratchFolder folder;
    make_old_ledger(folder.file("l.db"));
    {
      OtherProgram other(folder.file("l.db"));
      other.run("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
      CHECK(error_of_upgrade(folder.file("l.db")) == "ledger-busy");
      other.run("COMMIT; SELECT count(*) FROM settings");
      CHECK(error_of_upgrade(folder.file("l.db")) == "ledger-busy");
      for (const std::string& name : folder.names()) CHECK(name.starts_with("l.db"));
      CHECK_FALSE(folder.names().contains("l.db.v1.bak"));
    }
    upgrade(folder.file("l.db"), 0);
    CHECK(folder.names() == Names{"l.db", "l.db.v1.bak"});
  }

  TEST_CASE("parts that a killed process has left go with the next file that is made, and with the next writer") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    const std::string abandoned = fmt::format("other.db.aid-part{}", ended_process());
    const std::string running = fmt::format("copy.db.aid-part{}", ::getppid());
    const std::string held = fmt::format("held.db.aid-part{}", ended_process());
    const Names others{running, held, "copy.db.aid-partner", "film.part2", fmt::format("film.part{}", ended_process())};
    for (const std::string& name : others) write(folder.file(name), "x");
    const int holder = ::open(folder.file(held).c_str(), O_RDONLY | O_CLOEXEC);  // As one in another container does.
    REQUIRE(::flock(holder, LOCK_EX | LOCK_NB) == 0);
    const auto leave_parts = [&] {
      for (const char* ending : {"", "-journal", ".lock"}) write(folder.file(abandoned + ending), "x");
    };
    Names expected = others;
    expected.insert({"l.db", "l.db.lock"});
    leave_parts();
    Ledger::open(folder.file("l.db"), Ledger::Access::read);
    CHECK(folder.names().size() == expected.size() + 3);
    Ledger::open(folder.file("l.db"), Ledger::Access::write);
    CHECK(folder.names() == expected);
    leave_parts();
    back_up(folder.file("l.db"), folder.file("copy.db"), 0);
    expected.insert("copy.db");
    CHECK(folder.names() == expected);
    ::close(holder);
  }

  TEST_CASE("no ledger gets a name that is a companion's of another one") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    for (const char* ending : {"-journal", "-wal", "-shm", ".lock"}) {
      CAPTURE(ending);
      CHECK(error_of_back_up(folder.file("l.db"), folder.file("new.db") + ending) == "companion-name");
      CHECK(name_of_error([&] { Ledger::create(folder.file("new.db") + ending); }) == "companion-name");
    }
    CHECK(folder.names() == Names{"l.db", "l.db.lock"});
    CHECK(belongs_to_a_ledger(folder.file("l.db")));
    CHECK(belongs_to_a_ledger(folder.file("l.db-journal")));
    CHECK(belongs_to_a_ledger(folder.file("l.db.lock")));
    CHECK_FALSE(belongs_to_a_ledger(folder.file("other.db-journal")));
    CHECK_FALSE(belongs_to_a_ledger(folder.file("l.db.csv")));
  }

  TEST_CASE("a ledger and what lies beside it are known by every name, through links too") {
    const aid::testing::ScratchFolder folder;
    std::filesystem::create_directory(folder.file("room"));
    Ledger::create(folder.file("room/real.db"));
    std::filesystem::create_symlink("room/real.db", folder.file("link.db"));
    std::filesystem::create_directory_symlink("room", folder.file("door"));
    std::filesystem::create_symlink("room/real.db.lock", folder.file("queue"));
    std::ofstream(folder.file("room/real.db.lock")) << "";
    for (const char* ledger : {"link.db", "room/real.db", "door/real.db"}) {
      CAPTURE(ledger);
      for (const char* path :
           {"link.db", "room/real.db", "door/real.db", "link.db.lock", "room/real.db.lock", "door/real.db.lock",
            "queue", "room/real.db-journal", "door/real.db-journal", "room/../room/real.db-wal", "link.db-shm"}) {
        CAPTURE(path);
        CHECK(is_file_of(folder.file(ledger), folder.file(path)));
      }
      for (const char* path : {"real.db", "real.db.lock", "room/real.db.csv", "room/other.db-journal", "door"}) {
        CAPTURE(path);
        CHECK_FALSE(is_file_of(folder.file(ledger), folder.file(path)));
      }
    }
  }

  TEST_CASE("a block is found by its number and the first digits of its hash, and by no other hash") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    Ledger ledger = Ledger::open(folder.file("l.db"), Ledger::Access::write);
    const BlockHead head = ledger.head();
    CHECK(ledger.find_block(head.seq, head.short_hash()).has_value());
    CHECK_FALSE(ledger.find_block(head.seq + 1, head.short_hash()).has_value());
    CHECK_FALSE(ledger.find_block(head.seq, "0000000000000000").has_value());
    CHECK_FALSE(ledger.find_block(head.seq, "").has_value());
  }

  TEST_CASE("modules of SQLite that no ledger has are not there") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    Ledger ledger = Ledger::open(folder.file("l.db"), Ledger::Access::write);
    Query modules(ledger.connection(), "PRAGMA module_list");
    std::string names;
    while (modules.next()) names += modules.string(0) + " ";
    CHECK(names == "");
    for (const char* module : {"fts3", "fts4", "fts5", "rtree", "dbstat"}) {
      CAPTURE(module);
      CHECK_THROWS_AS(
          ledger.connection().run(fmt::format("CREATE VIRTUAL TABLE temp.planted USING {}(a, b, c)", module)), Error);
    }
  }

  TEST_CASE("file systems whose locks are not this machine's alone are known by their numbers") {
    for (const std::uint32_t number : {0x6969U, 0xff534d42U, 0xfe534d42U, 0x01021997U, 0x00c36400U}) {
      CHECK(kind_of_file_system(number) == FileSystem::network);
    }
    CHECK(kind_of_file_system(0x65735546U) == FileSystem::in_user_space);
    for (const std::uint32_t number : {0xef53U, 0x58465342U, 0x9123683eU, 0x4d44U, 0x2011bab0U, 0x01021994U}) {
      CHECK(kind_of_file_system(number) == FileSystem::local);  // ext4, XFS, Btrfs, FAT, exFAT, tmpfs.
    }
  }

  TEST_CASE("a copy gets no name beside which a journal lies that would be rolled into it") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    write(folder.file("copy.db-journal"), "x");
    CHECK(error_of_back_up(folder.file("l.db"), folder.file("copy.db")) == "file-exists");
    CHECK(folder.names() == Names{"copy.db-journal", "l.db", "l.db.lock"});
  }
}

TEST_SUITE("storage/upgrade") {
  TEST_CASE("an old ledger is upgraded once, with a backup of what it was") {
    const ScratchFolder folder;
    make_old_ledger(folder.file("l.db"));
    const Upgraded done = upgrade(folder.file("l.db"), 0);
    CHECK(done.version == newest_schema_version());
    CHECK(done.backup == folder.file("l.db.v1.bak"));
    CHECK(read_header(done.backup).version() == 1);
    CHECK(is_whole(folder.file("l.db")));
    CHECK(upgrade(folder.file("l.db"), 0).backup.empty());
    CHECK(folder.names() == Names{"l.db", "l.db.v1.bak"});
  }

  TEST_CASE("a backup that was made before the upgrade was cut off is used; another file is left alone") {
    const ScratchFolder folder;
    make_old_ledger(folder.file("l.db"));
    const std::string path = folder.file("l.db");
    back_up(path, folder.file("l.db.v1.bak"), 0);
    SUBCASE("the same state") { CHECK(upgrade(path, 0).backup == folder.file("l.db.v1.bak")); }
    SUBCASE("another state") {
      std::string other = bytes_of(folder.file("l.db.v1.bak"));
      other.back() = 'x';
      write(folder.file("l.db.v1.bak"), other);
      CHECK(upgrade(path, 0).backup == folder.file("l.db.v1-2.bak"));
      CHECK(bytes_of(folder.file("l.db.v1.bak")) == other);
      CHECK(read_header(folder.file("l.db.v1-2.bak")).version() == 1);
    }
    SUBCASE("a file of 0 bytes") {
      write(folder.file("l.db.v1.bak"), "");
      CHECK(upgrade(path, 0).backup == folder.file("l.db.v1-2.bak"));
    }
    CHECK(is_whole(path));
  }

  TEST_CASE("a ledger in WAL mode leaves it, and so does its backup") {
    const ScratchFolder folder;
    for (const char* name : {"old.db", "new.db"}) {
      const std::string path = folder.file(name);
      if (name == std::string("old.db")) {
        make_old_ledger(path);
      } else {
        make_ledger(path);
      }
      OtherProgram(path).run("PRAGMA journal_mode = WAL");
      CHECK(name_of_error([&] { Ledger::open(path, Ledger::Access::read); }) == "file-in-wal-mode");
      const Upgraded done = upgrade(path, 0);
      CHECK(is_whole(path));
      CHECK_FALSE(read_header(path).is_wal());
      CHECK_FALSE(read_header(done.backup).is_wal());
    }
    CHECK(is_whole(folder.file("new.db.v9.bak")));
    CHECK(folder.names() == Names{"new.db", "new.db.lock", "new.db.v9.bak", "old.db", "old.db.v1.bak"});
  }

  TEST_CASE("a file that is not a ledger of its version is left as it is") {
    struct Case {
      const char* sql;
      const char* error;
    };
    for (const Case& row :
         {Case{"CREATE TRIGGER planted AFTER INSERT ON blocks BEGIN SELECT 1; END", "foreign-schema"},
          Case{"CREATE VIEW planted AS SELECT * FROM settings", "foreign-schema"},
          Case{"DROP TABLE import_rows", "foreign-schema"},
          Case{"ALTER TABLE aids ADD COLUMN x TEXT", "foreign-schema"},
          Case{"PRAGMA user_version = 2", "foreign-schema"}, Case{"PRAGMA user_version = 0", "ledger-damaged"},
          Case{"PRAGMA user_version = -2147483647", "ledger-damaged"},
          Case{"PRAGMA user_version = 3", "foreign-schema"}, Case{"PRAGMA user_version = 4", "foreign-schema"},
          Case{"PRAGMA user_version = 5", "foreign-schema"}, Case{"PRAGMA user_version = 6", "foreign-schema"},
          Case{"PRAGMA user_version = 7", "foreign-schema"}, Case{"PRAGMA user_version = 8", "foreign-schema"},
          Case{"PRAGMA user_version = 9", "foreign-schema"}, Case{"PRAGMA user_version = 10", "file-too-new"},
          Case{"PRAGMA application_id = 7", "not-a-ledger"},
          Case{"INSERT INTO settings VALUES (1, 1, 'code', 'x')", "chain-broken"}}) {
      CAPTURE(row.sql);
      const ScratchFolder folder;
      make_old_ledger(folder.file("l.db"), row.sql);
      const std::string before = bytes_of(folder.file("l.db"));
      CHECK(error_of_upgrade(folder.file("l.db")) == row.error);
      CHECK(bytes_of(folder.file("l.db")) == before);
      CHECK(folder.names() == Names{"l.db"});
    }
  }

  TEST_CASE("there is nothing to do for a new ledger only if it is whole") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    CHECK(upgrade(folder.file("l.db"), 0).backup.empty());
    OtherProgram(folder.file("l.db")).run("DROP TRIGGER settings_are_kept; DELETE FROM settings");
    CHECK(error_of_upgrade(folder.file("l.db")) == "foreign-schema");
    OtherProgram(folder.file("l.db"))
        .run(
            "CREATE TRIGGER settings_are_kept BEFORE DELETE ON settings BEGIN SELECT RAISE(ABORT, 'settings are final: "
            "add a correcting row'); END;");
    CHECK(error_of_upgrade(folder.file("l.db")) == "chain-broken");
  }

  TEST_CASE("a file that somebody reads is not written anew, and what to run then is told") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    Ledger ledger = Ledger::open(folder.file("l.db"), Ledger::Access::write, {.wait_ms = 0});
    {
      OtherProgram reader(folder.file("l.db"));
      reader.run("BEGIN; SELECT * FROM settings");
      std::string error;
      try {
        rewrite_file(ledger, "partner-list erase-person DN-P0001");
      } catch (const FileError& refused) {
        error = refused.problem().name();
        CHECK(refused.problem().hint_text(Language::en).ends_with("anew: partner-list erase-person DN-P0001"));
      }
      CHECK(error == "file-not-rewritten");
    }
    rewrite_file(ledger, "partner-list erase-person DN-P0001");
    CHECK(verify(ledger).problems.empty());
  }

  TEST_CASE("whole pages behind the last one, which a rewriting that was cut off leaves, are passed over") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    write(folder.file("l.db"), bytes_of(folder.file("l.db")) + std::string(8192, '\0'));
    Ledger ledger = Ledger::open(folder.file("l.db"), Ledger::Access::write);
    CHECK(verify(ledger).problems.empty());
    CHECK(error_of_back_up(folder.file("l.db"), folder.file("copy.db")) == "");
  }

  TEST_CASE("a file that is longer or shorter than its header says is neither opened nor written to") {
    const ScratchFolder folder;
    make_ledger(folder.file("l.db"));
    const std::string whole = bytes_of(folder.file("l.db"));
    for (const std::string& bytes : {whole + "x", whole.substr(0, whole.size() - 4096)}) {
      write(folder.file("l.db"), bytes);
      CHECK(error_of_upgrade(folder.file("l.db")) == "ledger-damaged");
      CHECK(name_of_error([&] { Ledger::open(folder.file("l.db"), Ledger::Access::write); }) == "ledger-damaged");
      CHECK(error_of_back_up(folder.file("l.db"), folder.file("copy.db")) != "");
      CHECK(bytes_of(folder.file("l.db")) == bytes);
      CHECK(folder.names() == Names{"l.db", "l.db.lock"});
    }
  }
}

}  // namespace aid::copies_test
