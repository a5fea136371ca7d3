#include "other_files.hpp"

#include "aid/formats/messages.hpp"
#include "characters.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace aid::formats {
namespace {

using Hint = Message<>;

struct OtherKind {
  Label name;
  const Hint* hint;
};

struct Beginning {
  std::string_view bytes;
  OtherKind kind;
};

constexpr OtherKind pdf{{"a PDF document", "tài liệu PDF"}, &messages::ask_for_table_hint};
constexpr OtherKind gzip{{"a file packed by gzip", "tệp nén gzip"}, &messages::unpack_hint};
constexpr OtherKind archive_kind{{"a packed archive", "tệp nén"}, &messages::unpack_hint};
constexpr OtherKind sqlite{{"an SQLite database", "cơ sở dữ liệu SQLite"}, &messages::export_table_hint};
constexpr OtherKind access{{"a database of Access", "cơ sở dữ liệu Access"}, &messages::export_table_hint};
constexpr OtherKind sylk{{"a SYLK file (.slk)", "tệp SYLK (.slk)"}, &messages::save_as_xlsx_hint};
constexpr OtherKind rich_text{{"an RTF document", "tài liệu RTF"}, &messages::ask_for_table_hint};
constexpr OtherKind picture{{"a picture", "tệp hình ảnh"}, &messages::ask_for_table_hint};
constexpr OtherKind word{{"a Word document", "tài liệu Word"}, &messages::ask_for_table_hint};
constexpr OtherKind slides{{"a presentation", "tệp trình chiếu"}, &messages::ask_for_table_hint};
constexpr OtherKind binary_workbook{{"a binary workbook of Excel (.xlsb)", "bảng tính nhị phân của Excel (.xlsb)"},
                                    &messages::save_as_xlsx_hint};
constexpr OtherKind document{{"an OpenDocument file that is no spreadsheet", "tệp OpenDocument không phải bảng tính"},
                             &messages::ask_for_table_hint};
constexpr OtherKind numbers{{"a workbook of Numbers", "bảng tính của Numbers"}, &messages::save_as_xlsx_hint};
constexpr OtherKind html{{"a web page (HTML), whatever its name ends in", "trang web (HTML), dù đuôi tên tệp là gì"},
                         &messages::save_as_xlsx_hint};
constexpr OtherKind xml_2003{{"an XML spreadsheet of Excel 2003", "bảng tính XML của Excel 2003"},
                             &messages::save_as_xlsx_hint};
constexpr OtherKind flat_ods{{"a flat OpenDocument spreadsheet (.fods)", "bảng tính OpenDocument dạng phẳng (.fods)"},
                             &messages::save_as_ods_hint};
constexpr OtherKind xml{{"XML", "tệp XML"}, &messages::convert_to_table_hint};
constexpr OtherKind json_array{{"one JSON array", "một mảng JSON"}, &messages::one_object_a_line_hint};
constexpr OtherKind json_object{{"one JSON object over several lines", "một đối tượng JSON nằm trên nhiều dòng"},
                                &messages::one_line_an_object_hint};

constexpr std::array beginnings{
    Beginning{"%PDF-", pdf},
    Beginning{"\x1F\x8B", gzip},
    Beginning{"BZh", archive_kind},
    Beginning{"\xFD"
              "7zXZ",
              archive_kind},
    Beginning{"7z\xBC\xAF", archive_kind},
    Beginning{"Rar!", archive_kind},
    Beginning{"SQLite format 3", sqlite},
    Beginning{std::string_view("\0\1\0\0Standard ", 13), access},
    Beginning{"{\\rtf", rich_text},
    Beginning{"\x89PNG", picture},
    Beginning{"\xFF\xD8\xFF", picture},
};

constexpr std::size_t looked_at = 4096;

Problem problem_of(const OtherKind& kind) {
  return Problem(messages::other_format, kind.name.en, kind.name.vi).hint(*kind.hint);
}

std::string_view after_space(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return lower;
}

/// `text` begins with '<'.
std::optional<OtherKind> kind_of_markup(std::string_view text) {
  const std::string beginning = in_lower_case(text.substr(0, looked_at));
  const auto has = [&](std::string_view mark) { return beginning.find(mark) != none; };
  if (has("urn:schemas-microsoft-com:office:spreadsheet\"") && beginning.starts_with("<?xml") && !has("<html")) {
    return xml_2003;
  }
  for (const std::string_view mark : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style"}) {
    if (has(mark)) return html;
  }
  if (has("urn:oasis:names:tc:opendocument")) return flat_ods;
  return beginning.starts_with("<?xml") || beginning.find("xmlns") != none ? std::optional(xml) : std::nullopt;
}

/// Whose first line a list could have too: "ID;Partner".
bool is_sylk(std::string_view bytes) {
  const std::string_view beginning = bytes.substr(0, looked_at);
  return beginning.starts_with("ID;P") &&
         (beginning.find("\nC;Y") != none || beginning.find("\nC;X") != none || beginning.find("\nB;Y") != none);
}

std::optional<OtherKind> kind_of_json(std::string_view text) {
  const std::string_view inside = after_space(text.substr(1));
  if (text.front() == '[') return inside.starts_with('{') ? std::optional(json_array) : std::nullopt;
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const bool ends_there = line.find_last_not_of(" \t,") != none && line[line.find_last_not_of(" \t,")] == '}';
  return inside.starts_with('"') && !ends_there ? std::optional(json_object) : std::nullopt;
}

}  // namespace

std::optional<Problem> other_file(std::string_view bytes) {
  const auto found = std::find_if(beginnings.begin(), beginnings.end(),
                                  [&](const Beginning& one) { return bytes.starts_with(one.bytes); });
  if (found != beginnings.end()) return problem_of(found->kind);
  if (is_sylk(bytes)) return problem_of(sylk);
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const std::string_view text = after_space(bytes);
  std::optional<OtherKind> kind;
  if (text.starts_with('<')) kind = kind_of_markup(text);
  if (text.starts_with('[') || text.starts_with('{')) kind = kind_of_json(text);
  return kind ? std::optional(problem_of(*kind)) : std::nullopt;
}

std::optional<Problem> other_archive(const ZipArchive& archive) {
  struct Part {
    std::string_view name;
    const OtherKind& kind;
  };
  for (const Part& part :
       {Part{"word/document.xml", word}, Part{"ppt/presentation.xml", slides}, Part{"xl/workbook.bin", binary_workbook},
        Part{"Index/Document.iwa", numbers}, Part{"content.xml", document}}) {
    if (archive.find(part.name) != nullptr) return problem_of(part.kind);
  }
  const bool is_office = archive.find("[Content_Types].xml") != nullptr || archive.find("xl/workbook.xml") != nullptr ||
                         archive.find("_rels/.rels") != nullptr;
  return is_office ? std::nullopt : std::optional(problem_of(archive_kind));
}

/// The names of its directory are in UTF-16.
Problem other_container(std::string_view bytes) {
  const auto has = [&](std::string_view name) {
    std::string wide;
    for (const char c : name) (wide += c) += '\0';
    return bytes.find(wide) != none;
  };
  if (has("EncryptedPackage")) return Problem(messages::encrypted_workbook).hint(messages::save_without_password_hint);
  if (has("WordDocument")) return problem_of(word);
  if (has("PowerPoint Document")) return problem_of(slides);
  return Problem(messages::old_workbook).hint(messages::save_as_xlsx_hint);
}

}  // namespace aid::formats
