#include "aid/cli/freezing.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/as_of.hpp"
#include "aid/cli/freezing_messages.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/document/chart.hpp"
#include "aid/document/json.hpp"
#include "aid/document/text.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "cli/print.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>

namespace aid::cli {
namespace {

constexpr Label freeze_help{"keep the finished report in the ledger under this name, for ever",
                            "lưu báo cáo này vào sổ với tên này, giữ nguyên mãi mãi"};
constexpr Message<Text, std::int64_t> kept{"kept", "kept in the ledger as '{0}' (record no. {1})",
                                           "đã lưu vào sổ với tên '{0}' (lần ghi số {1})"};
/// What is made of it is made by the program of the day.
constexpr std::string_view document_format = "document";
constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t most_megabytes = 15;  // SQLite's limit for a row, as `set_up` has it, is 16.

std::string json_of(const document::Document& document) {
  std::ostringstream json;
  document::write_json(document, json);
  return std::move(json).str();
}

bool is_like_block(std::string_view name) {
  const std::string folded = fold(name);
  const bool has_letter = std::ranges::any_of(folded, [](char c) { return c >= 'a' && c <= 'z'; });
  return !has_letter || domain::read_date(name, {}) || names_block(name);
}

std::string clean_name(std::string_view typed) {
  const std::string name = clean_text(typed).value();
  if (is_like_block(name)) throw Error(Problem(messages::not_a_frozen_name, typed).at({.file = "--freeze"}));
  return name;
}

/// What was kept has its figures as they were sent: nothing is divided or drawn any more.
void refuse_idle(const RenderOptions& options) {
  const bool is_as_kept = options.format.of_document() == nullptr;
  const std::string_view option = options.unit != formats::UnitChoice::none      ? "--unit"
                                  : options.for_spreadsheet                      ? "--for-spreadsheet"
                                  : is_as_kept && options.with_charts            ? "--chart"
                                  : is_as_kept && !options.word_template.empty() ? "--word-template"
                                                                                 : "";
  if (!option.empty()) throw Error(messages::idle_in_frozen, option);
}

}  // namespace

void add_freeze_option(Options& options, std::string& name) {
  options.add({.name = "--freeze", .value = "NAME", .into = &name, .help = freeze_help});
}

FinishedReport finished(const table::Table& table, const RenderOptions& options, const Context& context,
                        const Dress& dress) {
  FinishedReport report{.title = table.title.in(context.language), .period = table.period};
  RenderOptions on_paper = options;
  on_paper.output = "file";
  on_paper.for_spreadsheet = false;
  for (const formats::Format& format : formats::all_formats()) {
    if (is_calendar(format.name) && !shows_days(table)) continue;
    on_paper.format = format;
    on_paper.with_charts = options.with_charts && format.is_for_people && !is_calendar(format.name);
    report.files.push_back({std::string(format.name), rendered(table, on_paper, context)});
  }
  report.files.push_back({std::string(document_format), json_of(document_of(table, options, context, dress))});
  return report;
}

FinishedReport finished(document::Document document, const RenderOptions& options) {
  constexpr int paper_width = 80;
  if (options.with_charts) document::add_charts(document);
  std::ostringstream text;
  document::write_text(document, paper_width, text);
  FinishedReport report{.title = document.title};
  report.files = {{"text", std::move(text).str()}, {"json", json_of(document)}};
  report.files.push_back({std::string(document_format), report.files.back().bytes});
  return report;
}

void check_frozen_name(storage::Ledger& ledger, std::string_view name, Context& context) {
  const auto before = storage::FrozenReports(ledger).find(clean_name(name));
  if (!before) return;
  if (!context.retry.empty()) open_ledger(context, storage::Ledger::Access::write);
  throw Error(messages::frozen_name_taken, before->name, before->block, domain::show_moment(before->at, Language::en),
              domain::show_moment(before->at, Language::vi));
}

void freeze(const std::string& name, const FinishedReport& report, const storage::BlockHead& of, Context& context) {
  for (const storage::FrozenFile& file : report.files) {
    const std::size_t size = (file.bytes.size() + megabyte - 1) / megabyte;
    if (size > most_megabytes) {
      throw Error(messages::report_too_large, static_cast<std::int64_t>(size),
                  static_cast<std::int64_t>(most_megabytes));
    }
  }
  storage::Ledger ledger = open_ledger(context, storage::Ledger::Access::write);
  storage::Writer writer(ledger, author(context));
  check_frozen_name(ledger, name, context);
  storage::FrozenReports(ledger).add(writer,
                                     {.name = clean_name(name),
                                      .arguments = context.arguments,
                                      .title = report.title,
                                      .period = report.period,
                                      .language = context.language,
                                      .of = of},
                                     report.files);
  const storage::BlockHead block = writer.commit();
  context.say(kept.in(context.language, clean_name(name), block.seq));
}

storage::FrozenReport frozen_report(storage::Ledger& ledger, std::string_view name) {
  auto report = storage::FrozenReports(ledger).find(name);
  if (!report) throw Error(messages::unknown_frozen, name);
  return std::move(*report);
}

void print_frozen(storage::Ledger& ledger, const storage::FrozenReport& report, const RenderOptions& options,
                  Context& context) {
  const storage::FrozenReports reports(ledger);
  const std::string format(options.format.name());
  refuse_idle(options);
  if (options.format.of_document() == nullptr) {
    const auto bytes = reports.bytes(report, format);
    if (!bytes) {
      auto formats = reports.formats(report);
      std::erase(formats, document_format);
      for (const ReportFormat& other : report_formats()) {
        if (other.of_document() != nullptr) formats.emplace_back(other.name());
      }
      throw Error(Problem(messages::not_kept_so, format)
                      .hint(messages::not_kept_so_hint, fmt::format("{}", fmt::join(formats, ", "))));
    }
    return show_or_deliver(*bytes, options, context);
  }
  const auto json = reports.bytes(report, document_format);
  print_document(document::read_json(json.value_or(std::string())).value(), options, context);
}

}  // namespace aid::cli
