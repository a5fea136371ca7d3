#include "aid/papers/brief.hpp"

#include "../../support/recording.hpp"
#include "aid/papers/template.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace aid::papers {
namespace {

using document::Paragraph;

void record(storage::Ledger& ledger, const char* from, const char* country, const char* to, const char* amount,
            const char* date) {
  recording::RecordWords words;
  words.description.list("from") = {from};
  words.description.list("to") = {to};
  words.creation.every_partner = true;
  words.creation.from_country = {country};
  words.fact.amount = amount;
  words.fact.date = date;
  recording::record(testing::session(ledger), words);
}

storage::Ledger ledger_of_gifts() {
  storage::Ledger ledger = testing::filled_ledger();
  recording::record(testing::session(ledger), testing::kisarazu_gift());
  record(ledger, "Ulsan", "KR", "MTTQ Đà Nẵng", "5000 USD", "2021");
  return ledger;
}

reports::ReportQuery year_2021(const char* in = "") {
  reports::ReportQuery query;
  query.period = "2021";
  query.in = in;
  return query;
}

Brief brief_of(storage::Ledger& ledger, std::string text, const reports::ReportQuery& query = year_2021(),
               bool with_annex = false) {
  return build_brief(ledger,
                     {.query = query, .template_text = std::move(text), .template_name = "t", .with_annex = with_annex},
                     Language::vi);
}

std::vector<std::string> texts_of(const document::Document& document) {
  std::vector<std::string> texts;
  for (const document::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) texts.push_back(paragraph->runs.front().text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST_CASE("sections are numbered as they are left, and those without anything below them are left out") {
  storage::Ledger ledger = ledger_of_gifts();
  const Brief brief =
      brief_of(ledger,
               "== Một\n{out.aids}\n== Hai\n=== a\n{in.used}\n=== b\n{in.aids} khoản\n=== c\n- {in.aids}\n"
               "== Ba\n[table out by country]\n== Bốn\n==\nHết");
  CHECK(texts_of(brief.document) == Texts{"I. HAI", "1. b", "2 khoản", "2. c", "- 2", "Hết./."});
  CHECK(brief.document.blocks.size() == 6);
}

TEST_CASE("amounts of several currencies stand side by side, and are converted only where all of them can be") {
  storage::Ledger ledger = ledger_of_gifts();
  const char* const text = "{in.committed}[? = {in.committed.vnd}]\n\n{in.committed.words}";
  CHECK(texts_of(brief_of(ledger, text).document) ==
        Texts{"5.000 USD và 196 triệu đồng", "năm nghìn đô la Mỹ và một trăm chín mươi sáu triệu đồng./."});
}

TEST_CASE("of three amounts the last one alone has an 'and'") {
  storage::Ledger ledger = ledger_of_gifts();
  record(ledger, "Berlin", "DE", "MTTQ Đà Nẵng", "700 EUR", "2021");
  CHECK(texts_of(brief_of(ledger, "{in.committed}").document) == Texts{"700 EUR, 5.000 USD và 196 triệu đồng./."});
}

TEST_CASE("sentences are in one currency") {
  storage::Ledger ledger = ledger_of_gifts();
  try {
    (void)brief_of(ledger, "{in.aids}", year_2021("VND,USD"));
    FAIL("not refused");
  } catch (const Error& error) {
    CHECK(error.problem().name() == "brief-in-one-currency");
  }
}

TEST_CASE("a brief ends as its layout wants, and says so in its text") {
  storage::Ledger ledger = ledger_of_gifts();
  const Brief brief = brief_of(ledger, "kind: BÁO CÁO\n\nHết.");
  CHECK(texts_of(brief.document).front() == "Hết./.");
}

TEST_CASE("what a unit rounds is told once, in the body and in each annex") {
  storage::Ledger ledger = ledger_of_gifts();
  record(ledger, "Sakai", "JP", "MTTQ Đà Nẵng", "8.888.888.888 đồng", "2021");
  const Brief brief = build_brief(ledger,
                                  {.query = year_2021(),
                                   .template_text = "[table by donor]\n[table by country]\n[table list]\nHết",
                                   .template_name = "t",
                                   .unit = formats::UnitChoice::billion,
                                   .with_annex = true},
                                  Language::vi);
  const std::string note = "- Số tiền đồng được làm tròn đến 0,001 tỷ đồng: cộng các số đã in có thể lệch so với tổng.";
  CHECK(std::ranges::count(texts_of(brief.document), note) == 1);
  REQUIRE(brief.document.annexes.size() == 1);
  const auto& annex = brief.document.annexes[0].blocks;
  REQUIRE(annex.size() == 2);
  CHECK(std::get<Paragraph>(annex[1]).runs[0].text == note);
  CHECK(std::get<document::Table>(annex[0]).key == "in-list-2");  // The body has one too.
}

TEST_CASE("an annex has every stage with figures, and what lacks a value") {
  storage::Ledger ledger = ledger_of_gifts();
  recording::RecordWords words;
  words.kind = recording::RecordKind::pledge;
  words.description.list("from") = {"Sakai"};
  words.description.list("to") = {"MTTQ Đà Nẵng"};
  words.creation.every_partner = true;
  words.creation.from_country = {"JP"};
  words.fact.amount = "7 triệu đồng";
  words.fact.date = "2021";
  recording::record(testing::session(ledger), words);
  const Brief brief = brief_of(ledger, "x", year_2021(), true);
  REQUIRE(brief.document.annexes.size() == 1);
  std::set<std::string> keys;
  for (const document::Column& column : std::get<document::Table>(brief.document.annexes[0].blocks[0]).columns) {
    keys.insert(column.key);
  }
  CHECK(keys.contains("pledged"));
  CHECK(keys.contains("committed"));
}

TEST_CASE("a table is named after itself, not after one whose name begins alike") {
  storage::Ledger ledger = ledger_of_gifts();
  recording::RecordWords words;
  words.description.list("from") = {"Quỹ Sakai"};
  words.description.list("to") = {"MTTQ Đà Nẵng"};
  words.creation.every_partner = true;
  words.creation.from_country = {"JP"};
  words.creation.from_kind = {"foreign-ngo"};
  words.fact.amount = "7 triệu đồng";
  words.fact.date = "2021";
  recording::record(testing::session(ledger), words);
  const Brief brief = brief_of(ledger, "[table by donor-kind]\n[table by donor]\n[table by donor]");
  std::vector<std::string> keys;
  for (const document::Table* table : document::tables_of(brief.document)) keys.push_back(table->key);
  CHECK(keys == Texts{"in-by-donor-kind", "in-by-donor", "in-by-donor-2"});
}

TEST_CASE("a total that lacks something is told, whatever the template says") {
  storage::Ledger ledger = ledger_of_gifts();
  const Brief brief = brief_of(ledger, "Không có số.", year_2021("USD"));
  CHECK(brief.has_problems);
  CHECK_FALSE(brief.warnings.empty());
  const auto is_warning = [](const document::Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && paragraph->style == Paragraph::Style::warning;
  };
  CHECK(std::ranges::count_if(brief.document.blocks, is_warning) == 1);
  CHECK_FALSE(brief_of(ledger, "Không có số.").has_problems);
}

TEST_CASE("tables have names of their own, and rows that add up to their totals") {
  storage::Ledger ledger = ledger_of_gifts();
  const Brief brief = brief_of(ledger,
                               "[table by donor]\n[table by donor: Lần nữa]\n[table by sector]\n[table by scope]\n"
                               "[table list]\n[table out list]");
  const auto tables = document::tables_of(brief.document);
  std::set<std::string> keys;
  for (const document::Table* table : tables) keys.insert(table->key);
  CHECK(keys == std::set<std::string>{"in-by-donor", "in-by-donor-2", "in-list"});
  REQUIRE(tables.size() == 3);
  CHECK(tables[0]->title == "Viện trợ tiếp nhận theo bên cung cấp");
  CHECK(tables[1]->title == "Lần nữa");
  std::multiset<std::string> figures;
  const auto column = std::ranges::find(tables[0]->columns, "committed", &document::Column::key);
  REQUIRE(column != tables[0]->columns.end());
  const auto at = static_cast<std::size_t>(column - tables[0]->columns.begin());
  for (const document::Row& row : tables[0]->rows) {
    CHECK(row.in_total);
    for (const document::Figure& figure : row.cells[at].figures) figures.insert(figure.number + figure.currency);
  }
  CHECK(figures == std::multiset<std::string>{"196000000VND", "5000.00USD"});
  REQUIRE(tables[0]->total);
  CHECK(tables[0]->total->cells[at].text == "5.000,00 USD\n196.000.000 VND");
}

TEST_CASE("annexes are the lists of each direction, numbered where there are several") {
  storage::Ledger ledger = ledger_of_gifts();
  const Brief one = brief_of(ledger, "kind: BÁO CÁO\n\nx", year_2021(), true);
  REQUIRE(one.document.annexes.size() == 1);
  CHECK(one.document.annexes[0].name == "Phụ lục");
  CHECK(one.document.annexes[0].title == "DANH SÁCH CÁC KHOẢN VIỆN TRỢ TIẾP NHẬN");
  CHECK(one.document.annexes[0].is_landscape);
  record(ledger, "MTTQ Đà Nẵng", "VN", "Kisarazu", "3 triệu", "2021");
  const Brief two = brief_of(ledger, "x", year_2021(), true);
  REQUIRE(two.document.annexes.size() == 2);
  CHECK(two.document.annexes[0].name == "Phụ lục I");
  CHECK(two.document.annexes[1].name == "Phụ lục II");
}

TEST_CASE("the same ledger and the same request give the same document") {
  storage::Ledger ledger = ledger_of_gifts();
  for (const Language language : {Language::vi, Language::en}) {
    const BriefRequest request{.query = year_2021(), .with_annex = true};
    CHECK(build_brief(ledger, request, language).document == build_brief(ledger, request, language).document);
  }
}

TEST_CASE("every value can be asked of a ledger without anything in it") {
  storage::Ledger ledger = testing::filled_ledger();
  std::string text;
  for (const std::string& name : value_names()) text += "[?" + name + " {" + name + "}]\n\n";
  const Texts said = texts_of(brief_of(ledger, text).document);
  for (const std::string& one : said) CHECK(one.find("in.") == std::string::npos);
  CHECK(std::ranges::find(said, "period năm 2021") != said.end());
}

}  // namespace
}  // namespace aid::papers
