#include "encodings.hpp"
#include "aid/base/text.hpp"
#include "aid/formats/messages.hpp"
#include "characters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace aid::formats {
namespace {

/// Bytes 0x00 to 0x17 of TCVN 5712: twelve capital letters took the places of control characters.
constexpr std::array<char16_t, 24> tcvn3_low{0x0000, 0x00DA, 0x1EE4, 0x0003, 0x1EEA, 0x1EEC, 0x1EEE, 0x0007,
                                             0x0008, 0x0009, 0x000A, 0x000B, 0x000C, 0x000D, 0x000E, 0x000F,
                                             0x0010, 0x1EE8, 0x1EF0, 0x1EF2, 0x1EF6, 0x1EF8, 0x00DD, 0x1EF4};

/// Bytes 0x80 to 0xFF of TCVN 5712:1993, VN1.
constexpr std::array<char16_t, 128> tcvn3_high{
    0x00C0, 0x1EA2, 0x00C3, 0x00C1, 0x1EA0, 0x1EB6, 0x1EAC, 0x00C8, 0x1EBA, 0x1EBC, 0x00C9, 0x1EB8, 0x1EC6,
    0x00CC, 0x1EC8, 0x0128, 0x00CD, 0x1ECA, 0x00D2, 0x1ECE, 0x00D5, 0x00D3, 0x1ECC, 0x1ED8, 0x1EDC, 0x1EDE,
    0x1EE0, 0x1EDA, 0x1EE2, 0x00D9, 0x1EE6, 0x0168, 0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF,
    0x0110, 0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0x1EB0, 0x0300, 0x0309, 0x0303, 0x0301,
    0x0323, 0x00E0, 0x1EA3, 0x00E3, 0x00E1, 0x1EA1, 0x1EB2, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB4, 0x1EAE,
    0x1EA6, 0x1EA8, 0x1EAA, 0x1EA4, 0x1EC0, 0x1EB7, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0x1EC2,
    0x1EBB, 0x1EBD, 0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC, 0x1EC9, 0x1EC4, 0x1EBE,
    0x1ED2, 0x0129, 0x00ED, 0x1ECB, 0x00F2, 0x1ED4, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7,
    0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9, 0x1ED6, 0x1EE7, 0x0169, 0x00FA, 0x1EE5,
    0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0x1ED0};

/// Bytes 0x80 to 0xFF of code page 1258. 0: stands for nothing.
constexpr std::array<char16_t, 128> windows_1258_high{
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0000, 0x2039, 0x0152,
    0x0000, 0x0000, 0x0000, 0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0000, 0x203A, 0x0153, 0x0000, 0x0000, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0,
    0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD,
    0x00CE, 0x00CF, 0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA,
    0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF, 0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4,
    0x01A1, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF};

/// Bytes 0x80 to 0x9F of code page 1252; above they are Latin-1. 0: stands for nothing.
constexpr std::array<char16_t, 32> windows_1252_high{0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
                                                     0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178};

constexpr char16_t combining_grave = 0x300;
constexpr char16_t combining_acute = 0x301;
constexpr char16_t combining_circumflex = 0x302;
constexpr char16_t combining_tilde = 0x303;
constexpr char16_t combining_breve = 0x306;
constexpr char16_t combining_hook = 0x309;
constexpr char16_t combining_dot = 0x323;

/// A byte of VNI that stands behind a vowel (in lower case; capitals lie 0x20 below) and the marks that it adds.
struct VniMark {
  unsigned char byte;
  char16_t shape;  ///< 0: none.
  char16_t tone;   ///< 0: none.
};

constexpr std::array<VniMark, 17> vni_marks{{{0xF9, 0, combining_acute},
                                             {0xF8, 0, combining_grave},
                                             {0xFB, 0, combining_hook},
                                             {0xF5, 0, combining_tilde},
                                             {0xEF, 0, combining_dot},
                                             {0xEA, combining_breve, 0},
                                             {0xE9, combining_breve, combining_acute},
                                             {0xE8, combining_breve, combining_grave},
                                             {0xFA, combining_breve, combining_hook},
                                             {0xFC, combining_breve, combining_tilde},
                                             {0xEB, combining_breve, combining_dot},
                                             {0xE2, combining_circumflex, 0},
                                             {0xE1, combining_circumflex, combining_acute},
                                             {0xE0, combining_circumflex, combining_grave},
                                             {0xE5, combining_circumflex, combining_hook},
                                             {0xE3, combining_circumflex, combining_tilde},
                                             {0xE4, combining_circumflex, combining_dot}}};

/// A byte of VNI that is a letter of its own, with both its cases.
struct VniLetter {
  unsigned char byte;
  char16_t lower;
  char16_t upper;
};

constexpr std::array<VniLetter, 9> vni_letters{{{0xF4, u'ơ', u'Ơ'},
                                                {0xF6, u'ư', u'Ư'},
                                                {0xF1, u'đ', u'Đ'},
                                                {0xEE, u'ỵ', u'Ỵ'},
                                                {0xED, u'í', u'Í'},
                                                {0xEC, u'ì', u'Ì'},
                                                {0xE6, u'ỉ', u'Ỉ'},
                                                {0xF3, u'ĩ', u'Ĩ'},
                                                {0xF2, u'ị', u'Ị'}}};

char16_t from_windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252_high[byte - 0x80] : char16_t{byte};
}

