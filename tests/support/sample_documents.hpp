#pragma once
#include "aid/document/document.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

/// Documents in which everything occurs that a page may have, for the tests of what is written of them.
namespace aid::samples {

/// The 134 letters of Vietnamese beyond those of English, small and capital.
inline constexpr std::string_view vietnamese_letters =
    "á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ "
    "ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ Á À Ả Ã Ạ Ă Ắ Ằ Ẳ Ẵ Ặ Â Ấ Ầ Ẩ Ẫ Ậ É È Ẻ Ẽ Ẹ Ê Ế Ề Ể Ễ Ệ Í Ì Ỉ Ĩ Ị Ó Ò Ỏ Õ Ọ Ô Ố Ồ Ổ Ỗ Ộ Ơ Ớ Ờ "
    "Ở Ỡ "
    "Ợ Ú Ù Ủ Ũ Ụ Ư Ứ Ừ Ử Ữ Ự Ý Ỳ Ỷ Ỹ Ỵ Đ";

/// "1.234.567"
inline std::string with_dots(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, '.');
  return text;
}

inline document::Cell text_cell(std::string text) { return {.text = std::move(text)}; }

inline document::Cell dong_cell(std::int64_t amount) {
  return {.text = with_dots(amount), .figures = {{.number = std::to_string(amount), .currency = "VND"}}};
}

inline document::Cell count_cell(std::int64_t count) {
  return {.text = with_dots(count), .figures = {{.number = std::to_string(count)}}};
}

/// Names, counts and amounts that add up; the last row is "of which" and not in the total.
inline document::Table sums_table(std::string key, int rows) {
  using document::Column;
  document::Table table{.key = std::move(key), .title = "Viện trợ theo lĩnh vực", .unit = "Đơn vị tính: đồng"};
  table.columns = {{.key = "number", .heading = "STT", .kind = Column::Kind::figures},
                   {.key = "sector", .heading = "Lĩnh vực"},
                   {.key = "aids", .heading = "Số khoản", .kind = Column::Kind::figures},
                   {.key = "committed", .heading = "Cam kết", .kind = Column::Kind::figures, .is_money = true}};
  std::int64_t aids = 0;
  std::int64_t amount = 0;
  for (int i = 1; i <= rows; ++i) {
    table.rows.push_back({.cells = {count_cell(i), text_cell(fmt::format("Lĩnh vực số {}: y tế, giáo dục", i)),
                                    count_cell(i % 7 + 1), dong_cell(std::int64_t{1'234'567} * i)}});
    aids += i % 7 + 1;
    amount += std::int64_t{1'234'567} * i;
  }
  table.rows.push_back({.kind = document::Row::Kind::of_which,
                        .cells = {{}, text_cell("trong đó: y tế cơ sở"), count_cell(1), dong_cell(1'000'000)},
                        .in_total = false});
  table.total = document::Row{.cells = {{}, text_cell("Tổng cộng"), count_cell(aids), dong_cell(amount)}};
  return table;
}

