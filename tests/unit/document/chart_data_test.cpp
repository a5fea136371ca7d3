#include "aid/document/chart.hpp"

#include "aid/domain/data.hpp"
#include "aid/domain/decimal.hpp"
#include "chart_samples.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::document::chart_data_test {
namespace {

using namespace chart_samples;

using Texts = std::vector<std::string>;

Texts names_of(const ChartData& data) {
  Texts names;
  for (const ChartBar& bar : data.bars) names.push_back(bar.name);
  return names;
}

Texts labels_of(const ChartData& data, std::size_t series = 0) {
  Texts labels;
  for (const ChartBar& bar : data.bars) labels.push_back(bar.values[series].label);
  return labels;
}

Chart bars_of(const Document& document, std::string currency = "VND") {
  const Table& table = *tables_of(document)[0];
  return {.title = "Cam kết",
          .table = table.key,
          .categories = table.columns[0].key,
          .series = {"committed"},
          .currency = std::move(currency)};
}

domain::Decimal sum_of(const ChartData& data) {
  domain::Decimal sum;
  for (const ChartBar& bar : data.bars) {
    if (!bar.values[0].number.empty()) sum = sum + domain::Decimal::parse(bar.values[0].number).value();
  }
  return sum;
}

TEST_CASE("bars have the exact numbers and the labels of the table, the greatest first") {
  const Document document =
      document_of("sector", {row("Giáo dục", {money("1848500000")}), row("Y tế", {money("126000000000", "hơn")}),
                             row("Văn hóa", {money("")}), row("Khác nữa", {money("-")}),
                             row("Nông nghiệp", {money("19000000000", "gần")})});
  const ChartData data = data_of(document);
  CHECK(data.kind == Chart::Kind::bars);
  CHECK(data.title == "Cam kết theo lĩnh vực");
  CHECK(data.unit == "Đơn vị tính: triệu đồng");
  CHECK(names_of(data) == Texts{"Y tế", "Nông nghiệp", "Giáo dục", "Văn hóa"});
  CHECK(labels_of(data) == Texts{"hơn 126.000", "gần 19.000", "1.848,5", "chưa định giá"});
  CHECK(data.bars[0].values[0].number == "126000000000");
  CHECK(data.bars[3].values[0].number.empty());
  CHECK(
      describe(data) ==
      "Đơn vị tính: triệu đồng. Y tế: hơn 126.000; Nông nghiệp: gần 19.000; Giáo dục: 1.848,5; Văn hóa: chưa định giá");
}

TEST_CASE("groups, of-which rows, subtotals and the total are no bars; what is no item is drawn apart") {
  Row outside = row("Lào, Ấn Độ", {money("36000000")});
  outside.in_total = false;
  Document document =
      document_of("country", {row("Châu Á", {{}}, Row::Kind::group), row("Lào", {money("7000000")}),
                              row("trong đó: Champasak", {money("3000000")}, Row::Kind::of_which),
                              row("Cộng", {money("7000000")}, Row::Kind::subtotal),
                              row("(không ghi)", {money("9000000")}, Row::Kind::residual), std::move(outside)});
  std::get<Table>(document.blocks[0]).total = row("Tổng cộng", {money("16000000")});
  const ChartData data = data_of(document);
  CHECK(names_of(data) == Texts{"Lào", "(không ghi)", "Lào, Ấn Độ"});
  CHECK(data.bars[0].kind == ChartBar::Kind::item);
  CHECK(data.bars[1].kind == ChartBar::Kind::residual);
  CHECK(data.bars[2].kind == ChartBar::Kind::residual);
}

TEST_CASE("what is not valued or not converted beside a figure stands on its label") {
  const Document document =
      document_of("donor", {{"committed", "Cam kết"}, {"not_valued", "Chưa định giá"}},
                  {row("KFHI", {money("5000000", "khoảng"), count(2)}), row("Kisarazu", {money(""), count(3)}),
                   row("VUSA", {money("1000000"), count(0)})});
  const ChartData data = data_of(document);
  CHECK(labels_of(data) == Texts{"khoảng 5 và 2 khoản chưa định giá", "1", "chưa định giá"});
}

TEST_CASE("of more items than there is room for the rest is one bar with the exact sum") {
  std::vector<Row> rows;
  for (int i = 1; i <= 20; ++i) {
    rows.push_back(row(fmt::format("Bên {}", i), {money(std::to_string(i * 1'000'000), i == 3 ? "hơn" : "")}));
  }
  rows.push_back(row("Bên 21", {money("")}));
  rows.push_back(row("Bên 22", {money("")}));
  rows.push_back(row("(không ghi)", {money("500000")}, Row::Kind::residual));
  const ChartData data = data_of(document_of("donor", rows));
  REQUIRE(data.bars.size() == 16);
  CHECK(data.bars[0].name == "Bên 20");
  CHECK(data.bars[12].name == "Bên 8");
  CHECK(data.bars[13].name == "Khác (7)");
  CHECK(data.bars[13].kind == ChartBar::Kind::others);
  CHECK(data.bars[13].values[0] == ChartValue{"28000000", "hơn 28"});
  CHECK(data.bars[14].name == "Khác, chưa định giá (2)");
  CHECK(data.bars[14].values[0] == ChartValue{"", "chưa định giá"});
  CHECK(data.bars[15].values[0] == ChartValue{"500000", "0,5"});
}

TEST_CASE("the sum of the rest is never in a unit that nobody states") {
  struct Case {
    std::string unit;
    int zeros;
    std::string currency;
    std::string number;
    std::string label;
  };
  for (const Case& c : std::vector<Case>{{"Đơn vị tính: triệu đồng", 6, "VND", "1500000", "6"},
                                         {"Đơn vị tính: tỷ đồng", 9, "VND", "1500000000000", "6.000"},
                                         {"Đơn vị tính: tỷ đồng", 9, "VND", "1500", "6.000 VND"},
                                         {"Đơn vị tính: triệu đồng", 0, "VND", "1500000", "6.000.000 VND"},
                                         {"", 0, "VND", "1500000", "6.000.000 VND"},
                                         {"Đơn vị tính: triệu đồng", 6, "USD", "1500000", "6.000.000 USD"},
                                         {"Đơn vị tính: triệu đồng", 6, "USD", "0.375", "1,5 USD"}}) {
    CAPTURE(c.label);
    std::vector<Row> rows;
    for (int i = 0; i < 5; ++i) rows.push_back(row(std::to_string(i), {money(c.number, "", c.currency)}));
    Document document = document_of("donor", rows);
    Table& table = std::get<Table>(document.blocks[0]);
    table.unit = c.unit;
    table.unit_zeros = c.zeros;
    const ChartData data = chart_data(document, bars_of(document, c.currency), 3).value();
    CHECK(data.bars.back().name == "Khác (4)");
    CHECK(data.bars.back().values[0].label == c.label);
    CHECK(sum_of(data) == domain::Decimal::parse(c.number).value() * domain::Decimal(5, 0));
  }
}

TEST_CASE("only figures in the chart's currency are drawn, and the chart says so") {
  Cell both = money("5000000");
  both.text += "\n" + money("1000", "", "USD").text;
  both.figures.push_back({.number = "1000", .currency = "USD"});
  const Document document = document_of("donor", {row("A", {both}), row("B", {money("70", "hơn", "EUR")})});
  const ChartData data = data_of(document);
  CHECK(names_of(data) == Texts{"A"});
  CHECK(labels_of(data) == Texts{"5"});
  CHECK(data.beside == Texts{"Hình chỉ vẽ số tiền bằng VND; số tiền bằng USD, EUR xem trong bảng."});
  const ChartData euros = chart_data(document, bars_of(document, "EUR")).value();
  CHECK(labels_of(euros) == Texts{"hơn 70 EUR"});
  CHECK(euros.unit.empty());
}

TEST_CASE("a unit stands above labels that do not say it") {
  Document document =
      document_of("donor", {row("A", {{.text = "5.000", .figures = {{.number = "5000", .currency = "VND"}}}})});
  Table& table = std::get<Table>(document.blocks[0]);
  table.unit.clear();
  table.unit_zeros = 0;
  table.columns[1].heading = "Cam kết (VND)";
  CHECK(chart_data(document, bars_of(document)).value().unit == "Đơn vị tính: VND");
  const std::vector<Chart> charts = charts_for(table, Language::vi);
  CHECK(charts.at(0).title == "Cam kết theo bên cung cấp (VND)");
  CHECK(chart_data(document, charts[0]).value().unit.empty());
}

TEST_CASE("stages stand beside each other, whatever the chart wants; kinds of aid are stacked") {
  Document document = document_of("country", {{"committed", "Cam kết"}, {"received", "Tiếp nhận"}},
                                  {row("Lào", {money("2000000"), money("1000000")})});
  Chart chart = bars_of(document);
  chart.kind = Chart::Kind::stacked;
  chart.series = {"committed", "received"};
  CHECK(chart_data(document, chart).value().kind == Chart::Kind::bars);

  document = document_of("country", {{"cash", "Tiền"}, {"in_kind", "Hiện vật"}},
                         {row("Lào", {money("2000000"), money("1000000")})});
  chart.series = {"cash", "in_kind"};
  const ChartData stacked = chart_data(document, chart).value();
  CHECK(stacked.kind == Chart::Kind::stacked);
  CHECK(stacked.series == Texts{"Tiền", "Hiện vật"});
}

TEST_CASE("a line leads over no period of which nothing is recorded") {
  struct Case {
    Texts periods;
    Texts names;
  };
  for (const Case& c :
       std::vector<Case>{{{"2018", "2020", "2021"}, {"2018", "2019", "2020", "2021"}},
                         {{"11/2021", "02/2022"}, {"11/2021", "12/2021", "01/2022", "02/2022"}},
                         {{"quý III/2021", "quý I/2022"}, {"quý III/2021", "quý IV/2021", "quý I/2022"}},
                         {{"2018", "2018-2020"}, {"2018", "2018-2020"}},
                         {{"đợt 1", "đợt 3"}, {"đợt 1", "đợt 3"}}}) {
    std::vector<Row> rows;
    for (const std::string& period : c.periods) rows.push_back(row(period, {money("5000000")}));
    rows.push_back(row("(chưa xếp được)", {money("36000000")}, Row::Kind::residual));
    const ChartData data = data_of(document_of("year", rows));
    CAPTURE(c.periods[0]);
    CHECK(data.kind == Chart::Kind::line);
    CHECK(names_of(data) == c.names);
    CHECK(data.beside == Texts{"(chưa xếp được): 36"});
  }
  CHECK(data_of(document_of("year", {row("2021", {money("5000000")})})).kind == Chart::Kind::bars);
}

TEST_CASE("shares add up to 100") {
  struct Case {
    std::vector<std::string> numbers;
    Texts shares;
  };
  for (const Case& c : std::vector<Case>{{{"1", "1", "1"}, {"34%", "33%", "33%"}},
                                         {{"126000000000"}, {"100%"}},
                                         {{"999", "1"}, {"99,9%", "0,1%"}},
                                         {{"99999", "1"}, {"100,0%", "<0,1%"}},
                                         {{"5", "0"}, {"100%", "0%"}},
                                         {{"1", "2", "4"}, {"14%", "29%", "57%"}}}) {
    std::vector<Row> rows;
    for (const std::string& number : c.numbers) rows.push_back(row("Tiền", {money(number)}));
    rows.push_back(row("Dịch vụ", {money("")}));
    const ChartData data = data_of(document_of("form", rows));
    CHECK(data.kind == Chart::Kind::shares);
    Texts shares;
    for (const ChartBar& bar : data.bars) shares.push_back(bar.share);
    CHECK(shares == c.shares);
    CHECK(data.beside == Texts{"Dịch vụ: chưa định giá"});
  }
  const Document negative = document_of("form", {row("Tiền", {money("5")}), row("Hiện vật", {money("-3")})});
  CHECK(data_of(negative).kind == Chart::Kind::bars);
}

TEST_CASE("each province of today has a tile, and the bars beside it are the rows of the table") {
  const ChartData data =
      data_of(document_of("place", {row("Quảng Nam", {money("2000000", "hơn")}), row("Đà Nẵng", {money("1000000")}),
                                    row("Thăng Bình, Quảng Nam", {money("500000")}), row("TP.HCM", {money("")}),
                                    row("Kon Tum", {money("30000000")}), row("Champasak, Lào", {money("4000000")})}));
  CHECK(data.kind == Chart::Kind::tiles);
  CHECK(data.tiles.size() == 34);
  const auto tile = [&](std::string_view name) { return *std::ranges::find(data.tiles, name, &ChartTile::name); };
  CHECK(tile("Đà Nẵng").value == ChartValue{"3500000", "hơn 3,5"});
  CHECK(tile("Đà Nẵng").tone == 1);
  CHECK(tile("Quảng Ngãi").value == ChartValue{"30000000", "30"});
  CHECK(tile("Quảng Ngãi").tone == 4);
  CHECK(tile("TP. HCM").value == ChartValue{"", "chưa định giá"});
  CHECK(tile("Hà Nội").value == ChartValue{});
  CHECK(data.tones == Texts{"đến 8", "trên 8 đến 16", "trên 16 đến 24", "trên 24 đến 32"});
  CHECK(names_of(data) ==
        Texts{"Kon Tum", "Quảng Nam", "Đà Nẵng", "Thăng Bình, Quảng Nam", "TP.HCM", "Champasak, Lào"});
  CHECK(data.bars.back().kind == ChartBar::Kind::residual);
  CHECK(data.beside ==
        Texts{"Theo tỉnh, thành phố hiện nay: Đà Nẵng hơn 3,5 (Quảng Nam: hơn 2; Đà Nẵng: 1; Thăng Bình, "
              "Quảng Nam: 0,5); Quảng Ngãi 30 (Kon Tum: 30)"});
  CHECK(data_of(document_of("place", {row("Đà Nẵng", {money("1000000")})})).beside.empty());
  CHECK(data_of(document_of("place", {row("Champasak, Lào", {money("4000000")})})).kind == Chart::Kind::bars);
}

TEST_CASE("every name of a province, of today or before July 2025, is of one tile") {
  std::map<std::string, std::set<std::string>> tiles_of;
  std::set<std::pair<int, int>> places;
  for (const auto& place : domain::data_rows("places.csv")) {
    const ChartData data = data_of(document_of("place", {row(place[2], {money("1000000")})}));
    CAPTURE(place[2]);
    REQUIRE(data.kind == Chart::Kind::tiles);
    for (const ChartTile& tile : data.tiles) {
      places.emplace(tile.row, tile.column);
      if (tile.tone == 0) continue;
      tiles_of[place[2]].insert(tile.code);
      if (place[5].empty()) CHECK(tile.code == place[0]);
    }
    CHECK(tiles_of[place[2]].size() == 1);
  }
  CHECK(places.size() == 34);
  for (const auto& [former, today] : std::map<std::string, std::string>{{"Bình Dương", "79"},
                                                                        {"Hòa Bình", "25"},
                                                                        {"Bắc Giang", "24"},
                                                                        {"Hải Dương", "31"},
                                                                        {"Bạc Liêu", "96"},
                                                                        {"Thừa Thiên Huế", "46"},
                                                                        {"Phú Yên", "66"},
                                                                        {"Ninh Thuận", "56"},
                                                                        {"Long An", "80"},
                                                                        {"Yên Bái", "15"}}) {
    CHECK(tiles_of[former] == std::set<std::string>{today});
  }
}

TEST_CASE("of charts in several currencies the first tells what is not valued") {
  Cell both = money("2000000");
  both.text += "\n5.000 USD";
  both.figures.push_back({.number = "5000", .currency = "USD"});
  Document document = document_of("country", {{"not_valued", "Chưa định giá"}, {"committed", "Cam kết"}},
                                  {row("Lào", {count(1), both}), row("Nhật Bản", {count(2), money("")})});
  add_charts(document);
  const ChartData first = chart_data(document, std::get<Chart>(document.blocks[1])).value();
  CHECK(labels_of(first) == Texts{"2 và 1 khoản chưa định giá", "chưa định giá"});
  const ChartData second = chart_data(document, std::get<Chart>(document.blocks[2])).value();
  CHECK(names_of(second) == Texts{"Lào"});
  CHECK(labels_of(second) == Texts{"5.000 USD"});
  CHECK(second.beside == Texts{"Khoản chưa định giá hoặc chưa quy đổi: xem biểu đồ bằng VND.",
                               "Hình chỉ vẽ số tiền bằng USD; số tiền bằng VND xem trong bảng."});
}

TEST_CASE("a balance is stacked of what was done and what is left, and never of a commitment beside its parts") {
  const Document document = document_of(
      "donor",
      {{"committed", "Cam kết"}, {"received", "Tiếp nhận"}, {"disbursed", "Giải ngân"}, {"outstanding", "Còn lại"}},
      {row("A", {money("3000000"), money("1000000"), money("-"), money("2000000")}),
       row("B", {money("4000000"), money("-"), money("4000000"), money("0")})});
  const ChartData data = data_of(document);
  CHECK(data.kind == Chart::Kind::stacked);
  CHECK(data.series == Texts{"Tiếp nhận", "Giải ngân", "Còn lại"});
  CHECK(data.title == "Cam kết, phần đã thực hiện và phần còn lại theo bên cung cấp");
}

TEST_CASE("the title of a chart is that of its table, and tables of several kinds of names have no chart") {
  Document document = document_of("country", {row("Lào", {money("1000000")})});
  Table& table = std::get<Table>(document.blocks[0]);
  table.title = "Hỗ trợ nước ngoài theo nước";
  CHECK(data_of(document).title == "Hỗ trợ nước ngoài theo nước: Cam kết");
  CHECK(can_be_drawn(table));
  table.columns.push_back({.key = "year", .heading = "Năm"});
  CHECK_FALSE(can_be_drawn(table));
  CHECK(charts_for(table, Language::vi).empty());
}

TEST_CASE("a table without rows to draw, or without the columns, gives no chart") {
  const Document empty = document_of("donor", {row("A", {money("-")})});
  CHECK_FALSE(chart_data(empty, bars_of(empty)));
  CHECK(charts_for(*tables_of(empty)[0], Language::vi).empty());
  Chart other = bars_of(empty);
  other.table = "by-sector";
  CHECK_FALSE(chart_data(empty, other));
  other = bars_of(empty);
  other.series = {"used"};
  CHECK_FALSE(chart_data(empty, other));
}

TEST_CASE("the charts of a table follow from its columns") {
  struct Case {
    std::string key;
    Chart::Kind kind;
    std::string title;
  };
  for (const Case& c : std::vector<Case>{{"sector", Chart::Kind::bars, "Committed by sector"},
                                         {"donor", Chart::Kind::bars, "Committed by donor"},
                                         {"country", Chart::Kind::bars, "Committed by country"},
                                         {"place", Chart::Kind::tiles, "Committed by place"},
                                         {"form", Chart::Kind::shares, "Committed by form"},
                                         {"quarter", Chart::Kind::line, "Committed by quarter"}}) {
    Document document = document_of(c.key, {{"committed", "Committed"}}, {row("A", {money("5000000")})});
    const std::vector<Chart> charts = charts_for(*tables_of(document)[0], Language::en);
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == c.kind);
    CHECK(charts[0].title == c.title);
    CHECK(charts[0].currency == "VND");
    CHECK(charts[0].series == Texts{"committed"});

    Table& table = std::get<Table>(document.blocks[0]);
    table.columns.insert(table.columns.begin(), {.key = "direction", .heading = "Direction"});
    CHECK(charts_for(table, Language::en).empty());
  }
  const Document counted = document_of("donor", {{"aids", "Số khoản"}}, {row("A", {count(3)}), row("B", {count(64)})});
  const ChartData aids = data_of(counted);
  CHECK(aids.title == "Số khoản theo bên cung cấp");
  CHECK(labels_of(aids) == Texts{"64", "3"});
}

