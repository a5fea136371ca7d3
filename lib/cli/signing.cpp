#include "aid/cli/signing.hpp"

#include "aid/base/system_error.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/signing_messages.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

extern char** environ;

namespace aid::cli {
namespace {

[[noreturn]] void throw_refusal(int error) { throw FileError(messages::io_failure, system_error(error)); }

/// Throws `FileError` io-failure with the system's words.
void require_done(bool is_done) {
  if (!is_done) throw_refusal(errno);
}

/// A file descriptor that is closed at the end of the scope.
class OwnedDescriptor {
public:
  explicit OwnedDescriptor(int descriptor) : descriptor_(descriptor) { require_done(descriptor >= 0); }
  ~OwnedDescriptor() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OwnedDescriptor(OwnedDescriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OwnedDescriptor& operator=(OwnedDescriptor&&) = delete;
  int get() const { return descriptor_; }

private:
  int descriptor_;
};

/// A file in memory that a program reads from or writes to. Throws `FileError` io-failure.
class MemoryFile {
public:
  explicit MemoryFile(std::string_view bytes = {}) : descriptor_(::memfd_create("aid", MFD_CLOEXEC)) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      require_done(written >= 0);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    require_done(::lseek(descriptor(), 0, SEEK_SET) == 0);
  }

  int descriptor() const { return descriptor_.get(); }
  std::string bytes() const {
    constexpr off_t most_bytes = 1 << 20;
    const off_t size = ::lseek(descriptor(), 0, SEEK_END);
    require_done(size >= 0);
    std::string read(static_cast<std::size_t>(std::min(size, most_bytes)), '\0');
    const ssize_t got = ::pread(descriptor(), read.data(), read.size(), 0);
    require_done(got >= 0);
    read.resize(static_cast<std::size_t>(got));
    return read;
  }

private:
  OwnedDescriptor descriptor_;
};

/// What is to become of a new program's descriptors.
class SpawnActions {
public:
  SpawnActions() { require(::posix_spawn_file_actions_init(&actions_)); }
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  void put(int descriptor, int place) { require(::posix_spawn_file_actions_adddup2(&actions_, descriptor, place)); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
  static void require(int error) {
    if (error != 0) throw_refusal(error);
  }
  posix_spawn_file_actions_t actions_{};
};

struct ProgramEnd {
  bool is_success = false;
  std::string out;
  std::string err;
};

constexpr int signature_descriptor = 3;
constexpr const char* signature_file = "/dev/fd/3";

/// Runs ssh-keygen with `text` as its standard input and, under `signature_file`, a signature. Throws `FileError`:
/// no-ssh-keygen, io-failure.
ProgramEnd run_ssh_keygen(const std::vector<std::string>& options, std::string_view text,
                          std::string_view signature = {}) {
  const MemoryFile in(text);
  const MemoryFile signed_by(signature);
  const MemoryFile out;
  const MemoryFile err;
  SpawnActions actions;
  // Copies above all that is put in place, so that none is overwritten before it is used.
  std::vector<OwnedDescriptor> copies;
  constexpr int first_free = 10;
  for (const MemoryFile* file : {&in, &out, &err, &signed_by}) {
    copies.emplace_back(::fcntl(file->descriptor(), F_DUPFD_CLOEXEC, first_free));
  }
  for (int place = 0; place <= signature_descriptor; ++place) {
    actions.put(copies[static_cast<std::size_t>(place)].get(), place);
  }
  std::vector<std::string> words{"ssh-keygen", "-Y"};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  // Where whoever started the tool ignores how programs end, nobody would be told how this one ends.
  require_done(::signal(SIGCHLD, SIG_DFL) != SIG_ERR);
  pid_t child = 0;
  if (::posix_spawnp(&child, "ssh-keygen", actions.get(), nullptr, arguments.data(), environ) != 0) {
    throw FileError(messages::no_ssh_keygen);
  }
  int status = 0;
  pid_t ended = 0;
  do {
    ended = ::waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  require_done(ended == child);
  return {.is_success = WIFEXITED(status) && WEXITSTATUS(status) == 0, .out = out.bytes(), .err = err.bytes()};
}

std::string first_line(const std::string& text) { return std::string(trimmed(text.substr(0, text.find('\n')))); }

/// "SHA256:…" in what ssh-keygen says of a good signature.
std::string fingerprint_in(const std::string& said) {
  const std::size_t start = said.find("SHA256:");
  if (start == std::string::npos) return {};
  return said.substr(start, said.find_first_of(" \n", start) - start);
}

}  // namespace

std::string sign(std::string_view text, const std::string& key) {
  const ProgramEnd end = run_ssh_keygen({"sign", "-n", std::string(checkpoint_namespace), "-f", key}, text);
  if (end.is_success && end.out.starts_with("-----BEGIN SSH SIGNATURE-----")) return end.out;
  std::string why = end.err;
  if (const std::size_t said = why.find("Signing data on standard input\n"); said != std::string::npos) {
    why.erase(said, why.find('\n', said) + 1 - said);
  }
  throw Error(messages::not_signed, key, first_line(why));
}

SignatureCheck check_signature(std::string_view text, std::string_view signature, const std::string& signers) {
  const std::string purpose(checkpoint_namespace);
  const ProgramEnd valid = run_ssh_keygen({"check-novalidate", "-n", purpose, "-s", signature_file}, text, signature);
  SignatureCheck check;
  if (valid.is_success) check.fingerprint = fingerprint_in(valid.out);
  if (check.fingerprint.empty() || signers.empty()) return check;
  if (::access(signers.c_str(), R_OK) != 0) throw FileError(messages::cannot_read_input, signers, system_error(errno));
  const ProgramEnd found = run_ssh_keygen({"find-principals", "-s", signature_file, "-f", signers}, text, signature);
  const std::string signer = found.is_success ? first_line(found.out) : std::string();
  if (signer.empty()) return check;
  const ProgramEnd verified =
      run_ssh_keygen({"verify", "-n", purpose, "-f", signers, "-I", signer, "-s", signature_file}, text, signature);
  if (verified.is_success) check.signer = signer;
  return check;
}

}  // namespace aid::cli
