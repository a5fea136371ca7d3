#include "aid_rows.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/services/import_messages.hpp"
#include "aid/services/messages.hpp"
#include "aid/services/record_messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::services::importing {
namespace {

using domain::Aid;
using domain::DateInterval;
using domain::Entry;
using domain::EntryKind;
using domain::PartyRole;
using table::ColumnMapping;

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const FieldHeadings& field : headings_of("aid")) names.push_back(field.field);
  return names;
}

std::optional<AidField> field_named(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<AidField>(found - names.begin());
}

/// The stage that a column's heading names.
std::optional<EntryKind> stage_of(AidField field) {
  switch (field) {
    case AidField::pledged:
      return EntryKind::pledge;
    case AidField::committed:
      return EntryKind::commitment;
    case AidField::received:
      return EntryKind::receipt;
    case AidField::disbursed:
      return EntryKind::disbursement;
    case AidField::used:
      return EntryKind::use;
    case AidField::counterpart:
      return EntryKind::counterpart;
    default:
      return std::nullopt;
  }
}

/// The later of two stages has the goods: what was delivered rather than what was promised.
int lateness(EntryKind kind) {
  switch (kind) {
    case EntryKind::pledge:
      return 1;
    case EntryKind::commitment:
      return 2;
    case EntryKind::receipt:
    case EntryKind::disbursement:
      return 3;
    default:
      return 0;
  }
}

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  // A space that does not break, before and after.
  while (text.starts_with("\xC2\xA0")) text.remove_prefix(2);
  while (text.ends_with("\xC2\xA0")) text.remove_suffix(2);
  return text;
}

std::optional<bool> yes_or_no(std::string_view typed) {
  const std::string key = fold(typed);
  if (key == "co" || key == "yes" || key == "x" || key == "true" || key == "1") return true;
  if (key == "khong" || key == "no" || key == "false" || key == "0" || key.empty()) return false;
  return std::nullopt;
}

}  // namespace

AidRows::AidRows(recording::Desk& desk, NameBook& names, const ImportRequest& request, const Columns& columns)
    : desk_(desk),
      names_(names),
      request_(request),
      columns_(columns),
      numbers_(desk.numbers()),
      currency_(desk.registry.currency()),
      units_(desk.registry.unit_words()) {
  first_.fill(none);
  const auto fields = field_names();
  std::vector<Problem> problems;
  const auto unknown = [&](const std::string& field) {
    problems.push_back(Problem(messages::unknown_field, field, fmt::format("{}", fmt::join(fields, ", "))));
  };
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    fields_.push_back(field_named(fields, columns.columns[i].field).value_or(AidField::ignore));
    auto& first = first_[static_cast<std::size_t>(fields_.back())];
    if (first == none) first = i;
  }
  for (const table::ConstantMapping& constant : request.mapping.constants) {
    const auto field = field_named(fields, constant.field);
    if (field) {
      constants_[static_cast<std::size_t>(*field)] = constant.value;
    } else {
      unknown(constant.field);
    }
  }
  for (const std::string& name : request.mapping.identity) {
    const auto field = field_named(fields, name);
    if (field) {
      identity_fields_.push_back(*field);
    } else {
      unknown(name);
    }
  }
  if (!problems.empty()) throw Errors(std::move(problems));
  if (request.mapping.numbers == "vi") numbers_ = domain::NumberStyle::vi;
  if (request.mapping.numbers == "en") numbers_ = domain::NumberStyle::en;
  month_first_ = request.mapping.dates == "mdy";
  find_amount_fields();
  check_fields();
}

