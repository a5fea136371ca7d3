#include "aid/formats/zip_writer.hpp"

#include <zlib.h>

#include <new>

namespace aid::formats {
namespace {

/// Appends a little-endian number of `length` bytes.
void append_number(std::string& out, std::size_t number, int length) {
  for (int i = 0; i < length; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
}

std::string deflated(std::string_view data) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string packed(deflateBound(&stream, data.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));  // zlib reads it only.
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace

void ZipWriter::add(std::string_view name, std::string_view data, Packing packing) {
  const std::string packed = packing == Packing::deflated ? deflated(data) : std::string(data);
  const unsigned method = packing == Packing::deflated ? Z_DEFLATED : 0U;
  // What the local header and the directory say alike: version 2.0, no flags, the method, 1980-01-01 00:00.
  std::string about;
  for (const unsigned number : {20U, 0U, method, 0U, 0x21U}) append_number(about, number, 2);
  append_number(about, crc32(0, reinterpret_cast<const Bytef*>(data.data()), static_cast<uInt>(data.size())), 4);
  append_number(about, packed.size(), 4);
  append_number(about, data.size(), 4);
  append_number(about, name.size(), 2);
  append_number(about, 0, 2);

  directory_ += "PK\x01\x02";
  append_number(directory_, 20, 2);
  directory_ += about;
  directory_.append(10, '\0');  // No comment, first disk, no attributes.
  append_number(directory_, archive_.size(), 4);
  directory_ += name;

  archive_ += "PK\x03\x04";
  archive_ += about;
  archive_ += name;
  archive_ += packed;
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
