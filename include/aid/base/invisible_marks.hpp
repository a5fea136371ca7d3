#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace aid {

/// `text` without marks that have no width and no meaning of their own: zero-width spaces and joiners, byte-order
/// marks, soft hyphens; nullopt: there are none. Marks of direction stay: with them a figure may look like another.
std::optional<std::string> without_invisible_marks(std::string_view text);

}  // namespace aid
