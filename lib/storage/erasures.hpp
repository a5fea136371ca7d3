#pragma once
#include "aid/base/sha256.hpp"
#include "aid/storage/dump.hpp"
#include "connection.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

/// What the journal says was written over since. A commitment that stands in a row then needs not be opened. Of a block
/// of an older version, which has none, a digest that is computed from what is left is as good as the one that the
/// block was written with; but only a head noted since that erasure proves such a block.
class Erasures {
public:
  explicit Erasures(Connection& connection);

  /// Of a block of an older version: the digest that its names had when it was written, from the one that they have
  /// now.
  Digest names_as_written(std::int64_t block, const Digest& now) const;
  enum class State : char {
    whole,  ///< Its hash follows from its columns, or from the commitment to those that were erased.
    told,   ///< It is of an older version, and the journal tells what its columns have become.
    changed
  };
  State state_of(const BlockRow& block, std::string_view previous_hash) const;
  /// The first block of which a name is neither as it was written nor the code of a partner whose names were erased.
  static std::optional<std::int64_t> first_forged_name(Connection& connection);

  /// Whether anything of that block was written over.
  bool has_names(std::int64_t block) const { return names_.contains(block); }
  /// The block that told last of erasing something of that one.
  std::int64_t told_in(std::int64_t block) const;
  bool has(std::int64_t block) const { return names_.contains(block) || arguments_.contains(block); }

  std::int64_t contacts() const { return contacts_; }
  /// Of how many partners.
  std::int64_t names() const { return names_of_; }
  /// Of how many blocks.
  std::int64_t arguments() const { return static_cast<std::int64_t>(arguments_.size()); }
  bool is_empty() const { return contacts_ == 0 && names_.empty() && arguments_.empty(); }

private:
  struct Change {
    std::string before, after;
    std::int64_t told_in = 0;
  };
  using Changes = std::map<std::int64_t, std::vector<Change>>;  ///< By block, in the order in which they were made.

  bool is_told(std::int64_t block, std::string_view before, const Digest& now) const;

  Changes names_;
  Changes arguments_;
  std::int64_t contacts_ = 0;
  std::int64_t names_of_ = 0;
};

}  // namespace aid::storage
