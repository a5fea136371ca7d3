#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aid::cli {

/// One line of /etc/passwd. It is read directly: a static program cannot load the system's name service.
struct Account {
  std::string name;
  std::string home;
};
std::optional<Account> find_account(std::string_view passwd, std::uint32_t uid);
std::optional<Account> find_account(std::uint32_t uid);

/// Who acts, from what the system knows.
struct Identity {
  std::uint32_t real_uid = 0;
  std::uint32_t effective_uid = 0;
  std::string sudo_user = {};  ///< $SUDO_USER
};
std::string describe(const Identity& identity, std::string_view passwd);

/// The user's own folder.
std::string home_folder();

/// $AID_LEDGER, or empty.
std::string ledger_of_environment();

/// The ledger where nobody names one: ledger.db in $XDG_DATA_HOME/aid-ledger.
std::string usual_ledger_path();

/// What the user does not want to say each time, see `UserFile`.
std::string user_file_path();

/// "0.1.0".
std::string_view version();
/// With what it was built, a line each.
std::string build_information();

}  // namespace aid::cli
