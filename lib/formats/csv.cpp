#include "aid/formats/csv_text.hpp"
#include "aid/formats/render.hpp"
#include "cells.hpp"
#include "lists/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <ostream>
#include <set>

namespace aid::formats {
namespace {

using domain::Currency;
using table::AmountsCell;
using table::Column;
using table::ColumnType;
using table::Lines;
using table::Row;
using table::Words;

/// Lines of fields; which field needs quotes is decided here.
class LineWriter {
public:
  explicit LineWriter(bool for_spreadsheet) : for_spreadsheet_(for_spreadsheet) {
    if (for_spreadsheet_) out_ += byte_order_mark;
  }

  /// Text from the ledger: made harmless.
  void text(std::string_view text) {
    scratch_.clear();
    append_visible(scratch_, for_spreadsheet_ ? harmless(text) : std::string(text));
    quoted(scratch_);
  }

  /// A key, a code of ours or a figure: needs neither quotes nor care.
  void plain(std::string_view text) {
    separate();
    out_ += text;
  }

  void end_line() {
    out_ += '\n';
    fields_ = 0;
  }

  /// How many the line has so far.
  std::size_t fields() const { return fields_; }
  const std::string& text() const { return out_; }

private:
  void separate() {
    if (fields_++ > 0) out_ += ',';
  }

  /// A semicolon counts too: some spreadsheets take it for the delimiter.
  static bool needs_quotes(std::string_view text) {
    if (text.starts_with(' ') || text.ends_with(' ')) return true;
    return std::any_of(text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == ';'; });
  }

  void quoted(std::string_view text) {
    separate();
    if (needs_quotes(text)) {
      append_quoted(out_, text);
    } else {
      out_ += text;
    }
  }

  std::string out_;
  std::string scratch_;
  bool for_spreadsheet_;
  std::size_t fields_ = 0;
};

/// How many fields a column takes.
std::size_t fields_of(const Column& column) {
  switch (column.type) {
    case ColumnType::amounts:
      return 3;
    case ColumnType::count:
    case ColumnType::quantity:
      return 2;
    default:
      return 1;
  }
}

/// A cell on one of its row's lines: the one of `currency`, which is the `first` or not.
/// Fields left out at its end are empty.
struct CsvCellWriter {
  LineWriter& out;
  const Currency* currency;
  bool first;
  bool as_codes = false;  ///< In place of texts.

  void figure(std::string_view value, domain::Qualifier qualifier) const {
    if (!first) return;
    out.plain(value);
    out.plain(value.empty() ? "unknown" : to_string(qualifier));
  }

  /// Several texts as one.
  template <typename Items, typename TextOf>
  void joined(const Items& items, TextOf text_of) const {
    std::string all;
    for (const auto& item : items) {
      if (!all.empty()) all += "; ";
      all += text_of(item);
    }
    out.text(all);
  }

