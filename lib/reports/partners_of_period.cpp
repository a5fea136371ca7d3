// The partners of a period: who gave and who received, with what, from when to when.

#include "aid/counting/latest_goods.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "donors.hpp"
#include "explain.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aid::reports {
namespace {

using counting::AidEnd;
using domain::DateInterval;
using storage::Book;
using storage::PartnerIndex;
using table::Cell;
using table::ColumnType;
using table::Words;

/// The dates of the first gift and of the last one.
struct GiftDates {
  DateInterval first;
  DateInterval last;
};

/// One direction counted by the partners at one end of its aids.
struct PartnersAtEnd {
  domain::Direction direction;
  AidEnd end;
  counting::Selection selection;
  counting::Counted counted;
};

constexpr AidEnd both_ends[] = {AidEnd::givers, AidEnd::receivers};

const counting::Dimension* dimension_of(AidEnd end) {
  return counting::find_dimension(end == AidEnd::givers ? "donor" : "recipient");
}

class PartnersOfPeriod {
public:
  explicit PartnersOfPeriod(const Work& work) : work_(work) {
    for (std::size_t i = 0; i < domain::term_words<domain::Direction>().size(); ++i) {
      const auto direction = static_cast<domain::Direction>(i);
      const bool is_asked = work.selection.directions.empty() || work.selection.directions.has(direction);
      if (!is_asked) continue;
      for (const AidEnd end : both_ends) count_end(direction, end);
    }
    all_ = count(work.inputs(), *work.lookup, {}, {});
  }

  table::Table build() const {
    table::Table table = start_table(work_);
    const FigureColumns figures(stages_.empty() ? all_.stages : stages_, work_.selection, false);
    table.columns = {coded("partner", Label{"Partner", "Đối tác"}),
                     coded("partner_kind", Label{"Kind of partner", "Loại đối tác"}),
                     coded("country", Label{"Country", "Nước"}),
                     {"first", Label{"First", "Lần đầu"}, ColumnType::date},
                     {"last", Label{"Last", "Lần cuối"}, ColumnType::date},
                     coded("new", Label{"New", "Mới"})};
    table.columns.back().when_filled = true;
    const std::size_t before_figures = table.columns.size();
    figures.append_to(table.columns);
    for (const PartnersAtEnd& end : ends_) add_rows(end, figures, before_figures, table);
    note_donors(work_, all_, table);
    add_notes(work_, all_, false, table);
    note_rates_used(work_, all_, table);
    if (work_.query.explain) explain(work_, all_, table);
    return table;
  }

private:
  void count_end(domain::Direction direction, AidEnd end) {
    PartnersAtEnd at{.direction = direction, .end = end, .selection = work_.selection, .counted = {}};
    at.selection.directions = {};
    at.selection.directions.add(direction);
    const counting::Inputs inputs{work_.book, work_.rates, work_.names, at.selection, work_.office};
    const counting::Dimension* const dimension = dimension_of(end);
    at.counted = count(inputs, *work_.lookup, std::span(&dimension, 1), {});
    if (at.counted.rows.empty()) return;
    for (const domain::Stage stage : counting::all_stages) {
      const auto has = [&](const counting::CountedRow& row) {
        return row.stages[static_cast<std::size_t>(stage)].recorded;
      };
      // What was cancelled is told by a note, unless it is asked for.
      const bool is_told = stage == domain::Stage::cancelled && !work_.selection.stages.has(stage);
      if (!is_told && std::ranges::any_of(at.counted.rows, has)) stages_.add(stage);
    }
    ends_.push_back(std::move(at));
  }

