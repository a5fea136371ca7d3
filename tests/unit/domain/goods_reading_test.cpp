#include "generators.hpp"
#include "problem_name.hpp"

#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::goods_reading_test {

using namespace aid::domain;

namespace {

const std::vector<UnitWord> units = {
    {"chiếc", "piece", false}, {"cái", "piece", false},      {"bộ", "set", false},
    {"chai", "bottle", false}, {"bottles", "bottle", false}, {"bottle", "bottle", false},
    {"lọ", "vial", false},     {"thùng", "case", false},     {"hộp", "box", false},
    {"boxes", "box", false},   {"gói", "pack", false},       {"suất", "portion", false},
    {"con", "animal", false},  {"kiện", "bale", false},      {"kiện hàng", "bale", false},
    {"liều", "dose", false},   {"kg", "kg", true},           {"g", "g", true},
    {"tạ", "quintal", true},   {"tấn", "tonne", true},       {"tonnes", "tonne", true},
    {"lít", "litre", true},    {"ml", "ml", true},           {"m", "m", true},
    {"mét vuông", "m2", true}, {"m²", "m2", true},
};

/// quantity | unit | item | unit value | value; "?" for an unknown quantity; or the problem's name.
std::string outcome(std::string_view typed, NumberStyle numbers = NumberStyle::undecided) {
  const auto read = read_goods(typed, units, {Currency::vnd(), numbers});
  if (!read) return problem_of(read);
  const GoodsLine& line = read.value();
  const auto qualified = [](Qualifier qualifier, const std::string& figure) {
    return qualifier == Qualifier::exact ? figure : std::string(to_string(qualifier)) + " " + figure;
  };
  std::string text = line.quantity.value ? qualified(line.quantity.qualifier, to_string(*line.quantity.value)) : "?";
  text += " | " + line.unit + " | " + line.item;
  if (line.unit_value) text += " | @ " + to_string(*line.unit_value);
  if (line.value) {
    text += " | " + qualified(line.value->qualifier, to_string(line.value->money)) + " " +
            std::string(line.value->money.currency().code());
  }
  return text;
}

struct Case {
  std::string_view typed;
  std::string_view expected;
};

void check_all(std::span<const Case> cases) {
  for (const auto& tried : cases) {
    CAPTURE(tried.typed);
    CHECK(outcome(tried.typed) == tried.expected);
  }
}

}  // namespace

TEST_CASE("a line of goods is quantity, unit and item") {
  check_all(std::vector<Case>{
      {"4 máy thở", "4 |  | máy thở"},
      {"04 máy thở", "4 |  | máy thở"},
      {"20 máy tạo oxy", "20 |  | máy tạo oxy"},
      {"96 chai nước sát khuẩn", "96 | bottle | nước sát khuẩn"},
      {"96 CHAI nước sát khuẩn", "96 | bottle | nước sát khuẩn"},
      {"5.000 khẩu trang", "5000 |  | khẩu trang"},
      {"5,000 khẩu trang", "5000 |  | khẩu trang"},
      {"5 000 khẩu trang", "5000 |  | khẩu trang"},
      {"5 nghìn khẩu trang", "5000 |  | khẩu trang"},
      {"1,2 triệu liều vắc xin", "1200000 | dose | vắc xin"},
      {"2 million masks", "2000000 |  | masks"},
      {"khoảng 1.000 suất quà", "about 1000 | portion | quà"},
      {"hơn 5.000 khẩu trang", "at-least 5000 |  | khẩu trang"},
      {"≥ 5.000 khẩu trang", "at-least 5000 |  | khẩu trang"},
      {"gần 600 cái chăn", "nearly 600 | piece | chăn"},
      {"35 tấn hàng", "35 | tonne | hàng"},
      {"1,5 tấn gạo", "1.5 | tonne | gạo"},
      {"1.5 kg gạo", "1.5 | kg | gạo"},
      {"1.5kg gạo", "1.5 | kg | gạo"},
      {"35tấn gạo", "35 | tonne | gạo"},
      {"1.234,5 kg gạo", "1234.5 | kg | gạo"},
      {"0,125 kg thuốc", "0.125 | kg | thuốc"},
      {"1200 kg gạo", "1200 | kg | gạo"},
      {"1,2 nghìn tấn gạo", "1200 | tonne | gạo"},
      {"20 mét vuông sàn", "20 | m2 | sàn"},
      {"20 m² sàn", "20 | m2 | sàn"},
      {"5 m vải", "5 | m | vải"},
      {"10 kiện hàng cứu trợ", "10 | bale | cứu trợ"},
      {"96 bottles of disinfectant", "96 | bottle | disinfectant"},
      {"5 thùng", "5 |  | thùng"},
      {"10 (mười) máy tính", "10 |  | máy tính"},
      {"10 3M N95 masks", "10 |  | 3M N95 masks"},
      {"3 bộ máy tính", "3 | set | máy tính"},
      {"3 bo may tinh", "3 | set | may tinh"},
      {"20 bảng", "20 |  | bảng"},
  });
}

