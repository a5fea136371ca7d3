#include "aid/cli/signing.hpp"

#include "aid/base/text.hpp"
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
#include <cstring>
#include <vector>

extern char** environ;

namespace aid::cli {
namespace {

/// A file in memory that a program reads from or writes to.
class MemoryFile {
public:
  explicit MemoryFile(std::string_view bytes = {}) : descriptor_(::memfd_create("aid", MFD_CLOEXEC)) {
    if (descriptor_ < 0 || ::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) ||
        ::lseek(descriptor_, 0, SEEK_SET) != 0) {
      throw std::bad_alloc();
    }
  }
  ~MemoryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int descriptor() const { return descriptor_; }
  std::string bytes() const {
    constexpr off_t most_bytes = 1 << 20;
    std::string read(static_cast<std::size_t>(std::min(::lseek(descriptor_, 0, SEEK_END), most_bytes)), '\0');
    const ssize_t got = ::pread(descriptor_, read.data(), read.size(), 0);
    read.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return read;
  }

private:
  int descriptor_;
};

struct ProgramEnd {
  bool is_success = false;
  std::string out;
  std::string err;
};

constexpr int signature_descriptor = 3;
constexpr const char* signature_file = "/dev/fd/3";

/// Runs ssh-keygen with `text` as its standard input and, under `signature_file`, a signature.
ProgramEnd run_ssh_keygen(const std::vector<std::string>& options, std::string_view text,
                          std::string_view signature = {}) {
  const MemoryFile in(text);
  const MemoryFile signed_by(signature);
  const MemoryFile out;
  const MemoryFile err;
  posix_spawn_file_actions_t actions{};
  ::posix_spawn_file_actions_init(&actions);
  // Copies above all that is put in place, so that none is overwritten before it is used.
  std::vector<int> copies;
  constexpr int first_free = 10;
  for (const MemoryFile* file : {&in, &out, &err, &signed_by}) {
    copies.push_back(::fcntl(file->descriptor(), F_DUPFD_CLOEXEC, first_free));
  }
  for (int place = 0; place <= signature_descriptor; ++place) {
    ::posix_spawn_file_actions_adddup2(&actions, copies[static_cast<std::size_t>(place)], place);
  }
  std::vector<std::string> words{"ssh-keygen", "-Y"};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, "ssh-keygen", &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  for (const int copy : copies) ::close(copy);
  if (error != 0) throw FileError(messages::no_ssh_keygen);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
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
  if (::access(signers.c_str(), R_OK) != 0) throw FileError(messages::cannot_read_input, signers, std::strerror(errno));
  const ProgramEnd found = run_ssh_keygen({"find-principals", "-s", signature_file, "-f", signers}, text, signature);
  const std::string signer = found.is_success ? first_line(found.out) : std::string();
  if (signer.empty()) return check;
  const ProgramEnd verified =
      run_ssh_keygen({"verify", "-n", purpose, "-f", signers, "-I", signer, "-s", signature_file}, text, signature);
  if (verified.is_success) check.signer = signer;
  return check;
}

}  // namespace aid::cli
