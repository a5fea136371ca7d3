#include "facts.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/period.hpp"
#include "aid/domain/prose.hpp"
#include "aid/domain/ratio.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/terms.hpp"
#include "aid/papers/messages.hpp"
#include "aid/table/spreadsheet_words.hpp"
#include "aid/table/stage_columns.hpp"
#include "period_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <span>

namespace aid::papers {
namespace {

using Of = DirectionValue::Of;

constexpr Label and_word{" and ", " và "};
constexpr Label grown{"grew by {}", "tăng {}"};
constexpr Label fallen{"fell by {}", "giảm {}"};
constexpr Label unchanged{"did not change", "không đổi"};

/// Behind the last column where there is none.
std::size_t column_named(const table::Table& table, std::string_view key) {
  return static_cast<std::size_t>(std::ranges::find(table.columns, key, &table::Column::key) - table.columns.begin());
}

/// How the keys of a currency's columns end, where each has its own: "_vnd".
std::string ending_of(std::string_view currency) {
  return currency.empty() ? std::string() : fmt::format("_{}", lower_ascii(currency));
}

/// The column of a count. One that is not the same in every currency is that of the first one, whose amounts sentences
/// name first.
std::size_t count_column(const table::Table& table, const std::string& key) {
  const std::size_t column = column_named(table, key);
  if (column < table.columns.size()) return column;
  for (const table::Column& one : table.columns) {
    const auto stage = table::stage_column(one.key);
    if (stage) return column_named(table, key + ending_of(stage->currency));
  }
  return column;
}

const table::Cell* total_at(const table::Table& table, std::size_t column) {
  return table.totals && column < table.totals->cells.size() ? &table.totals->cells[column] : nullptr;
}

bool counts_something(const table::Cell* cell) {
  const auto* number = cell == nullptr ? nullptr : std::get_if<std::int64_t>(cell);
  return number != nullptr && *number > 0;
}

/// The names in a cell where several share an aid: parted by semicolons where a name has a comma.
std::vector<std::string> names_in(std::string_view label) {
  const std::string_view mark = label.find("; ") != std::string_view::npos ? "; " : ", ";
  std::vector<std::string> names;
  while (!label.empty()) {
    const std::size_t end = std::min(label.find(mark), label.size());
    if (end > 0 && label.front() != '(') names.emplace_back(label.substr(0, end));
    label.remove_prefix(std::min(end + mark.size(), label.size()));
  }
  return names;
}

bool is_named(const table::Row& row) {
  return row.kind == table::RowKind::item || row.kind == table::RowKind::shared;
}

const domain::Count* count_at(const table::Row& row, std::size_t column) {
  return column < row.cells.size() ? std::get_if<domain::Count>(&row.cells[column]) : nullptr;
}

/// Whether those rows have at least half of the aids that say what they are of. How many others are not named must be
/// known.
bool are_mostly_named(const table::Table& table) {
  const std::size_t column = count_column(table, "aids");
  std::int64_t named = 0;
  std::int64_t others = 0;
  for (const table::Row& row : table.rows) {
    const auto* count = count_at(row, column);
    if (count == nullptr || !row.in_total) continue;
    if (!is_named(row) && count->is_unknown()) return false;
    (is_named(row) ? named : others) += count->value.value_or(0);
  }
  return named >= others;
}

std::vector<const table::Row*> named_rows(const table::Table& table) {
  std::vector<const table::Row*> rows;
  for (const table::Row& row : table.rows) {
    if (is_named(row)) rows.push_back(&row);
  }
  return rows;
}

/// The fewest rows that together have more than half of the aids, the largest first. None where they are many or where
/// the next one is as large as the last of them: then none stands out.
std::vector<const table::Row*> largest_rows(const table::Table& table) {
  constexpr std::size_t most = 5;
  const std::size_t column = count_column(table, "aids");
  const auto aids_of = [&](const table::Row* row) {
    const auto* count = count_at(*row, column);
    return count == nullptr ? 0 : count->value.value_or(0);
  };
  std::int64_t all = 0;
  for (const table::Row& row : table.rows) all += row.in_total ? aids_of(&row) : 0;
  std::vector<const table::Row*> rows = named_rows(table);
  std::erase_if(rows, [](const table::Row* row) { return !row->in_total; });
  std::ranges::stable_sort(rows, std::greater(), aids_of);
  std::int64_t taken = 0;
  std::size_t count = 0;
  while (count < rows.size() && taken * 2 <= all) taken += aids_of(rows[count++]);
  const bool stand_out =
      taken * 2 > all && count <= most && (count == rows.size() || aids_of(rows[count]) < aids_of(rows[count - 1]));
  rows.resize(stand_out ? count : 0);
  return rows;
}

/// "Agent Orange victims"; in Vietnamese the first word of an item is none.
bool is_proper_name(std::string_view name, Language language) {
  const std::size_t second = name.find(' ') + 1;
  return language == Language::en && second > 0 && second < name.size() && name[second] >= 'A' && name[second] <= 'Z';
}

std::string change_words(std::int64_t difference, const std::string& by, Language language) {
  if (difference == 0) return std::string(unchanged.in(language));
  return fmt::format(fmt::runtime((difference > 0 ? grown : fallen).in(language)), by);
}

/// "12,5 %", "khoảng 12,5 %" where it is rounded; nothing where the base is nothing.
std::string per_cent(std::int64_t difference, std::int64_t base, Language language) {
  if (base <= 0) return {};
  const auto rounded = domain::per_cent(std::abs(difference), base, domain::Qualifier::exact);
  return fmt::format(" ({}{}%)", prefix(rounded->qualifier, language), show(*rounded->value, language));
}

}  // namespace

Facts::Facts(storage::Ledger& ledger, reports::ReportQuery query, std::string place, Language language)
    : ledger_(ledger),
      reading_(ledger),
      query_(std::move(query)),
      place_(std::move(place)),
      language_(language),
      office_(ledger, language) {
  if (query_.period.empty() && (query_.from.empty() || query_.until.empty())) throw Error(messages::brief_needs_period);
  query_.reader = language;
  period_ = summary().period.value();
}

std::optional<reports::ReportQuery> Facts::query_of(const Source& source) const {
  reports::ReportQuery query = query_;
  if (!source.direction.empty()) query.directions = {std::string(source.direction)};
  query.dimensions = source.dimensions;
  query.stages = source.stages;
  if (query.in.empty()) query.in = source.in;
  query.explain_rates = !query.in.empty() && source.report == "summary";
  if (source.of == Of::approved) query.approved_only = true;
  if (source.of == Of::same_period_before) {
    const auto before = domain::same_period_before(period_);
    if (!before) return std::nullopt;
    query.period.clear();
    query.from = to_string(before->from);
    query.until = to_string(before->last_day());
  }
  return query;
}

const table::Table* Facts::report(const Source& source) {
  const auto asked = query_of(source);
  if (!asked) return nullptr;
  const reports::ReportQuery& query = *asked;
  const bool is_equivalent = query_.in.empty() && !source.in.empty();
  const std::string key = fmt::format("{}|{}|{}|{}|{}|{}", static_cast<int>(source.of), source.direction, source.report,
                                      fmt::join(source.dimensions, ","), fmt::join(source.stages, ","), query.in);
  auto known = reports_.find(key);
  if (known == reports_.end()) {
    table::Table built = reading_.build(*reports::find_report(source.report), query);
    Used used{.of = source.of,
              .direction = std::string(source.direction),
              .is_equivalent = is_equivalent,
              .table = std::move(built)};
    known = reports_.emplace(key, std::move(used)).first;
  }
  used_.push_back(&known->second);
  return &known->second.table;
}

const table::Cell* Facts::total_cell(const Source& source, std::string_view stage, std::string_view count) {
  const table::Table* table = report(source);
  if (table == nullptr) return nullptr;
  const std::string key = stage.empty() ? std::string(count)
                                        : table::count_key(domain::parse_term<domain::Stage>(stage).value(),
                                                           table::leading_stage(table->columns), count);
  return total_at(*table, count_column(*table, key));
}

std::vector<Facts::Figure> Facts::figures(const DirectionValue& asked, std::string_view in) {
  const table::Table* table = report({.of = asked.of, .direction = asked.direction, .in = std::string(in)});
  std::vector<Figure> found;
  if (table == nullptr) return found;
  for (std::size_t column = 0; column < table->columns.size(); ++column) {
    const auto of = table::stage_column(table->columns[column].key);
    if (!of || to_string(of->stage) != asked.stage) continue;
    const table::Cell* cell = total_at(*table, column);
    const auto* amounts = cell == nullptr ? nullptr : std::get_if<table::AmountsCell>(cell);
    if (amounts == nullptr || amounts->amounts.empty()) continue;
    const std::string lacking = table::count_key(of->stage, table::leading_stage(table->columns), "not_converted");
    const std::size_t at = column_named(*table, lacking + ending_of(of->currency));
    found.push_back({&amounts->amounts, counts_something(total_at(*table, at))});
  }
  return found;
}

const domain::Amounts* Facts::amounts(const DirectionValue& asked) {
  const std::vector<Figure> found = figures(asked);
  return found.empty() ? nullptr : found.front().amounts;
}

std::optional<domain::Count> Facts::aids(const DirectionValue& asked) {
  const table::Cell* cell = total_cell({.of = asked.of, .direction = asked.direction}, asked.stage, "aids");
  const auto* found = cell == nullptr ? nullptr : std::get_if<domain::Count>(cell);
  if (found == nullptr || *found == domain::Count{0}) return std::nullopt;
  return *found;
}

std::optional<std::string> Facts::count(const DirectionValue& asked) {
  const auto counted = aids(asked);
  return counted ? std::optional(show(*counted, language_)) : std::nullopt;
}

std::optional<std::string> Facts::not_valued(const DirectionValue& asked) {
  const table::Cell* cell = total_cell({.of = asked.of, .direction = asked.direction}, asked.stage, "not_valued");
  const auto* found = cell == nullptr ? nullptr : std::get_if<std::int64_t>(cell);
  if (found == nullptr || *found == 0) return std::nullopt;
  return show(domain::Decimal(*found, 0), language_);
}

std::string Facts::and_list(const std::vector<std::string>& items, bool are_amounts) const {
  const bool has_commas =
      std::ranges::any_of(items, [](const auto& item) { return item.find(',') != std::string::npos; });
  // A name may have an "and" of its own, an amount has none.
  if (has_commas && !are_amounts) return fmt::format("{}", fmt::join(items, "; "));
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) list += i + 1 == items.size() ? and_word.in(language_) : std::string_view(has_commas ? "; " : ", ");
    list += items[i];
  }
  return list;
}

