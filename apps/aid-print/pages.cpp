#include "pages.hpp"

#include "aid/base/text.hpp"
#include "failure.hpp"
#include "print.hpp"

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace aid::print {
namespace {

struct FreeIterator {
  void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};
using LineIterator = std::unique_ptr<PangoLayoutIter, FreeIterator>;

/// No exception may pass through cairo: the surface keeps that it failed.
cairo_status_t write_piece(void*, const unsigned char* bytes, unsigned length) {
  try {
    write_output({reinterpret_cast<const char*>(bytes), length});
  } catch (const std::exception&) {
    return CAIRO_STATUS_WRITE_ERROR;
  }
  return CAIRO_STATUS_SUCCESS;
}

double line_height(PangoLayoutIter* iterator) {
  PangoRectangle extents;
  pango_layout_iter_get_line_extents(iterator, nullptr, &extents);
  return pango_units_to_double(extents.height);
}

}  // namespace

Pages::Pages(const document::Profile& profile, Typesetter& typesetter, std::string foot)
    : profile_(profile),
      typesetter_(typesetter),
      foot_(std::move(foot)),
      surface_(cairo_pdf_surface_create_for_stream(write_piece, nullptr, paper_width(), paper_height())),
      cairo_(cairo_create(surface_.get())),
      y_(points(profile.page.top)) {}

void Pages::set_size() { cairo_pdf_surface_set_size(surface_.get(), paper_width(), paper_height()); }

void Pages::turn(bool is_landscape) {
  if (is_landscape == is_landscape_) return;
  if (!is_blank()) end_page();
  is_landscape_ = is_landscape;
  set_size();
}

void Pages::begin_part(bool is_landscape) {
  if (!is_blank()) end_page();
  number_ = 1;
  is_landscape_ = is_landscape;
  set_size();
}

void Pages::next() { end_page(); }

void Pages::end_page() {
  using document::Element;
  if (number_ > 1) {
    const Lines number =
        typesetter_.set(std::to_string(number_), manner_of(style(Element::page_number)), {width(), PANGO_ALIGN_CENTER});
    draw(number, left(), points(profile_.page.number_at));
  }
  if (!foot_.empty()) {
    const Lines foot = typesetter_.set(foot_, manner_of(style(Element::foot)), {width(), PANGO_ALIGN_CENTER});
    draw(foot, left(), paper_height() - bottom() + foot_below_text);
  }
  cairo_show_page(cairo_.get());
  require_written();
  ++number_;
  y_ = top();
}

void Pages::finish() {
  if (!is_blank()) end_page();
  cairo_.reset();
  cairo_surface_finish(surface_.get());
  require_written();
}

void Pages::require_written() const {
  const cairo_status_t status = cairo_surface_status(surface_.get());
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Failure(Failure::Kind::cannot_write, "cannot-write", cairo_status_to_string(status));
}

void Pages::draw(const Lines& lines, double x, double y) {
  cairo_move_to(cairo_.get(), x, y);
  pango_cairo_show_layout(cairo_.get(), lines.get());
}

double Pages::draw_lines(const Lines& lines, int from, int until, double x, double y) {
  const LineIterator iterator(pango_layout_get_iter(lines.get()));
  double height = 0;
  for (int line = 0; line < until; ++line) {
    if (line >= from) {
      PangoRectangle extents;
      pango_layout_iter_get_line_extents(iterator.get(), nullptr, &extents);
      const double above = pango_units_to_double(pango_layout_iter_get_baseline(iterator.get()) - extents.y);
      cairo_move_to(cairo_.get(), x + pango_units_to_double(extents.x), y + height + above);
      pango_cairo_show_layout_line(cairo_.get(), pango_layout_iter_get_line_readonly(iterator.get()));
      height += pango_units_to_double(extents.height);
    }
    if (!pango_layout_iter_next_line(iterator.get())) break;
  }
  return height;
}

void Pages::rule(double x, double y, double width, double thickness) {
  cairo_set_line_width(cairo_.get(), thickness);
  cairo_move_to(cairo_.get(), x, y);
  cairo_line_to(cairo_.get(), x + width, y);
  cairo_stroke(cairo_.get());
}

void Pages::upright(double x, double y, double height, double thickness) {
  cairo_set_line_width(cairo_.get(), thickness);
  cairo_move_to(cairo_.get(), x, y);
  cairo_line_to(cairo_.get(), x, y + height);
  cairo_stroke(cairo_.get());
}

void Pages::flow(const Lines& lines, double x) {
  std::vector<double> heights;
  const LineIterator iterator(pango_layout_get_iter(lines.get()));
  do {
    heights.push_back(line_height(iterator.get()));
  } while (pango_layout_iter_next_line(iterator.get()));
  const std::size_t count = heights.size();
  for (std::size_t from = 0; from < count;) {
    std::size_t until = from;
    for (double height = 0; until < count; ++until) {
      height += heights[until];
      if (height > room()) break;
    }
    // Neither the first line of a paragraph stands alone at the end of a page, nor its last at the beginning of one.
    if (until + 1 == count && count > 1) --until;
    if (from == 0 && until == 1 && count > 1) until = 0;
    if (until <= from && is_blank()) until = from + 1;
    if (until > from) y_ += draw_lines(lines, static_cast<int>(from), static_cast<int>(until), left() + x, y_);
    from = until;
    if (from < count) next();
  }
}

void Pages::set_property(cairo_pdf_metadata_t which, const std::string& text) {
  cairo_pdf_surface_set_metadata(surface_.get(), which, visible(text).c_str());
}

}  // namespace aid::print
