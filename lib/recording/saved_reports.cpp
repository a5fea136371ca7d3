#include "aid/recording/saved_reports.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"
#include "aid/vocabulary/messages.hpp"

namespace aid::recording {

SavedOutcome save_report(storage::Ledger& ledger, const vocabulary::SavedReport& report,
                         const storage::Author& author) {
  const std::string name = clean_text(report.name).value();
  if (fold(name).empty()) throw Error(messages::empty_name, report.name);
  storage::Writer writer(ledger, author);
  SavedOutcome outcome{.before = vocabulary::find_saved_report(ledger, name), .name = name};
  if (outcome.before) outcome.name = outcome.before->name;
  const std::string value = report.text.empty() ? std::string() : vocabulary::saved_value(report);
  const std::string known = outcome.before ? vocabulary::saved_value(*outcome.before) : std::string();
  if (value == known) return outcome;
  storage::Settings(ledger).put(writer, vocabulary::saved_key(outcome.name), value);
  outcome.block = writer.commit().seq;
  return outcome;
}

}  // namespace aid::recording
