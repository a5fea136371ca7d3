#include "check.hpp"

#include "aid/storage/aids.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/rates.hpp"

#include <fmt/format.h>

namespace aid::reports::checks {
namespace {

constexpr Message<Text, Text> in_future{"future-date", "it is dated {0}, which is after today",
                                        "ghi ngày {1}, sau ngày hôm nay"};

Finding finding(std::string record, const domain::DateInterval& date) {
  return {{std::move(record)}, say(in_future, show(date, Language::en), show(date, Language::vi))};
}

}  // namespace

/// Facts that have not happened yet: entries, approvals, held events, rates. "2021" is no future date within 2021.
std::vector<Finding> future_dates(const Subject& subject) {
  const storage::Book& book = subject.book;
  std::vector<Finding> findings;
  for (const storage::Book::Aid& aid : book.aids) {
    for (const storage::Book::Entry& entry : book.entries_of(aid)) {
      if (entry.reversed || aid.reversed || entry.date.from <= subject.today) continue;
      findings.push_back(finding(fmt::format("{}/{}", book.code_of(aid), entry.number), entry.date));
    }
  }
  const auto approvals = storage::Aids(subject.ledger).all_approvals();
  if (!approvals.empty()) {
    const auto aids = aids_by_row(book);
    for (const domain::Approval& approval : approvals) {
      const storage::Book::Aid& aid = *aids.at(approval.aid.row);
      if (aid.reversed || approval.on.from <= subject.today) continue;
      findings.push_back(finding(fmt::format("{}/A{}", book.code_of(aid), approval.number_in_aid), approval.on));
    }
  }
  for (const domain::Event& event : storage::Events(subject.ledger).all()) {
    if (event.status == domain::EventStatus::held && event.date.from > subject.today) {
      findings.push_back(finding(event.code, event.date));
    }
  }
  for (const storage::RateRecord& record : storage::Rates(subject.ledger).all()) {
    if (record.rate.on <= subject.today) continue;
    findings.push_back(finding(fmt::format("{} {}", record.rate.currency.code(), to_string(record.rate.kind)),
                               domain::DateInterval::of_day(record.rate.on)));
  }
  return findings;
}

}  // namespace aid::reports::checks
