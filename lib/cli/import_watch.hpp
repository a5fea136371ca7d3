#pragma once
#include "aid/cli/program.hpp"
#include "aid/formats/list.hpp"
#include "aid/formats/rejects.hpp"
#include "aid/importing/import.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace aid::cli {

/// Shows the progress of an import, and keeps the rows that are not imported and how the headings were read.
class ImportWatch final : public importing::ImportWatcher {
public:
  ImportWatch(Context& context, const formats::ListStyle& style, std::size_t bytes, bool keeps_rejects);

  void read(std::size_t done, std::size_t size) override;
  void headings(const table::ListRow& row) override;
  void understood(const std::vector<importing::HeadingReading>& readings,
                  const std::vector<table::ColumnMapping>& columns) override;
  void reject(const table::ListRow& row, const Problem& problem, std::string_view origin) override;
  void before_commit(const importing::ImportOutcome& outcome) override;
  void committed(const importing::ImportOutcome& outcome) override;

  /// What is done before the ledger's transaction ends, and after it.
  using Act = std::function<void(const importing::ImportOutcome& outcome)>;
  void set_acts(Act before_commit, Act committed) {
    before_commit_ = std::move(before_commit);
    committed_ = std::move(committed);
  }

  /// The rows that are not imported, as a file of the list's format. Throws as `print_xlsx` does.
  std::string rejects();
  /// The map as a draft, where a heading was left open; empty: none was, or the headings were not found.
  std::string draft(table::ListMapping mapping) const;
  /// Tells which headings nobody knows: they may be those that are missed.
  void tell_passed_over() const;

private:
  Context& context_;
  Progress progress_;
  std::ostringstream rejects_;
  bool is_workbook_;
  std::unique_ptr<formats::RejectsWriter> writer_;
  std::vector<importing::HeadingReading> readings_;
  std::vector<table::ColumnMapping> columns_;
  std::size_t rows_ = 0;
  Act before_commit_;
  Act committed_;
};

}  // namespace aid::cli
