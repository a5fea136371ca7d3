#pragma once
#include "aid/recording/desk.hpp"
#include "aid_parents.hpp"
#include "name_book.hpp"
#include "row_cells.hpp"

#include <optional>

#include <string>
#include <vector>

namespace aid::importing {

/// What a row says of its aid beside its parties and its entries.
class AidDescription {
public:
  AidDescription(recording::Desk& desk, NameBook& names, const AidColumns& columns, RowCells& cells,
                 AidParents& parents);

  /// Reads all that describes the aid. Its places are those that exist at `at`. Problems: unknown-word,
  /// qualifier-differs, and those of the words of lists, of dates, counts, sectors, places and parents.
  void read(domain::Aid& aid, const domain::DateInterval& at);
  /// The decision that approved it, if the row names one. Problems: value-needed (its day), day-needed, and those of
  /// `read_decision`.
  std::optional<domain::Approval> read_approval();

private:
  /// A plain field and where a list has it.
  struct Plain {
    const records::FieldDescription* description;
    AidField field;
  };

  void read_plain(const records::FieldDescription& description, AidField field, domain::Aid& aid);
  domain::Count read_count(AidField field);
  Result<domain::DateInterval> read_date(AidField field) const;
  bool read_yes_or_no(AidField field);
  void read_splits(domain::Aid& aid, const domain::DateInterval& at);
  void read_beneficiaries(domain::Aid& aid);
  void add_countries(domain::Aid& aid, const std::vector<std::string>& countries);
  void read_beneficiaries_of(domain::Aid& aid, std::vector<std::string> audiences, std::vector<std::string> reached);
  std::vector<std::string> one_of(AidField field);

  recording::Desk& desk_;
  NameBook& names_;
  const AidColumns& columns_;
  RowCells& cells_;
  AidParents& parents_;
  std::vector<Plain> plain_;
};

}  // namespace aid::importing
