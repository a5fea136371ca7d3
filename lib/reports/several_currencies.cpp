#include "several_currencies.hpp"

#include "aid/base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace aid::reports {
namespace {

using table::Cell;
using table::Column;
using table::ColumnType;
using table::Row;
using table::Table;
using table::Words;

/// All that a cell holds, as a text to compare it by.
struct CellText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const Words& words) const { return words.en + '\x1f' + words.vi + '\x1f' + words.code; }
  std::string operator()(const domain::DateInterval& date) const { return to_string(date); }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(const table::Moment& moment) const { return moment.utc; }
  std::string operator()(const domain::Count& count) const {
    return count.value ? fmt::format("{} {}", to_string(count.qualifier), *count.value) : "unknown";
  }
  std::string operator()(const domain::Quantity& quantity) const {
    if (!quantity.value) return "unknown";
    return fmt::format("{} {}", to_string(quantity.qualifier), to_string(quantity.value->normalised()));
  }
  std::string operator()(const table::AmountsCell& cell) const {
    std::string text = fmt::format("{} {}", cell.unvalued_only, cell.unconverted_only);
    for (const domain::Amount& amount : cell.amounts.list()) {
      text += fmt::format(" {} {} {}", to_string(amount.qualifier), to_string(amount.money),
                          amount.money.currency().code());
    }
    return text;
  }
  std::string operator()(const table::Lines& lines) const {
    std::string text;
    for (const Words& words : lines) text += (*this)(words) + '\x1e';
    return text;
  }
  std::string operator()(const table::CountsCell& counts) const {
    std::string text;
    for (const table::NamedCount& one : counts) text += one.key + (*this)(one.count) + '\x1e';
    return text;
  }
};

std::string text_of(const Cell& cell) { return std::visit(CellText{}, cell); }

std::string text_of(const Row& row) {
  std::string text = fmt::format("{} {}", to_string(row.kind), row.in_total);
  for (const Words* words : {&row.group, &row.before}) text += '\x1d' + CellText{}(*words);
  for (const Cell& cell : row.cells) text += '\x1d' + text_of(cell);
  return text;
}

std::string text_of(const table::Explanation& explanation) {
  std::string text = explanation.code;
  for (const Column& column : explanation.columns) text += '\x1c' + column.key + ' ' + column.unit;
  for (const Row& row : explanation.rows) text += '\x1c' + text_of(row);
  return text;
}

std::string text_of(const table::Note& note) {
  std::string text = fmt::format("{} {} {} {}", note.code, note.count, note.is_problem, CellText{}(note.text));
  for (const Words& detail : note.details) text += '\x1d' + CellText{}(detail);
  return text;
}

/// Figures are in one currency, or may be different in each. All else says what a row is of.
bool is_figure(const Column& column) {
  return column.type == ColumnType::amounts || column.type == ColumnType::count || column.type == ColumnType::number ||
         column.type == ColumnType::quantity;
}

/// Puts the tables of one report, each in another currency, side by side.
class SideBySide {
public:
  SideBySide(std::vector<Table> tables, const std::vector<domain::Currency>& currencies, bool is_for_people)
      : tables_(std::move(tables)), is_for_people_(is_for_people) {
    for (const domain::Currency currency : currencies) codes_.emplace_back(currency.code());
    for (const Table& table : tables_) {
      if (!std::ranges::equal(table.columns, tables_.front().columns, {}, &Column::key, &Column::key)) {
        throw std::logic_error("a report has other columns in another currency");
      }
    }
  }

  Table join() {
    collect_rows();
    Table joined = tables_.front();
    joined.columns.clear();
    joined.rows.clear();
    for (std::size_t column = 0; column < columns().size(); ++column) is_split_.push_back(is_split(column));
    add_columns(joined.columns);
    for (const Together& together : rows_) joined.rows.push_back(row(together));
    if (joined.totals) joined.totals = row(totals());
    joined.notes = notes();
    joined.explanations = explanations();
    return joined;
  }

private:
  /// One row as it is in each table; null where a table has none: what others round into it, it has not.
  using Together = std::vector<const Row*>;

