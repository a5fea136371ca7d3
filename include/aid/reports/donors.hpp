#pragma once
#include "aid/reports/reports.hpp"

#include <cstdint>
#include <vector>

namespace aid::reports {

/// Who gave aid of one direction in a period. Who only promised has given nothing yet. Groups of unnamed givers are no
/// donors.
struct DonorCounts {
  std::int64_t donors = 0;
  std::int64_t foreign_ngos = 0;  ///< Of the donors.
  std::int64_t groups = 0;
  /// The donors of whom the ledger knows no aid of that direction that began before the period, by name.
  std::vector<table::Words> fresh = {};
  bool knows_earlier = false;  ///< It knows some such aid of somebody: else nobody can be told to be new.
};

}  // namespace aid::reports
