#include "cli/command_line.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "cli/value_words.hpp"
#include "cli/words.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

namespace aid::cli {
namespace {

const CLI::Option* find_long(const CLI::App& app, std::string_view name) {
  for (const CLI::Option* option : app.get_options()) {
    const auto& names = option->get_lnames();
    if (std::find(names.begin(), names.end(), name) != names.end()) return option;
  }
  return nullptr;
}

const CLI::Option* find_short(const CLI::App& app, char name) {
  for (const CLI::Option* option : app.get_options()) {
    const auto& names = option->get_snames();
    if (std::find(names.begin(), names.end(), std::string(1, name)) != names.end()) return option;
  }
  return nullptr;
}

/// `-5`, `-1,5 triệu` and a single dash are values, not options.
bool looks_like_option(std::string_view word) {
  return word.size() >= 2 && word[0] == '-' && word[1] != '.' && word[1] != ',' && (word[1] < '0' || word[1] > '9');
}

/// Reads one word, or an option with the word after it.
class Scanner {
public:
  Scanner(const CLI::App& app, std::span<const std::string> arguments) : app_(app), arguments_(arguments) {}

  std::vector<Item> run() {
    bool only_arguments = false;
    for (; at_ < arguments_.size(); ++at_) {
      const std::string& word = arguments_[at_];
      if (only_arguments || !looks_like_option(word)) {
        add({.kind = Item::Kind::argument, .value = word});
      } else if (word == "--") {
        add({.kind = Item::Kind::terminator});
        only_arguments = true;
      } else if (word.starts_with("--")) {
        read_long(word);
      } else {
        read_short(word);
      }
    }
    return std::move(items_);
  }

private:
  void add(Item item) {
    item.index = at_;
    items_.push_back(std::move(item));
  }

  void read_long(const std::string& word) {
    const auto equals = word.find('=');
    const std::string spelled = word.substr(0, equals);
    const CLI::Option* option = find_long(app_, std::string_view(spelled).substr(2));
    if (option == nullptr) return add({.kind = Item::Kind::unknown_option, .spelled = spelled});
    if (equals == std::string::npos) return is_flag(*option) ? add_flag(option, spelled) : read_value(option, spelled);
    const auto kind = is_flag(*option) ? Item::Kind::unexpected_value : Item::Kind::option;
    add({.kind = kind, .option = option, .spelled = spelled, .value = word.substr(equals + 1)});
  }

  /// `-q`, `-qv`, `-lFILE`, `-l FILE`.
  void read_short(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string spelled = std::string("-") + word[i];
      const CLI::Option* option = find_short(app_, word[i]);
      if (option == nullptr) return add({.kind = Item::Kind::unknown_option, .spelled = i == 1 ? word : spelled});
      if (is_flag(*option)) {
        add_flag(option, spelled);
      } else if (i + 1 == word.size()) {
        return read_value(option, spelled);
      } else {
        return add({.kind = Item::Kind::option, .option = option, .spelled = spelled, .value = word.substr(i + 1)});
      }
    }
  }

  void add_flag(const CLI::Option* option, const std::string& spelled) {
    add({.kind = Item::Kind::option, .option = option, .spelled = spelled});
  }

  /// The next word is the value, unless it is plainly another option: `--from --date 2021` forgot one.
  void read_value(const CLI::Option* option, const std::string& spelled) {
    const bool forgotten = at_ + 1 == arguments_.size() || is_known_option(arguments_[at_ + 1]);
    if (forgotten && has_optional_value(*option)) return add_flag(option, spelled);
    if (forgotten) {
      const std::string next = at_ + 1 < arguments_.size() ? arguments_[at_ + 1] : "";
      return add({.kind = Item::Kind::missing_value, .option = option, .spelled = spelled, .value = next});
    }
    add({.kind = Item::Kind::option, .option = option, .spelled = spelled, .value = arguments_[at_ + 1]});
    ++at_;
  }

  bool is_known_option(std::string_view word) const {
    if (word.starts_with("--")) return find_long(app_, word.substr(2, word.find('=') - 2)) != nullptr;
    return word.size() == 2 && word[0] == '-' && find_short(app_, word[1]) != nullptr;
  }

