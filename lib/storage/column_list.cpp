#include "column_list.hpp"

#include <fmt/format.h>

namespace aid::storage {

std::string ColumnList::text() const {
  std::string text;
  for (std::size_t i = 0; i < size_; ++i) {
    const auto& [name, expression] = columns_[i];
    if (i > 0) text += ", ";
    text += name == expression ? std::string(name) : fmt::format("{} AS {}", expression, name);
  }
  return text;
}

std::string ColumnList::arguments() const {
  std::string text;
  for (std::size_t i = 0; i < size_; ++i) text.append(i > 0 ? ", " : "").append(columns_[i].expression);
  return text;
}

std::string ColumnList::insert_statement() const {
  std::string places = "?";
  for (std::size_t i = 1; i < size_; ++i) places += ", ?";
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table_, text(), places);
}

}  // namespace aid::storage
