#pragma once
#include "aid/domain/data.hpp"

#include <span>

namespace aid::papers {

/// The templates that ship with the program (lib/papers/data/*.txt), in name order: "brief.en.txt", "brief.vi.txt".
std::span<const domain::DataFile> data_files();

}  // namespace aid::papers
