#include "aid/formats/new_workbook.hpp"
#include "aid/formats/json_members.hpp"

#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"

#include <array>

namespace aid::table {

constexpr std::array<std::string_view, 4> json_names(ListCell::Kind) { return {"text", "number", "date", "shown"}; }

}  // namespace aid::table

namespace aid::formats {

void one_a_line(const Sheet*);

template <typename Visitor, Like<SheetCell> T>
void describe(Visitor&& visit, T& cell) {
  visit("text", cell.text);
  visit("kind", cell.kind);
  visit("number", cell.number);
  visit("format", cell.format);
  visit("comment", cell.comment);
}

template <typename Visitor, Like<SheetColumn> T>
void describe(Visitor&& visit, T& column) {
  visit("width", column.width, 12);
  visit("choices", column.choices);
}

template <typename Visitor, Like<Sheet> T>
void describe(Visitor&& visit, T& sheet) {
  visit("name", sheet.name);
  visit("columns", sheet.columns);
  visit("rows", sheet.rows);
}

template <typename Visitor, Like<NewWorkbook> T>
void describe(Visitor&& visit, T& workbook) {
  visit("sheets", workbook.sheets);
  visit("choices_name", workbook.choices_name, std::string("Lists"));
}

namespace {

constexpr std::string_view kind_of_workbook = "workbook";

class NewWorkbookReader : public JsonMembersReader<NewWorkbookReader> {
public:
  using JsonMembersReader::JsonMembersReader;
};

}  // namespace

void write_workbook_json(const NewWorkbook& workbook, std::ostream& out) {
  JsonMembersWriter(out).write_all(std::string(kind_of_workbook), workbook);
}

Result<NewWorkbook> read_workbook_json(std::string_view text) {
  const std::size_t invalid = find_invalid_utf8(text);
  if (invalid != std::string_view::npos) {
    return Problem(messages::invalid_utf8, invalid + 1).at(place_in_text(text, invalid));
  }
  NewWorkbookReader reader(text);
  try {
    NewWorkbook workbook;
    reader.read_all(kind_of_workbook, workbook);
    return workbook;
  } catch (const Error& error) {
    return Problem(error.problem()).at(place_in_text(text, reader.at()));
  }
}

}  // namespace aid::formats
