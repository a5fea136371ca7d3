#include "aid/papers/brief.hpp"

#include "../../support/recording.hpp"
#include "aid/papers/template.hpp"
#include "aid/recording/rates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace aid::papers::brief_test {
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

void add_dollar(storage::Ledger& ledger, const char* date, const char* value) {
  recording::add_rate(
      ledger, {.currency = "USD", .kind = "treasury-month", .date = date, .value = value, .source = "KBNN", .aid = {}},
      {.author = testing::author()});
}

TEST_CASE("of several currencies the first is said, and the others in parentheses") {
  storage::Ledger ledger = ledger_of_gifts();
  record(ledger, "Sakai", "JP", "MTTQ Đà Nẵng", "hơn 9 triệu đồng", "2020");
  add_dollar(ledger, "2020-01-01", "22500");
  add_dollar(ledger, "2021-01-01", "24500");
  // 2021: 5,000 USD = 122,500,000 đồng, and 196,000,000 đồng = 8,000 USD. 2020: 9,000,000 đồng = 400 USD.
  const char* const text =
      "{in.committed}[? = {in.committed.vnd}]\n\n{in.committed.words}\n\n{in.committed.aids}, "
      "{before.in.committed}: {in.committed.change}, {in.committed.aids.change}";
  const Brief both = brief_of(ledger, text, year_2021("VND,USD"));
  CHECK_FALSE(both.has_problems);
  Texts said = texts_of(both.document);
  said.resize(3);  // Behind them stand notes.
  CHECK(said == Texts{"318,5 triệu đồng (13.000 USD)",
                      "ba trăm mười tám triệu năm trăm nghìn đồng (mười ba nghìn đô la Mỹ)",
                      "2, hơn 9 triệu đồng (hơn 400 USD): tăng khoảng 309,5 triệu đồng, tăng 1./."});
  CHECK(texts_of(brief_of(ledger, text, year_2021("USD,VND")).document)[0] == "13.000 USD (318,5 triệu đồng)");
  // The rate is told once, though both currencies use it.
  for (const std::string rate : {"24.500", "22.500"}) {
    CAPTURE(rate);
    const auto tells = [&](const std::string& one) { return one.starts_with("- Tỷ giá: 1 USD = " + rate + " VND"); };
    CHECK(std::ranges::count_if(texts_of(both.document), tells) == 1);
  }
}

TEST_CASE("what has no rate into one currency is not said beside a figure of another") {
  storage::Ledger ledger = ledger_of_gifts();
  record(ledger, "Berlin", "DE", "MTTQ Đà Nẵng", "700 EUR", "2021");
  add_dollar(ledger, "2021-01-01", "24500");
  const Brief brief = brief_of(ledger, "{in.committed}", year_2021("USD,EUR"));
  CHECK(brief.has_problems);
  // In dollars without the euros, in euros these alone.
  CHECK(texts_of(brief.document).front() == "13.000 USD./.");
}

TEST_CASE("tables of a brief in several currencies have them side by side, and add up in each") {
  storage::Ledger ledger = ledger_of_gifts();
  add_dollar(ledger, "2021-01-01", "24500");
  const Brief brief = brief_of(ledger, "[table by donor]\nHết", year_2021("VND,USD"), true);
  const auto tables = document::tables_of(brief.document);
  REQUIRE(tables.size() == 2);  // Of the text and of the annex.
  for (const document::Table* table : tables) {
    for (const auto& [key, total] : {std::pair("committed_vnd", "318500000"), std::pair("committed_usd", "13000.00")}) {
      const std::string captured = key;
      CAPTURE(captured);
      const auto column = std::ranges::find(table->columns, key, &document::Column::key);
      REQUIRE(column != table->columns.end());
      REQUIRE(table->total);
      const auto at = static_cast<std::size_t>(column - table->columns.begin());
      REQUIRE(table->total->cells[at].figures.size() == 1);
      CHECK(table->total->cells[at].figures[0].number == total);
    }
  }
}

TEST_CASE("all tables of a brief have one unit, that in which every amount of them is exact") {
  storage::Ledger ledger = ledger_of_gifts();
  record(ledger, "Kisarazu", "JP", "MTTQ Đà Nẵng", "4 triệu đồng", "2021");
  record(ledger, "MTTQ Đà Nẵng", "VN", "Kisarazu", "3 tỷ", "2021");
  const auto units = [&](bool with_annex) {
    Texts all;
    const Brief brief = build_brief(ledger,
                                    {.query = year_2021(),
                                     .template_text = "[table by donor]\n[table out by country]\nHết",
                                     .template_name = "t",
                                     .unit = formats::UnitChoice::fitting,
                                     .with_annex = with_annex},
                                    Language::vi);
    for (const document::Table* table : document::tables_of(brief.document)) all.push_back(table->unit);
    return all;
  };
  const std::string in_millions = "Đơn vị tính: triệu đồng";
  // 200,000,000 đồng of Kisarazu are 0.2 tỷ, but 5,000 USD stand beside them; 3 tỷ out.
  CHECK(units(false) == Texts{"Đơn vị tính: tỷ đồng; loại tiền khác có ghi tên", "Đơn vị tính: tỷ đồng"});
  // The annex has the gifts of 196 and 4 million one by one.
  CHECK(units(true) == Texts{in_millions + "; loại tiền khác có ghi tên", in_millions,
                             in_millions + "; loại tiền khác có ghi tên", in_millions});
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
}  // namespace aid::papers::brief_test
