#include "cli/completion.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/options.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/settings.hpp"

#include <algorithm>

namespace aid::cli {
namespace {

using Values = std::vector<std::string>;

Values codes_of_aids(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  const storage::Book book = storage::read_book(ledger, storage::BookParts::none());
  Values codes;
  for (std::string& code : storage::read_codes(ledger, book)) codes.push_back(std::move(code));
  return codes;
}

/// Items of the list whose name the kind is, "SECTOR" of the list "sector", or that it stands for.
Values items_of_list(storage::Ledger& ledger, std::string_view kind) {
  constexpr std::pair<std::string_view, std::string_view> named[] = {
      {"CHANNEL", "channel-kind"}, {"ITEM", "goods-item"}, {"PRIORITY", "need-priority"}};
  const auto* const other = std::ranges::find(named, kind, &std::pair<std::string_view, std::string_view>::first);
  const std::string list = other == std::end(named) ? lower_ascii(kind) : std::string(other->second);
  Values codes;
  for (const storage::ListItem& item : storage::Lists(ledger).items(list)) codes.push_back(item.code);
  return codes;
}

Values all_values(storage::Ledger& ledger, std::string_view kind) {
  Values values;
  if (kind.ends_with("PARTNER")) {  // Also "[ROLE=]PARTNER".
    for (storage::NameEntry& name : storage::Partners(ledger).names()) values.push_back(std::move(name.text));
  } else if (kind == "PLACE") {
    for (domain::Place& place : storage::Places(ledger).all()) values.push_back(std::move(place.name_vi));
  } else if (kind == "AID" || kind.starts_with("AID[")) {  // Also "AID[=PART]".
    values = codes_of_aids(ledger);
  } else if (const auto matters = domain::matter_kind_of(lower_ascii(kind))) {
    for (domain::Matter& one : storage::Matters(ledger).all(*matters)) values.push_back(std::move(one.code));
  } else if (kind == "DIMENSION" || kind == "DIMENSIONS") {
    values = reports::dimension_names();
  } else if (kind == "KEY") {
    for (const vocabulary::SettingInfo& info : vocabulary::all_settings()) values.emplace_back(info.key);
  } else {
    values = items_of_list(ledger, kind);
  }
  return values;
}

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

bool has_word_beginning_with(std::string_view folded, std::string_view beginning) {
  for (std::size_t at = 0; at != std::string_view::npos;) {
    if (folded.substr(at).starts_with(beginning)) return true;
    at = folded.find(' ', at);
    if (at != std::string_view::npos) ++at;
  }
  return false;
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

std::vector<std::string> complete_value(storage::Ledger& ledger, std::string_view kind, std::string_view typed) {
  constexpr std::size_t most = 200;
  const std::string beginning = fold(typed);
  Values values = all_values(ledger, kind);
  std::erase_if(values, [&](const std::string& value) { return !has_word_beginning_with(fold(value), beginning); });
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (values.size() > most) values.resize(most);
  return values;
}

}  // namespace aid::cli
