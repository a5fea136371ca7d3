#include "unit_line.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/currency.hpp"
#include "aid/domain/reading.hpp"
#include "heading_words.hpp"

#include <algorithm>
#include <vector>

namespace aid::importing {
namespace {

using table::ColumnMapping;

bool is_one_of(std::string_view word, auto&& words) { return std::ranges::find(words, word) != std::end(words); }

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A piece of a line, and whether a bracket opens before it.
struct Piece {
  std::string text;
  bool is_in_brackets = false;
  bool is_whole = true;  ///< Nothing else stands in the cell.
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = text.substr(i).starts_with(" - ") || text.substr(i).starts_with(" – ");
    if (!is_dash && std::string_view(":;()[]*").find(text[i]) == std::string_view::npos) {
      pieces.back().text += text[i];
      continue;
    }
    pieces.push_back({.text = {}, .is_in_brackets = text[i] == '(' || text[i] == '['});
  }
  for (Piece& piece : pieces) piece.is_whole = pieces.size() == 1;
  return pieces;
}

/// A word of a piece as it stands there.
struct Word {
  std::string_view text;
  std::string key;    ///< Folded.
  std::string small;  ///< In small letters with its marks.
};

/// The words between spaces, or between all that is neither letter nor digit.
std::vector<Word> words_of(std::string_view text, std::string_view between) {
  std::vector<Word> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t first = text.find_first_not_of(between, begin);
    if (first == std::string_view::npos) break;
    begin = std::min(text.find_first_of(between, first), text.size());
    const std::string_view word = text.substr(first, begin - first);
    words.push_back({word, fold(word), small_letters(word)});
  }
  return words;
}

constexpr std::string_view spelled_scales[] = {"nghìn", "ngàn",     "triệu",     "tỷ",      "tỉ",
                                               "tr",    "thousand", "thousands", "million", "millions",
                                               "mn",    "billion",  "billions",  "bn"};
constexpr std::string_view plain_scales[] = {"nghin", "ngan", "trieu", "ty", "ti"};

/// A word of scale with its marks; where nothing of the text has any, without them. "Công ty" and "Tỵ" are none.
bool is_scale(const std::vector<Word>& words, std::size_t at, bool is_plain) {
  if (is_one_of(words[at].small, spelled_scales)) return true;
  const bool follows_cong = at > 0 && words[at - 1].key == "cong";
  return is_plain && !follows_cong && is_one_of(words[at].small, plain_scales);
}

bool is_code(std::string_view small) {
  constexpr std::string_view codes[] = {"vnd", "vnđ", "usd", "eur", "jpy", "gbp", "krw", "cny", "aud",  "cad",
                                        "sgd", "chf", "lak", "khr", "thb", "rmb", "ndt", "nzd", "đôla", "dollars"};
  return is_one_of(small, codes);
}

