#include "aid/reports/messages.hpp"
#include "aid_rows.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "explain.hpp"
#include "form_accounts.hpp"
#include "form_data.hpp"
#include "readings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Amounts;
using table::Cell;
using table::ColumnType;
using table::Words;

/// The figures of one row of the forms A, B and C, or of their total.
struct FormFigures {
  Amounts opening, received, used, given_back, closing, permitted, outstanding;
  EntriesLacking lacking = {};  ///< Entries whose figure nobody knows, so that nobody knows what is left.
  EntriesLacking lacking_used = {};
  EntriesLacking lacking_before = {};
  EntriesLacking lacking_received = {};
  EntriesLacking lacking_given_back = {};
  EntriesLacking lacking_permitted = {};
  EntriesLacking lacking_rest = {};  ///< Those of the entries that leave unknown what is outstanding.

  void add(const FormFigures& more) {
    for (const auto member :
         {&FormFigures::opening, &FormFigures::received, &FormFigures::used, &FormFigures::given_back,
          &FormFigures::closing, &FormFigures::permitted, &FormFigures::outstanding}) {
      (this->*member).add(more.*member);
    }
    for (const auto member :
         {&FormFigures::lacking, &FormFigures::lacking_used, &FormFigures::lacking_before,
          &FormFigures::lacking_received, &FormFigures::lacking_given_back, &FormFigures::lacking_permitted,
          &FormFigures::lacking_rest}) {
      (this->*member).add(more.*member);
    }
  }
};

void subtract(Amounts& from, const Amounts& what) {
  for (const domain::Amount& amount : what.list()) from.subtract(amount);
}

FormFigures figures_of(const Account::Side& side) {
  using enum Booking;
  FormFigures of{.opening = side.until(received),
                 .received = side.in(received),
                 .used = side.in(used),
                 .given_back = side.in(given_back),
                 .closing = {},
                 .permitted = side.until(permitted),
                 .outstanding = {},
                 .lacking = side.lacking({opened, received, used, given_back}),
                 .lacking_used = side.lacking_within({used}),
                 .lacking_before = side.lacking_before({opened, received, used, given_back}),
                 .lacking_received = side.lacking_within({received}),
                 .lacking_given_back = side.lacking_within({given_back}),
                 .lacking_permitted = side.lacking({permitted})};
  of.lacking_before.add(side.lacking_within({opened}));
  // What was at hand when the book began stands at the beginning of the period in which that was.
  of.opening.add(side.until(opened));
  of.opening.add(side.in(opened));
  subtract(of.opening, side.until(used));
  subtract(of.opening, side.until(given_back));
  of.closing = of.opening;
  of.closing.add(of.received);
  subtract(of.closing, of.used);
  subtract(of.closing, of.given_back);
  of.permitted.add(side.in(permitted));
  subtract(of.permitted, side.until(cancelled));
  subtract(of.permitted, side.in(cancelled));
  of.outstanding = of.permitted;
  subtract(of.outstanding, side.until(received));
  subtract(of.outstanding, side.in(received));
  return of;
}

/// What came until the beginning, with what a book begins with, or until the end.
Amounts inflow(const Account::Side& side, bool until_end) {
  Amounts came = side.until(Booking::received);
  came.add(side.until(Booking::opened));
  came.add(side.in(Booking::opened));
  if (until_end) came.add(side.in(Booking::received));
  return came;
}

