#include "aid/cli/as_of.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/recording/messages.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/look_back.hpp"

#include <charconv>
#include <optional>

namespace aid::cli {
namespace {

constexpr Label as_of_help{"as the ledger stood at the end of this day, or with this record no. as the last: 'no. 12'",
                           "theo sổ ở thời điểm cuối ngày này, hoặc đến lần ghi này: 'số 12'"};

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.starts_with('-')) return std::nullopt;
  return number;
}

/// Of a block: "no. 12" and the like, as reports print it.
std::optional<std::int64_t> named_number(std::string_view typed) {
  const std::string folded = fold(typed);
  for (const std::string_view before : {"lan ghi so ", "record no ", "record ", "khoi ", "block ", "so ", "no "}) {
    if (folded.starts_with(before)) return whole_number(std::string_view(folded).substr(before.size()));
  }
  return std::nullopt;
}

std::int64_t require_block(storage::Ledger& ledger, std::int64_t block, const Location& where) {
  const std::int64_t last = ledger.head().seq;
  if (block < 1 || block > last) throw Error(Problem(messages::no_such_record, block, last).at(where));
  return block;
}

/// "12:5f0c2a7b9d3e4f61": a block and the first digits of its hash.
struct Head {
  std::int64_t block;
  std::string_view digits;
};

std::optional<Head> read_head(std::string_view typed) {
  const std::size_t colon = typed.find(':');
  const auto number = whole_number(typed.substr(0, colon));
  if (colon == std::string_view::npos || !number) return std::nullopt;
  const std::string_view digits = typed.substr(colon + 1);
  constexpr std::size_t least = 8;
  const bool is_hash = digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return is_hash && digits.size() >= least ? std::optional(Head{*number, digits}) : std::nullopt;
}

std::optional<std::int64_t> block_of_hash(storage::Ledger& ledger, std::string_view typed, const Location& where) {
  const auto head = read_head(typed);
  if (!head) return std::nullopt;
  const auto& [number, digits] = *head;
  const std::int64_t block = require_block(ledger, number, where);
  const std::string hash = hex(storage::block_hash_of(ledger, block).value_or(std::string()));
  if (!hash.starts_with(digits)) {
    constexpr std::size_t shown = 16;
    throw Error(Problem(messages::other_check_code, block, hash.substr(0, shown), digits).at(where));
  }
  return block;
}

std::int64_t last_block_of(storage::Ledger& ledger, const std::string& typed, const Location& where) {
  const auto date = domain::read_date(typed, {});
  if (!date) throw Error(Problem(date.problem()).at(where));
  if (date.value().precision() != domain::Precision::day) throw Error(Problem(messages::day_needed, typed).at(where));
  const std::int64_t block = storage::last_block_before(ledger, domain::start_of_day(date.value().until));
  if (block == 0) throw Error(Problem(messages::nothing_recorded_yet, typed).at(where));
  return block;
}

}  // namespace

void add_as_of_option(Options& options, std::string& as_of) {
  options.add({.name = "--as-of", .value = "DATE", .into = &as_of, .help = as_of_help});
}

bool names_block(std::string_view typed) { return named_number(typed) || read_head(typed); }

std::int64_t read_block(storage::Ledger& ledger, const std::string& typed, const std::string& option) {
  const Location where{.file = option};
  if (const auto block = block_of_hash(ledger, typed, where)) return *block;
  if (const auto number = named_number(typed)) return require_block(ledger, *number, where);
  const auto number = whole_number(typed);
  if (!number) return last_block_of(ledger, typed, where);
  constexpr std::int64_t first_year = 1900;
  constexpr std::int64_t last_year = 2199;
  if (*number >= first_year && *number <= last_year) {
    throw Error(Problem(messages::record_or_year, *number).at(where).hint(messages::record_or_year_hint, *number));
  }
  return require_block(ledger, *number, where);
}

}  // namespace aid::cli
