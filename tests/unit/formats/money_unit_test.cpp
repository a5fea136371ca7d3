#include "aid/formats/money_unit.hpp"

#include <doctest/doctest.h>

#include "samples.hpp"

namespace aid::money_unit_test {

using namespace aid::formats;
using namespace aid::formats::samples;
using domain::Qualifier;

namespace {

table::Table with_amounts(std::initializer_list<domain::Amount> list) {
  table::Table table = empty_table();
  for (const domain::Amount& amount : list) {
    table.rows.push_back({table::RowKind::item, {name("x"), count(1), amounts({amount})}});
  }
  return table;
}

}  // namespace

TEST_CASE("a unit of money is read as people call it") {
  struct Case {
    std::string_view typed;
    UnitChoice choice;
  };
  const Case cases[] = {
      {"đồng", UnitChoice::dong},         {"dong", UnitChoice::dong},           {"VND", UnitChoice::dong},
      {"triệu", UnitChoice::million},     {"Triệu đồng", UnitChoice::million},  {"million", UnitChoice::million},
      {"tr", UnitChoice::million},        {"tỷ", UnitChoice::billion},          {"tỉ", UnitChoice::billion},
      {"tỷ đồng", UnitChoice::billion},   {"billion", UnitChoice::billion},     {"nghìn đồng", UnitChoice::thousand},
      {"thousand", UnitChoice::thousand}, {"million VND", UnitChoice::million}, {"auto", UnitChoice::fitting},
      {"tự động", UnitChoice::fitting},
  };
  for (const Case& one : cases) {
    CAPTURE(one.typed);
    const auto read = read_unit_choice(one.typed);
    REQUIRE(static_cast<bool>(read));
    CHECK(read.value() == one.choice);
  }
  for (const std::string_view typed : {"", "xu", "USD", "triệu USD", "trăm triệu", "5", "10.000 đồng", "kg"}) {
    CAPTURE(typed);
    const auto read = read_unit_choice(typed);
    REQUIRE_FALSE(static_cast<bool>(read));
    CHECK(read.problem().name() == "unknown-unit-of-money");
  }
}

TEST_CASE("an amount keeps the decimals that it needs, up to three, and a rounded one stays true") {
  struct Case {
    std::int64_t dong;
    Qualifier qualifier;
    UnitChoice choice;
    std::string_view vi;
  };
  const Case cases[] = {
      {196'000'000, Qualifier::exact, UnitChoice::million, "196"},
      {196'500'000, Qualifier::exact, UnitChoice::million, "196,5"},
      {1'848'500'000, Qualifier::exact, UnitChoice::million, "1.848,5"},
      {126'000'000'000, Qualifier::at_least, UnitChoice::billion, "hơn 126"},
      {1'234'500, Qualifier::exact, UnitChoice::million, "1,234"},  // Half to even.
      {1'235'500, Qualifier::exact, UnitChoice::million, "1,236"},
      {1'234'567, Qualifier::about, UnitChoice::million, "khoảng 1,235"},
      {1'234'567, Qualifier::at_least, UnitChoice::million, "hơn 1,234"},
      {-1'234'567, Qualifier::at_least, UnitChoice::million, "hơn -1,235"},
      {1'234'123, Qualifier::nearly, UnitChoice::million, "gần 1,235"},
      {-1'234'567, Qualifier::nearly, UnitChoice::million, "gần -1,234"},
      {400, Qualifier::exact, UnitChoice::billion, "0,0000004"},  // Never a 0 that is none.
      {400, Qualifier::at_least, UnitChoice::million, "hơn 0,0004"},
      {0, Qualifier::exact, UnitChoice::billion, "0"},
      {196'000'000, Qualifier::exact, UnitChoice::dong, "196.000.000"},
      {196'000'500, Qualifier::exact, UnitChoice::thousand, "196.000,5"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.vi);
    const MoneyUnit unit(with_amounts({vnd(one.dong, one.qualifier)}), one.choice);
    CHECK(unit.show(vnd(one.dong, one.qualifier), Language::vi) == one.vi);
  }
}

TEST_CASE("the fitting unit is the largest in which every amount of a table has at most one decimal") {
  const auto fitting = [](std::initializer_list<domain::Amount> list) {
    return MoneyUnit(with_amounts(list), UnitChoice::fitting).line(Language::en);
  };
  CHECK(fitting({vnd(126'000'000'000), vnd(1'500'000'000)}) == "Unit: billion VND");
  CHECK(fitting({vnd(126'000'000'000), vnd(1'550'000'000)}) == "Unit: million VND");
  CHECK(fitting({vnd(196'500'000)}) == "Unit: million VND");
  CHECK(fitting({vnd(196'550'000)}) == "Unit: VND");
  CHECK(fitting({vnd(1'000'000'000), usd(5)}) == "Unit: billion VND; other currencies are named");
  CHECK(fitting({usd(5)}).empty());
  CHECK(fitting({}).empty());

  table::Table table = with_amounts({vnd(2'000'000'000)});
  table.totals = table::Row{table::RowKind::item, {{}, count(1), amounts({vnd(2'000'050'000)})}};
  CHECK(MoneyUnit(table, UnitChoice::fitting).line(Language::vi) == "Đơn vị tính: đồng");
}

TEST_CASE("text for people says its unit, and what it rounds; machines get whole amounts") {
  const table::Table table = with_amounts({vnd(1'234'567'891), vnd(196'000'000)});
  const Style style{.language = Language::vi, .unit = UnitChoice::million};
  const std::string text = rendered(table, "text", style);
  CHECK(text.find("\nĐơn vị tính: triệu đồng\n") != std::string::npos);
  CHECK(text.find(" 1.234,568\n") != std::string::npos);
  CHECK(text.find("(VND)") == std::string::npos);
  CHECK(text.find("- Số tiền đồng được làm tròn đến 0,001 triệu đồng: cộng các số đã in có thể lệch so với tổng.\n") !=
        std::string::npos);
  for (const char* format : {"csv", "tsv", "json", "jsonl"}) {
    CHECK(rendered(table, format, style) == rendered(table, format));
  }
  const std::string exact = rendered(with_amounts({vnd(196'000'000)}), "text", style);
  CHECK(exact.find("Ghi chú") == std::string::npos);
}

TEST_CASE("TSV has the fields of CSV, parted by tabs") {
  table::Table table = empty_table();
  table.columns = {{"name", {"Name", "Tên"}}, {"amount", {"A", "A"}, table::ColumnType::amounts}};
  table.rows = {{table::RowKind::item, {name("a,b;c\td \"e\""), amounts({usd(-5)})}}};
  CHECK(rendered(table, "tsv", {.language = Language::vi, .for_spreadsheet = true}) ==
        "kind\tin_total\tname\tamount\tamount_currency\tamount_qualifier\n"
        "item\tyes\t\"a,b;c\\x09d \"\"e\"\"\"\t-0.05\tUSD\texact\n");
}

}  // namespace aid::money_unit_test