void AidRows::find_amount_fields() {
  const std::string& as = request_.mapping.as;
  if (!as.empty()) {
    const auto kind = parse_record_kind(as);
    const bool can_be = kind && kind.value() != RecordKind::aid && kind.value() <= RecordKind::disbursement;
    if (!can_be) throw Error(messages::bad_stage, as);
    as_ = kind.value();
  }
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (const auto kind = stage_of(fields_[i])) amounts_.push_back({.column = i, .kind = *kind});
    const bool is_plain = fields_[i] == AidField::amount;
    const bool is_goods = fields_[i] == AidField::cash_and_goods || fields_[i] == AidField::goods;
    if (!is_plain && !is_goods) continue;
    if (as_) {
      const EntryKind kind =
          *as_ == RecordKind::gift ? EntryKind::commitment : domain::parse_term<EntryKind>(to_string(*as_)).value();
      if (is_plain) amounts_.push_back({.column = i, .kind = kind, .is_gift = *as_ == RecordKind::gift});
      continue;
    }
    const bool goods_have_stage = fields_[i] == AidField::goods && std::ranges::any_of(fields_, [](AidField field) {
                                    return stage_of(field).has_value();
                                  });
    if (!goods_have_stage) {
      throw Error(Problem(messages::stage_needed, columns_.columns[i].heading).hint(messages::stage_hint));
    }
  }
  // Earlier stages first: a delivery settles the commitment before it.
  std::ranges::stable_sort(amounts_, {}, [](const AmountField& field) { return static_cast<int>(field.kind); });
}

void AidRows::check_fields() {
  const auto is_said = [&](AidField field) {
    return column_of(field) != none || !constants_[static_cast<std::size_t>(field)].empty();
  };
  std::vector<Problem> problems;
  if (!is_said(AidField::date)) problems.emplace_back(messages::missing_column, "date (Ngày)");
  if (!is_said(AidField::donor) && !is_said(AidField::recipient)) {
    problems.emplace_back(messages::missing_column, "donor, recipient (Bên cung cấp, Bên tiếp nhận)");
  }
  if (amounts_.empty() && !is_said(AidField::goods) && !is_said(AidField::cash_and_goods)) {
    problems.emplace_back(messages::missing_column, "committed, received, disbursed, goods (Cam kết, Tiếp nhận …)");
  }
  if (!problems.empty()) throw Errors(std::move(problems));
}

// --- Values of the row ---

std::string_view AidRows::value(AidField field) const {
  const std::size_t column = column_of(field);
  if (column < row_->cells.size()) {
    const std::string_view typed = trimmed(row_->cells[column].text);
    if (!says_nothing(typed)) return typed;
  }
  return constants_[static_cast<std::size_t>(field)];
}

void AidRows::add_at(Problem problem, std::size_t column) {
  trouble_->problems.push_back(std::move(problem).moved_to(list_->locate(std::min(column, row_->cells.size() - 1))));
}

void AidRows::add(Problem problem, AidField field) {
  const std::size_t column = column_of(field);
  add_at(std::move(problem), column == none ? 0 : column);
}

template <typename T>
std::optional<T> AidRows::take(const Resolved<T>& resolved, AidField field) {
  if (resolved.value) return resolved.value;
  if (resolved.is_skipped) {
    trouble_->skipped = resolved.problem;
  } else if (resolved.unknown) {
    trouble_->unknown.push_back(*resolved.unknown);
  } else if (resolved.problem) {
    add(*resolved.problem, field);
  }
  return std::nullopt;
}

template <typename T>
std::optional<T> AidRows::take(Result<T> result, AidField field) {
  if (result) return std::move(result).value();
  add(result.problem(), field);
  return std::nullopt;
}

std::string AidRows::text(AidField field) {
  const std::string_view typed = value(field);
  if (typed.empty()) return {};
  // Lines of one cell become one line.
  std::string line(typed);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return take(clean_text(line), field).value_or("");
}

std::string AidRows::texts(AidField field, std::string_view between) {
  std::string all = text(field);
  for (std::size_t i = column_of(field) + 1; i < fields_.size() && column_of(field) != none; ++i) {
    if (fields_[i] != field || i >= row_->cells.size()) continue;
    const auto more = clean_text(row_->cells[i].text);
    if (!more) {
      add_at(more.problem(), i);
    } else if (!more.value().empty()) {
      if (!all.empty()) all += between;
      all += more.value();
    }
  }
  return all;
}

