#include "aid/base/problem.hpp"
#include "aid/document/docx.hpp"
#include "aid/formats/zip_writer.hpp"
#include "fuzzing.hpp"

#include <array>

using namespace aid;

namespace {

struct Part {
  std::string_view name;
  std::string_view data;
};

constexpr std::array<Part, 7> usual{{
    {"word/document.xml",
     R"(<w:document><w:body><w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="11906" w:h="16838"/>)"
     R"(</w:sectPr></w:body></w:document>)"},
    {"word/styles.xml",
     R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" )"
     R"(w:styleId="a"><w:name w:val="heading 1"/></w:style></w:styles>)"},
    {"word/header1.xml", R"(<w:hdr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:hdr>)"},
    {"word/_rels/header1.xml.rels",
     R"(<Relationships><Relationship Id="i" Type="/image" Target="media/a.png"/></Relationships>)"},
    {"word/_rels/document.xml.rels", R"(<Relationships><Relationship Id="h" Type="/header" Target="header1.xml"/>)"
                                     R"(<Relationship Id="s" Type="/styles" Target="styles.xml"/></Relationships>)"},
    {"[Content_Types].xml",
     R"(<Types><Override PartName="/word/document.xml" ContentType="wordprocessingml.document.main+xml"/></Types>)"},
    {"_rels/.rels",
     R"(<Relationships><Relationship Id="d" Type="/officeDocument" Target="word/document.xml"/></Relationships>)"},
}};

/// A Word document in which one part is the input.
std::string document_with(std::size_t part, std::string_view input) {
  formats::ZipWriter zip;
  for (std::size_t i = 0; i < usual.size(); ++i) {
    zip.add(usual[i].name, i == part ? input : usual[i].data, formats::ZipWriter::Packing::stored);
  }
  zip.add("word/media/a.png", "a", formats::ZipWriter::Packing::stored);
  return zip.finish();
}

}  // namespace

/// The first byte says which part of a Word document the rest is; or the rest is a whole archive. What is taken as a
/// pattern gives a document that is a pattern again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input = fuzz::text_of(data, size);
  const std::size_t part = fuzz::choose(input, usual.size() + 1);
  const std::string bytes = part < usual.size() ? document_with(part, input) : std::string(input);
  const document::Document report{.language = "vi", .title = "a", .blocks = {document::Paragraph{.runs = {{"b"}}}}};
  try {
    const auto pattern = document::DocxTemplate::read(bytes);
    const std::string written = document::write_docx(report, &pattern);
    document::DocxTemplate::read(written);
  } catch (const Error& error) {
    fuzz::require(!error.problem().hint_text(Language::en).empty());
  }
  return 0;
}
