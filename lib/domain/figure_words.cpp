#include "figure_words.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace aid::domain {
namespace {

template <typename T>
using Phrases = std::map<std::string, T, std::less<>>;

/// A table's phrases by what `lex` makes of them.
template <typename T>
Phrases<T> by_key(std::initializer_list<std::pair<std::string_view, T>> rows) {
  Phrases<T> phrases;
  for (const auto& [phrase, meaning] : rows) {
    const auto tokens = lex(phrase);
    phrases.emplace(key_of(tokens, 0, tokens.size()), meaning);
  }
  return phrases;
}

constexpr std::size_t longest_phrase = 3;

/// The longest phrase that begins at `at`.
template <typename T>
std::optional<Found<T>> longest_at(const Phrases<T>& phrases, const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t length = std::min(longest_phrase, tokens.size() - at); length > 0; --length) {
    const auto found = phrases.find(key_of(tokens, at, at + length));
    if (found != phrases.end()) return Found<T>{found->second, length};
  }
  return std::nullopt;
}

const Phrases<ScaleWord>& scales() {
  constexpr auto vi = Marks::comma_decimal;
  constexpr auto en = Marks::dot_decimal;
  static const auto phrases = by_key<ScaleWord>({
      {"nghìn", {3, vi}},      {"ngàn", {3, vi}},         {"triệu", {6, vi}},        {"tr", {6, vi}},
      {"tỷ", {9, vi}},         {"nghìn triệu", {9, vi}},  {"ngàn triệu", {9, vi}},   {"nghìn tỷ", {12, vi}},
      {"ngàn tỷ", {12, vi}},   {"triệu tỷ", {15, vi}},    {"k", {3, Marks::either}}, {"thousand", {3, en}},
      {"thousands", {3, en}},  {"m", {6, Marks::either}}, {"mn", {6, en}},           {"mln", {6, en}},
      {"million", {6, en}},    {"millions", {6, en}},     {"b", {9, Marks::either}}, {"bn", {9, en}},
      {"bln", {9, en}},        {"billion", {9, en}},      {"billions", {9, en}},     {"trillion", {12, en}},
      {"trillions", {12, en}}, {"tn", {12, en}},
  });
  return phrases;
}

const Phrases<std::optional<Qualifier>>& qualifiers() {
  using enum Qualifier;
  constexpr std::optional<Qualifier> upper_limit;
  static const auto phrases = by_key<std::optional<Qualifier>>({
      // hơn, trên and "more than" are strictly more; published figures use them for "so much, and something".
      {"hơn", at_least},
      {"trên", at_least},
      {"ít nhất", at_least},
      {"tối thiểu", at_least},
      {"không dưới", at_least},
      {"không ít hơn", at_least},
      {"≥", at_least},
      {">=", at_least},
      {">", at_least},
      {"≧", at_least},
      {"⩾", at_least},
      {"more than", at_least},
      {"over", at_least},
      {"above", at_least},
      {"at least", at_least},
      {"no less than", at_least},
      {"not less than", at_least},
      // gần: a little less. ≤ and <= stand for it in lists of published figures.
      {"gần", nearly},
      {"suýt soát", nearly},
      {"≤", nearly},
      {"<=", nearly},
      {"≦", nearly},
      {"⩽", nearly},
      {"nearly", nearly},
      {"almost", nearly},
      {"close to", nearly},
      {"just under", nearly},
      // xấp xỉ: a little less or more.
      {"khoảng", about},
      {"khoảng chừng", about},
      {"vào khoảng", about},
      {"chừng", about},
      {"ước", about},
      {"ước tính", about},
      {"ước đạt", about},
      {"ước chừng", about},
      {"ước khoảng", about},
      {"ước đạt khoảng", about},
      {"ước tính khoảng", about},
      {"xấp xỉ", about},
      {"~", about},
      {"≈", about},
      {"≃", about},
      {"≅", about},
      {"∼", about},
      {"about", about},
      {"approximately", about},
      {"approx", about},
      {"around", about},
      {"roughly", about},
      {"some", about},
      {"circa", about},
      {"an estimated", about},
      {"estimated", about},
      // Said of limits, not of figures.
      {"dưới", upper_limit},
      {"không quá", upper_limit},
      {"không hơn", upper_limit},
      {"tối đa", upper_limit},
      {"nhiều nhất", upper_limit},
      {"<", upper_limit},
      {"under", upper_limit},
      {"below", upper_limit},
      {"less than", upper_limit},
      {"at most", upper_limit},
      {"up to", upper_limit},
      {"no more than", upper_limit},
      {"not more than", upper_limit},
  });
  return phrases;
}

