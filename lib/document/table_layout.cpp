#include "aid/document/table_layout.hpp"

#include "aid/base/language.hpp"
#include "text_width.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace aid::document {
namespace {

constexpr int twips_of_mm(int mm) { return mm * 1440 * 10 / 254; }

/// A text of a column is given this much in any case, if it is as long; a word without a space may be broken where it
/// is longer than the second; what is longer than the third may as well be broken into lines.
constexpr int easy_text = twips_of_mm(22);
constexpr int longest_word = twips_of_mm(40);
constexpr int widest_text_line = twips_of_mm(90);

/// What a column needs at the size of the profile, without its padding.
struct Need {
  int least = 0;
  int wish = 0;
};

/// The widest of the pieces between the marks.
int widest_piece(std::string_view text, std::string_view marks, const TextStyle& style, bool is_bold) {
  int widest = 0;
  while (true) {
    const std::size_t end = std::min(text.find_first_of(marks), text.size());
    widest = std::max(widest, text_width(text.substr(0, end), style.half_points, is_bold, style.is_italic));
    if (end == text.size()) return widest;
    text.remove_prefix(end + 1);
  }
}

void add_text(Need& need, std::string_view text, const TextStyle& style, bool is_bold) {
  const int line = widest_piece(text, "\n", style, is_bold);
  int least = std::min(line, easy_text);
  if (line > easy_text) least = std::max(least, std::min(widest_piece(text, " \n", style, is_bold), longest_word));
  need.least = std::max(need.least, least);
  need.wish = std::max(need.wish, std::min(line, widest_text_line));
}

void add_unbroken(Need& need, std::string_view text, const TextStyle& style, bool is_bold) {
  const int line = widest_piece(text, "\n", style, is_bold);
  need.least = std::max(need.least, line);
  need.wish = std::max(need.wish, line);
}

void add_row(std::vector<Need>& needs, const Table& table, const Row& row, const TextStyle& style, bool is_bold) {
  if (row.kind == Row::Kind::group) return;  // It goes over all columns.
  for (std::size_t i = 0; i < needs.size() && i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    const bool is_text = table.columns[i].kind == Column::Kind::text || (cell.figures.empty() && cell.date.empty());
    (is_text ? add_text : add_unbroken)(needs[i], cell.text, style, is_bold);
  }
}

std::vector<Need> needs_of(const Table& table, const Profile& profile) {
  const TextStyle& cell = profile.style(Element::cell);
  const TextStyle& heading = profile.style(Element::column_heading);
  std::vector<Need> needs(table.columns.size());
  for (std::size_t i = 0; i < needs.size(); ++i) {
    needs[i].least = widest_piece(table.columns[i].heading, " \n", heading, heading.is_bold);
    needs[i].wish = needs[i].least;
  }
  for (const Row& row : table.rows) add_row(needs, table, row, cell, row.kind == Row::Kind::subtotal);
  if (table.total) add_row(needs, table, *table.total, cell, true);
  return needs;
}

int scaled(int width, int half_points, int full) {
  return static_cast<int>((std::int64_t{width} * half_points + full - 1) / full);
}

/// Shares `rest` by weights; what is left over by rounding goes to the last.
void share(std::vector<int>& widths, int rest, const std::vector<int>& weights) {
  const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  int left = rest;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const bool is_last = i + 1 == widths.size();
    const auto part = all == 0 ? rest / static_cast<int>(widths.size()) : static_cast<int>(rest * weights[i] / all);
    widths[i] += is_last ? left : part;
    left -= part;
  }
}

/// Of the columns in letters of that size, with their padding.
std::vector<int> least_widths(const std::vector<Need>& needs, const Profile& profile, int half_points) {
  const int full = profile.style(Element::cell).half_points;
  // A line is drawn between two columns, and no program rounds as another.
  const int around = 2 * profile.cell_padding + 20;
  std::vector<int> widths;
  for (const Need& need : needs) widths.push_back(scaled(need.least, half_points, full) + around);
  return widths;
}

constexpr Message<std::size_t, Text> too_wide{
    "too-wide", "- The table is too wide for a page: its columns stand in {0} tables, each of which begins with: {1}.",
    "- Bảng rộng hơn khổ giấy nên chia thành {0} bảng, bảng nào cũng bắt đầu bằng: {1}."};
constexpr Message<Text, std::size_t, std::size_t> part_title{"part-title", "{0} (part {1} of {2})",
                                                             "{0} (phần {1}/{2})"};
constexpr Message<std::size_t, std::size_t> part_alone{"part-alone", "Part {0} of {1}", "Phần {0}/{1}"};

std::string title_of_part(const std::string& title, std::size_t part, std::size_t parts, Language language) {
  if (title.empty()) return part_alone.in(language, part, parts);
  return part_title.in(language, title, part, parts);
}

/// The table with some of its columns.
Table part_of(const Table& table, const std::vector<std::size_t>& columns) {
  const auto with_columns = [&](const Row& row) {
    Row part{.kind = row.kind, .cells = {}, .in_total = row.in_total};
    for (const std::size_t column : columns) {
      part.cells.push_back(column < row.cells.size() ? row.cells[column] : Cell());
    }
    return part;
  };
  Table part{.key = table.key, .title = table.title, .unit = table.unit, .when_empty = table.when_empty};
  part.unit_zeros = table.unit_zeros;
  for (const std::size_t column : columns) part.columns.push_back(table.columns[column]);
  for (const Row& row : table.rows) part.rows.push_back(with_columns(row));
  if (table.total) part.total = with_columns(*table.total);
  return part;
}

