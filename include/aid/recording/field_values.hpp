#pragma once
#include "aid/recording/change.hpp"
#include "aid/storage/aids.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The values of a record field by field: what tells equal records, and in what two versions differ.
namespace aid::recording {

/// One value in its canonical form; `name` is its option.
struct FieldValue {
  std::string_view name;
  std::string value;
  friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

/// What the ledger looks equal records up by.
storage::Fingerprint fingerprint_of(const std::vector<FieldValue>& fields);

/// The options whose values differ, in the order of `after`, then of what is gone.
std::vector<std::string> differing(const std::vector<FieldValue>& before, const std::vector<FieldValue>& after);

/// A value for people; "–" where there is none.
ShownValue shown_or_dash(const ShownValue& value);

}  // namespace aid::recording