TEST_CASE("of amounts in several currencies beside each other the first is drawn, with its own counts") {
  const Document document =
      document_of("country",
                  {{"aids", "Số khoản"},
                   {"not_valued", "Chưa xác định"},
                   {"not_converted_usd", "Chưa quy đổi (USD)"},
                   {"not_converted_vnd", "Chưa quy đổi (VND)"},
                   {"committed_usd", "Cam kết (USD)"},
                   {"committed_vnd", "Cam kết (VND)"},
                   {"received_usd", "Tiếp nhận (USD)"},
                   {"received_vnd", "Tiếp nhận (VND)"}},
                  {row("Nhật Bản", {count(3), count(0), count(2), count(0), money("50", "", "USD"), money("9000000"),
                                    money("7", "", "USD"), money("8000000")})});
  const Table& table = *tables_of(document)[0];
  const std::vector<Chart> charts = charts_for(table, Language::vi);
  REQUIRE(charts.size() == 1);
  CHECK(charts[0].currency == "USD");
  CHECK(charts[0].series == Texts{"committed_usd", "received_usd"});
  const auto data = chart_data(document, charts[0]);
  REQUIRE(data);
  CHECK(data->bars[0].values[0].number == "50");
  CHECK(data->bars[0].values[0].label.find('2') != std::string::npos);  // So many were not converted.
  CHECK(data->kind == Chart::Kind::bars);
}

