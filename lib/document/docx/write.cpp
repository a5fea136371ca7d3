#include "aid/document/docx.hpp"

#include "aid/formats/zip_writer.hpp"
#include "blocks.hpp"
#include "pattern.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aid::document {
namespace docx {
namespace {

constexpr std::string_view content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A part of the archive besides the document itself.
struct Part {
  std::string name;
  std::string content_type = {};
  std::string bytes = {};
};

/// What stands in an archive, and what the document refers to.
class Package {
public:
  void add(Part part) { parts_.push_back(std::move(part)); }

  /// Adds a part that the document refers to, and the id of the relation.
  std::string relate(std::string_view type, Part part) {
    std::string id = relate(type, part.name);
    add(std::move(part));
    return id;
  }
  std::string relate(std::string_view type, std::string_view part) {
    const std::string address = part.starts_with("word/") ? std::string(part.substr(5)) : "../" + std::string(part);
    std::string id = fmt::format("r{}", ++relation_count_);
    fmt::format_to(std::back_inserter(relations_), "<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id,
                   relation_space, type, escaped(address));
    return id;
  }

  /// `name` with a number before its ending, if there is such a part already.
  std::string free_name(std::string_view stem) const {
    std::string name = fmt::format("word/{}.xml", stem);
    for (int i = 2; has(name); ++i) name = fmt::format("word/{}{}.xml", stem, i);
    return name;
  }

  std::string content_types() const {
    std::string out = fmt::format(
        "{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
        declaration, package_space);
    constexpr std::pair<std::string_view, std::string_view> pictures[] = {
        {"png", "image/png"},   {"jpg", "image/jpeg"},  {"jpeg", "image/jpeg"},
        {"gif", "image/gif"},   {"bmp", "image/bmp"},   {"tif", "image/tiff"},
        {"tiff", "image/tiff"}, {"emf", "image/x-emf"}, {"wmf", "image/x-wmf"}};
    for (const auto& [ending, type] : pictures) {
      fmt::format_to(std::back_inserter(out), "<Default Extension=\"{}\" ContentType=\"{}\"/>", ending, type);
    }
    append_type(out, "word/document.xml", fmt::format("{}document.main+xml", content_type));
    for (const Part& part : parts_) {
      if (!part.content_type.empty()) append_type(out, part.name, part.content_type);
    }
    return out + "</Types>";
  }

  std::string relations() const {
    return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>", declaration, package_space,
                       relations_);
  }

  const std::vector<Part>& parts() const { return parts_; }

private:
  bool has(std::string_view name) const { return std::ranges::find(parts_, name, &Part::name) != parts_.end(); }

  static void append_type(std::string& out, std::string_view part, std::string_view type) {
    fmt::format_to(std::back_inserter(out), "<Override PartName=\"/{}\" ContentType=\"{}\"/>", escaped(part), type);
  }

