#include "ledger_file.hpp"

#include <cstdlib>

namespace aid::faults {

namespace fs = std::filesystem;

LedgerFile::LedgerFile() {
  std::string pattern = (fs::temp_directory_path() / "aid-faults-XXXXXX").string();
  require(::mkdtemp(pattern.data()) != nullptr, "a scratch folder can be made");
  folder_ = pattern;
  ::setenv("AID_LEDGER", path().c_str(), 1);
  const Finished made =
      run({"aid-ledger", "init", "--office", "Liên hiệp thử nghiệm", "--code", "TN", "--place", "Đà Nẵng"});
  require(made.exit_code == 0, "a ledger can be made: " + made.err);
  for (const auto& [name, country] : {std::pair{"Bên cho", "JP"}, std::pair{"Bên nhận", "VN"}}) {
    const Finished added = run({"partner-list", "add", name, "--country", country});
    require(added.exit_code == 0, std::string("a partner can be added: ") + added.err);
  }
}

LedgerFile::~LedgerFile() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void LedgerFile::remember() { fs::copy_file(path(), folder_ / "remembered.db", fs::copy_options::overwrite_existing); }

void LedgerFile::go_back() const {
  fs::remove(path() + "-journal");
  fs::copy_file(folder_ / "remembered.db", path(), fs::copy_options::overwrite_existing);
}

long number_after(const std::string& csv, const std::string& key) {
  const std::size_t line = csv.find("item,yes," + key + ",");
  require(line != std::string::npos, "the output has a line '" + key + "': " + csv);
  const std::size_t end = csv.find('\n', line);
  const std::size_t comma = csv.rfind(',', end);
  return std::strtol(csv.c_str() + comma + 1, nullptr, 10);
}

long LedgerFile::entries() const {
  const Finished info = run({"aid-ledger", "info", "--format", "csv"});
  require(info.exit_code == 0, "the ledger can be read: " + info.err);
  return number_after(info.out, "entries");
}

void LedgerFile::require_whole(const std::string& when) const {
  const Finished verified = run({"aid-ledger", "verify"});
  require(verified.exit_code == 0, "the ledger is whole " + when + ": " + verified.err);
}

std::vector<std::string> LedgerFile::gift(const std::vector<std::string>& options) const {
  std::vector<std::string> words{"aid-add", "gift", "--from", "Bên cho", "--date", "2021"};
  words.insert(words.end(), options.begin(), options.end());
  return words;
}

}  // namespace aid::faults
