#include "aid/formats/messages.hpp"
#include "merged_cells.hpp"
#include "ods.hpp"
#include "open_list.hpp"
#include "other_files.hpp"
#include "sheet.hpp"
#include "sheet_choice.hpp"

#include <fmt/format.h>

namespace aid::formats {
namespace {

/// The rows of one sheet. What is read ahead is one block of its XML.
class SheetReader : public table::ListReader {
public:
  /// `rows` and what the part lies in must live as long as this.
  SheetReader(std::string_view name, SheetChoice sheet, const ZipPart& part, SheetRows& rows,
              std::vector<MergedCells> merged)
      : name_(name), sheet_(std::move(sheet)), rows_(rows), xml_(part, rows), merges_(std::move(merged)) {}

  Result<bool> next(table::ListRow& row) override {
    row.cells.clear();
    row.raw = {};
    row.has_merged = false;
    row.has_divided = false;
    if (row_ != nullptr && row_->repeated > 1) {
      --row_->repeated;
      ++row_->number;
    } else {
      while ((row_ = rows_.take()) == nullptr) {
        if (is_at_end_) return false;
        if (const Result<bool> more = read_block(); !more) return more.problem();
      }
    }
    row.line = row_->number;
    row.is_hidden = row_->is_hidden;
    for (const SheetRow::Cell& cell : row_->cells) {
      const std::string_view texts = row_->texts;
      const std::string_view number = texts.substr(cell.start + cell.length, cell.number);
      row.cells.push_back({.text = texts.substr(cell.start, cell.length),
                           .kind = cell.kind,
                           .is_computed = cell.is_computed,
                           .format = cell.format ? std::string_view(cell.format->code()) : std::string_view(),
                           .stored = cell.is_divided ? number : std::string_view(),
                           .number = number});
      row.has_divided = row.has_divided || cell.is_divided;
    }
    for (const SheetRow::Merged& merged : row_->merged) {
      merges_.add({.first = row.line, .last = row.line + merged.rows - 1, .column = merged.column});
    }
    merges_.fill(row);
    if (row_->problem) return Problem(*row_->problem).at(locate(row_->problem_column));
    return true;
  }

  bool can_go_on() const override { return !is_damaged_; }

  Location locate(std::size_t column) const override {
    const std::size_t number = row_ ? row_->number : 0;
    return {fmt::format("{}:{}!{}{}", name_, sheet_.name, column_letters(column), number), 0, 0};
  }

  bool is_hidden() const override { return sheet_.is_hidden; }

  std::size_t read_so_far() const override { return xml_.stream().packed_so_far(); }
  std::size_t size() const override { return xml_.stream().packed_size(); }

private:
  Result<bool> read_block() {
    Result<bool> more = xml_.parse_some();
    if (const auto damage = more ? rows_.damage(xml_.stream().name()) : std::nullopt) more = *damage;
    is_damaged_ = !more;
    is_at_end_ = !more || !more.value();
    if (more) return more;
    rows_.forget();
    return Problem(more.problem()).at({name_, 0, 0});
  }

  std::string name_;
  SheetChoice sheet_;
  SheetRows& rows_;
  XmlPart xml_;
  MergeFiller merges_;
  SheetRow* row_ = nullptr;  ///< The row that was read last.
  bool is_at_end_ = false;
  bool is_damaged_ = false;
};

/// A sheet of Office's workbooks with what its cells refer to.
struct XlsxParts {
  explicit XlsxParts(Workbook read) : workbook(std::move(read)), rows(workbook) {}

  Workbook workbook;
  SheetHandler rows;
};

class XlsxReader final : private XlsxParts, public SheetReader {
public:
  XlsxReader(std::string_view name, Workbook read)
      : XlsxParts(std::move(read)),
        SheetReader(name, {workbook.sheet, workbook.is_hidden}, workbook.sheet_part, XlsxParts::rows,
                    find_merged(workbook.sheet_part)) {}
};

struct OdsParts {
  explicit OdsParts(OdsSheet read) : sheet(std::move(read)), rows(sheet) {}

  OdsSheet sheet;
  OdsHandler rows;
};

class OdsReader final : private OdsParts, public SheetReader {
public:
  OdsReader(std::string_view name, OdsSheet read, const ZipPart& part)
      : OdsParts(std::move(read)), SheetReader(name, {sheet.name, sheet.is_hidden}, part, OdsParts::rows, {}) {}
};

OpenedList open_ods(const ZipArchive& archive, std::string_view name, std::string_view wanted) {
  Result<OdsSheet> sheet = find_ods_sheet(archive, wanted);
  if (!sheet) return Problem(sheet.problem()).at({std::string(name), 0, 0});
  return std::unique_ptr<table::ListReader>(
      std::make_unique<OdsReader>(name, std::move(sheet).value(), *archive.find(ods_part)));
}

}  // namespace

OpenedList open_workbook(std::string_view bytes, std::string_view name, std::string_view sheet) {
  const Location file{std::string(name), 0, 0};
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return other_container(bytes).at(file);
  const Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return Problem(archive.problem()).at(file);
  if (is_ods(archive.value())) return open_ods(archive.value(), name, sheet);
  if (auto problem = other_archive(archive.value())) return std::move(*problem).at(file);
  Result<Workbook> workbook = read_workbook(archive.value(), sheet);
  if (!workbook) return Problem(workbook.problem()).at(file);
  return std::unique_ptr<table::ListReader>(std::make_unique<XlsxReader>(name, std::move(workbook).value()));
}

}  // namespace aid::formats
