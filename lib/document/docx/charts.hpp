#pragma once
#include "body.hpp"

namespace aid::document::docx {

/// The chart with its title and with what is not in the picture.
void append_chart(Body& body, const Chart& chart);

}  // namespace aid::document::docx
