#pragma once
#include "aid/cli/program.hpp"
#include "aid/importing/import.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Lists from outside, on the command lines of all tools that take them.
namespace aid::cli {

/// What every `import FILE` can be told.
struct ImportOptions {
  std::string file;
  std::string map, save_map, names, save_names, rejects;
  std::string as, sheet, delimiter, encoding, expect_rows;
  std::vector<std::string> constants = {};  ///< "direction=in": as under [constants] of a map.
  importing::ImportRequest request = {};
  std::string template_format;  ///< "csv", "xlsx": a blank list is wanted instead.
  bool all_columns = false;     ///< Of a blank list.
  RenderOptions render = {};
  bool dry_run = false;
};

/// Adds all of them but what only lists of aid have: --as, --hold-duplicates, --expect-total. A list without names of
/// partners and places has no --names, --save-names and --new-partner.
enum class ListNames : char { some, none };
void add_import_options(Options& options, ImportOptions& given, ListNames names = ListNames::some);

/// `importing::import_aids` and its like.
using Importer =
    std::function<importing::ImportOutcome(const recording::Session& session, table::ListReader& list,
                                           const importing::ImportRequest& request, importing::ImportWatcher& watcher)>;

/// Imports the file, writes what is to be kept of it (--rejects, --save-names, --save-map) and tells what became of it.
/// Ctrl-C ends the import between two rows, so that the ledger is left as it was. With --template writes a blank list
/// of the kind `list` ("aid", "partner", "event", "rate").
Exit import_list(const ImportOptions& options, std::string_view list, const Importer& importer, Context& context);

}  // namespace aid::cli
