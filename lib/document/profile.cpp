#include "aid/document/profile.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/problem.hpp"
#include "aid/document/messages.hpp"
#include "data.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace aid::document {
namespace {

constexpr std::array<std::string_view, element_count> element_names{
    "state",     "motto",          "superior",    "office",     "number",      "place-and-date",
    "kind",      "title",          "subtitle",    "addressees", "ground",      "body",
    "section",   "subsection",     "item",        "note",       "warning",     "table-title",
    "unit",      "column-heading", "cell",        "signer",     "signer-name", "receivers-heading",
    "receivers", "annex-name",     "annex-title", "annex-of",   "page-number", "foot"};

/// Tenths of what "20", "1.2 mm" or "6 pt" says.
int tenths(std::string_view text) {
  int number = 0;
  int decimals = -1;
  for (const char c : text) {
    if (c == '.') {
      decimals = 0;
    } else if (is_digit(c)) {
      number = number * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    } else {
      break;
    }
  }
  assert(decimals <= 1);
  return decimals == 1 ? number : number * 10;
}

/// "20 mm", "6 pt"; "": 0.
int twips(std::string_view text) {
  const bool is_metric = text.ends_with(" mm");
  assert(text.empty() || is_metric || text.ends_with(" pt"));
  // An inch has 1440 twips, or 254 tenths of a millimetre.
  return is_metric ? (tenths(text) * 1440 + 127) / 254 : tenths(text) * 2;
}

Alignment alignment_of(std::string_view word) {
  if (word == "centre") return Alignment::centre;
  if (word == "right") return Alignment::right;
  assert(word == "left" || word == "justified");
  return word == "left" ? Alignment::left : Alignment::justified;
}

TextStyle read_style(const std::vector<std::string>& row) {
  const std::string& manner = row[3];
  const std::string& line = row[8];
  TextStyle style;
  style.half_points = tenths(row[2]) / 5;
  style.is_bold = manner.find("bold") != std::string::npos;
  style.is_italic = manner.find("italic") != std::string::npos;
  style.is_underlined = manner.find("underlined") != std::string::npos;
  style.alignment = alignment_of(row[4]);
  style.first_line = twips(row[5]);
  style.before = twips(row[6]);
  style.after = twips(row[7]);
  style.has_exact_line = line.ends_with(" pt");
  if (!line.empty()) style.line = style.has_exact_line ? twips(line) : tenths(line) * 24;
  return style;
}

/// The settings of one column of profiles.csv.
Profile read_profile(std::string_view name, std::size_t column) {
  const auto rows = layout_rows("profiles.csv");
  const auto text = [&](std::string_view setting) {
    const auto row =
        std::ranges::find(rows, setting, [](const auto& fields) -> const std::string& { return fields[0]; });
    assert(row != rows.end());
    return row->at(column);
  };
  const auto length = [&](std::string_view setting) { return twips(text(setting)); };
  Profile profile;
  profile.name = name;
  profile.font = text("font");
  profile.page = {.width = length("page-width"),
                  .height = length("page-height"),
                  .top = length("margin-top"),
                  .bottom = length("margin-bottom"),
                  .left = length("margin-left"),
                  .right = length("margin-right"),
                  .number_at = length("page-number-at"),
                  .foot_at = length("foot-at")};
  profile.state_column = length("state-column");
  profile.signer_column = length("signer-column");
  profile.signature_height = length("signature-height");
  profile.office_rule = tenths(text("office-rule")) / 10;
  profile.office_mark = text("office-mark");
  profile.title_rule = tenths(text("title-rule")) / 10;
  profile.end_mark = text("end-mark");
  profile.cell_padding = length("cell-padding");
  profile.least_cell_size = tenths(text("least-cell-size")) / 5;
  return profile;
}

std::vector<Profile> read_profiles() {
  std::vector<Profile> profiles;
  const auto rows = layout_rows("profiles.csv");
  for (std::size_t column = 1; column < rows.front().size(); ++column) {
    profiles.push_back(read_profile(rows.front()[column], column));
  }
  for (const auto& row : layout_rows("text-styles.csv")) {
    const auto profile = std::ranges::find(profiles, row[0], &Profile::name);
    const auto element = std::ranges::find(element_names, row[1]);
    assert(profile != profiles.end() && element != element_names.end());
    profile->styles[static_cast<std::size_t>(element - element_names.begin())] = read_style(row);
  }
  return profiles;
}

}  // namespace

std::string_view to_string(Element element) { return element_names[static_cast<std::size_t>(element)]; }

Element element_of(Paragraph::Style style) {
  switch (style) {
    case Paragraph::Style::body:
      return Element::body;
    case Paragraph::Style::section:
      return Element::section;
    case Paragraph::Style::subsection:
      return Element::subsection;
    case Paragraph::Style::item:
      return Element::item;
    case Paragraph::Style::ground:
      return Element::ground;
    case Paragraph::Style::note:
      return Element::note;
    case Paragraph::Style::warning:
      return Element::warning;
  }
  return Element::body;
}

Page Page::turned() const {
  Page turned = *this;
  std::swap(turned.width, turned.height);
  return turned;
}

const Profile& find_profile(std::string_view name) {
  static const std::vector<Profile> profiles = read_profiles();
  if (name.empty()) return profiles.front();
  const auto found = std::ranges::find(profiles, name, &Profile::name);
  if (found != profiles.end()) return *found;
  std::string known;
  for (const Profile& profile : profiles) known += (known.empty() ? "" : ", ") + profile.name;
  throw Error(messages::unknown_layout, name, known);
}

std::string with_end_mark(std::string_view text, std::string_view mark) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (mark.empty() || text.ends_with(mark)) return std::string(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  return std::string(text) + std::string(mark);
}

const Paragraph* end_of_text(const Document& document) {
  if (document.heading.kind.empty() && document.heading.number.empty()) return nullptr;
  for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block) {
    const Paragraph* paragraph = std::get_if<Paragraph>(&*block);
    if (paragraph == nullptr) return nullptr;
    const bool is_text = paragraph->style == Paragraph::Style::body || paragraph->style == Paragraph::Style::item;
    if (is_text) return paragraph->runs.empty() ? nullptr : paragraph;
    const bool is_note = paragraph->style == Paragraph::Style::note || paragraph->style == Paragraph::Style::warning;
    if (!is_note) return nullptr;
  }
  return nullptr;
}

void end_text(Document& document) {
  const Paragraph* end = end_of_text(document);
  if (end == nullptr) return;
  for (Block& block : document.blocks) {
    Paragraph* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != end) continue;
    std::string& text = paragraph->runs.back().text;
    text = with_end_mark(text, find_profile(document.profile).end_mark);
  }
}

}  // namespace aid::document
