#include "form_accounts.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids_above.hpp"
#include "cells.hpp"
#include "explained_entries.hpp"

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

/// One figure for money and goods together, of which no list says what the goods are: what of it is money is unknown.
bool is_one_value_of_both(const Book::Entry& entry) {
  return entry.form == domain::Form::mixed && entry.has_amount && entry.goods.count == 0;
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
  if (money + goods != minor && money + goods != 0) parts = counting::apportion_by_weight(minor, parts);
  const auto amount = [&](std::int64_t part) {
    return domain::Amount{domain::Money::from_minor(part, total.money.currency()), total.qualifier};
  };
  return {amount(parts[0]), amount(parts[1])};
}

counting::Selection of_all_time(const counting::Selection& selection, std::optional<domain::Currency> in) {
  counting::Selection all = selection;
  all.in = in;
  all.period.reset();
  all.stages = {};
  return all;
}

}  // namespace

counting::Counted Accounts::count_until(When last) {
  for (const EntryIndex index : until_.entries.indexes()) {
    const Book::Entry& entry = work_.book.entries[index];
    const When moment = when_booked(work_.selection.period, entry);
    const bool is_there = moment == When::before || (last == When::within && moment == When::within);
    until_.entries[index].reversed = entry.reversed || !is_there;
    until_.entries[index].later = is_there ? entry.later : Book::Later::no;
  }
  return count({until_, work_.rates, work_.names, selection_, work_.office}, lookup_, {},
               {.keep_aids = true, .keep_entries = true, .keep_taken_back = true});
}

Accounts::Accounts(const Work& work, FormKind form, std::optional<domain::Currency> in)
    : work_(work),
      form_(form),
      selection_(of_all_time(work.selection, in)),
      until_(work.book),
      lookup_(*work.lookup, until_),
      before_(count_until(When::before)),
      counted_(count_until(When::within)),
      portions_(until_, counted_),
      portions_before_(until_, before_),
      valuer_(work.book, work.rates, selection_.in, selection_.rates),
      spreader_(*work.lookup, selection_.filters, {}, sets_) {
  for (const AidIndex aid : work_.book.aids.indexes()) {
    if (counted_.passed[aid]) add(aid);
  }
}

bool Accounts::is_counted(const counting::Counted& counted, const PortionsOfEntries& portions, EntryIndex entry) const {
  const counting::Fate fate = counted.fates[entry];
  if (!domain::stage_of(work_.book.entries[entry].kind)) {
    const Book::Entry& given = work_.book.entries[entry];
    return fate == counting::Fate::no_stage && !is_move(given.aid) && !is_in_whole(given.aid, given.kind);
  }
  return counting::is_listed(fate) && portions.of(entry).is_in_total;
}

void Accounts::add(AidIndex aid) {
  for (const EntryIndex index : work_.book.aids[aid].entries) {
    const Book::Entry& entry = work_.book.entries[index];
    const std::optional<Booking> booking = booking_of(entry.kind);
    if (!booking || !entry.counts_at_its_date() || work_.book.aids[aid].reversed) continue;
    const When moment = when_booked(work_.selection.period, entry);
    if (moment == When::unplaced && may_be_of_form(entry)) unplaced_.push_back(index);
    if (moment == When::after || moment == When::unplaced) continue;
    const bool is_here = is_counted(counted_, portions_, index) ||
                         (moment == When::before && is_counted(before_, portions_before_, index));
    if (!is_here) continue;
    if (reaches_back(work_.selection.period, entry) && may_be_of_form(entry)) reaching_back_.push_back(index);
    add(index, *booking, moment, accounts_[highest_whole(work_, counted_, aid)]);
  }
}

bool Accounts::is_move(AidIndex aid) const {
  for (const EntryIndex entry : work_.book.aids[aid].entries) {
    if (counted_.fates[entry] == counting::Fate::internal_move) return true;
  }
  return false;
}

