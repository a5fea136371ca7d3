#include "bulk_reading.hpp"

#include <sys/mman.h>
#include <array>
#include <memory>

namespace aid::storage {

domain::Date quick_day(std::string_view iso, const std::string& path, std::string_view table, std::int64_t row) {
  bool are_digits = true;
  const auto digits = [&](std::size_t first, std::size_t count) {
    int number = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      are_digits &= iso[i] >= '0' && iso[i] <= '9';
      number = number * 10 + (iso[i] - '0');
    }
    return number;
  };
  const auto damaged = [&] { throw_damaged_row(path, table, row, "date", iso); };
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') damaged();
  const int written_year = digits(0, 4);
  const int written_month = digits(5, 2);
  const int written_day = digits(8, 2);
  constexpr std::array<int, 13> longest{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (!are_digits || written_month < 1 || written_month > 12 || written_day < 1 ||
      written_day > longest[static_cast<std::size_t>(written_month)]) {
    damaged();
  }
  // Days from the civil calendar, with March as the first month, so that the leap day is the last of its year.
  const int year = written_year - (written_month <= 2 ? 1 : 0);
  const int month = (written_month + 9) % 12;
  const int day_of_year = (153 * month + 2) / 5 + written_day - 1;
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return domain::Date(era * 146'097 + day_of_era - 719'468);
}

void get_from_kernel(void* memory, std::size_t size) {
  constexpr std::size_t worth_asking = std::size_t{64} << 10U;
  if (size < worth_asking) return;
  const auto advise = [memory, size](std::size_t page, int advice) {
    void* start = memory;
    std::size_t left = size;
    if (std::align(page, page, start, left) != nullptr) ::madvise(start, left / page * page, advice);
  };
  advise(std::size_t{2} << 20U, MADV_HUGEPAGE);
  advise(std::size_t{4} << 10U, MADV_POPULATE_WRITE);
}

namespace {

std::size_t number_of(Connection& connection, const std::string& sql) {
  Query query(connection, sql);
  return query.next() ? static_cast<std::size_t>(std::max(std::int64_t{0}, query.integer(0))) : 0;
}

}  // namespace

std::size_t rows_of(Connection& connection, std::string_view table) {
  const std::size_t last = number_of(connection, fmt::format("SELECT max(id) FROM {}", table));
  if (last < many_rows) return last;
  constexpr std::size_t smallest_row = 32;  // Its UUID alone takes 16 bytes.
  return std::min(
      last, number_of(connection, "PRAGMA page_count") * number_of(connection, "PRAGMA page_size") / smallest_row);
}

}  // namespace aid::storage
