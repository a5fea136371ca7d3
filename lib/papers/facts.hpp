#pragma once
#include "aid/document/document.hpp"
#include "aid/reports/donors.hpp"
#include "aid/reports/reports.hpp"
#include "office_facts.hpp"
#include "value_names.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What a template can say of a ledger: every figure is one that a report counted.
namespace aid::papers {

/// Which report a fact is from.
struct Source {
  DirectionValue::Of of = DirectionValue::Of::period;
  std::string_view direction = {};  ///< Empty: all.
  std::string_view report = "summary";
  std::vector<std::string> dimensions = {};
  std::vector<std::string> stages = {};
  std::string in = {};  ///< Where the query names no currency.
};

/// The reports of one document, each counted once when it is first asked for, all from one reading of the ledger.
class Facts {
public:
  /// `query`: period, scopes, approved_only, in. Throws what `reports::build_report` throws.
  Facts(storage::Ledger& ledger, reports::ReportQuery query, std::string place, Language language);

  /// What stands in a template in these braces; none: there is nothing to say. The name is a known one.
  std::optional<std::string> value(std::string_view name);
  /// nullptr: there is no such period.
  const table::Table* report(const Source& source);

  const table::Table& summary() { return *report({}); }
  const domain::DateInterval& period() const { return period_; }
  Language language() const { return language_; }
  storage::Ledger& ledger() const { return ledger_; }
  const OfficeFacts& office() const { return office_; }
  /// A report of which something is said.
  struct Used {
    DirectionValue::Of of;
    std::string direction;
    bool is_equivalent = false;  ///< Counted in đồng only to be put beside.
    bool is_of_work = false;     ///< Of events, agreements, partners or plans, and not of aid.
    table::Table table;
  };
  /// In the order of asking, the summary of all directions first; some stand there several times.
  const std::vector<const Used*>& used() const { return used_; }
  /// What was asked since then is not said after all.
  void forget_since(std::size_t used) { used_.resize(used); }

  /// Whether the ledger has events, agreements, plans or anniversaries of its own.
  bool has_work();

private:
  /// Of events, agreements, partners, plans and what lies ahead; nothing where the ledger keeps none of them.
  std::optional<std::string> of_work(std::string_view name);
  const table::Table& kept_work(const std::string& key, const std::function<table::Table()>& build);
  const table::Table& events_by(std::string_view grouping);
  std::optional<std::string> events_in_groups(std::string_view grouping);
  std::optional<std::string> of_events(std::string_view what);
  std::optional<std::string> of_agreements(std::string_view what);
  std::optional<std::string> of_new_partners(std::string_view what);
  std::optional<std::string> of_plans(std::string_view what);
  std::optional<std::string> ahead(std::string_view what);
  std::set<std::string> items_done();

  std::optional<std::string> plain_value(std::string_view name);
  std::optional<std::string> of_direction(const DirectionValue& asked);
  std::optional<std::string> figure(const DirectionValue& asked, std::string_view what);
  std::optional<std::string> amount(const DirectionValue& asked, bool in_words);
  std::optional<std::string> in_dong(const DirectionValue& asked);
  std::optional<std::string> other_than_delivered(const DirectionValue& asked);
  std::optional<std::string> change(const DirectionValue& asked);
  std::optional<std::string> change_of_aids(const DirectionValue& asked);
  std::optional<std::string> count(const DirectionValue& asked);
  std::optional<std::string> not_valued(const DirectionValue& asked);
  std::optional<std::string> names(const DirectionValue& asked, std::string_view dimension);
  std::optional<std::string> number_of_donors(const DirectionValue& asked);
  std::optional<std::string> new_donors(const DirectionValue& asked);

  /// What a report is asked for; nothing where there is no such period.
  std::optional<reports::ReportQuery> query_of(const Source& source) const;
  const reports::DonorCounts* donors_of(const DirectionValue& asked);
  /// What is recorded of a stage in one of the document's currencies, or in those that it was recorded in.
  struct Figure {
    const domain::Amounts* amounts;
    bool lacks_some = false;  ///< Something has no rate into this currency.
  };
  /// Those that there are, in the order of the currencies. `in`: where the document names none.
  std::vector<Figure> figures(const DirectionValue& asked, std::string_view in = {});
  /// The first of them; nullptr: there is none.
  const domain::Amounts* amounts(const DirectionValue& asked);
  std::optional<domain::Count> aids(const DirectionValue& asked);
  /// The cell of the total of that direction; nullptr: there is none.
  const table::Cell* total_cell(const Source& source, std::string_view stage, std::string_view count);
  /// "A, B và C"; parted by semicolons where one of them has a comma.
  std::string and_list(const std::vector<std::string>& items, bool are_amounts = false) const;

  storage::Ledger& ledger_;
  reports::Reading reading_;
  reports::ReportQuery query_;
  std::string place_;
  Language language_;
  OfficeFacts office_;
  domain::DateInterval period_ = {};
  std::optional<bool> has_work_ = {};
  std::map<std::string, reports::DonorCounts> donors_;  ///< By period and direction.
  std::map<std::string, Used> reports_;
  std::vector<const Used*> used_;
};

}  // namespace aid::papers
