#include "reconcile.hpp"

#include "aid/domain/reading.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/figure_names.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "comparison.hpp"
#include "count_note.hpp"
#include "explain.hpp"
#include "present.hpp"
#include "readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace aid::reports {
namespace {

using domain::StatedTotal;
using table::Cell;
using table::ColumnType;
using table::Note;
using table::RowKind;
using table::Words;

enum class FigureKind { amount, count, per_cent };

/// What a total is of, whatever it says and up to when.
struct FigureOf {
  std::string what;
  std::string of_what;
  std::string direction;
  std::string scope;
  std::string sector;
  FigureKind kind;
  domain::Date from;  ///< The first day that it counts.
  friend auto operator<=>(const FigureOf&, const FigureOf&) = default;
};

FigureOf figure_of(const StatedTotal& total) {
  return {.what = total.what,
          .of_what = total.of_what,
          .direction = total.direction,
          .scope = total.scope,
          .sector = total.sector_scheme + '/' + total.sector,
          .kind = total.amount  ? FigureKind::amount
                  : total.count ? FigureKind::count
                                : FigureKind::per_cent,
          .from = total.period.from};
}

/// Up to when it counts: the moment that it says, else the end of its period.
domain::Moment end_of(const StatedTotal& total) {
  return total.as_of ? *total.as_of : domain::Moment{.day = total.period.last_day()};
}

template <typename Term>
Words term_or_nothing(const std::string& code) {
  const auto term = domain::parse_term<Term>(code);
  return term ? coded_term(term.value()) : Words();
}

class Reconciled {
public:
  explicit Reconciled(const Work& work) : work_(work), events_(storage::Events(work.registry.ledger()).all()) {
    for (StatedTotal& total : storage::StatedTotals(work.registry.ledger()).all()) {
      if (total.withdrawn) continue;
      const auto& period = work.selection.period;
      if (period && !total.period.lies_within(*period)) {
        if (total.period.overlaps(*period)) ++beyond_;
        continue;
      }
      all_.push_back(std::move(total));
    }
    std::ranges::stable_sort(all_, {}, [](const StatedTotal& total) {
      const auto published = total.published ? total.published->from : domain::Date();
      return std::tuple(figure_of(total), end_of(total), published, total.published_minute, total.code);
    });
  }

  table::Table build() {
    table::Table table = start_table(work_);
    table.columns = columns();
    for (const StatedTotal& total : all_) add_row(total, table);
    add_own_notes(table);
    return table;
  }

private:
  static std::vector<table::Column> columns() {
    const auto when_filled = [](table::Column column) {
      column.when_filled = true;
      return column;
    };
    return {
        {"code", Label{"Code", "Mã"}, ColumnType::code},
        {"period", Label{"Period", "Kỳ"}, ColumnType::date},
        when_filled({"as_of", Label{"Up to", "Tính đến"}, ColumnType::moment}),
        when_filled({"published", Label{"Published", "Công bố"}, ColumnType::moment}),
        {"source", Label{"Source", "Nguồn"}},
        when_filled({"stated_amount", Label{"Published amount", "Số tiền công bố"}, ColumnType::amounts}),
        when_filled({"amount", Label{"Ledger: amount", "Theo sổ: số tiền"}, ColumnType::amounts}),
        when_filled({"difference", Label{"Ledger less published", "Sổ trừ công bố"}, ColumnType::amounts}),
        when_filled({"stated_count", Label{"Published number", "Số lượng công bố"}, ColumnType::count}),
        when_filled({"count", Label{"Ledger: number", "Theo sổ: số lượng"}, ColumnType::count}),
        when_filled({"count_difference", Label{"Number: ledger less published", "Số lượng: sổ trừ công bố"},
                     ColumnType::quantity}),
        when_filled({"stated_per_cent", Label{"Published %", "Tỷ lệ công bố (%)"}, ColumnType::quantity}),
        when_filled({"per_cent", Label{"Ledger: %", "Theo sổ (%)"}, ColumnType::quantity}),
        when_filled({"of_published", Label{"Ledger in % of published", "Sổ so với công bố (%)"}, ColumnType::quantity}),
        coded("outcome", Label{"Outcome", "Kết quả"})};
  }

  Words name_of(const std::string& code) const {
    if (const auto stage = domain::parse_term<domain::Stage>(code)) return coded_term(stage.value());
    const std::string stated = work_.registry.name("stated-figure", {}, code, Language::en);
    const std::string en = stated == code ? work_.registry.name("event-count", {}, code, Language::en) : stated;
    return {en, vocabulary::vietnamese_name_of_figure(work_.registry, code)};
  }