TEST_CASE("a word with other marks than a unit is no unit") {
  check_all(std::vector<Case>{
      {"10 bò giống", "10 |  | bò giống"},
      {"3 lò vi sóng", "3 |  | lò vi sóng"},
      {"500 tã em bé", "500 |  | tã em bé"},
      {"5 gối cao su", "5 |  | gối cao su"},
      {"5 ti vi", "5 |  | ti vi"},
      {"20 ngan giống", "20 |  | ngan giống"},
  });
}

TEST_CASE("goods whose quantity nobody knows are goods") {
  check_all(std::vector<Case>{
      {"khẩu trang", "? |  | khẩu trang"},
      {"không rõ gạo", "? |  | gạo"},
      {"chưa rõ số lượng khẩu trang", "? |  | khẩu trang"},
      {"Không rõ hộp khẩu trang", "? | box | khẩu trang"},
      {"khong ro gao", "? |  | gao"},
      {"unknown number of masks", "? |  | masks"},
      {"không rõ", "not-goods"},
      {"  Khẩu trang   N95 ", "? |  | Khẩu trang N95"},
      {"trang thiết bị y tế", "? |  | trang thiết bị y tế"},
      {"Panadol 500 mg", "? |  | Panadol 500 mg"},
      {"sữa bột 900 g", "? |  | sữa bột 900 g"},
      {"men vi sinh 5 tỷ lợi khuẩn", "? |  | men vi sinh 5 tỷ lợi khuẩn"},
      {"máy đếm tiền mặt", "? |  | máy đếm tiền mặt"},
      {"khẩu trang = 5 triệu", "? |  | khẩu trang | 5000000 VND"},
      {"\"Sống khỏe\"", "? |  | \"Sống khỏe\""},
      {"ba lô học sinh", "? |  | ba lô học sinh"},
      {"nam châm", "? |  | nam châm"},
      {"haiku", "? |  | haiku"},
  });
}

TEST_CASE("a value stands behind the goods, of all of them or of one") {
  check_all(std::vector<Case>{
      {"35 tấn hàng = 1 triệu USD", "35 | tonne | hàng | 1000000.00 USD"},
      {"35 tấn hàng=1 triệu USD", "35 | tonne | hàng | 1000000.00 USD"},
      {"35 tấn hàng = hơn 1 tỷ", "35 | tonne | hàng | at-least 1000000000 VND"},
      {"35 tấn hàng = >= 1 tỷ", "35 | tonne | hàng | at-least 1000000000 VND"},
      {">= 35 tấn hàng = 1 tỷ", "at-least 35 | tonne | hàng | 1000000000 VND"},
      {">= 35 tấn hàng", "at-least 35 | tonne | hàng"},
      {"96 chai nước sát khuẩn @ 25.000", "96 | bottle | nước sát khuẩn | @ 25000 | 2400000 VND"},
      {"96 chai nước sát khuẩn @25.000đ", "96 | bottle | nước sát khuẩn | @ 25000 | 2400000 VND"},
      {"1.000 khẩu trang @ 0,1250 USD", "1000 |  | khẩu trang | @ 0.125 | 125.00 USD"},
      {"1.000 khẩu trang @ 2,5", "1000 |  | khẩu trang | @ 2.5 | 2500 VND"},
      {"1,5 tấn gạo @ 20 triệu", "1.5 | tonne | gạo | @ 20000000 | 30000000 VND"},
      {"khoảng 100 suất quà @ 200 nghìn", "about 100 | portion | quà | @ 200000 | about 20000000 VND"},
      {"100 suất quà @ gần 200 nghìn", "100 | portion | quà | @ 200000 | nearly 20000000 VND"},
      {"hơn 100 suất quà @ gần 200 nghìn", "at-least 100 | portion | quà | @ 200000 | about 20000000 VND"},
  });
}

