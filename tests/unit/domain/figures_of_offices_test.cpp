// Figures as offices write them, each with its one right reading, or refused. A wrong figure without a word is the
// worst that can happen here.

#include "problem_name.hpp"

#include "aid/domain/reading.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace aid::figures_of_offices_test {

using namespace aid::domain;

namespace {

std::string text_of(const Amount& amount) {
  const std::string text = to_string(amount.money) + " " + std::string(amount.money.currency().code());
  return amount.qualifier == Qualifier::exact ? text : std::string(to_string(amount.qualifier)) + " " + text;
}

std::string amount(std::string_view typed, const ReadingOptions& options) {
  const auto read = read_amount(typed, options);
  return read ? text_of(read.value()) : problem_of(read);
}

struct Case {
  std::string_view typed;
  std::string_view expected;
};

void check_amounts(const std::vector<Case>& cases, const ReadingOptions& options) {
  for (const Case& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(amount(tried.typed, options) == tried.expected);
  }
}

const std::vector<UnitWord> units = {{"cái", "piece", false},  {"bộ", "set", false},      {"chai", "bottle", false},
                                     {"thùng", "case", false}, {"hộp", "box", false},     {"suất", "portion", false},
                                     {"liều", "dose", false},  {"kg", "kg", true},        {"tấn", "tonne", true},
                                     {"con", "animal", false}, {"viên", "tablet", false}, {"lít", "litre", true}};

std::string goods(std::string_view typed) {
  const auto read = read_goods(typed, units, {Currency::vnd()});
  if (!read) return problem_of(read);
  const GoodsLine& line = read.value();
  std::string text = line.quantity.value ? to_string(*line.quantity.value) : "?";
  if (!line.unit.empty()) text += " " + line.unit;
  text += " " + line.item;
  if (line.value) text += " = " + text_of(*line.value);
  return text;
}

}  // namespace

TEST_CASE("marks of thousands and of decimals") {
  check_amounts({{"1,000.000", "too-many-decimals"},
                 {"1.000,000", "too-many-decimals"},
                 {"1.000.000,000", "too-many-decimals"},
                 {"1.000,000 USD", "too-many-decimals"},
                 {"0.500 USD", "too-many-decimals"},
                 {"0,500 EUR", "too-many-decimals"},
                 {"1.200 USD", "ambiguous-amount"},
                 {"95,018 GBP", "ambiguous-amount"},
                 {"$1,200", "ambiguous-amount"},
                 {"1,200.50 USD", "1200.50 USD"},
                 {"1.200,50 USD", "1200.50 USD"},
                 {"1.200.000 USD", "1200000.00 USD"},
                 {"150000.0", "150000 VND"},
                 {"1000000.00", "1000000 VND"},
                 {"5.000.000,00", "5000000 VND"},
                 {"5,000,000.00 đồng", "5000000 VND"},
                 {"200.00", "too-many-decimals"},
                 {"200,0", "too-many-decimals"},
                 {"1.200", "1200 VND"},
                 {"1,200", "1200 VND"},
                 {"1,848 tỷ", "1848000000 VND"},
                 {"1,500 triệu", "1500000 VND"},
                 {"1.500 tỷ", "ambiguous-amount"},
                 {"1.500 million", "1500000 VND"},
                 {"1,500 million", "ambiguous-amount"}},
                {Currency::vnd()});
}

TEST_CASE("under a declared style the marks of the other one are refused") {
  check_amounts({{"1.200 USD", "1200.00 USD"},
                 {"343,500 USD", "too-many-decimals"},
                 {"1,200 USD", "too-many-decimals"},
                 {"1,200.50 USD", "other-number-style"},
                 {"1,200", "other-number-style"},
                 {"1,200,000", "other-number-style"},
                 {"1200.50 USD", "other-number-style"},
                 {"1200,50 USD", "1200.50 USD"},
                 {"1.200,000", "too-many-decimals"},
                 {"1.500 tỷ", "1500000000000 VND"},
                 {"1,500 tỷ", "1500000000 VND"},
                 {"1,5 million", "1500000 VND"},
                 {"1.5 million", "1500000 VND"},
                 {"1.500 million", "ambiguous-amount"}},
                {Currency::vnd(), NumberStyle::vi});
  check_amounts({{"1,200 USD", "1200.00 USD"},
                 {"343.500 USD", "too-many-decimals"},
                 {"1.200,50 USD", "other-number-style"},
                 {"200.000.000", "other-number-style"},
                 {"200,000,000", "200000000 VND"},
                 {"1.200", "other-number-style"},
                 {"1,200.000", "too-many-decimals"},
                 {"1,500 triệu", "ambiguous-amount"},
                 {"1,5 triệu", "1500000 VND"},
                 {"1.5 triệu", "1500000 VND"},
                 {"1,500 million", "1500000000 VND"},
                 {"1.500 million", "1500000 VND"}},
                {Currency::vnd(), NumberStyle::en});
}

