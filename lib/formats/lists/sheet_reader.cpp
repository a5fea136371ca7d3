#include "aid/formats/messages.hpp"
#include "merged_cells.hpp"
#include "open_list.hpp"
#include "sheet.hpp"

#include <fmt/format.h>

namespace aid::formats {
namespace {

/// The rows of one sheet. What is read ahead is one block of its XML.
class SheetReader final : public table::ListReader {
public:
  SheetReader(std::string_view name, Workbook workbook)
      : name_(name),
        workbook_(std::move(workbook)),
        handler_(workbook_),
        xml_(workbook_.sheet_part, handler_),
        merges_(find_merged(workbook_.sheet_part)) {}

  Result<bool> next(table::ListRow& row) override {
    row.cells.clear();
    row.raw = {};
    row.has_merged = false;
    row.has_divided = false;
    while (!(row_ = handler_.take())) {
      if (is_at_end_) return false;
      if (const Result<bool> more = read_block(); !more) return more.problem();
    }
    row.line = row_->number;
    row.is_hidden = row_->is_hidden;
    for (const SheetRow::Cell& cell : row_->cells) {
      const std::string_view texts = row_->texts;
      row.cells.push_back({.text = texts.substr(cell.start, cell.length),
                           .kind = cell.kind,
                           .is_computed = cell.is_computed,
                           .format = cell.format ? std::string_view(cell.format->code()) : std::string_view(),
                           .stored = texts.substr(cell.start + cell.length, cell.stored)});
      row.has_divided = row.has_divided || cell.stored > 0;
    }
    merges_.fill(row);
    if (row_->problem) return Problem(*row_->problem).at(locate(row_->problem_column));
    return true;
  }

  bool can_go_on() const override { return !is_damaged_; }

  Location locate(std::size_t column) const override {
    const std::size_t number = row_ ? row_->number : 0;
    return {fmt::format("{}:{}!{}{}", name_, workbook_.sheet, column_letters(column), number), 0, 0};
  }

  bool is_hidden() const override { return workbook_.is_hidden; }

  std::size_t read_so_far() const override { return xml_.stream().packed_so_far(); }
  std::size_t size() const override { return xml_.stream().packed_size(); }

private:
  Result<bool> read_block() {
    Result<bool> more = xml_.parse_some();
    if (more && handler_.is_damaged()) more = Problem(messages::damaged_workbook, xml_.stream().name());
    is_damaged_ = !more;
    is_at_end_ = !more || !more.value();
    if (more) return more;
    handler_.forget();
    return Problem(more.problem()).at({name_, 0, 0});
  }

  std::string name_;
  Workbook workbook_;
  SheetHandler handler_;
  XmlPart xml_;
  MergeFiller merges_;
  const SheetRow* row_ = nullptr;  ///< The row that was read last.
  bool is_at_end_ = false;
  bool is_damaged_ = false;
};

/// The container of encrypted workbooks and of those before 2007: a name in UTF-16 of its directory says which.
Problem not_a_package(std::string_view bytes) {
  constexpr std::string_view name = "EncryptedPackage";
  std::string wide;
  for (const char c : name) (wide += c) += '\0';
  if (bytes.find(wide) != std::string_view::npos) {
    return Problem(messages::encrypted_workbook).hint(messages::save_without_password_hint);
  }
  return Problem(messages::old_workbook).hint(messages::save_as_xlsx_hint);
}

}  // namespace

OpenedList open_workbook(std::string_view bytes, std::string_view name, std::string_view sheet) {
  const Location file{std::string(name), 0, 0};
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return not_a_package(bytes).at(file);
  const Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return Problem(archive.problem()).at(file);
  Result<Workbook> workbook = read_workbook(archive.value(), sheet);
  if (!workbook) return Problem(workbook.problem()).at(file);
  return std::unique_ptr<table::ListReader>(std::make_unique<SheetReader>(name, std::move(workbook).value()));
}

}  // namespace aid::formats
