#include "aid_entries.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/stages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/quoted_names.hpp"
#include "columns.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using domain::DateInterval;
using domain::Entry;
using domain::EntryKind;

constexpr std::size_t none = AidColumns::none;

/// "32000000000 VND": as an amount is written that needs no keeping of what was typed.
std::string show_as_stated(const domain::Amount& amount) {
  return fmt::format("{} {}", domain::to_string(amount.money), amount.money.currency().code());
}

}  // namespace

AidEntries::AidEntries(recording::Desk& desk, NameBook& names, const AidColumns& columns, RowCells& cells,
                       PrintedTotals& totals)
    : desk_(desk),
      names_(names),
      columns_(columns),
      cells_(cells),
      totals_(totals),
      currency_(desk.registry.currency()),
      units_(desk.registry.unit_words()),
      value_words_(list_words("value")) {
  if (columns.is_by_stage()) stage_words_.emplace();
  totals_.set_numbers(columns.numbers);
  for (const AmountField& field : columns.amounts) {
    // A plain column beside one of stages has amounts of several; the totals of a report take parts out.
    const bool is_of_one_stage = (field.kind || !columns.is_by_stage()) && !columns.is_report;
    followed_.push_back(is_of_one_stage ? totals_.follow(field.column) : none);
  }
}

void AidEntries::read_stage() {
  kind_ = columns_.as;
  if (!stage_words_ || !cells_.has(AidField::stage)) return;
  kind_ = cells_.take(stage_words_->find(cells_.value(AidField::stage)), AidField::stage);
}

bool AidEntries::states_entry() const { return kind_ || !columns_.is_by_stage() || states_fact(); }

/// Whether money or goods stand in the row.
bool AidEntries::states_fact() const {
  for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
    if (is_fact(columns_.fields[i]) && !cells_.cell(i).text.empty()) return true;
  }
  return false;
}

void AidEntries::read(std::vector<Entry>& entries, const DateInterval& date) {
  if (columns_.is_by_stage() && !kind_) {
    // The row describes an aid without entries. If money or goods stand in it, its stage is missing.
    if (states_fact() && !cells_.has(AidField::stage)) {
      cells_.add(lacking(messages::value_needed, "aid", {"stage"}), AidField::stage);
    }
    return;
  }
  read_amounts(entries, date);
  for (Entry& entry : entries) qualify(entry.amount, AidField::qualifier);
  read_goods(entries, date);
  if (entries.empty() && columns_.is_report && cells_.has(AidField::form)) {
    // The row says only the form: "in kind", without a list of goods.
    Entry entry;
    entry.kind = first_kind(*kind_);
    entry.date = date;
    entries.push_back(std::move(entry));
  }
  if (entries.empty() && !cells_.has_problems() && cells_.has(AidField::form)) add_unvalued(entries, date);
  read_stated(entries, {.field = AidField::stated_vnd,
                        .qualifier = AidField::stated_vnd_qualifier,
                        .currency = domain::Currency::vnd(),
                        .equivalent = &Entry::stated_vnd});
  read_stated(entries, {.field = AidField::stated_usd,
                        .qualifier = AidField::stated_usd_qualifier,
                        .currency = domain::Currency::usd(),
                        .equivalent = &Entry::stated_usd});
  read_equivalents(entries);
  read_channel(entries);
  if (entries.empty() && !cells_.has_problems()) {
    cells_.add(lacking(messages::value_needed, "aid", {"amount", "goods"}), AidField::amount);
  }
}

// --- Amounts ---

void AidEntries::read_amounts(std::vector<Entry>& entries, const DateInterval& date) {
  for (std::size_t i = 0; i < columns_.amounts.size(); ++i) {
    const AmountField& field = columns_.amounts[i];
    const table::ListCell cell = cells_.cell(field.column);
    if (cell.text.empty()) continue;
    const auto read = read_amount(i, cell);
    if (!read || !check_currency(read->amount.money.currency(), stated_currency(field.column), field.column)) continue;
    Entry entry = entry_of(read->is_returned ? EntryKind::giving_back
                           : field.kind      ? *field.kind
                                             : first_kind(*kind_),
                           date);
    entry.amount = read->amount;
    if (domain::to_string(read->amount.money) != cell.text) entry.typed_amount = cell.text;
    entries.push_back(entry);
    if (read->is_returned || field.kind || *kind_ != recording::RecordKind::gift) continue;
    entry.kind = EntryKind::receipt;  // The delivery; which one it is tells the direction.
    entries.push_back(std::move(entry));
  }
  drop_zeros(entries);
}

