#pragma once
#include "aid/document/render.hpp"
#include "aid/formats/render.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::cli {

/// One way in which a report is written: its table as it is, or the document that is made of it.
class ReportFormat {
public:
  ReportFormat() = default;                                                ///< Text.
  ReportFormat(const formats::Format& of_table) : of_table_(&of_table) {}  // NOLINT: it is one.
  ReportFormat(const document::Format& of_document)                        // NOLINT: it is one.
      : of_document_(&of_document) {}

  std::string_view name() const { return of_document_ != nullptr ? of_document_->name : of_table_->name; }
  /// Of files that have it, without dots, parted by spaces.
  std::string_view endings() const { return of_document_ != nullptr ? of_document_->endings : of_table_->endings; }
  const Label& meaning() const { return of_document_ != nullptr ? of_document_->meaning : of_table_->meaning; }
  bool is_for_people() const { return of_document_ != nullptr || of_table_->is_for_people; }

  /// One of the two; the other is none.
  const formats::Format* of_table() const { return of_document_ == nullptr ? of_table_ : nullptr; }
  const document::Format* of_document() const { return of_document_; }

  friend bool operator==(const ReportFormat&, const ReportFormat&) = default;

private:
  const formats::Format* of_table_ = &formats::all_formats().front();
  const document::Format* of_document_ = nullptr;
};

/// Those of tables, the one for people first, then those of documents.
std::vector<ReportFormat> report_formats();

/// Whether a brief or a letter can be written so, where `only_documents` says that it is one.
bool is_offered(const ReportFormat& format, bool only_documents);
/// Their names; of documents alone without those of tables, as which a brief or a letter cannot be written.
std::vector<std::string_view> names_of_formats(bool only_documents);

/// The format that --format and the ending of --output say; text where neither does. `typed`: empty where there is no
/// --format; `for_spreadsheet` means CSV. Throws `Error` bad-choice, ending-differs where they contradict each other,
/// ending-not-written for the ending of a known kind of file that nothing here writes, only-for-csv.
ReportFormat choose_format(std::string_view typed, const std::string& output, bool for_spreadsheet,
                           bool only_documents = false);

/// Whether a terminal shows it: PDF, DOCX and XLSX are no text.
bool is_text(const ReportFormat& format);

/// A file of this format may have this name. Throws `Error` ending-differs, ending-not-written.
void check_ending(std::string_view format, const std::string& output);

}  // namespace aid::cli
