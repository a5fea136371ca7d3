#include "aid/vocabulary/figure_names.hpp"

#include "aid/domain/terms.hpp"

namespace aid::vocabulary {

std::string vietnamese_name_of_figure(Registry& registry, std::string_view code) {
  if (const auto stage = domain::parse_term<domain::Stage>(code)) return std::string(domain::label(stage.value()).vi);
  for (const char* list : {"stated-figure", "event-count"}) {
    for (const storage::ListItem& item : registry.items(list)) {
      if (item.code == code) return item.name_vi;
    }
  }
  return std::string(code);
}

}  // namespace aid::vocabulary
