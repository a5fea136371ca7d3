#include "aid/formats/csv_text.hpp"

namespace aid::formats {

void append_quoted(std::string& line, std::string_view field) {
  line += '"';
  for (const char c : field) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

}  // namespace aid::formats
