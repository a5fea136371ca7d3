#include "aid/base/language.hpp"
#include "pdf_parts.hpp"

#include <algorithm>

namespace aid::print {
namespace {

using document::Document;
using document::Heading;

constexpr Label dear{"To:", "Kính gửi:"};

/// The law lets the rules under the office and the summary be a third to a half of the text.
constexpr double part_of_text = 0.4;

Language language_of(std::string_view language) { return language == "vi" ? Language::vi : Language::en; }

double widest_of(Pages& pages, const std::vector<std::string>& lines, const Manner& manner) {
  double most = 0;
  for (const std::string& line : lines) most = std::max(most, pages.typesetter().width_of(line, manner));
  return most;
}

void draw_rule_below(Pages& pages, double length, double x, double width, double y) {
  const double shown = std::min(length, width);
  pages.rule(x + (width - shown) / 2, y + 2, shown);
}

Manner manner_of_state(const PageLayout& layout, const std::vector<std::string>& state, std::size_t line) {
  const double size = state.size() == 1 ? layout.state_only : line == 0 ? layout.state_first : layout.state_second;
  return {size, true};
}

/// The right column is as wide as the name of the state needs, which never wraps: 95.0 mm in size 13.
double state_column(Pages& pages, const std::vector<std::string>& state) {
  double width = pages.layout().state_column;
  for (std::size_t i = 0; i < state.size(); ++i) {
    width = std::max(width, pages.typesetter().width_of(state[i], manner_of_state(pages.layout(), state, i)) + 1);
  }
  return std::min(width, pages.width() * 2 / 3);
}

/// The name of the state and its motto, with a rule as long as the motto. Gives back where they end.
double draw_state(Pages& pages, const std::vector<std::string>& state, double x, double width, double top) {
  double y = top;
  for (std::size_t i = 0; i < state.size(); ++i) {
    const Manner manner = manner_of_state(pages.layout(), state, i);
    y += draw_centred(pages, {state[i]}, manner, x, width, y);
    if (i + 1 == state.size()) draw_rule_below(pages, pages.typesetter().width_of(state[i], manner), x, width, y);
  }
  return y + 4;
}

double draw_office(Pages& pages, const Heading& heading, double x, double width, double top) {
  const PageLayout& layout = pages.layout();
  double y = top + draw_centred(pages, heading.superior, {layout.superior}, x, width, top);
  const Manner manner{layout.office, true};
  y += draw_centred(pages, heading.office, manner, x, width, y);
  if (!heading.office.empty() && layout.has_rule_of_office) {
    draw_rule_below(pages, part_of_text * widest_of(pages, heading.office, manner), x, width, y);
  }
  return y + 4;
}

/// Number on the left, place and date on the right: on the same line.
double draw_number_and_date(Pages& pages, const Heading& heading, double column, double top) {
  const PageLayout& layout = pages.layout();
  const double right = pages.left() + column;
  const double number = draw_centred(pages, {heading.number}, {layout.number}, pages.left(), column, top);
  const double date = draw_centred(pages, {heading.place_and_date}, {layout.place_and_date, false, true}, right,
                                   pages.width() - column, top);
  return top + std::max(number, date);
}

void draw_two_columns(Pages& pages, const Heading& heading) {
  const bool has_office = !heading.office.empty() || !heading.superior.empty();
  if (!has_office && heading.state.empty() && heading.number.empty() && heading.place_and_date.empty()) return;
  const double right = state_column(pages, heading.state);
  const double column = pages.width() - right;
  const double y = pages.y();
  const double office = draw_office(pages, heading, pages.left(), column, y);
  const double state = draw_state(pages, heading.state, pages.left() + column, right, y);
  double end = std::max(office, state) + 4;
  if (!heading.number.empty() || !heading.place_and_date.empty()) {
    end = draw_number_and_date(pages, heading, column, end);
  }
  pages.move_to(end + 12);
}

void draw_titles(Pages& pages, const Document& document) {
  const PageLayout& layout = pages.layout();
  const auto draw = [&](const std::string& text, const Manner& manner) {
    if (text.empty()) return;
    pages.flow(pages.typesetter().set(text, manner, {.width = pages.width(), .align = PANGO_ALIGN_CENTER}));
  };
  draw(document.heading.kind, {layout.kind, true});
  draw(document.title, {layout.title, true});
  if (!document.title.empty()) {
    const double length = pages.typesetter().width_of(document.title, {layout.title, true});
    draw_rule_below(pages, part_of_text * std::min(length, pages.width()), pages.left(), pages.width(), pages.y());
    pages.space(6);
  }
  for (const std::string& subtitle : document.subtitles) draw(subtitle, {layout.note, false, true});
  pages.space(6);
}

std::string ended(const std::string& text, char mark) {
  return text.ends_with('.') || text.ends_with(';') ? text : text + mark;
}

/// One addressee on the line of "Kính gửi:"; several each on a line, their dashes under the colon.
void draw_addressees(Pages& pages, const Document& document) {
  const std::vector<std::string>& all = document.heading.addressees;
  if (all.empty()) return;
  const Manner manner{pages.layout().body};
  Typesetter& typesetter = pages.typesetter();
  const std::string word(dear.in(language_of(document.language)));
  pages.space(6);
  if (all.size() == 1) {
    const Setting centred{.width = pages.width(), .align = PANGO_ALIGN_CENTER};
    pages.flow(typesetter.set(word + " " + all.front(), manner, centred));
    return pages.space(6);
  }
  const double before = 30 * mm;
  const double colon = before + typesetter.width_of(word, manner) - typesetter.width_of(":", manner);
  pages.flow(typesetter.set(word, manner, {.width = pages.width() - before}), before);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string line = "- " + ended(all[i], i + 1 == all.size() ? '.' : ';');
    pages.flow(typesetter.set(line, manner, {.width = pages.width() - colon}), colon);
  }
  pages.space(6);
}

}  // namespace

double draw_centred(Pages& pages, const std::vector<std::string>& lines, const Manner& manner, double x, double width,
                    double y) {
  double height = 0;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    const Lines set = pages.typesetter().set(line, manner, {.width = width, .align = PANGO_ALIGN_CENTER});
    pages.draw(set, x, y + height);
    height += height_of(set);
  }
  return height;
}

void draw_heading(Pages& pages, const Document& document) {
  draw_two_columns(pages, document.heading);
  draw_titles(pages, document);
  draw_addressees(pages, document);
}

}  // namespace aid::print
