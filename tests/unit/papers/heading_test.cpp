#include "aid/papers/heading.hpp"

#include "../../support/recording.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/partners.hpp"
#include "aid/vocabulary/heading_settings.hpp"

#include <doctest/doctest.h>

namespace aid::papers::heading_test {
namespace {

using domain::Date;
using Lines = std::vector<std::string>;

storage::Ledger ledger_of_office(std::string_view office) {
  storage::Ledger ledger = testing::filled_ledger();
  storage::Writer writer(ledger, testing::author());
  storage::Settings(ledger).put(writer, "office", office);
  storage::Settings(ledger).put(writer, "place", "Đà Nẵng");
  writer.commit();
  return ledger;
}

void set(storage::Ledger& ledger, const char* part, Lines lines, const char* from = "", const char* report = "") {
  recording::change_heading(ledger, {.part = part, .lines = std::move(lines), .report = report, .from = from},
                            testing::author());
}

DocumentHeading heading(storage::Ledger& ledger, HeadingRequest request, Language language = Language::vi) {
  request.report = "brief";
  const storage::Snapshot snapshot(ledger);
  return heading_of(ledger, request, language);
}

TEST_CASE("the name of an office is broken before its word groups") {
  const Lines& breaks = vocabulary::heading_profile("decree-30").breaks;
  CHECK(broken_at_word_groups("Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng", breaks) ==
        Lines{"LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ", "THÀNH PHỐ ĐÀ NẴNG"});
  CHECK(broken_at_word_groups("Liên hiệp các tổ chức hữu nghị tỉnh Quảng Trị", breaks) ==
        Lines{"LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ", "TỈNH QUẢNG TRỊ"});
  CHECK(broken_at_word_groups("Liên hiệp các tổ chức hữu nghị Việt Nam", breaks) ==
        Lines{"LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ", "VIỆT NAM"});
  CHECK(broken_at_word_groups("Hội hữu nghị", breaks) == Lines{"HỘI HỮU NGHỊ"});
}

TEST_CASE("days of documents have a leading nought below ten, and in January and February") {
  struct Case {
    int month, day;
    const char *vi, *en;
  };
  for (const auto& [month, day, vi, en] : {
           Case{7, 5, "ngày 05 tháng 7 năm 2026", "5 July 2026"},
           Case{1, 9, "ngày 09 tháng 01 năm 2026", "9 January 2026"},
           Case{2, 10, "ngày 10 tháng 02 năm 2026", "10 February 2026"},
           Case{3, 31, "ngày 31 tháng 3 năm 2026", "31 March 2026"},
           Case{12, 1, "ngày 01 tháng 12 năm 2026", "1 December 2026"},
       }) {
    CHECK(day_of_document(Date::from_ymd(2026, month, day), Language::vi) == vi);
    CHECK(day_of_document(Date::from_ymd(2026, month, day), Language::en) == en);
  }
}

TEST_CASE("without settings a document has the office, the state and empty places") {
  storage::Ledger ledger = ledger_of_office("Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng");
  const DocumentHeading made = heading(ledger, {.kind = "Báo cáo", .sign = "BC"});
  CHECK(made.profile == "decree-30");
  CHECK(made.heading.superior.empty());
  CHECK(made.heading.office.front() == "LIÊN HIỆP");
  CHECK(made.heading.state == Lines{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"});
  CHECK(made.heading.kind == "BÁO CÁO");
  CHECK(made.heading.number == "Số:      /BC");
  // No clock is asked, not even for the year.
  CHECK(made.heading.place_and_date == "Đà Nẵng, ngày     tháng     năm");
  CHECK_FALSE(made.signature);
  CHECK(made.warnings.empty());
}

TEST_CASE("numbers of documents have two digits and the signs of kind and office") {
  storage::Ledger ledger = ledger_of_office("Liên hiệp");
  set(ledger, "sign", {"LHHN"});
  CHECK(heading(ledger, {.sign = "BC"}).heading.number == "Số:      /BC-LHHN");
  CHECK(heading(ledger, {.sign = "BC", .number = 5}).heading.number == "Số: 05/BC-LHHN");
  CHECK(heading(ledger, {.sign = "BC", .number = 123}).heading.number == "Số: 123/BC-LHHN");
  CHECK(heading(ledger, {.number = 12}).heading.number == "Số: 12/LHHN");
  CHECK(heading(ledger, {.sign = "BC", .number = 5}, Language::en).heading.number == "No. 05/BC-LHHN");
  set(ledger, "profile", {"party"});
  const DocumentHeading party = heading(ledger, {.sign = "BC", .number = 12});
  CHECK(party.heading.number == "Số 12-BC/LHHN");
  CHECK(party.heading.state == Lines{"ĐẢNG CỘNG SẢN VIỆT NAM"});
  set(ledger, "sign", {"none"});
  CHECK(heading(ledger, {.sign = "BC", .number = 12}).heading.number == "Số 12-BC");
}

TEST_CASE("what is set holds from its day, and for its report") {
  storage::Ledger ledger = ledger_of_office("Liên hiệp");
  set(ledger, "superior", {"UBND thành phố"});
  set(ledger, "superior", {"Ủy ban MTTQ Việt Nam", "thành phố Đà Nẵng"}, "01/01/2026");
  set(ledger, "signer", {"Nguyễn Văn A"});
  set(ledger, "signer", {"Trần Thị B"}, "", "brief");
  const auto superior_on = [&](int year, int month, int day) {
    return heading(ledger, {.date = Date::from_ymd(year, month, day)}).heading.superior;
  };
  CHECK(superior_on(2025, 12, 31) == Lines{"UBND THÀNH PHỐ"});
  CHECK(superior_on(2026, 1, 1) == Lines{"ỦY BAN MTTQ VIỆT NAM", "THÀNH PHỐ ĐÀ NẴNG"});
  CHECK(heading(ledger, {}).signature->name == "Trần Thị B");
  CHECK(heading(ledger, {.signer = "Lê C"}).signature->name == "Lê C");
  // Without a day that of the last record counts, in 2022, and what changes later is told.
  const DocumentHeading undated = heading(ledger, {});
  CHECK(undated.heading.superior == Lines{"UBND THÀNH PHỐ"});
  REQUIRE(undated.warnings.size() == 1);
  CHECK(undated.warnings.front().name() == "heading-changes-later");
  set(ledger, "superior", {"none"}, "01/07/2026");
  CHECK(superior_on(2026, 7, 1).empty());
}

TEST_CASE("addressees, signer and receivers stand as the law has them") {
  storage::Ledger ledger = ledger_of_office("Liên hiệp");
  set(ledger, "addressee", {"Ủy ban nhân dân thành phố", "Sở Ngoại vụ;"});
  set(ledger, "authority", {"TM. Ban Thường vụ"});
  set(ledger, "post", {"Chủ tịch"});
  set(ledger, "receiver", {"- VUFO;", "Các tổ chức thành viên"});
  set(ledger, "drafter", {"VP"});
  const DocumentHeading made = heading(ledger, {});
  CHECK(made.heading.addressees == Lines{"Ủy ban nhân dân thành phố", "Sở Ngoại vụ"});
  REQUIRE(made.signature);
  CHECK(made.signature->signer == Lines{"TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"});
  CHECK(made.signature->receivers == Lines{"- Như trên;", "- VUFO;", "- Các tổ chức thành viên;", "- Lưu: VT, VP."});
  const DocumentHeading own = heading(ledger, {.addressees = {"MTTQ"}, .receivers = {"Sở Tài chính"}});
  CHECK(own.heading.addressees == Lines{"MTTQ"});
  CHECK(own.signature->receivers == Lines{"- Như trên;", "- Sở Tài chính;", "- Lưu: VT, VP."});
}

TEST_CASE("numbers of documents are whole numbers") {
  CHECK(read_document_number("5") == 5);
  CHECK(read_document_number("05") == 5);
  for (const char* wrong : {"", "0", "-1", "5a", "1.5", "100000", "999999999999"}) {
    CHECK(testing::problems_of([&] { (void)read_document_number(wrong); }) == testing::Names{"not-a-document-number"});
  }
}

}  // namespace
}  // namespace aid::papers::heading_test
