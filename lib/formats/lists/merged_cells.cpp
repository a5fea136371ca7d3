#include "merged_cells.hpp"

#include "sheet.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace aid::formats {
namespace {

using Merged = table::ListCell::Merged;

/// Takes "AB12" off the front of `text`.
bool take_cell(std::string_view& text, std::size_t& row, std::size_t& column) {
  std::size_t letters = 0;
  while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && letters <= most_columns) {
    letters = letters * 26 + static_cast<std::size_t>(text.front() - 'A') + 1;
    text.remove_prefix(1);
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
  if (error != std::errc() || letters == 0 || letters > most_columns || row == 0 || row > most_rows) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  column = letters - 1;
  return true;
}

/// The value of `ref` in an element that begins in `xml`, whose name ends at `at`; empty: the name is no element's, or
/// its end has not been read.
std::string_view reference_of(std::string_view xml, std::size_t at, std::size_t name) {
  const std::size_t start = xml.find_last_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-.",
                                                 name == 0 ? 0 : name - 1);
  if (start == std::string_view::npos || xml[start] != '<') return {};
  const std::string_view tag = xml.substr(at, xml.find('>', at) - at);
  for (const std::string_view mark : {" ref=\"", " ref='"}) {
    const std::size_t value = tag.find(mark);
    if (value == std::string_view::npos) continue;
    const std::string_view rest = tag.substr(value + mark.size());
    return rest.substr(0, rest.find(mark.back()));
  }
  return {};
}

}  // namespace

bool read_merged(std::string_view reference, MergedCells& cells) {
  std::size_t last_column = 0;
  if (!take_cell(reference, cells.first, cells.column) || !reference.starts_with(':')) return false;
  reference.remove_prefix(1);
  return take_cell(reference, cells.last, last_column) && reference.empty() && cells.last > cells.first;
}

std::vector<MergedCells> find_merged(const ZipPart& sheet) {
  constexpr std::string_view name = "mergeCell";
  constexpr std::size_t block = 1U << 18U;
  constexpr std::size_t longest_tag = 256;
  std::vector<MergedCells> found;
  ZipStream stream(sheet);
  std::string xml;
  std::size_t from = 0;  // Before it all names have been looked at; a tag that a block cuts off waits for the next one.
  for (bool is_end = false; !is_end;) {
    const std::size_t kept = xml.size();
    xml.resize(kept + block);
    const Result<std::size_t> read = stream.read(xml.data() + kept, block);
    is_end = !read || read.value() == 0;
    xml.resize(kept + (read ? read.value() : 0));
    const std::size_t until = is_end ? xml.size() : std::max(from, xml.size() - std::min(xml.size(), longest_tag));
    for (std::size_t at = xml.find(name, from); at < until; at = xml.find(name, at + 1)) {
      MergedCells cells;
      if (read_merged(reference_of(xml, at + name.size(), at), cells)) found.push_back(cells);
    }
    const std::size_t done = until - std::min(until, longest_tag);
    xml.erase(0, done);
    from = until - done;
  }
  std::ranges::sort(found, {}, [](const MergedCells& one) { return std::tie(one.first, one.column); });
  return found;
}

void MergeFiller::open(const MergedCells& cells, table::ListRow& row) {
  if (cells.first != row.line || cells.column >= row.cells.size() || row.cells[cells.column].text.empty()) return;
  table::ListCell& cell = row.cells[cells.column];
  cell.merged = Merged::first;
  row.has_merged = true;
  open_[cells.column] = {.last = cells.last,
                         .text = std::string(cell.text),
                         .kind = cell.kind,
                         .format = cell.format,
                         .stored = std::string(cell.stored),
                         .number = std::string(cell.number)};
}

void MergeFiller::fill(table::ListRow& row) {
  std::erase_if(open_, [&](const auto& one) { return one.second.last < row.line; });
  for (const auto& [column, merged] : open_) {
    if (column >= row.cells.size()) row.cells.resize(column + 1);
    if (!row.cells[column].text.empty()) continue;
    row.cells[column] = {.text = merged.text,
                         .kind = merged.kind,
                         .merged = Merged::below,
                         .format = merged.format,
                         .stored = merged.stored,
                         .number = merged.number};
    row.has_divided = row.has_divided || !merged.stored.empty();
    row.has_merged = true;
  }
  for (; next_ < merged_.size() && merged_[next_].first <= row.line; ++next_) open(merged_[next_], row);
}

}  // namespace aid::formats
