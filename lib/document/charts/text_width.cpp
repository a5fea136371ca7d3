#include "aid/document/text_width.hpp"

#include "../text_width.hpp"
#include "aid/base/text.hpp"
#include "aid/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace aid::document {
namespace {

/// The first character of `text`, or the first byte where that is none.
std::string_view first_letter(std::string_view text) { return text.substr(0, utf8::decode(text, 0).length); }

/// Hundredths of a millimetre, rounded up: a text must not be wider than it is taken to be.
int to_hundredths(std::int64_t parts, int half_points) {
  constexpr std::int64_t divisor = std::int64_t{parts_of_size} * 2 * 72;
  return static_cast<int>((parts * half_points * 2'540 + divisor - 1) / divisor);
}

/// The longest beginning of `word` that fits, at least one letter.
std::size_t fitting(std::string_view word, int width, int half_points, bool is_bold) {
  std::size_t bytes = 0;
  std::int64_t parts = 0;
  while (bytes < word.size()) {
    const std::string_view letter = first_letter(word.substr(bytes));
    parts += width_in_parts(letter, is_bold);
    if (bytes > 0 && to_hundredths(parts, half_points) > width) break;
    bytes += letter.size();
  }
  return bytes;
}

/// Puts the words of a text into lines.
class LineBreaker {
public:
  LineBreaker(int width, int half_points, bool is_bold) : width_(width), half_points_(half_points), is_bold_(is_bold) {}

  void add(std::string_view word) {
    const std::string longer = line_.empty() ? std::string(word) : line_ + ' ' + std::string(word);
    if (fits(longer)) {
      line_ = longer;
      return;
    }
    end_line();
    while (!fits(word)) {
      const std::size_t bytes = fitting(word, width_, half_points_, is_bold_);
      if (bytes == word.size()) break;
      lines_.emplace_back(word.substr(0, bytes));
      word.remove_prefix(bytes);
    }
    line_ = word;
  }

  void end_line() {
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
  }

  bool fits(std::string_view text) const { return times_width(text, half_points_, is_bold_) <= width_; }

  std::vector<std::string> take(std::size_t most_lines) {
    end_line();
    if (lines_.size() <= most_lines) return std::move(lines_);
    lines_.resize(most_lines);
    std::string& last = lines_.back();
    while (!last.empty() && !fits(last + "…")) {
      do {
        last.pop_back();
      } while (!last.empty() && find_invalid_utf8(last) != std::string::npos);
    }
    last += "…";
    return std::move(lines_);
  }

private:
  int width_;
  int half_points_;
  bool is_bold_;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

int times_width(std::string_view text, int half_points, bool is_bold) {
  return to_hundredths(width_in_parts(text, is_bold), half_points);
}

std::vector<std::string> wrap_text(std::string_view text, int width, int half_points, bool is_bold,
                                   std::size_t most_lines) {
  LineBreaker lines(width, half_points, is_bold);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    if (end > 0) lines.add(text.substr(0, end));
    if (end < text.size() && text[end] == '\n') lines.end_line();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines.take(most_lines);
}

}  // namespace aid::document
