#include "../../../lib/importing/row_words.hpp"

#include "aid/importing/messages.hpp"

#include <doctest/doctest.h>

namespace aid::importing::row_words_test {
namespace {

using domain::Decimal;
using domain::NumberStyle;
using domain::Qualifier;

TEST_CASE("a stage is known by its word, by what people call it and by the headings of its column") {
  const StageWords stages;
  const std::pair<std::string_view, recording::RecordKind> cases[] = {
      {"pledge", recording::RecordKind::pledge},
      {"Hứa tài trợ", recording::RecordKind::pledge},
      {"commitment", recording::RecordKind::commitment},
      {"CAM KẾT", recording::RecordKind::commitment},
      {"committed", recording::RecordKind::commitment},
      {"Giá trị phê duyệt", recording::RecordKind::commitment},
      {"receipt", recording::RecordKind::receipt},
      {"tiep nhan", recording::RecordKind::receipt},
      {"Đã nhận", recording::RecordKind::receipt},
      {"disbursement", recording::RecordKind::disbursement},
      {"giải ngân", recording::RecordKind::disbursement},
      {"use", recording::RecordKind::use},
      {"Đã chi", recording::RecordKind::use},
      {"handover", recording::RecordKind::handover},
      {"bàn giao", recording::RecordKind::handover},
      {"counterpart", recording::RecordKind::counterpart},
      {"đối ứng", recording::RecordKind::counterpart},
      {"return", recording::RecordKind::giving_back},
      {"hoàn trả", recording::RecordKind::giving_back},
      {"gift", recording::RecordKind::gift},
      {"Tặng", recording::RecordKind::gift},
  };
  for (const auto& [word, kind] : cases) {
    const std::string_view typed = word;
    CAPTURE(typed);
    REQUIRE(stages.find(typed));
    CHECK(stages.find(typed).value() == kind);
  }
  for (const std::string_view typed : {"", "promise", "đợt 1", "100"}) {
    CAPTURE(typed);
    REQUIRE_FALSE(stages.find(typed));
    CHECK(stages.find(typed).problem().name() == messages::unknown_stage.name);
  }
}

TEST_CASE("a qualifier of its own column is a word of ours or one that people put before a figure") {
  const std::pair<std::string_view, Qualifier> cases[] = {
      {"exact", Qualifier::exact}, {"at-least", Qualifier::at_least}, {"nearly", Qualifier::nearly},
      {"about", Qualifier::about}, {"hơn", Qualifier::at_least},      {"trên", Qualifier::at_least},
      {"gần", Qualifier::nearly},  {"khoảng", Qualifier::about},      {"Chính xác", Qualifier::exact},
      {"≥", Qualifier::at_least},  {"more than", Qualifier::at_least}};
  for (const auto& [word, qualifier] : cases) {
    const std::string_view typed = word;
    CAPTURE(typed);
    REQUIRE(read_qualifier_cell(typed));
    CHECK(read_qualifier_cell(typed).value() == qualifier);
  }
  for (const std::string_view typed : {"not-valued", "unknown"}) {
    REQUIRE(read_qualifier_cell(typed));
    CHECK_FALSE(read_qualifier_cell(typed).value().has_value());
  }
  for (const std::string_view typed : {"chắc", "5", "nhiều"}) {
    CAPTURE(typed);
    CHECK_FALSE(read_qualifier_cell(typed));
  }
}

TEST_CASE("a share stands behind a name, and a name without one is left whole") {
  struct Case {
    std::string_view text;
    std::string_view name;
    std::optional<Decimal> share;
  };
  const Case cases[] = {
      {"health=60", "health", Decimal(60, 0)},
      {"Y tế = 60%", "Y tế", Decimal(60, 0)},
      {"Y tế (60 %)", "Y tế", Decimal(60, 0)},
      {"Lào: 40%", "Lào", Decimal(40, 0)},
      {"Lào 40,5%", "Lào", Decimal(405, 1)},
      {"Tỉnh Savannakhet=33.335", "Tỉnh Savannakhet", Decimal(33335, 3)},
      {" health ", "health", std::nullopt},
      {"Quỹ Trẻ em (Hoa Kỳ)", "Quỹ Trẻ em (Hoa Kỳ)", std::nullopt},
      {"Bệnh viện 108", "Bệnh viện 108", std::nullopt},
      {"A=B", "A=B", std::nullopt},
      {"60%", "60%", std::nullopt},
      {"", "", std::nullopt},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const bool is_english = one.text.find('.') != std::string_view::npos;
    const auto read = read_shared_name(one.text, is_english ? NumberStyle::en : NumberStyle::undecided);
    REQUIRE(read);
    CHECK(read.value().name == one.name);
    CHECK(read.value().share == one.share);
  }
  for (const std::string_view text : {"health=0", "health=101", "health (0%)"}) {
    CAPTURE(text);
    CHECK_FALSE(read_shared_name(text, NumberStyle::undecided));
  }
}

TEST_CASE("goods of three cells are as one types them, and no unit becomes a part of their name") {
  CHECK(goods_of_cells("10.000", "hộp", "khẩu trang") == "10.000 hộp khẩu trang");
  CHECK(goods_of_cells("hơn 5", "", "máy thở") == "hơn 5 máy thở");
  CHECK(goods_of_cells("", "", "máy thở") == "máy thở");
  CHECK(goods_of_cells("không rõ", "", "máy thở") == "máy thở");
  CHECK(goods_of_cells("không rõ", "cái", "khẩu trang") == "không rõ cái khẩu trang");
  CHECK(goods_of_cells("", "hộp", "khẩu trang") == "không rõ hộp khẩu trang");
}

}  // namespace
}  // namespace aid::importing::row_words_test
