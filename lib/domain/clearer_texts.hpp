#pragma once
#include <string>
#include <string_view>
#include <vector>

/// What can be typed in place of a text that is refused. Whether it is understood is for the readers to say. Private to
/// them.
namespace aid::domain {

/// "½ tỷ", "nửa tỷ", "1/2 tỷ" and "2½ tấn gạo" with their fraction in decimals, "0,5 tỷ", and the same with a point.
/// Empty: no fraction stands in the text.
std::vector<std::string> in_decimals(std::string_view clean);

/// "máy thở x 4", "khẩu trang (5.000 cái)" and "gạo: 5 tấn" with the quantity before the item; "20 thùng x 30 hộp sữa"
/// as "600 hộp sữa". Empty: the text is not of this form.
std::string quantity_first(std::string_view clean);

}  // namespace aid::domain
