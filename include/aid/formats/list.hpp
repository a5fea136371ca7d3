#pragma once
#include "aid/table/list.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace aid::formats {

/// `xlsx`: any workbook that is read, of which rows are written back as XLSX.
enum class ListFormat { csv, xlsx, jsonl };

/// What a file's characters are written in. The last three are how Vietnamese was typed before Unicode.
enum class Encoding {
  utf8,
  utf16,         ///< With a byte order mark; without one in the order that its ASCII characters show.
  windows_1252,  ///< Code page 1252, for the languages of Western Europe.
  tcvn3,         ///< TCVN 5712:1993, fonts .VnTime and "ABC".
  windows_1258,  ///< Code page 1258.
  vni,           ///< Fonts VNI-Times.
};

/// "utf-8", "utf-16", "windows-1252", "tcvn3", "windows-1258", "vni".
std::string_view to_string(Encoding encoding);
/// The same words, in any case, and "abc", "cp1252" and "cp1258". Nothing: it is none of them.
std::optional<Encoding> parse_encoding(std::string_view word);

/// `,` `;` `|` or a tab, also by the word "tab" and as "\t". Nothing: it is none of them.
std::optional<char> parse_delimiter(std::string_view word);

struct ListOptions {
  std::optional<ListFormat> format = {};  ///< Nothing: what the first bytes say.
  /// Of CSV. Nothing: what a first line `sep=;` says, else the one of `, ; tab |` that parts most rows into equally
  /// many fields.
  std::optional<char> delimiter = {};
  /// Nothing: UTF-8, or UTF-16 where the bytes say so. A legacy encoding is read from its bytes; where the file is
  /// UTF-8 all the same (XLSX always is) its cells are taken for legacy text that was shown as Western European: "TiÕng
  /// ViÖt" with tcvn3 is "Tiếng Việt". Cells with other characters stay as they are.
  std::optional<Encoding> encoding = {};
  /// Of a workbook: a sheet's name, else its number from 1. Empty: the first that is not hidden.
  std::string sheet = {};
  bool has_backslashes = false;     ///< Of CSV: as in `CsvOptions`.
  bool has_encoding_option = true;  ///< The user can choose `encoding`: what is no UTF-8 is refused with that advice.
};

/// How a list is written, so that its rejected rows can be written alike.
struct ListStyle {
  ListFormat format = ListFormat::csv;
  char delimiter = ',';  ///< Of CSV.
};

/// What the first bytes and the options say; never a problem.
ListStyle style_of(std::string_view bytes, const ListOptions& options = {});

/// A reader of the list whose file has these bytes. They must live as long as the reader. `name` is the file in
/// problems.
///
/// CSV: RFC 4180 as `CsvReader` reads it, but rows may have different numbers of cells, because titles above the
/// headings and totals below the rows have fewer: what may be missing is for the caller to say. Where every line ends
/// with CR alone, as of the old Macintosh, that is read as LF.
/// XLSX and ODS: of cells that are merged over several rows the first one's value is that of all, marked as such; in a
/// row only the first one has it. A number has at most 15 significant digits, as a spreadsheet shows them. A date whose
/// format shows no day is text: "2021-11", "2021". JSON Lines: the first row has the keys of all objects, in the order
/// in which they first appear, then each object is a row; null is an empty cell; numbers keep their digits.
///
/// After a problem of a single row (`error-cell`, `no-stored-value`, `no-such-day`, `number-out-of-range`, what is
/// wrong with a line of JSON, in CSV all but a quote without an end) the row holds what could be read of it, and `next`
/// goes on with the row after it. After any other problem there are no more rows.
///
/// Problems of the whole file: invalid-utf8 (with the likely encoding), not-in-encoding, encrypted-workbook,
/// old-workbook, other-format, damaged-workbook, repeated-part, size-differs, inflates-too-much, document-type,
/// unknown-sheet.
Result<std::unique_ptr<table::ListReader>> open_list(std::string_view bytes, std::string_view name,
                                                     const ListOptions& options = {});

}  // namespace aid::formats
