// Ending the part of a commitment that has not come. What was committed stays as it was recorded.

#include "aid/domain/reading.hpp"
#include "aid/recording/cancel_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/commitments.hpp"
#include "aid/records/value.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::recording {
namespace {

using domain::Amount;
using domain::Amounts;
using domain::Entry;
using domain::EntryKind;

/// "100,000.00 USD, 5,000,000 VND", or a dash.
std::string words_of(const Amounts& amounts, Language language) {
  std::string text;
  for (const Amount& amount : amounts.list()) text += (text.empty() ? "" : ", ") + show(amount, language);
  return text.empty() ? "–" : text;
}

class Cancelling {
public:
  Cancelling(Desk& desk, const CancelWords& words) : desk_(desk), words_(words) {}

  CancelOutcome run() {
    desk_.begin();
    find_aid();
    const std::vector<Entry> there = desk_.aids.entries(outcome_.aid.id);
    all_ = records::commitments_of(there);
    read();
    outcome_.left = all_.rest();
    judge_rest(there);
    for (const Amount& amount : words_.rest ? whole_rest() : std::vector<Amount>{given_part()}) add(there, amount);
    return std::move(outcome_);
  }

private:
  void find_aid() {
    auto aid = desk_.problems.take(vocabulary::find_aid(desk_.writer.ledger(), words_.aid), "AID");
    desk_.problems.raise();
    if (aid->reversed) throw Error(messages::aid_reversed, aid->code);
    outcome_.aid = std::move(*aid);
  }

  void read() {
    reason_ = desk_.text(words_.reason, "--reason");
    if (reason_.empty()) desk_.problems.add(Problem(messages::reason_needed), "--reason");
    if (words_.rest != words_.amount.empty()) desk_.problems.add(Problem(messages::rest_or_amount), "--amount");
    if (!words_.amount.empty()) amount_ = desk_.problems.take(read_amount(), "--amount");
    if (amount_ && amount_->money.minor() == 0) {
      desk_.problems.add(Problem(messages::cancels_nothing, words_.amount), "--amount");
    }
    date_ = desk_.date(words_.date, "--date").value_or(domain::DateInterval::of_day(desk_.circumstances.today));
    desk_.problems.raise();
  }

  /// A figure alone is in the currency of what was committed; where that is in several, it has to say which.
  Result<Amount> read_amount() {
    domain::ReadingOptions options = desk_.reading();
    const auto committed = all_.committed.list();
    if (!committed.empty()) options.currency = committed.front().money.currency();
    auto amount = domain::read_amount(words_.amount, options);
    if (!amount || committed.size() < 2) return amount;
    options.currency = committed.back().money.currency();
    const auto again = domain::read_amount(words_.amount, options);
    const bool names_one = again && again.value().money.currency() == amount.value().money.currency();
    if (names_one) return amount;
    return Problem(messages::currency_not_named, words_.amount, outcome_.aid.code,
                   words_of(all_.committed, Language::en), words_of(all_.committed, Language::vi));
  }

  [[noreturn]] void refuse_empty() const {
    Amounts gone = all_.delivered;
    gone.add(all_.cancelled);
    throw Error(messages::nothing_to_cancel, outcome_.aid.code, words_of(all_.committed, Language::en),
                words_of(gone, Language::en), words_of(all_.committed, Language::vi), words_of(gone, Language::vi));
  }

  /// What is left is known where each entry has a value, and no part has of a stage what the aid itself does not state.
  void judge_rest(const std::vector<Entry>& there) {
    std::string unvalued;
    for (const Entry& entry : there) {
      const bool is_without = !entry.reversed && is_of_rest(entry.kind) && records::is_unvalued(entry);
      if (is_without) add_name(unvalued, recording::entry_code(outcome_.aid, entry.number));
    }
    if (words_.rest && !unvalued.empty()) throw Error(messages::rest_not_valued, outcome_.aid.code, unvalued);
    std::set<EntryKind> stated;
    std::string parts;
    find_parts(outcome_.aid.id, there, stated, 0, parts);
    if (parts.empty()) return;
    if (words_.rest) throw Error(messages::rest_in_parts, outcome_.aid.code, parts);
    outcome_.warnings.push_back(
        Problem(messages::rest_without_parts, outcome_.aid.code, parts).at({.file = "--amount"}));
  }

  static bool is_of_rest(EntryKind kind) {
    return kind == EntryKind::commitment || kind == EntryKind::cancellation || recording::delivers(kind);
  }

