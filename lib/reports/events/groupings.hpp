#pragma once
#include "selection.hpp"

#include <optional>
#include <string>
#include <string_view>

/// By what events are counted.
namespace aid::reports {

/// Where an event stands in a grouping.
struct Heading {
  table::RowKind kind = table::RowKind::item;
  std::string order = {};  ///< Of the row among others of its kind.
  table::Words words = {};
  friend bool operator<(const Heading& a, const Heading& b) {
    return std::tie(a.kind, a.order, a.words.en) < std::tie(b.kind, b.order, b.words.en);
  }
};

enum class Grouping : std::uint8_t { type, mode, country, partner, month, place };
std::string_view to_string(Grouping grouping);
Label label(Grouping grouping);
/// Problem: unknown-word.
Result<Grouping> read_grouping(std::string_view typed);

/// Not of partners, of which an event has several.
Heading heading_in(vocabulary::Registry& registry, const Selection& selection, Grouping grouping,
                   const domain::Event& event);
Heading heading_of_partner(vocabulary::Registry& registry, domain::PartnerId partner);
/// The row of what is not said: of an event that stands for many it is what is not itemised.
Heading not_stated(bool has_parts);

}  // namespace aid::reports
