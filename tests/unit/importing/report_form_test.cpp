// What a report writes for a spreadsheet comes in again as what machines get of it does: column by column.
#include "../../../lib/importing/columns.hpp"
#include "../../support/recording.hpp"
#include "aid/formats/list.hpp"
#include "aid/formats/render.hpp"
#include "aid/reports/events.hpp"
#include "aid/reports/partners.hpp"
#include "aid/reports/rates.hpp"
#include "aid/reports/reports.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace aid::report_form_test {

using namespace aid::importing;

namespace {

struct Unwatched : ImportWatcher {
  void read(std::size_t, std::size_t) override {}
  void headings(const table::ListRow&) override {}
  void reject(const table::ListRow&, const Problem&, std::string_view) override {}
};

Columns read_back(const table::Table& table, std::string_view list, const formats::Style& style) {
  std::ostringstream text;
  formats::find_format("csv")->write(table, style, text);
  const std::string csv = std::move(text).str();
  const auto reader = formats::open_list(csv, "l.csv", {.format = formats::ListFormat::csv});
  LookAhead rows(*reader.value());
  const table::ListMapping mapping;
  Unwatched watcher;
  table::ListRow row;
  return read_headings(rows, {.list = list, .mapping = mapping, .choices = choices_of(list)}, watcher, row);
}

std::vector<std::string> fields_of(const Columns& columns) {
  std::vector<std::string> fields;
  for (const table::ColumnMapping& column : columns.columns) fields.push_back(column.field);
  return fields;
}

void check_headings(const table::Table& table, std::string_view list) {
  const Columns machine = read_back(table, list, {});
  REQUIRE(machine.is_report);
  for (const Language language : {Language::vi, Language::en}) {
    CAPTURE(list);
    CAPTURE(static_cast<int>(language));
    const Columns people = read_back(table, list, {.language = language, .for_spreadsheet = true});
    CHECK(people.is_report);
    CHECK(people.report_language == language);
    CHECK(fields_of(people) == fields_of(machine));
    const auto numbers = language == Language::vi ? domain::NumberStyle::vi : domain::NumberStyle::en;
    CHECK(numbers_of({}, people, domain::NumberStyle::undecided) == numbers);
  }
}

}  // namespace

TEST_CASE("every heading that a report has for people is read as the one that it has for machines") {
  storage::Ledger ledger = testing::filled_ledger();
  vocabulary::Registry registry(ledger);
  reports::ReportQuery query;
  query.entries = true;
  check_headings(reports::build_report(ledger, *reports::find_report("list"), query), "aid");
  check_headings(reports::list_partners(registry, {}), "partner");
  check_headings(reports::list_events(registry, {}), "event");
  check_headings(reports::list_rates(ledger, {}, {}), "rate");
}

}  // namespace aid::report_form_test