struct CurrencyNames {
  std::string_view codes;  ///< One, or those between which the names do not decide.
  std::string_view names;  ///< Parted by |.
  std::string_view narrowed = {};
};

constexpr auto currency_names = std::to_array<CurrencyNames>({
    {"VND", "đồng|đ|₫|VNĐ|dong|dongs|Việt Nam đồng|VN đồng|đồng VN|Vietnam dong|Viet Nam dong"},
    {"USD", "$|đô la|đôla|đô|dollar|dollars", "AUD CAD HKD NZD SGD TWD BND FJD"},
    {"USD", "US$|USD$|đô la Mỹ|đôla Mỹ|đô Mỹ|đô la Hoa Kỳ|Mỹ kim|US dollars|American dollar|American dollars"},
    {"EUR", "€|euros|ơ rô|đồng euro"},
    {"GBP", "£|bảng|bảng Anh|pound|pounds|pounds sterling|British pound|British pounds"},
    {"JPY", "JP¥|yên|yên Nhật|yên Nhật Bản|yen|Japanese yen"},
    {"CNY", "CN¥|tệ|nhân dân tệ|đồng nhân dân tệ|NDT|RMB|yuan|renminbi|Chinese yuan"},
    {"KRW", "₩|won|won Hàn|won Hàn Quốc|Korean won|South Korean won"},
    {"LAK", "₭|kíp|kip|kíp Lào|Lao kip"},
    {"KHR", "៛|riên|riel|riels|riên Campuchia|riel Campuchia|riên Cam-pu-chia|Cambodian riel"},
    {"THB", "฿|bạt|baht|bạt Thái|baht Thái|baht Thái Lan|Thai baht"},
    {"AUD", "A$|AU$|AUD$|đô la Úc|đô Úc|đô la Ôxtrâylia|Australian dollars"},
    {"NZD", "NZ$|đô la New Zealand|New Zealand dollars"},
    {"CAD", "C$|CA$|CAD$|đô la Canada|đô Canada|Canadian dollars"},
    {"SGD", "S$|SG$|đô la Singapore|đô Singapore|đô Sing|Singapore dollars"},
    {"HKD", "HK$|đô la Hồng Kông|Hong Kong dollars"},
    {"TWD", "NT$|đài tệ|đô la Đài Loan|Taiwan dollar|Taiwan dollars|New Taiwan dollars"},
    {"CHF", "franc Thụy Sĩ|franc Thụy Sỹ|phrăng Thụy Sĩ|Swiss francs"},
    {"RUB", "₽|rúp|rúp Nga|ruble|rubles|rouble|roubles|Russian rubles|Russian roubles"},
    {"INR", "₹|rupi Ấn Độ|ru-pi Ấn Độ|rupee Ấn Độ|Indian rupees"},
    {"DKK", "krone Đan Mạch|curon Đan Mạch|Danish kroner"},
    {"NOK", "krone Na Uy|curon Na Uy|Norwegian kroner"},
    {"SEK", "krona Thụy Điển|curon Thụy Điển|Swedish kronor"},
    {"CUP", "peso Cuba|pê-xô Cuba|Cuban pesos"},
    {"PHP", "₱|peso Philippines|Philippine pesos"},
    {"MYR", "RM|ringgit|ringgit Malaysia"},
    {"IDR", "Rp|rupiah"},
    {"MMK", "kyat|kyats"},
    {"PLN", "zloty|zlotys|złoty"},
    {"HUF", "forint|forints"},
    {"BRL", "R$"},
    {"MNT", "₮|tugrik|tögrög"},
    {"ILS", "₪|shekel|shekels"},
    {"UAH", "₴|hryvnia"},
    {"JPY CNY", "¥"},
    {"CHF XOF XAF", "franc|francs|phrăng"},
    {"DKK NOK SEK", "krone|kroner|krona|kronor|curon|kr"},
    {"INR PKR LKR NPR", "rupi|ru-pi|rupee|rupees"},
    {"CUP PHP MXN", "peso|pesos|pê-xô"},
});

