#pragma once
#include "aid/storage/book.hpp"

namespace aid::records {

/// What an entry says that it is worth, not converted: its money and the values of its goods; for form mixed with an
/// amount the amount alone, which is that of both. Goods without a value add nothing.
domain::Amounts value_of(const domain::Entry& entry);
domain::Amounts value_of(const storage::Book& book, const storage::Book::Entry& entry);

/// Whether something of it has no value.
bool is_unvalued(const domain::Entry& entry);
bool is_unvalued(const storage::Book& book, const storage::Book::Entry& entry);

}  // namespace aid::records
