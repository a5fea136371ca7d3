#include "aid/domain/ratio.hpp"
#include "donors.hpp"
#include "events/counted.hpp"
#include "present.hpp"
#include "reconcile.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Count;
using domain::StatedTotal;

/// The selection that counts what a total is of: up to its day, where it counts up to one.
counting::Selection selection_of(const StatedTotal& total, const counting::Lookup& lookup) {
  counting::Selection selection;
  selection.period = total.period;
  if (total.as_of) selection.period->until = std::min(total.period.until, total.as_of->day.next());
  if (!total.direction.empty()) {
    selection.directions.add(domain::parse_term<domain::Direction>(total.direction).value());
  }
  if (!total.scope.empty()) selection.scopes.add(domain::parse_term<domain::Scope>(total.scope).value());
  if (!total.sector.empty()) {
    const storage::CodeIndex sector = lookup.code(fmt::format("{}/{}", total.sector_scheme, total.sector));
    selection.set({.dimension = counting::find_dimension("sector"),
                   .allowed = sector ? std::vector{sector.number()} : std::vector<std::int32_t>()});
  }
  if (total.amount) selection.in = total.amount->money.currency();
  return selection;
}

/// Counts what a total is of.
class Recounter {
public:
  Recounter(const Work& work, const StatedTotal& total) : work_(work), total_(total), lookup_(work.book, work.names) {
    if (!total.sector.empty()) lookup_.prefer_scheme(total.sector_scheme);
  }

  counting::Selection selection() const { return selection_of(total_, lookup_); }

  counting::Counted count(const counting::Selection& selection) const {
    const counting::Inputs inputs{work_.book, work_.rates, work_.names, selection, work_.office};
    return counting::count(inputs, lookup_, {}, {});
  }

  /// What `what` comes to, as an amount where there is a currency; nothing, where there is no rule for it. A figure
  /// with nothing in it is one that nobody knows.
  std::optional<ReconciledFigure> figure(std::string_view what, const counting::Counted& counted,
                                         std::optional<domain::Currency> in) const {
    if (const auto stage = domain::parse_term<domain::Stage>(what)) return of_stage(counted, stage.value(), in);
    if (what == "aids") {
      const counting::Selection any;
      return of_stage(counted, FigureColumns(counted.stages, any).leading(), {});
    }
    const auto partners = number_of_partners(what, counted);
    return partners ? std::optional(ReconciledFigure{.count = *partners}) : std::nullopt;
  }

private:
  static const counting::Figures& totals(const counting::Counted& counted, domain::Stage stage) {
    return counted.totals[static_cast<std::size_t>(stage)];
  }

  /// What lacks a value, a rate or an exact date makes of the figure a lower bound.
  ReconciledFigure of_stage(const counting::Counted& counted, domain::Stage stage,
                            std::optional<domain::Currency> in) const {
    const counting::Figures& figures = totals(counted, stage);
    const bool lacks_entry = has_not_placed(counted, stage);
    if (!in) {
      Count count = figures.aids.count();
      if (lacks_entry) count.qualifier = domain::of_sum(count.qualifier, domain::Qualifier::at_least);
      return {.count = count};
    }
    if (figures.amounts.empty()) {
      if (figures.recorded || lacks_entry) return {};
      return {.amount = domain::Amount{domain::Money::from_minor(0, *in)}};
    }
    domain::Amount amount = figures.amounts.list().front();
    if (figures.lacks_value || figures.lacks_rate || lacks_entry) {
      amount.qualifier = domain::of_sum(amount.qualifier, domain::Qualifier::at_least);
    }
    return {.amount = amount};
  }

  /// Whether an entry of the stage may belong to the period, and its date is too coarse to tell.
  bool has_not_placed(const counting::Counted& counted, domain::Stage stage) const {
    return std::ranges::any_of(counted.remarks, [&](const counting::Remark& remark) {
      return remark.kind == counting::RemarkKind::not_placed &&
             domain::stage_of(work_.book.entries[remark.entry].kind) == stage;
    });
  }

