#pragma once
#include "aid/domain/matters.hpp"
#include "aid/domain/records.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <vector>

/// The papers of records, listed and shown with what they belong to.
namespace aid::reports {

/// Which papers a list shows. Empty: all.
struct PaperFilter {
  std::vector<std::string> of = {};  ///< Of an aid those of its entries, too.
  std::vector<std::string> kinds = {};
  std::string period = {};  ///< Dated in it.
  bool without_file = false;
  bool withdrawn = false;  ///< Those that were withdrawn are listed, too.
};

/// One row a paper, by its date. Throws `Error`: those of the words' readers.
table::Table list_papers(vocabulary::Registry& registry, const PaperFilter& filter);

/// A matter that is linked to these: what `records::papers_of` looks for. An aid stands for its entries, too.
domain::Matter linked_to_aid(storage::Ledger& ledger, domain::AidId aid);

/// "Quyết định, 1150/QĐ-UBND, 06/11/2021, Phê duyệt …, quyet-dinh.pdf".
table::Words paper_words(vocabulary::Registry& registry, const domain::Matter& paper);

/// The papers of what `wanted` is linked to, as a section below what is shown; nothing where there is none.
void add_papers(vocabulary::Registry& registry, const domain::Matter& wanted, table::Table& table);

/// A paper that the law wants of an aid (lib/reports/data/papers-wanted.csv).
struct WantedPaper {
  table::Words what;
  table::Words law;
  std::vector<domain::Matter> there = {};  ///< Those of the aid that are it; none: it lacks.
};
/// Of aid that comes in; the law says nothing of the papers of other aid, and then the list is empty.
std::vector<WantedPaper> wanted_papers(vocabulary::Registry& registry, const domain::Aid& aid,
                                       const std::vector<domain::Matter>& papers);

}  // namespace aid::reports
