#include "workbook.hpp"

#include "aid/formats/csv_reader.hpp"
#include "aid/formats/messages.hpp"
#include "aid/formats/xml_part.hpp"
#include "characters.hpp"
#include "sheet_choice.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace aid::formats {
namespace {

constexpr std::size_t most_shared_bytes = 256U << 20U;

/// A number from 0; what is none is `otherwise`.
std::size_t to_number(std::string_view text, std::size_t otherwise) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

struct Relation {
  std::string type;  ///< The last word of its address: "worksheet", "styles".
  std::string target;
};

/// xl/_rels/workbook.xml.rels: which part each id names.
class RelationsHandler final : public XmlHandler {
public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
    const std::string_view type = attributes.get("Type");
    relations[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                    std::string(attributes.get("Target"))};
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::map<std::string, Relation, std::less<>> relations;
};

struct SheetName {
  std::string name;
  std::string relation;
  bool is_hidden = false;
};

/// xl/workbook.xml: the sheets in their order.
class BookHandler final : public XmlHandler {
public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "sheet") {
      const std::string_view state = attributes.get("state");
      sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("id")),
                        state == "hidden" || state == "veryHidden"});
    } else if (name == "workbookPr") {
      counts_from_1904 = attributes.is_true("date1904");
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<SheetName> sheets;
  bool counts_from_1904 = false;
};

/// xl/styles.xml: what each cell format shows.
class StylesHandler final : public XmlHandler {
public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "cellXfs") is_in_formats_ = true;
    if (name == "numFmt") {
      const std::string_view code = attributes.get("formatCode");
      add(to_number(attributes.get("numFmtId"), 0), style_of_format(code), NumberFormat(code));
    } else if (name == "xf" && is_in_formats_) {
      const std::size_t id = to_number(attributes.get("numFmtId"), 0);
      if (!known_.contains(id)) add(id, style_of_builtin(id), NumberFormat::builtin(id));
      styles.push_back(known_[id]);
      ids.push_back(id);
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") is_in_formats_ = false;
  }
  void text(std::string_view) override {}

  std::vector<CellStyle> styles;
  std::vector<std::size_t> ids;
  std::map<std::size_t, NumberFormat> formats;

private:
  void add(std::size_t id, CellStyle style, NumberFormat format) {
    const bool is_worded = style == CellStyle::number && !format.only_decorates();
    known_[id] = is_worded ? CellStyle::worded : style;
    if (is_worded) formats.insert_or_assign(id, std::move(format));
  }

  std::map<std::size_t, CellStyle> known_;
  bool is_in_formats_ = false;
};

/// xl/sharedStrings.xml: texts, of which some come in pieces with formats of their own, and with hints for reading
/// aloud that are no part of them.
class TextsHandler final : public XmlHandler {
public:
  explicit TextsHandler(SharedTexts& texts) : texts_(texts) {}

  void start(std::string_view name, const XmlAttributes&) override {
    if (name == "t") is_in_text_ = !is_in_hint_;
    if (name == "rPh") is_in_hint_ = true;
  }
  void end(std::string_view name) override {
    if (name == "t") {
      is_in_text_ = false;
    } else if (name == "rPh") {
      is_in_hint_ = false;
    } else if (name == "si") {
      const bool has_escapes = piece_.find("_x") != std::string::npos;
      if (has_escapes) {
        std::string text;
        append_workbook_text(text, piece_);
        piece_ = text;
      }
      texts_.append(piece_);
      texts_.end_text();
      piece_.clear();
    }
  }
  void text(std::string_view piece) override {
    // What is longer is refused where a cell has it.
    if (is_in_text_ && piece_.size() <= max_csv_field_bytes) piece_ += piece;
  }

private:
  SharedTexts& texts_;
  std::string piece_;
  bool is_in_text_ = false;
  bool is_in_hint_ = false;
};

/// The folder of a part with the final slash: "xl/" of "xl/workbook.xml".
std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// The name of the part at `target`, which is relative to `folder` unless it begins with a slash.
std::string part_at(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("./")) target.remove_prefix(2);
  while (target.starts_with("../") && !folder.empty()) {
    target.remove_prefix(3);
    folder = folder_of(folder.substr(0, folder.size() - 1));
  }
  return std::string(folder) + std::string(target);
}

class WorkbookReader {
public:
  explicit WorkbookReader(const ZipArchive& archive) : archive_(archive) {}

