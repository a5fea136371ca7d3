#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with text and ids. Each module has such a header; README of tests/cli/errors lists all names.
namespace aid::messages {

inline constexpr Message<std::size_t> invalid_utf8{
    "invalid-utf8",
    "byte {0} is not valid UTF-8",
    "byte thứ {0} không phải UTF-8 hợp lệ",
    {"give the text in UTF-8: a terminal or editor of another encoding wrote these bytes",
     "hãy nhập văn bản bằng UTF-8: các byte này do chương trình dùng bảng mã khác ghi"}};
inline constexpr Message<Text, Text> control_character{
    "control-character",
    "'{0}' contains the character {1}, which cannot be stored",
    "'{0}' có ký tự {1} không lưu được",
    {"take the character out and type the text again; it often comes with a copied text",
     "hãy xóa ký tự đó rồi nhập lại; ký tự này thường lẫn vào khi sao chép"}};
inline constexpr Message<std::size_t> text_too_long{"text-too-long",
                                                    "the text has {0} bytes; at most 4096 are kept",
                                                    "văn bản dài {0} byte; tối đa 4096",
                                                    {"shorten it: the whole text stays in the document that it is from",
                                                     "hãy rút gọn: toàn văn vẫn nằm trong tài liệu gốc"}};
inline constexpr Message<Text> not_a_uuid{
    "not-a-uuid",
    "'{0}' is not a UUID",
    "'{0}' không phải là UUID",
    {"a UUID looks like 0190d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6", "UUID có dạng 0190d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6"}};

}  // namespace aid::messages
