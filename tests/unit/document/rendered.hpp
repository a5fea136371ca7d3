#pragma once
#include "aid/document/from_table.hpp"
#include "aid/document/render.hpp"

#include <sstream>
#include <string>
#include <string_view>

namespace aid::document::reading {

inline std::string written(const Document& document, std::string_view format) {
  std::ostringstream out;
  find_format(format)->write(document, out);
  return out.str();
}

}  // namespace aid::document::reading
