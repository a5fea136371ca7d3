#include "aid/base/language.hpp"
#include "aid/document/chart.hpp"
#include "aid/document/render.hpp"

#include <algorithm>
#include <ostream>

namespace aid::document {
namespace {

/// Where a text stands: within a line, or at its beginning, where more is a mark.
enum class MarkdownPlace : char { inside, at_start };

/// Markdown makes something of it wherever it stands.
bool is_mark(char c) {
  switch (c) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '>':
    case '|':
    case '~':
    case '&':
    case '$':
      return true;
    default:
      return false;
  }
}

/// A mark of Markdown or HTML in a text is that mark and nothing else.
void append_escaped(std::string& out, std::string_view text, MarkdownPlace place) {
  if (place == MarkdownPlace::at_start) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) {
      out.append(text, 0, digits);
      out += '\\';
      text.remove_prefix(digits);
      out += text.front();
      text.remove_prefix(1);
    } else if (!text.empty() && std::string_view("#+-=").find(text.front()) != std::string_view::npos) {
      out += '\\';
      out += text.front();
      text.remove_prefix(1);
    }
  }
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends_line = text[at] == '\n';
    if (!ends_line && !is_mark(text[at])) continue;
    out.append(text, done, at - done);
    out += ends_line ? "<br>" : "\\";
    done = ends_line ? at + 1 : at;
  }
  out.append(text, done);
}

std::string escaped(std::string_view text, MarkdownPlace place = MarkdownPlace::inside) {
  std::string out;
  append_escaped(out, text, place);
  return out;
}

/// A table with pipes: one line a row, as GitHub reads it.
class MarkdownTable {
public:
  MarkdownTable(std::string& out, const Table& table) : out_(out), table_(table) {}

  void write() {
    if (!table_.title.empty()) out_ += "**" + escaped(table_.title) + "**\n\n";
    if (!table_.unit.empty()) out_ += "*" + escaped(table_.unit) + "*\n\n";
    if (table_.rows.empty() && !table_.total) {
      out_ += escaped(table_.when_empty, MarkdownPlace::at_start) + "\n\n";
      return;
    }
    head();
    const std::size_t above = rows_above_total(table_);
    for (std::size_t i = 0; i < above; ++i) row(table_.rows[i], mark_of(table_.rows[i].kind));
    if (table_.total) row(*table_.total, "**");
    for (std::size_t i = above; i < table_.rows.size(); ++i) {
      row(table_.rows[i], table_.rows[i].kind == Row::Kind::group ? "**" : "*");
    }
    out_ += '\n';
  }

private:
  static std::string_view mark_of(Row::Kind kind) {
    switch (kind) {
      case Row::Kind::group:
      case Row::Kind::subtotal:
        return "**";
      case Row::Kind::residual:
      case Row::Kind::of_which:
        return "*";
      case Row::Kind::item:
        break;
    }
    return "";
  }

  void head() {
    out_ += '|';
    for (const Column& column : table_.columns) cell(column.heading, "");
    out_ += "\n|";
    for (const Column& column : table_.columns) out_ += column.kind == Column::Kind::figures ? " ---: |" : " --- |";
    out_ += '\n';
  }

  void row(const Row& row, std::string_view mark) {
    out_ += '|';
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      cell(column < row.cells.size() ? std::string_view(row.cells[column].text) : std::string_view(), mark);
    }
    out_ += '\n';
  }

  void cell(std::string_view text, std::string_view mark) {
    out_ += ' ';
    if (!text.empty()) {
      out_ += mark;
      append_escaped(out_, text, MarkdownPlace::inside);
      out_ += mark;
      out_ += ' ';
    }
    out_ += '|';
  }

  std::string& out_;
  const Table& table_;
};

