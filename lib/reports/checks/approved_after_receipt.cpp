#include "aid/domain/date.hpp"
#include "aid/storage/aids.hpp"
#include "check.hpp"

#include <fmt/format.h>

#include <map>

namespace aid::reports::checks {
namespace {

using storage::Book;

constexpr Message<Text, Text, Text, Text> late{"approved-after-receipt",
                                               "it was approved on {0}, after it had been received on {1}",
                                               "phê duyệt ngày {2}, sau khi đã tiếp nhận ({3})"};

/// What came first of an aid from abroad, or nullptr.
const Book::Entry* first_receipt(const Book& book, const Book::Aid& aid) {
  const Book::Entry* first = nullptr;
  for (const Book::Entry& entry : book.entries_of(aid)) {
    if (entry.reversed || entry.kind != domain::EntryKind::receipt) continue;
    if (first == nullptr || entry.date.until < first->date.until) first = &entry;
  }
  return first;
}

}  // namespace

/// Aid from abroad is approved, then received (Decree 80/2020, articles 4 to 16). The first decision counts: what comes
/// later amends it. A receipt dated "2021" is not before a decision within 2021, nor one of March before a decision of
/// "3/2021".
std::vector<Finding> approved_after_receipt(const Subject& subject) {
  std::map<std::int64_t, domain::Approval> first;
  for (const domain::Approval& approval : storage::Aids(subject.ledger).all_approvals()) {
    if (approval.kind != domain::ApprovalKind::approval) continue;
    const auto [known, is_new] = first.try_emplace(approval.aid.row, approval);
    if (!is_new && approval.on < known->second.on) known->second = approval;
  }
  std::vector<Finding> findings;
  if (first.empty()) return findings;
  const auto aids = aids_by_row(subject.book);
  for (const auto& [row, approval] : first) {
    const Book::Aid& aid = *aids.at(row);
    const Book::Entry* const receipt = aid.reversed ? nullptr : first_receipt(subject.book, aid);
    if (receipt == nullptr || receipt->date.until > approval.on.from) continue;
    const std::string code = subject.book.code_of(aid);
    const domain::DateInterval& on = approval.on;
    findings.push_back(
        {{fmt::format("{}/A{}", code, approval.number_in_aid), fmt::format("{}/{}", code, receipt->number)},
         say(late, show(on, Language::en), show(receipt->date, Language::en), show(on, Language::vi),
             show(receipt->date, Language::vi))});
  }
  return findings;
}

}  // namespace aid::reports::checks
