#pragma once
#include "aid/cli/program.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <string>

namespace aid::cli {

/// Opens the ledger that the command line names, waiting as long as --wait says, and prints what it warns of.
storage::Ledger open_ledger(Context& context, storage::Ledger::Access access);

/// Who runs this command, for the journal.
storage::Author author(const Context& context);

/// The whole of a file that is imported; "-" is standard input. Throws `FileError` cannot-read-input, `Error`
/// input-too-large (more than 256 MiB).
std::string read_input(const std::string& file);

/// What problems call that file: its name, or "stdin".
std::string input_name(const std::string& file);

}  // namespace aid::cli
