#pragma once
#include "drawn_ledger.hpp"

#include <rapidcheck.h>

#include <cstdlib>
#include <iostream>
#include <string>

namespace aid::reports::testing {

inline constexpr int usual_ledgers = 200;

/// How many random ledgers a property is tried on: 200, or as many as the environment variable AID_RANDOM_LEDGERS says.
inline int random_ledgers() {
  const char* wanted = std::getenv("AID_RANDOM_LEDGERS");
  return wanted == nullptr ? usual_ledgers : std::stoi(wanted);
}

/// What is found `times` in the usual number of ledgers is to be found so often in those that are tried.
inline int in_ledgers_tried(int times) { return times * random_ledgers() / usual_ledgers; }

/// Tries `property(seed, aids)` on that many ledgers of at most ten aids: the same in each build, others where more than
/// 200 are wanted, or RC_PARAMS says how. A failure names the seed and the least number of aids with which it
/// fails.
template <typename Property>
bool holds_for_random_ledgers(Property property) {
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess = random_ledgers();
  if (params.maxSuccess <= usual_ledgers && std::getenv("RC_PARAMS") == nullptr) params.seed = 20'210'713;
  const auto result = rc::detail::checkTestable(
      [&] {
        const auto seed = *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint32_t>()));
        const int aids = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, 11));
        RC_LOG() << "seed " << seed << ", " << aids << " aids";
        property(seed, aids);
      },
      rc::detail::TestMetadata(), params);
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << '\n';
  return result.template is<rc::detail::SuccessResult>();
}

}  // namespace aid::reports::testing
