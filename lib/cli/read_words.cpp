#include "aid/cli/read_words.hpp"

#include "aid/base/problem.hpp"
#include "cli/command_line.hpp"
#include "cli/help.hpp"

#include <algorithm>

namespace aid::cli {

void read_words(Options& options, const std::string& command, const std::vector<std::string>& words,
                domain::Date today) {
  Globals passed_over;
  add_global_options(options, passed_over);
  std::vector<Item> items = scan(options, words);
  if (const auto mistake = find_mistake(options, command, items)) throw Error(*mistake);
  settle_words_of_time(items, today);
  read_values(options, items);
  options.look_at_values();
}

std::vector<std::string> with_words(Options& options, const std::vector<std::string>& kept,
                                    const std::vector<std::string>& given,
                                    bool (*replaces)(std::string_view given, std::string_view kept)) {
  Globals passed_over;
  Options all;
  add_global_options(all, passed_over);
  for (const Option& option : options) all.add(option);
  const std::vector<Item> of_given = scan(all, given);
  const auto is_replaced = [&](const Item& item) {
    return std::ranges::any_of(of_given, [&](const Item& other) {
      const bool is_argument = item.kind == Item::Kind::argument || item.kind == Item::Kind::terminator;
      if (is_argument) return other.kind == Item::Kind::argument;
      const bool are_options = item.option != nullptr && other.option != nullptr;
      return are_options && (item.option == other.option || replaces(other.option->name, item.option->name));
    });
  };
  std::vector<std::string> words;
  std::vector<std::string> arguments;
  const std::vector<Item> of_kept = scan(all, kept);
  for (std::size_t i = 0; i < of_kept.size(); ++i) {
    if (is_replaced(of_kept[i])) continue;
    const std::size_t end = i + 1 < of_kept.size() ? of_kept[i + 1].index : kept.size();
    auto& kind = of_kept[i].option == nullptr ? arguments : words;
    kind.insert(kind.end(), kept.begin() + static_cast<std::ptrdiff_t>(of_kept[i].index),
                kept.begin() + static_cast<std::ptrdiff_t>(end));
  }
  words.insert(words.end(), given.begin(), given.end());
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

const CommandSpec& find_command(const Program& program, std::string_view word) {
  const auto found = std::ranges::find(program.commands, word, &CommandSpec::name);
  if (found == program.commands.end()) throw Error(unknown_command(program, word));
  return *found;
}

}  // namespace aid::cli
