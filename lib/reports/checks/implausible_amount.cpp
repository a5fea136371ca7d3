#include "check.hpp"

#include "aid/domain/reading.hpp"

#include <fmt/format.h>

namespace aid::reports::checks {
namespace {

constexpr Message<Text, Text> implausible{"implausible-amount", "{0} is more than all aid of the world",
                                          "{1} lớn hơn toàn bộ viện trợ trên thế giới"};
/// In minor units of any currency: ten million billion đồng, or 100 thousand billion dollars.
constexpr std::int64_t largest_plausible = 10'000'000'000'000'000;

}  // namespace

/// A few such amounts make totals larger than can be kept, and then no report can be printed.
std::vector<Finding> implausible_amount(const Subject& subject) {
  const storage::Book& book = subject.book;
  std::vector<Finding> findings;
  for (const storage::Book::Aid& aid : book.aids) {
    for (const storage::Book::Entry& entry : book.entries_of(aid)) {
      if (entry.reversed || aid.reversed || !entry.has_amount) continue;
      if (entry.amount.money.minor() <= largest_plausible) continue;
      findings.push_back({{fmt::format("{}/{}", book.code_of(aid), entry.number)},
                          say(implausible, show(entry.amount, Language::en), show(entry.amount, Language::vi))});
    }
  }
  return findings;
}

}  // namespace aid::reports::checks
