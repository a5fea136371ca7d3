#include "aid/papers/brief.hpp"
#include "aid/formats/report_words.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/document/from_table.hpp"
#include "aid/document/profile.hpp"
#include "aid/domain/terms.hpp"
#include "aid/papers/messages.hpp"
#include "aid/papers/template.hpp"
#include "aid/reports/rate_messages.hpp"
#include "annexes.hpp"
#include "blocks.hpp"
#include "facts.hpp"
#include "notes.hpp"
#include "office_facts.hpp"
#include "office_template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::papers {
namespace {

constexpr Message<Text, Text> period_line{"period", "Period: {0} to {1}", "Kỳ báo cáo: từ {0} đến {1}"};

std::string words_of_title(Facts& facts, const TemplateText& title) { return said(facts, title).value_or(""); }

/// The filters in words, which the title does not say.
std::vector<std::string> subtitles_of(Facts& facts) {
  const auto day = [&](domain::Date date) { return show(domain::DateInterval::of_day(date), facts.language()); };
  std::vector<std::string> lines{
      period_line.in(facts.language(), day(facts.period().from), day(facts.period().last_day()))};
  for (const table::Words& words : facts.summary().subtitles) lines.push_back(words.in(facts.language()));
  return lines;
}

/// What makes the document as a whole doubtful.
void add_doubts(Facts& facts, const BriefRequest& request, Brief& brief) {
  const auto day = [&](domain::Date date) { return show(domain::DateInterval::of_day(date), facts.language()); };
  if (facts.summary().rows.empty() && !facts.has_work()) {
    brief.warnings.emplace_back(messages::brief_empty, to_string(facts.period()));
  }
  const domain::Date last = facts.period().last_day();
  if (request.heading.date && *request.heading.date < last) {
    brief.warnings.emplace_back(messages::document_before_end, day(*request.heading.date), day(last));
  }
}

/// Tables of one document are read together: the fitting unit is that of all of them.
document::TableOptions options_of(Facts& facts, const Template& read, const BriefRequest& request) {
  if (request.unit != formats::UnitChoice::fitting) return {.unit = request.unit};
  const std::size_t used = facts.used().size();
  std::vector<const table::Table*> tables = tables_in_place(facts, read);
  if (request.with_annex) {
    for (const table::Table* list : lists_of_annexes(facts)) tables.push_back(list);
  }
  facts.forget_since(used);
  return {.unit = formats::fitting_unit_of(tables)};
}

bool is_of_unused_rate(const Problem& warning) { return warning.name() == messages::stated_rate_unused.name; }

/// Problems and warnings of every report that a figure is from.
void take_problems(const Facts& facts, Brief& brief) {
  std::set<std::string> known;
  // A rate that one report has no use for may have converted in another.
  std::map<std::string, std::set<const Facts::Used*>> unused;
  std::set<const Facts::Used*> all;
  for (const Facts::Used* used : facts.used()) {
    if (!used->is_equivalent) all.insert(used);
    for (const table::Note& note : used->table.notes) {
      for (const Problem& warning : note.warnings) {
        if (is_of_unused_rate(warning)) unused[warning.text(Language::en)].insert(used);
      }
    }
  }
  for (const Facts::Used* used : facts.used()) {
    if (used->is_equivalent) continue;  // Nobody asked for it: what lacks is not said.
    brief.has_problems = brief.has_problems || used->table.has_problems();
    for (const table::Note& note : used->table.notes) {
      for (const Problem& warning : note.warnings) {
        const std::string text = warning.text(Language::en);
        if (is_of_unused_rate(warning) && unused[text].size() < all.size()) continue;
        if (known.insert(text).second) brief.warnings.push_back(warning);
      }
    }
  }
}

}  // namespace

std::string brief_template(storage::Ledger& ledger, Language language) {
  const storage::Snapshot snapshot(ledger);
  return template_in_use(ledger, "brief", language);
}

Brief build_brief(storage::Ledger& ledger, const BriefRequest& request, Language language) {
  const storage::Snapshot snapshot(ledger);
  ChosenTemplate chosen = choose_template(
      ledger,
      {.paper = "brief", .text = request.template_text, .name = request.template_name, .day = request.heading.date},
      language);
  const Template read = read_template(chosen.text, chosen.name);

  HeadingRequest wanted = request.heading;
  wanted.kind = read.kind;
  wanted.sign = read.sign;
  DocumentHeading heading = heading_of(ledger, wanted, language);
  Facts facts(ledger, request.query, heading.place, language);

  Brief brief;
  document::Document& document = brief.document;
  document.language = language == Language::vi ? "vi" : "en";
  document.profile = heading.profile;
  document.report = "brief";
  document.office = facts.office().name();
  document.heading = std::move(heading.heading);
  document.signature = std::move(heading.signature);
  document.title = words_of_title(facts, read.title);
  const document::TableOptions options = options_of(facts, read, request);
  document.blocks = blocks_of(facts, read, options);
  if (request.with_annex) document.annexes = annexes_of(facts, heading.day, document, options);
  document::end_text(document);
  document.subtitles = subtitles_of(facts);
  document.as_of = formats::report_words::as_of(facts.summary().as_of, language);
  document.fingerprint = formats::report_words::check_code(facts.summary().as_of, language);
  brief.warnings = std::move(heading.warnings);
  add_doubts(facts, request, brief);
  if (chosen.warning) brief.warnings.push_back(std::move(*chosen.warning));
  take_problems(facts, brief);
  return brief;
}

}  // namespace aid::papers
