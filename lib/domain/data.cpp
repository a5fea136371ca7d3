#include "aid/domain/data.hpp"

#include <algorithm>
#include <cassert>

namespace aid::domain {

std::string_view data_file(std::string_view name) {
  const auto files = data_files();
  const auto found = std::ranges::find(files, name, &DataFile::name);
  assert(found != files.end());
  return found->text;
}

std::vector<std::vector<std::string>> data_rows(std::string_view name) { return rows_of_data(data_file(name)); }

std::vector<std::vector<std::string>> rows_of_data(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && text.substr(i + 1, 1) == "\"") {
      fields.back() += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back(std::move(fields));
      fields.assign(1, "");
    } else {
      fields.back() += c;
    }
  }
  assert(!rows.empty() && !quoted);
  rows.erase(rows.begin());
  return rows;
}

}  // namespace aid::domain
