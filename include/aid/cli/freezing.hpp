#pragma once
#include "aid/cli/program.hpp"
#include "aid/storage/frozen.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Keeping a finished report in the ledger, as it was sent.
namespace aid::cli {

/// A report in all formats that are kept.
struct FinishedReport {
  std::string title;
  std::optional<domain::DateInterval> period = {};
  std::vector<storage::FrozenFile> files = {};
};

void add_freeze_option(Options& options, std::string& name);

/// What `print` would write of a table, 80 columns wide, in each format of text; and its document.
FinishedReport finished(const table::Table& table, const RenderOptions& options, const Context& context,
                        const Dress& dress = {});
/// The same of a document that is no one table.
FinishedReport finished(document::Document document, const RenderOptions& options);

/// Whether the name can be given, before work: throws `Error`: frozen-name-taken, not-a-frozen-name. Was it given by
/// the run that --retry names, that is told and the command ends.
void check_frozen_name(storage::Ledger& ledger, std::string_view name, Context& context);

/// Keeps the report of the ledger as it stood after `of`, and says so. Throws as `check_frozen_name`, and `Error`
/// report-too-large.
void freeze(const std::string& name, const FinishedReport& report, const storage::BlockHead& of, Context& context);

/// The report of this name. Throws `Error` unknown-frozen.
storage::FrozenReport frozen_report(storage::Ledger& ledger, std::string_view name);

/// Prints a kept report: its own bytes, or a format that is made of its document. Throws `Error` not-kept-so.
void print_frozen(storage::Ledger& ledger, const storage::FrozenReport& report, const RenderOptions& options,
                  Context& context);

}  // namespace aid::cli
