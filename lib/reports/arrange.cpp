#include "arrange.hpp"

#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/ratio.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/reports/messages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using counting::Coordinate;
using counting::CountedRow;
using counting::Figures;
using counting::RowKey;
using counting::Standing;
using domain::Stage;
using table::Words;

/// "Kisarazu, Kawasaki" → its names; parted by semicolons where there are some, because a name may have a comma.
std::vector<std::string> names_in(std::string_view list) {
  const char mark = list.find(';') == std::string_view::npos ? ',' : ';';
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(mark), list.size());
    const std::string name(trimmed(list.substr(0, end)));
    if (!name.empty()) names.push_back(name);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

void read_groups(Work& work) {
  const auto filter_of = [](const counting::Dimension* dimension) {
    return std::ranges::find(all_filters(), dimension->name, &Filter::dimension);
  };
  Arrangement& arrangement = work.arrangement;
  const auto known = std::ranges::find_if(
      work.dimensions, [&](const counting::Dimension* one) { return filter_of(one) != all_filters().end(); });
  if (known == work.dimensions.end()) throw Error(messages::nothing_to_group, work.dimensions.front()->name);
  arrangement.grouped = static_cast<std::size_t>(known - work.dimensions.begin());
  std::set<std::int32_t> seen;
  std::set<std::string> names;
  for (const std::string& typed : work.query.groups) {
    const std::size_t equals = typed.find('=');
    const std::string name(trimmed(std::string_view(typed).substr(0, equals)));
    const auto words = equals == std::string::npos ? std::vector<std::string>() : names_in(typed.substr(equals + 1));
    if (name.empty() || words.empty()) throw Error(Problem(messages::not_a_group, typed).at({.file = "--group"}));
    if (!names.insert(name).second) throw Error(Problem(messages::in_two_groups, name).at({.file = "--group"}));
    NamedValues group{.name = name, .ids = {}};
    for (const std::string& word : words) {
      for (const std::int32_t id : filter_of(*known)->read(work, word).ids) {
        if (!seen.insert(id).second) throw Error(Problem(messages::in_two_groups, word).at({.file = "--group"}));
        group.ids.push_back(id);
      }
    }
    arrangement.groups.push_back(std::move(group));
  }
}

std::size_t read_limit(const std::string& typed) {
  const auto count = domain::read_count(typed);
  const bool is_whole = count && count.value().value && count.value().qualifier == domain::Qualifier::exact;
  if (!is_whole || *count.value().value < 1) throw Error(Problem(messages::not_a_count, typed).at({.file = "--limit"}));
  return static_cast<std::size_t>(*count.value().value);
}

/// The row of a group in which this one lies, or itself.
RowKey grouped_key(const Arrangement& arrangement, const counting::SharedSets& sets, RowKey key) {
  Coordinate& at = key.at[arrangement.grouped];
  if (at.standing() != Standing::item && at.standing() != Standing::shared) return key;
  const std::vector<std::int32_t> values = at.standing() == Standing::item ? std::vector{at.id()} : sets.at(at.id());
  for (std::size_t i = 0; i < arrangement.groups.size(); ++i) {
    const std::vector<std::int32_t>& ids = arrangement.groups[i].ids;
    const auto is_in_group = [&](std::int32_t id) { return std::ranges::find(ids, id) != ids.end(); };
    if (std::ranges::all_of(values, is_in_group)) {
      at = DimensionColumns::named_item(i);
      break;
    }
  }
  return key;
}

void put_together(const Arrangement& arrangement, counting::Counted& counted) {
  if (arrangement.groups.empty()) return;
  std::map<RowKey, std::size_t> places;
  std::vector<CountedRow> together;
  for (CountedRow& row : counted.rows) {
    const RowKey key = grouped_key(arrangement, counted.sets, row.key);
    const auto [place, is_new] = places.try_emplace(key, together.size());
    if (is_new) {
      together.push_back({.key = key, .stages = row.stages});
    } else {
      add(together[place->second].stages, row.stages);
    }
  }
  counted.rows = std::move(together);
}

