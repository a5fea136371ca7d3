#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/erasing.hpp"
#include "aid/storage/writer.hpp"
#include "names_in_texts.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

/// Whose names are erased, and why.
struct TextErasure {
  domain::PartnerId partner;
  std::set<std::int64_t> versions;  ///< The partner's rows.
  std::string_view reason;
};

/// Writes a mark over the names in every text of every row before this transaction, and over the whole text where that
/// is personal data itself (`ErasableKind::of_person`). A row of `erasures` tells of each table in each block. Returns
/// the texts, and what stays.
Erased erase_in_texts(Writer& writer, const TextErasure& erasure, const NamesInTexts& names);

/// The words of a command in which a name stands are written over; nothing: there is none.
std::optional<std::string> command_without_names(const std::string& command, const NamesInTexts& names);

/// What stands in a command's arguments where a name was.
inline constexpr std::string_view erased_mark = "…";

}  // namespace aid::storage
