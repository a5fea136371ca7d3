#pragma once
#include "aid/base/problem.hpp"

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// damaged-workbook: this part of it cannot be read.
Problem damaged(std::string_view part);

/// One file of a ZIP archive.
struct ZipPart {
  std::string name;
  std::string_view packed;  ///< Within the archive's bytes.
  std::size_t size = 0;     ///< Unpacked, as the directory says.
  std::uint32_t crc = 0;
  bool is_deflated = false;
};

/// The directory of a ZIP archive (PKWARE APPNOTE 6.3): stored and deflated files, without ZIP64. Nothing but the named
/// parts that somebody asks for is unpacked, and never onto the disk.
class ZipArchive {
public:
  /// `bytes` must live as long as the archive. Problems: damaged-workbook, repeated-part, encrypted-workbook.
  static Result<ZipArchive> open(std::string_view bytes);

  /// The part of that name, or null when the archive has none. Names are compared without case, as Office does.
  const ZipPart* find(std::string_view name) const;

private:
  std::vector<ZipPart> parts_;
};

/// Unpacks a part piece by piece.
class ZipStream {
public:
  explicit ZipStream(const ZipPart& part);
  ~ZipStream();
  ZipStream(const ZipStream&) = delete;
  ZipStream& operator=(const ZipStream&) = delete;

  /// Writes at most `size` bytes to `out`; 0: the part is at its end.
  /// Problems: inflates-too-much (at once, by what the directory says), size-differs, damaged-workbook.
  Result<std::size_t> read(char* out, std::size_t size);

  std::string_view name() const { return part_.name; }
  std::size_t bytes_left() const { return part_.size - written_; }
  std::size_t packed_size() const { return part_.packed.size(); }
  std::size_t packed_so_far() const { return part_.packed.size() - stream_.avail_in; }

private:
  Result<std::size_t> finish();
  /// False: the data is damaged.
  bool unpack(char* out, std::size_t size, std::size_t& written);

  ZipPart part_;
  z_stream stream_{};
  std::size_t written_ = 0;
  uLong crc_ = 0;
  bool is_open_ = false;
};

}  // namespace aid::formats