  std::map<PartnerIndex, GiftDates> dates_of(const PartnersAtEnd& at) const {
    std::map<PartnerIndex, GiftDates> dates;
    const PartiesOfMoves moves(work_, at.counted);
    for (const storage::EntryIndex index : at.counted.fates.indexes()) {
      const counting::Fate fate = at.counted.fates[index];
      const bool is_of_period = counting::is_listed(fate) && !at.counted.corrections.contains(index);
      if (!is_of_period || fate == counting::Fate::internal_move) continue;
      const Book::Entry& entry = work_.book.entries[index];
      const DateInterval& when = counting::date_in(work_.book, work_.selection, entry);
      for (const Book::Party* party : counting::parties_at(work_.book, work_.book.aids[entry.aid], at.end)) {
        if (moves.has(entry.aid, at.end, party->partner)) continue;
        const auto found = dates.try_emplace(party->partner, GiftDates{when, when}).first;
        found->second.first = std::min(found->second.first, when);
        const auto last = [](const DateInterval& date) { return std::pair(date.until, date.from); };
        if (last(found->second.last) < last(when)) found->second.last = when;
      }
    }
    return dates;
  }

  static Words heading(const PartnersAtEnd& at) {
    constexpr Label givers{"donors", "bên cung cấp"};
    constexpr Label receivers{"recipients", "bên tiếp nhận"};
    const Label& end = at.end == AidEnd::givers ? givers : receivers;
    const auto text = [&](Language language) {
      return fmt::format("{}: {}", domain::label(at.direction).in(language), end.in(language));
    };
    return {text(Language::en), text(Language::vi)};
  }

  void add_rows(const PartnersAtEnd& at, const FigureColumns& figures, std::size_t before_figures,
                table::Table& table) const {
    constexpr Label fresh{"new", "mới"};
    const std::map<PartnerIndex, GiftDates> dates = dates_of(at);
    std::set<PartnerIndex> before;
    if (work_.selection.period) before = partners_before(work_, at.direction, at.end, work_.selection.period->from);
    counting::Counted counted = at.counted;
    const DimensionColumns groups(*work_.lookup, counted.sets, counted.dimensions);
    groups.sort(counted.rows);
    for (const counting::CountedRow& row : counted.rows) {
      constexpr Label of_which{"of which: ", "trong đó: "};
      table::Row shown{.kind = groups.kind(row.key),
                       .cells = {},
                       .group = heading(at),
                       .in_total = !row.key.outside && !row.key.of_which};
      if (row.key.of_which) shown.before = of_which;
      groups.append_to(shown.cells, row.key);
      if (row.key.at[0].standing() == counting::Standing::item) {
        const auto index = PartnerIndex::from_number(row.key.at[0].id());
        const Book::Partner& partner = work_.book.partners[index];
        const auto given = dates.find(index);
        const bool has_given = std::ranges::any_of(counting::all_stages, [&](domain::Stage stage) {
          return stage != domain::Stage::pledged && row.stages[static_cast<std::size_t>(stage)].recorded;
        });
        const bool is_new = has_given && !before.empty() && !before.contains(index) && partner.kind != "group";
        shown.cells.push_back(listed("partner-kind", partner.kind));
        shown.cells.push_back(listed("country", partner.country));
        shown.cells.push_back(given == dates.end() ? Cell() : Cell(given->second.first));
        shown.cells.push_back(given == dates.end() ? Cell() : Cell(given->second.last));
        if (is_new) shown.cells.emplace_back(Words(fresh).with_code("new"));
      }
      shown.cells.resize(before_figures);
      figures.append_to(shown.cells, row.stages);
      table.rows.push_back(std::move(shown));
    }
    constexpr Label sum_label{"Total", "Cộng"};
    table::Row total{.kind = table::RowKind::subtotal, .cells = {Words(sum_label)}, .group = heading(at)};
    total.cells.resize(before_figures);
    figures.append_to(total.cells, counted.totals);
    table.rows.push_back(std::move(total));
  }

  Cell listed(std::string_view list, const std::string& code) const {
    return code.empty() ? Cell() : Cell(work_.names.words(list, code));
  }

  const Work& work_;
  std::vector<PartnersAtEnd> ends_;
  counting::Counted all_;
  counting::Stages stages_;
};

}  // namespace

table::Table build_partners(const Work& work) { return PartnersOfPeriod(work).build(); }

}  // namespace aid::reports
