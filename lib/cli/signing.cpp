#include "aid/cli/signing.hpp"

#include "aid/base/system_error.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/signing_messages.hpp"
#include "cli/child_program.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

namespace aid::cli {
namespace {

struct ProgramEnd {
  bool is_success = false;
  std::string out;
  std::string err;
};

constexpr const char* signature_file = "/dev/fd/3";

/// Runs ssh-keygen with `text` as its standard input and, under `signature_file`, a signature. Throws `FileError`:
/// no-ssh-keygen, io-failure.
ProgramEnd run_ssh_keygen(const std::vector<std::string>& options, std::string_view text,
                          std::string_view signature = {}) {
  const MemoryFile in(text);
  const MemoryFile signed_by(signature);
  const MemoryFile out;
  const MemoryFile err;
  std::vector<std::string> words{"ssh-keygen", "-Y"};
  words.insert(words.end(), options.begin(), options.end());
  const ChildEnd end = run_child(std::move(words), {&in, &out, &err, &signed_by});
  if (!end.is_started) throw FileError(messages::no_ssh_keygen);
  constexpr std::size_t most_bytes = 1U << 20U;
  return {.is_success = end.exit_code == 0, .out = out.bytes(most_bytes), .err = err.bytes(most_bytes)};
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
