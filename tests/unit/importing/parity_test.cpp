#include "../../support/recording.hpp"
#include "aid/base/sha256.hpp"
#include "aid/formats/list.hpp"
#include "aid/importing/import.hpp"
#include "aid/storage/rates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// One rule stands in one place: whatever the way in, a fact gets the same answer.
namespace aid::importing::parity_test {
namespace {

using recording::RecordWords;
using testing::Names;
using Cells = std::map<std::string, std::string>;

/// A fact as somebody types it and as it stands in a list, and the names of what is wrong with it: errors and warnings
/// in the order of the alphabet.
struct Fact {
  const char* what;
  std::function<void(RecordWords&)> type;
  Cells cells;  ///< By the names of fields; an empty one is taken away from the row.
  Names expected;
};

/// A ledger with two partners, one aid and a rate of the US dollar.
storage::Ledger some_ledger() {
  storage::Ledger ledger = testing::filled_ledger();
  testing::add_partner(ledger, {"Kisarazu"}, "JP");
  testing::add_partner(ledger, {"Sở Y tế"}, "VN");
  testing::add_partner(ledger, {"Oxfam"}, "GB");
  storage::Writer writer(ledger, testing::author());
  storage::Rates(ledger).add(writer, {.id = 0,
                                      .rate = {.currency = domain::Currency::usd(),
                                               .kind = domain::RateKind::interbank,
                                               .on = domain::Date::from_ymd(2021, 1, 1),
                                               .vnd_per_unit = domain::Decimal(23'000, 0),
                                               .source = "SBV"},
                                      .aid = {}});
  storage::Locks(ledger).lock(writer, domain::DateInterval::of_years(2019, 2019), "2019");
  writer.commit();
  return ledger;
}

RecordWords typed_gift(const Fact& fact) {
  RecordWords words;
  words.description.list("from") = {"Kisarazu"};
  words.description.list("to") = {"Sở Y tế"};
  words.fact.amount = "5000 USD";
  words.fact.date = "2021-11-06";
  fact.type(words);
  return words;
}

/// The row of a list that says the same.
Cells listed_gift(const Fact& fact) {
  Cells cells{{"donor", "Kisarazu"}, {"recipient", "Sở Y tế"}, {"amount", "5000 USD"}, {"date", "2021-11-06"}};
  for (const auto& [field, value] : fact.cells) cells[field] = value;
  std::erase_if(cells, [](const auto& cell) { return cell.second.empty(); });
  return cells;
}

Names sorted(std::set<std::string> names) { return {names.begin(), names.end()}; }

Names names_of(const std::vector<Problem>& problems) {
  std::set<std::string> names;
  for (const Problem& problem : problems) names.emplace(problem.name());
  return sorted(std::move(names));
}

Names by_option(const Fact& fact) {
  storage::Ledger ledger = some_ledger();
  try {
    return names_of(recording::record(testing::session(ledger), typed_gift(fact)).warnings);
  } catch (const Errors& errors) {
    return names_of(errors.problems());
  } catch (const Error& error) {
    return names_of({error.problem()});
  }
}

/// Questions show what a record would be before it is written.
Names by_question(const Fact& fact) {
  storage::Ledger ledger = some_ledger();
  const auto preview = recording::preview(testing::session(ledger), typed_gift(fact));
  return preview.problems.empty() ? names_of(preview.outcome.warnings) : names_of(preview.problems);
}

class NoWatcher final : public ImportWatcher {
public:
  void read(std::size_t, std::size_t) override {}
  void headings(const table::ListRow&) override {}
  void reject(const table::ListRow&, const Problem&, std::string_view) override {}
};

Names by_list(const std::string& bytes, const char* name) {
  storage::Ledger ledger = some_ledger();
  const auto list = formats::open_list(bytes, name);
  ImportRequest request;
  request.file = name;
  request.file_hash = std::string(32, 'x');
  request.mapping.as = "gift";
  NoWatcher watcher;
  std::set<std::string> names;
  try {
    const ImportOutcome outcome = import_aids(testing::session(ledger), *list.value(), request, watcher);
    // As with an option, warnings are told of what is recorded.
    const auto& counts = outcome.problem_counts.empty() ? outcome.warning_counts : outcome.problem_counts;
    for (const auto& [problem, count] : counts) names.insert(problem);
    for (const UnknownListName& unknown : outcome.unknown) names.insert("unknown-" + unknown.what);
  } catch (const Errors& errors) {
    for (const Problem& problem : errors.problems()) names.emplace(problem.name());
  } catch (const Error& error) {
    names.emplace(error.problem().name());
  }
  return sorted(std::move(names));
}

std::string quoted(std::string_view text) {
  std::string escaped = "\"";
  for (const char c : text) escaped += c == '"' ? "\"\"" : std::string(1, c);
  return escaped + '"';
}

Names by_cell(const Fact& fact) {
  std::string headings;
  std::string row;
  for (const auto& [field, value] : listed_gift(fact)) {
    headings += (headings.empty() ? "" : ",") + field;
    row += (row.empty() ? "" : ",") + quoted(value);
  }
  return by_list(headings + "\n" + row + "\n", "list.csv");
}

Names by_json_line(const Fact& fact) {
  std::string line;
  for (const auto& [field, value] : listed_gift(fact)) {
    std::string text;
    for (const char c : value) text += c == '\x01' ? std::string("\\u0001") : std::string(1, c);
    line += (line.empty() ? "{" : ", ") + ('"' + field + "\": \"") + text + '"';
  }
  return by_list(line + "}\n", "list.jsonl");
}

std::string shown(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::vector<Fact> facts();

TEST_CASE("every way in gives a fact the same answer") {
  const auto all = facts();
  CHECK(all.size() >= 60);
  for (const Fact& fact : all) {
    const std::string what = fact.what;
    CAPTURE(what);
    const std::string expected = shown(fact.expected);
    CHECK(shown(by_option(fact)) == expected);
    CHECK(shown(by_question(fact)) == expected);
    CHECK(shown(by_cell(fact)) == expected);
    CHECK(shown(by_json_line(fact)) == expected);
  }
}

std::vector<Fact> facts() {
  return {
      {"a plain gift", [](auto&) {}, {}, {}},
      // --- Money ---
      {"an amount of two readings",
       [](auto& w) { w.fact.amount = "1.200 USD"; },
       {{"amount", "1.200 USD"}},
       {"ambiguous-amount"}},
      {"an amount in an unknown currency",
       [](auto& w) { w.fact.amount = "5 XQZ"; },
       {{"amount", "5 XQZ"}},
       {"unknown-currency"}},
      {"more decimals than the currency has",
       [](auto& w) { w.fact.amount = "5,5 VND"; },
       {{"amount", "5,5 VND"}},
       {"too-many-decimals"}},
      {"an amount in words alone", [](auto& w) { w.fact.amount = "nhiều"; }, {{"amount", "nhiều"}}, {"not-an-amount"}},
      {"an amount below nothing",
       [](auto& w) { w.fact.amount = "-5 USD"; },
       {{"amount", "-5 USD"}},
       {"negative-amount"}},
      {"an amount beyond what can be counted",
       [](auto& w) { w.fact.amount = "99999999999999999999"; },
       {{"amount", "99999999999999999999"}},
       {"amount-overflow"}},
      {"an amount of 0", [](auto& w) { w.fact.amount = "0 USD"; }, {{"amount", "0 USD"}}, {"amount-of-zero"}},
      {"an equivalent of 0", [](auto& w) { w.fact.stated_vnd = "0"; }, {{"stated-vnd", "0"}}, {"stated-zero"}},
      {"an equivalent of 0 in USD",
       [](auto& w) {
         w.fact.amount = "5 triệu";
         w.fact.stated_usd = "0";
       },
       {{"amount", "5 triệu"}, {"stated-usd", "0"}},
       {"stated-zero"}},
      {"an equivalent a hundred times off the rate",
       [](auto& w) { w.fact.stated_vnd = "11.500.000.000"; },
       {{"stated-vnd", "11.500.000.000"}},
       {"stated-far-from-rate"}},
      {"an equivalent by the rate",
       [](auto& w) { w.fact.stated_vnd = "115.000.000"; },
       {{"stated-vnd", "115.000.000"}},
       {}},
      {"an equivalent in the amount's own currency",
       [](auto& w) {
         w.fact.amount = "5 triệu";
         w.fact.stated_vnd = "4 triệu";
       },
       {{"amount", "5 triệu"}, {"stated-vnd", "4 triệu"}},
       {"equivalent-of-itself"}},
      {"an equivalent that repeats the amount",
       [](auto& w) {
         w.fact.amount = "5 triệu";
         w.fact.stated_vnd = "5.000.000";
       },
       {{"amount", "5 triệu"}, {"stated-vnd", "5.000.000"}},
       {}},
      {"an equivalent in USD of an amount in USD",
       [](auto& w) { w.fact.stated_usd = "4000"; },
       {{"stated-usd", "4000"}},
       {"equivalent-of-itself"}},
      {"an equivalent a fifth off the rate",
       [](auto& w) { w.fact.stated_vnd = "138.000.000"; },
       {{"stated-vnd", "138.000.000"}},
       {"stated-far-from-rate"}},
      {"equivalents of other sources that agree",
       [](auto& w) {
         w.fact.stated = {"115 triệu VND", "110 triệu VND"};
         w.fact.stated_source = {"báo A", "báo B"};
       },
       {{"stated", "115 triệu VND; 110 triệu VND"}, {"stated-source", "báo A; báo B"}},
       {}},
      {"equivalents of other sources of which one contradicts the other and the rate",
       [](auto& w) {
         w.fact.stated = {"115 triệu VND", "140 triệu VND"};
       },
       {{"stated", "115 triệu VND; 140 triệu VND"}},
       {"stated-contradicts", "stated-far-from-rate"}},
      {"an equivalent of another source of 0",
       [](auto& w) { w.fact.stated = {"0 VND"}; },
       {{"stated", "0 VND"}},
       {"stated-zero"}},
      {"an equivalent of another source in the amount's own currency",
       [](auto& w) { w.fact.stated = {"4000 USD"}; },
       {{"stated", "4000 USD"}},
       {"equivalent-of-itself"}},
      {"two equivalents of one source",
       [](auto& w) {
         w.fact.stated = {"115 triệu VND", "110 triệu VND"};
         w.fact.stated_source = {"báo A"};
       },
       {{"stated", "115 triệu VND; 110 triệu VND"}, {"stated-source", "báo A"}},
       {"stated-uneven"}},
      {"an equivalent in VND that is in EUR",
       [](auto& w) { w.fact.stated_vnd = "4000 EUR"; },
       {{"stated-vnd", "4000 EUR"}},
       {"wrong-currency"}},
      {"an equivalent in VND that is in the amount's currency",
       [](auto& w) { w.fact.stated_vnd = "4000 USD"; },
       {{"stated-vnd", "4000 USD"}},
       {"equivalent-of-itself"}},
      {"an equivalent of two readings",
       [](auto& w) {
         w.fact.amount = "5 triệu";
         w.fact.stated_usd = "1.200";
       },
       {{"amount", "5 triệu"}, {"stated-usd", "1.200"}},
       {"ambiguous-amount"}},
      // --- Goods ---
      {"goods in cash",
       [](auto& w) {
         w.fact.amount = "";
         w.fact.goods = {"4 máy thở"};
         w.description.text("form") = "cash";
       },
       {{"amount", ""}, {"goods", "4 máy thở"}, {"form", "cash"}},
       {"goods-are-not-cash"}},
      {"money and goods in cash",
       [](auto& w) {
         w.fact.goods = {"4 máy thở"};
         w.description.text("form") = "cash";
       },
       {{"goods", "4 máy thở"}, {"form", "cash"}},
       {"goods-are-not-cash"}},
      {"an amount and goods with values in kind",
       [](auto& w) {
         w.fact.goods = {"4 máy thở = 300 USD"};
         w.description.text("form") = "in-kind";
       },
       {{"goods", "4 máy thở = 300 USD"}, {"form", "in-kind"}},
       {"goods-valued-twice"}},
      {"money and goods with values, mixed",
       [](auto& w) { w.fact.goods = {"4 máy thở = 300 USD"}; },
       {{"goods", "4 máy thở = 300 USD"}},
       {}},
      {"goods below nothing",
       [](auto& w) {
         w.fact.amount = "";
         w.fact.goods = {"-4 máy thở"};
       },
       {{"amount", ""}, {"goods", "-4 máy thở"}},
       {"negative-number"}},
      {"a form that is none",
       [](auto& w) { w.description.text("form") = "gold"; },
       {{"form", "gold"}},
       {"unknown-word"}},
      // --- Dates ---
      {"a date in the future",
       [](auto& w) { w.fact.date = "2022-03-01"; },
       {{"date", "2022-03-01"}},
       {"date-in-future"}},
      {"a day that there is not",
       [](auto& w) { w.fact.date = "31/02/2021"; },
       {{"date", "31/02/2021"}},
       {"not-a-date"}},
      {"a day in a locked period",
       [](auto& w) { w.fact.date = "2019-05-01"; },
       {{"date", "2019-05-01"}},
       {"period-locked"}},
      {"words that are no date", [](auto& w) { w.fact.date = "hôm nào"; }, {{"date", "hôm nào"}}, {"not-a-date"}},
      {"month before day", [](auto& w) { w.fact.date = "12/31/2021"; }, {{"date", "12/31/2021"}}, {"month-day-order"}},
      {"a year of two digits", [](auto& w) { w.fact.date = "6/11/21"; }, {{"date", "6/11/21"}}, {"two-digit-year"}},
      {"a time of carrying out that is no date",
       [](auto& w) { w.description.text("runs") = "sắp tới"; },
       {{"runs", "sắp tới"}},
       {"not-a-date"}},
      {"a day and an amount that are both wrong",
       [](auto& w) {
         w.fact.date = "31/02/2021";
         w.fact.amount = "nhiều";
       },
       {{"date", "31/02/2021"}, {"amount", "nhiều"}},
       {"not-a-date", "not-an-amount"}},
      // --- Counts ---
      {"a count of 0", [](auto& w) { w.description.text("count") = "0"; }, {{"count", "0"}}, {"count-of-zero"}},
      {"a count of more than 0",
       [](auto& w) { w.description.text("count") = "hơn 0"; },
       {{"count", "hơn 0"}},
       {"count-of-zero"}},
      {"a count that is none",
       [](auto& w) { w.description.text("count") = "vài"; },
       {{"count", "vài"}},
       {"not-a-count"}},
      {"a count below nothing",
       [](auto& w) { w.description.text("count") = "-2"; },
       {{"count", "-2"}},
       {"negative-number"}},
      {"0 people reached",
       [](auto& w) { w.description.list("beneficiary") = {"0 người"}; },
       {{"beneficiary-count", "0 người"}},
       {"count-of-zero"}},
      {"0 pupils",
       [](auto& w) { w.description.list("beneficiary") = {"pupils=0"}; },
       {{"beneficiary-count", "pupils=0"}},
       {"count-of-zero"}},
      {"people below nothing",
       [](auto& w) { w.description.list("beneficiary") = {"-3"}; },
       {{"beneficiary-count", "-3"}},
       {"negative-number"}},
      {"a group that is none",
       [](auto& w) { w.description.list("beneficiary") = {"xyz=5"}; },
       {{"beneficiary-count", "xyz=5"}},
       {"unknown-beneficiary-group"}},
      {"a country of those who benefit that is none",
       [](auto& w) { w.description.text("for-country") = "Atlantis"; },
       {{"beneficiary-country", "Atlantis"}},
       {"unknown-country"}},
      // --- Parties ---
      {"the same giver twice",
       [](auto& w) {
         w.description.list("from") = {"Kisarazu", "Kisarazu"};
       },
       {{"donor", "Kisarazu; Kisarazu"}},
       {"repeated-partner"}},
      {"the same co-donor twice",
       [](auto& w) {
         w.description.list("co-donor") = {"Oxfam", "oxfam"};
       },
       {{"co-donor", "Oxfam; oxfam"}},
       {"repeated-partner"}},
      {"a giver that is a co-donor too",
       [](auto& w) { w.description.list("co-donor") = {"Kisarazu"}; },
       {{"co-donor", "Kisarazu"}},
       {"repeated-partner"}},
      {"the same receiver twice",
       [](auto& w) {
         w.description.list("to") = {"Sở Y tế", "so y te"};
       },
       {{"recipient", "Sở Y tế; so y te"}},
       {"repeated-partner"}},
      {"the same implementer twice",
       [](auto& w) {
         w.description.list("implementer") = {"Oxfam", "Oxfam"};
       },
       {{"implementer", "Oxfam; Oxfam"}},
       {"repeated-partner"}},
      {"a giver that receives",
       [](auto& w) { w.description.list("to") = {"Kisarazu"}; },
       {{"recipient", "Kisarazu"}},
       {"own-gift"}},
      {"from abroad to abroad",
       [](auto& w) { w.description.list("to") = {"Oxfam"}; },
       {{"recipient", "Oxfam"}},
       {"foreign-to-foreign"}},
      {"a direction that the countries contradict",
       [](auto& w) { w.description.text("direction") = "out"; },
       {{"direction", "out"}},
       {"direction-contradicts"}},
      {"a direction that is none",
       [](auto& w) { w.description.text("direction") = "up"; },
       {{"direction", "up"}},
       {"unknown-word"}},
      {"an unknown partner",
       [](auto& w) { w.description.list("to") = {"Hội Xyz"}; },
       {{"recipient", "Hội Xyz"}},
       {"unknown-partner"}},
      {"shares that are not 100",
       [](auto& w) {
         w.description.list("to") = {"Sở Y tế", "Oxfam"};
         w.description.text("direction") = "in";
         w.description.list("share") = {"60", "30"};
       },
       {{"recipient", "Sở Y tế=60; Oxfam=30"}, {"direction", "in"}},
       {"shares-not-100"}},
      // --- Description ---
      {"a sector that is none",
       [](auto& w) { w.description.list("sector") = {"xyz"}; },
       {{"sector", "xyz"}},
       {"unknown-sector"}},
      {"a sector twice",
       [](auto& w) {
         w.description.list("sector") = {"health", "health"};
       },
       {{"sector", "health; health"}},
       {}},
      {"sectors of two schemes",
       [](auto& w) {
         w.description.list("sector") = {"nhân đạo", "nông, lâm, ngư nghiệp và phát triển nông thôn"};
       },
       {{"sector", "nhân đạo; nông, lâm, ngư nghiệp và phát triển nông thôn"}},
       {"sectors-of-two-schemes"}},
      {"shares of sectors that are not 100",
       [](auto& w) {
         w.description.list("sector") = {"health=60", "education=30"};
       },
       {{"sector", "health=60; education=30"}},
       {"shares-not-100"}},
      {"a share of one sector alone",
       [](auto& w) {
         w.description.list("sector") = {"health=60", "education"};
       },
       {{"sector", "health=60; education"}},
       {"shares-not-for-all"}},
      {"a place that is none",
       [](auto& w) { w.description.list("place") = {"Atlantis"}; },
       {{"place", "Atlantis"}},
       {"unknown-place"}},
      {"a regime that is none",
       [](auto& w) { w.description.text("regime") = "xyz"; },
       {{"regime", "xyz"}},
       {"unknown-regime"}},
      {"a status that is none",
       [](auto& w) { w.description.text("status") = "xyz"; },
       {{"status", "xyz"}},
       {"unknown-aid-status"}},
      {"a modality that is none",
       [](auto& w) { w.description.text("modality") = "xyz"; },
       {{"modality", "xyz"}},
       {"unknown-word"}},
      {"a scope that is none",
       [](auto& w) { w.description.text("scope") = "xyz"; },
       {{"scope", "xyz"}},
       {"unknown-word"}},
      {"a kind of channel that is none",
       [](auto& w) { w.fact.via_kind = "xyz"; },
       {{"channel-kind", "xyz"}},
       {"unknown-channel-kind"}},
      {"a title with a control character",
       [](auto& w) { w.description.text("title") = "a\x01z"; },
       {{"title", "a\x01z"}},
       {"control-character"}},
      {"a whole that is not there",
       [](auto& w) { w.description.text("part-of") = "DN-2021-0099"; },
       {{"part-of", "DN-2021-0099"}},
       {"unknown-aid"}},
      {"a component of nothing",
       [](auto& w) { w.description.flag("component") = true; },
       {{"component", "có"}},
       {"component-without-whole"}},
      {"a component of nothing that stands for 3",
       [](auto& w) {
         w.description.flag("component") = true;
         w.description.text("count") = "3";
       },
       {{"component", "có"}, {"count", "3"}},
       {"component-counted", "component-without-whole"}},
      {"a component that is none", [](auto&) {}, {{"component", "không"}}, {}},
      // --- Ids ---
      {"an own id like a code", [](auto& w) { w.id = "DN-2021-0009"; }, {{"id", "DN-2021-0009"}}, {"bad-id"}},
      {"an own id like a code in small letters",
       [](auto& w) { w.id = "dn-2021-0009"; },
       {{"id", "dn-2021-0009"}},
       {"bad-id"}},
      {"an own id", [](auto& w) { w.id = "K1"; }, {{"id", "K1"}}, {}},
  };
}

}  // namespace
}  // namespace aid::importing::parity_test
