#pragma once
#include "aid/domain/matters.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

class Writer;

/// What somebody looked at, a second pair of eyes: one record, what one import brought, or a period.
struct SecondLook {
  enum class At : std::uint8_t { aid, event, partner, matter, import, period };

  std::int64_t id = 0;
  At at = At::aid;
  std::int64_t row = 0;  ///< Of the record, its first version; of the import; 0: a period.
  std::optional<domain::DateInterval> period = {};
  std::string note = {};
  std::int64_t block = 0;  ///< Of the journal; the next two are that block's.
  std::string who = {};
  std::string when = {};                          ///< UTC, as the journal writes it.
  std::optional<std::int64_t> withdrawn_in = {};  ///< The block that took it back.
};

/// The looks of a ledger. A look holds for what was recorded until then.
class SecondLooks {
public:
  explicit SecondLooks(Ledger& ledger) : connection_(ledger.connection()) {}

  /// All, in the order in which they were recorded, with those that were taken back.
  std::vector<SecondLook> all() const;
  void add(Writer& writer, const SecondLook& look);
  void withdraw(Writer& writer, const SecondLook& look, std::string_view reason);

  /// Of each record of the kind (by its first version's row) the last block that changed it: a version, an entry, a
  /// reversal, a decision, an equivalent. Not of imports and periods.
  std::map<std::int64_t, std::int64_t> last_changes(SecondLook::At kind) const;
  /// The block that first recorded each.
  std::map<std::int64_t, std::int64_t> first_blocks(SecondLook::At kind) const;
  /// Who wrote anything of the record.
  std::vector<std::string> writers_of(SecondLook::At kind, std::int64_t row) const;
  /// The same of each record of the kind.
  std::map<std::int64_t, std::set<std::string>> writers(SecondLook::At kind) const;
  /// Who wrote the blocks in which aids were reviewed.
  std::map<std::int64_t, std::string> reviewers() const;
  /// The block that an import is.
  std::optional<std::int64_t> block_of_import(std::int64_t import) const;

private:
  Connection& connection_;
};

}  // namespace aid::storage
