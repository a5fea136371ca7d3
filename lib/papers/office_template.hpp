#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"
#include "aid/domain/date.hpp"
#include "aid/storage/ledger.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Which text a paper is made from.
namespace aid::papers {

struct TemplateRequest {
  std::string_view paper;                ///< "brief", "letter-thanks".
  std::string_view text;                 ///< Of a file that was named; empty where none was.
  std::string_view name;                 ///< Of that file.
  std::optional<domain::Date> day = {};  ///< Of the paper.
};

struct ChosenTemplate {
  std::string text;
  std::string name;  ///< For messages.
  /// heading-changes-later: the paper has no day, and the office has another template from a later one on.
  std::optional<Problem> warning = {};
};

/// The file's; else the office's own of the paper's day, without a day that of the ledger's last one; else what ships
/// with the program. Throws `Error` template-empty.
ChosenTemplate choose_template(storage::Ledger& ledger, const TemplateRequest& request, Language language);

/// What would be used on the ledger's last day.
std::string template_in_use(storage::Ledger& ledger, std::string_view paper, Language language);

}  // namespace aid::papers
