#pragma once
#include "work.hpp"

#include <span>

namespace aid::reports {

inline constexpr std::size_t most_currencies = 4;

/// Understands the currencies of the report and the rates that it states: fills `currencies`, `selection.in` (the first
/// of them), `selection.rates` and `doubts_of_rates`. The period was understood.
void resolve_currencies(Work& work);

/// Which figures of an entry a report converts.
enum class ConvertedFigures { all, of_goods };

/// The note of the rates and stated equivalents by which the entries were converted; none, where nothing was.
void note_rates_used(const Work& work, std::span<const storage::EntryIndex> entries, ConvertedFigures figures,
                     table::Table& table);
/// The same of every entry that was counted.
void note_rates_used(const Work& work, const counting::Counted& counted, table::Table& table);
/// Both of what was counted by another selection than the report's.
void note_rates_used(const Work& work, const counting::Selection& selection,
                     std::span<const storage::EntryIndex> entries, ConvertedFigures figures, table::Table& table);
void note_rates_used(const Work& work, const counting::Selection& selection, const counting::Counted& counted,
                     table::Table& table);

}  // namespace aid::reports
