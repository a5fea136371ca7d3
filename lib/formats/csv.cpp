#include "aid/domain/reading.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/formats/cells.hpp"
#include "aid/formats/csv_text.hpp"
#include "aid/formats/render.hpp"
#include "aid/formats/report_words.hpp"
#include "aid/table/spreadsheet_words.hpp"
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
namespace spreadsheet = table::spreadsheet;

/// The words and figures of a list: for machines keys, codes and a point; for a spreadsheet what people of its language
/// read there.
class Wording {
public:
  explicit Wording(const Style& style)
      : for_spreadsheet_(style.for_spreadsheet),
        language_(for_spreadsheet_ ? style.language : Language::en),
        delimiter_(has_comma() ? ';' : ',') {}
  /// For machines, with this mark between fields.
  explicit Wording(char delimiter) : for_spreadsheet_(false), language_(Language::en), delimiter_(delimiter) {}

  bool for_spreadsheet() const { return for_spreadsheet_; }
  Language language() const { return language_; }
  /// Where a comma is the decimal mark, spreadsheets part the fields of CSV by semicolons.
  char delimiter() const { return delimiter_; }

  std::string_view word(std::string_view key, const Label& words) const {
    return for_spreadsheet_ ? words.in(language_) : key;
  }
  std::string_view text(const Words& words) const { return text_in(words, language_); }
  /// A figure without marks of thousands.
  std::string figure(std::string plain) const {
    if (has_comma()) std::ranges::replace(plain, '.', ',');
    return plain;
  }
  std::string_view qualifier(domain::Qualifier qualifier) const {
    return for_spreadsheet_ ? spreadsheet::exactness(qualifier, language_) : to_string(qualifier);
  }
  std::string date(const domain::DateInterval& date) const {
    return language_ == Language::vi ? show(date, language_) : to_string(date);
  }
  std::string moment(const table::Moment& moment) const {
    return for_spreadsheet_ ? show(moment, language_) : moment.utc;
  }
  /// The heading of a column, or of a part of its figures, which machines know by the end of its key.
  std::string heading(const Column& column, bool names_unit) const {
    if (!for_spreadsheet_) return column.key;
    return names_unit ? fmt::format("{} ({})", text(column.label), column.unit) : std::string(text(column.label));
  }
  std::string heading(const Column& column, bool names_unit, std::string_view end_of_key, const Label& part) const {
    if (!for_spreadsheet_) return column.key + std::string(end_of_key);
    return spreadsheet::part_heading(heading(column, names_unit), part, language_);
  }

private:
  bool has_comma() const { return language_ == Language::vi; }

  bool for_spreadsheet_;
  Language language_;
  char delimiter_;
};

/// Lines of fields; which field needs quotes is decided here.
class LineWriter {
public:
  LineWriter(const Wording& wording, std::ostream& written)
      : written_(written), for_spreadsheet_(wording.for_spreadsheet()), delimiter_(wording.delimiter()) {
    if (for_spreadsheet_) out_ += byte_order_mark;
  }

  /// Text from the ledger: made harmless.
  void text(std::string_view text) {
    scratch_.clear();
    append_visible(scratch_, for_spreadsheet_ ? harmless(text) : std::string(text));
    quoted(scratch_);
  }

  /// A key, a code or word of ours or a figure: needs neither quotes nor care.
  void plain(std::string_view text) {
    separate();
    out_ += text;
  }

  void end_line() {
    out_ += '\n';
    fields_ = 0;
    constexpr std::size_t much = std::size_t{64} << 10U;
    if (out_.size() >= much) write_out();
  }

  /// How many the line has so far.
  std::size_t fields() const { return fields_; }
  /// Hands over what was not yet.
  void write_out() {
    written_.write(out_.data(), static_cast<std::streamsize>(out_.size()));
    out_.clear();
  }

private:
  void separate() {
    if (fields_++ > 0) out_ += delimiter_;
  }

