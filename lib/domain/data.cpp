#include "aid/domain/data.hpp"

#include <algorithm>
#include <cassert>

namespace aid::domain {

std::string_view data_file(std::string_view name) {
  const auto files = data_files();
  const auto found = std::ranges::find(files, name, &DataFile::name);
  assert(found != files.end());
  return found->text;
}

}  // namespace aid::domain