  std::vector<Part> parts_;
  std::string relations_;
  int relation_count_ = 0;
};

/// A header or a footer of one paragraph.
std::string edge_part(std::string_view tag, std::string_view style, std::string_view inside) {
  const std::string_view root = tag == "header" ? "hdr" : "ftr";
  return fmt::format("{0}<w:{1} xmlns:w=\"{2}\"><w:p><w:pPr><w:pStyle w:val=\"{3}\"/></w:pPr>{4}</w:p></w:{1}>",
                     declaration, root, word_space, escaped(style), inside);
}

/// The state of the ledger that the figures are of.
std::string foot_text(const Document& document) {
  const bool has_both = !document.as_of.empty() && !document.fingerprint.empty();
  return document.as_of + (has_both ? " · " : "") + document.fingerprint;
}

bool has_edge(const Edges& edges, std::string_view tag) {
  const auto same = [&](const EdgeReference& edge) { return edge.tag == tag; };
  return std::ranges::any_of(edges.references, same);
}

/// The headers and footers that the pattern does not have: the page's number, none on the first page, and the foot.
void add_own_edges(Edges& edges, Package& package, const StyleIds& styles, const Document& document, bool needs_even) {
  const auto add = [&](std::string_view tag, std::vector<std::string_view> pages, const Part& part) {
    const std::string id = package.relate(tag, part);
    for (const std::string_view page : pages) edges.references.push_back({tag, std::string(page), id});
  };
  const auto part_of = [&](std::string_view tag, std::string_view stem, Element element, std::string_view inside) {
    return Part{.name = package.free_name(stem),
                .content_type = fmt::format("{}{}+xml", content_type, tag),
                .bytes = edge_part(tag, styles.of(element), inside)};
  };
  std::vector<std::string_view> all_pages{"default"};
  if (needs_even) all_pages.emplace_back("even");
  if (!has_edge(edges, "header")) {
    constexpr std::string_view number =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r>"
        "<w:fldChar w:fldCharType=\"end\"/></w:r>";
    add("header", all_pages, part_of("header", "page-number", Element::page_number, number));
    if (edges.first_differs) add("header", {"first"}, part_of("header", "no-number", Element::page_number, ""));
  }
  if (!has_edge(edges, "footer")) {
    std::string foot;
    if (const std::string text = foot_text(document); !text.empty()) append_run(foot, text);
    if (edges.first_differs) all_pages.emplace_back("first");
    add("footer", all_pages, part_of("footer", "foot", Element::foot, foot));
  }
}

std::string settings_part(std::string_view language, bool even_differs) {
  return fmt::format(
      "{}<w:settings xmlns:w=\"{}\"><w:defaultTabStop w:val=\"720\"/>{}<w:compat><w:compatSetting "
      "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      "<w:themeFontLang w:val=\"{}\"/></w:settings>",
      declaration, word_space, even_differs ? "<w:evenAndOddHeaders/>" : "", language == "en" ? "en-GB" : "vi-VN");
}

/// The title and the office. There is no clock in it.
std::string properties_part(const Document& document) {
  return fmt::format(
      "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      "<dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>",
      declaration, package_space, escaped(document.title), escaped(document.office),
      document.language == "en" ? "en" : "vi");
}

std::string package_relations() {
  return fmt::format(
      "{}<Relationships xmlns=\"{}/relationships\"><Relationship Id=\"r1\" Type=\"{}/officeDocument\" "
      "Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"{}/relationships/metadata/core-properties\" "
      "Target=\"docProps/core.xml\"/></Relationships>",
      declaration, package_space, relation_space, package_space);
}

/// The relations of a part stand beside it: "word/_rels/header1.xml.rels".
std::string relations_name(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;
  return fmt::format("{}_rels/{}.rels", part.substr(0, name), part.substr(name));
}

/// Adds what the pattern brings, and says which of it stands at the edges of pages.
void add_pattern(Package& package, Edges& edges, const Pattern& pattern) {
  for (const PatternPart& part : pattern.parts) {
    package.add({.name = part.name, .content_type = part.content_type, .bytes = part.bytes});
    if (!part.relations.empty()) package.add({.name = relations_name(part.name), .bytes = part.relations});
    if (part.content_type.ends_with("theme+xml")) package.relate("theme", part.name);
    if (part.content_type.ends_with("numbering+xml")) package.relate("numbering", part.name);
  }
  for (const PatternEdge& edge : pattern.edges) {
    const std::string_view tag = edge.is_header ? "header" : "footer";
    edges.references.push_back({tag, edge.type, package.relate(tag, edge.part)});
  }
}

void make_charts(MadeCharts& charts, Package& package, const Document& document, const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    const Chart* chart = std::get_if<Chart>(&block);
    if (chart == nullptr) continue;
    std::optional<MadeChart> made = made_chart(document, *chart);
    if (!made) continue;
    constexpr std::string_view type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    made->number = static_cast<int>(charts.size()) + 1;
    made->relation = package.relate(
        "chart", Part{fmt::format("word/charts/chart{}.xml", made->number), std::string(type), made->part});
    charts.emplace(chart, *std::move(made));
  }
}

/// The ids of the styles, and word/styles.xml.
std::pair<StyleIds, std::string> styles_of(const Pattern* pattern, const Profile& profile, std::string_view language) {
  if (pattern == nullptr) return own_styles(profile, language);
  auto [ids, definitions] = styles_beside(pattern->known_styles, profile);
  std::string styles = pattern->styles;
  styles.insert(styles.rfind("</"), definitions);
  return {std::move(ids), std::move(styles)};
}

std::string write(const Document& document, const Pattern* pattern) {
  Profile profile = find_profile(document.profile);
  Edges edges;
  Package package;
  if (pattern != nullptr) {
    add_pattern(package, edges, *pattern);
    const auto is_header = [](const PatternEdge& edge) { return edge.is_header; };
    const bool has_header = std::ranges::any_of(pattern->edges, is_header);
    edges.first_differs = pattern->first_differs || !has_header;
    if (pattern->page) profile.page = *pattern->page;
  }
  const bool even_differs = pattern != nullptr && pattern->even_differs;
  auto [styles, styles_xml] = styles_of(pattern, profile, document.language);
  package.relate("styles", Part{"word/styles.xml", fmt::format("{}styles+xml", content_type), styles_xml});
  package.relate("settings", Part{"word/settings.xml", fmt::format("{}settings+xml", content_type),
                                  settings_part(document.language, even_differs)});
  // Where the office's footer stands, the figures' state is told at the end of the text.
  const std::string last_line = has_edge(edges, "footer") ? foot_text(document) : "";
  add_own_edges(edges, package, styles, document, even_differs);
  package.add(
      {"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties_part(document)});

  MadeCharts charts;
  make_charts(charts, package, document, document.blocks);
  for (const Annex& annex : document.annexes) make_charts(charts, package, document, annex.blocks);

  formats::ZipWriter zip;
  zip.add("[Content_Types].xml", package.content_types());
  zip.add("_rels/.rels", package_relations());
  zip.begin("word/document.xml");
  zip.append(
      fmt::format("{}<w:document xmlns:w=\"{}\" xmlns:r=\"{}\"><w:body>", declaration, word_space, relation_space));
  Body body(profile, styles, edges, zip);
  append_document(body, document, charts, last_line);
  zip.append("</w:body></w:document>");
  zip.end();
  zip.add("word/_rels/document.xml.rels", package.relations());
  for (const Part& part : package.parts()) zip.add(part.name, part.bytes);
  return zip.finish();
}

}  // namespace
}  // namespace docx

std::string write_docx(const Document& document, const DocxTemplate* pattern) {
  return docx::write(document, pattern == nullptr ? nullptr : &pattern->pattern());
}

}  // namespace aid::document