std::string AidRows::code(std::string_view list, AidField field) {
  const std::string_view typed = value(field);
  if (typed.empty()) return {};
  return take(names_.code(list, typed), field).value_or("");
}

template <typename Term>
std::optional<Term> AidRows::term(std::string_view list, AidField field) {
  const std::string found = code(list, field);
  if (found.empty()) return std::nullopt;
  return domain::parse_term<Term>(found).value();
}

// --- The record ---

Problem AidRows::wrong_number_of_cells(const Message<Counted, std::int64_t>& message) const {
  return {message, static_cast<std::int64_t>(row_->cells.size()), static_cast<std::int64_t>(columns_.columns.size())};
}

bool AidRows::read(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble) {
  row_ = &row;
  list_ = &list;
  trouble_ = &trouble;
  trouble = {};
  into = {};
  if (row.cells.size() > columns_.columns.size()) {
    const bool has_more = std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(columns_.columns.size()),
                                      row.cells.end(), [](const auto& cell) { return !cell.text.empty(); });
    if (has_more) {
      add_at(wrong_number_of_cells(messages::too_many_cells), columns_.columns.size());
      return false;
    }
  }
  if (request_.whole_rows && row.cells.size() < columns_.columns.size()) {
    add_at(wrong_number_of_cells(messages::too_few_cells), row.cells.size());
    return false;
  }
  Aid& aid = into.draft.aid;
  const auto date = read_date();
  const DateInterval at = date.value_or(DateInterval::of_day(desk_.circumstances.today));
  read_parties(aid);
  read_description(aid, at);
  read_entries(into.draft, at);
  read_approval(into);
  // With an unknown name the countries cannot tell, and one problem is enough.
  if (!trouble.empty()) return false;
  read_direction_and_scope(aid);
  if (!trouble.problems.empty()) return false;
  set_forms(into.draft);
  check_delivery(into.draft);
  aid.external_id = text(AidField::id);
  into.draft.date_stated = into.draft.direction_stated = into.draft.scope_stated = true;
  into.identity = identity_of(into);
  return trouble.problems.empty();
}

std::optional<DateInterval> AidRows::read_date() {
  const std::string_view typed = value(AidField::date);
  if (typed.empty()) {
    add(Problem(messages::value_needed, "date (Ngày)"), AidField::date);
    return std::nullopt;
  }
  table::ListCell cell{.text = typed};
  if (const std::size_t column = column_of(AidField::date); column < row_->cells.size()) {
    cell.kind = row_->cells[column].kind;
  }
  std::optional<Problem> problem;
  const auto date = dates_.get(typed, [&]() -> std::optional<DateInterval> {
    auto read = read_date_cell(cell, month_first_);
    if (read) return read.value();
    problem = read.problem();
    return std::nullopt;
  });
  if (!date) {  // Words that are no date are remembered without what is wrong with them.
    add(problem ? *problem : read_date_cell(cell, month_first_).problem(), AidField::date);
  }
  return date;
}

bool AidRows::is_abroad(std::string_view country) {
  if (country.empty()) return false;
  const auto& code = names_.code("country", country);
  return code.value && *code.value != "VN";
}

