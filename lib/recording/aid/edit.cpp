// Mending what describes an aid: a new version each time, the old ones stay.

#include "aid/recording/messages.hpp"
#include "aid/records/equivalents.hpp"
#include "aid/storage/equivalents.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Aid;

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
    const Aid before = find_aid();
    if (before.reversed) throw Error(messages::aid_reversed, before.code);
    Aid after = before;
    const auto equivalents = recording::read_equivalents(desk_, words_.fact);
    for (const std::string& name : words_.cleared) clear(after, name);
    change_parties(after);
    for (const records::FieldDescription& field : records::aid_fields()) {
      if (!field.is_editable || !is_given(changes_, field)) continue;
      read_field(desk_, field, changes_, words_.creation, day_of(after), after);
    }
    settle_scope(before, after);
    check_parent(after);
    judge(before, after);
    auto stated = entries_of(before, equivalents);
    desk_.problems.raise();
    return write(before, std::move(after), stated);
  }

private:
  /// An entry with the equivalents that are added to it.
  struct StatedEntry {
    domain::Entry entry;
    std::vector<domain::Equivalent> added = {};
  };

  Aid find_aid() {
    auto aid = vocabulary::find_aid(desk_.writer.ledger(), words_.aid);
    if (aid) return std::move(aid).value();
    auto entry = vocabulary::find_entry(desk_.writer.ledger(), words_.aid);
    if (!entry) throw Error(Problem(aid.problem()));
    entry_ = std::move(entry).value();
    Aid of_entry = desk_.aids.get(entry_->aid);
    const std::string code = recording::entry_code(of_entry, entry_->number);
    if (entry_->reversed) throw Error(recording::already_reversed(desk_, of_entry, code, entry_->id));
    const auto& fields = records::aid_fields();
    const bool has_changes = std::ranges::any_of(fields, [&](const auto& field) { return is_given(changes_, field); });
    if (has_changes || !words_.cleared.empty() || words_.fact.stated.empty())
      throw Error(messages::only_of_entry, code);
    return of_entry;
  }

  /// The entries that the equivalents are of: the one that was named, else all of an aid that states one amount.
  std::vector<StatedEntry> entries_of(const Aid& aid, const std::vector<domain::Equivalent>& equivalents) {
    std::vector<StatedEntry> entries;
    if (equivalents.empty()) return entries;
    if (entry_) entries.push_back({.entry = *entry_});
    for (domain::Entry& entry : entry_ ? std::vector<domain::Entry>() : desk_.aids.entries(aid.id)) {
      if (!entry.reversed) entries.push_back({.entry = std::move(entry)});
    }
    const bool is_of_one = std::ranges::all_of(
        entries, [&](const StatedEntry& one) { return one.entry.amount == entries.front().entry.amount; });
    if (entries.empty() || !is_of_one) throw Error(messages::which_entry, aid.code);
    for (StatedEntry& one : entries) {
      const auto known = findings_of(one.entry);
      for (const domain::Equivalent& equivalent : equivalents) {
        const auto says_so = [&](const domain::Equivalent& other) { return records::is_same(other, equivalent); };
        if (std::ranges::any_of(one.entry.equivalents, says_so)) continue;
        one.added.push_back(equivalent);
        one.entry.equivalents.push_back(equivalent);
      }
      judge(one, known);
    }
    return entries;
  }

  /// What the rules find wrong with the equivalents that are added.
  void judge(const StatedEntry& one, const std::vector<records::Finding>& known) {
    const auto says = [](const Problem& problem) {
      return [text = problem.text(Language::en)](const Problem& other) { return other.text(Language::en) == text; };
    };
    for (records::Finding& finding : findings_of(one.entry)) {
      if (finding.fact != records::Fact::stated) continue;
      if (std::ranges::any_of(known, says(finding.problem), &records::Finding::problem)) continue;
      if (!finding.is_warning) {
        desk_.problems.add(std::move(finding.problem), "--stated");
      } else if (std::ranges::none_of(warnings_, says(finding.problem))) {
        warnings_.push_back(std::move(finding.problem).at({.file = "--stated"}));
      }
    }
  }

  std::vector<records::Finding> findings_of(const domain::Entry& entry) {
    return desk_.rules.check_entries({entry}, EditedWords(changes_));
  }

  void clear(Aid& aid, std::string_view name) {
    std::vector<std::string_view> names;
    for (const records::FieldDescription& field : records::aid_fields()) {
      if (!field.is_clearable) continue;
      if (field.name() == name) return records::clear(aid, field);
      names.push_back(field.name());
    }
    desk_.problems.add(Problem(messages::not_clearable, name)
                           .hint(messages::clearable_hint, fmt::format("{}", fmt::join(names, ", "))),
                       "--clear");
  }

  /// A role that is given replaces whoever had it; the others stay.
  void change_parties(Aid& aid) {
    auto parties = recording::read_parties(desk_, changes_, words_.creation);
    for (const domain::Party& party : parties) {
      std::erase_if(aid.parties, [&](const domain::Party& other) { return other.role == party.role; });
    }
    if (parties.empty()) return;
    std::ranges::move(parties, std::back_inserter(aid.parties));
    std::ranges::stable_sort(aid.parties, {}, &domain::Party::role);
    recording::check_direction(desk_, aid.direction, aid.parties);
  }

  /// A scope that followed from the parties before follows from those that are there now.
  void settle_scope(const Aid& before, Aid& after) {
    if (!changes_.text("scope").empty() || before.parties == after.parties) return;
    if (before.scope != recording::default_scope(desk_, before.parties)) return;
    after.scope = recording::default_scope(desk_, after.parties);
  }

  /// When its places are to exist.
  std::optional<domain::DateInterval> day_of(const Aid& aid) {
    const auto entries = desk_.aids.entries(aid.id);
    return entries.empty() ? aid.runs : std::optional(entries.front().date);
  }

  void check_parent(const Aid& aid) {
    if (!changes_.has("part-of")) return;
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
      if (is_old) continue;
      const bool loses_whole = finding.fact == records::Fact::component && before.part_of && !after.part_of;
      if (loses_whole) finding.problem = std::move(finding.problem).hint(messages::clear_component_hint, before.code);
      desk_.problems.add(std::move(finding.problem), option_of(finding.fact));
    }
  }

  EditOutcome write(const Aid& before, Aid after, std::vector<StatedEntry>& stated) {
    EditOutcome outcome;
    for (const std::string& option : changed(before, after)) {
      outcome.changed.push_back(change_of(desk_, option, before, after));
    }
    if (!outcome.changed.empty()) {
      ++after.version;
      desk_.aids.revise(desk_.writer, after);
    }
    std::vector<ShownValue> added;
    storage::Equivalents equivalents(desk_.writer.ledger());
    for (StatedEntry& one : stated) {
      for (domain::Equivalent& equivalent : one.added) {
        equivalent.entry = one.entry.id;
        equivalents.add(desk_.writer, equivalent);
        // Two entries of one gift state the same.
        const ShownValue shown{records::show(equivalent, Language::en), records::show(equivalent, Language::vi)};
        if (std::ranges::find(added, shown.vi, &ShownValue::vi) == added.end()) added.push_back(shown);
      }
    }
    if (!added.empty()) {
      constexpr Label stated_label{"stated equivalent", "số quy đổi đã công bố"};
      outcome.changed.push_back({.option = "--stated", .label = stated_label, .after = in_one_line(added)});
    }
    outcome.warnings = std::move(warnings_);
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
  std::optional<domain::Entry> entry_;  ///< Where one was named.
  std::vector<Problem> warnings_;
};

}  // namespace

EditOutcome Recorder::edit(const EditWords& words) { return Editing(state_->desk, words).run(); }

}  // namespace aid::recording
