#pragma once
#include "aid/domain/records.hpp"

#include <optional>
#include <vector>

namespace aid::records {

/// An aid with its entries, understood and not yet judged or written: what every way in makes of its words.
struct Draft {
  domain::Aid aid;
  std::vector<domain::Entry> entries = {};
  std::optional<domain::Decimal> contract_rate = {};
  bool date_stated = false;
  bool direction_stated = false;
  bool scope_stated = false;
};

/// An equivalent that repeats the amount itself ("5 triệu đồng" and in VND "5.000.000") says nothing and is dropped.
void drop_repetitions(domain::Entry& entry);

}  // namespace aid::records