bool has_currency_sign(std::string_view text) {
  constexpr std::string_view signs[] = {"$", "€", "£", "¥", "₫", "₩", "₭", "฿"};
  return std::ranges::any_of(signs, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

bool begins_with_capital(std::string_view word) {
  const std::string small = small_letters(word);
  return small.substr(0, 1) != word.substr(0, 1) ||
         small.substr(0, 3) != word.substr(0, std::min<std::size_t>(3, small.size()));
}

/// Whether words that are no unit as a whole speak of one: "trăm triệu đồng", "'000 USD", "triệu VND/USD". "Hội đồng
/// nhân dân", "huyện Triệu Phong", "Công ty Sao Mai" do not.
bool speaks_of_unit(std::string_view text) {
  if (text.empty() || text.find('=') != std::string_view::npos) return false;
  if (const std::string key = fold(text); key.starts_with("ti gia") || key.find(" ti gia") != std::string::npos)
    return false;
  if (has_currency_sign(text)) return true;
  const auto words = words_of(text, " .,/;+&-'\"0123456789");
  if (words.empty()) return true;  // "1.000", "'000".
  const bool is_plain = is_ascii(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_code(words[i].small)) return true;
    if (words[i].small == "đô" && i + 1 < words.size() && words[i + 1].small == "la") return true;
    if (!is_scale(words, i, is_plain) || words[i].small == "tr") continue;
    const bool is_name = i + 1 < words.size() && begins_with_capital(words[i].text) &&
                         begins_with_capital(words[i + 1].text) && !is_code(words[i + 1].small) &&
                         words[i + 1].small != "đồng" && words[i + 1].small != "dong";
    if (!is_name) return true;
  }
  return false;
}

/// Whether what stands behind "Đơn vị:" is a unit rather than an office: "người", "thùng", "đồng/người".
bool is_no_office(std::string_view text, std::span<const domain::UnitWord> units) {
  if (speaks_of_unit(text)) return true;
  const auto words = words_of(text, " .,/;+&-'\"0123456789");
  constexpr std::string_view counted[] = {"nguoi", "people", "persons", "dong", "phan tram"};
  const std::string key = fold(text);
  const auto is_its = [&](const domain::UnitWord& unit) { return fold(unit.word) == key; };
  if (is_one_of(key, counted) || std::ranges::any_of(units, is_its)) return true;
  if (words.front().small == "đồng" && !begins_with_capital(words.front().text)) return true;
  const std::size_t after =
      static_cast<std::size_t>(words.front().text.data() - text.data()) + words.front().text.size();
  const bool is_parted = after < text.size() && std::string_view(",/;+&").find(text[after]) != std::string_view::npos;
  if (words.front().small == "đồng" && is_parted) return true;
  constexpr std::string_view offices[] = {"so",   "phong", "ban",   "hoi",    "uy",    "ubnd", "truong", "benh",
                                          "cong", "trung", "lien",  "quy",    "mat",   "doan", "cuc",    "chi",
                                          "vien", "to",    "xa",    "phuong", "huyen", "quan", "thanh",  "tinh",
                                          "thon", "hop",   "doanh", "nha",    "lang",  "chua", "khoa",   "tram",
                                          "van",  "dai",   "hoc",   "y",      "ngan",  "khoi", "doi",    "ho"};
  return !begins_with_capital(words.front().text) && !is_one_of(words.front().key, offices);
}

/// The word behind the words that say in what figures are, "tính bằng triệu đồng", npos: none says it.
struct Phrase {
  std::size_t end = std::string_view::npos;
  bool is_sure = false;  ///< Not "in" alone, which may be of places.
};
Phrase phrase_in(const std::vector<Word>& words) {
  constexpr std::pair<std::string_view, std::string_view> phrases[] = {
      {"tinh", "bang"},  {"tinh", "theo"}, {"ghi", "bang"}, {"lieu", "bang"},    {"tien", "bang"}, {"figures", "in"},
      {"amounts", "in"}, {"values", "in"}, {"are", "in"},   {"expressed", "in"}, {"stated", "in"}, {"reported", "in"}};
  Phrase found;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view second = i + 2 < words.size() ? std::string_view(words[i + 1].key) : std::string_view();
    const auto is_it = [&](const auto& phrase) { return phrase.first == words[i].key && phrase.second == second; };
    if (std::ranges::any_of(phrases, is_it)) found = {i + 2, true};
    if (words[i].small == "in" && (found.end != i + 1)) found = {i + 1, false};
  }
  return found;
}

/// What a piece says. Nothing: no word of a unit.
enum class Says { nothing, known, unknown };

class PieceReader {
public:
  PieceReader(const Piece& piece, std::string_view marker, std::span<const domain::UnitWord> units)
      : piece_(piece), text_(without_stop(piece.text)), marker_(marker), units_(units) {
    begins_ = begins_unit(fold(text_) + ' ');
  }

  Says read(UnitLine& found) {
    const Says says = is_marked() ? read_marked(found) : read_sentence(found);
    found.is_known = says == Says::known;
    return says;
  }
  std::string_view begins() const { return begins_; }
  bool is_empty() const { return text_.empty(); }

private:
  static std::string_view without_stop(std::string_view text) {
    text = trimmed(text);
    while (!text.empty() && std::string_view(".,").find(text.back()) != std::string_view::npos)
      text = trimmed(text.substr(0, text.size() - 1));
    return text;
  }

  bool is_marked() const { return !begins_.empty() || !marker_.empty(); }

