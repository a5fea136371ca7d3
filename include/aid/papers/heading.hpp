#pragma once
#include "aid/base/problem.hpp"
#include "aid/document/document.hpp"
#include "aid/domain/date.hpp"
#include "aid/storage/ledger.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What stands above and below the text of an office's documents, from the settings that hold on their day.
namespace aid::papers {

/// What one document has of its own; what is empty comes from the settings.
struct HeadingRequest {
  std::string report = {};  ///< "brief".
  std::string kind = {};    ///< Of its template: "BÁO CÁO" …
  std::string sign = {};    ///< … and "BC".
  std::optional<int> number = {};
  std::optional<domain::Date> date = {};
  std::vector<std::string> addressees = {};
  bool is_to_these_alone = false;  ///< Whatever the settings say of addressees.
  std::string authority = {};
  std::string post = {};
  std::string signer = {};
  std::vector<std::string> receivers = {};
};

struct DocumentHeading {
  std::string profile;  ///< "decree-30".
  document::Heading heading = {};
  std::optional<document::Signature> signature = {};  ///< None where nothing is known of it.
  std::string place = {};                             ///< "Đà Nẵng".
  std::string day = {};                               ///< "ngày 05 tháng 7 năm 2026", as the heading has it.
  std::vector<Problem> warnings = {};
};

/// Without a date the places of day and month stay empty, and what holds on the day of the ledger's last record is
/// taken; heading-changes-later warns where something else holds afterwards. No clock is asked. Within a snapshot.
DocumentHeading heading_of(storage::Ledger& ledger, const HeadingRequest& request, Language language);

/// Puts heading and signature around a report that is a table; its kind, where nothing says another, is a report's.
/// Returns the warnings of `heading_of`. Reads in a snapshot of its own.
std::vector<Problem> put_heading(storage::Ledger& ledger, HeadingRequest request, Language language,
                                 document::Document& document);

/// The name of an office in capitals, broken before the words of `breaks`: "LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ",
/// "THÀNH PHỐ ĐÀ NẴNG".
std::vector<std::string> broken_at_word_groups(std::string_view office, const std::vector<std::string>& breaks);

/// "ngày 05 tháng 7 năm 2026": a leading 0 for the days 1 to 9 and the months 1 and 2; "5 July 2026".
std::string day_of_document(domain::Date day, Language language);

/// "05", "12". Throws `Error` not-a-document-number.
int read_document_number(std::string_view typed);

}  // namespace aid::papers
