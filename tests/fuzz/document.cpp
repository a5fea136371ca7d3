#include "aid/document/json.hpp"
#include "aid/formats/new_workbook.hpp"
#include "fuzzing.hpp"

#include <sstream>

using namespace aid;

namespace {

template <typename T, typename Write, typename Read>
void round_trip(std::string_view text, Write write, Read read) {
  const Result<T> made = read(text);
  if (!made) return fuzz::require(made.problem().where()->line > 0);
  std::ostringstream out;
  write(made.value(), out);
  const Result<T> again = read(out.view());
  fuzz::require(again && again.value() == made.value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  round_trip<document::Document>(text, document::write_json,
                                 [](std::string_view json) { return document::read_json(json); });
  round_trip<formats::NewWorkbook>(text, formats::write_workbook_json, formats::read_workbook_json);
  return 0;
}
