#include "xml.hpp"

#include "aid/formats/messages.hpp"

namespace aid::formats {
namespace {

constexpr int block_bytes = 65536;
constexpr int most_depth = 64;
constexpr std::size_t longest_tag = 1U << 20U;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return std::nullopt;
}

bool XmlAttributes::is_true(std::string_view name) const {
  const std::string_view value = get(name);
  return value == "1" || value == "true";
}

XmlPart::XmlPart(const ZipPart& part, XmlHandler& handler)
    : stream_(part), handler_(handler), parser_(XML_ParserCreate(nullptr)) {
  if (!parser_) throw std::bad_alloc();
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser_.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
}

Result<bool> XmlPart::parse_some() {
  void* buffer = XML_GetBuffer(parser_.get(), block_bytes);
  if (!buffer) return damaged();
  const Result<std::size_t> read = stream_.read(static_cast<char*>(buffer), block_bytes);
  if (!read) return read.problem();
  quiet_ += read.value();
  const bool is_end = read.value() == 0;
  const bool is_well_formed =
      XML_ParseBuffer(parser_.get(), static_cast<int>(read.value()), is_end ? 1 : 0) == XML_STATUS_OK;
  if (has_doctype_) return Problem(messages::document_type, stream_.name());
  if (!is_well_formed || is_refused_ || quiet_ > longest_tag) return damaged();
  return !is_end;
}

Result<bool> XmlPart::parse() {
  for (;;) {
    const Result<bool> more = parse_some();
    if (!more || !more.value()) return more;
  }
}

Problem XmlPart::damaged() const { return Problem(messages::damaged_workbook, stream_.name()); }

void XmlPart::on_start(void* self, const char* name, const char** attributes) {
  auto& part = *static_cast<XmlPart*>(self);
  part.quiet_ = 0;
  if (++part.depth_ > most_depth) {
    part.refuse();
    XML_StopParser(part.parser_.get(), XML_FALSE);
    return;
  }
  part.handler_.start(without_prefix(name), XmlAttributes(attributes));
}

void XmlPart::on_end(void* self, const char* name) {
  auto& part = *static_cast<XmlPart*>(self);
  part.quiet_ = 0;
  --part.depth_;
  part.handler_.end(without_prefix(name));
}

void XmlPart::on_text(void* self, const char* text, int length) {
  auto& part = *static_cast<XmlPart*>(self);
  part.quiet_ = 0;
  part.handler_.text({text, static_cast<std::size_t>(length)});
}

void XmlPart::on_doctype(void* self, const char*, const char*, const char*, int) {
  auto& part = *static_cast<XmlPart*>(self);
  part.has_doctype_ = true;
  XML_StopParser(part.parser_.get(), XML_FALSE);
}

}  // namespace aid::formats