const Figures& at(const CountedRow& row, Stage stage) { return row.stages[static_cast<std::size_t>(stage)]; }

std::string codes_of(const std::set<domain::Currency>& currencies) {
  std::string codes;
  for (const domain::Currency currency : currencies)
    codes += (codes.empty() ? "" : ", ") + std::string(currency.code());
  return codes;
}

void refuse_several_currencies(const std::set<domain::Currency>& currencies) {
  if (currencies.size() > 1) throw Error(messages::in_one_currency, codes_of(currencies));
}

/// The greater the earlier; what has no figure comes last.
std::int64_t rank(const CountedRow& row, Stage leading, Arrangement::By by) {
  constexpr std::int64_t last = std::numeric_limits<std::int64_t>::min();
  const Figures& figures = at(row, leading);
  if (by == Arrangement::By::count) return figures.aids.count().value.value_or(last);
  return figures.amounts.empty() ? last : figures.amounts.list().front().money.minor();
}

class RowsInRuns {
public:
  RowsInRuns(const Arrangement& arrangement, std::vector<CountedRow>& rows, std::size_t last, Stage leading)
      : arrangement_(arrangement), rows_(rows), last_(last), leading_(leading) {}

  /// Sorts and cuts the items that have the same values before the last dimension.
  void arrange() {
    std::vector<CountedRow> arranged;
    for (std::size_t first = 0; first < rows_.size();) {
      std::size_t after = first + 1;
      while (after < rows_.size() && is_same_run(rows_[first], rows_[after])) ++after;
      std::vector<CountedRow> run(std::make_move_iterator(rows_.begin() + static_cast<std::ptrdiff_t>(first)),
                                  std::make_move_iterator(rows_.begin() + static_cast<std::ptrdiff_t>(after)));
      if (is_item(run.front())) arrange_items(run);
      std::ranges::move(run, std::back_inserter(arranged));
      first = after;
    }
    rows_ = std::move(arranged);
  }

private:
  bool is_item(const CountedRow& row) const {
    return !row.key.outside && !row.key.of_which && row.key.at[last_].standing() == Standing::item;
  }

  bool is_same_run(const CountedRow& a, const CountedRow& b) const {
    if (!is_item(a) || !is_item(b)) return false;
    return std::equal(a.key.at.begin(), a.key.at.begin() + static_cast<std::ptrdiff_t>(last_), b.key.at.begin());
  }

  void arrange_items(std::vector<CountedRow>& run) const {
    if (arrangement_.sorted_by != Arrangement::By::name) {
      std::ranges::stable_sort(run, std::ranges::greater(),
                               [&](const CountedRow& row) { return rank(row, leading_, arrangement_.sorted_by); });
    }
    if (!arrangement_.limit || run.size() <= *arrangement_.limit) return;
    CountedRow rest = run[*arrangement_.limit];
    rest.key.at[last_] = DimensionColumns::rest_item();
    for (std::size_t i = *arrangement_.limit + 1; i < run.size(); ++i) add(rest.stages, run[i].stages);
    run.resize(*arrangement_.limit);
    run.push_back(std::move(rest));
  }

  const Arrangement& arrangement_;
  std::vector<CountedRow>& rows_;
  std::size_t last_;
  Stage leading_;
};

/// A report that has rows by dimensions only where it is asked for them.
void refuse_without_dimensions(const ReportQuery& query) {
  const std::string_view option = !query.groups.empty()  ? "--group"
                                  : !query.sort.empty()  ? "--sort"
                                  : !query.limit.empty() ? "--limit"
                                  : query.subtotals      ? "--subtotals"
                                                         : "";
  if (!option.empty()) throw Error(messages::arranged_without_by, option);
}

}  // namespace

