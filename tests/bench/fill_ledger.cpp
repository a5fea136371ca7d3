// Fills a ledger with commitments through the recording service, in one transaction, and writes the same facts as
// journals for ledger and hledger. Deterministic. Usage: fill_ledger LEDGER COUNT [JOURNAL-FOLDER]
// The ledger must be new (aid-ledger init). Seven currencies, monthly rates, ten sectors, 500 givers, 2018 to 2025.
#include "aid/base/clock.hpp"
#include "aid/domain/rate.hpp"
#include "aid/recording/record.hpp"
#include "aid/storage/rates.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

namespace {

using namespace aid;

struct RateSeries {
  std::string_view code;
  std::int64_t vnd_per_unit;
  int decimals;
};
constexpr std::array<RateSeries, 7> currencies{{{"VND", 1, 0},
                                                {"USD", 23'100, 2},
                                                {"EUR", 26'400, 2},
                                                {"JPY", 210, 0},
                                                {"KRW", 20, 0},
                                                {"GBP", 31'200, 2},
                                                {"AUD", 17'100, 2}}};
constexpr std::size_t sectors = 10;
constexpr int first_year = 2018;
constexpr int years = 8;
constexpr int givers = 500;

struct Fact {
  int year, month, day;
  std::size_t currency;
  std::int64_t units;  ///< Whole units of the currency.
  std::size_t sector;
  int giver;
};

Fact next_fact(std::mt19937_64& random) {
  const auto pick = [&](std::int64_t most) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most));
  };
  Fact fact{.year = first_year + static_cast<int>(pick(years)),
            .month = 1 + static_cast<int>(pick(12)),
            .day = 1 + static_cast<int>(pick(28)),
            .currency = static_cast<std::size_t>(pick(currencies.size())),
            .units = 0,
            .sector = static_cast<std::size_t>(pick(sectors)),
            .giver = static_cast<int>(pick(givers)) + 1};
  fact.units = (1 + pick(9'999)) * (20'000'000 / currencies[fact.currency].vnd_per_unit / 1000 + 1);
  return fact;
}

/// The rate of a month: moves a little, always the same.
std::int64_t rate_of(std::size_t currency, int year, int month) {
  const std::int64_t base = currencies[currency].vnd_per_unit;
  return base + base * ((year * 12 + month) * 7 % 50) / 1000;
}

std::vector<std::string> sector_codes(vocabulary::Registry& registry) {
  std::vector<std::string> codes;
  for (const storage::ListItem& item : registry.items("sector")) {
    if (item.scheme == "priority-2019" && codes.size() < sectors) codes.push_back(item.code);
  }
  return codes;
}

void write_rates(storage::Writer& writer, storage::Ledger& ledger, std::ofstream& journal) {
  storage::Rates rates(ledger);
  for (std::size_t currency = 1; currency < currencies.size(); ++currency) {
    for (int month = 0; month < years * 12; ++month) {
      const int year = first_year + month / 12;
      const std::int64_t rate = rate_of(currency, year, month % 12 + 1);
      rates.add(writer, {.id = 0,
                         .rate = {.currency = domain::Currency::parse(currencies[currency].code).value(),
                                  .kind = domain::RateKind::interbank,
                                  .on = domain::Date::from_ymd(year, month % 12 + 1, 1),
                                  .vnd_per_unit = domain::Decimal(rate, 0),
                                  .source = "benchmark"},
                         .aid = {}});
      journal << fmt::format("P {}-{:02}-01 {} {} VND\n", year, month % 12 + 1, currencies[currency].code, rate);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "usage: fill_ledger LEDGER COUNT [JOURNAL-FOLDER]\n"), 2;
  const long count = std::strtol(argv[2], nullptr, 10);
  std::ofstream journal(argc > 3 ? std::string(argv[3]) + "/facts.journal" : "/dev/null");
  try {
    storage::Ledger ledger = storage::Ledger::open(argv[1], storage::Ledger::Access::write);
    vocabulary::Registry registry(ledger);
    storage::Writer writer(
        ledger,
        {.now_ms = system_unix_ms(), .actor = "bench", .host = "bench", .tool = "fill_ledger", .arguments = argv[2]});
    write_rates(writer, ledger, journal);
    const std::vector<std::string> codes = sector_codes(registry);
    recording::Recorder recorder(
        writer, registry, {.today = domain::Date::from_ymd(2026, 1, 1), .numbers = domain::NumberStyle::undecided});
    std::mt19937_64 random(20211106);
    for (long i = 0; i < count; ++i) {
      const Fact fact = next_fact(random);
      const RateSeries& currency = currencies[fact.currency];
      recording::RecordWords words;
      words.kind = recording::RecordKind::commitment;
      words.another = true;
      words.description.list("from") = {fmt::format("Tổ chức tài trợ số {}", fact.giver)};
      words.description.list("to") = {"UBND thành phố"};
      words.description.text("direction") = "in";
      words.description.list("sector") = {codes[fact.sector]};
      words.creation.every_partner = true;
      words.creation.from_country = {"JP"};
      words.creation.to_country = {"VN"};
      words.fact.date = fmt::format("{}-{:02}-{:02}", fact.year, fact.month, fact.day);
      words.fact.amount = fmt::format("{} {}", fact.units, currency.code);
      recorder.record(words);
      journal << fmt::format("{0} giver {1}\n    sector:{2}  {3} {4}\n    giver:{1}\n\n", words.fact.date, fact.giver,
                             codes[fact.sector], fact.units, currency.code);
    }
    const storage::BlockHead head = writer.commit();
    fmt::print("{} commitments in block {}\n", count, head.seq);
  } catch (const Error& error) {
    fmt::print(stderr, "fill_ledger: {}\n", error.problem().text(Language::en));
    return 1;
  }
  return 0;
}
