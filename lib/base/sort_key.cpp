// The order of CLDR's `vi` collation, as ICU has it with default settings.
//
// A key has three parts, each as printable ASCII so that it can be stored as text, with a space between them:
// which letters (ă, â, đ, ê, ô, ơ, ư are letters of their own), which marks, and which letters are capitals. Each part
// decides only where the earlier ones are equal.
#include "aid/base/text.hpp"
#include "characters.hpp"
#include "utf8.hpp"
#include "vietnamese.hpp"

#include <utf8proc.h>
#include <algorithm>
#include <array>

namespace aid {
namespace {

using vietnamese::Letter;
using vietnamese::Shape;
using vietnamese::Tone;

constexpr char end_of_part = ' ';

// First part: one byte for digits and letters, two for known symbols, five for everything else.
// Symbols begin with '!' or '"', other symbols with '/', digits are themselves, letters begin at 'A', others with '~'.
constexpr std::u32string_view symbols =
    U"\t\n\v\f\r\u0085\u2028\u2029 _-‐–—,;:!¡?¿.·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´^¯¨¸°©®+±÷×<=>¬|¦~−¤¢$£¥₩₫€₭";
constexpr std::u32string_view alphabet = U"aăâbcdđeêəfghiıjklmnŋoôơpqrstuưvwxyzþ";
constexpr char first_letter = 'A';
constexpr char other_symbol = '/';
constexpr char other_letter = '~';
constexpr char32_t digits_per_byte = 94;  // '!' to '~'

// Second part: one byte for a letter, one for each of its marks.
constexpr char no_mark = '!';
constexpr char ligature = '"';  // æ comes after ae without any mark and before those with one.
constexpr char first_mark = '#';
constexpr char other_mark = '~';
constexpr std::array marks = std::to_array<char32_t>({
    0x332, 0x313, 0x314, 0x300, 0x309, 0x303, 0x301, 0x323, 0x306, 0x302, 0x30C, 0x30A, 0x342, 0x308,
    0x30B, 0x307, 0x338, 0x327, 0x328, 0x304, 0x336, 0x335, 0x305, 0x30F, 0x310, 0x311, 0x31B, 0x321,
    0x322, 0x324, 0x325, 0x326, 0x32D, 0x32E, 0x330, 0x331, 0x334, 0x339, 0x345, 0x358, 0x360, 0x361,
});

// Third part: three letters in a byte, two bits each.
enum class Form : unsigned { lower, lower_variant, upper, upper_variant };
constexpr char first_forms = '0';

constexpr char position_in(std::u32string_view list, char32_t c, char first) {
  return static_cast<char>(first + static_cast<int>(list.find(c)));
}

constexpr char mark_weight(char32_t mark) {
  const auto* found = std::find(marks.begin(), marks.end(), mark);
  return found == marks.end() ? other_mark : static_cast<char>(first_mark + (found - marks.begin()));
}

constexpr std::array tone_weights = {
    no_mark, mark_weight(0x300), mark_weight(0x309), mark_weight(0x303), mark_weight(0x301), mark_weight(0x323)};

/// Weights of the letters a to z, each with its four shapes.
constexpr auto letter_weights = [] {
  std::array<std::array<char, 5>, 26> weights{};
  for (char32_t c = U'a'; c <= U'z'; ++c) weights[c - U'a'][0] = position_in(alphabet, c, first_letter);
  for (const auto& row : vietnamese::detail::rows) {
    weights[static_cast<std::size_t>(row.base - 'a')][static_cast<std::size_t>(row.shape)] =
        position_in(alphabet, row.lower[0], first_letter);
  }
  return weights;
}();

constexpr char letter_weight(Letter letter) {
  return letter_weights[static_cast<std::size_t>(letter.base - 'a')][static_cast<std::size_t>(letter.shape)];
}

/// Positions in `symbols` of the ASCII ones.
constexpr auto ascii_symbols = [] {
  std::array<char, 128> positions{};
  for (char32_t c = 0; c < 128; ++c) {
    const std::size_t position = symbols.find(c);
    positions[c] = static_cast<char>(position == std::u32string_view::npos ? -1 : static_cast<int>(position));
  }
  return positions;
}();

int combining_class(char32_t c) { return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class; }

struct Expansion {
  char32_t letter;  ///< In lower case.
  std::u32string_view parts;
  bool is_ligature;  ///< Else the second part is a mark.
};

constexpr std::array expansions = std::to_array<Expansion>({
    {U'æ', U"ae", true},
    {U'œ', U"oe", true},
    {U'ß', U"ss", true},
    {U'ð', U"d", true},
    {U'ø', U"o\u0338", false},
    {U'ł', U"l\u0335", false},
    {U'ħ', U"h\u0335", false},
});

class KeyBuilder {
public:
  explicit KeyBuilder(std::string_view text) : text_(text) {
    letters_.reserve(2 * text.size() + 16);
    marks_.reserve(text.size());
    forms_.reserve(text.size() / 3 + 1);
  }

