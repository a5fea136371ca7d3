// Partners that are merged are one in every report, and no total changes; parted again, every report is as it was.

#include "aid/recording/partner_merging.hpp"

#include "../../support/recording.hpp"
#include "aid/formats/render.hpp"
#include "aid/reports/partners.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partner_merges.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <sstream>

namespace aid::partner_merging_test {

namespace {

using namespace aid::testing;
using aid::domain::PartnerId;
using aid::recording::MergeWords;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::reports::Report;
using aid::reports::ReportQuery;
using aid::storage::Ledger;
using aid::table::Table;
using aid::vocabulary::Registry;

/// Givers 1 to 4 and receivers 5 and 6, with random gifts, some by two givers, some through a giver of other gifts.
Ledger random_ledger(unsigned seed) {
  std::mt19937 random(seed);
  const auto draw = [&](unsigned below) { return static_cast<unsigned>(random() % below); };
  Ledger ledger = filled_ledger();
  for (const char* name : {"Kisarazu", "Thành phố Kizarazu", "Uiwang", "Kawasaki"}) add_partner(ledger, {name}, "JP");
  for (const char* name : {"Trường Lê Độ", "Bệnh viện C"}) add_partner(ledger, {name}, "VN");
  const unsigned gifts = 3 + draw(8);
  for (unsigned i = 0; i < gifts; ++i) {
    RecordWords words;
    words.kind = draw(3) == 0 ? RecordKind::commitment : RecordKind::gift;
    words.description.list("from") = {fmt::format("DN-P000{}", 1 + draw(4))};
    const std::string second = fmt::format("DN-P000{}", 1 + draw(4));
    if (draw(3) == 0 && second != words.description.list("from").front()) {
      words.description.list("co-donor") = {second};
    }
    words.description.list("to") = {fmt::format("DN-P000{}", 5 + draw(2))};
    if (draw(3) == 0) words.fact.via = fmt::format("DN-P000{}", 1 + draw(4));
    words.fact.amount = fmt::format("{} triệu", 1 + draw(900));
    words.fact.date = fmt::format("{}-0{}", 2019 + draw(3), 1 + draw(9));
    words.another = true;
    aid::recording::record(session(ledger), words);
  }
  return ledger;
}

std::string text_of(Table table) {
  table.as_of = {};  // Of the record, which is another one.
  std::ostringstream out;
  aid::formats::write_json(table, {}, out);
  return out.str();
}

/// Every report that needs no more than a period, `by` each dimension, and the pages of all partners.
std::string all_reports_of(Ledger& ledger) {
  std::string all;
  for (const Report& report : aid::reports::all_reports()) {
    using Argument = Report::Argument;
    ReportQuery query;
    query.today = aid::domain::Date::from_ymd(2022, 2, 19);
    query.within = "60d";
    if (report.argument == Argument::dimensions || report.argument == Argument::dimension) {
      for (const std::string& dimension : aid::reports::dimension_names()) {
        query.dimensions = {dimension};
        all += text_of(aid::reports::build_report(ledger, report, query));
      }
    } else if (report.argument == Argument::none) {
      all += text_of(aid::reports::build_report(ledger, report, query));
    }
  }
  Registry registry(ledger);
  all += text_of(aid::reports::list_partners(registry, {}));
  all += text_of(aid::reports::likely_duplicates(registry));
  for (int code = 0; code <= 6; ++code) {
    all += text_of(aid::reports::show_partner(registry, fmt::format("DN-P000{}", code)));
  }
  return all;
}

Table by_donor(Ledger& ledger) {
  ReportQuery query;
  query.dimensions = {"donor"};
  return aid::reports::build_report(ledger, *aid::reports::find_report("by"), query);
}

std::string total_of(Ledger& ledger) {
  Table table = by_donor(ledger);
  table.rows.clear();
  table.notes.clear();
  return text_of(std::move(table));
}

void run(Ledger& ledger, bool undo, const MergeWords& words) {
  Registry registry(ledger);
  aid::storage::Writer writer(ledger, author());
  if (undo) {
    aid::recording::undo_merge(writer, registry, words);
  } else {
    aid::recording::merge_partners(writer, registry, words);
  }
  writer.commit();
}

std::vector<std::string> donors_in(Ledger& ledger) {
  std::vector<std::string> names;
  for (const aid::table::Row& row : by_donor(ledger).rows) {
    if (const auto* name = std::get_if<aid::table::Words>(&row.cells.front())) names.push_back(name->en);
  }
  return names;
}

}  // namespace

TEST_CASE("a merge changes no total, shows one name, and undone it leaves every report as it was") {
  for (unsigned seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    Ledger ledger = random_ledger(seed);
    const std::string before = all_reports_of(ledger);
    const std::string total = total_of(ledger);
    run(ledger, false, {.kept = "DN-P0001", .others = {"DN-P0002"}, .reason = "một"});
    CHECK(total_of(ledger) == total);
    for (const std::string& name : donors_in(ledger)) CHECK(name != "Thành phố Kizarazu");
    run(ledger, false, {.kept = "DN-P0003", .others = {"Kizarazu"}, .reason = "và cả hai là một"});
    CHECK(total_of(ledger) == total);
    for (const std::string& name : donors_in(ledger)) CHECK(name != "Kisarazu");
    CHECK(all_reports_of(ledger) != before);
    run(ledger, true, {.kept = "DN-P0001", .others = {}, .reason = "không phải"});
    run(ledger, true, {.kept = "DN-P0001", .others = {}, .reason = "không phải"});
    CHECK(all_reports_of(ledger) == before);
    CHECK(aid::storage::PartnerMerges(ledger).standing().empty());
  }
}

TEST_CASE("whatever names a partner that was merged means the one that is kept") {
  Ledger ledger = random_ledger(1);
  run(ledger, false, {.kept = "Kisarazu", .others = {"Kizarazu", "Uiwang"}, .reason = "một"});
  Registry registry(ledger);
  for (const char* typed : {"DN-P0001", "DN-P0002", "DN-P0003", "Kisarazu", "Thành phố Kizarazu", "uiwang"}) {
    CAPTURE(typed);
    CHECK(registry.partner(typed).value() == PartnerId{registry.partner("Kisarazu").value()});
  }
  CHECK(aid::storage::Partners(ledger).own({registry.partner("DN-P0001").value().row + 1}).name() ==
        "Thành phố Kizarazu");
}

TEST_CASE("a gift that was recorded under another name before is known again") {
  Ledger ledger = filled_ledger();
  for (const char* name : {"Kisarazu", "Thành phố Kizarazu"}) add_partner(ledger, {name}, "JP");
  add_partner(ledger, {"Trường Lê Độ"}, "VN");
  RecordWords words;
  words.description.list("from") = {"Thành phố Kizarazu"};
  words.description.list("to") = {"Trường Lê Độ"};
  words.fact.amount = "5 triệu";
  words.fact.date = "2021";
  aid::recording::record(session(ledger), words);
  run(ledger, false, {.kept = "Kisarazu", .others = {"Thành phố Kizarazu"}, .reason = "một"});
  CHECK(problems_of(ledger, words) == Names{"same-as-recorded"});
  words.description.list("from") = {"Kisarazu"};
  CHECK(problems_of(ledger, words) == Names{"same-as-recorded"});
}

TEST_CASE("an aid that is edited between goes on to be of whom it was") {
  Ledger ledger = random_ledger(3);
  run(ledger, false, {.kept = "Kisarazu", .others = {"Kizarazu"}, .reason = "một"});
  const aid::storage::Aids aids(ledger);
  aid::storage::Writer writer(ledger, author());
  aid::domain::AidId of_other;
  for (const aid::domain::AidId id : aids.with_party(Registry(ledger).partner("DN-P0002").value())) {
    aid::domain::Aid aid = aids.get(id);
    aid.title = "Tên khác";
    ++aid.version;
    aid::storage::Aids(ledger).revise(writer, aid);
    of_other = id;
  }
  writer.commit();
  REQUIRE(of_other);
  const auto parties_when_merged = aids.get(of_other).parties;
  run(ledger, true, {.kept = "Kisarazu", .others = {}, .reason = "không phải"});
  const auto count_of = [&](const char* code) {
    return aids.with_party(Registry(ledger).partner(code).value()).size();
  };
  Ledger untouched = random_ledger(3);
  CHECK(count_of("DN-P0001") ==
        aid::storage::Aids(untouched).with_party(Registry(untouched).partner("DN-P0001").value()).size());
  CHECK(count_of("DN-P0002") ==
        aid::storage::Aids(untouched).with_party(Registry(untouched).partner("DN-P0002").value()).size());
  CHECK(parties_when_merged.size() == aids.get(of_other).parties.size());
}

}  // namespace aid::partner_merging_test
