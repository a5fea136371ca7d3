#include "aid/base/language.hpp"
#include "pdf_parts.hpp"

#include <algorithm>

namespace aid::print {
namespace {

using document::Document;
using document::Element;
using document::Heading;

constexpr Label dear{"To:", "Kính gửi:"};

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

/// Of a document of the Party the one line above right is as a first line is.
Manner manner_of_state(Pages& pages, std::size_t line) {
  return manner_of(pages.style(line == 0 ? Element::state : Element::motto));
}

/// The right column is as wide as the name of the state needs, which never wraps.
double state_column(Pages& pages, const std::vector<std::string>& state) {
  double width = points(pages.profile().state_column);
  for (std::size_t i = 0; i < state.size(); ++i) {
    width = std::max(width, pages.typesetter().width_of(state[i], manner_of_state(pages, i)) + 1);
  }
  return std::min(width, pages.width() * 2 / 3);
}

/// The name of the state and its motto, with a rule as long as the motto. Gives back where they end.
double draw_state(Pages& pages, const std::vector<std::string>& state, double x, double width, double top) {
  double y = top;
  for (std::size_t i = 0; i < state.size(); ++i) {
    const Manner manner = manner_of_state(pages, i);
    y += draw_centred(pages, {state[i]}, manner, x, width, y);
    if (i + 1 == state.size()) draw_rule_below(pages, pages.typesetter().width_of(state[i], manner), x, width, y);
  }
  return y + 4;
}

double draw_office(Pages& pages, const Heading& heading, double x, double width, double top) {
  const document::Profile& profile = pages.profile();
  double y = top + draw_centred(pages, heading.superior, manner_of(pages.style(Element::superior)), x, width, top);
  const Manner manner = manner_of(pages.style(Element::office));
  y += draw_centred(pages, heading.office, manner, x, width, y);
  if (heading.office.empty()) return y + 4;
  if (!profile.office_mark.empty()) {
    y += draw_centred(pages, {profile.office_mark}, manner, x, width, y);
  } else if (profile.office_rule > 0) {
    draw_rule_below(pages, profile.office_rule / 100.0 * widest_of(pages, heading.office, manner), x, width, y);
  }
  return y + 4;
}

/// Number on the left, place and date on the right: on the same line.
double draw_number_and_date(Pages& pages, const Heading& heading, double column, double top) {
  const double right = pages.left() + column;
  const double number =
      draw_centred(pages, {heading.number}, manner_of(pages.style(Element::number)), pages.left(), column, top);
  const double date = draw_centred(pages, {heading.place_and_date}, manner_of(pages.style(Element::place_and_date)),
                                   right, pages.width() - column, top);
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
  const auto draw = [&](const std::string& text, Element element) {
    if (text.empty()) return;
    const document::TextStyle& style = pages.style(element);
    pages.flow(pages.typesetter().set(text, manner_of(style), setting_of(style, pages.width())));
  };
  draw(document.heading.kind, Element::kind);
  draw(document.title, Element::title);
  const int part = pages.profile().title_rule;
  if (!document.title.empty() && part > 0) {
    const double length = pages.typesetter().width_of(document.title, manner_of(pages.style(Element::title)));
    draw_rule_below(pages, part / 100.0 * std::min(length, pages.width()), pages.left(), pages.width(), pages.y());
    pages.space(6);
  }
  for (const std::string& subtitle : document.subtitles) draw(subtitle, Element::subtitle);
  pages.space(6);
}

std::string ended(const std::string& text, char mark) {
  return text.ends_with('.') || text.ends_with(';') ? text : text + mark;
}

/// One addressee on the line of "Kính gửi:"; several each on a line, their dashes under the colon.
void draw_addressees(Pages& pages, const Document& document) {
  const std::vector<std::string>& all = document.heading.addressees;
  if (all.empty()) return;
  const Manner manner = manner_of(pages.style(Element::addressees));
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
