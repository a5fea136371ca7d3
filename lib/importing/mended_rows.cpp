#include "mended_rows.hpp"

#include "aid/base/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace aid::importing {
namespace {

using storage::ShortHash;

/// The whole of `text` as a number.
template <typename Number>
std::optional<Number> read_number(std::string_view text, int base) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// The list that a mended row stood in, which is the second half of the row's identity.
std::uint64_t list_of(const ShortHash& identity) {
  std::uint64_t list = 0;
  std::memcpy(&list, identity.data() + sizeof list, sizeof list);
  return list;
}

}  // namespace

std::string to_string(const RowMark& mark) { return fmt::format("{} {:016x}@{}", mark.place, mark.list, mark.block); }

std::optional<RowMark> parse_mark(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view list = text.substr(space + 1);
  const std::size_t at = std::min(list.find('@'), list.size());
  const auto number = read_number<std::uint64_t>(list.substr(0, at), 16);
  const auto block = read_number<std::int64_t>(list.substr(std::min(at + 1, list.size())), 10);
  if (!number || !block || at != 16) return std::nullopt;
  return RowMark{.place = std::string(text.substr(0, space)), .list = *number, .block = *block};
}

std::uint64_t list_of_hash(std::string_view file_hash) {
  std::uint64_t list = 0;
  for (const char byte : file_hash.substr(0, sizeof list)) list = list << 8U | static_cast<unsigned char>(byte);
  return list;
}

ShortHash MendedRows::identity_of(const RowMark& mark) {
  const std::string line = mark.place.substr(mark.place.rfind(':') + 1);
  ShortHash identity = storage::shortened(sha256(fmt::format("{:016x}:{}", mark.list, line)));
  std::memcpy(identity.data() + sizeof mark.list, &mark.list, sizeof mark.list);
  return identity;
}

std::uint32_t MendedRows::number_of(const RowMark& mark, const Numbered& identity, const RecordOf& record_of) {
  Source& source = source_of(mark);
  std::uint32_t number = 1;
  while (source.accepted.find(identity(number)) && record_of(identity(number)) != 0) ++number;
  const auto is_of_mended = [&](const ShortHash& one) {
    return source.claimed.find(one) || std::ranges::binary_search(source.records, record_of(one));
  };
  while (is_of_mended(identity(number))) ++number;
  source.claimed[identity(number)] = true;
  return number;
}

MendedRows::Source& MendedRows::source_of(const RowMark& mark) {
  const auto [found, is_new] = sources_.try_emplace(mark.list);
  Source& source = found->second;
  if (!is_new) return source;
  read_accepted(mark, source);
  for (const storage::ImportRow& row : imports_.rows_of(list_)) {
    if (list_of(row.identity) == mark.list) source.records.push_back(row.record);
  }
  std::ranges::sort(source.records);
  return source;
}

/// Which recorded rows a list found present is not kept. If it found any, each recorded row that equals one of its rows
/// may be one of them.
void MendedRows::read_accepted(const RowMark& mark, Source& source) const {
  const auto add_rows = [&](const storage::Import& import) {
    for (const storage::ImportRow& row : imports_.rows_in(import.id)) source.accepted[row.identity] = true;
  };
  bool has_found = true;
  bool is_first = true;
  std::vector<storage::Import> earlier;
  for (const storage::Import& import : imports_.all()) {
    if (import.list != list_ || imports_.is_taken_back(import.id)) continue;
    if (import.block <= mark.block) earlier.push_back(import);
    if (list_of_hash(import.file_hash) != mark.list) continue;
    add_rows(import);
    if (!std::exchange(is_first, false)) continue;
    const auto counts = imports_.counts(import.id);
    const auto already = std::ranges::find(counts, "already", &storage::ImportCount::what);
    has_found = already == counts.end() || already->count > 0;
  }
  if (!has_found) return;
  for (const storage::Import& import : earlier) add_rows(import);
}

}  // namespace aid::importing
