#include "cli/print.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/program.hpp"
#include "aid/cli/session.hpp"
#include "aid/document/chart.hpp"
#include "aid/document/docx.hpp"
#include "aid/document/from_table.hpp"
#include "aid/document/json.hpp"
#include "aid/document/text.hpp"
#include "cli/pager.hpp"
#include "cli/spool.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace aid::cli {
namespace {

constexpr Label output_help{"write into FILE instead of standard output", "ghi vào tệp thay vì đầu ra chuẩn"};
constexpr Label force_help{"replace FILE if it exists", "thay thế tệp đã có"};
constexpr Label unit_help{"amounts in dong in this unit, for people: also dong, million, billion",
                          "đơn vị tính của số tiền đồng khi in cho người đọc"};
constexpr Label chart_help{"with charts of the figures", "kèm biểu đồ"};
constexpr Label word_template_help{"take styles, header and page from this .docx",
                                   "lấy kiểu chữ, đầu trang và khổ trang từ tệp .docx này"};
constexpr Label spreadsheet_help{"CSV that a spreadsheet of this language opens in columns, without formulas",
                                 "CSV mở đúng cột trong bảng tính của ngôn ngữ này, không có công thức"};

constexpr Label no_pager_help{"print what is longer than the screen at once, not page by page",
                              "in hết một lần, không xem từng trang khi dài hơn màn hình"};

/// "how the report is written: text (for people), csv (for spreadsheets) …".
Label format_help(bool only_documents) {
  static const auto text_in = [](Language language, std::string text, bool only) {
    std::string_view separator = ": ";
    for (const ReportFormat& format : report_formats()) {
      if (!is_offered(format, only)) continue;
      text += fmt::format("{}{} ({})", separator, format.name(), format.meaning().in(language));
      separator = ", ";
    }
    return text;
  };
  constexpr Label begin{"how the report is written, else as FILE is called",
                        "dạng của báo cáo, nếu không nêu thì theo đuôi tên TỆP"};
  static const auto texts_of = [begin](bool only) {
    return std::pair(text_in(Language::en, std::string(begin.in(Language::en)), only),
                     text_in(Language::vi, std::string(begin.in(Language::vi)), only));
  };
  static const auto of_all = texts_of(false);
  static const auto of_documents = texts_of(true);
  const auto& texts = only_documents ? of_documents : of_all;
  return {texts.first, texts.second};
}

/// Colour and width belong to a terminal; a "dumb" one shows plain text.
formats::Style style_for(const RenderOptions& options, const Context& context) {
  formats::Style style{.language = context.language, .unit = options.unit, .for_spreadsheet = options.for_spreadsheet};
  constexpr int paper_width = 80;
  style.width = paper_width;
  if (options.output != "-") return style;
  const char* terminal = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR");
  if (const int width = context.out.width(); width > 0) style.width = width;
  style.terminal = context.out.is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
  const bool is_wanted = style.terminal && (no_colour == nullptr || *no_colour == '\0');
  style.colour = context.colour == Colour::always || (context.colour == Colour::automatic && is_wanted);
  return style;
}

/// Who asks for charts of a report that has none must not wait for them in vain.
void check_drawn(const document::Document& document) {
  const std::vector<const document::Table*> tables = document::tables_of(document);
  const bool is_empty = tables.empty() || tables[0]->rows.empty();
  if (!is_empty && !document::can_be_drawn(*tables[0])) throw Error(messages::no_chart, document.report);
}

/// In letters, as a screen shows them.
void append_charts(std::string& out, document::Document document) {
  check_drawn(document);
  document::add_charts(document);
  for (const document::Block& block : document.blocks) {
    const auto* chart = std::get_if<document::Chart>(&block);
    const auto data = chart == nullptr ? std::nullopt : document::chart_data(document, *chart);
    if (!data) continue;
    out += '\n';
    document::append_text_chart(out, *data);
  }
}

/// An office's own Word document; what is wrong with it is said of that file.
document::DocxTemplate word_template(const std::string& path) {
  try {
    return document::DocxTemplate::read(read_input(path));
  } catch (const Error& error) {
    if (error.problem().where()) throw;
    throw Error(Problem(error.problem()).at({.file = path}));
  }
}

/// Of a format of documents.
std::string bytes_of(const document::Document& document, const RenderOptions& options) {
  if (!options.word_template.empty()) {
    const document::DocxTemplate pattern = word_template(options.word_template);
    return document::write_docx(document, &pattern);
  }
  std::ostringstream bytes;
  options.format.of_document()->write(document, bytes);
  return std::move(bytes).str();
}

std::string text_or_bytes_of(const document::Document& document, const RenderOptions& options, const Context& context) {
  constexpr int usual_width = 80;
  if (options.format.of_document() != nullptr) return bytes_of(document, options);
  std::ostringstream text;
  if (options.format.name() == "json") {
    document::write_json(document, text);
  } else if (options.format.is_for_people()) {
    const int terminal = options.output == "-" ? context.out.width() : 0;
    document::write_text(document, terminal > 0 ? std::min(terminal, usual_width) : usual_width, text);
  } else {
    throw Error(messages::not_one_table, options.format.name());
  }
  return std::move(text).str();
}

/// No terminal gets what it cannot show, and only formats that have them get charts and templates.
void check_shown(const RenderOptions& options, const Context& context, bool may_have_charts) {
  if (options.output == "-" && context.out.is_terminal() && !is_text(options.format)) {
    throw Error(messages::not_on_terminal, options.format.name());
  }
  if (options.with_charts && !may_have_charts) throw Error(messages::no_charts_in, options.format.name());
  if (!options.word_template.empty() && options.format.name() != "docx") {
    throw Error(messages::only_for_docx, "--word-template", options.format.name());
  }
}

}  // namespace