  std::string build() && {
    while (at_ < text_.size()) {
      const auto [c, length] = utf8::decode(text_, at_);
      if (!add_simple(c, at_ + length)) {
        add_cluster();
      } else {
        at_ += length;
      }
    }
    return std::move(*this).joined();
  }

private:
  /// Adds `c` if it stands alone (no mark follows at byte `next`) and is common in Vietnamese.
  bool add_simple(char32_t c, std::size_t next) {
    if (c >= 0x80 && vietnamese::letter(c).base == 0) return false;
    if (next < text_.size() && may_be_mark(next)) return false;
    add_base(c);
    return true;
  }

  /// Combining marks begin at U+0300; the letters of Vietnamese behind that are the common case.
  bool may_be_mark(std::size_t at) const {
    if (static_cast<unsigned char>(text_[at]) < 0xCC) return false;
    return vietnamese::letter(utf8::decode(text_, at).value).base == 0;
  }

  /// An ASCII character or a precomposed letter of Vietnamese.
  void add_base(char32_t c) {
    if (const Letter letter = vietnamese::letter(c); letter.base != 0) {
      add_letter(letter);
      if (letter.tone != Tone::level) marks_ += tone_weights[static_cast<std::size_t>(letter.tone)];
    } else if (c >= U'0' && c <= U'9') {
      letters_ += static_cast<char>(c);
      add_form(Form::lower);
    } else if (ascii_symbols[c] >= 0) {
      add_symbol(static_cast<std::size_t>(ascii_symbols[c]));
    }
  }

  void add_letter(Letter letter) {
    letters_ += letter_weight(letter);
    add_form(letter.upper ? Form::upper : Form::lower);
  }

  void add_symbol(std::size_t position) {
    letters_ += static_cast<char>('!' + position / digits_per_byte);
    letters_ += static_cast<char>('!' + position % digits_per_byte);
    add_form(Form::lower);
  }

  /// Ends the first-part weight of a letter: its form, and its place in the second part.
  void add_form(Form form) {
    marks_ += no_mark;
    if (is_variant_) form = form == Form::upper ? Form::upper_variant : Form::lower_variant;
    if (form_count_ % 3 == 0) forms_ += first_forms;
    const unsigned shift = 4 - 2 * (form_count_++ % 3);
    forms_.back() = static_cast<char>(forms_.back() + static_cast<char>(static_cast<unsigned>(form) << shift));
  }

  /// Takes a character with all marks that follow it apart, in canonical order, and adds them.
  void add_cluster() {
    std::u32string parts;
    do {
      const auto [c, length] = utf8::decode(text_, at_);
      append_decomposed(parts, c == utf8::invalid ? U'\uFFFD' : c, UTF8PROC_DECOMPOSE);
      at_ += length;
    } while (at_ < text_.size() && combining_class_at(at_) != 0);
    add_parts(std::move(parts));
  }

  int combining_class_at(std::size_t at) const {
    const char32_t c = utf8::decode(text_, at).value;
    return c == utf8::invalid ? 0 : combining_class(c);
  }

