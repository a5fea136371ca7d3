// What headings of a list stand for: questions on a terminal, and the draft of a map.

#include "cli/ask_headings.hpp"

#include "aid/formats/mapping_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace aid::cli {
namespace {

using importing::HeadingReading;

constexpr Message<Text, Text> is_it{"is-heading", "'{0}' is {1}?", "'{0}' là {1}?"};
constexpr Message<Text, Text, Text> is_it_with_figure{"is-heading", "'{0}' is {1}? (below it: {2})",
                                                      "'{0}' là {1}? (bên dưới: {2})"};
constexpr Message<Text> which_is_it{"which-heading", "What does '{0}' hold?", "Cột '{0}' là gì?"};
constexpr Message<Text, Text> pass_over{"pass-over", "'{0}' is not known (below it: {1}). Pass it over?",
                                        "Không nhận ra '{0}' (bên dưới: {1}). Bỏ qua cột này?"};

constexpr Label draft_remark{
    "Take the mark # away where the field is right, or write another one; ignore = \"*\" "
    "passes over every column that no line names.",
    "Bỏ dấu # ở những dòng đúng, hoặc ghi trường khác; ignore = \"*\" bỏ qua mọi cột không "
    "nêu ở đây."};

std::optional<std::string> ask(const HeadingReading& reading, Context& context) {
  const Language language = context.language;
  Prompter prompter(context);
  std::size_t asked = 0;
  if (reading.could_be.empty()) {
    if (reading.figure.empty()) return std::nullopt;
    const bool is_passed = prompter.confirm(pass_over.in(language, reading.heading, reading.figure), false);
    return is_passed ? std::optional<std::string>("ignore") : std::nullopt;
  }
  if (!reading.is_doubtful) {
    const std::string& words = reading.could_be.front().words.in(language);
    const std::string question = reading.figure.empty()
                                     ? is_it.in(language, reading.heading, words)
                                     : is_it_with_figure.in(language, reading.heading, words, reading.figure);
    if (prompter.confirm(question, true)) return reading.could_be.front().field;
    asked = 1;
  }
  std::vector<std::string> choices;
  for (std::size_t i = asked; i < reading.could_be.size(); ++i) {
    choices.push_back(reading.could_be[i].words.in(language));
  }
  const auto chosen =
      choices.empty() ? std::nullopt : prompter.choose(which_is_it.in(language, reading.heading), choices);
  return chosen ? reading.could_be[asked + *chosen].field : "ignore";
}

}  // namespace

std::vector<table::ColumnMapping> ask_headings(table::ListReader& list, std::string_view name,
                                               const importing::ImportRequest& request, vocabulary::Registry& registry,
                                               Context& context) {
  std::vector<table::ColumnMapping> answers;
  for (const HeadingReading& reading : importing::open_headings(list, name, request, registry)) {
    const auto answer = ask(reading, context);
    if (answer) answers.push_back({.heading = reading.heading, .field = *answer, .currency = {}});
  }
  return answers;
}

std::string write_map(const table::ListMapping& mapping, const std::vector<HeadingReading>& headings,
                      Language language) {
  std::vector<formats::OpenHeading> open;
  for (const HeadingReading& reading : headings) {
    if (!reading.is_open) continue;
    formats::OpenHeading& heading = open.emplace_back();
    heading.heading = reading.heading;
    heading.is_refused = reading.field.empty();
    for (const importing::HeadingField& one : reading.could_be) heading.could_be.push_back(one.field);
  }
  const bool is_draft = std::ranges::any_of(open, &formats::OpenHeading::is_refused);
  return formats::write_mapping(mapping, open, is_draft ? draft_remark.in(language) : std::string_view());
}

}  // namespace aid::cli