  /// "committed (in, area-wide)".
  Words heading(const StatedTotal& total) const {
    const Words of = name_of(total.of_what.empty() ? total.what : total.of_what);
    const Words sector = total.sector.empty()
                             ? Words()
                             : Words(work_.registry.name("sector", total.sector_scheme, total.sector, Language::en),
                                     work_.registry.name("sector", total.sector_scheme, total.sector, Language::vi));
    const auto text = [&](Language language) {
      std::string all = name_of(total.what).in(language);
      if (!total.of_what.empty()) all += fmt::format(": {}", of.in(language));
      std::string within;
      for (const Words& words :
           {term_or_nothing<domain::Direction>(total.direction), term_or_nothing<domain::Scope>(total.scope), sector}) {
        if (!words.empty()) within += (within.empty() ? "" : ", ") + words.in(language);
      }
      return within.empty() ? all : fmt::format("{} ({})", all, within);
    };
    return Words(text(Language::en), text(Language::vi));
  }

  static Words outcome(const StatedTotal& total, const Recount& recounted) {
    constexpr Label not_counted{"not counted by the ledger", "sổ không tính chỉ tiêu này"};
    constexpr Label labels[] = {{"agrees", "khớp"}, {"differs", "lệch"}, {"open", "chưa rõ"}};
    constexpr std::string_view codes[] = {"agrees", "differs", "open"};
    if (!recounted.has_rule) return Words(not_counted).with_code("not-counted");
    constexpr Label target{"a target", "chỉ tiêu"};
    if (total.what == "target") return Words(target).with_code("target");
    const auto place = static_cast<std::size_t>(
        agreement({.amount = total.amount, .count = total.count, .per_cent = total.percent}, recounted.figure));
    return Words(labels[place]).with_code(codes[place]);
  }

  void add_row(const StatedTotal& total, table::Table& table) {
    const Recount recounted = recount(work_, total, events_);
    const auto amount = [](const std::optional<domain::Amount>& of) {
      return of ? Cell(table::AmountsCell{.amounts = {*of}}) : Cell();
    };
    const auto optional = [](const auto& of) { return of ? Cell(*of) : Cell(); };
    const ReconciledFigure& found = recounted.figure;
    table::Row row{.kind = RowKind::item, .cells = {Words(total.code), total.period}, .group = heading(total)};
    row.cells.push_back(total.as_of ? moment_cell(*total.as_of) : Cell());
    row.cells.push_back(published_cell(total));
    row.cells.emplace_back(Words(total.source));
    row.cells.push_back(amount(total.amount));
    row.cells.push_back(amount(found.amount));
    row.cells.push_back(total.amount && found.amount
                            ? Cell(table::AmountsCell{.amounts = signed_difference({*found.amount}, {*total.amount})})
                            : Cell());
    row.cells.push_back(optional(total.count));
    row.cells.push_back(optional(found.count));
    row.cells.push_back(total.count && found.count ? Cell(more_counted(*found.count, *total.count)) : Cell());
    row.cells.push_back(optional(total.percent));
    row.cells.push_back(optional(found.per_cent));
    row.cells.push_back(optional(recounted.per_cent));
    row.cells.emplace_back(outcome(total, recounted));
    table.rows.push_back(std::move(row));
    if (std::get<Words>(table.rows.back().cells.back()).code == "differs") ++differing_;
    if (!recounted.counted) return;
    add_notes_of(total, recounted);
    if (work_.query.explain) add_explanation(total, recounted, table);
  }

  /// Each note once, with all totals whose figures it is about.
  void add_notes_of(const StatedTotal& total, const Recount& recounted) {
    table::Table of;
    add_notes(work_, recounted.selection, *recounted.counted, false, of);
    for (Note& note : of.notes) {
      if (note.code == "nothing-counted") continue;
      const auto is_same = [&](const NoteOfTotals& other) {
        return other.note.text == note.text && other.note.details == note.details;
      };
      const auto known = std::ranges::find_if(notes_, is_same);
      if (known == notes_.end()) {
        notes_.push_back({std::move(note), total.code});
      } else {
        known->totals += ", " + total.code;
      }
    }
  }

  void add_explanation(const StatedTotal& total, const Recount& recounted, table::Table& table) const {
    table::Table of;
    explain(work_, *recounted.counted, of,
            {.filtered = false, .out_of_period = false, .selection = &recounted.selection});
    for (table::Explanation& explanation : of.explanations) {
      if (explanation.rows.empty()) continue;
      explanation.code += '-' + total.code;
      explanation.heading = Words(fmt::format("{}: {}", total.code, explanation.heading.en),
                                  fmt::format("{}: {}", total.code, explanation.heading.vi));
      table.explanations.push_back(std::move(explanation));
    }
  }

  /// "at least 126,000,000,000 VND (S0, 2022-02-19)".
  static Words figure_words(const StatedTotal& total) {
    const auto text = [&](Language language) {
      std::string figure = total.amount  ? show(*total.amount, language)
                           : total.count ? show(*total.count, language)
                                         : prefixed(*total.percent, language) + "%";
      figure += fmt::format(" ({}: {}", total.code, total.source);
      if (total.published_minute) {
        figure += ", " + show(domain::Moment{total.published->from, total.published_minute}, language);
      } else if (total.published) {
        figure += ", " + show(*total.published, language);
      }
      return figure + ")";
    };
    return {text(Language::en), text(Language::vi)};
  }

