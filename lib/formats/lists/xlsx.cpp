#include "aid/formats/xlsx.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/date.hpp"
#include "sheet.hpp"
#include "aid/formats/zip_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>

namespace aid::formats {
namespace {

using CellKind = table::ListCell::Kind;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relation_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_space = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/// The formats of cells, in the order of xl/styles.xml.
enum CellLook { plain, heading, whole_number, date };

constexpr std::size_t looks = 4;

/// The parts of xl/styles.xml that come before the formats of cells, and behind them.
constexpr std::string_view styles_before =
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>";
constexpr std::string_view first_looks =
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">"
    "<alignment vertical=\"center\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>";
constexpr std::string_view styles_behind =
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

template <typename... Args>
void add(std::string& out, fmt::string_view pattern, const Args&... args) {
  fmt::vformat_to(std::back_inserter(out), pattern, fmt::make_format_args(args...));
}

/// One character of valid UTF-8 as text of XML; what XML cannot hold as Office writes it.
void append_escaped(std::string& out, std::string_view character) {
  const char c = character.front();
  if (c == '&') {
    out += "&amp;";
  } else if (c == '<') {
    out += "&lt;";
  } else if (c == '>') {
    out += "&gt;";
  } else if (c == '"') {
    out += "&quot;";
  } else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
    add(out, "_x{:04X}_", static_cast<unsigned>(c));
  } else if (character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") {
    out += "\uFFFD";  // No XML may hold them.
  } else {
    out += character;
  }
}

/// What is not valid UTF-8 becomes U+FFFD.
std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::string_view character = text.substr(0, lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1);
    const bool is_valid = find_invalid_utf8(character) == std::string_view::npos;
    if (text.starts_with("_x")) out += "_x005F";  // Else "_x0041_" would be read as "A".
    append_escaped(out, is_valid ? character : "\uFFFD");
    text.remove_prefix(is_valid ? character.size() : 1);
  }
  return out;
}

