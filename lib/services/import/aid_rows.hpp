#pragma once
#include "../record/desk.hpp"
#include "aid/base/counted.hpp"
#include "cells.hpp"
#include "columns.hpp"
#include "name_book.hpp"
#include "printed_totals.hpp"
#include "row_trouble.hpp"
#include "row_words.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The rows of a list of aid, understood.
namespace aid::services::importing {

/// What a column of a list of aid holds: the fields of headings.csv, in their order.
enum class AidField : std::uint8_t {
  donor,
  donor_country,
  donor_kind,
  co_donor,
  intermediary,
  recipient,
  recipient_country,
  recipient_kind,
  owner,
  implementer,
  managing_agency,
  beneficiary,
  beneficiary_count,
  beneficiary_country,
  title,
  sector,
  place,
  date,
  runs,
  stage,
  amount,
  qualifier,
  pledged,
  committed,
  received,
  disbursed,
  used,
  counterpart,
  currency,
  stated_vnd,
  stated_vnd_qualifier,
  stated_usd,
  stated_usd_qualifier,
  goods,
  cash_and_goods,
  channel,
  channel_kind,
  form,
  modality,
  direction,
  scope,
  status,
  regime,
  humanitarian,
  decision,
  decision_date,
  decision_authority,
  code,
  id,
  part_of,
  count,
  count_qualifier,
  source,
  note,
  entry_source,
  entry_note,
  ignore
};
inline constexpr std::size_t aid_fields = static_cast<std::size_t>(AidField::ignore) + 1;

/// A row, or the rows of one aid, ready to be recorded.
struct AidRow {
  recording::Draft draft = {};
  std::optional<domain::Approval> approval = {};
  std::string identity = {};  ///< What tells the row from others, before it is hashed; empty: all it states.
  std::string code = {};      ///< The row's code of an aid in the ledger that it came from.
  std::string origin = {};    ///< Of a row that was rejected before: where it stood.
};

/// Turns rows into records: each distinct word is understood once.
class AidRows {
public:
  /// Throws `Errors`: stage-needed, missing-column, bad-stage, unknown-field (of a constant or of the identity).
  AidRows(recording::Desk& desk, NameBook& names, const ImportRequest& request, const Columns& columns);

  /// The record of a row, or nothing and `trouble`.
  bool read(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble);

  /// What the columns of a stage's amounts add up to.
  PrintedTotals& totals() { return totals_; }

  /// Whether a column says of each row what its amount is, so that several rows can be one aid.
  bool is_by_stage() const { return is_by_stage_; }
  /// What the rows of one aid have in common, in such a list: the id, else the mapping's identity; empty: nothing.
  std::string group_of(const table::ListRow& row);
  /// Adds the entries of a further row of the aid that was read last; false where there is `trouble`. `into` may be of
  /// a row in which something is wrong: then the row is only checked.
  bool read_more(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble);
  /// After its last row: what all rows say alike is the aid's, notes and sources of single rows are their entries'.
  void finish(AidRow& row);

  /// Whether rows name the aid that they are part of.
  bool has_parts() const { return column_of(AidField::part_of) != static_cast<std::size_t>(-1); }
  /// The list's aid of that id is this one (0: a good one that was not written), for parts of it below.
  void remember(const std::string& id, std::int64_t aid) { ids_[id] = aid; }

  /// What its identity columns, or its id, say of the row that was read last: "A1", "2021 · 15".
  std::string identity_words(const AidRow& row) const;

private:
  struct AmountField {
    std::size_t column;
    std::optional<domain::EntryKind> kind;                ///< None: what the row, or `as`, says.
    std::size_t followed = static_cast<std::size_t>(-1);  ///< See `PrintedTotals`: where it is one stage's.
  };