void AidRows::read_parties(Aid& aid) {
  NameBook::Described donor{.country = value(AidField::donor_country), .kind = value(AidField::donor_kind)};
  NameBook::Described recipient{.country = value(AidField::recipient_country), .kind = value(AidField::recipient_kind)};
  // Aid from or to abroad has its other end in Viet Nam.
  if (recipient.country.empty() && is_abroad(donor.country)) recipient.country = "VN";
  if (donor.country.empty() && is_abroad(recipient.country)) donor.country = "VN";
  add_party(aid, AidField::donor, PartyRole::donor, donor);
  add_party(aid, AidField::co_donor, PartyRole::co_donor, {});
  add_party(aid, AidField::recipient, PartyRole::recipient, recipient);
  add_party(aid, AidField::owner, PartyRole::owner, {});
  add_party(aid, AidField::managing_agency, PartyRole::managing_agency, {});
  add_party(aid, AidField::implementer, PartyRole::implementer, {});
  add_party(aid, AidField::intermediary, PartyRole::intermediary, {});
  check_country(aid, PartyRole::donor, AidField::donor_country);
  check_country(aid, PartyRole::recipient, AidField::recipient_country);
}

/// What the row says of a known partner's country is only checked: it may be another one of the same name.
void AidRows::check_country(const Aid& aid, PartyRole role, AidField field) {
  const std::string_view typed = value(field);
  const auto party = std::ranges::find(aid.parties, role, &domain::Party::role);
  if (typed.empty() || typed.find_first_of(";\n") != std::string_view::npos || party == aid.parties.end()) return;
  const auto said = take(names_.code("country", typed), field);
  const domain::Partner& partner = desk_.partner(party->partner);
  if (!said || partner.country.empty() || partner.country == *said) return;
  add(Problem(messages::country_differs, partner.name(), partner.country, *said).hint(messages::partner_edit_hint),
      field);
}

void AidRows::add_party(Aid& aid, AidField field, PartyRole role, const NameBook::Described& described) {
  const std::string_view typed = value(field);
  if (typed.empty()) return;
  const auto add_one = [&](std::string_view name, PartyRole as) {
    const auto partner = take(names_.partner(name, described), field);
    if (!partner) return;
    const bool repeated = std::ranges::any_of(
        aid.parties, [&](const domain::Party& party) { return party.role == as && party.partner == *partner; });
    if (!repeated) aid.parties.push_back({.role = as, .partner = *partner, .share = std::nullopt});
  };
  if (typed.find_first_of(";\n") == std::string_view::npos) return add_one(typed, role);
  // Several of one cell: the first giver is the donor.
  PartyRole as = role;
  for (std::size_t start = 0; start <= typed.size();) {
    const std::size_t end = std::min(typed.find_first_of(";\n", start), typed.size());
    const std::string_view name = trimmed(typed.substr(start, end - start));
    if (!name.empty()) {
      add_one(name, as);
      if (role == PartyRole::donor) as = PartyRole::co_donor;
    }
    start = end + 1;
  }
}

void AidRows::read_direction_and_scope(Aid& aid) {
  // Who gives and who receives tells both: it is looked up once for all rows of the same partners.
  std::string key(value(AidField::direction));
  for (const domain::Party& party : aid.parties) {
    key += static_cast<char>(party.role);
    key.append(reinterpret_cast<const char*>(&party.partner.row), sizeof party.partner.row);
  }
  const Ends& ends = ends_.get(key, [&] {
    Ends found;
    desk_.problems.take_all();
    const std::string typed(value(AidField::direction));
    const auto word = typed.empty() ? std::string() : code("direction", AidField::direction);
    if (typed.empty() || !word.empty()) found.direction = recording::read_direction(desk_, word, aid.parties);
    found.scope = recording::default_scope(desk_, aid.parties);
    found.problems = desk_.problems.take_all();
    return found;
  });
  for (const Problem& problem : ends.problems) add(problem, AidField::donor);
  aid.direction = ends.direction.value_or(aid.direction);
  aid.scope = term<domain::Scope>("scope", AidField::scope).value_or(ends.scope);
}

