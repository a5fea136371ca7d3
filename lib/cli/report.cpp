#include "cli/report.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "cli/words.hpp"

#include <cerrno>

namespace aid::cli {
namespace {

/// A hint may be a list: its lines stand below each other.
std::string indented(std::string_view text, std::string_view indent) {
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '\n') result += indent;
  }
  return result;
}

}  // namespace

std::string place(const Location& where) {
  std::string text = where.file;
  if (where.line > 0) text += fmt::format(":{}", where.line);
  if (where.line > 0 && where.column > 0) text += fmt::format(":{}", where.column);
  return text;
}

void report(Output& err, std::string_view tool, Severity severity, const Problem& problem, Language language) {
  const Label& word = severity == Severity::error ? words::error : words::warning;
  const std::string where = problem.where() ? place(*problem.where()) + ": " : "";
  err.write(fmt::format("{}: {}: {}{} [{}]\n", tool, word.in(language), visible(where), visible(problem.text(language)),
                        problem.name()));
  if (const std::string& hint = problem.hint_text(language); !hint.empty()) {
    err.write(fmt::format("  {}: {}\n", words::hint.in(language), indented(visible(hint, Newlines::keep), "    ")));
  }
  err.flush();
}

Problem cannot_write(std::string_view target, int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return {messages::output_disk_full, target};
    case EFBIG:
      return {messages::output_too_large, target};
    case EACCES:
    case EPERM:
    case EROFS:
      return {messages::output_not_allowed, target};
    case ENOENT:
    case ENOTDIR:
      return {messages::output_no_folder, target};
    case EBADF:
    case EPIPE:
      return {messages::output_closed, target};
    default:
      return {messages::cannot_write_output, target, error};
  }
}

}  // namespace aid::cli
