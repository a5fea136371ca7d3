#include "aid/counting/spreader.hpp"

#include <algorithm>
#include <iterator>

namespace aid::counting {

using storage::Book;

Spreader::Spreader(const Lookup& lookup, std::span<const Filter> filters, std::span<const Dimension* const> grouped,
                   SharedSets& sets)
    : lookup_(lookup), sets_(sets) {
  const auto column_of = [&](const Dimension* dimension) {
    const auto found = std::ranges::find(grouped, dimension);
    return found == grouped.end() ? not_grouped : static_cast<std::size_t>(found - grouped.begin());
  };
  for (const Filter& filter : filters) axes_.push_back({filter.dimension, &filter, column_of(filter.dimension)});
  for (const Dimension& dimension : all_dimensions()) {
    const std::size_t column = column_of(&dimension);
    const bool filtered = std::ranges::find(filters, &dimension, &Filter::dimension) != filters.end();
    if (column != not_grouped && !filtered) axes_.push_back({&dimension, nullptr, column});
    has_currency_axis_ = has_currency_axis_ || (column != not_grouped && dimension.grain == Grain::currency);
  }
  can_be_tied_ = std::ranges::count_if(axes_, [](const Axis& axis) { return axis.dimension->end != nullptr; }) > 1;
}

void Spreader::look(Axis& axis, const Fact& fact) {
  values_.clear();
  axis.dimension->values(lookup_, fact, values_);
  to_portions(lookup_, *axis.dimension, values_, sets_, axis.portions);
}

Spreader::Verdict Spreader::judge(const Axis& axis, Coordinate row) const {
  if (!axis.filter) return Verdict::inside;
  const auto allows = [&](std::int32_t id) { return std::ranges::binary_search(axis.filter->allowed, id); };
  if (row.standing() == Standing::item) return allows(row.id()) ? Verdict::inside : Verdict::left_out;
  if (row.standing() != Standing::shared) return Verdict::left_out;
  const auto& set = sets_.at(row.id());
  if (std::ranges::all_of(set, allows)) return Verdict::inside;
  return std::ranges::any_of(set, allows) ? Verdict::outside : Verdict::left_out;
}

bool Spreader::passes(const Axis& axis) const {
  return std::ranges::any_of(axis.portions.rows, [&](Coordinate row) { return judge(axis, row) != Verdict::left_out; });
}

std::string_view Spreader::turn_to(const Book::Aid& aid) {
  aid_ = &aid;
  entry_ = nullptr;
  for (Axis& axis : axes_) {
    if (axis.dimension->grain != Grain::aid) continue;
    look(axis, {aid});
    if (axis.filter && !passes(axis)) return axis.dimension->name;
  }
  if (!can_be_tied_) return {};
  tie_axes();
  return filter_that_no_party_passes();
}

std::string_view Spreader::filter_of(const Book::Entry& entry) {
  entry_ = nullptr;
  for (Axis& axis : axes_) {
    if (!axis.filter || axis.dimension->grain != Grain::entry) continue;
    look(axis, {*aid_, &entry});
    if (!passes(axis)) return axis.dimension->name;
  }
  return {};
}

/// Finds the axes whose values come from the same parties, where these are several.
void Spreader::tie_axes() {
  groups_.clear();
  splits_.clear();
  for (Axis& axis : axes_) axis.end.reset();
  for (const AidEnd end : {AidEnd::givers, AidEnd::receivers}) {
    Parties& parties = ends_[static_cast<std::size_t>(end)];
    parties = parties_at(lookup_.book(), *aid_, end);
    std::vector<Axis*> tied;
    for (Axis& axis : axes_) {
      if (axis.dimension->end == nullptr || axis.dimension->end(lookup_, *aid_) != end) continue;
      tied.push_back(&axis);
    }
    if (tied.size() < 2 || parties.size() < 2) continue;
    for (Axis* axis : tied) {
      axis->end = end;
      axis->is_first = axis == tied.front();
    }
  }
}

bool Spreader::allows(const Axis& axis, const Book::Party& party) const {
  return !axis.filter ||
         std::ranges::binary_search(axis.filter->allowed, axis.dimension->of_partner(lookup_, party.partner));
}

/// The name of a filter by which an aid falls out because no single party passes all filters. Recipient "A" and country
/// India: A is in Laos, and the recipient in India is another one.
std::string_view Spreader::filter_that_no_party_passes() const {
  for (const AidEnd end : {AidEnd::givers, AidEnd::receivers}) {
    std::string_view last;
    for (const Axis& axis : axes_) {
      if (axis.end == end && axis.filter) last = axis.dimension->name;
    }
    if (last.empty()) continue;
    const auto passes_all = [&](const Book::Party* party) {
      return std::ranges::all_of(axes_, [&](const Axis& axis) { return axis.end != end || allows(axis, *party); });
    };
    if (std::ranges::none_of(ends_[static_cast<std::size_t>(end)], passes_all)) return last;
  }
  return {};
}

void Spreader::turn_to(const Book::Entry& entry, std::optional<domain::Currency> currency) {
  if (entry_ == &entry && !has_currency_axis_) return;
  for (Axis& axis : axes_) {
    if (axis.dimension->grain == Grain::aid) continue;
    if (axis.dimension->grain == Grain::entry && entry_ == &entry) continue;
    look(axis, {*aid_, &entry, currency});
  }
  entry_ = &entry;
  prepare();
}

void Spreader::prepare() {
  key_ = {};
  is_simple_ = std::ranges::all_of(axes_, [](const Axis& axis) { return axis.portions.is_whole(); });
  if (!is_simple_) return;
  for (const Axis& axis : axes_) {
    const Coordinate row = axis.portions.rows.front();
    if (axis.column != not_grouped) key_.at[axis.column] = row;
    if (judge(axis, row) == Verdict::outside) key_.outside = true;
  }
}

/// How a figure is shared out over an axis. The first axis of an end shares it out over all parties by its portions; a
/// later one only over the parties whose part it is.
const Spreader::Split& Spreader::split_of(std::size_t position, std::int32_t parties) {
  const auto [place, is_new] = splits_.try_emplace(std::pair(position, parties));
  Split& split = place->second;
  if (!is_new) return split;
  const Axis& axis = axes_[position];
  const Parties whose = parties == Part::all_parties ? ends_[static_cast<std::size_t>(*axis.end)]
                                                     : groups_[static_cast<std::size_t>(parties)];
  if (axis.is_first) {
    split.rows.rows = axis.portions.rows;
  } else {
    split.rows = rows_of_parties(lookup_, *axis.dimension, whose, sets_);
  }
  const std::vector<Coordinate>& rows = split.rows.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) split.parties.push_back(static_cast<std::int32_t>(groups_.size() + i));
  groups_.resize(groups_.size() + rows.size());
  for (const Book::Party* party : whose) {
    const std::size_t row = row_of_party(lookup_, *axis.dimension, *party, rows);
    groups_[static_cast<std::size_t>(split.parties[row])].push_back(party);
  }
  return split;
}

