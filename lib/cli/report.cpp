#include "cli/report.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "cli/value_words.hpp"
#include "cli/words.hpp"

#include <algorithm>
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

/// Where the quotation that begins before `from` ends: an apostrophe in it stands before a letter.
std::size_t end_of_quotation(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\'', from); at != std::string_view::npos; at = text.find('\'', at + 1)) {
    if (at + 1 == text.size() || std::string_view(" ,.;:()[]").find(text[at + 1]) != std::string_view::npos) return at;
  }
  return text.size();
}

std::string with_brief_quotations(std::string_view text) {
  constexpr int most_width = 80;
  std::string brief;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find('\'', at), text.size() - 1) + 1;
    brief += text.substr(at, begin - at);
    if (begin == text.size()) break;
    at = end_of_quotation(text, begin);
    brief += shorten(text.substr(begin, at - begin), most_width);
    if (at < text.size()) brief += text[at++];
  }
  return brief;
}

/// `place`; an argument that has no name of its own ("AID") is called as the help calls it.
std::string place_in(const Location& where, Language language) {
  const bool is_file = where.line > 0;
  return is_file ? place(where) : in_language(where.file, language);
}

}  // namespace

std::string place(const Location& where) {
  std::string text = where.file;
  if (where.line > 0) text += fmt::format(":{}", where.line);
  if (where.line > 0 && where.column > 0) text += fmt::format(":{}", where.column);
  return text;
}

void report(Output& err, std::string_view tool, Severity severity, const Problem& problem, Language language,
            Quoting quoting) {
  const auto shown = [&](const std::string& text) {
    return quoting == Quoting::brief ? with_brief_quotations(text) : text;
  };
  const Label& word = severity == Severity::error ? words::error : words::warning;
  const std::string where = problem.where() ? place_in(*problem.where(), language) + ": " : "";
  err.write(fmt::format("{}: {}: {}{} [{}]\n", tool, word.in(language), visible(where),
                        visible(shown(problem.text(language))), problem.name()));
  if (const std::string& hint = problem.hint_text(language); !hint.empty()) {
    err.write(
        fmt::format("  {}: {}\n", words::hint.in(language), indented(visible(shown(hint), Newlines::keep), "    ")));
  }
  err.flush();
}

Problem cannot_write(const Label& target, int error) {
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
