#pragma once
#include "aid/cli/program.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

namespace aid::cli {

/// Opens the ledger that the command line names, waiting as long as --wait says, and prints what it warns of.
storage::Ledger open_ledger(Context& context, storage::Ledger::Access access);

/// Who runs this command, for the journal.
storage::Author author(const Context& context);

}  // namespace aid::cli
