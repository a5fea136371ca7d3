#include "aid/base/invisible_marks.hpp"

namespace aid {
namespace {

/// Marks that nobody sees and that stand in no Vietnamese or English word.
constexpr std::string_view invisible_marks[] = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"};

/// The mark at the beginning of `text`, or empty.
std::string_view invisible_mark(std::string_view text) {
  const char first = text.front();
  if (first != '\xC2' && first != '\xE2' && first != '\xEF') return {};
  for (const std::string_view mark : invisible_marks) {
    if (text.starts_with(mark)) return mark;
  }
  return {};
}

}  // namespace

std::optional<std::string> without_invisible_marks(std::string_view text) {
  std::optional<std::string> plain;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = invisible_mark(text.substr(at)).size();
    if (length == 0) {
      ++at;
      continue;
    }
    if (!plain) plain.emplace();
    plain->append(text, kept, at - kept);
    at += length;
    kept = at;
  }
  if (plain) plain->append(text, kept);
  return plain;
}

}  // namespace aid
