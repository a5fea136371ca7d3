#include "aid/domain/currency.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/data.hpp"
#include "aid/domain/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace aid::domain {
namespace {

/// Cuts what stands before the next `mark` off `rest`; all of it when there is none.
std::string_view cut(std::string_view& rest, char mark) {
  const auto end = std::min(rest.find(mark), rest.size());
  const auto piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

struct Row {
  std::string_view code;
  int minor_digits;
  std::string_view name_vi, name_en;
};

/// The rows of currencies.csv, which quotes no field: code,numeric,minor_digits,name_vi,name_en.
std::vector<Row> read_rows(std::string_view text) {
  std::vector<Row> rows;
  cut(text, '\n');  // The header.
  while (!text.empty()) {
    auto line = cut(text, '\n');
    Row row;
    row.code = cut(line, ',');
    cut(line, ',');
    row.minor_digits = cut(line, ',').front() - '0';
    row.name_vi = cut(line, ',');
    row.name_en = line;
    rows.push_back(row);
  }
  return rows;
}

constexpr std::size_t letters = 26;

/// The place of a code among all of three capital letters; `npos` when it is not such a code.
constexpr std::size_t npos = letters * letters * letters;
std::size_t place_of(std::string_view code) {
  if (code.size() != 3) return npos;
  std::size_t place = 0;
  for (const char c : code) {
    if (c < 'A' || c > 'Z') return npos;
    place = place * letters + static_cast<std::size_t>(c - 'A');
  }
  return place;
}

/// At most three codes that differ from `typed` by one letter at most, after folding: USD for "usd", VND for "VNĐ".
std::string codes_like(std::string_view typed, const std::vector<Row>& rows) {
  if (typed.size() > 8) return "";
  const std::string wanted = fold(typed);
  std::vector<std::string_view> like;
  for (const std::size_t distance : {0U, 1U}) {
    for (const Row& row : rows) {
      if (like.size() < 3 && edit_distance(wanted, fold(row.code)) == distance) like.push_back(row.code);
    }
    if (!like.empty()) break;
  }
  return fmt::format("{}", fmt::join(like, ", "));
}

}  // namespace

/// Built at the first use of a currency: most starts of a tool need none.
struct Currency::Table {
  std::vector<Row> rows;
  std::vector<Currency> all;
  std::array<std::uint8_t, npos> index_plus_one{};  ///< By `place_of` a code; 0: no such currency.

  Table() : rows(read_rows(data_file("currencies.csv"))) {
    assert(rows.size() < std::numeric_limits<std::uint8_t>::max());
    assert(std::ranges::is_sorted(rows, {}, &Row::code));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      all.push_back(Currency(static_cast<std::uint8_t>(i)));
      index_plus_one[place_of(rows[i].code)] = static_cast<std::uint8_t>(i + 1);
    }
  }

  std::uint8_t find(std::string_view code) const {
    const auto place = place_of(code);
    return place == npos ? std::uint8_t{0} : index_plus_one[place];
  }

  const Row& operator[](Currency currency) const { return rows[currency.index_]; }
};

const Currency::Table& Currency::table() {
  static const Table built;
  return built;
}

Result<Currency> Currency::parse(std::string_view code) {
  if (const auto found = table().find(code)) return Currency(static_cast<std::uint8_t>(found - 1));

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
std::string_view Currency::name(Language language) const {
  const Row& row = table()[*this];
  return language == Language::vi ? row.name_vi : row.name_en;
}

}  // namespace aid::domain
