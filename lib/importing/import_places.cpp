// A list of communes, with what became them, comes into the ledger.

#include "aid/importing/import_places.hpp"

#include "aid/base/text.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/place_kinds.hpp"
#include "aid/vocabulary/place_messages.hpp"
#include "cells.hpp"
#include "list_import.hpp"
#include "row_words.hpp"
#include "units_of_places.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace aid::importing {
namespace {

using domain::Date;
using domain::Place;
using domain::PlaceId;

class PlaceImport : public ListImport {
public:
  PlaceImport(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
              ImportWatcher& watcher)
      : ListImport(session, list, request, watcher, "place", Batch::Memory::none), units_(session.ledger) {}

private:
  /// A unit as a row names it.
  struct Named {
    PlaceId province = {};
    std::string name = {};
    std::string kind = {};
    std::string code = {};
  };
  struct Draft {
    Date from;
    Named commune;
    Named old_district;  ///< Without a name: the row has none.
    Named old_commune;
    bool divided = false;
    std::string source = {};
    bool is_new = false;
    bool is_corrected = false;
  };

  std::vector<std::string_view> needed_fields() const override { return {"new-province", "new-commune"}; }

  // --- What a row says ---

  void understand(std::size_t i) override {
    drafts_.resize(rows_.size());
    KeptRow& row = rows_[i];
    Draft& draft = drafts_[i];
    draft.from = first_day(row);
    draft.source = value(row, "source");
    draft.divided = is_divided(row);
    for (const char* field : {"new-province", "new-commune"}) {
      if (value(row, field).empty()) add(row, lacking(messages::value_needed, "place", {field}), field);
    }
    if (!row.is_good()) return;
    draft.commune.province = province(row, "new-province", draft.from);
    draft.commune.code = value(row, "code");
    read_unit(row, "new-commune", "new-kind", draft.commune);
    const std::string district = value(row, "old-district");
    const std::string commune = value(row, "old-commune");
    const std::string was_in = value(row, "old-province");
    if (district.empty() && commune.empty()) return;
    if (was_in.empty()) {
      return add(row, Problem(messages::outer_place_needed, commune.empty() ? district : commune), "old-province");
    }
    const PlaceId before = province(row, "old-province", draft.from.previous());
    draft.old_district.province = draft.old_commune.province = before;
    if (!district.empty()) read_unit(row, "old-district", "old-district-kind", draft.old_district);
    if (!commune.empty()) read_unit(row, "old-commune", "old-commune-kind", draft.old_commune);
  }

  /// The day from which the row holds: that of the list's own column, else the one on which districts ended.
  Date first_day(KeptRow& row) {
    const KeptRow::Cell* const given = cell(row, "from");
    const std::string typed = value(row, "from");
    if (typed.empty()) return Date::from_ymd(2025, 7, 1);
    const auto read = given != nullptr ? read_date_cell({.text = given->text, .kind = given->kind}, dates())
                                       : domain::read_date(typed);
    if (read && read.value().precision() == domain::Precision::day) return read.value().from;
    add(row, read ? Problem(messages::day_needed, typed) : read.problem(), "from");
    return Date::from_ymd(2025, 7, 1);
  }

  /// Whether the old unit was divided among several.
  bool is_divided(KeptRow& row) {
    const std::string typed = value(row, "divided");
    if (const std::string key = fold(typed); key == "divided" || key == "chia") return true;
    const auto is_so = read_yes_or_no(typed);
    if (!is_so) add(row, is_so.problem(), "divided");
    return is_so && is_so.value();
  }

  PlaceId province(KeptRow& row, std::string_view field, Date on) {
    const std::string typed = value(row, field);
    const auto [known, is_new] = provinces_.try_emplace({typed, on}, PlaceId());
    if (is_new) {
      const auto found = registry_.place(names_.mapped(field, typed), domain::DateInterval::of_day(on));
      if (found) known->second = found.value();
    }
    if (!known->second) {
      const auto found = registry_.place(names_.mapped(field, typed), domain::DateInterval::of_day(on));
      if (!found) add(row, found.problem(), field);
    }
    return known->second;
  }

  /// The name with its kind before it.
  void read_unit(KeptRow& row, std::string_view field, std::string_view kind_field, Named& unit) {
    unit.name = names_.mapped(field, value(row, field));
    const std::string stated = value(row, kind_field);
    const vocabulary::PlaceKind* kind = vocabulary::kind_of_unit(unit.name);
    if (kind == nullptr || fold(unit.name) == kind->unit_word) {
      kind = stated.empty() ? nullptr : vocabulary::kind_of_unit(stated);
      if (kind != nullptr) unit.name = stated + " " + unit.name;
    }
    if (kind == nullptr) return add(row, Problem(messages::not_a_unit, unit.name), field);
    unit.kind = kind->code;
  }

  // --- What becomes of it ---

