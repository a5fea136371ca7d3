#pragma once
#include "aid/formats/zip_reader.hpp"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// The attributes of an element, without the prefixes of their names.
class XmlAttributes {
public:
  struct Pair {
    std::string_view name;
    std::string_view value;
  };

  explicit XmlAttributes(std::span<const Pair> pairs) : pairs_(pairs) {}

  /// The value of an attribute, or nothing when the element does not have it.
  std::optional<std::string_view> find(std::string_view name) const;
  /// The same, but empty when the element does not have it.
  std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view()); }
  /// Whether it is there and "1" or "true".
  bool is_true(std::string_view name) const;

  auto begin() const { return pairs_.begin(); }
  auto end() const { return pairs_.end(); }

private:
  std::span<const Pair> pairs_;
};

/// Is told what a part consists of. Element names come without their prefix.
class XmlHandler {
public:
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view piece) = 0;

protected:
  XmlHandler() = default;
  ~XmlHandler() = default;
  XmlHandler(const XmlHandler&) = default;
  XmlHandler& operator=(const XmlHandler&) = default;
};

/// Unpacks and parses a part of a workbook, a block at a time, and calls the handler; five times as fast as a general
/// parser. What it takes: elements, attributes, text, CDATA, comments and processing instructions of XML 1.0 in UTF-8,
/// the five entities of XML and characters by number. Any DOCTYPE is refused, so there are no others. Elements may be
/// nested 64 deep; a tag or a text may have one megabyte. It looks for what could mislead its reader (tags that do not
/// match, broken attributes, invalid UTF-8), not for every rule of XML.
class XmlPart {
public:
  /// `handler` and the part's bytes must live as long as this.
  XmlPart(const ZipPart& part, XmlHandler& handler) : stream_(part), handler_(handler) {}
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  /// Parses the next block. False: the part is at its end. The handler must forget what it was told of a block that had
  /// a problem. Problems: document-type, damaged-workbook (not well-formed), and those of `ZipStream`.
  Result<bool> parse_some();
  /// Parses all of it.
  Result<bool> parse();

  const ZipStream& stream() const { return stream_; }

private:
  enum class Step { done, incomplete, damaged, doctype };

  /// False: the part is at its end.
  Result<bool> read_block();
  /// Whether all that was read is UTF-8, but for a character at the end that may go on in the next block.
  bool is_utf8(bool is_end);
  Step take_all();
  Step take_one();
  Step take_text();
  Step take_markup();
  Step take_character_data();
  Step take_start();
  Step take_attributes(std::size_t at);
  Step take_attribute(std::size_t& at);
  Step finish_start(std::size_t at, bool is_empty);
  Step take_end();
  Step skip_past(std::string_view mark, std::size_t from);
  Step tell(std::string_view text);
  void open(std::string_view name);
  bool close(std::string_view name);

  ZipStream stream_;
  XmlHandler& handler_;
  std::string buffer_;                    ///< What was unpacked; before
  std::size_t at_ = 0;                    ///< this byte it was parsed, before
  std::size_t checked_ = 0;               ///< this one it is valid UTF-8.
  std::string open_names_;                ///< The names of the open elements, one behind the other,
  std::vector<std::size_t> open_starts_;  ///< and where each begins.
  std::string_view tag_;                  ///< The name of the element that is being opened.
  std::vector<XmlAttributes::Pair> attributes_;
  std::deque<std::string> decoded_;  ///< The values of attributes that had entities.
  std::string text_;                 ///< A text that had entities.
  bool had_root_ = false;
};

}  // namespace aid::formats
