#include "aid/vocabulary/words.hpp"

#include "aid/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace aid::vocabulary {
namespace {

using storage::ListItem;

/// Items that the test finds, but of several only those with a name written exactly as typed, if there are any.
std::vector<const ListItem*> those(const std::vector<ListItem>& items, std::string_view typed,
                                   const std::function<bool(const ListItem&)>& test) {
  std::vector<const ListItem*> found;
  for (const ListItem& item : items) {
    if (test(item)) found.push_back(&item);
  }
  if (found.size() < 2) return found;
  std::vector<const ListItem*> exact;
  for (const ListItem* item : found) {
    const auto names = names_of(*item);
    if (std::ranges::find(names, typed) != names.end()) exact.push_back(item);
  }
  return exact.empty() ? found : exact;
}

bool is_of_three_capitals(std::string_view typed) {
  return typed.size() == 3 && std::ranges::all_of(typed, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::vector<std::string> split_words(std::string_view text, char mark) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const auto end = std::min(text.find(mark), text.size());
    pieces.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

std::string quoted_list(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += fmt::format("{}'{}'", list.empty() ? "" : ", ", word);
  return list;
}

std::vector<std::string> names_of(const ListItem& item) {
  std::vector<std::string> names{item.name_vi, item.name_en};
  for (std::string& alias : split_words(item.aliases, '|')) names.push_back(std::move(alias));
  return names;
}

std::vector<const ListItem*> matches(const std::vector<ListItem>& items, std::string_view typed) {
  const std::string key = fold(typed);
  const std::function<bool(const ListItem&)> levels[] = {
      [&](const ListItem& item) { return item.code == typed; },
      [&](const ListItem& item) {
        if (fold(item.name_vi) == key || fold(item.name_en) == key) return true;
        if (!is_of_three_capitals(typed)) return false;
        // Letters of ISO are no worse than a name in capitals: NGA is Nigeria, and Nga.
        const auto aliases = split_words(item.aliases, '|');
        return std::ranges::find(aliases, typed) != aliases.end();
      },
      [&](const ListItem& item) {
        const auto aliases = split_words(item.aliases, '|');
        return std::ranges::any_of(aliases, [&](const std::string& alias) { return fold(alias) == key; });
      },
      [&](const ListItem& item) { return fold(item.code) == key; },
  };
  for (const auto& level : levels) {
    if (auto found = those(items, typed, level); !found.empty()) return found;
    if (key.empty()) break;
  }
  return {};
}

std::string attribute_of(const std::vector<storage::ListItem>& items, std::string_view code, std::string_view key) {
  const auto found = std::ranges::find(items, code, &storage::ListItem::code);
  return found == items.end() ? std::string() : std::string(found->attribute(key));
}

}  // namespace aid::vocabulary
