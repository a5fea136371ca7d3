#include "aid/base/marks.hpp"
#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"
#include "characters.hpp"
#include "vietnamese.hpp"

#include <utf8proc.h>
#include <algorithm>

namespace aid {
namespace {

/// Collects, word by word, which letters have which shape, and the tones.
class Marks {
public:
  void add(char32_t c) {
    if (c == U'ð' || c == U'Ð' || c == U'ɖ' || c == U'Ɖ') c = U'đ';  // Typed, or misread, for it.
    if (const vietnamese::Letter letter = vietnamese::letter(c); letter.base != 0) {
      ++letters_;
      if (letter.shape != vietnamese::Shape::plain) word_ += std::to_string(letters_) + name_of(letter.shape);
      if (letter.tone != vietnamese::Tone::level) tones_ += static_cast<char>('0' + static_cast<int>(letter.tone));
    } else if (c < 0x80 ? !(c >= U'0' && c <= U'9') : is_separator(c)) {
      end_word();
    } else if (!characters::is_removable_mark(c)) {
      ++letters_;
    }
  }

  std::vector<std::string> finish() && {
    end_word();
    return std::move(words_);
  }

private:
  static char name_of(vietnamese::Shape shape) {
    switch (shape) {
      case vietnamese::Shape::breve:
        return 'u';
      case vietnamese::Shape::circumflex:
        return '^';
      case vietnamese::Shape::horn:
        return '+';
      default:
        return '-';
    }
  }

  static bool is_separator(char32_t c) {
    if (c == utf8::invalid) return true;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_CC;
  }

  void end_word() {
    if (letters_ > 0) words_.push_back(word_ + tones_);
    word_.clear();
    tones_.clear();
    letters_ = 0;
  }

  std::vector<std::string> words_;
  std::string word_;
  std::string tones_;  ///< Wherever in the word they stand: hòa is hoà.
  std::size_t letters_ = 0;
};

std::vector<std::string> marks_of_words(std::string_view text) {
  Marks marks;
  utf8::for_each(nfc(text), [&marks](char32_t c) { marks.add(c); });
  return std::move(marks).finish();
}

bool do_agree(const std::string& one, const std::string& other, Unmarked unmarked) {
  return one == other || (unmarked == Unmarked::may_be_any && (one.empty() || other.empty()));
}

bool has_none(const std::vector<std::string>& marks) { return std::ranges::all_of(marks, &std::string::empty); }

}  // namespace

bool marks_differ(std::string_view a, std::string_view b, Unmarked unmarked) {
  const std::vector<std::string> of_a = marks_of_words(a);
  const std::vector<std::string> of_b = marks_of_words(b);
  if (has_none(of_a) || has_none(of_b)) return false;
  return !std::ranges::equal(of_a, of_b, [&](const std::string& one, const std::string& other) {
    return do_agree(one, other, unmarked);
  });
}

bool marks_of_part_differ(std::string_view part, std::string_view whole, Unmarked unmarked) {
  const std::vector<std::string> of_part = marks_of_words(part);
  const std::vector<std::string> of_whole = marks_of_words(whole);
  const std::vector<std::string> words = folded_words(part);
  const std::vector<std::string> others = folded_words(whole);
  if (has_none(of_part) || has_none(of_whole)) return false;
  if (words.size() != of_part.size() || others.size() != of_whole.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool is_there = false;
    bool agrees = false;
    for (std::size_t k = 0; k < others.size(); ++k) {
      if (others[k] != words[i]) continue;
      is_there = true;
      agrees = agrees || do_agree(of_part[i], of_whole[k], unmarked);
    }
    if (is_there && !agrees) return true;
  }
  return false;
}

std::string spelled_key(std::string_view text) {
  std::string key = fold(text);
  const std::vector<std::string> marks = marks_of_words(text);
  if (has_none(marks)) return key;
  for (const std::string& one : marks) key += '\x1f' + one;
  return key;
}

}  // namespace aid