  const CLI::App& app_;
  std::span<const std::string> arguments_;
  std::size_t at_ = 0;
  std::vector<Item> items_;
};

const CommandSpec* find_command(const Program& program, std::string_view name) {
  for (const CommandSpec& command : program.commands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

const CommandSpec* default_command(const Program& program) {
  for (const CommandSpec& command : program.commands) {
    if (command.is_default) return &command;
  }
  return nullptr;
}

/// "agreement add", "agreement expire" for the group "agreement".
std::vector<std::string> members_of(const Program& program, std::string_view group) {
  std::vector<std::string> names;
  for (const CommandSpec& command : program.commands) {
    if (command.name.starts_with(fmt::format("{} ", group))) names.emplace_back(command.name);
  }
  return names;
}

/// Every word that a line may begin with.
std::vector<std::string> first_words(const Program& program) {
  std::vector<std::string> words = {"help"};
  for (const CommandSpec& command : program.commands) {
    words.emplace_back(command.name.substr(0, command.name.find(' ')));
  }
  return words;
}

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

bool asks_for_help(const Arguments& rest) {
  const auto end = std::find(rest.begin(), rest.end(), "--");
  return std::any_of(rest.begin(), end, [](const std::string& word) { return word == "--help" || word == "-h"; });
}

/// The words of a line that can name a command: the first two, before any option that is not a global one.
struct Naming {
  Arguments words = {};
  std::vector<std::size_t> indexes = {};
  std::string stopper = {};  ///< The option of a command that came too early.
};

Naming naming_words(const CLI::App& app, const Arguments& arguments) {
  Naming naming;
  for (const Item& item : scan(app, arguments)) {
    if (item.kind == Item::Kind::argument) {
      naming.words.push_back(item.value);
      naming.indexes.push_back(item.index);
      if (naming.words.size() == 2) break;
    } else if (item.kind != Item::Kind::option) {
      naming.stopper = arguments[item.index];
      break;
    }
  }
  return naming;
}

Arguments without_words(Arguments arguments, const Naming& naming, std::size_t count) {
  while (count-- > 0) arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(naming.indexes[count]));
  return arguments;
}

/// The long option most like `typed`, empty if none is.
std::string closest_option(const CLI::App& app, std::string_view typed, int least) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    if (!is_hidden(*option) && !option->get_lnames().empty()) names.push_back("--" + option->get_lnames().front());
  }
  const auto close = closest(typed, names, 1, least);
  return close.empty() ? "" : close.front();
}

Problem unknown_option(const CLI::App& app, std::string_view command_name, const Item& item) {
  Problem problem(messages::unknown_option, item.spelled);
  const std::string close = closest_option(app, item.spelled, 55);
  if (!close.empty()) return std::move(problem).hint(words::did_you_mean, close);
  return std::move(problem).hint(words::see_help, command_name);
}

/// An option stands where the command should: a global one misspelt, or one of a command that was forgotten.
Problem command_not_first(const Program& program, const CLI::App& app, const std::string& stopper) {
  constexpr int nearly_the_same = 75;
  if (const std::string close = closest_option(app, stopper, nearly_the_same); !close.empty() && close != stopper) {
    return Problem(messages::unknown_option, stopper).hint(words::did_you_mean, close);
  }
  const std::string line = fmt::format("{} {} {} …", program.name, program.commands.front().name, stopper);
  return Problem(messages::command_not_first, stopper).hint(words::name_command_first, line);
}

Choice choose_nothing(const Program& program, const CLI::App& app, const Naming& naming, Choice choice) {
  if (choice.wants_help) return choice;
  choice.named_nothing = naming.stopper.empty();
  choice.command = default_command(program);
  choice.by_default = choice.command != nullptr;
  if (!choice.by_default && !choice.named_nothing && !asks_for_help(choice.rest)) {
    choice.problem = command_not_first(program, app, naming.stopper);
  }
  return choice;
}

/// A group with a word that is none of its commands, or with none at all.
Choice choose_group(const Program& program, const Naming& naming, Choice choice) {
  choice.group = naming.words.front();
  choice.wants_help = choice.wants_help || asks_for_help(choice.rest);
  const auto members = members_of(program, choice.group);
  if (naming.words.size() > 1) {
    choice.problem = Problem(messages::unknown_command, choice.group + " " + naming.words[1])
                         .hint(words::group_has, joined(members));
  } else if (!choice.wants_help) {
    choice.problem = Problem(messages::missing_command).hint(words::group_has, joined(members));
  }
  return choice;
}

