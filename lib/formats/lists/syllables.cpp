#include "characters.hpp"
#include "encodings.hpp"

#include <algorithm>
#include <array>

namespace aid::formats {
namespace {

/// A vowel without tone, then with each: the two cases one after the other.
constexpr std::array<std::u32string_view, 12> vowels{
    U"aàảãáạAÀẢÃÁẠ", U"ăằẳẵắặĂẰẲẴẮẶ", U"âầẩẫấậÂẦẨẪẤẬ", U"eèẻẽéẹEÈẺẼÉẸ", U"êềểễếệÊỀỂỄẾỆ", U"iìỉĩíịIÌỈĨÍỊ",
    U"oòỏõóọOÒỎÕÓỌ", U"ôồổỗốộÔỒỔỖỐỘ", U"ơờởỡớợƠỜỞỠỚỢ", U"uùủũúụUÙỦŨÚỤ", U"ưừửữứựƯỪỬỮỨỰ", U"yỳỷỹýỵYỲỶỸÝỴ"};

constexpr std::u32string_view consonants = U"bcdđghklmnpqrstvx";
constexpr std::u32string_view capital_consonants = U"BCDĐGHKLMNPQRSTVX";

constexpr std::array<std::u32string_view, 27> onsets{U"",   U"b",  U"c",  U"ch", U"d", U"đ",  U"g",  U"gh",  U"gi",
                                                     U"h",  U"k",  U"kh", U"l",  U"m", U"n",  U"ng", U"ngh", U"nh",
                                                     U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v",   U"x"};

/// Every vowel group with the consonants that may end it, each between spaces.
constexpr std::u32string_view rhymes =
    U" a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê "
    U"êch "
    U"êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach "
    U"oai "
    U"oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm "
    U"ơn "
    U"ơp ơt u uc ui um un ung up ut ua uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt "
    U"uynh uyt uyu ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu yt ynh ";

/// A letter in lower case without its tone. 0: not a letter of Vietnamese.
struct Letter {
  char32_t plain = 0;
  bool has_tone = false;
};

Letter letter_of(char32_t c) {
  for (const std::u32string_view row : vowels) {
    const std::size_t at = row.find(c);
    if (at != std::u32string_view::npos) return {row[0], at % 6 != 0};
  }
  const std::size_t capital = capital_consonants.find(c);
  if (capital != std::u32string_view::npos) return {consonants[capital], false};
  return {consonants.find(c) == std::u32string_view::npos ? 0 : c, false};
}

bool is_syllable(std::u32string_view word) {
  return std::any_of(onsets.begin(), onsets.end(), [&](std::u32string_view onset) {
    if (!word.starts_with(onset) || word.size() == onset.size()) return false;
    std::u32string rhyme = U" ";
    rhyme += word.substr(onset.size());
    rhyme += U' ';
    return rhymes.find(rhyme) != std::u32string_view::npos;
  });
}

/// Whether the letters are one syllable with at most one tone.
bool is_vietnamese(std::u32string_view word) {
  std::u32string letters;
  int tones = 0;
  for (const char32_t c : word) {
    const Letter letter = letter_of(c);
    if (letter.plain == 0) return false;
    tones += letter.has_tone ? 1 : 0;
    letters += letter.plain;
  }
  return tones <= 1 && is_syllable(letters);
}

/// What stands between words: what is no letter of ASCII, Latin-1 signs, punctuation and symbols.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return c >= 0xC0 && (c < 0x2000 || c >= 0x2C00);
}

}  // namespace

WordScore score_vietnamese(std::string_view text) {
  WordScore score;
  std::u32string word;
  const auto end_word = [&]() {
    if (std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x80; })) {
      ++score.words;
      score.fitting += is_vietnamese(word) ? 1 : 0;
    }
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = take_character(text, at);
    if (is_letter(c)) {
      word += c;
    } else {
      end_word();
    }
  }
  end_word();
  return score;
}

}  // namespace aid::formats
