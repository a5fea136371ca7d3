#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::vocabulary {

/// Finds the partner that has a name already, among any number of names in about the same time. Names that are written
/// into the ledger after it was first asked are known too.
class NamesInUse {
public:
  explicit NamesInUse(storage::Ledger& ledger) : ledger_(ledger) {}

  struct Use {
    domain::PartnerId partner;
    bool is_same = false;  ///< The same but for case and marks; else it only looks the same (`look_alike_key`).
  };
  /// The first partner in row order, other than `except`, that has the name.
  std::optional<Use> find(std::string_view name, domain::PartnerId except);

private:
  struct Name {
    domain::PartnerId partner;
    domain::PartnerId own;  ///< As in `storage::NameEntry`.
    std::int64_t version_row = 0;
    int no = 0;  ///< Of the partner's names.
  };
  using Names = std::unordered_map<std::string, std::vector<Name>>;

  /// Reads what was written since.
  void catch_up();
  /// The first current name of another partner under the key.
  const Name* first(const Names& names, const std::string& key, domain::PartnerId except) const;

  storage::Ledger& ledger_;
  Names by_fold_;
  Names by_look_;
  std::unordered_map<std::int64_t, std::int64_t> current_;  ///< Partners with the row of their current version.
  std::int64_t newest_ = 0;                                 ///< The newest row of a version that was read.
};

}  // namespace aid::vocabulary
