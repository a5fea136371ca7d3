#pragma once
#include "aid/formats/list.hpp"

/// The readers that `open_list` chooses from, but for CSV's.
namespace aid::formats {

using OpenedList = Result<std::unique_ptr<table::ListReader>>;

/// `text` is valid UTF-8.
OpenedList open_json_lines(std::string_view text, std::string_view name);

/// `sheet`: see `ListOptions`.
OpenedList open_workbook(std::string_view bytes, std::string_view name, std::string_view sheet);

}  // namespace aid::formats
