// Places then and now: how a report reads them, and what is to be known of it.

#include "aid/reports/messages.hpp"
#include "place_words.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using counting::Fate;
using domain::PlaceId;
using storage::Book;
using storage::PlaceIndex;
using table::Note;
using table::Words;

constexpr Label entries_as_recorded{"Rows name places as they were recorded; --place looks for those of today",
                                    "Các dòng ghi địa bàn như khi ghi nhận; --place tìm theo địa giới hiện nay"};

constexpr Message<std::int64_t> places_perhaps{
    "places-perhaps", "aids that may lie there, as their place was divided and it is a part of it, left out: {0}",
    "số khoản có thể thuộc nơi này, vì địa bàn ghi nhận đã bị chia và nơi này là một phần, không được tính: {0}"};

bool is_by_place(const Work& work) {
  return std::ranges::any_of(work.dimensions, [](const auto* of) { return of->name == "place"; });
}

/// What is to be known of the places of one count.
class PlaceNotes {
public:
  PlaceNotes(const Work& work, const counting::Selection& selection, const counting::Counted& counted,
             table::Table& table)
      : work_(work),
        selection_(selection),
        counted_(counted),
        table_(table),
        today_(*work.places_today),
        places_(work.book.places, today_) {}

  void add() {
    if (work_.query.places == PlacesAs::now) {
      add_as_recorded();
      return add_left_out(places_perhaps, {}, [&](PlaceId place, PlaceId outer) {
        const std::vector<PlaceId> parts = today_.parts(place);
        return std::ranges::any_of(parts, [&](PlaceId part) { return today_.lies_in(part, outer); });
      });
    }
    if (is_by_place(work_)) add_of_two_times();
    add_left_out(messages::places_elsewhere,
                 {"--places now counts them", "dùng --places now để tính cả các khoản này"},
                 [&](PlaceId place, PlaceId outer) { return today_.lies_in(place, outer); });
  }

private:
  static bool is_shown(Fate fate) {
    return fate == Fate::counted || fate == Fate::inside_parent || fate == Fate::outside;
  }

  std::vector<PlaceId> places_of(const Book::Aid& aid) const {
    std::vector<PlaceId> found;
    for (const Book::Split& split : work_.book.splits_of(aid)) {
      if (split.dimension == domain::SplitDimension::place && split.place) {
        found.push_back(work_.book.places[split.place].id);
      }
    }
    return found;
  }

  /// The recorded places of all that is shown.
  std::set<PlaceId> recorded_places() const {
    std::set<PlaceId> found;
    for (const storage::EntryIndex entry : counted_.fates.indexes()) {
      if (!is_shown(counted_.fates[entry])) continue;
      for (const PlaceId place : places_of(work_.book.aids[work_.book.entries[entry].aid])) found.insert(place);
    }
    return found;
  }

  std::string name(PlaceId place, Language language) const { return places_.name(place, language); }

  void put(const Message<std::int64_t>& message, std::vector<Words> details, std::int64_t count, Label hint = {}) {
    if (count == 0) return;
    std::ranges::sort(details, {}, &Words::en);
    Note note{.code = std::string(message.name), .count = count, .text = words(message, count), .hint = Words(hint)};
    // Who reads what is published must not learn of places that it leaves out.
    if (work_.report.name != "public") note.details = std::move(details);
    note.show_details = true;
    table_.notes.push_back(std::move(note));
  }

  void add_as_recorded() {
    std::vector<Words> details;
    for (const PlaceId place : recorded_places()) {
      if (today_.is_as_recorded(place)) details.push_back(places_.what_became(place));
    }
    const std::int64_t count = std::ssize(details);
    put(messages::places_as_recorded, std::move(details), count);
  }

  /// Rows of a place as it is today beside rows of what became a part of it.
  void add_of_two_times() {
    std::map<PlaceId, std::set<PlaceId>> by_now;
    for (const PlaceId place : recorded_places()) by_now[today_.now(place)].insert(place);
    std::vector<Words> details;
    for (const auto& [now, recorded] : by_now) {
      if (recorded.size() > 1 && recorded.contains(now)) details.push_back(of_two_times(now, recorded));
    }
    const std::int64_t count = std::ssize(details);
    put(messages::places_of_two_times, std::move(details), count,
        {"--places now puts them together", "dùng --places now để gộp theo địa giới hiện nay"});
  }

