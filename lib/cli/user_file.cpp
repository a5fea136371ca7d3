#include "cli/user_file.hpp"

#include "aid/base/problems.hpp"
#include "aid/base/system_error.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/messages.hpp"
#include "cli/identity.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>

namespace aid::cli {
namespace {

constexpr std::array<std::string_view, 5> tools{"aid-add", "aid-ledger", "aid-report", "event-log", "partner-list"};
constexpr std::array<std::string_view, 7> keys_of_every_tool{"ledger", "lang",  "numbers", "wait",
                                                             "color",  "quiet", "verbose"};
constexpr std::array<std::string_view, 2> keys_of_commands{"unit", "no-pager"};

/// Reads the lines from the first to the last; a heading holds for the lines below it.
class UserFileReader {
public:
  UserFileReader(std::string_view text, const std::string& path) : text_(text), file_{.path = path} {}

  UserFile read() {
    constexpr std::string_view mark_of_encoding = "\xEF\xBB\xBF";  // Some editors write it first.
    if (text_.starts_with(mark_of_encoding)) text_.remove_prefix(mark_of_encoding.size());
    while (!text_.empty()) {
      const std::size_t end = text_.find('\n');
      ++number_;
      read_line(trimmed(text_.substr(0, end)));
      text_ = end == std::string_view::npos ? std::string_view() : text_.substr(end + 1);
    }
    problems_.raise();
    return std::move(file_);
  }

private:
  void read_line(std::string_view line) {
    if (line.empty() || line.starts_with('#')) return;
    if (line.starts_with('[')) return read_heading(line);
    const std::size_t equals = line.find('=');
    const std::string_view key = trimmed(line.substr(0, equals));
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view() : trimmed(line.substr(equals + 1));
    if (!is_known(key)) return;
    const bool is_relative = key == "ledger" && !value.starts_with('/') && !value.starts_with("~/");
    if (is_relative || (equals != std::string_view::npos && value.empty())) {
      return add_problem(Problem(messages::wrong_user_line, line));
    }
    const std::string option = fmt::format("--{}", key);
    const auto before = std::ranges::find_if(file_.lines, [&](const UserLine& other) {
      return other.tool == tool_ && other.command == command_ && other.option == option;
    });
    if (before != file_.lines.end()) return add_problem(Problem(messages::repeated_user_key, key, before->number));
    file_.lines.push_back(
        {.tool = tool_, .command = command_, .option = option, .value = std::string(value), .number = number_});
  }

  /// "[aid-report]", "[aid-report brief]".
  void read_heading(std::string_view line) {
    if (!line.ends_with(']')) return add_problem(Problem(messages::wrong_user_line, line));
    const std::string_view name = trimmed(line.substr(1, line.size() - 2));
    const std::size_t space = std::min(name.find(' '), name.size());
    tool_ = name.substr(0, space);
    command_ = trimmed(name.substr(space));
    if (std::ranges::find(tools, tool_) == tools.end()) {
      add_problem(Problem(messages::unknown_user_key, name, fmt::format("{}", fmt::join(tools, ", "))));
    }
  }

  bool is_known(std::string_view key) {
    const auto known_among = [&](const auto& keys) {
      if (std::ranges::find(keys, key) != keys.end()) return true;
      add_problem(Problem(messages::unknown_user_key, key, fmt::format("{}", fmt::join(keys, ", "))));
      return false;
    };
    return tool_.empty() ? known_among(keys_of_every_tool) : known_among(keys_of_commands);
  }

  void add_problem(Problem problem) { problems_.add(std::move(problem).at({.file = file_.path, .line = number_})); }

