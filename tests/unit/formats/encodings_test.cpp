#include "list_rows.hpp"

#include <iconv.h>

#include <array>

namespace aid::encodings_test {

using namespace aid::formats;
using namespace aid::formats::samples;

namespace {

/// `text` from one encoding to another by the C library, a peer. Empty: it cannot be.
std::string converted(std::string text, const char* to, const char* from) {
  const iconv_t converter = iconv_open(to, from);
  REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
  std::string out(text.size() * 4 + 16, '\0');
  char* in_at = text.data();
  char* out_at = out.data();
  std::size_t in_left = text.size();
  std::size_t out_left = out.size();
  const bool failed = iconv(converter, &in_at, &in_left, &out_at, &out_left) == static_cast<std::size_t>(-1) ||
                      iconv(converter, nullptr, nullptr, &out_at, &out_left) == static_cast<std::size_t>(-1);
  iconv_close(converter);
  out.resize(out.size() - out_left);
  return failed ? std::string() : out;
}

constexpr std::string_view list = "Nhà tài trợ,Số tiền\nQuỹ Hòa bình,196 triệu đồng\nỦy ban,5 tỷ\n";
const std::vector<Texts> rows{{"Nhà tài trợ", "Số tiền"}, {"Quỹ Hòa bình", "196 triệu đồng"}, {"Ủy ban", "5 tỷ"}};

}  // namespace

TEST_CASE("each byte of TCVN3 and of the code pages 1258 and 1252 is the character that the C library says") {
  for (const Encoding encoding : {Encoding::tcvn3, Encoding::windows_1258, Encoding::windows_1252}) {
    const char* name = encoding == Encoding::tcvn3          ? "TCVN5712-1"
                       : encoding == Encoding::windows_1258 ? "CP1258"
                                                            : "CP1252";
    for (int byte = 1; byte < 256; ++byte) {
      CAPTURE(name);
      CAPTURE(byte);
      if (byte == '"' || byte == '\n' || byte == '\r' || byte == ',') continue;
      // Behind a vowel, so that combining marks have something to stand on; the last byte is no UTF-8.
      const std::string bytes = std::string("a") + static_cast<char>(byte) + "\nd\xE9";
      const std::string expected = converted(bytes, "UTF-8", name);
      if (expected.empty()) {
        CHECK(problem_of(bytes, {.encoding = encoding}).name() == "not-in-encoding");
      } else {
        const auto read = rows_of(bytes, {.delimiter = ',', .encoding = encoding});
        CHECK(read[0][0] + "\n" + read[1][0] == expected);
      }
    }
  }
}

TEST_CASE("lists in legacy encodings are read when their encoding is said") {
  const std::string text(list);
  CHECK(rows_of(converted(text, "TCVN5712-1", "UTF-8"), {.encoding = Encoding::tcvn3}) == rows);
  CHECK(rows_of(converted(text, "CP1258", "UTF-8"), {.encoding = Encoding::windows_1258}) == rows);
  CHECK(rows_of("Nh\xE0 t\xE0i tr\xF5\xF2,S\xF4\xEC ti\xEA\xCCn\n", {.encoding = Encoding::windows_1258}) ==
        std::vector<Texts>{{"Nhà tài trợ", "Số tiền"}});
}

TEST_CASE("every letter of VNI is read, in both cases") {
  struct Case {
    std::string_view vni;
    std::string_view text;
  };
  for (const Case& c :
       std::vector<Case>{{"a\xF9 a\xF8 a\xFB a\xF5 a\xEF", "á à ả ã ạ"},
                         {"a\xEA a\xE9 a\xE8 a\xFA a\xFC a\xEB", "ă ắ ằ ẳ ẵ ặ"},
                         {"a\xE2 a\xE1 a\xE0 a\xE5 a\xE3 a\xE4", "â ấ ầ ẩ ẫ ậ"},
                         {"e\xF9 e\xF8 e\xFB e\xF5 e\xEF", "é è ẻ ẽ ẹ"},
                         {"e\xE2 e\xE1 e\xE0 e\xE5 e\xE3 e\xE4", "ê ế ề ể ễ ệ"},
                         {"\xED \xEC \xE6 \xF3 \xF2", "í ì ỉ ĩ ị"},
                         {"o\xF9 o\xF8 o\xFB o\xF5 o\xEF", "ó ò ỏ õ ọ"},
                         {"o\xE2 o\xE1 o\xE0 o\xE5 o\xE3 o\xE4", "ô ố ồ ổ ỗ ộ"},
                         {"\xF4 \xF4\xF9 \xF4\xF8 \xF4\xFB \xF4\xF5 \xF4\xEF", "ơ ớ ờ ở ỡ ợ"},
                         {"u\xF9 u\xF8 u\xFB u\xF5 u\xEF", "ú ù ủ ũ ụ"},
                         {"\xF6 \xF6\xF9 \xF6\xF8 \xF6\xFB \xF6\xF5 \xF6\xEF", "ư ứ ừ ử ữ ự"},
                         {"y\xF9 y\xF8 y\xFB y\xF5 \xEE", "ý ỳ ỷ ỹ ỵ"},
                         {"\xF1 \xD1 \xD4\xD9 \xD6\xCF \xCE \xCD \xCC \xC6 \xD3 \xD2", "đ Đ Ớ Ự Ỵ Í Ì Ỉ Ĩ Ị"},
                         {"A\xD9 A\xF9 A\xC9 A\xC1 E\xC4 O\xC2 Y\xD8 U\xCF", "Á Á Ắ Ấ Ệ Ô Ỳ Ụ"},
                         {"Co\xE4ng ho\xF8"
                          "a xa\xF5 ho\xE4i chu\xFB ngh\xF3"
                          "a Vie\xE4t Nam",
                          "Cộng hòa xã hội chủ nghĩa Việt Nam"},
                         {"\xD1o\xE4"
                          "c la\xE4p - T\xF6\xEF do - Ha\xEFnh phu\xF9"
                          "c",
                          "Độc lập - Tự do - Hạnh phúc"},
                         {"\x93x\x94 \x96 20\xB0", "“x” – 20°"}}) {
    CHECK(rows_of(c.vni, {.delimiter = ',', .encoding = Encoding::vni}) == std::vector<Texts>{{std::string(c.text)}});
  }
}

TEST_CASE("UTF-16 is read without being asked, with and without a byte order mark") {
  const std::string text = std::string(list) + "🎁,1\n";
  std::vector<Texts> expected = rows;
  expected.push_back({"🎁", "1"});
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    CAPTURE(encoding);
    CHECK(rows_of(converted(text, encoding, "UTF-8")) == expected);
    CHECK(rows_of(converted("\uFEFF" + text, encoding, "UTF-8")) == expected);
  }
  const std::string cut = converted(text, "UTF-16LE", "UTF-8") + "x";
  CHECK(problem_of(cut).name() == "not-in-encoding");
  CHECK(problem_of(std::string("\xFF\xFE"
                               "a\0\x00\xDC",
                               6))
            .name() == "not-in-encoding");
}