void add_output_options(Options& options, RenderOptions& render, const std::function<bool()>& is_report) {
  const auto choose_unit = [&render](std::string_view typed) {
    const auto unit = formats::read_unit_choice(typed);
    if (!unit) throw Error(Problem(unit.problem()).at({.file = "--unit"}));
    render.unit = unit.value();
  };
  options.add({{.name = "--format",
                .into = &render.typed_format,
                .help = format_help(render.only_documents),
                .choices = names_of_formats(render.only_documents),
                .takes_other_words = true},
               {.name = "--unit",
                .into = choose_unit,
                .help = unit_help,
                .choices = {"đồng", "triệu", "tỷ", "auto"},
                .takes_other_words = true},
               {.name = "--output", .letter = 'o', .value = "FILE", .into = &render.output, .help = output_help},
               {.name = "--force", .into = &render.force, .help = force_help},
               {.name = "--for-spreadsheet", .into = &render.for_spreadsheet, .help = spreadsheet_help}});
  options.when_read([&render, is_report] {
    if (is_report && !is_report()) return;
    render.format = choose_format(render.typed_format, render.output, render.for_spreadsheet, render.only_documents);
  });
}

void add_render_options(Options& options, RenderOptions& render, const std::function<bool()>& is_report) {
  add_output_options(options, render, is_report);
  options.add({{.name = "--no-pager", .into = &render.no_pager, .help = no_pager_help}});
}

void add_document_options(Options& options, RenderOptions& render) {
  options.add(
      {{.name = "--chart", .into = &render.with_charts, .help = chart_help},
       {.name = "--word-template", .value = "FILE", .into = &render.word_template, .help = word_template_help}});
}

void show_or_deliver(std::string_view text, const RenderOptions& options, Context& context) {
  const bool may_be_paged = options.output == "-" && !options.no_pager;
  if (!may_be_paged || !show_in_pager(text, context)) deliver(text, options.output, options.force, context);
}

document::Document document_of(const table::Table& table, const RenderOptions& options, const Context& context,
                               const Dress& dress) {
  const bool is_chosen = options.unit != formats::UnitChoice::none;
  document::Document document =
      document::from_table(table, context.language, {.unit = is_chosen ? options.unit : formats::UnitChoice::dong});
  if (dress) dress(document);
  if (options.with_charts) check_drawn(document);
  if (options.with_charts) document::add_charts(document);
  return document;
}

namespace {

void render(const table::Table& table, const RenderOptions& options, const Context& context, const Dress& dress,
            std::ostream& out) {
  const formats::Format* const format = options.format.of_table();
  if (format == nullptr) {
    out << bytes_of(document_of(table, options, context, dress), options);
    return;
  }
  format->write(table, style_for(options, context), out);
  if (!options.with_charts) return;
  std::string charts;
  append_charts(charts, document::from_table(table, context.language, {.unit = options.unit}));
  out << charts;
}

}  // namespace

std::string rendered(const table::Table& table, const RenderOptions& options, const Context& context,
                     const Dress& dress) {
  std::ostringstream text;
  render(table, options, context, dress, text);
  return std::move(text).str();
}

bool takes_rows_as_they_come(const RenderOptions& options) {
  const formats::Format* const format = options.format.of_table();
  return format != nullptr && format->takes_rows_as_they_come && !options.with_charts;
}

struct WrittenReport::State {
  Spool bytes = Spool();
  std::vector<Problem> warnings = {};
  bool has_problems = false;
};

WrittenReport::WrittenReport() : state_(std::make_unique<State>()) {}
WrittenReport::~WrittenReport() = default;

void WrittenReport::write(const table::Table& table, const RenderOptions& options, Context& context,
                          const Dress& dress) {
  const bool is_days_only = is_calendar(options.format.name());
  if (is_days_only && !shows_days(table)) throw Error(messages::only_due_as_ics);
  check_shown(options, context, options.format.is_for_people() && !is_days_only);
  for (const std::string& line : table.understood) context.err.write(visible(line) + "\n");
  context.err.flush();
  std::ostream out(&state_->bytes);
  out.exceptions(std::ios::badbit);
  render(table, options, context, dress, out);
  for (const table::Note& note : table.notes) {
    state_->warnings.insert(state_->warnings.end(), note.warnings.begin(), note.warnings.end());
  }
  state_->has_problems = table.has_problems();
}

Exit WrittenReport::show(const RenderOptions& options, Context& context) const {
  const Spool& bytes = state_->bytes;
  if (bytes.is_in_memory() || (options.output == "-" && context.out.is_terminal())) {
    show_or_deliver(bytes.text(), options, context);
  } else {
    Delivery delivery(options.output, options.force, false, context);
    bytes.each_piece([&](std::string_view piece) { return delivery.write(piece); });
    delivery.finish();
  }
  for (const Problem& warning : state_->warnings) context.warn(warning);
  return state_->has_problems ? Exit::found_problems : Exit::success;
}

Exit print(const table::Table& table, const RenderOptions& options, Context& context, const Dress& dress) {
  WrittenReport report;
  report.write(table, options, context, dress);
  return report.show(options, context);
}

void print_document(document::Document document, const RenderOptions& options, Context& context) {
  if (is_calendar(options.format.name())) throw Error(messages::only_due_as_ics);
  check_shown(options, context, options.format.is_for_people() || options.format.name() == "json");
  if (options.with_charts) document::add_charts(document);
  show_or_deliver(text_or_bytes_of(document, options, context), options, context);
}

}  // namespace aid::cli
