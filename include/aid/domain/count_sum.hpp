#pragma once
#include "aid/domain/qualifier.hpp"

#include <cstdint>

namespace aid::domain {

/// A sum of counts of one kind. 3 aids, and one that stands for an unknown number of aids, are "at least 3"; what is
/// unknown alone stays unknown. Adding and taking throw `Error` amount-overflow.
struct CountSum {
  std::int64_t known = 0;
  Qualifier qualifier = Qualifier::exact;
  bool has_known = false;
  bool has_unknown = false;

  void add(std::int64_t more, Qualifier how);
  void add(const Count& count);
  void add(const CountSum& other);
  void add_unknown() { has_unknown = true; }
  /// Takes out what parts have; what an inexact figure leaves is "about".
  void take(std::int64_t less, Qualifier how);
  /// What parts leave of it where they cannot have more: never below zero.
  CountSum less(const CountSum& parts) const;

  /// Nothing was added.
  bool empty() const { return !has_known && !has_unknown; }
  Count count() const;
};

}  // namespace aid::domain
