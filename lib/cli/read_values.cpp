// The only file that sees CLI11: it costs seconds to compile.

#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <stdexcept>

namespace aid::cli {
namespace {

/// The line in the one form that CLI11 reads without guessing: options with their values, then `--`, then arguments;
/// in reverse order, as it wants them.
Arguments for_cli11(const std::vector<Item>& items) {
  Arguments line;
  for (const Item& item : items) {
    if (item.kind != Item::Kind::option) continue;
    line.push_back(item.option->shown_name());
    if (!item.option->is_flag()) line.push_back(item.value);
  }
  line.emplace_back("--");
  for (const Item& item : items) {
    if (item.kind == Item::Kind::argument) line.push_back(item.value);
  }
  std::reverse(line.begin(), line.end());
  return line;
}

/// How many words are left for an argument that takes any number of them.
int words_for_list(const Options& options, const std::vector<Item>& items) {
  const auto words = std::ranges::count(items, Item::Kind::argument, &Item::kind);
  const auto single = std::ranges::count_if(
      options, [](const Option& option) { return option.is_argument() && !option.is_repeatable(); });
  return std::max(1, static_cast<int>(words - single));
}

CLI::Option* define(CLI::App& app, const Option& option, int list_size) {
  const std::string name(option.name);
  if (option.is_flag()) return app.add_flag(name);
  CLI::Option* const defined = app.add_option(name);
  if (option.is_repeatable() && option.is_argument()) defined->expected(list_size);
  if (option.is_repeatable() && !option.is_argument()) defined->take_all();
  if (option.value_is_optional) defined->expected(0, 1);
  // Else a list would swallow the arguments after its value, and "[a]" would be read as a list.
  return defined->allow_extra_args(false);
}

/// Puts the values of one option where they belong.
struct Put {
  const std::vector<std::string>& values;

  void operator()(std::string* target) const { *target = values.front(); }
  void operator()(std::optional<std::string>* target) const { *target = values.front(); }
  void operator()(std::vector<std::string>* target) const { *target = values; }
  void operator()(bool* target) const { *target = true; }
  void operator()(std::optional<bool>* target) const { *target = true; }
  void operator()(const std::function<void(std::string_view)>& take) const { take(values.front()); }
};

}  // namespace

void read_values(Options& options, const std::vector<Item>& items) {
  CLI::App app;
  app.set_help_flag();
  const int list_size = words_for_list(options, items);
  // CLI11 compares each option with all before it, which takes longer than anything else of a start: so it knows only
  // of those that the line has.
  const auto is_of_line = [&](const Option& option) {
    const auto is_it = [&](const Item& item) { return item.option != nullptr && item.option->name == option.name; };
    return option.is_argument() || std::ranges::any_of(items, is_it);
  };
  std::vector<const CLI::Option*> defined;
  for (const Option& option : options) {
    defined.push_back(is_of_line(option) ? define(app, option, list_size) : nullptr);
  }
  try {
    app.parse(for_cli11(items));
  } catch (const CLI::Error& error) {  // Our own rules found no mistake in the line.
    throw std::logic_error(error.what());
  }
  std::size_t at = 0;
  for (Option& option : options) {
    const CLI::Option* const read = defined[at++];
    option.given = read == nullptr ? 0 : read->count();
    if (option.given > 0) std::visit(Put{read->results()}, option.into);
  }
}

}  // namespace aid::cli
