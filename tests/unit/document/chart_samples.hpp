#pragma once
#include "aid/document/chart.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Documents with one table, made as reports make them: texts in triệu đồng, figures exact.
namespace aid::document::chart_samples {

/// "126000000000", "hơn" → "hơn 126.000" with its figure; an empty number is not valued, "-" nothing recorded.
inline Cell money(std::string number, std::string qualifier = {}, std::string currency = "VND") {
  if (number == "-") return {.text = "–"};
  if (number.empty()) return {.text = "chưa định giá"};
  std::string shown = number;
  const bool is_in_unit = currency == "VND";
  std::string decimals;
  if (is_in_unit) {
    const std::size_t digits = shown[0] == '-' ? 1 : 0;
    while (shown.size() < digits + 7) shown.insert(digits, "0");
    decimals = shown.substr(shown.size() - 6);
    shown.resize(shown.size() - 6);
    decimals.erase(decimals.find_last_not_of('0') + 1);
  }
  const std::size_t first = shown[0] == '-' ? 1 : 0;
  for (std::size_t at = shown.size(); at > first + 3; at -= 3) shown.insert(at - 3, ".");
  if (!decimals.empty()) shown += ',' + decimals;
  if (!qualifier.empty()) shown = qualifier + ' ' + shown;
  if (!is_in_unit) shown += ' ' + currency;
  return {.text = shown, .figures = {{.number = number, .currency = currency, .qualifier = qualifier}}};
}

inline Cell count(std::int64_t number) {
  return {.text = std::to_string(number), .figures = {{.number = std::to_string(number)}}};
}

inline Row row(std::string name, std::vector<Cell> figures, Row::Kind kind = Row::Kind::item) {
  Row made{.kind = kind, .cells = {{.text = std::move(name)}}};
  for (Cell& figure : figures) made.cells.push_back(std::move(figure));
  return made;
}

/// A table of names by `key` with columns of money.
inline Document document_of(const std::string& key, std::vector<std::pair<std::string, std::string>> columns,
                            std::vector<Row> rows) {
  Table table{.key = "by-" + key,
              .unit = "Đơn vị tính: triệu đồng",
              .columns = {{.key = key, .heading = "Tên"}},
              .rows = std::move(rows)};
  table.unit_zeros = 6;
  for (auto& [name, heading] : columns) {
    table.columns.push_back(
        {.key = name, .heading = heading, .kind = Column::Kind::figures, .is_money = !name.ends_with("valued")});
  }
  return {.language = "vi", .blocks = {std::move(table)}};
}

inline Document document_of(const std::string& key, std::vector<Row> rows) {
  return document_of(key, {{"committed", "Cam kết"}}, std::move(rows));
}

/// What the first chart of the document shows; of a table without any figure, bars of its commitments.
inline ChartData data_of(const Document& document) {
  const Table& table = *tables_of(document)[0];
  std::vector<Chart> charts = charts_for(table, Language::vi);
  if (charts.empty()) {
    charts.push_back({.title = "Cam kết (VND)",
                      .table = table.key,
                      .categories = table.columns[0].key,
                      .series = {"committed"},
                      .currency = "VND"});
  }
  return chart_data(document, charts[0]).value();
}

inline const std::vector<std::string> long_sectors{
    "Y tế, chăm sóc sức khỏe ban đầu và phòng chống dịch bệnh COVID-19 tại các xã, phường",
    "Giáo dục và đào tạo, học bổng cho học sinh, sinh viên có hoàn cảnh đặc biệt khó khăn",
    "Giải quyết các vấn đề xã hội",
    "Phát triển kinh tế - xã hội",
    "Tài nguyên, môi trường và ứng phó với biến đổi khí hậu",
    "Khắc phục hậu quả chiến tranh, rà phá bom mìn, vật liệu nổ",
    "Nông, lâm, ngư nghiệp và phát triển nông thôn",
    "Văn hóa, thể thao và du lịch",
    "Cứu trợ khẩn cấp thiên tai",
    "Nước sạch và vệ sinh môi trường nông thôn",
    "Hỗ trợ người khuyết tật và nạn nhân chất độc da cam/dioxin",
    "Bình đẳng giới",
    "Khoa học và công nghệ",
    "Đối ngoại nhân dân"};

inline const std::vector<std::string> all_provinces{
    "Hà Nội",      "Cao Bằng",  "Tuyên Quang", "Điện Biên", "Lai Châu",  "Sơn La",    "Lào Cai",
    "Thái Nguyên", "Lạng Sơn",  "Quảng Ninh",  "Bắc Ninh",  "Phú Thọ",   "Hải Phòng", "Hưng Yên",
    "Ninh Bình",   "Thanh Hóa", "Nghệ An",     "Hà Tĩnh",   "Quảng Trị", "Huế",       "Đà Nẵng",
    "Quảng Ngãi",  "Gia Lai",   "Khánh Hòa",   "Đắk Lắk",   "Lâm Đồng",  "Đồng Nai",  "Thành phố Hồ Chí Minh",
    "Tây Ninh",    "Đồng Tháp", "Vĩnh Long",   "An Giang",  "Cần Thơ",   "Cà Mau"};

/// Documents of every shape, by name.
inline std::vector<std::pair<std::string, Document>> shapes() {
  std::vector<std::pair<std::string, Document>> all;
  all.emplace_back("one", document_of("sector", {row("Y tế", {money("126000000000", "hơn")})}));

  std::vector<Row> sectors;
  for (std::size_t i = 0; i < long_sectors.size(); ++i) {
    const std::string number =
        i == 5 ? "" : std::to_string(40'000'000'000 / static_cast<std::int64_t>(i + 1) / 1'000'000 * 1'000'000);
    sectors.push_back(row(long_sectors[i], {money(number, i == 1 ? "khoảng" : i == 2 ? "gần" : "")}));
  }
  sectors.push_back(row("Giáo dục, Y tế", {money("3600000000")}, Row::Kind::residual));
  sectors.push_back(row("(không ghi)", {money("12000000000")}, Row::Kind::residual));
  all.emplace_back("sectors", document_of("sector", sectors));

  std::vector<Row> donors;
  for (int i = 0; i < 60; ++i) {
    donors.push_back(row(fmt::format("Tổ chức hữu nghị và phát triển quốc tế số {}", i + 1),
                         {money(i % 7 == 3 ? "" : std::to_string((i * 37 % 60 + 1) * std::int64_t{125'500'000}))}));
  }
  all.emplace_back("donors", document_of("donor", donors));
  all.emplace_back("unvalued", document_of("country", {row("Nhật Bản", {money("")}), row("Hàn Quốc", {money("")}),
                                                       row("Hoa Kỳ", {money("")})}));
  all.emplace_back("negative",
                   document_of("country", {row("Nhật Bản", {money("5000000000")}),
                                           row("Hàn Quốc", {money("-1500000000")}), row("Hoa Kỳ", {money("250000000")}),
                                           row("(chưa tách riêng)", {money("-700000000")}, Row::Kind::residual)}));
  all.emplace_back(
      "stages",
      document_of("country", {{"committed", "Cam kết"}, {"received", "Tiếp nhận"}, {"used", "Sử dụng"}},
                  {row("Nhật Bản", {money("5000000000", "hơn"), money("3000000000"), money("-")}),
                   row("Hàn Quốc", {money("1500000000"), money(""), money("900000000", "gần")}),
                   row("Hoa Kỳ", {money("-"), money("2500000000"), money("100000000")}),
                   row("Nhật Bản, Hàn Quốc", {money("400000000"), money("-"), money("-")}, Row::Kind::residual)}));
  std::vector<Row> years;
  for (const int year : {2015, 2016, 2018, 2019, 2020, 2021, 2022, 2023}) {
    years.push_back(row(std::to_string(year),
                        {money(year == 2020 ? "" : std::to_string((year * 7919 % 97) * std::int64_t{1'300'000'000}),
                               year == 2021 ? "hơn" : "")}));
  }
  years.push_back(row("(chưa xếp được)", {money("36000000")}, Row::Kind::residual));
  all.emplace_back("years", document_of("year", years));
  std::vector<Row> months;
  for (int month = 1; month <= 24; ++month) {
    const std::int64_t number = (month * 7919 % 89) * std::int64_t{130'000'000};
    months.push_back(row(fmt::format("{:02}/{}", (month - 1) % 12 + 1, 2021 + (month - 1) / 12),
                         {money(std::to_string(number)), money(std::to_string(number / 2))}));
  }
  all.emplace_back("months", document_of("month", {{"committed", "Cam kết"}, {"received", "Tiếp nhận"}}, months));
  all.emplace_back(
      "forms", document_of("form", {row("Tiền", {money("62000000000", "hơn")}), row("Hiện vật", {money("30500000000")}),
                                    row("Tiền và hiện vật", {money("100000000")}), row("Dịch vụ", {money("")}),
                                    row("(không ghi)", {money("7000000000")}, Row::Kind::residual)}));
  std::vector<Row> provinces;
  for (std::size_t i = 0; i < all_provinces.size(); ++i) {
    const auto number = static_cast<std::int64_t>((i * 7919 + 13) % 101) * 1'000'000'000;
    provinces.push_back(row(all_provinces[i], {money(i == 4 ? "" : std::to_string(number), i == 20 ? "hơn" : "")}));
  }
  provinces.push_back(row("Quảng Nam", {money("2500000000")}));
  provinces.push_back(row("Thăng Bình, Quảng Nam", {money("1500000000")}));
  provinces.push_back(row("Champasak, Lào", {money("200000000")}));
  all.emplace_back("provinces", document_of("place", provinces));
  return all;
}

}  // namespace aid::document::chart_samples
