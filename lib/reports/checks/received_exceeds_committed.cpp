#include "check.hpp"

#include "aid/domain/reading.hpp"
#include "aid/records/commitments.hpp"
#include "aid/records/value.hpp"

#include <algorithm>

namespace aid::reports::checks {
namespace {

constexpr Message<Text, Text, Text, Text> more_delivered{"received-exceeds-committed",
                                                         "{0} were delivered, but only {1} were committed",
                                                         "đã giao {2}, nhưng chỉ cam kết {3}"};

constexpr Message<Text, Text, Text, Text> more_than_is_left{
    "received-exceeds-committed", "{0} were delivered, but of what was committed only {1} was not cancelled",
    "đã giao {2}, nhưng phần cam kết không bị hủy chỉ là {3}"};

/// What an aid was promised and what came of it, net of what was cancelled and of what was given back.
struct Sums {
  domain::Amounts committed;
  domain::Amounts delivered;
  bool open_commitment = false;  ///< Part of the commitment has no value: more may rightly arrive.
  bool has_cancelled = false;
};

Sums sums_of(const storage::Book& book, const storage::Book::Aid& aid) {
  records::Commitments all;
  bool open_commitment = false;
  for (const storage::Book::Entry& entry : book.entries_of(aid)) {
    if (entry.reversed) continue;
    all.add(entry.kind, records::value_of(book, entry));
    const bool is_commitment = entry.kind == domain::EntryKind::commitment;
    open_commitment = open_commitment || (is_commitment && records::is_unvalued(book, entry));
  }
  Sums sums{.committed = all.committed,
            .delivered = all.delivered,
            .open_commitment = open_commitment,
            .has_cancelled = !all.cancelled.empty()};
  for (const domain::Amount& amount : all.cancelled.list()) sums.committed.subtract(amount);
  for (const domain::Amount& amount : all.returned.list()) sums.delivered.subtract(amount);
  return sums;
}

}  // namespace

/// Per aid and currency. "At least 126 tỷ" cannot be exceeded, and neither can what has no value.
std::vector<Finding> received_exceeds_committed(const Subject& subject) {
  std::vector<Finding> findings;
  for (const storage::Book::Aid& aid : subject.book.aids) {
    if (aid.reversed) continue;
    const Sums sums = sums_of(subject.book, aid);
    if (sums.open_commitment) continue;
    for (const domain::Amount& committed : sums.committed.list()) {
      const domain::Amount* delivered = sums.delivered.in(committed.money.currency());
      if (delivered == nullptr || delivered->money.minor() <= committed.money.minor() ||
          committed.qualifier == domain::Qualifier::at_least) {
        continue;
      }
      findings.push_back(
          {{subject.book.code_of(aid)},
           say(sums.has_cancelled ? more_than_is_left : more_delivered, show(*delivered, Language::en),
               show(committed, Language::en), show(*delivered, Language::vi), show(committed, Language::vi))});
    }
  }
  return findings;
}

}  // namespace aid::reports::checks
