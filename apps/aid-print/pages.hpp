#pragma once
#include "layout.hpp"
#include "typesetter.hpp"

#include <cairo-pdf.h>

#include <memory>
#include <string>

namespace aid::print {

/// The pages of a PDF file: A4, numbered at the top from the second one on, with a line at the foot of each. What is
/// drawn goes to standard output page by page.
class Pages {
public:
  Pages(const document::Profile& profile, Typesetter& typesetter, std::string foot);

  /// Begins a page of this orientation; numbers go on. A page on which nothing stands yet only turns.
  void turn(bool is_landscape);
  /// Begins a page of this orientation; it is the first one.
  void begin_part(bool is_landscape);
  void next();
  /// The last page is complete.
  void finish();

  double left() const { return points(profile_.page.left); }
  double width() const { return width_of_page(is_landscape_); }
  double width_of_page(bool is_landscape) const {
    return points((is_landscape ? profile_.page.turned() : profile_.page).text_width());
  }
  double height() const { return paper_height() - top() - bottom(); }
  double room() const { return paper_height() - bottom() - y_; }
  double y() const { return y_; }
  bool is_landscape() const { return is_landscape_; }
  bool is_blank() const { return y_ <= top(); }

  /// Goes down on the page; at its top no space is left.
  void space(double height) {
    if (!is_blank()) y_ += height;
  }
  void move_to(double y) { y_ = y; }

  /// On this page, whether it fits or not; the place where the next thing stands does not change.
  void draw(const Lines& lines, double x, double y);
  /// Some of its lines, from and until which; gives back their height.
  double draw_lines(const Lines& lines, int from, int until, double x, double y);
  void rule(double x, double y, double width, double thickness = 0.75);
  void upright(double x, double y, double height, double thickness = 0.5);

  /// Goes on with lines at the left edge or `x` from there, over as many pages as they need; two lines of a paragraph
  /// stay together at the end of a page and at its beginning.
  void flow(const Lines& lines, double x = 0);

  void set_property(cairo_pdf_metadata_t which, const std::string& text);
  const document::Profile& profile() const { return profile_; }
  const document::TextStyle& style(document::Element element) const { return profile_.style(element); }
  Typesetter& typesetter() { return typesetter_; }
  /// To draw on this page, in points from its upper left corner.
  cairo_t* cairo() { return cairo_.get(); }

private:
  struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  };

  double top() const { return points(profile_.page.top); }
  double bottom() const { return points(profile_.page.bottom); }
  double paper_width() const { return points(is_landscape_ ? profile_.page.height : profile_.page.width); }
  double paper_height() const { return points(is_landscape_ ? profile_.page.width : profile_.page.height); }
  void set_size();
  void end_page();
  void require_written() const;

  const document::Profile& profile_;
  Typesetter& typesetter_;
  std::string foot_;
  bool is_landscape_ = false;
  std::unique_ptr<cairo_surface_t, Destroy> surface_;
  std::unique_ptr<cairo_t, Destroy> cairo_;
  int number_ = 1;
  double y_ = 0;
};

}  // namespace aid::print
