#include "aid/cli/messages.hpp"
#include "aid/cli/session.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>

namespace aid::cli {
namespace {

constexpr std::size_t most_bytes = 256U << 20U;

/// A descriptor that is closed at the end of the scope, unless it is standard input.
class Source {
public:
  explicit Source(const std::string& file)
      : descriptor_(file == "-" ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Source() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  int get() const { return descriptor_; }

private:
  int descriptor_;
};

}  // namespace

std::string input_name(const std::string& file) { return file == "-" ? "stdin" : file; }

std::string read_input(const std::string& file) {
  const Source source(file);
  std::string text;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t count = source.get() < 0 ? -1 : ::read(source.get(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw FileError(messages::cannot_read_input, input_name(file), std::strerror(errno));
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    if (text.size() > most_bytes) throw Error(messages::input_too_large, input_name(file));
  }
}

}  // namespace aid::cli
