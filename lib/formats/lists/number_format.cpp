#include "number_format.hpp"

#include "aid/domain/data.hpp"
#include "aid/domain/decimal.hpp"
#include "characters.hpp"
#include "format_pieces.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

using Section = NumberFormat::Section;

constexpr std::size_t most_sections = 3;  ///< The fourth is of texts.

bool is_one_of(std::string_view characters, std::string_view text) {
  return text.size() == 1 && characters.find(text.front()) != std::string_view::npos;
}

/// Without the spaces around it, those that do not break too.
std::string_view without_spaces(std::string_view text) {
  constexpr std::string_view spaces[] = {" ", "\u00A0", "\u202F", "\u2007"};
  for (bool is_found = true; is_found;) {
    is_found = false;
    for (const std::string_view space : spaces) {
      if (text.starts_with(space))
        text.remove_prefix(space.size());
      else if (text.ends_with(space))
        text.remove_suffix(space.size());
      else
        continue;
      is_found = true;
    }
  }
  return text;
}

/// What `[$₫-42A]` shows: the sign or, where several currencies have it, the code of the one that its locale means, and
/// with a question mark if that is not known.
std::string currency_of(std::string_view inside) {
  const std::size_t dash = inside.find('-');
  const std::string_view sign = inside.substr(0, dash);
  const std::string_view locale = dash == std::string_view::npos ? std::string_view() : inside.substr(dash + 1);
  if (sign.empty() || locale.empty()) return std::string(sign);
  bool is_shared = false;
  for (const auto& row : domain::data_rows("locale-currencies.csv")) {
    if (row[0] != sign) continue;
    is_shared = true;
    if (row[1] == locale) return ' ' + row[2] + ' ';
  }
  return is_shared ? std::string(sign) + '?' : std::string(sign);
}

/// Makes the parts of one section of its pieces.
class SectionReader {
public:
  SectionReader(const std::vector<FormatPiece>& pieces, bool is_only) : pieces_(pieces), is_only_(is_only) {}

  Section read() {
    for (at_ = 0; at_ < pieces_.size(); ++at_) take(pieces_[at_]);
    understand();
    return std::move(section_);
  }

private:
  void take(const FormatPiece& piece) {
    switch (piece.kind) {
      case FormatPiece::Kind::character:
        return take_character_piece(piece.text);
      case FormatPiece::Kind::literal:
        return add(piece.text, false);
      case FormatPiece::Kind::bracket:
        return take_bracket(piece.text);
      case FormatPiece::Kind::general:
        return add("0", true);
      case FormatPiece::Kind::blank:
      case FormatPiece::Kind::half_day:
      case FormatPiece::Kind::section:
        return;
    }
  }

  void take_bracket(std::string_view inside) {
    if (inside.starts_with('$')) {
      const std::string shown = currency_of(inside.substr(1));
      if (!shown.empty()) add(shown, false);
    } else if (!inside.empty() && is_one_of("<>=", inside.substr(0, 1))) {
      section_.condition = inside;
    }
  }

  void take_character_piece(std::string_view text) {
    const std::string_view next = at_ + 1 < pieces_.size() ? pieces_[at_ + 1].text : std::string_view();
    if (is_one_of("0#?.", text) || (text == "," && has_places_)) return add(text, true);
    if (text == "@" && is_only_) return add("0", true);
    if (is_one_of("Ee", text) && has_places_ && is_one_of("+-", next)) {
      ++at_;
      return add("E", true);
    }
    is_fraction_ = is_fraction_ || (text == "/" && has_places_ && is_one_of("0#?123456789", next));
    if (is_fraction_ && is_one_of("/123456789", text)) return add(text, true);
    if (text == "%") ++section_.hundreds;
    add(text, false);
  }

  void add(std::string_view text, bool is_place) {
    section_.parts.push_back({std::string(text), is_place});
    has_places_ = has_places_ || is_place;
  }

