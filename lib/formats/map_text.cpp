#include "map_text.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/formats/messages.hpp"

#include <algorithm>
#include <string>

namespace aid::formats {
namespace {

bool is_bare(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '-'; }

class MapText {
public:
  MapText(std::string_view text, std::string_view name) : text_(text), name_(name) {}

  std::optional<Problem> find_trouble() {
    bool begins_line = true;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '"' || c == '\'') {
        pass_string(c);
      } else if (c == '[' && begins_line) {
        if (auto problem = pass_table_heading()) return problem;
      } else if (is_word(c)) {
        if (auto problem = pass_word()) return problem;
      } else {
        ++at_;
      }
      begins_line = c == '\n' || (begins_line && (c == ' ' || c == '\t' || c == '\r'));
    }
    return std::nullopt;
  }

private:
  static bool is_word(char c) { return std::string_view(" \t\r\n,=[]{}#\"'").find(c) == std::string_view::npos; }

  void pass_string(char mark) {
    const std::string three(3, mark);
    const bool is_long = text_.substr(at_).starts_with(three);
    at_ += is_long ? 3 : 1;
    while (at_ < text_.size()) {
      if (mark == '"' && text_[at_] == '\\') {
        at_ += 2;
      } else if (is_long ? text_.substr(at_).starts_with(three) : text_[at_] == mark) {
        at_ += is_long ? 3 : 1;
        return;
      } else if (!is_long && text_[at_] == '\n') {
        return;  // It has no end, which the library says.
      } else {
        ++at_;
      }
    }
  }

  std::optional<Problem> pass_table_heading() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (text_[at_] == '[' || text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    const bool has_name = at_ < text_.size() && (is_bare(text_[at_]) || text_[at_] == '"' || text_[at_] == '\'');
    return has_name ? std::nullopt : std::optional(trouble(begin, line_from(begin)));
  }

  std::optional<Problem> pass_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!std::ranges::all_of(word, is_plain)) return trouble(begin, line_from(begin));
    const bool is_number = is_digit(word.front()) || word.front() == '+' || word.front() == '-';
    const std::string_view digits = word.substr(word.front() == '+' || word.front() == '-' ? 1 : 0);
    const bool is_whole = digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_number || is_whole || is_key()) return std::nullopt;
    return trouble(begin, word);
  }

  /// Whether what was read last is a name: "=", a dot or "]" follows.
  bool is_key() const {
    const std::size_t next = text_.find_first_not_of(" \t", at_);
    return next != std::string_view::npos && text_[next] == '=';
  }

  std::string_view line_from(std::size_t begin) const {
    return text_.substr(begin, std::min(text_.find_first_of("\r\n", begin), text_.size()) - begin);
  }

  Problem trouble(std::size_t at, std::string_view what) const {
    const std::string_view above = text_.substr(0, at);
    const auto line = static_cast<std::size_t>(std::ranges::count(above, '\n')) + 1;
    const std::size_t begin = above.rfind('\n') + 1;
    return Problem(messages::unquoted_map_text, shorten(what, 40))
        .at({std::string(name_), line, column_of(text_.substr(begin), at - begin)});
  }

  std::string_view text_;
  std::string_view name_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Problem> find_trouble_in_map(std::string_view text, std::string_view name) {
  return MapText(text, name).find_trouble();
}

}  // namespace aid::formats
