#include "aid/storage/lists.hpp"

#include "connection.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::storage {
namespace {

constexpr std::string_view item_columns = "list, scheme, code, ordinal, name_vi, name_en, aliases, attributes";

ListItem read_item(Query& query) {
  return {.list = query.string(0),
          .scheme = query.string(1),
          .code = query.string(2),
          .ordinal = static_cast<int>(query.integer(3)),
          .name_vi = query.string(4),
          .name_en = query.string(5),
          .aliases = query.string(6),
          .attributes = query.string(7)};
}

std::string select_items(std::string_view condition) {
  return fmt::format("SELECT {} FROM list_items WHERE {} ORDER BY list, scheme, code, id", item_columns, condition);
}

/// Reads items in the order of their codes and their age: of each code the last counts.
std::vector<ListItem> read_items(Query& query) {
  std::vector<ListItem> found;
  while (query.next()) {
    const bool is_newer = !found.empty() && found.back().code == query.text(2) &&
                          found.back().scheme == query.text(1) && found.back().list == query.text(0);
    if (is_newer) found.pop_back();
    found.push_back(read_item(query));
  }
  std::ranges::stable_sort(found, {}, &ListItem::ordinal);
  return found;
}

}  // namespace

std::string_view ListItem::attribute(std::string_view key) const {
  std::string_view rest = attributes;
  while (!rest.empty()) {
    const std::size_t end = rest.find(';');
    const std::string_view pair = rest.substr(0, end);
    const std::size_t equals = pair.find('=');
    if (pair.substr(0, equals) == key) return equals == std::string_view::npos ? pair : pair.substr(equals + 1);
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return {};
}

std::vector<ListItem> Lists::items(std::string_view list) const {
  Query query(connection_, select_items("list = ?"));
  query.bind(list);
  return read_items(query);
}

std::vector<std::string> Lists::names() const {
  Query query(connection_, "SELECT DISTINCT list FROM list_items ORDER BY list");
  std::vector<std::string> found;
  while (query.next()) found.push_back(query.string(0));
  return found;
}

std::optional<ListItem> Lists::find(std::string_view list, std::string_view scheme, std::string_view code) const {
  Query query(connection_, select_items("list = ? AND scheme = ? AND code = ?"));
  query.bind(list, scheme, code);
  auto found = read_items(query);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void Lists::put(Writer& writer, const ListItem& item) {
  writer.append(RootTable::list_items, {item.list, item.scheme, item.code, item.ordinal, item.name_vi, item.name_en,
                                        item.aliases, item.attributes});
}

std::string Settings::get(std::string_view key) const {
  Query query(connection_, "SELECT value FROM settings WHERE key = ? ORDER BY id DESC LIMIT 1");
  query.bind(key);
  return query.next() ? query.string(0) : std::string();
}

std::map<std::string, std::string> Settings::all() const {
  Query query(connection_, "SELECT key, value FROM settings ORDER BY id");
  std::map<std::string, std::string> found;
  while (query.next()) found[query.string(0)] = query.string(1);
  return found;
}

void Settings::put(Writer& writer, std::string_view key, std::string_view value) {
  writer.append(RootTable::settings, {key, value});
}

}  // namespace aid::storage
