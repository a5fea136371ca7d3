#pragma once
#include "aid/document/document.hpp"
#include "aid/formats/new_workbook.hpp"

#include <string>

/// PDF and XLSX are written by the helper program aid-print, which has the libraries that they need. It is $AID_PRINT,
/// else ../libexec/aid-ledger/aid-print beside the tool's own folder; it is started without a shell, for these files
/// alone, and sees nothing of the ledger but the finished document. The same document gives the same bytes.
///
/// All throw `FileError`: no-aid-print, no-times-font (PDF), print-failed (it was killed, or says why), io-failure.
/// Nothing is under the user's name before all bytes are here: see `deliver`.
namespace aid::cli {

std::string print_pdf(const document::Document& document);
std::string print_xlsx(const document::Document& document);
std::string print_xlsx(const formats::NewWorkbook& workbook);
/// Of what `write_workbook_json` or `document::write_json` wrote.
std::string print_xlsx_of_json(std::string_view json);

/// Throws `FileError` no-aid-print where a file could not be written later, after much work.
void require_printer();

}  // namespace aid::cli
