#include "goods_words.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/data.hpp"

#include <algorithm>
#include <array>

namespace aid::domain {
namespace {

bool is_one_of(std::string_view word, auto&& words) { return std::ranges::find(words, word) != std::end(words); }

bool is_word(const std::vector<Token>& tokens, std::size_t at, auto&& words) {
  return at < tokens.size() && is_one_of(lower_case(tokens[at].text), words);
}

}  // namespace

bool begins_with_number_word(std::string_view text) {
  constexpr std::string_view number_words[] = {
      "một", "hai",    "ba",     "bốn",    "năm",   "sáu",    "bảy",      "bẩy",      "tám",   "chín",  "mười",
      "vài", "mấy",    "dăm",    "chục",   "tá",    "trăm",   "nghìn",    "ngàn",     "vạn",   "triệu", "tỷ",
      "tỉ",  "nửa",    "one",    "two",    "three", "four",   "five",     "six",      "seven", "eight", "nine",
      "ten", "eleven", "twelve", "twenty", "half",  "dozens", "hundreds", "thousands"};
  const std::string words = lower_case(text);
  const auto space = words.find(' ');
  constexpr std::string_view vague[] = {"a dozen ", "a few ", "a hundred ", "a thousand ", "several "};
  const bool is_vague = std::ranges::any_of(vague, [&](std::string_view start) { return words.starts_with(start); });
  if (is_vague) return true;
  if (!is_one_of(std::string_view(words).substr(0, space), number_words)) return false;
  const bool is_bag = (words == "ba lô" || words.starts_with("ba lô ")) && !words.starts_with("ba lô hàng");
  return !is_bag;
}

bool begins_with_item_name(std::string_view text) {
  static const auto names = data_rows("item-names.csv");
  const std::string words = lower_case(text) + ' ';
  const bool is_plain = is_ascii(words);
  const std::string folded = is_plain ? fold(words) + ' ' : std::string();
  return std::ranges::any_of(names, [&](const auto& row) {
    const std::string name = row.front() + ' ';
    return words.starts_with(name) || (is_plain && folded.starts_with(fold(name) + ' '));
  });
}

bool says_no_goods(std::string_view text) {
  constexpr std::string_view phrases[] = {"khong",
                                          "khong co",
                                          "khong co hien vat",
                                          "chua co",
                                          "chua ro",
                                          "khong ro",
                                          "chua biet",
                                          "khong biet",
                                          "chua dinh gia",
                                          "chua xac dinh",
                                          "chua thong ke",
                                          "chua cap nhat",
                                          "theo danh sach",
                                          "theo danh sach kem theo",
                                          "co danh sach kem theo",
                                          "nhu tren",
                                          "none",
                                          "nothing",
                                          "no goods",
                                          "n a",
                                          "na",
                                          "unknown",
                                          "not valued",
                                          "not known",
                                          "see list",
                                          "see attached list",
                                          "as above",
                                          "tbd",
                                          "co",
                                          "x",
                                          "y",
                                          "n",
                                          "k",
                                          "no",
                                          "yes"};
  return is_one_of(fold(text), phrases);
}

bool says_more_of_quantity(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::string_view joints[] = {"đến", "tới", "hoặc", "hay", "to", "or", "/", "–", "-"};
  constexpr std::string_view parts[] = {"rưỡi", "tr", "trđ", "đến", "tới", "hoặc"};
  constexpr std::string_view per[] = {"hộ",   "người", "xã",        "phường", "thôn", "em",
                                      "cháu", "năm",   "tháng",     "ngày",   "suất", "trường",
                                      "gia",  "máy",   "household", "person", "year", "month"};
  constexpr std::string_view each[] = {"mỗi", "từng", "each"};
  constexpr std::string_view limits[] = {"trở lên", "trở xuống", "tối đa", "tối thiểu", "or more", "at most"};
  if (is_word(tokens, at, parts)) return true;
  const auto is_numeral = [&](std::size_t i) { return i < tokens.size() && tokens[i].kind == Token::Kind::numeral; };
  for (std::size_t i = at; i < tokens.size(); ++i) {
    if (is_word(tokens, i, joints) && is_numeral(i + 1) && (i == at || tokens[i].text == "/" || is_numeral(i - 1)))
      return true;
    if (tokens[i].text == "/" && is_word(tokens, i + 1, per)) return true;
    if (is_word(tokens, i, each)) return true;
    if (tokens[i].key == "tri" && is_word(tokens, i + 1, std::array<std::string_view, 2>{"giá", "gia"}) &&
        is_numeral(i + 2))
      return true;
  }
  const std::string end =
      tokens.size() >= 2 ? lower_case(text_of(tokens, tokens.size() - 2, tokens.size())) : std::string();
  return is_one_of(end, limits);
}

std::size_t words_of_unknown(const std::vector<Token>& tokens) {
  constexpr std::string_view phrases[] = {"không rõ",      "chưa rõ",      "không biết", "chưa biết",
                                          "chưa xác định", "chưa thống kê", "unknown",    "not known"};
  constexpr std::string_view of_what[] = {"số lượng", "bao nhiêu", "quantity of", "number of"};
  const auto length_at = [&](std::size_t at, auto&& all) -> std::size_t {
    for (const std::string_view phrase : all) {
      const auto words = 1 + static_cast<std::size_t>(std::ranges::count(phrase, ' '));
      if (at + words > tokens.size()) continue;
      const std::string text = lower_case(text_of(tokens, at, at + words));
      if (text == phrase || (is_ascii(text) && text == fold(phrase))) return words;
    }
    return 0;
  };
  const std::size_t unknown = length_at(0, phrases);
  const std::size_t count = unknown == 0 ? 0 : unknown + length_at(unknown, of_what);
  return count < tokens.size() && tokens[count].kind == Token::Kind::word ? count : 0;
}

std::size_t words_of_giving(const std::vector<Token>& tokens) {
  // Of single words only those that name no thing: a "bao" is a sack, a "hộ" a household.
  constexpr std::string_view phrases[] = {"trao tặng", "ủng hộ", "hỗ trợ", "viện trợ", "bao gồm",
                                          "tặng",      "trao",   "gồm",    "donated",  "gave"};
  std::size_t count = 0;
  for (bool is_found = true; is_found;) {
    is_found = false;
    for (const std::string_view phrase : phrases) {
      const auto words = 1 + static_cast<std::size_t>(std::ranges::count(phrase, ' '));
      if (count + words > tokens.size() || lower_case(text_of(tokens, count, count + words)) != phrase) continue;
      count += words;
      is_found = true;
      break;
    }
  }
  if (count > 0 && count < tokens.size() && tokens[count].key == ":") ++count;
  return count < tokens.size() && tokens[count].kind == Token::Kind::numeral ? count : 0;
}

std::optional<Found<ScaleWord>> quantity_scale_at(const std::vector<Token>& tokens, std::size_t at) {
  struct PieceScale {
    std::string_view word;
    int power;
  };
  constexpr std::array<PieceScale, 3> pieces{{{"vạn", 4}, {"trăm", 2}, {"chục", 1}}};
  constexpr std::string_view spelled[] = {"nghìn", "nghin", "ngàn",     "triệu",   "trieu",
                                          "tỷ",    "tỉ",    "thousand", "million", "billion"};
  if (at < tokens.size()) {
    const auto piece = std::ranges::find(pieces, lower_case(tokens[at].text), &PieceScale::word);
    if (piece != pieces.end()) return Found<ScaleWord>{{piece->power, Marks::comma_decimal}, 1};
  }
  const auto found = scale_at(tokens, at);
  for (std::size_t i = at; found && i < at + found->length; ++i) {
    if (!is_one_of(lower_case(tokens[i].text), spelled)) return std::nullopt;
  }
  return found;
}

bool is_currency_at(const std::vector<Token>& tokens, std::size_t at, bool has_scale) {
  constexpr std::string_view after_dong[] = {"hồ", "ho", "phục", "phuc"};  // Clocks and uniforms.
  constexpr std::string_view names[] = {"đ",    "₫",    "vnđ",   "yên",    "yen",     "won", "kíp",
                                        "kip",  "euro", "euros", "dollar", "dollars", "đô",  "baht",
                                        "riel", "rúp",  "$",     "€",      "£",       "¥"};
  if (at >= tokens.size()) return false;
  const std::string_view name = text_of(tokens, at, at + 1);
  const bool is_dong = lower_case(name) == "đồng" || lower_case(name) == "dong";
  if (is_dong) return !is_word(tokens, at + 1, after_dong);
  if (is_one_of(lower_case(name), names) || Currency::parse(name)) return true;
  // "20 bảng Anh", "20 nhân dân tệ"; "20 bảng" are blackboards, "10 bạt" tarpaulins.
  if (currency_named(tokens, at, tokens.size()).meant.empty()) return false;
  const std::string key = key_of(tokens, at, tokens.size());
  return has_scale || (key != "bang" && key != "bat");
}

bool are_portions_of_cash(std::string_view words) {
  constexpr std::string_view portions[] = {"",         "suat",     "phan",     "goi",     "phong bi",  "bi thu",
                                           "suat qua", "phan qua", "portions", "portion", "envelopes", "envelope"};
  constexpr std::string_view cash[] = {"tien", "tien mat", "bang tien", "bang tien mat", "cash", "of cash", "in cash"};
  const std::string key = fold(words);
  return std::ranges::any_of(cash, [&](std::string_view word) {
    if (!key.ends_with(word)) return false;
    const std::string_view before = trimmed(std::string_view(key).substr(0, key.size() - word.size()));
    return std::ranges::find(portions, before) != std::end(portions);
  });
}

bool speaks_of_money(std::string_view item) {
  const auto tokens = lex(item);
  if (tokens.empty()) return false;
  if (are_portions_of_cash(item)) return true;
  if (lower_case(tokens.front().text) == "tiền" || tokens.front().key == "cash") return true;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].kind != Token::Kind::numeral) continue;
    const auto scale_word = quantity_scale_at(tokens, i + 1);
    const std::size_t next = i + 1 + (scale_word ? scale_word->length : 0);
    const bool is_last = next == tokens.size() || tokens[next].kind == Token::Kind::sign;
    if (is_currency_at(tokens, next, scale_word.has_value()) || (scale_word && is_last)) return true;
  }
  return false;
}

