#pragma once
#include "present.hpp"

#include <span>

/// Reports that begin with what was there before the period.
namespace aid::reports {

/// When something is: in the period, before it, after it, or nobody can say.
enum class When { before, within, after, unplaced };
When when(const std::optional<domain::DateInterval>& period, const domain::DateInterval& date);

/// Of an entry: what a book begins with was there on the first day that it is dated. What ended within the period is
/// in it though it may have begun before: so a period closes with what the next one opens with.
When when_booked(const std::optional<domain::DateInterval>& period, const storage::Book::Entry& entry);

/// Whether its date begins before the period and ends within it.
bool reaches_back(const std::optional<domain::DateInterval>& period, const storage::Book::Entry& entry);
/// Names those entries; none, where there are none.
void note_reaching_back(const Work& work, std::span<const storage::EntryIndex> entries, table::Table& table);

/// Names the entries that cannot be placed; none, where there are none.
void note_unplaced(const Work& work, std::span<const storage::EntryIndex> entries, table::Table& table);

/// The highest aid that passes and that `aid` is a part of; itself where there is none.
storage::AidIndex highest_whole(const Work& work, const counting::Counted& counted, storage::AidIndex aid);

}  // namespace aid::reports
