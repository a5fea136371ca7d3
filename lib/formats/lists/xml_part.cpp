#include "aid/formats/xml_part.hpp"

#include "aid/base/text.hpp"
#include "aid/formats/messages.hpp"
#include "characters.hpp"

#include <algorithm>
#include <charconv>

namespace aid::formats {
namespace {

constexpr std::size_t block_bytes = 65536;
constexpr std::size_t longest_piece = 1U << 20U;
constexpr std::size_t most_depth = 64;
constexpr std::size_t most_attributes = 256;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool ends_name(char c) {
  return is_blank(c) || c == '=' || c == '/' || c == '>' || c == '<' || c == '"' || c == '\'' || c == '&';
}

std::string_view without_prefix(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == ':') return name.substr(at + 1);
  }
  return name;
}

/// The character that "lt" or "#x41" stands for; 0: none that XML allows.
char32_t entity(std::string_view name) {
  if (!name.starts_with('#')) {
    constexpr std::pair<std::string_view, char32_t> known[] = {
        {"lt", U'<'}, {"gt", U'>'}, {"amp", U'&'}, {"quot", U'"'}, {"apos", U'\''}};
    for (const auto& [word, c] : known) {
      if (name == word) return c;
    }
    return 0;
  }
  const int base = name.starts_with("#x") ? 16 : 10;
  const std::string_view digits = name.substr(base == 16 ? 2 : 1);
  std::uint32_t c = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), c, base);
  if (error != std::errc() || end != digits.data() + digits.size()) return 0;
  const bool is_control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  const bool is_character = !is_control && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  return is_character ? c : 0;
}

/// The first place where the raw text differs from what it stands for: an entity ("&amp;") or a CR. npos when it has
/// neither.
std::size_t find_coded(std::string_view raw) {
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] == '&' || raw[at] == '\r') return at;
  }
  return none;
}

bool needs_decoding(std::string_view raw) { return find_coded(raw) != none; }

/// Appends the text that `raw` stands for; line ends become LF. False: it has an entity that XML does not know.
bool append_decoded(std::string& out, std::string_view raw) {
  for (std::size_t at = find_coded(raw); at != none; at = find_coded(raw)) {
    out += raw.substr(0, at);
    if (raw[at] == '\r') {
      out += '\n';
      raw.remove_prefix(raw.substr(at, 2) == "\r\n" ? at + 2 : at + 1);
      continue;
    }
    const std::size_t end = raw.find(';', at);
    const char32_t c = end == none ? 0 : entity(raw.substr(at + 1, end - at - 1));
    if (c == 0) return false;
    append_character(out, c);
    raw.remove_prefix(end + 1);
  }
  out += raw;
  return true;
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  const auto found =
      std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return without_prefix(pair.name) == name; });
  return found == pairs_.end() ? std::nullopt : std::optional(found->value);
}

bool XmlAttributes::is_true(std::string_view name) const {
  const std::string_view value = get(name);
  return value == "1" || value == "true";
}

Result<bool> XmlPart::parse_some() {
  const Result<bool> more = read_block();
  if (!more) return more;
  const Problem damaged(messages::damaged_workbook, stream_.name());
  if (!is_utf8(!more.value())) return damaged;
  const Step step = take_all();
  if (step == Step::doctype) return Problem(messages::document_type, stream_.name());
  if (step == Step::damaged || buffer_.size() - at_ > longest_piece) return damaged;
  if (more.value()) return true;
  // What is left at the end is blank, if anything.
  const bool is_whole = had_root_ && open_starts_.empty() &&
                        std::all_of(buffer_.begin() + static_cast<std::ptrdiff_t>(at_), buffer_.end(), is_blank);
  return is_whole ? Result<bool>(false) : damaged;
}

Result<bool> XmlPart::parse() {
  for (;;) {
    const Result<bool> more = parse_some();
    if (!more || !more.value()) return more;
  }
}