  /// A semicolon counts too: some spreadsheets take it for the delimiter. In a list for a spreadsheet no delimiter
  /// stands open in a text, so that which one it is can be found again.
  bool needs_quotes(std::string_view text) const {
    if (text.starts_with(' ') || text.ends_with(' ')) return true;
    if (delimiter_ == '\t') return text.find('"') != std::string_view::npos;
    return text.find_first_of(for_spreadsheet_ ? std::string_view(",;|\"") : std::string_view(",;\"")) !=
           std::string_view::npos;
  }

  void quoted(std::string_view text) {
    separate();
    if (needs_quotes(text)) {
      append_quoted(out_, text);
    } else {
      out_ += text;
    }
  }

  std::ostream& written_;
  std::string out_;
  std::string scratch_;
  bool for_spreadsheet_;
  char delimiter_;
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
  const Wording& wording;
  const Currency* currency;
  bool first;
  bool as_codes = false;      ///< In place of texts.
  bool has_one_unit = false;  ///< The column has one currency, whatever the line's is.

  void figure(const std::string& value, domain::Qualifier qualifier) const {
    if (!first) return;
    out.plain(wording.figure(value));
    out.plain(value.empty() ? wording.word("unknown", spreadsheet::unknown) : wording.qualifier(qualifier));
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
    return as_codes && !words.code.empty() ? std::string_view(words.code) : wording.text(words);
  }
  void operator()(const Words& words) const { out.text(text_of(words)); }
  void operator()(const table::Moment& moment) const { out.plain(wording.moment(moment)); }
  void operator()(const domain::DateInterval& date) const { out.plain(wording.date(date)); }
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
    joined(counts, [&](const table::NamedCount& one) {
      const std::string_view name = wording.text(one.name);
      if (!one.count.value) return fmt::format("{}: {}", name, wording.word("unknown", spreadsheet::unknown));
      if (one.count.qualifier == domain::Qualifier::exact) return fmt::format("{}: {}", name, *one.count.value);
      return fmt::format("{}: {} {}", name, wording.qualifier(one.count.qualifier), *one.count.value);
    });
  }
  void operator()(const AmountsCell& cell) const {
    const domain::Amount* amount = nullptr;
    if (has_one_unit && first && !cell.amounts.empty()) amount = &cell.amounts.list().front();
    if (!has_one_unit && currency) amount = cell.amounts.in(*currency);
    if (amount) {
      out.plain(wording.figure(to_string(amount->money)));
      out.plain(amount->money.currency().code());
      out.plain(wording.qualifier(amount->qualifier));
    } else if (first && cell.has_no_figure()) {
      out.plain("");
      out.plain("");
      out.text(why_no_figure(cell));
    }
  }
  std::string why_no_figure(const AmountsCell& cell) const {
    std::string why;
    if (cell.unvalued_only) why = wording.word("not-valued", spreadsheet::not_valued);
    if (cell.unvalued_only && cell.unconverted_only) why += wording.for_spreadsheet() ? "; " : ";";
    if (cell.unconverted_only) why += wording.word("not-converted", spreadsheet::not_converted);
    return why;
  }
};

/// Whether every amount of a column is in its unit, so that it needs no line for each currency.
bool has_one_unit(const Column& column, const AmountsCell& cell) {
  const auto is_in_unit = [&](const domain::Amount& amount) { return amount.money.currency().code() == column.unit; };
  return !column.unit.empty() && std::ranges::all_of(cell.amounts.list(), is_in_unit);
}

/// The currencies of a row, in code order: one line each.
std::set<Currency> currencies_of(const std::vector<Column>& columns, const Row& row) {
  std::set<Currency> currencies;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const auto* amounts = std::get_if<AmountsCell>(&cell_of(row, column));
    if (!amounts || has_one_unit(columns[column], *amounts)) continue;
    for (const domain::Amount& amount : amounts->amounts.list()) currencies.insert(amount.money.currency());
  }
  return currencies;
}

