#pragma once
#include "aid/cli/program.hpp"
#include "aid/storage/ledger.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::report_tool {

/// A document of a pack: its file, and the report's line with the period.
struct PackDocument {
  std::string file;
  std::vector<std::string> words;
};

/// What the index of a pack says besides its files.
struct PackIndex {
  std::string name;
  std::string period;
  storage::BlockHead head;
  std::vector<PackDocument> documents;
};

/// Whether a file of this name would be the index, in either language.
bool is_index_name(std::string_view file);
/// Writes the index beside the documents: the SHA-256 of each, as `sha256sum -c` reads it, and its command.
void write_index(const PackIndex& index, const cli::FolderDelivery& folder, cli::Context& context);
/// What --force may replace: a folder with an index and what that lists. Throws `Error` not-a-pack-folder.
void require_pack_folder(const std::string& folder);

}  // namespace aid::report_tool
