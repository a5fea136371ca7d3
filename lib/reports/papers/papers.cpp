#include "aid/reports/papers.hpp"

#include "../cells.hpp"
#include "../events/selection.hpp"
#include "../matters/cells.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/records/papers.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/matters.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Matter;
using domain::MatterKind;
using table::ColumnType;
using table::Words;

constexpr Label papers_title{"Papers", "Danh sách giấy tờ"};
constexpr Label papers_heading{"Papers", "Giấy tờ"};
constexpr Label paper_code_label{"Code", "Mã"};
constexpr Label paper_words_label{"Paper", "Giấy tờ"};
constexpr Label paper_state_label{"State", "Trạng thái"};
constexpr Message<std::int64_t> papers_message{"papers", "papers: {0}", "số giấy tờ: {0}"};
constexpr Message<std::int64_t> papers_not_placed{
    "papers-not-placed", "papers whose date is not known well enough to lie in the period, left out: {0}",
    "số giấy tờ chưa rõ ngày hoặc chưa đủ rõ để xếp vào kỳ, không liệt kê: {0}"};

bool is_withdrawn(const Matter& paper) { return paper.change == domain::MatterChange::withdrawn; }

/// A filter in codes and ids.
struct WantedPapers {
  std::optional<Matter> of = {};
  std::vector<std::string> kinds = {};
  std::optional<domain::DateInterval> period = {};
};

WantedPapers read_filter(vocabulary::Registry& registry, const PaperFilter& filter) {
  Problems problems;
  WantedPapers wanted{.period = read_selection(registry, {.period = filter.period}).period};
  if (!filter.of.empty()) wanted.of = Matter{.kind = MatterKind::paper};
  for (const std::string& typed : filter.of) {
    const auto record = problems.take(vocabulary::find_any_record(registry, typed), "--of");
    if (!record) continue;
    records::link_record(*wanted.of, *record);
    const auto* aid = std::get_if<domain::Aid>(&*record);
    if (aid == nullptr) continue;
    for (const domain::EntryId entry : linked_to_aid(registry.ledger(), aid->id).entries) {
      wanted.of->entries.push_back(entry);
    }
  }
  for (const std::string& typed : filter.kinds) {
    if (const auto kind = problems.take(registry.item("paper-kind", typed), "--kind"))
      wanted.kinds.push_back(kind->code);
  }
  problems.raise();
  return wanted;
}

}  // namespace

Matter linked_to_aid(storage::Ledger& ledger, domain::AidId aid) {
  Matter wanted{.kind = MatterKind::paper, .aids = {aid}};
  for (const domain::Entry& entry : storage::Aids(ledger).entries(aid)) wanted.entries.push_back(entry.id);
  return wanted;
}

table::Words paper_words(vocabulary::Registry& registry, const Matter& paper) {
  const auto in = [&](Language language) {
    std::string text = registry.name("paper-kind", "", paper.type, language);
    const auto add = [&](const std::string& more) {
      if (!more.empty()) text += ", " + more;
    };
    add(paper.number);
    if (paper.date) add(show(*paper.date, language));
    add(paper.title);
    add(paper.authority);
    if (paper.file) add(paper.file->name);
    add(paper.path);
    return text;
  };
  return {in(Language::en), in(Language::vi)};
}

void add_papers(vocabulary::Registry& registry, const Matter& wanted, table::Table& table) {
  table::Explanation section{
      .code = "papers",
      .heading = papers_heading,
      .columns = {{"paper", paper_code_label, ColumnType::code}, {"paper_title", paper_words_label}},
      .rows = {}};
  for (const Matter& paper : records::papers_of(registry.ledger(), wanted)) {
    section.rows.push_back({.cells = {Words(paper.code), paper_words(registry, paper)}});
  }
  if (!section.rows.empty()) table.explanations.push_back(std::move(section));
}

table::Table list_papers(vocabulary::Registry& registry, const PaperFilter& filter) {
  const storage::Snapshot snapshot(registry.ledger());
  const WantedPapers wanted = read_filter(registry, filter);
  auto columns = listed_columns(MatterKind::paper);
  for (table::Column& column : columns) column.when_filled = column.key == "path_only" || column.key == "number";
  if (filter.withdrawn) columns.push_back(coded("state", paper_state_label));
  auto table = new_report(registry.ledger(), "papers", papers_title, std::move(columns));
  std::vector<Matter> papers = storage::Matters(registry.ledger()).all(MatterKind::paper);
  records::dated_first(papers);
  if (wanted.of) {
    std::erase_if(papers, [&](const Matter& paper) { return !records::belongs_to(paper, *wanted.of); });
  }
  std::int64_t not_placed = 0;
  for (const Matter& paper : papers) {
    if (is_withdrawn(paper) && !filter.withdrawn) continue;
    if (!has_wanted(wanted.kinds, {paper.type})) continue;
    if (filter.without_file && (paper.file || !paper.path.empty())) continue;
    if (wanted.period && !(paper.date && paper.date->lies_within(*wanted.period))) {
      if (!paper.date || paper.date->overlaps(*wanted.period)) ++not_placed;
      continue;
    }
    auto cells = listed_cells(registry, paper);
    constexpr Label withdrawn_label{"withdrawn", "đã rút"};
    if (filter.withdrawn) {
      cells.push_back(is_withdrawn(paper) ? table::Cell(Words(withdrawn_label).with_code("withdrawn")) : table::Cell());
    }
    table.rows.push_back({.cells = std::move(cells)});
  }
  table.notes.push_back(count_note(papers_message, std::ssize(table.rows)));
  if (not_placed > 0) table.notes.push_back(count_note(papers_not_placed, not_placed));
  return table;
}

}  // namespace aid::reports
