#include "aid/base/text.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/terms.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/records/stages.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/figure_names.hpp"
#include "aid/vocabulary/references.hpp"
#include "aid/vocabulary/registry.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

using domain::StatedTotal;

/// What a published total may be of, and in which figures it may be.
struct Figure {
  std::string code;
  bool is_amount = false;
  bool is_count = false;
  bool is_percent = false;
  bool is_of_another = false;  ///< A target, a growth, a share: it is of something else that is published.
};

/// A stage, an item of the list stated-figure, or of event-count; nothing: it is none of them.
std::optional<Figure> find_figure(vocabulary::Registry& registry, std::string_view typed) {
  if (const auto stage = registry.item("stage", typed)) {
    return Figure{.code = stage.value().code, .is_amount = true, .is_count = true};
  }
  if (const auto item = registry.item("stated-figure", typed)) {
    const auto may = [&](std::string_view figure) { return item.value().attribute(figure) == "yes"; };
    return Figure{.code = item.value().code,
                  .is_amount = may("amount"),
                  .is_count = may("count"),
                  .is_percent = may("percent"),
                  .is_of_another = may("of")};
  }
  if (const auto item = registry.item("event-count", typed)) return Figure{.code = item.value().code, .is_count = true};
  return std::nullopt;
}

/// Reads the words of a published total into one, collecting what is wrong. Words that are not given leave what it has.
class StatedReader {
public:
  StatedReader(vocabulary::Registry& registry, const StatedWords& words, domain::NumberStyle numbers, StatedTotal total)
      : registry_(registry), words_(words), numbers_(numbers), total_(std::move(total)) {
    if (numbers_ == domain::NumberStyle::undecided) numbers_ = registry.numbers();
  }

  StatedTotal read() {
    if (!words_.period.empty() || total_.id == 0) {
      const auto profiles = registry_.period_profiles();
      const auto period = taken(domain::read_period(words_.period, profiles), "--period");
      if (period) total_.period = period->interval;
    }
    read_term("scope", words_.scope, total_.scope, "--scope");
    read_term("direction", words_.direction, total_.direction, "--direction");
    read_what();
    read_figures();
    read_sector();
    read_dates();
    read_text(words_.source, total_.source, "--source");
    if (total_.source.empty()) refuse(Problem(messages::stated_source_needed), "--source");
    read_text(words_.note, total_.note, "--note");
    if (!problems_.empty()) throw Errors(std::move(problems_));
    return std::move(total_);
  }

  bool read_as_received() const { return read_as_received_; }

private:
  void refuse(Problem problem, const char* option) { problems_.push_back(std::move(problem).at({.file = option})); }

  template <typename T>
  std::optional<T> taken(const Result<T>& result, const char* option) {
    if (result) return result.value();
    refuse(Problem(result.problem()), option);
    return std::nullopt;
  }

  void read_term(std::string_view list, const std::string& typed, std::string& target, const char* option) {
    if (typed.empty()) return;
    if (const auto item = taken(registry_.item(list, typed), option)) target = item->code;
  }

  void read_text(const std::string& typed, std::string& target, const char* option) {
    if (typed.empty()) return;
    if (const auto text = taken(clean_text(typed), option)) target = *text;
  }

  /// The code of a figure, as it is recorded.
  std::string code_of(std::string code) {
    const auto stage = domain::parse_term<domain::Stage>(code);
    const auto direction = domain::parse_term<domain::Direction>(total_.direction);
    if (!stage || !direction) return code;
    const domain::Stage meant = records::stage_in(stage.value(), direction.value());
    if (meant == stage.value()) return code;
    read_as_received_ = true;
    return std::string(to_string(meant));
  }

  void read_what() {
    const std::string& typed = words_.what.empty() ? total_.what : words_.what;
    const auto figure = find_figure(registry_, typed);
    if (!figure) return refuse(Problem(messages::not_countable, typed), "--what");
    figure_ = *figure;
    total_.what = code_of(figure->code);
    if (!words_.of.empty()) {
      const auto of = find_figure(registry_, words_.of);
      if (!figure->is_of_another) {
        refuse(Problem(messages::not_of_another, figure->code), "--of");
      } else if (!of || of->is_of_another) {
        refuse(Problem(messages::not_countable, words_.of), "--of");
      } else {
        total_.of_what = of->code;
      }
    }
    if (!figure->is_of_another) total_.of_what.clear();
    if (!total_.of_what.empty()) total_.of_what = code_of(total_.of_what);
  }

