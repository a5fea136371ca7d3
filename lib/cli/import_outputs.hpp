#pragma once
#include "aid/cli/importing.hpp"
#include "cli/import_watch.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aid::cli {

/// The files that an import writes: its report, the rejected rows, the unknown names, the map. All are opened under
/// names of the meantime before the ledger is, so that what cannot be written is told while nothing is. What is kept of
/// the list is on the disk before the ledger's transaction ends, and afterwards has only to get its names.
class ImportOutputs {
public:
  /// Throws `Error`: same-output, output-is-input, and those of `check_output`; `FileError` cannot-write-output.
  ImportOutputs(const ImportOptions& options, Context& context);

  /// Writes what is kept of the list; once.
  void keep(const importing::ImportOutcome& outcome, ImportWatch& watcher);
  /// The draft of the map, of an import that ended with a problem.
  void keep_draft(std::string_view draft);
  /// Gives what was kept its names, and the rejected rows and the like on standard output to whoever reads it.
  void put_in_place();
  /// Where the report goes.
  void write_report(std::string_view bytes);

private:
  struct Kept {
    std::optional<Delivery> delivery = {};
    bool is_file = false;
    bool is_written = false;
    std::string text = {};  ///< For standard output, which may be slow to read it: not while others wait.
  };
  static void keep(Kept& kept, std::string_view bytes);
  static void finish(Kept& kept);

  Context& context_;
  bool has_names_workbook_;
  Kept report_;
  Kept rejects_;
  Kept names_;
  Kept map_;
  bool is_kept_ = false;
};

}  // namespace aid::cli