/// Other currencies in parentheses, where both figures are of the same: what no rate converts is in neither.
std::optional<std::string> Facts::amount(const DirectionValue& asked, bool as_words) {
  const std::vector<Figure> found = figures(asked);
  if (found.empty()) return std::nullopt;
  const auto words_of = [&](const domain::Amounts& amounts) {
    std::vector<std::string> all;
    for (const domain::Amount& one : amounts.list()) {
      all.push_back(as_words ? domain::in_words(one, language_) : domain::in_prose(one, language_));
    }
    return and_list(all, true);
  };
  const std::string first = words_of(*found.front().amounts);
  std::string beside;
  for (const Figure& other : std::span(found).subspan(1)) {
    if (found.front().lacks_some || other.lacks_some) continue;
    beside += (beside.empty() ? "" : "; ") + words_of(*other.amounts);
  }
  return beside.empty() ? first : fmt::format("{} ({})", first, beside);
}

/// Nothing where all is in đồng already, or where not all of it can be converted.
std::optional<std::string> Facts::in_dong(const DirectionValue& asked) {
  const domain::Amounts* given = amounts(asked);
  if (given == nullptr || !query_.in.empty()) return std::nullopt;
  const auto is_dong = [](const domain::Amount& one) { return one.money.currency() == domain::Currency::vnd(); };
  if (std::ranges::all_of(given->list(), is_dong)) return std::nullopt;
  const std::vector<Figure> converted = figures(asked, "VND");
  if (converted.empty() || converted.front().lacks_some) return std::nullopt;
  return domain::in_prose(converted.front().amounts->list().front(), language_);
}

