#include "aid/domain/prose.hpp"
#include "aid/domain/ratio.hpp"
#include "aid/domain/reading.hpp"
#include "comparison.hpp"
#include "conversion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace aid::reports {
namespace {

using counting::Figures;
using domain::Stage;
using table::Note;
using table::Words;

constexpr Message<Text> growth{"growth", "change against {0}:", "Tăng, giảm so với {0}:"};
constexpr Message<Text, std::int64_t> no_base{
    "no-base", "rows without a per cent, because {0} has nothing there, nothing of known value, or 0: {1}",
    "Số dòng không tính phần trăm vì {0} không có số liệu, chưa rõ giá trị hoặc bằng 0: {1}"};
constexpr Message<std::int64_t> several_currencies{
    "several-currencies", "rows without a per cent, because they are in several currencies (give --in VND): {0}",
    "Số dòng không tính phần trăm vì có nhiều loại tiền (dùng --in VND): {0}"};
constexpr Message<std::int64_t, std::int64_t> other_length{"other-length",
                                                           "the periods are not equally long: {0} days and {1} days",
                                                           "Hai kỳ dài ngắn khác nhau: {0} ngày và {1} ngày"};
constexpr Message<> overlapping{"overlapping-periods", "the periods overlap: what lies in both is counted in both",
                                "Hai kỳ trùng nhau một phần: số liệu thuộc cả hai kỳ được tính ở cả hai bên"};
constexpr Message<Text, Text, Text, Text> other_scope{"other-scope",
                                                      "the periods have aid of other scopes: {0}: {1}; {2}: {3}",
                                                      "Phạm vi của hai kỳ khác nhau: {0}: {1}; {2}: {3}"};
constexpr Message<std::int64_t> other_places{
    "other-places", "places that did not exist throughout both periods, so that like is not compared with like: {0}",
    "Số địa bàn không tồn tại trong suốt cả hai kỳ, phạm vi so sánh không như nhau: {0}"};

template <typename... Args>
Note note_of(const Message<Args...>& message, std::int64_t count, const std::type_identity_t<Args>&... args) {
  return {.code = std::string(message.name), .count = count, .text = words(message, args...)};
}

/// "up by 100 million dong, 500% (6 times)".
std::string change_words(const domain::Amount& now, const domain::Amount& before, Language language) {
  constexpr Label up{"up by {}", "tăng {}"};
  constexpr Label down{"down by {}", "giảm {}"};
  constexpr Label same{"no change", "không đổi"};
  constexpr Label many{"{}{} times", "gấp {}{} lần"};
  constexpr Label part{"{}{} of it", "bằng {}{} lần"};
  const auto [more, how] = domain::signed_difference(now, before);
  const bool has_fallen = more.minor() < 0;
  if (more.minor() == 0 && how == domain::Qualifier::exact) return std::string(same.in(language));
  const domain::Amount by{has_fallen ? -more : more, how};
  std::string text = fmt::format(fmt::runtime((has_fallen ? down : up).in(language)), domain::in_prose(by, language));
  const auto figure = [&](const domain::Quantity& of) {
    return std::pair(prefix(of.qualifier, language), show(*of.value, language));
  };
  const auto per_cent =
      domain::per_cent(by.money.minor(), before.money.minor(), domain::of_quotient(how, before.qualifier));
  const auto times =
      domain::times(now.money.minor(), before.money.minor(), domain::of_quotient(now.qualifier, before.qualifier));
  if (!per_cent) return text;
  const auto [word, value] = figure(*per_cent);
  text += fmt::format(", {}{}%", word, value);
  if (!times || times->value->is_negative() || now.money.minor() == 0) return text;
  const auto [of_times, ratio] = figure(*times);
  return text +
         fmt::format(" ({})", fmt::format(fmt::runtime((has_fallen ? part : many).in(language)), of_times, ratio));
}

class ComparisonNotes {
public:
  ComparisonNotes(const Work& work, const Comparison& compared, table::Table& table)
      : work_(work), compared_(compared), table_(table) {}

  void add_all() {
    add_growth();
    add_missing_per_cents();
    add_periods();
    add_scopes();
    add_places();
    add_notes_of_periods();
  }

private:
  const Words& now() const { return compared_.now.name; }
  const Words& before() const { return compared_.before.name; }

  Note named(const Message<Text>& message, std::int64_t count) const {
    return {.code = std::string(message.name),
            .count = count,
            .text = {message.in(Language::en, before().en), message.in(Language::vi, before().vi)}};
  }

