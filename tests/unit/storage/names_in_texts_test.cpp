#include "names_in_texts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace aid::names_in_texts_test {

using storage::NamesInTexts;

namespace {

std::string left_of(const NamesInTexts& names, const std::string& text) {
  return names.without_names(text, "…").value_or(text);
}

struct Case {
  std::vector<std::string> names;
  std::string text;
  std::string left;
};

}  // namespace

TEST_SUITE("storage/names_in_texts") {
  TEST_CASE("a name is found by its own marks, or typed without any") {
    const std::vector<Case> cases{
        {{"Triệu Đông"}, "196 triệu đồng", "196 triệu đồng"},
        {{"Triệu Đông"}, "ông TRIỆU ĐÔNG tặng 196 triệu đồng", "ông … tặng 196 triệu đồng"},
        {{"Triệu Đông"}, "thu cua trieu dong", "thu cua …"},
        {{"Thanh Toàn"}, "đã thanh toán", "đã thanh toán"},
        {{"Thanh Toàn"}, "Thanh Toàn đã thanh toán", "… đã thanh toán"},
        {{"Thanh Toan"}, "đã thanh toán", "đã thanh toán"},
        {{"Trần Thị Ánh"}, "bà Trần Thị Anh", "bà Trần Thị Anh"},
        {{"Nguyễn Thị Mai"}, "bà Nguyễn Thi Mai", "bà Nguyễn Thi Mai"},
        {{"Nguyễn Thị Mai"}, "Nguye\u0302\u0303n Thi\u0323 Mai", "…"},
        {{"Hoà Bình An"}, "ông Hòa Bình An", "ông …"},
        {{"Đỗ Đạt"}, "do dat va đỗ đạt", "… va …"},
        {{"John Smith"}, "Mr JOHN SMITH", "Mr …"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.text);
      CHECK(left_of(NamesInTexts(one.names), one.text) == one.left);
    }
  }

  TEST_CASE("words of a name may stand apart, in one word, or on two lines") {
    const NamesInTexts names({"Nguyễn Thị Mai", "Jeanne d'Arc"});
    for (const char* text : {"Nguyễn  Thị\tMai", "Nguyễn Thị\nMai", "Nguyễn\r\nThị Mai", "Nguyen_Thi-Mai",
                             "nguyenthimai", "NguyễnThịMai", "Nguyễn\u00A0Thị Mai", "JEANNE D'ARC"}) {
      CAPTURE(text);
      CHECK(left_of(names, text) == "…");
    }
    CHECK(left_of(names, "Nguyễn Thị Mai.pdf") == "….pdf");
    CHECK(left_of(names, "nguyễn thị maika") == "nguyễn thị maika");
    CHECK(left_of(names, "Nguyễn, Thị Mai") == "Nguyễn, Thị Mai");
  }

  TEST_CASE("a name of another that has it within is that one's, an equal one too") {
    const NamesInTexts names({"Thanh Toàn"}, {"Xã Thanh Toàn", "Thanh Toán", "Quỹ A"});
    CHECK(names.names_of_others() == std::vector<std::string>{"Xã Thanh Toàn"});
    CHECK(left_of(names, "Thanh Toàn ở xã Thanh Toàn") == "… ở xã Thanh Toàn");
    const NamesInTexts of_place({"Thanh Toàn"}, {"Thanh Toàn"});
    CHECK(left_of(of_place, "về Thanh Toàn") == "về Thanh Toàn");
    CHECK(of_place.may_name("về Thanh Toàn"));
  }

  TEST_CASE("where a reader may still find the name is told, and no other word is") {
    const NamesInTexts names({"Nguyễn Thị Mai", "Triệu Đông"});
    for (const char* text : {"Nguyễn Thi Mai", "Nguyễn, Thị Mai", "nguyenthimai1990@mail.vn", "Nguyễn Thị Mai"}) {
      CAPTURE(text);
      CHECK(names.may_name(text));
    }
    for (const char* text : {"196 triệu đồng", "Nguyễn Thì Mai", "[đã xóa]", ""}) {
      CAPTURE(text);
      CHECK_FALSE(names.may_name(text));
    }
    CHECK(NamesInTexts({"Thanh Toan"}).may_name("đã thanh toán"));
  }
}

}  // namespace aid::names_in_texts_test