/// What was committed, where it is not what was delivered, and the other way round.
std::optional<std::string> Facts::other_than_delivered(const DirectionValue& asked) {
  const auto direction = domain::parse_term<domain::Direction>(asked.direction).value();
  const std::string_view delivered = to_string(*domain::stage_of(domain::delivery_of(direction)));
  DirectionValue compared = asked;
  compared.stage = asked.stage == delivered ? to_string(domain::Stage::committed) : delivered;
  const std::vector<Figure> ours = figures(asked);
  const bool is_same_amount = std::ranges::equal(
      ours, figures(compared), [](const Figure& a, const Figure& b) { return *a.amounts == *b.amounts; });
  const auto number = aids(asked);
  if (!number || (is_same_amount && number == aids(compared))) return std::nullopt;
  return ours.empty() ? std::optional(std::string(table::spreadsheet::not_valued.in(language_))) : amount(asked, false);
}

/// Of one currency, recorded in both periods; of several the first.
std::optional<std::string> Facts::change(const DirectionValue& asked) {
  DirectionValue before = asked;
  before.of = Of::same_period_before;
  const domain::Amounts* now = amounts(asked);
  const domain::Amounts* then = now == nullptr ? nullptr : amounts(before);
  if (then == nullptr || now->list().size() != 1 || then->list().size() != 1) return std::nullopt;
  const domain::Amount& a = now->list().front();
  const domain::Amount& b = then->list().front();
  if (a.money.currency() != b.money.currency()) return std::nullopt;
  const auto [difference, how] = domain::signed_difference(a, b);
  const bool is_exact = a.qualifier == domain::Qualifier::exact && b.qualifier == domain::Qualifier::exact;
  if (difference.minor() == 0 && !is_exact) return std::nullopt;
  const bool has_fallen = difference.minor() < 0;
  const domain::Amount by{has_fallen ? -difference : difference, how};
  std::string words = domain::in_prose(by, language_);
  if (is_exact) words += per_cent(difference.minor(), b.money.minor(), language_);
  return change_words(difference.minor(), words, language_);
}

