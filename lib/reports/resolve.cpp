#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/records/stages.hpp"
#include "aid/reports/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "conversion.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::DateInterval;
using table::Words;

constexpr Label direction_label{"Direction", "Chiều"};
constexpr Label scope_label{"Scope", "Phạm vi"};
constexpr Label stage_label{"Stage", "Giai đoạn"};
constexpr Label approved_label{"Approved aid only", "Chỉ khoản đã được phê duyệt"};
constexpr Label in_currency_label{"Amounts in", "Quy đổi ra"};

/// "Donor: Kisarazu, Champasak".
void add_subtitle(Work& work, const Label& label, const std::vector<Words>& values) {
  if (values.empty()) return;
  const auto text = [&](Language language) {
    std::string list;
    for (const Words& value : values) list += (list.empty() ? "" : ", ") + value.in(language);
    return fmt::format("{}: {}", label.in(language), list);
  };
  work.subtitles.emplace_back(text(Language::en), text(Language::vi));
}

/// A partner or a place is not created by a question: the hint says which one may be meant.
Problem without_creating(const Problem& problem, const Message<Text>& message, std::string_view typed,
                         const std::vector<std::string>& closest) {
  if (problem.name() != message.name) return problem;
  Problem plain(message, typed);
  if (closest.empty()) return plain;
  return std::move(plain).hint(messages::did_you_mean, fmt::format("{}", fmt::join(closest, ", ")));
}

template <typename Item, typename Key, typename Id>
Key index_of(const IndexedVector<Item, Key>& items, Id id_of, std::int64_t row) {
  return items.index_of(std::ranges::find(items, row, id_of));
}

void resolve_period(Work& work) {
  const ReportQuery& query = work.query;
  if (!query.period.empty()) {
    if (!query.from.empty() || !query.until.empty()) throw Error(messages::period_and_dates);
    const auto profiles = work.registry.period_profiles();
    const domain::Period period = domain::read_period(query.period, profiles).value();
    work.selection.period = period.interval;
    work.period_name = period.name;
    return;
  }
  if (query.from.empty() && query.until.empty()) return;
  std::optional<domain::Date> from;
  std::optional<domain::Date> until;
  if (!query.from.empty()) from = domain::read_date(query.from).value().from;
  if (!query.until.empty()) until = domain::read_date(query.until).value().until;
  if (from && until && *until <= *from) throw Error(messages::until_before_from, query.from, query.until);
  // An open end is where the ledger ends, so that both bounds can be printed.
  DateInterval open{from.value_or(until ? until->previous() : domain::Date()),
                    until.value_or(from ? from->next() : domain::Date())};
  for (const storage::Book::Entry& entry : work.book.entries) {
    if (!from) open.from = std::min(open.from, entry.date.from);
    if (!until) open.until = std::max(open.until, entry.date.until);
  }
  work.selection.period = open;
}

/// What a word of one of the lists direction, scope and stage means, also as people call it.
template <typename Term>
Term read_term(Work& work, std::string_view list, const std::string& word) {
  if (const auto term = domain::parse_term<Term>(word)) return term.value();
  const auto item = work.registry.item(list, word);
  if (!item) throw Error(Problem(item.problem()).at({.file = fmt::format("--{}", list)}));
  return domain::parse_term<Term>(item.value().code).value();
}

template <typename Term>
void resolve_terms(Work& work, const std::vector<std::string>& typed, std::string_view list, const Label& label,
                   counting::TermSet<Term>& terms) {
  std::vector<Words> shown;
  for (const std::string& word : typed) {
    const Term term = read_term<Term>(work, list, word);
    if (!terms.has(term)) shown.emplace_back(domain::label(term));
    terms.add(term);
  }
  add_subtitle(work, label, shown);
}

/// Of incoming aid "giải ngân", which unions print, is what was received: it is shown so, and told.
void resolve_stages(Work& work) {
  constexpr Label told{"Disbursed (giải ngân) of incoming aid is read as received",
                       "Giải ngân của viện trợ tiếp nhận được hiểu là tiếp nhận"};
  const ReportQuery& query = work.query;
  const bool is_incoming =
      !query.directions.empty() && std::ranges::all_of(query.directions, [&](const std::string& word) {
        return read_term<domain::Direction>(work, "direction", word) == domain::Direction::in;
      });
  std::vector<std::string> stages = query.stages;
  bool reads_as_received = false;
  for (std::string& word : stages) {
    if (!is_incoming) continue;
    const auto stage = read_term<domain::Stage>(work, "stage", word);
    const domain::Stage meant = records::stage_in(stage, domain::Direction::in);
    if (meant == stage) continue;
    word = to_string(meant);
    reads_as_received = true;
  }
  resolve_terms(work, stages, "stage", stage_label, work.selection.stages);
  if (reads_as_received) work.subtitles.emplace_back(told);
  // Nothing of incoming aid is disbursed: a report of both ways leaves it out, which must not go unsaid.
  constexpr Label left_out{"Of incoming aid what arrived is in the stage received, which is not shown here",
                           "Viện trợ tiếp nhận đã đến thuộc giai đoạn tiếp nhận, không có trong bảng này"};
  const auto& directions = work.selection.directions;
  const bool may_be_incoming = directions.empty() || directions.has(domain::Direction::in);
  const auto& chosen = work.selection.stages;
  if (may_be_incoming && chosen.has(domain::Stage::disbursed) && !chosen.has(domain::Stage::received))
    work.subtitles.emplace_back(left_out);
}

