#include "aid/domain/terms.hpp"

#include "aid/domain/messages.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace aid::domain {
namespace {

/// One enumeration's words, in the order of its enumerators.
template <std::size_t size>
struct Words {
  std::array<std::string_view, size> stable;
  std::array<Label, size> labels;
};

constexpr Words<4> directions{{"in", "out", "local-foreigners", "domestic"},
                              {{{"in", "tiếp nhận"},
                                {"out", "hỗ trợ nước ngoài"},
                                {"foreigners in Viet Nam", "hỗ trợ người nước ngoài tại địa bàn"},
                                {"domestic", "trong nước"}}}};
constexpr Words<3> modalities{{"programme", "project", "non-project"},
                              {{{"programme", "chương trình"}, {"project", "dự án"}, {"non-project", "phi dự án"}}}};
constexpr Words<3> scopes{
    {"own", "member", "area-wide"},
    {{{"own", "của liên hiệp"}, {"member organisations", "của tổ chức thành viên"}, {"area-wide", "toàn địa bàn"}}}};
constexpr Words<10> entry_kinds{{"pledge", "commitment", "receipt", "disbursement", "use", "handover", "counterpart",
                                 "return", "opening", "cancellation"},
                                {{{"pledge", "hứa tài trợ"},
                                  {"commitment", "cam kết"},
                                  {"receipt", "tiếp nhận"},
                                  {"disbursement", "giải ngân"},
                                  {"use", "sử dụng"},
                                  {"handover", "bàn giao"},
                                  {"counterpart", "vốn đối ứng"},
                                  {"return", "hoàn trả"},
                                  {"opening balance", "số dư đầu kỳ"},
                                  {"cancellation", "hủy phần cam kết còn lại"}}}};
constexpr Words<7> stages{{"opening", "pledged", "committed", "cancelled", "received", "disbursed", "used"},
                          {{{"opening balance", "số dư đầu kỳ"},
                            {"pledged", "hứa tài trợ"},
                            {"committed", "cam kết"},
                            {"cancelled", "hủy cam kết"},
                            {"received", "tiếp nhận"},
                            {"disbursed", "giải ngân"},
                            {"used", "sử dụng"}}}};
constexpr Words<8> forms{
    {"cash", "in-kind", "technical-assistance", "expert", "service", "works", "scholarship", "mixed"},
    {{{"cash", "tiền"},
      {"goods", "hiện vật"},
      {"technical assistance", "hỗ trợ kỹ thuật"},
      {"experts", "chuyên gia, tình nguyện viên"},
      {"services", "dịch vụ"},
      {"works", "công trình"},
      {"scholarships", "học bổng"},
      {"mixed", "hỗn hợp"}}}};
constexpr Words<7> party_roles{
    {"donor", "co-donor", "intermediary", "owner", "managing-agency", "implementer", "recipient"},
    {{{"donor", "bên cung cấp"},
      {"co-donor", "đồng tài trợ"},
      {"intermediary", "tổ chức trung gian"},
      {"owner", "chủ khoản viện trợ"},
      {"managing agency", "cơ quan chủ quản"},
      {"implementer", "đối tác thực hiện"},
      {"recipient", "bên tiếp nhận"}}}};
constexpr Words<3> split_dimensions{
    {"sector", "place", "beneficiary-group"},
    {{{"sector", "lĩnh vực"}, {"place", "địa bàn"}, {"beneficiary group", "nhóm thụ hưởng"}}}};
constexpr Words<5> name_kinds{{"official", "alias", "former", "acronym", "translation"},
                              {{{"official name", "tên chính thức"},
                                {"alias", "tên khác"},
                                {"former name", "tên cũ"},
                                {"acronym", "tên viết tắt"},
                                {"translation", "tên dịch"}}}};
constexpr Words<3> approval_kinds{
    {"approval", "amendment", "revocation"},
    {{{"approval", "phê duyệt"}, {"amendment", "điều chỉnh"}, {"revocation", "thu hồi"}}}};
constexpr Words<3> event_modes{
    {"in-person", "online", "hybrid"},
    {{{"in person", "trực tiếp"}, {"online", "trực tuyến"}, {"hybrid", "trực tiếp kết hợp trực tuyến"}}}};
constexpr Words<3> event_statuses{{"held", "planned", "cancelled"},
                                  {{{"held", "đã tổ chức"}, {"planned", "dự kiến"}, {"cancelled", "đã hủy"}}}};

constexpr const auto& words(Direction) { return directions; }
constexpr const auto& words(Modality) { return modalities; }
constexpr const auto& words(Scope) { return scopes; }
constexpr const auto& words(EntryKind) { return entry_kinds; }
constexpr const auto& words(Stage) { return stages; }
constexpr const auto& words(Form) { return forms; }
constexpr const auto& words(PartyRole) { return party_roles; }
constexpr const auto& words(SplitDimension) { return split_dimensions; }
constexpr const auto& words(NameKind) { return name_kinds; }
constexpr const auto& words(ApprovalKind) { return approval_kinds; }
constexpr const auto& words(EventMode) { return event_modes; }
constexpr const auto& words(EventStatus) { return event_statuses; }

template <typename Term>
std::string_view stable_word(Term term) {
  return words(term).stable[static_cast<std::size_t>(term)];
}
template <typename Term>
Label label_of(Term term) {
  return words(term).labels[static_cast<std::size_t>(term)];
}

}  // namespace