  Result<bool> read(std::string_view wanted, Workbook& workbook) {
    const std::string book = find_book();
    BookHandler handler;
    Result<bool> read = parse(book, handler);
    if (read)
      read = parse(std::string(folder_of(book)) + "_rels/" + book.substr(folder_of(book).size()) + ".rels", relations_);
    if (!read) return read;
    folder_ = folder_of(book);
    workbook.counts_from_1904 = handler.counts_from_1904;
    read = choose_sheet(handler.sheets, wanted, workbook);
    if (read) read = read_styles(workbook);
    if (read) read = read_texts(workbook);
    return read;
  }

private:
  Result<bool> parse(std::string_view name, XmlHandler& handler) const {
    const ZipPart* part = archive_.find(name);
    if (!part) return damaged(name);
    XmlPart xml(*part, handler);
    return xml.parse();
  }

  /// The part that the package says is its document; where it says nothing, the usual one.
  std::string find_book() const {
    RelationsHandler package;
    const Result<bool> read = parse("_rels/.rels", package);
    for (const auto& [id, relation] : package.relations) {
      if (read && relation.type == "officeDocument") return part_at("", relation.target);
    }
    return "xl/workbook.xml";
  }

  Result<bool> choose_sheet(std::vector<SheetName>& sheets, std::string_view wanted, Workbook& workbook) const {
    std::erase_if(sheets, [&](const SheetName& sheet) {
      const auto relation = relations_.relations.find(sheet.relation);
      return relation == relations_.relations.end() || relation->second.type != "worksheet";
    });
    std::vector<SheetChoice> choices;
    for (const SheetName& sheet : sheets) choices.push_back({sheet.name, sheet.is_hidden});
    const Result<std::size_t> number = formats::choose_sheet(choices, wanted);
    if (!number) return number.problem();
    const SheetName& chosen = sheets[number.value()];
    const std::string part = part_at(folder_, relations_.relations.find(chosen.relation)->second.target);
    workbook.sheet = chosen.name;
    workbook.is_hidden = chosen.is_hidden;
    const ZipPart* found = archive_.find(part);
    if (!found) return damaged(part);
    workbook.sheet_part = *found;
    return true;
  }

  /// The part of this type, or null when none is named or the archive does not have it.
  const ZipPart* find_part(std::string_view type) const {
    for (const auto& [id, relation] : relations_.relations) {
      if (relation.type == type) return archive_.find(part_at(folder_, relation.target));
    }
    return nullptr;
  }

  Result<bool> read_styles(Workbook& workbook) const {
    const ZipPart* part = find_part("styles");
    if (!part) return true;
    StylesHandler handler;
    XmlPart xml(*part, handler);
    Result<bool> read = xml.parse();
    workbook.styles = std::move(handler.styles);
    workbook.format_ids = std::move(handler.ids);
    workbook.formats = std::move(handler.formats);
    return read;
  }

  Result<bool> read_texts(Workbook& workbook) const {
    const ZipPart* part = find_part("sharedStrings");
    if (!part) return true;
    TextsHandler handler(workbook.texts);
    XmlPart xml(*part, handler);
    for (;;) {
      Result<bool> more = xml.parse_some();
      if (!more || !more.value()) return more;
      if (workbook.texts.bytes() > most_shared_bytes) {
        return Problem(messages::inflates_too_much, part->name, part->size >> 20U);
      }
    }
  }

  const ZipArchive& archive_;
  RelationsHandler relations_;
  std::string folder_;
};

/// The code unit that "_xHHHH_" at the beginning of `text` stands for; npos: it is no such thing.
std::size_t escaped_unit(std::string_view text) {
  if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::string_view::npos;
  std::size_t unit = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  return error == std::errc() && end == text.data() + 6 ? unit : std::string_view::npos;
}

}  // namespace

Result<Workbook> read_workbook(const ZipArchive& archive, std::string_view wanted) {
  Workbook workbook;
  const Result<bool> read = WorkbookReader(archive).read(wanted, workbook);
  if (!read) return read.problem();
  return workbook;
}

void append_workbook_text(std::string& out, std::string_view text) {
  for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
    const std::size_t unit = escaped_unit(text.substr(at));
    const bool is_character = unit != std::string_view::npos && unit > 0 && (unit < 0xD800 || unit >= 0xE000);
    const std::size_t kept = is_character ? at : at + 2;
    out += text.substr(0, kept);
    text.remove_prefix(is_character ? at + 7 : kept);
    // A line may end with CR, or with CR and LF, of which LF is left.
    const bool is_return = unit == '\r';
    if (is_return && (text.starts_with('\n') || escaped_unit(text) == '\n')) continue;
    if (is_character) append_character(out, is_return ? U'\n' : static_cast<char32_t>(unit));
  }
  out += text;
}

}  // namespace aid::formats
