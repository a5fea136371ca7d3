#pragma once
#include "aid/formats/money_unit.hpp"
#include "aid/table/table.hpp"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

/// A table as bytes. Machines' formats (CSV, JSON) never change with language, locale or terminal; text does.
namespace aid::formats {

struct Style {
  Language language = Language::en;
  bool terminal = false;  ///< Drawn rules.
  int width = 0;          ///< Columns of the terminal or of the paper, to which text is fitted; 0: unlimited.
  bool colour = false;    ///< Bold and italics. Only ever true on a terminal without NO_COLOR.
  UnitChoice unit = UnitChoice::none;  ///< In what amounts in đồng are shown in text.
  bool for_spreadsheet = false;  ///< CSV that a spreadsheet opens rightly and whose cells it cannot take for formulas.
};

/// For people: title, office, period with both bounds inclusive, as-of line, aligned columns (figures right, by display
/// width), residual rows set apart, totals, rows outside the total, notes, explanations. Every text goes through
/// `visible`. Columns in which every row is empty are left out. What does not fit into the width is wrapped between
/// words, headings first, then the widest text column; nothing is cut. Where words and figures are too wide for that
/// each row is a block of `label: value` lines; a table that is not for a terminal may be 120 columns wide before.
void write_text(const table::Table& table, const Style& style, std::ostream& out);

/// RFC 4180, UTF-8, LF, no BOM, one header line of keys, texts in English (the language never changes the bytes, but
/// for a spreadsheet).
/// The first columns are `kind` (the row's kind; "total" for the total) and `in_total` ("yes" or "no"; the rows with
/// "yes" add up to the total, whose own line says "no"), then `group` where rows have one, then for each column:
///  * text, code, date, number, moment (UTC): `KEY`; several texts of one cell are joined with "; ";
///  * count, quantity: `KEY` and `KEY_qualifier` ("unknown" when the figure is);
///  * amounts: `KEY`, `KEY_currency`, `KEY_qualifier`; all empty when nothing is recorded, and only the qualifier
///    "not-valued" when something is that has no value, "not-converted" when no rate converts it, both by a semicolon.
/// Amounts in the unit of their column stand on the first line. Of others each line holds one currency: a row with
/// amounts in n currencies is n lines, in code order. Texts and dates stand on
/// every one of them, so that filters and pivots work; counts, numbers and quantities on the first only, so that sums
/// are right. Control and invisible characters appear as `visible` writes them, also line ends.
/// `for_spreadsheet` is for people, and `language` then says how: headings are the columns' labels, those of figures in
/// parts ("Cam kết: loại tiền"), words, texts and dates are of the language (codes that stand instead of texts stay),
/// and Vietnamese has semicolons between fields and a decimal comma. It adds a BOM (spreadsheets take the file for
/// UTF-8 only with it) and an apostrophe before texts that start with = + - @, their full-width twins, TAB or CR, and
/// at the end a line "Figures as of 29/11/2026 12:35 (record no. 12) · check code 5f0c…" in its first field: people
/// print and send such a list, and the head tells later of which state of the ledger it was. The words of its own are
/// those of table/spreadsheet_words.hpp, by which an import knows it again.
void write_csv(const table::Table& table, const Style& style, std::ostream& out);

/// The same columns, rows and words as `write_csv` for machines, its fields parted by tabs. Of the texts only those
/// with a quotation mark or a space at their edge are quoted.
void write_tsv(const table::Table& table, const Style& style, std::ostream& out);

/// {"format_version", "report", "ledger", "as_of", "period", "columns", "rows", "totals", "notes", "explanations"}: the
/// manual page aid-report(1) describes every key. One row, column or note a line, so that two reports can be compared
/// with diff. A column of codes (`"coded": true`) has the code in `KEY` (null where there is none, as in a row of what
/// is not stated) and the text in `KEY_label`. Texts are English; Vietnamese stands beside them in `label_vi`,
/// `text_vi`, `heading_vi`, and for a cell in `KEY_vi` or `KEY_label_vi` where it differs. Moments are UTC. Only where
/// they say something: a row's "group" and "in_total": false, a note's "problem": true and "details", and
/// "explanations".
void write_json(const table::Table& table, const Style& style, std::ostream& out);

/// JSON Lines: one object a line, each with its "kind". First "report" ("format_version", "report", "ledger", "as_of",
/// "period" of `write_json`); then the rows as `write_json` has them; the total as "total", with "in_total": false, so
/// that the rows without it add up to it; then each note as "note" and each row of an explanation as "explanation",
/// with the "code" of that explanation and the "row".
void write_jsonl(const table::Table& table, const Style& style, std::ostream& out);

/// iCalendar (RFC 5545): an event that lasts a day for each row of the report `due`, and for no other report. CRLF,
/// lines of at most 75 octets; DTSTAMP is the moment of `as_of`, UID is made of what is due and of which aid or period.
void write_ics(const table::Table& table, const Style& style, std::ostream& out);

/// One way in which a report is written. The table of all is in render.cpp.
struct Format {
  std::string_view name;     ///< As --format has it.
  std::string_view endings;  ///< Of files that have it, without dots, parted by spaces: "txt".
  Label meaning;             ///< What it is for, in a few words.
  void (*write)(const table::Table& table, const Style& style, std::ostream& out);
  bool is_for_people = false;
};
/// All formats, the one for people first: that is the default.
std::span<const Format> all_formats();
/// By its name; nullptr where there is none.
const Format* find_format(std::string_view name);

/// `text` as a JSON string with its quotes. Control, bidi and invisible characters are escaped (no byte below 0x20, no
/// C1, no U+2028), which loses nothing; each invalid byte becomes U+FFFD.
std::string json_string(std::string_view text);

}  // namespace aid::formats
