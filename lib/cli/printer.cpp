#include "aid/cli/printer.hpp"

#include "aid/base/problem.hpp"
#include "aid/cli/messages.hpp"
#include "aid/document/json.hpp"
#include "cli/child_program.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <ostream>

namespace aid::cli {
namespace {

constexpr const char* place_of_printer = "../libexec/aid-ledger/aid-print";

std::string find_printer() {
  const char* chosen = std::getenv("AID_PRINT");
  if (chosen != nullptr && *chosen != '\0') return chosen;
  std::error_code none;  // Where /proc is not there, nothing is found, and that is said.
  const std::filesystem::path tool = std::filesystem::read_symlink("/proc/self/exe", none);
  return (tool.parent_path() / place_of_printer).lexically_normal().string();
}

/// How long aid-print may do nothing: $AID_PRINT_WAIT, in seconds.
std::chrono::seconds most_idle() {
  constexpr int usual = 60;
  constexpr int most = 86'400;
  const char* chosen = std::getenv("AID_PRINT_WAIT");
  const int seconds = chosen == nullptr ? 0 : std::atoi(chosen);
  return std::chrono::seconds(seconds > 0 ? std::min(seconds, most) : usual);
}

[[noreturn]] void throw_why(const ChildEnd& end, const std::string& printer, const MemoryFile& said) {
  if (!end.is_started) throw FileError(messages::no_aid_print, printer);
  if (end.is_stuck) throw FileError(messages::print_stuck, std::int64_t{most_idle().count()});
  constexpr std::size_t most_said = 2000;
  std::string why = said.bytes(most_said);
  why = why.substr(0, why.find('\n'));
  if (end.exit_code < 0) throw FileError(messages::print_failed, fmt::format("SIG{}", ::sigabbrev_np(end.signal)));
  const std::string name = why.substr(0, why.find(':'));
  if (name == messages::no_times_font.name) throw FileError(messages::no_times_font);
  throw FileError(messages::print_failed, why.empty() ? fmt::format("exit {}", end.exit_code) : why);
}

/// `json` has been written; its file is read from the beginning.
std::string run_printer(const char* format, const MemoryFile& json) {
  json.rewind();
  const std::string printer = find_printer();
  const MemoryFile out;
  const MemoryFile said;
  const ChildEnd end = run_child({printer, format}, {&json, &out, &said}, most_idle());
  std::string bytes = end.exit_code == 0 ? out.bytes() : std::string();
  if (bytes.empty()) throw_why(end, printer, said);
  return bytes;
}

template <typename Write>
std::string run_printer_on(const char* format, Write write) {
  const MemoryFile json;
  MemoryFileBuffer buffer(json);
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);
  write(out);
  return run_printer(format, json);
}

}  // namespace

std::string print_pdf(const document::Document& document) {
  return run_printer_on("pdf", [&](std::ostream& out) { document::write_json(document, out); });
}

std::string print_xlsx(const document::Document& document) {
  return run_printer_on("xlsx", [&](std::ostream& out) { document::write_json(document, out); });
}

std::string print_xlsx(const formats::NewWorkbook& workbook) {
  return run_printer_on("xlsx", [&](std::ostream& out) { formats::write_workbook_json(workbook, out); });
}

std::string print_xlsx_of_json(std::string_view json) { return run_printer("xlsx", MemoryFile(json)); }

void require_printer() {
  const std::string printer = find_printer();
  if (::access(printer.c_str(), X_OK) != 0) throw FileError(messages::no_aid_print, printer);
}

}  // namespace aid::cli
