#include "cli/import_watch.hpp"

#include "aid/cli/interrupt.hpp"
#include "aid/cli/messages.hpp"
#include "aid/importing/messages.hpp"
#include "cli/ask_headings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::cli {
namespace {

constexpr Message<Text, Text> headings_not_known{
    "headings-not-known", "headings that are not known, passed over: {0}; --save-map FILE writes a draft of the map",
    "tiêu đề chưa nhận ra, đã bỏ qua: {1}; --save-map TỆP ghi sẵn bản nháp tệp ánh xạ"};

}  // namespace

ImportWatch::ImportWatch(Context& context, const formats::ListStyle& style, std::size_t bytes, bool keeps_rejects)
    : context_(context),
      progress_(context, context.language == Language::vi ? "đang nhập" : "importing",
                static_cast<std::int64_t>(bytes)),
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
  if (writer_) writer_->row(row, fmt::format("{} [{}]", problem.text(context_.language), problem.name()), origin);
}

void ImportWatch::before_commit(const importing::ImportOutcome& outcome) {
  if (before_commit_) before_commit_(outcome);
}

void ImportWatch::committed(const importing::ImportOutcome& outcome) {
  if (committed_) committed_(outcome);
}

std::string ImportWatch::rejects() {
  if (writer_) writer_->finish();
  return rejects_.str();
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