  /// The totals, or where there are none the rows, in words.
  void add_growth() {
    Note note = named(growth, 0);
    note.show_details = true;
    const DimensionColumns groups(*work_.lookup, compared_.now.counted.sets, compared_.dimensions);
    for (const Stage stage : compared_.stages) {
      if (compared_.has_total) {
        add_line(note, stage, {}, ComparedRow::at(compared_.now.counted.totals, stage),
                 ComparedRow::at(compared_.before.counted.totals, stage));
        continue;
      }
      for (const ComparedRow& row : compared_.rows) {
        if (row.key.outside || row.key.of_which) continue;
        std::vector<table::Cell> cells;
        groups.append_to(cells, row.key);
        const auto* of = std::get_if<Words>(&cells.front());
        add_line(note, stage, of == nullptr ? Words() : *of, ComparedRow::at(row.now, stage),
                 ComparedRow::at(row.before, stage));
      }
    }
    note.count = std::ssize(note.details);
    if (note.count > 0) table_.notes.push_back(std::move(note));
  }

  /// Where both periods have amounts of one currency alone: else the amounts would not be all that there is.
  static void add_line(Note& note, Stage stage, const Words& of, const Figures& a, const Figures& b) {
    const auto amounts = in_one_currency(a, b);
    if (!amounts) return;
    const domain::Amount& is = amounts->now;
    const domain::Amount& was = amounts->before;
    constexpr Message<Text, Text, Text, Text> line{"line", "{0}: {1} against {2}: {3}", "{0}: {1} so với {2}: {3}"};
    const auto text = [&](Language language) {
      std::string head(of.in(language));
      head += head.empty() ? "" : ", ";
      head += domain::label(stage).in(language);
      return line.in(language, head, domain::in_prose(is, language), domain::in_prose(was, language),
                     change_words(is, was, language));
    };
    note.details.emplace_back(text(Language::en), text(Language::vi));
  }

  void add_missing_per_cents() {
    std::int64_t without_base = 0;
    std::int64_t mixed = 0;
    const auto look_at = [&](const Figures& a, const Figures& b) {
      const auto is_positive = [](const domain::Amount& amount) { return amount.money.minor() > 0; };
      const bool has_base = std::ranges::any_of(b.amounts.list(), is_positive);
      const bool is_mixed = a.amounts.list().size() > 1 || b.amounts.list().size() > 1 ||
                            (a.amounts.list().size() == 1 && has_base &&
                             a.amounts.list().front().money.currency() != b.amounts.list().front().money.currency());
      if (is_mixed) {
        ++mixed;
      } else if (!has_base && a.recorded) {
        ++without_base;
      }
    };
    for (const Stage stage : compared_.stages) {
      for (const ComparedRow& row : compared_.rows) {
        if (row.has(stage)) look_at(ComparedRow::at(row.now, stage), ComparedRow::at(row.before, stage));
      }
    }
    if (without_base > 0) {
      table_.notes.push_back({.code = std::string(no_base.name),
                              .count = without_base,
                              .text = {no_base.in(Language::en, before().en, without_base),
                                       no_base.in(Language::vi, before().vi, without_base)}});
    }
    if (mixed > 0) table_.notes.push_back(note_of(several_currencies, mixed, mixed));
  }

  void add_periods() {
    const domain::DateInterval& a = compared_.now.interval;
    const domain::DateInterval& b = compared_.before.interval;
    const std::int64_t days = a.until.days() - a.from.days();
    const std::int64_t base_days = b.until.days() - b.from.days();
    constexpr std::int64_t same_months = 3;  // January and February, the halves of a year.
    if (std::abs(days - base_days) > same_months) table_.notes.push_back(note_of(other_length, 2, days, base_days));
    if (a.overlaps(b)) table_.notes.push_back(note_of(overlapping, 2));
  }

  template <typename Visit>
  void each_counted_aid(const CountedPeriod& period, Visit visit) const {
    for (const storage::EntryIndex entry : period.counted.fates.indexes()) {
      const counting::Fate fate = period.counted.fates[entry];
      if (fate != counting::Fate::counted && fate != counting::Fate::inside_parent) continue;
      visit(work_.book.aids[work_.book.entries[entry].aid]);
    }
  }

  std::set<domain::Scope> scopes_of(const CountedPeriod& period) const {
    std::set<domain::Scope> scopes;
    each_counted_aid(period, [&](const storage::Book::Aid& aid) { scopes.insert(aid.scope); });
    return scopes;
  }

  static std::string scope_words(const std::set<domain::Scope>& scopes, Language language) {
    std::string list;
    for (const domain::Scope scope : scopes)
      list += (list.empty() ? "" : ", ") + std::string(label(scope).in(language));
    return list;
  }