bool is_purpose_of_money(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::string_view words[] = {"tiền", "xây",  "sửa", "mua",    "cho",  "học",  "hỗ",   "ủng",
                                        "chi",  "để",   "làm", "chuyển", "trao", "tặng", "kinh", "giúp",
                                        "phục", "viện", "trả", "đóng",   "bằng", "vào",  "từ"};
  return is_word(tokens, at, words);
}

bool names_further_goods(std::string_view item) {
  constexpr std::string_view joints[] = {"và", "va", "and", "cùng", "cung", "&", "+", ",", ";", "x", "×", "*"};
  const auto tokens = lex(item);
  if (!tokens.empty() && tokens.front().kind == Token::Kind::numeral) {
    // "5 tấn 500 kg gạo", "10 3M masks": a number that is a name has no space behind it.
    const char* const end = tokens.front().text.data() + tokens.front().text.size();
    if (end == item.data() + item.size() || *end == ' ') return true;
  }
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!is_word(tokens, i, joints) || tokens[i + 1].kind != Token::Kind::numeral) continue;
    const char* const end = tokens[i + 1].text.data() + tokens[i + 1].text.size();
    const bool is_last = end == item.data() + item.size();
    if (is_last ? tokens[i].key != "," : *end == ' ') return true;
  }
  return false;
}

