#pragma once
#include "aid/cli/program.hpp"
#include "aid/document/document.hpp"

#include <string_view>

namespace aid::cli {

/// A format of days without figures, which only what is due and the calendar can be shown in.
inline bool is_calendar(std::string_view format) { return format == "ics"; }
inline bool shows_days(const table::Table& table) { return table.report == "due" || table.report == "calendar"; }

/// A report as a document with what stands around it.
document::Document document_of(const table::Table& table, const RenderOptions& options, const Context& context,
                               const Dress& dress);

/// On a terminal what is longer than the screen goes through a pager.
void show_or_deliver(std::string_view text, const RenderOptions& options, Context& context);

}  // namespace aid::cli
