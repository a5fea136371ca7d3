#include "aid/domain/currency.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/data.hpp"
#include "aid/domain/messages.hpp"
#include "powers_of_ten.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace aid::domain {
/// One row of currencies.csv.
struct CurrencyRow {
  std::string_view code;
  std::string_view names;  ///< "name_vi,name_en": taken apart when one is shown, which few runs do.
  int minor_digits;
  int most_zeros;  ///< Of the greatest amount in whole units, a power of ten.
  bool is_written_whole;
};

namespace {

constexpr std::size_t most_currencies = std::numeric_limits<std::uint8_t>::max();  ///< ISO 4217 has 180.

/// Cuts what stands before the next `mark` off `rest`, or all of it if it has no mark.
std::string_view cut(std::string_view& rest, char mark) {
  const auto end = std::min(rest.find(mark), rest.size());
  const auto piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

/// The rows of currencies.csv, which quotes no field: code,numeric,minor_digits,most_zeros,whole,name_vi,name_en.
std::vector<CurrencyRow> read_rows(std::string_view text) {
  std::vector<CurrencyRow> rows;
  rows.reserve(most_currencies);
  cut(text, '\n');  // The header.
  while (!text.empty()) {
    auto line = cut(text, '\n');
    CurrencyRow row{};
    row.code = cut(line, ',');
    cut(line, ',');
    row.minor_digits = cut(line, ',').front() - '0';
    const auto zeros = cut(line, ',');
    std::from_chars(zeros.data(), zeros.data() + zeros.size(), row.most_zeros);
    row.is_written_whole = cut(line, ',') == "yes";
    row.names = line;
    rows.push_back(row);
  }
  return rows;
}

/// At most three codes that differ from `typed` by one letter at most, after folding: USD for "usd", VND for "VNĐ".
std::string codes_like(std::string_view typed, const std::vector<CurrencyRow>& rows) {
  if (typed.size() > 8) return "";
  const std::string wanted = fold(typed);
  std::vector<std::string_view> like;
  for (const std::size_t distance : {0U, 1U}) {
    for (const CurrencyRow& row : rows) {
      if (like.size() < 3 && edit_distance(wanted, fold(row.code)) == distance) like.push_back(row.code);
    }
    if (!like.empty()) break;
  }
  return fmt::format("{}", fmt::join(like, ", "));
}

}  // namespace

/// Built at the first use of a currency: most starts of a tool need none. A report looks up one code for every entry,
/// so they are hashed; the slots are few, because a page of memory that is touched costs as much as 200 look-ups.
struct Currency::Table {
  static constexpr std::size_t slots = 512;

  std::vector<CurrencyRow> rows;
  std::vector<Currency> all;
  std::array<std::uint8_t, slots> index_plus_one{};  ///< At `slot_of` a code or, if that is taken, after it; 0: free.

  Table() : rows(read_rows(data_file("currencies.csv"))) {
    assert(rows.size() <= most_currencies);
    assert(std::ranges::is_sorted(rows, {}, &CurrencyRow::code));
    all.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      all.push_back(Currency(static_cast<std::uint8_t>(i)));
      auto slot = slot_of(rows[i].code);
      while (index_plus_one[slot] != 0) slot = (slot + 1) % slots;
      index_plus_one[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }

  /// Below `slots`; `code` has three characters.
  static std::size_t slot_of(std::string_view code) {
    std::size_t hash = 0;
    for (const char c : code) hash = hash * 23 + static_cast<unsigned char>(c);
    return hash % slots;
  }

  const Currency* find(std::string_view code) const {
    if (code.size() != 3) return nullptr;
    for (auto slot = slot_of(code); index_plus_one[slot] != 0; slot = (slot + 1) % slots) {
      const auto index = index_plus_one[slot] - std::size_t{1};
      if (rows[index].code == code) return &all[index];
    }
    return nullptr;
  }

  const CurrencyRow& operator[](Currency currency) const { return rows[currency.index_]; }
};

const Currency::Table& Currency::table() {
  static const Table built;
  return built;
}

Result<Currency> Currency::parse(std::string_view code) {
  if (const auto* found = table().find(code)) return *found;

  Problem problem(messages::unknown_currency, code);
  const std::string like = codes_like(code, table().rows);
  return like.empty() ? problem : std::move(problem).hint(messages::did_you_mean, like);
}

Currency Currency::vnd() {
  static const Currency found = parse("VND").value();
  return found;
}

Currency Currency::usd() {
  static const Currency found = parse("USD").value();
  return found;
}

std::span<const Currency> Currency::all() { return table().all; }

std::string_view Currency::code() const { return table()[*this].code; }
int Currency::minor_digits() const { return table()[*this].minor_digits; }
bool Currency::is_written_whole() const { return table()[*this].is_written_whole; }
std::int64_t Currency::most_minor() const { return power_of_ten(table()[*this].most_zeros + minor_digits()); }
Decimal Currency::most_rate() const {
  constexpr int zeros_of_product = 16;
  return Decimal(power_of_ten(zeros_of_product - table()[*this].most_zeros), 0);
}
std::string_view Currency::name(Language language) const {
  auto en = table()[*this].names;
  const auto vi = cut(en, ',');
  return language == Language::vi ? vi : en;
}

}  // namespace aid::domain