  static void append_decomposed(std::u32string& parts, char32_t c, int options) {
    std::array<utf8proc_int32_t, 32> decomposed{};
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), decomposed.data(), decomposed.size(),
                                               static_cast<utf8proc_option_t>(options), nullptr);
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) parts += static_cast<char32_t>(decomposed[i]);
  }

  void add_parts(std::u32string parts) {
    for (std::size_t begin = 0; begin < parts.size();) {
      std::size_t end = begin + 1;
      while (end < parts.size() && combining_class(parts[end]) != 0) ++end;
      const auto first_mark_of =
          parts.begin() + static_cast<std::ptrdiff_t>(begin + (combining_class(parts[begin]) == 0));
      std::stable_sort(first_mark_of, parts.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
      add_marked(parts.substr(begin, end - begin));
      begin = end;
    }
  }

  /// One character with its marks in canonical order.
  void add_marked(std::u32string parts) {
    std::size_t mark = 0;
    if (combining_class(parts[0]) == 0) {
      add_starter(parts);
      mark = 1;
    }
    for (; mark < parts.size(); ++mark) add_mark(parts[mark]);
  }

  /// `parts[0]`; takes the mark that makes another letter of it (a and ̂ make â) out of `parts`.
  void add_starter(std::u32string& parts) {
    const char32_t c = parts[0];
    Letter letter = vietnamese::letter(c);
    if (letter.base != 0) {
      take_shape(letter, parts);
      add_letter(letter);
    } else if (c < 0x80) {
      add_base(c);
    } else if (const std::size_t symbol = symbols.find(c); symbol != std::u32string_view::npos) {
      add_symbol(symbol);
    } else {
      add_foreign(c);
    }
  }

  /// A mark is blocked by an earlier one of its class: á with ̂ is not ấ.
  static void take_shape(Letter& letter, std::u32string& parts) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (i > 1 && combining_class(parts[i]) == combining_class(parts[i - 1])) continue;
      const Shape shape = shape_of(letter.base, parts[i]);
      if (shape == Shape::plain) continue;
      letter.shape = shape;
      parts.erase(i, 1);
      return;
    }
  }

  static Shape shape_of(char base, char32_t mark) {
    const auto is_one_of = [base](std::string_view bases) { return bases.find(base) != std::string_view::npos; };
    if (mark == 0x302 && is_one_of("aeo")) return Shape::circumflex;
    if (mark == 0x306 && is_one_of("a")) return Shape::breve;
    if (mark == 0x31B && is_one_of("ou")) return Shape::horn;
    return Shape::plain;
  }

  void add_mark(char32_t mark) {
    const char weight = mark_weight(mark);
    marks_ += weight;
    if (weight == other_mark) append_number(marks_, mark);
  }

  /// Letters and symbols that are neither in ASCII nor in Vietnamese.
  void add_foreign(char32_t c) {
    const auto lower = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
    const bool upper = lower != c;
    const auto* expansion =
        std::find_if(expansions.begin(), expansions.end(), [lower](const Expansion& e) { return e.letter == lower; });
    if (expansion != expansions.end()) {
      add_expansion(*expansion, upper);
    } else if (const std::size_t position = alphabet.find(lower); position != std::u32string_view::npos) {
      letters_ += static_cast<char>(first_letter + static_cast<int>(position));
      add_form(upper ? Form::upper : Form::lower);
    } else if (!characters::is_unprintable(c) && !add_compatible(c)) {
      letters_ += is_symbol(c) ? other_symbol : other_letter;
      append_number(letters_, lower);
      add_form(upper ? Form::upper : Form::lower);
    }
  }

  void add_expansion(const Expansion& expansion, bool upper) {
    add_letter({static_cast<char>(expansion.parts[0]), Shape::plain, Tone::level, upper});
    if (expansion.is_ligature) marks_.back() = ligature;
    if (expansion.parts.size() == 1) return;
    if (!expansion.is_ligature) return add_mark(expansion.parts[1]);
    const bool was_variant = std::exchange(is_variant_, true);
    add_letter({static_cast<char>(expansion.parts[1]), Shape::plain, Tone::level, upper});
    is_variant_ = was_variant;
  }

  /// A full-width, raised or joined form: as what it stands for, behind that at the last level.
  bool add_compatible(char32_t c) {
    std::u32string parts;
    append_decomposed(parts, c, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
    if (parts == std::u32string_view(&c, 1)) return false;
    const bool was_variant = std::exchange(is_variant_, true);
    add_parts(std::move(parts));
    is_variant_ = was_variant;
    return true;
  }

  static bool is_symbol(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_ZP;
  }

  static void append_number(std::string& out, char32_t number) {
    std::array<char, 4> digits{};
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number /= digits_per_byte) {
      *digit = static_cast<char>('!' + number % digits_per_byte);
    }
    out.append(digits.data(), digits.size());
  }

  /// What no longer says anything at the end of a part is left out: both keys have as many letters when it is compared.
  std::string joined() && {
    marks_.erase(marks_.find_last_not_of(no_mark) + 1);
    forms_.erase(forms_.find_last_not_of(first_forms) + 1);
    letters_.reserve(letters_.size() + marks_.size() + forms_.size() + 2);
    letters_ += end_of_part;
    letters_ += marks_;
    letters_ += end_of_part;
    letters_ += forms_;
    return std::move(letters_);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string letters_;
  std::string marks_;
  std::string forms_;
  unsigned form_count_ = 0;
  bool is_variant_ = false;
};

}  // namespace

std::string sort_key(std::string_view text) { return KeyBuilder(text).build(); }

}  // namespace aid
