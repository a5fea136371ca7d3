#pragma once
#include "aid/storage/book.hpp"
#include "columns.hpp"
#include "connection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

/// What reading whole tables into flat memory needs: rows found by position, words kept once, memory had at once.
namespace aid::storage {

/// A row says what cannot be: a number that is no row's, a share that is none.
template <typename Value>
[[noreturn]] void throw_damaged_row(const std::string& path, std::string_view table, std::int64_t row,
                                    std::string_view what, const Value& value) {
  throw_damaged(path, fmt::format("{} {}: {} {}", table, row, what, value));
}

/// Where the rows of a root table stand in a list: they are numbered from 1 without gaps, so an array serves.
template <typename Key>
class RowIndexes {
public:
  /// Room for rows from 1 up to this one.
  void reserve(std::size_t last_row) { indexes_.resize(std::max(indexes_.size(), last_row + 1)); }
  /// False where there is no room for such a row: a damaged file can number its rows as it likes.
  [[nodiscard]] bool set(std::int64_t row, Key index) {
    if (static_cast<std::size_t>(row) >= indexes_.size()) return false;
    indexes_[static_cast<std::size_t>(row)] = index;
    return true;
  }
  Key of(std::int64_t row) const {
    return static_cast<std::size_t>(row) < indexes_.size() ? indexes_[static_cast<std::size_t>(row)] : Key();
  }

private:
  std::vector<Key> indexes_;
};

/// Words that occur in many rows, kept once.
class Interner {
public:
  explicit Interner(IndexedVector<std::string, CodeIndex>& words) : words_(words) {}
  CodeIndex index_of(std::string_view word) {
    if (word.empty()) return {};
    if (last_ && words_[last_] == word) return last_;
    const auto found = known_.find(word);
    if (found != known_.end()) {
      last_ = found->second;
    } else {
      last_ = words_.next_index();
      words_.emplace_back(word);
      known_.emplace(word, last_);
    }
    return last_;
  }

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  IndexedVector<std::string, CodeIndex>& words_;
  std::unordered_map<std::string, CodeIndex, Hash, std::equal_to<>> known_;
  CodeIndex last_;  ///< Often the next one, too.
};

/// Reads a column of a closed list, where a word mostly stands again in the next row.
template <typename Term>
class Terms {
public:
  Term read(std::string_view word) {
    if (word != word_ || word.empty()) {
      if constexpr (std::is_same_v<Term, domain::Qualifier>) {
        term_ = read_qualifier(word);
      } else {
        term_ = read_term<Term>(word);
      }
      word_ = word;
    }
    return term_;
  }

private:
  std::string word_;
  Term term_{};
};

/// Reads codes of currencies, of which a ledger has few and a table has many.
class CurrencyCodes {
public:
  domain::Currency read(std::string_view code) {
    if (code.size() != 3) return read_currency(code);
    const std::uint32_t key = static_cast<unsigned char>(code[0]) |
                              static_cast<std::uint32_t>(static_cast<unsigned char>(code[1])) << 8U |
                              static_cast<std::uint32_t>(static_cast<unsigned char>(code[2])) << 16U;
    auto& [known, currency] = known_.at((key * 0x9E37'79B1U) >> 26U);
    if (known != key) {
      currency = read_currency(code);
      known = key;
    }
    return currency;
  }

private:
  using Known = std::pair<std::uint32_t, domain::Currency>;
  std::vector<Known> known_ = std::vector<Known>(64, Known(0, domain::Currency::vnd()));
};

/// "2021-11-06" → a day. The ledger holds only such text; other text is damage of that row.
domain::Date quick_day(std::string_view iso, const std::string& path, std::string_view table, std::int64_t row);

/// Memory that is filled soon is had from the kernel at once, in large pages where it offers them, not page by page
/// when it is first touched: a tenth of a large report's time.
void get_from_kernel(void* memory, std::size_t size);

/// Room for that many items at once: growing copies what is there and touches twice the memory.
template <typename... Vectors>
void reserve(std::size_t most, Vectors&... vectors) {
  const auto make_room = [most](auto& items) {
    items.reserve(most);
    get_from_kernel(items.data(), most * sizeof(*items.data()));
  };
  (make_room(vectors), ...);
}

/// From so many rows on it pays to look for more memory and another thread.
inline constexpr std::size_t many_rows = 10'000;

/// How many rows a root table has, at most: in a damaged file the last number may be more than the file has room for.
std::size_t rows_of(Connection& connection, std::string_view table);

}  // namespace aid::storage
