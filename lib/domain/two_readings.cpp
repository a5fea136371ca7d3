#include "two_readings.hpp"

#include "aid/domain/reading_messages.hpp"

#include <array>

namespace aid::domain {
namespace {

char decimal_mark(Marks marks, Language language) {
  if (marks == Marks::comma_decimal) return ',';
  if (marks == Marks::dot_decimal) return '.';
  return language == Language::vi ? ',' : '.';
}

}  // namespace

Problem refuse_two_readings(std::string_view typed, const Token& numeral, const std::vector<Figure>& figures,
                            const TwoReadings& how) {
  const auto begin = static_cast<std::size_t>(numeral.text.data() - typed.data());
  const auto before = typed.substr(0, begin);
  const auto after = typed.substr(begin + numeral.text.size());

  struct Reading {
    std::string text;   ///< As it can be typed.
    std::string shown;  ///< With what it comes to.
  };
  const auto is_possible = [&](const Figure& figure) { return !how.is_possible || how.is_possible(figure); };
  const auto reading = [&](const Figure& figure, Language language) {
    const char mark = decimal_mark(how.marks, language);
    // What is no amount is shown as it was typed: a zero more would not make it one.
    const Marks marks = is_possible(figure) ? how.marks : mark == ',' ? Marks::comma_decimal : Marks::dot_decimal;
    Reading result{fmt::format("{}{}{}", before, unambiguous(figure, how.thousands, mark, marks), after), ""};
    result.shown = how.value ? fmt::format("{} = {}", result.text, how.value(figure, language)) : result.text;
    return result;
  };
  const std::array<Reading, 4> all{reading(figures[0], Language::en), reading(figures[1], Language::en),
                                   reading(figures[0], Language::vi), reading(figures[1], Language::vi)};
  Problem problem(messages::ambiguous_amount, typed, all[0].shown, all[1].shown, all[2].shown, all[3].shown);
  if (!is_possible(figures[0]) && !is_possible(figures[1])) return problem;
  const bool has_comma = numeral.numeral.marks.ends_with(',');
  if (!is_possible(figures[0])) {
    return std::move(problem).hint(messages::write_if_meant, all[1].text, all[3].text, has_comma ? "vi" : "en");
  }
  if (!is_possible(figures[1])) {
    return std::move(problem).hint(messages::write_if_meant, all[0].text, all[2].text, has_comma ? "en" : "vi");
  }
  return std::move(problem).hint(messages::write_unambiguously, all[0].text, all[1].text, all[2].text, all[3].text);
}

}  // namespace aid::domain
