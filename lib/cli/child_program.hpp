#pragma once
#include <chrono>
#include <cstddef>
#include <limits>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::cli {

/// A file descriptor that is closed at the end of the scope. Throws `FileError` io-failure for one that is none.
class OwnedDescriptor {
public:
  explicit OwnedDescriptor(int descriptor);
  ~OwnedDescriptor();
  OwnedDescriptor(OwnedDescriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OwnedDescriptor& operator=(OwnedDescriptor&&) = delete;
  int get() const { return descriptor_; }

private:
  int descriptor_;
};

/// A file in memory that a program reads from or writes to: neither waits for the other, however much it is. Throws
/// `FileError` io-failure.
class MemoryFile {
public:
  explicit MemoryFile(std::string_view bytes = {});

  int descriptor() const { return descriptor_.get(); }
  void write(std::string_view bytes) const;
  /// From its beginning, for whoever reads it next.
  void rewind() const;
  std::string bytes(std::size_t most = std::numeric_limits<std::size_t>::max()) const;

private:
  OwnedDescriptor descriptor_;
};

/// Lets a stream write into a file in memory; the stream is bad when it fails.
class MemoryFileBuffer : public std::streambuf {
public:
  explicit MemoryFileBuffer(const MemoryFile& file) : file_(file) {}

protected:
  std::streamsize xsputn(const char* bytes, std::streamsize count) override {
    file_.write({bytes, static_cast<std::size_t>(count)});
    return count;
  }
  int_type overflow(int_type c) override {
    const char byte = traits_type::to_char_type(c);
    file_.write({&byte, 1});
    return c;
  }

private:
  const MemoryFile& file_;
};

/// How a program came to its end.
struct ChildEnd {
  bool is_started = false;  ///< false: there is no such program, or none that may be run.
  int exit_code = -1;       ///< -1: it was killed.
  int signal = 0;           ///< By which signal.
  bool is_stuck = false;    ///< It did nothing for too long, and was killed.
};

/// Runs a program without a shell and waits for it. `words` are its name and arguments; a name without a slash is
/// looked for in $PATH. `files` become its descriptors 0, 1, 2 and so on. Throws `FileError` io-failure, also where the
/// system has no room for another process. `most_idle`: how long it may neither read nor write one of its files nor
/// compute; 0: as long as it wants.
ChildEnd run_child(std::vector<std::string> words, const std::vector<const MemoryFile*>& files,
                   std::chrono::milliseconds most_idle = {});

}  // namespace aid::cli