  /// Behind "ĐVT": a unit as a whole, or none that is known.
  Says read_marked(UnitLine& found) const {
    const std::string_view rest = trimmed(begins_.empty() ? text_ : unit_in(text_));
    if (rest.empty() || fold(text_) + ' ' == begins_) return Says::nothing;
    found.words = rest;
    if (read_unit(rest, found.unit)) return Says::known;
    const bool may_be_office = (begins_.empty() ? marker_ : begins_) == before_unit_or_office;
    // "Đơn vị báo cáo: …" and "Đơn vị trực thuộc": more words of the same marker.
    if (!begins_.empty() && may_be_office) {
      const auto words = words_of(rest, " ");
      const bool is_of_amount = has_figure(words) && !is_digit(words.front().text.front());
      return speaks_of_unit(rest) && !is_of_amount ? Says::unknown : Says::nothing;
    }
    return !may_be_office || is_no_office(rest, units_) ? Says::unknown : Says::nothing;
  }

  /// "Số liệu tính bằng triệu đồng", "(triệu đồng)", "Amounts in VND million".
  Says read_sentence(UnitLine& found) const {
    const auto words = words_of(text_, " ");
    if (words.empty()) return Says::nothing;
    const Phrase phrase = phrase_in(words);
    if (phrase.end < words.size()) {
      found.words = text_.substr(begin_of(words[phrase.end]));
      const bool is_unit = read_unit(found.words, found.unit) && (phrase.is_sure || is_spelled(words, phrase.end));
      if (is_unit) return Says::known;
      if (phrase.is_sure && speaks_of_unit(found.words)) return Says::unknown;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view rest = text_.substr(begin_of(words[i]));
      if (!read_unit(rest, found.unit) || !is_spelled(words, i)) continue;
      // A currency alone is the last word of many things; all of a cell or of brackets it is a unit.
      if (found.unit.unit == 1 && (i > 0 || !(piece_.is_whole || piece_.is_in_brackets))) continue;
      return behind(words, i, rest, found);
    }
    found.words = text_;
    const bool is_alone = piece_.is_in_brackets || (piece_.is_whole && is_short(words)) ||
                          (phrase.end < words.size() && speaks_of_unit(text_.substr(begin_of(words[phrase.end]))));
    const bool is_amount = static_cast<bool>(domain::read_amount(text_, {.currency = domain::Currency::vnd()}));
    return is_alone && !is_amount && has_letters() && !has_figure(words) && speaks_of_unit(text_) ? Says::unknown
                                                                                                  : Says::nothing;
  }

  /// The unit `rest` at the end of a sentence, the words before it considered.
  Says behind(const std::vector<Word>& words, std::size_t at, std::string_view rest, UnitLine& found) const {
    found.words = rest;
    if (at == 0) return Says::known;
    const std::string_view before = text_.substr(0, begin_of(words[at]));
    const Word& last = words[at - 1];
    if (is_digit(last.text.back())) return Says::nothing;  // "Hỗ trợ mỗi hộ 5 triệu đồng".
    const bool is_of = last.key == "of" && at > 1;
    const Word& number = is_of ? words[at - 2] : last;
    if (is_number_word(number.small)) {
      // "(trăm triệu đồng)"; "Bằng chữ: tám mươi lăm triệu đồng" is an amount.
      constexpr std::string_view powers[] = {"trăm", "mười", "chục",     "vạn",  "tram",
                                             "muoi", "chuc", "hundreds", "tens", "ten"};
      const bool is_unit =
          &number == &words.front() && is_one_of(number.small, powers) && (piece_.is_in_brackets || piece_.is_whole);
      found.words = text_;
      return is_unit ? Says::unknown : Says::nothing;
    }
    if (!speaks_of_unit(before)) return Says::known;
    found.words = text_;
    return Says::unknown;
  }

  std::size_t begin_of(const Word& word) const { return static_cast<std::size_t>(word.text.data() - text_.data()); }

