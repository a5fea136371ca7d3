#include "date_shape.hpp"

#include "aid/base/ascii.hpp"

#include "lexing.hpp"

#include <array>

namespace aid::domain {
namespace {

struct Word {
  std::string_view key;
  char letter;
};

constexpr auto date_words = std::to_array<Word>({
    {"ngay", 'D'},     {"thang", 'M'},    {"thg", 'M'},   {"th", 'M'},   {"t", 'M'},       {"month", 'M'},
    {"months", 'M'},   {"m", 'm'},        {"quy", 'Q'},   {"q", 'Q'},    {"quarter", 'Q'}, {"nam", 'Y'},
    {"year", 'Y'},     {"h", 'H'},        {"half", 'h'},  {"nua", 'h'},  {"dau", 'A'},     {"first", 'A'},
    {"cuoi", 'Z'},     {"second", 'Z'},   {"last", 'Z'},  {"tu", 'F'},   {"from", 'F'},    {"den", '~'},
    {"toi", '~'},      {"to", '~'},       {"until", '~'}, {"till", '~'}, {"through", '~'}, {"giai doan", 'P'},
    {"nhiem ky", 'P'}, {"nhiem ki", 'P'}, {"term", 'P'},  {"the", ' '},  {"of", ' '},      {"in", ' '},
});

constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                                         "august", "september", "october", "november", "december"});
constexpr auto quarters = std::to_array<std::string_view>({"i", "ii", "iii", "iv"});

/// 1 for the first of `names` that is `key`; months can be cut to three letters. 0: none.
int place_among(auto&& names, std::string_view key) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool cut = names.size() == months.size() && key.size() == 3 && names[i].starts_with(key);
    if (names[i] == key || cut || (key == "sept" && names[i] == "september")) return static_cast<int>(i + 1);
  }
  return 0;
}

class ShapeReader {
public:
  explicit ShapeReader(std::string_view text) : text_(text) {}

  std::optional<DateShape> read() {
    while (at_ < text_.size()) {
      if (!read_piece()) return std::nullopt;
    }
    return std::move(shape_);
  }

private:
  bool read_piece() {
    const char c = text_[at_];
    if (c == ' ') {
      ++at_;
      return true;
    }
    if (is_digit(c)) return read_number();
    const auto tokens =
        lex(text_.substr(at_, std::min(text_.find_first_of(" 0123456789/-.,", at_), text_.size()) - at_));
    if (tokens.empty() || tokens.front().kind == Token::Kind::sign) return read_mark();
    at_ += tokens.front().text.size();
    return add_word(tokens.front().key);
  }

  bool read_number() {
    const auto begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    DateNumber number{0, at_ - begin};
    if (number.digits > 8) return false;
    for (const char c : text_.substr(begin, at_ - begin)) number.value = number.value * 10 + (c - '0');
    add('N', number);
    return true;
  }

  /// "giai đoạn" is one word in two.
  bool add_word(std::string key) {
    if (key == "giai" || key == "nhiem") {
      const auto rest = lex(text_.substr(at_));
      if (rest.empty()) return false;
      key += ' ' + rest.front().key;
      at_ = static_cast<std::size_t>(rest.front().text.data() + rest.front().text.size() - text_.data());
    }
    if (const int quarter = place_among(quarters, key)) return add('R', {quarter, 1});
    if (const int month = place_among(months, key)) return add('J', {month, 2});
    const auto* const found = std::ranges::find(date_words, key, &Word::key);
    if (found == date_words.end()) return false;
    if (found->letter != ' ') shape_.letters += found->letter;
    return true;
  }

  bool add(char letter, DateNumber number) {
    // A Roman numeral is a number only as a quarter's.
    const bool quarter = letter == 'R' && shape_.letters.ends_with('Q');
    shape_.letters += quarter ? 'N' : letter;
    shape_.numbers.push_back(number);
    return true;
  }

  /// A dash between dates is ~, whether it is long or stands between spaces; ".." is :.
  bool read_mark() {
    const auto rest = text_.substr(at_);
    const bool spaced = (at_ > 0 && text_[at_ - 1] == ' ') || rest.substr(1).starts_with(' ');
    std::size_t length = 1;
    if (rest.starts_with("–") || rest.starts_with("—")) {
      shape_.letters += '~';
      length = std::string_view("–").size();
    } else if (rest.starts_with("..")) {
      shape_.letters += ':';
      length = 2;
    } else if (rest.front() == '-') {
      shape_.letters += spaced ? '~' : '-';
    } else if (rest.front() == '/' || rest.front() == '.' || rest.front() == ',') {
      shape_.letters += rest.front();
    } else {
      return false;
    }
    at_ += length;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  DateShape shape_;
};

}  // namespace

std::optional<DateShape> shape_of_date(std::string_view text) { return ShapeReader(text).read(); }

}  // namespace aid::domain
