#pragma once
#include "aid/base/problem.hpp"
#include "aid/document/document.hpp"
#include "aid/formats/money_unit.hpp"
#include "aid/papers/heading.hpp"
#include "aid/reports/reports.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The narrative report of a period: a template filled with what the reports of the same ledger count.
namespace aid::papers {

struct BriefRequest {
  reports::ReportQuery query = {};  ///< Its period, scopes, `approved_only` and `in`; the rest is the brief's.
  HeadingRequest heading = {.report = "brief"};
  std::string template_text = {};                        ///< Empty: that of the ledger, else the built-in one.
  std::string template_name = {};                        ///< What problems call it.
  formats::UnitChoice unit = formats::UnitChoice::none;  ///< One for the amounts in đồng of all its tables.
  bool with_annex = false;                               ///< The lists of aids follow as annexes.
};

struct Brief {
  document::Document document;
  bool has_problems = false;           ///< A total lacks something that it should contain.
  std::vector<Problem> warnings = {};  ///< For standard error.
};

/// Reads the ledger once, in one snapshot. Throws `Error`: brief-needs-period, those of `read_template` and of
/// `reports::build_report`.
Brief build_brief(storage::Ledger& ledger, const BriefRequest& request, Language language);

/// The text of the template that `build_brief` takes where none is given.
std::string brief_template(storage::Ledger& ledger, Language language);

}  // namespace aid::papers
