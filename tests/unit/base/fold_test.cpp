#include "random_text.hpp"

#include <doctest/doctest.h>

namespace aid::fold_test {

TEST_CASE("a folded name has no capitals, marks and punctuation") {
  struct Case {
    const char* text;
    const char* folded;
  };
  for (const auto& c : std::vector<Case>{
           {"Quỹ Đà Nẵng/Quảng Nam", "quy da nang quang nam"},
           {"Đặng Thị Ngọc Thịnh", "dang thi ngoc thinh"},
           {"HÒA  BÌNH", "hoa binh"},
           {"Bà Rịa - Vũng Tàu", "ba ria vung tau"},
           {"  TP. Hồ Chí Minh (Sài Gòn) ", "tp ho chi minh sai gon"},
           {"U-dơ-bê-ki-xtan", "u do be ki xtan"},
           {"Sa\u00A0văn—la_khẹt", "sa van la khet"},
           {"1150/QĐ-UBND", "1150 qd ubnd"},
           {"K'Ho", "k ho"},
           {"“Trả lại tuổi thơ”", "tra lai tuoi tho"},
           {"Ðà Nẵng", "da nang"},  // U+00D0
           {"Ɖà Nẵng", "da nang"},  // U+0189
           {"Straße Łódź, Åse Ørsted Œuvre Þór", "strasse lodz ase orsted oeuvre thor"},
           {"Ｄà　Ｎẵng", "da nang"},
           {"ﬁn ² №", "fin 2 no"},
           {"İstanbul Ilı", "istanbul ili"},
           {"ЙОШКАР-Ола", "иошкар ола"},
           {"ΟΔΟΣ οδός", "οδοσ οδοσ"},
           {"한국국제협력단", "한국국제협력단"},
           {"ປະເທດລາວ", "ປະເທດລາວ"},
           {"がパ", "がパ"},
           {"mu\u00ADc \u200Bluc", "muc luc"},
           {"a\xFF"
            "b",
            "a b"},
           {"-/. $", ""},
           {"", ""},
       }) {
    CAPTURE(c.text);
    CHECK(fold(c.text) == c.folded);
  }
}

TEST_CASE("spellings of one name have one key") {
  struct Case {
    const char* one;
    const char* other;
  };
  for (const auto& c : std::vector<Case>{
           {"hoà", "hòa"},
           {"Thuỷ", "Thủy"},
           {"Khánh Hoà", "Khánh Hòa"},
           {"Mỹ", "Mĩ"},
           {"tỷ", "tỉ"},
           {"kỷ niệm", "kỉ niệm"},
           {"lý", "lí"},
           {"bác sỹ", "bác sĩ"},
           {"Hy Lạp", "Hi Lạp"},
           {"Thy", "Thi"},
           {"Quy Nhơn", "Qui Nhơn"},
           {"quý", "quí"},
           {"MĨ/ANH", "mỹ anh"},
           {"Đà Nẵng", "Da Nang"},
       }) {
    CAPTURE(c.one);
    CHECK(fold(c.one) == fold(c.other));
  }
}

TEST_CASE("i and y stay two letters where they make two words") {
  struct Case {
    const char* text;
    const char* folded;
  };
  for (const auto& c : std::vector<Case>{{"Ý", "y"},
                                         {"I", "i"},
                                         {"Y Ban", "y ban"},
                                         {"yên", "yen"},
                                         {"thúy", "thuy"},
                                         {"thúi", "thui"},
                                         {"tay", "tay"},
                                         {"tai", "tai"},
                                         {"huyện", "huyen"},
                                         {"Germany", "germany"},
                                         {"2y", "2y"},
                                         {"Quỳnh", "quynh"}}) {
    CAPTURE(c.text);
    CHECK(fold(c.text) == c.folded);
  }
}

TEST_CASE("folding is the same for composed and decomposed names, and a second time changes nothing") {
  random_text::Texts texts(random_text::vietnamese + random_text::others + random_text::foreign);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.any();
    CAPTURE(text);
    REQUIRE(fold(text) == fold(random_text::nfd(text)));
    REQUIRE(fold(fold(text)) == fold(text));
  }
}

TEST_CASE("folding the fold of any character changes nothing") {
  random_text::for_each_code_point([](utf8proc_int32_t c, const std::string& text) {
    const std::string folded = fold(text);
    if (fold(folded) == folded && find_invalid_utf8(folded) == std::string::npos) return;
    CAPTURE(c);
    FAIL_CHECK(folded);
  });
}

TEST_CASE("folding bytes that are no text gives text") {
  random_text::Bytes bytes;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = bytes.any(20);
    CAPTURE(visible(text));
    REQUIRE(find_invalid_utf8(fold(text)) == std::string::npos);
    REQUIRE(fold(fold(text)) == fold(text));
  }
}

TEST_CASE("folded words are the words of the key") {
  CHECK(folded_words(" Quỹ Đà Nẵng/Quảng Nam ") == std::vector<std::string>{"quy", "da", "nang", "quang", "nam"});
  CHECK(folded_words("...").empty());
}

}  // namespace aid::fold_test
