// Writes a list of aid as offices keep them. Deterministic. Usage: make_list ROWS [csv|xlsx] > list
// 500 donors of which few give most (Zipf), 100 receivers, seven currencies, both directions, 2018 to 2025, goods in
// one row of ten.
#include "aid/formats/xlsx.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::array<const char*, 7> currencies{"VND", "USD", "EUR", "JPY", "KRW", "GBP", "AUD"};
constexpr std::array<const char*, 6> sectors{"Y tế", "Giáo dục", "Môi trường", "Nông nghiệp", "Nhân đạo", "Thể thao"};
constexpr std::array<const char*, 6> places{"Đà Nẵng", "Quảng Trị", "Lào Cai", "Hà Nội", "Hải Phòng", "Huế"};
constexpr std::array<const char*, 5> countries{"Nhật Bản", "Hàn Quốc", "Hoa Kỳ", "Pháp", "Đức"};
constexpr std::array<const char*, 4> goods{"4 máy thở", "5.000 khẩu trang", "khẩu trang; 20 máy tạo oxy",
                                           "96 chai nước sát khuẩn"};
constexpr std::size_t donors = 500;
constexpr std::size_t receivers = 100;

/// The chance of donor n is as 1/n.
std::vector<double> zipf() {
  std::vector<double> weights;
  for (std::size_t i = 1; i <= donors; ++i) weights.push_back(1.0 / static_cast<double>(i));
  return weights;
}

using Row = std::array<std::string, 12>;

const Row headings{"Mã",       "Bên cung cấp", "Quốc gia", "Bên tiếp nhận", "Nước tiếp nhận", "Ngày",
                   "Lĩnh vực", "Địa bàn",      "Số tiền",  "Nguyên tệ",     "Hiện vật",       "Tên khoản viện trợ"};

class Rows {
public:
  Rows() {
    for (const double weight : zipf()) sums_.push_back(sums_.empty() ? weight : sums_.back() + weight);
  }

  Row next() {
    const std::size_t donor = pick_donor();
    const std::size_t receiver = pick(receivers);
    const bool is_out = donor % 10 == 9;
    const std::size_t currency = pick(currencies.size());
    const std::size_t amount = (1 + pick(99'999)) * (currency == 0 ? 1'000'000 : 10);
    ++number_;
    return {fmt::format("{}{:07}", is_out ? "RA" : "VAO", number_),
            is_out ? fmt::format("Cơ quan số {}", donor) : fmt::format("Tổ chức hữu nghị số {}", donor),
            is_out ? "Việt Nam" : countries[donor % countries.size()],
            is_out ? fmt::format("Tỉnh bạn số {}", receiver) : fmt::format("Đơn vị tiếp nhận số {}", receiver),
            is_out ? "Lào" : "Việt Nam",
            fmt::format("{:02}/{:02}/{}", 1 + pick(28), 1 + pick(12), 2018 + pick(8)),
            sectors[pick(sectors.size())],
            places[pick(places.size())],
            std::to_string(amount),
            currencies[currency],
            pick(10) == 0 ? goods[pick(goods.size())] : "",
            fmt::format("Hỗ trợ đợt {}", number_ % 1000)};
  }

private:
  std::size_t pick(std::size_t most) { return static_cast<std::size_t>(random_() % most); }
  std::size_t pick_donor() {
    const double at = static_cast<double>(random_() % 1'000'000'000) / 1e9 * sums_.back();
    return static_cast<std::size_t>(std::lower_bound(sums_.begin(), sums_.end(), at) - sums_.begin());
  }

  std::mt19937_64 random_{20211106};
  std::vector<double> sums_;
  long number_ = 0;
};

void write_csv(long count) {
  Rows rows;
  fmt::print("{}\n", fmt::join(headings, ","));
  for (long i = 0; i < count; ++i) fmt::print("{}\n", fmt::join(rows.next(), ","));
}

void write_workbook(long count) {
  Rows rows;
  aid::formats::Sheet sheet{.name = "Danh sách", .columns = std::vector<aid::formats::SheetColumn>(headings.size())};
  const auto add = [&sheet](const Row& row) {
    auto& cells = sheet.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({.text = text});
  };
  add(headings);
  for (long i = 0; i < count; ++i) {
    add(rows.next());
    sheet.rows.back()[8].kind = aid::table::ListCell::Kind::number;
  }
  const std::string bytes = aid::formats::write_xlsx({sheet});
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fputs("usage: make_list ROWS [csv|xlsx] > list\n", stderr), 2;
  const long count = std::strtol(argv[1], nullptr, 10);
  if (argc > 2 && std::string_view(argv[2]) == "xlsx") {
    write_workbook(count);
  } else {
    write_csv(count);
  }
  return 0;
}
