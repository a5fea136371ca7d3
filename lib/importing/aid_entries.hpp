#pragma once
#include "aid/recording/desk.hpp"
#include "cells.hpp"
#include "name_book.hpp"
#include "printed_totals.hpp"
#include "row_cells.hpp"
#include "row_words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::importing {

/// The entries that a row states: its money of each stage and its goods, with what is theirs alone.
class AidEntries {
public:
  /// Amounts of one stage are added up in `totals`.
  AidEntries(recording::Desk& desk, NameBook& names, const AidColumns& columns, RowCells& cells, PrintedTotals& totals);

  /// Begins with the present row: what its plain amounts are. Problem: unknown-stage.
  void read_stage();
  /// Whether it states an entry, so that it has to have a date.
  bool states_entry() const;
  /// Adds the entries of the row, all of `date`. Problems: value-needed (its stage, or what was given),
  /// currency-contradicts, qualifier-differs, and those of amounts, goods and names.
  void read(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  /// What the last `read` tells of the row, each with its place: it is recorded all the same.
  std::vector<Problem> take_warnings() { return std::exchange(warnings_, {}); }
  /// What the direction of their aid tells of them: forms, and which delivery a gift has. Problems:
  /// value-of-goods-or-money, received-twice, wrong-delivery, and an unknown form.
  void finish(std::vector<domain::Entry>& entries, domain::Direction direction);
  /// Which deliveries the rows of one aid have stated so far.
  struct Delivered {
    bool has_received = false;
    bool has_disbursed = false;
  };
  /// Of the aid whose rows are being read; a new one begins with none.
  Delivered& delivered() { return delivered_; }
  /// So many entries said "disbursed" of incoming aid, which was read as received.
  std::int64_t read_as_received() const { return read_as_received_; }
  /// The column of the present row that has the amount of an entry, or its goods.
  std::size_t column_of(const domain::Entry& entry) const;
  /// The unit that the heading of that column gives, from 1.
  std::int64_t unit_of(const domain::Entry& entry) const { return columns_.headings[column_of(entry)].unit; }

private:
  using AmountField = AidColumns::AmountField;
  /// The columns of an equivalent that the row states, and where it belongs.
  struct Stated {
    AidField field;
    AidField qualifier;
    domain::Currency currency;
    std::optional<domain::Amount> domain::Entry::*equivalent;
  };

  bool states_fact() const;
  void read_amounts(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  /// An amount of a cell, and whether it was given back.
  struct ReadAmount {
    domain::Amount amount;
    bool is_returned = false;
  };
  std::optional<ReadAmount> read_amount(std::size_t field, const table::ListCell& cell);
  void drop_zeros(std::vector<domain::Entry>& entries);
  void add_unvalued(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  bool lacks_currency(std::size_t column);
  bool any_row_says_currency() const;
  AmountColumn amount_column(std::size_t column);
  std::optional<domain::Currency> stated_currency(std::size_t column) const;
  bool check_currency(domain::Currency currency, std::optional<domain::Currency> stated, std::size_t column);
  void qualify(std::optional<domain::Amount>& amount, AidField field);

  void read_goods(std::vector<domain::Entry>& entries, const domain::DateInterval& date);
  void read_goods_alone(std::size_t column, CashAndGoods& into);
  /// Goods whose quantity, unit and price stand beside them.
  void read_goods_beside(std::size_t column, std::vector<domain::Entry>& entries, CashAndGoods& into);
  void read_price(std::vector<domain::Entry>& entries, domain::GoodsLine& line);
  std::optional<domain::UnitValue> unit_value();
  std::optional<domain::UnitValue> price_of(domain::GoodsLine& line);
  bool check_amounts(const std::vector<domain::Entry>& entries, const domain::GoodsLine& line,
                     const domain::UnitValue& price, std::optional<domain::Form> form);
  void take_value(std::vector<domain::Entry>& entries, domain::GoodsLine& line);
  bool is_total_of_goods(std::optional<domain::Form> form) const;
  Problem value_or_money(std::size_t column) const;
  bool says_value(std::size_t column) const;
  void add_goods(const CashAndGoods& read, std::size_t column, CashAndGoods& into);
  void read_cash_beside_goods(std::size_t column, CashAndGoods& into);
  void add_entries_of_goods(std::vector<domain::Entry>& entries, const domain::DateInterval& date) const;
  domain::Entry entry_of(domain::EntryKind kind, const domain::DateInterval& date) const;

  void read_stated(std::vector<domain::Entry>& entries, const Stated& stated);
  void read_equivalents(std::vector<domain::Entry>& entries);
  std::vector<std::string> texts_beside(AidField field, std::size_t count);
  const domain::Entry& entry_beside(const std::vector<domain::Entry>& entries, std::size_t column) const;
  void read_channel(std::vector<domain::Entry>& entries);

  void set_forms(std::vector<domain::Entry>& entries, domain::Direction direction);
  void refuse_value_of_goods_or_money(const std::vector<domain::Entry>& entries);
  void refuse_value_twice(const std::vector<domain::Entry>& entries);
  Problem received_twice() const;
  void receive_disbursed(std::vector<domain::Entry>& entries, domain::Direction direction);
  void check_delivery(const std::vector<domain::Entry>& entries, domain::Direction direction);

  recording::Desk& desk_;
  NameBook& names_;
  const AidColumns& columns_;
  RowCells& cells_;
  PrintedTotals& totals_;
  std::vector<std::size_t> followed_;          ///< Of each column of amounts, its number in the totals, or `none`.
  domain::Currency currency_;                  ///< The ledger's, as are
  std::vector<domain::UnitWord> units_;        ///< these.
  std::vector<std::string> value_words_;       ///< "tri gia": a heading with one may be the value of goods.
  std::optional<StageWords> stage_words_;      ///< Where a column says the stage.
  std::optional<recording::RecordKind> kind_;  ///< What plain amounts of the row are.
  std::vector<Problem> warnings_;
  std::optional<bool> has_currencies_;  ///< Whether any row says its currency, once that was asked.
  WordCache<Result<CashAndGoods>> goods_;
  Delivered delivered_;
  std::int64_t read_as_received_ = 0;
};

}  // namespace aid::importing
