#include "packed_column.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace aid::storage {
namespace {

enum class Kind : unsigned char { integers = 1, texts = 2 };

constexpr std::size_t check_size = 8;
constexpr std::size_t head_size = check_size + 2 + 4 + 4;

/// A change of the bytes changes it, but for one in 2^64 by chance; against forgers there is the journal.
std::uint64_t check_sum(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15U;
  std::uint64_t sum = odd ^ bytes.size();
  while (!bytes.empty()) {
    std::uint64_t next = 0;
    const std::size_t count = std::min(bytes.size(), sizeof next);
    for (std::size_t i = 0; i < count; ++i)
      next |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << 8U * i;
    sum = (sum ^ next) * odd;
    sum ^= sum >> 29U;
    bytes.remove_prefix(count);
  }
  return sum;
}

void append_number(std::string& bytes, std::uint64_t number, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) bytes += static_cast<char>(number >> 8U * i & 0xffU);
}

std::size_t width_for(std::uint64_t most) {
  if (most <= 0xffU) return 1;
  if (most <= 0xffffU) return 2;
  return most <= 0xffff'ffffU ? 4 : 8;
}

/// Takes numbers and texts off the front; once there are too few bytes it is no longer good.
class Cutter {
public:
  explicit Cutter(std::string_view left) : left_(left) {}

  std::uint64_t number(std::size_t width) {
    std::uint64_t number = 0;
    const std::string_view taken = text(width);
    for (std::size_t i = 0; i < taken.size(); ++i) {
      number |= static_cast<std::uint64_t>(static_cast<unsigned char>(taken[i])) << 8U * i;
    }
    return number;
  }
  std::string_view text(std::size_t size) {
    if (size > left_.size()) is_good_ = false;
    const std::string_view taken = left_.substr(0, is_good_ ? size : 0);
    left_.remove_prefix(taken.size());
    return taken;
  }
  bool is_good() const { return is_good_; }
  std::string_view left() const { return left_; }

private:
  std::string_view left_;
  bool is_good_ = true;
};

}  // namespace

void ColumnPacker::add(const Value& value) {
  switch (value.type()) {
    case Value::Type::null:
      rows_.emplace_back(std::nullopt);
      return;
    case Value::Type::integer:
      has_integers_ = true;
      rows_.emplace_back(value.number());
      return;
    case Value::Type::text: {
      const auto [known, is_new] =
          known_.try_emplace(std::string(value.text()), static_cast<std::int64_t>(words_.size()));
      if (is_new) words_.push_back(known->first);
      rows_.emplace_back(known->second);
      return;
    }
    case Value::Type::blob:
      has_others_ = true;
  }
}

std::optional<std::string> ColumnPacker::finish() {
  const ColumnPacker of = std::exchange(*this, {});
  if (of.has_others_ || (of.has_integers_ && !of.words_.empty())) return std::nullopt;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::int64_t most = std::numeric_limits<std::int64_t>::min();
  bool has_null = false;
  for (const auto& row : of.rows_) {
    has_null = has_null || !row;
    least = std::min(least, row.value_or(least));
    most = std::max(most, row.value_or(most));
  }
  if (!of.words_.empty() || most < least) least = 0;
  const std::uint64_t distance =
      most < least ? 0 : static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least);
  if (distance == std::numeric_limits<std::uint64_t>::max()) return std::nullopt;
  const bool is_same = std::ranges::all_of(of.rows_, [&](const auto& row) { return row == of.rows_.front(); });
  const std::size_t width = is_same ? 0 : width_for(distance + 1);
  std::string bytes(check_size, '\0');
  append_number(bytes, static_cast<std::uint64_t>(of.words_.empty() ? Kind::integers : Kind::texts), 1);
  append_number(bytes, width, 1);
  append_number(bytes, of.rows_.size(), 4);
  append_number(bytes, of.words_.size(), 4);
  if (of.words_.empty()) append_number(bytes, static_cast<std::uint64_t>(least), 8);
  for (const std::string& word : of.words_) {
    append_number(bytes, word.size(), 4);
    bytes += word;
  }
  const auto code = [&](const std::optional<std::int64_t>& row) {
    return row ? static_cast<std::uint64_t>(*row) - static_cast<std::uint64_t>(least) + 1 : 0;
  };
  if (is_same) append_number(bytes, of.rows_.empty() ? 0 : code(of.rows_.front()), 8);
  for (const auto& row : of.rows_) append_number(bytes, code(row), width);
  std::string sum;
  append_number(sum, check_sum(std::string_view(bytes).substr(check_size)), check_size);
  return bytes.replace(0, check_size, sum);
}

bool PackedColumn::open(std::string_view bytes) {
  bytes_ = bytes;
  words_.clear();
  Cutter cutter(bytes_);
  const std::uint64_t sum = cutter.number(check_size);
  if (!cutter.is_good() || sum != check_sum(cutter.left())) return false;
  const auto kind = static_cast<Kind>(cutter.number(1));
  width_ = cutter.number(1);
  size_ = cutter.number(4);
  const std::uint64_t words = cutter.number(4);
  const bool has_words = kind == Kind::texts;
  if (bytes_.size() < head_size || words > bytes_.size() || has_words != (words > 0)) return false;
  if (kind != Kind::integers && kind != Kind::texts) return false;
  if (width_ > 8 || (width_ & (width_ - 1)) != 0) return false;
  base_ = has_words ? 0 : cutter.number(8) - 1;
  if (has_words) words_.emplace_back();
  for (std::uint64_t i = 0; i < words; ++i) words_.push_back(cutter.text(cutter.number(4)));
  if (width_ == 0) same_ = cutter.number(8);
  codes_ = reinterpret_cast<const unsigned char*>(cutter.left().data());
  return cutter.is_good() && cutter.left().size() == size_ * width_;
}

}  // namespace aid::storage
