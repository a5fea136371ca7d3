#pragma once
#include "../record/desk.hpp"
#include "aid/base/counted.hpp"
#include "cells.hpp"
#include "columns.hpp"
#include "name_book.hpp"
#include "row_trouble.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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
  title,
  sector,
  place,
  date,
  runs,
  amount,
  pledged,
  committed,
  received,
  disbursed,
  used,
  counterpart,
  currency,
  stated_vnd,
  stated_usd,
  goods,
  cash_and_goods,
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
  id,
  part_of,
  count,
  source,
  note,
  ignore
};
inline constexpr std::size_t aid_fields = static_cast<std::size_t>(AidField::ignore) + 1;

/// A row, ready to be recorded.
struct AidRow {
  recording::Draft draft = {};
  std::optional<domain::Approval> approval = {};
  std::string identity = {};  ///< What tells the row from others, before it is hashed; empty: all it states.
};

/// Turns rows into records: each distinct word is understood once.
class AidRows {
public:
  /// Throws `Errors`: stage-needed, missing-column, bad-stage, unknown-field (of a constant or of the identity).
  AidRows(recording::Desk& desk, NameBook& names, const ImportRequest& request, const Columns& columns);

  /// The record of a row, or nothing and `trouble`.
  bool read(const table::ListRow& row, const table::ListReader& list, AidRow& into, RowTrouble& trouble);

  /// What its identity columns, or its id, say of the row that was read last: "A1", "2021 · 15".
  std::string identity_words(const AidRow& row) const;

private:
  struct AmountField {
    std::size_t column;
    domain::EntryKind kind;
    bool is_gift = false;  ///< A commitment and its delivery.
  };

  void find_amount_fields();
  void check_fields();
  std::string_view value(AidField field) const;
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
  void read_entries(recording::Draft& draft, const domain::DateInterval& date);
  void read_amounts(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  void read_goods(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  void read_stated(std::vector<domain::Entry>& entries);
  const domain::Entry& entry_beside(const std::vector<domain::Entry>& entries, std::size_t column) const;
  AmountColumn amount_column(const table::ColumnMapping& column);
  void set_forms(recording::Draft& draft);
  void check_delivery(const recording::Draft& draft);
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
  std::optional<RecordKind> as_;
  std::vector<AidField> identity_fields_;
  bool month_first_ = false;
  domain::NumberStyle numbers_ = domain::NumberStyle::undecided;
  domain::Currency currency_;
  std::vector<domain::UnitWord> units_;

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
