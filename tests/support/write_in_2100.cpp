// Writes a block of the year 2100 into a ledger, as a machine with a wrong clock does. Usage: write-in-2100 LEDGER
#include "aid/storage/ledger.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/writer.hpp"

#include <cstdint>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "usage: write-in-2100 LEDGER\n"), 2;
  constexpr std::int64_t year_2100_ms = 4'102'444'800'000;  // 2100-01-01T00:00:00Z
  using aid::storage::Ledger;
  Ledger ledger = Ledger::open(argv[1], Ledger::Access::write);
  aid::storage::Writer writer(
      ledger, {.now_ms = year_2100_ms, .actor = "an", .host = "x", .tool = "aid-ledger", .arguments = "config"});
  aid::storage::Settings(ledger).put(writer, "numbers", "vi");
  writer.commit();
  return 0;
}
