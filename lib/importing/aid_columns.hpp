#pragma once
#include "aid/domain/reading.hpp"
#include "aid/importing/import.hpp"
#include "aid_fields.hpp"
#include "columns.hpp"
#include "list_dates.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aid::importing {

/// The columns of a list of aid: which field each holds, and what the mapping says of all rows.
struct AidColumns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// A column of money.
  struct AmountField {
    std::size_t column;
    std::optional<domain::EntryKind> kind;  ///< None: what the row, or `as`, says.
  };

  /// The first column of a field, or `none`.
  std::size_t of(AidField field) const { return first[static_cast<std::size_t>(field)]; }
  /// What each row says of a field that its cell leaves empty; empty: nothing.
  const std::string& constant(AidField field) const { return constants[static_cast<std::size_t>(field)]; }
  /// Whether a column, or the mapping for all rows, says what the amount of a row is, so that several rows can be one
  /// aid.
  bool is_by_stage() const { return of(AidField::stage) != none || !constant(AidField::stage).empty(); }

  /// Whether the quantity, the unit or the price of goods has a column of its own.
  bool has_goods_in_columns() const {
    return of(AidField::goods_quantity) != none || of(AidField::goods_unit) != none ||
           of(AidField::goods_unit_value) != none;
  }

  std::span<const table::ColumnMapping> headings;
  std::vector<AidField> fields = {};             ///< Of each column.
  std::vector<std::size_t> first = {};           ///< By their fields, as are
  std::vector<std::string> constants = {};       ///< these.
  std::vector<AidField> identity = {};           ///< What tells rows from others, as the mapping says.
  std::optional<recording::RecordKind> as = {};  ///< What plain amounts are, where no column says it.
  std::vector<AmountField> amounts = {};         ///< Those of earlier stages first.
  std::size_t line = 0;                          ///< Where the headings stand.
  /// As in `ImportRequest`: to see whether any row says its currency.
  std::function<std::unique_ptr<table::ListReader>()> reopen = {};
  std::size_t origin = none;  ///< As in `Columns`.
  bool is_report = false;     ///< As in `Columns`.
  bool whole_rows = false;    ///< As in `ImportRequest`.
  ListDates dates = {};       ///< How they are written.
  domain::NumberStyle numbers = domain::NumberStyle::undecided;
  bool rounds = false;              ///< Amounts may have more decimals than their currency.
  bool negative_is_return = false;  ///< A negative amount was given back.
  bool zero_is_nothing = false;     ///< A zero says that there is no amount.
};

/// What the headings of a list of aid and its mapping say; `columns` must live as long as the result. `numbers`: the
/// ledger's, where the list has no other ones. Throws `Error`: bad-stage, stage-needed; `Errors`: unknown-field (of a
/// constant or of the identity), missing-column, units-contradict.
AidColumns columns_of_aid(const Columns& columns, const ImportRequest& request, domain::NumberStyle numbers);

}  // namespace aid::importing
