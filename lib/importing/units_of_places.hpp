#pragma once
#include "aid/storage/places.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace aid::importing {

/// The units that a list of places names, found among those of the ledger and added to them.
class UnitsOfPlaces {
public:
  explicit UnitsOfPlaces(storage::Ledger& ledger);

  /// The unit of that name in `parent` that exists on the day, or nullptr. It lives until a unit is added or revised.
  const domain::Place* find(domain::PlaceId parent, const std::string& name, domain::Date on) const;
  /// The unit that has the official code of `place` on some day of it, or nullptr; it lives as long.
  const domain::Place* with_code_of(const domain::Place& place) const;
  /// What a unit lies in.
  std::string outer_name(const domain::Place& place) const;
  /// The list has a unit of that name in `parent`. Before any is added.
  void expect(domain::PlaceId parent, const std::string& name);
  /// A new one; its name without the word for its kind becomes an alias. A name that somebody entered becomes this
  /// unit, where it can be no other one: it keeps its name and its records and gets kind, code and time.
  domain::PlaceId add(storage::Writer& writer, domain::Place place);
  void revise(storage::Writer& writer, domain::Place place);

  /// A row says that a unit became another one. `is_derived`: by what it says of a part of it, which a row that names
  /// the unit itself puts aside.
  void note_change(std::size_t row, domain::PlaceId place, domain::PlaceChange change, bool is_derived);
  /// Records what the rows say and the ledger does not; `replace`: in place of what it says of these units, else beside
  /// it. A unit with several successors was divided, whatever its rows say.
  void write_changes(storage::Writer& writer, bool replace);
  /// The rows of which something was recorded so.
  const std::set<std::size_t>& rows_with_changes() const { return rows_with_changes_; }

private:
  struct Changes {
    std::map<domain::PlaceId, domain::PlaceChange> stated;   ///< By successor.
    std::map<domain::PlaceId, domain::PlaceChange> derived;  ///< As well.
    std::set<std::size_t> rows;
  };
  using Key = std::pair<domain::PlaceId, std::string>;
  void index(std::size_t position);
  domain::Place* entered_as(const domain::Place& unit);

  storage::Places places_;
  std::vector<domain::Place> units_;  ///< Also what was entered by hand.
  std::multimap<Key, std::size_t> by_name_;
  std::multimap<std::string, domain::PlaceId> by_code_;  ///< Also by codes that it had.
  std::map<Key, std::vector<std::size_t>> entered_;      ///< By hand, by their bare names.
  std::map<Key, std::set<std::string>> expected_;        ///< The names of units, by their bare names.
  std::map<domain::PlaceId, std::vector<domain::PlaceChange>> recorded_;
  std::map<domain::PlaceId, Changes> changes_;
  std::set<std::size_t> rows_with_changes_;
};

}  // namespace aid::importing