  /// All rows together, when the first one is to be settled: what became of a unit stands in several of them.
  void settle(std::size_t i) override {
    if (!is_settled_) settle_all();
    if (!rows_[i].is_good()) return;
    const Draft& draft = drafts_[i];
    ++(draft.is_corrected ? outcome_.corrected : draft.is_new ? outcome_.recorded : outcome_.already);
  }

  void settle_all() {
    is_settled_ = true;
    const bool is_whole = std::ranges::all_of(rows_, [](const KeptRow& row) { return row.is_good(); });
    if (!is_whole) return batch_.stop();
    for (const Draft& draft : drafts_) {
      units_.expect(draft.commune.province, draft.commune.name);
      if (!draft.old_district.name.empty()) units_.expect(draft.old_district.province, draft.old_district.name);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) place_row(i);
    if (!std::ranges::all_of(rows_, [](const KeptRow& row) { return row.is_good(); })) return batch_.stop();
    units_.write_changes(writer_, request_.correct);
    for (const std::size_t i : units_.rows_with_changes()) drafts_[i].is_new = true;
  }

  /// What a row says of the unit that its commune took the place of.
  static domain::PlaceChange change_to(PlaceId successor, const Draft& draft, bool divided) {
    domain::PlaceChange change{};
    change.successor = successor;
    change.on = draft.from;
    change.divided = divided;
    change.source = draft.source;
    return change;
  }

  void place_row(std::size_t i) {
    Draft& draft = drafts_[i];
    const PlaceId commune = begun(rows_[i], draft);
    if (!commune || (draft.old_commune.name.empty() && draft.old_district.name.empty())) return;
    PlaceId before = draft.old_commune.province;
    PlaceId district;
    if (!draft.old_district.name.empty()) district = before = ended(draft.old_district, before, draft);
    if (draft.old_commune.name.empty()) {
      return units_.note_change(i, district, change_to(commune, draft, draft.divided), false);
    }
    const PlaceId old = ended(draft.old_commune, before, draft);
    units_.note_change(i, old, change_to(commune, draft, draft.divided), false);
    // A list may have some of its communes only, so that a district is never whole by what it says of these.
    if (district) units_.note_change(i, district, change_to(commune, draft, true), true);
  }

  static Place new_unit(const Named& named, PlaceId in) {
    Place place;
    place.code = named.code;
    place.kind = named.kind;
    place.name_vi = named.name;
    place.parent = in;
    place.country = "VN";
    return place;
  }

  /// The unit of the row that holds from its day, recorded where the ledger does not have it.
  PlaceId begun(KeptRow& row, Draft& draft) {
    const Named& named = draft.commune;
    if (const Place* there = units_.find(named.province, named.name, draft.from)) {
      const bool differs = !named.code.empty() && !there->code.empty() && there->code != named.code;
      if (differs && !request_.correct) {
        differ(row, there->name_vi, {{"code", there->code, named.code}});
        return {};
      }
      const PlaceId id = there->id;
      if (!named.code.empty() && there->code != named.code) {
        Place changed = *there;
        changed.code = named.code;
        if (!has_own_code(row, draft, changed)) return {};
        units_.revise(writer_, changed);
        draft.is_corrected = true;
      }
      return id;
    }
    Place place = new_unit(named, named.province);
    place.from = draft.from;
    if (!has_own_code(row, draft, place)) return {};
    draft.is_new = true;
    return units_.add(writer_, std::move(place));
  }

  /// Refuses a row whose code is another unit's. The commune of before leaves it to the one that took its place.
  bool has_own_code(KeptRow& row, const Draft& draft, const Place& place) {
    const Place* other = place.code.empty() ? nullptr : units_.with_code_of(place);
    if (other == nullptr) return true;
    const Named& before = draft.old_commune;
    const bool is_before = !before.name.empty() && before.province == other->parent &&
                           vocabulary::exact_place_key(before.name) == vocabulary::exact_place_key(other->name_vi) &&
                           (!other->from || *other->from < draft.from);
    if (is_before) return true;
    const std::string outer = units_.outer_name(*other);
    add(row, Problem(messages::code_of_other_place, place.code, other->name_vi + (outer.empty() ? "" : ", ") + outer),
        "code");
    return false;
  }

  /// A unit that ended on the row's day.
  PlaceId ended(const Named& named, PlaceId in, Draft& draft) {
    if (const Place* there = units_.find(in, named.name, draft.from.previous())) {
      const PlaceId id = there->id;
      if (!there->until) {
        Place changed = *there;
        changed.until = draft.from;
        units_.revise(writer_, changed);
        draft.is_new = true;
      }
      return id;
    }
    draft.is_new = true;
    Place place = new_unit(named, in);
    place.until = draft.from;
    return units_.add(writer_, std::move(place));
  }

  UnitsOfPlaces units_;
  std::vector<Draft> drafts_;
  std::map<std::pair<std::string, Date>, PlaceId> provinces_;
  bool is_settled_ = false;
};

}  // namespace

ImportOutcome import_places(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                            ImportWatcher& watcher) {
  return PlaceImport(session, list, request, watcher).run();
}

}  // namespace aid::importing