/// A zero beside another stage says that there is none of its own; alone it may be what the row is about.
void AidEntries::drop_zeros(std::vector<Entry>& entries) {
  const auto is_zero = [](const Entry& entry) {
    return entry.amount->money.minor() == 0 && entry.amount->qualifier == domain::Qualifier::exact;
  };
  const bool has_others = !std::ranges::all_of(entries, is_zero);
  if (!has_others && !columns_.zero_is_nothing) return;
  if (!columns_.zero_is_nothing) {
    for (const Entry& entry : entries) {
      if (!is_zero(entry)) continue;
      const std::size_t column = column_of(entry);
      warnings_.push_back(cells_.placed(
          Problem(messages::zero_is_nothing, cells_.cell(column).text, columns_.headings[column].heading), column));
    }
  }
  std::erase_if(entries, is_zero);
}

/// The row says of which form something was, and not how much: as a command without an amount, not valued.
void AidEntries::add_unvalued(std::vector<Entry>& entries, const DateInterval& date) {
  const auto& amounts = columns_.amounts;
  const bool is_of_one_stage = amounts.size() == 1 && amounts.front().kind;
  if (!kind_ && !is_of_one_stage) return;
  entries.push_back(entry_of(is_of_one_stage ? *amounts.front().kind : first_kind(*kind_), date));
  if (!is_of_one_stage && *kind_ == recording::RecordKind::gift) entries.push_back(entry_of(EntryKind::receipt, date));
  const std::size_t column = amounts.empty() ? columns_.of(AidField::form) : amounts.front().column;
  warnings_.push_back(cells_.placed(Problem(messages::recorded_not_valued), column == none ? 0 : column));
}

/// Whether nothing says in what a figure of `column` is, though other rows of the list do. A column of currencies in
/// which nothing stands at all is as good as none.
bool AidEntries::lacks_currency(std::size_t column) {
  const bool is_unsaid = columns_.of(AidField::currency) != none && columns_.headings[column].currency.empty() &&
                         cells_.value(AidField::currency).empty();
  if (is_unsaid && !has_currencies_) has_currencies_ = any_row_says_currency();
  return is_unsaid && *has_currencies_;
}

bool AidEntries::any_row_says_currency() const {
  if (!columns_.reopen) return true;
  const auto list = columns_.reopen();
  const std::size_t column = columns_.of(AidField::currency);
  table::ListRow row;
  for (;;) {
    const Result<bool> next = list->next(row);
    if (!next && !list->can_go_on()) return true;
    if (next && !next.value()) return false;
    if (!next || row.line <= columns_.line || column >= row.cells.size()) continue;
    if (!says_nothing(trimmed(row.cells[column].text))) return true;
  }
}

/// The amount in a cell of that field of `AidColumns::amounts`, which counts in the totals.
std::optional<AidEntries::ReadAmount> AidEntries::read_amount(std::size_t field, const table::ListCell& cell) {
  const std::size_t column = columns_.amounts[field].column;
  const bool is_followed = followed_[field] != none;
  AmountColumn in = amount_column(column);
  auto amount = read_amount_cell(cell, in);
  const bool is_negative = !amount && amount.problem().name() == messages::negative_amount.name;
  const bool is_of_returns = columns_.amounts[field].kind == EntryKind::giving_back;
  const bool is_returned = is_negative && (columns_.negative_is_return || is_of_returns);
  if (is_returned) amount = read_negative_cell(cell, in);
  if (is_negative && !is_returned) amount = Problem(amount.problem()).hint(messages::negative_in_list);
  if (amount && lacks_currency(column)) {
    in.currency = another_currency(in.currency);
    const auto otherwise = is_returned ? read_negative_cell(cell, in) : read_amount_cell(cell, in);
    if (!otherwise || otherwise.value() != amount.value()) amount = Problem(messages::currency_missing, cell.text);
  }
  if (!amount) {
    if (is_followed) totals_.miss(followed_[field]);
    cells_.add_at(amount.problem(), column);
    return std::nullopt;
  }
  const domain::Money money = amount.value().money;
  if (is_followed) totals_.add(followed_[field], is_returned && !is_of_returns ? -money : money);
  return ReadAmount{amount.value(), is_returned || is_of_returns};
}

