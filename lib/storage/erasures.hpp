#pragma once
#include "aid/base/sha256.hpp"
#include "aid/storage/dump.hpp"
#include "connection.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

/// What the journal says was written over since. A commitment that stands in a row then needs not be opened. Texts, and
/// names in blocks of older versions, have none: there a digest that is computed from what is left is as good as the
/// one that the block was written with; but only a head noted since that erasure proves such a block. An erasure of
/// texts counts only in tables that have such, and only of a partner whose names are erased in its block or before.
class Erasures {
public:
  explicit Erasures(Connection& connection);

  /// The digest that the rows of a table in a block had when they were written, from the one that they have now: of
  /// texts, and of names in a block of an older version.
  Digest as_written(std::string_view table, const BlockRow& block, const Digest& now) const;
  enum class State : char {
    whole,  ///< Its hash follows from its columns, or from the commitment to those that were erased.
    told,   ///< It is without a commitment, and the journal tells what its columns have become.
    changed
  };
  State state_of(const BlockRow& block, std::string_view previous_hash) const;
  /// The first block of which a name is neither as it was written nor the code of a partner whose names were erased.
  static std::optional<std::int64_t> first_forged_name(Connection& connection);

  /// Whether anything of that block was written over.
  bool has_names(std::int64_t block) const { return names_.contains(block); }
  /// The block that told last of erasing something of that one.
  std::int64_t told_in(std::int64_t block) const;
  bool has(std::int64_t block) const;

  std::int64_t contacts() const { return contacts_; }
  /// Of how many partners.
  std::int64_t names() const { return names_of_; }
  /// Of how many blocks.
  std::int64_t arguments() const { return static_cast<std::int64_t>(arguments_.size()); }
  /// Of how many tables of blocks texts were written over.
  std::int64_t texts() const { return static_cast<std::int64_t>(texts_.size()); }
  bool is_empty() const { return contacts_ == 0 && names_.empty() && arguments_.empty() && texts_.empty(); }

private:
  struct Change {
    std::string before, after;
    std::int64_t told_in = 0;
  };
  using Changes = std::map<std::int64_t, std::vector<Change>>;  ///< By block, in the order in which they were made.

  static std::string before(const std::vector<Change>& changes, std::string digest);
  bool is_told(std::int64_t block, std::string_view before, const Digest& now) const;

  Changes names_;
  Changes arguments_;
  std::map<std::pair<std::int64_t, std::string>, std::vector<Change>> texts_;  ///< By block and table.
  std::int64_t contacts_ = 0;
  std::int64_t names_of_ = 0;
};

}  // namespace aid::storage
