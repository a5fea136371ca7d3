#include "cli/tell_unseen.hpp"

#include "aid/base/counted.hpp"

namespace aid::cli {
namespace {

constexpr Message<Counted, Text> hidden_rows{"hidden-rows",
                                             "{0:hidden row was|hidden rows were} read like the others: {1}",
                                             "có {0} dòng bị ẩn vẫn được đọc như các dòng khác: {1}"};
constexpr Message<Counted, Text> filled_cells{"filled-cells",
                                              "{0:merged cell was|merged cells were} read as the first one above: {1}",
                                              "có {0} ô gộp được đọc theo ô đầu ở trên: {1}"};
constexpr Message<> hidden_sheet{"hidden-sheet", "the sheet is hidden in its workbook",
                                 "trang tính này bị ẩn trong tệp bảng tính"};
constexpr Message<Counted, Text> marks_dropped{"marks-dropped",
                                               "{0:cell has|cells have} marks that do not show, read without them: {1}",
                                               "có {0} ô chứa ký tự không hiển thị, đã bỏ khi đọc: {1}"};
constexpr Message<Counted, Text> entities_read{
    "entities-read", "{0:cell has|cells have} HTML's &amp; or the like, read as the character: {1}",
    "có {0} ô chứa ký hiệu HTML như &amp;, đã đọc thành ký tự tương ứng: {1}"};
constexpr Message<Counted, Text> split_cells{"split-cells", "{0:cell was|cells were} taken as several partners: {1}",
                                             "có {0} ô được tách thành nhiều đối tác: {1}"};
constexpr Message<Counted, Text> serial_dates{
    "serial-dates", "{0:date is|dates are} a spreadsheet's number of a day (44506 is 2021-11-06): {1}",
    "có {0} ngày ghi bằng số ngày của bảng tính (44506 là 06/11/2021): {1}"};
constexpr Message<Counted, std::int64_t, Text> dates_of_title{
    "dates-of-title", "{0:date without a year is|dates without a year are} of {1}, as the title says: {2}",
    "có {0} ngày không ghi năm, lấy năm {1} theo tiêu đề: {2}"};

}  // namespace

void tell_unseen(const importing::ImportOutcome& outcome, Context& context) {
  using Unseen = importing::ImportOutcome::Unseen;
  const auto tell = [&context](const Message<Counted, Text>& message, const Unseen& unseen) {
    if (unseen.count == 0) return;
    context.say(message.in(context.language, unseen.count, unseen.shown().in(context.language)));
  };
  if (outcome.is_sheet_hidden) context.say(hidden_sheet.in(context.language));
  tell(hidden_rows, outcome.hidden);
  tell(filled_cells, outcome.filled);
  tell(marks_dropped, outcome.marks);
  tell(entities_read, outcome.entities);
  tell(split_cells, outcome.split_cells);
  tell(serial_dates, outcome.serial_dates);
  const Unseen& of_title = outcome.dates_of_title;
  if (of_title.count == 0) return;
  const auto year = static_cast<std::int64_t>(outcome.title_year);
  context.say(dates_of_title.in(context.language, of_title.count, year, of_title.shown().in(context.language)));
}

}  // namespace aid::cli
