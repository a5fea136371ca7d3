#include "aid/base/shell_words.hpp"

#include <algorithm>
#include <charconv>

namespace aid {
namespace {

/// Reads what stands between $' and ' from `at` on, which is then behind it.
std::string escaped_text(std::string_view line, std::size_t& at) {
  std::string text;
  while (at < line.size() && line[at] != '\'') {
    if (line[at] != '\\' || at + 1 == line.size()) {
      text += line[at++];
      continue;
    }
    ++at;
    if (line[at] != 'x') {
      text += line[at++];
      continue;
    }
    unsigned byte = 0;
    const std::string_view digits = line.substr(at + 1, 2);
    std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    text += static_cast<char>(byte);
    at = std::min(at + 3, line.size());
  }
  ++at;
  return text;
}

/// The same of what stands between double quotes.
std::string quoted_text(std::string_view line, std::size_t& at) {
  std::string text;
  while (at < line.size() && line[at] != '"') {
    if (line[at] == '\\' && at + 1 < line.size()) ++at;
    text += line[at++];
  }
  ++at;
  return text;
}

}  // namespace

std::vector<ShellWord> shell_words(std::string_view line) {
  std::vector<ShellWord> words;
  bool is_within = false;
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (c == ' ') {
      is_within = false;
      ++at;
      continue;
    }
    if (!is_within) words.push_back({.text = {}, .begin = at, .end = at});
    is_within = true;
    ShellWord& word = words.back();
    if (line.substr(at).starts_with("$'")) {
      at += 2;
      word.text += escaped_text(line, at);
    } else if (c == '"') {
      word.text += quoted_text(line, ++at);
    } else if (c == '\'') {
      const std::size_t end = std::min(line.find('\'', at + 1), line.size());
      word.text += line.substr(at + 1, end - at - 1);
      at = end + 1;
    } else {
      if (c == '\\' && at + 1 < line.size()) ++at;
      word.text += line[at++];
    }
    word.end = std::min(at, line.size());
  }
  return words;
}

}  // namespace aid
