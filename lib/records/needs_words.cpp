// The words of how needs stand.

#include "aid/records/needs.hpp"

#include <algorithm>
#include <array>

namespace aid::records {
namespace {

template <typename Term>
struct NeedWord {
  Term term;
  std::string_view word;
  Label label;
};

constexpr std::array need_states{
    NeedWord<NeedState>{NeedState::open, "open", {"open", "chưa đáp ứng"}},
    NeedWord<NeedState>{NeedState::partly, "partly", {"met in part", "đáp ứng một phần"}},
    NeedWord<NeedState>{NeedState::met, "met", {"met", "đã đáp ứng"}},
    NeedWord<NeedState>{NeedState::unknown, "unknown", {"not known whether enough", "chưa rõ đã đủ hay chưa"}},
    NeedWord<NeedState>{NeedState::cancelled, "cancelled", {"cancelled", "đã hủy"}},
};
constexpr std::array ways_of_giving{
    NeedWord<GivenAs>{GivenAs::sure, "sure", {"", ""}},
    NeedWord<GivenAs>{GivenAs::shared, "shared", {"shared, share unknown", "nhận chung, không rõ phần"}},
    NeedWord<GivenAs>{GivenAs::for_other_needs,
                      "for-other-needs",
                      {"for several needs, parts unknown", "cho nhiều nhu cầu, không rõ phần"}},
    NeedWord<GivenAs>{GivenAs::part_unknown, "part-unknown", {"part unknown", "không rõ phần"}},
    NeedWord<GivenAs>{GivenAs::no_quantity, "no-quantity", {"quantity unknown", "không rõ số lượng"}},
    NeedWord<GivenAs>{GivenAs::other_unit, "other-unit", {"counted in another unit", "tính theo đơn vị khác"}},
    NeedWord<GivenAs>{
        GivenAs::exceeds, "exceeds", {"more is promised of it than it holds", "tổng phần đã ghi vượt quá số có"}},
    NeedWord<GivenAs>{GivenAs::promised, "promised", {"promised, not delivered yet", "mới cam kết, chưa giao"}},
    NeedWord<GivenAs>{GivenAs::in_whole, "in-whole", {"counted with its whole", "đã tính trong khoản chung"}},
};

template <typename Words, typename Term>
const auto& need_word_of(const Words& words, Term term) {
  return *std::ranges::find_if(words, [&](const auto& one) { return one.term == term; });
}

}  // namespace

std::string_view to_string(NeedState state) { return need_word_of(need_states, state).word; }
Label label(NeedState state) { return need_word_of(need_states, state).label; }
std::string_view to_string(GivenAs as) { return need_word_of(ways_of_giving, as).word; }
Label label(GivenAs as) { return need_word_of(ways_of_giving, as).label; }

}  // namespace aid::records