  const std::vector<Column>& columns() const { return tables_.front().columns; }

  std::string identity(const Row& row) const {
    Row bare = row;
    for (std::size_t i = 0; i < columns().size() && i < bare.cells.size(); ++i) {
      if (is_figure(columns()[i])) bare.cells[i] = {};
    }
    return text_of(bare);
  }

  /// The rows of each table by what they are. Where several are of the same name, and not as many in every table, it is
  /// not known which belong together, and each stands alone.
  void collect_rows() {
    std::vector<std::vector<std::string>> names;
    std::map<std::string, std::vector<std::size_t>> counts;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      names.emplace_back();
      for (const Row& row : tables_[i].rows) {
        names.back().push_back(identity(row));
        auto& of_name = counts[names.back().back()];
        of_name.resize(tables_.size());
        ++of_name[i];
      }
    }
    std::map<std::string, std::list<Together>::iterator> known;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      std::map<std::string, std::size_t> seen;
      auto place = rows_.begin();  // Behind the row before, where this one is new.
      for (std::size_t position = 0; position < names[i].size(); ++position) {
        const std::string& name = names[i][position];
        const auto& of_name = counts.at(name);
        const bool is_clear = *std::ranges::max_element(of_name) < 2 ||
                              std::ranges::all_of(of_name, [&](std::size_t one) { return one == of_name.front(); });
        const std::string key = fmt::format("{}\x1c{} {}", name, seen[name]++, is_clear ? 0 : i + 1);
        auto found = known.find(key);
        if (found == known.end()) found = known.emplace(key, rows_.insert(place, Together(tables_.size()))).first;
        (*found->second)[i] = &tables_[i].rows[position];
        place = std::next(found->second);
      }
    }
  }

  Together totals() const {
    Together all;
    for (const Table& table : tables_) all.push_back(table.totals ? &*table.totals : nullptr);
    return all;
  }

  /// Whether a column stands once for each currency. What does not depend on it (the number of aids) stands once; would
  /// it be different nevertheless, it is shown so.
  bool is_split(std::size_t column) const {
    const Column& of = columns()[column];
    if (!is_figure(of)) return false;
    if (of.type == ColumnType::amounts || of.key.ends_with("not_converted")) return true;
    if (!is_for_people_ && of.key.ends_with("not_valued")) return true;
    const auto differs = [&](const Together& together) {
      std::vector<std::string> texts;
      for (const Row* row : together) {
        if (row != nullptr) texts.push_back(text_of(cell_at(*row, column)));
      }
      return std::ranges::adjacent_find(texts, std::ranges::not_equal_to()) != texts.end();
    };
    return std::ranges::any_of(rows_, differs) || differs(totals());
  }

  static const Cell& cell_at(const Row& row, std::size_t column) {
    static const Cell nothing;
    return column < row.cells.size() ? row.cells[column] : nothing;
  }

  void add_columns(std::vector<Column>& joined) const {
    for (std::size_t i = 0; i < columns().size(); ++i) {
      if (!is_split_[i]) {
        joined.push_back(columns()[i]);
        continue;
      }
      for (std::size_t table = 0; table < tables_.size(); ++table) {
        Column column = tables_[table].columns[i];
        column.key += '_' + lower_ascii(codes_[table]);
        if (column.type != ColumnType::amounts) {
          column.label = Words(fmt::format("{} ({})", column.label.en, codes_[table]),
                               fmt::format("{} ({})", column.label.vi, codes_[table]));
        }
        joined.push_back(std::move(column));
      }
    }
  }

  Row row(const Together& together) const {
    const Row& first = **std::ranges::find_if(together, [](const Row* row) { return row != nullptr; });
    Row joined = first;
    joined.cells.clear();
    for (std::size_t i = 0; i < columns().size(); ++i) {
      if (!is_split_[i]) {
        joined.cells.push_back(cell_at(first, i));
        continue;
      }
      for (const Row* one : together) joined.cells.push_back(one != nullptr ? cell_at(*one, i) : none(columns()[i]));
    }
    return joined;
  }

  static Cell none(const Column& column) {
    if (column.type == ColumnType::amounts) return table::AmountsCell{};
    if (column.type == ColumnType::number) return std::int64_t{0};
    return {};
  }

  /// Each note once; one that is not the same in every currency says in which it is so.
  std::vector<table::Note> notes() const {
    std::map<std::string, std::set<std::size_t>> tables_with;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      for (const table::Note& note : tables_[i].notes) tables_with[text_of(note)].insert(i);
    }
    std::vector<table::Note> all;
    std::map<std::string, bool> told;
    std::map<std::string, bool> warned;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      for (table::Note note : tables_[i].notes) {
        const std::string text = text_of(note);
        const bool is_common = tables_with.at(text).size() == tables_.size();
        if (is_common && std::exchange(told[text], true)) continue;
        const bool names_currency = note.code == "rates-used";
        if (!is_common && !names_currency) {
          note.text =
              Words(fmt::format("{}: {}", codes_[i], note.text.en), fmt::format("{}: {}", codes_[i], note.text.vi));
        }
        std::erase_if(note.warnings,
                      [&](const Problem& warning) { return std::exchange(warned[warning.text(Language::en)], true); });
        all.push_back(std::move(note));
      }
    }
    // What makes a total wrong stands first, as in a report of one currency.
    std::ranges::stable_sort(all,
                             [](const table::Note& a, const table::Note& b) { return a.is_problem > b.is_problem; });
    return all;
  }

  /// Each explanation once where it is the same in all currencies, else once for each that has it.
  std::vector<table::Explanation> explanations() const {
    std::vector<std::string> codes;
    for (const Table& table : tables_) {
      for (const table::Explanation& one : table.explanations) {
        if (std::ranges::find(codes, one.code) == codes.end()) codes.push_back(one.code);
      }
    }
    std::vector<table::Explanation> all;
    for (const std::string& code : codes) add_explanations(code, all);
    return all;
  }

  void add_explanations(const std::string& code, std::vector<table::Explanation>& all) const {
    std::vector<const table::Explanation*> found;
    for (const Table& table : tables_) {
      const auto one = std::ranges::find(table.explanations, code, &table::Explanation::code);
      found.push_back(one == table.explanations.end() ? nullptr : &*one);
    }
    const bool is_common = std::ranges::all_of(found, [&](const table::Explanation* one) {
      return one != nullptr && found.front() != nullptr && text_of(*one) == text_of(*found.front());
    });
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i] == nullptr || (is_common && i > 0)) continue;
      all.push_back(*found[i]);
      if (is_common) continue;
      table::Explanation& one = all.back();
      one.code += '-' + lower_ascii(codes_[i]);
      one.heading =
          Words(fmt::format("{} ({})", one.heading.en, codes_[i]), fmt::format("{} ({})", one.heading.vi, codes_[i]));
    }
  }

  std::vector<Table> tables_;
  bool is_for_people_;
  std::vector<std::string> codes_;
  std::list<Together> rows_;
  std::vector<bool> is_split_;
};

}  // namespace

table::Table in_each_currency(Work& work) {
  if (work.currencies.size() < 2) return work.report.build(work);
  std::vector<Table> tables;
  for (const domain::Currency currency : work.currencies) {
    work.selection.in = currency;
    tables.push_back(work.report.build(work));
    tables.back().gather_rows();
  }
  return SideBySide(std::move(tables), work.currencies, work.query.reader.has_value()).join();
}

}  // namespace aid::reports
