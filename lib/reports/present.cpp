#include "present.hpp"

#include "aid/base/text.hpp"
#include "place_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Stage;
using table::Cell;
using table::Column;
using table::ColumnType;
using table::RowKind;
using table::Words;

constexpr Label aids_label{"Aids", "Số khoản"};
constexpr Label not_valued_label{"Not valued", "Chưa định giá"};
constexpr Label not_converted_label{"Not converted", "Chưa quy đổi"};
constexpr Label not_stated_label{"(not stated)", "(không ghi)"};
constexpr Label not_itemised_label{"(not itemised)", "(chưa tách riêng)"};
constexpr Label not_placed_label{"(not placed)", "(chưa xếp được)"};

Words beside(Stage stage, const Label& what) {
  const Words title = stage_title(stage);
  return {fmt::format("{}: {}", title.en, what.en), fmt::format("{}: {}", title.vi, what.vi)};
}

std::string key_of(Stage stage, std::string_view what) { return fmt::format("{}_{}", domain::to_string(stage), what); }

}  // namespace

Words stage_title(Stage stage) {
  constexpr Label titles[] = {{"Opening balance", "Số dư đầu kỳ"},
                              {"Pledged", "Hứa tài trợ"},
                              {"Committed", "Cam kết"},
                              {"Cancelled", "Hủy cam kết"},
                              {"Received", "Tiếp nhận"},
                              {"Disbursed", "Giải ngân"},
                              {"Used", "Sử dụng"}};
  return titles[static_cast<std::size_t>(stage)];
}

FigureColumns::FigureColumns(counting::Stages stages, const counting::Selection& selection, bool beside)
    : stages_(stages), unit_(selection.in ? selection.in->code() : ""), leading_(Stage::committed), beside_(beside) {
  if (stages.has(Stage::committed)) return;
  for (const Stage stage : counting::all_stages) {
    if (!stages.has(stage)) continue;
    leading_ = stage;
    break;
  }
}

template <typename Visit>
void FigureColumns::each(Visit visit) const {
  for (const Stage stage : counting::all_stages) {
    if (stages_.has(stage)) visit(stage);
  }
}

void FigureColumns::append_to(std::vector<Column>& columns) const {
  columns.push_back({"aids", aids_label, ColumnType::count});
  columns.push_back({"not_valued", not_valued_label, ColumnType::number});
  const auto add_not_converted = [&](std::string key, const Words& title) {
    if (!unit_.empty()) columns.push_back({std::move(key), title, ColumnType::number, "", true});
  };
  add_not_converted("not_converted", not_converted_label);
  each([&](Stage stage) {
    columns.push_back({std::string(domain::to_string(stage)), stage_title(stage), ColumnType::amounts, unit_});
    if (stage == leading_ || !beside_) return;
    columns.push_back({key_of(stage, "aids"), beside(stage, aids_label), ColumnType::count});
    columns.push_back({key_of(stage, "not_valued"), beside(stage, not_valued_label), ColumnType::number});
    add_not_converted(key_of(stage, "not_converted"), beside(stage, not_converted_label));
  });
}

void FigureColumns::append_to(std::vector<Cell>& cells, const counting::StageFigures& figures) const {
  const auto counts = [&](const counting::Figures& of) {
    cells.emplace_back(of.aids.count());
    cells.emplace_back(of.not_valued);
    if (!unit_.empty()) cells.emplace_back(of.not_converted);
  };
  const counting::Figures& leading = figures[static_cast<std::size_t>(leading_)];
  const bool is_of_others = !leading.recorded && std::ranges::any_of(figures, &counting::Figures::recorded);
  if (!beside_ && is_of_others) {
    cells.resize(cells.size() +
                 (unit_.empty() ? 2 : 3));  // Not 0: the aid is there, in a stage without counts of its own here.
  } else {
    counts(leading);
  }
  each([&](Stage stage) {
    const counting::Figures& of = figures[static_cast<std::size_t>(stage)];
    cells.push_back(amounts_cell(of));
    if (stage != leading_ && beside_) counts(of);
  });
}

Cell amounts_cell(const counting::Figures& figures) {
  const bool has_no_figure = figures.recorded && figures.amounts.empty();
  return table::AmountsCell{.amounts = figures.amounts,
                            .unvalued_only = has_no_figure && figures.lacks_value,
                            .unconverted_only = has_no_figure && figures.lacks_rate};
}

DimensionColumns::DimensionColumns(const counting::Lookup& lookup, const counting::SharedSets& sets,
                                   std::vector<const counting::Dimension*> dimensions)
    : lookup_(lookup), sets_(sets), dimensions_(std::move(dimensions)) {
  if (std::ranges::any_of(dimensions_, [](const auto* of) { return of->name == "place"; })) {
    places_apart_ = names_apart(lookup_);
  }
}

Cell DimensionColumns::name(const counting::Dimension& dimension, std::int32_t id) const {
  if (dimension.name == "place") {
    const auto apart = places_apart_.find(storage::PlaceIndex::from_number(id));
    if (apart != places_apart_.end()) return apart->second;
  }
  return dimension.naming.label(lookup_, id);
}

