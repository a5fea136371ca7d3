#include "pattern.hpp"

#include "aid/base/ascii.hpp"
#include "aid/document/docx.hpp"
#include "aid/document/messages.hpp"
#include "pattern_archive.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <span>
#include <utility>
#include <vector>

namespace aid::document {
namespace docx {
namespace {

constexpr std::string_view picture_endings[] = {".PNG", ".JPG",  ".JPEG", ".GIF", ".BMP",
                                                ".TIF", ".TIFF", ".EMF",  ".WMF"};

/// Fields that fetch something from a file, an address or another program when the document is opened.
constexpr std::string_view fetching_fields[] = {
    "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "RD", "MACROBUTTON", "DATABASE"};

/// Elements behind which a new word of an instruction begins.
constexpr std::string_view blank_elements[] = {"fldChar", "p", "tab", "br", "cr"};

/// In capitals. Blanks of any kind, quotes and the sign of a switch part them.
std::vector<std::string> words_of_instructions(std::string_view instructions) {
  constexpr std::string_view wide_marks[] = {"\u00A0", "\u2002", "\u2003", "\u2009", "\u202F",
                                             "\u3000", "\u2028", "\u2029", "“",      "”",
                                             "„",      "‘",      "’",      "«",      "»"};
  std::string text = upper_ascii(instructions);
  for (const std::string_view mark : wide_marks) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), " ");
    }
  }
  const auto parts = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7F' || c == '"' || c == '\'' || c == '\\';
  };
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (!parts(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

/// Relations that bring a program.
constexpr std::string_view program_relations[] = {"vbaProject", "wordVbaData", "oleObject", "control",
                                                  "activeXControlBinary"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// The parts that the document itself always has.
bool is_own_part(std::string_view name) {
  constexpr std::string_view own[] = {"WORD/DOCUMENT.XML", "WORD/STYLES.XML", "WORD/SETTINGS.XML", "DOCPROPS/CORE.XML"};
  return is_one_of(upper_ascii(name), own) || upper_ascii(name).ends_with(".RELS");
}

/// A length in twips, as w:pgSz and w:pgMar have them.
int length_of(const formats::XmlAttributes& attributes, std::string_view name, std::string_view part) {
  constexpr int longest = 31'680;  // 22 inches, the greatest that Word has.
  const std::string_view text = attributes.get(name);
  int length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc() || length < -longest || length > longest) throw Error(messages::damaged_template, part);
  return std::abs(length);
}

/// Reads what is taken of a Word document.
class PatternReader {
public:
  explicit PatternReader(formats::ZipArchive archive) : archive_(std::move(archive)) {}

  Pattern read() {
    find_document();
    const std::vector<Relation> relations = archive_.relations_of(document_);
    for (const Relation& relation : relations) refuse_program(relation);
    read_sections();
    for (const Relation& relation : relations) {
      if (relation.is_external) continue;  // Of the text, which is not taken.
      if (relation.type == "styles") read_styles(relation.target);
      if (relation.type == "theme")
        take(relation.target, "theme", "application/vnd.openxmlformats-officedocument.theme+xml");
      if (relation.type == "numbering") take_word_part(relation.target, "numbering", "numbering");
      if (relation.type == "settings") read_settings(relation.target);
    }
    if (pattern_.styles.empty()) throw Error(messages::damaged_template, "word/styles.xml");
    take_edges(relations);
    return std::move(pattern_);
  }

private:
  struct SectionEdge {
    bool is_header = false;
    std::string type;
    std::string relation;
  };

  void find_document() {
    if (!archive_.has("[Content_Types].xml") || !archive_.has("_rels/.rels")) throw Error(messages::not_a_template);
    for (const Relation& relation : archive_.relations_of("")) {
      if (relation.type == "officeDocument" && !relation.is_external) document_ = relation.target;
    }
    if (document_.empty() || !archive_.has(document_)) throw Error(messages::not_a_template);
    std::string type;
    archive_.parse("[Content_Types].xml", [&](std::string_view element, const formats::XmlAttributes& attributes) {
      const bool is_document = element == "Override" && attributes.get("PartName") == "/" + document_;
      if (is_document) type = attributes.get("ContentType");
    });
    if (type.find("macroEnabled") != std::string::npos) throw Error(messages::template_with_macros, document_);
    if (type.find("wordprocessingml") == std::string::npos) throw Error(messages::not_a_template);
  }

  static void refuse_program(const Relation& relation) {
    if (is_one_of(relation.type, program_relations)) throw Error(messages::template_with_macros, relation.target);
  }

  /// The page, and what stands at its edges: a section that does not say has what the one before has. What was tracked
  /// as changed is not looked at.
  void read_sections() {
    int changes = 0;
    archive_.parse(
        document_,
        [&](std::string_view element, const formats::XmlAttributes& attributes) {
          if (element == "sectPrChange") ++changes;
          if (changes == 0) read_section_property(element, attributes);
        },
        [&](std::string_view element) {
          if (element == "sectPrChange") --changes;
        });
    if (!pattern_.page) return;
    Page& page = *pattern_.page;
    if (page.width > page.height) page = page.turned();
    constexpr int least = 2'835;  // 50 mm, too narrow for any text.
    if (page.text_width() < least || page.height - page.top - page.bottom < least) {
      throw Error(messages::damaged_template, document_);
    }
  }

  void read_section_property(std::string_view element, const formats::XmlAttributes& attributes) {
    const auto length = [&](std::string_view name) { return length_of(attributes, name, document_); };
    if (element == "pgSz") {
      page().width = length("w");
      page().height = length("h");
    } else if (element == "pgMar") {
      page().top = length("top");
      page().bottom = length("bottom");
      page().left = length("left");
      page().right = length("right");
      page().number_at = length("header");
      page().foot_at = length("footer");
    } else if (element == "titlePg") {
      pattern_.first_differs = attributes.get("val").empty() || attributes.is_true("val");
    } else if (element == "headerReference" || element == "footerReference") {
      const bool is_header = element == "headerReference";
      const std::string type(attributes.find("type").value_or("default"));
      std::erase_if(edges_, [&](const SectionEdge& edge) { return edge.is_header == is_header && edge.type == type; });
      edges_.push_back({.is_header = is_header, .type = type, .relation = std::string(attributes.get("id"))});
    }
  }

  /// What the document does not say is as the law has it.
  Page& page() {
    if (!pattern_.page) pattern_.page = find_profile("").page;
    return *pattern_.page;
  }

  void read_settings(const std::string& part) {
    archive_.parse(part, [&](std::string_view element, const formats::XmlAttributes& attributes) {
      const bool is_off = attributes.find("val") && !attributes.is_true("val");
      if (element == "evenAndOddHeaders") pattern_.even_differs = !is_off;
    });
  }

  void read_styles(const std::string& part) {
    KnownStyle style;
    archive_.parse(
        part,
        [&](std::string_view element, const formats::XmlAttributes& attributes) {
          if (element == "style")
            style = {
                .type = std::string(attributes.get("type")), .name = {}, .id = std::string(attributes.get("styleId"))};
          if (element == "name" && style.name.empty()) style.name = attributes.get("val");
        },
        [&](std::string_view element) {
          if (element == "style") pattern_.known_styles.push_back(std::exchange(style, {}));
        });
    pattern_.styles = archive_.read(part);
    const std::string& bytes = pattern_.styles;
    const std::size_t end = bytes.rfind("</");
    const bool is_usual = end != std::string::npos && bytes.compare(end, 11, "</w:styles>") == 0 &&
                          bytes.find(fmt::format("xmlns:w=\"{}\"", word_space)) != std::string::npos;
    if (!is_usual) throw Error(messages::damaged_template, part);
  }

  void take_edges(const std::vector<Relation>& relations) {
    for (const SectionEdge& edge : edges_) {
      const std::string_view tag = edge.is_header ? "header" : "footer";
      const auto same = [&](const Relation& relation) {
        return relation.id == edge.relation && relation.type == tag && !relation.is_external;
      };
      const auto relation = std::ranges::find_if(relations, same);
      const bool is_page = edge.type == "default" || edge.type == "first" || edge.type == "even";
      if (relation == relations.end() || !is_page) throw Error(messages::damaged_template, document_);
      take_word_part(relation->target, edge.is_header ? "hdr" : "ftr", tag);
      pattern_.edges.push_back({.is_header = edge.is_header, .type = edge.type, .part = relation->target});
    }
  }

  void take_word_part(const std::string& part, std::string_view root, std::string_view type) {
    take(part, root, fmt::format("application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml", type));
  }

  bool is_taken(std::string_view part) const {
    return std::ranges::find(pattern_.parts, part, &PatternPart::name) != pattern_.parts.end();
  }

  /// Takes a part with that outermost element, and the pictures in it.
  void take(const std::string& part, std::string_view root, std::string content_type) {
    if (is_taken(part)) return;
    check_name(part);
    check_inside(part, root);
    PatternPart& taken = pattern_.parts.emplace_back(PatternPart{
        .name = part, .content_type = std::move(content_type), .bytes = archive_.read(part), .relations = {}});
    const std::string relations = PatternArchive::relations_name(part);
    if (!archive_.has(relations)) return;
    taken.relations = archive_.read(relations);
    for (const Relation& relation : archive_.relations_of(part)) take_picture(part, relation);
  }

  void take_picture(const std::string& part, const Relation& relation) {
    if (relation.is_external) throw Error(messages::template_from_outside, part, relation.target);
    refuse_program(relation);
    const std::string upper = upper_ascii(relation.target);
    const bool has_ending =
        std::ranges::any_of(picture_endings, [&](std::string_view ending) { return upper.ends_with(ending); });
    if (relation.type != "image" || !has_ending) throw Error(messages::damaged_template, relation.target);
    if (is_taken(relation.target)) return;
    check_name(relation.target);
    pattern_.parts.push_back(
        {.name = relation.target, .content_type = {}, .bytes = archive_.read(relation.target), .relations = {}});
  }

  static void check_name(const std::string& name) {
    const bool is_plain = std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7F; });
    if (!is_plain || is_own_part(name)) throw Error(messages::damaged_template, name);
  }

  /// Refuses fields that would fetch something.
  void check_inside(const std::string& part, std::string_view root) const {
    std::string instructions;
    bool is_instruction = false;
    bool is_first = true;
    archive_.parse(
        part,
        [&](std::string_view element, const formats::XmlAttributes& attributes) {
          if (is_first && element != root) throw Error(messages::damaged_template, part);
          is_first = false;
          is_instruction = element == "instrText";
          if (element == "fldSimple") instructions += fmt::format(" {} ", attributes.get("instr"));
          // Each field begins a new instruction; the pieces of one belong together, unless a blank is between them.
          if (is_one_of(element, blank_elements)) instructions += ' ';
        },
        [&](std::string_view) { is_instruction = false; },
        [&](std::string_view piece) {
          if (is_instruction) instructions += piece;
        });
    const std::vector<std::string> words = words_of_instructions(instructions);
    for (const std::string_view field : fetching_fields) {
      if (std::ranges::find(words, field) != words.end()) throw Error(messages::template_from_outside, part, field);
    }
  }

  PatternArchive archive_;
  std::string document_;
  std::vector<SectionEdge> edges_;
  Pattern pattern_;
};

}  // namespace
}  // namespace docx

DocxTemplate DocxTemplate::read(std::string_view bytes) {
  Result<formats::ZipArchive> archive = formats::ZipArchive::open(bytes);
  if (!archive) throw Error(messages::not_a_template);
  docx::PatternReader reader(std::move(archive).value());
  return DocxTemplate(std::make_shared<const docx::Pattern>(reader.read()));
}

}  // namespace aid::document
