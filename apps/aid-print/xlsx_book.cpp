#include "xlsx_book.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/date.hpp"
#include "failure.hpp"
#include "print.hpp"

#include <fmt/format.h>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

int new_memory() {
  const int memory = ::memfd_create("aid-print", MFD_CLOEXEC);
  if (memory < 0) {
    throw aid::print::Failure(aid::print::Failure::Kind::cannot_write, "cannot-write", std::strerror(errno));
  }
  return memory;
}

}  // namespace

/// Stands in for the library's own: the parts of a workbook, which hold what is in the ledger, stay in memory and come
/// on no disk, where they might not fit either.
extern "C" FILE* lxw_tmpfile(char*);
extern "C" FILE* lxw_tmpfile(char*) {
  const int memory = ::memfd_create("aid-print", MFD_CLOEXEC);
  return memory < 0 ? nullptr : ::fdopen(memory, "w+b");
}

namespace aid::print {
namespace {

constexpr std::size_t most_letters_of_name = 31;
constexpr std::string_view font = "Times New Roman";

/// Of a file that says nothing of the clock.
constexpr time_t always_the_same = 946'684'800;  // 2000-01-01

/// In the units that Office counts in (UTF-16).
std::size_t letters_of(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) ++count;
    if (byte >= 0xF0U) ++count;
  }
  return count;
}

std::string cut(std::string_view text, std::size_t most) {
  std::string kept(text);
  while (letters_of(kept) > most) {
    do {
      kept.pop_back();
    } while (!kept.empty() && (static_cast<unsigned char>(kept.back()) & 0xC0U) == 0x80U);
    if (!kept.empty() && static_cast<unsigned char>(kept.back()) >= 0xC0U) kept.pop_back();
  }
  return kept;
}

/// The same, but the words that are kept are whole, where there are several.
std::string cut_at_word(std::string_view text, std::size_t most) {
  std::string kept = cut(text, most);
  const bool is_within_word = kept.size() < text.size() && text[kept.size()] != ' ';
  const std::size_t blank = kept.rfind(' ');
  if (is_within_word && blank != std::string::npos) kept.resize(blank);
  return std::string(trimmed(kept));
}

/// What no sheet's name may have becomes a blank.
std::string without_forbidden(std::string_view name) {
  std::string out;
  for (const char c : visible(name)) {
    const bool is_blank = std::string_view("[]:*?/\\' ").find(c) != std::string_view::npos;
    if (!is_blank) out += c;
    if (is_blank && !out.ends_with(' ')) out += ' ';
  }
  return std::string(trimmed(out));
}

