#include "aid/formats/zip_writer.hpp"
#include "list_rows.hpp"

namespace aid::other_files_test {

using namespace aid::formats;
using namespace aid::formats::samples;

namespace {

std::string archive_with(std::string_view part) {
  ZipWriter zip;
  zip.add("[Content_Types].xml", "<Types/>");
  zip.add(part, "<a/>");
  return zip.finish();
}

std::string old_container(std::string_view name) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  for (const char c : name) (bytes += c) += '\0';
  return bytes;
}

}  // namespace

TEST_CASE("a file of another kind is named, with what to do") {
  struct Case {
    std::string bytes;
    std::string_view kind;  ///< Within the message.
    std::string_view hint;  ///< Its name.
  };
  ZipWriter plain;
  plain.add("list.csv", "a,b\n");
  for (const Case& c : std::vector<Case>{
           {"%PDF-1.7\n", "PDF", "ask the sender"},
           {"\x1F\x8B\x08", "gzip", "unpack"},
           {"7z\xBC\xAF'", "archive", "unpack"},
           {"Rar!\x1A", "archive", "unpack"},
           {plain.finish(), "archive", "unpack"},
           {std::string("SQLite format 3\0", 16), "SQLite", "CSV"},
           {std::string("\0\1\0\0Standard Jet DB", 19), "Access", "CSV"},
           {"ID;PWXL;N;E\nC;Y1;X1;K\"a\"\n", "SYLK", ".xlsx"},
           {"{\\rtf1 a}", "RTF", "ask the sender"},
           {"\x89PNG\r\n", "picture", "ask the sender"},
           {"<html><body><table><tr><td>a</td></tr></table>", "HTML", ".xlsx"},
           {"\xEF\xBB\xBF\n<!DOCTYPE HTML><p>", "HTML", ".xlsx"},
           {"<meta charset=utf-8><table border=1>", "HTML", ".xlsx"},
           {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook "
            "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            "Excel 2003", ".xlsx"},
           {"<?xml version=\"1.0\"?><office:document "
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
            ".fods", ".ods"},
           {"<?xml version=\"1.0\"?><iati-activities version=\"2.03\">", "XML", "CSV"},
           {"[\n {\"a\": 1},\n {\"a\": 2}\n]\n", "JSON array", "jq"},
           {"{\n \"rows\": [\n", "JSON object", "jq"},
           {archive_with("word/document.xml"), "Word", "ask the sender"},
           {archive_with("ppt/presentation.xml"), "presentation", "ask the sender"},
           {archive_with("xl/workbook.bin"), ".xlsb", ".xlsx"},
           {old_container("WordDocument"), "Word", "ask the sender"},
           {old_container("PowerPoint Document"), "presentation", "ask the sender"},
       }) {
    CAPTURE(c.kind);
    const Problem problem = problem_of(c.bytes);
    CHECK(problem.name() == "other-format");
    CHECK(problem.text(Language::en).find(c.kind) != std::string::npos);
    CHECK(problem.hint_text(Language::en).find(c.hint) != std::string::npos);
  }
  CHECK(problem_of(old_container("Workbook")).name() == "old-workbook");
}

TEST_CASE("a list that only begins like a file of another kind is read") {
  CHECK(rows_of("<5 triệu,2\n") == std::vector<Texts>{{"<5 triệu", "2"}});
  CHECK(rows_of("[ID],Tên\n1,a\n") == std::vector<Texts>{{"[ID]", "Tên"}, {"1", "a"}});
  CHECK(rows_of("{\"a\":1}\n") == std::vector<Texts>{{"a"}, {"1"}});
  CHECK(rows_of("ID;Partner\n1;a\n") == std::vector<Texts>{{"ID", "Partner"}, {"1", "a"}});
}

}  // namespace aid::other_files_test
