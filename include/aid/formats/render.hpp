#pragma once
#include "aid/table/table.hpp"

#include <iosfwd>
#include <optional>
#include <string_view>

/// A table as bytes. Machines' formats (CSV, JSON) never change with language, locale or terminal; text does.
namespace aid::formats {

enum class Format { text, csv, json };
std::optional<Format> parse_format(std::string_view name);

struct Style {
  Language language = Language::en;
  bool terminal = false;         ///< Bold headings, rules, and columns fitted to `width`; else plain text.
  int width = 0;                 ///< Columns of the terminal; 0: unlimited.
  bool colour = false;           ///< Only ever true on a terminal without NO_COLOR.
  bool for_spreadsheet = false;  ///< CSV whose text cells cannot be taken for formulas.
};

/// For people: title, period with both bounds inclusive, as-of line, aligned columns (amounts right, by display
/// width), residual rows marked, totals, notes, explanations. Every text goes through `visible`.
void write_text(const table::Table& table, const Style& style, std::ostream& out);

/// RFC 4180, UTF-8, LF (no BOM), header = column keys, one line a row and, per currency, amount cells in columns
/// `KEY`, `KEY_currency`, `KEY_qualifier` (a row with amounts in n currencies is n lines). Rows outside the total and
/// the total itself are marked in the first column `kind` ("total", "shared" …).
void write_csv(const table::Table& table, const Style& style, std::ostream& out);

/// {"report", "ledger", "as_of", "period", "columns", "rows", "totals", "notes", "explanations"}: the manual page
/// aid-report(1) describes every key.
void write_json(const table::Table& table, const Style& style, std::ostream& out);

void write(const table::Table& table, Format format, const Style& style, std::ostream& out);

/// `text` as a JSON string with its quotes; control characters, U+2028/9 and invalid UTF-8 escaped.
std::string json_string(std::string_view text);

}  // namespace aid::formats