/// How many of the first columns tell the rows apart, so that a reader finds a row again; three at most.
std::size_t leading_columns(const Table& table) {
  const std::size_t most = std::min<std::size_t>(3, table.columns.size());
  for (std::size_t count = 1; count < most; ++count) {
    std::set<std::string> seen;
    const bool are_apart = std::ranges::all_of(table.rows, [&](const Row& row) {
      std::string name;
      for (std::size_t i = 0; i < count && i < row.cells.size(); ++i) name += row.cells[i].text + '\t';
      return row.kind == Row::Kind::group || seen.insert(name).second;
    });
    if (are_apart) return count;
  }
  return most;
}

std::string leading_headings(const Table& table) {
  std::string headings;
  const std::size_t count = leading_columns(table);
  for (std::size_t i = 0; i < count; ++i) headings += (i == 0 ? "" : ", ") + table.columns[i].heading;
  return headings;
}

/// Whether the columns of that size fit into `width`; if so, their widths.
bool fits(std::vector<int>& widths, const std::vector<Need>& needs, const Profile& profile, int half_points,
          int width) {
  const int full = profile.style(Element::cell).half_points;
  widths = least_widths(needs, profile, half_points);
  std::vector<int> wanted;
  for (const Need& need : needs) wanted.push_back(scaled(std::max(need.wish - need.least, 0), half_points, full));
  const int rest = width - std::accumulate(widths.begin(), widths.end(), 0);
  if (rest < 0) return false;
  const int all = std::accumulate(wanted.begin(), wanted.end(), 0);
  if (all <= rest) {
    share(widths, all, wanted);
    share(widths, rest - all, std::vector<int>(widths));
  } else {
    share(widths, rest, wanted);
  }
  return true;
}

}  // namespace

TableLayout lay_out(const Table& table, const Profile& profile, bool is_landscape) {
  const std::vector<Need> needs = needs_of(table, profile);
  const int full = profile.style(Element::cell).half_points;
  TableLayout layout{.half_points = full, .is_landscape = is_landscape};
  if (needs.empty()) return layout;
  const int upright = profile.page.text_width();
  const int landscape = profile.page.turned().text_width();
  if (!is_landscape) {
    for (layout.half_points = full; layout.half_points >= full - 2; --layout.half_points) {
      if (fits(layout.widths, needs, profile, layout.half_points, upright)) return layout;
    }
  }
  layout.is_landscape = true;
  for (layout.half_points = full; layout.half_points >= profile.least_cell_size; --layout.half_points) {
    if (fits(layout.widths, needs, profile, layout.half_points, landscape)) return layout;
  }
  // Nothing fits: the columns get what they can.
  layout.half_points = profile.least_cell_size;
  layout.fits = false;
  std::vector<int> weights = layout.widths;
  layout.widths.assign(needs.size(), 0);
  share(layout.widths, landscape, weights);
  return layout;
}

std::vector<std::vector<std::size_t>> column_groups(const Table& table, const Profile& profile) {
  const int room = profile.page.turned().text_width();
  const std::vector<int> widths = least_widths(needs_of(table, profile), profile, profile.least_cell_size);
  std::vector<std::size_t> leading(leading_columns(table));
  std::iota(leading.begin(), leading.end(), std::size_t{0});
  const int of_leading = std::accumulate(widths.begin(), widths.begin() + std::ssize(leading), 0);
  std::vector<std::vector<std::size_t>> groups{leading};
  int sum = of_leading;
  for (std::size_t i = leading.size(); i < widths.size(); ++i) {
    if (sum + widths[i] > room && groups.back().size() > leading.size()) {
      groups.push_back(leading);
      sum = of_leading;
    }
    groups.back().push_back(i);
    sum += widths[i];
  }
  return groups;
}

LaidOut::LaidOut(const std::vector<Block>& blocks, const Profile& profile, Language language, bool is_landscape) {
  const std::vector<PlacedBlock> all = placed_blocks(blocks, is_landscape, [&](const Table& table) {
    return layouts_.emplace(&table, lay_out(table, profile, false)).first->second.is_landscape;
  });
  for (const PlacedBlock& placed : all) {
    const auto* table = std::get_if<Table>(placed.block);
    // Where the page lies across anyway, nobody asked whether the table is too wide.
    if (table != nullptr && !layouts_.contains(table)) layouts_.emplace(table, lay_out(*table, profile, true));
    if (table == nullptr || layouts_.at(table).fits) {
      blocks_.push_back(placed);
    } else {
      split(placed, profile, language);
    }
  }
}

void LaidOut::split(const PlacedBlock& placed, const Profile& profile, Language language) {
  const auto& table = std::get<Table>(*placed.block);
  const auto groups = column_groups(table, profile);
  bool breaks = placed.breaks;
  const auto add = [&](Block block) {
    parts_.push_back(std::move(block));
    blocks_.push_back(
        {.block = &parts_.back(), .is_landscape = placed.is_landscape, .breaks = std::exchange(breaks, false)});
  };
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Table part = part_of(table, groups[i]);
    if (groups.size() > 1) part.title = title_of_part(table.title, i + 1, groups.size(), language);
    add(std::move(part));
    const auto& added = std::get<Table>(parts_.back());
    layouts_.emplace(&added, lay_out(added, profile, true));
  }
  if (groups.size() == 1) return;
  add(Paragraph{.style = Paragraph::Style::note,
                .runs = {{.text = too_wide.in(language, groups.size(), leading_headings(table))}}});
}

}  // namespace aid::document