AmountColumn AidEntries::amount_column(std::size_t column) {
  const table::ColumnMapping& heading = columns_.headings[column];
  AmountColumn amount{
      .currency = currency_, .unit = heading.unit, .numbers = columns_.numbers, .rounds = columns_.rounds};
  const std::string_view typed = cells_.value(AidField::currency);
  amount.is_said = !typed.empty() || !heading.currency.empty() || heading.unit != 1;
  if (!typed.empty()) amount.currency = cells_.take(names_.currency(typed), AidField::currency).value_or(currency_);
  if (heading.currency.empty()) return amount;
  const auto currency = domain::Currency::parse(heading.currency).value();
  const bool is_stated = !cells_.cell(columns_.of(AidField::currency)).text.empty();
  if (is_stated && amount.currency != currency) {
    Problem problem(messages::currency_contradicts, heading.heading, currency.code(), amount.currency.code());
    if (heading.unit != 1) problem = std::move(problem).hint(messages::part_currencies);
    cells_.add(std::move(problem), AidField::currency);
  }
  amount.currency = currency;
  return amount;
}

/// What the heading, or else the row's column of currencies, says of the amounts in `column`.
std::optional<domain::Currency> AidEntries::stated_currency(std::size_t column) const {
  const std::string& heading = columns_.headings[column].currency;
  if (!heading.empty()) return domain::Currency::parse(heading).value();
  const std::string_view typed = cells_.cell(columns_.of(AidField::currency)).text;
  return typed.empty() ? std::nullopt : names_.currency(typed).value;
}

/// Whether an amount that stands in `column` is in the currency that its row states, if it does.
bool AidEntries::check_currency(domain::Currency currency, std::optional<domain::Currency> stated,
                                std::size_t column) {
  if (!stated || currency == *stated) return true;
  cells_.add_at(Problem(messages::currency_contradicts, cells_.cell(column).text, currency.code(), stated->code()),
                column);
  return false;
}

/// Gives the amount the qualifier that a column of its own states. "126 tỷ" beside "hơn" is "hơn 126 tỷ"; "gần 126 tỷ"
/// beside "hơn" contradicts itself and is a problem.
void AidEntries::qualify(std::optional<domain::Amount>& amount, AidField field) {
  if (!amount || !cells_.has(field)) return;
  const std::string_view typed = cells_.value(field);
  const auto qualifier = cells_.take(read_qualifier_cell(typed), field);
  if (!qualifier) return;
  if (*qualifier && (amount->qualifier == domain::Qualifier::exact || amount->qualifier == **qualifier)) {
    amount->qualifier = **qualifier;
  } else {
    cells_.add(Problem(messages::qualifier_differs, typed, domain::to_string(amount->qualifier)), field);
  }
}

/// An entry of that kind and date, with the date as it was typed unless it was typed as we print it.
Entry AidEntries::entry_of(EntryKind kind, const DateInterval& date) const {
  Entry entry;
  entry.kind = kind;
  entry.date = date;
  const std::string_view typed = cells_.value(AidField::date);
  if (domain::to_string(date) != typed) entry.typed_date = typed;
  return entry;
}

// --- What is said of entries ---

void AidEntries::read_stated(std::vector<Entry>& entries, const Stated& stated) {
  const std::size_t column = columns_.of(stated.field);
  const table::ListCell cell = cells_.cell(column);
  if (cell.text.empty()) return;
  // An equivalent is computed, so that its decimals say nothing.
  const AmountColumn in{
      .currency = stated.currency, .unit = columns_.headings[column].unit, .numbers = columns_.numbers, .rounds = true};
  std::optional<domain::Amount> amount = cells_.take(read_amount_cell(cell, in), stated.field);
  qualify(amount, stated.qualifier);
  if (!amount || entries.empty()) return;
  const std::optional<domain::Amount> beside = entry_beside(entries, column).amount;
  for (Entry& entry : entries) {
    if (entry.amount != beside) continue;  // Another stage's amount has another equivalent.
    entry.*stated.equivalent = amount;
    records::drop_repetitions(entry);
  }
}