  static void add_name(std::string& names, std::string_view name) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
  }

  /// The parts, and theirs, of which something came or was cancelled that no aid above them states: `stated` is what
  /// those above state.
  void find_parts(domain::AidId id, const std::vector<Entry>& entries, std::set<EntryKind> stated, int level,
                  std::string& names) const {
    if (level > records::most_levels) return;
    for (const Entry& entry : entries) {
      if (!entry.reversed) stated.insert(entry.kind);
    }
    for (const domain::AidId part : desk_.aids.parts_of(id)) {
      const domain::Aid aid = desk_.aids.get(part);
      if (aid.reversed || aid.direction != outcome_.aid.direction) continue;
      const std::vector<Entry> of_part = desk_.aids.entries(part);
      const bool has_more = std::ranges::any_of(of_part, [&](const Entry& entry) {
        const bool is_out = entry.kind == EntryKind::cancellation || recording::delivers(entry.kind);
        return !entry.reversed && is_out && !stated.contains(entry.kind);
      });
      if (has_more) add_name(names, aid.code);
      find_parts(part, of_part, stated, level + 1, names);
    }
  }

  std::vector<Amount> whole_rest() const {
    std::vector<Amount> rest;
    std::string others;
    for (const Amount& amount : outcome_.left.list()) {
      const domain::Currency currency = amount.money.currency();
      if (all_.committed.in(currency) == nullptr) {
        add_name(others, currency.code());
      } else if (amount.money.minor() > 0) {
        rest.push_back(amount);
      }
    }
    if (rest.empty()) refuse_empty();
    if (!others.empty()) throw Error(messages::rest_not_known, outcome_.aid.code, others);
    return rest;
  }

  Amount given_part() const {
    const domain::Currency currency = amount_->money.currency();
    if (!all_.committed.empty() && all_.committed.in(currency) == nullptr) {
      throw Error(Problem(messages::currency_not_committed, currency.code(), outcome_.aid.code,
                          words_of(all_.committed, Language::en), words_of(all_.committed, Language::vi))
                      .at({.file = "--amount"}));
    }
    const Amount* const rest = outcome_.left.in(currency);
    if (rest == nullptr || rest->money.minor() <= 0) refuse_empty();
    const bool may_be_more = rest->qualifier == domain::Qualifier::at_least;
    if (amount_->money > rest->money && !may_be_more) {
      throw Error(messages::more_than_rest, words_.amount, outcome_.aid.code, show(*rest, Language::en),
                  show(*rest, Language::vi));
    }
    return *amount_;
  }

  void add(const std::vector<Entry>& there, const Amount& amount) {
    Entry entry;
    entry.aid = outcome_.aid.id;
    entry.kind = EntryKind::cancellation;
    entry.date = date_;
    entry.amount = amount;
    entry.note = reason_;
    const auto is_of_it = [&](const Entry& other) {
      return !other.reversed && other.kind == EntryKind::commitment && other.amount &&
             other.amount->money.currency() == amount.money.currency();
    };
    if (std::ranges::count_if(there, is_of_it) == 1) entry.settles = std::ranges::find_if(there, is_of_it)->id;
    for (records::Finding& finding : desk_.rules.check_entries({entry}, Words(words_))) {
      if (finding.is_warning) outcome_.warnings.push_back(std::move(finding.problem).at({.file = "--date"}));
    }
    for (Problem& doubt : recording::doubts_beside_others(desk_, entry)) {
      outcome_.warnings.push_back(std::move(doubt).at({.file = "--amount"}));
    }
    outcome_.left.subtract(amount);
    desk_.aids.add_entry(desk_.writer, entry, fingerprint_of(desk_, entry));
    outcome_.entries.push_back(std::move(entry));
  }

  class Words final : public records::Wording {
  public:
    explicit Words(const CancelWords& words) : words_(words) {}
    std::string typed(records::Fact /*fact*/, std::size_t /*number*/) const override { return words_.amount; }

  private:
    const CancelWords& words_;
  };

  Desk& desk_;
  const CancelWords& words_;
  CancelOutcome outcome_;
  records::Commitments all_;
  std::string reason_;
  std::optional<Amount> amount_;
  domain::DateInterval date_;
};

}  // namespace

CancelOutcome Recorder::cancel(const CancelWords& words) { return Cancelling(state_->desk, words).run(); }

}  // namespace aid::recording