  void add_scopes() {
    const auto a = scopes_of(compared_.now);
    const auto b = scopes_of(compared_.before);
    if (a.empty() || b.empty() || a == b) return;
    const auto text = [&](Language language) {
      return other_scope.in(language, now().in(language), scope_words(a, language), before().in(language),
                            scope_words(b, language));
    };
    table_.notes.push_back(
        {.code = std::string(other_scope.name), .count = 2, .text = {text(Language::en), text(Language::vi)}});
  }

  bool exists_throughout(const domain::Place& place) const {
    const auto covers = [&](const domain::DateInterval& period) {
      return (!place.from || *place.from <= period.from) && (!place.until || *place.until >= period.until);
    };
    return covers(compared_.now.interval) && covers(compared_.before.interval);
  }

  void add_places() {
    if (work_.query.places == PlacesAs::now) return;  // Both periods are counted by the places of today.
    std::set<storage::PlaceIndex> changed;
    const auto look_at = [&](const storage::Book::Aid& aid) {
      for (const storage::Book::Split& split : work_.book.splits_of(aid)) {
        storage::PlaceIndex place = split.place;
        for (std::size_t level = 0; place && level < work_.book.places.size(); ++level) {
          if (!exists_throughout(work_.book.places[place])) changed.insert(place);
          place = work_.lookup->place_above(place);
        }
      }
    };
    each_counted_aid(compared_.now, look_at);
    each_counted_aid(compared_.before, look_at);
    if (changed.empty()) return;
    Note note = note_of(other_places, std::ssize(changed), std::ssize(changed));
    note.show_details = true;
    for (const storage::PlaceIndex place : changed) note.details.push_back(place_and_time(place));
    std::ranges::sort(note.details, {}, &Words::en);
    table_.notes.push_back(std::move(note));
  }

  /// "Da Nang (until 2025-06-30)".
  Words place_and_time(storage::PlaceIndex at) const {
    const domain::Place& place = work_.book.places[at];
    const Words name = counting::place_words(*work_.lookup, at);
    const auto text = [&](Language language) {
      constexpr Label from{"from {}", "từ {}"};
      constexpr Label until{"until {}", "đến {}"};
      const auto day = [&](domain::Date on) { return show(domain::DateInterval::of_day(on), language); };
      std::string time;
      if (place.from) time = fmt::format(fmt::runtime(from.in(language)), day(*place.from));
      if (place.until) {
        time += time.empty() ? "" : " ";
        time += fmt::format(fmt::runtime(until.in(language)), day(place.until->previous()));
      }
      return fmt::format("{} ({})", name.in(language), time);
    };
    return {text(Language::en), text(Language::vi)};
  }

  /// What is to be known of the figures of each period; what is not the same of both begins with the period's name.
  void add_notes_of_periods() {
    const auto notes_of = [&](const CountedPeriod& period) {
      table::Table of;
      add_notes(work_, period.selection, period.counted, compared_.has_total, of);
      note_rates_used(work_, period.selection, period.counted, of);
      return of.notes;
    };
    std::vector<Note> ours = notes_of(compared_.now);
    std::vector<Note> theirs = notes_of(compared_.before);
    const auto is_same = [](const Note& a, const Note& b) {
      return a.code == b.code && a.text == b.text && a.details == b.details;
    };
    std::set<std::string> warned;
    const auto add = [&](Note note, const std::vector<Note>& others, const Words& name, bool is_first) {
      const bool is_common = std::ranges::any_of(others, [&](const Note& other) { return is_same(note, other); });
      if (is_common && !is_first) return;
      if (!is_common) {
        note.text = Words(fmt::format("{}: {}", name.en, note.text.en), fmt::format("{}: {}", name.vi, note.text.vi));
      }
      std::erase_if(note.warnings,
                    [&](const Problem& warning) { return !warned.insert(warning.text(Language::en)).second; });
      table_.notes.push_back(std::move(note));
    };
    for (const Note& note : ours) add(note, theirs, now(), true);
    for (const Note& note : theirs) add(note, ours, before(), false);
    std::ranges::stable_sort(table_.notes, [](const Note& a, const Note& b) { return a.is_problem > b.is_problem; });
  }

  const Work& work_;
  const Comparison& compared_;
  table::Table& table_;
};

}  // namespace

void add_notes_of_comparison(const Work& work, const Comparison& compared, table::Table& table) {
  ComparisonNotes(work, compared, table).add_all();
}

}  // namespace aid::reports
