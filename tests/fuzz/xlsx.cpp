#include "aid/formats/zip_writer.hpp"
#include "fuzzing.hpp"

#include <array>

using namespace aid;
using namespace aid::formats;

namespace {

struct Part {
  std::string_view name;
  std::string_view data;
};

constexpr std::array<Part, 6> usual{{
    {"xl/worksheets/sheet1.xml",
     R"(<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c s="1"><v>44506</v></c></row></sheetData></worksheet>)"},
    {"xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>"},
    {"xl/styles.xml", R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
    {"xl/workbook.xml", R"(<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>)"},
    {"xl/_rels/workbook.xml.rels",
     R"(<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/>)"
     R"(<Relationship Id="r2" Type="/sharedStrings" Target="sharedStrings.xml"/>)"
     R"(<Relationship Id="r3" Type="/styles" Target="styles.xml"/></Relationships>)"},
    {"_rels/.rels",
     R"(<Relationships><Relationship Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
}};

/// A workbook in which one part is the input.
std::string workbook_with(std::size_t part, std::string_view input) {
  ZipWriter zip;
  for (std::size_t i = 0; i < usual.size(); ++i) {
    zip.add(usual[i].name, i == part ? input : usual[i].data, ZipWriter::Packing::stored);
  }
  return zip.finish();
}

}  // namespace

/// The first byte says which part of a workbook the rest is; or the rest is a whole archive.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input = fuzz::text_of(data, size);
  const std::size_t part = fuzz::choose(input, usual.size() + 1);
  const std::string workbook = part < usual.size() ? workbook_with(part, input) : std::string(input);
  const auto reader = open_list(workbook, "x", {.format = ListFormat::xlsx});
  if (reader) {
    fuzz::read_all(*reader.value());
  } else {
    fuzz::require(reader.problem().where().has_value());
  }
  return 0;
}
