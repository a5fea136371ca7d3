#pragma once
#include "../../lib/reports/all.hpp"
#include "../../lib/reports/several_currencies.hpp"
#include "filled_ledger.hpp"
#include "hand_made_book.hpp"

#include <functional>

namespace aid::reports::testing {

/// Builds reports of books that no ledger holds. The lists of the field are those of a new ledger.
class ReportMaker {
public:
  /// `subject`: the partner of a statement; `currencies`: beside each other, instead of what `made` says.
  table::Table build(std::string_view name, BookMaker& made, const std::vector<std::string_view>& dimensions = {},
                     const std::string& subject = {}, const std::vector<Currency>& currencies = {}) {
    return build(name, made, {}, dimensions, subject, currencies, {});
  }
  /// `ask` says what else the report is asked for.
  table::Table build_asked(std::string_view name, BookMaker& made, const std::vector<std::string_view>& dimensions,
                           const std::function<void(Work&)>& ask, const ReportQuery& query = {}) {
    return build(name, made, query, dimensions, {}, {}, ask);
  }
  /// The list with a row for each entry.
  table::Table entries(BookMaker& made) {
    ReportQuery query;
    query.entries = true;
    return build("list", made, query, {}, {}, {}, {});
  }
  /// A form by its name: "A".
  table::Table form(const std::string& name, BookMaker& made) {
    ReportQuery query;
    query.subject = name;
    return build("form", made, query, {}, {}, {}, {});
  }

private:
  table::Table build(std::string_view name, BookMaker& made, const ReportQuery& query,
                     const std::vector<std::string_view>& dimensions, const std::string& subject,
                     const std::vector<Currency>& currencies, const std::function<void(Work&)>& ask) {
    const Report& report = *find_report(name);
    made.count();  // So that the filters are ids of the book.
    const counting::Names names(registry_);
    const storage::Book book = made.book;
    IndexedVector<storage::AidTexts, storage::AidIndex> texts(book.aids.size());
    storage::BookDetails details;
    details.aids.resize(book.aids.size());
    details.entries.resize(book.entries.size());
    Work work{.report = report, .query = query, .registry = registry_, .names = names, .book = book};
    work.lookup.emplace(work.book, work.names);
    work.rates = made.rates;
    work.selection = made.selection;
    work.office = made.office;
    work.texts = &texts;
    work.details = &details;
    for (const std::string_view dimension : dimensions) work.dimensions.push_back(find_dimension(dimension));
    if (!subject.empty()) work.subject = made.partners.at(subject);
    work.currencies = currencies;
    if (!currencies.empty()) work.selection.in = currencies.front();
    if (ask) ask(work);
    table::Table table = in_each_currency(work);
    table.gather_rows();  // They are made of this book.
    return table;
  }

  storage::Ledger ledger_ = aid::testing::filled_ledger();
  vocabulary::Registry registry_{ledger_};
};

/// What a book begins with stands at the beginning of the period in which that was, in addition to what the period
/// before ended with: takes openings at a date after `day` away.
inline void drop_openings_after(storage::Book& book, domain::Date day) {
  for (storage::Book::Entry& entry : book.entries) {
    if (entry.kind == EntryKind::opening && entry.date.until > day) entry.reversed = true;
  }
}

/// A column of figures of a row, in minor units by currency; numbers and counts under "".
using ColumnFigures = std::map<std::string, std::int64_t>;
inline ColumnFigures figures_of(const table::Table& table, const table::Row& row, std::string_view key) {
  const auto column = std::ranges::find(table.columns, key, &table::Column::key);
  ColumnFigures figures;
  if (column == table.columns.end()) return figures;
  const table::Cell& cell = row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
  if (const auto* amounts = std::get_if<table::AmountsCell>(&cell)) {
    for (const Amount& amount : amounts->amounts.list()) {
      figures[std::string(amount.money.currency().code())] = amount.money.minor();
    }
  } else if (const auto* count = std::get_if<Count>(&cell)) {
    figures[""] = count->value.value_or(0);
  } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    figures[""] = *number;
  }
  std::erase_if(figures, [](const auto& figure) { return figure.second == 0; });
  return figures;
}

inline void add(ColumnFigures& sum, const ColumnFigures& more) {
  for (const auto& [currency, figure] : more) sum[currency] += figure;
  std::erase_if(sum, [](const auto& figure) { return figure.second == 0; });
}

}  // namespace aid::reports::testing
