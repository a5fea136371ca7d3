// Writes a list of aid as offices keep them. Deterministic. Usage: make_list ROWS > list.csv
// 500 donors of which few give most (Zipf), 100 receivers, seven currencies, both directions, 2018 to 2025, goods in one
// row of ten.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr std::array<const char*, 7> currencies{"VND", "USD", "EUR", "JPY", "KRW", "GBP", "AUD"};
constexpr std::array<const char*, 6> sectors{"Y tế",        "Giáo dục",   "Môi trường",
                                             "Nông nghiệp", "Nhân đạo", "Thể thao"};
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

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: make_list ROWS > list.csv\n", stderr), 2;
  const long rows = std::strtol(argv[1], nullptr, 10);
  std::mt19937_64 random(20211106);
  const auto pick = [&random](std::size_t most) { return static_cast<std::size_t>(random() % most); };
  std::vector<double> sums;
  double sum = 0;
  for (const double weight : zipf()) sums.push_back(sum += weight);
  const auto pick_donor = [&] {
    const double at = static_cast<double>(random() % 1'000'000'000) / 1e9 * sum;
    return static_cast<std::size_t>(std::lower_bound(sums.begin(), sums.end(), at) - sums.begin());
  };
  fmt::print("Mã,Bên cung cấp,Quốc gia,Bên tiếp nhận,Nước tiếp nhận,Ngày,Lĩnh vực,Địa bàn,Số tiền,Nguyên tệ,Hiện vật,"
             "Tên khoản viện trợ\n");
  for (long row = 1; row <= rows; ++row) {
    const std::size_t donor = pick_donor();
    const std::size_t receiver = pick(receivers);
    const bool is_out = donor % 10 == 9;
    const auto* foreign = countries[donor % countries.size()];
    const std::size_t currency = pick(currencies.size());
    const std::size_t amount = (1 + pick(99'999)) * (currency == 0 ? 1'000'000 : 10);
    fmt::print("{}{:07},{},{},{},{},{:02}/{:02}/{},{},{},{},{},{},Hỗ trợ đợt {}\n", is_out ? "RA" : "VAO", row,
               is_out ? fmt::format("Cơ quan số {}", donor) : fmt::format("Tổ chức hữu nghị số {}", donor),
               is_out ? "Việt Nam" : foreign,
               is_out ? fmt::format("Tỉnh bạn số {}", receiver) : fmt::format("Đơn vị tiếp nhận số {}", receiver),
               is_out ? "Lào" : "Việt Nam", 1 + pick(28), 1 + pick(12), 2018 + pick(8), sectors[pick(sectors.size())],
               places[pick(places.size())], amount, currencies[currency], pick(10) == 0 ? goods[pick(goods.size())] : "",
               row % 1000);
  }
  return 0;
}
