#include "check.hpp"

#include "aid/domain/reading.hpp"
#include "aid/records/same_gift.hpp"
#include "aid/storage/aids_above.hpp"
#include "aid/storage/journal.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

namespace aid::reports::checks {
namespace {

using storage::AidIndex;

constexpr Message<Text, Text, Text, Text> alike{
    "same-gift", "same givers and receivers, nearly the same amount ({0}), dates close together ({1})",
    "cùng bên cung cấp và bên tiếp nhận, số tiền gần như nhau ({2}), ngày gần nhau ({3})"};

/// A gift of an aid of the book.
struct Found {
  records::Gift gift;
  AidIndex aid;

  using Key = std::pair<const std::vector<std::int64_t>&, domain::Currency>;
  Key key() const { return {gift.parties, gift.amount.money.currency()}; }
};

/// Whether an aid was recorded with --another: somebody has said that it is not the one before.
class Confirmations {
public:
  explicit Confirmations(storage::Ledger& ledger) : ledger_(ledger) {}

  bool has(std::int64_t aid) {
    const auto [place, is_new] = known_.try_emplace(aid, false);
    if (is_new) {
      const std::string arguments = storage::arguments_that_recorded(ledger_, domain::AidId{aid}) + ' ';
      place->second = arguments.find(" --another ") != std::string::npos;
    }
    return place->second;
  }

private:
  storage::Ledger& ledger_;
  std::map<std::int64_t, bool> known_;
};

/// Gifts of one key in the order of their first days; those that may still be near a later one are kept by amount, so
/// that each gift is compared with few others. One finding a gift: with the one before it that is most like it.
class Sweep {
public:
  Sweep(const storage::Book& book, Confirmations& confirmations, std::vector<Finding>& findings)
      : book_(book), confirmations_(confirmations), findings_(findings) {}

  void take(const Found& found) {
    const records::Gift& gift = found.gift;
    while (!ends_.empty() && ends_.top().first + records::close_days < gift.date.from.days()) {
      near_.erase(ends_.top().second);
      ends_.pop();
    }
    const std::int64_t amount = gift.amount.money.minor();
    for (auto it = near_.lower_bound({records::least_near(amount), AidIndex()}); it != near_.end(); ++it) {
      if (!records::are_near(it->first.first, amount)) break;
      const Found& other = *it->second;
      if (storage::is_within(book_, other.aid, found.aid) || storage::is_within(book_, found.aid, other.aid)) continue;
      const AidIndex recorded_later = std::max(other.aid, found.aid);
      if (confirmations_.has(book_.aids[recorded_later].row)) {
        if (found.aid >= latest_) break;  // It was recorded after all of them.
        continue;
      }
      report(other, found);
      break;
    }
    const Key key{amount, found.aid};
    near_.emplace(key, &found);
    latest_ = std::max(latest_, found.aid);
    ends_.emplace(gift.date.last_day().days(), key);
  }

private:
  using Key = std::pair<std::int64_t, AidIndex>;
  using End = std::pair<std::int32_t, Key>;

  void report(const Found& a, const Found& b) {
    const auto code = [&](const Found& found) { return book_.code_of(book_.aids[found.aid]); };
    const Found& earlier = a.aid < b.aid ? a : b;
    const Found& later = a.aid < b.aid ? b : a;
    const records::Gift& first = earlier.gift;
    const records::Gift& second = later.gift;
    const auto amounts = [&](Language language) {
      const std::string one = show(first.amount, language);
      return first.amount == second.amount ? one : one + "; " + show(second.amount, language);
    };
    const auto dates = [&](Language language) {
      const std::string one = show(first.date, language);
      return first.date == second.date ? one : one + "; " + show(second.date, language);
    };
    findings_.push_back(
        {{code(earlier), code(later)},
         say(alike, amounts(Language::en), dates(Language::en), amounts(Language::vi), dates(Language::vi))});
  }

  const storage::Book& book_;
  Confirmations& confirmations_;
  std::vector<Finding>& findings_;
  std::map<Key, const Found*> near_;
  std::priority_queue<End, std::vector<End>, std::greater<>> ends_;
  AidIndex latest_;  ///< Of those that were taken, the one that was recorded last.
};

}  // namespace

std::vector<Finding> same_gift(const Subject& subject) {
  const storage::Book& book = subject.book;
  std::vector<Found> gifts;
  for (const AidIndex aid : book.aids.indexes()) {
    for (records::Gift& gift : records::gifts_of(book, book.aids[aid])) gifts.push_back({std::move(gift), aid});
  }
  std::sort(gifts.begin(), gifts.end(), [](const Found& a, const Found& b) {
    return std::tuple(a.key(), a.gift.date, a.aid) < std::tuple(b.key(), b.gift.date, b.aid);
  });
  std::vector<Finding> findings;
  Confirmations confirmations(subject.ledger);
  for (std::size_t begin = 0; begin < gifts.size();) {
    Sweep sweep(book, confirmations, findings);
    std::size_t end = begin;
    for (; end < gifts.size() && gifts[end].key() == gifts[begin].key(); ++end) sweep.take(gifts[end]);
    begin = end;
  }
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.records < b.records; });
  return findings;
}

}  // namespace aid::reports::checks