void AidRows::read_description(Aid& aid, const DateInterval& at) {
  aid.modality = term<domain::Modality>("modality", AidField::modality).value_or(aid.modality);
  aid.regime = code("regime", AidField::regime);
  aid.status = code("aid-status", AidField::status);
  aid.title = text(AidField::title);
  aid.note = texts(AidField::note, "; ");
  if (has(AidField::runs)) aid.runs = take(domain::read_date(value(AidField::runs)), AidField::runs);
  if (has(AidField::count)) {
    aid.stands_for = take(domain::read_count(value(AidField::count)), AidField::count).value_or(aid.stands_for);
  }
  if (has(AidField::humanitarian)) {
    const auto humanitarian = yes_or_no(value(AidField::humanitarian));
    if (!humanitarian) {
      add(Problem(messages::unknown_word, value(AidField::humanitarian), "có, không"), AidField::humanitarian);
    }
    aid.humanitarian = humanitarian.value_or(false);
  }
  if (has(AidField::part_of)) {
    const auto parent = take(find_aid(desk_.writer.ledger(), value(AidField::part_of)), AidField::part_of);
    if (parent) aid.part_of = parent->id;
    if (parent && parent->reversed) add(Problem(messages::aid_reversed, parent->code), AidField::part_of);
  }
  if (has(AidField::sector)) {
    if (auto sectors = take(names_.sectors(value(AidField::sector)), AidField::sector))
      aid.splits = std::move(*sectors);
  }
  if (has(AidField::place)) {
    if (const auto places = take(names_.places(value(AidField::place), at), AidField::place)) {
      aid.splits.insert(aid.splits.end(), places->begin(), places->end());
    }
  }
  read_beneficiaries(aid);
  if (const std::string source = texts(AidField::source, "; "); !source.empty()) aid.sources.push_back({source});
}

void AidRows::read_beneficiaries(Aid& aid) {
  if (!has(AidField::beneficiary) && !has(AidField::beneficiary_count)) return;
  domain::Beneficiary who;
  who.text = text(AidField::beneficiary);
  if (!who.text.empty()) {
    if (const auto group = desk_.registry.item("beneficiary-group", who.text)) {
      who.group = group.value().code;
      who.text.clear();
    }
  }
  if (has(AidField::beneficiary_count)) {
    who.unit = "person";
    who.count =
        take(domain::read_count(value(AidField::beneficiary_count)), AidField::beneficiary_count).value_or(who.count);
  }
  aid.beneficiaries.push_back(std::move(who));
}

// --- Entries ---

AmountColumn AidRows::amount_column(const ColumnMapping& column) {
  AmountColumn amount{.currency = currency_, .unit = column.unit, .numbers = numbers_};
  if (!column.currency.empty()) {
    amount.currency = domain::Currency::parse(column.currency).value();
  } else if (has(AidField::currency)) {
    amount.currency = take(names_.currency(value(AidField::currency)), AidField::currency).value_or(currency_);
  }
  return amount;
}

void AidRows::read_entries(recording::Draft& draft, const DateInterval& date) {
  read_amounts(draft.entries, date);
  read_goods(draft.entries, date);
  read_stated(draft.entries);
  if (draft.entries.empty() && trouble_->problems.empty()) {
    add(Problem(messages::value_needed, "amount, goods (Số tiền, Hiện vật)"), AidField::amount);
  }
}

void AidRows::read_amounts(std::vector<Entry>& entries, const DateInterval& date) {
  const std::string_view typed_date = value(AidField::date);
  for (const AmountField& field : amounts_) {
    if (field.column >= row_->cells.size()) continue;
    table::ListCell cell = row_->cells[field.column];
    cell.text = trimmed(cell.text);
    if (says_nothing(cell.text)) continue;
    const auto amount = read_amount_cell(cell, amount_column(columns_.columns[field.column]));
    if (!amount) {
      add_at(amount.problem(), field.column);
      continue;
    }
    Entry entry;
    entry.kind = field.kind;
    entry.date = date;
    entry.amount = amount.value();
    if (domain::to_string(amount.value().money) != cell.text) entry.typed_amount = cell.text;
    if (domain::to_string(date) != typed_date) entry.typed_date = typed_date;
    entries.push_back(entry);
    if (!field.is_gift) continue;
    entry.kind = EntryKind::receipt;  // The delivery; which one it is tells the direction.
    entries.push_back(std::move(entry));
  }
}

