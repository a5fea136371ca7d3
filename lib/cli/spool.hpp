#pragma once
#include <cstddef>
#include <functional>
#include <streambuf>
#include <string>
#include <string_view>

namespace aid::cli {

/// Bytes that are written now and shown later: some in memory, the rest in a file without a name in $TMPDIR, else in
/// /tmp, which goes with the process. What there is no room for in that file stays in memory.
class Spool : public std::streambuf {
public:
  /// So many bytes stay in memory.
  static constexpr std::size_t most_in_memory = std::size_t{4} << 20U;

  explicit Spool(std::size_t in_memory = most_in_memory) : in_memory_(in_memory) {}
  ~Spool() override;
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// Calls `take` with all bytes in their order, in pieces, until it returns false. Throws `FileError`
  /// cannot-write-output where they cannot be read back.
  void each_piece(const std::function<bool(std::string_view)>& take) const;
  /// All in one piece.
  std::string text() const;
  bool is_in_memory() const { return in_file_ == 0; }

protected:
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int_type overflow(int_type byte) override;

private:
  void move_into_file();

  std::size_t in_memory_;
  std::string tail_;  ///< Behind what is in the file.
  int file_ = -1;
  std::size_t in_file_ = 0;
  bool has_no_room_ = false;
};

}  // namespace aid::cli
