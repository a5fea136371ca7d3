#include "aid/vocabulary/import_counts.hpp"

#include <algorithm>
#include <array>

namespace aid::vocabulary {
namespace {

struct CountLabel {
  std::string_view what;
  Label label;
};
constexpr std::array count_labels{
    CountLabel{"read", {"read", "đã đọc"}},           CountLabel{"recorded", {"recorded", "đã ghi"}},
    CountLabel{"corrected", {"corrected", "đã sửa"}}, CountLabel{"already", {"already present", "đã có sẵn"}},
    CountLabel{"rejected", {"rejected", "bị loại"}},
};

}  // namespace

Label import_count_label(std::string_view what) {
  const auto found = std::ranges::find(count_labels, what, &CountLabel::what);
  return found == count_labels.end() ? Label{what, what} : found->label;
}

}  // namespace aid::vocabulary
