#include "aid/base/text.hpp"
#include "characters.hpp"
#include "encodings.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

/// Letters of the languages of Western Europe. Those of Icelandic are left out: in the bytes of Vietnamese they stand
/// for đ and ư, the commonest of all.
constexpr std::u32string_view western_letters = U"àâäáãåæçèéêëìíîïñòóôöõøœùúûüßšžÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜŠŽ";
constexpr std::u32string_view western_capitals = U"ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜŠŽ";

bool is_plain_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Signs that stand beside words, not in them.
bool is_sign(char32_t c) {
  return (c >= 0x2000 && c < 0x2100) || std::u32string_view(U"\u00A0¡£§©«®°·»¿€™").find(c) != std::u32string_view::npos;
}

bool is_small(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0x80 && western_capitals.find(c) == std::u32string_view::npos);
}

/// "ção", "größe", "créée": hardly any other letters beyond ASCII stand together.
bool may_stand_together(char32_t a, char32_t b) {
  return a == U'ç' || a == U'Ç' || a == U'ß' || b == U'ß' || (a == b && (a == U'é' || a == U'É'));
}

bool is_western(std::u32string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    if (c < 0x80) continue;
    if (western_letters.find(c) == std::u32string_view::npos) return false;
    if (i == 0) continue;
    if (word[i - 1] >= 0x80 && !may_stand_together(word[i - 1], c)) return false;
    if (is_small(word[i - 1]) && !is_small(c)) return false;
  }
  return true;
}

}  // namespace

WordScore score_western(std::string_view text) {
  WordScore score;
  std::u32string word;
  const auto end_word = [&]() {
    if (std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x80; })) {
      ++score.words;
      score.fitting += is_western(word) ? 1 : 0;
    }
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = take_character(text, at);
    if (is_plain_letter(c) || (c >= 0x80 && !is_sign(c))) {
      word += c;
    } else {
      end_word();
    }
  }
  end_word();
  return score;
}

bool is_damaged_utf8(std::string_view bytes) {
  constexpr std::size_t good_for_one_bad = 8;
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const bool is_good = find_invalid_utf8(bytes.substr(at, length)) == none && at + length <= bytes.size();
    (is_good ? good : bad) += 1;
    at += is_good ? length : 1;
  }
  return bad == 1 || (bad > 0 && good >= good_for_one_bad * bad);
}

}  // namespace aid::formats
