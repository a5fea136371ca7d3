#pragma once
#include "aid/base/problem.hpp"
#include "aid/table/list_mapping.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// Reads how a list is to be read, in TOML 1.0:
///
///     as = "receipt"                       # what plain amounts and goods are
///     numbers = "vi"                       # 1.234,5; "en": 1,234.5
///     dates = "dmy"                        # "mdy" where the list writes 12/31/2021
///     header_row = 3
///     skip_rows = ["Cộng trang"]
///     identity = ["id"]
///     sheet = "Quý 3"
///     delimiter = ";"
///     encoding = "tcvn3"
///     quote = "backslash"                  # \" within a field
///     ignore = "*"                         # columns with unknown headings
///     [columns]
///     "Bên tài trợ" = "donor"
///     "Giá trị (tr.đ)" = { field = "committed", currency = "VND", unit = 1000000 }
///     [constants]
///     direction = "in"
///     [values.sector]
///     "Y tế dự phòng" = "health"
///
/// Problems, with line and column: not-toml, unknown-map-key, wrong-map-value.
Result<table::ListMapping> read_mapping(std::string_view text, std::string_view name);

/// A heading of which nothing says what it stands for.
struct OpenHeading {
  std::string heading;
  std::vector<std::string> could_be = {};  ///< Fields, the best guess first.
  bool is_refused = false;                 ///< The list does not come in until the map says it.
};

/// The same in TOML, read back by `read_mapping`; the columns in the order of the list. Headings that are open stand in
/// it with their guesses as comments. `remark`: the first line of a draft, which says what to do with it.
std::string write_mapping(const table::ListMapping& mapping, const std::vector<OpenHeading>& open = {},
                          std::string_view remark = {});

}  // namespace aid::formats
