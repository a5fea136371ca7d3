#pragma once
#include "work.hpp"

#include <vector>

/// Counted figures as columns, cells, rows and notes.
namespace aid::services::reports {

/// A message in both languages.
template <typename... Args>
table::Words words(const Message<Args...>& message, const std::type_identity_t<Args>&... args) {
  return {message.in(Language::en, args...), message.in(Language::vi, args...)};
}

/// The columns of figures: `aids` and `not_valued` of the leading stage, then for each stage its amounts and, beside
/// those of the other stages, how many aids they are and how many of them have no value.
class FigureColumns {
public:
  /// `beside`: whether the stages but the leading one have counts too; reports with a row an aid do without.
  FigureColumns(Stages stages, const Selection& selection, bool beside = true);

  void append_to(std::vector<table::Column>& columns) const;
  void append_to(std::vector<table::Cell>& cells, const StageFigures& figures) const;

  /// Committed where it is shown, else the first shown.
  domain::Stage leading() const { return leading_; }

private:
  template <typename Visit>
  void each(Visit visit) const;

  Stages stages_;
  std::string unit_;
  domain::Stage leading_;
  bool beside_;
};

table::Cell amounts_cell(const Figures& figures);

/// What a cell says where a dimension has no value.
table::Words residual_words(Standing standing);

/// The columns of dimensions, and the rows sorted: by each dimension in turn, its items first (names in Vietnamese
/// order, items of lists in the order of their list, dates in time), then what is shared, not stated, not itemised, not
/// placed; at the end what is outside the total.
class DimensionColumns {
public:
  DimensionColumns(const Lookup& lookup, const SharedSets& sets, std::vector<const Dimension*> dimensions);

  void append_to(std::vector<table::Column>& columns) const;
  void append_to(std::vector<table::Cell>& cells, const RowKey& key) const;
  void sort(std::vector<CountedRow>& rows) const;
  table::RowKind kind(const RowKey& key) const;

private:
  std::string order(const RowKey& key) const;
  std::string order(const Dimension& dimension, Coordinate at) const;
  table::Cell label(const Dimension& dimension, Coordinate at) const;
  std::string shared_label(const Dimension& dimension, Coordinate at, Language language) const;

  const Lookup& lookup_;
  const SharedSets& sets_;
  std::vector<const Dimension*> dimensions_;
};

/// What the reader must know of the figures. `has_total`: the report adds all its rows up.
void add_notes(const Work& work, const Counted& counted, bool has_total, table::Table& table);

/// "DN-2021-0042/1".
std::string entry_code(const storage::Book& book, const storage::Book::Entry& entry);

}  // namespace aid::services::reports
