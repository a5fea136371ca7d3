#include "pattern_archive.hpp"

#include "aid/document/messages.hpp"
#include "aid/formats/messages.hpp"

#include <algorithm>

namespace aid::document::docx {
namespace {

/// All parts that are taken together; the text, which is only looked at, may be longer.
constexpr std::size_t most_bytes = 16U << 20U;
constexpr std::size_t most_bytes_of_text = 256U << 20U;

/// Calls functions for the elements of a part.
class Caller final : public formats::XmlHandler {
public:
  Caller(const PatternArchive::Start& on_start, const PatternArchive::End& on_end,
         const PatternArchive::TextPiece& on_text)
      : on_start_(on_start), on_end_(on_end), on_text_(on_text) {}

  void start(std::string_view name, const formats::XmlAttributes& attributes) override { on_start_(name, attributes); }
  void end(std::string_view name) override {
    if (on_end_) on_end_(name);
  }
  void text(std::string_view piece) override {
    if (on_text_) on_text_(piece);
  }

private:
  const PatternArchive::Start& on_start_;
  const PatternArchive::End& on_end_;
  const PatternArchive::TextPiece& on_text_;
};

/// The same trouble in the words of a pattern instead of a workbook's.
[[noreturn]] void refuse(std::string_view part, const Problem& problem) {
  if (problem.name() == messages::inflates_too_much.name) throw Error(messages::template_too_large, part);
  throw Error(messages::damaged_template, part);
}

/// "../media/image1.png" as "word/theme/theme1.xml" says it: "word/media/image1.png".
std::string resolved(std::string_view part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(part.substr(0, part.rfind('/') + 1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder.pop_back();
    folder.erase(folder.rfind('/') + 1);
  }
  return folder + std::string(target);
}

}  // namespace

const formats::ZipPart& PatternArchive::find(std::string_view name) const {
  const formats::ZipPart* part = archive_.find(name);
  if (part == nullptr) throw Error(messages::damaged_template, name);
  return *part;
}

std::string PatternArchive::read(std::string_view name) {
  const formats::ZipPart& part = find(name);
  bytes_read_ += part.size;
  if (part.size > most_bytes || bytes_read_ > most_bytes) throw Error(messages::template_too_large, name);
  formats::ZipStream stream(part);
  std::string bytes(part.size, '\0');
  std::size_t at = 0;
  while (true) {
    const Result<std::size_t> piece = stream.read(bytes.data() + at, bytes.size() - at);
    if (!piece) refuse(name, piece.problem());
    if (piece.value() == 0) return bytes;
    at += piece.value();
  }
}

void PatternArchive::parse(std::string_view name, const Start& start, const End& end, const TextPiece& text) const {
  const formats::ZipPart& part = find(name);
  if (part.size > most_bytes_of_text) throw Error(messages::template_too_large, name);
  Caller caller(start, end, text);
  const Result<bool> parsed = formats::XmlPart(part, caller).parse();
  if (!parsed) refuse(name, parsed.problem());
}

std::string PatternArchive::relations_name(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::vector<Relation> PatternArchive::relations_of(std::string_view part) const {
  std::vector<Relation> relations;
  const std::string name = relations_name(part);
  if (!has(name)) return relations;
  parse(name, [&](std::string_view element, const formats::XmlAttributes& attributes) {
    if (element != "Relationship") return;
    const std::string_view type = attributes.get("Type");
    const std::string_view target = attributes.get("Target");
    const bool is_external = attributes.get("TargetMode") == "External";
    relations.push_back({.id = std::string(attributes.get("Id")),
                         .type = std::string(type.substr(type.rfind('/') + 1)),
                         .target = is_external ? std::string(target) : resolved(part, target),
                         .is_external = is_external});
  });
  return relations;
}

}  // namespace aid::document::docx