Choice choose_named(const Program& program, const CLI::App& app, Choice choice) {
  const Naming naming = naming_words(app, choice.rest);
  if (naming.words.empty()) return choose_nothing(program, app, naming, std::move(choice));
  const std::string& word = naming.words.front();
  for (std::size_t count = naming.words.size(); count > 0; --count) {
    choice.command = find_command(program, count == 2 ? word + " " + naming.words[1] : word);
    if (choice.command == nullptr) continue;
    choice.rest = without_words(choice.rest, naming, count);
    return choice;
  }
  if (!members_of(program, word).empty()) return choose_group(program, naming, std::move(choice));
  choice.command = choice.wants_help ? nullptr : default_command(program);
  choice.by_default = choice.command != nullptr;
  if (choice.command == nullptr) choice.problem = unknown_command(program, word);
  return choice;
}

/// Positional options in the order of their definition.
std::vector<const CLI::Option*> positionals(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) { return option->get_positional(); });
}

std::size_t count_of(const std::vector<Item>& items, const CLI::Option* option) {
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [&](const Item& item) { return item.option == option; }));
}

/// A choice that is not one of an option's.
std::optional<Problem> check_choice(const Item& item) {
  const auto choices = choices_of(*item.option);
  if (choices.empty() || std::find(choices.begin(), choices.end(), item.value) != choices.end()) return std::nullopt;
  Problem problem(messages::bad_choice, item.spelled, item.value, joined(choices));
  const auto close = closest(item.value, choices, 1);
  if (close.empty()) return std::move(problem).hint(words::for_example, item.spelled, choices.front());
  return std::move(problem).hint(words::did_you_mean, close.front());
}

std::optional<Problem> check_item(const CLI::App& app, std::string_view command_name, const Item& item) {
  switch (item.kind) {
    case Item::Kind::unknown_option:
      return unknown_option(app, command_name, item);
    case Item::Kind::missing_value: {
      Problem problem(messages::missing_value, item.spelled);
      if (item.value.empty()) return problem;
      return std::move(problem).hint(words::write_with_equals, item.spelled + "=" + item.value);
    }
    case Item::Kind::unexpected_value:
      return Problem(messages::unexpected_value, item.spelled, item.value);
    case Item::Kind::option:
      if (item.value.empty() && item.option->get_items_expected_min() > 0) {
        return Problem(messages::empty_value, item.spelled).hint(words::leave_out_option);
      }
      return check_choice(item);
    case Item::Kind::argument:
    case Item::Kind::terminator:
      break;
  }
  return std::nullopt;
}

/// Given twice, without what it needs, or together with what it excludes.
std::optional<Problem> check_company(const CLI::Option& option, const std::vector<Item>& items) {
  if (count_of(items, &option) == 0) return std::nullopt;
  if (!is_flag(option) && !is_repeatable(option) && count_of(items, &option) > 1) {
    return Problem(messages::repeated_option, shown_name(option));
  }
  for (const CLI::Option* needed : option.get_needs()) {
    if (count_of(items, needed) == 0) return Problem(messages::needed_option, shown_name(option), shown_name(*needed));
  }
  for (const CLI::Option* excluded : option.get_excludes()) {
    if (count_of(items, excluded) > 0) {
      return Problem(messages::excluding_options, shown_name(option), shown_name(*excluded));
    }
  }
  return std::nullopt;
}

std::optional<Problem> check_options(const CLI::App& app, const std::vector<Item>& items) {
  std::vector<std::string> missing;
  for (const CLI::Option* option : app.get_options()) {
    if (auto problem = check_company(*option, items)) return problem;
    if (option->get_required() && !option->get_positional() && count_of(items, option) == 0) {
      missing.push_back(shown_name(*option));
    }
  }
  if (missing.empty()) return std::nullopt;
  return Problem(messages::missing_option, joined(missing));
}

std::optional<Problem> check_arguments(const CLI::App& app, std::string_view command_name,
                                       const std::vector<Item>& items) {
  std::size_t room = 0;
  std::size_t needed = 0;
  std::vector<std::string> missing;
  Arguments given;
  for (const Item& item : items) {
    if (item.kind == Item::Kind::argument) given.push_back(item.value);
  }
  for (const CLI::Option* option : positionals(app)) {
    if (option->get_required()) needed += static_cast<std::size_t>(std::max(1, option->get_items_expected_min()));
    if (option->get_required() && needed > given.size()) missing.push_back(value_name(*option));
    room += static_cast<std::size_t>(option->get_items_expected_max());
  }
  if (!missing.empty()) {
    const std::string names = joined(missing);
    return Problem(messages::missing_argument, names, in_language(names, Language::vi));
  }
  if (given.size() <= room) return std::nullopt;
  return Problem(messages::unexpected_argument, given[room]).hint(words::quote_spaces, command_name);
}

}  // namespace

