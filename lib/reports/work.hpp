#pragma once
#include "aid/counting/counting.hpp"
#include "aid/domain/period.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/book_details.hpp"
#include "aid/storage/instalments.hpp"
#include "aid/vocabulary/places_on_day.hpp"
#include "aid/vocabulary/registry.hpp"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aid::reports {

struct AidRecord;  // All of one aid: aid_record.hpp.
class Readings;
struct FirstDecisions;  // When aids were approved: due.cpp.
struct SearchedTexts;   // What a search looks at: find.cpp.

/// The codes of aids, "DN-2021-0042". A book may have been read without descriptions; then the codes are read when a
/// note names the first aid.
class AidCodes {
public:
  AidCodes(vocabulary::Registry& registry, const storage::Book& book) : registry_(registry), book_(book) {}
  std::string of(storage::AidIndex aid) const;

private:
  vocabulary::Registry& registry_;
  const storage::Book& book_;
  mutable IndexedVector<std::string, storage::AidIndex> codes_;
};

/// Several values of a dimension that stand in one row under a name.
struct NamedValues {
  std::string name;
  std::vector<std::int32_t> ids;
};

/// In which rows a grouped report shows what was counted.
struct Arrangement {
  enum class By { name, amount, count };
  std::vector<NamedValues> groups = {};
  std::size_t grouped = 0;  ///< The place of the dimension whose values they are.
  By sorted_by = By::name;
  std::optional<std::size_t> limit = {};
};

/// The period that a report compares its own with.
struct ComparedPeriod {
  domain::Period period;
  counting::Selection selection;  ///< That of the report, in this period. The currency is the report's.
};

/// What a report is built from: everything read, nothing typed any more.
struct Work {
  const Report& report;
  const ReportQuery& query;
  vocabulary::Registry& registry;
  const counting::Names& names;
  const storage::Book& book;
  Readings* readings = nullptr;  ///< Where a report reads more than the book.
  AidCodes codes{registry, book};
  std::optional<counting::Lookup> lookup = {};               ///< In the book, once that was read.
  std::optional<vocabulary::PlacesOnDay> places_today = {};  ///< Where the report is about places.
  std::span<const storage::RateRecord> rates = {};
  counting::Selection selection = {};
  std::vector<domain::Currency> currencies = {};  ///< Of `ReportQuery::in`; `selection` has one of them at a time.
  std::vector<Problem> doubts_of_rates = {};      ///< About the rates that the report states.
  std::string period_name = {};
  std::vector<const counting::Dimension*> dimensions = {};
  std::vector<table::Words> subtitles = {};
  std::vector<std::string> understood = {};  ///< As in `table::Table`.
  std::int64_t office_row = 0;               ///< Of the office among the partners; 0 where it is none of them.
  storage::PartnerIndex office = {};
  std::string office_name = {};
  table::AsOf as_of = {};
  const IndexedVector<storage::AidTexts, storage::AidIndex>* texts = nullptr;       ///< Where a report reads them.
  const storage::BookDetails* details = nullptr;                                    ///< As well.
  storage::PartnerIndex subject = {};                                               ///< The partner of a statement.
  std::shared_ptr<const AidRecord> record = {};                                     ///< The aid to show.
  std::map<storage::EntryIndex, std::vector<domain::Instalment>> instalments = {};  ///< Of the report `balance`.

  Arrangement arrangement = {};
  std::optional<ComparedPeriod> base = {};                     ///< Of a comparison.
  std::shared_ptr<const FirstDecisions> first_decisions = {};  ///< Of the report `due`.
  std::shared_ptr<const SearchedTexts> searched = {};          ///< Of the report `find`.

  counting::Inputs inputs() const { return {book, rates, names, selection, office}; }
};

/// What a word of a filter stands for: ids of its dimension.
struct FilterValue {
  std::vector<std::int32_t> ids;
  table::Words shown;
};

/// Understands the typed words: fills selection, period, dimensions and subtitles. Within the snapshot.
void resolve(Work& work);
/// Reads what became of places, where the report is about places, and has them read as they are today where it is asked
/// for. Before `resolve`.
void understand_places(Work& work);
/// The office among the partners, by its row; 0 where it is none of them.
std::int64_t row_of_office(vocabulary::Registry& registry);
/// Looks a partner up for a report, which creates none: the hint names the closest ones. A part of a name is told, as
/// that of `option`.
storage::PartnerIndex resolve_partner(Work& work, std::string_view typed, std::string_view option);

/// A table with its head: title, office, period, filters, as-of.
table::Table start_table(const Work& work);

}  // namespace aid::reports
