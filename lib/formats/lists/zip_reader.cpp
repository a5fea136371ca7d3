#include "aid/formats/zip_reader.hpp"

#include "aid/formats/messages.hpp"
#include "characters.hpp"

#include <algorithm>

namespace aid::formats {
namespace {

constexpr std::size_t most_parts = 10'000;
/// A part may grow to this in any case, to a hundred times its packed size, and never to more than the last.
constexpr std::size_t harmless_bytes = 64U << 20U;
constexpr std::size_t most_growth = 100;
constexpr std::size_t most_bytes = 1U << 30U;

/// A little-endian number of 2 or 4 bytes, which must be inside.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::size_t value = 0;
  for (std::size_t i = length; i > 0; --i) value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return lower;
}

/// Where the end record of the directory begins: the last one in the file.
std::size_t find_end_record(std::string_view bytes) {
  constexpr std::size_t length = 22;
  if (bytes.size() < length) return none;
  const std::size_t found = bytes.rfind("PK\x05\x06", bytes.size() - length);
  return found != none && bytes.size() - found <= length + 0xFFFF ? found : none;
}

/// The data of the part whose local header is at `at`; nothing where that is not inside the file.
bool find_data(std::string_view bytes, std::size_t at, std::size_t packed_size, std::string_view& data) {
  constexpr std::size_t length = 30;
  if (at > bytes.size() || bytes.size() - at < length || bytes.substr(at, 4) != "PK\x03\x04") return false;
  const std::size_t start = at + length + number(bytes, at + 26, 2) + number(bytes, at + 28, 2);
  if (start > bytes.size() || bytes.size() - start < packed_size) return false;
  data = bytes.substr(start, packed_size);
  return true;
}

/// Reads the entry of the directory at `at` and moves behind it.
Result<ZipPart> read_entry(std::string_view bytes, std::size_t& at) {
  constexpr std::size_t length = 46;
  if (at > bytes.size() || bytes.size() - at < length || bytes.substr(at, 4) != "PK\x01\x02") return damaged("ZIP");
  const std::size_t name_length = number(bytes, at + 28, 2);
  if (bytes.size() - at - length < name_length) return damaged("ZIP");
  ZipPart part;
  part.name = bytes.substr(at + length, name_length);
  part.crc = static_cast<std::uint32_t>(number(bytes, at + 16, 4));
  part.size = number(bytes, at + 24, 4);
  if ((number(bytes, at + 8, 2) & 1U) != 0)
    return Problem(messages::encrypted_workbook).hint(messages::save_without_password_hint);
  const std::size_t method = number(bytes, at + 10, 2);
  part.is_deflated = method == Z_DEFLATED;
  const bool is_known = method == 0 || part.is_deflated;
  if (!is_known || !find_data(bytes, number(bytes, at + 42, 4), number(bytes, at + 20, 4), part.packed)) {
    return damaged(part.name);
  }
  at += length + name_length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
  return part;
}

}  // namespace

Problem damaged(std::string_view part) { return Problem(messages::damaged_workbook, part); }

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
  const std::size_t end = find_end_record(bytes);
  if (end == none) return damaged("ZIP");
  const std::size_t count = number(bytes, end + 10, 2);
  std::size_t at = number(bytes, end + 16, 4);
  if (count > most_parts) return damaged("ZIP");
  ZipArchive archive;
  for (std::size_t i = 0; i < count; ++i) {
    Result<ZipPart> part = read_entry(bytes, at);
    if (!part) return part.problem();
    archive.parts_.push_back(std::move(part).value());
  }
  std::vector<std::string> names;
  for (const ZipPart& part : archive.parts_) names.push_back(lower_ascii(part.name));
  std::sort(names.begin(), names.end());
  const auto repeated = std::adjacent_find(names.begin(), names.end());
  if (repeated != names.end()) return Problem(messages::repeated_part, *repeated);
  return archive;
}

const ZipPart* ZipArchive::find(std::string_view name) const {
  const std::string wanted = lower_ascii(name);
  const auto found =
      std::find_if(parts_.begin(), parts_.end(), [&](const ZipPart& part) { return lower_ascii(part.name) == wanted; });
  return found == parts_.end() ? nullptr : &*found;
}

ZipStream::ZipStream(const ZipPart& part) : part_(part) {
  // zlib reads it only.
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(part_.packed.data()));
  stream_.avail_in = static_cast<uInt>(part_.packed.size());
  is_open_ = part_.is_deflated && inflateInit2(&stream_, -MAX_WBITS) == Z_OK;
}

ZipStream::~ZipStream() {
  if (is_open_) inflateEnd(&stream_);
}

bool ZipStream::unpack(char* out, std::size_t size, std::size_t& written) {
  if (!part_.is_deflated) {
    written = std::min<std::size_t>(size, stream_.avail_in);
    part_.packed.copy(out, written, packed_so_far());
    stream_.avail_in -= static_cast<uInt>(written);
    return true;
  }
  if (!is_open_) return false;
  stream_.next_out = reinterpret_cast<Bytef*>(out);
  stream_.avail_out = static_cast<uInt>(size);
  const int state = inflate(&stream_, Z_NO_FLUSH);
  written = size - stream_.avail_out;
  // Without progress the data is cut.
  return state == Z_STREAM_END || (state == Z_OK && written > 0);
}

Result<std::size_t> ZipStream::read(char* out, std::size_t size) {
  const bool grows_too_much = part_.size > harmless_bytes && part_.size > most_growth * part_.packed.size();
  if (part_.size > most_bytes || grows_too_much) {
    return Problem(messages::inflates_too_much, part_.name, part_.size >> 20U);
  }
  if (written_ == part_.size) return finish();
  std::size_t written = 0;
  if (!unpack(out, size, written)) return damaged(part_.name);
  written_ += written;
  if (written == 0 || written_ > part_.size) return Problem(messages::size_differs, part_.name, part_.size);
  crc_ = crc32(crc_, reinterpret_cast<const Bytef*>(out), static_cast<uInt>(written));
  return written;
}

/// All that the directory promised was read: nothing may follow, and it must be what was packed.
Result<std::size_t> ZipStream::finish() {
  char more = 0;
  std::size_t written = 0;
  if (!unpack(&more, 1, written)) return damaged(part_.name);
  if (written > 0) return Problem(messages::size_differs, part_.name, part_.size);
  if (crc_ != part_.crc) return damaged(part_.name);
  return written;
}

}  // namespace aid::formats