  /// Whether the unit that begins at that word is spelled as one: in a title "TY", "Tỵ", "ĐÔNG" and "B" are none.
  bool is_spelled(const std::vector<Word>& words, std::size_t at) const {
    const bool is_plain = is_ascii(text_);
    const Word& first = words[at];
    const Word& last = words.back();
    const bool is_of_dong = last.key != "dong" || last.small == "đồng" || is_plain;
    if (!is_of_dong) return false;
    if (is_scale(words, at, is_plain)) return first.small != "tr" || at + 1 < words.size() || at == 0;
    if (has_currency_sign(first.text) || is_code(first.small)) return true;
    if (is_digit(first.text.front())) return at + 1 < words.size();  // "1.000 đồng"
    if (first.text.size() == 3 && domain::Currency::parse(first.text)) return true;
    const bool has_scale = at + 1 < words.size() && is_scale(words, words.size() - 1, is_plain);
    return first.small == "đồng" || (is_plain && first.key == "dong") || has_scale || first.small.starts_with("tr.") ||
           first.small == "trđ" || first.small == "tỷđ" || first.small == "đô" || first.small == "yên";
  }

  static bool is_short(const std::vector<Word>& words) { return words.size() <= 4; }
  bool has_letters() const { return !fold(text_).empty(); }
  /// "Dự án 5 triệu USD": an amount; "'000 USD" has no figure.
  static bool has_figure(const std::vector<Word>& words) {
    return std::ranges::any_of(words, [](const Word& word) {
      return is_digit(word.text.front()) && word.text.find_first_not_of('0') != std::string_view::npos;
    });
  }

  const Piece& piece_;
  std::string_view text_;
  std::string_view marker_;
  std::string_view begins_;
  std::span<const domain::UnitWord> units_;
};

/// Takes what was found into the line; what differs from what it says contradicts it.
void take(UnitLine found, UnitLine& line) {
  found.is_contradicted = line.is_contradicted || (!line.words.empty() && !(line.unit == found.unit));
  line = std::move(found);
}

/// Reads one cell. `marker`: what stands before a unit in a cell before it, "ĐVT:".
void look_at(std::string_view cell, const std::optional<Location>& where, std::span<const domain::UnitWord> units,
             std::string_view& marker, UnitLine& line) {
  const Result<std::string> text = heading_text(cell);
  if (!text) return;
  bool is_found = false;
  for (const Piece& piece : pieces_of(text.value())) {
    PieceReader reader(piece, marker, units);
    if (reader.is_empty()) continue;
    UnitLine found{.words = {}, .where = where};
    const Says says = reader.read(found);
    // Behind a unit that was read, "ĐVT: triệu đồng - Năm 2021", only another unit is one.
    const bool goes_on = is_found && says == Says::unknown && !speaks_of_unit(found.words);
    const bool is_office = marker == before_unit_or_office && reader.begins().empty() && says == Says::nothing;
    if (!reader.begins().empty()) marker = reader.begins();
    if (is_office) marker = {};
    if (says == Says::nothing || goes_on) continue;
    is_found = true;
    take(std::move(found), line);
  }
}

}  // namespace

void find_unit_line(const table::ListRow& row, const table::ListReader& list, std::span<const domain::UnitWord> units,
                    UnitLine& line) {
  std::string_view marker;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!trimmed(row.cells[i].text).empty()) look_at(row.cells[i].text, list.locate(i), units, marker, line);
  }
}

UnitLine unit_said_in(std::string_view text, std::span<const domain::UnitWord> units) {
  UnitLine line;
  std::string_view marker;
  if (may_say_unit(text)) look_at(text, std::nullopt, units, marker, line);
  return line;
}

bool is_number_word(std::string_view small) {
  constexpr std::string_view numbers[] = {"một",     "hai",      "ba",   "bốn",  "tư",   "năm",  "lăm",
                                          "sáu",     "bảy",      "bẩy",  "tám",  "chín", "mười", "mươi",
                                          "chục",    "vạn",      "trăm", "mốt",  "tram", "muoi", "chuc",
                                          "hundred", "hundreds", "ten",  "tens", "one",  "two"};
  return is_one_of(small, numbers);
}

bool may_say_unit(std::string_view text) {
  if (text.empty() || (is_digit(text.front()) && text.size() < 4)) return false;
  // Parts of "đơn vị", "ĐVT", "tính bằng", "tính theo", "unit", "in" that are the same however their marks are stored.
  constexpr std::string_view parts[] = {"n v", "N V", "VT", "vt", "nh b", "NH B", "nh t", "NH T", "nit", " in "};
  constexpr std::size_t longest_unit = 24;  // "triệu đồng" alone.
  return text.size() <= longest_unit ||
         std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

}  // namespace aid::importing
