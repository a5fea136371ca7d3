#include "missing_rates.hpp"

#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

/// What lacks one currency's rate.
struct Lacking {
  domain::Date first = {};  ///< The last day of the earliest of these entries: a rate of that day is in force for all.
  std::int64_t amounts = 0;
  std::set<domain::Currency> of = {};
};

std::vector<Problem> missing_rates(const Work& work, const counting::Selection& selection,
                                   const std::vector<counting::Remark>& remarks) {
  const counting::Valuer valuer(work.book, work.rates, selection.in, selection.rates);
  const domain::Currency vnd = domain::Currency::vnd();
  std::map<domain::Currency, Lacking> lacking;
  std::set<storage::EntryIndex> seen;
  counting::Value value;
  for (const counting::Remark& remark : remarks) {
    if (!seen.insert(remark.entry).second) continue;
    const storage::Book::Entry& entry = work.book.entries[remark.entry];
    std::vector<counting::Conversion> steps;
    valuer.value(work.book.aids[entry.aid], entry, value, &steps);
    for (const counting::Conversion& step : steps) {
      if (step.result) continue;
      const domain::Currency given = step.given.money.currency();
      for (const domain::Currency currency : {given, *selection.in}) {
        if (currency == vnd || (currency == given ? step.from : step.to) != nullptr) continue;
        Lacking& what = lacking[currency];
        const domain::Date day = selection.rates.day.value_or(work.book.valued_on(entry).last_day());
        what.first = what.amounts == 0 ? day : std::min(what.first, day);
        ++what.amounts;
        what.of.insert(given);
      }
    }
  }
  std::vector<Problem> problems;
  for (const auto& [currency, what] : lacking) {
    std::string of;
    for (const domain::Currency one : what.of) of += (of.empty() ? "" : ", ") + std::string(one.code());
    problems.push_back(Problem(messages::rate_missing, currency.code(), what.amounts, of)
                           .hint(messages::rate_missing_hint, currency.code(), to_string(what.first)));
  }
  return problems;
}

/// "DN-2021-0042/1 (2021), commitment: 196.000.000 VND".
table::Words line_of(const Work& work, const counting::Remark& remark) {
  const storage::Book::Entry& entry = work.book.entries[remark.entry];
  const auto text = [&](Language language) {
    return fmt::format("{}/{} ({}), {}: {}", work.codes.of(remark.aid), entry.number, show(entry.date, language),
                       label(entry.kind).in(language), show(*remark.amount, language));
  };
  return {text(Language::en), text(Language::vi)};
}

}  // namespace

table::Note note_of_missing_rates(const Work& work, const counting::Selection& selection,
                                  const std::vector<counting::Remark>& remarks, table::Words text) {
  table::Note note{.code = std::string(messages::no_rate.name),
                   .count = std::ssize(remarks),
                   .text = std::move(text),
                   .is_problem = true};
  note.warnings = missing_rates(work, selection, remarks);
  for (const counting::Remark& remark : remarks) note.details.push_back(line_of(work, remark));
  std::ranges::sort(note.details, {}, &table::Words::en);
  return note;
}

}  // namespace aid::reports
