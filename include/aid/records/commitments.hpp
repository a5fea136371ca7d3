#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/records.hpp"

#include <span>
#include <vector>

/// A commitment is an amount that receipts draw on, many times; what is undrawn can be cancelled.
namespace aid::records {

/// What was committed of one aid and what became of it, by currency.
struct Commitments {
  domain::Amounts committed = {};
  domain::Amounts cancelled = {};
  domain::Amounts delivered = {};  ///< Received; of other than incoming aid disbursed.
  domain::Amounts returned = {};   ///< Given back; `rest` does not ask for it, the check of deliveries does.

  /// Takes an entry of a kind with what it is worth; other kinds say nothing of a commitment.
  void add(domain::EntryKind kind, const domain::Amounts& value);
  /// Whether entries of this kind say how much may still come.
  static bool says_something(domain::EntryKind kind);
  /// What may still come: committed − cancelled − delivered. What was given back is not to come again.
  domain::Amounts rest() const;
};

/// Of entries of one aid; those that were reversed count for nothing.
Commitments commitments_of(std::span<const domain::Entry> entries);

/// What is doubtful about the cancellations among all entries of an aid. Warnings: cancelled-before-commitment,
/// cancelled-too-much.
std::vector<Problem> doubts_of_cancellations(std::span<const domain::Entry> entries);

}  // namespace aid::records
