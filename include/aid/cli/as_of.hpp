#pragma once
#include "aid/cli/program.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <string>

/// Reading the ledger as it stood.
namespace aid::cli {

/// --as-of, for commands that read.
void add_as_of_option(Options& options, std::string& as_of);

/// Opens the ledger for reading; with `as_of`, as it stood after that block. Throws as `read_block` and `open_ledger`.
storage::Ledger open_ledger_as_of(Context& context, const std::string& as_of);

/// Whether the word names a block: "no. 12", or "12:5f0c2a7b9d3e4f61" with its hash.
bool names_block(std::string_view typed);

/// The block that a word of `option` means: "12", "no. 12", "lần ghi số 12" as pages print it, "12:5f0c…" with its
/// hash; or a day, whose last block it is. Throws `Error`: record-or-year, no-such-record, other-check-code,
/// nothing-recorded-yet, day-needed, those of reading dates.
std::int64_t read_block(storage::Ledger& ledger, const std::string& typed, const std::string& option);

}  // namespace aid::cli
