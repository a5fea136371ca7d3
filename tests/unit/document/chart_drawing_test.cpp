#include "aid/document/chart_drawing.hpp"

#include "aid/base/problem.hpp"
#include "aid/document/text_width.hpp"
#include "chart_samples.hpp"

#include <doctest/doctest.h>
#include <expat.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace aid::document::chart_drawing_test {
namespace {

using namespace chart_samples;

template <typename Kind>
std::vector<Kind> all_of(const Drawing& drawing) {
  std::vector<Kind> found;
  for (const Primitive& primitive : drawing.primitives) {
    if (const auto* one = std::get_if<Kind>(&primitive)) found.push_back(*one);
  }
  return found;
}

/// The area that a text takes.
struct Box {
  int left;
  int top;
  int right;
  int bottom;
};

Box box_of(const DrawnText& text) {
  const int width = times_width(text.text, text.half_points, text.is_bold);
  const int left = text.anchor == DrawnText::Anchor::start    ? text.at.x
                   : text.anchor == DrawnText::Anchor::middle ? text.at.x - width / 2
                                                              : text.at.x - width;
  // Letters reach some two thirds of their size above the line that they stand on, and a fifth below it.
  return {left, text.at.y - text.half_points * 12, left + width, text.at.y + text.half_points * 4};
}

bool lie_on_each_other(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

std::string what_is_wrong_with(const Drawing& drawing) {
  const std::vector<DrawnText> texts = all_of<DrawnText>(drawing);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Box box = box_of(texts[i]);
    const bool is_inside = box.left >= 0 && box.right <= drawing.width && box.top >= 0 && box.bottom <= drawing.height;
    if (!is_inside) return "outside: " + texts[i].text;
    for (std::size_t other = 0; other < i; ++other) {
      if (lie_on_each_other(box, box_of(texts[other]))) return texts[i].text + " on " + texts[other].text;
    }
  }
  for (const DrawnRectangle& area : all_of<DrawnRectangle>(drawing)) {
    const bool is_inside = area.x >= 0 && area.x + area.width <= drawing.width && area.y >= 0 &&
                           area.y + area.height <= drawing.height && area.width >= 0;
    if (!is_inside) return "a rectangle is outside";
  }
  for (const DrawnLine& line : all_of<DrawnLine>(drawing)) {
    for (const DrawnPoint& at : line.points) {
      if (at.x < 0 || at.x > drawing.width || at.y < 0 || at.y > drawing.height) return "a line is outside";
    }
  }
  return {};
}

bool is_well_formed(const std::string& xml) {
  XML_Parser parser = XML_ParserCreate("UTF-8");
  const bool is_read = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return is_read;
}

/// A name of words that offices use, some very long.
std::string random_name() {
  static const std::vector<std::string> words{"Tổ",
                                              "chức",
                                              "hữu",
                                              "nghị",
                                              "Nghiêng",
                                              "thành",
                                              "phố",
                                              "và",
                                              "phát triển",
                                              "Thụy",
                                              "ƯỚC",
                                              "NGUYỄN",
                                              "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                                              "(JICA)",
                                              "đường",
                                              "quỹ"};
  std::string name;
  const int count = *rc::gen::inRange(1, 24);
  for (int i = 0; i < count; ++i) name += (i == 0 ? "" : " ") + *rc::gen::elementOf(words);
  return name;
}

std::string random_number() {
  if (*rc::gen::inRange(0, 5) == 0) return {};
  const std::int64_t digits = *rc::gen::inRange<std::int64_t>(0, 9'000'000'000'000'000);
  const std::int64_t divisor = *rc::gen::element<std::int64_t>(1, 1'000, 1'000'000'000);
  const bool is_negative = *rc::gen::inRange(0, 8) == 0;
  return std::to_string(is_negative ? -digits / divisor : digits / divisor);
}

/// A document with a table by `key` of one to three stages.
Document random_document(const std::string& key) {
  std::vector<std::pair<std::string, std::string>> columns{{"committed", "Cam kết"}};
  const int stages = *rc::gen::inRange(1, 4);
  if (stages > 1) columns.emplace_back("received", "Tiếp nhận");
  if (stages > 2) columns.emplace_back("used", "Sử dụng");
  std::vector<Row> rows;
  const int count = *rc::gen::inRange(1, 40);
  for (int i = 0; i < count; ++i) {
    std::vector<Cell> cells;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const std::string number = random_number();
      cells.push_back(money(number, *rc::gen::element<std::string>("", "hơn", "gần", "khoảng")));
      if (number.empty()) cells.back() = money(number);
    }
    std::string name = random_name();
    if (key == "month") name = fmt::format("{:02}/{}", i % 12 + 1, 2019 + i / 12);
    if (key == "place") name = *rc::gen::elementOf(all_provinces);
    rows.push_back(row(std::move(name), std::move(cells),
                       key != "month" && *rc::gen::inRange(0, 6) == 0 ? Row::Kind::residual : Row::Kind::item));
  }
  return document_of(key, columns, rows);
}

TEST_CASE("pictures of every shape have all texts inside, and none on another") {
  for (const auto& [name, document] : shapes()) {
    const auto& captured = name;
    CAPTURE(captured);
    const Drawing drawing = draw(data_of(document));
    CHECK(drawing.width == page_text_width);
    CHECK(drawing.height <= 23'000);
    CHECK(what_is_wrong_with(drawing) == "");
    CHECK(what_is_wrong_with(draw(data_of(document), 12'000)) == "");
  }
}

TEST_CASE("so have pictures of whatever names and figures there are") {
  for (const char* key : {"donor", "month", "form", "place"}) {
    CAPTURE(key);
    CHECK(rc::check([&] {
      const Document document = random_document(key);
      const Drawing drawing = draw(data_of(document));
      RC_ASSERT(what_is_wrong_with(drawing) == std::string());
      RC_ASSERT(drawing == draw(data_of(document)));
      RC_ASSERT(is_well_formed(svg(drawing, "x", "y", "c")));
    }));
  }
}

TEST_CASE("bars are as long as their figures, to a hundredth of a millimetre") {
  CHECK(rc::check([] {
    std::vector<Row> rows;
    std::vector<std::int64_t> numbers;
    const int count = *rc::gen::inRange(1, 15);
    for (int i = 0; i < count; ++i) {
      numbers.push_back(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000));
      rows.push_back(row(std::to_string(i), {money(std::to_string(numbers.back()))}));
    }
    std::ranges::sort(numbers, std::ranges::greater());
    const std::vector<DrawnRectangle> bars = all_of<DrawnRectangle>(draw(data_of(document_of("donor", rows))));
    RC_ASSERT(bars.size() == numbers.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
      const double exact =
          static_cast<double>(bars[0].width) * static_cast<double>(numbers[i]) / static_cast<double>(numbers[0]);
      RC_ASSERT(std::abs(static_cast<double>(bars[i].width) - exact) <= 1.0);
    }
  }));
}

TEST_CASE("negative figures lie to the left of the line from which bars begin") {
  const Drawing drawing =
      draw(data_of(document_of("country", {row("A", {money("5000000")}), row("B", {money("-2500000")}),
                                           row("C", {money("-1000000")}, Row::Kind::residual)})));
  const std::vector<DrawnRectangle> bars = all_of<DrawnRectangle>(drawing);
  REQUIRE(bars.size() == 3);
  CHECK(bars[1].x + bars[1].width == bars[0].x);
  CHECK(std::abs(bars[0].width - 2 * bars[1].width) <= 2);
  CHECK(bars[2].x + bars[2].width == bars[0].x);
  CHECK(bars[2].fill == Fill::diagonal);
  CHECK(bars[0].fill != Fill::diagonal);
}

TEST_CASE("what has no figure has no bar, but its label") {
  const Drawing drawing =
      draw(data_of(document_of("country", {row("Lào", {money("")}), row("A", {money("5000000")})})));
  CHECK(all_of<DrawnRectangle>(drawing).size() == 1);
  const std::vector<DrawnText> texts = all_of<DrawnText>(drawing);
  CHECK(std::ranges::count(texts, "chưa định giá", &DrawnText::text) == 1);
}

TEST_CASE("the map has a tile for each province, and the archipelagos in the tones of theirs") {
  const ChartData data = data_of(
      document_of("place", {row("Quảng Nam", {money("9000000")}), row("Nha Trang, Khánh Hòa", {money("2000000")})}));
  const Drawing drawing = draw(data);
  std::vector<Fill> fills;
  for (const char* name : {"Đà Nẵng", "Hoàng Sa", "Khánh Hòa", "Trường Sa", "Hà Nội"}) {
    CAPTURE(name);
    const auto at = std::ranges::find_if(drawing.primitives, [&](const Primitive& primitive) {
      const auto* text = std::get_if<DrawnText>(&primitive);
      return text != nullptr && text->text == name;
    });
    REQUIRE(at != drawing.primitives.end());
    fills.push_back(std::get<DrawnRectangle>(*(at - 1)).fill);
  }
  CHECK(fills == std::vector<Fill>{Fill::strong, Fill::strong, Fill::faint, Fill::faint, Fill::none});
}

TEST_CASE("pieces of a whole fill it without a gap") {
  const Drawing drawing = draw(data_of(shapes()[8].second));
  std::vector<DrawnRectangle> pieces = all_of<DrawnRectangle>(drawing);
  std::erase_if(pieces, [](const DrawnRectangle& piece) { return piece.height != 1'000; });
  REQUIRE(pieces.size() == 4);
  for (std::size_t i = 1; i < pieces.size(); ++i) CHECK(pieces[i].x == pieces[i - 1].x + pieces[i - 1].width);
  CHECK(pieces.back().x + pieces.back().width == page_text_width - pieces[0].x);
}

TEST_CASE("SVG has a title, a description and hatching, no script, and the same bytes") {
  const ChartData data = data_of(shapes()[1].second);
  const std::string picture = svg(draw(data), data.title, describe(data), "chart-1");
  CHECK(picture == svg(draw(data), data.title, describe(data), "chart-1"));
  CHECK(is_well_formed(picture));
  CHECK(picture.find("<title id=\"chart-1-title\">Cam kết theo lĩnh vực</title>") != std::string::npos);
  CHECK(picture.find("role=\"img\"") != std::string::npos);
  CHECK(picture.find("url(#chart-1-diagonal)") != std::string::npos);
  CHECK(picture.find("<pattern id=\"chart-1-diagonal\"") != std::string::npos);
  CHECK(picture.find("khoảng 20.000</text>") != std::string::npos);
  CHECK(picture.find("viewBox=\"0 0 165 ") != std::string::npos);
}

TEST_CASE("hostile names are harmless in SVG") {
  for (const std::string& name : std::vector<std::string>{"</text><script>alert(1)</script>", "\" onload=\"x", "&#x41;",
                                                          std::string("a\x01\xFF\xEF\xBF\xBF z", 8), "\n\n", "]]>"}) {
    const ChartData data = data_of(document_of("donor", {row(name, {money("5000000", "<b>")})}));
    const std::string picture = svg(draw(data), name, describe(data), name);
    CAPTURE(picture);
    CHECK(is_well_formed(picture));
    CHECK(picture.find("<script") == std::string::npos);
    CHECK(picture.find(" onload=\"") == std::string::npos);
  }
}

TEST_CASE("texts are as wide as the decree's lines were measured") {
  struct Case {
    std::string text;
    int half_points;
    bool is_bold;
    int hundredths;
  };
  for (const Case& c : std::vector<Case>{{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, true, 8'820},
                                         {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, true, 9'280},
                                         {"Độc lập - Tự do - Hạnh phúc", 28, true, 6'170},
                                         {"ỦY BAN MTTQ VIỆT NAM TP ĐÀ NẴNG", 24, false, 7'800}}) {
    CAPTURE(c.text);
    CHECK(std::abs(times_width(c.text, c.half_points, c.is_bold) - c.hundredths) <= 350);
  }
  CHECK(times_width("", 24) == 0);
  CHECK(times_width("ế", 24) == times_width("e", 24));
  CHECK(times_width("e\u0301", 24) == times_width("e", 24));
}

TEST_CASE("texts are broken at spaces, and words only where they are too wide") {
  using Lines = std::vector<std::string>;
  CHECK(wrap_text("", 1'000, 18) == Lines{});
  CHECK(wrap_text("Y tế", 1'000, 18) == Lines{"Y tế"});
  CHECK(wrap_text("Chăm sóc sức khỏe", 1'600, 18) == Lines{"Chăm sóc", "sức khỏe"});
  CHECK(wrap_text("một\nhai", 3'000, 18) == Lines{"một", "hai"});
  const Lines broken = wrap_text("ƯƯƯƯƯƯƯƯƯƯƯƯ", 1'000, 18);
  CHECK(broken.size() > 1);
  for (const std::string& line : broken) CHECK(times_width(line, 18) <= 1'000);
  const Lines cut = wrap_text("một hai ba bốn năm sáu bảy tám", 1'000, 18, false, 2);
  REQUIRE(cut.size() == 2);
  CHECK(cut[1].ends_with("…"));
  CHECK(times_width(cut[1], 18) <= 1'000);
}

}  // namespace
}  // namespace aid::document::chart_drawing_test
