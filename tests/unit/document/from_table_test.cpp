#include "aid/document/from_table.hpp"
#include "aid/formats/report_words.hpp"

#include <doctest/doctest.h>

#include "unit/formats/samples.hpp"

namespace aid::document::from_table_test {
namespace {

using namespace formats::samples;
using domain::Qualifier;
using formats::UnitChoice;
using table::ColumnType;

struct CellCase {
  table::Cell cell;
  ColumnType type = ColumnType::text;
  std::string unit = {};
  std::string en = {};
  std::string vi = {};
  std::vector<Figure> figures = {};  ///< With the qualifiers of English.
  std::string date = {};
};

std::vector<CellCase> cell_cases() {
  const auto day = domain::DateInterval::of_day(domain::Date::from_ymd(2021, 11, 6));
  const domain::Amount lak{domain::Money::from_minor(264'000'00, domain::Currency::parse("LAK").value())};
  const auto counts = table::CountsCell{{"delegations", {"delegations", "số đoàn"}, count(2)},
                                        {"people", {"people", "số người"}, {3000, Qualifier::at_least}}};
  return {
      {.cell = {}},
      {.cell = table::Words("Health", "Y tế"), .en = "Health", .vi = "Y tế"},
      {.cell = table::Words("", "Y tế"), .en = "Y tế", .vi = "Y tế"},
      {.cell = name("a\nb\u202E"), .en = "a\\x0Ab\\u{202E}", .vi = "a\\x0Ab\\u{202E}"},
      {.cell = table::Lines{name("4 máy thở"), name("gạo")}, .en = "4 máy thở\ngạo", .vi = "4 máy thở\ngạo"},
      {.cell = day, .type = ColumnType::date, .en = "2021-11-06", .vi = "06/11/2021", .date = "2021-11-06"},
      {.cell = domain::DateInterval::of_quarter(2021, 2),
       .type = ColumnType::date,
       .en = "2021-Q2",
       .vi = "quý II/2021"},
      {.cell = table::Moment{"2021-11-05T23:30:00Z"},
       .type = ColumnType::moment,
       .en = "2021-11-06 06:30:00 (+07:00)",
       .vi = "6 giờ 30 phút ngày 06/11/2021"},
      {.cell = std::int64_t{1200}, .type = ColumnType::number, .en = "1,200", .vi = "1.200", .figures = {{"1200"}}},
      {.cell = domain::Count{3000, Qualifier::about},
       .type = ColumnType::count,
       .en = "about 3,000",
       .vi = "khoảng 3.000",
       .figures = {{.number = "3000", .qualifier = "about"}}},
      {.cell = domain::Count{std::nullopt},
       .type = ColumnType::count,
       .en = "unknown",
       .vi = "không rõ",
       .figures = {{}}},
      {.cell = domain::Quantity{domain::Decimal(245, 1), Qualifier::nearly},
       .type = ColumnType::quantity,
       .en = "nearly 24.5",
       .vi = "gần 24,5",
       .figures = {{.number = "24.5", .decimals = 1, .qualifier = "nearly"}}},
      {.cell = domain::Quantity{}, .type = ColumnType::quantity, .en = "unknown", .vi = "không rõ", .figures = {{}}},
      {.cell = counts,
       .type = ColumnType::counts,
       .en = "delegations: 2\npeople: at least 3,000",
       .vi = "số đoàn: 2\nsố người: hơn 3.000"},
      {.cell = amounts({}), .type = ColumnType::amounts, .en = "–", .vi = "–"},
      {.cell = not_valued(), .type = ColumnType::amounts, .en = "not valued", .vi = "chưa định giá", .figures = {{}}},
      {.cell = table::AmountsCell{.unvalued_only = true, .unconverted_only = true},
       .type = ColumnType::amounts,
       .en = "not valued\nnot converted",
       .vi = "chưa định giá\nchưa quy đổi",
       .figures = {{}}},
      {.cell = amounts({vnd(196'000'000, Qualifier::at_least)}),
       .type = ColumnType::amounts,
       .unit = "VND",
       .en = "at least 196,000,000",
       .vi = "hơn 196.000.000",
       .figures = {{.number = "196000000", .currency = "VND", .qualifier = "at least"}}},
      {.cell = amounts({vnd(1'000'000), usd(-125'050)}),
       .type = ColumnType::amounts,
       .en = "-1,250.50 USD\n1,000,000 VND",
       .vi = "-1.250,50 USD\n1.000.000 VND",
       .figures = {{.number = "-1250.50", .currency = "USD", .decimals = 2}, {.number = "1000000", .currency = "VND"}}},
      {.cell = amounts({lak}),
       .type = ColumnType::amounts,
       .en = "264,000 LAK",
       .vi = "264.000 LAK",
       .figures = {{.number = "264000.00", .currency = "LAK"}}},
  };
}

table::Table one_cell(const CellCase& one) {
  table::Table table = empty_table();
  table.columns = {{"name", {"Name", "Tên"}}, {"it", {"It", "Nó"}, one.type, one.unit}};
  table.rows = {{table::RowKind::item, {name("x"), one.cell}}, {table::RowKind::item, {name("y"), name("filled")}}};
  return table;
}

TEST_CASE("each kind of cell becomes a text of the language and exact figures") {
  for (const CellCase& one : cell_cases()) {
    CAPTURE(one.en);
    const Cell en = table_from(one_cell(one), Language::en).rows.at(0).cells.at(1);
    CHECK(en.text == one.en);
    CHECK(en.date == one.date);
    CHECK((en.figures == one.figures));
    const Cell vi = table_from(one_cell(one), Language::vi).rows.at(0).cells.at(1);
    CHECK(vi.text == one.vi);
    REQUIRE(vi.figures.size() == one.figures.size());
    for (std::size_t i = 0; i < vi.figures.size(); ++i) CHECK(vi.figures[i].number == one.figures[i].number);
  }
}

TEST_CASE("the word before a figure is that of the document's language") {
  const auto about = one_cell({.cell = amounts({vnd(5, Qualifier::about)}), .type = ColumnType::amounts});
  CHECK(table_from(about, Language::vi).rows[0].cells[1].figures[0].qualifier == "khoảng");
  CHECK(table_from(about, Language::en).rows[0].cells[1].figures[0].qualifier == "about");
}

TEST_CASE("a unit divides the text of amounts in dong and nothing else") {
  table::Table table = one_cell({.cell = amounts({vnd(1'848'500'000), usd(125'050)}), .type = ColumnType::amounts});
  const Table made = table_from(table, Language::vi, {.unit = UnitChoice::million});
  CHECK(made.unit == "Đơn vị tính: triệu đồng; loại tiền khác có ghi tên");
  const Cell& cell = made.rows[0].cells[1];
  CHECK(cell.text == "1.250,50 USD\n1.848,5");
  CHECK(cell.figures[1].number == "1848500000");
  CHECK(table_from(table, Language::vi).unit.empty());

  table.columns[1].unit = "VND";
  table.rows[0].cells[1] = amounts({vnd(1'848'000'000)});
  CHECK(table_from(table, Language::en).columns[1].heading == "It (VND)");
  const Table billions = table_from(table, Language::en, {.unit = UnitChoice::billion});
  CHECK(billions.columns[1].heading == "It");
  CHECK(billions.unit == "Unit: billion VND");
  CHECK(notes_from(table, Language::en, {.unit = UnitChoice::million}).empty());
  CHECK(notes_from(table, Language::en, {.unit = UnitChoice::billion}).empty());

  table.rows[1].cells[1] = amounts({vnd(1'234'567)});
  const auto notes = notes_from(table, Language::en, {.unit = UnitChoice::billion});
  REQUIRE(notes.size() == 2);
  CHECK(notes[1].runs[0].text ==
        "- Amounts in dong are rounded to 0.001 billion VND: the figures shown may not add up exactly.");
}

TEST_CASE("columns without anything in them are left out, but not the first") {
  table::Table table = empty_table();
  table.columns = {{"a", {"A", "A"}},
                   {"empty", {"Empty", "Trống"}},
                   {"nothing", {"N", "N"}, ColumnType::amounts},
                   {"zero", {"Z", "Z"}, ColumnType::number},
                   {.key = "filled", .label = {"F", "F"}, .type = ColumnType::number, .when_filled = true}};
  table.rows = {{table::RowKind::item, {{}, {}, amounts({}), std::int64_t{0}, std::int64_t{0}}}};
  const Table made = table_from(table, Language::en);
  REQUIRE(made.columns.size() == 2);
  CHECK(made.columns[0].key == "a");
  CHECK(made.columns[1].key == "zero");
  CHECK(made.rows[0].cells.size() == 2);

  table.totals = table::Row{table::RowKind::item, {{}, name("x")}};
  CHECK(table_from(table, Language::en).columns.size() == 3);
  table.rows.clear();
  table.totals.reset();
  CHECK(table_from(table, Language::en).columns.size() == 5);
}

TEST_CASE(
    "a report becomes a document: head, rows in their order, total, notes and of which state of the ledger it is") {
  const Document document = from_table(by_donor(), Language::vi);
  CHECK(document.language == "vi");
  CHECK(document.report == "by");
  CHECK(document.office == "Liên hiệp các tổ chức hữu nghị TP Đà Nẵng");
  CHECK(document.title == "Viện trợ theo bên tài trợ");
  REQUIRE(document.subtitles.size() == 2);
  CHECK(document.subtitles[0] == "Kỳ báo cáo: từ 01/01/2021 đến 31/12/2021");
  CHECK(document.subtitles[1] == "Chiều: vào");
  CHECK(document.as_of == "Số liệu tính đến 16 giờ 36 phút ngày 22/11/2026 (lần ghi số 12)");
  CHECK(document.fingerprint == "mã kiểm 0123456789abcdef");

  const Table& table = std::get<Table>(document.blocks.at(0));
  CHECK(table.key == "by");
  REQUIRE(table.rows.size() == 6);
  CHECK(table.rows[3].kind == Row::Kind::residual);
  CHECK(table.rows[3].in_total);
  CHECK(table.rows[4].kind == Row::Kind::group);
  CHECK(table.rows[4].cells[0].text == "Ngoài tổng số:");
  CHECK(table.rows[5].cells[0].text == "Ấn Độ, Lào");
  CHECK_FALSE(table.rows[5].in_total);
  CHECK(rows_above_total(table) == 4);
  REQUIRE(table.total);
  CHECK(table.total->cells[0].text == "Tổng cộng");
  CHECK(table.total->cells[2].text == "hơn 126.000.000.000");

  REQUIRE(document.blocks.size() == 5);
  const auto& note = std::get<Paragraph>(document.blocks[2]);
  CHECK(note.style == Paragraph::Style::note);
  CHECK(note.runs[0].text == "- 1 khoản chưa định giá.");
  CHECK(std::get<Paragraph>(document.blocks[3]).runs[0].text == "+ DN-2021-0003");
  CHECK(std::get<Paragraph>(document.blocks[4]).style == Paragraph::Style::warning);
}

TEST_CASE("rows of a group stand below its name, and explanations are further tables") {
  const Document document = from_table(goods_list(), Language::en);
  const Table& table = std::get<Table>(document.blocks.at(0));
  REQUIRE(table.rows.size() == 5);
  CHECK(table.rows[0].kind == Row::Kind::group);
  CHECK(table.rows[0].cells[0].text == "In");
  CHECK(table.rows[1].cells[0].text == "DN-2021-0001");
  CHECK(table.rows[2].cells[0].text == "DN-2021-0003");
  CHECK(table.rows[3].cells[0].text == "Out");
  CHECK(rows_above_total(table) == 5);
  CHECK(document.subtitles.empty());  // Without a period none is named.

  const Table& rates = std::get<Table>(document.blocks.at(1));
  CHECK(rates.key == "rates");
  CHECK(rates.title == "Rates used");
  CHECK(find_table(document, "rates") == &rates);

  table::Table twice = goods_list();
  twice.explanations.push_back(twice.explanations[0]);
  twice.has_period = false;
  const Document with_two = from_table(twice, Language::en);
  CHECK(find_table(with_two, "rates-2") != nullptr);
  CHECK(with_two.subtitles.empty());
}

TEST_CASE("counts beside a figure have a column only where there is something to count") {
  using table::Cell;
  struct Case {
    std::string key;
    ColumnType type;
    Cell cell;
    bool is_shown;
  };
  const std::vector<Case> cases{{"not_valued", ColumnType::number, std::int64_t{0}, false},
                                {"not_valued", ColumnType::number, std::int64_t{3}, true},
                                {"not_converted", ColumnType::number, std::int64_t{0}, false},
                                {"received_not_valued", ColumnType::number, std::int64_t{0}, false},
                                {"received_aids", ColumnType::count, domain::Count{0}, false},
                                {"received_aids", ColumnType::count, domain::Count{2}, true},
                                {"received_aids", ColumnType::count, domain::Count{std::nullopt}, true},
                                {"aids", ColumnType::count, domain::Count{0}, true},
                                {"members", ColumnType::number, std::int64_t{0}, true}};
  for (const Case& one : cases) {
    CAPTURE(one.key);
    table::Table table = by_donor();
    table.columns = {{"donor", {"Donor", "Bên cung cấp"}}, {one.key, {"Count", "Số"}, one.type}};
    table.rows = {{.cells = {name("Kisarazu"), one.cell}}};
    table.totals.reset();
    CHECK(table_from(table, Language::vi).columns.size() == (one.is_shown ? 2 : 1));
  }
}

TEST_CASE("what explains a figure is not divided by the unit") {
  table::Table table = goods_list();
  table.explanations[0].columns[1] = {"amount", {"Amount", "Số tiền"}, ColumnType::amounts, "VND"};
  table.explanations[0].rows[0].cells[1] = amounts({vnd(2'000'000)});
  const Document document = from_table(table, Language::en, {.unit = UnitChoice::million});
  const Table& explanation = std::get<Table>(document.blocks.at(1));
  CHECK(explanation.columns[1].heading == "Amount (VND)");
  CHECK(explanation.rows[0].cells[1].text == "2,000,000");
  CHECK(explanation.unit.empty());
}

TEST_CASE("a part of a row says so before its name") {
  table::Table table = by_donor();
  table.rows.resize(1);
  table.rows.push_back({.kind = table::RowKind::of_which, .cells = {name("Vientiane")}, .in_total = false});
  table.rows.back().before = {"of which: ", "trong đó: "};
  const Document document = from_table(table, Language::vi);
  const Table& made = std::get<Table>(document.blocks[0]);
  CHECK(made.rows[1].cells[0].text == "trong đó: Vientiane");
  CHECK(made.rows[1].kind == Row::Kind::of_which);
  CHECK(rows_above_total(made) == 2);
}

TEST_CASE("which state of the ledger a document is of is told without the hash, and the hash apart") {
  CHECK(formats::report_words::as_of({13, "2026-11-29T05:35:42Z", "659a"}, Language::vi) ==
        "Số liệu tính đến 12 giờ 35 phút ngày 29/11/2026 (lần ghi số 13)");
  CHECK(formats::report_words::as_of({13, "2026-11-29T05:35:42Z", "659a"}, Language::en) ==
        "Figures as of 2026-11-29 12:35 (record no. 13)");
  CHECK(formats::report_words::as_of({1, "2026-02-01T18:05:00Z", ""}, Language::vi) ==
        "Số liệu tính đến 1 giờ 05 phút ngày 02/02/2026 (lần ghi số 1)");
  CHECK(formats::report_words::as_of({3, "nonsense", ""}, Language::en) == "Figures as of record no. 3");
  CHECK(formats::report_words::as_of({}, Language::en).empty());
  CHECK(formats::report_words::fingerprint({13, "", "659a"}, Language::vi) == "lần ghi số 13 · mã kiểm 659a");
  CHECK(formats::report_words::fingerprint({13, "", "659a"}, Language::en) == "record no. 13 · check code 659a");
  CHECK(formats::report_words::fingerprint({13, "", ""}, Language::en).empty());
  CHECK(formats::report_words::check_code({13, "", "659a"}, Language::vi) == "mã kiểm 659a");
  CHECK(formats::report_words::check_code({13, "", ""}, Language::en).empty());
}

}  // namespace
}  // namespace aid::document::from_table_test
