#include "aid/vocabulary/identifiers.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/domain/identifiers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace aid::identifiers_test {

using aid::domain::identifier_key;
using aid::testing::filled_ledger;
using aid::vocabulary::read_identifier;
using aid::vocabulary::Registry;

TEST_CASE("numbers are compared without case, spaces, dashes and dots") {
  for (const char* number :
       {"0400123456", "0400 123 456", "0400-123-456", "0400.123.456", "0400–123 456", " 0400123456 "}) {
    CAPTURE(number);
    CHECK(identifier_key(number) == "0400123456");
  }
  CHECK(identifier_key("12/CNV-HĐ") == identifier_key("12/cnv hđ"));
  CHECK(identifier_key("12/CNV") != identifier_key("1/2CNV"));
  CHECK(identifier_key("XM-DAC-41114") == identifier_key("xm-dac-41114"));
  CHECK(identifier_key(" - . ").empty());
}

TEST_CASE("an identifier is a scheme and a number that looks like those of the scheme") {
  struct Case {
    const char* typed;
    const char* result;  ///< As it is written, or the name of the problem.
  };
  constexpr Case cases[] = {
      {"tax-code:0400123456", "tax-code:0400123456"},
      {"MST: 0400 123 456", "tax-code:0400 123 456"},
      {"mã số thuế:0400123456-001", "tax-code:0400123456-001"},
      {"tax-code:0400123456001", "tax-code:0400123456001"},
      {"certificate:12/CNV-HĐ", "certificate:12/CNV-HĐ"},
      {"Giấy phép: 12/CNV-HĐ", "certificate:12/CNV-HĐ"},
      {"org-id:XM-DAC-41114", "org-id:XM-DAC-41114"},
      {"IATI:GB-CHC-202918", "org-id:GB-CHC-202918"},
      {"registration:a:b", "registration:a:b"},
      {"0400123456", "bad-identifier"},
      {":0400123456", "bad-identifier"},
      {"tax-code:", "bad-identifier"},
      {"tax-code: - ", "bad-identifier"},
      {"tax-code:040012345", "bad-identifier"},      // 9 digits
      {"tax-code:040012345678", "bad-identifier"},   // 12: of a person
      {"tax-code:0400123456-01", "bad-identifier"},  // 12 in all
      {"tax-code:O400123456", "bad-identifier"},
      {"org-id:41114", "bad-identifier"},
      {"org-id:-41114", "bad-identifier"},
      {"org-id:XM-", "bad-identifier"},
      {"org-id:XM DAC-41114", "bad-identifier"},
      {"", "bad-identifier"},
      {"passport:1", "unknown-word"},
      {"tax-code:0400\x1b", "control-character"},
  };
  auto ledger = filled_ledger();
  Registry registry(ledger);
  for (const Case& it : cases) {
    CAPTURE(it.typed);
    const auto read = read_identifier(registry, it.typed);
    CHECK((read ? aid::vocabulary::written(read.value()) : std::string(read.problem().name())) == it.result);
  }
}

}  // namespace aid::identifiers_test