/// "_x0041_" would be read as "A".
bool is_escape(std::string_view text) {
  if (text.size() < 7 || text[6] != '_' || !text.starts_with("_x")) return false;
  return std::ranges::all_of(text.substr(2, 4),
                             [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

/// Text as XML can hold it: control characters as Office writes them, what no XML holds as U+FFFD.
std::string for_xml(std::string_view text) {
  const auto may_need_care = [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F || c == '_' || c == '\xEF';
  };
  if (std::ranges::none_of(text, may_need_care)) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (is_escape(text.substr(at))) {
      out += "_x005F_";
    } else if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) {
      out += fmt::format("_x{:04X}_", static_cast<unsigned>(c));
    } else if (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF") {
      out += "\uFFFD";
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

std::string xlsx_libraries() { return fmt::format("libxlsxwriter {}", lxw_version()); }

std::size_t digits_of(std::string_view number) {
  return static_cast<std::size_t>(std::count_if(number.begin(), number.end(), is_digit));
}

std::optional<int> serial_of(std::string_view iso_day) {
  constexpr int days_before_1970 = 25'569;
  const Result<domain::Date> day = domain::Date::parse(iso_day);
  if (!day) return std::nullopt;
  const int serial = day.value().days() + days_before_1970;
  return serial > 60 ? std::optional(serial) : std::nullopt;
}

std::string range_in_column(std::size_t column, std::size_t from, std::size_t until) {
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  const auto at = static_cast<lxw_col_t>(column);
  lxw_rowcol_to_range_abs(range, static_cast<lxw_row_t>(from), at, static_cast<lxw_row_t>(until), at);
  return range;
}

Book::Book(const std::string& title, const std::string& author) : memory_(new_memory()) {
  const std::string path = fmt::format("/proc/self/fd/{}", memory_);
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  book_ = workbook_new_opt(path.c_str(), &options);
  if (book_ == nullptr) throw Failure(Failure::Kind::cannot_write, "cannot-write", "no memory for a workbook");
  std::string shown_title = for_xml(cut(title, 255));
  std::string shown_author = for_xml(cut(author, 255));
  std::string libraries = xlsx_libraries();
  lxw_doc_properties properties{};
  properties.title = shown_title.data();
  properties.author = shown_author.data();
  properties.comments = libraries.data();
  properties.created = always_the_same;
  require(workbook_set_properties(book_, &properties));
}

Book::~Book() {
  if (book_ != nullptr) lxw_workbook_free(book_);
  ::close(memory_);
}

void Book::require(lxw_error error) const {
  if (error == LXW_NO_ERROR) return;
  const bool is_too_long = error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
  const bool is_too_large = error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  throw Failure(Failure::Kind::wrong_input,
                is_too_long    ? "text-too-long"
                : is_too_large ? "too-many-rows"
                               : "failed",
                lxw_strerror(error));
}

lxw_worksheet* Book::add_sheet(const std::string& name, std::string& as) {
  std::string base = cut_at_word(without_forbidden(name), most_letters_of_name);
  // Excel keeps this name for itself.
  if (base.empty() || fold(base) == "history") base = "Sheet";
  as = std::string(trimmed(base));
  for (int number = 2; !names_.emplace(fold(as), true).second; ++number) {
    const std::string mark = fmt::format(" ({})", number);
    as = cut_at_word(base, most_letters_of_name - mark.size()) + mark;
  }
  lxw_worksheet* sheet = workbook_add_worksheet(book_, as.c_str());
  if (sheet == nullptr) throw Failure(Failure::Kind::failed, "failed", "no sheet can be called '" + as + "'");
  return sheet;
}

lxw_format* Book::format_of(const Look& look) {
  lxw_format*& format = formats_[look];
  if (format != nullptr) return format;
  format = workbook_add_format(book_);
  format_set_font_name(format, font.data());
  format_set_font_size(format, 12);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (look.is_bold) format_set_bold(format);
  if (look.is_italic) format_set_italic(format);
  if (look.is_wrapped) format_set_text_wrap(format);
  if (look.is_centred) format_set_align(format, LXW_ALIGN_CENTER);
  if (look.is_marked) format_set_bg_color(format, 0xFFE699);
  if (look.has_line_above) format_set_top(format, LXW_BORDER_THIN);
  if (look.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(look.indent));
  if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
  return format;
}

void Book::write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, const Look& look) {
  lxw_format* format = format_of(look);
  if (text.empty()) return require(worksheet_write_blank(sheet, row, column, format));
  require(worksheet_write_string(sheet, row, column, for_xml(text).c_str(), format));
}

void Book::write_number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& number,
                        const Look& look) {
  require(worksheet_write_number(sheet, row, column, std::strtod(number.c_str(), nullptr), format_of(look)));
}

void Book::write_date(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& iso_day,
                      const Look& look) {
  const std::optional<int> serial = serial_of(iso_day);
  if (!serial) return write_text(sheet, row, column, iso_day, look);
  Look dated = look;
  dated.number_format = "dd/mm/yyyy";
  require(worksheet_write_number(sheet, row, column, *serial, format_of(dated)));
}

void Book::write_formula(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& formula,
                         const std::string& number, const Look& look) {
  require(worksheet_write_formula_num(sheet, row, column, formula.c_str(), format_of(look),
                                      std::strtod(number.c_str(), nullptr)));
}

void Book::write_comment(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text) {
  lxw_comment_options options{};
  options.width = 320;
  options.height = 100;
  require(worksheet_write_comment_opt(sheet, row, column, for_xml(text).c_str(), &options));
}

lxw_chart* Book::add_chart(std::uint8_t type) {
  lxw_chart* chart = workbook_add_chart(book_, type);
  if (chart == nullptr) throw Failure(Failure::Kind::failed, "failed", "no memory for a chart");
  return chart;
}

void Book::insert_chart(lxw_worksheet* sheet, lxw_row_t row, lxw_chart* chart, int width, int height,
                        std::string spoken) {
  constexpr double usual_width = 480;
  constexpr double usual_height = 288;
  lxw_chart_options options{};
  options.x_scale = width / usual_width;
  options.y_scale = height / usual_height;
  options.description = spoken.data();
  require(worksheet_insert_chart_opt(sheet, row, 0, chart, &options));
}

void Book::finish() {
  const lxw_error error = workbook_close(book_);
  book_ = nullptr;
  require(error);
  struct stat file {};
  if (::fstat(memory_, &file) != 0) throw Failure(Failure::Kind::cannot_write, "cannot-write", std::strerror(errno));
  const auto size = static_cast<std::size_t>(file.st_size);
  void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, memory_, 0);
  if (bytes == MAP_FAILED) throw Failure(Failure::Kind::cannot_write, "cannot-write", std::strerror(errno));
  write_output({static_cast<const char*>(bytes), size});
  ::munmap(bytes, size);
}

}  // namespace aid::print
