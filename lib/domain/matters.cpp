#include "aid/domain/matters.hpp"

#include <algorithm>
#include <array>

namespace aid::domain {
namespace {

template <typename Term>
struct MatterWord {
  Term term;
  std::string_view word;
  Label label;
};

constexpr std::array matter_kinds{
    MatterWord<MatterKind>{MatterKind::agreement, "agreement", {"agreement", "thỏa thuận"}},
    MatterWord<MatterKind>{MatterKind::plan, "plan", {"plan", "kế hoạch"}},
    MatterWord<MatterKind>{MatterKind::plan_item, "plan-item", {"item of a plan", "nhiệm vụ trong kế hoạch"}},
    MatterWord<MatterKind>{MatterKind::anniversary, "anniversary", {"anniversary", "ngày kỷ niệm"}},
    MatterWord<MatterKind>{MatterKind::paper, "paper", {"paper", "giấy tờ"}},
    MatterWord<MatterKind>{MatterKind::need, "need", {"need", "nhu cầu"}},
};
constexpr std::array matter_changes{
    MatterWord<MatterChange>{MatterChange::recorded, "recorded", {"recorded", "ghi vào sổ"}},
    MatterWord<MatterChange>{MatterChange::corrected, "corrected", {"corrected", "sửa"}},
    MatterWord<MatterChange>{MatterChange::linked, "linked", {"linked", "gắn hồ sơ"}},
    MatterWord<MatterChange>{MatterChange::extended, "extended", {"extended", "gia hạn"}},
    MatterWord<MatterChange>{MatterChange::ended, "ended", {"ended", "chấm dứt"}},
    MatterWord<MatterChange>{MatterChange::succeeded, "succeeded", {"handed on to a successor", "ghi bên kế thừa"}},
    MatterWord<MatterChange>{MatterChange::withdrawn, "withdrawn", {"withdrawn", "rút khỏi hồ sơ"}},
};
constexpr std::array agreement_states{
    MatterWord<AgreementState>{AgreementState::in_force, "in-force", {"in force", "đang có hiệu lực"}},
    MatterWord<AgreementState>{
        AgreementState::term_unknown, "term-unknown", {"in force, term not stated", "có hiệu lực, không nêu thời hạn"}},
    MatterWord<AgreementState>{AgreementState::not_yet, "not-yet", {"not yet in force", "chưa có hiệu lực"}},
    MatterWord<AgreementState>{AgreementState::expired, "expired", {"expired", "đã hết hạn"}},
    MatterWord<AgreementState>{AgreementState::ended, "ended", {"ended", "đã chấm dứt"}},
};

template <typename Words, typename Term>
const auto& matter_word_of(const Words& words, Term term) {
  return *std::ranges::find_if(words, [&](const auto& one) { return one.term == term; });
}

template <typename Term, std::size_t size>
std::optional<Term> matter_term_of(const std::array<MatterWord<Term>, size>& words, std::string_view word) {
  const auto found = std::ranges::find_if(words, [&](const MatterWord<Term>& one) { return one.word == word; });
  return found == words.end() ? std::nullopt : std::optional(found->term);
}

}  // namespace

std::string_view to_string(MatterKind kind) { return matter_word_of(matter_kinds, kind).word; }
Label label(MatterKind kind) { return matter_word_of(matter_kinds, kind).label; }
std::optional<MatterKind> matter_kind_of(std::string_view word) { return matter_term_of(matter_kinds, word); }

std::string_view to_string(MatterChange change) { return matter_word_of(matter_changes, change).word; }
Label label(MatterChange change) { return matter_word_of(matter_changes, change).label; }
std::optional<MatterChange> matter_change_of(std::string_view word) { return matter_term_of(matter_changes, word); }

std::string_view to_string(AgreementState state) { return matter_word_of(agreement_states, state).word; }
Label label(AgreementState state) { return matter_word_of(agreement_states, state).label; }

std::string_view to_string(NeedPart part) {
  switch (part) {
    case NeedPart::all:
      return "all";
    case NeedPart::stated:
      return "stated";
    case NeedPart::unknown:
      return "unknown";
  }
  return {};
}

std::optional<NeedPart> need_part_of(std::string_view word) {
  for (const NeedPart part : {NeedPart::all, NeedPart::stated, NeedPart::unknown}) {
    if (to_string(part) == word) return part;
  }
  return std::nullopt;
}

DateOptions date_options(MatterKind kind) {
  constexpr int first_year_remembered = 1700;
  DateOptions options;
  if (kind == MatterKind::anniversary) options.first_year = first_year_remembered;
  return options;
}

AgreementState state_on(const Matter& agreement, Date day) {
  const Date begins = agreement.valid_from ? *agreement.valid_from : agreement.date ? agreement.date->from : day;
  if (agreement.ended_on && day >= *agreement.ended_on) return AgreementState::ended;
  if (day < begins) return AgreementState::not_yet;
  if (agreement.valid_until) return day < *agreement.valid_until ? AgreementState::in_force : AgreementState::expired;
  return agreement.open_ended ? AgreementState::in_force : AgreementState::term_unknown;
}

std::optional<Date> last_day_of(const Matter& agreement) {
  std::optional<Date> after = agreement.valid_until;
  if (agreement.ended_on && (!after || *agreement.ended_on < *after)) after = agreement.ended_on;
  return after ? std::optional(after->previous()) : std::nullopt;
}

}  // namespace aid::domain
