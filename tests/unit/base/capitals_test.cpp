#include "aid/base/text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::capitals_test {

TEST_CASE("every Vietnamese letter has its capital") {
  CHECK(aid::capitals("Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng") ==
        "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ THÀNH PHỐ ĐÀ NẴNG");
  CHECK(aid::capitals("ăâđêôơư ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỹỵỷý") ==
        "ĂÂĐÊÔƠƯ ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ỲỸỴỶÝ");
  CHECK(aid::capitals("số 5 – “a”") == "SỐ 5 – “A”");
  CHECK(aid::capitals("a\xFFz") == "A\xFFZ");
  CHECK(aid::capitals("").empty());
  CHECK(aid::small_letters("BÁO CÁO Số 5") == "báo cáo số 5");
}

TEST_CASE("a word begins a sentence or stands within one") {
  struct Case {
    const char *within, *first;
  };
  for (const auto& [within, first] : {Case{"đồng", "Đồng"}, Case{"y tế", "Y tế"}, Case{"ưu tiên", "Ưu tiên"},
                                      Case{"the first half", "The first half"}}) {
    CHECK(aid::with_capital(within) == first);
    CHECK(aid::without_capital(first) == within);
  }
  for (const char* same : {"COVID-19", "9 tháng", "", "HIV/AIDS", "T2"}) {
    CHECK(aid::without_capital(same) == same);
    CHECK(aid::with_capital(same) == same);
  }
}

}  // namespace aid::capitals_test
