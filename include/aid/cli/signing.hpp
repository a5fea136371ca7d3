#pragma once
#include "aid/base/problem.hpp"

#include <string>
#include <string_view>

/// Signatures with SSH keys, made and checked by ssh-keygen: what every Debian has, and what an office can give to
/// others without a service.
namespace aid::cli {

/// What a signature is for: one that was made for something else does not count.
inline constexpr std::string_view checkpoint_namespace = "aid-ledger-checkpoint";

/// The armoured signature of a text by the key in a file; ssh-keygen asks for its passphrase on the terminal. Throws
/// `FileError`: no-ssh-keygen, io-failure; `Error`: not-signed.
std::string sign(std::string_view text, const std::string& key);

/// What is to be said of a signature.
struct SignatureCheck {
  std::string fingerprint = {};  ///< "SHA256:…" of the key that made it; empty: it is not valid.
  std::string signer = {};       ///< Who that is by the list of signers; empty: nobody in it.
};
/// `signers`: a file of allowed signers as ssh-keygen(1) describes it; empty: whose key it is stays open. Throws
/// `FileError`: no-ssh-keygen, io-failure, cannot-read-input.
SignatureCheck check_signature(std::string_view text, std::string_view signature, const std::string& signers);

}  // namespace aid::cli
