#pragma once
#include "work.hpp"

#include <map>
#include <vector>

/// Counted figures as columns, cells, rows and notes.
namespace aid::reports {

/// A message in both languages.
template <typename... Args>
table::Words words(const Message<Args...>& message, const std::type_identity_t<Args>&... args) {
  return {message.in(Language::en, args...), message.in(Language::vi, args...)};
}

/// The columns of figures: `aids`, `not_valued` and, where all is to be in one currency, `not_converted` of the leading
/// stage, then for each stage its amounts and, beside those of the other stages, the same counts.
class FigureColumns {
public:
  /// `beside`: whether the stages but the leading one have counts too; reports with a row an aid do without.
  FigureColumns(counting::Stages stages, const counting::Selection& selection, bool beside = true);

  void append_to(std::vector<table::Column>& columns) const;
  void append_to(std::vector<table::Cell>& cells, const counting::StageFigures& figures) const;

  /// Committed where it is shown, else the first shown.
  domain::Stage leading() const { return leading_; }

private:
  template <typename Visit>
  void each(Visit visit) const;

  counting::Stages stages_;
  std::string unit_;
  domain::Stage leading_;
  bool beside_;
};

/// What is to be known of the places of a count: which ones stand as they were recorded, which ones are one today, and
/// what a filter does not find because it was recorded elsewhere.
void add_place_notes(const Work& work, const counting::Selection& selection, const counting::Counted& counted,
                     table::Table& table);

/// "Committed": a stage at the head of a column or of rows.
table::Words stage_title(domain::Stage stage);

table::Cell amounts_cell(const counting::Figures& figures);

/// What a cell says where a dimension has no value.
table::Words residual_words(counting::Standing standing);

/// The columns of dimensions, and the rows sorted: by each dimension in turn, its items first (names in Vietnamese
/// order, items of lists in the order of their list, dates in time), then what is shared, not stated, not itemised, not
/// placed; at the end what is outside the total.
class DimensionColumns {
public:
  DimensionColumns(const counting::Lookup& lookup, const counting::SharedSets& sets,
                   std::vector<const counting::Dimension*> dimensions);

  /// What rows are called whose item is `named_item(0)` and so on: several values together.
  void set_names(std::vector<table::Words> names) { names_ = std::move(names); }
  static constexpr counting::Coordinate named_item(std::size_t place) {
    return {counting::Standing::item, first_named + static_cast<std::int32_t>(place)};
  }
  /// Of all items that have no row of their own; the name of this item is the last one.
  static constexpr counting::Coordinate rest_item() { return {counting::Standing::item, rest}; }

  void append_to(std::vector<table::Column>& columns) const;
  void append_to(std::vector<table::Cell>& cells, const counting::RowKey& key) const;
  void sort(std::vector<counting::CountedRow>& rows) const;
  table::RowKind kind(const counting::RowKey& key) const;

private:
  /// More than a book has values.
  static constexpr std::int32_t first_named = 0x0F00'0000;
  static constexpr std::int32_t rest = 0x0FFF'FFFF;

  std::string order(const counting::RowKey& key) const;
  std::string order(const counting::Dimension& dimension, counting::Coordinate at) const;
  table::Cell label(const counting::Dimension& dimension, counting::Coordinate at) const;
  table::Cell name(const counting::Dimension& dimension, std::int32_t id) const;
  std::string shared_codes(const counting::Dimension& dimension, counting::Coordinate at) const;
  std::string shared_label(const counting::Dimension& dimension, counting::Coordinate at, Language language) const;

  const counting::Lookup& lookup_;
  const counting::SharedSets& sets_;
  std::vector<const counting::Dimension*> dimensions_;
  std::vector<table::Words> names_;
  std::map<storage::PlaceIndex, table::Words> places_apart_;  ///< Of places that are called alike.
};

/// What the reader must know of the figures. `has_total`: the report adds all its rows up.
void add_notes(const Work& work, const counting::Counted& counted, bool has_total, table::Table& table);
/// The same of what was counted by another selection than the report's.
void add_notes(const Work& work, const counting::Selection& selection, const counting::Counted& counted, bool has_total,
               table::Table& table);

/// "DN-2021-0042/1".
std::string entry_code(const storage::Book& book, const storage::Book::Entry& entry);

}  // namespace aid::reports
