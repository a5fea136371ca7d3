// Lists from outside: what the commands `import` of all tools share.

#include "aid/cli/importing.hpp"

#include "aid/base/counted.hpp"
#include "aid/base/sha256.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/interrupt.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/printer.hpp"
#include "aid/cli/session.hpp"
#include "aid/domain/reading.hpp"
#include "aid/formats/csv_text.hpp"
#include "aid/formats/list.hpp"
#include "aid/formats/mapping_file.hpp"
#include "aid/formats/rejects.hpp"
#include "aid/importing/list_template.hpp"
#include "aid/importing/messages.hpp"
#include "cli/ask_headings.hpp"
#include "cli/import_files.hpp"
#include "cli/import_outputs.hpp"
#include "cli/import_watch.hpp"
#include "cli/report.hpp"
#include "cli/tell_unseen.hpp"
#include "cli/value_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

namespace aid::cli {
namespace {

constexpr Message<std::int64_t, Counted, std::int64_t, std::int64_t, std::int64_t, std::int64_t> counted{
    "imported", "batch {0}: {1:row|rows} read = {2} recorded + {3} corrected + {4} already present + {5} rejected",
    "đợt nhập {0}: đọc {1} dòng = {2} đã ghi + {3} đã sửa + {4} đã có sẵn + {5} bị loại"};
/// Of a list of which the ledger keeps no batch.
constexpr Message<Counted, std::int64_t, std::int64_t, std::int64_t, std::int64_t> counted_rows{
    "imported", "{0:row|rows} read = {1} recorded + {2} corrected + {3} already present + {4} rejected",
    "đọc {0} dòng = {1} đã ghi + {2} đã sửa + {3} đã có sẵn + {4} bị loại"};
constexpr Message<Counted, std::int64_t, std::int64_t> nothing_new{
    "nothing-new", "nothing new: {0:row|rows} read = {1} already present + {2} rejected",
    "không có dữ liệu mới: đọc {0} dòng = {1} đã có sẵn + {2} bị loại"};
constexpr Message<> name_output{"hint", "write it with --output FILE", "hãy ghi ra tệp bằng --output TỆP"};
constexpr Message<> report_to_file{"hint", "write the report with --output FILE",
                                   "hãy ghi báo cáo ra tệp bằng --output TỆP"};
constexpr Message<Text, std::int64_t> same_file{"same-file", "{0} was imported before, as batch {1}: nothing to do",
                                                "{0} đã được nhập trước đây, đợt {1}: không có dữ liệu mới"};
constexpr Message<Counted, std::int64_t> reversed_since{
    "reversed-since",
    "{0:aid of that batch was|aids of that batch were} reversed since; what a batch brought comes in again only as a "
    "whole: 'aid-add "
    "reverse --batch {1} --reason …' takes the others back, and the file can be imported again",
    "từ đó đã có {0} khoản của đợt này bị hủy, chỉ nhập lại được cùng cả đợt: 'aid-add reverse --batch {1} --reason …' "
    "hủy các khoản còn lại, rồi nhập lại tệp"};
constexpr Message<std::int64_t, Text> more_problems{"more-problems", "{0} more of {1}", "còn {0} lỗi {1}"};
constexpr Message<Counted> names_unknown{"unknown-names", "{0:name is|names are} not known: nothing was written",
                                         "có {0} tên chưa có trong sổ nên chưa ghi gì vào sổ"};
constexpr Message<> names_hint{
    "names-hint",
    "write them with --save-names FILE, fill in \"= NAME\", \"new: KIND, COUNTRY\" or "
    "\"skip\", and give them back with --names FILE; or --new-partner",
    "hãy xuất ra tệp bằng --save-names TỆP, điền \"= TÊN\", \"new: LOẠI, NƯỚC\" hoặc \"skip\", rồi "
    "đưa lại bằng --names TỆP; hoặc dùng --new-partner"};
constexpr Message<Text, Text> rejects_format{
    "rejects-format",
    "'{0}': rejected rows are written in the format of their list, {1}",
    "'{0}': các dòng bị từ chối được ghi theo định dạng của danh sách, tức là {1}",
    {"end the file's name as that format does", "hãy đặt đuôi tên tệp đúng với định dạng đó"}};
constexpr Message<Counted> rows_bad{"bad-rows", "{0:row|rows} cannot be imported: nothing was written",
                                    "có {0} dòng không nhập được nên chưa ghi gì vào sổ"};
constexpr Message<> rows_hint{"bad-rows-hint", "mend them, or leave them out with --skip-bad-rows",
                              "hãy sửa các dòng đó, hoặc bỏ qua bằng --skip-bad-rows"};
constexpr Message<Counted> alike{"look-alike-rows", "{0:row looks|rows look} like an aid of the ledger: please check",
                                 "có {0} dòng giống khoản đã có trong sổ: hãy kiểm tra"};

std::vector<importing::NameDecision> read_names(const std::string& file) {
  std::vector<importing::NameDecision> decisions;
  const std::string bytes = read_input(file);
  const bool is_workbook = formats::style_of(bytes).format == formats::ListFormat::xlsx;
  formats::ListOptions how{.has_encoding_option = false};
  if (!is_workbook) how.format = formats::ListFormat::csv;
  const auto reader = formats::open_list(bytes, input_name(file), how);
  table::ListRow row;
  if (!reader.value()->next(row).value()) return decisions;
  while (reader.value()->next(row).value()) {
    importing::NameDecision decision = importing::parse_decision(row.cells.size() > 3 ? row.cells[3].text : "");
    decision.what = importing::kind_of_words(row.cells[0].text);
    if (row.cells.size() > 1) decision.name = row.cells[1].text;
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

/// "direction=in": as under [constants] of a map, and before it. Throws `Error` bad-constant.
void add_constant(std::string_view typed, table::ListMapping& mapping) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string_view::npos || equals == 0) throw Error(messages::bad_constant, typed);
  const std::string field(trimmed(typed.substr(0, equals)));
  std::erase_if(mapping.constants, [&](const table::ConstantMapping& one) { return one.field == field; });
  mapping.constants.push_back({.field = field, .value = std::string(trimmed(typed.substr(equals + 1)))});
}

table::ListMapping mapping_of(const ImportOptions& options) {
  table::ListMapping mapping;
  if (!options.map.empty()) mapping = formats::read_mapping(read_input(options.map), options.map).value();
  const auto replace = [](const std::string& given, std::string& in) {
    if (!given.empty()) in = given;
  };
  replace(options.as, mapping.as);
  replace(options.sheet, mapping.sheet);
  replace(options.delimiter, mapping.delimiter);
  replace(options.encoding, mapping.encoding);
  for (const std::string& typed : options.constants) add_constant(typed, mapping);
  return mapping;
}

formats::ListOptions list_options(const table::ListMapping& mapping) {
  formats::ListOptions options{.sheet = mapping.sheet, .has_backslashes = mapping.quote == "backslash"};
  if (!mapping.delimiter.empty()) {
    options.delimiter = formats::parse_delimiter(mapping.delimiter);
    if (!options.delimiter) throw Error(messages::bad_delimiter, mapping.delimiter);
  }
  if (!mapping.encoding.empty()) {
    options.encoding = formats::parse_encoding(mapping.encoding);
    if (!options.encoding) throw Error(messages::bad_encoding, mapping.encoding);
  }
  return options;
}

/// Those with their places that are told one by one. Where these are not all, the first of every kind comes first, so
/// that many of one kind hide no other.
std::vector<Problem> told_in_order(const std::vector<Problem>& first, std::int64_t all) {
  if (all == static_cast<std::int64_t>(first.size())) return first;
  std::set<std::string_view> kinds;
  std::vector<Problem> told;
  std::vector<Problem> further;
  for (const Problem& problem : first) (kinds.insert(problem.name()).second ? told : further).push_back(problem);
  const std::size_t most = std::max(importing::most_shown, told.size());
  for (const Problem& problem : further) {
    if (told.size() < most) told.push_back(problem);
  }
  return told;
}

/// What is wrong, with its places, and how much more there is of each kind. Errors where they stop the import, warnings
/// where their rows are left out.
void tell_problems(const std::vector<Problem>& first, const std::map<std::string, std::int64_t, std::less<>>& counts,
                   Severity severity, Context& context) {
  std::map<std::string, std::int64_t> left(counts.begin(), counts.end());
  std::int64_t all = 0;
  for (const auto& [name, count] : counts) all += count;
  for (const Problem& problem : told_in_order(first, all)) {
    report(context.err, context.tool, severity, problem, context.language, Quoting::brief);
    --left[std::string(problem.name())];
  }
  for (const auto& [name, count] : left) {
    if (count > 0) context.say(more_problems.in(context.language, count, name));
  }
}

/// Whether a file besides the report is standard output: the report makes room for it on standard error, where it is
/// for people alone. Throws `Error` excluding-options.
bool takes_standard_output(const ImportOptions& options) {
  struct Written {
    std::string_view option;
    const std::string& file;
  };
  const auto on_output = [](std::string_view option) { return fmt::format("{} -", option); };
  std::string found;
  for (const Written& one : {Written{"--rejects", options.rejects}, Written{"--save-names", options.save_names},
                             Written{"--save-map", options.save_map}}) {
    if (one.file != "-") continue;
    if (!found.empty()) throw Error(messages::excluding_options, found, on_output(one.option));
    found = on_output(one.option);
  }
  if (!found.empty() && options.render.output == "-" && !options.render.format.is_for_people()) {
    throw Error(Problem(messages::excluding_options, found, "--format").hint(report_to_file));
  }
  return !found.empty();
}

void say_report(const table::Table& report, Context& context) {
  std::ostringstream text;
  formats::write_text(report, {.language = context.language}, text);
  context.say(text.view().substr(0, text.view().find_last_not_of('\n') + 1));
}

/// Whether one of them differs from its rows.
bool tell_printed_totals(const importing::ImportOutcome& outcome, Context& context) {
  bool found = false;
  for (const auto& total : outcome.printed_totals) {
    if (!total.differs()) continue;
    found = true;
    const Problem problem =
        Problem(messages::printed_total_differs, total.heading, show(total.printed, Language::en),
                show(total.read, Language::en), show(total.printed, Language::vi), show(total.read, Language::vi))
            .at(total.where);
    report(context.err, context.tool, Severity::warning, problem, context.language);
  }
  return found;
}

/// The same file as before.
Exit tell_same_file(const importing::ImportOutcome& outcome, const ImportOptions& options, bool output_is_taken,
                    Context& context) {
  const std::string text = same_file.in(context.language, input_name(options.file), outcome.batch);
  if (output_is_taken) {
    context.say(text);
  } else {
    context.acknowledge(text);
  }
  if (outcome.reversed_since > 0) {
    context.say(reversed_since.in(context.language, outcome.reversed_since, outcome.batch));
  }
  return Exit::success;
}

/// "batch 3: 597 rows read = …".
std::string recorded_text(const importing::ImportOutcome& outcome, Language language) {
  if (outcome.batch == 0) {
    return counted_rows.in(language, outcome.read, outcome.recorded, outcome.corrected, outcome.already,
                           outcome.rejected);
  }
  return counted.in(language, outcome.batch, outcome.read, outcome.recorded, outcome.corrected, outcome.already,
                    outcome.rejected);
}

bool brought_something(const importing::ImportOutcome& outcome) {
  return outcome.is_recorded && outcome.recorded + outcome.corrected + outcome.remembered > 0;
}

/// `output_is_taken`: by one of the other files.
Exit tell(const importing::ImportOutcome& outcome, const ImportOptions& options, bool output_is_taken,
          ImportOutputs& outputs, Context& context) {
  if (outcome.same_file) return tell_same_file(outcome, options, output_is_taken, context);
  const Severity severity = options.request.skip_bad_rows ? Severity::warning : Severity::error;
  tell_problems(outcome.problems, outcome.problem_counts, severity, context);
  tell_problems(outcome.warnings, outcome.warning_counts, Severity::warning, context);
  const bool is_on_error = output_is_taken && options.render.output == "-";
  const bool for_people = is_on_error || options.render.format.is_for_people();
  const table::Table report = importing::import_report(outcome, options.dry_run, for_people);
  if (is_on_error) {
    say_report(report, context);
  } else {
    outputs.write_report(rendered(report, options.render, context));
  }
  if (!outcome.unknown.empty()) {
    throw Error(Problem(names_unknown, static_cast<std::int64_t>(outcome.unknown.size())).hint(names_hint));
  }
  if (!outcome.is_recorded) throw Error(Problem(rows_bad, outcome.rejected).hint(rows_hint));
  if (!brought_something(outcome)) {
    context.say(nothing_new.in(context.language, outcome.read, outcome.already, outcome.rejected));
  }
  if (!outcome.alike.empty()) context.say(alike.in(context.language, static_cast<std::int64_t>(outcome.alike.size())));
  tell_unseen(outcome, context);
  const bool is_total_wrong = tell_printed_totals(outcome, context);
  const bool found =
      is_total_wrong || !outcome.alike.empty() || !outcome.warning_counts.empty() || outcome.rejected > outcome.skipped;
  return found ? Exit::found_problems : Exit::success;
}

/// Each file gets its name and each thing is told, whatever fails of the others; the first failure is thrown at the
/// end.
Exit finish(const importing::ImportOutcome& outcome, const ImportOptions& options, bool output_is_taken,
            ImportOutputs& outputs, Context& context) {
  std::optional<Problem> missing;
  try {
    outputs.put_in_place();
  } catch (const Error& error) {
    missing = error.problem();
  }
  Exit exit = Exit::success;
  try {
    exit = tell(outcome, options, output_is_taken, outputs, context);
  } catch (const Error& error) {
    if (!missing) throw;
    report(context.err, context.tool, Severity::error, error.problem(), context.language);
  }
  if (missing) throw FileError(*missing);
  return exit;
}

Exit write_template(const ImportOptions& options, std::string_view list_name, Context& context) {
  if (!options.file.empty()) throw Error(messages::excluding_options, "--template", "FILE");
  const bool is_workbook = options.template_format == "xlsx";
  if (is_workbook && options.render.output == "-" && context.out.is_terminal()) {
    throw Error(Problem(messages::not_on_terminal, "xlsx").hint(name_output));
  }
  storage::Ledger ledger = open_ledger(context, storage::Ledger::Access::read);
  vocabulary::Registry registry(ledger);
  const importing::ListTemplate list =
      importing::list_template(registry, list_name, context.language, options.all_columns);
  const std::string bytes = is_workbook ? template_xlsx(list, context.language)
                                        : template_csv(list, options.render.for_spreadsheet, context.language);
  deliver(bytes, options.render.output, options.render.force, context);
  return Exit::success;
}

}  // namespace

/// "loi.csv" with a workbook in it is opened by nothing. Throws `Error` rejects-format.
void check_rejects_name(const std::string& rejects, formats::ListFormat format) {
  struct Ending {
    formats::ListFormat format;
    std::string_view name;
    std::string_view ending;
  };
  using enum formats::ListFormat;
  constexpr Ending endings[] = {{csv, "CSV", "csv"}, {xlsx, "XLSX", "xlsx"}, {jsonl, "JSON Lines", "jsonl"}};
  const std::string typed = fold(std::filesystem::path(rejects).extension().string());
  if (typed == "ods" && format == formats::ListFormat::xlsx) throw Error(rejects_format, rejects, "XLSX");
  const auto other = std::ranges::find(endings, typed, &Ending::ending);
  if (other == std::end(endings) || other->format == format) return;
  const auto right = std::ranges::find(endings, format, &Ending::format);
  throw Error(rejects_format, rejects, right->name);
}

namespace {

/// Runs the import; where it ends with a problem, what is open about the headings is often why: the draft of the map is
/// to be had exactly then.
importing::ImportOutcome run_import(const importing::ImportRequest& request, const ImportWatch& watcher,
                                    const std::function<importing::ImportOutcome()>& run, ImportOutputs& outputs) {
  try {
    return run();
  } catch (const FileError&) {
    throw;
  } catch (const OutcomeUnknown&) {
    throw;
  } catch (const Error&) {
    outputs.keep_draft(watcher.draft(request.mapping));
    watcher.tell_passed_over();
    throw;
  }
}

Exit tell_recorded_before(const storage::BlockHead& block, Context& context) {
  context.acknowledge(recorded_before_text(block, context.language));
  return Exit::success;
}

}  // namespace

Exit import_list(const ImportOptions& options, std::string_view list_name, const Importer& importer, Context& context) {
  if (!options.template_format.empty()) return write_template(options, list_name, context);
  if (options.file.empty()) throw Error(messages::missing_argument, "FILE", in_language("FILE", Language::vi));
  const bool output_is_taken = takes_standard_output(options);
  ImportOutputs outputs(options, context);
  importing::ImportRequest request = options.request;
  request.mapping = mapping_of(options);
  if (!options.names.empty()) request.names = read_names(options.names);
  if (!options.expect_rows.empty()) request.expect_rows = domain::read_count(options.expect_rows).value().value;
  const std::string bytes = read_input(options.file);
  const Digest digest = sha256(bytes);
  request.file = options.file == "-" ? "-" : std::filesystem::path(options.file).filename().string();
  request.file_hash.assign(digest.begin(), digest.end());
  if (options.file != "-") request.folder = std::filesystem::path(options.file).parent_path().string();

  const formats::ListOptions how = list_options(request.mapping);
  const formats::ListStyle style = formats::style_of(bytes, how);
  check_rejects_name(options.rejects, style.format);
  const bool has_new_workbook = !options.rejects.empty() && style.format == formats::ListFormat::xlsx;
  if (has_new_workbook || is_workbook_name(options.save_names)) require_printer();
  request.whole_rows = style.format == formats::ListFormat::csv;
  const auto list = formats::open_list(bytes, input_name(options.file), how);
  if (!list) throw Error(list.problem());
  request.reopen = [&] { return formats::open_list(bytes, input_name(options.file), how).value(); };
  std::optional<storage::BlockHead> retried;
  storage::Ledger ledger = open_ledger(context, retried);
  if (retried) {
    // The newer version of a list has taken the older one's rows back; that cannot be told a second time.
    if (!request.replaces.empty()) return tell_recorded_before(*retried, context);
    request.recorded_in = retried->seq;
  }
  if (context.interactive && options.file != "-") {
    vocabulary::Registry registry(ledger);
    request.answers = ask_headings(*request.reopen(), list_name, request, registry, context);
  }
  const InterruptGuard guard;
  ImportWatch watcher(context, style, bytes.size(), !options.rejects.empty());
  std::string recorded;  // What was committed is said first.
  watcher.set_acts([&](const importing::ImportOutcome& so_far) { outputs.keep(so_far, watcher); },
                   [&](const importing::ImportOutcome& done) {
                     recorded = recorded_text(done, context.language);
                     context.say(recorded);
                   });
  try {
    const importing::ImportOutcome outcome = run_import(
        request, watcher,
        [&] { return importer(session(ledger, options.dry_run, context), *list.value(), request, watcher); }, outputs);
    if (retried) context.say(recorded = recorded_before_text(*retried, context.language));
    outputs.keep(outcome, watcher);
    return finish(outcome, options, output_is_taken, outputs, context);
  } catch (const Error& error) {
    if (recorded.empty()) throw;
    if (context.quiet) context.err.write(visible(recorded) + "\n");
    throw FileError(error.problem());  // Never as if nothing had been written.
  }
}

}  // namespace aid::cli
