#include "cli/identity.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/program.hpp"

#include <sys/utsname.h>
#include <unistd.h>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace aid::cli {
namespace {

std::string read_passwd() {
  std::ifstream file("/etc/passwd", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string name_of(std::uint32_t uid, std::string_view passwd) {
  const auto account = find_account(passwd, uid);
  return account ? account->name : fmt::format("uid {}", uid);
}

/// The fields of one line, "an:x:1000:1000:Nguyễn An:/home/an:/bin/bash".
std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (;;) {
    const auto end = line.find(':');
    fields.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return fields;
    line.remove_prefix(end + 1);
  }
}

/// The XDG specification: a relative path is invalid and ignored.
std::string folder_of_user(const char* variable, std::string_view below_home) {
  std::string folder = environment(variable);
  return folder.starts_with('/') ? folder : home_folder() + std::string(below_home);
}

}  // namespace

std::optional<Account> find_account(std::string_view passwd, std::uint32_t uid) {
  const std::string wanted = std::to_string(uid);
  while (!passwd.empty()) {
    const auto end = passwd.find('\n');
    const auto fields = fields_of(passwd.substr(0, end));
    if (fields.size() >= 6 && fields[2] == wanted && !fields[0].empty()) {
      return Account{visible(fields[0]), std::string(fields[5])};
    }
    passwd = end == std::string_view::npos ? "" : passwd.substr(end + 1);
  }
  return std::nullopt;
}

std::optional<Account> find_account(std::uint32_t uid) { return find_account(read_passwd(), uid); }

std::string describe(const Identity& identity, std::string_view passwd) {
  std::string text = name_of(identity.real_uid, passwd);
  if (!identity.sudo_user.empty() && identity.sudo_user != text) {
    text += fmt::format(" (sudo by {})", visible(std::string_view(identity.sudo_user).substr(0, 64)));
  }
  if (identity.effective_uid != identity.real_uid) {
    text += fmt::format(" (as {})", name_of(identity.effective_uid, passwd));
  }
  return text;
}

std::string actor() {
  return describe({.real_uid = ::getuid(), .effective_uid = ::geteuid(), .sudo_user = environment("SUDO_USER")},
                  read_passwd());
}

std::string host() {
  utsname system{};
  return ::uname(&system) == 0 ? visible(system.nodename) : "";
}

std::string home_folder() {
  if (std::string home = environment("HOME"); !home.empty()) return home;
  const auto account = find_account(::getuid());
  return account ? account->home : std::string();
}

std::string ledger_of_environment() { return environment("AID_LEDGER"); }

std::string usual_ledger_path() { return folder_of_user("XDG_DATA_HOME", "/.local/share") + "/aid-ledger/ledger.db"; }

std::string user_file_path() { return folder_of_user("XDG_CONFIG_HOME", "/.config") + "/aid-ledger/config"; }

std::string shell_quoted(const std::vector<std::string>& words) {
  constexpr std::string_view bare = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-";
  std::string line;
  for (const std::string& word : words) {
    if (!line.empty()) line += ' ';
    if (!word.empty() && word.find_first_not_of(bare) == std::string::npos) {
      line += word;
      continue;
    }
    const bool printable = visible(word) == word;
    line += printable ? "'" : "$'";
    for (const char c : word) {
      const auto byte = static_cast<unsigned char>(c);
      if (printable) {
        line += c == '\'' ? std::string("'\\''") : std::string(1, c);
      } else if (c == '\'' || c == '\\') {
        line += std::string("\\") + c;
      } else if (byte < 0x20 || byte >= 0x7F) {
        line += fmt::format("\\x{:02x}", byte);
      } else {
        line += c;
      }
    }
    line += "'";
  }
  return line;
}

}  // namespace aid::cli