char16_t from_single_byte(unsigned char byte, Encoding from) {
  if (from == Encoding::windows_1252) return from_windows_1252(byte);
  if (byte >= 0x80) return (from == Encoding::tcvn3 ? tcvn3_high : windows_1258_high)[byte - 0x80];
  return from == Encoding::tcvn3 && byte < tcvn3_low.size() ? tcvn3_low[byte] : char16_t{byte};
}

Problem not_in(Encoding encoding, std::size_t at) {
  return Problem(messages::not_in_encoding, at + 1, to_string(encoding));
}

Result<std::string> single_bytes_to_utf8(std::string_view bytes, Encoding from) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const char16_t c = from_single_byte(byte, from);
    if (c == 0 && byte != 0) return not_in(from, at);
    append_character(text, c);
  }
  return nfc(text);
}

/// What VNI's mark of `shape` can stand on; capitals alike.
bool takes_mark(char16_t letter, char16_t shape) {
  const std::u16string_view vowels = shape == combining_breve        ? u"aA"
                                     : shape == combining_circumflex ? u"aeoAEO"
                                                                     : u"aeouyơưAEOUYƠƯ";
  return vowels.find(letter) != std::u16string_view::npos;
}

/// Bytes of VNI letters in lower case; the capitals of marks and letters are 0x20 below.
constexpr unsigned char vni_lower(unsigned char byte) { return byte >= 0xC0 && byte < 0xE0 ? byte + 0x20U : byte; }

/// `stray`: what stands for a mark without a letter that takes it; 0: itself.
Result<std::string> vni_to_utf8(std::string_view bytes, char16_t stray = 0) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  char16_t before = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const unsigned char lower = vni_lower(byte);
    const auto* mark =
        std::find_if(vni_marks.begin(), vni_marks.end(), [&](const VniMark& m) { return m.byte == lower; });
    if (mark != vni_marks.end() && before != 0 && takes_mark(before, mark->shape)) {
      if (mark->shape) append_character(text, mark->shape);
      if (mark->tone) append_character(text, mark->tone);
      before = 0;
      continue;
    }
    const auto* letter =
        std::find_if(vni_letters.begin(), vni_letters.end(), [&](const VniLetter& l) { return l.byte == lower; });
    before = letter == vni_letters.end() ? from_windows_1252(byte) : byte == lower ? letter->lower : letter->upper;
    if (mark != vni_marks.end() && stray != 0) before = stray;
    if (before == 0 && byte != 0) return not_in(Encoding::vni, at);
    append_character(text, before);
  }
  return nfc(text);
}

/// Whether UTF-16 without a byte order mark has its ASCII characters' zero bytes first.
bool is_big_endian(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return true;
  if (bytes.starts_with("\xFF\xFE")) return false;
  const std::size_t zero = bytes.find('\0');
  return zero != std::string_view::npos && zero % 2 == 0;
}

