#pragma once
#include "aid/formats/render.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Tables to render, made from the year 2021 of Đà Nẵng.
namespace aid::formats::samples {

inline domain::Amount vnd(std::int64_t dong, domain::Qualifier qualifier = domain::Qualifier::exact) {
  return {domain::Money::from_minor(dong, domain::Currency::vnd()), qualifier};
}

inline domain::Amount usd(std::int64_t cents, domain::Qualifier qualifier = domain::Qualifier::exact) {
  return {domain::Money::from_minor(cents, domain::Currency::usd()), qualifier};
}

inline table::AmountsCell amounts(std::initializer_list<domain::Amount> list) { return {domain::Amounts(list)}; }
inline table::AmountsCell not_valued() { return {.unvalued_only = true}; }
inline domain::Count count(std::int64_t value) { return {value, domain::Qualifier::exact}; }
inline table::Words name(std::string text) { return {std::move(text)}; }

inline table::Table empty_table() {
  table::Table table;
  table.report = "by";
  table.title = {"Aid by donor", "Viện trợ theo bên tài trợ"};
  table.ledger = "Liên hiệp các tổ chức hữu nghị TP Đà Nẵng";
  table.as_of = {12, "2026-11-22T09:36:37Z", "0123456789abcdef"};
  table.period = domain::DateInterval::of_years(2021, 2021);
  table.period_name = "2021";
  table.columns = {{"donor", {"Donor", "Bên tài trợ"}, table::ColumnType::text},
                   {"aids", {"Aids", "Số khoản"}, table::ColumnType::count},
                   {"committed", {"Committed", "Cam kết"}, table::ColumnType::amounts, "VND"}};
  return table;
}

/// Residual row, row outside the total, unvalued row, total, notes.
inline table::Table by_donor() {
  using domain::Qualifier;
  using table::RowKind;
  table::Table table = empty_table();
  table.subtitles = {{"Direction: in", "Chiều: vào"}};
  table.rows = {
      {RowKind::item, {name("Kisarazu"), count(1), amounts({vnd(196'000'000)})}},
      {RowKind::item, {name("Vân Nam"), count(1), not_valued()}},
      {RowKind::item, {name("Kawasaki"), domain::Count{std::nullopt}, amounts({})}},
      {RowKind::shared, {name("Ấn Độ, Lào"), count(1), amounts({vnd(36'000'000)})}, {}, false},
      {RowKind::not_itemised,
       {table::Words("not itemised", "chưa chi tiết"), count(61), amounts({vnd(125'804'000'000, Qualifier::about)})}},
  };
  table.totals = table::Row{RowKind::item, {{}, count(64), amounts({vnd(126'000'000'000, Qualifier::at_least)})}};
  table.notes = {
      {"not-valued", 1, {"1 aid is not valued.", "1 khoản chưa định giá."}, false, {name("DN-2021-0003")}},
      {"no-rate", 2, {"2 entries have no rate.", "2 bút toán không có tỷ giá."}, true},
  };
  return table;
}

/// Amounts in two currencies, several lines in a cell, a date, a quantity, groups, an explanation.
inline table::Table goods_list() {
  using table::ColumnType;
  table::Table table = empty_table();
  table.report = "list";
  table.title = {"List of aid", "Danh sách viện trợ"};
  table.period = std::nullopt;
  table.period_name.clear();
  table.columns = {{"id", {"Number", "Số hiệu"}, ColumnType::code},
                   {"date", {"Date", "Ngày"}, ColumnType::date},
                   {"goods", {"Goods", "Hiện vật"}, ColumnType::text},
                   {"quantity", {"Quantity", "Số lượng"}, ColumnType::quantity},
                   {"received", {"Received", "Đã nhận"}, ColumnType::amounts},
                   {"entries", {"Entries", "Bút toán"}, ColumnType::number}};
  const auto day = domain::DateInterval::of_day(domain::Date::from_ymd(2021, 11, 6));
  table.rows = {
      {table::RowKind::item,
       {name("DN-2021-0001"), day, table::Lines{name("4 máy thở"), name("20 máy tạo oxy")},
        domain::Quantity{domain::Decimal(245, 1)}, amounts({vnd(1'000'000), usd(125'050)}), std::int64_t{2}},
       table::Words("In", "Vào")},
      {table::RowKind::item,
       {name("DN-2021-0002"), domain::DateInterval::of_years(2021, 2021), table::Lines{name("khẩu trang")},
        domain::Quantity{}, not_valued(), std::int64_t{1200}},
       table::Words("Out", "Ra")},
      {table::RowKind::item,
       {name("DN-2021-0003"), day, {}, {}, amounts({usd(-5)}), std::int64_t{1}},
       table::Words("In", "Vào")},
  };
  table.explanations = {{"rates",
                         {"Rates used", "Tỷ giá đã dùng"},
                         {{"currency", {"Currency", "Loại tiền"}, ColumnType::code},
                          {"entries", {"Entries", "Bút toán"}, ColumnType::number}},
                         {{table::RowKind::item, {name("USD"), std::int64_t{3}}}}}};
  return table;
}

inline std::string rendered(const table::Table& table, std::string_view format, const Style& style = {}) {
  std::ostringstream out;
  find_format(format)->write(table, style, out);
  return out.str();
}

/// Bytes that must not reach a terminal or a file: C0 (but the line feed), DEL, C1, bidi and line separators, and what
/// is not UTF-8. Written without the module's own tables.
inline bool has_harmful_bytes(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F || byte >= 0xF8 || byte == 0xC0 || byte == 0xC1) return true;
  }
  for (const std::string_view bad : {"\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202E", "\u2066", "\u2069"}) {
    if (text.find(bad) != std::string_view::npos) return true;
  }
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

}  // namespace aid::formats::samples
