#include "aid/recording/change.hpp"

#include "../../support/filled_ledger.hpp"
#include "aid/recording/event_reading.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace aid::recording::change_test {
namespace {

TEST_CASE("what an edit changed is told field by field, in both languages") {
  constexpr Label title{"Title", "Tên khoản viện trợ"};
  constexpr Label country{"Country", "Nước"};
  constexpr Label contact{"Contact", "Liên hệ"};
  const Change named{.option = "--title", .label = title, .before = {"Old", "Cũ"}, .after = {"New", "Mới"}};
  const Change given{.option = "--country", .label = country, .before = {}, .after = {"Laos", "Lào"}};
  const Change taken{.option = "--country", .label = country, .before = {"Laos", "Lào"}, .after = {}};
  const Change secret{.option = "--contact",
                      .label = contact,
                      .is_secret = true,
                      .before = {"0903", "0903"},
                      .after = {"0904", "0904"}};
  struct Case {
    std::vector<Change> changes;
    const char* en;
    const char* vi;
  };
  const Case cases[] = {
      {{}, "", ""},
      {{named}, "title 'Old' → 'New'", "tên khoản viện trợ 'Cũ' → 'Mới'"},
      {{given, taken},
       "country (empty) → 'Laos', country 'Laos' → (empty)",
       "nước (trống) → 'Lào', nước 'Lào' → (trống)"},
      // Personal data is named, and no screen repeats it.
      {{secret, named}, "contact, title 'Old' → 'New'", "liên hệ, tên khoản viện trợ 'Cũ' → 'Mới'"},
  };
  for (const Case& c : cases) {
    CHECK(told(c.changes, Language::en) == c.en);
    CHECK(told(c.changes, Language::vi) == c.vi);
  }
  CHECK(options_of({named, secret, given}) == std::vector<std::string>{"--title", "--contact", "--country"});
}

TEST_CASE("several values stand in one line, parted by semicolons") {
  CHECK(in_one_line({}) == ShownValue{});
  CHECK(in_one_line({{"Health", "Y tế"}}) == ShownValue{"Health", "Y tế"});
  CHECK(in_one_line({{"Health", "Y tế"}, {"Education", "Giáo dục"}}) ==
        ShownValue{"Health; Education", "Y tế; Giáo dục"});
}

TEST_CASE("what became of a field of an event is told by its name, with the words of its list") {
  storage::Ledger ledger = testing::filled_ledger();
  vocabulary::Registry registry(ledger);
  domain::Event before;
  before.title = "Hội nghị";
  domain::Event after = before;
  after.title = "Hội thảo";
  after.countries = {"LA"};
  const Change title = events::change_of(registry, "--title", before, after);
  const Change country = events::change_of(registry, "--country", before, after);
  CHECK(title.option == "--title");
  CHECK(title.before == ShownValue{"Hội nghị", "Hội nghị"});
  CHECK(title.after == ShownValue{"Hội thảo", "Hội thảo"});
  CHECK(country.before == ShownValue{});
  CHECK(country.after == ShownValue{"Laos", "Lào"});
}

}  // namespace
}  // namespace aid::recording::change_test