  void understand() {
    const auto is_place = [](const NumberFormat::Part& part) { return part.is_place; };
    const auto& parts = section_.parts;
    const auto first = std::ranges::find_if(parts, is_place);
    const auto last = std::find_if(parts.rbegin(), parts.rend(), is_place).base();
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part->is_place) {
        section_.places += part->text;
      } else if (part < first) {
        section_.before += part->text;
      } else if (part >= last) {
        section_.after += part->text;
      } else {
        section_.is_mask = section_.is_mask || !is_fraction_;
      }
    }
    const std::string& places = section_.places;
    for (const std::size_t end : {places.size(), std::min(places.find('.'), places.size())}) {
      std::size_t commas = 0;
      while (commas < end && places[end - commas - 1] == ',') ++commas;
      section_.thousands = std::max(section_.thousands, commas);
    }
  }

  const std::vector<FormatPiece>& pieces_;
  bool is_only_;
  std::size_t at_ = 0;
  Section section_;
  bool has_places_ = false;
  bool is_fraction_ = false;
};

/// Without the minus and the brackets that say of a figure that it is negative.
void drop_signs(std::string& before, std::string& after) {
  const auto is_sign = [](char c) { return c == '-' || c == '(' || c == ')'; };
  std::erase_if(before, is_sign);
  std::erase_if(after, is_sign);
}

/// `digits` × 10^power, without zeros that say nothing, and never with exactly three decimals.
std::string multiplied(std::string_view digits, long power) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string all(digits.substr(0, point));
  if (point < digits.size()) all += digits.substr(point + 1);
  long whole = static_cast<long>(point) + power;
  if (whole <= 0) {
    all.insert(0, static_cast<std::size_t>(1 - whole), '0');
    whole = 1;
  }
  if (static_cast<std::size_t>(whole) > all.size()) all.resize(static_cast<std::size_t>(whole), '0');
  std::string decimals = all.substr(static_cast<std::size_t>(whole));
  all.resize(static_cast<std::size_t>(whole));
  all.erase(0, std::min(all.find_first_not_of('0'), all.size() - 1));
  decimals.erase(decimals.find_last_not_of('0') + 1);
  if (decimals.size() == 3) decimals += '0';
  return decimals.empty() ? all : all + '.' + decimals;
}

/// The digits of a whole number in their places, with what stands between.
std::string masked(const Section& section, std::string_view digits) {
  std::string shown;
  std::size_t left = digits.size();
  const auto first = std::ranges::find_if(section.parts, &NumberFormat::Part::is_place);
  for (auto part = section.parts.end(); part-- != section.parts.begin();) {
    std::string text = part->text;
    if (part->is_place) {
      text = left > 0 ? std::string(1, digits[--left]) : part->text == "0" ? "0" : "";
      if (part == first) text = std::string(digits.substr(0, left)) + text;
    }
    shown.insert(0, text);
  }
  return shown;
}

bool is_zero(std::string_view plain) { return plain.find_first_not_of("-0.") == std::string_view::npos; }

/// Whether the number fulfils "<=1000". Nothing: it cannot be told.
std::optional<bool> fulfils(std::string_view plain, std::string_view condition) {
  const std::size_t operation = std::min(condition.find_first_not_of("<>="), condition.size());
  const auto number = domain::Decimal::parse(plain);
  const auto bound = domain::Decimal::parse(without_spaces(condition.substr(operation)));
  if (!number || !bound) return std::nullopt;
  const auto order = number.value() <=> bound.value();
  const std::string_view sign = condition.substr(0, operation);
  if (sign == "<>") return order != 0;
  return (order < 0 && sign.find('<') != std::string_view::npos) ||
         (order > 0 && sign.find('>') != std::string_view::npos) ||
         (order == 0 && sign.find('=') != std::string_view::npos);
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) : code_(code) {
  std::vector<std::vector<FormatPiece>> sections(1);
  for (const FormatPiece& piece : pieces_of_format(code_)) {
    if (piece.kind == FormatPiece::Kind::section) {
      sections.emplace_back();
    } else {
      sections.back().push_back(piece);
    }
  }
  if (code_.empty()) sections.front().push_back({FormatPiece::Kind::general, {}});
  const auto is_of_texts = [](const std::vector<FormatPiece>& pieces) {
    return std::ranges::any_of(pieces, [](const FormatPiece& piece) {
      return piece.kind == FormatPiece::Kind::character && piece.text == "@";
    });
  };
  if (sections.size() > 1) std::erase_if(sections, is_of_texts);
  for (std::size_t i = 0; i < std::min(sections.size(), most_sections); ++i) {
    sections_.push_back(SectionReader(sections[i], sections.size() == 1).read());
  }
}

