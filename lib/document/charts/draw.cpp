#include "aid/document/text_width.hpp"
#include "pen.hpp"

#include <array>

namespace aid::document {
namespace {

struct FillWord {
  std::string_view word;
  int percent;
};
constexpr std::array<FillWord, 10> fill_words{{{"none", 0},
                                               {"faint", 10},
                                               {"light", 22},
                                               {"medium", 34},
                                               {"strong", 48},
                                               {"dark", 75},
                                               {"diagonal", 0},
                                               {"crossed", 0},
                                               {"dotted", 0},
                                               {"lined", 0}}};

void draw_head(Pen& pen, const ChartData& data) {
  const int width = pen.width() - 2 * Pen::margin;
  const std::vector<std::string> title = wrap_text(data.title, width, title_size, true);
  const DrawnText bold{.half_points = title_size, .is_bold = true};
  pen.y = pen.text_from(pen.width() / 2, pen.y, DrawnText::Anchor::middle, title, bold);
  if (!data.unit.empty()) {
    const DrawnText italic{.half_points = text_size, .is_italic = true};
    pen.y = pen.text_from(pen.width() - Pen::margin, pen.y, DrawnText::Anchor::end,
                          wrap_text(data.unit, width, text_size), italic);
  }
  pen.y += 150;
}

/// What the series of bars and lines are; nothing where there is one.
void draw_series(Pen& pen, const ChartData& data) {
  if (data.series.size() < 2) return;
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < data.series.size(); ++i) {
    LegendEntry entry{.name = data.series[i], .fill = fill_of(i)};
    if (data.kind == Chart::Kind::line) {
      entry.line = DrawnLine{.thickness = 40, .is_dashed = i % 2 == 1, .marker = marker_of(i)};
    }
    entries.push_back(std::move(entry));
  }
  draw_legend(pen, entries, Pen::margin, pen.width() - Pen::margin);
  pen.y += 150;
}

void draw_beside(Pen& pen, const ChartData& data) {
  if (data.beside.empty()) return;
  pen.y += 100;
  for (const std::string& text : data.beside) {
    const std::vector<std::string> lines = wrap_text(text, pen.width() - 2 * Pen::margin, text_size);
    pen.y = pen.text_from(Pen::margin, pen.y, DrawnText::Anchor::start, lines,
                          {.half_points = text_size, .is_italic = true});
  }
}

}  // namespace

std::string_view to_string(Fill fill) { return fill_words[static_cast<std::size_t>(fill)].word; }
int tone_percent(Fill fill) { return fill_words[static_cast<std::size_t>(fill)].percent; }

Drawing draw(const ChartData& data, int width) {
  Pen pen(width);
  draw_head(pen, data);
  draw_series(pen, data);
  switch (data.kind) {
    case Chart::Kind::bars:
    case Chart::Kind::stacked:
      draw_bars(pen, data, Pen::margin, width - Pen::margin);
      break;
    case Chart::Kind::line:
      draw_line(pen, data);
      break;
    case Chart::Kind::shares:
      draw_shares(pen, data);
      break;
    case Chart::Kind::tiles:
      draw_tiles(pen, data);
      break;
  }
  draw_beside(pen, data);
  return pen.finish();
}

}  // namespace aid::document
