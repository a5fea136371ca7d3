#include "cli/same_command.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/cli/session.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace aid::cli {
namespace {

constexpr std::string_view left_out = "…";

/// Global options that change nothing of what a command records; those of the first list have a value.
constexpr std::array<std::string_view, 5> valued{"--ledger", "-l", "--lang", "--wait", "--retry"};
constexpr std::array<std::string_view, 4> bare{"--quiet", "-q", "--verbose", "-v"};

bool is_among(std::string_view word, const auto& list) { return std::ranges::find(list, word) != list.end(); }

/// "--wait=60".
bool has_value_in_it(std::string_view word) {
  const std::size_t equals = word.find('=');
  return word.starts_with("--") && equals != std::string_view::npos && is_among(word.substr(0, equals), valued);
}

std::vector<std::string> words_that_count(std::string_view line) {
  std::vector<std::string> counting;
  const std::vector<ShellWord> words = shell_words(line);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].text;
    if (is_among(word, valued)) {
      ++i;
    } else if (!is_among(word, bare) && !has_value_in_it(word)) {
      counting.push_back(word);
    }
  }
  return counting;
}

/// A mark at the end of a shorter line stands for one word that was left out.
bool is_cut_off(std::string_view line) {
  constexpr std::size_t longest_character = 4;
  return line.size() + longest_character > most_bytes_of_arguments + cut_off_mark.size() &&
         line.ends_with(cut_off_mark);
}

/// Whether the journal keeps a word so: "…" stands in it for personal data that was left out or erased.
bool is_kept_as(std::string_view kept, std::string_view typed) {
  const std::size_t at = kept.find(left_out);
  if (typed == any_word) return true;
  if (at == std::string_view::npos) return kept == typed;
  if (!typed.starts_with(kept.substr(0, at))) return false;
  const std::string_view rest = kept.substr(at + left_out.size());
  for (std::size_t from = at; from <= typed.size(); ++from) {
    if (is_kept_as(rest, typed.substr(from))) return true;
  }
  return false;
}

}  // namespace

bool is_same_command(std::string_view journal, std::string_view now) {
  const std::vector<std::string> kept = words_that_count(journal);
  const std::vector<std::string> typed = words_that_count(now);
  if (kept.size() == typed.size() && std::ranges::equal(kept, typed, is_kept_as)) return true;
  if (!is_cut_off(journal) || !is_cut_off(now)) return false;
  // Both have the beginning of the line alone, and of the last word before the mark perhaps a part.
  const std::size_t whole = std::min(kept.size(), typed.size());
  const auto compared = static_cast<std::ptrdiff_t>(whole - std::min<std::size_t>(2, whole));
  return std::equal(kept.begin(), kept.begin() + compared, typed.begin(), is_kept_as);
}

}  // namespace aid::cli
