#include "aid/formats/zip_writer.hpp"
#include "fuzzing.hpp"

using namespace aid;
using namespace aid::formats;

/// The first byte says whether the rest is what stands in the first sheet, all of content.xml, the manifest, or a whole
/// archive. Of rows that are said to be repeated a million times some thousands are read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input = fuzz::text_of(data, size);
  const std::size_t part = fuzz::choose(input, 4);
  ZipWriter zip;
  zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ZipWriter::Packing::stored);
  const std::string sheet = "<d><b><s><table name=\"a\">" + std::string(input) + "</table></s></b></d>";
  zip.add("content.xml", part == 0 ? std::string_view(sheet) : input, ZipWriter::Packing::stored);
  if (part == 2) zip.add("META-INF/manifest.xml", input, ZipWriter::Packing::stored);
  const std::string workbook = part < 3 ? zip.finish() : std::string(input);
  const auto reader = open_list(workbook, "x", {.format = ListFormat::xlsx});
  if (!reader) {
    fuzz::require(reader.problem().where().has_value());
    return 0;
  }
  table::ListRow row;
  for (std::size_t rows = 0; rows < 4096; ++rows) {
    const Result<bool> read = reader.value()->next(row);
    if (!read) fuzz::require(read.problem().where().has_value());
    if (read && !read.value()) return 0;
    for (const table::ListCell& cell : row.cells) {
      fuzz::require(find_invalid_utf8(cell.text) == std::string_view::npos);
      fuzz::require(cell.kind != table::ListCell::Kind::number || fuzz::is_plain_number(cell.text));
    }
  }
  return 0;
}
