#include "aid/formats/new_workbook.hpp"
#include "xlsx_book.hpp"
#include "xlsx_parts.hpp"

#include <algorithm>
#include <vector>

namespace aid::print {
namespace {

using formats::NewWorkbook;
using formats::Sheet;
using formats::SheetCell;
using formats::SheetColumn;
using CellKind = table::ListCell::Kind;

constexpr lxw_row_t last_row = 1'048'575;

/// The values of one drop-down list.
struct Choices {
  std::string heading;
  const SheetColumn* column;
};

std::string quoted(std::string_view sheet) {
  std::string out = "'";
  for (const char c : sheet) {
    if (c == '\'') out += '\'';
    out += c;
  }
  return out + "'";
}

class ListsWriter {
public:
  explicit ListsWriter(const NewWorkbook& workbook) : workbook_(workbook), book_("", "") {}

  void write() {
    std::vector<lxw_worksheet*> sheets;
    for (const Sheet& sheet : workbook_.sheets) {
      std::string name;
      sheets.push_back(book_.add_sheet(sheet.name, name));
    }
    // The drop-down lists name their sheet, and another one may have the name that was meant for it.
    lxw_worksheet* choices = has_choices() ? book_.add_sheet(workbook_.choices_name, choices_name_) : nullptr;
    for (std::size_t i = 0; i < sheets.size(); ++i) write_sheet(sheets[i], workbook_.sheets[i]);
    if (choices != nullptr) write_choices(choices);
    book_.finish();
  }

private:
  bool has_choices() const {
    const auto offers = [](const SheetColumn& column) { return !column.choices.empty(); };
    return std::ranges::any_of(workbook_.sheets,
                               [&](const Sheet& sheet) { return std::ranges::any_of(sheet.columns, offers); });
  }

  void write_sheet(lxw_worksheet* to, const Sheet& sheet) {
    worksheet_freeze_panes(to, 1, 0);
    worksheet_set_paper(to, 9);
    worksheet_repeat_rows(to, 0, 0);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(to, column, column, std::clamp(sheet.columns[i].width, 1, 255), book_.format_of({}));
      if (!sheet.columns[i].choices.empty()) offer(to, sheet, i);
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
        write_cell(to, row, column, sheet.rows[row][column]);
      }
    }
  }

  void write_cell(lxw_worksheet* to, std::size_t row, std::size_t column, const SheetCell& cell) {
    const auto r = static_cast<lxw_row_t>(row);
    const auto c = static_cast<lxw_col_t>(column);
    Look look{.is_marked = !cell.comment.empty()};
    if (!cell.comment.empty()) book_.write_comment(to, r, c, cell.comment);
    if (row == 0) {
      look.is_bold = look.is_wrapped = true;
      return book_.write_text(to, r, c, cell.text, look);
    }
    if (cell.text.empty()) {
      if (look.is_marked) book_.write_text(to, r, c, {}, look);
      return;
    }
    if (cell.kind == CellKind::shown && !cell.number.empty() && !cell.format.empty() &&
        digits_of(cell.number) <= most_digits) {
      look.number_format = cell.format;
      return book_.write_number(to, r, c, cell.number, look);
    }
    if (cell.kind == CellKind::date) return book_.write_date(to, r, c, cell.text, look);
    if (cell.kind == CellKind::number && digits_of(cell.text) <= most_digits) {
      if (cell.text.find('.') == std::string::npos) look.number_format = "#,##0";
      return book_.write_number(to, r, c, cell.text, look);
    }
    book_.write_text(to, r, c, cell.text, look);
  }

  /// The choices of a column; others can be typed all the same.
  void offer(lxw_worksheet* to, const Sheet& sheet, std::size_t column) {
    const std::string values = range_in_column(choices_.size(), 1, sheet.columns[column].choices.size());
    std::string source = "=" + quoted(choices_name_) + "!" + values;
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = source.data();
    validation.show_error = LXW_VALIDATION_OFF;
    const auto at = static_cast<lxw_col_t>(column);
    worksheet_data_validation_range(to, 1, at, last_row, at, &validation);
    const bool has_heading = !sheet.rows.empty() && column < sheet.rows[0].size();
    choices_.push_back({has_heading ? sheet.rows[0][column].text : "", &sheet.columns[column]});
  }

  void write_choices(lxw_worksheet* to) {
    worksheet_freeze_panes(to, 1, 0);
    std::size_t rows = 0;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(to, column, column, std::clamp(choices_[i].column->width, 1, 255), book_.format_of({}));
      book_.write_text(to, 0, column, choices_[i].heading, {.is_bold = true, .is_wrapped = true});
      rows = std::max(rows, choices_[i].column->choices.size());
    }
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t i = 0; i < choices_.size(); ++i) {
        const std::vector<std::string>& values = choices_[i].column->choices;
        if (row >= values.size()) continue;
        book_.write_text(to, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), values[row], {});
      }
    }
  }

  const NewWorkbook& workbook_;
  Book book_;
  std::string choices_name_;
  std::vector<Choices> choices_;
};

}  // namespace

void write_lists(std::string_view json) {
  const Result<NewWorkbook> workbook = formats::read_workbook_json(json);
  if (!workbook) refuse_input(workbook.problem());
  ListsWriter(workbook.value()).write();
}

}  // namespace aid::print