/// What is left of the money, in the currency of the report: that share of what came, so converted, that is left of it
/// as it was given. Where more went in a currency than came in it, as after an exchange, each entry counts at its own
/// rate.
std::optional<Amounts> converted_rest(const Account& account, const Account& given, const Amounts& rest,
                                      const Amounts& plain, domain::Currency in, bool until_end) {
  if (rest.empty()) return std::nullopt;
  const Amounts came = inflow(given.money, until_end);
  domain::Money sum = domain::Money::from_minor(0, in);
  for (const domain::Amount& left : rest.list()) {
    if (left.money.minor() == 0) continue;
    const domain::Currency currency = left.money.currency();
    const auto converted = account.money_by_currency.find(currency);
    if (converted == account.money_by_currency.end()) return std::nullopt;
    const domain::Amount* const all = came.in(currency);
    const Amounts worth_came = inflow(converted->second, until_end);
    const domain::Amount* const worth = worth_came.in(in);
    if (left.money.minor() > 0 && all != nullptr && worth != nullptr && all->money.minor() > 0) {
      const domain::Int128 product = domain::Int128(worth->money.minor()) * left.money.minor();
      sum += domain::Money::from_minor(domain::divide_half_even(product, all->money.minor()), in);
      continue;
    }
    const FormFigures own = figures_of(converted->second);
    const domain::Amount* const balance = (until_end ? own.closing : own.opening).in(in);
    if (balance != nullptr) sum += balance->money;
  }
  const domain::Amount* const as_counted = plain.in(in);
  return Amounts{{sum, as_counted == nullptr ? domain::Qualifier::exact : as_counted->qualifier}};
}

/// Puts the balances right that differing rates of what came and what went would make wrong; whether one was.
bool convert_balances(const Account& account, const Account* given, domain::Currency in, FormFigures& of) {
  if (given == nullptr || of.lacking.some()) return false;
  const FormFigures as_given = figures_of(given->money);
  const auto opening = converted_rest(account, *given, as_given.opening, of.opening, in, false);
  const auto closing = converted_rest(account, *given, as_given.closing, of.closing, in, true);
  const auto is_same = [](const std::optional<Amounts>& one, const Amounts& other) { return !one || *one == other; };
  const bool is_changed = !is_same(opening, of.opening) || !is_same(closing, of.closing);
  if (opening) of.opening = *opening;
  if (closing) of.closing = *closing;
  return is_changed;
}

/// A column of the forms A, B and C: how its cell is made. What stands in several rows is made once.
struct FormRow {
  const Work& work;
  const AidCells& cells;
  storage::AidIndex aid;  ///< None: the total.
  const Account* account;
  FormFigures figures;

  /// A sum, which has what is known of it.
  static Cell sum(const Amounts& of, const EntriesLacking& lacking) {
    return table::AmountsCell{.amounts = of,
                              .unvalued_only = of.empty() && lacking.not_valued > 0,
                              .unconverted_only = of.empty() && lacking.not_converted > 0};
  }
  /// What is left: nobody knows it where something is lacking.
  static Cell rest(const Amounts& of, const EntriesLacking& lacking) {
    return sum(lacking.some() ? Amounts() : of, lacking);
  }
  static Cell lines(const table::Lines& of) { return of.empty() ? Cell() : Cell(of); }
};

struct FormColumn {
  std::string_view key;
  ColumnType type;
  Cell (*make)(const FormRow& row);
  bool of_aid = false;
};

constexpr FormColumn account_columns[] = {
    {"code", ColumnType::code, [](const FormRow& row) { return row.cells.code(row.aid); }, true},
    {"title", ColumnType::text, [](const FormRow& row) { return row.cells.title(row.aid); }, true},
    {"donor", ColumnType::text, [](const FormRow& row) { return row.cells.values(row.aid, "donor"); }, true},
    {"permitted_goods", ColumnType::text,
     [](const FormRow& row) { return FormRow::lines(row.account->permitted_goods); }, true},
    {"received_goods", ColumnType::text, [](const FormRow& row) { return FormRow::lines(row.account->received_goods); },
     true},
    {"outstanding_goods", ColumnType::text,
     [](const FormRow& row) { return FormRow::lines(row.account->outstanding_goods(row.work.names)); }, true},
    {"opening", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::rest(row.figures.opening, row.figures.lacking_before); }},
    {"received", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::sum(row.figures.received, row.figures.lacking_received); }},
    {"used", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::sum(row.figures.used, row.figures.lacking_used); }},
    {"used_all", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::sum(row.figures.used, row.figures.lacking_used); }},
    {"given_back", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::sum(row.figures.given_back, row.figures.lacking_given_back); }},
    {"closing", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::rest(row.figures.closing, row.figures.lacking); }},
    {"permitted", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::sum(row.figures.permitted, row.figures.lacking_permitted); }},
    {"outstanding", ColumnType::amounts,
     [](const FormRow& row) { return FormRow::rest(row.figures.outstanding, row.figures.lacking_rest); }},
    // Booking is not recorded: the columns are there to be filled in.
    {"booked", ColumnType::amounts, [](const FormRow&) { return Cell(); }},
    {"not_booked", ColumnType::amounts, [](const FormRow&) { return Cell(); }},
    {"not_valued", ColumnType::number, [](const FormRow& row) { return Cell(row.figures.lacking.not_valued); }},
    {"not_converted", ColumnType::number, [](const FormRow& row) { return Cell(row.figures.lacking.not_converted); }},
};

