#include "aid/domain/prose.hpp"

#include "aid/domain/reading.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

namespace aid::domain {
namespace {

constexpr std::uint64_t thousand = 1'000;
constexpr std::uint64_t million = 1'000'000;
constexpr std::uint64_t billion = 1'000'000'000;

void add_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

// --- Vietnamese ---

constexpr std::array<std::string_view, 10> vi_digits{"không", "một", "hai", "ba",  "bốn",
                                                     "năm",   "sáu", "bảy", "tám", "chín"};

/// The last digit behind tens: "hai mươi mốt", "mười lăm", "hai mươi tư".
std::string_view vi_unit(std::uint64_t tens, std::uint64_t unit) {
  if (unit == 5) return "lăm";
  if (tens > 1 && unit == 1) return "mốt";
  if (tens > 1 && unit == 4) return "tư";
  return vi_digits[unit];
}

/// Three digits; with `whole` those that are nothing are read too, since others stand before them.
void add_vi_group(std::string& text, std::uint64_t group, bool whole) {
  const std::uint64_t hundreds = group / 100;
  const std::uint64_t tens = group / 10 % 10;
  const std::uint64_t unit = group % 10;
  const bool has_hundreds = hundreds > 0 || whole;
  if (has_hundreds) add_word(text, fmt::format("{} trăm", vi_digits[hundreds]));
  if (tens == 0) {
    if (unit == 0) return;
    if (has_hundreds) add_word(text, "linh");
    return add_word(text, vi_digits[unit]);
  }
  add_word(text, tens == 1 ? std::string("mười") : fmt::format("{} mươi", vi_digits[tens]));
  if (unit > 0) add_word(text, vi_unit(tens, unit));
}

/// What is less than a billion: millions, thousands and the rest.
void add_vi_below_billion(std::string& text, std::uint64_t number) {
  struct Group {
    std::uint64_t value;
    std::string_view name;
  };
  const std::array groups{Group{number / million, "triệu"}, Group{number / thousand % thousand, "nghìn"},
                          Group{number % thousand, ""}};
  for (const Group& group : groups) {
    if (group.value == 0) continue;
    add_vi_group(text, group.value, !text.empty());
    if (!group.name.empty()) add_word(text, group.name);
  }
}

/// Above a billion the billions are read as a number of their own: "hai nghìn tỷ".
void add_vi(std::string& text, std::uint64_t number) {
  if (number < billion) return add_vi_below_billion(text, number);
  add_vi(text, number / billion);
  add_word(text, "tỷ");
  add_vi_below_billion(text, number % billion);
}

// --- English ---

constexpr std::array<std::string_view, 20> en_small{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> en_tens{"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 7> en_scales{"",         "thousand",    "million",    "billion",
                                                    "trillion", "quadrillion", "quintillion"};

std::string en_below_hundred(std::uint64_t number) {
  if (number < 20) return std::string(en_small[number]);
  const std::string_view tens = en_tens[number / 10];
  return number % 10 == 0 ? std::string(tens) : fmt::format("{}-{}", tens, en_small[number % 10]);
}

/// Three digits; behind larger ones "and" stands before what is less than a hundred.
void add_en_group(std::string& text, std::uint64_t group, bool is_last) {
  const bool follows = !text.empty();
  if (group >= 100) add_word(text, fmt::format("{} hundred", en_small[group / 100]));
  if (group % 100 == 0) return;
  if (group >= 100 || (follows && is_last)) add_word(text, "and");
  add_word(text, en_below_hundred(group % 100));
}

void add_en(std::string& text, std::uint64_t number) {
  std::vector<std::uint64_t> groups;
  for (; number > 0; number /= thousand) groups.push_back(number % thousand);
  for (std::size_t i = groups.size(); i-- > 0;) {
    if (groups[i] == 0) continue;
    add_en_group(text, groups[i], i == 0);
    if (i > 0) add_word(text, en_scales[i]);
  }
}

// --- Both ---

std::string unsigned_in_words(std::uint64_t number, Language language) {
  if (number == 0) return std::string(language == Language::vi ? vi_digits[0] : en_small[0]);
  std::string text;
  if (language == Language::vi) {
    add_vi(text, number);
  } else {
    add_en(text, number);
  }
  return text;
}

std::uint64_t magnitude(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  return number < 0 ? 0 - bits : bits;
}

std::string_view minus(Language language) { return language == Language::vi ? "âm " : "minus "; }

/// "đồng", "đô la Mỹ"; "dong", "US dollars" of several.
std::string currency_in_words(Currency currency, bool is_one, Language language) {
  if (currency == Currency::vnd()) return language == Language::vi ? "đồng" : "dong";
  std::string name(currency.name(language));
  if (language == Language::vi) {
    // Of the names in the list only the first letter is a capital that belongs to the line and not to the name.
    if (name.starts_with("Đ")) return "đ" + name.substr(std::string_view("Đ").size());
    if (name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
  }
  constexpr std::array<std::string_view, 8> counted{"dollar", "pound", "franc", "euro",
                                                    "rupee",  "peso",  "ruble", "Euro"};
  for (const std::string_view word : counted) {
    if (!is_one && name.ends_with(word)) return name + "s";
  }
  return name;
}

/// What stands behind the mark, read as a number: "không năm", "chín mươi ba".
std::string fraction_in_words(std::uint64_t fraction, int digits) {
  std::string text;
  std::uint64_t least = 1;
  for (int i = 1; i < digits; ++i) least *= 10;
  for (; fraction < least; least /= 10) add_word(text, vi_digits[0]);
  std::string read;
  add_vi(read, fraction);
  add_word(text, read);
  return text;
}

std::uint64_t minor_units(Currency currency) {
  std::uint64_t units = 1;
  for (int i = 0; i < currency.minor_digits(); ++i) units *= 10;
  return units;
}

struct ProseUnit {
  std::int64_t value;
  Label name;
};
constexpr std::array prose_units{ProseUnit{1'000'000'000'000, {"trillion", "nghìn tỷ"}},
                                 ProseUnit{1'000'000'000, {"billion", "tỷ"}},
                                 ProseUnit{1'000'000, {"million", "triệu"}}};

}  // namespace

std::string in_words(std::int64_t number, Language language) {
  const std::string words = unsigned_in_words(magnitude(number), language);
  return number < 0 ? fmt::format("{}{}", minus(language), words) : words;
}

std::string in_words(const Amount& amount, Language language) {
  const Currency currency = amount.money.currency();
  const std::uint64_t units = minor_units(currency);
  const std::uint64_t minor = magnitude(amount.money.minor());
  const std::uint64_t fraction = minor % units;
  std::string text(prefix(amount.qualifier, language));
  if (amount.money.minor() < 0) text += minus(language);
  text += unsigned_in_words(minor / units, language);
  if (fraction > 0) {
    text += language == Language::vi ? " phẩy " + fraction_in_words(fraction, currency.minor_digits())
                                     : fmt::format(" and {}/{}", fraction, units);
  }
  return fmt::format("{} {}", text, currency_in_words(currency, minor == units, language));
}

std::string in_prose(const Amount& amount, Language language) {
  const Currency currency = amount.money.currency();
  const std::string_view before = prefix(amount.qualifier, language);
  const std::int64_t minor = amount.money.minor();
  const auto units = static_cast<std::int64_t>(minor_units(currency));
  const Decimal figure = minor % units == 0 ? Decimal(minor / units, 0) : amount.money.decimal();
  if (currency != Currency::vnd()) return fmt::format("{}{} {}", before, show(figure, language), currency.code());
  const std::string_view dong = language == Language::vi ? "đồng" : "VND";
  for (const ProseUnit& unit : prose_units) {
    constexpr std::int64_t decimals = 1'000;
    if (minor / unit.value == 0 || minor % (unit.value / decimals) != 0) continue;
    const Decimal of_unit = Decimal(minor / (unit.value / decimals), 3).normalised();
    return fmt::format("{}{} {} {}", before, show(of_unit, language), unit.name.in(language), dong);
  }
  return fmt::format("{}{} {}", before, show(figure, language), dong);
}

}  // namespace aid::domain
