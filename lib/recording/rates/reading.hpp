#pragma once
#include "aid/recording/rates.hpp"
#include "aid/vocabulary/registry.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::recording {

/// The fields of a rate, in the order of the columns of `list_rates`.
enum class RateField : std::uint8_t { currency, kind, date, value, source, aid };

/// Reads the words of one rate. `where` says where a field stands. Every problem goes to `problems`; nullopt when there
/// was one.
std::optional<storage::RateRecord> read_rate(vocabulary::Registry& registry, const RateWords& words,
                                             domain::NumberStyle numbers,
                                             const std::function<Location(RateField)>& where,
                                             std::vector<Problem>& problems);

/// "USD interbank 2021-11-01", "USD liên ngân hàng 01/11/2021", with the aid of a contract.
std::string name_of(const storage::RateRecord& record, std::string_view aid, Language language);

}  // namespace aid::recording