void AidRows::read_goods(std::vector<Entry>& entries, const DateInterval& date) {
  CashAndGoods found;
  const domain::ReadingOptions options{.currency = currency_, .numbers = numbers_};
  for (std::size_t i = 0; i < fields_.size() && i < row_->cells.size(); ++i) {
    const std::string_view typed = trimmed(row_->cells[i].text);
    if (says_nothing(typed)) continue;
    if (fields_[i] == AidField::goods) {
      const auto& lines = goods_.get(
          typed, [&]() -> Result<std::vector<domain::GoodsLine>> { return read_goods_cell(typed, units_, options); });
      if (!lines) {
        add_at(lines.problem(), i);
        continue;
      }
      found.goods.insert(found.goods.end(), lines.value().begin(), lines.value().end());
    } else if (fields_[i] == AidField::cash_and_goods) {
      auto both = read_cash_and_goods(typed, units_, options);
      if (!both) {
        add_at(both.problem(), i);
        continue;
      }
      if (both.value().amount) found.amount = both.value().amount;
      for (const domain::GoodsLine& line : both.value().goods) found.goods.push_back(line);
    }
  }
  if (found.goods.empty() && !found.amount) return;
  if (entries.empty()) {
    Entry entry;
    entry.date = date;
    if (domain::to_string(date) != value(AidField::date)) entry.typed_date = value(AidField::date);
    const bool is_gift = !as_ || *as_ == RecordKind::gift;
    entry.kind = is_gift ? EntryKind::commitment : domain::parse_term<EntryKind>(to_string(*as_)).value();
    entries.push_back(entry);
    if (is_gift) {
      entry.kind = EntryKind::receipt;
      entries.push_back(entry);
    }
  }
  // The goods are those of the latest stage; of a gift, of both its entries.
  int latest = 0;
  for (const Entry& entry : entries) latest = std::max(latest, lateness(entry.kind));
  const bool is_gift = as_ && *as_ == RecordKind::gift;
  for (Entry& entry : entries) {
    if (!is_gift && lateness(entry.kind) != latest) continue;
    entry.goods = found.goods;
    if (found.amount) entry.amount = found.amount;
  }
}

void AidRows::read_stated(std::vector<Entry>& entries) {
  const auto read = [&](AidField field, domain::Currency currency) -> std::optional<domain::Amount> {
    const std::size_t column = column_of(field);
    if (column >= row_->cells.size()) return std::nullopt;
    table::ListCell cell = row_->cells[column];
    cell.text = trimmed(cell.text);
    if (says_nothing(cell.text)) return std::nullopt;
    return take(
        read_amount_cell(cell, {.currency = currency, .unit = columns_.columns[column].unit, .numbers = numbers_}),
        field);
  };
  const auto state = [&](AidField field, domain::Currency currency, std::optional<domain::Amount> Entry::*equivalent) {
    const auto amount = read(field, currency);
    if (!amount || entries.empty()) return;
    const std::optional<domain::Amount> beside = entry_beside(entries, column_of(field)).amount;
    for (Entry& entry : entries) {
      // What repeats the amount is no equivalent of it; another stage's amount has another equivalent.
      const bool repeats = entry.amount && entry.amount->money.currency() == currency;
      if (!repeats && entry.amount == beside) entry.*equivalent = amount;
    }
  };
  state(AidField::stated_vnd, domain::Currency::vnd(), &Entry::stated_vnd);
  state(AidField::stated_usd, domain::Currency::usd(), &Entry::stated_usd);
}

