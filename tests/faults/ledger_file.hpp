#pragma once
#include "process.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace aid::faults {

/// A ledger in a folder of its own, made by the tools themselves. The folder goes when the object does.
class LedgerFile {
public:
  LedgerFile();
  ~LedgerFile();
  LedgerFile(const LedgerFile&) = delete;
  LedgerFile& operator=(const LedgerFile&) = delete;

  std::string path() const { return (folder_ / "ledger.db").string(); }
  const std::filesystem::path& folder() const { return folder_; }

  /// Keeps a copy of the ledger as it is now; `go_back` puts it back (and removes journals).
  void remember();
  void go_back() const;

  /// The number of entries in the ledger, through `aid-ledger info`; fails the test when it cannot be read.
  long entries() const;
  /// Fails the test unless `aid-ledger verify` finds nothing.
  void require_whole(const std::string& when) const;

  /// The words of `aid-add gift` with these options on this ledger.
  std::vector<std::string> gift(const std::vector<std::string>& options) const;

private:
  std::filesystem::path folder_;
};

/// The number behind a key of `aid-ledger info --format csv`.
long number_after(const std::string& csv, const std::string& key);

}  // namespace aid::faults
