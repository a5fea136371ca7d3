#include "aid/document/text_width.hpp"
#include "pen.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace aid::document {
namespace {

constexpr int tile_width = 1'500;
constexpr int tile_height = 720;
constexpr int name_letters = 14;
constexpr std::array<Fill, 5> tones{Fill::none, Fill::faint, Fill::light, Fill::medium, Fill::strong};

/// The archipelagos, without which no map of Viet Nam is printed: each stands to the east in the tone of the province
/// or city that it belongs to.
struct Islands {
  std::string_view province;
  Label name;
  int row;
};
constexpr Islands archipelagos[] = {{"48", {"Hoang Sa", "Hoàng Sa"}, 9}, {"56", {"Truong Sa", "Trường Sa"}, 14}};
constexpr int islands_gap = 150;
constexpr int islands_width = 1'150;

void draw_islands(Pen& pen, const ChartData& data, int left, int top) {
  for (const Islands& islands : archipelagos) {
    const auto province = std::ranges::find(data.tiles, islands.province, &ChartTile::code);
    const int tone = province == data.tiles.end() ? 0 : province->tone;
    const int y = top + islands.row * tile_height;
    pen.rectangle(left, y, islands_width, tile_height, tones[static_cast<std::size_t>(tone)]);
    pen.text_around(left + islands_width / 2, y + tile_height / 2, DrawnText::Anchor::middle,
                    {std::string(islands.name.in(data.language))}, {.half_points = name_letters});
  }
}

void draw_tile(Pen& pen, const ChartTile& tile, int left, int top) {
  const int x = left + tile.column * tile_width;
  const int y = top + tile.row * tile_height;
  const int room = tile_width - 60;
  pen.rectangle(x, y, tile_width, tile_height, tones[static_cast<std::size_t>(tile.tone)]);
  std::vector<std::string> lines = wrap_text(tile.name, room, name_letters, false, 2);
  const bool has_room = lines.size() == 1 && times_width(tile.value.label, name_letters) <= room;
  if (has_room && !tile.value.label.empty()) lines.push_back(tile.value.label);
  pen.text_around(x + tile_width / 2, y + tile_height / 2, DrawnText::Anchor::middle, lines,
                  {.half_points = name_letters});
}

}  // namespace

void draw_tiles(Pen& pen, const ChartData& data) {
  int columns = 0;
  int rows = 0;
  for (const ChartTile& tile : data.tiles) {
    columns = std::max(columns, tile.column + 1);
    rows = std::max(rows, tile.row + 1);
  }
  const int top = pen.y;
  const int map_right = Pen::margin + columns * tile_width;
  for (const ChartTile& tile : data.tiles) draw_tile(pen, tile, Pen::margin, top);
  draw_islands(pen, data, map_right + islands_gap, top);
  const int list_left = map_right + islands_gap + islands_width + 300;
  const int right = pen.width() - Pen::margin;
  // The list goes beside the map where there is room for it, else below.
  const bool is_beside = right - list_left >= 7'000;
  if (!is_beside) pen.y = top + rows * tile_height + 200;
  draw_bars(pen, data, is_beside ? list_left : Pen::margin, right);
  pen.y += 150;
  for (std::size_t tone = 0; tone < data.tones.size(); ++tone) {
    draw_legend(pen, {{.name = data.tones[tone], .fill = tones[tone + 1]}}, is_beside ? list_left : Pen::margin, right);
  }
  if (is_beside) pen.y = std::max(pen.y, top + rows * tile_height + 100);
}

}  // namespace aid::document
