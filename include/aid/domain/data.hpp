#pragma once
#include <span>
#include <string_view>

namespace aid::domain {

/// A list of the field that ships with the program (lib/domain/data/*.csv).
struct DataFile {
  std::string_view name;  ///< "currencies.csv"
  std::string_view text;
};

std::span<const DataFile> data_files();
/// The text of one file; the name must exist.
std::string_view data_file(std::string_view name);

}  // namespace aid::domain
