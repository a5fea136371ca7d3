#include "aid/vocabulary/field_lists.hpp"
#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/vocabulary/messages.hpp"

#include <algorithm>
#include <array>

namespace aid::recording {
namespace {

/// Lower-case words with hyphens; a country has its two capitals.
bool is_code(std::string_view list, std::string_view code) {
  const auto all_of = [&](auto&& accepts) { return std::all_of(code.begin(), code.end(), accepts); };
  if (list == "country") return code.size() == 2 && all_of([](char c) { return c >= 'A' && c <= 'Z'; });
  constexpr std::size_t longest = 60;
  const bool shaped = all_of([](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
  return shaped && !code.empty() && code.size() <= longest && code.front() != '-' && code.back() != '-';
}

bool are_attributes(std::string_view attributes) {
  while (!attributes.empty()) {
    const std::string_view pair = attributes.substr(0, attributes.find(';'));
    const std::size_t equals = pair.find('=');
    if (equals == 0 || equals == std::string_view::npos || equals + 1 == pair.size()) return false;
    if (pair.size() == attributes.size()) return true;
    attributes.remove_prefix(pair.size() + 1);
  }
  return true;
}

std::optional<Problem> check_scheme(const storage::Lists& lists, const storage::ListItem& item) {
  const auto others = lists.items(item.list);
  const bool has_schemes = std::any_of(others.begin(), others.end(), [](const auto& it) { return !it.scheme.empty(); });
  if (has_schemes && item.scheme.empty()) return Problem(messages::scheme_needed, item.list);
  if (!has_schemes && !item.scheme.empty()) return Problem(messages::scheme_not_here, item.list);
  if (has_schemes && !lists.find("sector-scheme", "", item.scheme)) {
    return Problem(messages::unknown_sector_scheme, item.scheme);
  }
  return std::nullopt;
}

/// The item with its texts cleaned. Throws `Errors`.
storage::ListItem checked(const storage::Lists& lists, storage::ListItem item) {
  vocabulary::require_list(lists, item.list);
  std::vector<Problem> problems;
  if (vocabulary::is_closed(item.list)) throw Error(messages::closed_list, item.list);
  if (!is_code(item.list, item.code)) problems.emplace_back(messages::not_a_code, item.code);
  if (auto problem = check_scheme(lists, item)) problems.push_back(std::move(*problem).at({.file = "--scheme"}));
  if (!are_attributes(item.attributes)) {
    problems.push_back(Problem(messages::not_an_attribute, item.attributes).at({.file = "--attributes"}));
  }
  struct NamedText {
    std::string* value;
    const char* option;
  };
  for (const NamedText& given : {NamedText{&item.name_vi, "--vi"}, NamedText{&item.name_en, "--en"},
                                 NamedText{&item.aliases, "--aliases"}, NamedText{&item.attributes, "--attributes"}}) {
    const auto clean = clean_text(*given.value);
    if (!clean) problems.push_back(Problem(clean.problem()).at({.file = given.option}));
    if (clean) *given.value = clean.value();
  }
  if (fold(item.name_vi).empty() || fold(item.name_en).empty()) problems.emplace_back(messages::name_needed);
  if (!problems.empty()) throw Errors(std::move(problems));
  return item;
}

bool says_the_same(const storage::ListItem& a, const storage::ListItem& b) {
  return a.name_vi == b.name_vi && a.name_en == b.name_en && a.aliases == b.aliases && a.attributes == b.attributes;
}

}  // namespace

bool add_list_item(storage::Ledger& ledger, const storage::ListItem& item, bool correct, bool dry_run,
                   const storage::Author& author) {
  storage::Writer writer(ledger, author);
  storage::Lists lists(ledger);
  storage::ListItem added = checked(lists, item);
  const auto known = lists.find(added.list, added.scheme, added.code);
  if (known && says_the_same(*known, added)) return false;
  if (known && !correct) {
    throw Error(Problem(messages::item_exists, added.code, added.list, known->name_vi + " / " + known->name_en)
                    .hint(messages::correct_item_hint));
  }
  int last = 0;
  for (const storage::ListItem& other : lists.items(added.list)) last = std::max(last, other.ordinal);
  added.ordinal = known ? known->ordinal : last + 1;
  lists.put(writer, added);
  if (!dry_run) writer.commit();
  return true;
}

}  // namespace aid::recording
