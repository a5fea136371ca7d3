#include "aid/formats/mapping_file.hpp"
#include "fuzzing.hpp"

#include <algorithm>

using namespace aid;

namespace {

/// Without the lines on which it stood.
table::ListMapping plain(table::ListMapping mapping) {
  for (auto& constant : mapping.constants) constant.line = 0;
  for (auto& value : mapping.values) value.line = 0;
  return mapping;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const auto mapping = formats::read_mapping(input, "x");
  if (!mapping) {
    fuzz::require(mapping.problem().where().has_value() && mapping.problem().where()->line > 0);
    return 0;
  }
  const auto& columns = mapping.value().columns;
  if (std::ranges::any_of(columns, [](const auto& column) { return column.heading.empty(); })) return 0;
  const auto again = formats::read_mapping(formats::write_mapping(mapping.value()), "x");
  fuzz::require(again && plain(again.value()) == plain(mapping.value()));
  return 0;
}