void resolve_filter(Work& work, const Filter& filter, const std::vector<std::string>& typed) {
  const counting::Dimension& dimension = *counting::find_dimension(filter.dimension());
  std::vector<std::int32_t> allowed;
  std::vector<Words> shown;
  for (const std::string& word : typed) {
    FilterValue value = filter.read(work, word);
    allowed.insert(allowed.end(), value.ids.begin(), value.ids.end());
    shown.push_back(std::move(value.shown));
  }
  work.selection.set({.dimension = &dimension, .allowed = std::move(allowed)});
  add_subtitle(work, dimension.title, shown);
}

void resolve_filters(Work& work) {
  for (const Filter& filter : all_filters()) {
    const auto typed = work.query.filters.find(filter.dimension());
    if (typed != work.query.filters.end() && !typed->second.empty()) resolve_filter(work, filter, typed->second);
  }
}

void resolve_dimensions(Work& work) {
  const auto& typed = work.query.dimensions;
  if (typed.size() > counting::most_dimensions)
    throw Error(messages::too_many_dimensions, typed.size(), counting::most_dimensions);
  for (const std::string& word : typed) {
    const counting::Dimension* dimension = counting::find_dimension(word);
    if (!dimension) {
      const std::vector<std::string> names = dimension_names();
      Problem problem(messages::unknown_dimension, word, fmt::format("{}", fmt::join(names, ", ")));
      const auto closest = aid::closest(word, names, 1);
      if (!closest.empty()) problem = std::move(problem).hint(messages::did_you_mean, closest.front());
      throw Error(std::move(problem));
    }
    if (std::ranges::find(work.dimensions, dimension) != work.dimensions.end()) {
      throw Error(messages::dimension_twice, word);
    }
    work.dimensions.push_back(dimension);
  }
}

}  // namespace

storage::PartnerIndex resolve_partner(Work& work, std::string_view typed, std::string_view option) {
  const auto partner = vocabulary::partner_by_part(work.registry, typed);
  if (!partner) {
    std::vector<std::string> closest;
    for (const vocabulary::Registry::Candidate& candidate : work.registry.closest_partners(typed, 3)) {
      closest.push_back(candidate.name);
    }
    throw Error(without_creating(partner.problem(), messages::unknown_partner, typed, closest));
  }
  const storage::PartnerIndex index = index_of(work.book.partners, &storage::Book::Partner::row, partner.value().row);
  if (!work.registry.known_partner(typed)) {
    const storage::Book::Partner& meant = work.book.partners[index];
    work.understood.push_back(fmt::format("{} \"{}\": {} ({})", option, typed, meant.name, meant.code));
  }
  return index;
}

void resolve(Work& work) {
  const ReportQuery& query = work.query;
  counting::Selection& selection = work.selection;
  work.office = index_of(work.book.partners, &storage::Book::Partner::row, work.office_row);
  resolve_dimensions(work);
  resolve_period(work);
  resolve_terms(work, query.directions, "direction", direction_label, selection.directions);
  resolve_terms(work, query.scopes, "scope", scope_label, selection.scopes);
  resolve_stages(work);
  resolve_filters(work);
  selection.approved_only = query.approved_only;
  if (query.approved_only) work.subtitles.emplace_back(approved_label);
  resolve_currencies(work);
  std::vector<Words> shown;
  for (const domain::Currency currency : work.currencies) shown.emplace_back(std::string(currency.code()));
  add_subtitle(work, in_currency_label, shown);
}

table::Table start_table(const Work& work) {
  return {.report = std::string(work.report.name),
          .title = work.report.title,
          .ledger = work.office_name,
          .as_of = work.as_of,
          .period = work.selection.period,
          .period_name = work.period_name,
          .subtitles = work.subtitles,
          .columns = {},
          .rows = {},
          .understood = work.understood};
}

}  // namespace aid::reports
