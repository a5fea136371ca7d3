// What a search finds, what records lack, and what is published.
#include "../../support/recording.hpp"
#include "aid/reports/reports.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

namespace aid::find_test {

namespace {

using namespace aid::testing;
using aid::recording::RecordWords;
using aid::reports::ReportQuery;
using aid::storage::Ledger;
using aid::table::Row;
using aid::table::Table;
using aid::table::Words;

const aid::table::Cell& cell(const Table& table, const Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &aid::table::Column::key);
  return row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
}

/// DN-2021-0001: money with a title and a note; 0002: goods of a person who was called otherwise.
Ledger ledger_with_two() {
  Ledger ledger = filled_ledger();
  add_partner(ledger, {"Kisarazu"}, "JP", "foreign-local-government");
  add_partner(ledger, {"Trần Thị Mai", "Mai Trần"}, "US", "overseas-vietnamese");
  add_partner(ledger, {"Bệnh viện C"}, "VN", "vietnamese-institution");
  RecordWords money;
  money.description.list("from") = {"Kisarazu"};
  money.description.list("to") = {"Bệnh viện C"};
  money.description.list("sector") = {"health"};
  money.description.text("title") = "Phòng khám lưu động";
  money.description.text("note") = "hỏi ông Bảy";
  money.fact.amount = "100 triệu";
  money.fact.date = "2021-03";
  aid::recording::record(session(ledger), money);
  RecordWords goods;
  goods.description.list("from") = {"Trần Thị Mai"};
  goods.description.list("to") = {"Bệnh viện C"};
  goods.description.text("title") = "Quà của Trần Thị Mai";
  goods.description.text("regime") = "nd93-2021";
  goods.fact.goods = {"4 máy thở"};
  goods.fact.date = "2021-04";
  aid::recording::record(session(ledger), goods);
  return ledger;
}

Table report(Ledger& ledger, std::string_view name, const ReportQuery& query) {
  return aid::reports::build_report(ledger, *aid::reports::find_report(name), query);
}

Names codes_of(const Table& table) {
  Names codes;
  for (const Row& row : table.rows) codes.push_back(std::get<Words>(cell(table, row, "code")).en);
  return codes;
}

}  // namespace

TEST_CASE("all words of a search must begin words of one aid, wherever they stand in it") {
  Ledger ledger = ledger_with_two();
  struct Case {
    std::vector<std::string> words;
    Names codes;
  };
  const Case cases[] = {{{"may", "tho"}, {"DN-2021-0002"}},
                        {{"MÁY THỞ"}, {"DN-2021-0002"}},
                        {{"benh vien c"}, {"DN-2021-0001", "DN-2021-0002"}},
                        {{"benh vien", "kham"}, {"DN-2021-0001"}},
                        {{"mai tran"}, {"DN-2021-0002"}},
                        {{"ong bay"}, {"DN-2021-0001"}},
                        {{"dn-2021-0001"}, {"DN-2021-0001"}},
                        {{"kisarazu", "máy"}, {}},
                        {{"ham"}, {}},
                        {{"luu dong kham phong"}, {"DN-2021-0001"}}};
  for (const Case& one : cases) {
    CAPTURE(one.words.front());
    ReportQuery query;
    query.words = one.words;
    CHECK(codes_of(report(ledger, "find", query)) == one.codes);
  }
  ReportQuery query;
  query.words = {"benh vien c"};
  query.period = "2021-03";
  CHECK(codes_of(report(ledger, "find", query)) == Names{"DN-2021-0001"});
  query.words = {"?!"};
  CHECK(problems_of([&] { report(ledger, "find", query); }) == Names{"no-search-words"});
}

TEST_CASE("of every thing that may be missing the records are counted and named") {
  Ledger ledger = ledger_with_two();
  const Table table = report(ledger, "quality", {});
  const std::map<std::string, Names> expected{{"entry", {}},
                                              {"value", {"DN-2021-0002"}},
                                              {"some-value", {}},
                                              {"decision", {"DN-2021-0001", "DN-2021-0002"}},
                                              {"place", {"DN-2021-0001", "DN-2021-0002"}},
                                              {"sector", {"DN-2021-0002"}}};
  CHECK(table.rows.size() == expected.size());
  for (const Row& row : table.rows) {
    const std::string& what = std::get<Words>(cell(table, row, "missing")).code;
    CAPTURE(what);
    Names codes;
    if (const auto* lines = std::get_if<aid::table::Lines>(&cell(table, row, "codes"))) {
      for (const Words& code : *lines) codes.push_back(code.en);
    }
    CHECK(codes == expected.at(what));
    CHECK(std::get<std::int64_t>(cell(table, row, "records")) == std::int64_t(codes.size()));
    CHECK(std::get<std::int64_t>(cell(table, row, "of")) == 2);
  }
}

TEST_CASE("what is published names no person, in no cell and in no note") {
  Ledger ledger = ledger_with_two();
  const Table table = report(ledger, "public", {});
  // The first aid has no approval, and no fund drive.
  CHECK(codes_of(table) == Names{"DN-2021-0002"});
  const auto says = [&](const Words& words) {
    for (const std::string& text : {words.en, words.vi}) {
      if (text.find("Mai") != std::string::npos) return true;
    }
    return false;
  };
  for (const Row& row : table.rows) {
    for (const auto& one : row.cells) {
      if (const auto* words = std::get_if<Words>(&one)) CHECK_FALSE(says(*words));
      const auto* lines = std::get_if<aid::table::Lines>(&one);
      if (lines != nullptr) CHECK(std::none_of(lines->begin(), lines->end(), says));
    }
  }
  for (const auto& note : table.notes) {
    CHECK_FALSE(says(note.text));
    CHECK(std::none_of(note.details.begin(), note.details.end(), says));
  }
  const auto has_note = [&](std::string_view code) {
    return std::ranges::find(table.notes, code, &aid::table::Note::code) != table.notes.end();
  };
  CHECK(has_note("not-published"));
  CHECK(has_note("persons-by-kind"));
  CHECK(has_note("titles-left-out"));
}

}  // namespace aid::find_test
