// Writes a list of aid as offices keep them, or the same aid in the peers' languages. Deterministic.
// Usage: make_list ROWS [csv|workbook|ledger|beancount] > list
// A workbook is JSON, of which aid-print xlsx makes the file.
// 500 donors of which few give most (Zipf), 100 receivers, seven currencies, both directions, 2018 to 2025, goods in
// one row of ten.
#include "aid/formats/new_workbook.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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
  aid::formats::write_workbook_json({.sheets = {std::move(sheet)}}, std::cout);
}

// --- The same aid for the peers: a row is a transaction of two postings; what is neither partner nor amount is a tag
// ---

/// "12/03/2021" as they write it.
std::string iso_date(const std::string& day) {
  return fmt::format("{}-{}-{}", day.substr(6), day.substr(3, 2), day.substr(0, 2));
}

void write_ledger_journal(long count) {
  Rows rows;
  for (long i = 0; i < count; ++i) {
    const Row row = rows.next();
    fmt::print("{} ({}) {}\n    ; sector: {}, place: {}, goods: {}\n    recipient:{}  {} {}\n    donor:{}\n\n",
               iso_date(row[5]), row[0], row[11], row[6], row[7], row[10], row[3], row[8], row[9], row[1]);
  }
}

/// A name of an account of beancount: without spaces.
std::string account(std::string_view group, std::string_view name) {
  std::string account = fmt::format("{}:{}", group, name);
  std::ranges::replace(account, ' ', '-');
  return account;
}

void write_beancount(long count) {
  Rows rows;
  std::set<std::string> accounts;
  std::string transactions;
  for (long i = 0; i < count; ++i) {
    const Row row = rows.next();
    const std::string receives = account("Expenses", row[3]);
    const std::string gives = account("Income", row[1]);
    accounts.insert({receives, gives});
    transactions += fmt::format(
        "{} * \"{}\"\n  id: \"{}\"\n  sector: \"{}\"\n  place: \"{}\"\n  goods: \"{}\"\n  {}  {} {}\n  {}\n\n",
        iso_date(row[5]), row[11], row[0], row[6], row[7], row[10], receives, row[8], row[9], gives);
  }
  for (const std::string& one : accounts) fmt::print("2018-01-01 open {}\n", one);
  fmt::print("\n{}", transactions);
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::array<std::pair<std::string_view, void (*)(long)>, 4> forms{{{"csv", write_csv},
                                                                              {"workbook", write_workbook},
                                                                              {"ledger", write_ledger_journal},
                                                                              {"beancount", write_beancount}}};
  const std::string_view asked = argc > 2 ? argv[2] : "csv";
  for (const auto& [form, write] : forms) {
    if (argc >= 2 && form == asked) return write(std::strtol(argv[1], nullptr, 10)), 0;
  }
  return std::fputs("usage: make_list ROWS [csv|workbook|ledger|beancount] > list\n", stderr), 2;
}
