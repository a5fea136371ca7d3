#include "aid/storage/lists.hpp"

#include "new_row.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::storage {
namespace {

using ItemRows = Select<tables::list_items>;

ListItem read_item(const ItemRows& row) {
  return {.list = row.string("list"),
          .scheme = row.string("scheme"),
          .code = row.string("code"),
          .ordinal = row.small("ordinal"),
          .name_vi = row.string("name_vi"),
          .name_en = row.string("name_en"),
          .aliases = row.string("aliases"),
          .attributes = row.string("attributes")};
}

constexpr std::string_view by_code_and_age = " ORDER BY list, scheme, code, id";

/// Reads items in the order of their codes and their age: of each code the last counts.
std::vector<ListItem> read_items(ItemRows& rows) {
  std::vector<ListItem> found;
  while (rows.next()) {
    const bool is_newer = !found.empty() && found.back().code == rows.text("code") &&
                          found.back().scheme == rows.text("scheme") && found.back().list == rows.text("list");
    if (is_newer) found.pop_back();
    found.push_back(read_item(rows));
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
  ItemRows rows(connection_, fmt::format("WHERE list = ?{}", by_code_and_age));
  rows.bind(list);
  return read_items(rows);
}

std::vector<std::string> Lists::names() const {
  Query query(connection_, "SELECT DISTINCT list FROM list_items ORDER BY list");
  std::vector<std::string> found;
  while (query.next()) found.push_back(query.string(0));
  return found;
}

std::optional<ListItem> Lists::find(std::string_view list, std::string_view scheme, std::string_view code) const {
  ItemRows rows(connection_, fmt::format("WHERE list = ? AND scheme = ? AND code = ?{}", by_code_and_age));
  rows.bind(list, scheme, code);
  auto found = read_items(rows);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

void Lists::put(Writer& writer, const ListItem& item) {
  append(writer, NewRow<tables::list_items>{{"list", item.list},
                                            {"scheme", item.scheme},
                                            {"code", item.code},
                                            {"ordinal", item.ordinal},
                                            {"name_vi", item.name_vi},
                                            {"name_en", item.name_en},
                                            {"aliases", item.aliases},
                                            {"attributes", item.attributes}});
}

std::string Settings::get(std::string_view key) const {
  Query query(connection_, "SELECT value FROM settings WHERE key = ? ORDER BY id DESC LIMIT 1");
  query.bind(key);
  return query.next() ? query.string(0) : std::string();
}

std::map<std::string, std::string> Settings::all() const {
  Select<tables::settings> rows(connection_, "ORDER BY id");
  std::map<std::string, std::string> found;
  while (rows.next()) found[rows.string("key")] = rows.string("value");
  return found;
}

void Settings::put(Writer& writer, std::string_view key, std::string_view value) {
  append(writer, NewRow<tables::settings>{{"key", key}, {"value", value}});
}

}  // namespace aid::storage
