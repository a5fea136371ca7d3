#pragma once
#include "aid/base/problem.hpp"
#include "aid/formats/zip_reader.hpp"

#include <optional>
#include <string_view>

/// Files that are no list, and what to do with them.
namespace aid::formats {

/// other-format: what the bytes are, or nothing where they may be a list. Workbooks are none of these.
std::optional<Problem> other_file(std::string_view bytes);

/// The same of a ZIP archive that is no workbook of OpenDocument.
std::optional<Problem> other_archive(const ZipArchive& archive);

/// The same of the container of encrypted and of old Office files.
Problem other_container(std::string_view bytes);

}  // namespace aid::formats