  void operator()(std::monostate) const {}
  std::string_view text_of(const Words& words) const {
    return as_codes && !words.code.empty() ? std::string_view(words.code) : text_in(words, Language::en);
  }
  void operator()(const Words& words) const { out.text(text_of(words)); }
  void operator()(const table::Moment& moment) const { out.plain(moment.utc); }
  void operator()(const domain::DateInterval& date) const { out.plain(to_string(date)); }
  void operator()(std::int64_t number) const { out.plain(first ? fmt::format_int(number).str() : std::string()); }
  void operator()(const domain::Count& count) const {
    figure(count.value ? fmt::format_int(*count.value).str() : std::string(), count.qualifier);
  }
  void operator()(const domain::Quantity& quantity) const {
    figure(quantity.value ? to_string(*quantity.value) : std::string(), quantity.qualifier);
  }
  void operator()(const Lines& lines) const {
    joined(lines, [&](const Words& words) { return text_of(words); });
  }
  void operator()(const table::CountsCell& counts) const {
    joined(counts, [](const table::NamedCount& one) {
      const std::string_view name = text_in(one.name, Language::en);
      if (!one.count.value) return fmt::format("{}: unknown", name);
      if (one.count.qualifier == domain::Qualifier::exact) return fmt::format("{}: {}", name, *one.count.value);
      return fmt::format("{}: {} {}", name, to_string(one.count.qualifier), *one.count.value);
    });
  }
  void operator()(const AmountsCell& cell) const {
    const domain::Amount* amount = currency ? cell.amounts.in(*currency) : nullptr;
    if (amount) {
      out.plain(to_string(amount->money));
      out.plain(amount->money.currency().code());
      out.plain(to_string(amount->qualifier));
    } else if (first && cell.has_no_figure()) {
      out.plain("");
      out.plain("");
      out.plain(!cell.unconverted_only ? "not-valued"
                : cell.unvalued_only   ? "not-valued;not-converted"
                                       : "not-converted");
    }
  }
};

/// The currencies of a row, in code order: one line each.
std::set<Currency> currencies_of(const Row& row) {
  std::set<Currency> currencies;
  for (const table::Cell& cell : row.cells) {
    const auto* amounts = std::get_if<AmountsCell>(&cell);
    if (!amounts) continue;
    for (const domain::Amount& amount : amounts->amounts.list()) currencies.insert(amount.money.currency());
  }
  return currencies;
}

class CsvWriter {
public:
  CsvWriter(const table::Table& table, bool for_spreadsheet)
      : columns_(table.columns),
        has_groups_(
            std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) { return !row.group.empty(); })),
        out_(for_spreadsheet) {
    header();
    for (const Row& each : table.rows) row(each, to_string(each.kind), each.in_total);
    if (table.totals) row(*table.totals, "total", false);
    if (for_spreadsheet && !table.as_of.hash.empty()) footer(table.as_of);
  }

  const std::string& text() const { return out_.text(); }

private:
  void header() {
    out_.plain("kind");
    out_.plain("in_total");
    if (has_groups_) out_.plain("group");
    for (const Column& column : columns_) {
      const std::size_t fields = fields_of(column);
      out_.text(column.key);
      if (fields == 3) out_.text(column.key + "_currency");
      if (fields >= 2) out_.text(column.key + "_qualifier");
    }
    out_.end_line();
  }

  /// Of which state of the ledger this is, in the first field of a line of its own.
  void footer(const table::AsOf& as_of) {
    std::size_t fields = has_groups_ ? 3 : 2;
    for (const Column& column : columns_) fields += fields_of(column);
    out_.text(fmt::format("As of: block {0} ({1}), head {0}:{2}", as_of.block, as_of.at, as_of.hash));
    while (out_.fields() < fields) out_.plain("");
    out_.end_line();
  }

  void row(const Row& row, std::string_view kind, bool in_total) {
    const std::set<Currency> currencies = currencies_of(row);
    if (currencies.empty()) return line(row, kind, in_total, nullptr, true);
    bool first = true;
    for (const Currency& currency : currencies) {
      line(row, kind, in_total, &currency, first);
      first = false;
    }
  }

  void line(const Row& row, std::string_view kind, bool in_total, const Currency* currency, bool first) {
    out_.plain(kind);
    out_.plain(in_total ? "yes" : "no");
    if (has_groups_) out_.text(text_in(row.group, Language::en));
    std::size_t fields = out_.fields();
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const bool as_codes = columns_[column].codes == table::Codes::instead;
      std::visit(CsvCellWriter{out_, currency, first, as_codes}, cell_of(row, column));
      fields += fields_of(columns_[column]);
      assert(out_.fields() <= fields);
      while (out_.fields() < fields) out_.plain("");
    }
    out_.end_line();
  }

  const std::vector<Column>& columns_;
  bool has_groups_;
  LineWriter out_;
};

}  // namespace

void write_csv(const table::Table& table, const Style& style, std::ostream& out) {
  const CsvWriter writer(table, style.for_spreadsheet);
  out.write(writer.text().data(), static_cast<std::streamsize>(writer.text().size()));
}

}  // namespace aid::formats
