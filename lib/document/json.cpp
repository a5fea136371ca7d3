#include "aid/document/json.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "json_members.hpp"

#include <algorithm>

namespace aid::document {
namespace {

using formats::JsonMembersReader;
using formats::place_in_text;

constexpr std::string_view kind_of_document = "document";

constexpr Message<std::size_t, std::size_t> wrong_cells{"wrong-cells", "a row has {0} cells, but its table {1} columns",
                                                        "dòng có {0} ô, nhưng bảng có {1} cột"};

std::size_t digits_at(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - from;
}

/// "-1234.5", and never more digits than there are figures of.
bool is_plain_number(std::string_view text) {
  constexpr std::size_t most_digits = 60;
  if (text.size() > most_digits) return false;
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t whole = digits_at(text, 0);
  if (whole == 0 || whole == text.size()) return whole > 0;
  return text[whole] == '.' && whole + 1 < text.size() && digits_at(text, whole + 1) == text.size() - whole - 1;
}

bool is_iso_day(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '-' ? text[i] != '-' : !is_digit(text[i])) return false;
  }
  return true;
}

class DocumentReader : public JsonMembersReader<DocumentReader> {
public:
  DocumentReader(std::string_view text, const RowTaker& take_row) : JsonMembersReader(text), take_row_(take_row) {}

private:
  friend JsonMembersReader<DocumentReader>;
  using JsonMembersReader::keep;
  using JsonMembersReader::read_kind;
  using JsonMembersReader::read_value;

  void read_value(Figure& figure) {
    constexpr int most_decimals = 30;
    JsonMembersReader::read_value(figure);
    if (!figure.number.empty() && !is_plain_number(figure.number)) {
      throw Error(messages::unexpected_json_value, figure.number);
    }
    if (figure.decimals < 0 || figure.decimals > most_decimals) {
      throw Error(messages::unexpected_json_value, std::to_string(figure.decimals));
    }
  }

  void read_value(Cell& cell) {
    JsonMembersReader::read_value(cell);
    if (!cell.date.empty() && !is_iso_day(cell.date)) throw Error(messages::unexpected_json_value, cell.date);
  }

  /// The row of a group may end behind its text.
  void read_value(Row& row) {
    JsonMembersReader::read_value(row);
    const std::size_t columns = table_->columns.size();
    const bool is_right = row.kind == Row::Kind::group ? row.cells.size() <= columns : row.cells.size() == columns;
    if (!is_right) throw Error(wrong_cells, row.cells.size(), columns);
  }

  void read_kind(Table& table) {
    table_ = &table;
    JsonMembersReader::read_kind(table);
    ++tables_;
  }

  void keep(std::vector<Row>& rows, Row&& row) {
    if (!take_row_) return rows.push_back(std::move(row));
    take_row_(tables_, row);
  }

  const RowTaker& take_row_;
  const Table* table_ = nullptr;  ///< Whose rows are read.
  std::size_t tables_ = 0;        ///< Those before it.
};

}  // namespace

void write_json(const Document& document, std::ostream& out) {
  formats::JsonMembersWriter(out).write_all(std::string(kind_of_document), document);
}

Result<Document> read_json(std::string_view text, const RowTaker& take_row) {
  const std::size_t invalid = find_invalid_utf8(text);
  if (invalid != std::string_view::npos) {
    return Problem(messages::invalid_utf8, invalid + 1).at(place_in_text(text, invalid));
  }
  DocumentReader reader(text, take_row);
  try {
    Document document;
    reader.read_all(kind_of_document, document);
    return document;
  } catch (const Error& error) {
    return Problem(error.problem()).at(place_in_text(text, reader.at()));
  }
}

}  // namespace aid::document