const FormColumn& column_of(std::string_view key) { return *std::ranges::find(account_columns, key, &FormColumn::key); }

/// A cancellation of an amount is one of goods where nothing but goods was permitted; where both were, nobody knows.
void take_cancelled(const Account& account, FormFigures& of) {
  Amounts cancelled = account.money.until(Booking::cancelled);
  cancelled.add(account.money.in(Booking::cancelled));
  if (cancelled.empty() || of.permitted.empty()) return;
  const bool is_money_permitted =
      !account.money.until(Booking::permitted).empty() || !account.money.in(Booking::permitted).empty();
  if (is_money_permitted) {
    ++of.lacking.not_valued;
    ++of.lacking_rest.not_valued;
    return;
  }
  subtract(of.permitted, cancelled);
  subtract(of.outstanding, cancelled);
}

/// Which side of an account a form is about, and which of its figures make a row.
FormFigures figures_of(const Account& account, const FormText& form) {
  if (form.kind == FormKind::goods) {
    FormFigures of = figures_of(account.goods);
    of.lacking = account.goods.lacking({Booking::permitted, Booking::cancelled, Booking::received});
    if (!account.all_goods_came()) of.lacking_rest = of.lacking;
    take_cancelled(account, of);
    return of;
  }
  FormFigures of = figures_of(account.money);
  if (form.kind == FormKind::booking) {
    // Goods and services are booked as money is.
    const FormFigures goods = figures_of(account.goods);
    of.used.add(goods.used);
    of.lacking_used.add(goods.lacking_used);
    of.lacking = of.lacking_used;
  }
  return of;
}

bool is_shown(const FormFigures& of, const Account& account, const FormText& form) {
  if (form.kind == FormKind::goods) {
    return of.lacking_rest.some() || !of.permitted.empty() || !of.received.empty() || !account.received_goods.empty();
  }
  if (of.lacking.some()) return true;
  if (form.kind == FormKind::booking) return !of.used.empty();
  return !of.opening.empty() || !of.received.empty() || !of.used.empty() || !of.given_back.empty();
}

std::vector<Cell> cells_of(const FormText& form, const FormRow& row) {
  std::vector<Cell> cells;
  for (const FormText::Column& column : form.columns) {
    const FormColumn& made = column_of(column.key);
    cells.push_back(made.of_aid && !row.aid ? Cell() : made.make(row));
  }
  return cells;
}

void add_columns(const Work& work, const FormText& form, table::Table& table) {
  const std::string unit(work.selection.in ? work.selection.in->code() : "");
  for (const FormText::Column& column : form.columns) {
    const ColumnType type = column_of(column.key).type;
    table.columns.push_back({.key = column.key,
                             .label = column.label,
                             .type = type,
                             .unit = type == ColumnType::amounts ? unit : std::string(),
                             .when_filled = column.key == "given_back" || column.key == "not_valued" ||
                                            column.key == "not_converted",
                             .codes = column.key == "donor" ? table::Codes::beside : table::Codes::none,
                             .is_to_fill_in = column.key == "booked" || column.key == "not_booked"});
  }
}

using Rests = std::vector<std::pair<std::string, Amounts>>;

/// What is less than nothing at the end: for sure, or only if an inexact figure is no larger than it says.
void note_negative(const Message<std::int64_t>& message, const Rests& rests, bool is_certain, table::Table& table) {
  table::Note note{.code = std::string(message.name), .text = {}, .is_problem = is_certain};
  for (const auto& [code, rest] : rests) {
    for (const domain::Amount& amount : rest.list()) {
      using enum domain::Qualifier;
      const bool may_be_more = amount.qualifier == at_least || amount.qualifier == about;
      if (amount.money.minor() >= 0 || may_be_more == is_certain) continue;
      note.details.emplace_back(fmt::format("{}: {}", code, show(amount, Language::en)),
                                fmt::format("{}: {}", code, show(amount, Language::vi)));
    }
  }
  if (note.details.empty()) return;
  note.count = std::ssize(note.details);
  note.text = words(message, note.count);
  note.show_details = true;
  table.notes.push_back(std::move(note));
}