namespace {

/// Takes what stands between quotation marks away, which is a name whatever it says.
std::vector<Token> without_quoted(std::vector<Token> tokens) {
  constexpr std::string_view openings[] = {"\"", "“", "«", "„"};
  constexpr std::string_view closings[] = {"\"", "”", "»", "“"};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_one_of(tokens[i].text, openings)) continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && !is_one_of(tokens[end].text, closings)) ++end;
    if (end == tokens.size()) break;
    const auto at = [&](std::size_t index) { return tokens.begin() + static_cast<std::ptrdiff_t>(index); };
    tokens.erase(at(i + 1), at(end));
    ++i;
  }
  return tokens;
}

bool is_glued(const Token& before, const Token& after) {
  return before.text.data() + before.text.size() == after.text.data();
}

/// Words behind which a number is a name: "lớp 5", "loại 2", "năm 2022".
bool is_labelled(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::string_view labels[] = {
      "lớp",   "loại",  "số",    "cỡ",     "size", "model", "type", "mẫu",  "đời",   "khối", "tập",
      "quyển", "bậc",   "cấp",   "no",     "hệ",   "bản",   "dòng", "mã",   "mũi",   "đợt",  "tết",
      "năm",   "khóa",  "phần",  "kỳ",     "nhóm", "hạng",  "thứ",  "quý",  "tháng", "ngày", "version",
      "grade", "level", "class", "series", "part", "covid", "gen",  "lop",  "loai",  "so",   "co",
      "nam",   "year",  "tuổi",  "từ",     "dưới", "trên",  "đến",  "tiêu", "chuẩn"};
  if (at == 0) return false;
  if (is_word(tokens, at - 1, labels)) return true;
  if (tokens[at - 1].text == "." || tokens[at - 1].text == ":") return at > 1 && is_word(tokens, at - 2, labels);
  // "lớp 6, 7", "lớp 6 và 7".
  constexpr std::string_view joints[] = {",", "-", "–", "và", "and", "/", "&"};
  return at > 2 && is_word(tokens, at - 1, joints) && tokens[at - 2].kind == Token::Kind::numeral &&
         is_labelled(tokens, at - 2);
}