  static std::string prefixed(const domain::Quantity& quantity, Language language) {
    return std::string(prefix(quantity.qualifier, language)) + (quantity.value ? show(*quantity.value, language) : "?");
  }

  static bool is_same_figure(const StatedTotal& a, const StatedTotal& b) {
    return a.amount == b.amount && a.count == b.count && a.percent == b.percent;
  }

  /// Whether the later of two totals of one thing says less than the earlier: what has been counted once cannot get
  /// less.
  static bool goes_back(const StatedTotal& before, const StatedTotal& after) {
    const bool is_relative = !before.of_what.empty();
    if (is_relative || end_of(after) <= end_of(before)) return false;
    if (before.amount && after.amount && before.amount->money.currency() == after.amount->money.currency()) {
      return after.amount->money.minor() < before.amount->money.minor();
    }
    return before.count && after.count && before.count->value && after.count->value &&
           *after.count->value < *before.count->value;
  }

  void add_own_notes(table::Table& table) const {
    constexpr Message<std::int64_t> versions{
        "several-versions", "figures that were published with several values, beside each other: {0}",
        "Số chỉ tiêu được công bố với nhiều số liệu khác nhau, đặt cạnh nhau: {0}"};
    constexpr Message<std::int64_t> series{
        "series", "figures up to several moments, of which the last one has the earlier ones, never added: {0}",
        "Số liệu lũy kế đến nhiều thời điểm, số sau gồm số trước, không cộng: {0}"};
    constexpr Message<std::int64_t> back{"goes-back", "figures that are less at a later moment: {0}",
                                         "Số liệu ở thời điểm sau nhỏ hơn thời điểm trước: {0}"};
    constexpr Message<std::int64_t> differing{"stated-differs",
                                              "published figures that the ledger does not bear out: {0}",
                                              "Số liệu công bố không khớp với sổ: {0}"};
    constexpr Message<std::int64_t> beyond{"longer-periods",
                                           "totals of periods that reach beyond this one, left out: {0}",
                                           "Số liệu của các kỳ vượt ra ngoài kỳ này, không nêu: {0}"};
    std::vector<Note> own;
    const auto add = [&](const Message<std::int64_t>& message, std::int64_t count, const std::vector<Words>& details) {
      if (count == 0) return;
      own.push_back(count_note(message, count));
      own.back().details = details;
      own.back().show_details = true;
    };
    std::vector<Words> of_versions;
    std::vector<Words> of_series;
    std::vector<Words> of_back;
    for (std::size_t i = 1; i < all_.size(); ++i) {
      const StatedTotal& before = all_[i - 1];
      const StatedTotal& after = all_[i];
      if (figure_of(before) != figure_of(after)) continue;
      const Words a = figure_words(before);
      const Words b = figure_words(after);
      const auto pair = [&](std::string_view mark) {
        return Words(fmt::format("{}{}{}", a.en, mark, b.en), fmt::format("{}{}{}", a.vi, mark, b.vi));
      };
      if (end_of(before) == end_of(after)) {
        if (!is_same_figure(before, after)) of_versions.push_back(pair(" / "));
      } else {
        of_series.push_back(pair(" → "));
        if (goes_back(before, after)) of_back.push_back(pair(" → "));
      }
    }
    add(differing, differing_, {});
    add(back, std::ssize(of_back), of_back);
    add(versions, std::ssize(of_versions), of_versions);
    add(series, std::ssize(of_series), of_series);
    add(beyond, beyond_, {});
    for (const NoteOfTotals& of : notes_) {
      own.push_back(of.note);
      own.back().text =
          Words(fmt::format("{}: {}", of.totals, of.note.text.en), fmt::format("{}: {}", of.totals, of.note.text.vi));
    }
    table.notes = std::move(own);
    std::ranges::stable_sort(table.notes, [](const Note& a, const Note& b) { return a.is_problem > b.is_problem; });
  }

  /// What is to be known of the figures of some totals, "DN-S0001, DN-S0002".
  struct NoteOfTotals {
    Note note;
    std::string totals;
  };

  const Work& work_;
  std::vector<NoteOfTotals> notes_;
  std::vector<domain::Event> events_;
  std::vector<StatedTotal> all_;
  std::int64_t beyond_ = 0;
  std::int64_t differing_ = 0;
};

}  // namespace

void read_reconcile(Work& work) {
  if (work.rates.empty()) work.rates = work.readings->rates();
}

table::Table build_reconcile(const Work& work) { return Reconciled(work).build(); }

}  // namespace aid::reports
