#include "second_looks.hpp"

#include "aid/domain/vietnam_time.hpp"

#include <fmt/format.h>

namespace aid::reports {

using domain::DateInterval;
using storage::SecondLook;

table::Lines LookedAt::lines(std::int64_t row, std::span<const DateInterval> dates) const {
  constexpr Label withdrawn{"taken back", "đã rút"};
  constexpr Label changed{"changed since", "đã thay đổi sau đó"};
  constexpr Label own{"recorded it too: no second person", "chính người này đã ghi: chưa phải người thứ hai"};
  constexpr Label with_import{"with import {}", "cùng đợt nhập {}"};
  constexpr Label with_period{"with the period {}", "cùng kỳ {}"};
  table::Lines lines;
  for (const SecondLook& look : all()) {
    if (!is_about(look, row, dates)) continue;
    const auto text = [&](Language language) {
      std::string line = fmt::format("{}, {}", look.who, domain::show_moment(look.when, language));
      const auto add = [&](const std::string& words) { line += ", " + words; };
      if (look.at == At::import) add(fmt::format(fmt::runtime(with_import.in(language)), look.row));
      if (look.period) add(fmt::format(fmt::runtime(with_period.in(language)), show(*look.period, language)));
      if (!look.note.empty()) add(look.note);
      if (look.withdrawn_in) {
        add(std::string(withdrawn.in(language)));
      } else if (!is_since_change(look.block, row)) {
        add(std::string(changed.in(language)));
      } else if (is_own(row, look.who)) {
        add(std::string(own.in(language)));
      }
      return line;
    };
    lines.emplace_back(text(Language::en), text(Language::vi));
  }
  return lines;
}

}  // namespace aid::reports
