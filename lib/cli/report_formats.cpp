#include "aid/cli/report_formats.hpp"

#include "aid/base/problem.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/printer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>

namespace aid::cli {
namespace {

void write_pdf(const document::Document& document, std::ostream& out) { out << print_pdf(document); }
void write_xlsx(const document::Document& document, std::ostream& out) { out << print_xlsx(document); }

/// What aid-print writes.
constexpr document::Format printed_formats[] = {
    {"pdf", "pdf", {"to be printed and signed", "để in và ký"}, write_pdf},
    {"xlsx", "xlsx", {"a workbook", "tệp Excel"}, write_xlsx},
};

constexpr Message<Text> use_ending{"hint", "name the file {0}", "hãy đặt tên tệp là {0}"};

/// Kinds of files that a report may be wanted as, and what there is instead, the best first.
struct KindOfFile {
  std::string_view endings;
  std::string_view instead;
};
constexpr KindOfFile kinds_of_files[] = {
    {"doc docx docm dot dotx odt rtf wps", "docx html"},
    {"xls xlsx xlsm xlsb ods et numbers", "xlsx csv"},
    {"pdf ps xps djvu", "pdf html"},
    {"ppt pptx odp png jpg jpeg svg gif tif tiff", "html"},
    {"xml yaml yml sql sqlite", "json"},
    {"zip gz 7z rar", "html"},
};

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

/// "html" of "bao-cao.HTML"; empty where a name has none.
std::string ending_of(const std::string& output) {
  const std::size_t name = output.rfind('/') == std::string::npos ? 0 : output.rfind('/') + 1;
  const std::size_t dot = output.rfind('.');
  if (output == "-" || dot == std::string::npos || dot <= name) return {};
  return fold(std::string_view(output).substr(dot + 1));
}

std::string with_ending(const std::string& output, std::string_view ending) {
  return fmt::format("{}.{}", output.substr(0, output.rfind('.')), ending);
}

std::optional<ReportFormat> format_of_ending(std::string_view ending) {
  for (const ReportFormat& format : report_formats()) {
    if (has_word(format.endings(), ending)) return format;
  }
  return std::nullopt;
}

/// "markdown", "md", "PDF": a format by its name or by an ending of its files.
std::optional<ReportFormat> format_of_word(std::string_view typed) {
  const std::string word = fold(typed);
  for (const ReportFormat& format : report_formats()) {
    if (format.name() == word) return format;
  }
  return format_of_ending(word);
}

const KindOfFile* kind_of_file(std::string_view ending) {
  const auto* const found =
      std::ranges::find_if(kinds_of_files, [&](const KindOfFile& kind) { return has_word(kind.endings, ending); });
  return found == std::end(kinds_of_files) ? nullptr : found;
}

/// The first of what there is instead that something here writes.
std::string_view best_instead(const KindOfFile& kind) {
  std::string_view words = kind.instead;
  while (words.find(' ') != std::string_view::npos && !format_of_ending(first_word(words))) {
    words.remove_prefix(words.find(' ') + 1);
  }
  return first_word(words);
}

/// The format that the name of the output says, if any. `wanted`: the ending that is right; empty: the best there is.
/// Throws `Error` ending-not-written.
std::optional<ReportFormat> format_of_output(const std::string& output, std::string_view wanted) {
  const std::string ending = ending_of(output);
  if (ending.empty()) return std::nullopt;
  if (const auto format = format_of_ending(ending)) return format;
  if (const KindOfFile* kind = kind_of_file(ending)) {
    const std::string other = with_ending(output, wanted.empty() ? best_instead(*kind) : wanted);
    throw Error(Problem(messages::ending_not_written, output, ending).hint(use_ending, other));
  }
  return std::nullopt;
}

[[noreturn]] void refuse_ending(std::string_view format, std::string_view ending, const std::string& output) {
  const std::string other = with_ending(output, ending);
  throw Error(Problem(messages::ending_differs, output, format).hint(use_ending, other));
}

}  // namespace

std::vector<ReportFormat> report_formats() {
  std::vector<ReportFormat> all;
  for (const formats::Format& format : formats::all_formats()) all.emplace_back(format);
  for (const document::Format& format : document::all_formats()) all.emplace_back(format);
  for (const document::Format& format : printed_formats) all.emplace_back(format);
  return all;
}

bool is_offered(const ReportFormat& format, bool only_documents) {
  return !only_documents || format.is_for_people() || format.name() == "json";
}

std::vector<std::string_view> names_of_formats(bool only_documents) {
  std::vector<std::string_view> names;
  for (const ReportFormat& format : report_formats()) {
    if (is_offered(format, only_documents)) names.push_back(format.name());
  }
  return names;
}

bool is_text(const ReportFormat& format) {
  const std::string_view name = format.name();
  return name != "pdf" && name != "docx" && name != "xlsx";
}

ReportFormat choose_format(std::string_view typed, const std::string& output, bool for_spreadsheet,
                           bool only_documents) {
  if (for_spreadsheet && typed.empty()) typed = "csv";
  if (typed.empty()) return format_of_output(output, {}).value_or(ReportFormat());
  const std::optional<ReportFormat> named = format_of_word(typed);
  if (!named) throw Error(bad_choice("--format", typed, names_of_formats(only_documents)));
  if (for_spreadsheet && named->name() != "csv") {
    throw Error(messages::only_for_csv, "--for-spreadsheet", named->name());
  }
  const std::string_view ending = first_word(named->endings());
  const std::optional<ReportFormat> of_output = format_of_output(output, ending);
  if (of_output && *of_output != *named) refuse_ending(named->name(), ending, output);
  return *named;
}

void check_ending(std::string_view format, const std::string& output) {
  const std::string ending = ending_of(output);
  const bool is_known = format_of_ending(ending) || kind_of_file(ending) != nullptr;
  if (is_known && ending != format) refuse_ending(format, format, output);
}

}  // namespace aid::cli
