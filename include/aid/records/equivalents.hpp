#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/rate.hpp"
#include "aid/domain/records.hpp"

#include <optional>
#include <span>
#include <string>

/// What is doubtful about what others say that an amount is worth: options, lists and `check` ask here.
namespace aid::records {

/// An equivalent that differs by more than a tenth of the smaller figure from what the rates give. Nothing is said
/// where there is no rate. Warning: stated-far-from-rate.
std::optional<Problem> far_from_rate(const domain::RateBook& rates, const domain::Amount& amount,
                                     const domain::Amount& stated, const domain::DateInterval& date);

/// The first of `earlier` in the same currency from which `one` differs by more than a tenth of the smaller figure.
/// Warning: stated-contradicts.
std::optional<Problem> contradicts(const domain::Equivalent& one, std::span<const domain::Equivalent> earlier);

/// Whether both say the same: the amount, its source and its date.
bool is_same(const domain::Equivalent& one, const domain::Equivalent& other);

/// "32,000,000,000 VND (báo A, 2021-08-14)".
std::string show(const domain::Equivalent& equivalent, Language language);

}  // namespace aid::records
