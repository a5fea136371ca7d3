#pragma once
#include "aid/recording/desk.hpp"
#include "aid_rows.hpp"

#include <optional>
#include <vector>

namespace aid::importing {

/// Finds the rows of a list whose aids were corrected since they were recorded.
class CorrectedRows {
public:
  explicit CorrectedRows(recording::Desk& desk) : desk_(desk) {}

  /// Of a row that says what the aid was recorded with. Warning: row-was-corrected.
  std::optional<Problem> warning(const AidRow& row, std::int64_t aid);

private:
  recording::Desk& desk_;
  std::optional<std::vector<domain::AidId>> changed_;  ///< Read once it is needed.
};

}  // namespace aid::importing
