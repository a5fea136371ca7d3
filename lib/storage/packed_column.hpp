#pragma once
#include "aid/storage/writer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// A column of some rows in few bytes: integers as distances from the smallest, texts as numbers of the words that
/// occur. The same values give the same bytes.
///
/// The bytes: a check sum of all behind it (8), the kind (1), how many bytes a row takes (1: 0, 1, 2, 4 or 8), how many
/// rows (4), how many words (4); of integers the smallest (8), of texts each word with its length (4) before it; then
/// the rows. 0 stands for NULL, so that rows and words count from 1. Numbers are little-endian.
namespace aid::storage {

/// Takes the values of one column, row by row.
class ColumnPacker {
public:
  void add(const Value& value);
  /// The bytes; from then on it is empty again. Nothing: no bytes can say it (integers too far apart, bytes that are no
  /// text).
  std::optional<std::string> finish();

private:
  std::vector<std::optional<std::int64_t>> rows_;  ///< Integers, or numbers of words.
  std::unordered_map<std::string, std::int64_t> known_;
  std::vector<std::string> words_;
  bool has_integers_ = false;
  bool has_others_ = false;  ///< Values that are neither integers nor texts.
};

/// Reads such bytes, of which it keeps a copy.
class PackedColumn {
public:
  /// False where the bytes are not what a packer makes.
  bool open(std::string_view bytes);

  std::size_t size() const { return size_; }
  bool is_null(std::size_t row) const { return code(row) == 0; }
  /// 0 for NULL and for texts.
  std::int64_t integer(std::size_t row) const {
    const std::uint64_t at = code(row);
    return at == 0 || !words_.empty() ? 0 : static_cast<std::int64_t>(base_ + at);
  }
  /// Whether the row has this value.
  bool has(std::size_t row, const Value& value) const {
    const std::uint64_t at = code(row);
    switch (value.type()) {
      case Value::Type::null:
        return at == 0;
      case Value::Type::integer:
        return at != 0 && words_.empty() && static_cast<std::int64_t>(base_ + at) == value.number();
      case Value::Type::text:
        return at != 0 && at < words_.size() && words_[at] == value.text();
      default:
        return false;
    }
  }
  /// Empty for NULL and for integers.
  std::string_view text(std::size_t row) const {
    const std::uint64_t at = code(row);
    return at < words_.size() ? words_[at] : std::string_view();
  }

private:
  std::uint64_t code(std::size_t row) const {
    std::uint64_t number = 0;
    const unsigned char* const at = codes_ + row * width_;
    switch (width_) {
      case 0:
        return same_;
      case 1:
        return *at;
      case 2:
        return static_cast<std::uint64_t>(at[0]) | static_cast<std::uint64_t>(at[1]) << 8U;
      default:
        for (unsigned i = 0; i < width_; ++i) number |= static_cast<std::uint64_t>(at[i]) << 8U * i;
        return number;
    }
  }

  std::string bytes_;
  std::vector<std::string_view> words_;  ///< The first one is that of NULL. None: integers.
  const unsigned char* codes_ = nullptr;
  std::size_t size_ = 0;
  std::size_t width_ = 0;
  std::uint64_t same_ = 0;  ///< What every row is, where rows take no bytes.
  std::uint64_t base_ = 0;  ///< One less than the smallest.
};

}  // namespace aid::storage
