#pragma once
#include "aid/cli/program.hpp"
#include "aid/papers/heading.hpp"

namespace aid::report_tool {

/// What a line says of one document's heading and signature, as typed.
struct HeadingWords {
  papers::HeadingRequest request = {};
  std::string number = {};
  std::string date = {};
};

void add_heading_options(cli::Options& options, HeadingWords& words);
/// Throws `Error`: not-a-document-number, not-a-date, day-needed.
papers::HeadingRequest heading_request(const HeadingWords& words);

}  // namespace aid::report_tool
