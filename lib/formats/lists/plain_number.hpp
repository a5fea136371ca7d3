#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace aid::formats {

/// Appends `number` (digits with at most one '.', a sign before and an exponent behind, as JSON and spreadsheets store
/// them) in plain digits: "1.5E+3" is "1500". With more than `significant` digits (0: any number) it is rounded,
/// because those behind are noise of a binary fraction; an integer is never. False: it is no number, it is an integer
/// with more digits, or it has more than 40 digits before or behind the point. Nothing is computed in binary.
bool append_plain_number(std::string& out, std::string_view number, std::size_t significant);

}  // namespace aid::formats
