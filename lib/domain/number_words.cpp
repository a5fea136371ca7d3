#include "number_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace aid::domain {
namespace {

struct NumberWord {
  std::string_view key;  ///< Folded.
  std::int64_t value;
};
constexpr std::array<NumberWord, 12> digit_words{{{"khong", 0},
                                                  {"mot", 1},
                                                  {"hai", 2},
                                                  {"ba", 3},
                                                  {"bon", 4},
                                                  {"tu", 4},
                                                  {"nam", 5},
                                                  {"lam", 5},
                                                  {"sau", 6},
                                                  {"bay", 7},
                                                  {"tam", 8},
                                                  {"chin", 9}}};
constexpr std::array<NumberWord, 4> scale_words{
    {{"nghin", 1'000}, {"ngan", 1'000}, {"trieu", 1'000'000}, {"ti", 1'000'000'000}}};

std::optional<std::int64_t> value_in(const auto& words, std::string_view key) {
  const auto found = std::ranges::find(words, key, &NumberWord::key);
  return found == words.end() ? std::nullopt : std::optional(found->value);
}

/// Adds the words of a number up, from the greatest scale down. Short forms that have two readings ("hai triệu năm")
/// are none.
class WordsReader {
public:
  bool take(std::string_view key) {
    if (key == "linh" || key == "le") return take_no_tens();
    if (key == "tram") return take_hundreds();
    if (key == "muoi") return take_tens();
    if (const auto digit = value_in(digit_words, key)) {
      if (digit_) return false;
      digit_ = digit;
      return true;
    }
    const auto scale = value_in(scale_words, key);
    return scale && take_scale(*scale);
  }

  std::optional<std::int64_t> end() {
    if (!take_digit()) return std::nullopt;
    return total_ + part_;
  }

private:
  /// "một trăm linh năm": the tens are none.
  bool take_no_tens() {
    if (digit_ || part_ % 100 != 0) return false;
    has_tens_ = true;
    return true;
  }

  bool take_hundreds() {
    if (!digit_ || part_ > 0) return false;
    part_ = *digit_ * 100;
    digit_.reset();
    has_tens_ = false;
    return true;
  }

  /// "mười", "hai mươi".
  bool take_tens() {
    if (part_ % 100 != 0) return false;
    part_ += digit_.value_or(1) * 10;
    digit_.reset();
    has_tens_ = true;
    return true;
  }

  /// A last digit needs its tens where something stands before it.
  bool take_digit() {
    if (digit_ && !has_tens_ && (part_ > 0 || total_ > 0)) return false;
    part_ += digit_.value_or(0);
    digit_.reset();
    return true;
  }

  /// "hai nghìn tỷ" is so many billions; else scales fall.
  bool take_scale(std::int64_t scale) {
    const bool counts_all = scale == billion && total_ > 0 && total_ < billion;
    if (digit_ && !has_tens_ && part_ > 0) return false;
    part_ += digit_.value_or(0);
    digit_.reset();
    has_tens_ = false;
    if (counts_all) part_ += std::exchange(total_, 0);
    if (part_ == 0 || part_ >= billion || (!counts_all && scale >= last_scale_)) return false;
    total_ += part_ * scale;
    part_ = 0;
    last_scale_ = scale;
    return true;
  }

  static constexpr std::int64_t billion = 1'000'000'000;

  std::int64_t total_ = 0;
  std::int64_t part_ = 0;  ///< Below a thousand, not yet multiplied.
  std::optional<std::int64_t> digit_ = {};
  bool has_tens_ = false;
  std::int64_t last_scale_ = 2 * billion;
};

}  // namespace

std::optional<std::int64_t> number_in_words(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  WordsReader reader;
  for (std::size_t i = begin; i < end; ++i) {
    if (tokens[i].kind != Token::Kind::word || !reader.take(tokens[i].key)) return std::nullopt;
  }
  return begin < end ? reader.end() : std::nullopt;
}

}  // namespace aid::domain