void read_arrangement(Work& work) {
  const ReportQuery& query = work.query;
  Arrangement& arrangement = work.arrangement;
  if (work.dimensions.empty()) return refuse_without_dimensions(query);
  if (query.subtotals && work.dimensions.size() < 2) throw Error(messages::subtotals_of_one);
  if (!query.groups.empty()) read_groups(work);
  if (!query.limit.empty()) arrangement.limit = read_limit(query.limit);
  if (query.sort == "amount") arrangement.sorted_by = Arrangement::By::amount;
  if (query.sort == "count") arrangement.sorted_by = Arrangement::By::count;
  // In each currency other rows might be the first ones.
  const bool depends_on_amounts = arrangement.sorted_by == Arrangement::By::amount;
  if (depends_on_amounts) refuse_several_currencies({work.currencies.begin(), work.currencies.end()});
}

void arrange_rows(const Work& work, counting::Counted& counted, Stage leading, DimensionColumns& columns) {
  constexpr Label others{"(the rest)", "(còn lại)"};
  const Arrangement& arrangement = work.arrangement;
  std::vector<Words> names;
  for (const NamedValues& group : arrangement.groups) names.push_back(Words(group.name).with_code(group.name));
  names.emplace_back(others);
  columns.set_names(std::move(names));
  put_together(arrangement, counted);
  columns.sort(counted.rows);
  if (arrangement.sorted_by == Arrangement::By::amount) {
    std::set<domain::Currency> currencies;
    for (const CountedRow& row : counted.rows) {
      for (const domain::Amount& amount : at(row, leading).amounts.list()) currencies.insert(amount.money.currency());
    }
    refuse_several_currencies(currencies);
  }
  if (arrangement.sorted_by == Arrangement::By::name && !arrangement.limit) return;
  RowsInRuns(arrangement, counted.rows, counted.dimensions.size() - 1, leading).arrange();
}

SharesOfTotal::SharesOfTotal(const std::vector<CountedRow>& rows, const Figures& total, Stage stage) {
  std::set<domain::Currency> currencies;
  for (const domain::Amount& amount : total.amounts.list()) currencies.insert(amount.money.currency());
  refuse_several_currencies(currencies);
  std::vector<std::int64_t> weights;
  for (const CountedRow& row : rows) {
    const auto& list = at(row, stage).amounts.list();
    const bool is_in_total = !row.key.outside && !row.key.of_which && !list.empty();
    amounts_.push_back(is_in_total ? &list.front() : nullptr);
    weights.push_back(is_in_total ? list.front().money.minor() : 0);
  }
  constexpr std::int64_t whole = 1'000;
  const auto is_positive = [](std::int64_t weight) { return weight > 0; };
  const auto is_negative = [](std::int64_t weight) { return weight < 0; };
  if (std::ranges::none_of(weights, is_positive) || std::ranges::any_of(weights, is_negative)) return;
  tenths_ = counting::apportion_by_weight(whole, weights);
}

std::optional<domain::Quantity> SharesOfTotal::of(std::size_t first, std::size_t after) const {
  if (tenths_.empty()) return std::nullopt;
  bool has_any = false;
  std::int64_t sum = 0;
  domain::Qualifier part = domain::Qualifier::exact;
  for (std::size_t i = first; i < after; ++i) {
    if (amounts_[i] == nullptr) continue;
    part = domain::of_sum(part, amounts_[i]->qualifier);
    has_any = true;
    sum += tenths_[i];
  }
  if (!has_any) return std::nullopt;
  domain::Qualifier rest = domain::Qualifier::exact;
  for (std::size_t i = 0; i < amounts_.size(); ++i) {
    if (amounts_[i] != nullptr && (i < first || i >= after)) rest = domain::of_sum(rest, amounts_[i]->qualifier);
  }
  constexpr std::int64_t whole = 1'000;
  const auto qualifier = sum == whole ? domain::Qualifier::exact : domain::of_share(part, rest);
  return domain::Quantity{domain::Decimal(sum, 1).normalised(), qualifier};
}

}  // namespace aid::reports