/// Writes the blocks of a body or an annex.
class MarkdownBlocks {
public:
  MarkdownBlocks(std::string& out, const Document& document) : out_(out), document_(document) {}

  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block);
  }

  void operator()(const Paragraph& paragraph) const {
    using enum Paragraph::Style;
    std::string text;
    std::string_view mark;
    for (const Run& run : paragraph.runs) {
      const bool is_first = text.empty();
      std::string_view rest = run.text;
      if (is_first && mark.empty() && paragraph.style != body) mark = take_list_mark(rest);
      append_run(text, {std::string(rest), run.is_bold, run.is_italic}, is_first);
    }
    if (text.empty()) return;
    out_ += mark;
    switch (paragraph.style) {
      case section:
        out_ += "## " + text;
        break;
      case subsection:
        out_ += "### " + text;
        break;
      case ground:
        out_ += "*" + text + "*";
        break;
      case warning:
        out_ += "**" + text + "**";
        break;
      case body:
      case item:
      case note:
        out_ += text;
        break;
    }
    out_ += "\n\n";
  }
  void operator()(const Table& table) const { MarkdownTable(out_, table).write(); }
  void operator()(const Chart& chart) const {
    const auto data = chart_data(document_, chart);
    if (!data) return;
    out_ += "```\n";
    append_text_chart(out_, *data);
    out_ += "```\n\n";
  }
  void operator()(const PageBreak&) const { out_ += "---\n\n"; }

private:
  /// "- " and "+ " before a text become a list and one within it.
  static std::string_view take_list_mark(std::string_view& text) {
    const std::string_view mark = text.starts_with("- ") ? "- " : text.starts_with("+ ") ? "  - " : "";
    if (!mark.empty()) text.remove_prefix(2);
    return mark;
  }

  static void append_run(std::string& text, const Run& run, bool is_first) {
    if (run.text.empty()) return;
    const std::string_view mark = run.is_bold ? "**" : run.is_italic ? "*" : "";
    text += mark;
    append_escaped(text, run.text, is_first ? MarkdownPlace::at_start : MarkdownPlace::inside);
    text += mark;
  }

  std::string& out_;
  const Document& document_;
};

/// Lines of one paragraph, each on its own.
void append_lines(std::string& out, const std::vector<std::string>& lines, std::string_view mark) {
  std::string_view end_of_line;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    out += end_of_line;
    out += mark;
    append_escaped(out, line, MarkdownPlace::at_start);
    out += mark;
    end_of_line = "<br>\n";
  }
  if (!end_of_line.empty()) out += "\n\n";
}

void append_markdown_head(std::string& out, const Document& document) {
  const Heading& heading = document.heading;
  append_lines(out, heading.superior, "");
  append_lines(out, heading.office.empty() ? std::vector{document.office} : heading.office, "**");
  append_lines(out, heading.state, "**");
  append_lines(out, {heading.number}, "");
  append_lines(out, {heading.place_and_date}, "*");
  append_lines(out, {heading.kind}, "**");
  if (!document.title.empty()) out += "# " + escaped(document.title) + "\n\n";
  append_lines(out, document.subtitles, "");
  append_lines(out, {document.as_of}, "*");
  if (heading.addressees.empty()) return;
  out += document.language == "vi" ? "Kính gửi:\n\n" : "To:\n\n";
  append_lines(out, heading.addressees, "");
}

void append_markdown_signature(std::string& out, const Signature& signature) {
  append_lines(out, signature.signer, "**");
  append_lines(out, {signature.name}, "**");
  append_lines(out, signature.receivers, "");
}

}  // namespace

void write_markdown(const Document& document, std::ostream& out) {
  std::string text;
  append_markdown_head(text, document);
  MarkdownBlocks(text, document).write(document.blocks);
  if (document.signature) append_markdown_signature(text, *document.signature);
  for (const Annex& annex : document.annexes) {
    append_lines(text, {annex.name, annex.title}, "**");
    append_lines(text, {annex.of}, "*");
    MarkdownBlocks(text, document).write(annex.blocks);
  }
  append_lines(text, {document.fingerprint}, "");
  while (text.ends_with("\n\n")) text.pop_back();
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace aid::document
