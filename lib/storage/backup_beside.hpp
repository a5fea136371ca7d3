#pragma once
#include <string>

namespace aid::storage {

struct Backup {
  std::string path;
  bool is_new = false;
};

/// A copy of the ledger beside it, "ledger.db.v1.bak" for `version` 1. Where a file of that name is there, it is used
/// if it equals the copy in every byte, as it does after an upgrade that was cut off; else the copy is
/// "ledger.db.v1-2.bak", and so on. Throws as `back_up` does.
Backup back_up_beside(const std::string& path, int version, int wait_ms);

}  // namespace aid::storage
