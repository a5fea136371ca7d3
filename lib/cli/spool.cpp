#include "cli/spool.hpp"

#include "cli/report.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace aid::cli {
namespace {

/// A file that nobody else can open; -1: there is none to be had.
int file_without_name() {
  const char* const named = std::getenv("TMPDIR");
  const std::string folder = named == nullptr || *named == '\0' ? "/tmp" : named;
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string path = folder + "/aid-XXXXXX";  // Where the file system makes none without a name.
  const int named_file = ::mkostemp(path.data(), O_CLOEXEC);
  if (named_file >= 0) ::unlink(path.c_str());
  return named_file;
}

}  // namespace

Spool::~Spool() {
  if (file_ >= 0) ::close(file_);
}

std::streamsize Spool::xsputn(const char* bytes, std::streamsize count) {
  tail_.append(bytes, static_cast<std::size_t>(count));
  if (tail_.size() > in_memory_ && !has_no_room_) move_into_file();
  return count;
}

Spool::int_type Spool::overflow(int_type byte) {
  if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
  const char one = traits_type::to_char_type(byte);
  xsputn(&one, 1);
  return byte;
}

void Spool::move_into_file() {
  if (file_ < 0) file_ = file_without_name();
  std::size_t done = 0;
  while (file_ >= 0 && done < tail_.size()) {
    const ssize_t written =
        ::pwrite(file_, tail_.data() + done, tail_.size() - done, static_cast<off_t>(in_file_ + done));
    if (written > 0) done += static_cast<std::size_t>(written);
    if (written < 0 && errno != EINTR) break;
  }
  has_no_room_ = done < tail_.size();
  in_file_ += done;
  tail_.erase(0, done);
}

void Spool::each_piece(const std::function<bool(std::string_view)>& take) const {
  std::string piece(std::min(in_file_, std::size_t{1} << 20U), '\0');
  for (std::size_t at = 0; at < in_file_;) {
    const ssize_t count = ::pread(file_, piece.data(), std::min(piece.size(), in_file_ - at), static_cast<off_t>(at));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw FileError(cannot_write({"the temporary file", "tệp tạm"}, count < 0 ? errno : EIO));
    if (!take(std::string_view(piece).substr(0, static_cast<std::size_t>(count)))) return;
    at += static_cast<std::size_t>(count);
  }
  if (!tail_.empty()) take(tail_);
}

std::string Spool::text() const {
  std::string all;
  all.reserve(in_file_ + tail_.size());
  each_piece([&](std::string_view piece) {
    all += piece;
    return true;
  });
  return all;
}

}  // namespace aid::cli
