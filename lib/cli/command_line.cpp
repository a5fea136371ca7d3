#include "cli/command_line.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/domain/date_options.hpp"
#include "cli/command_words.hpp"
#include "cli/option_words.hpp"
#include "cli/value_words.hpp"
#include "cli/words.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

namespace aid::cli {
namespace {

const Option* find_short(const Options& options, char letter) {
  const auto found = std::ranges::find(options, letter, &Option::letter);
  return found == options.end() ? nullptr : &*found;
}

/// `-5`, `-1,5 triệu` and a single dash are values, not options.
bool looks_like_option(std::string_view word) {
  return word.size() >= 2 && word[0] == '-' && word[1] != '.' && word[1] != ',' && (word[1] < '0' || word[1] > '9');
}

/// Reads one word, or an option with the word after it.
class Scanner {
public:
  Scanner(const Options& options, std::span<const std::string> arguments) : options_(options), arguments_(arguments) {}

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
    const Option* option = options_.find(spelled);
    if (option == nullptr) return add({.kind = Item::Kind::unknown_option, .spelled = spelled});
    if (equals == std::string::npos) return option->is_flag() ? add_flag(option, spelled) : read_value(option, spelled);
    const auto kind = option->is_flag() ? Item::Kind::unexpected_value : Item::Kind::option;
    add({.kind = kind, .option = option, .spelled = spelled, .value = word.substr(equals + 1)});
  }

  /// `-q`, `-qv`, `-lFILE`, `-l FILE`.
  void read_short(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string spelled = std::string("-") + word[i];
      const Option* option = find_short(options_, word[i]);
      if (option == nullptr) return add({.kind = Item::Kind::unknown_option, .spelled = i == 1 ? word : spelled});
      if (option->is_flag()) {
        add_flag(option, spelled);
      } else if (i + 1 == word.size()) {
        return read_value(option, spelled);
      } else {
        return add({.kind = Item::Kind::option, .option = option, .spelled = spelled, .value = word.substr(i + 1)});
      }
    }
  }

  void add_flag(const Option* option, const std::string& spelled) {
    add({.kind = Item::Kind::option, .option = option, .spelled = spelled});
  }

  /// The next word is the value, unless it is plainly another option: `--from --date 2021` forgot one.
  void read_value(const Option* option, const std::string& spelled) {
    const bool forgotten = at_ + 1 == arguments_.size() || is_known_option(arguments_[at_ + 1]);
    if (forgotten && option->value_is_optional) return add_flag(option, spelled);
    if (forgotten) {
      const std::string next = at_ + 1 < arguments_.size() ? arguments_[at_ + 1] : "";
      return add({.kind = Item::Kind::missing_value, .option = option, .spelled = spelled, .value = next});
    }
    add({.kind = Item::Kind::option, .option = option, .spelled = spelled, .value = arguments_[at_ + 1]});
    ++at_;
  }

  bool is_known_option(std::string_view word) const {
    if (word.starts_with("--")) return options_.find(word.substr(0, word.find('='))) != nullptr;
    return word.size() == 2 && word[0] == '-' && find_short(options_, word[1]) != nullptr;
  }