std::string_view to_string(Direction term) { return stable_word(term); }
std::string_view to_string(Modality term) { return stable_word(term); }
std::string_view to_string(Scope term) { return stable_word(term); }
std::string_view to_string(EntryKind term) { return stable_word(term); }
std::string_view to_string(Stage term) { return stable_word(term); }
std::string_view to_string(Form term) { return stable_word(term); }
std::string_view to_string(PartyRole term) { return stable_word(term); }
std::string_view to_string(SplitDimension term) { return stable_word(term); }
std::string_view to_string(NameKind term) { return stable_word(term); }
std::string_view to_string(ApprovalKind term) { return stable_word(term); }
std::string_view to_string(EventMode term) { return stable_word(term); }
std::string_view to_string(EventStatus term) { return stable_word(term); }

Label label(Direction term) { return label_of(term); }
Label label(Modality term) { return label_of(term); }
Label label(Scope term) { return label_of(term); }
Label label(EntryKind term) { return label_of(term); }
Label label(Stage term) { return label_of(term); }
Label label(Form term) { return label_of(term); }
Label label(PartyRole term) { return label_of(term); }
Label label(NameKind term) { return label_of(term); }
Label label(ApprovalKind term) { return label_of(term); }
Label label(EventMode term) { return label_of(term); }
Label label(EventStatus term) { return label_of(term); }

template <typename Term>
std::span<const std::string_view> term_words() {
  return words(Term{}).stable;
}

template <typename Term>
Result<Term> parse_term(std::string_view word) {
  const auto all = term_words<Term>();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == word) return static_cast<Term>(i);
  }
  return Problem(messages::unknown_word, word, fmt::format("{}", fmt::join(all, ", ")));
}

template Result<Direction> parse_term(std::string_view);
template Result<Modality> parse_term(std::string_view);
template Result<Scope> parse_term(std::string_view);
template Result<EntryKind> parse_term(std::string_view);
template Result<Stage> parse_term(std::string_view);
template Result<Form> parse_term(std::string_view);
template Result<PartyRole> parse_term(std::string_view);
template Result<SplitDimension> parse_term(std::string_view);
template Result<NameKind> parse_term(std::string_view);
template Result<ApprovalKind> parse_term(std::string_view);
template Result<EventMode> parse_term(std::string_view);
template Result<EventStatus> parse_term(std::string_view);
template std::span<const std::string_view> term_words<Direction>();
template std::span<const std::string_view> term_words<Modality>();
template std::span<const std::string_view> term_words<Scope>();
template std::span<const std::string_view> term_words<EntryKind>();
template std::span<const std::string_view> term_words<Stage>();
template std::span<const std::string_view> term_words<Form>();
template std::span<const std::string_view> term_words<PartyRole>();
template std::span<const std::string_view> term_words<SplitDimension>();
template std::span<const std::string_view> term_words<NameKind>();
template std::span<const std::string_view> term_words<ApprovalKind>();
template std::span<const std::string_view> term_words<EventMode>();
template std::span<const std::string_view> term_words<EventStatus>();

std::optional<Stage> stage_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::pledge:
      return Stage::pledged;
    case EntryKind::commitment:
      return Stage::committed;
    case EntryKind::receipt:
      return Stage::received;
    case EntryKind::disbursement:
      return Stage::disbursed;
    case EntryKind::use:
      return Stage::used;
    case EntryKind::opening:
      return Stage::opening;
    case EntryKind::cancellation:
      return Stage::cancelled;
    case EntryKind::handover:
    case EntryKind::counterpart:
    case EntryKind::giving_back:
      return std::nullopt;
  }
  return std::nullopt;
}

EntryKind delivery_of(Direction direction) {
  return direction == Direction::in ? EntryKind::receipt : EntryKind::disbursement;
}

}  // namespace aid::domain