/// What other sources say: "32 tỷ VND; 31 tỷ VND", with who says so and when in columns of their own, in the same
/// order.
void AidEntries::read_equivalents(std::vector<Entry>& entries) {
  const std::size_t column = columns_.of(AidField::stated);
  const table::ListCell cell = cells_.cell(column);
  if (cell.text.empty()) return;
  const auto parts = parts_of_cell(cell.text);
  const auto sources = texts_beside(AidField::stated_source, parts.size());
  const auto dates = texts_beside(AidField::stated_date, parts.size());
  std::vector<domain::Equivalent> equivalents;
  const std::string& heading = columns_.headings[column].currency;
  const AmountColumn in{.currency = heading.empty() ? currency_ : domain::Currency::parse(heading).value(),
                        .unit = columns_.headings[column].unit,
                        .numbers = columns_.numbers,
                        .rounds = true};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    table::ListCell part = cell;
    if (parts.size() > 1) part.text = parts[i];
    const auto amount = cells_.take(read_amount_cell(part, in), AidField::stated);
    domain::Equivalent one;
    if (!sources.empty() && sources[i] != "?") one.source = vocabulary::unquoted(sources[i]);
    if (!dates.empty() && dates[i] != "?") {
      one.date = cells_.take(domain::read_date(dates[i], columns_.dates.options), AidField::stated_date);
    }
    if (!amount) continue;
    one.amount = *amount;
    if (show_as_stated(one.amount) != parts[i]) one.typed = parts[i];
    equivalents.push_back(std::move(one));
  }
  if (entries.empty()) return;
  const std::optional<domain::Amount> beside = entry_beside(entries, column).amount;
  for (Entry& entry : entries) {
    if (entry.amount == beside) entry.equivalents = equivalents;
  }
}

/// The texts of a column that go with so many equivalents: none, or one for each.
std::vector<std::string> AidEntries::texts_beside(AidField field, std::size_t count) {
  const std::string_view typed = cells_.value(field);
  if (typed.empty()) return {};
  std::vector<std::string> texts = count == 1 ? std::vector{cells_.text(field)} : parts_of_cell(typed);
  if (texts.size() == count) return texts;
  cells_.add(
      Problem(messages::stated_uneven_cells, static_cast<std::int64_t>(texts.size()), static_cast<std::int64_t>(count)),
      field);
  return {};
}

/// The entry that an equivalent in `column` belongs to: that of the stage whose column stands before it, else after it.
/// If the row has no entry of that stage, its first entry.
const Entry& AidEntries::entry_beside(const std::vector<Entry>& entries, std::size_t column) const {
  const AmountField* beside = nullptr;
  for (const AmountField& field : columns_.amounts) {
    const bool is_before = field.column < column;
    if (!beside || (is_before && (beside->column > column || field.column > beside->column))) beside = &field;
  }
  const auto found =
      std::ranges::find_if(entries, [&](const Entry& entry) { return beside && entry.kind == beside->kind; });
  return found == entries.end() ? entries.front() : *found;
}

/// Reads through whom the aid was delivered, and the other things that hold for all entries of the row.
void AidEntries::read_channel(std::vector<Entry>& entries) {
  domain::PartnerId channel;
  if (cells_.has(AidField::channel)) {
    channel = cells_.take(names_.partner(cells_.value(AidField::channel), {}), AidField::channel).value_or(channel);
  }
  const std::string kind = cells_.code("channel-kind", AidField::channel_kind);
  const std::string source = cells_.text(AidField::entry_source);
  const std::string note = cells_.text(AidField::entry_note);
  for (Entry& entry : entries) {
    entry.channel = channel;
    entry.channel_kind = kind.empty() && channel ? recording::channel_kind_of(desk_, channel) : kind;
    entry.source = source;
    entry.note = note;
  }
}

