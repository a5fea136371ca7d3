#include "aid/vocabulary/quoted_names.hpp"

namespace aid::vocabulary {
namespace {

bool needs_quotes(std::string_view name) {
  return name.starts_with('"') || name.ends_with('%') || name.ends_with("%)") ||
         name.find_first_of(";\n=") != std::string_view::npos;
}

}  // namespace

std::string quoted_in_cell(std::string_view name) {
  if (!needs_quotes(name)) return std::string(name);
  std::string quoted = "\"";
  for (const char c : name) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

std::size_t quoted_length(std::string_view text) {
  if (!text.starts_with('"')) return 0;
  std::string name;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] != '"') {
      name += text[at];
      continue;
    }
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('"')) {
      name += text[at++];
      continue;
    }
    const std::size_t next = rest.find_first_not_of(' ');
    const bool ends =
        next == std::string_view::npos || std::string_view(";\n=(:").find(rest[next]) != std::string_view::npos;
    return ends && needs_quotes(name) ? at + 1 : 0;
  }
  return 0;
}

std::string unquoted(std::string_view name) {
  if (name.empty() || quoted_length(name) != name.size()) return std::string(name);
  std::string plain;
  for (std::size_t at = 1; at + 1 < name.size(); ++at) {
    plain += name[at];
    if (name[at] == '"') ++at;
  }
  return plain;
}

}  // namespace aid::vocabulary
