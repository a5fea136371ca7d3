#include "aid/papers/template.hpp"

#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/terms.hpp"
#include "aid/papers/messages.hpp"
#include "aid/reports/reports.hpp"
#include "value_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>

namespace aid::papers {
namespace {

constexpr std::size_t most_bytes = 65'536;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// With the closest of what there is as a hint, where something is close.
Problem with_closest(Problem problem, std::string_view typed, const std::vector<std::string>& known) {
  const std::vector<std::string> near = closest(typed, known, 1);
  return near.empty() ? std::move(problem) : std::move(problem).hint(messages::did_you_mean, "'" + near.front() + "'");
}

/// Reads the lines of one template and collects what is wrong with them.
class TemplateReader {
public:
  /// `letter_values`: those of a letter; nullptr: it is a report's template.
  explicit TemplateReader(std::string_view name, const std::vector<std::string>* letter_values = nullptr)
      : name_(name), letter_values_(letter_values) {}

  Template read(std::string_view text) {
    if (text.size() > most_bytes) throw Error(Problem(messages::template_too_long, text.size()).at({name_}));
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      ++line_;
      add_line(trimmed(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    end_paragraph();
    if (!problems_.empty()) throw Errors(std::move(problems_));
    return std::move(read_);
  }

private:
  using Kind = TemplateBlock::Kind;

  void complain(Problem problem, std::size_t line, std::size_t column = 0) {
    problems_.push_back(std::move(problem).at({.file = name_, .line = line, .column = column}));
  }

  void add_line(std::string_view line) {
    if (const std::size_t at = find_invalid_utf8(line); at != std::string_view::npos) {
      return complain(Problem(messages::invalid_utf8, at + 1), line_);
    }
    if (line.starts_with('#')) return;
    if (line.empty()) {
      in_head_ = in_head_ && !has_head_;
      return end_paragraph();
    }
    if (in_head_ && add_head(line)) return;
    in_head_ = false;
    if (line.starts_with("===")) return add_own(Kind::subsection, line.substr(3));
    if (line.starts_with("==")) return add_own(Kind::section, line.substr(2));
    if (line.starts_with("- ")) return begin(Kind::item, line.substr(2));
    if (line.starts_with("> ")) return begin(Kind::ground, line.substr(2));
    if (line.starts_with('[') && !line.starts_with("[?") && !line.starts_with("[[")) {
      if (line.ends_with(']')) return add_place(line);
      return complain(Problem(messages::template_unclosed, shorten(line, 40)), line_);
    }
    if (!open_) return begin(Kind::paragraph, line);
    paragraph_ += ' ';
    paragraph_ += line;
  }

  /// False: the text has begun without a head.
  bool add_head(std::string_view line) {
    const std::size_t colon = line.find(':');
    const std::string_view word = trimmed(line.substr(0, colon));
    const std::string_view value =
        colon == std::string_view::npos ? std::string_view() : trimmed(line.substr(colon + 1));
    if (colon == std::string_view::npos ||
        word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string_view::npos) {
      if (has_head_) complain(Problem(messages::template_unknown_head, line), line_);
      return has_head_;
    }
    has_head_ = true;
    if (word == "kind") {
      read_.kind = value;
    } else if (word == "sign") {
      read_.sign = value;
    } else if (word == "title") {
      read_.title = pieces(value, line_);
    } else {
      complain(with_closest(Problem(messages::template_unknown_head, word), word, {"kind", "sign", "title"}), line_);
    }
    return true;
  }

  void begin(Kind kind, std::string_view text) {
    end_paragraph();
    open_ = TemplateBlock{.kind = kind, .line = line_};
    paragraph_ = trimmed(text);
  }
  void end_paragraph() {
    if (!open_) return;
    open_->text = pieces(paragraph_, open_->line);
    read_.blocks.push_back(*std::exchange(open_, std::nullopt));
  }
  /// A line that nothing continues.
  void add_own(Kind kind, std::string_view text) {
    begin(kind, text);
    end_paragraph();
  }

  /// "[table by sector: Its title]".
  void add_place(std::string_view line) {
    end_paragraph();
    const std::string_view inner = trimmed(line.substr(1, line.size() - 2));
    if (letter_values_ != nullptr) return add_place_of_letter(line, inner);
    if (inner == "notes" || inner == "published") {
      read_.blocks.push_back({.kind = inner == "notes" ? Kind::notes : Kind::published, .line = line_});
      return;
    }
    if (!inner.starts_with("table ")) {
      const std::vector<std::string> known{"[published]", "[notes]", "[table list]", "[table goods]"};
      return complain(with_closest(Problem(messages::template_unknown_block, line), line, known), line_);
    }
    const std::size_t colon = std::min(inner.find(':'), inner.size());
    TemplateBlock block{.kind = Kind::table, .line = line_};
    if (!read_table(trimmed(inner.substr(6, colon - 6)), block.table)) return;
    if (colon < inner.size()) block.text = pieces(trimmed(inner.substr(colon + 1)), line_);
    read_.blocks.push_back(std::move(block));
  }

  void add_place_of_letter(std::string_view line, std::string_view inner) {
    constexpr std::string_view signatures = "signatures:";
    if (inner == "table goods") {
      read_.blocks.push_back({.kind = Kind::table, .line = line_, .table = {.report = "goods"}});
    } else if (inner.starts_with(signatures)) {
      TemplateBlock block{.kind = Kind::signatures, .line = line_};
      block.text = pieces(trimmed(inner.substr(signatures.size())), line_);
      read_.blocks.push_back(std::move(block));
    } else {
      const std::vector<std::string> known{"[table goods]", "[signatures: … | …]"};
      complain(with_closest(Problem(messages::letter_unknown_block, line), line, known), line_);
    }
  }

  /// "out by country", "by sector", "list".
  bool read_table(std::string_view words, TemplateTable& table) {
    std::string_view rest = words;
    for (const std::string_view direction : domain::term_words<domain::Direction>()) {
      if (!rest.starts_with(direction) || rest.substr(direction.size(), 1) != " ") continue;
      table.direction = direction;
      rest = trimmed(rest.substr(direction.size()));
      break;
    }
    if (rest == "list" || rest == "goods") {
      table.report = rest;
      return true;
    }
    const auto dimensions = reports::dimension_names();
    if (rest.starts_with("by ")) table.dimension = trimmed(rest.substr(3));
    if (std::ranges::find(dimensions, table.dimension) != dimensions.end()) return true;
    std::vector<std::string> known{"list", "goods"};
    for (const std::string& dimension : dimensions) known.push_back("by " + dimension);
    complain(with_closest(Problem(messages::template_unknown_table, words), rest, known), line_);
    return false;
  }

  TemplateText pieces(std::string_view text, std::size_t line) {
    std::size_t at = 0;
    return pieces_until(text, at, line, false);
  }

  /// Up to the end, or of a piece `[? … ]` to its bracket.
  TemplateText pieces_until(std::string_view text, std::size_t& at, std::size_t line, bool in_brackets) {
    TemplateText read;
    const auto put = [&read](char c) {
      if (read.empty() || !read.back().value.empty() || !read.back().only_if_said.empty()) read.emplace_back();
      read.back().text += c;
    };
    const std::size_t begin = at;
    while (at < text.size()) {
      const std::string_view rest = text.substr(at);
      if (rest.starts_with("{{") || rest.starts_with("}}") || rest.starts_with("[[")) {
        put(rest[0]);
        at += 2;
      } else if (rest.starts_with('{')) {
        read_value(rest, at, line, read);
      } else if (!in_brackets && rest.starts_with("[?")) {
        at += 2;
        read.push_back({.only_if_said = pieces_until(text, at, line, true)});
      } else if (in_brackets && rest.starts_with(']')) {
        ++at;
        return read;
      } else {
        put(text[at++]);
      }
    }
    if (in_brackets) complain(Problem(messages::template_unclosed, shorten(text.substr(begin - 2), 40)), line);
    return read;
  }

  void read_value(std::string_view rest, std::size_t& at, std::size_t line, TemplateText& read) {
    const std::size_t end = rest.find('}');
    const std::size_t next = rest.find('{', 1);
    if (end == std::string_view::npos || next < end) {
      complain(Problem(messages::template_unclosed, shorten(rest, 40)), line);
      at += rest.size();
      return;
    }
    const std::string name(trimmed(rest.substr(1, end - 1)));
    const bool is_known =
        letter_values_ == nullptr ? is_value(name) : std::ranges::binary_search(*letter_values_, without_capital(name));
    if (!is_known) {
      Problem problem = letter_values_ == nullptr ? Problem(messages::template_unknown_value, name)
                                                  : Problem(messages::letter_unknown_value, name);
      complain(with_closest(std::move(problem), without_capital(name),
                            letter_values_ == nullptr ? value_names() : *letter_values_),
               line);
    }
    read.push_back({.value = name});
    at += end + 1;
  }

  std::string name_;
  const std::vector<std::string>* letter_values_;
  Template read_;
  std::vector<Problem> problems_;
  std::size_t line_ = 0;
  bool in_head_ = true;
  bool has_head_ = false;
  std::optional<TemplateBlock> open_ = {};
  std::string paragraph_;
};

}  // namespace

Template read_template(std::string_view text, std::string_view name) { return TemplateReader(name).read(text); }

Template read_letter_template(std::string_view text, std::string_view name, const std::vector<std::string>& values) {
  return TemplateReader(name, &values).read(text);
}

}  // namespace aid::papers
