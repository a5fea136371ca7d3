#include "aid/storage/lists.hpp"

#include "aid/domain/data.hpp"
#include "aid/storage/released_lists.hpp"
#include "new_row.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::storage {
namespace {

using ItemRows = Select<tables::list_items>;

constexpr ColumnList setting_row = tables::settings.with("at", "(SELECT at FROM blocks WHERE seq = settings.block)")
                                       .with("actor", "(SELECT actor FROM blocks WHERE seq = settings.block)");

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

bool is_same_item(const ListItem& one, const ListItem& other) {
  return one.list == other.list && one.scheme == other.scheme && one.code == other.code;
}

/// Adds the items of this release that the ledger has no row of.
void add_released(std::vector<ListItem>& items, std::string_view list) {
  for (const ListItem& released : released_items()) {
    const auto is_this = [&](const ListItem& one) { return is_same_item(one, released); };
    if (released.list == list && std::ranges::none_of(items, is_this)) items.push_back(released);
  }
}

/// Reads the items of a list in the order of their codes and their age: of each code the last counts.
std::vector<ListItem> read_items(ItemRows& rows, std::string_view list) {
  std::vector<ListItem> found;
  bool is_of_first_block = false;
  while (rows.next()) {
    is_of_first_block |= rows.integer("block") == 1;
    const bool is_newer = !found.empty() && found.back().code == rows.text("code") &&
                          found.back().scheme == rows.text("scheme") && found.back().list == rows.text("list");
    if (is_newer) found.pop_back();
    found.push_back(read_item(rows));
  }
  if (!is_of_first_block) add_released(found, list);
  std::ranges::stable_sort(found, {}, &ListItem::ordinal);
  return found;
}

ListItem released_country(const std::vector<std::string>& row, int ordinal) {
  return {.list = "country",
          .scheme = {},
          .code = row[0],
          .ordinal = ordinal,
          .name_vi = row[1],
          .name_en = row[2],
          .aliases = row[3],
          .attributes = {}};
}

/// "foreign" of the key "side" in "side=foreign;person=yes".
std::string_view value_in(std::string_view attributes, std::string_view key) {
  while (!attributes.empty()) {
    const std::size_t end = attributes.find(';');
    const std::string_view pair = attributes.substr(0, end);
    const std::size_t equals = pair.find('=');
    if (pair.substr(0, equals) == key) return equals == std::string_view::npos ? pair : pair.substr(equals + 1);
    if (end == std::string_view::npos) break;
    attributes.remove_prefix(end + 1);
  }
  return {};
}

}  // namespace

const std::vector<ListItem>& released_items() {
  static const std::vector<ListItem> items = [] {
    std::vector<ListItem> read;
    for (const std::vector<std::string>& row : domain::data_rows("lists.csv")) {
      read.push_back({.list = row[0],
                      .scheme = row[1],
                      .code = row[2],
                      .ordinal = static_cast<int>(read.size()) + 1,
                      .name_vi = row[3],
                      .name_en = row[4],
                      .aliases = row[5],
                      .attributes = row[6]});
    }
    return read;
  }();
  return items;
}

const std::vector<ListItem>& released_countries() {
  static const std::vector<ListItem> items = [] {
    std::vector<ListItem> read;
    for (const std::vector<std::string>& row : domain::data_rows("countries.csv")) {
      read.push_back(released_country(row, static_cast<int>(read.size()) + 1));
    }
    return read;
  }();
  return items;
}

std::string_view ListItem::attribute(std::string_view key) const {
  const std::string_view own = value_in(attributes, key);
  if (!own.empty()) return own;
  const auto released = std::ranges::find_if(
      released_items(), [&](const ListItem& one) { return one.code == code && is_same_item(one, *this); });
  return released == released_items().end() ? std::string_view() : value_in(released->attributes, key);
}

std::vector<ListItem> Lists::items(std::string_view list) const {
  ItemRows rows(connection_, fmt::format("WHERE list = ?{}", by_code_and_age));
  rows.bind(list);
  return read_items(rows, list);
}

std::vector<std::string> Lists::names() const {
  Query query(connection_, "SELECT DISTINCT list FROM list_items ORDER BY list");
  std::set<std::string> found;
  while (query.next()) found.insert(query.string(0));
  for (const ListItem& item : released_items()) found.insert(item.list);
  return {found.begin(), found.end()};
}

std::optional<ListItem> Lists::find(std::string_view list, std::string_view scheme, std::string_view code) const {
  auto all = items(list);
  const auto is_this = [&](const ListItem& one) { return one.scheme == scheme && one.code == code; };
  const auto found = std::ranges::find_if(all, is_this);
  if (found == all.end()) return std::nullopt;
  return std::move(*found);
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

std::vector<SettingNow> Settings::beginning_with(std::string_view begin) const {
  Select<setting_row> rows(connection_, "ORDER BY id");
  std::map<std::string, SettingNow> found;
  while (rows.next()) {
    const std::string key = rows.string("key");
    if (!key.starts_with(begin)) continue;
    found[key] = {.key = key,
                  .value = rows.string("value"),
                  .block = rows.integer("block"),
                  .at = rows.string("at"),
                  .actor = rows.string("actor")};
  }
  std::vector<SettingNow> all;
  for (auto& [key, setting] : found) all.push_back(std::move(setting));
  return all;
}

void Settings::put(Writer& writer, std::string_view key, std::string_view value) {
  append(writer, NewRow<tables::settings>{{"key", key}, {"value", value}});
}

}  // namespace aid::storage