  void read_figures() {
    if (!words_.amount.empty() || !words_.count.empty() || !words_.percent.empty()) {
      total_.amount.reset();
      total_.count.reset();
      total_.percent.reset();
    }
    if (!words_.amount.empty()) {
      total_.amount = taken(domain::read_amount(words_.amount, {registry_.currency(), numbers_}), "--amount");
    }
    if (!words_.count.empty()) total_.count = taken(domain::read_count(words_.count), "--count");
    if (!words_.percent.empty()) total_.percent = taken(domain::read_percentage(words_.percent, numbers_), "--percent");
    const bool is_typed = !words_.amount.empty() || !words_.count.empty() || !words_.percent.empty();
    if (!is_typed && !total_.amount && !total_.count && !total_.percent)
      problems_.emplace_back(messages::figure_needed);
    if (!figure_) return;
    const bool is_amount = total_.amount || !words_.amount.empty();
    if (is_amount && !figure_->is_amount) {
      const auto& refusal = figure_->is_count ? messages::amount_of_count : messages::amount_of_percent;
      refuse(Problem(refusal, figure_->code), "--amount");
    }
    if (total_.count && !figure_->is_count) refuse(Problem(messages::count_of_percent, figure_->code), "--count");
    if (total_.percent && !figure_->is_percent)
      refuse(Problem(messages::percent_of_figure, figure_->code), "--percent");
    if (total_.percent && figure_->is_percent && figure_->code == "share") judge_share();
  }

  /// A share is a part of a whole; only growth and targets can be more than it.
  void judge_share() {
    const std::optional<domain::Decimal>& share = total_.percent->value;
    if (!share || (!share->is_negative() && *share <= domain::Decimal(100, 0))) return;
    refuse(Problem(messages::share_beyond_whole, words_.percent), "--percent");
  }

  void read_sector() {
    if (words_.sector.empty()) return;
    const auto sector = taken(registry_.sector(words_.sector), "--sector");
    if (!sector) return;
    total_.sector_scheme = sector->scheme;
    total_.sector = sector->code;
  }

  /// Dates without a year are of the period's, where that is one.
  void read_dates() {
    domain::DateOptions options;
    const domain::DateInterval& period = total_.period;
    if (period.from.year() == period.last_day().year()) options.year = period.from.year();
    if (!words_.published.empty()) read_publication();
    if (!words_.as_of.empty()) total_.as_of = taken(domain::read_moment(words_.as_of, options), "--as-of");
  }

  /// A date as coarse as it was given, or a day with its time.
  void read_publication() {
    const auto moment = domain::read_moment(words_.published, {});
    const auto date = domain::read_date(words_.published, {});
    if (moment) {
      total_.published = domain::DateInterval::of_day(moment.value().day);
      total_.published_minute = moment.value().minute;
    } else if (date && date.value().precision() != domain::Precision::day) {
      total_.published = date.value();
      total_.published_minute.reset();
    } else {
      refuse(Problem(date ? moment.problem() : date.problem()), "--published");
    }
  }

  vocabulary::Registry& registry_;
  const StatedWords& words_;
  domain::NumberStyle numbers_;
  StatedTotal total_;
  std::optional<Figure> figure_;
  bool read_as_received_ = false;
  std::vector<Problem> problems_;
};

/// Whether both are of the same thing, at the same time, by the same source.
bool are_of_the_same(const StatedTotal& a, const StatedTotal& b) {
  return a.period == b.period && a.what == b.what && a.of_what == b.of_what && a.scope == b.scope &&
         a.direction == b.direction && a.sector_scheme == b.sector_scheme && a.sector == b.sector &&
         a.as_of == b.as_of && a.source == b.source;
}

bool have_the_same_figure(const StatedTotal& a, const StatedTotal& b) {
  return a.amount == b.amount && a.count == b.count && a.percent == b.percent;
}

bool says_the_same(const StatedTotal& a, const StatedTotal& b) {
  return are_of_the_same(a, b) && have_the_same_figure(a, b) && a.published == b.published &&
         a.published_minute == b.published_minute && a.note == b.note;
}

/// Whether they are figures of one kind that differ: a typo and its correction, or what the source says twice.
bool contradict(const StatedTotal& a, const StatedTotal& b) {
  const bool is_of_one_kind = (a.amount && b.amount && a.amount->money.currency() == b.amount->money.currency()) ||
                              (a.count && b.count) || (a.percent && b.percent);
  return is_of_one_kind && are_of_the_same(a, b) && !have_the_same_figure(a, b);
}

std::string figure_of(const StatedTotal& total, Language language) {
  if (total.amount) return show(*total.amount, language);
  if (total.count) return show(*total.count, language);
  return total.percent ? show(*total.percent, language) + " %" : std::string();
}

