#pragma once
#include "aid/storage/imports.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aid::importing {

/// Rows of one list that have the same key, such as two needs of rice of one asker: which of them stands for which
/// record that an earlier list brought. A row that says what it said is that row, wherever it stands now.
class AlikeRows {
public:
  /// What the record with that key and number said when it came in; nothing: there is none.
  using Known = std::function<std::optional<storage::ShortHash>(const std::string& key, int ordinal)>;

  void add(std::size_t row, const std::string& key, const storage::ShortHash& content);
  void number(const Known& known);

  /// The number of a row among those of its key, from 1 on; 0: nobody can say which of several records it is.
  int ordinal(std::size_t row) const;
  /// All rows with that key.
  const std::vector<std::size_t>& rows_of(const std::string& key) const;

private:
  std::map<std::string, std::vector<std::size_t>> rows_;  ///< By key.
  std::map<std::size_t, storage::ShortHash> contents_;
  std::map<std::size_t, int> ordinals_;
};

}  // namespace aid::importing
