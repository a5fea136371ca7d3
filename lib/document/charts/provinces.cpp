#include "aid/base/text.hpp"
#include "aid/domain/data.hpp"
#include "chart_rows.hpp"
#include "exact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

namespace aid::document {
namespace {

using domain::Decimal;
using domain::Int128;

constexpr Message<Text> up_to{"tone-first", "up to {}", "đến {}"};
constexpr Message<Text> provinces_of_today{"provinces-of-today", "By the provinces of today: {}",
                                           "Theo tỉnh, thành phố hiện nay: {}"};
constexpr Message<Text, Text> between{"tone", "over {}, up to {}", "trên {} đến {}"};

/// A row of province-tiles.csv.
struct Province {
  std::string code;
  std::string name_vi;
  std::string name_en;
  int row = 0;
  int column = 0;
};

int whole_number(const std::string& digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// What a name stands for.
struct FoundProvince {
  std::size_t at = 0;
  bool is_whole = false;  ///< The province of today itself, not a former one or a place in it.
};

/// The provinces of today and what finds them by the names they and their former provinces have.
class Provinces {
public:
  Provinces() {
    std::map<std::string, std::size_t> of_former;
    for (const std::vector<std::string>& row : domain::data_rows("province-tiles.csv")) {
      for (const std::string& code : parts_of(row[5])) of_former[code] = all_.size();
      all_.push_back({row[0], row[1], row[2], whole_number(row[3]), whole_number(row[4])});
    }
    for (const std::vector<std::string>& place : domain::data_rows("places.csv")) {
      const bool is_former = !place[5].empty() && of_former.contains(place[0]) && place[5] < "2026";
      const auto today = std::ranges::find(all_, place[0], &Province::code);
      if (!is_former && today == all_.end()) continue;
      const std::size_t at = is_former ? of_former[place[0]] : static_cast<std::size_t>(today - all_.begin());
      std::vector<std::string> names = parts_of(place[6]);
      names.insert(names.end(), {place[2], place[3]});
      for (const std::string& name : names) {
        FoundProvince& found = by_name_.emplace(fold(name), FoundProvince{.at = at}).first->second;
        found.is_whole = found.is_whole || !is_former;
      }
    }
  }

  const std::vector<Province>& all() const { return all_; }

  /// By the whole name, or by what follows its last comma: "Thăng Bình, Quảng Nam".
  std::optional<FoundProvince> find(std::string_view name) const {
    const auto found = by_name_.find(fold(name));
    if (found != by_name_.end()) return found->second;
    const std::size_t comma = name.rfind(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto around = by_name_.find(fold(name.substr(comma + 1)));
    if (around == by_name_.end()) return std::nullopt;
    return FoundProvince{.at = around->second.at};
  }

private:
  std::vector<Province> all_;
  std::map<std::string, FoundProvince> by_name_;
};

const Provinces& provinces() {
  static const Provinces known;
  return known;
}

/// The least round number of which four reach `most`: 1 to 10, then 12, 15, 20, 25 … 80, 100, 120 …
Decimal step_to(Decimal most) {
  const Decimal shortest = most.normalised();
  Int128 divisor = 1;
  for (int i = 0; i < shortest.scale(); ++i) divisor *= 10;
  const auto reaches = [&](std::int64_t step) { return Int128{4} * step * divisor >= shortest.mantissa(); };
  for (std::int64_t step = 1; step < 10; ++step) {
    if (reaches(step)) return {step, 0};
  }
  constexpr std::int64_t greatest = 1'000'000'000'000'000'000;
  for (std::int64_t zeros = 1; zeros < greatest / 10; zeros *= 10) {
    for (const std::int64_t digits : {10, 12, 15, 20, 25, 30, 40, 50, 60, 80}) {
      if (reaches(digits * zeros)) return {digits * zeros, 0};
    }
  }
  return {greatest * 2, 0};
}

/// "Đà Nẵng hơn 3,5 (Quảng Nam: hơn 2; Đà Nẵng: 1,5)".
std::string merged_words(const ChartTile& tile, const std::vector<const ChartRow*>& rows) {
  std::string parts;
  for (const ChartRow* row : rows) {
    parts += fmt::format("{}{}: {}", parts.empty() ? "" : "; ", row->name, row->values[0].label);
  }
  return fmt::format("{} {} ({})", tile.name, tile.value.label, parts);
}

}  // namespace

Map take_provinces(std::vector<ChartRow>& rows, std::vector<ChartRow>& outside, const FigureWords& words) {
  const std::vector<Province>& all = provinces().all();
  std::vector<std::vector<const ChartRow*>> of_province(all.size());
  std::vector<bool> is_other(all.size(), false);  // Not the one row of the province itself.
  const auto has_no_tile = [](const ChartRow& row) { return !provinces().find(row.name); };
  std::ranges::copy_if(rows, std::back_inserter(outside), has_no_tile);
  std::erase_if(rows, has_no_tile);
  for (const ChartRow& row : rows) {
    const FoundProvince found = *provinces().find(row.name);
    is_other[found.at] = is_other[found.at] || !found.is_whole || !of_province[found.at].empty();
    of_province[found.at].push_back(&row);
  }
  Map map;
  std::string merged;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& name = words.language() == Language::vi ? all[i].name_vi : all[i].name_en;
    ChartTile tile{.code = all[i].code, .name = name, .row = all[i].row, .column = all[i].column};
    if (!of_province[i].empty()) {
      ExactValue whole = of_province[i][0]->values[0];
      for (std::size_t part = 1; part < of_province[i].size(); ++part) {
        whole = words.add(whole, of_province[i][part]->values[0]);
      }
      if (whole.number) tile.value.number = to_string(whole.number->normalised());
      tile.value.label = whole.label;
    }
    if (is_other[i]) merged += (merged.empty() ? "" : "; ") + merged_words(tile, of_province[i]);
    map.tiles.push_back(std::move(tile));
  }
  if (!merged.empty()) map.merged = provinces_of_today.in(words.language(), merged);
  return map;
}

std::vector<std::string> give_tones(std::vector<ChartTile>& tiles, const FigureWords& words) {
  constexpr int tones = 4;
  Decimal most;
  for (const ChartTile& tile : tiles) {
    const auto number = exact_number(tile.value.number);
    if (number && *number > most) most = *number;
  }
  if (most.is_zero()) return {};
  const Decimal step = step_to(most);
  std::vector<std::string> names;
  for (int tone = 1; tone <= tones; ++tone) {
    const std::string until = words.number(step * Decimal(tone, 0));
    const std::string from = words.number(step * Decimal(tone - 1, 0));
    names.push_back(tone == 1 ? up_to.in(words.language(), until) : between.in(words.language(), from, until));
  }
  for (ChartTile& tile : tiles) {
    const auto number = exact_number(tile.value.number);
    if (!number || *number <= Decimal()) continue;
    tile.tone = 1;
    while (tile.tone<tones&& * number> step * Decimal(tile.tone, 0)) ++tile.tone;
  }
  return names;
}

}  // namespace aid::document
