#pragma once
#include "batch.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace aid::importing {

/// What the ledger says of a record that a row of an earlier batch brought.
struct RecordWords {
  std::function<bool(std::int64_t)> is_living;       ///< It was not reversed since.
  std::function<std::string(std::int64_t)> code_of;  ///< "DN-2021-0002".
};

/// Warns of the records that an earlier batch brought and this list does not have any more: of the batch that the
/// request says it replaces, else of the last one of which it has at least half. `seen`: the records of earlier batches
/// that rows of this list stand for. Says nothing where rows are bad, because what these stand for is not known. Throws
/// `Error` unknown-batch.
void tell_gone(Batch& batch, std::vector<std::int64_t> seen, const RecordWords& words);

}  // namespace aid::importing