// --- What the direction tells ---

void AidEntries::finish(std::vector<Entry>& entries, domain::Direction direction) {
  set_forms(entries, direction);
  receive_disbursed(entries, direction);
  check_delivery(entries, direction);
}

void AidEntries::set_forms(std::vector<Entry>& entries, domain::Direction direction) {
  const auto stated = cells_.term<domain::Form>("form", AidField::form);
  if (!stated) refuse_value_of_goods_or_money(entries);
  if (!stated) refuse_value_twice(entries);
  const bool is_gift = kind_ == recording::RecordKind::gift || (!kind_ && columns_.amounts.empty());
  for (Entry& entry : entries) {
    entry.form =
        stated ? *stated
               : recording::default_form(entry.amount.has_value(), !entry.goods.empty()).value_or(domain::Form::cash);
    if (is_gift && entry.kind == EntryKind::receipt) entry.kind = domain::delivery_of(direction);
  }
}

/// Refuses "4 máy thở" beside "200 triệu" under the heading "Trị giá": the amount may be what the machines are worth,
/// or money that came with them.
void AidEntries::refuse_value_of_goods_or_money(const std::vector<Entry>& entries) {
  if (std::ranges::none_of(entries, [](const Entry& one) { return one.amount && !one.goods.empty(); })) return;
  for (const AmountField& field : columns_.amounts) {
    if (!says_value(field.column) || cells_.cell(field.column).text.empty()) continue;
    cells_.add_at(value_or_money(field.column), field.column);
  }
}

std::size_t AidEntries::column_of(const Entry& entry) const {
  const auto is_its = [&](const AmountField& field) {
    const bool may_be_its = !field.kind || *field.kind == entry.kind || entry.kind == EntryKind::giving_back ||
                            records::kind_in(*field.kind, domain::Direction::in) == entry.kind;
    return !cells_.cell(field.column).text.empty() && may_be_its;
  };
  const auto found = std::ranges::find_if(columns_.amounts, is_its);
  if (found != columns_.amounts.end()) return found->column;
  for (const AidField field : {AidField::cash_and_goods, AidField::goods, AidField::stage}) {
    if (columns_.of(field) != none) return columns_.of(field);
  }
  return 0;
}

Problem AidEntries::received_twice() const {
  Problem problem(messages::received_twice);
  if (!columns_.is_by_stage()) return problem;
  return std::move(problem).hint(messages::received_twice_by_stage_hint);
}

/// "Giải ngân" of incoming aid is what was received; beside what was received it would count twice.
void AidEntries::receive_disbursed(std::vector<Entry>& entries, domain::Direction direction) {
  for (Entry& entry : entries) {
    const EntryKind kind = records::kind_in(entry.kind, direction);
    delivered_.has_received = delivered_.has_received || entry.kind == EntryKind::receipt;
    if (kind == entry.kind) continue;
    delivered_.has_disbursed = true;
    ++read_as_received_;
    const std::size_t column = column_of(entry);
    entry.kind = kind;
    if (delivered_.has_received) cells_.add_at(received_twice(), column);
  }
  if (delivered_.has_disbursed && delivered_.has_received && !cells_.has_problems())
    cells_.add(received_twice(), AidField::stage);
}

void AidEntries::check_delivery(const std::vector<Entry>& entries, domain::Direction direction) {
  const EntryKind delivery = domain::delivery_of(direction);
  for (const Entry& entry : entries) {
    if (!recording::delivers(entry.kind) || entry.kind == delivery) continue;
    const auto is_wrong = [&](const AmountField& field) { return field.kind == entry.kind; };
    const auto field = std::ranges::find_if(columns_.amounts, is_wrong);
    const std::size_t stage = columns_.is_by_stage() ? columns_.of(AidField::stage) : 0;
    cells_.add_at(Problem(messages::wrong_delivery, "–", domain::to_string(direction), domain::label(direction).vi)
                      .hint(messages::delivery_of_list_hint, domain::to_string(delivery)),
                  field == columns_.amounts.end() ? stage : field->column);
  }
}

}  // namespace aid::importing
