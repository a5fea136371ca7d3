#include "aid/formats/xml_part.hpp"
#include "fuzzing.hpp"

#include <expat.h>

using namespace aid;
using namespace aid::formats;

namespace {

/// What a parser tells, as one text.
class Recorder final : public XmlHandler {
public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    told += '<';
    told += name;
    for (const auto& [attribute, value] : attributes) {
      told += ' ';
      told += attribute;
      told += '=';
      // Blanks in values are spaces by the rules of XML; nobody here needs that.
      for (const char c : value) told += c == '\n' || c == '\t' ? ' ' : c;
    }
    told += '>';
  }
  void end(std::string_view name) override {
    told += "</";
    told += name;
    told += '>';
  }
  void text(std::string_view piece) override { told += piece; }

  std::string told;
};

struct Peer {
  Recorder recorder;
  int depth = 0;
  bool is_too_deep = false;
  bool has_doctype = false;
};

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

bool parse_with_expat(std::string_view xml, Peer& peer) {
  const XML_Parser parser = XML_ParserCreate("UTF-8");
  XML_SetUserData(parser, &peer);
  XML_SetElementHandler(
      parser,
      [](void* self, const char* name, const char** pairs) {
        auto& to = *static_cast<Peer*>(self);
        to.is_too_deep = to.is_too_deep || ++to.depth > 64;
        std::vector<XmlAttributes::Pair> attributes;
        for (; *pairs != nullptr; pairs += 2) attributes.push_back({pairs[0], pairs[1]});
        to.recorder.start(without_prefix(name), XmlAttributes(attributes));
      },
      [](void* self, const char* name) {
        auto& to = *static_cast<Peer*>(self);
        --to.depth;
        to.recorder.end(without_prefix(name));
      });
  XML_SetCharacterDataHandler(parser, [](void* self, const char* text, int length) {
    static_cast<Peer*>(self)->recorder.text({text, static_cast<std::size_t>(length)});
  });
  XML_SetStartDoctypeDeclHandler(parser, [](void* self, const char*, const char*, const char*, int) {
    static_cast<Peer*>(self)->has_doctype = true;
  });
  const bool is_well_formed = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return is_well_formed;
}

}  // namespace

/// Whatever expat takes, without a document type, our reader takes alike.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  ZipPart part{.name = "x", .packed = input, .size = input.size()};
  part.crc = static_cast<std::uint32_t>(crc32(0, data, static_cast<uInt>(size)));
  Recorder ours;
  XmlPart xml(part, ours);
  const bool is_taken = static_cast<bool>(xml.parse());
  Peer peer;
  const bool is_taken_by_peer = parse_with_expat(input, peer);
  if (!is_taken_by_peer || peer.has_doctype || peer.is_too_deep) return 0;
  fuzz::require(is_taken);
  fuzz::require(ours.told == peer.recorder.told);
  return 0;
}
