#pragma once
#include "aid/base/sha256.hpp"
#include "aid/storage/dump.hpp"
#include "connection.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace aid::storage {

/// What the journal says was written over since: which digest stands for which. A digest that is computed from what is
/// left is then as good as the one that the block was written with.
class Erasures {
public:
  explicit Erasures(Connection& connection);

  /// The digest that the names of a block had when it was written, from the one that they have now.
  Digest names_as_written(std::int64_t block, const Digest& now) const;
  /// Whether the block's arguments were erased, so that its columns have the hash `now` instead of its own.
  bool explains(const BlockRow& block, const Digest& now) const;

  /// Whether anything of that block was written over.
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
  };
  using Changes = std::map<std::int64_t, std::vector<Change>>;  ///< By block, in the order in which they were made.

  Changes names_;
  Changes arguments_;
  std::int64_t contacts_ = 0;
  std::int64_t names_of_ = 0;
};

}  // namespace aid::storage
