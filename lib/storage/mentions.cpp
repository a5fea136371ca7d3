#include "aid/storage/mentions.hpp"

#include "aid/base/text.hpp"
#include "connection.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::storage {
namespace {

/// Keys for searching and sorting repeat what the text beside them says.
bool is_key(std::string_view column) {
  return column == "fold" || column == "sort_key" || column.ends_with("_fold") || column.ends_with("_key");
}

class MentionSearch {
public:
  MentionSearch(Connection& connection, const std::vector<std::string>& names) : connection_(connection) {
    for (const std::string& name : names) {
      std::string key = fold(name);
      if (!key.empty()) names_.push_back(fmt::format(" {} ", key));
    }
  }

  /// `block`: SQL for the block of a row.
  void look_through(const ColumnList& table, std::string_view block) {
    Query rows(
        connection_,
        fmt::format(
            "SELECT {}, {}, (SELECT written.at FROM blocks AS written WHERE written.seq = {}) FROM {} ORDER BY 1, 2",
            table.text(), block, block, table.table()));
    const auto count = static_cast<int>(table.size());
    while (rows.next()) {
      for (int i = 0; i < count; ++i) {
        const std::string_view column = table.name(static_cast<std::size_t>(i));
        const std::string_view text = rows.text(i);
        if (text.empty() || is_key(column) || !has_name(text)) continue;
        found_.push_back({.table = std::string(table.table()),
                          .column = std::string(column),
                          .row = rows.integer(0),
                          .block = rows.integer(count),
                          .at = rows.string(count + 1),
                          .text = std::string(text)});
      }
    }
  }

  std::vector<Mention> take() { return std::move(found_); }

private:
  bool has_name(std::string_view text) const {
    const std::string folded = fmt::format(" {} ", fold(text));
    return std::ranges::any_of(names_, [&](const std::string& name) { return folded.find(name) != std::string::npos; });
  }

  Connection& connection_;
  std::vector<std::string> names_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> mentions_of(Ledger& ledger, const std::vector<std::string>& names) {
  MentionSearch search(ledger.connection(), names);
  for (const ColumnList* const table : root_tables) search.look_through(*table, "block");
  for (const ChildTableInfo& child : child_tables) {
    const std::string_view parent = root_tables.at(static_cast<std::size_t>(child.parent))->table();
    search.look_through(*child.columns, fmt::format("(SELECT parent.block FROM {} AS parent WHERE parent.id = {}.{})",
                                                    parent, child.columns->table(), child.columns->name(0)));
  }
  search.look_through(tables::contacts,
                      "(SELECT parent.block FROM partners AS parent WHERE parent.id = contacts.partner)");
  static constexpr ColumnList commands = tables::blocks.only({"seq", "arguments"});
  search.look_through(commands, "blocks.seq");
  return search.take();
}

}  // namespace aid::storage