  /// How many gave or received. Behind a group without names are others, nobody knows how many.
  std::optional<Count> number_of_partners(std::string_view what, const counting::Counted& counted) const {
    const auto direction = domain::parse_term<domain::Direction>(total_.direction);
    if (!direction) return std::nullopt;
    const auto number = [](std::int64_t named, std::int64_t groups) {
      return Count{named, groups > 0 ? domain::Qualifier::at_least : domain::Qualifier::exact};
    };
    if (what == "donors" || what == "foreign-ngos") {
      const DonorCounts counts = donors_counted(work_, counted, direction.value());
      return number(what == "donors" ? counts.donors : counts.foreign_ngos, counts.groups);
    }
    if (what != "recipients") return std::nullopt;
    const auto partners = partners_counted(work_, counted, direction.value(), counting::AidEnd::receivers);
    const std::int64_t groups = std::ranges::count_if(
        partners, [&](storage::PartnerIndex one) { return work_.book.partners[one].kind == "group"; });
    return number(std::ssize(partners) - groups, groups);
  }

  const Work& work_;
  const StatedTotal& total_;
  counting::Lookup lookup_;
};

ReconciledFigure in_per_cent(std::int64_t part, std::int64_t whole, domain::Qualifier qualifier) {
  if (whole <= 0) return {};
  return {.per_cent = domain::per_cent(part, whole, qualifier), .ratio = Ratio{part, whole, qualifier}};
}

/// a in per cent of b; nothing where they are not of one kind or b is nothing.
ReconciledFigure in_per_cent(const ReconciledFigure& a, const ReconciledFigure& b) {
  if (a.amount && b.amount && a.amount->money.currency() == b.amount->money.currency()) {
    return in_per_cent(a.amount->money.minor(), b.amount->money.minor(),
                       domain::of_quotient(a.amount->qualifier, b.amount->qualifier));
  }
  if (a.count && b.count && a.count->value && b.count->value) {
    return in_per_cent(*a.count->value, *b.count->value, domain::of_quotient(a.count->qualifier, b.count->qualifier));
  }
  return {};
}

/// Of a growth: how much more, or in per cent of the same period a year before.
ReconciledFigure growth(const ReconciledFigure& now, const ReconciledFigure& before, bool is_in_per_cent) {
  if (now.amount && before.amount) {
    const domain::Amount more = domain::signed_difference(*now.amount, *before.amount);
    if (!is_in_per_cent) return {.amount = more};
    return in_per_cent(more.money.minor(), before.amount->money.minor(),
                       domain::of_quotient(more.qualifier, before.amount->qualifier));
  }
  if (!now.count || !before.count || !now.count->value || !before.count->value) return {};
  const std::int64_t more = *now.count->value - *before.count->value;
  const auto how = domain::of_signed_difference(now.count->qualifier, before.count->qualifier, more < 0);
  if (!is_in_per_cent) return {.count = Count{more, how}};
  return in_per_cent(more, *before.count->value, domain::of_quotient(how, before.count->qualifier));
}

/// What was counted at the events of the period, as their summary counts it: parts once.
std::optional<Count> counted_at_events(const std::vector<domain::Event>& events, const StatedTotal& total) {
  domain::DateInterval period = total.period;
  if (total.as_of) period.until = std::min(period.until, total.as_of->day.next());
  std::vector<domain::Event> held;
  for (const domain::Event& event : events) {
    if (event.status == domain::EventStatus::held && event.date.lies_within(period)) held.push_back(event);
  }
  const CountSum sum = sum_of(CountedEvents(held, wholes_of(events)).total(), total.what);
  return sum.empty() ? std::nullopt : std::optional(sum.count());
}

