#include "../../../lib/formats/lists/shown_figure.hpp"

#include <doctest/doctest.h>

namespace aid::shown_figure_test {

using aid::formats::take_shown_figure;

namespace {

/// "hơn |" for "hơn 1.000": the words around the figure; "?" where the text does not show the number.
std::string words(std::string_view shown, std::string_view plain) {
  const auto figure = take_shown_figure(shown, plain);
  return figure ? figure->before + '|' + figure->after : "?";
}

}  // namespace

TEST_CASE("the words beside a figure are taken, and a text that shows another number is not believed") {
  struct Case {
    std::string_view shown;
    std::string_view plain;
    std::string_view words;
  };
  const Case cases[] = {
      {"1000", "1000", "|"},
      {"1.000", "1000", "|"},
      {"1,000", "1000", "|"},
      {"1 000", "1000", "|"},
      {"1\u00A0000", "1000", "|"},
      {"1.234,50", "1234.5", "|"},
      {"1,234.50", "1234.5", "|"},
      {"1.235", "1234.5", "|"},  // Rounded half up.
      {"0,33", "0.333333", "|"},
      {"-5", "-5", "|"},
      {"(5)", "-5", "|"},
      {"\u22125", "-5", "|"},
      {"0", "0", "|"},
      {"1.5E+11", "150000000000", "|"},
      {"hơn 1.000", "1000", "hơn|"},
      {"5 triệu", "5", "|triệu"},
      {"$500", "500", "$|"},
      {"500 USD", "500", "|USD"},
      {"50%", "50", "|%"},
      {"-5 triệu", "-5", "|triệu"},
      {"5", "5000000", "?"},  // Shown in millions.
      {"5.0", "5000000", "?"},
      {"1.000", "1", "|"},        // Three decimals of 1 …
      {"1.000", "1000000", "?"},  // … but not a thousandth of a million.
      {"–", "5", "?"},
      {"5 (2024)", "5", "?"},
      {"", "5", "?"},
  };
  for (const Case& it : cases) {
    CAPTURE(it.shown);
    CAPTURE(it.plain);
    CHECK(words(it.shown, it.plain) == it.words);
  }
}

}  // namespace aid::shown_figure_test
