#pragma once
#include "aid/counting/counting.hpp"

#include <cstdint>
#include <vector>

/// The goods of an aid are those of its latest stage, so that a gift's goods appear once.
namespace aid::counting {

/// Whether reports that list entries show this one.
bool is_listed(Fate fate);

/// The entries of the latest stage in the selection that lists goods; where none does, those of the latest stage whose
/// form says that there are goods.
std::vector<storage::EntryIndex> latest_goods_entries(const storage::Book& book, const Counted& counted,
                                                      storage::AidIndex aid);

/// "96 chai nước sát khuẩn", "khẩu trang (quantity unknown)".
table::Words goods_words(const Names& names, const storage::Book::Goods& line);

/// A unit by its code, or the word as it was typed; may be empty.
table::Words unit_words(const Names& names, const std::string& unit);

}  // namespace aid::counting
