#include "form_accounts.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid/reports/messages.hpp"
#include "cells.hpp"

#include <algorithm>

namespace aid::reports {

using counting::RemarkKind;
using domain::Amounts;
using domain::EntryKind;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;
using table::Words;

namespace {

std::optional<Booking> booking_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::commitment:
      return Booking::permitted;
    case EntryKind::cancellation:
      return Booking::cancelled;
    case EntryKind::opening:
      return Booking::opened;
    case EntryKind::receipt:
      return Booking::received;
    case EntryKind::use:
      return Booking::used;
    case EntryKind::giving_back:
      return Booking::given_back;
    default:
      return std::nullopt;
  }
}

bool is_service(domain::Form form) {
  return form == domain::Form::service || form == domain::Form::expert || form == domain::Form::technical_assistance;
}

void add_line(table::Lines& lines, Words words) {
  if (std::ranges::find(lines, words) == lines.end()) lines.push_back(std::move(words));
}

/// The shares of `total` that are of money and of goods, which together are worth `money` and `goods`.
struct Halves {
  domain::Amount money;
  domain::Amount goods;
};
Halves halves(const domain::Amount& total, std::int64_t money, std::int64_t goods) {
  const std::int64_t minor = total.money.minor();
  std::vector<std::int64_t> parts{money, goods};
  if (money + goods != minor && money + goods > 0) parts = counting::apportion_by_weight(minor, parts);
  const auto amount = [&](std::int64_t part) {
    return domain::Amount{domain::Money::from_minor(part, total.money.currency()), total.qualifier};
  };
  return {amount(parts[0]), amount(parts[1])};
}

counting::Selection of_all_time(const counting::Selection& selection) {
  counting::Selection all = selection;
  all.period.reset();
  all.stages = {};
  return all;
}

}  // namespace

std::int64_t Account::Side::lacking(std::initializer_list<Booking> which) const {
  std::int64_t count = 0;
  for (const Booking booking : which) count += unvalued[static_cast<std::size_t>(booking)];
  return count;
}

Accounts::Accounts(const Work& work)
    : work_(work),
      selection_(of_all_time(work.selection)),
      counted_(count({work.book, work.rates, work.names, selection_, work.office}, *work.lookup, {},
                     {.keep_aids = true, .keep_entries = true})),
      portions_(work.book, counted_),
      valuer_(work.book, work.rates, selection_.in, selection_.rates),
      spreader_(*work.lookup, selection_.filters, {}, sets_) {
  for (const AidIndex aid : work_.book.aids.indexes()) {
    if (counted_.passed[aid]) add(aid);
  }
}

void Accounts::add(AidIndex aid) {
  for (const EntryIndex index : work_.book.aids[aid].entries) {
    const Book::Entry& entry = work_.book.entries[index];
    const std::optional<Booking> booking = booking_of(entry.kind);
    const counting::Fate fate = counted_.fates[index];
    const bool has_stage = domain::stage_of(entry.kind).has_value();
    const bool is_counted = has_stage ? counting::is_listed(fate) && portions_.of(index).is_in_total
                                      : fate == counting::Fate::no_stage && !is_move(aid);
    if (!booking || !is_counted) continue;
    const When moment = when(work_.selection.period, entry.date);
    if (moment == When::after) later_.insert(index);
    if (moment == When::unplaced) unplaced_.push_back(index);
    if (moment == When::after || moment == When::unplaced) continue;
    add(index, *booking, moment, accounts_[highest_whole(work_, counted_, aid)]);
  }
}

bool Accounts::is_move(AidIndex aid) const {
  for (const EntryIndex entry : work_.book.aids[aid].entries) {
    if (counted_.fates[entry] == counting::Fate::internal_move) return true;
  }
  return false;
}

Amounts Accounts::within_filters(const Book::Entry& entry, const Amounts& total) {
  Amounts inside;
  std::vector<counting::Part> parts;
  spreader_.turn_to(work_.book.aids[entry.aid]);
  for (const domain::Amount& amount : total.list()) {
    spreader_.turn_to(entry, amount.money.currency());
    spreader_.spread(amount.money.minor(), parts);
    std::int64_t minor = 0;
    for (const counting::Part& part : parts) minor += part.key.outside ? 0 : part.figure;
    if (minor != 0 || amount.money.minor() == 0) {
      inside.add({domain::Money::from_minor(minor, amount.money.currency()), amount.qualifier});
    }
  }
  return inside;
}

