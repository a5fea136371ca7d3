#pragma once
#include "aid/storage/lists.hpp"

#include <string_view>

/// The lists of the field as a whole.
namespace aid::vocabulary {

/// Whether the code itself decides on the words of a list: a further one would have no meaning.
bool is_closed(std::string_view list);
/// Throws `Error` unknown-list.
void require_list(const storage::Lists& lists, std::string_view list);

}  // namespace aid::vocabulary