/// Words and signs before which a number is a size: "4 người", "32 inch", "70 %", "16 chỗ".
bool is_size_at(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::string_view sizes[] = {
      "chỗ",    "inch", "inches",  "in",       "ml",     "g",       "gr",     "gam",    "gram",   "grams", "mg",
      "kg",     "lít",  "lit",     "l",        "m",      "mét",     "mm",     "cm",     "km",     "w",     "kw",
      "kva",    "hp",   "v",       "a",        "ah",     "mah",     "kwh",    "hz",     "gb",     "tb",    "mb",
      "bit",    "lớp",  "tầng",    "kênh",     "cánh",   "ngăn",    "dây",    "bánh",   "món",    "năm",   "tuổi",
      "tháng",  "ngày", "giờ",     "lần",      "người",  "giường",  "trang",  "màu",    "lõi",    "tấc",   "cổng",
      "mảnh",   "mặt",  "đầu",     "cửa",      "chân",   "trong",   "buồng",  "độ",     "pha",    "chiều", "nhân",
      "oz",     "seat", "seats",   "seater",   "people", "persons", "ply",    "layer",  "layers", "pages", "years",
      "months", "days", "channel", "channels", "doors",  "wheels",  "liters", "litres", "liter",  "litre", "beds",
      "cc",     "lb",   "lbs",     "ft",       "tấn",    "phòng",   "học",    "em",     "cháu",   "trẻ",   "hộ",
      "gia",    "vòng", "tốc",     "bếp",      "thành",  "size",    "nồi",    "khay",   "trục",   "%",     "°",
      "/",      "\"",   "″",       "′",        "“",      "”"};
  constexpr std::string_view packs[] = {"gói",   "hộp",   "chai",  "viên",    "túi",     "lon",
                                        "thùng", "bịch",  "liều",  "miếng",   "tờ",      "cái",
                                        "chiếc", "packs", "boxes", "bottles", "tablets", "pieces"};
  if (is_word(tokens, at, sizes)) return true;
  const bool is_last = at + 1 >= tokens.size() || tokens[at + 1].kind == Token::Kind::sign;
  return is_word(tokens, at, packs) && is_last;
}

}  // namespace

bool joins_goods(std::string_view item) {
  constexpr std::string_view joints[] = {"và", "and", "&"};
  const auto tokens = without_quoted(lex(item));
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    // "H&M": one name.
    const bool is_part_of_name = is_glued(tokens[i - 1], tokens[i]) && is_glued(tokens[i], tokens[i + 1]);
    if (is_word(tokens, i, joints) && !is_part_of_name) return true;
  }
  return false;
}

bool has_stray_figure(std::string_view item) {
  const auto tokens = without_quoted(lex(item));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == Token::Kind::sign && tokens[i].text == "+" && i > 0 && i + 1 < tokens.size() &&
        !is_glued(tokens[i - 1], tokens[i])) {
      return true;  // "gạo + mì".
    }
    if (i == 0 || tokens[i].kind != Token::Kind::numeral) continue;
    const bool is_in_brackets = tokens[i - 1].text == "(" || tokens[i - 1].text == "[";
    if (is_glued(tokens[i - 1], tokens[i]) && !is_in_brackets) continue;
    const bool is_of_name =
        i + 1 < tokens.size() && is_glued(tokens[i], tokens[i + 1]) && tokens[i + 1].kind == Token::Kind::word;
    const bool has_scale = quantity_scale_at(tokens, i + 1).has_value();  // "5 tỷ lợi khuẩn".
    if (is_of_name || has_scale || is_labelled(tokens, i) || is_size_at(tokens, i + 1)) continue;
    return true;
  }
  return false;
}

bool is_of_people(std::string_view item) {
  constexpr std::string_view people[] = {"nguoi",
                                         "nguoi dan",
                                         "ho",
                                         "ho dan",
                                         "ho gia dinh",
                                         "gia dinh",
                                         "hoc sinh",
                                         "tre em",
                                         "em",
                                         "chau",
                                         "em hoc sinh",
                                         "chau hoc sinh",
                                         "people",
                                         "persons",
                                         "person",
                                         "household",
                                         "households",
                                         "families",
                                         "children",
                                         "students",
                                         "beneficiaries",
                                         "doi tuong",
                                         "nguoi thu huong",
                                         "nguoi huong loi",
                                         "luot nguoi",
                                         "khau"};
  return is_one_of(fold(item), people);
}

}  // namespace aid::domain
