#include "aid/storage/anchor.hpp"
#include "aid/storage/journal.hpp"

#include "anchor_file.hpp"
#include "connection.hpp"
#include "filled_ledger.hpp"
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace aid::anchor_test {

using namespace aid::storage;
using Kind = AnchorState::Kind;

namespace {

constexpr std::string_view uuid = "0190d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6";

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put_content(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// An office with a ledger in one folder and its anchor in another; block 2 set the anchor.
class Office {
public:
  Office() {
    std::filesystem::create_directory(anchor());
    std::filesystem::create_directory(folder_.file("room"));
    make(path());
    set_anchor();
    begun_ = content_of(path());
    begun_heads_ = content_of(heads());
  }

  /// The ledger and its anchor are again as they were after block 2.
  void begin_again() const {
    put_content(path(), begun_);
    put_content(heads(), begun_heads_);
  }
  std::string path() const { return folder_.file("room/l.db"); }
  std::string anchor() const { return folder_.file("stick"); }
  std::string heads() const { return anchor_file(whole_path(anchor()), "DN", uuid); }
  std::string file(const std::string& name) const { return folder_.file(name); }

  static void make(const std::string& path) {
    Ledger ledger = Ledger::create(path);
    Writer writer(ledger, storage::samples::author());
    Settings settings(ledger);
    settings.put(writer, "uuid", uuid);
    settings.put(writer, "code", "DN");
    settings.put(writer, "office", "Liên hiệp");
    writer.commit();
  }

  Ledger open(Ledger::Access access, const std::string& at = {}) {
    return Ledger::open(at.empty() ? path() : at, access, {.wait_ms = 0, .listener = [this](const Problem& problem) {
                                                             told.emplace_back(problem.name());
                                                           }});
  }
  void set_anchor() {
    Ledger ledger = open(Ledger::Access::write);
    const std::string whole = prepare_anchor(ledger, anchor());
    Writer writer(ledger, storage::samples::author());
    Settings(ledger).put(writer, anchor_setting, whole);
    Settings(ledger).put(writer, anchored_file_setting, anchored_file(ledger));
    writer.commit();
  }
  void write(const std::string& text, const std::string& at = {}) {
    Ledger ledger = open(Ledger::Access::write, at);
    Writer writer(ledger, storage::samples::author());
    Settings(ledger).put(writer, "note", text);
    writer.commit();
  }
  AnchorState state(const std::string& at = {}) {
    Ledger ledger = open(Ledger::Access::read, at);
    return check_anchor(ledger);
  }
  bool chain_is_whole() {
    Ledger ledger = open(Ledger::Access::read);
    return verify(ledger).problems.empty();
  }
  /// The blocks that the anchor tells, in the order of its lines.
  std::vector<std::int64_t> blocks() const {
    std::string ledger(uuid);
    std::vector<std::int64_t> found;
    for (const BlockHead& head : read_anchor(content_of(heads()), ledger).heads) found.push_back(head.seq);
    return found;
  }

  std::vector<std::string> told;

private:
  aid::testing::ScratchFolder folder_;
  std::string begun_;
  std::string begun_heads_;
};

using Blocks = std::vector<std::int64_t>;
using Names = std::vector<std::string>;

Names names_of(const std::vector<Problem>& problems) {
  Names names;
  for (const Problem& problem : problems) names.emplace_back(problem.name());
  return names;
}

std::string big_endian(std::uint32_t number) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift);
  return bytes;
}

/// A journal that makes the file beside it into `forged` as soon as somebody opens it:
/// https://sqlite.org/fileformat2.html
std::string journal_that_restores(const std::string& forged) {
  constexpr std::size_t sector = 512;
  const auto page =
      static_cast<std::size_t>(static_cast<unsigned char>(forged[16]) << 8 | static_cast<unsigned char>(forged[17]));
  const auto pages = static_cast<std::uint32_t>(forged.size() / page);
  constexpr std::uint32_t nonce = 7;
  std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  for (const std::uint32_t number : {pages, nonce, pages, std::uint32_t{sector}, static_cast<std::uint32_t>(page)}) {
    journal += big_endian(number);
  }
  journal.resize(sector, '\0');
  for (std::uint32_t no = 1; no <= pages; ++no) {
    const std::string bytes = forged.substr((no - 1) * page, page);
    std::uint32_t checksum = nonce;
    for (std::size_t at = page - 200; at > 0 && at < page; at -= 200) checksum += static_cast<unsigned char>(bytes[at]);
    journal += big_endian(no) + bytes + big_endian(checksum);
  }
  return journal;
}

/// The bytes of a ledger of the same office with another third block and, like this one, `blocks` in all.
std::string rewritten(Office& office, int blocks) {
  const std::string mine = content_of(office.path());
  const std::string noted = content_of(office.heads());
  office.begin_again();
  for (int block = 3; block <= blocks; ++block) office.write(block == 3 ? "forged" : fmt::format("note {}", block));
  std::string forged = content_of(office.path());
  put_content(office.path(), mine);
  put_content(office.heads(), noted);
  return forged;
}

}  // namespace