void Accounts::add(EntryIndex index, Booking booking, When moment, Account& account) {
  const Book::Entry& entry = work_.book.entries[index];
  counting::Value value;
  std::vector<counting::Conversion> steps;
  valuer_.value(work_.book.aids[entry.aid], entry, value, &steps);
  std::map<domain::Currency, std::pair<std::int64_t, std::int64_t>> worth;
  const auto add_worth = [&](const domain::Amount& amount, bool is_goods) {
    auto& [money, goods] = worth[amount.money.currency()];
    (is_goods || is_service(entry.form) ? goods : money) += amount.money.minor();
  };
  for (const counting::Conversion& step : steps) {
    if (step.result) add_worth(*step.result, step.is_goods);
  }
  if (!selection_.in) {
    // As given there are no conversions: the first part is the amount, where there is one, and the others are goods.
    const auto is_valued = [](const Book::Goods& line) { return line.value.has_value(); };
    const bool begins_with_goods = !entry.has_amount && std::ranges::any_of(work_.book.goods_of(entry), is_valued);
    for (std::size_t i = 0; i < value.parts.size(); ++i) {
      add_worth(value.parts[i].amount, i > 0 || begins_with_goods || entry.form == domain::Form::in_kind);
    }
  }
  Amounts total;
  for (const counting::Value::Part& part : value.parts) total.add(part.amount);
  total = domain::stage_of(entry.kind) ? portions_.of(index).amounts : within_filters(entry, total);
  const auto which = static_cast<std::size_t>(booking);
  const auto side_of = [&](Account::Side& side) -> Amounts& {
    return moment == When::within ? side.within.at(which) : side.before.at(which);
  };
  for (const domain::Amount& amount : total.list()) {
    const auto& [money, goods] = worth[amount.money.currency()];
    const Halves parts = halves(amount, money, goods);
    if (parts.money.money.minor() != 0 || goods == 0) side_of(account.money).add(parts.money);
    if (parts.goods.money.minor() != 0) side_of(account.goods).add(parts.goods);
  }
  const bool has_goods = entry.form == domain::Form::in_kind || entry.goods.count > 0 || is_service(entry.form);
  const bool lacks = value.something_unvalued || !value.without_rate.empty();
  if (lacks) {
    Account::Side& side = has_goods ? account.goods : account.money;
    ++side.unvalued.at(which);
    const bool is_of_balance = booking != Booking::permitted && booking != Booking::cancelled;
    const bool is_at_beginning = moment == When::before || booking == Booking::opened;
    if (is_of_balance && is_at_beginning) ++side.unvalued_before;
  }
  for (const Book::Goods& line : work_.book.goods_of(entry)) {
    Words words = counting::goods_words(work_.names, line);
    if (booking == Booking::permitted) add_line(account.permitted_goods, words);
    if (booking == Booking::received && moment == When::within) add_line(account.received_goods, words);
  }
  lines_.push_back({index, std::move(total), moment == When::before || booking == Booking::opened});
}

std::vector<std::pair<AidIndex, const Account*>> Accounts::in_order() const {
  std::vector<std::pair<AidIndex, const Account*>> all;
  for (const auto& [aid, account] : accounts_) all.emplace_back(aid, &account);
  std::ranges::stable_sort(all, {}, [&](const auto& one) {
    const Book::Aid& aid = work_.book.aids[one.first];
    return std::tuple(aid.code_year, work_.book.code(aid.code_prefix), aid.code_number);
  });
  return all;
}

void Accounts::add_notes_to(table::Table& table) const {
  counting::Counted told = counted_;
  // Rows say themselves what has no value; remarks on what comes after the period belong to other reports.
  std::erase_if(told.remarks, [&](const counting::Remark& remark) {
    constexpr RemarkKind kept[] = {RemarkKind::without_rate, RemarkKind::shared_outside, RemarkKind::internal_move,
                                   RemarkKind::move_in_part, RemarkKind::move_unknown,   RemarkKind::exceeded};
    return std::ranges::find(kept, remark.kind) == std::end(kept) || later_.contains(remark.entry);
  });
  add_notes(work_, told, false, table);
  note_unplaced(work_, unplaced_, table);
  if (work_.query.explain) explain_lines(table);
}

void Accounts::explain_lines(table::Table& table) const {
  const std::string unit(selection_.in ? selection_.in->code() : "");
  table::Explanation lines{"counted",
                           Label{"Counted", "Bút toán được tính"},
                           {{"entry", Label{"Entry", "Bút toán"}, table::ColumnType::code},
                            {"date", Label{"Date", "Ngày"}, table::ColumnType::date},
                            coded("entry_kind", Label{"Kind", "Loại"}),
                            {"amount", Label{"Amount", "Số tiền"}, table::ColumnType::amounts, unit},
                            coded("where", Label{"Where", "Nằm ở"})},
                           {}};
  constexpr Label within{"in the period", "trong kỳ"};
  constexpr Label before{"before the period", "trước kỳ"};
  for (const Line& line : lines_) {
    const Book::Entry& entry = work_.book.entries[line.entry];
    lines.rows.push_back(
        {.cells = {Words(entry_code(work_.book, entry)), entry.date, coded_term(entry.kind),
                   table::AmountsCell{.amounts = line.amounts, .unvalued_only = line.amounts.empty()},
                   line.is_before ? Words(before).with_code("before") : Words(within).with_code("period")}});
  }
  table.explanations.push_back(std::move(lines));
}

}  // namespace aid::reports
