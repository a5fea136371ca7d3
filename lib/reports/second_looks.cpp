#include "second_looks.hpp"

#include "aid/domain/vietnam_time.hpp"
#include "aid/storage/reviews.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {

using domain::DateInterval;
using storage::SecondLook;
using table::Words;

LookedAt::LookedAt(storage::Ledger& ledger, At kind) : kind_(kind) {
  const storage::SecondLooks looks(ledger);
  looks_ = looks.all();
  if (kind == At::aid) {
    for (const domain::Review& review : storage::Reviews(ledger).standing()) reviewed_[review.aid.row] = review.block;
  }
  if (is_unused()) return;
  last_ = looks.last_changes(kind);
  first_ = looks.first_blocks(kind);
  for (const SecondLook& look : looks_) {
    if (look.at != At::import) continue;
    if (const auto block = looks.block_of_import(look.row)) blocks_of_imports_[look.row] = *block;
  }
}

std::int64_t LookedAt::at(const std::map<std::int64_t, std::int64_t>& blocks, std::int64_t row) {
  const auto found = blocks.find(row);
  return found == blocks.end() ? 0 : found->second;
}

bool LookedAt::is_since_change(std::int64_t block, std::int64_t row) const { return block > at(last_, row); }

bool LookedAt::is_about(const SecondLook& look, std::int64_t row, std::span<const DateInterval> dates) const {
  if (look.at == kind_) return look.row == row;
  if (look.at == At::import) return at(blocks_of_imports_, look.row) == at(first_, row);
  if (look.at != At::period || dates.empty()) return false;
  return std::ranges::all_of(dates, [&](const DateInterval& date) { return date.lies_within(*look.period); });
}

bool LookedAt::holds(std::int64_t row, std::span<const DateInterval> dates) const {
  if (is_since_change(at(reviewed_, row), row)) return true;
  return std::ranges::any_of(looks_, [&](const SecondLook& look) {
    return !look.withdrawn_in && is_since_change(look.block, row) && is_about(look, row, dates);
  });
}

table::Lines LookedAt::lines(std::int64_t row, std::span<const DateInterval> dates) const {
  constexpr Label withdrawn{"taken back", "đã rút"};
  constexpr Label changed{"changed since", "đã thay đổi sau đó"};
  constexpr Label with_import{"with import {}", "cùng đợt nhập {}"};
  constexpr Label with_period{"with the period {}", "cùng kỳ {}"};
  table::Lines lines;
  for (const SecondLook& look : looks_) {
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
      }
      return line;
    };
    lines.emplace_back(text(Language::en), text(Language::vi));
  }
  return lines;
}

std::vector<DateInterval> live_dates(std::span<const domain::Entry> entries) {
  std::vector<DateInterval> dates;
  for (const domain::Entry& entry : entries) {
    if (!entry.reversed) dates.push_back(entry.date);
  }
  return dates;
}

}  // namespace aid::reports
