#pragma once
#include "aid/recording/record.hpp"

#include <string>
#include <vector>

namespace aid::recording {

/// A place as it is typed.
struct PlaceWords {
  std::string name = {};
  std::string kind = {};  ///< "phường", "ward"; else what stands before the name.
  std::string code = {};
  std::string in = {};  ///< What it lies in; not of a province or a city.
  std::string from = {};
  std::vector<std::string> instead_of = {};  ///< Whose place it took on that day,
  bool divided = false;                      ///< or of which it got a part.
  std::string source = {};
};
struct PlaceOutcome {
  domain::Place place;
  bool already = false;
};

/// Adds an administrative unit, and says what it took the place of: these end on the day from which it is. The same
/// again is already recorded. Throws `Error`, `Errors`: not-a-unit, outer-place-needed, place-day-needed,
/// unknown-place, ambiguous-place, place-not-then, code-of-other-place, place-already-replaced, place-became-other,
/// those of reading dates and names.
PlaceOutcome add_place(const Session& session, const PlaceWords& words);

}  // namespace aid::recording
