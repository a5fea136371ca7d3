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
#include <unordered_map>
#include <vector>

/// What reading whole tables into flat memory needs: rows found by position, words kept once, memory had at once.
namespace aid::storage {

/// A row says what cannot be: a number that is no row's, a share that is none.
template <typename Value>
[[noreturn]] void throw_damaged_row(const std::string& path, std::string_view table, std::int64_t row,
                                    std::string_view what, const Value& value) {
  throw_damaged(path, fmt::format("{} {}: {} {}", table, row, what, value));
}

/// Positions of rows: rows of a root table are numbered from 1 without gaps, so an array serves.
class Positions {
public:
  /// Room for rows from 1 up to this one.
  void reserve(std::size_t last_row) { positions_.resize(std::max(positions_.size(), last_row + 1), Book::none); }
  /// False where there is no room for such a row: a damaged file can number its rows as it likes.
  [[nodiscard]] bool set(std::int64_t row, std::int32_t position) {
    if (static_cast<std::size_t>(row) >= positions_.size()) return false;
    positions_[static_cast<std::size_t>(row)] = position;
    return true;
  }
  std::int32_t of(std::int64_t row) const {
    return static_cast<std::size_t>(row) < positions_.size() ? positions_[static_cast<std::size_t>(row)] : Book::none;
  }

private:
  std::vector<std::int32_t> positions_;
};

/// Words that occur in many rows, kept once.
class Interner {
public:
  explicit Interner(std::vector<std::string>& words) : words_(words) {}
  std::int32_t position(std::string_view word) {
    if (word.empty()) return Book::none;
    if (last_ < words_.size() && words_[last_] == word) return static_cast<std::int32_t>(last_);
    const auto found = known_.find(word);
    if (found != known_.end()) {
      last_ = found->second;
    } else {
      last_ = words_.size();
      words_.emplace_back(word);
      known_.emplace(word, last_);
    }
    return static_cast<std::int32_t>(last_);
  }

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::vector<std::string>& words_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> known_;
  std::size_t last_ = 0;  ///< Often the next one, too.
};

/// Reads a column of a closed list, where a word mostly stands again in the next row.
template <typename Term>
class Terms {
public:
  Term read(std::string_view word) {
    if (word != word_ || word.empty()) {
      term_ = read_term<Term>(word);
      word_ = word;
    }
    return term_;
  }

private:
  std::string word_;
  Term term_{};
};

/// "2021-11-06" → a day. The ledger holds only such text; other text is damage of that row.
domain::Date quick_day(std::string_view iso, const std::string& path, std::string_view table, std::int64_t row);

/// Memory that is filled soon is had from the kernel at once, in large pages where it offers them, not page by page
/// when it is first touched: a tenth of a large report's time.
void get_from_kernel(void* memory, std::size_t size);

/// Room for that many items at once: growing copies what is there and touches twice the memory.
template <typename... Items>
void reserve(std::size_t most, std::vector<Items>&... vectors) {
  const auto make_room = [most](auto& items) {
    items.reserve(most);
    get_from_kernel(items.data(), most * sizeof(items[0]));
  };
  (make_room(vectors), ...);
}

/// From so many rows on it pays to look for more memory and another thread.
inline constexpr std::size_t many_rows = 10'000;

/// How many rows a root table has, at most: in a damaged file the last number may be more than the file has room for.
std::size_t rows_of(Connection& connection, std::string_view table);

}  // namespace aid::storage
