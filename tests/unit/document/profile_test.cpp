#include "aid/document/profile.hpp"

#include "aid/base/problem.hpp"
#include "aid/document/table_layout.hpp"
#include "text_width.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/sample_documents.hpp"

#include <algorithm>
#include <numeric>

namespace aid::document::profile_test {
namespace {

constexpr double twips_per_mm = 1440 / 25.4;

TEST_CASE("the page is as the decree on official documents has it") {
  const Profile& profile = find_profile("");
  CHECK(profile.name == "decree-30");
  CHECK(profile.font == "Times New Roman");
  const Page& page = profile.page;
  CHECK(std::vector<int>{page.width, page.height, page.top, page.right, page.bottom, page.left} ==
        std::vector<int>{11906, 16838, 1134, 850, 1134, 1701});
  CHECK(page.turned().text_width() == 16838 - 1701 - 850);
}

TEST_CASE("each part of a document has the letters that the decree prescribes") {
  struct Prescribed {
    Element element;
    int half_points;
    bool is_bold;
    bool is_italic;
  };
  constexpr Prescribed all[] = {{Element::state, 26, true, false},
                                {Element::motto, 28, true, false},
                                {Element::office, 26, true, false},
                                {Element::superior, 26, false, false},
                                {Element::number, 26, false, false},
                                {Element::place_and_date, 28, false, true},
                                {Element::kind, 28, true, false},
                                {Element::title, 28, true, false},
                                {Element::body, 28, false, false},
                                {Element::ground, 28, false, true},
                                {Element::section, 28, true, false},
                                {Element::subsection, 28, true, false},
                                {Element::signer, 28, true, false},
                                {Element::signer_name, 28, true, false},
                                {Element::receivers_heading, 24, true, true},
                                {Element::receivers, 22, false, false},
                                {Element::annex_name, 28, true, false},
                                {Element::annex_of, 28, false, true},
                                {Element::page_number, 28, false, false}};
  for (const Prescribed& prescribed : all) {
    CAPTURE(to_string(prescribed.element));
    const TextStyle& style = find_profile("decree-30").style(prescribed.element);
    CHECK(style.half_points == prescribed.half_points);
    CHECK(style.is_bold == prescribed.is_bold);
    CHECK(style.is_italic == prescribed.is_italic);
  }
  const TextStyle& body = find_profile("decree-30").style(Element::body);
  CHECK(body.alignment == Alignment::justified);
  CHECK(body.first_line == 567);
  CHECK(body.before == 120);
}

TEST_CASE("documents of the Party have a layout of their own") {
  const Profile& profile = find_profile("party");
  CHECK(profile.style(Element::state).half_points == 30);
  CHECK(profile.style(Element::body).has_exact_line);
  CHECK(profile.style(Element::body).line == 360);
  CHECK(profile.style(Element::receivers_heading).is_underlined);
  CHECK(profile.end_mark.empty());
}

TEST_CASE("every part of a document has a size in every layout") {
  for (const char* name : {"decree-30", "party"}) {
    for (std::size_t i = 0; i < element_count; ++i) {
      CAPTURE(name);
      CAPTURE(to_string(static_cast<Element>(i)));
      CHECK(find_profile(name).style(static_cast<Element>(i)).half_points > 0);
    }
  }
}

TEST_CASE("a layout that there is not is refused with those that there are") {
  try {
    find_profile("decree-110");
    FAIL("it was found");
  } catch (const Error& error) {
    CHECK(error.problem().name() == "unknown-layout");
    CHECK(error.problem().text(Language::en) == "there is no layout 'decree-110': decree-30, party");
  }
}

TEST_CASE("a text ends with the mark once") {
  CHECK(with_end_mark("Trên đây là báo cáo.", "./.") == "Trên đây là báo cáo./.");
  CHECK(with_end_mark("Trên đây là báo cáo", "./.") == "Trên đây là báo cáo./.");
  CHECK(with_end_mark("Trên đây là báo cáo./. ", "./.") == "Trên đây là báo cáo./.");
  CHECK(with_end_mark("Trên đây là báo cáo.", "") == "Trên đây là báo cáo.");
}

TEST_CASE("only the text of an official document has an end") {
  Document report = samples::official_report();
  report.blocks.push_back(samples::paragraph(Paragraph::Style::note, "Ghi chú"));
  REQUIRE(end_of_text(report) != nullptr);
  CHECK(end_of_text(report)->runs[0].text.starts_with("Trên đây"));
  report.blocks.emplace_back(samples::wide_table());
  CHECK(end_of_text(report) == nullptr);
  CHECK(end_of_text(samples::plain_report()) == nullptr);
}

TEST_CASE("a document has its mark from its layout, once, whoever writes it") {
  struct Case {
    std::string_view profile;
    std::string_view typed;
    std::string_view ended;
  };
  for (const Case& c :
       {Case{"decree-30", "Hết.", "Hết./."}, Case{"decree-30", "Hết./.", "Hết./."}, Case{"party", "Hết.", "Hết."}}) {
    Document report = samples::official_report();
    report.profile = c.profile;
    report.blocks.push_back(samples::paragraph(Paragraph::Style::body, std::string(c.typed)));
    report.blocks.push_back(samples::paragraph(Paragraph::Style::note, "- Ghi chú"));
    end_text(report);
    end_text(report);
    CHECK(end_of_text(report)->runs[0].text == c.ended);
  }
  Document plain = samples::plain_report();
  end_text(plain);
  CHECK(plain == samples::plain_report());
}

TEST_CASE("texts are as wide as they are printed") {
  struct Printed {
    const char* text;
    int half_points;
    bool is_bold;
    bool is_italic;
    double mm;
  };
  // Measured on paper.
  constexpr Printed all[] = {{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, true, false, 88.2},
                             {"Độc lập - Tự do - Hạnh phúc", 28, true, false, 60.4},
                             {"Độc lập - Tự do - Hạnh phúc", 26, true, false, 56.1}};
  for (const Printed& printed : all) {
    CAPTURE(printed.text);
    const double mm = text_width(printed.text, printed.half_points, printed.is_bold, printed.is_italic) / twips_per_mm;
    CHECK(mm == doctest::Approx(printed.mm).epsilon(0.005));
  }
}

TEST_CASE("a letter is as wide as without its marks, also where they are characters of their own") {
  CHECK(text_width("ế", 28) == text_width("e", 28));
  CHECK(text_width("e\u0302\u0301", 28) == text_width("e", 28));
  CHECK(text_width("Đ", 28, true) == text_width("D", 28, true));
  CHECK(text_width("漢", 28) == 280);
  for (std::size_t at = 0; at < samples::vietnamese_letters.size();) {
    const std::size_t end = std::min(samples::vietnamese_letters.find(' ', at), samples::vietnamese_letters.size());
    CHECK(text_width(samples::vietnamese_letters.substr(at, end - at), 28) < 240);  // Known: not as wide as may be.
    at = end + 1;
  }
}

TEST_CASE("columns are as wide as the page, and figures are never broken") {
  const Profile& profile = find_profile("");
  const Table table = samples::sums_table("by-sector", 70);
  const TableLayout layout = lay_out(table, profile, false);
  CHECK_FALSE(layout.is_landscape);
  CHECK(std::accumulate(layout.widths.begin(), layout.widths.end(), 0) == profile.page.text_width());
  const int total = text_width(table.total->cells[3].text, layout.half_points, true);
  CHECK(layout.widths[3] >= total + 2 * profile.cell_padding);
  CHECK(layout.widths[1] > layout.widths[0]);
}

TEST_CASE("a table that is too wide lies across, with smaller letters where it must") {
  const Profile& profile = find_profile("");
  Table table = samples::wide_table();
  const TableLayout across = lay_out(table, profile, false);
  CHECK(across.is_landscape);
  CHECK(across.half_points == 24);
  CHECK(std::accumulate(across.widths.begin(), across.widths.end(), 0) == profile.page.turned().text_width());

  for (int more = 0; more < 3; ++more) {
    table.columns.push_back(table.columns.back());
    for (Row& row : table.rows) row.cells.push_back(row.cells.back());
  }
  const TableLayout small = lay_out(table, profile, false);
  CHECK(small.fits);
  CHECK(small.half_points < 24);
  CHECK(small.widths.back() >=
        text_width(table.rows.back().cells.back().text, small.half_points) + 2 * profile.cell_padding);
}

TEST_CASE("a table that no page has room for stands as several, with letters that can be read") {
  const Profile& profile = find_profile("");
  Document document;
  document.blocks.emplace_back(samples::wide_table());
  Table& table = std::get<Table>(document.blocks[0]);
  const std::size_t columns = 60;
  while (table.columns.size() < columns) {
    table.columns.push_back(table.columns.back());
    for (Row& row : table.rows) row.cells.push_back(row.cells.back());
  }
  const LaidOut laid_out(document.blocks, profile, Language::vi, false);
  std::size_t shown = 1;
  std::size_t parts = 0;
  for (const PlacedBlock& placed : laid_out.blocks()) {
    CHECK(placed.is_landscape);
    const auto* part = std::get_if<Table>(placed.block);
    if (part == nullptr) continue;
    ++parts;
    shown += part->columns.size() - 1;
    CHECK(part->columns[0] == table.columns[0]);
    CHECK(part->rows.size() == table.rows.size());
    CHECK(laid_out.of(*part).fits);
    CHECK(laid_out.of(*part).half_points >= 16);
    CHECK(part->title.find(fmt::format("(phần {}/", parts)) != std::string::npos);
  }
  CHECK(shown == columns);
  CHECK(parts > 1);
  const auto& note = std::get<Paragraph>(*laid_out.blocks().back().block);
  CHECK(note.runs[0].text ==
        fmt::format("- Bảng rộng hơn khổ giấy nên chia thành {} bảng, bảng nào cũng bắt đầu bằng: {}.", parts,
                    table.columns[0].heading));
}

TEST_CASE("a word without an end does not make a table wide") {
  Table table = samples::sums_table("by-sector", 3);
  table.rows[0].cells[1].text = std::string(3000, 'x');
  CHECK_FALSE(lay_out(table, find_profile(""), false).is_landscape);
}

}  // namespace
}  // namespace aid::document::profile_test
