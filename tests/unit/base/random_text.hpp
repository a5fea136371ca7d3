#pragma once
#include "aid/base/text.hpp"

#include <utf8proc.h>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

/// Random texts for the tests of this module, the same in every run.
namespace aid::random_text {

inline constexpr std::uint32_t seed = 20211106;

/// Every letter of Vietnamese in both cases, digits, the punctuation of names.
inline const std::string vietnamese =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ"
    "0123456789    -/.,()&'\"";

/// What stands in names from elsewhere and in pasted text (but not the middle dot, which ICU joins with a Catalan l
/// before it); the last are combining marks.
inline const std::string others =
    "_–—‐,;:!¡?¿‘’“”«»[]{}§@*\\#%‰•`^°©®+±×÷<=>|~−≤≥$£¥₩₫€₭…№\u00A0²½Ａａ"
    "äÄëËïöÖüÜñÑçÇåÅčČšŠžŽßæÆœŒøØłŁħðÐþÞıİəƏŋŊāēğşőżęț\u0301\u0300\u0323\u0302\u0308\u0306\u031B";

/// Letters of other scripts, in both cases where they have such.
inline const std::string foreign = "БбЙйЯяΑαΩωςאبกำິຊ្កीक한국日本がパ";

inline std::string nfd(const std::string& text) {
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> decomposed(
      utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str())), &std::free);
  return reinterpret_cast<const char*>(decomposed.get());
}

inline std::vector<std::string> characters_of(const std::string& text) {
  std::vector<std::string> characters;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) characters.emplace_back();
    characters.back() += byte;
  }
  return characters;
}

/// Random texts of the characters of an alphabet, a quarter of them decomposed.
class Texts {
public:
  explicit Texts(const std::string& alphabet) : alphabet_(characters_of(alphabet)), random_(seed) {
    for (const auto& character : alphabet_) related_[fold(character)].push_back(character);
  }

  std::string any() {
    std::string text;
    for (std::size_t left = below(12); left > 0; --left) text += one_of(alphabet_);
    return below(4) == 0 ? nfd(text) : text;
  }

  /// Mostly a text that differs in a mark or a capital or two: the pairs that the lower levels decide.
  std::string near(const std::string& text) {
    if (below(3) == 0) return any();
    std::vector<std::string> characters = characters_of(nfc(text));
    for (std::size_t changes = below(3); changes > 0 && !characters.empty(); --changes) {
      auto& changed = characters[below(characters.size())];
      const auto related = related_.find(fold(changed));
      changed = one_of(related == related_.end() ? alphabet_ : related->second);
    }
    std::string other;
    for (const auto& character : characters) other += character;
    return below(4) == 0 ? nfd(other) : other;
  }

private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
  const std::string& one_of(const std::vector<std::string>& choices) { return choices[below(choices.size())]; }

  std::vector<std::string> alphabet_;
  std::map<std::string, std::vector<std::string>> related_;  ///< Those with the same folded key.
  std::mt19937 random_;
};

/// Random bytes, rich in lead bytes and controls, of up to `most` bytes.
class Bytes {
public:
  std::string any(std::size_t most) {
    std::string bytes(std::uniform_int_distribution<std::size_t>(0, most)(random_), '\0');
    for (char& byte : bytes) byte = one();
    return bytes;
  }

private:
  char one() {
    static const std::string frequent(
        "\0\n\t\r \x1B\x7F\x80\x85\x9B\xBF\xC2\xC3\xCC\xE1\xE2\xEF\xF0\xFF"
        "a\xAA",
        21);
    const auto random = static_cast<std::uint32_t>(random_());
    return random % 2 == 0 ? frequent[random / 2 % frequent.size()] : static_cast<char>(random >> 8U);
  }

  std::mt19937 random_{seed};
};

/// UTF-8 of every code point of the planes that have scripts or controls.
template <typename Visitor>
void for_each_code_point(Visitor visit) {
  for (utf8proc_int32_t c = 0; c < 0xE1000; ++c) {
    if (c == 0x20000) c = 0xE0000;
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text(4, '\0');
    text.resize(static_cast<std::size_t>(utf8proc_encode_char(c, reinterpret_cast<utf8proc_uint8_t*>(text.data()))));
    visit(c, text);
  }
}

}  // namespace aid::random_text