TEST_CASE("the unit of a column holds for a figure with a word before it, and for none that says its own") {
  const ReadingOptions millions{.currency = Currency::vnd(), .unit = 1'000'000};
  check_amounts({{"619", "619000000 VND"},
                 {"hơn 619", "at-least 619000000 VND"},
                 {"gần 1500", "nearly 1500000000 VND"},
                 {"~619", "about 619000000 VND"},
                 {">619", "at-least 619000000 VND"},
                 {"619,5", "619500000 VND"},
                 {"619 trở lên", "at-least 619000000 VND"},
                 {"1.500", "ambiguous-amount"},
                 {"0,0000001", "too-many-decimals"},
                 {"619 triệu", "619000000 VND"},
                 {"619 (sáu trăm mười chín)", "619000000 VND"},
                 {"619 (sáu trăm mười)", "words-differ"},
                 {"1,2 tỷ đồng", "1200000000 VND"},
                 {"619 đồng", "unit-contradicts"},
                 {"619 USD", "unit-contradicts"},
                 {"$619", "unit-contradicts"}},
                millions);
  check_amounts({{"1.500", "1500000000 VND"}, {"hơn 1.500,5", "at-least 1500500000 VND"}, {"1.500.5", "not-an-amount"}},
                {.currency = Currency::vnd(), .numbers = NumberStyle::vi, .unit = 1'000'000});
  const Currency usd = Currency::usd();
  check_amounts({{"9,5", "9500.00 USD"}, {"hơn 9,55", "at-least 9550.00 USD"}, {"0,001", "1.00 USD"}},
                {.currency = usd, .unit = 1'000});
}

TEST_CASE("words behind a figure") {
  check_amounts({{"2 tỷ rưỡi", "2500000000 VND"},
                 {"2 triệu rưỡi đồng", "2500000 VND"},
                 {"2,5 tỷ rưỡi", "not-an-amount"},
                 {"5 triệu đồng chẵn", "5000000 VND"},
                 {"600 chăn", "unknown-currency"},
                 {"600 chan", "unknown-currency"},
                 {"600 chẵn", "unknown-currency"},
                 {"20 triệu đồng tiền mặt", "20000000 VND"},
                 {"20 triệu đồng (tiền mặt)", "20000000 VND"},
                 {"500 USD tiền mặt", "500.00 USD"},
                 {"20 triệu đồng chuyển khoản", "20000000 VND"},
                 {"20 triệu đồng/năm", "not-an-amount"},
                 {"20 triệu đồng cho hộ nghèo", "unknown-currency"},
                 {"5 triệu đồng trở lên", "at-least 5000000 VND"},
                 {"5 trăm triệu", "unknown-currency"},
                 {"1 tỷ2", "not-an-amount"}},
                {Currency::vnd()});
}

TEST_CASE("a figure that is repeated in words must be the same") {
  check_amounts({{"20.000.000 đồng (hai mươi triệu đồng)", "20000000 VND"},
                 {"20.000.000 (hai mươi triệu)", "20000000 VND"},
                 {"20.000.000 đồng (hai mươi triệu đồng chẵn)", "20000000 VND"},
                 {"20 (hai mươi) triệu đồng", "20000000 VND"},
                 {"5 triệu (năm triệu)", "5000000 VND"},
                 {"1.848.300.000 đồng (một tỷ tám trăm bốn mươi tám triệu ba trăm nghìn đồng)", "1848300000 VND"},
                 {"105.000 (một trăm linh năm nghìn)", "105000 VND"},
                 {"21.000 (hai mươi mốt nghìn)", "21000 VND"},
                 {"2.000.000.000.000 (hai nghìn tỷ)", "2000000000000 VND"},
                 {"20.000.000 đồng (hai trăm triệu đồng)", "words-differ"},
                 {"5 tỷ USD (năm tỷ đồng)", "words-differ"},
                 {"20 (hai) triệu đồng", "words-differ"},
                 {"20 triệu (đợt 1)", "not-an-amount"},
                 {"2.000.005 (hai triệu năm)", "not-an-amount"}},
                {Currency::vnd()});
}

TEST_CASE("what a heading says its figures are in") {
  struct Unit {
    std::string_view words;
    std::string_view currency;
    std::int64_t unit;
  };
  for (const Unit& tried : std::vector<Unit>{{"triệu đồng", "VND", 1'000'000},
                                             {"tỷ đồng", "VND", 1'000'000'000},
                                             {"nghìn đồng", "VND", 1'000},
                                             {"1.000 đồng", "VND", 1'000},
                                             {"1 000 000 đồng", "VND", 1'000'000},
                                             {"1000 USD", "USD", 1'000},
                                             {"triệu USD", "USD", 1'000'000},
                                             {"million USD", "USD", 1'000'000},
                                             {"triệu", "", 1'000'000},
                                             {"millions of VND", "VND", 1'000'000},
                                             {"VND million", "VND", 1'000'000},
                                             {"đồng", "VND", 1},
                                             {"VNĐ", "VND", 1},
                                             {"$", "USD", 1},
                                             {"€", "EUR", 1},
                                             {"£", "GBP", 1},
                                             {"đô la Mỹ", "USD", 1}}) {
    CAPTURE(tried.words);
    const auto unit = read_amount_unit(tried.words).value();
    REQUIRE(unit);
    CHECK((unit->currency ? unit->currency->code() : std::string_view()) == tried.currency);
    CHECK(unit->unit == tried.unit);
  }
  for (const std::string_view words : {"tấn", "%", "", "người", "2 triệu", "1 triệu đồng", "1.500 đồng", "cái"}) {
    CAPTURE(words);
    CHECK(!read_amount_unit(words).value());
  }
  CHECK(read_amount_unit("¥").problem().name() == "ambiguous-amount");
}

TEST_CASE("money in a place of goods is refused, and goods are read as they are meant") {
  for (const Case& tried : std::vector<Case>{{"4 máy thở", "4 máy thở"},
                                             {"04 (bốn) máy thở", "4 máy thở"},
                                             {"04 (năm) máy thở", "words-differ"},
                                             {"4 x máy thở", "4 máy thở"},
                                             {"Tặng 4 máy thở", "4 máy thở"},
                                             {"Trao tặng: 4 máy thở", "4 máy thở"},
                                             {"600 chăn", "600 chăn"},
                                             {"5 đông trùng hạ thảo", "5 đông trùng hạ thảo"},
                                             {"bao 50 kg gạo", "? bao 50 kg gạo"},
                                             {"Ủng hộ 4 máy thở", "4 máy thở"},
                                             {"5 chục cái ghế", "50 piece ghế"},
                                             {"3 vạn khẩu trang", "30000 khẩu trang"},
                                             {"2 trăm suất quà", "200 portion quà"},
                                             {"1,2 triệu liều vắc xin", "1200000 dose vắc xin"},
                                             {"3 triệu khẩu trang", "not-goods"},
                                             {"20 triệu quà", "not-goods"},
                                             {"20 bảng Anh", "not-goods"},
                                             {"20 nhân dân tệ", "not-goods"},
                                             {"20 bảng", "20 bảng"},
                                             {"5 tấn rưỡi gạo", "not-goods"},
                                             {"5 1/2 tấn gạo", "not-goods"},
                                             {"5 tr khẩu trang", "not-goods"},
                                             {"5 đến 10 máy thở", "not-goods"},
                                             {"từ 5 đến 10 máy thở", "not-goods"},
                                             {"5 hoặc 6 máy thở", "not-goods"},
                                             {"5 máy trở lên", "not-goods"},
                                             {"4 máy thở trị giá 500 triệu mỗi máy", "not-goods"},
                                             {"50 kg gạo/hộ cho 200 hộ", "not-goods"},
                                             {"50 kg gạo mỗi hộ", "not-goods"},
                                             {"5 máy thở/3 giường", "not-goods"},
                                             {"số lượng 5 máy", "not-goods"},
                                             {"SL: 5 máy", "not-goods"},
                                             {"có", "not-goods"},
                                             {"5 bàn/ghế học sinh", "5 bàn/ghế học sinh"},
                                             {"500 bộ lọc nước", "500 bộ lọc nước"},
                                             {"500 bo loc nuoc", "500 bo loc nuoc"},
                                             {"50 thùng rác", "50 thùng rác"},
                                             {"50 thùng sữa", "50 case sữa"},
                                             {"100 đồng hồ", "100 đồng hồ"},
                                             {"50 đồng phục học sinh", "50 đồng phục học sinh"},
                                             {"5 tỷ khẩu trang", "not-goods"},
                                             {"20 thùng x 30 hộp", "not-goods"},
                                             {"10 x 1.000.000", "not-goods"},
                                             {"5 tấn 500 kg gạo", "not-goods"},
                                             {"5 máy & 3 ghế", "not-goods"},
                                             {"5 máy và 3 ghế", "not-goods"},
                                             {"5 máy + 3 ghế", "not-goods"},
                                             {"khẩu trang (5.000 cái)", "not-goods"},
                                             {"nửa tấn gạo", "not-goods"},
                                             {"½ tấn gạo", "not-goods"},
                                             {"20 triệu đồng tiền mặt", "not-goods"},
                                             {"20.000.000 đồng tiền mặt", "not-goods"},
                                             {"5.000 USD tiền mặt", "not-goods"},
                                             {"100.000 Yên tiền mặt", "not-goods"},
                                             {"200 triệu (đợt 1)", "not-goods"},
                                             {"2 tỷ xây trường", "not-goods"},
                                             {"20 triệu học bổng", "not-goods"},
                                             {"không", "not-goods"},
                                             {"Chưa định giá", "not-goods"},
                                             {"theo danh sách", "not-goods"},
                                             {"n/a", "not-goods"},
                                             {"nhu yếu phẩm", "? nhu yếu phẩm"},
                                             {"1.000 khẩu trang @ 0,1250 USD", "1000 khẩu trang = 125.00 USD"},
                                             {"1.000 khẩu trang @ 0,125 USD", "too-many-decimals"}}) {
    CAPTURE(tried.typed);
    CHECK(goods(tried.typed) == tried.expected);
  }
}

}  // namespace aid::figures_of_offices_test