TEST_SUITE("storage/anchor") {
  TEST_CASE("every write adds its head, and the ledger agrees with what is noted") {
    Office office;
    office.write("a");
    office.write("b");
    CHECK(office.blocks() == Blocks{2, 3, 4});
    CHECK(content_of(office.heads()).starts_with("# aid-ledger anchor 1"));
    const AnchorState state = office.state();
    CHECK(state.kind == Kind::equal);
    CHECK(state.comparison.equal_until == 4);
    CHECK(state.problems.empty());
    CHECK(state.notes.empty());
    CHECK(office.told.empty());
  }

  TEST_CASE("a write that is not committed is not noted, and a ledger without an anchor has none") {
    Office office;
    {
      Ledger ledger = office.open(Ledger::Access::write);
      Writer writer(ledger, storage::samples::author());
      Settings(ledger).put(writer, "note", "given up");
    }
    CHECK(office.blocks() == Blocks{2});
    Office::make(office.file("other.db"));
    CHECK(office.state(office.file("other.db")).kind == Kind::none);
  }

  TEST_CASE("what cannot be noted is told, stands, and follows with the next write") {
    Office office;
    std::filesystem::rename(office.anchor(), office.file("away"));
    office.write("a");
    office.write("b");
    CHECK(office.told == Names{"anchor-not-written", "anchor-not-written"});
    CHECK(office.state().kind == Kind::unreachable);
    CHECK(names_of(office.state().notes) == Names{"anchor-not-read"});
    std::filesystem::rename(office.file("away"), office.anchor());
    CHECK(names_of(office.state().notes) == Names{"anchor-older"});
    CHECK(office.state().problems.empty());
    office.write("c");
    CHECK(office.blocks() == Blocks{2, 3, 4, 5});
    CHECK(office.state().kind == Kind::equal);
    CHECK(office.told.size() == 2);
  }

  TEST_CASE("a line that was cut off is passed over and its head noted again") {
    Office office;
    office.write("a");
    const std::string all = content_of(office.heads());
    const std::size_t start_of_last = all.rfind('\n', all.size() - 2) + 1;
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{40}, all.size() - start_of_last - 2}) {
      CAPTURE(length);
      put_content(office.heads(), all.substr(0, start_of_last + length));
      office.write("b");
      const AnchorState state = office.state();
      CHECK(state.kind == Kind::equal);
      CHECK(state.problems.empty());
      CHECK(names_of(state.notes) == (length == 0 ? Names{} : Names{"anchor-lines-unreadable"}));
      CHECK(content_of(office.heads()).back() == '\n');
    }
    CHECK(office.told.empty());
  }

  TEST_CASE("a last head is found before whatever long text stands behind it") {
    // Longer than what is read of the end first.
    for (const std::string& behind : {std::string(5000, 'x'), std::string(5000, 'x') + "\n", std::string(9000, '\0')}) {
      Office office;
      office.write("note 3");
      const std::string noted = content_of(office.heads());
      std::filesystem::rename(office.anchor(), office.file("away"));
      office.write("note 4");
      std::filesystem::rename(office.file("away"), office.anchor());
      put_content(office.heads(), noted + behind);
      office.told.clear();
      office.write("note 5");
      CHECK(office.blocks() == Blocks{2, 3, 4, 5});
      CHECK(office.told.empty());

      put_content(office.heads(), content_of(office.heads()) + behind);
      const std::string before = content_of(office.heads());
      put_content(office.path(), rewritten(office, 5));
      office.told.clear();
      office.write("note 6");
      CHECK(office.told == Names{"history-parted"});
      CHECK(content_of(office.heads()) == before);
    }
  }

  TEST_CASE("a file of heads that cannot be read is refused, and told by a write") {
    Office office;
    std::filesystem::resize_file(office.heads(), (std::uintmax_t{1} << 28) + 1);  // Zeros that take no room.
    {
      Ledger ledger = office.open(Ledger::Access::write);
      std::string name;
      try {
        prepare_anchor(ledger, office.anchor());
      } catch (const Error& error) {
        name = error.problem().name();
      }
      CHECK(name == "anchor-no-folder");
    }
    office.write("note 3");
    CHECK(office.told == Names{"anchor-not-written"});
  }

  TEST_CASE("an older backup in place is found, also after somebody wrote into it") {
    Office office;
    office.write("a");
    const std::string backup = content_of(office.path());
    office.write("b");
    office.write("c");
    put_content(office.path(), backup);
    REQUIRE(office.chain_is_whole());
    CHECK(office.state().kind == Kind::ahead);
    CHECK(names_of(office.state().problems) == Names{"history-cut"});
    const std::string noted = content_of(office.heads());
    office.write("d");
    CHECK(office.told == Names{"history-parted"});
    CHECK(content_of(office.heads()) == noted);
    CHECK(office.state().kind == Kind::parted);
    CHECK(office.state().comparison.parts_at == 4);
    CHECK(office.state().comparison.equal_until == 3);
    Ledger ledger = office.open(Ledger::Access::write);
    CHECK_THROWS_AS(prepare_anchor(ledger, office.anchor()), Error);
  }

  TEST_CASE("a tail that was cut off is found") {
    Office office;
    office.write("a");
    office.write("b");
    {
      sqlite3* handle = nullptr;
      REQUIRE(sqlite3_open(office.path().c_str(), &handle) == SQLITE_OK);
      // The trigger is put back as it was, so that the schema is ours again.
      const std::string sql =
          "CREATE TEMP TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = 'settings_are_kept'; "
          "DROP TRIGGER settings_are_kept; DROP TRIGGER IF EXISTS blocks_are_kept; "
          "DELETE FROM settings WHERE block = 4; DELETE FROM blocks WHERE seq = 4;";
      std::string triggers;
      const auto keep = [](void* into, int, char** values, char**) {
        *static_cast<std::string*>(into) += std::string(values[0]) + ";";
        return 0;
      };
      REQUIRE(sqlite3_exec(handle,
                           "SELECT sql FROM sqlite_schema WHERE name IN ('settings_are_kept', 'blocks_are_kept')", keep,
                           &triggers, nullptr) == SQLITE_OK);
      REQUIRE(sqlite3_exec(handle, (sql + triggers).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
      sqlite3_close(handle);
    }
    REQUIRE(office.chain_is_whole());
    CHECK(office.state().kind == Kind::ahead);
    CHECK(office.state().comparison.newest.seq == 4);
    CHECK(names_of(office.state().problems) == Names{"history-cut"});
  }

  TEST_CASE("a history that was rewritten with a new chain is found, and where it parts") {
    Office office;
    for (const char* note : {"note 3", "note 4", "note 5"}) office.write(note);
    put_content(office.path(), rewritten(office, 5));
    REQUIRE(office.chain_is_whole());
    const AnchorState state = office.state();
    CHECK(state.kind == Kind::parted);
    CHECK(state.comparison.equal_until == 2);
    CHECK(state.comparison.parts_at == 3);
    CHECK(names_of(state.problems) == Names{"history-parted"});
  }

  TEST_CASE("a planted journal that the next command rolls in is found") {
    Office office;
    office.write("note 3");
    office.write("note 4");
    const std::string forged = rewritten(office, 4);
    put_content(office.path() + "-journal", journal_that_restores(forged));
    office.write("note 5");  // Rolls the journal in, unwittingly; its chain is whole.
    REQUIRE(office.chain_is_whole());
    CHECK(office.told == Names{"history-parted"});
    CHECK(office.state().kind == Kind::parted);
    CHECK(office.state().comparison.parts_at == 3);
  }

  TEST_CASE("a copy elsewhere does not write into the anchor, and may be older") {
    Office office;
    office.write("a");
    const std::string copy = office.file("copy.db");
    put_content(copy, content_of(office.path()));
    office.write("b");
    CHECK(names_of(office.state(copy).notes) == Names{"anchor-of-other-file", "history-cut"});
    CHECK(office.state(copy).problems.empty());
    office.write("tried", copy);
    CHECK(office.told == Names{"anchor-of-other-file"});
    CHECK(office.blocks() == Blocks{2, 3, 4});
    CHECK(office.state().kind == Kind::equal);
    CHECK(names_of(office.state(copy).problems) == Names{"history-parted"});
  }

  TEST_CASE("whatever stands where the anchor should be, a write goes on and is told") {
    struct Case {
      const char* what;
      std::function<void(const std::string& heads)> put;
      Names told;
      Kind before;
      Kind after;
    };
    const auto folder = [](const std::string& heads) { std::filesystem::create_directory(heads); };
    const auto pipe = [](const std::string& heads) { REQUIRE(::mkfifo(heads.c_str(), 0600) == 0); };
    const auto link = [](const std::string& heads) { std::filesystem::create_symlink("/dev/null", heads); };
    const auto nothing = [](const std::string&) {};
    const auto zeros = [](const std::string& heads) { put_content(heads, std::string(100'000, '\0')); };
    const auto other = [](const std::string& heads) {
      put_content(heads, "0190d3c4-0000-7c8d-9e0f-a1b2c3d4e5f6 9 " + std::string(64, 'a') + " 2026-11-22T09:36:37Z\n");
    };
    for (const Case& one : {Case{"folder", folder, {"anchor-not-written"}, Kind::unreachable, Kind::unreachable},
                            Case{"pipe", pipe, {"anchor-not-written"}, Kind::unreachable, Kind::unreachable},
                            Case{"link", link, {"anchor-not-written"}, Kind::unreachable, Kind::unreachable},
                            Case{"nothing", nothing, {"anchor-begun"}, Kind::missing, Kind::equal},
                            Case{"zeros", zeros, {}, Kind::missing, Kind::equal},
                            Case{"heads of another", other, {}, Kind::missing, Kind::equal}}) {
      CAPTURE(one.what);
      Office office;
      std::filesystem::remove(office.heads());
      one.put(office.heads());
      CHECK(office.state().kind == one.before);
      CHECK(office.state().problems.empty());
      office.write("a");
      CHECK(office.told == one.told);
      CHECK(office.state().kind == one.after);
    }
  }

  TEST_CASE("a folder that cannot be an anchor is refused, one beside the ledger is told") {
    Office office;
    Ledger ledger = office.open(Ledger::Access::write);
    const auto refusal = [&](const std::string& folder) {
      try {
        prepare_anchor(ledger, folder);
      } catch (const Error& error) {
        return std::string(error.problem().name());
      }
      return std::string();
    };
    put_content(office.file("file"), "x");
    CHECK(refusal(office.file("nowhere")) == "anchor-no-folder");
    CHECK(refusal(office.file("file")) == "anchor-no-folder");
    for (const char* ending : {"", "-journal", "-wal", "-shm", ".lock"}) {
      CHECK(refusal(office.path() + ending) == "anchor-is-ledger");
    }
    CHECK(office.told.empty());
    CHECK(refusal(office.file("room")).empty());
    CHECK(office.told == Names{"anchor-beside-ledger"});
  }

  TEST_CASE("a checkpoint is read as it was written, and nothing else is") {
    Office office;
    Ledger ledger = office.open(Ledger::Access::read);
    const std::string text = text_of(checkpoint_of(ledger));
    const std::string signature = "-----BEGIN SSH SIGNATURE-----\nx\n-----END SSH SIGNATURE-----\n";
    const std::string path = office.file("c.txt");
    const auto is_read = [&](const std::string& bytes) {
      put_content(path, bytes);
      try {
        const NotedHistory history = read_noted_history(path);
        CHECK(history.ledger == uuid);
        CHECK(history.text == text);
        REQUIRE(history.noted.heads.size() == 1);
        CHECK(history.noted.heads.front().hash == ledger.head().hash);
        return true;
      } catch (const Error&) {
        return false;
      }
    };
    CHECK(is_read(text));
    CHECK(is_read(text + signature));
    std::string through_mail;
    for (const char c : text + signature) through_mail += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(is_read(through_mail));
    for (std::size_t length = 0; length < text.size(); ++length) {
      CAPTURE(length);
      CHECK_FALSE(is_read(text.substr(0, length)));
    }
    CHECK_FALSE(is_read(text + "more\n"));
    CHECK_FALSE(is_read("x" + text));
  }

  TEST_CASE("whatever bytes stand in a file, it is a history with whole heads or it is refused") {
    Office office;
    office.write("a");
    Ledger ledger = office.open(Ledger::Access::read);
    const std::string path = office.file("c.txt");
    std::mt19937 random(20211106);
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    int read = 0;
    for (const std::string& start : {content_of(office.heads()), text_of(checkpoint_of(ledger))}) {
      for (int i = 0; i < 1'000; ++i) {
        std::string bytes = start;
        for (std::size_t change = below(4); change > 0; --change) {
          bytes[below(bytes.size())] = static_cast<char>(below(256));
          if (below(3) == 0) bytes.insert(below(bytes.size()), bytes.substr(below(bytes.size()), below(40)));
          if (below(3) == 0) bytes.erase(below(bytes.size()), below(40));
        }
        put_content(path, bytes);
        try {
          for (const BlockHead& head : read_noted_history(path).noted.heads) {
            REQUIRE(head.seq > 0);
            REQUIRE(head.hash.size() == 32);
          }
          ++read;
        } catch (const Error&) {
        }
      }
    }
    CHECK(read > 0);
  }

  TEST_CASE("a line of an anchor is a head of its ledger only where every part of it is right") {
    const std::string good = fmt::format("{} 12 {} 2026-11-22T09:36:37Z", uuid, std::string(64, 'a'));
    std::string ledger(uuid);
    REQUIRE(read_anchor_line(good, ledger));
    CHECK(anchor_line(uuid, *read_anchor_line(good, ledger)) == good + "\n");
    for (std::size_t at = 0; at < good.size(); ++at) {
      CAPTURE(at);
      CHECK_FALSE(read_anchor_line(good.substr(0, at), ledger));
      std::string changed = good;
      changed[at] = '~';
      CHECK_FALSE(read_anchor_line(changed, ledger));
    }
    CHECK_FALSE(read_anchor_line(good + " ", ledger));
    CHECK(read_anchor_line(good + "\r", ledger));  // Saved by an editor of Windows.
    std::string any;
    REQUIRE(read_anchor_line(good, any));
    CHECK(any == uuid);
  }
}

}  // namespace aid::anchor_test
