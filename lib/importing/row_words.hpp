#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/record.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Words of lists that stand beside a name or a figure.
namespace aid::importing {

/// What a row of a list is about, in any of its words: "receipt", "tiếp nhận", "Đã nhận", "disbursed"; "gift": a
/// commitment and its delivery.
class StageWords {
public:
  StageWords();
  /// Problem: unknown-stage.
  Result<recording::RecordKind> find(std::string_view typed) const;

private:
  std::map<std::string, recording::RecordKind, std::less<>> kinds_;  ///< By their folded words.
};

/// What an entry of that record is; of a gift, which has two entries, the first.
domain::EntryKind first_kind(recording::RecordKind kind);

/// A qualifier of its own column: "at-least", "hơn", "khoảng"; nothing where it says that there is no figure
/// ("not-valued", "unknown"). Problem: unknown-word.
Result<std::optional<domain::Qualifier>> read_qualifier_cell(std::string_view typed);

/// "health=60", "Y tế (60%)", "Lào: 40 %" taken apart; without a share the whole text is the name.
struct SharedName {
  std::string_view name;
  std::optional<domain::Decimal> share;
};
/// Problems: not-a-share, and those of `domain::read_decimal`.
Result<SharedName> read_shared_name(std::string_view text, domain::NumberStyle numbers);

/// "có", "x", "không", "yes"; an empty cell says no. Problem: unknown-word.
Result<bool> read_yes_or_no(std::string_view typed);

/// "10.000 hộp khẩu trang" of three cells, as one types it; of "không rõ" or nothing, "không rõ hộp khẩu trang".
std::string goods_of_cells(const std::string& quantity, const std::string& unit, const std::string& item);

}  // namespace aid::importing
