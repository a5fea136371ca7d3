#include "xlsx_notes.hpp"

#include "aid/base/language.hpp"
#include "aid/base/text.hpp"

#include <fmt/format.h>

#include <variant>

namespace aid::print {
namespace {

using document::Block;
using document::Document;
using document::Paragraph;

constexpr Label notes_name{"Notes", "Ghi chú"};
constexpr Label sheet_of_table{"Sheet '{}': {}", "Trang '{}': {}"};
constexpr Label of_long_figures{
    "Figures of more than 15 digits are rounded, because a spreadsheet keeps no more; all their digits stand as text "
    "in "
    "the column beside.",
    "Số có trên 15 chữ số được làm tròn vì bảng tính không giữ được nhiều hơn; đủ chữ số ghi dạng văn bản ở cột bên "
    "cạnh."};
constexpr Label of_exact_figures{"All amounts are in whole units of their currency, whatever unit other files show.",
                                 "Mọi số tiền ghi theo đơn vị của chính loại tiền đó, không theo triệu hay tỷ."};

class NotesWriter {
public:
  NotesWriter(Book& book, const Document& document) : book_(book), document_(document) {
    std::string name;
    sheet_ = book_.add_sheet(std::string(notes_name.in(language())), name);
    worksheet_set_column(sheet_, 0, 0, 100, book_.format_of({.is_wrapped = true}));
    worksheet_set_paper(sheet_, 9);
    worksheet_fit_to_pages(sheet_, 1, 0);
  }

  Language language() const { return document_.language == "vi" ? Language::vi : Language::en; }

  void line(const std::string& text, bool is_bold = false) {
    if (text.empty()) return;
    book_.write_text(sheet_, row_++, 0, visible(text, Newlines::keep), {.is_bold = is_bold, .is_wrapped = true});
  }
  void lines(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) line(text);
  }
  void line(const Label& label) { line(std::string(label.in(language()))); }
  void gap() { ++row_; }

  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        std::string text;
        for (const document::Run& run : paragraph->runs) text += run.text;
        if (paragraph->is_of_rounding) continue;  // The cells of a workbook are exact.
        const bool is_head =
            paragraph->style == Paragraph::Style::section || paragraph->style == Paragraph::Style::subsection;
        line(text, is_head);
      } else if (const auto* chart = std::get_if<document::Chart>(&block)) {
        lines(chart->beside);
      }
    }
  }

private:
  Book& book_;
  const Document& document_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t row_ = 0;
};

}  // namespace

void write_notes(Book& book, const Document& document, const std::vector<std::string>& sheets, bool has_long_figures) {
  NotesWriter writer(book, document);
  writer.line(document.office);
  writer.line(document.heading.number);
  writer.line(document.heading.kind, true);
  writer.line(document.title, true);
  writer.lines(document.subtitles);
  writer.gap();
  const std::vector<const document::Table*> tables = document::tables_of(document);
  bool has_unit = false;
  for (std::size_t i = 0; i < tables.size() && i < sheets.size(); ++i) {
    has_unit = has_unit || !tables[i]->unit.empty();
    if (tables[i]->title.empty() || tables[i]->title == sheets[i]) continue;
    writer.line(fmt::format(fmt::runtime(sheet_of_table.in(writer.language())), sheets[i], tables[i]->title));
  }
  writer.blocks(document.blocks);
  for (const document::Annex& annex : document.annexes) {
    writer.line(annex.name, true);
    writer.line(annex.title, true);
    writer.line(annex.of);
    writer.blocks(annex.blocks);
  }
  if (has_unit) writer.line(of_exact_figures);
  if (has_long_figures) writer.line(of_long_figures);
  writer.gap();
  writer.line(document.as_of);
  writer.line(document.fingerprint);
}

}  // namespace aid::print