TEST_CASE("what is no line of goods is refused") {
  check_all(std::vector<Case>{
      {"", "not-goods"},
      {" ", "not-goods"},
      {"5", "not-goods"},
      {"hơn 5.000", "not-goods"},
      {"35 tấn", "not-goods"},
      {"35 kg = 5 triệu", "not-goods"},
      {"= 5 triệu", "not-goods"},
      {"khẩu trang =", "not-goods"},
      {"khẩu trang @", "not-goods"},
      {"khẩu trang @ 5.000", "not-goods"},
      {"0 máy thở", "not-goods"},
      {"1,5 máy thở", "not-goods"},
      {"1.5 thùng sữa", "not-goods"},
      {"1,0005 nghìn khẩu trang", "not-goods"},
      {"12,34 khẩu trang", "not-goods"},
      {"12,34,5 kg gạo", "not-goods"},
      {"5-10 máy thở", "not-goods"},
      {"5 - 10 máy thở", "not-goods"},
      {"5 10 máy thở", "not-goods"},
      {"5x máy thở", "5 |  | máy thở"},
      {"3M khẩu trang", "not-goods"},
      {"5% cồn", "not-goods"},
      {"+5 máy thở", "not-goods"},
      {"...", "not-goods"},
      {"５ máy thở", "not-goods"},
      {"٣ máy thở", "not-goods"},
      {"๕ máy thở", "not-goods"},
      {"5 triệu đồng", "not-goods"},
      {"100 USD", "not-goods"},
      {"500.000đ", "not-goods"},
      {"dưới 100 máy thở", "not-goods"},
      {"khẩu trang 5.000 cái", "not-goods"},
      {"khẩu trang: 5.000", "not-goods"},
      {"gạo 5 tấn", "not-goods"},
      {"5 tấn gạo, 3 máy thở", "not-goods"},
      {"5 triệu tiền mặt", "not-goods"},
      {"tiền mặt", "not-goods"},
      {"4 máy thở trị giá 200 triệu", "not-goods"},
      {"quà trị giá 5 triệu", "not-goods"},
      {"20 phần quà mỗi phần 300.000 đồng", "not-goods"},
      {"100 suất quà (500.000đ/suất)", "not-goods"},
      {"4 máy thở (5.000 USD/máy)", "not-goods"},
      {"20 chai cồn @ 5.000 = 100.000", "not-goods"},
      {"20 chai cồn = 100.000 @ 5.000", "not-goods"},
      {"20 chai @ 5.000 = 100.000", "not-goods"},
      {"khẩu trang = 5 triệu = 5 triệu", "not-goods"},
      {"hai xe cứu thương", "not-goods"},
      {"Hai mươi máy thở = 5 tỷ", "not-goods"},
      {"hơn hai trăm khẩu trang", "not-goods"},
      {"năm nghìn khẩu trang", "not-goods"},
      {"vài máy thở", "not-goods"},
      {"ba lô hàng", "not-goods"},
      {"two ambulances", "not-goods"},
      {"-5 máy thở", "negative-number"},
      {"5 máy thở = -5 triệu", "negative-amount"},
      {"5 máy thở = nhiều", "not-an-amount"},
      {"5 máy thở = 1.200 USD", "ambiguous-amount"},
      {"5 máy thở @ 1.200 USD", "ambiguous-amount"},
      {"1.200 kg gạo", "ambiguous-amount"},
      {"1,200 tấn gạo", "ambiguous-amount"},
      {"10 500 ml cồn", "ambiguous-amount"},
      {"1.200 nghìn khẩu trang", "ambiguous-amount"},
      {"3 máy thở @ 0,3333 USD", "too-many-decimals"},
      {"3 máy thở @ 200.00", "too-many-decimals"},
      {"9000000000000000000 máy thở @ 1000", "amount-overflow"},
      {"99999999999999999999 máy thở", "amount-overflow"},
      {"0,0000000000001 kg vàng", "too-many-decimals"},
      {"4 máy thở\x1b[31m", "control-character"},
  });
}