  const Options& options_;
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

Naming naming_words(const Options& options, const Arguments& arguments) {
  Naming naming;
  for (const Item& item : scan(options, arguments)) {
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
std::string closest_option(const Options& options, std::string_view typed, int least) {
  std::vector<std::string> names;
  for (const Option& option : options) {
    if (!option.hidden && !option.is_argument()) names.emplace_back(option.name);
  }
  const auto close = closest(typed, names, 1, least);
  return close.empty() ? "" : close.front();
}

/// The option that a mistyped one stands for, empty if none does: one nearly the same, or one of the same meaning. Less
/// alike are words of another meaning: --amount is not --count.
std::string option_meant(const Options& options, std::string_view typed) {
  constexpr int nearly_the_same = 75;
  if (std::string close = closest_option(options, typed, nearly_the_same); !close.empty()) return close;
  const Option* const other = options.find(other_option(typed));
  const bool is_date = other != nullptr && other->value_name() == "DATE";  // As --from is in reports.
  return other == nullptr || (is_date && other->name == "--from") ? std::string() : std::string(other->name);
}

Problem unknown_option(const Options& options, std::string_view command_name, const Item& item) {
  Problem problem(messages::unknown_option, item.spelled);
  if (const Message<>* const other = options.hint_to_other(item.spelled)) return std::move(problem).hint(*other);
  const std::string close = option_meant(options, item.spelled);
  if (!close.empty()) return std::move(problem).hint(words::did_you_mean, close);
  return std::move(problem).hint(words::see_help, command_name);
}

/// An option stands where the command should: a global one misspelt, or one of a command that was forgotten.
Problem command_not_first(const Program& program, const Options& options, const std::string& stopper) {
  constexpr int nearly_the_same = 75;
  if (const std::string close = closest_option(options, stopper, nearly_the_same); !close.empty() && close != stopper) {
    return Problem(messages::unknown_option, stopper).hint(words::did_you_mean, close);
  }
  const std::string line = fmt::format("{} {} {} …", program.name, program.commands.front().name, stopper);
  return Problem(messages::command_not_first, stopper).hint(words::name_command_first, line);
}

Choice choose_nothing(const Program& program, const Options& options, const Naming& naming, Choice choice) {
  if (choice.wants_help) return choice;
  choice.named_nothing = naming.stopper.empty();
  choice.command = default_command(program);
  choice.by_default = choice.command != nullptr;
  if (!choice.by_default && !choice.named_nothing && !asks_for_help(choice.rest)) {
    choice.problem = command_not_first(program, options, naming.stopper);
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

Choice choose_named(const Program& program, const Options& options, Choice choice) {
  const Naming naming = naming_words(options, choice.rest);
  if (naming.words.empty()) return choose_nothing(program, options, naming, std::move(choice));
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
  choice.first_word = word;
  if (choice.command == nullptr) choice.problem = unknown_command(program, word);
  return choice;
}

std::size_t count_of(const std::vector<Item>& items, const Option* option) {
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [&](const Item& item) { return item.option == option; }));
}

/// A choice that is not one of an option's.
std::optional<Problem> check_choice(const Item& item) {
  const auto& choices = item.option->choices;
  if (choices.empty() || item.option->takes_other_words || std::ranges::find(choices, item.value) != choices.end())
    return std::nullopt;
  return bad_choice(item.spelled, item.value, choices);
}

bool excludes(const Option& option, const Option& other) {
  return std::ranges::find(option.excludes, other.name) != option.excludes.end();
}

}  // namespace

std::optional<Problem> find_wrong_value(const Item& item) {
  switch (item.kind) {
    case Item::Kind::missing_value: {
      Problem problem(messages::missing_value, item.spelled);
      if (item.value.empty()) return problem;
      return std::move(problem).hint(words::write_with_equals, item.spelled + "=" + item.value);
    }
    case Item::Kind::unexpected_value:
      return Problem(messages::unexpected_value, item.spelled, item.value);
    case Item::Kind::option:
      if (item.value.empty() && !item.option->is_flag() && !item.option->value_is_optional) {
        return Problem(messages::empty_value, item.spelled).hint(words::leave_out_option);
      }
      return check_choice(item);
    case Item::Kind::unknown_option:
    case Item::Kind::argument:
    case Item::Kind::terminator:
      break;
  }
  return std::nullopt;
}

bool exclude_each_other(const Option& one, const Option& other) { return excludes(one, other) || excludes(other, one); }

namespace {

/// Given twice, or together with what it excludes.
std::optional<Problem> check_company(const Option& option, const Options& options, const std::vector<Item>& items) {
  if (count_of(items, &option) == 0) return std::nullopt;
  if (!option.is_flag() && !option.is_repeatable() && count_of(items, &option) > 1) {
    return Problem(messages::repeated_option, option.shown_name());
  }
  for (const Option& other : options) {
    if (exclude_each_other(option, other) && count_of(items, &other) > 0) {
      return Problem(messages::excluding_options, option.shown_name(), other.shown_name());
    }
  }
  return std::nullopt;
}

std::optional<Problem> check_options(const Options& options, const std::vector<Item>& items) {
  std::vector<std::string> missing;
  for (const Option& option : options) {
    if (auto problem = check_company(option, options, items)) return problem;
    if (option.required && !option.is_argument() && count_of(items, &option) == 0) {
      missing.push_back(option.shown_name());
    }
  }
  if (missing.empty()) return std::nullopt;
  return Problem(messages::missing_option, joined(missing));
}

std::optional<Problem> check_arguments(const Options& options, std::string_view command_name,
                                       const std::vector<Item>& items) {
  std::size_t room = 0;
  std::size_t needed = 0;
  std::vector<std::string> missing;
  Arguments given;
  for (const Item& item : items) {
    if (item.kind == Item::Kind::argument) given.push_back(item.value);
  }
  for (const Option& option : options) {
    if (!option.is_argument()) continue;
    if (option.required) ++needed;
    if (option.required && needed > given.size()) missing.push_back(option.value_name());
    room = option.is_repeatable() ? given.size() : room + 1;
  }
  if (!missing.empty()) {
    const std::string names = joined(missing);
    return Problem(messages::missing_argument, names, in_language(names, Language::vi));
  }
  if (given.size() <= room) return std::nullopt;
  return Problem(messages::unexpected_argument, given[room]).hint(words::quote_spaces, command_name);
}

}  // namespace

Problem bad_choice(std::string_view option, std::string_view typed, const std::vector<std::string_view>& choices) {
  const std::vector<std::string> names(choices.begin(), choices.end());
  Problem problem(messages::bad_choice, option, typed, joined(names));
  const auto close = closest(typed, names, 1);
  if (close.empty()) return std::move(problem).hint(words::for_example, option, names.front());
  return std::move(problem).hint(words::did_you_mean, close.front());
}

std::optional<Language> choose_language(std::span<const std::string> arguments, std::string_view usual) {
  const auto language_of = [](std::string_view name) { return name.starts_with("vi") ? Language::vi : Language::en; };
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    std::string_view typed;
    if (arguments[i].starts_with("--lang=")) typed = std::string_view(arguments[i]).substr(7);
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) typed = arguments[i + 1];
    // A word that is none of them is refused later, in the language of the environment.
    if (typed == "en" || typed == "vi") return language_of(typed);
  }
  if (!usual.empty()) return language_of(usual);
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value != nullptr && *value != '\0') return language_of(value);
  }
  return std::nullopt;
}

