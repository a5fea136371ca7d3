#include "aid/storage/writer.hpp"

#include "filled_ledger.hpp"
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace aid::turn_test {

using namespace aid::storage;
using aid::testing::ScratchFolder;

namespace {

/// The last number that was drawn in the queue.
std::int64_t drawn(const std::string& ledger) {
  std::ifstream file(ledger + ".lock", std::ios::binary);
  std::int64_t number = 0;
  file.read(reinterpret_cast<char*>(&number), sizeof number);
  return number;
}

/// Has a number in the queue and does nothing with it, as one that is stopped.
class Stopped {
public:
  explicit Stopped(const std::string& ledger)
      : descriptor_(::open((ledger + ".lock").c_str(), O_RDWR | O_CREAT, 0600)) {
    const std::int64_t number = drawn(ledger) + 1;
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_start = 4096 + number;
    range.l_len = 1;
    REQUIRE(::fcntl(descriptor_, F_OFD_SETLK, &range) == 0);
    REQUIRE(::pwrite(descriptor_, &number, sizeof number, 0) == sizeof number);
  }
  ~Stopped() { ::close(descriptor_); }
  Stopped(const Stopped&) = delete;
  Stopped& operator=(const Stopped&) = delete;

private:
  int descriptor_;
};

}  // namespace

TEST_SUITE("storage/turn") {
  TEST_CASE("writers have their turns in the order in which they came") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    constexpr int writers = 12;
    Ledger first = Ledger::open(path, Ledger::Access::write);
    auto holder = std::make_unique<Writer>(first, storage::samples::author());
    std::mutex mutex;
    std::vector<int> order;
    std::vector<std::thread> threads;
    for (int i = 0; i < writers; ++i) {
      const std::int64_t before = drawn(path);
      threads.emplace_back([&, i] {
        Ledger ledger = Ledger::open(path, Ledger::Access::write);
        const Writer writer(ledger, storage::samples::author());
        const std::scoped_lock lock(mutex);
        order.push_back(i);
      });
      while (drawn(path) == before) std::this_thread::yield();  // It stands in the queue now.
    }
    CHECK(order.empty());
    holder.reset();
    for (std::thread& thread : threads) thread.join();
    std::vector<int> expected;
    for (int i = 0; i < writers; ++i) expected.push_back(i);
    CHECK(order == expected);
  }

  TEST_CASE("a writer whose turn does not come in time says whom it waits for") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    Ledger first = Ledger::open(path, Ledger::Access::write);
    const Writer holder(first,
                        {.now_ms = 0, .actor = "an\tx", .host = "h", .tool = "aid-add", .arguments = "gift --from B"});
    Ledger second = Ledger::open(path, Ledger::Access::write, {.wait_ms = 0});
    try {
      const Writer writer(second, storage::samples::author());
      FAIL("it has the turn");
    } catch (const FileError& error) {
      CHECK(error.problem().name() == "ledger-busy");
      const std::string hint = error.problem().hint_text(Language::en);
      CHECK(hint.find("of an x ('aid-add') writes since 1970-01-01T00:00:00Z") != std::string::npos);
      CHECK(hint.find("gift") == std::string::npos);
    }
  }

  TEST_CASE("one that has a number and is stopped is passed over, and the others keep their order") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    const Stopped first(path);
    const Stopped second(path);
    std::mutex mutex;
    std::vector<int> order;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
      const std::int64_t before = drawn(path);
      threads.emplace_back([&, i] {
        Ledger ledger = Ledger::open(path, Ledger::Access::write);
        const Writer writer(ledger, storage::samples::author());
        const std::scoped_lock lock(mutex);
        order.push_back(i);
      });
      while (drawn(path) == before) std::this_thread::yield();
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(order == std::vector<int>{0, 1, 2});
  }

  TEST_CASE("one that was passed over draws another number") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    Ledger first = Ledger::open(path, Ledger::Access::write);
    auto holder = std::make_unique<Writer>(first, storage::samples::author());
    const std::int64_t before = drawn(path);
    std::thread waiting([&] {
      Ledger ledger = Ledger::open(path, Ledger::Access::write);
      CHECK_NOTHROW(Writer(ledger, storage::samples::author()));
    });
    while (drawn(path) == before) std::this_thread::yield();
    const std::int64_t passed = before + 1;
    {
      std::fstream file(path + ".lock", std::ios::binary | std::ios::in | std::ios::out);
      file.seekp(256);
      file.write(reinterpret_cast<const char*>(&passed), sizeof passed);
    }
    while (drawn(path) == passed) std::this_thread::yield();
    CHECK(drawn(path) == passed + 1);
    holder.reset();
    waiting.join();
  }

  TEST_CASE("whoever has written and ended is not blamed for one that is stopped") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    {
      Ledger ended = Ledger::open(path, Ledger::Access::write);
      const Writer writer(ended, storage::samples::author());
    }
    const Stopped stopped(path);
    Ledger ledger = Ledger::open(path, Ledger::Access::write, {.wait_ms = 0});
    try {
      const Writer writer(ledger, storage::samples::author());
      FAIL("it has the turn");
    } catch (const FileError& error) {
      CHECK(error.problem().name() == "ledger-busy");
      CHECK(error.problem().hint_text(Language::en).find("process") == std::string::npos);
    }
  }

  TEST_CASE("while much is written others read the ledger as it was, until it is committed") {
    const ScratchFolder folder;
    const std::string path = folder.file("l.db");
    Ledger::create(path);
    Ledger ledger = Ledger::open(path, Ledger::Access::write);
    const auto blocks = [&] {
      Ledger reader = Ledger::open(path, Ledger::Access::read, {.wait_ms = 0});
      return reader.head().seq;
    };
    Writer writer(ledger, storage::samples::author());
    writer.expect_many_rows();
    constexpr int values = 4'000;  // More than SQLite's cache holds.
    const std::string value(16'000, 'x');
    for (int i = 0; i < values; ++i) Settings(ledger).put(writer, "key" + std::to_string(i), value);
    CHECK(Settings(ledger).get("key1") == value);  // All that was appended has been inserted.
    CHECK(blocks() == 0);
    writer.commit();
    CHECK(blocks() == 1);
  }

  TEST_CASE("what stands in the file of the queue is no more than a hint") {
    for (const std::string& bytes : {std::string(), std::string("x"), std::string(4096, '\xff'), std::string(64, '\0'),
                                     std::string(64, '\x7f'), std::string(512, '\x07')}) {
      CAPTURE(bytes.size());
      const ScratchFolder folder;
      const std::string path = folder.file("l.db");
      Ledger::create(path);
      std::ofstream(path + ".lock", std::ios::binary) << bytes;
      for (int i = 0; i < 3; ++i) {
        Ledger ledger = Ledger::open(path, Ledger::Access::write);
        CHECK_NOTHROW(Writer(ledger, storage::samples::author()));
      }
    }
  }
}

}  // namespace aid::turn_test