/// `what` was published as so much, and `counted` was counted.
Agreement compared(std::int64_t published, domain::Qualifier how, std::int64_t counted, domain::Qualifier counted_how) {
  using enum domain::Qualifier;
  if (how == counted_how && published == counted) return Agreement::agrees;
  const bool is_at_least = counted_how == exact || counted_how == at_least;
  if (how == at_least && is_at_least && counted >= published) return Agreement::agrees;
  const bool is_only_more = how == exact || how == nearly;
  if (is_only_more && is_at_least && counted > published) return Agreement::differs;
  const bool is_only_less = how == exact || how == at_least;
  if (is_only_less && counted_how == exact && counted < published) return Agreement::differs;
  return Agreement::open;
}

/// Whether a ratio is more (1) or less (−1) than a published per cent, or the same (0): one that was published without
/// a word is rounded to its last digit.
int more_than(const domain::Quantity& published, const Ratio& counted) {
  domain::Int128 scaled = domain::Int128(counted.part) * 100;
  for (int i = 0; i < published.value->scale(); ++i) scaled *= 10;
  const domain::Int128 more = scaled - domain::Int128(published.value->mantissa()) * counted.whole;
  const domain::Int128 size = more < 0 ? -more : more;
  if (published.qualifier == domain::Qualifier::exact && size * 2 <= counted.whole) return 0;
  return more == 0 ? 0 : more < 0 ? -1 : 1;
}

/// Of a growth or a share: what `now` is to the year before or to the whole. Nothing, where neither can be counted.
std::optional<ReconciledFigure> related(const Recounter& recounter, const StatedTotal& total,
                                        const counting::Selection& selection, const ReconciledFigure& now) {
  counting::Selection other = selection;
  if (total.what == "growth") {
    other.period = domain::same_period_before(*selection.period);
    if (!other.period) return std::nullopt;
    const auto before = recounter.figure(total.of_what, recounter.count(other), other.in);
    return growth(now, before.value_or(ReconciledFigure()), total.percent.has_value());
  }
  if (total.what != "share") return now;
  if (total.sector.empty()) return std::nullopt;
  other.filters.clear();
  const auto whole = recounter.figure(total.of_what, recounter.count(other), other.in);
  return in_per_cent(now, whole.value_or(ReconciledFigure()));
}

}  // namespace

Agreement agreement(const ReconciledFigure& published, const ReconciledFigure& counted) {
  if (published.amount && counted.amount) {
    return compared(published.amount->money.minor(), published.amount->qualifier, counted.amount->money.minor(),
                    counted.amount->qualifier);
  }
  if (published.count && counted.count && published.count->value && counted.count->value) {
    return compared(*published.count->value, published.count->qualifier, *counted.count->value,
                    counted.count->qualifier);
  }
  if (published.per_cent && published.per_cent->value && counted.ratio) {
    return compared(0, published.per_cent->qualifier, more_than(*published.per_cent, *counted.ratio),
                    counted.ratio->qualifier);
  }
  return Agreement::open;
}

Recount recount(const Work& work, const StatedTotal& total, const std::vector<domain::Event>& events) {
  Recount found;
  const Recounter recounter(work, total);
  const ReconciledFigure published{.amount = total.amount, .count = total.count, .per_cent = total.percent};
  const bool is_relative = total.what == "target" || total.what == "growth" || total.what == "share";
  const std::string& what = is_relative ? total.of_what : total.what;
  found.selection = recounter.selection();
  if (found.selection.period->from >= found.selection.period->until) return found;
  if (is_relative && total.percent && domain::parse_term<domain::Stage>(what))
    found.selection.in = domain::Currency::vnd();
  counting::Counted counted = recounter.count(found.selection);
  const auto now = recounter.figure(what, counted, found.selection.in);
  if (!now) {
    found.figure.count = counted_at_events(events, total);
    found.has_rule = found.figure.count.has_value();
    return found;
  }
  if (const auto figure = related(recounter, total, found.selection, *now)) {
    found.figure = *figure;
    found.has_rule = true;
  }
  found.counted = std::move(counted);
  found.per_cent = in_per_cent(found.figure, published).per_cent;
  return found;
}

}  // namespace aid::reports
