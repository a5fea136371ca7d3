#include "data.hpp"

#include "aid/domain/data.hpp"

#include <algorithm>
#include <cassert>

namespace aid::document {

/// Generated (lib/cmake/embed_data.cmake).
std::span<const domain::DataFile> data_files();

std::vector<std::vector<std::string>> layout_rows(std::string_view name) {
  const auto files = data_files();
  const auto found = std::ranges::find(files, name, &domain::DataFile::name);
  assert(found != files.end());
  return domain::rows_of_data(found->text);
}

}  // namespace aid::document