TEST_CASE("a file that is not UTF-8 is refused with its byte and the encoding in which it is Vietnamese") {
  const std::string text = "Name,No\nAlpha,1\n" + std::string(list.substr(list.find('\n') + 1));
  for (const std::string option : {"tcvn3", "windows-1258"}) {
    const char* name = option == "tcvn3" ? "TCVN5712-1" : "CP1258";
    CAPTURE(name);
    const Problem problem = problem_of(converted(text, name, "UTF-8"));
    CHECK(problem.name() == "invalid-utf8");
    CHECK(problem.where()->line == 3);
    CHECK(problem.hint_text(Language::en).find("--encoding " + option) != std::string::npos);
  }
  const Problem vni = problem_of(
      "a,b\nQuy\xF5 Ho\xF8"
      "a b\xECnh,5 tye\xFB \xF1o\xE0ng\n");
  CHECK(vni.text(Language::en) == "byte 8 is not valid UTF-8");
  CHECK(vni.where()->column == 4);
  CHECK(vni.hint_text(Language::vi).find("--encoding vni") != std::string::npos);

  const Problem unknown = problem_of("a\x81\x8D\x9D,b\n");
  CHECK(unknown.hint_text(Language::en).find("tcvn3, vni") != std::string::npos);
}

TEST_CASE("words of Western Europe are not taken for Vietnamese") {
  for (const std::string_view text : {"café,pièce\n", "Fundação São João\n", "Größe,Maß\nMünchen\n", "créée à là\n",
                                      "España,Ángel Muñoz\n", "Århus Ældre Øst\n", "L’État · «Élan» €5\n"}) {
    CAPTURE(text);
    const std::string bytes = converted(std::string(text), "CP1252", "UTF-8");
    const Problem problem = problem_of(bytes);
    CHECK(problem.hint_text(Language::en).find("no Vietnamese") != std::string::npos);
    CHECK(problem.hint_text(Language::en).find("--encoding windows-1252") != std::string::npos);
    std::string read;
    for (const Texts& row : rows_of(bytes, {.delimiter = ';', .encoding = Encoding::windows_1252}))
      read += row[0] + "\n";
    CHECK(read == text);
  }
}

TEST_CASE("a bad byte in a file of UTF-8 is told with its place, and no other encoding is proposed") {
  std::string bytes(list);
  bytes.insert(bytes.find("Hòa"), 1, '\xE9');
  const Problem problem = problem_of(bytes);
  CHECK(problem.where()->line == 2);
  CHECK(problem.where()->column == 5);
  CHECK(problem.hint_text(Language::en).find("the rest of the file is UTF-8") != std::string::npos);
  CHECK(problem.hint_text(Language::en).find("--encoding") == std::string::npos);
}

TEST_CASE("legacy text that was saved as Unicode is repaired cell by cell, other text left alone") {
  CHECK(rows_of("Tªn,TiÕng ViÖt\nQuü Hßa b×nh,Đà Nẵng\nplain,木更津\n", {.encoding = Encoding::tcvn3}) ==
        std::vector<Texts>{{"Tên", "Tiếng Việt"}, {"Quỹ Hòa bình", "Đà Nẵng"}, {"plain", "木更津"}});
  CHECK(rows_of("{\"a\":\"Tieáng Vieät\"}", {.encoding = Encoding::vni}) == std::vector<Texts>{{"a"}, {"Tiếng Việt"}});
}

TEST_CASE("encodings and delimiters are known by their words") {
  CHECK(parse_encoding("TCVN3") == Encoding::tcvn3);
  CHECK(parse_encoding("abc") == Encoding::tcvn3);
  CHECK(parse_encoding("windows-1258") == Encoding::windows_1258);
  CHECK(parse_encoding("utf-16") == Encoding::utf16);
  CHECK_FALSE(parse_encoding("latin1"));
  CHECK(parse_delimiter("tab") == '\t');
  CHECK(parse_delimiter(";") == ';');
  CHECK_FALSE(parse_delimiter("x"));
}

}  // namespace aid::encodings_test