std::optional<Language> choose_language(std::span<const std::string> arguments) {
  const auto language_of = [](std::string_view name) { return name.starts_with("vi") ? Language::vi : Language::en; };
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].starts_with("--lang=")) return language_of(std::string_view(arguments[i]).substr(7));
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) return language_of(arguments[i + 1]);
  }
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value != nullptr && *value != '\0') return language_of(value);
  }
  return std::nullopt;
}

std::vector<Item> scan(const CLI::App& app, std::span<const std::string> arguments) {
  return Scanner(app, arguments).run();
}

Choice choose_command(const Program& program, const CLI::App& app, const Arguments& arguments) {
  const Naming naming = naming_words(app, arguments);
  Choice choice{.rest = arguments};
  if (!naming.words.empty() && naming.words.front() == "help") {
    choice.wants_help = true;
    choice.rest = without_words(arguments, naming, 1);
  }
  return choose_named(program, app, std::move(choice));
}

std::optional<Problem> find_mistake(const CLI::App& app, std::string_view command_name,
                                    const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (auto problem = check_item(app, command_name, item)) return problem;
  }
  if (auto problem = check_options(app, items)) return problem;
  return check_arguments(app, command_name, items);
}

Problem unknown_command(const Program& program, std::string_view typed) {
  Problem problem(messages::unknown_command, typed);
  const auto close = closest(typed, first_words(program), 1);
  if (!close.empty()) return std::move(problem).hint(words::did_you_mean, close.front());
  return std::move(problem).hint(words::see_help, program.name);
}

bool takes_arguments(const CLI::App& app) { return !positionals(app).empty(); }

Arguments for_cli11(const std::vector<Item>& items) {
  Arguments line;
  for (const Item& item : items) {
    if (item.kind != Item::Kind::option) continue;
    line.push_back(shown_name(*item.option));
    if (!is_flag(*item.option)) line.push_back(item.value);
  }
  line.emplace_back("--");
  for (const Item& item : items) {
    if (item.kind == Item::Kind::argument) line.push_back(item.value);
  }
  std::reverse(line.begin(), line.end());
  return line;
}

std::vector<std::string> choices_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const auto open = type.find('{');
  const auto close = type.find('}');
  if (open == std::string::npos || close == std::string::npos) return {};
  return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

std::string value_name(const CLI::Option& option) {
  if (is_flag(option)) return "";
  std::string name = option.get_type_name();
  name = name.substr(0, name.find(':'));
  if (!name.empty() && name.front() != '{' && name != "TEXT") return name;
  // A value without a name of its own takes the last word of the option's: --from-country COUNTRY.
  name = option.get_single_name();
  name = name.substr(name.rfind('-') + 1);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return name;
}

bool is_flag(const CLI::Option& option) { return option.get_items_expected_max() == 0; }

bool has_optional_value(const CLI::Option& option) { return !is_flag(option) && option.get_items_expected_min() == 0; }

bool is_hidden(const CLI::Option& option) { return option.get_group().empty(); }

std::string shown_name(const CLI::Option& option) {
  if (!option.get_lnames().empty()) return "--" + option.get_lnames().front();
  if (!option.get_snames().empty()) return "-" + option.get_snames().front();
  return value_name(option);
}

bool is_repeatable(const CLI::Option& option) {
  return option.get_items_expected_max() > 1 || option.get_multi_option_policy() != CLI::MultiOptionPolicy::Throw;
}

CLI::Option* add_choice(CLI::App& app, const std::string& names, std::string& target,
                        const std::vector<std::string>& choices, const std::string& help) {
  return app.add_option(names, target, help)->check(CLI::IsMember(choices));
}

void refuse_given_and_cleared(const CLI::App& app, const std::vector<std::string>& cleared) {
  for (const std::string& name : cleared) {
    const CLI::Option* const option = app.get_option_no_throw("--" + name);
    if (option != nullptr && option->count() > 0) {
      throw Error(messages::excluding_options, "--" + name, "--clear " + name);
    }
  }
}

}  // namespace aid::cli