  /// "Đà Nẵng ← Quảng Nam (until 30/06/2025)".
  Words of_two_times(PlaceId now, const std::set<PlaceId>& recorded) const {
    const auto text = [&](Language language) {
      std::string list;
      for (const PlaceId place : recorded) {
        if (place != now) list += (list.empty() ? "" : ", ") + places_.with_time(place, language);
      }
      return fmt::format("{} ← {}", name(now, language), list);
    };
    return {text(Language::en), text(Language::vi)};
  }

  /// What a filter by place leaves out though it lies there today, or may.
  template <typename LiesThere>
  void add_left_out(const Message<std::int64_t>& message, const Label& hint, const LiesThere& may_lie_in) {
    const auto filter = std::ranges::find_if(selection_.filters,
                                             [](const counting::Filter& of) { return of.dimension->name == "place"; });
    if (filter == selection_.filters.end()) return;
    std::set<PlaceId> wanted;
    for (const std::int32_t id : filter->allowed) {
      wanted.insert(today_.now(work_.book.places[PlaceIndex::from_number(id)].id));
    }
    std::set<storage::AidIndex> aids;
    std::set<PlaceId> found;
    for (const storage::EntryIndex entry : counted_.fates.indexes()) {
      const Book::Entry& one = work_.book.entries[entry];
      if (counted_.fates[entry] != Fate::filtered || counted_.filter_of(entry) != "place") continue;
      if (one.reversed || (selection_.period && !one.date.lies_within(*selection_.period))) continue;
      if (!passes_others(work_.book.aids[one.aid])) continue;
      for (const PlaceId place : places_of(work_.book.aids[one.aid])) {
        const bool lies_there =
            std::ranges::any_of(wanted, [&](PlaceId outer) { return may_lie_in(place, outer); });
        if (!lies_there) continue;
        aids.insert(one.aid);
        found.insert(place);
      }
    }
    std::vector<Words> details;
    for (const PlaceId place : found) {
      details.emplace_back(places_.recorded_name(place, Language::en), places_.recorded_name(place, Language::vi));
    }
    put(message, std::move(details), std::ssize(aids), hint);
  }

  /// Whether nothing but the filter by place leaves an aid out.
  bool passes_others(const Book::Aid& aid) const {
    if (aid.reversed) return false;
    return std::ranges::all_of(selection_.filters, [&](const counting::Filter& filter) {
      if (filter.dimension->name == "place" || filter.dimension->grain != counting::Grain::aid) return true;
      counting::Values values;
      filter.dimension->values(*work_.lookup, {.aid = aid}, values);
      return std::ranges::any_of(values.list(), [&](const counting::Values::Value& value) {
        return std::ranges::binary_search(filter.allowed, value.id);
      });
    });
  }

  const Work& work_;
  const counting::Selection& selection_;
  const counting::Counted& counted_;
  table::Table& table_;
  const vocabulary::PlacesOnDay& today_;
  PlaceWords places_;
};

}  // namespace

void understand_places(Work& work) {
  const std::vector<domain::Place> places(work.book.places.begin(), work.book.places.end());
  if (!places.empty()) {
    storage::Ledger& ledger = work.registry.ledger();
    work.places_today.emplace(places, vocabulary::place_changes(ledger, places), work.query.today);
  }
  const bool is_now = work.query.places == PlacesAs::now;
  if (is_now && work.places_today) work.lookup->move_places(*work.places_today);
  if (work.query.places != PlacesAs::recorded) {
    const auto since = work.places_today ? work.places_today->since() : std::nullopt;
    work.subtitles.push_back(places_read_as(work.query.places, since));
  }
  if (is_now && work.query.entries) work.subtitles.emplace_back(entries_as_recorded);
}

void add_place_notes(const Work& work, const counting::Selection& selection, const counting::Counted& counted,
                     table::Table& table) {
  if (work.places_today) PlaceNotes(work, selection, counted, table).add();
}

}  // namespace aid::reports