  std::string_view text_;
  UserFile file_;
  Problems problems_;
  std::string tool_;
  std::string command_;
  std::size_t number_ = 0;
};

/// Whether the line has it, or what cannot stand beside it.
bool has(const std::vector<Item>& items, const Option& option) {
  return std::ranges::any_of(items, [&](const Item& item) {
    return item.option != nullptr && (item.option == &option || exclude_each_other(option, *item.option));
  });
}

}  // namespace

const UserLine* UserFile::global(std::string_view option) const {
  const auto found =
      std::ranges::find_if(lines, [&](const UserLine& line) { return line.tool.empty() && line.option == option; });
  return found == lines.end() ? nullptr : &*found;
}

Location UserFile::place_of(const UserLine& line) const { return {.file = path, .line = line.number}; }

UserFile read_user_file(std::string_view text, const std::string& path) { return UserFileReader(text, path).read(); }

UserFile read_user_file() {
  const std::string path = user_file_path();
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    // Another user's folder, as under sudo, is no reason not to work.
    if (errno == ENOENT || errno == ENOTDIR || errno == EACCES) return {.path = path};
    throw FileError(messages::cannot_read_input, path, system_error(errno));
  }
  std::ostringstream text;
  text << file.rdbuf();
  const std::string home = home_folder() + "/";
  return read_user_file(std::move(text).str(), path.starts_with(home) ? "~/" + path.substr(home.size()) : path);
}

void check_commands(const UserFile& file, const Program& program) {
  for (const UserLine& line : file.lines) {
    if (line.tool != program.name || line.command.empty()) continue;
    if (std::ranges::find(program.commands, line.command, &CommandSpec::name) != program.commands.end()) continue;
    std::vector<std::string_view> names;
    for (const CommandSpec& command : program.commands) names.push_back(command.name);
    throw Error(Problem(messages::unknown_user_key, line.command, fmt::format("{}", fmt::join(names, ", ")))
                    .at(file.place_of(line)));
  }
}

ChosenLedger find_ledger(const std::string& typed, const UserFile& file) {
  constexpr Label by_option{"--ledger", "--ledger"};
  constexpr Label by_environment{"$AID_LEDGER", "$AID_LEDGER"};
  constexpr Label by_nobody{"the usual place", "nơi mặc định"};
  if (!typed.empty()) return {.path = typed, .by = by_option};
  if (std::string path = ledger_of_environment(); !path.empty()) return {.path = std::move(path), .by = by_environment};
  const UserLine* const line = file.global("--ledger");
  if (line == nullptr) return {.path = usual_ledger_path(), .by = by_nobody};
  const bool is_below_home = line->value.starts_with("~/");
  return {.path = is_below_home ? home_folder() + line->value.substr(1) : line->value, .line = line};
}

void add_usual_options(const UserFile& file, std::string_view tool, std::string_view command, const Options& options,
                       std::vector<Item>& items) {
  std::vector<const UserLine*> lines;
  for (const UserLine& line : file.lines) {
    const bool is_of_this =
        line.tool.empty() || (line.tool == tool && (line.command.empty() || line.command == command));
    if (is_of_this) lines.push_back(&line);
  }
  // What is said of the command comes before what is said of the tool, and so on: the first that is added stays.
  std::ranges::stable_sort(lines, std::ranges::greater(), [](const UserLine* line) {
    return (line->command.empty() ? 0 : 2) + (line->tool.empty() ? 0 : 1);
  });
  for (const UserLine* line : lines) {
    const Option* const option = options.find(line->option);
    if (option == nullptr || option->name == "--ledger" || has(items, *option)) continue;
    Item item{.kind = Item::Kind::option,
              .option = option,
              .spelled = line->option,
              .value = line->value,
              .user_line = line->number};
    if (option->is_flag() && !line->value.empty()) item.kind = Item::Kind::unexpected_value;
    if (!option->is_flag() && line->value.empty()) item.kind = Item::Kind::missing_value;
    if (auto problem = find_wrong_value(item)) throw Error(std::move(*problem).at(file.place_of(*line)));
    items.push_back(std::move(item));
  }
}

}  // namespace aid::cli
