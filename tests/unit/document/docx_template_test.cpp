#include "aid/base/problem.hpp"
#include "aid/document/docx.hpp"
#include "aid/formats/zip_writer.hpp"
#include "docx_parts.hpp"
#include "support/sample_documents.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <map>

namespace aid::document::docx_template_test {
namespace {

using samples::contains;
using samples::count_of;
using samples::part_of;

using Parts = std::map<std::string, std::string>;

const std::string relations_begin =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
const std::string relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const std::string spaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string relation(const std::string& id, const std::string& type, const std::string& target,
                     const std::string& more = "") {
  return "<Relationship Id=\"" + id + "\" Type=\"" + relation_type + type + "\" Target=\"" + target + "\"" + more +
         "/>";
}

/// An office's paper: its headings under other ids, its emblem above each page, wider margins.
Parts office_paper() {
  const std::string main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return {
      {"[Content_Types].xml",
       "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + main_type + "\"/></Types>"},
      {"_rels/.rels", relations_begin + relation("a", "officeDocument", "word/document.xml") + "</Relationships>"},
      {"word/document.xml",
       "<w:document " + spaces + "><w:body><w:p><w:r><w:t>Văn bản cũ</w:t></w:r></w:p><w:sectPr>" +
           "<w:headerReference w:type=\"default\" r:id=\"h\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar " +
           "w:top=\"1200\" w:right=\"900\" w:bottom=\"1200\" w:left=\"1800\" w:header=\"600\" w:footer=\"500\" " +
           "w:gutter=\"0\"/></w:sectPr></w:body></w:document>"},
      {"word/_rels/document.xml.rels",
       relations_begin + relation("h", "header", "header1.xml") + relation("s", "styles", "styles.xml") +
           relation("l", "hyperlink", "https://example.vn/", " TargetMode=\"External\"") + "</Relationships>"},
      {"word/styles.xml", "<w:styles " + spaces +
                              "><w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"Heading 1\"/></w:style>"
                              "<w:style w:type=\"table\" w:styleId=\"Luoi\"><w:name w:val=\"Table Grid\"/></w:style>"
                              "</w:styles>"},
      {"word/header1.xml", "<w:hdr " + spaces + "><w:p><w:r><w:t>Liên hiệp</w:t></w:r></w:p></w:hdr>"},
      {"word/_rels/header1.xml.rels",
       relations_begin + relation("i", "image", "media/image1.png") + "</Relationships>"},
      {"word/media/image1.png", "\x89PNG"},
  };
}

std::string packed(const Parts& parts) {
  formats::ZipWriter zip;
  for (const auto& [name, bytes] : parts) zip.add(name, bytes);
  return zip.finish();
}

std::string problem_of(const std::string& bytes) {
  try {
    DocxTemplate::read(bytes);
    return {};
  } catch (const Error& error) {
    return std::string(error.problem().name());
  }
}

TEST_CASE("of an office's own document all but its text is taken") {
  const DocxTemplate pattern = DocxTemplate::read(packed(office_paper()));
  const std::string bytes = write_docx(samples::official_report(), &pattern);
  const std::string body = part_of(bytes, "word/document.xml");
  CHECK_FALSE(contains(body, "Văn bản cũ"));
  CHECK(contains(body, "<w:pStyle w:val=\"u1\"/></w:pPr><w:r><w:t>I. TÌNH HÌNH"));
  CHECK(contains(body, "<w:tblStyle w:val=\"Luoi\"/>"));
  CHECK(contains(body, "w:top=\"1200\" w:right=\"900\" w:bottom=\"1200\" w:left=\"1800\" w:header=\"600\""));
  CHECK_FALSE(contains(body, "<w:titlePg/>"));
  CHECK(contains(part_of(bytes, "word/header1.xml"), "Liên hiệp"));
  CHECK(part_of(bytes, "word/media/image1.png") == "\x89PNG");
  CHECK(contains(part_of(bytes, "word/_rels/header1.xml.rels"), "media/image1.png"));
  CHECK_FALSE(contains(part_of(bytes, "word/_rels/document.xml.rels"), "example.vn"));
  // Styles that it has stay as they are; the others are added.
  const std::string styles = part_of(bytes, "word/styles.xml");
  CHECK(count_of(styles, "eading 1\"") == 1);
  CHECK(count_of(styles, "w:styleId=\"AidState\"") == 1);
  CHECK(styles.ends_with("</w:styles>"));
  // It has no footer: the figures' state is told in our own.
  CHECK(contains(part_of(bytes, "word/foot.xml"), "lần ghi số 13"));
  CHECK(samples::is_well_formed(bytes, "word/styles.xml"));
  CHECK(samples::is_well_formed(bytes, "word/document.xml"));
}

TEST_CASE("a table is as wide as the pattern's page has room") {
  Parts parts = office_paper();
  const DocxTemplate pattern = DocxTemplate::read(packed(parts));
  const Document report{.language = "vi", .blocks = {samples::sums_table("by-sector", 2)}};
  CHECK(contains(part_of(write_docx(report, &pattern), "word/document.xml"), "<w:tblW w:w=\"9206\""));
}

TEST_CASE("where the office's own footer stands the state of the figures is told below the signature") {
  Parts parts = office_paper();
  std::string& document = parts["word/document.xml"];
  document.insert(document.find("<w:pgSz"), "<w:footerReference w:type=\"default\" r:id=\"f\"/>");
  std::string& relations = parts["word/_rels/document.xml.rels"];
  relations.insert(relations.find("</Rel"), relation("f", "footer", "footer1.xml"));
  parts["word/footer1.xml"] = "<w:ftr " + spaces + "><w:p/></w:ftr>";
  const DocxTemplate pattern = DocxTemplate::read(packed(parts));
  const std::string bytes = write_docx(samples::official_report(), &pattern);
  CHECK(part_of(bytes, "word/foot.xml").empty());
  const std::string body = part_of(bytes, "word/document.xml");
  CHECK(contains(body, "(lần ghi số 13) · mã kiểm 659a0c1d2e3f4a5b</w:t>"));
}

TEST_CASE("what we wrote ourselves is a pattern too, and gives the same document") {
  const std::string bytes = write_docx(samples::official_report());
  const DocxTemplate pattern = DocxTemplate::read(bytes);
  const std::string again = write_docx(samples::official_report(), &pattern);
  CHECK(part_of(again, "word/styles.xml") == part_of(bytes, "word/styles.xml"));
  CHECK(contains(part_of(again, "word/page-number.xml"), " PAGE "));
  CHECK(count_of(part_of(again, "word/document.xml"), "<w:titlePg/>") == 3);
}

TEST_CASE("what is no pattern, or brings more than one should, is refused") {
  struct Case {
    const char* problem;
    std::function<void(Parts&)> change;
  };
  const auto replace = [](std::string& text, std::string_view old, std::string_view by) {
    text.replace(text.find(old), old.size(), by);
  };
  const std::vector<Case> cases{
      {"not-a-template", [](Parts& parts) { parts.erase("[Content_Types].xml"); }},
      {"not-a-template", [](Parts& parts) { parts.erase("word/document.xml"); }},
      {"not-a-template",
       [&](Parts& parts) { replace(parts["[Content_Types].xml"], "wordprocessingml", "spreadsheetml"); }},
      {"damaged-template", [](Parts& parts) { parts.erase("word/styles.xml"); }},
      {"damaged-template", [](Parts& parts) { parts.erase("word/header1.xml"); }},
      {"damaged-template", [](Parts& parts) { parts["word/styles.xml"] = "<w:styles>"; }},
      {"damaged-template",
       [](Parts& parts) { parts["word/header1.xml"] = "<!DOCTYPE a [<!ENTITY b \"c\">]><w:hdr/>"; }},
      {"damaged-template", [](Parts& parts) { parts["word/header1.xml"] = "<w:document/>"; }},
      {"damaged-template", [&](Parts& parts) { replace(parts["word/document.xml"], "w:w=\"11906\"", "w:w=\"1190\""); }},
      {"damaged-template", [&](Parts& parts) { replace(parts["word/document.xml"], "w:w=\"11906\"", "w:w=\"x\""); }},
      {"damaged-template",
       [&](Parts& parts) { replace(parts["word/_rels/header1.xml.rels"], "media/image1.png", "document.xml"); }},
      {"template-with-macros",
       [&](Parts& parts) {
         replace(parts["[Content_Types].xml"], "vnd.openxmlformats-officedocument.wordprocessingml.document",
                 "vnd.ms-word.document.macroEnabled");
       }},
      {"template-with-macros",
       [&](Parts& parts) {
         replace(parts["word/_rels/document.xml.rels"], relation_type + "hyperlink", "http://x/vbaProject");
       }},
      {"template-from-outside",
       [&](Parts& parts) {
         replace(parts["word/_rels/header1.xml.rels"], "\"media/image1.png\"",
                 "\"http://x/a.png\" TargetMode=\"External\"");
       }},
      {"template-from-outside",
       [&](Parts& parts) {
         replace(parts["word/header1.xml"], "<w:t>Liên hiệp</w:t>",
                 "<w:instrText>INCLUDE</w:instrText><w:instrText>PICTURE \"http://x/a.png\"</w:instrText>");
       }},
      {"template-from-outside",
       [&](Parts& parts) {
         replace(parts["word/header1.xml"], "<w:t>Liên hiệp</w:t>", "<w:fldSimple w:instr=\"dde c:\\x\"/>");
       }},
      {"template-too-large", [](Parts& parts) { parts["word/media/image1.png"] = std::string(20U << 20U, 'x'); }},
      {"template-too-large", [](Parts& parts) { parts["word/document.xml"] = std::string(65U << 20U, ' '); }},
  };
  for (const Case& example : cases) {
    Parts parts = office_paper();
    example.change(parts);
    CAPTURE(&example - cases.data());
    CHECK(problem_of(packed(parts)) == example.problem);
  }
  CHECK(problem_of("") == "not-a-template");
  CHECK(problem_of("PK\x03\x04") == "not-a-template");
  CHECK(problem_of(packed(office_paper())).empty());
}

TEST_CASE("fields that fetch something are refused however their words are parted") {
  const auto field = [](std::string_view text) { return "<w:instrText>" + std::string(text) + "</w:instrText>"; };
  const std::string parted = field("INCLUDETEXT") + "<w:tab/>" + field("C:\\x");
  const std::string joined = field("INC") + field("LUDETEXT\"x\"");
  const std::vector<std::pair<std::string, std::string_view>> cases{
      {field("INCLUDEPICTURE\t\"http://x/a.png\""), "template-from-outside"},
      {field("INCLUDEPICTURE&#9;\"http://x/a.png\""), "template-from-outside"},
      {field("INCLUDEPICTURE\n\"http://x/a.png\""), "template-from-outside"},
      {field("INCLUDETEXT\"http://x/a.docx\""), "template-from-outside"},
      {field("IncludeText\u201Chttp://x/a.docx\u201D"), "template-from-outside"},
      {field("INCLUDETEXT\u00A0C:/x"), "template-from-outside"},
      {field("INCLUDEPICTURE\\d \"http://x\""), "template-from-outside"},
      {parted, "template-from-outside"},
      {joined, "template-from-outside"},
      {field("HYPERLINK \"http://x/link.html\""), ""},
      {field(" PAGE \\* MERGEFORMAT "), ""},
  };
  for (const auto& [inside, problem] : cases) {
    Parts parts = office_paper();
    std::string& header = parts["word/header1.xml"];
    constexpr std::string_view old = "<w:t>Liên hiệp</w:t>";
    header.replace(header.find(old), old.size(), inside);
    const auto& captured = inside;
    CAPTURE(captured);
    CHECK(problem_of(packed(parts)) == problem);
  }
}

TEST_CASE("a cut pattern never crashes") {
  const std::string bytes = packed(office_paper());
  for (std::size_t size = 0; size < bytes.size(); size += 7) {
    CAPTURE(size);
    CHECK_FALSE(problem_of(bytes.substr(0, size)).empty());
  }
}

}  // namespace
}  // namespace aid::document::docx_template_test
