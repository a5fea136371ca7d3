#pragma once
#include "zip.hpp"

#include <expat.h>

#include <memory>
#include <optional>
#include <string_view>

namespace aid::formats {

/// The attributes of an element, without the prefixes of their names.
class XmlAttributes {
public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

  /// Nothing: there is no such attribute.
  std::optional<std::string_view> find(std::string_view name) const;
  /// "": there is none.
  std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view()); }
  /// Whether it is there and "1" or "true".
  bool is_true(std::string_view name) const;

  /// As expat gives them: names and values in turn, then null.
  const char** pairs() const { return pairs_; }

private:
  const char** pairs_;
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

/// Unpacks and parses a part of a workbook, a block at a time, and calls the handler. Any DOCTYPE is refused, so there
/// are no entities but the five of XML; elements may be nested 64 deep; a tag may have one megabyte.
class XmlPart {
public:
  /// `handler` and the part's bytes must live as long as this.
  XmlPart(const ZipPart& part, XmlHandler& handler);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  /// Parses the next block. False: the part is at its end.
  /// Problems: document-type, damaged-workbook (not well-formed), and those of `ZipStream`.
  Result<bool> parse_some();
  /// Parses all of it.
  Result<bool> parse();

  /// Has no further block parsed: what the handler met cannot be right. The part is then damaged.
  void refuse() { is_refused_ = true; }

  const ZipStream& stream() const { return stream_; }

private:
  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  static void on_start(void* self, const char* name, const char** attributes);
  static void on_end(void* self, const char* name);
  static void on_text(void* self, const char* text, int length);
  static void on_doctype(void* self, const char*, const char*, const char*, int);

  Problem damaged() const;

  ZipStream stream_;
  XmlHandler& handler_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
  std::size_t quiet_ = 0;  ///< Bytes that were parsed since the handler was called last.
  int depth_ = 0;
  bool has_doctype_ = false;
  bool is_refused_ = false;
};

}  // namespace aid::formats
