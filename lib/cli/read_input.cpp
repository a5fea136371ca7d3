#include "aid/base/system_error.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/session.hpp"
#include "aid/formats/messages.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

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

struct InputLines::State {
  Source source;
  std::string name;
  std::size_t most_bytes;
  std::string text = {};  ///< What was read and not yet given begins at `at`.
  std::size_t at = 0;
  std::size_t number = 0;
  bool ended = false;

  /// Drops what was given and reads on.
  void read_more() {
    text.erase(0, std::exchange(at, 0));
    constexpr std::size_t piece = 1U << 18U;
    const std::size_t kept = text.size();
    text.resize(kept + piece);
    ssize_t count = -1;
    do {
      count = source.get() < 0 ? -1 : ::read(source.get(), text.data() + kept, piece);
    } while (count < 0 && errno == EINTR && source.get() >= 0);
    if (count < 0) throw FileError(messages::cannot_read_input, name, system_error(errno));
    text.resize(kept + static_cast<std::size_t>(count));
    ended = count == 0;
  }
};

InputLines::InputLines(const std::string& file, std::size_t limit)
    : state_(new State{Source(file), input_name(file), limit}) {}

InputLines::~InputLines() = default;

std::optional<std::string_view> InputLines::next() {
  State& state = *state_;
  std::size_t searched = 0;
  std::size_t end = std::string::npos;
  while ((end = state.text.find('\n', state.at + searched)) == std::string::npos && !state.ended) {
    searched = state.text.size() - state.at;
    if (searched > state.most_bytes) break;
    state.read_more();
  }
  const bool is_cut = end == std::string::npos;
  const std::string_view line =
      std::string_view(state.text).substr(state.at, is_cut ? std::string::npos : end - state.at);
  if (is_cut && line.empty()) return std::nullopt;
  ++state.number;
  if (line.size() > state.most_bytes) {
    throw Error(Problem(messages::record_too_long, state.most_bytes).at({state.name, state.number, 0}));
  }
  state.at += line.size() + (is_cut ? 0 : 1);
  return line;
}

std::size_t InputLines::number() const { return state_->number; }
const std::string& InputLines::name() const { return state_->name; }

std::string input_name(const std::string& file) { return file == "-" ? "stdin" : file; }

std::string read_input(const std::string& file) {
  const Source source(file);
  std::string text;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t count = source.get() < 0 ? -1 : ::read(source.get(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw FileError(messages::cannot_read_input, input_name(file), system_error(errno));
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    if (text.size() > most_bytes) throw Error(messages::input_too_large, input_name(file));
  }
}

}  // namespace aid::cli
