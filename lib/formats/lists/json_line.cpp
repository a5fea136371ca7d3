#include "json_line.hpp"

#include "aid/base/ascii.hpp"
#include "aid/formats/messages.hpp"
#include "plain_number.hpp"

namespace aid::formats {

Result<bool> JsonLine::next(Member& member) {
  if (!has_begun_) {
    const Result<bool> entered = reader_.enter_object();
    if (!entered) return entered;
    has_begun_ = true;
  }
  const Result<bool> is_there = reader_.next_member(member.key);
  if (!is_there) return is_there;
  if (is_there.value()) return read_value(member);
  const Result<bool> ended = reader_.end();
  return ended ? Result<bool>(false) : ended;
}

Result<bool> JsonLine::read_value(Member& member) {
  const char first = reader_.ahead();
  member.starts_at = reader_.at();
  member.value = {};
  if (first == '"') {
    const Result<std::string_view> text = reader_.read_text();
    if (!text) return text.problem();
    member.value.text = text.value();
    return true;
  }
  if (first == '-' || is_digit(first)) return read_number(member.value);
  if (first == '{' || first == '[') return Problem(messages::nested_value, member.key);
  for (const std::string_view word : {"true", "false"}) {
    if (!reader_.take_word(word)) continue;
    member.value.text = word;
    return true;
  }
  if (reader_.take_word("null")) return true;
  return JsonReader::expected("\" 0 true false null");
}

Result<bool> JsonLine::read_number(table::ListCell& cell) {
  const Result<std::string_view> read = reader_.read_number();
  if (!read) return read.problem();
  const std::string_view number = read.value();
  cell.kind = table::ListCell::Kind::number;
  cell.text = number;
  if (number.find_first_of("eE") == std::string_view::npos) {
    if (number.size() > 80) return Problem(messages::number_out_of_range, number);
    return true;
  }
  const std::size_t kept = buffer_.size();
  if (buffer_.capacity() - kept < 128 || !append_plain_number(buffer_, number, 0)) {
    return Problem(messages::number_out_of_range, number);
  }
  cell.text = std::string_view(buffer_).substr(kept);
  return true;
}

}  // namespace aid::formats
