#include "aid/base/text.hpp"
#include "aid/domain/terms.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/registry.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

bool is_stage(std::string_view word) { return static_cast<bool>(domain::parse_term<domain::Stage>(word)); }

/// Reads the words of a published total, collecting what is wrong.
class StatedReader {
public:
  StatedReader(vocabulary::Registry& registry, const StatedWords& words, domain::NumberStyle numbers)
      : registry_(registry), words_(words), numbers_(numbers) {}

  domain::StatedTotal read() {
    const auto profiles = registry_.period_profiles();
    if (const auto period = taken(domain::read_period(words_.period, profiles), "--period")) {
      total_.period = period->interval;
    }
    read_what();
    read_figure();
    read_term<domain::Scope>(words_.scope, total_.scope, "--scope");
    read_term<domain::Direction>(words_.direction, total_.direction, "--direction");
    if (const auto source = taken(clean_text(words_.source), "--source")) total_.source = *source;
    if (total_.source.empty()) problems_.push_back(Problem(messages::stated_source_needed).at({.file = "--source"}));
    if (const auto note = taken(clean_text(words_.note), "--note")) total_.note = *note;
    if (!problems_.empty()) throw Errors(std::move(problems_));
    return total_;
  }

private:
  template <typename T>
  std::optional<T> taken(const Result<T>& result, const char* option) {
    if (result) return result.value();
    problems_.push_back(Problem(result.problem()).at({.file = option}));
    return std::nullopt;
  }

  template <typename Term>
  void read_term(const std::string& typed, std::string& target, const char* option) {
    if (typed.empty()) return;
    if (const auto term = taken(domain::parse_term<Term>(typed), option)) target = to_string(*term);
  }

  void read_what() {
    if (is_stage(words_.what) || words_.what == "aids") {
      total_.what = what_is_stated(words_);
    } else if (const auto item = registry_.item("event-count", words_.what)) {
      total_.what = item.value().code;
    } else {
      problems_.push_back(Problem(messages::not_countable, words_.what).at({.file = "--what"}));
    }
  }

  void read_figure() {
    if (words_.amount.empty() && words_.count.empty()) problems_.emplace_back(messages::figure_needed);
    if (!words_.amount.empty()) {
      const auto numbers = numbers_ == domain::NumberStyle::undecided ? registry_.numbers() : numbers_;
      total_.amount = taken(domain::read_amount(words_.amount, {registry_.currency(), numbers}), "--amount");
      if (!total_.what.empty() && !is_stage(total_.what)) {
        problems_.push_back(Problem(messages::amount_of_count, total_.what).at({.file = "--amount"}));
      }
    }
    if (!words_.count.empty()) total_.count = taken(domain::read_count(words_.count), "--count");
  }

  vocabulary::Registry& registry_;
  const StatedWords& words_;
  domain::NumberStyle numbers_;
  domain::StatedTotal total_{};
  std::vector<Problem> problems_;
};

bool says_the_same(const domain::StatedTotal& a, const domain::StatedTotal& b) {
  return a.period == b.period && a.what == b.what && a.scope == b.scope && a.direction == b.direction &&
         a.amount == b.amount && a.count == b.count && a.source == b.source && a.note == b.note;
}

/// An amount and a count are two totals: each has its own word before it ("hơn 126 tỷ" in "64 khoản").
std::vector<domain::StatedTotal> each_figure(const domain::StatedTotal& total) {
  if (!total.amount || !total.count) return {total};
  std::vector<domain::StatedTotal> figures{total, total};
  figures[0].count.reset();
  figures[1].amount.reset();
  return figures;
}

}  // namespace

std::string what_is_stated(const StatedWords& words) {
  return words.what == "disbursed" && words.direction == "in" ? "received" : words.what;
}

bool add_stated_total(storage::Ledger& ledger, const StatedWords& words, domain::NumberStyle numbers, bool dry_run,
                      const storage::Author& author) {
  storage::Writer writer(ledger, author);
  vocabulary::Registry registry(ledger);
  std::vector<domain::StatedTotal> said = each_figure(StatedReader(registry, words, numbers).read());
  storage::StatedTotals totals(ledger);
  const auto known = totals.all();
  std::erase_if(said, [&](const domain::StatedTotal& total) {
    return std::ranges::any_of(known, [&](const domain::StatedTotal& other) { return says_the_same(total, other); });
  });
  if (said.empty()) return false;
  for (domain::StatedTotal& total : said) totals.add(writer, total);
  if (!dry_run) writer.commit();
  return true;
}

}  // namespace aid::recording