/// An amount, a count and a share are totals of their own: each has its own word before it ("hơn 126 tỷ" in "64
/// khoản").
std::vector<StatedTotal> each_figure(const StatedTotal& total) {
  std::vector<StatedTotal> figures;
  StatedTotal without = total;
  without.amount.reset();
  without.count.reset();
  without.percent.reset();
  if (total.amount) figures.emplace_back(without).amount = total.amount;
  if (total.count) figures.emplace_back(without).count = total.count;
  if (total.percent) figures.emplace_back(without).percent = total.percent;
  return figures;
}

/// The total of that code, which nobody has taken back.
StatedTotal standing_total(const std::vector<StatedTotal>& known, storage::Ledger& ledger, std::string_view which) {
  const StatedTotal total = vocabulary::find_stated_total(ledger, which).value();
  if (!total.withdrawn) return total;
  const auto in_its_place = std::ranges::find(known, total.id, &StatedTotal::corrects);
  if (in_its_place != known.end()) {
    throw Error(Problem(messages::stated_total_corrected, total.code, in_its_place->code));
  }
  throw Error(Problem(messages::stated_total_withdrawn, total.code, total.why_withdrawn));
}

std::string read_reason(std::string_view typed) {
  const auto reason = clean_text(typed);
  if (!reason) throw Error(Problem(reason.problem()).at({.file = "--reason"}));
  if (reason.value().empty()) throw Error(Problem(messages::withdrawal_reason_needed).at({.file = "--reason"}));
  return reason.value();
}

}  // namespace

StatedOutcome add_stated_total(storage::Ledger& ledger, const StatedWords& words, domain::NumberStyle numbers,
                               bool dry_run, const storage::Author& author) {
  storage::Writer writer(ledger, author);
  vocabulary::Registry registry(ledger);
  StatedReader reader(registry, words, numbers, {});
  StatedOutcome outcome;
  std::vector<StatedTotal> said = each_figure(reader.read());
  outcome.read_as_received = reader.read_as_received();
  storage::StatedTotals totals(ledger);
  auto known = totals.all();
  std::erase_if(known, [](const StatedTotal& total) { return total.withdrawn; });
  for (StatedTotal& total : said) {
    const auto same =
        std::ranges::find_if(known, [&](const StatedTotal& other) { return says_the_same(total, other); });
    if (same != known.end()) {
      outcome.totals.push_back(*same);
      continue;
    }
    for (const StatedTotal& other : known) {
      if (!contradict(total, other)) continue;
      outcome.warnings.push_back(Problem(messages::stated_otherwise, other.code, figure_of(other, Language::en),
                                         figure_of(other, Language::vi)));
    }
    totals.add(writer, total);
    outcome.is_new = true;
    outcome.totals.push_back(std::move(total));
  }
  outcome.what_vi = vocabulary::vietnamese_name_of_figure(registry, outcome.totals.front().what);
  if (outcome.is_new && !dry_run) writer.commit();
  return outcome;
}

StatedOutcome correct_stated_total(storage::Ledger& ledger, std::string_view which, const StatedWords& words,
                                   std::string_view reason, domain::NumberStyle numbers, bool dry_run,
                                   const storage::Author& author) {
  storage::Writer writer(ledger, author);
  vocabulary::Registry registry(ledger);
  storage::StatedTotals totals(ledger);
  const std::string why = read_reason(reason);
  const StatedTotal before = standing_total(totals.all(), ledger, which);
  StatedReader reader(registry, words, numbers, before);
  const StatedTotal mended = reader.read();
  auto figures = each_figure(mended);
  if (figures.size() > 1) throw Error(messages::one_figure_each);
  StatedOutcome outcome{.totals = std::move(figures),
                        .what_vi = vocabulary::vietnamese_name_of_figure(registry, mended.what),
                        .is_new = !says_the_same(before, mended),
                        .read_as_received = reader.read_as_received(),
                        .warnings = {}};
  if (!outcome.is_new) return outcome;
  StatedTotal& total = outcome.totals.front();
  total.corrects = before.id;
  totals.withdraw(writer, before, why);
  totals.add(writer, total);
  if (!dry_run) writer.commit();
  return outcome;
}

StatedOutcome withdraw_stated_total(storage::Ledger& ledger, std::string_view which, std::string_view reason,
                                    bool dry_run, const storage::Author& author) {
  storage::Writer writer(ledger, author);
  vocabulary::Registry registry(ledger);
  storage::StatedTotals totals(ledger);
  const std::string why = read_reason(reason);
  const StatedTotal total = standing_total(totals.all(), ledger, which);
  totals.withdraw(writer, total, why);
  StatedOutcome outcome{
      .totals = {total}, .what_vi = vocabulary::vietnamese_name_of_figure(registry, total.what), .is_new = true};
  if (!dry_run) writer.commit();
  return outcome;
}

}  // namespace aid::recording
