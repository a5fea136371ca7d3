#include "aid/document/chart_drawing_ml.hpp"

#include "aid/formats/zip_writer.hpp"
#include "chart_samples.hpp"
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>
#include <expat.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace aid::document::chart_drawing_ml_test {
namespace {

using namespace chart_samples;

/// The order that the schema of DrawingML gives the children of an element (ECMA-376, 21.2).
const std::map<std::string, std::vector<std::string>> order_in{
    {"c:chartSpace", {"c:date1904", "c:lang", "c:roundedCorners", "c:chart", "c:spPr", "c:txPr"}},
    {"c:chart", {"c:title", "c:autoTitleDeleted", "c:plotArea", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"}},
    {"c:title", {"c:tx", "c:layout", "c:overlay"}},
    {"c:rich", {"a:bodyPr", "a:lstStyle", "a:p"}},
    {"c:txPr", {"a:bodyPr", "a:lstStyle", "a:p"}},
    {"c:plotArea", {"c:layout", "c:barChart", "c:lineChart", "c:catAx", "c:valAx", "c:spPr"}},
    {"c:barChart",
     {"c:barDir", "c:grouping", "c:varyColors", "c:ser", "c:dLbls", "c:gapWidth", "c:overlap", "c:serLines", "c:axId"}},
    {"c:lineChart", {"c:grouping", "c:varyColors", "c:ser", "c:dLbls", "c:marker", "c:smooth", "c:axId"}},
    {"c:ser",
     {"c:idx", "c:order", "c:tx", "c:spPr", "c:marker", "c:invertIfNegative", "c:dPt", "c:dLbls", "c:cat", "c:val",
      "c:smooth"}},
    {"c:dPt", {"c:idx", "c:invertIfNegative", "c:marker", "c:bubble3D", "c:explosion", "c:spPr"}},
    {"c:dLbls",
     {"c:dLbl", "c:numFmt", "c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey", "c:showVal", "c:showCatName",
      "c:showSerName", "c:showPercent", "c:showBubbleSize"}},
    {"c:dLbl",
     {"c:idx", "c:layout", "c:tx", "c:numFmt", "c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey", "c:showVal",
      "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"}},
    {"c:catAx",
     {"c:axId", "c:scaling", "c:delete", "c:axPos", "c:numFmt", "c:majorTickMark", "c:minorTickMark", "c:tickLblPos",
      "c:spPr", "c:txPr", "c:crossAx", "c:crosses", "c:auto", "c:lblAlgn", "c:lblOffset", "c:tickLblSkip",
      "c:noMultiLvlLbl"}},
    {"c:valAx",
     {"c:axId", "c:scaling", "c:delete", "c:axPos", "c:numFmt", "c:majorTickMark", "c:minorTickMark", "c:tickLblPos",
      "c:crossAx", "c:crosses", "c:crossBetween"}},
    {"c:scaling", {"c:orientation", "c:max", "c:min"}},
    {"c:manualLayout", {"c:layoutTarget", "c:xMode", "c:yMode", "c:x", "c:y", "c:w", "c:h"}},
    {"c:legend", {"c:legendPos", "c:layout", "c:overlay"}},
    {"c:strLit", {"c:ptCount", "c:pt"}},
    {"c:numLit", {"c:formatCode", "c:ptCount", "c:pt"}},
    {"c:marker", {"c:symbol", "c:size", "c:spPr"}},
    {"a:p", {"a:pPr", "a:r", "a:endParaRPr"}},
    {"a:r", {"a:rPr", "a:t"}},
};

/// Reads a part and keeps what is out of order.
struct OrderReader {
  std::vector<std::pair<std::string, std::size_t>> open = {};  ///< Elements, and the place of their last child.
  std::string trouble = {};

  void enter(const std::string& name) {
    if (!open.empty()) {
      auto& [parent, last] = open.back();
      if (const auto known = order_in.find(parent); known != order_in.end()) {
        const auto found = std::ranges::find(known->second, name);
        const auto place = static_cast<std::size_t>(found - known->second.begin());
        if (found == known->second.end() || place < last) trouble += name + " in " + parent + "; ";
        last = place;
      }
    }
    open.emplace_back(name, 0);
  }
};

std::string trouble_of(const std::string& part) {
  OrderReader reader;
  XML_Parser parser = XML_ParserCreate("UTF-8");
  XML_SetUserData(parser, &reader);
  XML_SetElementHandler(
      parser, [](void* data, const XML_Char* name, const XML_Char**) { static_cast<OrderReader*>(data)->enter(name); },
      [](void* data, const XML_Char*) { static_cast<OrderReader*>(data)->open.pop_back(); });
  const bool is_read = XML_Parse(parser, part.data(), static_cast<int>(part.size()), 1) == XML_STATUS_OK;
  if (!is_read) reader.trouble += XML_ErrorString(XML_GetErrorCode(parser));
  XML_ParserFree(parser);
  return reader.trouble;
}

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A Word document with a chart on each line, and nothing else.
std::string word_file_of(const std::vector<ChartData>& charts) {
  const std::string types = "application/vnd.openxmlformats-officedocument.";
  const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  std::string overrides;
  std::string relations;
  std::string body;
  formats::ZipWriter zip;
  for (std::size_t i = 0; i < charts.size(); ++i) {
    overrides +=
        fmt::format(R"(<Override PartName="/word/charts/chart{}.xml" ContentType="{}drawingml.chart+xml"/>)", i, types);
    relations +=
        fmt::format(R"(<Relationship Id="rId{0}" Type="{1}/chart" Target="charts/chart{0}.xml"/>)", i, relation);
    body += fmt::format(
        R"(<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5940000" cy="{0}"/><wp:docPr id="{1}" name="chart {1}"/>)"
        R"(<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId{1}"/>)"
        R"(</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>)",
        drawing_ml_height(charts[i]) * 360, i);
  }
  zip.add(
      "[Content_Types].xml",
      fmt::format(R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default )"
                  R"(Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
                  R"(<Override PartName="/word/document.xml" ContentType="{}wordprocessingml.document.main+xml"/>{})"
                  R"(</Types>)",
                  declaration, types, overrides));
  const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
  zip.add("_rels/.rels", fmt::format(R"({}<Relationships xmlns="{}"><Relationship Id="rId1" Type="{}/officeDocument" )"
                                     R"(Target="word/document.xml"/></Relationships>)",
                                     declaration, package, relation));
  zip.add(
      "word/document.xml",
      fmt::format(R"({}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                  R"(xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" )"
                  R"(xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
                  R"(xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="{}"><w:body>{}</w:body>)"
                  R"(</w:document>)",
                  declaration, relation, body));
  zip.add("word/_rels/document.xml.rels",
          fmt::format(R"({}<Relationships xmlns="{}">{}</Relationships>)", declaration, package, relations));
  for (std::size_t i = 0; i < charts.size(); ++i)
    zip.add(fmt::format("word/charts/chart{}.xml", i), drawing_ml(charts[i]));
  return zip.finish();
}

TEST_CASE("native charts have their parts in the order of the schema") {
  for (const auto& [name, document] : shapes()) {
    const auto& captured = name;
    CAPTURE(captured);
    const ChartData data = data_of(document);
    CHECK(trouble_of(drawing_ml(data)) == "");
    CHECK(drawing_ml(data) == drawing_ml(data));
    CHECK(drawing_ml_height(data) <= 23'000);
  }
  Chart stacked{.kind = Chart::Kind::stacked,
                .title = "x",
                .table = "by-country",
                .categories = "country",
                .series = {"cash", "in_kind"},
                .currency = "VND"};
  const Document document = document_of("country", {{"cash", "Tiền"}, {"in_kind", "Hiện vật"}},
                                        {row("Lào <&> \"\x01", {money("2000000"), money("1000000")})});
  CHECK(trouble_of(drawing_ml(chart_data(document, stacked).value())) == "");
}

TEST_CASE("a native chart has exact figures, the table's labels, and names what is not valued") {
  const std::string part = drawing_ml(
      data_of(document_of("sector", {row("Y tế", {money("126000000000", "hơn")}), row("Văn hóa", {money("")}),
                                     row("(không ghi)", {money("7000000")}, Row::Kind::residual)})));
  CHECK(part.find("<c:pt idx=\"0\"><c:v>126000000000</c:v></c:pt>") != std::string::npos);
  CHECK(part.find("<a:t>hơn 126.000</a:t>") != std::string::npos);
  CHECK(part.find("<c:v>Văn hóa: chưa định giá</c:v>") != std::string::npos);
  CHECK(part.find("<c:dPt><c:idx val=\"2\"/>") != std::string::npos);
  CHECK(part.find("<a:t>Đơn vị tính: triệu đồng</a:t>") != std::string::npos);
}

TEST_CASE("LibreOffice opens native charts: title, names and labels are on the page") {
  if (std::system("command -v soffice >/dev/null && command -v pdftotext >/dev/null") != 0) {
    MESSAGE("skipped: soffice or pdftotext is missing");
    return;
  }
  std::vector<ChartData> charts;
  std::vector<std::string> wanted;
  for (const auto& [name, document] : shapes()) {
    if (name == "donors" || name == "months" || name == "provinces") continue;
    charts.push_back(data_of(document));
    wanted.push_back(charts.back().title);
    if (!charts.back().bars[0].values[0].number.empty()) wanted.push_back(charts.back().bars[0].values[0].label);
  }
  const testing::ScratchFolder folder;
  const std::string path = folder.file(".");
  std::ofstream(folder.file("charts.docx"), std::ios::binary) << word_file_of(charts);
  const std::string convert = fmt::format(
      "cd '{0}' && HOME='{0}' soffice -env:UserInstallation='file://{0}/profile' --headless --convert-to pdf "
      "charts.docx "
      ">/dev/null 2>&1 && pdftotext -layout charts.pdf charts.txt",
      path);
  REQUIRE(std::system(convert.c_str()) == 0);
  std::stringstream text;
  text << std::ifstream(folder.file("charts.txt")).rdbuf();
  for (const std::string& words : wanted) {
    CAPTURE(words);
    CHECK(text.str().find(words) != std::string::npos);
  }
}

}  // namespace
}  // namespace aid::document::chart_drawing_ml_test
