// The sheets of a workbook of OpenDocument, and what the formats of its cells show.

#include "aid/formats/messages.hpp"
#include "ods.hpp"
#include "sheet_choice.hpp"

#include <set>

namespace aid::formats {
namespace {

/// content.xml: the formats, which stand first, and the names of the sheets.
class ContentHandler final : public XmlHandler {
public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    constexpr std::size_t sheet_depth = 4;
    ++depth_;
    if (name == "date-style") {
      data_style_ = attributes.get("name");
      shown_.clear();
    } else if (!data_style_.empty()) {
      // As the format codes of other workbooks are written.
      shown_ += name == "day" ? "d" : name == "month" ? "m" : name == "year" ? "y" : "";
    } else if (name == "style") {
      style_ = attributes.get("name");
      const auto known = dates_.find(attributes.get("data-style-name"));
      if (known != dates_.end()) styles[style_] = known->second;
    } else if (name == "table-properties" && attributes.get("display") == "false") {
      hidden_.insert(style_);
    } else if (name == "table" && depth_ == sheet_depth) {
      sheets.push_back({std::string(attributes.get("name")), hidden_.contains(attributes.get("style-name"))});
    }
  }
  void end(std::string_view name) override {
    --depth_;
    if (name != "date-style" || data_style_.empty()) return;
    dates_[data_style_] = style_of_format(shown_);
    data_style_.clear();
  }
  void text(std::string_view) override {}

  std::vector<SheetChoice> sheets;
  std::map<std::string, CellStyle, std::less<>> styles;

private:
  std::size_t depth_ = 0;
  std::string data_style_;  ///< That is being read; empty: none.
  std::string shown_;
  std::string style_;
  std::map<std::string, CellStyle, std::less<>> dates_;
  std::set<std::string, std::less<>> hidden_;
};

/// META-INF/manifest.xml: whether parts are encrypted.
class ManifestHandler final : public XmlHandler {
public:
  void start(std::string_view name, const XmlAttributes&) override {
    is_encrypted = is_encrypted || name == "encryption-data";
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  bool is_encrypted = false;
};

}  // namespace

bool is_ods(const ZipArchive& archive) {
  const ZipPart* type = archive.find("mimetype");
  constexpr std::string_view spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
  if (type == nullptr) return archive.find(ods_part) != nullptr && archive.find("[Content_Types].xml") == nullptr;
  std::string bytes(spreadsheet.size(), '\0');
  ZipStream stream(*type);
  const Result<std::size_t> read = stream.read(bytes.data(), bytes.size());
  return read && bytes == spreadsheet;
}

Result<OdsSheet> find_ods_sheet(const ZipArchive& archive, std::string_view wanted) {
  if (const ZipPart* part = archive.find("META-INF/manifest.xml")) {
    ManifestHandler manifest;
    XmlPart xml(*part, manifest);
    if (const Result<bool> read = xml.parse(); !read) return read.problem();
    if (manifest.is_encrypted) return Problem(messages::encrypted_workbook).hint(messages::save_without_password_hint);
  }
  const ZipPart* part = archive.find(ods_part);
  if (part == nullptr) return damaged(ods_part);
  ContentHandler content;
  XmlPart xml(*part, content);
  if (const Result<bool> read = xml.parse(); !read) return read.problem();
  const Result<std::size_t> chosen = choose_sheet(content.sheets, wanted);
  if (!chosen) return chosen.problem();
  const SheetChoice& sheet = content.sheets[chosen.value()];
  return OdsSheet{
      .name = sheet.name, .is_hidden = sheet.is_hidden, .number = chosen.value(), .styles = std::move(content.styles)};
}

}  // namespace aid::formats
