#include "aid/formats/json_reader.hpp"
#include "aid/formats/json_text.hpp"
#include "fuzzing.hpp"

#include <nlohmann/json.hpp>

using namespace aid;
using namespace aid::formats;

namespace {

constexpr int most_depth = 50;

/// Reads a value to its end, and the same from the peer's tree. False: it is none, or none that ours takes.
bool read_value(JsonReader& reader, const nlohmann::json& peer, int depth) {
  const bool is_known = !peer.is_discarded();
  const char first = reader.ahead();
  if (depth > most_depth) return false;
  if (first == '{') {
    std::string_view key;
    Result<bool> more = reader.enter_object();
    while ((more = reader.next_member(key)) && more.value()) {
      // Of members with the same key the peer keeps one.
      fuzz::require(!is_known || peer.contains(std::string(key)));
      if (!read_value(reader, nlohmann::json(nlohmann::json::value_t::discarded), depth + 1)) return false;
    }
    return static_cast<bool>(more);
  }
  if (first == '[') {
    Result<bool> more = reader.enter_list();
    std::size_t items = 0;
    const nlohmann::json unknown(nlohmann::json::value_t::discarded);
    while ((more = reader.next_item()) && more.value()) {
      fuzz::require(!is_known || items < peer.size());
      if (!read_value(reader, is_known ? peer[items] : unknown, depth + 1)) return false;
      ++items;
    }
    fuzz::require(!more || !is_known || items == peer.size());
    return static_cast<bool>(more);
  }
  if (reader.take_word("null") || reader.take_word("true") || reader.take_word("false")) return true;
  if (first != '"') return static_cast<bool>(reader.read_number());
  const Result<std::string_view> text = reader.read_text();
  if (!text) return false;
  fuzz::require(!is_known || peer.get<std::string>() == text.value());
  std::string written;
  append_json_text(written, text.value());
  std::string buffer;
  buffer.reserve(written.size());
  fuzz::require(JsonReader(written, buffer, written.size()).read_text().value() == text.value());
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line = fuzz::text_of(data, size);
  // The other reader skips a byte order mark anywhere, takes NUL for the end and line ends for blanks.
  if (find_invalid_utf8(line) != std::string_view::npos || line.starts_with("\xEF\xBB\xBF") ||
      line.find_first_of(std::string_view("\0\n", 2)) != std::string_view::npos) {
    return 0;
  }
  const nlohmann::json peer = nlohmann::json::parse(line, nullptr, false);
  std::string buffer;
  buffer.reserve(line.size());
  JsonReader reader(line, buffer, line.size());
  if (read_value(reader, peer, 0) && reader.end()) {
    // Numbers that no double holds are refused by the peer alone.
    fuzz::require(!peer.is_discarded() || line.find_first_of("0123456789") != std::string_view::npos);
  }
  return 0;
}