void DimensionColumns::append_to(std::vector<Column>& columns) const {
  for (const counting::Dimension* dimension : dimensions_) {
    columns.push_back({.key = std::string(dimension->name),
                       .label = dimension->title,
                       .type = dimension->column,
                       .codes = table::Codes::beside});
  }
}

void DimensionColumns::append_to(std::vector<Cell>& cells, const counting::RowKey& key) const {
  for (std::size_t i = 0; i < dimensions_.size(); ++i) cells.push_back(label(*dimensions_[i], key.at[i]));
}

Words residual_words(counting::Standing standing) {
  switch (standing) {
    case counting::Standing::not_stated:
      return not_stated_label;
    case counting::Standing::not_itemised:
      return not_itemised_label;
    case counting::Standing::not_placed:
      return not_placed_label;
    case counting::Standing::item:
    case counting::Standing::shared:
      break;
  }
  return {};
}

Cell DimensionColumns::label(const counting::Dimension& dimension, counting::Coordinate at) const {
  switch (at.standing()) {
    case counting::Standing::item:
      if (at == rest_item()) return names_.back();
      if (at.id() >= first_named) return names_[static_cast<std::size_t>(at.id() - first_named)];
      return name(dimension, at.id());
    case counting::Standing::shared:
      return Words(shared_label(dimension, at, Language::en), shared_label(dimension, at, Language::vi))
          .with_code(shared_codes(dimension, at));
    default:
      return residual_words(at.standing());
  }
}

/// "IN; LA", in the order of the codes.
std::string DimensionColumns::shared_codes(const counting::Dimension& dimension, counting::Coordinate at) const {
  std::vector<std::string> codes;
  for (const std::int32_t id : sets_.at(at.id())) {
    if (id == counting::Values::missing) continue;
    codes.push_back(std::get<Words>(dimension.naming.label(lookup_, id)).code);
  }
  std::ranges::sort(codes);
  return fmt::format("{}", fmt::join(codes, "; "));
}

/// The values that share, in the order of the rows.
std::string DimensionColumns::shared_label(const counting::Dimension& dimension, counting::Coordinate at,
                                           Language language) const {
  std::vector<std::pair<std::string, std::string>> values;
  for (const std::int32_t id : sets_.at(at.id())) {
    if (id == counting::Values::missing) {
      values.emplace_back("\xFF", not_stated_label.in(language));
    } else {
      const Cell cell = name(dimension, id);
      values.emplace_back(dimension.naming.order(lookup_, id), std::get<Words>(cell).in(language));
    }
  }
  std::ranges::sort(values);
  const bool has_commas =
      std::ranges::any_of(values, [](const auto& value) { return value.second.find(',') != std::string::npos; });
  std::string text;
  for (const auto& [order, label] : values) text += (text.empty() ? "" : has_commas ? "; " : ", ") + label;
  return text;
}

std::string DimensionColumns::order(const counting::Dimension& dimension, counting::Coordinate at) const {
  std::string order(1, static_cast<char>('0' + static_cast<int>(at.standing())));
  if (at.standing() == counting::Standing::item) {
    // Several values together stand before single ones, the rest behind them.
    if (at == rest_item()) {
      order += '\xFF';
    } else {
      order += at.id() >= first_named ? fmt::format("\x01{:04}", at.id() - first_named)
                                      : dimension.naming.order(lookup_, at.id());
    }
  }
  if (at.standing() == counting::Standing::shared)
    order += sort_key(shared_label(dimension, at, lookup_.names().sorting()));
  return order + '\0';
}

std::string DimensionColumns::order(const counting::RowKey& key) const {
  std::string all(1, key.outside ? '2' : key.of_which ? '1' : '0');
  for (std::size_t i = 0; i < dimensions_.size(); ++i) all += order(*dimensions_[i], key.at[i]);
  return all;
}

void DimensionColumns::sort(std::vector<counting::CountedRow>& rows) const {
  std::vector<std::pair<std::string, std::size_t>> keyed;
  for (std::size_t i = 0; i < rows.size(); ++i) keyed.emplace_back(order(rows[i].key), i);
  std::ranges::sort(keyed);
  std::vector<counting::CountedRow> sorted;
  for (const auto& [key, position] : keyed) sorted.push_back(std::move(rows[position]));
  rows = std::move(sorted);
}

RowKind DimensionColumns::kind(const counting::RowKey& key) const {
  if (key.of_which) return RowKind::of_which;
  const auto is_rest = [](const counting::Coordinate& at) { return at == rest_item(); };
  if (std::ranges::any_of(key.at, is_rest)) return RowKind::rest;
  counting::Standing standing = key.outside ? counting::Standing::shared : counting::Standing::item;
  for (std::size_t i = 0; i < dimensions_.size(); ++i) standing = std::max(standing, key.at[i].standing());
  constexpr RowKind kinds[] = {RowKind::item, RowKind::shared, RowKind::not_stated, RowKind::not_itemised,
                               RowKind::not_placed};
  return kinds[static_cast<std::size_t>(standing)];
}

std::string entry_code(const storage::Book& book, const storage::Book::Entry& entry) {
  const std::string_view taking = entry.later == storage::Book::Later::takes_back ? "/R" : "";
  return fmt::format("{}/{}{}", book.code_of(book.aids[entry.aid]), entry.number, taking);
}

}  // namespace aid::reports
