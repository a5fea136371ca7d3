#include "aid/document/placing.hpp"

#include "../../support/sample_documents.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::document::placing_test {
namespace {

using Style = Paragraph::Style;

/// "u" for each block on an upright page, "a" for each that lies across; "|" before what begins a page in any case.
std::string pages_of(const std::vector<Block>& blocks, bool is_landscape = false) {
  std::string pages;
  const auto is_too_wide = [](const Table& table) { return table.key == "wide"; };
  for (const PlacedBlock& placed : placed_blocks(blocks, is_landscape, is_too_wide)) {
    if (placed.breaks) pages += '|';
    pages += placed.is_landscape ? 'a' : 'u';
  }
  return pages;
}

TEST_CASE("a wide table lies across with the headings above it and the notes and charts below it") {
  const Block text = samples::paragraph(Style::body, "x");
  const Block section = samples::paragraph(Style::section, "I. X");
  const Block subsection = samples::paragraph(Style::subsection, "1. x");
  const Block note = samples::paragraph(Style::note, "- x");
  const Block warning = samples::paragraph(Style::warning, "- x");
  const Block wide = Table{.key = "wide"};
  const Block narrow = Table{.key = "narrow"};
  const Block chart = Chart{.table = "wide"};
  struct Case {
    const char* why;
    std::vector<Block> blocks;
    const char* pages;
  };
  const Case cases[] = {
      {"headings and notes", {text, section, subsection, wide, note, warning, text}, "uaaaaau"},
      {"a chart below", {wide, chart, note, text}, "aaau"},
      {"notes before the chart", {wide, note, chart, chart, section, text}, "aaaauu"},
      {"a chart below a narrow table", {narrow, chart, wide}, "uua"},
      {"a chart below a text", {wide, text, chart}, "auu"},
      {"a break parts them", {wide, PageBreak{}, chart, text}, "a|uu"},
      {"a heading stays before a break", {section, PageBreak{.is_landscape = true}, text, narrow}, "u|aa"},
      {"tables next to each other", {wide, narrow, wide}, "aua"},
      {"nothing", {}, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.why);
    CHECK(pages_of(c.blocks) == c.pages);
  }
  CHECK(pages_of({text, narrow, wide}, true) == "aaa");
}

}  // namespace
}  // namespace aid::document::placing_test
