#include "fuzzing.hpp"
#include "json_line.hpp"

#include <nlohmann/json.hpp>

using namespace aid;
using namespace aid::formats;

namespace {

/// What a line is as JSON: our reader and another must agree, but for what ours does not take.
void check_line(std::string_view line) {
  std::string buffer;
  buffer.reserve(line.size() + 128 * 257);
  JsonLine object(line, buffer);
  JsonLine::Member member;
  Result<bool> read = true;
  const nlohmann::json peer = nlohmann::json::parse(line, nullptr, false);
  while ((read = object.next(member)) && read.value()) {
    if (peer.is_discarded() || member.value.kind != table::ListCell::Kind::text) continue;
    fuzz::require(peer.is_object() && peer.contains(std::string(member.key)));
  }
  if (read) fuzz::require(peer.is_object());
  if (!read && read.problem().name() == "not-json") fuzz::require(!peer.is_object());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const auto reader = open_list(input, "x", {.format = ListFormat::jsonl, .encoding = Encoding::utf8});
  if (!reader) return 0;
  fuzz::read_all(*reader.value());
  const std::string_view line = input.substr(0, input.find('\n'));
  // The other reader skips a byte order mark anywhere, and takes NUL for the end.
  const bool is_odd = line.starts_with("\xEF\xBB\xBF") || line.find('\0') != std::string_view::npos;
  if (!is_odd && find_invalid_utf8(line) == std::string_view::npos) check_line(line);
  return 0;
}
