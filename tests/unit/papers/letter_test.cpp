#include "aid/papers/letter.hpp"

#include "../../support/recording.hpp"
#include "aid/papers/messages.hpp"
#include "aid/storage/aids.hpp"

#include <doctest/doctest.h>

namespace aid::papers::letter_test {
namespace {

using domain::EntryKind;
using domain::Form;

/// An aid with one entry, which `change` makes another.
template <typename Change>
storage::Ledger ledger_with(Change change) {
  storage::Ledger ledger = testing::filled_ledger();
  storage::Writer writer(ledger, testing::author());
  domain::Aid aid;
  aid.title = "Hỗ trợ";
  aid.external_id = "X1";
  aid.form = Form::cash;
  domain::Entry entry;
  entry.kind = EntryKind::receipt;
  entry.date = domain::DateInterval::of_day(domain::Date::from_ymd(2021, 11, 6));
  change(entry);
  aid.form = entry.form;
  storage::Aids aids(ledger);
  entry.aid = aids.add(writer, aid, 2021, {});
  aids.add_entry(writer, entry, {});
  writer.commit();
  return ledger;
}

std::string text_of(const document::Document& document) {
  std::string text;
  for (const document::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) text += paragraph->runs.front().text + "\n";
    const auto* table = std::get_if<document::Table>(&block);
    if (table == nullptr) continue;
    for (const document::Row& row : table->rows) {
      for (const document::Cell& cell : row.cells) text += cell.text + "|";
    }
  }
  return text;
}

std::string written(storage::Ledger& ledger, const char* text, const char* letter = "letter-thanks") {
  const std::string code = "X1";
  return text_of(build_letter(ledger, {.letter = letter, .subject = code, .template_text = text, .template_name = "t"},
                              Language::vi)
                     .document);
}

domain::GoodsLine line(const char* item, std::optional<int> quantity, std::optional<std::int64_t> dong) {
  domain::GoodsLine one;
  one.item = item;
  if (quantity) one.quantity.value = domain::Decimal(*quantity, 0);
  if (dong) one.value = domain::Amount{domain::Money::from_minor(*dong, domain::Currency::vnd())};
  return one;
}

}  // namespace

TEST_CASE("what a letter says of money and goods keeps qualifiers and says what is not known") {
  struct Case {
    Form form;
    std::optional<std::int64_t> dong;
    std::vector<domain::GoodsLine> goods;
    const char* gift;
  };
  const std::vector<Case> cases{
      {Form::cash, 196'000'000, {}, "số tiền hơn 196 triệu đồng"},
      {Form::cash, std::nullopt, {}, "một khoản tiền chưa rõ số"},
      {Form::in_kind, std::nullopt, {line("khẩu trang", 5000, {})}, "hiện vật gồm 5.000 khẩu trang (chưa định giá)"},
      {Form::in_kind,
       std::nullopt,
       {line("máy thở", {}, 4'000'000)},
       "hiện vật gồm máy thở (số lượng chưa rõ), trị giá 4 triệu đồng"},
      {Form::in_kind,
       std::nullopt,
       {line("gạo", 1, 4'000'000), line("muối", 2, {})},
       "hiện vật gồm 1 gạo và 2 muối, trị giá 4 triệu đồng (chưa gồm hiện vật chưa định giá)"},
      {Form::in_kind, 7'000'000, {}, "hiện vật gồm hiện vật chưa có danh mục, trị giá hơn 7 triệu đồng"},
      {Form::mixed, 7'000'000, {}, "tiền và hiện vật trị giá hơn 7 triệu đồng"},
      {Form::mixed,
       7'000'000,
       {line("gạo", 1, 4'000'000)},
       "số tiền hơn 7 triệu đồng và hiện vật gồm 1 gạo, trị giá 4 triệu đồng"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.gift);
    storage::Ledger ledger = ledger_with([&](domain::Entry& entry) {
      entry.form = one.form;
      entry.goods = one.goods;
      if (one.dong) {
        entry.amount =
            domain::Amount{domain::Money::from_minor(*one.dong, domain::Currency::vnd()), domain::Qualifier::at_least};
      }
    });
    CHECK(written(ledger, "{gift}") == std::string(one.gift) + "./.\n");
  }
}

TEST_CASE("a gap is told once, and a piece in brackets is left out") {
  storage::Ledger ledger = ledger_with([](domain::Entry&) {});
  const std::string code = "X1";
  const Letter letter = build_letter(ledger,
                                     {.letter = "letter-receipt",
                                      .subject = code,
                                      .template_text = "{donor} và {Donor}[?, theo {decision}] {date}",
                                      .template_name = "t"},
                                     Language::vi);
  CHECK(text_of(letter.document) == "…………………… và …………………… ngày 06 tháng 11 năm 2021./.\n");
  REQUIRE(letter.warnings.size() == 1);
  CHECK(letter.warnings.front().name() == messages::letter_gap.name);
}

TEST_CASE("every built-in letter is right and says of each language the same") {
  for (const std::string_view name : letter_names()) {
    CAPTURE(name);
    for (const Language language : {Language::en, Language::vi}) {
      CHECK_NOTHROW(check_letter_template(built_in_template(name, language), name));
    }
  }
}

TEST_CASE("nothing is confirmed that was not received, nor of what was taken back") {
  storage::Ledger ledger = ledger_with([](domain::Entry& entry) { entry.kind = EntryKind::pledge; });
  const std::string code = "X1";
  for (const std::string& subject : {code, code + "/1"}) {
    CHECK_THROWS_AS(build_letter(ledger, {.letter = "letter-receipt", .subject = subject}, Language::en), Error);
    const Letter thanks = build_letter(ledger, {.letter = "letter-thanks", .subject = subject}, Language::en);
    CHECK(thanks.warnings.front().name() == messages::letter_not_received.name);
  }
}

}  // namespace aid::papers::letter_test
