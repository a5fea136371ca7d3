#include "aid/formats/zip_writer.hpp"

#include <zlib.h>

#include <array>
#include <new>

namespace aid::formats {
namespace {

/// Appends a little-endian number of `length` bytes.
void append_number(std::string& out, std::size_t number, int length) {
  for (int i = 0; i < length; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
}

/// What the local header and the directory say alike of a part.
std::string about_part(std::string_view name, unsigned method, unsigned long crc, std::size_t packed,
                       std::size_t size) {
  std::string about;
  // Version 2.0, no flags, the method, 1980-01-01 00:00.
  for (const unsigned number : {20U, 0U, method, 0U, 0x21U}) append_number(about, number, 2);
  append_number(about, crc, 4);
  append_number(about, packed, 4);
  append_number(about, size, 4);
  append_number(about, name.size(), 2);
  append_number(about, 0, 2);
  return about;
}

}  // namespace

/// The part that is being written.
struct ZipWriter::Open {
  std::string name;
  unsigned method = Z_DEFLATED;
  std::size_t header_at = 0;  ///< In the archive.
  std::size_t data_at = 0;
  std::size_t size = 0;
  uLong crc = 0;
  z_stream stream{};

  Open() {
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~Open() { deflateEnd(&stream); }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;

  void pack(std::string& archive, std::string_view data, int flush) {
    std::array<char, 16384> packed;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));  // zlib reads it only.
    stream.avail_in = static_cast<uInt>(data.size());
    do {
      stream.next_out = reinterpret_cast<Bytef*>(packed.data());
      stream.avail_out = packed.size();
      deflate(&stream, flush);
      archive.append(packed.data(), packed.size() - stream.avail_out);
    } while (stream.avail_out == 0);
  }
};

ZipWriter::ZipWriter() = default;
ZipWriter::~ZipWriter() = default;

void ZipWriter::add(std::string_view name, std::string_view data, Packing packing) {
  begin(name);
  if (packing == Packing::stored) open_->method = 0;
  append(data);
  end();
}

void ZipWriter::begin(std::string_view name) {
  open_ = std::make_unique<Open>();
  open_->name = name;
  open_->header_at = archive_.size();
  archive_ += "PK\x03\x04";
  archive_ += about_part(name, Z_DEFLATED, 0, 0, 0);  // Its figures are known at the end.
  archive_ += name;
  open_->data_at = archive_.size();
}

void ZipWriter::append(std::string_view piece) {
  if (piece.empty()) return;  // Of nothing at no place zlib makes the first sum again.
  open_->size += piece.size();
  open_->crc = crc32(open_->crc, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
  if (open_->method == 0) {
    archive_ += piece;
  } else {
    open_->pack(archive_, piece, Z_NO_FLUSH);
  }
}

void ZipWriter::end() {
  if (open_->method != 0) open_->pack(archive_, {}, Z_FINISH);
  const std::string about =
      about_part(open_->name, open_->method, open_->crc, archive_.size() - open_->data_at, open_->size);
  archive_.replace(open_->header_at + 4, about.size(), about);
  directory_ += "PK\x01\x02";
  append_number(directory_, 20, 2);
  directory_ += about;
  directory_.append(10, '\0');  // No comment, first disk, no attributes.
  append_number(directory_, open_->header_at, 4);
  directory_ += open_->name;
  open_.reset();
  ++parts_;
}

std::string ZipWriter::finish() {
  const std::size_t start = archive_.size();
  archive_ += directory_;
  archive_ += "PK\x05\x06";
  append_number(archive_, 0, 4);
  append_number(archive_, parts_, 2);
  append_number(archive_, parts_, 2);
  append_number(archive_, directory_.size(), 4);
  append_number(archive_, start, 4);
  append_number(archive_, 0, 2);
  return std::move(archive_);
}

}  // namespace aid::formats