/// Too wide for an upright page.
inline document::Table wide_table() {
  document::Table table{.key = "wide", .title = "Các khoản viện trợ", .when_empty = "Chưa có dữ liệu"};
  table.columns.push_back({.key = "donor", .heading = "Bên cung cấp viện trợ"});
  for (int i = 1; i <= 7; ++i) {
    table.columns.push_back({.key = fmt::format("year-{}", i),
                             .heading = fmt::format("Năm {}", 2014 + i),
                             .kind = document::Column::Kind::figures,
                             .is_money = true});
  }
  for (int row = 1; row <= 5; ++row) {
    document::Row& next = table.rows.emplace_back();
    next.cells.push_back(text_cell(fmt::format("Tổ chức số {}", row)));
    for (int i = 1; i <= 7; ++i) next.cells.push_back(dong_cell(std::int64_t{123'456'789'012} * row + i));
  }
  return table;
}

inline document::Paragraph paragraph(document::Paragraph::Style style, std::string text) {
  return {.style = style, .runs = {{.text = std::move(text)}}};
}

inline document::Heading official_heading() {
  return {.superior = {"ỦY BAN MTTQ VIỆT NAM TP ĐÀ NẴNG"},
          .office = {"LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ", "THÀNH PHỐ ĐÀ NẴNG"},
          .state = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"},
          .number = "Số: 05/BC-LHHN",
          .place_and_date = "Đà Nẵng, ngày 05 tháng 7 năm 2026",
          .kind = "BÁO CÁO",
          .addressees = {"Ủy ban nhân dân thành phố Đà Nẵng"}};
}

inline document::Signature official_signature() {
  return {.signer = {"TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"},
          .name = "Nguyễn Ngọc Bình",
          .receivers = {"- Như trên;", "- Ban Thường vụ;", "- Lưu: VT, HN."}};
}

inline document::Chart sectors_chart() {
  return {.title = "Biểu đồ bốn lĩnh vực",
          .table = "few",
          .categories = "sector",
          .series = {"committed"},
          .currency = "VND",
          .beside = {"Chưa định giá: 3 khoản"}};
}

/// A report of an office to a higher one, with all that may stand in it.
inline document::Document official_report() {
  using Style = document::Paragraph::Style;
  document::Document report{.language = "vi", .profile = "decree-30", .report = "brief"};
  report.office = "Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng";
  report.heading = official_heading();
  report.title = "Kết quả vận động viện trợ phi chính phủ nước ngoài năm 2025";
  report.blocks = {paragraph(Style::ground, "Căn cứ Nghị định số 80/2020/NĐ-CP ngày 08 tháng 7 năm 2020;"),
                   paragraph(Style::section, "I. TÌNH HÌNH TIẾP NHẬN VIỆN TRỢ"),
                   document::Paragraph{.runs = {{.text = "Năm 2025, toàn thành phố tiếp nhận "},
                                                {.text = "hơn 126 tỷ đồng", .is_bold = true},
                                                {.text = ", tập trung vào các lĩnh vực y tế, giáo dục, môi trường và "
                                                         "giải quyết các vấn đề xã hội, cụ thể như sau:"}}},
                   paragraph(Style::item, "- Y tế: 20 khoản;"),
                   paragraph(Style::subsection, "1. Theo lĩnh vực"),
                   sums_table("by-sector", 70),
                   paragraph(Style::note, "1 khoản chưa định giá không có trong tổng số."),
                   sectors_chart(),
                   paragraph(Style::subsection, "2. Theo năm"),
                   wide_table(),
                   paragraph(Style::note, "Ghi chú của bảng ngang."),
                   paragraph(Style::section, "II. PHƯƠNG HƯỚNG"),
                   paragraph(Style::body, std::string("Chữ cái: ") + std::string(vietnamese_letters)),
                   paragraph(Style::body, "Trên đây là báo cáo kết quả vận động viện trợ năm 2025./.")};
  report.signature = official_signature();
  report.annexes = {{.name = "Phụ lục I",
                     .title = "DANH SÁCH CÁC KHOẢN VIỆN TRỢ",
                     .of = "(Kèm theo Báo cáo số 05/BC-LHHN)",
                     .blocks = {sums_table("annex-one", 60)}},
                    {.name = "Phụ lục II",
                     .title = "VIỆN TRỢ THEO NĂM",
                     .of = "(Kèm theo Báo cáo số 05/BC-LHHN)",
                     .is_landscape = true,
                     .blocks = {wide_table(), sums_table("few", 4)}}};
  report.as_of = "Số liệu tính đến 12 giờ 35 phút ngày 29/11/2026 (lần ghi số 13)";
  report.fingerprint = "mã kiểm 659a0c1d2e3f4a5b";
  return report;
}

/// A report as it is on a screen, without an office's heading: short enough for a page.
inline document::Document plain_report() {
  document::Document report{.language = "en", .profile = "", .report = "by", .office = "Da Nang Union"};
  report.title = "Aid by sector";
  report.subtitles = {"Period: 2025"};
  report.blocks = {sums_table("by-sector", 5)};
  report.as_of = "Figures as of 2026-11-29 12:35 (record no. 13)";
  return report;
}

/// By the other manner of layout, with several addressees.
inline document::Document party_report() {
  document::Document report = official_report();
  report.profile = "party";
  report.heading.state = {"ĐẢNG CỘNG SẢN VIỆT NAM"};
  report.heading.number = "Số 12-BC/ĐU";
  report.heading.addressees = {"Thường trực Thành ủy", "Ban Tuyên giáo và Dân vận Thành ủy"};
  report.annexes.clear();
  return report;
}

}  // namespace aid::samples
