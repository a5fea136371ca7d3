#pragma once
#include "aid/base/problem.hpp"
#include "aid/document/document.hpp"
#include "aid/domain/matters.hpp"
#include "aid/storage/ledger.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The papers of one aid together, with a page that says what there is and what lacks.
namespace aid::papers {

struct DossierFile {
  std::string code;  ///< Of the paper.
  domain::PaperFile file;
  std::string name;  ///< "01-quyet-dinh-1150-qd-ubnd.pdf"
};

struct Dossier {
  document::Document index;
  std::vector<DossierFile> files = {};
  std::vector<Problem> warnings = {};  ///< dossier-lacks.
};

/// Throws `Error`: unknown-aid, ambiguous-aid.
Dossier build_dossier(storage::Ledger& ledger, std::string_view subject, Language language);

}  // namespace aid::papers
