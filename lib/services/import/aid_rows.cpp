#include "aid_rows.hpp"

#include "../record/shares.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/services/import_messages.hpp"
#include "aid/services/messages.hpp"
#include "aid/services/record_messages.hpp"
#include "list_import.hpp"

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

/// Of a gift, which has two entries, the first.
EntryKind first_kind(RecordKind kind) {
  return kind == RecordKind::gift ? EntryKind::commitment : domain::parse_term<EntryKind>(to_string(kind)).value();
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

std::optional<bool> yes_or_no(std::string_view typed) {
  const std::string key = fold(typed);
  if (key == "co" || key == "yes" || key == "x" || key == "true" || key == "1") return true;
  if (key == "khong" || key == "no" || key == "false" || key == "0" || key.empty()) return false;
  return std::nullopt;
}

/// What the options of commands are to those who type, the columns are to a list.
Problem with_hint_for_lists(const Problem& problem) {
  if (problem.name() == messages::direction_not_known.name) {
    return Problem(messages::direction_not_known).hint(messages::direction_column_hint);
  }
  return problem;
}

}  // namespace

AidRows::AidRows(recording::Desk& desk, NameBook& names, const ImportRequest& request, const Columns& columns)
    : desk_(desk),
      names_(names),
      request_(request),
      columns_(columns),
      totals_(columns),
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
  if (columns.is_report) numbers_ = domain::NumberStyle::en;
  if (request.mapping.numbers == "vi") numbers_ = domain::NumberStyle::vi;
  if (request.mapping.numbers == "en") numbers_ = domain::NumberStyle::en;
  names_.set_numbers(numbers_);
  month_first_ = request.mapping.dates == "mdy";
  is_by_stage_ = column_of(AidField::stage) != none;
  if (is_by_stage_) stage_words_.emplace();
  find_amount_fields();
  follow_amounts();
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
    if (const auto kind = stage_of(fields_[i])) amounts_.push_back({.column = i, .kind = kind});
    const bool is_plain = fields_[i] == AidField::amount;
    const bool is_goods = fields_[i] == AidField::cash_and_goods || fields_[i] == AidField::goods;
    if (!is_plain && !is_goods) continue;
    if (as_ || is_by_stage_) {
      if (is_plain) amounts_.push_back({.column = i, .kind = std::nullopt});
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
  std::ranges::stable_sort(amounts_, {}, [&](const AmountField& field) {
    return static_cast<int>(field.kind ? *field.kind : as_ ? first_kind(*as_) : EntryKind::commitment);
  });
}

/// A plain column beside one of stages has amounts of several; the totals of a report take parts out.
void AidRows::follow_amounts() {
  totals_.set_numbers(numbers_);
  for (AmountField& field : amounts_) {
    if ((field.kind || !is_by_stage_) && !columns_.is_report) field.followed = totals_.follow(field.column);
  }
}

