#include "styles.hpp"

#include "aid/base/ascii.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aid::document::docx {
namespace {

struct StyleName {
  std::string_view id;
  std::string_view name;
};

/// In the order of `Element`. Those that every word processor has keep its names, so that an outline and a pattern's
/// own headings work; the others are called as the law on official documents calls them.
constexpr std::array<StyleName, element_count> element_styles{{
    {"AidState", "Quốc hiệu"},
    {"AidMotto", "Tiêu ngữ"},
    {"AidSuperior", "Cơ quan chủ quản"},
    {"AidOffice", "Cơ quan ban hành"},
    {"AidNumber", "Số, ký hiệu"},
    {"AidPlaceAndDate", "Địa danh, thời gian"},
    {"AidKind", "Tên loại văn bản"},
    {"Title", "Title"},
    {"Subtitle", "Subtitle"},
    {"AidAddressees", "Kính gửi"},
    {"AidGround", "Căn cứ ban hành"},
    {"BodyText", "Body Text"},
    {"Heading1", "heading 1"},
    {"Heading2", "heading 2"},
    {"AidItem", "Gạch đầu dòng"},
    {"AidNote", "Ghi chú số liệu"},
    {"AidWarning", "Lưu ý số liệu"},
    {"Caption", "caption"},
    {"AidUnit", "Đơn vị tính"},
    {"AidColumnHeading", "Đầu cột"},
    {"AidCell", "Ô bảng"},
    {"AidSigner", "Quyền hạn, chức vụ"},
    {"AidSignerName", "Họ tên người ký"},
    {"AidReceiversHeading", "Nơi nhận"},
    {"AidReceivers", "Danh sách nơi nhận"},
    {"AidAnnexName", "Số phụ lục"},
    {"AidAnnexTitle", "Tên phụ lục"},
    {"AidAnnexOf", "Kèm theo văn bản"},
    {"Header", "header"},
    {"Footer", "footer"},
}};
constexpr std::array<StyleName, cell_style_count> cell_styles{
    {{"AidText", "Ô văn bản"}, {"AidFigure", "Ô số liệu"}, {"AidDate", "Ô ngày tháng"}}};
constexpr StyleName table_style{"TableGrid", "Table Grid"};
constexpr StyleName section_end_style{"AidSectionEnd", "Hết phần"};
constexpr StyleName rule_style{"AidRule", "Đường kẻ"};

std::string_view word_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return "left";
    case Alignment::centre:
      return "center";
    case Alignment::right:
      return "right";
    case Alignment::justified:
      return "both";
  }
  return "left";
}

/// What follows right behind such a paragraph stands on the same page.
bool keeps_with_next(Element element) {
  switch (element) {
    case Element::kind:
    case Element::title:
    case Element::subtitle:
    case Element::section:
    case Element::subsection:
    case Element::table_title:
    case Element::unit:
    case Element::column_heading:
    case Element::annex_name:
    case Element::annex_title:
    case Element::annex_of:
      return true;
    default:
      return false;
  }
}

int outline_level(Element element) {
  return element == Element::section || element == Element::annex_title ? 0 : element == Element::subsection ? 1 : -1;
}

std::string paragraph_properties(const TextStyle& style, Alignment alignment, bool keeps_next, int level) {
  std::string out;
  if (keeps_next) out += "<w:keepNext/>";
  fmt::format_to(std::back_inserter(out),
                 "<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"{}\"/>"
                 "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"{}\"/><w:jc w:val=\"{}\"/>",
                 style.before, style.after, style.line, style.has_exact_line ? "exact" : "auto", style.first_line,
                 word_of(alignment));
  if (level >= 0) fmt::format_to(std::back_inserter(out), "<w:outlineLvl w:val=\"{}\"/>", level);
  return out;
}

std::string letter_properties(const TextStyle& style, std::string_view font) {
  const auto switched = [](bool is_on) { return is_on ? "" : " w:val=\"0\""; };
  return fmt::format(
      "<w:rFonts w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:eastAsia=\"{0}\" w:cs=\"{0}\"/><w:b{1}/><w:bCs{1}/><w:i{2}/>"
      "<w:iCs{2}/><w:color w:val=\"000000\"/><w:sz w:val=\"{3}\"/><w:szCs w:val=\"{3}\"/><w:u w:val=\"{4}\"/>",
      font, switched(style.is_bold), switched(style.is_italic), style.half_points,
      style.is_underlined ? "single" : "none");
}

