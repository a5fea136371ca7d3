// Mending what describes an aid: a new version each time, the old ones stay.

#include "aid/recording/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::recording {
namespace {

using domain::Aid;
using domain::PartyRole;
using domain::SplitDimension;

void drop_role(Aid& aid, PartyRole role) {
  std::erase_if(aid.parties, [&](const domain::Party& party) { return party.role == role; });
}

void drop_splits(Aid& aid, SplitDimension dimension) {
  std::erase_if(aid.splits, [&](const domain::Split& split) { return split.dimension == dimension; });
}

/// What can be taken away, by the option that gives it.
struct Clearing {
  std::string_view name;
  void (*clear)(Aid&);
};
constexpr std::array clearings = {
    Clearing{"from", [](Aid& aid) { drop_role(aid, PartyRole::donor); }},
    Clearing{"co-donor", [](Aid& aid) { drop_role(aid, PartyRole::co_donor); }},
    Clearing{"to", [](Aid& aid) { drop_role(aid, PartyRole::recipient); }},
    Clearing{"owner", [](Aid& aid) { drop_role(aid, PartyRole::owner); }},
    Clearing{"managing-agency", [](Aid& aid) { drop_role(aid, PartyRole::managing_agency); }},
    Clearing{"implementer", [](Aid& aid) { drop_role(aid, PartyRole::implementer); }},
    Clearing{"intermediary", [](Aid& aid) { drop_role(aid, PartyRole::intermediary); }},
    Clearing{"regime", [](Aid& aid) { aid.regime.clear(); }},
    Clearing{"status", [](Aid& aid) { aid.status.clear(); }},
    Clearing{"title", [](Aid& aid) { aid.title.clear(); }},
    Clearing{"note", [](Aid& aid) { aid.note.clear(); }},
    Clearing{"count",
             [](Aid& aid) {
               aid.stands_for = {1, domain::Qualifier::exact};
             }},
    Clearing{"part-of", [](Aid& aid) { aid.part_of = {}; }},
    Clearing{"runs", [](Aid& aid) { aid.runs.reset(); }},
    Clearing{"sector", [](Aid& aid) { drop_splits(aid, SplitDimension::sector); }},
    Clearing{"place", [](Aid& aid) { drop_splits(aid, SplitDimension::place); }},
    Clearing{"for", [](Aid& aid) { aid.beneficiaries.clear(); }},
    Clearing{"source", [](Aid& aid) { aid.sources.clear(); }},
    Clearing{"humanitarian", [](Aid& aid) { aid.humanitarian = false; }},
};

/// The words of the options, for the rules.
class EditedWords final : public records::Wording {
public:
  explicit EditedWords(const AidWords& words) : words_(words) {}
  std::string typed(records::Fact fact, std::size_t number) const override { return typed_of(words_, fact, number); }

private:
  const AidWords& words_;
};

class Editing {
public:
  Editing(Desk& desk, const EditWords& words) : desk_(desk), words_(words), changes_(words.changes) {}

  EditOutcome run() {
    desk_.begin();
    const Aid before = vocabulary::find_aid(desk_.writer.ledger(), words_.aid).value();
    if (before.reversed) throw Error(messages::aid_reversed, before.code);
    Aid after = before;
    for (const std::string& name : words_.cleared) clear(after, name);
    change_parties(after);
    change_codes(after);
    change_texts(after);
    change_splits(after);
    change_parent(after);
    judge(before, after);
    desk_.problems.raise();
    return write(before, std::move(after));
  }

private:
  void clear(Aid& aid, std::string_view name) {
    const auto known = std::ranges::find(clearings, name, &Clearing::name);
    if (known != clearings.end()) return known->clear(aid);
    std::vector<std::string_view> names;
    for (const Clearing& clearing : clearings) names.push_back(clearing.name);
    desk_.problems.add(Problem(messages::not_clearable, name)
                           .hint(messages::clearable_hint, fmt::format("{}", fmt::join(names, ", "))),
                       "--clear");
  }

  /// A role that is given replaces whoever had it; the others stay.
  void change_parties(Aid& aid) {
    auto parties = recording::read_parties(desk_, changes_, words_.creation);
    for (const domain::Party& party : parties) drop_role(aid, party.role);
    if (parties.empty()) return;
    std::ranges::move(parties, std::back_inserter(aid.parties));
    std::ranges::stable_sort(aid.parties, {}, &domain::Party::role);
    recording::check_direction(desk_, aid.direction, aid.parties);
  }