bool Accounts::is_in_whole(AidIndex part, EntryKind kind) const {
  for (const AidIndex above : storage::AidsAbove(until_, part)) {
    const bool states_it = std::ranges::any_of(until_.entries_of(until_.aids[above]), [&](const auto& entry) {
      return entry.counts_at_its_date() && entry.kind == kind;
    });
    if (counted_.passed[above] && states_it) return true;
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

void Accounts::split(EntryIndex index, const Amounts& total, Line& line) {
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
    const auto is_valued = [](const Book::Goods& of) { return of.value.has_value(); };
    const bool begins_with_goods = !entry.has_amount && std::ranges::any_of(work_.book.goods_of(entry), is_valued);
    for (std::size_t i = 0; i < value.parts.size(); ++i) {
      add_worth(value.parts[i].amount, i > 0 || begins_with_goods || entry.form == domain::Form::in_kind);
    }
  }
  for (const domain::Amount& amount : total.list()) {
    const auto& [money, goods] = worth[amount.money.currency()];
    const Halves parts = halves(amount, money, goods);
    if (parts.money.money.minor() != 0 || goods == 0) line.money.add(parts.money);
    if (parts.goods.money.minor() != 0) line.goods.add(parts.goods);
  }
}

void Accounts::find_lack(const Book::Entry& entry, const counting::Value& value, Line& line) {
  const bool has_goods = entry.form == domain::Form::in_kind || entry.goods.count > 0 || is_service(entry.form);
  if (is_one_value_of_both(entry)) {
    line.lacks_money.not_valued = line.lacks_goods.not_valued = 1;
    return;
  }
  if (value.something_unvalued) (has_goods ? line.lacks_goods : line.lacks_money).not_valued = 1;
  const bool has_money = entry.has_amount && entry.form != domain::Form::in_kind && !is_service(entry.form);
  for (const domain::Amount& amount : value.without_rate) {
    const bool is_money = !has_goods || (has_money && amount == entry.amount);
    (is_money ? line.lacks_money : line.lacks_goods).not_converted = 1;
  }
}

void Accounts::add(EntryIndex index, Booking booking, When moment, Account& account) {
  const Book::Entry& entry = work_.book.entries[index];
  counting::Value value;
  valuer_.value(work_.book.aids[entry.aid], entry, value);
  Amounts whole;
  for (const counting::Value::Part& part : value.parts) whole.add(part.amount);
  const bool has_stage = domain::stage_of(entry.kind).has_value();
  const auto counted_of = [&](const counting::Counted& counted, const PortionsOfEntries& portions) {
    if (!is_counted(counted, portions, index)) return Amounts();
    return has_stage ? portions.of(index).amounts : within_filters(entry, whole);
  };
  const Amounts at_end = counted_of(counted_, portions_);
  const bool is_before = moment == When::before;
  const Amounts first = is_before ? counted_of(before_, portions_before_) : at_end;
  const auto which = static_cast<std::size_t>(booking);
  Line line{.entry = index, .booking = booking, .is_before = is_before || booking == Booking::opened};
  const bool is_money_with_goods = is_one_value_of_both(entry);
  find_lack(entry, value, line);
  if (!is_money_with_goods) split(index, first, line);
  for (const bool is_money : {true, false}) {
    Account::Side& side = is_money ? account.money : account.goods;
    (is_before ? side.before : side.within).at(which).add(is_money ? line.money : line.goods);
    (is_before ? side.lacks_before : side.lacks_within).at(which).add(is_money ? line.lacks_money : line.lacks_goods);
  }
  Account::Side& given = account.money_by_currency[entry.amount.money.currency()];
  (is_before ? given.before : given.within).at(which).add(line.money);
  lines_.push_back(std::move(line));
  if (is_before && at_end != first && !is_money_with_goods) {
    Amounts less = at_end;
    for (const domain::Amount& amount : first.list()) less.subtract(amount);
    Line taken_in{.entry = index, .booking = booking, .is_before = false, .is_taken_in = true};
    split(index, less, taken_in);
    account.money.within.at(which).add(taken_in.money);
    account.goods.within.at(which).add(taken_in.goods);
    given.within.at(which).add(taken_in.money);
    lines_.push_back(std::move(taken_in));
  }
  for (const Book::Goods& of : work_.book.goods_of(entry)) {
    Words words = counting::goods_words(work_.names, of);
    if (booking == Booking::permitted) add_line(account.permitted_goods, words);
    if (booking == Booking::received && moment == When::within) add_line(account.received_goods, words);
    if (booking != Booking::permitted && booking != Booking::received) continue;
    Account::Quantities& quantities = account.quantities[{of.fold, of.unit}];
    if (quantities.item.empty()) quantities.item = of.item;
    (booking == Booking::permitted ? quantities.permitted : quantities.received).push_back(of.quantity);
  }
}

bool Accounts::is_of_form(Booking booking) const {
  if (form_ == FormKind::booking) return booking == Booking::used;
  const bool is_of_commitment = booking == Booking::permitted || booking == Booking::cancelled;
  if (form_ == FormKind::goods) return is_of_commitment || booking == Booking::received;
  return !is_of_commitment;
}

bool Accounts::may_be_of_form(const Book::Entry& entry) const {
  const std::optional<Booking> booking = booking_of(entry.kind);
  if (!booking || !is_of_form(*booking)) return false;
  const bool is_money_only = entry.form == domain::Form::cash && entry.goods.count == 0;
  const bool is_goods_only = entry.form == domain::Form::in_kind || is_service(entry.form);
  if (form_ == FormKind::money) return !is_goods_only;
  return form_ == FormKind::booking || !is_money_only || *booking == Booking::cancelled;
}

bool Accounts::is_of_form(const Line& line) const {
  if (!is_of_form(line.booking) || (form_ == FormKind::booking && line.is_before)) return false;
  const bool has_money = !line.money.empty() || line.lacks_money.some();
  const bool has_goods = !line.goods.empty() || line.lacks_goods.some();
  if (form_ == FormKind::money) return has_money;
  if (form_ == FormKind::goods) return has_goods || line.booking == Booking::cancelled;
  return has_money || has_goods;
}

bool Accounts::is_of_form(const counting::Remark& remark) const {
  if (remark.entry) {
    // What was corrected before the period is in the figures with which it begins.
    return std::ranges::any_of(lines_, [&](const Line& line) {
      const bool is_told = remark.kind != RemarkKind::corrected_later || !line.is_before;
      return line.entry == remark.entry && is_of_form(line) && is_told;
    });
  }
  using enum domain::Stage;
  if (!remark.stage) return true;
  if (form_ == FormKind::booking) return remark.stage == used;
  const bool is_of_commitment = remark.stage == committed || remark.stage == cancelled;
  if (form_ == FormKind::goods) return is_of_commitment || remark.stage == received;
  return !is_of_commitment;
}

std::vector<EntryIndex> Accounts::entries() const {
  std::vector<EntryIndex> entries;
  for (const Line& line : lines_) {
    if (!line.is_taken_in && is_of_form(line)) entries.push_back(line.entry);
  }
  return entries;
}

std::vector<std::pair<AidIndex, const Account*>> Accounts::in_order() const {
  std::vector<std::pair<AidIndex, const Account*>> all;
  for (const auto& [aid, account] : accounts_) all.emplace_back(aid, &account);
  std::ranges::stable_sort(all, {}, [&](const auto& one) {
    const Book::Aid& aid = work_.book.aids[one.first];
    const Book::Description& of = work_.book.description_of(aid);
    return std::tuple(of.code_year, work_.book.code(of.code_prefix), of.code_number);
  });
  return all;
}

void Accounts::add_notes_to(table::Table& table) const {
  counting::Counted told = counted_;
  // Rows say themselves what has no value, and form B takes out what was cancelled.
  std::erase_if(told.remarks, [&](const counting::Remark& remark) {
    constexpr RemarkKind kept[] = {
        RemarkKind::without_rate, RemarkKind::corrected_later, RemarkKind::shared_outside, RemarkKind::internal_move,
        RemarkKind::move_in_part, RemarkKind::move_unknown,    RemarkKind::exceeded,       RemarkKind::zero};
    return std::ranges::find(kept, remark.kind) == std::end(kept) || !is_of_form(remark);
  });
  for (const EntryIndex entry : told.fates.indexes()) {
    if (!may_be_of_form(work_.book.entries[entry])) told.fates[entry] = counting::Fate::other_stage;
  }
  told.totals = {};  // What was cancelled is told by the forms that take it out.
  add_notes(work_, selection_, told, false, table);
  note_taken_in(table);
  note_money_with_goods(table);
  note_unplaced(work_, unplaced_, table);
  note_reaching_back(work_, reaching_back_, table);
  if (work_.query.explain) explain_lines(table);
}

void Accounts::note_taken_in(table::Table& table) const {
  table::Note note{.code = std::string(messages::part_taken_in.name), .text = {}, .show_details = true};
  for (const Line& line : lines_) {
    if (!line.is_taken_in || !is_of_form(line)) continue;
    Amounts all = line.money;
    all.add(line.goods);
    for (const domain::Amount& amount : all.list()) {
      const domain::Amount taken{domain::Money::from_minor(-amount.money.minor(), amount.money.currency()),
                                 amount.qualifier};
      const auto in = [&](Language language) {
        return entry_code(work_.book, work_.book.entries[line.entry]) + ": " + show(taken, language);
      };
      note.details.emplace_back(in(Language::en), in(Language::vi));
    }
  }
  if (note.details.empty()) return;
  note.count = std::ssize(note.details);
  note.text = words(messages::part_taken_in, note.count);
  table.notes.push_back(std::move(note));
}

void Accounts::note_money_with_goods(table::Table& table) const {
  table::Note note{.code = std::string(messages::money_with_goods.name), .text = {}, .show_details = true};
  for (const Line& line : lines_) {
    const Book::Entry& entry = work_.book.entries[line.entry];
    if (is_of_form(line) && is_one_value_of_both(entry)) note.details.emplace_back(entry_code(work_.book, entry));
  }
  if (note.details.empty()) return;
  note.count = std::ssize(note.details);
  note.text = words(messages::money_with_goods, note.count);
  table.notes.push_back(std::move(note));
}

void Accounts::explain_lines(table::Table& table) const {
  const std::string unit(selection_.in ? selection_.in->code() : "");
  table::Explanation lines{"counted",
                           Label{"Counted", "Bút toán được tính"},
                           {{"entry", Label{"Entry", "Bút toán"}, table::ColumnType::code},
                            {"date", Label{"Date", "Ngày"}, table::ColumnType::date},
                            coded("entry_kind", Label{"Kind", "Loại"}),
                            {"given", Label{"As given", "Nguyên tệ"}, table::ColumnType::amounts},
                            {"amount", Label{"Amount", "Số tiền"}, table::ColumnType::amounts, unit}},
                           {}};
  if (selection_.in) lines.columns.push_back({"rate", Label{"At", "Theo"}});
  lines.columns.push_back(coded("where", Label{"Where", "Nằm ở"}));
  ExplainedEntries explained(work_, selection_);
  constexpr Label within{"in the period", "trong kỳ"};
  constexpr Label before{"before the period", "trước kỳ"};
  constexpr Label taken_in{"in the figure of the whole", "nằm trong số liệu của khoản chung"};
  for (const Line& line : lines_) {
    if (!is_of_form(line)) continue;
    const Book::Entry& entry = work_.book.entries[line.entry];
    Amounts amounts = form_ == FormKind::goods && line.booking != Booking::cancelled ? Amounts() : line.money;
    if (form_ != FormKind::money) amounts.add(line.goods);
    EntriesLacking lack = form_ == FormKind::goods ? EntriesLacking() : line.lacks_money;
    if (form_ != FormKind::money) lack.add(line.lacks_goods);
    table::AmountsCell figure{.amounts = std::move(amounts)};
    if (figure.amounts.empty()) {
      figure.unconverted_only = lack.not_converted > 0;
      figure.unvalued_only = lack.not_valued > 0 || !figure.unconverted_only;
    }
    const Words where = line.is_taken_in ? Words(taken_in).with_code("whole")
                        : line.is_before ? Words(before).with_code("before")
                                         : Words(within).with_code("period");
    lines.rows.push_back({.cells = {Words(entry_code(work_.book, entry)), entry.date, coded_term(entry.kind),
                                    explained.given(entry), std::move(figure)}});
    if (selection_.in) lines.rows.back().cells.emplace_back(explained.look_at(entry).how);
    lines.rows.back().cells.emplace_back(where);
  }
  table.explanations.push_back(std::move(lines));
  explained.add_rates_to(table);
}

}  // namespace aid::reports
