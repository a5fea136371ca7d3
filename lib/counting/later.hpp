#pragma once
#include "aid/counting/counting.hpp"

#include <span>
#include <utility>
#include <vector>

namespace aid::counting {

/// What corrects figures of locked periods, in one count: rule 12 of the README.
class Later {
public:
  Later(const Inputs& inputs, const Lookup& lookup, const CountingOptions& options, Counted& counted)
      : book_(inputs.book), selection_(inputs.selection), lookup_(lookup), options_(options), counted_(counted) {}

  /// What was taken back later counts at its own date, and what takes it back at that later one. Where both are in the
  /// period nothing of them does, unless they stand in rows of two times.
  bool counts_at_its_date(const storage::Book::Aid& aid, const storage::Book::Entry& entry) const;
  /// Both the entry and what takes it back are counted, each in a row of its own.
  bool is_taken_back_here(storage::EntryIndex entry) const;
  /// Whether some of the entries were taken back later, take back or restate.
  bool corrects(std::span<const storage::EntryIndex> entries) const;
  /// Notes one that only corrects what lies outside the period, and each that takes back.
  void note(storage::EntryIndex entry);
  /// Where an aid of such entries, all of one stage, is counted, and how often: where it was recorded first. Where that
  /// was before the period it is none of it; and one less, where nothing of it stands any more.
  std::vector<std::pair<storage::EntryIndex, int>> counts_of(const storage::Book::Aid& aid,
                                                             std::span<const storage::EntryIndex> entries) const;

private:
  const storage::Book::Entry& entry_at(storage::EntryIndex entry) const { return book_.entries[entry]; }
  bool is_in_period(const storage::Book::Entry& entry) const;
  bool are_at_one_time(const storage::Book::Aid& aid, const storage::Book::Entry& one,
                       const storage::Book::Entry& other) const;
  bool is_correction(storage::EntryIndex entry) const;
  bool stands_at_the_end(const storage::Book::Aid& aid, domain::Stage stage) const;

  const storage::Book& book_;
  const Selection& selection_;
  const Lookup& lookup_;
  CountingOptions options_;
  Counted& counted_;
};

}  // namespace aid::counting