std::vector<std::string> split(std::string_view list, char mark) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto end = std::min(list.find(mark, begin), list.size());
    items.emplace_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return items;
}

std::string key_of_name(std::string_view name) {
  const auto tokens = lex(name);
  return key_of(tokens, 0, tokens.size());
}

/// The currency whose code is `typed` in any case. By its letters, not by a key, which takes CNY and CNI for one.
std::optional<Currency> with_code(std::string_view typed) {
  const auto is_code = [typed](Currency currency) {
    constexpr auto alike = [](char a, char b) { return a == b || a + ('a' - 'A') == b; };
    return std::ranges::equal(currency.code(), typed, alike);
  };
  const auto all = Currency::all();
  const auto found = std::ranges::find_if(all, is_code);
  return found == all.end() ? std::nullopt : std::optional(*found);
}

std::vector<Currency> with_codes(std::string_view codes) {
  std::vector<Currency> currencies;
  for (const auto& code : split(codes, ' ')) currencies.push_back(Currency::parse(code).value());
  return currencies;
}

/// Calls `visit(name, meaning)` for each name of a currency, from the most frequent ones on, as long as it gives true.
template <typename Visitor>
void for_each_currency_name(Visitor visit) {
  for (const auto& [codes, names, narrowed] : currency_names) {
    CurrencyName meaning{with_codes(codes), with_codes(codes)};
    if (!narrowed.empty()) std::ranges::copy(with_codes(narrowed), std::back_inserter(meaning.allowed));
    for (const std::string& name : split(names, '|')) {
      if (!visit(name, meaning)) return;
    }
  }
  for (const Currency currency : Currency::all()) {
    for (const Language language : {Language::vi, Language::en}) {
      if (!visit(std::string(currency.name(language)), CurrencyName{{currency}, {currency}})) return;
    }
  }
}

/// The key of each name with what it means to the first that has it.
Phrases<CurrencyName> make_currency_index() {
  Phrases<CurrencyName> index;
  for_each_currency_name([&](const std::string& name, const CurrencyName& meaning) {
    index.emplace(key_of_name(name), meaning);
    return true;
  });
  return index;
}

}  // namespace

std::string key_of(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  std::string key;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) key += ' ';
    key += tokens[i].key;
  }
  return key;
}

void part_short_words(std::vector<Token>& tokens) {
  constexpr std::string_view dong = "đ";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string word = lower_case(tokens[i].text);
    const bool is_whole = word == "trđ" || word == "trd" || word == "tỷđ" || word == "tỉđ";
    if (is_whole) {
      const std::string_view text = tokens[i].text;
      const std::size_t end = text.size() - (word == "trd" ? 1 : dong.size());
      tokens[i].text = text.substr(0, end);
      tokens[i].key = fold(tokens[i].text);
      tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                    Token{Token::Kind::word, text.substr(end), "d", {}});
    } else if (word == "tr" && i + 2 < tokens.size() && tokens[i + 1].text == "." &&
               (tokens[i + 2].key == "d" || tokens[i + 2].key == "vnd")) {
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }
}

std::optional<Found<ScaleWord>> scale_at(const std::vector<Token>& tokens, std::size_t at) {
  return longest_at(scales(), tokens, at);
}

std::optional<Found<std::optional<Qualifier>>> qualifier_at(const std::vector<Token>& tokens, std::size_t at) {
  return longest_at(qualifiers(), tokens, at);
}

CurrencyName currency_named(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  const std::string key = key_of(tokens, begin, end);
  if (key.empty()) return {};
  if (const auto currency = with_code(text_of(tokens, begin, end))) return {{*currency}, {*currency}};
  // A command reads few amounts, and finds their names sooner than an index of all could be made; a list has many.
  static std::size_t looked_up = 0;
  if (++looked_up > 32) {
    static const Phrases<CurrencyName> index = make_currency_index();
    const auto found = index.find(key);
    return found == index.end() ? CurrencyName() : found->second;
  }
  CurrencyName found;
  for_each_currency_name([&](const std::string& name, const CurrencyName& meaning) {
    const bool is_named = key_of_name(name) == key;
    if (is_named) found = meaning;
    return !is_named;
  });
  return found;
}

}  // namespace aid::domain