std::size_t digits_of(std::string_view number) {
  return static_cast<std::size_t>(
      std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// The serial number of a day from March 1900 on; nothing: it is none.
std::optional<int> serial_of(std::string_view iso) {
  constexpr int days_before_1970 = 25'569;
  const Result<domain::Date> day = domain::Date::parse(iso);
  if (!day) return std::nullopt;
  const int serial = day.value().days() + days_before_1970;
  return serial > 60 ? std::optional(serial) : std::nullopt;
}

void append_text_cell(std::string& out, const std::string& place, CellLook style, std::string_view text) {
  add(out, "<c r=\"{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", place,
      static_cast<int>(style), escaped(text));
}

/// The number formats of cells that show something beside their figures, each once.
class ShownFormats {
public:
  /// The place among the formats of cells.
  std::size_t look_of(const std::string& format) {
    const auto found = std::find(formats_.begin(), formats_.end(), format);
    const auto at = static_cast<std::size_t>(found - formats_.begin());
    if (found == formats_.end()) formats_.push_back(format);
    return looks + at;
  }

  std::string styles() const {
    constexpr std::size_t first_id = 164;
    std::string out;
    add(out, "<numFmts count=\"{}\"><numFmt numFmtId=\"{}\" formatCode=\"dd/mm/yyyy\"/>", formats_.size() + 1,
        first_id);
    for (std::size_t i = 0; i < formats_.size(); ++i) {
      add(out, "<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", first_id + 1 + i, escaped(formats_[i]));
    }
    add(out, "</numFmts>{}<cellXfs count=\"{}\">{}", styles_before, looks + formats_.size(), first_looks);
    for (std::size_t i = 0; i < formats_.size(); ++i) {
      add(out, "<xf numFmtId=\"{}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>",
          first_id + 1 + i);
    }
    add(out, "</cellXfs>{}", styles_behind);
    return out;
  }

private:
  std::vector<std::string> formats_;
};

void append_cell(std::string& out, const std::string& place, const SheetCell& cell, ShownFormats& formats) {
  if (cell.text.empty()) return;
  const bool is_shown = cell.kind == CellKind::shown && !cell.number.empty() && !cell.format.empty();
  if (is_shown && digits_of(cell.number) <= 15) {
    return add(out, "<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, formats.look_of(cell.format), escaped(cell.number));
  }
  const auto serial = cell.kind == CellKind::date ? serial_of(cell.text) : std::nullopt;
  if (serial) return add(out, "<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, static_cast<int>(date), *serial);
  if (cell.kind == CellKind::number && digits_of(cell.text) <= 15) {
    const CellLook style = cell.text.find('.') == std::string::npos ? whole_number : plain;
    return add(out, "<c r=\"{}\" s=\"{}\"><v>{}</v></c>", place, static_cast<int>(style), escaped(cell.text));
  }
  append_text_cell(out, place, plain, cell.text);
}

void append_rows(std::string& out, const Sheet& sheet, ShownFormats& formats) {
  out += "<sheetData>";
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    add(out, "<row r=\"{}\">", row + 1);
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const std::string place = fmt::format("{}{}", column_letters(column), row + 1);
      const SheetCell& cell = sheet.rows[row][column];
      if (row == 0) {
        append_text_cell(out, place, heading, cell.text);
      } else {
        append_cell(out, place, cell, formats);
      }
    }
    out += "</row>";
  }
  out += "</sheetData>";
}

/// A sheet's name within a formula.
std::string quoted_sheet(std::string_view sheet) {
  std::string out = "'";
  for (const char c : sheet) {
    if (c == '\'') out += '\'';
    out += c;
  }
  return out + "'";
}

/// Writes the parts of a workbook.
class WorkbookWriter {
public:
  WorkbookWriter(const std::vector<Sheet>& sheets, std::string_view choices_name) : sheets_(sheets) {
    choices_.name = choices_name;
  }

  std::string write() {
    std::vector<std::string> parts;
    for (const Sheet& sheet : sheets_) parts.push_back(sheet_part(sheet));
    if (!choices_.columns.empty()) parts.push_back(sheet_part(choices_));
    zip_.add("[Content_Types].xml", content_types(parts.size()));
    zip_.add("_rels/.rels", package_relations());
    zip_.add("xl/workbook.xml", book(parts.size()));
    zip_.add("xl/_rels/workbook.xml.rels", book_relations(parts.size()));
    zip_.add("xl/styles.xml",
             fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", declaration, main_space, formats_.styles()));
    for (std::size_t i = 0; i < parts.size(); ++i) zip_.add(fmt::format("xl/worksheets/sheet{}.xml", i + 1), parts[i]);
    return zip_.finish();
  }

private:
  std::string sheet_part(const Sheet& sheet) {
    std::string out(declaration);
    add(out, "<worksheet xmlns=\"{}\"><sheetViews><sheetView workbookViewId=\"0\">", main_space);
    out +=
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    if (!sheet.columns.empty()) {
      out += "<cols>";
      for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        add(out, "<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", i + 1, sheet.columns[i].width);
      }
      out += "</cols>";
    }
    append_rows(out, sheet, formats_);
    append_validations(out, sheet);
    out += "</worksheet>";
    return out;
  }

  /// Drop-down lists, and their values into the sheet of choices.
  void append_validations(std::string& out, const Sheet& sheet) {
    const auto lists = std::count_if(sheet.columns.begin(), sheet.columns.end(),
                                     [](const SheetColumn& column) { return !column.choices.empty(); });
    if (lists == 0 || &sheet == &choices_) return;
    add(out, "<dataValidations count=\"{}\">", lists);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      if (sheet.columns[i].choices.empty()) continue;
      const std::string from = column_letters(choices_.columns.size());
      const std::string at = column_letters(i);
      add(out,
          "<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"{0}2:{0}1048576\"><formula1>{1}!${2}$2:${2}${3}"
          "</formula1></dataValidation>",
          at, escaped(quoted_sheet(choices_.name)), from, sheet.columns[i].choices.size() + 1);
      add_choices(sheet, i);
    }
    out += "</dataValidations>";
  }

  void add_choices(const Sheet& sheet, std::size_t column) {
    const std::vector<std::string>& choices = sheet.columns[column].choices;
    const std::size_t at = choices_.columns.size();
    choices_.columns.push_back({sheet.columns[column].width});
    const std::size_t rows = std::max(choices_.rows.size(), choices.size() + 1);
    choices_.rows.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) choices_.rows[row].resize(at + 1);
    const bool has_heading = !sheet.rows.empty() && column < sheet.rows[0].size();
    if (has_heading) choices_.rows[0][at].text = sheet.rows[0][column].text;
    for (std::size_t i = 0; i < choices.size(); ++i) choices_.rows[i + 1][at].text = choices[i];
  }

  static std::string content_types(std::size_t sheets) {
    std::string out(declaration);
    add(out, "<Types xmlns=\"{}/content-types\">", package_space);
    add(out, "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    add(out, "<Override PartName=\"/xl/workbook.xml\" ContentType=\"{}sheet.main+xml\"/>", content_type);
    add(out, "<Override PartName=\"/xl/styles.xml\" ContentType=\"{}styles+xml\"/>", content_type);
    for (std::size_t i = 1; i <= sheets; ++i) {
      add(out, "<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"{}worksheet+xml\"/>", i, content_type);
    }
    return out + "</Types>";
  }

  static std::string package_relations() {
    return fmt::format(
        "{}<Relationships xmlns=\"{}/relationships\"><Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
        "Target=\"xl/workbook.xml\"/></Relationships>",
        declaration, package_space, relation_space);
  }

  std::string book(std::size_t sheets) const {
    std::string out(declaration);
    add(out, "<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>", main_space, relation_space);
    for (std::size_t i = 0; i < sheets; ++i) {
      const std::string& name = i < sheets_.size() ? sheets_[i].name : choices_.name;
      add(out, "<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", escaped(name), i + 1, i + 1);
    }
    return out + "</sheets></workbook>";
  }

  static std::string book_relations(std::size_t sheets) {
    std::string out(declaration);
    add(out, "<Relationships xmlns=\"{}/relationships\">", package_space);
    for (std::size_t i = 1; i <= sheets; ++i) {
      add(out, "<Relationship Id=\"rId{}\" Type=\"{}/worksheet\" Target=\"worksheets/sheet{}.xml\"/>", i,
          relation_space, i);
    }
    add(out, "<Relationship Id=\"rId{}\" Type=\"{}/styles\" Target=\"styles.xml\"/>", sheets + 1, relation_space);
    return out + "</Relationships>";
  }

  const std::vector<Sheet>& sheets_;
  Sheet choices_;
  ShownFormats formats_;
  ZipWriter zip_;
};

}  // namespace

std::string write_xlsx(const std::vector<Sheet>& sheets, std::string_view choices_name) {
  return WorkbookWriter(sheets, choices_name).write();
}

}  // namespace aid::formats