std::optional<std::string> Facts::change_of_aids(const DirectionValue& asked) {
  DirectionValue before = asked;
  before.of = Of::same_period_before;
  const auto now = aids(asked);
  const auto then = aids(before);
  const auto is_exact = [](const auto& count) {
    return count && count->value && count->qualifier == domain::Qualifier::exact;
  };
  if (!is_exact(now) || !is_exact(then)) return std::nullopt;
  const std::int64_t difference = *now->value - *then->value;
  return change_words(difference, show(domain::Decimal(std::abs(difference), 0), language_), language_);
}

std::optional<std::string> Facts::names(const DirectionValue& asked, std::string_view dimension) {
  const table::Table* table =
      report({.of = asked.of, .direction = asked.direction, .report = "by", .dimensions = {std::string(dimension)}});
  if (table == nullptr || !are_mostly_named(*table)) return std::nullopt;
  // A report says on what aid was concentrated, which is not a list of all sectors.
  const bool is_of_largest = dimension == "sector";
  const std::vector<const table::Row*> rows = is_of_largest ? largest_rows(*table) : named_rows(*table);
  const bool is_list = dimension != "country" && dimension != "place";
  std::vector<std::string> all;
  for (const table::Row* row : rows) {
    const auto* words = row->cells.empty() ? nullptr : std::get_if<table::Words>(&row->cells.front());
    if (words == nullptr || words->empty()) continue;
    const bool is_shared = row->kind == table::RowKind::shared;
    for (const std::string& name : is_shared ? names_in(words->in(language_)) : std::vector{words->in(language_)}) {
      const std::string shown = is_list && !is_proper_name(name, language_) ? without_capital(name) : name;
      if (std::ranges::find(all, shown) == all.end()) all.push_back(shown);
    }
  }
  return all.empty() ? std::nullopt : std::optional(and_list(all));
}

std::optional<std::string> Facts::figure(const DirectionValue& asked, std::string_view what) {
  if (what.empty()) return amount(asked, false);
  if (what == "words") return amount(asked, true);
  if (what == "vnd") return in_dong(asked);
  if (what == "other") return other_than_delivered(asked);
  if (what == "aids") return count(asked);
  if (what == "not-valued") return not_valued(asked);
  if (what == "change") return change(asked);
  return change_of_aids(asked);
}

std::optional<std::string> Facts::of_direction(const DirectionValue& asked) {
  const std::string_view what = asked.what;
  if (!asked.stage.empty() || what == "aids" || what == "not-valued") return figure(asked, what);
  if (what == "sectors") return names(asked, "sector");
  if (what == "countries") return names(asked, "country");
  if (what == "places") return names(asked, "place");
  if (what == "beneficiaries") return names(asked, "beneficiary");
  if (what == "campaigns") return names(asked, "campaign");
  if (what == "donor-kinds") return names(asked, "donor-kind");
  if (what == "new-donors") return new_donors(asked);
  return number_of_donors(asked);
}

std::optional<std::string> Facts::plain_value(std::string_view name) {
  const auto day = [&](domain::Date date) { return show(domain::DateInterval::of_day(date), language_); };
  if (name == "period") return period_words(period_, language_);
  if (name == "period.from") return day(period_.from);
  if (name == "period.until") return day(period_.last_day());
  if (name == "office") return office_.name();
  if (name == "place") return place_.empty() ? std::nullopt : std::optional(place_);
  if (name == "area") return query_.scopes.empty() && !office_.area().empty() ? office_.area() : office_.name();
  const auto before = domain::same_period_before(period_);
  return before ? std::optional(period_words(*before, language_)) : std::nullopt;
}

std::optional<std::string> Facts::value(std::string_view name) {
  const std::string plain = without_capital(name);
  DirectionValue asked;
  const auto found = read_direction_value(plain, asked) ? of_direction(asked)
                     : is_work_value(plain)             ? of_work(plain)
                                                        : plain_value(plain);
  return found && plain != name ? std::optional(with_capital(*found)) : found;
}

}  // namespace aid::papers
