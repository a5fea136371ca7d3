#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"
#include "characters.hpp"
#include "vietnamese.hpp"

#include <utf8proc.h>
#include <algorithm>
#include <array>

namespace aid {
namespace {

struct Spelling {
  char32_t letter;
  std::string_view folded;
};

// Letters that Unicode does not decompose, in lower case. The first two are typed, or misread, for đ.
constexpr std::array spellings = std::to_array<Spelling>({
    {U'ð', "d"},
    {U'ɖ', "d"},
    {U'ø', "o"},
    {U'ł', "l"},
    {U'æ', "ae"},
    {U'œ', "oe"},
    {U'ı', "i"},
    {U'ħ', "h"},
    {U'ŧ', "t"},
    {U'þ', "th"},
    {U'ŋ', "n"},
    {U'ə', "e"},
});

bool is_consonant(char c) {
  return c >= 'a' && c <= 'z' && std::string_view("aeiouy").find(c) == std::string_view::npos;
}

class Folder {
public:
  explicit Folder(std::size_t bytes) { folded_.reserve(bytes); }

  void add(char32_t c) {
    if (const char base = vietnamese::letter(c).base; base != 0) {
      put(base);
    } else if (c >= U'0' && c <= U'9') {
      put(static_cast<char>(c));
    } else if (c < 0x80 || c == utf8::invalid) {
      end_word();
    } else if (!characters::is_removable_mark(c)) {
      add_foreign(c);
    }
  }

  std::string finish() && {
    end_word();
    // Letters of other scripts were taken apart.
    return has_foreign_ ? nfc(folded_) : std::move(folded_);
  }

private:
  /// Adds one byte of a word.
  void put(char c) {
    if (word_begin_ == folded_.size() && word_begin_ != 0) {
      folded_ += ' ';
      ++word_begin_;
    }
    folded_ += c;
  }

  /// Adds the compatibility decomposition of the lower-case letter: é is e and a mark, a full-width Ａ is a.
  void add_foreign(char32_t c) {
    std::array<utf8proc_int32_t, 32> parts{};  // The longest, of U+FDFA, has 18.
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(), options, nullptr);
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) add_part(static_cast<char32_t>(parts[i]));
  }

  void add_part(char32_t c) {
    if (c < 0x80 || vietnamese::letter(c).base != 0) return add(c);
    const auto* spelling =
        std::find_if(spellings.begin(), spellings.end(), [c](const Spelling& s) { return s.letter == c; });
    if (spelling != spellings.end()) {
      for (const char letter : spelling->folded) put(letter);
    } else if (is_separator(c)) {
      end_word();
    } else if (!characters::is_removable_mark(c) && !characters::is_unprintable(c)) {
      put_foreign(c);
    }
  }

  /// Punctuation, symbols, spaces and controls.
  static bool is_separator(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_CC;
  }

  void put_foreign(char32_t c) {
    std::string bytes;
    utf8::append(bytes, c);
    for (const char byte : bytes) put(byte);
    has_foreign_ = true;
  }

  void end_word() {
    if (word_begin_ == folded_.size()) return;
    unify_i_and_y();
    word_begin_ = folded_.size();
  }

  /// One spelling of a syllable that ends in the vowel i: mỹ = mĩ, kỷ = kỉ, lý = lí become "mi", "ki", "li". After qu,
  /// where u belongs to the consonant, y is the usual spelling: quý = quí, Quy Nhơn = Qui Nhơn become "quy". A word
  /// that begins with the vowel (Ý, yên) or has another one (thúy is not thúi) is left alone.
  void unify_i_and_y() {
    const std::string_view word = std::string_view(folded_).substr(word_begin_);
    if (word == "qui") {
      folded_.back() = 'y';
    } else if (word.size() > 1 && word.back() == 'y' && std::all_of(word.begin(), word.end() - 1, is_consonant)) {
      folded_.back() = 'i';
    }
  }

  std::string folded_;
  std::size_t word_begin_ = 0;  ///< Where the word that is being written begins; the end when there is none.
  bool has_foreign_ = false;
};

}  // namespace

std::string fold(std::string_view text) {
  Folder folder(text.size());
  utf8::for_each(text, [&folder](char32_t c) { folder.add(c); });
  return std::move(folder).finish();
}

std::vector<std::string> folded_words(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace aid