table::Table build_accounts(const Work& work, const FormText& form) {
  const bool is_of_money = form.kind == FormKind::money;
  const bool is_of_goods = form.kind == FormKind::goods;
  const Accounts accounts(work, form.kind, work.selection.in);
  std::optional<Accounts> given;
  if (is_of_money && work.selection.in) given.emplace(work, form.kind, std::nullopt);
  bool is_by_average = false;
  const AidCells cells(work, accounts.counted());
  table::Table table = start_table(work);
  table.title = form.title;
  add_columns(work, form, table);
  FormFigures total;
  Rests rests;
  for (const auto& [aid, account] : accounts.in_order()) {
    FormFigures of = figures_of(*account, form);
    if (given && convert_balances(*account, given->of(aid), *work.selection.in, of)) is_by_average = true;
    if (!is_shown(of, *account, form)) continue;
    total.add(of);
    if (is_of_money && !of.lacking.some()) rests.emplace_back(work.codes.of(aid), of.closing);
    if (is_of_goods && !of.lacking_rest.some()) rests.emplace_back(work.codes.of(aid), of.outstanding);
    table.rows.push_back({.cells = cells_of(form, {work, cells, aid, account, of})});
  }
  table.when_empty = words(messages::nothing_counted);
  table.totals = table::Row{.cells = cells_of(form, {work, cells, {}, nullptr, total})};
  if (!form.is_printed) note_headings(form, table);
  if (form.kind == FormKind::booking) {
    table.notes.push_back(
        {.code = std::string(messages::booking_not_recorded.name), .text = words(messages::booking_not_recorded)});
  }
  if (is_by_average) {
    table.notes.push_back(
        {.code = std::string(messages::balance_by_average.name), .text = words(messages::balance_by_average)});
  }
  note_negative(is_of_goods ? messages::more_than_permitted : messages::overdrawn, rests, true, table);
  note_negative(is_of_goods ? messages::may_be_more_than_permitted : messages::may_be_overdrawn, rests, false, table);
  accounts.add_notes_to(table);
  const std::vector<storage::EntryIndex> entries = accounts.entries();
  note_rates_used(work, entries, ConvertedFigures::all, table);
  return table;
}

}  // namespace

void note_headings(const FormText& form, table::Table& table) {
  table.notes.push_back({.code = std::string(messages::headings_not_printed.name),
                         .text = words(messages::headings_not_printed, form.source)});
}

void read_form(Work& work) {
  const std::optional<FormText> form = find_form(work.query.subject);
  if (!form) throw Error(messages::unknown_form, work.query.subject, form_names());
  work.texts = &work.readings->texts();
  if (form->kind == FormKind::list) {
    work.details = &work.readings->details();
    return;
  }
  counting::TermSet<domain::Direction> incoming;
  incoming.add(domain::Direction::in);
  if (form->kind == FormKind::partners) select_foreign_ngos(work);
  if (work.selection.directions == incoming) return;
  if (!work.selection.directions.empty()) throw Error(messages::form_of_incoming_aid, form->name);
  // These forms are of aid from abroad.
  work.selection.directions.add(domain::Direction::in);
  const Label direction = domain::label(domain::Direction::in);
  work.subtitles.emplace_back(fmt::format("Direction: {}", direction.en), fmt::format("Chiều: {}", direction.vi));
}

table::Table build_form(const Work& work) {
  const FormText form = *find_form(work.query.subject);
  switch (form.kind) {
    case FormKind::list:
      return build_form_list(work, form);
    case FormKind::partners:
      return build_form_partners(work, form);
    case FormKind::money:
    case FormKind::goods:
    case FormKind::booking:
      break;
  }
  return build_accounts(work, form);
}

}  // namespace aid::reports