/// Of the stage whose column stands before `column`, else after it; the row's first one where it does not have that.
const Entry& AidRows::entry_beside(const std::vector<Entry>& entries, std::size_t column) const {
  const AmountField* beside = nullptr;
  for (const AmountField& field : amounts_) {
    const bool is_before = field.column < column;
    if (!beside || (is_before && (beside->column > column || field.column > beside->column))) beside = &field;
  }
  const auto found =
      std::ranges::find_if(entries, [&](const Entry& entry) { return beside && entry.kind == beside->kind; });
  return found == entries.end() ? entries.front() : *found;
}

void AidRows::set_forms(recording::Draft& draft) {
  const auto stated = term<domain::Form>("form", AidField::form);
  const bool is_gift = (as_ && *as_ == RecordKind::gift) || (!as_ && amounts_.empty());
  for (Entry& entry : draft.entries) {
    entry.form =
        stated ? *stated
               : recording::default_form(entry.amount.has_value(), !entry.goods.empty()).value_or(domain::Form::cash);
    if (is_gift && entry.kind == EntryKind::receipt) entry.kind = domain::delivery_of(draft.aid.direction);
  }
  draft.aid.form = draft.entries.empty() ? stated.value_or(domain::Form::cash) : draft.entries.back().form;
}

void AidRows::check_delivery(const recording::Draft& draft) {
  const EntryKind delivery = domain::delivery_of(draft.aid.direction);
  for (const Entry& entry : draft.entries) {
    if (!recording::delivers(entry.kind) || entry.kind == delivery) continue;
    const auto is_wrong = [&](const AmountField& field) { return field.kind == entry.kind; };
    const auto field = std::ranges::find_if(amounts_, is_wrong);
    add_at(Problem(messages::wrong_delivery, "–", domain::to_string(draft.aid.direction))
               .hint(messages::delivery_hint, domain::to_string(delivery)),
           field == amounts_.end() ? 0 : field->column);
  }
}

// --- Decisions and identity ---

void AidRows::read_approval(AidRow& row) {
  if (!has(AidField::decision)) return;
  const auto decision = take(read_decision(value(AidField::decision)), AidField::decision);
  if (!decision) return;
  domain::Approval approval;
  approval.number = decision->number;
  approval.authority = has(AidField::decision_authority) ? text(AidField::decision_authority) : decision->authority;
  std::optional<domain::Date> on = decision->date;
  if (has(AidField::decision_date)) {
    const auto date = take(domain::read_date(value(AidField::decision_date)), AidField::decision_date);
    if (date && date->precision() != domain::Precision::day) {
      add(Problem(messages::day_needed, value(AidField::decision_date)), AidField::decision_date);
    } else if (date) {
      on = date->from;
    }
  }
  if (!on) {
    add(Problem(messages::value_needed, "decision-date (Ngày QĐ)"), AidField::decision);
    return;
  }
  approval.on = *on;
  row.approval = std::move(approval);
}

std::string AidRows::identity_words(const AidRow& row) const {
  std::string words;
  for (const AidField field : identity_fields_) words += (words.empty() ? "" : " · ") + std::string(value(field));
  return words.empty() ? row.draft.aid.external_id : words;
}

std::string AidRows::identity_of(const AidRow& row) {
  std::string identity;
  const auto add_part = [&](std::string_view part) { identity += fmt::format("{}:{}\n", part.size(), part); };
  if (!identity_fields_.empty()) {
    for (const AidField field : identity_fields_) add_part(fold(value(field)));
    return identity;
  }
  if (!row.draft.aid.external_id.empty()) {
    add_part("id");
    add_part(row.draft.aid.external_id);
    return identity;
  }
  if (row.approval && !row.approval->number.empty()) {
    add_part("decision");
    add_part(fold(row.approval->number));
    add_part(fold(row.approval->authority));
    add_part(std::to_string(row.approval->on.year()));
    // One decision may approve several aids: who receives what tells them apart.
  }
  return identity;
}

}  // namespace aid::services::importing
