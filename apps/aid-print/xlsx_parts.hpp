#pragma once
#include "aid/base/problem.hpp"

#include <string_view>

namespace aid::print {

/// Throws it as a `Failure`.
[[noreturn]] void refuse_input(const Problem& problem);

/// A workbook (`formats::NewWorkbook`): its sheets as they are, and the choices of its drop-down lists on a last one.
void write_lists(std::string_view json);

/// A document: a sheet for each table, and a last one with all that stands around them.
void write_tables(std::string_view json);

}  // namespace aid::print
