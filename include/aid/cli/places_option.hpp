#pragma once
#include "aid/cli/program.hpp"
#include "aid/vocabulary/places_on_day.hpp"

namespace aid::cli {

/// --places then|now, for commands that read; under `group`, where one is given.
void add_places_option(Options& options, vocabulary::PlacesAs& places, const Label* group = nullptr);

}  // namespace aid::cli
