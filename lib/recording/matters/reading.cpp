#include "reading.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/event_messages.hpp"
#include "aid/recording/matter_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/papers.hpp"
#include "aid/storage/paper_files.hpp"
#include "aid/vocabulary/any_record.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"

#include <algorithm>

namespace aid::recording::matters {
namespace {

using domain::DateInterval;
using domain::Matter;
using domain::MatterKind;
using records::MatterField;
using Kind = MatterField::Kind;

void read_text(Desk& desk, const MatterField& field, const std::string& typed, Matter& matter) {
  const auto text = desk.problems.take(clean_text(typed), field.option);
  matter.*field.text = text.value_or("");
  const bool is_title = field.text == &Matter::title;
  if (is_title && text && fold(*text).empty()) desk.problems.add(Problem(messages::empty_name, typed), field.option);
}

void read_code(Desk& desk, const MatterField& field, const std::string& typed, Matter& matter) {
  const auto item = desk.problems.take(desk.registry.item(field.list, typed), field.option);
  if (item) matter.*field.text = item->code;
}

/// A day is the first or the last one of what was typed.
void read_day(Desk& desk, const MatterField& field, const std::string& typed, Matter& matter) {
  const bool is_term = field.kind == Kind::last_day;
  if (is_term && matter.kind == MatterKind::agreement)
    matter.open_ended = fold(typed) == "open" || fold(typed) == fold("vô thời hạn");
  (matter.*field.day).reset();
  if (is_term && matter.open_ended) return;
  const auto date = desk.problems.take(domain::read_date(typed), field.option);
  // An end within a year that nobody knows the day of would be a guess.
  if (date && field.kind == Kind::ended && date->precision() != domain::Precision::day) {
    return desk.problems.add(Problem(messages::day_needed, typed), field.option);
  }
  if (date) matter.*field.day = is_term ? date->until : date->from;
}

void read_every(Desk& desk, const MatterField& field, const std::string& typed, Matter& matter) {
  constexpr std::int64_t most = 100;
  const auto count = domain::read_count(typed);
  const bool is_number = count && count.value().value && count.value().qualifier == domain::Qualifier::exact;
  if (!is_number || *count.value().value < 1 || *count.value().value > most) {
    return desk.problems.add(Problem(messages::not_years, typed), field.option);
  }
  matter.every = static_cast<int>(*count.value().value);
}

void read_partners(Desk& desk, const MatterField& field, const MatterWords& words, bool adds, Matter& matter) {
  if (!adds) records::clear(matter, field);
  const auto is_new = [&](const std::string& name) {
    return how_to_create(words.new_partner, words.another, words.new_partners, name);
  };
  for (const std::string& typed : words.of(field.name())) {
    // Without a list of roles a mark in a name is part of it.
    const auto one = field.list.empty() ? events::read_named_partner(desk, typed, field.option, is_new)
                                        : events::read_partner(desk, typed, field.option, field.list, is_new);
    if (!one) continue;
    const domain::MatterPartner partner{.partner = one->partner,
                                        .role = field.role.empty() ? one->role : std::string(field.role)};
    const bool is_there = std::ranges::find(matter.partners, partner) != matter.partners.end();
    if (is_there && adds) continue;
    if (is_there) desk.problems.add(Problem(messages::repeated_event_partner, one->name), field.option);
    matter.partners.push_back(partner);
  }
}

void read_counts(Desk& desk, const MatterField& field, const MatterWords& words, Matter& matter) {
  matter.counts.clear();
  for (const std::string& typed : words.of(field.name())) {
    const auto count = desk.problems.take(events::read_kind_count(desk.registry, typed, "activities"), field.option);
    if (!count) continue;
    if (count->count.value == 0) desk.problems.add(Problem(messages::nothing_expected, typed), field.option);
    if (std::ranges::find(matter.counts, count->what, &domain::EventCount::what) != matter.counts.end()) {
      desk.problems.add(Problem(messages::repeated_count, count->what), field.option);
    }
    matter.counts.push_back(*count);
  }
}

/// Several records that are linked; one that is there already is not linked twice.
template <typename Id, typename Find>
void read_links(Desk& desk, const MatterField& field, const MatterWords& words, bool adds, std::vector<Id>& links,
                const Find& find) {
  if (!adds) links.clear();
  for (const std::string& typed : words.of(field.name())) {
    const auto found = find(typed);
    if (!found) {
      desk.problems.add(found.problem(), field.option);
    } else if (std::ranges::find(links, found.value().id) == links.end()) {
      links.push_back(found.value().id);
    }
  }
}

void read_records(Desk& desk, const MatterField& field, const MatterWords& words, bool adds, Matter& matter) {
  if (!adds) records::clear_records(matter);
  for (const std::string& typed : words.of(field.name())) {
    const auto found = desk.problems.take(vocabulary::find_any_record(desk.registry, typed), field.option);
    if (found) records::link_record(matter, *found);
  }
}

void read_file(Desk& desk, const MatterField& field, const std::string& typed, Matter& matter) {
  try {
    matter.file = storage::read_paper_file(typed, desk.registry.ledger().path());
  } catch (const FileError&) {
    throw;
  } catch (const Error& error) {
    desk.problems.add(Problem(error.problem()), field.option);
  }
}

void read_period(Desk& desk, const MatterField& field, const std::string& typed, Matter& matter) {
  const auto date = desk.problems.take(domain::read_date(typed), field.option);
  if (!date) return;
  matter.valid_from = date->from;
  matter.valid_until = date->until;
}

void read_field(Desk& desk, const MatterField& field, const MatterWords& words, bool adds, Matter& matter) {
  const std::string typed = words.first(field.name());
  vocabulary::Registry& registry = desk.registry;
  switch (field.kind) {
    case Kind::text:
      return read_text(desk, field, typed, matter);
    case Kind::code:
      return read_code(desk, field, typed, matter);
    case Kind::interval:
      matter.date = desk.problems.take(domain::read_date(typed, domain::date_options(matter.kind)), field.option);
      matter.typed_date = matter.date && typed == to_string(*matter.date) ? std::string() : typed;
      return;
    case Kind::first_day:
    case Kind::last_day:
    case Kind::ended:
      return read_day(desk, field, typed, matter);
    case Kind::period:
      return read_period(desk, field, typed, matter);
    case Kind::every:
      return read_every(desk, field, typed, matter);
    case Kind::partners:
      return read_partners(desk, field, words, adds, matter);
    case Kind::counts:
      return read_counts(desk, field, words, matter);
    case Kind::aids:
      return read_links(desk, field, words, adds, matter.aids,
                        [&](const std::string& one) { return vocabulary::find_aid(registry.ledger(), one); });
    case Kind::events:
      return read_links(desk, field, words, adds, matter.events,
                        [&](const std::string& one) { return vocabulary::find_event(registry, one); });
    case Kind::parent: {
      const auto parent = vocabulary::find_matter(registry, field.parent_kind, typed);
      if (!parent) return desk.problems.add(parent.problem(), field.option);
      matter.parent = parent.value().id;
      return;
    }
    case Kind::records:
      return read_records(desk, field, words, adds, matter);
    case Kind::file:
      return read_file(desk, field, typed, matter);
    case Kind::sources:
      if (!adds) matter.sources.clear();
      for (const std::string& one : words.of(field.name())) {
        matter.sources.push_back({desk.problems.take(clean_text(one), field.option).value_or("")});
      }
      return;
    case Kind::need_items:
      return read_need_items(desk, field, words, matter);
    case Kind::need_money:
      return read_need_money(desk, field, words, matter);
    case Kind::need_gifts:
      return read_need_gifts(desk, field, words, adds, matter);
  }
}

std::string day_in(domain::Date day, Language language) { return show(DateInterval::of_day(day), language); }

}  // namespace

void read_into(Desk& desk, const MatterWords& words, bool adds, Matter& matter) {
  for (const MatterField& field : records::matter_fields(matter.kind)) {
    if (!words.of(field.name()).empty()) read_field(desk, field, words, adds, matter);
  }
}

void check(Desk& desk, const Matter& matter) {
  if (matter.kind == MatterKind::need) return check_need(desk, matter);
  const bool is_made = matter.kind == MatterKind::agreement || matter.kind == MatterKind::plan ||
                       matter.kind == MatterKind::paper;
  if (is_made && matter.date && matter.date->from > desk.today) {
    const std::string_view option = matter.kind == MatterKind::agreement ? "--signed"
                                    : matter.kind == MatterKind::plan    ? "--decided"
                                                                         : "--date";
    desk.problems.add(
        Problem(messages::dated_in_future, show(*matter.date, Language::en), day_in(desk.today, Language::en),
                show(*matter.date, Language::vi), day_in(desk.today, Language::vi)),
        option);
  }
  if (matter.kind != MatterKind::agreement) return;
  const auto begins = matter.valid_from ? matter.valid_from
                      : matter.date     ? std::optional(matter.date->from)
                                        : std::nullopt;
  const auto refuse_before = [&](const std::optional<domain::Date>& after, std::string_view option) {
    if (!begins || !after || *after > *begins) return;
    const domain::Date last = after->previous();
    desk.problems.add(Problem(messages::term_reversed, day_in(last, Language::en), day_in(*begins, Language::en),
                              day_in(last, Language::vi), day_in(*begins, Language::vi)),
                      option);
  };
  refuse_before(matter.valid_until, "--until");
  // It may end on the day on which it was to begin.
  refuse_before(matter.ended_on ? std::optional(matter.ended_on->next()) : std::nullopt, "--ended");
  if (matter.ended_on && matter.valid_until && *matter.ended_on > *matter.valid_until) {
    const domain::Date last = matter.valid_until->previous();
    desk.problems.add(
        Problem(messages::ended_after_term, day_in(*matter.ended_on, Language::en), day_in(last, Language::en),
                day_in(*matter.ended_on, Language::vi), day_in(last, Language::vi)),
        "--ended");
  }
}

}  // namespace aid::recording::matters