  void change_codes(Aid& aid) {
    aid.modality = desk_.term<domain::Modality>("modality", changes_.modality, "--modality").value_or(aid.modality);
    aid.form = desk_.term<domain::Form>("form", changes_.form, "--form").value_or(aid.form);
    aid.scope = desk_.term<domain::Scope>("scope", changes_.scope, "--scope").value_or(aid.scope);
    if (!changes_.regime.empty()) aid.regime = desk_.code("regime", changes_.regime, "--regime");
    if (!changes_.status.empty()) aid.status = desk_.code("aid-status", changes_.status, "--status");
    if (!changes_.count.empty()) {
      aid.stands_for = recording::read_count(desk_, changes_.count, "--count").value_or(aid.stands_for);
    }
  }

  void change_texts(Aid& aid) {
    if (!changes_.title.empty()) aid.title = desk_.text(changes_.title, "--title");
    if (!changes_.note.empty()) aid.note = desk_.text(changes_.note, "--note");
    if (!changes_.sources.empty()) aid.sources.clear();
    for (const std::string& source : changes_.sources) aid.sources.push_back({desk_.text(source, "--source")});
    aid.humanitarian = changes_.humanitarian.value_or(aid.humanitarian);
    if (!changes_.runs.empty()) aid.runs = desk_.date(changes_.runs, "--runs");
  }

  void change_splits(Aid& aid) {
    if (!changes_.sectors.empty()) {
      drop_splits(aid, SplitDimension::sector);
      std::ranges::move(recording::read_sectors(desk_, changes_.sectors), std::back_inserter(aid.splits));
    }
    if (!changes_.places.empty()) {
      drop_splits(aid, SplitDimension::place);
      std::ranges::move(recording::read_places(desk_, changes_.places, words_.creation, day_of(aid)),
                        std::back_inserter(aid.splits));
    }
    const bool beneficiaries_given =
        !changes_.audiences.empty() || !changes_.reached.empty() || !changes_.audience_country.empty();
    if (beneficiaries_given) aid.beneficiaries = recording::read_beneficiaries(desk_, changes_);
  }

  /// When its places are to exist.
  std::optional<domain::DateInterval> day_of(const Aid& aid) {
    const auto entries = desk_.aids.entries(aid.id);
    return entries.empty() ? aid.runs : std::optional(entries.front().date);
  }

  void change_parent(Aid& aid) {
    if (changes_.part_of.empty()) return;
    aid.part_of = recording::read_part_of(desk_, changes_.part_of);
    if (aid.part_of == aid.id) return desk_.problems.add(Problem(messages::part_of_itself, aid.code), "--part-of");
    std::vector<domain::AidId> seen;  // In a damaged ledger an aid may be part of itself.
    for (auto parent = desk_.aids.find(aid.part_of); parent && std::ranges::find(seen, parent->id) == seen.end();
         parent = desk_.aids.find(parent->part_of)) {
      seen.push_back(parent->id);
      if (parent->part_of != aid.id) continue;
      const auto named = desk_.aids.find(aid.part_of);
      return desk_.problems.add(Problem(messages::part_of_cycle, named->code, aid.code), "--part-of");
    }
    if (auto problem = recording::problem_of_part(desk_, aid)) desk_.problems.add(std::move(*problem), "--part-of");
  }

  /// What the rules find wrong with the aid as it is to be, and did not with what it is.
  void judge(const Aid& before, const Aid& after) {
    const auto known = desk_.rules.check_description(before, EditedWords(changes_));
    for (records::Finding& finding : desk_.rules.check_description(after, EditedWords(changes_))) {
      const bool is_old = std::ranges::any_of(known, [&](const records::Finding& other) {
        return other.fact == finding.fact && other.problem.name() == finding.problem.name();
      });
      if (!is_old) desk_.problems.add(std::move(finding.problem), option_of(finding.fact));
    }
  }

  EditOutcome write(const Aid& before, Aid after) {
    EditOutcome outcome;
    outcome.changed = changed(before, after);
    if (!outcome.changed.empty()) {
      ++after.version;
      desk_.aids.revise(desk_.writer, after);
    }
    outcome.aid = std::move(after);
    outcome.new_partners = desk_.new_partners;
    outcome.new_places = desk_.new_places;
    return outcome;
  }

  /// The options whose values differ.
  std::vector<std::string> changed(const Aid& before, const Aid& after) {
    const auto old_fields = fields_of(desk_, before, Naming::for_machines);
    const auto new_fields = fields_of(desk_, after, Naming::for_machines);
    std::vector<std::string> names;
    const auto compare = [&](const std::vector<Field>& fields, const std::vector<Field>& others) {
      for (const Field& field : fields) {
        const bool same = std::ranges::find(others, field) != others.end();
        const bool listed = std::ranges::find(names, field.name) != names.end();
        if (!same && !listed) names.emplace_back(field.name);
      }
    };
    compare(new_fields, old_fields);
    compare(old_fields, new_fields);
    return names;
  }

  Desk& desk_;
  const EditWords& words_;
  const AidWords& changes_;
};

}  // namespace

EditOutcome Recorder::edit(const EditWords& words) { return Editing(state_->desk, words).run(); }

}  // namespace aid::recording
