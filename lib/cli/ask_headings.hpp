#pragma once
#include "aid/cli/program.hpp"
#include "aid/importing/import.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::cli {

/// Asks on the terminal what the headings stand for that do not tell it themselves; the answers. One that nobody knows,
/// and that is like none that is known, stays open. `name`: "aid", "partner", "event", "rate".
std::vector<table::ColumnMapping> ask_headings(table::ListReader& list, std::string_view name,
                                               const importing::ImportRequest& request, vocabulary::Registry& registry,
                                               Context& context);

/// A map as --save-map writes it: how the list was read, and of headings that are open the best guess, to be chosen by
/// taking the mark of a comment away.
std::string write_map(const table::ListMapping& mapping, const std::vector<importing::HeadingReading>& headings,
                      Language language);

}  // namespace aid::cli