std::vector<Item> scan(const Options& options, std::span<const std::string> arguments) {
  return Scanner(options, arguments).run();
}

Arguments without_passed_words(Options& options, const Arguments& arguments) {
  const auto taker = std::ranges::find_if(options, &Option::takes_all_words);
  if (taker == options.end()) return arguments;
  auto left = std::count_if(options.begin(), taker, [](const Option& option) { return option.is_argument(); });
  std::vector<bool> stays(arguments.size(), false);
  const std::vector<Item> items = scan(options, arguments);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t begin = items[i].index;
    const bool is_argument = items[i].kind == Item::Kind::argument;
    const bool is_of_another = items[i].option == nullptr && !is_argument;
    const bool is_own = is_argument ? left-- > 0 : !is_of_another;
    const std::size_t end = i + 1 < items.size() ? items[i + 1].index : arguments.size();
    stays[begin] = is_own && (i == 0 || items[i - 1].index != begin || stays[begin]);
    for (std::size_t at = begin + 1; at < end; ++at) stays[at] = stays[begin];
  }
  auto& passed = *std::get<std::vector<std::string>*>(taker->into);
  Arguments own;
  for (std::size_t i = 0; i < arguments.size(); ++i) (stays[i] ? own : passed).push_back(arguments[i]);
  return own;
}

Choice choose_command(const Program& program, const Options& options, const Arguments& arguments) {
  const Naming naming = naming_words(options, arguments);
  Choice choice{.rest = arguments};
  if (!naming.words.empty() && naming.words.front() == "help") {
    choice.wants_help = true;
    choice.rest = without_words(arguments, naming, 1);
  }
  return choose_named(program, options, std::move(choice));
}

std::optional<Problem> find_mistake(const Options& options, std::string_view command_name,
                                    const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (item.kind == Item::Kind::unknown_option) return unknown_option(options, command_name, item);
    if (auto problem = find_wrong_value(item)) return problem;
  }
  if (auto problem = check_options(options, items)) return problem;
  return check_arguments(options, command_name, items);
}

void settle_words_of_time(std::vector<Item>& items, domain::Date today) {
  for (Item& item : items) {
    if (item.kind != Item::Kind::option || item.option->name == "--today") continue;
    const std::string value = item.option->value_name();
    if (value != "DATE" && value != "PERIOD") continue;
    if (const auto meant = domain::read_word_of_time(item.value, today)) item.value = to_string(*meant);
  }
}

Problem unknown_command(const Program& program, std::string_view typed) {
  if (auto problem = problem_of_command_word(program, typed, {})) return *std::move(problem);
  Problem problem(messages::unknown_command, typed);
  const auto close = closest(typed, first_words(program), 1);
  if (!close.empty()) return std::move(problem).hint(words::did_you_mean, close.front());
  return std::move(problem).hint(words::see_help, program.name);
}

bool takes_arguments(const Options& options) { return std::ranges::any_of(options, &Option::is_argument); }

}  // namespace aid::cli
