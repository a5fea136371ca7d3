#include "cli/completion.hpp"

#include "aid/cli/options.hpp"

#include <algorithm>

namespace aid::cli {
namespace {

using Values = std::vector<std::string>;

/// The argument that the next word is, or nullptr.
const Option* next_argument(const Options& options, std::ptrdiff_t words_before) {
  const Option* last = nullptr;
  for (const Option& option : options) {
    if (!option.is_argument()) continue;
    if (words_before-- == 0) return &option;
    last = &option;
  }
  return last != nullptr && last->is_repeatable() ? last : nullptr;
}

/// First words of commands, or second ones of the group that stands there.
Values words_of_commands(const Program& program, const Choice& choice) {
  Values words;
  if (choice.group.empty() && !choice.wants_help) words.emplace_back("help");
  for (const CommandSpec& command : program.commands) {
    const std::string_view name = command.name;
    if (choice.group.empty()) {
      words.emplace_back(name.substr(0, name.find(' ')));
    } else if (name.starts_with(choice.group + " ")) {
      words.emplace_back(name.substr(choice.group.size() + 1));
    }
  }
  return words;
}

void keep_those_beginning_with(Values& values, std::string_view typed) {
  std::erase_if(values, [&](const std::string& value) { return !value.starts_with(typed); });
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

UnfinishedLine read_unfinished(const Program& program, Options& options, const Arguments& words) {
  UnfinishedLine line;
  const Arguments before(words.begin(), words.empty() ? words.end() : words.end() - 1);
  if (!words.empty()) line.typed = words.back();
  line.choice = choose_command(program, options, before);
  if (line.choice.command != nullptr) line.choice.command->define(options);
  const std::vector<Item> items = scan(options, line.choice.rest);
  for (const Item& item : items) {
    if (item.kind == Item::Kind::option && item.option->name == "--ledger") line.ledger = item.value;
  }
  const std::size_t equals = line.typed.find('=');
  if (!items.empty() && items.back().kind == Item::Kind::missing_value) {
    line.option = items.back().option;
  } else if (line.typed.starts_with("--") && equals != std::string::npos) {
    line.option = options.find(std::string_view(line.typed).substr(0, equals));
    line.prefix = line.typed.substr(0, equals + 1);
    line.typed.erase(0, equals + 1);
  } else if (!line.typed.starts_with('-') && line.choice.command != nullptr) {
    line.option = next_argument(options, std::ranges::count(items, Item::Kind::argument, &Item::kind));
  }
  return line;
}

std::vector<std::string> complete_word(const Program& program, const Options& options, const UnfinishedLine& line) {
  Values words;
  const bool names_command =
      line.choice.command == nullptr || (line.choice.by_default && line.choice.first_word.empty());
  if (line.typed.starts_with('-') && line.option == nullptr) {
    for (const Option& option : options) {
      if (!option.hidden && !option.is_argument()) words.emplace_back(option.name);
    }
  } else if (line.option != nullptr && !line.option->choices.empty()) {
    words.assign(line.option->choices.begin(), line.option->choices.end());
  } else if (line.option != nullptr && (line.option->value_name() == "FILE" || line.option->value_name() == "FOLDER")) {
    return {":files"};
  } else if (line.prefix.empty() && names_command && (line.option == nullptr || line.option->is_argument())) {
    words = words_of_commands(program, line.choice);
  }
  keep_those_beginning_with(words, line.typed);
  return words;
}

bool is_kind_of_ledger(std::string_view kind) {
  constexpr std::string_view others[] = {"FILE", "FOLDER", "DATE", "AMOUNT", "TEXT", "PERIOD", "COUNT", "WORDS"};
  return !kind.empty() && std::ranges::find(others, kind) == std::end(others);
}

}  // namespace aid::cli
