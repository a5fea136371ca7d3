#pragma once
#include "aid/recording/desk.hpp"
#include "aid/storage/imports.hpp"
#include "aid_rows.hpp"

#include <string>
#include <string_view>

namespace aid::importing {

storage::ShortHash short_hash(std::string_view bytes);

/// All values of the row: those of the aid, and its decision.
storage::ShortHash content_of(recording::Desk& desk, const AidRow& row);

/// What tells a row without an id from others: donor, receiver (also as the owner), date, amounts and goods.
std::string facts_of(recording::Desk& desk, const AidRow& row);

}  // namespace aid::importing