  void find_amount_fields();
  void follow_amounts();
  void begin(const table::ListRow& row, const table::ListReader& list, RowTrouble& trouble);
  void read_stage();
  bool states_fact() const;
  bool check_cells();
  void check_merged();
  void check_same_aid();
  void keep_texts(std::size_t first_entry, std::size_t entries);
  void check_fields();
  std::string_view value(AidField field) const;
  AidField id_field() const;
  void qualify(std::optional<domain::Amount>& amount, AidField field);
  void read_channel(std::vector<domain::Entry>& entries);
  domain::AidId read_parent();
  domain::Count read_count();
  bool is_of_this_ledger();
  void read_listed_beneficiaries(domain::Aid& aid);
  void check_shares(const domain::Aid& aid);
  bool has(AidField field) const { return !value(field).empty(); }
  std::size_t column_of(AidField field) const { return first_[static_cast<std::size_t>(field)]; }
  Problem wrong_number_of_cells(const Message<Counted, std::int64_t>& message) const;
  void add(Problem problem, AidField field);
  void add_at(Problem problem, std::size_t column);
  template <typename T>
  std::optional<T> take(const Resolved<T>& resolved, AidField field);
  template <typename T>
  std::optional<T> take(Result<T> result, AidField field);
  std::string text(AidField field);
  std::string texts(AidField field, std::string_view between);
  std::string code(std::string_view list, AidField field);
  template <typename Term>
  std::optional<Term> term(std::string_view list, AidField field);

  bool is_abroad(std::string_view country);
  void read_parties(domain::Aid& aid);
  void add_party(domain::Aid& aid, AidField field, domain::PartyRole role, const NameBook::Described& described);
  void check_country(const domain::Aid& aid, domain::PartyRole role, AidField field);
  void read_direction_and_scope(domain::Aid& aid);
  void read_description(domain::Aid& aid, const domain::DateInterval& at);
  void read_beneficiaries(domain::Aid& aid);
  std::optional<domain::DateInterval> read_date();
  void read_entries(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  void read_amounts(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  void read_goods(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  void read_goods_alone(std::size_t column, CashAndGoods& into);
  void read_cash_beside_goods(std::size_t column, CashAndGoods& into);
  void read_stated(std::vector<domain::Entry>& entries);
  const domain::Entry& entry_beside(const std::vector<domain::Entry>& entries, std::size_t column) const;
  AmountColumn amount_column(const table::ColumnMapping& column);
  std::optional<domain::Currency> stated_currency(std::size_t column);
  bool check_currency(const domain::Amount& amount, std::optional<domain::Currency> stated, std::size_t column);
  void set_forms(std::vector<domain::Entry>& entries, domain::Direction direction);
  void refuse_value_of_goods_or_money(const std::vector<domain::Entry>& entries);
  void check_delivery(const std::vector<domain::Entry>& entries, domain::Direction direction);
  void read_approval(AidRow& row);
  std::string identity_of(const AidRow& row);

  recording::Desk& desk_;
  NameBook& names_;
  const ImportRequest& request_;
  const Columns& columns_;
  std::vector<AidField> fields_;                 ///< Of each column.
  std::array<std::size_t, aid_fields> first_{};  ///< The first column of each field, or `none`.
  std::array<std::string, aid_fields> constants_{};
  std::vector<AmountField> amounts_;
  PrintedTotals totals_;
  std::optional<RecordKind> as_;
  bool is_by_stage_ = false;
  std::optional<StageWords> stage_words_;  ///< Where a column says the stage.
  std::vector<AidField> identity_fields_;
  bool month_first_ = false;
  domain::NumberStyle numbers_ = domain::NumberStyle::undecided;
  domain::Currency currency_;
  std::vector<domain::UnitWord> units_;

  std::optional<RecordKind> kind_;              ///< What plain amounts of the row are.
  std::vector<std::string> first_cells_;        ///< Of the aid's first row,
  std::optional<domain::Direction> direction_;  ///< its direction, where nothing is wrong with it,
  /// and what each row says that may be the aid's or its entries'.
  struct RowTexts {
    std::string note;
    std::string source;
    std::size_t first_entry = 0;
    std::size_t entries = 0;
  };
  std::vector<RowTexts> row_texts_;
  std::unordered_map<std::string, std::int64_t> ids_;  ///< The list's aids by their ids, where it has parts.

  const table::ListRow* row_ = nullptr;
  const table::ListReader* list_ = nullptr;
  RowTrouble* trouble_ = nullptr;
  WordCache<std::optional<domain::DateInterval>> dates_;
  WordCache<Result<std::vector<domain::GoodsLine>>> goods_;
  struct Ends {
    std::optional<domain::Direction> direction = {};
    domain::Scope scope = domain::Scope::area_wide;
    std::vector<Problem> problems = {};
  };
  WordCache<Ends> ends_;
};

}  // namespace aid::services::importing