std::string paragraph_style(std::string_view id, std::string_view name, std::string_view paragraph,
                            std::string_view letters, std::string_view based_on) {
  std::string base;
  if (!based_on.empty()) base = fmt::format("<w:basedOn w:val=\"{}\"/>", escaped(based_on));
  return fmt::format(
      "<w:style w:type=\"paragraph\"{} w:styleId=\"{}\"><w:name w:val=\"{}\"/>{}<w:qFormat/><w:pPr>{}</w:pPr>"
      "<w:rPr>{}</w:rPr></w:style>",
      id.starts_with("Aid") ? " w:customStyle=\"1\"" : "", id, name, base, paragraph, letters);
}

std::string grid_style(const Profile& profile) {
  std::string borders;
  for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
    fmt::format_to(std::back_inserter(borders), "<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
                   side);
  }
  return fmt::format(
      "<w:style w:type=\"table\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:tblPr><w:tblBorders>{}</w:tblBorders>"
      "<w:tblCellMar><w:left w:w=\"{}\" w:type=\"dxa\"/><w:right w:w=\"{}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
      "</w:style>",
      table_style.id, table_style.name, borders, profile.cell_padding, profile.cell_padding);
}

/// Gives each style its id and defines those that the pattern has not.
class StyleTable {
public:
  StyleTable(const std::vector<KnownStyle>& known, const Profile& profile) : known_(known), profile_(profile) {}

  std::pair<StyleIds, std::string> make(std::string_view normal) {
    for (std::size_t i = 0; i < element_count; ++i) {
      const auto element = static_cast<Element>(i);
      const TextStyle& style = profile_.style(element);
      ids_.elements[i] =
          add(element_styles[i], normal, style, style.alignment, keeps_with_next(element), outline_level(element));
    }
    const TextStyle& cell = profile_.style(Element::cell);
    constexpr std::array<Alignment, cell_style_count> alignments{Alignment::left, Alignment::right, Alignment::centre};
    for (std::size_t i = 0; i < cell_style_count; ++i) {
      ids_.cells[i] = add(cell_styles[i], normal, cell, alignments[i], false, -1);
    }
    constexpr TextStyle end{.half_points = 2, .line = 20, .has_exact_line = true};
    ids_.section_end = add(section_end_style, normal, end, Alignment::left, false, -1);
    constexpr TextStyle rule{.half_points = 8, .before = 40, .line = 80, .has_exact_line = true};
    ids_.rule = add(rule_style, normal, rule, Alignment::left, false, -1);
    ids_.table = id_of("table", table_style);
    if (is_new_) definitions_ += grid_style(profile_);
    return {std::move(ids_), std::move(definitions_)};
  }

private:
  std::string id_of(std::string_view type, const StyleName& style) {
    // One program writes "heading 1" and another "Heading 1".
    const std::string name = upper_ascii(style.name);
    const auto same = [&](const KnownStyle& known) { return known.type == type && upper_ascii(known.name) == name; };
    const auto found = std::ranges::find_if(known_, same);
    is_new_ = found == known_.end();
    return is_new_ ? std::string(style.id) : found->id;
  }

  std::string add(const StyleName& name, std::string_view normal, const TextStyle& style, Alignment alignment,
                  bool keeps_next, int level) {
    std::string id = id_of("paragraph", name);
    if (is_new_) {
      definitions_ += paragraph_style(id, name.name, paragraph_properties(style, alignment, keeps_next, level),
                                      letter_properties(style, profile_.font), normal);
    }
    return id;
  }

  const std::vector<KnownStyle>& known_;
  const Profile& profile_;
  StyleIds ids_;
  std::string definitions_;
  bool is_new_ = false;
};

}  // namespace

std::pair<StyleIds, std::string> own_styles(const Profile& profile, std::string_view language) {
  auto [ids, definitions] = StyleTable({}, profile).make("Normal");
  const std::string_view locale = language == "en" ? "en-GB" : "vi-VN";
  const int size = profile.style(Element::body).half_points;
  return {std::move(ids),
          fmt::format(
              "{0}<w:styles xmlns:w=\"{1}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{2}\" "
              "w:hAnsi=\"{2}\" w:eastAsia=\"{2}\" w:cs=\"{2}\"/><w:sz w:val=\"{3}\"/><w:szCs w:val=\"{3}\"/><w:lang "
              "w:val=\"{4}\" w:eastAsia=\"{4}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/>"
              "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
              "w:val=\"Normal\"/><w:qFormat/></w:style>{5}</w:styles>",
              declaration, word_space, profile.font, size, locale, definitions)};
}

std::pair<StyleIds, std::string> styles_beside(const std::vector<KnownStyle>& known, const Profile& profile) {
  return StyleTable(known, profile).make({});
}

}  // namespace aid::document::docx
