#include "cli/import_watch.hpp"

#include "aid/cli/interrupt.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/printer.hpp"
#include "aid/importing/messages.hpp"
#include "cli/ask_headings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace aid::cli {
namespace {

constexpr Message<Text, Text> headings_not_known{
    "headings-not-known", "headings that are not known, passed over: {0}; --save-map FILE writes a draft of the map",
    "tiêu đề chưa nhận ra, đã bỏ qua: {1}; --save-map TỆP ghi sẵn bản nháp tệp ánh xạ"};

/// Of a place like "list.xlsx:2021!D3", as readers of workbooks give it; nothing: it is no cell.
std::optional<std::size_t> column_in_sheet(const Problem& problem) {
  if (!problem.where()) return std::nullopt;
  const std::string& place = problem.where()->file;
  const std::size_t mark = place.rfind('!');
  if (mark == std::string::npos) return std::nullopt;
  std::size_t column = 0;
  for (std::size_t at = mark + 1; at < place.size() && place[at] >= 'A' && place[at] <= 'Z'; ++at) {
    column = column * 26 + static_cast<std::size_t>(place[at] - 'A') + 1;
  }
  constexpr std::size_t most_columns = 16'384;
  return column == 0 || column > most_columns ? std::nullopt : std::optional(column - 1);
}

}  // namespace

ImportWatch::ImportWatch(Context& context, const formats::ListStyle& style, std::size_t bytes, bool keeps_rejects)
    : context_(context),
      progress_(context, context.language == Language::vi ? "đang nhập" : "importing",
                static_cast<std::int64_t>(bytes)),
      is_workbook_(style.format == formats::ListFormat::xlsx),
      writer_(keeps_rejects ? formats::RejectsWriter::make(style, rejects_) : nullptr) {}

void ImportWatch::read(std::size_t done, std::size_t) {
  if (InterruptGuard::is_requested()) throw Error(messages::interrupted);
  if (++rows_ % 256 == 0) progress_.advance_to(static_cast<std::int64_t>(done), static_cast<std::int64_t>(rows_));
}

void ImportWatch::headings(const table::ListRow& row) {
  if (writer_) writer_->headings(row);
}

void ImportWatch::understood(const std::vector<importing::HeadingReading>& readings,
                             const std::vector<table::ColumnMapping>& columns) {
  readings_ = readings;
  columns_ = columns;
}

void ImportWatch::reject(const table::ListRow& row, const Problem& problem, std::string_view origin) {
  if (!writer_) return;
  const std::optional<std::size_t> wrong = is_workbook_ ? column_in_sheet(problem) : std::nullopt;
  writer_->row(row, fmt::format("{} [{}]", problem.text(context_.language), problem.name()), origin, wrong);
}

void ImportWatch::before_commit(const importing::ImportOutcome& outcome) {
  if (before_commit_) before_commit_(outcome);
}

void ImportWatch::committed(const importing::ImportOutcome& outcome) {
  if (committed_) committed_(outcome);
}

std::string ImportWatch::rejects() {
  if (writer_) writer_->finish();
  return is_workbook_ ? print_xlsx_of_json(rejects_.view()) : rejects_.str();
}

std::string ImportWatch::draft(table::ListMapping mapping) const {
  if (std::ranges::none_of(readings_, &importing::HeadingReading::is_open)) return {};
  mapping.columns = columns_;
  return write_map(mapping, readings_, context_.language);
}

void ImportWatch::tell_passed_over() const {
  std::string en;
  std::string vi;
  for (const importing::HeadingReading& one : readings_) {
    if (!one.is_open || one.field.empty()) continue;
    const bool has_guess = !one.could_be.empty();
    const table::Words like = has_guess ? one.could_be.front().words : table::Words();
    en += fmt::format("{}'{}'{}", en.empty() ? "" : ", ", one.heading, has_guess ? " (" + like.en + "?)" : "");
    vi += fmt::format("{}'{}'{}", vi.empty() ? "" : ", ", one.heading, has_guess ? " (" + like.vi + "?)" : "");
  }
  if (!en.empty()) context_.say(headings_not_known.in(context_.language, en, vi));
}

}  // namespace aid::cli