void Spreader::spread_over(std::size_t position, const Part& part, std::vector<Part>& finer) {
  const Axis& axis = axes_[position];
  const std::size_t end = static_cast<std::size_t>(axis.end.value_or(AidEnd::givers));
  const Split* const split = axis.end ? &split_of(position, part.parties[end]) : nullptr;
  const bool is_later = axis.end && !axis.is_first;
  const std::vector<Coordinate>& rows = is_later ? split->rows.rows : axis.portions.rows;
  const std::vector<std::int64_t> figures =
      is_later ? apportion_by_weight(part.figure, split->rows.weights) : apportion(part.figure, axis.portions);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Verdict verdict = judge(axis, rows[i]);
    if (verdict == Verdict::left_out) continue;
    Part piece{part};
    piece.figure = figures[i];
    if (verdict == Verdict::outside) piece.key.outside = true;
    if (axis.column != not_grouped) piece.key.at[axis.column] = rows[i];
    if (split != nullptr) piece.parties[end] = split->parties[i];
    finer.push_back(piece);
  }
}

std::vector<Part> Spreader::spread_over(std::size_t axis, const std::vector<Part>& parts) {
  std::vector<Part> finer;
  for (const Part& part : parts) spread_over(axis, part, finer);
  return finer;
}

void Spreader::spread(std::int64_t total, std::vector<Part>& parts) {
  parts.clear();
  parts.push_back({.key = key_, .figure = total});
  if (is_simple_) return;
  for (std::size_t i = 0; i < axes_.size(); ++i) parts = spread_over(i, parts);
}

void Spreader::place_count(std::int64_t count, std::vector<Part>& parts) {
  spread(is_simple_ ? count : to_weigh, parts);
  if (!is_simple_) keep_place(count, parts);
}

void Spreader::keep_place(std::int64_t count, std::vector<Part>& parts) const {
  std::vector<Part> places;
  for (const bool outside : {false, true}) {
    std::vector<Part> side;
    std::ranges::copy_if(parts, std::back_inserter(side),
                         [&](const Part& part) { return part.key.outside == outside; });
    for (const Axis& axis : axes_) {
      if (axis.column != not_grouped) keep_largest(side, axis.column);
    }
    if (side.empty()) continue;
    places.push_back(side.front());
    places.back().figure = count;
  }
  parts = std::move(places);
}

/// Keeps the parts in the row of one dimension that has most, of equal ones in the first.
void Spreader::keep_largest(std::vector<Part>& parts, std::size_t column) {
  const auto sum_of = [&](const Part& one) {
    std::int64_t sum = 0;
    for (const Part& part : parts) sum += part.key.at[column] == one.key.at[column] ? part.figure : 0;
    return sum;
  };
  const auto largest = std::ranges::max_element(parts, {}, sum_of);
  if (largest == parts.end()) return;
  const Coordinate row = largest->key.at[column];
  std::erase_if(parts, [&](const Part& part) { return part.key.at[column] != row; });
}

void Spreader::find_rows(std::vector<Part>& rows) { spread(0, rows); }

}  // namespace aid::counting