void AidRows::check_fields() {
  const auto is_said = [&](AidField field) {
    return column_of(field) != none || !constants_[static_cast<std::size_t>(field)].empty();
  };
  std::vector<Problem> problems;
  if (!is_said(AidField::date)) problems.emplace_back(messages::missing_column, "date (Ngày)", "Ngày");
  if (!is_said(AidField::donor) && !is_said(AidField::recipient)) {
    problems.emplace_back(messages::missing_column, "donor, recipient (Bên cung cấp, Bên tiếp nhận)",
                          "Bên cung cấp, Bên tiếp nhận");
  }
  if (amounts_.empty() && !is_said(AidField::goods) && !is_said(AidField::cash_and_goods)) {
    problems.emplace_back(messages::missing_column, "committed, received, disbursed, goods (Cam kết, Tiếp nhận …)",
                          "Cam kết, Tiếp nhận, Giải ngân, Hiện vật");
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

/// Its own id, else the code that it had in another ledger.
AidField AidRows::id_field() const { return has(AidField::id) ? AidField::id : AidField::code; }

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
    // Several cells may be in the same unknown currency.
    if (std::ranges::find(trouble_->unknown, *resolved.unknown) == trouble_->unknown.end()) {
      trouble_->unknown.push_back(*resolved.unknown);
    }
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

void AidRows::begin(const table::ListRow& row, const table::ListReader& list, RowTrouble& trouble) {
  row_ = &row;
  list_ = &list;
  trouble_ = &trouble;
  trouble = {};
}

/// Whether the row has as many cells as the headings.
bool AidRows::check_cells() {
  const table::ListRow& row = *row_;
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
  if (row.has_merged) check_merged();
  return true;
}

namespace {

/// Words may be those of several rows; what is counted or paid is not.
bool is_figure(AidField field) {
  switch (field) {
    case AidField::amount:
    case AidField::pledged:
    case AidField::committed:
    case AidField::received:
    case AidField::disbursed:
    case AidField::used:
    case AidField::counterpart:
    case AidField::stated_vnd:
    case AidField::stated_usd:
    case AidField::goods:
    case AidField::cash_and_goods:
    case AidField::count:
    case AidField::beneficiary_count:
      return true;
    default:
      return false;
  }
}

}  // namespace

void AidRows::check_merged() {
  for (std::size_t i = 0; i < std::min(fields_.size(), row_->cells.size()); ++i) {
    const table::ListCell& cell = row_->cells[i];
    if (cell.merged == table::ListCell::Merged::no || !is_figure(fields_[i])) continue;
    add_at(Problem(messages::merged_amount, cell.text), i);
    totals_.miss_row();
  }
}

bool AidRows::read(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble) {
  begin(row, list, trouble);
  into = {};
  direction_.reset();
  row_texts_.clear();
  if (is_by_stage_) {
    first_cells_.clear();
    for (const table::ListCell& cell : row.cells) first_cells_.emplace_back(trimmed(cell.text));
  }
  if (!check_cells()) {
    totals_.miss_row();
    return false;
  }
  Aid& aid = into.draft.aid;
  read_stage();
  const auto date = kind_ || !is_by_stage_ || states_fact() ? read_date() : std::nullopt;
  const DateInterval at = date.value_or(DateInterval::of_day(desk_.circumstances.today));
  read_parties(aid);
  if (!has(AidField::donor) && !has(AidField::recipient) && !has(AidField::owner)) {
    add(Problem(messages::value_needed, "donor, recipient (Bên cung cấp, Bên tiếp nhận)",
                "Bên cung cấp, Bên tiếp nhận"),
        AidField::donor);
  }
  read_description(aid, at);
  read_entries(into.draft.entries, at);
  read_approval(into);
  // With an unknown name the countries cannot tell, and one problem is enough.
  if (!trouble.empty()) return false;
  read_direction_and_scope(aid);
  if (auto problem = recording::problem_of_part(desk_, aid)) add(std::move(*problem), AidField::part_of);
  if (!trouble.problems.empty()) return false;
  set_forms(into.draft.entries, aid.direction);
  aid.form = into.draft.entries.empty() ? term<domain::Form>("form", AidField::form).value_or(domain::Form::cash)
                                        : into.draft.entries.back().form;
  check_delivery(into.draft.entries, aid.direction);
  aid.external_id = text(id_field());
  into.code = text(AidField::code);
  if (columns_.origin < row.cells.size()) into.origin = row.cells[columns_.origin].text;
  into.draft.date_stated = into.draft.direction_stated = into.draft.scope_stated = true;
  into.identity = identity_of(into);
  if (!trouble.problems.empty()) return false;
  direction_ = aid.direction;
  keep_texts(0, into.draft.entries.size());
  return true;
}

// --- Several rows of one aid ---

namespace {

/// What each row of an aid says for itself; all else is of the aid.
bool is_of_row(AidField field) {
  switch (field) {
    case AidField::date:
    case AidField::stage:
    case AidField::amount:
    case AidField::qualifier:
    case AidField::pledged:
    case AidField::committed:
    case AidField::received:
    case AidField::disbursed:
    case AidField::used:
    case AidField::counterpart:
    case AidField::currency:
    case AidField::stated_vnd:
    case AidField::stated_vnd_qualifier:
    case AidField::stated_usd:
    case AidField::stated_usd_qualifier:
    case AidField::goods:
    case AidField::cash_and_goods:
    case AidField::channel:
    case AidField::channel_kind:
    case AidField::form:
    case AidField::source:
    case AidField::note:
    case AidField::entry_source:
    case AidField::entry_note:
    case AidField::ignore:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string AidRows::group_of(const table::ListRow& row) {
  row_ = &row;
  std::string group;
  for (const AidField field : identity_fields_) {
    group += fold(value(field == AidField::id ? id_field() : field));
    group += '\n';
  }
  if (identity_fields_.empty()) group = value(id_field());
  return group;
}

bool AidRows::read_more(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble) {
  begin(row, list, trouble);
  if (!check_cells()) {
    totals_.miss_row();
    return false;
  }
  read_stage();
  check_same_aid();
  const auto date = read_date();
  std::vector<Entry> more;
  read_entries(more, date.value_or(DateInterval::of_day(desk_.circumstances.today)));
  if (!trouble.empty()) return false;
  if (more.empty()) {
    add(Problem(messages::value_needed, "stage (Bước)", "Bước"), AidField::stage);
    return false;
  }
  if (!direction_) return true;
  set_forms(more, *direction_);
  check_delivery(more, *direction_);
  if (!trouble.empty()) return false;
  std::vector<Entry>& entries = into.draft.entries;
  keep_texts(entries.size(), more.size());
  std::ranges::move(more, std::back_inserter(entries));
  into.draft.aid.form = entries.back().form;
  return true;
}

/// A cell that is empty says what the first row said.
void AidRows::check_same_aid() {
  for (std::size_t i = 0; i < std::min(fields_.size(), row_->cells.size()); ++i) {
    if (is_of_row(fields_[i])) continue;
    const std::string_view typed = trimmed(row_->cells[i].text);
    const std::string_view first = i < first_cells_.size() ? std::string_view(first_cells_[i]) : std::string_view();
    if (typed.empty() || typed == first) continue;
    add_at(Problem(messages::rows_disagree, columns_.columns[i].heading, typed, first), i);
  }
}

void AidRows::keep_texts(std::size_t first_entry, std::size_t entries) {
  if (!is_by_stage_) return;
  row_texts_.push_back({.note = texts(AidField::note, "; "),
                        .source = texts(AidField::source, "; "),
                        .first_entry = first_entry,
                        .entries = entries});
}

void AidRows::finish(AidRow& row) {
  if (row_texts_.size() < 2) return;
  const auto is_alike = [&](std::string RowTexts::*text) {
    return std::ranges::all_of(
        row_texts_, [&](const RowTexts& one) { return (one.*text).empty() || one.*text == row_texts_.front().*text; });
  };
  const auto move = [&](std::string RowTexts::*text, std::string Entry::*into) {
    for (const RowTexts& one : row_texts_) {
      for (std::size_t i = one.first_entry; i < one.first_entry + one.entries && !(one.*text).empty(); ++i) {
        std::string& words = row.draft.entries[i].*into;
        words += (words.empty() ? "" : "; ") + one.*text;
      }
    }
  };
  if (!is_alike(&RowTexts::note)) {
    row.draft.aid.note.clear();
    move(&RowTexts::note, &Entry::note);
  }
  if (!is_alike(&RowTexts::source)) {
    row.draft.aid.sources.clear();
    move(&RowTexts::source, &Entry::source);
  }
}

// --- The aid ---

/// What plain amounts of the row are.
void AidRows::read_stage() {
  kind_ = as_;
  if (is_by_stage_ && has(AidField::stage)) kind_ = take(stage_words_->find(value(AidField::stage)), AidField::stage);
}

/// Money or goods stand in the row.
bool AidRows::states_fact() const {
  for (std::size_t i = 0; i < std::min(fields_.size(), row_->cells.size()); ++i) {
    const AidField field = fields_[i];
    const bool is_fact =
        field == AidField::amount || field == AidField::goods || field == AidField::cash_and_goods || stage_of(field);
    if (is_fact && !says_nothing(trimmed(row_->cells[i].text))) return true;
  }
  return false;
}

std::optional<DateInterval> AidRows::read_date() {
  const std::string_view typed = value(AidField::date);
  if (typed.empty()) {
    add(Problem(messages::value_needed, "date (Ngày)", "Ngày"), AidField::date);
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
  check_shares(aid);
  add_party(aid, AidField::owner, PartyRole::owner, {});
  add_party(aid, AidField::managing_agency, PartyRole::managing_agency, {});
  add_party(aid, AidField::implementer, PartyRole::implementer, {});
  add_party(aid, AidField::intermediary, PartyRole::intermediary, {});
  check_country(aid, PartyRole::donor, AidField::donor_country);
  check_country(aid, PartyRole::recipient, AidField::recipient_country);
}

void AidRows::check_shares(const Aid& aid) {
  std::vector<std::optional<domain::Decimal>> shares;
  for (const domain::Party& party : aid.parties) {
    if (party.role == PartyRole::recipient) shares.push_back(party.share);
  }
  if (auto problem = recording::problem_of(shares, messages::shares_in_cell_hint))
    add(std::move(*problem), AidField::recipient);
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
  const auto add_one = [&](std::string_view text, PartyRole as) {
    SharedName name{.name = text, .share = std::nullopt};
    if (role == PartyRole::recipient) {
      const auto shared = take(read_shared_name(text, numbers_), field);
      if (!shared) return;
      name = *shared;
    }
    const auto partner = take(names_.partner(name.name, described), field);
    if (!partner) return;
    const bool repeated = std::ranges::any_of(
        aid.parties, [&](const domain::Party& party) { return party.role == as && party.partner == *partner; });
    if (!repeated) aid.parties.push_back({.role = as, .partner = *partner, .share = name.share});
  };
  if (typed.find_first_of(";\n") == std::string_view::npos) return add_one(typed, role);
  // Several of one cell: the first giver is the donor.
  PartyRole as = role;
  for (const std::string& name : parts_of_cell(typed)) {
    add_one(name, as);
    if (role == PartyRole::donor) as = PartyRole::co_donor;
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
  for (const Problem& problem : ends.problems) add(with_hint_for_lists(problem), AidField::donor);
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
  aid.stands_for = read_count();
  if (has(AidField::humanitarian)) {
    const auto humanitarian = yes_or_no(value(AidField::humanitarian));
    if (!humanitarian) {
      add(Problem(messages::unknown_word, value(AidField::humanitarian), "có, không"), AidField::humanitarian);
    }
    aid.humanitarian = humanitarian.value_or(false);
  }
  if (has(AidField::part_of)) aid.part_of = read_parent();
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

domain::Count AidRows::read_count() {
  domain::Count count{1, domain::Qualifier::exact};
  if (has(AidField::count)) {
    count = take(domain::read_count(value(AidField::count)), AidField::count).value_or(count);
  }
  if (!has(AidField::count_qualifier)) return count;
  const auto qualifier = take(read_qualifier_cell(value(AidField::count_qualifier)), AidField::count_qualifier);
  if (!qualifier) return count;
  if (!*qualifier && !has(AidField::count)) return {std::nullopt, domain::Qualifier::exact};
  const bool fits = *qualifier && (count.qualifier == domain::Qualifier::exact || count.qualifier == **qualifier);
  if (fits) {
    count.qualifier = **qualifier;
  } else {
    add(Problem(messages::qualifier_differs, value(AidField::count_qualifier), value(AidField::count)),
        AidField::count_qualifier);
  }
  return count;
}

/// A row of this list first, then as the ledger calls it.
domain::AidId AidRows::read_parent() {
  const std::string typed = text(AidField::part_of);
  if (const auto known = ids_.find(typed); known != ids_.end()) return {known->second};
  if (const auto own = desk_.aids.find_by_external_id(typed)) return own->id;
  const auto parent = take(find_aid(desk_.writer.ledger(), typed), AidField::part_of);
  if (!parent) return {};
  if (columns_.is_report && !is_of_this_ledger()) {
    add(Problem(messages::unknown_aid, typed), AidField::part_of);
    return {};
  }
  if (parent->reversed) add(Problem(messages::aid_reversed, parent->code), AidField::part_of);
  return parent->id;
}

/// The codes of a report are those of its own ledger, which may be another one.
bool AidRows::is_of_this_ledger() {
  const auto same = desk_.aids.find_by_code(value(AidField::code));
  return same && same->external_id == value(AidField::id);
}

void AidRows::read_beneficiaries(Aid& aid) {
  const std::string_view count = value(AidField::beneficiary_count);
  if (columns_.is_report || count.find_first_of("=;") != std::string_view::npos) {
    read_listed_beneficiaries(aid);
  } else if (has(AidField::beneficiary) || has(AidField::beneficiary_count)) {
    domain::Beneficiary who;
    who.text = text(AidField::beneficiary);
    if (!who.text.empty()) {
      if (const auto group = desk_.registry.item("beneficiary-group", who.text)) {
        who.group = group.value().code;
        who.text.clear();
      }
    }
    if (!count.empty()) {
      who.unit = "person";
      who.count = take(domain::read_count(count), AidField::beneficiary_count).value_or(who.count);
    }
    aid.beneficiaries.push_back(std::move(who));
  }
  const std::string country = code("country", AidField::beneficiary_country);
  if (!country.empty() && aid.beneficiaries.empty()) aid.beneficiaries.emplace_back();
  if (!country.empty()) {
    for (domain::Beneficiary& who : aid.beneficiaries) who.country = country;
  }
}

/// "poor; women", "pupils=19 school; women=40 person": as they are typed for a single aid.
void AidRows::read_listed_beneficiaries(Aid& aid) {
  AidWords words;
  words.audiences = parts_of_cell(value(AidField::beneficiary));
  words.reached = parts_of_cell(value(AidField::beneficiary_count));
  if (words.audiences.empty() && words.reached.empty()) return;
  desk_.problems.take_all();
  aid.beneficiaries = recording::read_beneficiaries(desk_, words);
  for (Problem& problem : desk_.problems.take_all()) add(std::move(problem), AidField::beneficiary_count);
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

/// What the row's column of currencies says of the amounts in `column`, unless its heading says it.
std::optional<domain::Currency> AidRows::stated_currency(std::size_t column) {
  const std::size_t stated = column_of(AidField::currency);
  if (!columns_.columns[column].currency.empty() || stated >= row_->cells.size()) return std::nullopt;
  if (says_nothing(trimmed(row_->cells[stated].text))) return std::nullopt;
  return names_.currency(value(AidField::currency)).value;
}

/// Whether an amount that stands in `column` is in the currency that its row states, if it does.
bool AidRows::check_currency(const domain::Amount& amount, std::optional<domain::Currency> stated, std::size_t column) {
  const domain::Currency currency = amount.money.currency();
  if (!stated || currency == *stated) return true;
  const std::string_view typed = trimmed(row_->cells[column].text);
  add_at(Problem(messages::currency_contradicts, typed, currency.code(), stated->code()), column);
  return false;
}

void AidRows::read_entries(std::vector<Entry>& entries, const DateInterval& date) {
  if (is_by_stage_ && !kind_) {
    // An aid without entries, or an entry of nobody knows what.
    if (states_fact() && !has(AidField::stage))
      add(Problem(messages::value_needed, "stage (Bước)", "Bước"), AidField::stage);
    return;
  }
  read_amounts(entries, date);
  for (Entry& entry : entries) qualify(entry.amount, AidField::qualifier);
  read_goods(entries, date);
  if (entries.empty() && columns_.is_report && has(AidField::form)) {
    // Of aid whose form alone is known.
    Entry entry;
    entry.kind = first_kind(*kind_);
    entry.date = date;
    entries.push_back(std::move(entry));
  }
  read_stated(entries);
  read_channel(entries);
  if (entries.empty() && trouble_->problems.empty()) {
    add(Problem(messages::value_needed, "amount, goods (Số tiền, Hiện vật)", "Số tiền, Hiện vật"), AidField::amount);
  }
}

/// A qualifier of its own column is that of a figure that has none.
void AidRows::qualify(std::optional<domain::Amount>& amount, AidField field) {
  if (!amount || !has(field)) return;
  const auto qualifier = take(read_qualifier_cell(value(field)), field);
  if (!qualifier) return;
  if (*qualifier && (amount->qualifier == domain::Qualifier::exact || amount->qualifier == **qualifier)) {
    amount->qualifier = **qualifier;
  } else {
    add(Problem(messages::qualifier_differs, value(field), domain::to_string(amount->qualifier)), field);
  }
}

/// Of all entries of the row, with what else is theirs alone.
void AidRows::read_channel(std::vector<Entry>& entries) {
  domain::PartnerId channel;
  if (has(AidField::channel))
    channel = take(names_.partner(value(AidField::channel), {}), AidField::channel).value_or(channel);
  const std::string kind = code("channel-kind", AidField::channel_kind);
  const std::string source = text(AidField::entry_source);
  const std::string note = text(AidField::entry_note);
  for (Entry& entry : entries) {
    entry.channel = channel;
    entry.channel_kind = kind.empty() && channel ? recording::channel_kind_of(desk_, channel) : kind;
    entry.source = source;
    entry.note = note;
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
      if (field.followed != none) totals_.miss(field.followed);
      add_at(amount.problem(), field.column);
      continue;
    }
    if (field.followed != none) totals_.add(field.followed, amount.value().money);
    if (!check_currency(amount.value(), stated_currency(field.column), field.column)) continue;
    Entry entry;
    entry.kind = field.kind ? *field.kind : first_kind(*kind_);
    entry.date = date;
    entry.amount = amount.value();
    if (domain::to_string(amount.value().money) != cell.text) entry.typed_amount = cell.text;
    if (domain::to_string(date) != typed_date) entry.typed_date = typed_date;
    entries.push_back(entry);
    if (field.kind || *kind_ != RecordKind::gift) continue;
    entry.kind = EntryKind::receipt;  // The delivery; which one it is tells the direction.
    entries.push_back(std::move(entry));
  }
}

void AidRows::read_goods(std::vector<Entry>& entries, const DateInterval& date) {
  CashAndGoods found;
  for (std::size_t i = 0; i < fields_.size() && i < row_->cells.size(); ++i) {
    if (fields_[i] == AidField::goods) {
      read_goods_alone(i, found);
    } else if (fields_[i] == AidField::cash_and_goods) {
      read_cash_beside_goods(i, found);
    }
  }
  if (found.goods.empty() && !found.amount) return;
  if (entries.empty()) {
    Entry entry;
    entry.date = date;
    if (domain::to_string(date) != value(AidField::date)) entry.typed_date = value(AidField::date);
    const bool is_gift = !kind_ || *kind_ == RecordKind::gift;
    entry.kind = first_kind(kind_.value_or(RecordKind::gift));
    entries.push_back(entry);
    if (is_gift) {
      entry.kind = EntryKind::receipt;
      entries.push_back(entry);
    }
  }
  // The goods are those of the latest stage; of a gift, of both its entries.
  int latest = 0;
  for (const Entry& entry : entries) latest = std::max(latest, lateness(entry.kind));
  const bool is_gift = kind_ == RecordKind::gift;
  for (Entry& entry : entries) {
    if (!is_gift && lateness(entry.kind) != latest) continue;
    entry.goods = found.goods;
    if (found.amount) entry.amount = found.amount;
  }
}

void AidRows::read_goods_alone(std::size_t column, CashAndGoods& into) {
  const std::string_view typed = trimmed(row_->cells[column].text);
  if (says_nothing(typed)) return;
  const domain::Currency currency = amount_column(columns_.columns[column]).currency;
  const auto read = [&](std::string_view key, domain::Currency in) -> const auto& {
    return goods_.get(key, [&]() -> Result<std::vector<domain::GoodsLine>> {
      return read_goods_cell(typed, units_, {.currency = in, .numbers = numbers_});
    });
  };
  const auto has_value = [](const domain::GoodsLine& line) { return line.value.has_value(); };
  const auto* lines = &read(typed, currency_);
  // A value without a currency is in the row's: the same words are others in another one.
  const bool may_differ = !*lines || std::ranges::any_of(lines->value(), has_value);
  if (may_differ && currency != currency_) lines = &read(fmt::format("{}\x1f{}", typed, currency.code()), currency);
  if (!*lines) return add_at(lines->problem(), column);
  into.goods.insert(into.goods.end(), lines->value().begin(), lines->value().end());
}

void AidRows::read_cash_beside_goods(std::size_t column, CashAndGoods& into) {
  table::ListCell cell = row_->cells[column];
  cell.text = trimmed(cell.text);
  if (says_nothing(cell.text)) return;
  const auto both = read_cash_and_goods(cell, units_, amount_column(columns_.columns[column]));
  if (!both) return add_at(both.problem(), column);
  const auto stated = stated_currency(column);
  if (both.value().amount) check_currency(*both.value().amount, stated, column);
  for (const domain::GoodsLine& line : both.value().goods) {
    if (line.value) check_currency(*line.value, stated, column);
  }
  if (both.value().amount) into.amount = both.value().amount;
  into.goods.insert(into.goods.end(), both.value().goods.begin(), both.value().goods.end());
}

void AidRows::read_stated(std::vector<Entry>& entries) {
  const auto read = [&](AidField field, domain::Currency currency) -> std::optional<domain::Amount> {
    const std::size_t column = column_of(field);
    if (column >= row_->cells.size()) return std::nullopt;
    table::ListCell cell = row_->cells[column];
    cell.text = trimmed(cell.text);
    if (says_nothing(cell.text)) return std::nullopt;
    std::optional<domain::Amount> amount =
        take(read_amount_cell(cell, {.currency = currency, .unit = columns_.columns[column].unit, .numbers = numbers_}),
             field);
    qualify(amount, field == AidField::stated_vnd ? AidField::stated_vnd_qualifier : AidField::stated_usd_qualifier);
    return amount;
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

void AidRows::set_forms(std::vector<Entry>& entries, domain::Direction direction) {
  const auto stated = term<domain::Form>("form", AidField::form);
  if (!stated) refuse_value_of_goods_or_money(entries);
  const bool is_gift = kind_ == RecordKind::gift || (!kind_ && amounts_.empty());
  for (Entry& entry : entries) {
    entry.form =
        stated ? *stated
               : recording::default_form(entry.amount.has_value(), !entry.goods.empty()).value_or(domain::Form::cash);
    if (is_gift && entry.kind == EntryKind::receipt) entry.kind = domain::delivery_of(direction);
  }
}

/// "4 máy thở | 200 triệu" under "Trị giá": what the machines are worth, or money that came with them.
void AidRows::refuse_value_of_goods_or_money(const std::vector<Entry>& entries) {
  if (std::ranges::none_of(entries, [](const Entry& one) { return one.amount && !one.goods.empty(); })) return;
  for (const AmountField& field : amounts_) {
    const std::string heading = fold(columns_.columns[field.column].heading);
    const bool says_value = heading.find("tri gia") != std::string::npos ||
                            heading.find("gia tri") != std::string::npos || heading.find("value") != std::string::npos;
    if (!says_value || field.column >= row_->cells.size()) continue;
    const std::string_view typed = trimmed(row_->cells[field.column].text);
    if (says_nothing(typed)) continue;
    add_at(Problem(messages::value_of_goods_or_money, typed, columns_.columns[field.column].heading)
               .hint(messages::value_of_goods_or_money_hint),
           field.column);
  }
}

void AidRows::check_delivery(const std::vector<Entry>& entries, domain::Direction direction) {
  const EntryKind delivery = domain::delivery_of(direction);
  for (const Entry& entry : entries) {
    if (!recording::delivers(entry.kind) || entry.kind == delivery) continue;
    const auto is_wrong = [&](const AmountField& field) { return field.kind == entry.kind; };
    const auto field = std::ranges::find_if(amounts_, is_wrong);
    const std::size_t stage = is_by_stage_ ? column_of(AidField::stage) : 0;
    add_at(Problem(messages::wrong_delivery, "–", domain::to_string(direction), domain::label(direction).vi)
               .hint(messages::delivery_hint, domain::to_string(delivery)),
           field == amounts_.end() ? stage : field->column);
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
    add(Problem(messages::value_needed, "decision-date (Ngày QĐ)", "Ngày QĐ"), AidField::decision);
    return;
  }
  approval.on = *on;
  row.approval = std::move(approval);
}

std::string AidRows::identity_words(const AidRow& row) const {
  std::string words;
  for (const AidField field : identity_fields_) {
    words += (words.empty() ? "" : " · ") + std::string(value(field == AidField::id ? id_field() : field));
  }
  return words.empty() ? row.draft.aid.external_id : words;
}

std::string AidRows::identity_of(const AidRow& row) {
  std::string identity;
  const auto add_part = [&](std::string_view part) { identity += fmt::format("{}:{}\n", part.size(), part); };
  if (!identity_fields_.empty()) {
    for (const AidField field : identity_fields_) add_part(fold(value(field == AidField::id ? id_field() : field)));
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