Result<std::string> utf16_to_utf8(std::string_view bytes) {
  const std::size_t high = is_big_endian(bytes) ? 0 : 1;
  const bool has_mark = bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE");
  const auto unit = [&](std::size_t at) {
    const auto byte = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(bytes[at + i])}; };
    return byte(high) << 8U | byte(1 - high);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = has_mark ? 2 : 0; at < bytes.size(); at += 2) {
    if (bytes.size() - at < 2) return not_in(Encoding::utf16, at);
    char32_t c = unit(at);
    if (c >= 0xD800 && c < 0xE000) {
      const bool is_pair = c < 0xDC00 && bytes.size() - at >= 4 && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000;
      if (!is_pair) return not_in(Encoding::utf16, at);
      at += 2;
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at) - 0xDC00);
    }
    append_character(text, c);
  }
  return text;
}

}  // namespace

bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) return true;
  const std::string_view sample = bytes.substr(0, 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < sample.size(); ++at) zeros[at % 2] += sample[at] == '\0' ? 1 : 0;
  const std::size_t most = std::max(zeros[0], zeros[1]);
  return std::min(zeros[0], zeros[1]) == 0 && most > 0 && most * 8 >= sample.size();
}

Result<std::string> to_utf8(std::string_view bytes, Encoding from) {
  switch (from) {
    case Encoding::utf16:
      return utf16_to_utf8(bytes);
    case Encoding::vni:
      return vni_to_utf8(bytes);
    default:
      return single_bytes_to_utf8(bytes, from);
  }
}

std::optional<Encoding> likely_encoding(std::string_view bytes) {
  // From the first letter beyond ASCII on, in whole lines as far as it has any.
  const auto* first =
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const std::size_t line = bytes.substr(0, static_cast<std::size_t>(first - bytes.begin())).rfind('\n') + 1;
  const std::string_view sample = bytes.substr(line, 65536);

  std::optional<Encoding> best;
  double best_share = 0.5;
  const auto weigh = [&](Encoding encoding, WordScore score) {
    const double share =
        static_cast<double>(score.fitting) / static_cast<double>(std::max<std::size_t>(score.words, 1));
    if (share <= best_share) return;
    best = encoding;
    best_share = share;
  };
  for (const Encoding encoding : {Encoding::tcvn3, Encoding::vni, Encoding::windows_1258}) {
    constexpr char16_t no_letter = 0xFFFD;
    const Result<std::string> text =
        encoding == Encoding::vni ? vni_to_utf8(sample, no_letter) : to_utf8(sample, encoding);
    if (text) weigh(encoding, score_vietnamese(text.value()));
  }
  // VNI's bytes are mostly letters of Western Europe too: what is surely Vietnamese is not weighed against them.
  constexpr double surely_vietnamese = 0.75;
  if (best_share >= surely_vietnamese) return best;
  if (const Result<std::string> text = to_utf8(sample, Encoding::windows_1252)) {
    weigh(Encoding::windows_1252, score_western(text.value()));
  }
  return best;
}

std::optional<std::string> repaired(std::string_view shown, Encoding legacy) {
  std::string bytes;
  bool any = false;
  for (std::size_t at = 0; at < shown.size();) {
    const char32_t c = take_character(shown, at);
    const auto* found = std::find(windows_1252_high.begin(), windows_1252_high.end(), c);
    if (c >= 0x80 && found != windows_1252_high.end()) {
      bytes += static_cast<char>(0x80 + (found - windows_1252_high.begin()));
    } else if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
      bytes += static_cast<char>(c);
    } else {
      return std::nullopt;
    }
    any = any || c >= 0x80;
  }
  if (!any) return std::nullopt;
  const Result<std::string> text = to_utf8(bytes, legacy);
  return text ? std::optional(text.value()) : std::nullopt;
}

std::string_view to_string(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16:
      return "utf-16";
    case Encoding::windows_1252:
      return "windows-1252";
    case Encoding::tcvn3:
      return "tcvn3";
    case Encoding::windows_1258:
      return "windows-1258";
    case Encoding::vni:
      return "vni";
  }
  return "";
}

std::optional<Encoding> parse_encoding(std::string_view word) {
  std::string key(word);
  for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  if (key == "abc") return Encoding::tcvn3;
  if (key == "cp1252") return Encoding::windows_1252;
  if (key == "cp1258") return Encoding::windows_1258;
  if (key == "utf8") return Encoding::utf8;
  if (key == "utf16") return Encoding::utf16;
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::windows_1252, Encoding::tcvn3,
                                  Encoding::windows_1258, Encoding::vni}) {
    if (key == to_string(encoding)) return encoding;
  }
  return std::nullopt;
}

}  // namespace aid::formats
