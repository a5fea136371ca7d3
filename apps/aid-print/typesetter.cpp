#include "typesetter.hpp"

#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"
#include "failure.hpp"

#include <fmt/format.h>
#include <hb.h>

#include <algorithm>
#include <cstring>

namespace aid::print {
namespace {

/// The comma ends the family's name: without it "Roman" is read as a style, and another family comes.
constexpr const char* families = "Times New Roman, Liberation Serif,";

struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

Font font_of(const Manner& manner) {
  Font font(pango_font_description_from_string(families));
  pango_font_description_set_absolute_size(font.get(), manner.size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), manner.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font.get(), manner.is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return font;
}

/// The version that stands in a font's own head, "2.1".
std::string version_of(PangoFont* font) {
  hb_face_t* face = hb_font_get_face(pango_font_get_hb_font(font));
  hb_blob_t* head = hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd'));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(head, &length);
  std::array<unsigned char, 8> begin{};
  if (length >= begin.size()) std::memcpy(begin.data(), bytes, begin.size());
  hb_blob_destroy(head);
  const unsigned whole = begin[4] * 256U + begin[5];
  const unsigned fraction = begin[6] * 256U + begin[7];
  return fmt::format("{}.{:03}", whole, (fraction * 1000U + 32768U) / 65536U);
}

/// The letter at the beginning of valid UTF-8.
std::string_view first_letter(std::string_view text) { return text.substr(0, utf8::decode(text, 0).length); }

/// What holds for parts of a text, or for all of it.
class Attributes {
public:
  Attributes() : list_(pango_attr_list_new()) {}
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { pango_attr_list_unref(list_); }

  void add(PangoAttribute* attribute) { pango_attr_list_insert(list_, attribute); }
  void add(PangoAttribute* attribute, std::size_t from, std::size_t until) {
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(until);
    add(attribute);
  }
  PangoAttrList* list() const { return list_; }

private:
  PangoAttrList* list_;
};

void apply(PangoLayout* layout, const Manner& manner, const Setting& setting) {
  const Font font = font_of(manner);
  pango_layout_set_font_description(layout, font.get());
  pango_layout_set_alignment(layout, setting.align);
  pango_layout_set_indent(layout, pango_units_from_double(setting.first_indent));
  pango_layout_set_justify(layout, setting.is_justified);
  pango_layout_set_wrap(layout, setting.breaks_words ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  if (setting.width > 0) pango_layout_set_width(layout, pango_units_from_double(setting.width));
}

}  // namespace

Typesetter::Typesetter() : context_(pango_font_map_create_context(pango_cairo_font_map_get_default())) {
  pango_cairo_context_set_resolution(context_.get(), 72);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string("vi"));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);

  const Font wanted = font_of({});
  const std::unique_ptr<PangoFont, Unref> font(
      pango_font_map_load_font(pango_cairo_font_map_get_default(), context_.get(), wanted.get()));
  std::string family = "nothing";
  if (font) {
    const Font found(pango_font_describe(font.get()));
    family = pango_font_description_get_family(found.get());
  }
  if (family != "Times New Roman" && family != "Liberation Serif") {
    throw Failure(Failure::Kind::cannot_write, "no-times-font",
                  fmt::format("neither Times New Roman nor Liberation Serif is installed (found: {})", family));
  }
  font_ = family + " " + version_of(font.get());
}

Lines Typesetter::set(std::string_view text, const Manner& manner, const Setting& setting) const {
  Lines lines(pango_layout_new(context_.get()));
  const std::string shown = visible(text, Newlines::keep);
  pango_layout_set_text(lines.get(), shown.data(), static_cast<int>(shown.size()));
  apply(lines.get(), manner, setting);
  Attributes attributes;
  // Within a long word no hyphen is put in: it would be read as part of it.
  attributes.add(pango_attr_insert_hyphens_new(FALSE));
  if (manner.is_underlined) attributes.add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
  if (setting.line > 0) attributes.add(pango_attr_line_height_new_absolute(pango_units_from_double(setting.line)));
  if (setting.line <= 0 && setting.line_factor > 1) attributes.add(pango_attr_line_height_new(setting.line_factor));
  pango_layout_set_attributes(lines.get(), attributes.list());
  return lines;
}

Lines Typesetter::set(const std::vector<document::Run>& runs, const Manner& manner, const Setting& setting) const {
  std::string text;
  Attributes attributes;
  attributes.add(pango_attr_insert_hyphens_new(FALSE));
  for (const document::Run& run : runs) {
    const std::size_t from = text.size();
    text += visible(run.text, Newlines::keep);
    if (run.is_bold) attributes.add(pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, text.size());
    if (run.is_italic) attributes.add(pango_attr_style_new(PANGO_STYLE_ITALIC), from, text.size());
  }
  if (setting.line > 0) attributes.add(pango_attr_line_height_new_absolute(pango_units_from_double(setting.line)));
  if (setting.line <= 0 && setting.line_factor > 1) attributes.add(pango_attr_line_height_new(setting.line_factor));
  Lines lines(pango_layout_new(context_.get()));
  pango_layout_set_text(lines.get(), text.data(), static_cast<int>(text.size()));
  apply(lines.get(), manner, setting);
  pango_layout_set_attributes(lines.get(), attributes.list());
  return lines;
}

double Typesetter::width_of_letter(std::string_view letter, const Manner& manner) {
  Widths& widths =
      widths_[static_cast<std::size_t>(manner.is_bold) * 2 + static_cast<std::size_t>(manner.is_italic)][manner.size];
  const auto found = widths.find(std::string(letter));
  if (found != widths.end()) return found->second;
  const Lines lines = set(letter, manner, {});
  PangoRectangle extents;
  pango_layout_get_extents(lines.get(), nullptr, &extents);
  return widths[std::string(letter)] = pango_units_to_double(extents.width);
}

double Typesetter::width_of(std::string_view text, const Manner& manner) {
  double most = 0;
  double width = 0;
  while (!text.empty()) {
    const std::string_view letter = first_letter(text);
    width = letter == "\n" ? 0 : width + width_of_letter(letter, manner);
    most = std::max(most, width);
    text.remove_prefix(std::min(letter.size(), text.size()));
  }
  return most;
}

double height_of(const Lines& lines) {
  PangoRectangle extents;
  pango_layout_get_extents(lines.get(), nullptr, &extents);
  return pango_units_to_double(extents.height);
}

}  // namespace aid::print
