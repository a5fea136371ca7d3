#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with text and ids. Each module has such a header; README of tests/cli/errors lists all names.
namespace aid::messages {

inline constexpr Message<std::size_t> invalid_utf8{"invalid-utf8", "byte {0} is not valid UTF-8",
                                                   "byte thứ {0} không phải UTF-8 hợp lệ"};
inline constexpr Message<Text, Text> control_character{"control-character",
                                                       "'{0}' contains the character {1}, which cannot be stored",
                                                       "'{0}' có ký tự {1} không lưu được"};
inline constexpr Message<std::size_t> text_too_long{"text-too-long", "the text has {0} bytes; at most 4096 are kept",
                                                    "văn bản dài {0} byte; tối đa 4096"};
inline constexpr Message<Text> not_a_uuid{"not-a-uuid", "'{0}' is not a UUID", "'{0}' không phải là UUID"};

}  // namespace aid::messages
