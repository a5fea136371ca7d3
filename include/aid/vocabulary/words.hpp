#pragma once
#include "aid/storage/lists.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Small help with the words of lists.
namespace aid::vocabulary {

/// What stands between the marks: "a|b" is a and b; empty text is nothing.
std::vector<std::string> split_words(std::string_view text, char mark);

/// "'a', 'b', 'c'".
std::string quoted_list(const std::vector<std::string>& words);

/// The names and further names of an item, as people type them.
std::vector<std::string> names_of(const storage::ListItem& item);

/// The item of `items` that `typed` means: an exact code before a name, a name before an alias, an alias before a code
/// in another spelling. Several at the first level that has one are returned all; none: empty.
std::vector<const storage::ListItem*> matches(const std::vector<storage::ListItem>& items, std::string_view typed);

/// What an attribute of a code of the list says: "foreign" of partner-kind, foreign-ngo, side. Empty where the list
/// does not have the code, or the item not that attribute.
std::string attribute_of(const std::vector<storage::ListItem>& items, std::string_view code, std::string_view key);

}  // namespace aid::vocabulary
