#pragma once
#include "work.hpp"

#include <vector>

namespace aid::reports {

/// What `show` says in sentences, as values and codes for programs: entries with their goods and equivalents,
/// beneficiaries, parts, decisions, reversals, reviews, versions and the journal.
std::vector<table::Explanation> data_of_aid(const Work& work);

}  // namespace aid::reports