TEST_CASE("the number style decides on measured goods as on amounts") {
  CHECK(outcome("1.200 kg gạo", NumberStyle::vi) == "1200 | kg | gạo");
  CHECK(outcome("1.200 kg gạo", NumberStyle::en) == "1.2 | kg | gạo");
  CHECK(outcome("5.000 khẩu trang", NumberStyle::en) == "5000 |  | khẩu trang");
  const auto refused = read_goods("1.200 kg gạo", units, {Currency::vnd(), NumberStyle::undecided}).problem();
  CHECK(refused.text(Language::en) == "'1.200 kg gạo' can be read as 1200 kg gạo or as 1.2 kg gạo");
  CHECK(refused.text(Language::vi) == "'1.200 kg gạo' có thể hiểu là 1200 kg gạo hoặc 1,2 kg gạo");
}

TEST_CASE("the line keeps what was typed") {
  const auto line = read_goods("  4 máy  thở ", units, {Currency::vnd(), NumberStyle::undecided}).value();
  CHECK(line.typed == "  4 máy  thở ");
  CHECK(line.item == "máy thở");
}

TEST_CASE("without a list of units everything behind the quantity is the item") {
  const auto line = read_goods("96 chai nước sát khuẩn", {}, {Currency::vnd(), NumberStyle::undecided}).value();
  CHECK(line.unit.empty());
  CHECK(line.item == "chai nước sát khuẩn");
}

TEST_CASE("a quantity that is shown before its item reads back as itself") {
  CHECK(rc::check([](Qualifier qualifier) {
    const Quantity quantity{Decimal(*rc::gen::inRange<std::int64_t>(1, 10'000'000'000), 0), qualifier};
    for (const auto language : {Language::en, Language::vi}) {
      const auto read = read_goods(show(quantity, language) + " máy thở", units, {Currency::vnd(), NumberStyle::vi});
      RC_ASSERT(read.value().quantity == quantity);
    }
  }));
  CHECK(rc::check([](Decimal number, Qualifier qualifier) {
    RC_PRE(number.mantissa() > 0);
    const Quantity quantity{number, qualifier};
    const auto vi = read_goods(show(quantity, Language::vi) + " kg gạo", units, {Currency::vnd(), NumberStyle::vi});
    const auto en = read_goods(show(quantity, Language::en) + " kg rice", units, {Currency::vnd(), NumberStyle::en});
    RC_ASSERT(vi.value().quantity == quantity);
    RC_ASSERT(en.value().quantity == quantity);
  }));
}

TEST_CASE("no text makes the goods reader fail in another way than by a problem") {
  const auto pieces =
      rc::gen::element<std::string>("1", "200", "000", ".", ",", " ", " ", "kg", " chai", " máy", "=", "@", ">=", "-",
                                    " triệu", " USD", "hơn ", "(", "of ", "tã", "\"", "²");
  const auto check = [](const std::string& text) {
    const auto undecided = read_goods(text, units, {Currency::vnd(), NumberStyle::undecided});
    if (!undecided) return RC_ASSERT(!undecided.problem().text(Language::vi).empty());
    RC_ASSERT(!undecided.value().item.empty());
    for (const auto style : {NumberStyle::vi, NumberStyle::en}) {
      const auto decided = read_goods(text, units, {Currency::vnd(), style});
      if (!decided) continue;  // Its marks are the other style's.
      RC_ASSERT(decided.value().quantity == undecided.value().quantity);
      RC_ASSERT(decided.value().value == undecided.value().value);
    }
  };
  CHECK(rc::check([&] {
    std::string text;
    for (const auto& piece : *rc::gen::container<std::vector<std::string>>(pieces)) text += piece;
    check(text);
  }));
  CHECK(rc::check([&](const std::string& bytes) { check(bytes); }));
}

}  // namespace aid::goods_reading_test