NumberFormat NumberFormat::builtin(std::size_t id) {
  if (id >= 5 && id <= 8) return NumberFormat("[$¤]#,##0.00");
  if (id == 9 || id == 10) return NumberFormat("0.00%");
  if (id == 42 || id == 44) return NumberFormat(R"(_([$¤]* #,##0.00_);_([$¤]* \(#,##0.00\);_([$¤]* "-"??_))");
  if (id == 41 || id == 43) return NumberFormat(R"(_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_))");
  return NumberFormat("General");
}

bool NumberFormat::is_of_negatives(const Section& section) const {
  if (!section.condition.empty()) return section.condition == "<0";
  return sections_.size() > 1 && &section == &sections_[1] && sections_[0].condition.empty();
}

bool NumberFormat::only_decorates() const {
  return std::ranges::all_of(sections_, [&](const Section& section) {
    std::string before = section.before;
    std::string after = section.after;
    if (is_of_negatives(section)) drop_signs(before, after);
    return !section.places.empty() && !section.is_mask && section.thousands == 0 && without_spaces(before).empty() &&
           without_spaces(after).empty();
  });
}

const NumberFormat::Section* NumberFormat::section_for(std::string_view plain) const {
  const std::size_t size = sections_.size();
  if (size == 0) return nullptr;
  const bool has_first = !sections_[0].condition.empty();
  const bool has_second = size > 1 && !sections_[1].condition.empty();
  if (!has_first && !has_second) {
    if (size == 1) return &sections_[0];
    if (plain.starts_with('-')) return &sections_[1];
    return size == most_sections && is_zero(plain) ? &sections_[2] : &sections_[0];
  }
  if (!has_first) return nullptr;
  for (std::size_t i = 0; i < (has_second ? 2U : 1U); ++i) {
    const auto holds = fulfils(plain, sections_[i].condition);
    if (!holds) return nullptr;
    if (*holds) return &sections_[i];
  }
  // With one condition and three sections, programs differ in which of the other two holds.
  const std::size_t other = has_second ? 2 : 1;
  return other + 1 == size ? &sections_[other] : nullptr;
}

std::optional<ShownNumber> NumberFormat::show(std::string_view plain) const {
  const Section* const section = section_for(plain);
  if (!section) return std::nullopt;
  const bool is_negative = plain.starts_with('-');
  const std::string_view digits = plain.substr(is_negative ? 1 : 0);
  std::string before = section->before;
  std::string after = section->after;
  const bool shows_sign = section != sections_.data() || !section->condition.empty();
  if (is_negative && shows_sign) drop_signs(before, after);
  const bool has_words = !without_spaces(before).empty() || !without_spaces(after).empty();

  std::string figure;
  if (section->is_mask) {
    const bool is_whole = section->places.find_first_not_of("0#?") == std::string::npos && section->hundreds == 0 &&
                          digits.find('.') == std::string_view::npos;
    if (!is_whole) return std::nullopt;
    return ShownNumber{.text = (is_negative ? "-" : "") + masked(*section, digits)};
  }
  const auto zeros = static_cast<std::size_t>(
      std::ranges::count(section->places.substr(0, section->places.find_first_of(".E/")), '0'));
  const bool shows_figure = !section->places.empty() && !(is_zero(plain) && has_words && zeros == 0);
  if (shows_figure) {
    figure = multiplied(digits, 2 * static_cast<long>(section->hundreds) - 3 * static_cast<long>(section->thousands));
    const std::size_t whole = std::min(figure.find('.'), figure.size());
    if (has_words && section->hundreds == 0 && whole < zeros) figure.insert(0, zeros - whole, '0');
  } else {
    const std::string_view words = without_spaces(before);
    const bool hides = words.empty() || words == "-" || words == "–" || words == "—";
    if (hides && !is_zero(plain)) return std::nullopt;
  }
  if (shows_figure && !has_words && section->thousands == 0) return ShownNumber{.is_alone = true};
  const std::string shown = before + figure + after;
  return ShownNumber{.text = (is_negative ? "-" : "") + std::string(without_spaces(shown)),
                     .is_divided = shows_figure && section->thousands > 0};
}

}  // namespace aid::formats