Result<bool> XmlPart::read_block() {
  const bool is_first = buffer_.empty();
  buffer_.erase(0, at_);
  checked_ -= at_;
  at_ = 0;
  const std::size_t kept = buffer_.size();
  const std::size_t wanted = std::min(block_bytes, stream_.bytes_left() + 1);
  buffer_.resize(kept + wanted);
  const Result<std::size_t> read = stream_.read(buffer_.data() + kept, wanted);
  if (!read) return read.problem();
  buffer_.resize(kept + read.value());
  if (is_first && buffer_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  return read.value() > 0;
}

bool XmlPart::is_utf8(bool is_end) {
  const std::size_t invalid = find_invalid_utf8(std::string_view(buffer_).substr(checked_));
  const std::size_t left = invalid == none ? 0 : buffer_.size() - checked_ - invalid;
  checked_ = buffer_.size() - left;
  return left == 0 || (left < 4 && !is_end);
}

XmlPart::Step XmlPart::take_all() {
  for (;;) {
    const Step step = take_one();
    if (step != Step::done) return step;
  }
}

XmlPart::Step XmlPart::take_one() {
  if (at_ >= checked_) return Step::incomplete;
  if (buffer_[at_] != '<') return take_text();
  const char next = at_ + 1 < checked_ ? buffer_[at_ + 1] : '\0';
  if (next == '\0') return Step::incomplete;
  if (next == '/') return take_end();
  if (next == '!' || next == '?') return take_markup();
  return take_start();
}

XmlPart::Step XmlPart::take_text() {
  const std::size_t end = std::string_view(buffer_).substr(0, checked_).find('<', at_);
  if (end == none) return Step::incomplete;
  const std::string_view raw = std::string_view(buffer_).substr(at_, end - at_);
  at_ = end;
  if (!needs_decoding(raw)) return tell(raw);
  text_.clear();
  return append_decoded(text_, raw) ? tell(text_) : Step::damaged;
}

/// Outside the root there is nothing but blanks.
XmlPart::Step XmlPart::tell(std::string_view text) {
  if (open_starts_.empty()) return std::all_of(text.begin(), text.end(), is_blank) ? Step::done : Step::damaged;
  handler_.text(text);
  return Step::done;
}

XmlPart::Step XmlPart::take_markup() {
  const std::string_view ahead = std::string_view(buffer_).substr(at_, checked_ - at_);
  if (ahead.starts_with("<?")) return skip_past("?>", 2);
  if (ahead.starts_with("<!--")) return skip_past("-->", 4);
  if (ahead.starts_with("<![CDATA[")) return take_character_data();
  constexpr std::string_view doctype = "<!DOCTYPE";
  if (ahead.starts_with(doctype)) return Step::doctype;
  for (const std::string_view known : {std::string_view("<!--"), std::string_view("<![CDATA["), doctype}) {
    if (known.starts_with(ahead)) return Step::incomplete;
  }
  return Step::damaged;
}

XmlPart::Step XmlPart::skip_past(std::string_view mark, std::size_t from) {
  const std::size_t end = std::string_view(buffer_).substr(0, checked_).find(mark, at_ + from);
  if (end == none) return Step::incomplete;
  at_ = end + mark.size();
  return Step::done;
}

XmlPart::Step XmlPart::take_character_data() {
  const std::size_t start = at_ + 9;
  const Step step = skip_past("]]>", 9);
  if (step != Step::done) return step;
  if (open_starts_.empty()) return Step::damaged;
  const std::string_view raw = std::string_view(buffer_).substr(start, at_ - 3 - start);
  if (raw.find('\r') == none) return tell(raw);
  text_.clear();
  for (std::size_t i = 0; i < raw.size(); ++i) {  // Line ends are as in other text; references are not.
    if (raw[i] != '\r') text_ += raw[i];
    if (raw[i] == '\r' && raw.substr(i + 1, 1) != "\n") text_ += '\n';
  }
  return tell(text_);
}

XmlPart::Step XmlPart::take_start() {
  std::size_t end = at_ + 1;
  while (end < checked_ && !ends_name(buffer_[end])) ++end;
  if (end == checked_) return Step::incomplete;
  tag_ = std::string_view(buffer_).substr(at_ + 1, end - at_ - 1);
  if (tag_.empty() || open_starts_.size() == most_depth || (had_root_ && open_starts_.empty())) return Step::damaged;
  attributes_.clear();
  if (!decoded_.empty()) decoded_.clear();
  return take_attributes(end);
}

XmlPart::Step XmlPart::take_attributes(std::size_t at) {
  for (;;) {
    const std::size_t before = at;
    while (at < checked_ && is_blank(buffer_[at])) ++at;
    if (at == checked_) return Step::incomplete;
    if (buffer_[at] == '>') return finish_start(at + 1, false);
    if (buffer_[at] == '/') {
      if (at + 1 == checked_) return Step::incomplete;
      return buffer_[at + 1] == '>' ? finish_start(at + 2, true) : Step::damaged;
    }
    if (at == before || attributes_.size() == most_attributes) return Step::damaged;
    const Step step = take_attribute(at);
    if (step != Step::done) return step;
  }
}

XmlPart::Step XmlPart::take_attribute(std::size_t& at) {
  const std::string_view known = std::string_view(buffer_).substr(0, checked_);
  const std::size_t start = at;
  while (at < checked_ && !ends_name(buffer_[at])) ++at;
  const std::string_view name = known.substr(start, at - start);
  const auto skip_blanks = [&]() {
    while (at < checked_ && is_blank(buffer_[at])) ++at;
  };
  skip_blanks();
  if (at == checked_) return Step::incomplete;
  if (name.empty() || buffer_[at++] != '=') return Step::damaged;
  skip_blanks();
  if (at == checked_) return Step::incomplete;
  const char quote = buffer_[at];
  if (quote != '"' && quote != '\'') return Step::damaged;
  bool is_coded = false;
  std::size_t end = at + 1;
  for (; end < checked_ && buffer_[end] != quote; ++end) {
    if (buffer_[end] == '<') return Step::damaged;
    is_coded = is_coded || buffer_[end] == '&' || buffer_[end] == '\r';
  }
  if (end == checked_) return Step::incomplete;
  std::string_view value = known.substr(at + 1, end - at - 1);
  at = end + 1;
  if (is_coded) {
    if (!append_decoded(decoded_.emplace_back(), value)) return Step::damaged;
    value = decoded_.back();
  }
  attributes_.push_back({name, value});
  return Step::done;
}

XmlPart::Step XmlPart::finish_start(std::size_t at, bool is_empty) {
  at_ = at;
  had_root_ = true;
  handler_.start(without_prefix(tag_), XmlAttributes(attributes_));
  if (is_empty) {
    handler_.end(without_prefix(tag_));
  } else {
    open(tag_);
  }
  return Step::done;
}

XmlPart::Step XmlPart::take_end() {
  const std::string_view known = std::string_view(buffer_).substr(0, checked_);
  std::size_t end = at_ + 2;
  while (end < checked_ && buffer_[end] != '>') ++end;
  if (end == checked_) return Step::incomplete;
  std::string_view name = known.substr(at_ + 2, end - at_ - 2);
  while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
  at_ = end + 1;
  if (!close(name)) return Step::damaged;
  handler_.end(without_prefix(name));
  return Step::done;
}

void XmlPart::open(std::string_view name) {
  open_starts_.push_back(open_names_.size());
  open_names_ += name;
}

bool XmlPart::close(std::string_view name) {
  if (open_starts_.empty() || std::string_view(open_names_).substr(open_starts_.back()) != name) return false;
  open_names_.resize(open_starts_.back());
  open_starts_.pop_back();
  return true;
}

}  // namespace aid::formats
