// The order of CLDR's `vi` collation, as ICU has it with default settings.
//
// A key has three parts, each as printable ASCII so that it can be stored as text, with a space between them:
// which letters (ă, â, đ, ê, ô, ơ, ư are letters of their own), which marks, and which letters are capitals. Each part
// decides only where the earlier ones are equal.
#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"
#include "characters.hpp"
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
constexpr char32_t replacement_character = 0xFFFD;

// First part: one byte for digits and letters, two for known symbols, five for everything else.
// Symbols begin with '!' or '"', other symbols with '/', digits are themselves, letters begin at 'A', others with '~'.
constexpr std::u32string_view symbols =
    U"\t\n\v\f\r\u0085\u2028\u2029 _-‐–—,;:!¡?¿.·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´^¯¨¸°©®+±÷×<=>¬|¦~−⁄≤≥¤¢$£¥₩₫€₭";
constexpr std::u32string_view alphabet = U"aăâbcdđeêəfghiıjklmnŋoôơpqrstuưvwxyzþ";
constexpr char first_letter = 'A';
constexpr char other_symbol = '/';
constexpr char other_letter = '~';
constexpr char32_t digits_per_byte = 94;  // '!' to '~'

// Second part: one byte for a letter, one for each of its marks.
constexpr char no_mark = '!';
constexpr char ligature = '"';  // Of æ and its like, and of ð: it comes after ae, aé and àe.
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

/// What a character that stands alone adds to the three parts.
struct Weights {
  char first = 0;   ///< 0: nothing.
  char second = 0;  ///< Of a symbol; else 0.
  char mark = 0;    ///< 0: none.
  Form form = Form::lower;
};

constexpr Weights symbol_weights(std::size_t position) {
  return {static_cast<char>('!' + position / digits_per_byte), static_cast<char>('!' + position % digits_per_byte)};
}

/// Weights of the letters a to z, each with its shapes.
constexpr auto letter_weights = [] {
  std::array<std::array<char, 5>, 26> weights{};
  for (char32_t c = U'a'; c <= U'z'; ++c) weights[c - U'a'][0] = position_in(alphabet, c, first_letter);
  for (const auto& row : vietnamese::detail::rows) {
    weights[static_cast<std::size_t>(row.base - 'a')][static_cast<std::size_t>(row.shape)] =
        position_in(alphabet, row.lower[0], first_letter);
  }
  return weights;
}();

constexpr Weights weights_of(Letter letter) {
  Weights weights;
  weights.first = letter_weights[static_cast<std::size_t>(letter.base - 'a')][static_cast<std::size_t>(letter.shape)];
  if (letter.tone != Tone::level) weights.mark = tone_weights[static_cast<std::size_t>(letter.tone)];
  weights.form = letter.upper ? Form::upper : Form::lower;
  return weights;
}

/// Of ASCII characters.
constexpr auto ascii_weights = [] {
  std::array<Weights, 128> weights{};
  for (char32_t c = 0; c < weights.size(); ++c) {
    if (const Letter letter = vietnamese::letter(c); letter.base != 0) weights[c] = weights_of(letter);
    if (const std::size_t position = symbols.find(c); position != symbols.npos) weights[c] = symbol_weights(position);
    if (c >= U'0' && c <= U'9') weights[c].first = static_cast<char>(c);
  }
  return weights;
}();

int combining_class(char32_t c) {
  if (c < 0x300) return 0;
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
}

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
      if (stands_alone(c, at_ + length)) {
        add_known(c);
        at_ += length;
      } else {
        add_cluster();
      }
    }
    return std::move(*this).joined();
  }

private:
  static bool is_known(char32_t c) { return c < 0x80 || vietnamese::letter(c).base != 0; }

  /// Whether `c` is an ASCII character or a letter of Vietnamese, and no mark follows at byte `next`.
  bool stands_alone(char32_t c, std::size_t next) const {
    if (!is_known(c)) return false;
    // Combining marks begin at U+0300, with this byte.
    if (next == text_.size() || static_cast<unsigned char>(text_[next]) < 0xCC) return true;
    return is_known(utf8::decode(text_, next).value);
  }

  void add_known(char32_t c) {
    const Weights weights = c < 0x80 ? ascii_weights[c] : weights_of(vietnamese::letter(c));
    if (weights.first != 0) add(weights);
  }

  void add(Weights weights) {
    letters_ += weights.first;
    if (weights.second != 0) letters_ += weights.second;
    add_form(weights.form);
    if (weights.mark != 0) marks_ += weights.mark;
  }

  /// Ends the first-part weight of a letter: its place in the second part, and its form.
  void add_form(Form form) {
    marks_ += no_mark;
    if (is_variant_) form = form == Form::upper ? Form::upper_variant : Form::lower_variant;
    pending_forms_ = pending_forms_ << 2U | static_cast<unsigned>(form);
    if (++pending_count_ == 3) flush_forms();
  }

  void flush_forms() {
    forms_ += static_cast<char>(first_forms + static_cast<char>(pending_forms_));
    pending_forms_ = 0;
    pending_count_ = 0;
  }

  /// Takes a character with all marks that follow it apart, in canonical order, and adds them.
  void add_cluster() {
    std::u32string parts;
    do {
      const auto [c, length] = utf8::decode(text_, at_);
      append_decomposed(parts, c == utf8::invalid ? replacement_character : c, UTF8PROC_DECOMPOSE);
      at_ += length;
    } while (at_ < text_.size() && combining_class_at(at_) != 0);
    add_parts(std::move(parts));
  }

  /// Of the first part of the character at `at`: some Tibetan vowel signs are of class 0, but what they are made of is
  /// not.
  int combining_class_at(std::size_t at) const {
    const char32_t c = utf8::decode(text_, at).value;
    if (c == utf8::invalid) return 0;
    if (const int own = combining_class(c); own != 0 || c < 0x300) return own;
    std::u32string parts;
    append_decomposed(parts, c, UTF8PROC_DECOMPOSE);
    return parts.empty() ? 0 : combining_class(parts.front());
  }

  static void append_decomposed(std::u32string& parts, char32_t c, int options) {
    if (c < 0x80) {
      parts += c;
      return;
    }
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
      add(weights_of(letter));
    } else if (c < 0x80) {
      add_known(c);
    } else if (const std::size_t symbol = symbols.find(c); symbol != std::u32string_view::npos) {
      add(symbol_weights(symbol));
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
    add_plain(expansion.parts[0], upper);
    if (expansion.is_ligature) marks_.back() = ligature;
    if (expansion.parts.size() == 1) return;
    if (!expansion.is_ligature) return add_mark(expansion.parts[1]);
    const bool was_variant = std::exchange(is_variant_, true);
    add_plain(expansion.parts[1], upper);
    is_variant_ = was_variant;
  }

  void add_plain(char32_t base, bool upper) {
    add(weights_of({static_cast<char>(base), Shape::plain, Tone::level, upper}));
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
    if (pending_count_ != 0) {
      pending_forms_ <<= 2U * (3 - pending_count_);
      flush_forms();
    }
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
  unsigned pending_forms_ = 0;
  unsigned pending_count_ = 0;
  bool is_variant_ = false;
};

}  // namespace

std::string sort_key(std::string_view text) { return KeyBuilder(text).build(); }

}  // namespace aid