class CsvWriter {
public:
  CsvWriter(const table::Table& table, const Wording& wording, std::ostream& out)
      : columns_(table.columns), has_groups_(table.has_row_groups()), wording_(wording), out_(wording_, out) {
    header();
    table.each_row([this](const Row& each) {
      row(each, wording_.word(to_string(each.kind), spreadsheet::words_of(each.kind)), each.in_total);
    });
    if (table.totals) row(*table.totals, wording_.word("total", spreadsheet::total_row), false);
    if (wording_.for_spreadsheet() && !table.as_of.hash.empty()) footer(table.as_of);
    if (wording_.for_spreadsheet()) rates_used(table.notes);
    out_.write_out();
  }

private:
  void header() {
    out_.plain(wording_.word("kind", spreadsheet::kind_heading));
    out_.plain(wording_.word("in_total", spreadsheet::in_total_heading));
    if (has_groups_) out_.plain(wording_.word("group", spreadsheet::group_heading));
    for (const Column& column : columns_) {
      const std::size_t fields = fields_of(column);
      // Of columns that only their currencies tell apart, each says its own.
      const auto has_label = [&](const Column& other) { return other.label == column.label; };
      const bool names_unit = std::ranges::count_if(columns_, has_label) > 1 && !column.unit.empty();
      out_.text(wording_.heading(column, names_unit));
      if (fields == 3) out_.text(wording_.heading(column, names_unit, "_currency", spreadsheet::currency_part));
      if (fields >= 2) out_.text(wording_.heading(column, names_unit, "_qualifier", spreadsheet::exactness_part));
    }
    out_.end_line();
  }

  /// Of which state of the ledger this is.
  void footer(const table::AsOf& as_of) {
    constexpr Message<Text, Text> line{"as-of-line", "{0} · check code {1}", "{0} · mã kiểm {1}"};
    line_of(line.in(wording_.language(), report_words::as_of(as_of, wording_.language()), as_of.hash));
  }

  /// At which rates the amounts were converted: their kind, date and source.
  void rates_used(const std::vector<table::Note>& notes) {
    for (const table::Note& note : notes) {
      if (note.code != "rates-used") continue;
      line_of(wording_.text(note.text));
      for (const Words& detail : note.details) line_of(wording_.text(detail));
    }
  }

  /// A text in the first field of a line of its own.
  void line_of(std::string_view text) {
    std::size_t fields = has_groups_ ? 3 : 2;
    for (const Column& column : columns_) fields += fields_of(column);
    out_.text(text);
    while (out_.fields() < fields) out_.plain("");
    out_.end_line();
  }

  void row(const Row& row, std::string_view kind, bool in_total) {
    const std::set<Currency> currencies = currencies_of(columns_, row);
    if (currencies.empty()) return line(row, kind, in_total, nullptr, true);
    bool first = true;
    for (const Currency& currency : currencies) {
      line(row, kind, in_total, &currency, first);
      first = false;
    }
  }

  void line(const Row& row, std::string_view kind, bool in_total, const Currency* currency, bool first) {
    out_.plain(kind);
    out_.plain(in_total ? wording_.word("yes", spreadsheet::in_total_yes)
                        : wording_.word("no", spreadsheet::in_total_no));
    if (has_groups_) out_.text(wording_.text(row.group));
    std::size_t fields = out_.fields();
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const bool as_codes = columns_[column].codes == table::Codes::instead;
      const auto* amounts = std::get_if<AmountsCell>(&cell_of(row, column));
      const bool is_of_one_unit = amounts != nullptr && has_one_unit(columns_[column], *amounts);
      std::visit(CsvCellWriter{out_, wording_, currency, first, as_codes, is_of_one_unit}, cell_of(row, column));
      fields += fields_of(columns_[column]);
      assert(out_.fields() <= fields);
      while (out_.fields() < fields) out_.plain("");
    }
    out_.end_line();
  }

  const std::vector<Column>& columns_;
  bool has_groups_;
  Wording wording_;
  LineWriter out_;
};

}  // namespace

void write_csv(const table::Table& table, const Style& style, std::ostream& out) {
  const CsvWriter writer(table, Wording(style), out);
}

void write_tsv(const table::Table& table, const Style&, std::ostream& out) {
  const CsvWriter writer(table, Wording('\t'), out);
}

}  // namespace aid::formats
