#include "cli/import_outputs.hpp"

#include "aid/cli/messages.hpp"
#include "aid/cli/printer.hpp"
#include "cli/ask_headings.hpp"
#include "cli/import_files.hpp"

#include <filesystem>
#include <utility>
#include <vector>

namespace aid::cli {
namespace {

bool is_file(const std::string& name) { return !name.empty() && name != "-"; }

struct NamedOutput {
  std::string_view option;
  const std::string& file;
};

std::vector<NamedOutput> outputs_of(const ImportOptions& options) {
  return {{"--rejects", options.rejects},
          {"--save-names", options.save_names},
          {"--save-map", options.save_map},
          {"--output", options.render.output}};
}

/// --force replaces what was written before, never what is read. Throws `Error` output-is-input, same-output.
void check_apart(const ImportOptions& options) {
  const std::vector<NamedOutput> outputs = outputs_of(options);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::string& output = outputs[i].file;
    if (!is_file(output)) continue;
    for (const std::string& input : {options.file, options.map, options.names}) refuse_output_over(input, output);
    for (std::size_t other = i + 1; other < outputs.size(); ++other) {
      if (!is_file(outputs[other].file) || !is_same_output(output, outputs[other].file)) continue;
      throw Error(messages::same_output, outputs[i].option, outputs[other].option, output);
    }
  }
}

}  // namespace

ImportOutputs::ImportOutputs(const ImportOptions& options, Context& context)
    : context_(context), has_names_workbook_(is_workbook_name(options.save_names)) {
  check_apart(options);
  const auto open = [&](const std::string& file, Kept& kept) {
    kept.is_file = is_file(file);
    if (!file.empty()) kept.delivery.emplace(file, options.render.force, false, context);
  };
  open(options.rejects, rejects_);
  open(options.save_names, names_);
  open(options.save_map, map_);
  open(options.render.output, report_);
}

void ImportOutputs::keep(Kept& kept, std::string_view bytes) {
  kept.is_written = true;
  if (!kept.is_file) {
    kept.text = bytes;
    return;
  }
  kept.delivery->write(bytes);
  kept.delivery->settle();
}

void ImportOutputs::finish(Kept& kept) {
  if (!kept.is_written) return;
  if (!kept.is_file) kept.delivery->write(kept.text);
  kept.delivery->finish();
}

void ImportOutputs::keep(const importing::ImportOutcome& outcome, ImportWatch& watcher) {
  if (std::exchange(is_kept_, true)) return;
  if (rejects_.delivery && outcome.rejected > 0) keep(rejects_, watcher.rejects());
  if (names_.delivery && !outcome.unknown.empty()) {
    keep(names_, has_names_workbook_ ? print_xlsx(names_workbook(outcome.unknown, context_.language))
                                     : names_file(outcome.unknown, context_.language));
  }
  if (map_.delivery && !outcome.same_file) keep(map_, write_map(outcome.used, outcome.headings, context_.language));
}

void ImportOutputs::keep_draft(std::string_view draft) {
  if (!map_.delivery || draft.empty()) return;
  keep(map_, draft);
  finish(map_);
}

void ImportOutputs::put_in_place() {
  std::optional<Problem> first;  // One that fails keeps no other from its name.
  for (Kept* kept : {&rejects_, &names_, &map_}) {
    try {
      finish(*kept);
    } catch (const Error& error) {
      if (!first) first = error.problem();
    }
  }
  if (first) throw FileError(*first);
}

void ImportOutputs::write_report(std::string_view bytes) {
  report_.delivery->write(bytes);
  report_.delivery->finish();
}

}  // namespace aid::cli