TEST_CASE("charts are put behind their tables, in annexes too") {
  Document document = document_of("sector", {row("Y tế", {money("5000000")})});
  document.annexes.push_back({.name = "Phụ lục I", .blocks = document.blocks});
  document.blocks.emplace_back(Paragraph{});
  add_charts(document);
  REQUIRE(document.blocks.size() == 3);
  CHECK(std::get<Chart>(document.blocks[1]).table == "by-sector");
  CHECK(document.annexes[0].blocks.size() == 2);
}

TEST_CASE("a chart in letters fits 80 columns, with bars to an eighth of a column") {
  std::string out;
  append_text_chart(out,
                    data_of(document_of("sector", {row("Y tế, chăm sóc sức khỏe ban đầu", {money("4000000", "hơn")}),
                                                   row("Giáo dục", {money("1050000")}), row("Văn hóa", {money("")}),
                                                   row("(không ghi)", {money("2000000")}, Row::Kind::residual)})));
  CHECK(out ==
        "Cam kết theo lĩnh vực\n"
        "Đơn vị tính: triệu đồng\n"
        "Y tế, chăm sóc sức khỏe ██████████████████████████████ hơn 4\n"
        "ban đầu\n"
        "Giáo dục                ███████▉ 1,05\n"
        "Văn hóa                 chưa định giá\n"
        "(không ghi)             ░░░░░░░░░░░░░░░ 2\n");
}

TEST_CASE("what is drawn adds up to the rows, whatever there is of them") {
  CHECK(rc::check([] {
    std::vector<Row> rows;
    domain::Decimal sum;
    const int count = *rc::gen::inRange(1, 80);
    for (int i = 0; i < count; ++i) {
      const bool is_unvalued = *rc::gen::inRange(0, 5) == 0;
      const std::int64_t number = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 90'000'000'000'000);
      if (!is_unvalued) sum = sum + domain::Decimal(number, 0);
      const bool is_residual = *rc::gen::inRange(0, 4) == 0;
      rows.push_back(row(fmt::format("Bên {}", i), {money(is_unvalued ? "" : std::to_string(number))},
                         is_residual ? Row::Kind::residual : Row::Kind::item));
    }
    const Document document = document_of("donor", rows);
    const auto data = chart_data(document, bars_of(document));
    RC_ASSERT(data.has_value());
    RC_ASSERT(sum_of(*data) == sum);
    RC_ASSERT(data->bars.size() <= 20U);
  }));
}

}  // namespace
}  // namespace aid::document::chart_data_test
