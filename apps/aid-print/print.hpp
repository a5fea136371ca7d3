#pragma once
#include <string>
#include <string_view>

/// What the helper program does: the JSON of a finished document or of a workbook becomes a file. It opens no ledger,
/// knows no network and reads nothing but fonts.
namespace aid::print {

/// Writes to standard output. Throws `Failure` cannot-write.
void write_output(std::string_view bytes);

/// A document as PDF, page by page to standard output; its JSON is forgotten before. Throws `Failure`.
void print_pdf(std::string json);

/// A document or a workbook as XLSX, to standard output. Throws `Failure`.
void print_xlsx(std::string_view json);

/// The versions of the libraries, for a file's properties: the same bytes come of the same ones alone.
std::string pdf_libraries();
std::string xlsx_libraries();

}  // namespace aid::print
