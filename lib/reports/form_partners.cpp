// A form by partner: what foreign non-governmental organisations committed and what of it came.

#include "aid/counting/latest_goods.hpp"
#include "aid/domain/ratio.hpp"
#include "aid/reports/messages.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "explain.hpp"
#include "form_data.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using counting::StageFigures;
using domain::Stage;
using storage::Book;
using storage::PartnerIndex;
using table::Cell;
using table::ColumnType;
using table::Words;

const counting::Figures& at(const StageFigures& figures, Stage stage) {
  return figures[static_cast<std::size_t>(stage)];
}

/// What stands in one row: the figures, and of each modality how many aids were committed.
struct PartnerRow {
  StageFigures figures = {};
  std::map<std::string, counting::CountSum> aids = {};
};

class FormPartners {
public:
  FormPartners(const Work& work, const FormText& form)
      : work_(work),
        form_(form),
        by_donor_(counting::find_dimension("donor")),
        by_both_{by_donor_, counting::find_dimension("modality")},
        counted_(count(work.inputs(), *work.lookup, {&by_donor_, 1}, {})),
        of_modalities_(count(work.inputs(), *work.lookup, by_both_, {})) {}

  table::Table build() {
    table::Table table = start_table(work_);
    table.title = form_.title;
    for (const FormText::Column& column : form_.columns) table.columns.push_back(column_of(column));
    const DimensionColumns groups(*work_.lookup, counted_.sets, counted_.dimensions);
    groups.sort(counted_.rows);
    std::int64_t number = 0;
    PartnerRow total{.figures = counted_.totals};
    for (const counting::CountedRow& row : counted_.rows) {
      PartnerRow of{.figures = row.stages, .aids = aids_of(row.key)};
      const bool is_in_total = !row.key.outside && !row.key.of_which;
      if (is_in_total) {
        for (const auto& [modality, aids] : of.aids) total.aids[modality].add(aids);
      }
      std::vector<Cell> name;
      groups.append_to(name, row.key);
      table::Row shown{.kind = groups.kind(row.key), .cells = {}, .in_total = is_in_total};
      constexpr Label of_which{"of which: ", "trong đó: "};
      if (row.key.of_which) shown.before = of_which;
      const Cell place = is_in_total ? Cell(++number) : Cell();
      for (const FormText::Column& column : form_.columns) {
        shown.cells.push_back(column.key == "number"    ? place
                              : column.key == "partner" ? name.front()
                                                        : cell(column.key, of, row.key));
      }
      table.rows.push_back(std::move(shown));
    }
    table.when_empty = words(messages::nothing_counted);
    table.totals = table::Row{};
    for (const FormText::Column& column : form_.columns) {
      const bool is_figure = column_of(column).type != ColumnType::text && column.key != "number";
      table.totals->cells.push_back(is_figure ? cell(column.key, total, {}) : Cell());
    }
    if (!form_.is_printed) note_headings(form_, table);
    add_notes(work_, counted_, true, table);
    note_rates_used(work_, counted_, table);
    if (work_.query.explain) explain(work_, counted_, table);
    return table;
  }

private:
  /// The keys of the columns that count aids, by what they count.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> of_modality{
      {{"programmes", "programme"}, {"projects", "project"}, {"non_projects", "non-project"}}};

  static const std::pair<std::string_view, std::string_view>* modality_of(std::string_view key) {
    const auto* const found =
        std::ranges::find(of_modality, key, &std::pair<std::string_view, std::string_view>::first);
    return found == of_modality.end() ? nullptr : found;
  }

  table::Column column_of(const FormText::Column& of) const {
    table::Column column{.key = of.key, .label = of.label, .type = ColumnType::text};
    const bool is_number = of.key == "number" || of.key == "not_valued" || of.key == "not_converted";
    if (is_number) column.type = ColumnType::number;
    if (of.key == "not_converted") column.when_filled = true;
    if (of.key == "received_percent") column.type = ColumnType::quantity;
    if (modality_of(of.key) != nullptr) column.type = ColumnType::count;
    if (of.key == "committed" || of.key == "received") {
      column.type = ColumnType::amounts;
      column.unit = work_.selection.in ? work_.selection.in->code() : "";
    }
    const bool has_codes = of.key == "partner" || of.key == "country" || of.key == "sector" || of.key == "place";
    column.codes = has_codes ? table::Codes::beside : table::Codes::none;
    return column;
  }

  std::map<std::string, counting::CountSum> aids_of(const counting::RowKey& donor) {
    std::map<std::string, counting::CountSum> aids;
    for (const counting::CountedRow& row : of_modalities_.rows) {
      const counting::Coordinate& of_donor = row.key.at[0];
      const counting::Coordinate& of_modality = row.key.at[1];
      const bool is_its =
          is_same(of_donor, donor.at[0]) && row.key.outside == donor.outside && row.key.of_which == donor.of_which;
      if (!is_its || of_modality.standing() != counting::Standing::item) continue;
      const Cell label = by_both_[1]->naming.label(*work_.lookup, of_modality.id());
      aids[std::get<Words>(label).code].add(at(row.stages, Stage::committed).aids);
    }
    return aids;
  }

  /// Whether two rows, each of its count, are of the same donors.
  bool is_same(const counting::Coordinate& of_modalities, const counting::Coordinate& donor) const {
    if (of_modalities.standing() != donor.standing()) return false;
    if (donor.standing() != counting::Standing::shared) return of_modalities == donor;
    return of_modalities_.sets.at(of_modalities.id()) == counted_.sets.at(donor.id());
  }

  Cell cell(std::string_view key, const PartnerRow& of, const counting::RowKey& row) const {
    const counting::Figures& committed = at(of.figures, Stage::committed);
    const counting::Figures& received = at(of.figures, Stage::received);
    if (key == "committed") return amounts_cell(committed);
    if (key == "received") return amounts_cell(received);
    if (key == "not_valued") return committed.not_valued;
    if (key == "not_converted") return committed.not_converted;
    if (key == "received_percent") return share_of(received, committed);
    if (const auto* const modality = modality_of(key)) {
      const auto aids = of.aids.find(std::string(modality->second));
      return aids == of.aids.end() ? domain::Count{0} : aids->second.count();
    }
    if (row.at[0].standing() != counting::Standing::item) return {};
    const auto partner = PartnerIndex::from_number(row.at[0].id());
    if (key == "country") {
      const std::string& country = work_.book.partners[partner].country;
      return country.empty() ? Cell() : Cell(work_.names.words("country", country));
    }
    return values_of(partner, key);
  }

  static Cell share_of(const counting::Figures& part, const counting::Figures& whole) {
    const bool is_known = !part.lacks_value && !part.lacks_rate && !whole.lacks_value && !whole.lacks_rate;
    if (!is_known || whole.amounts.list().size() != 1 || part.amounts.list().size() > 1) return {};
    const domain::Amount& base = whole.amounts.list().front();
    const domain::Amount* const came = part.amounts.in(base.money.currency());
    if (came == nullptr && !part.amounts.empty()) return {};
    const auto found = domain::per_cent(
        came == nullptr ? 0 : came->money.minor(), base.money.minor(),
        domain::of_quotient(came == nullptr ? domain::Qualifier::exact : came->qualifier, base.qualifier));
    return found ? Cell(*found) : Cell();
  }

  /// The values that the partner's aids have in a dimension, each once.
  Cell values_of(PartnerIndex partner, std::string_view name) const {
    const counting::Dimension& dimension = *counting::find_dimension(name);
    std::map<std::string, Words> sorted;
    std::set<storage::AidIndex> seen;
    counting::Values values;
    for (const storage::EntryIndex entry : counted_.fates.indexes()) {
      if (!counting::is_listed(counted_.fates[entry])) continue;
      const storage::AidIndex index = work_.book.entries[entry].aid;
      const Book::Aid& aid = work_.book.aids[index];
      const auto givers = counting::parties_at(work_.book, aid, counting::AidEnd::givers);
      const bool is_its = std::ranges::any_of(givers, [&](const Book::Party* one) { return one->partner == partner; });
      if (!is_its || !seen.insert(index).second) continue;
      values.clear();
      dimension.values(*work_.lookup, {aid}, values);
      for (const counting::Values::Value& value : values.list()) {
        if (value.id < 0) continue;
        sorted.try_emplace(dimension.naming.order(*work_.lookup, value.id),
                           std::get<Words>(dimension.naming.label(*work_.lookup, value.id)));
      }
    }
    table::Lines lines;
    for (auto& [order, value] : sorted) lines.push_back(std::move(value));
    return lines.empty() ? Cell() : Cell(std::move(lines));
  }

  const Work& work_;
  const FormText& form_;
  const counting::Dimension* const by_donor_;
  const std::array<const counting::Dimension*, 2> by_both_;
  counting::Counted counted_;
  const counting::Counted of_modalities_;
};

}  // namespace

void select_foreign_ngos(Work& work) {
  const counting::Dimension* const kinds = counting::find_dimension("donor-kind");
  constexpr char foreign_ngo[] = "foreign-ngo";
  work.selection.set({kinds, {work.lookup->word(foreign_ngo)}});
  const Words kind = work.names.words("partner-kind", foreign_ngo);
  work.subtitles.emplace_back(fmt::format("{}: {}", kinds->title.en, kind.en),
                              fmt::format("{}: {}", kinds->title.vi, kind.vi));
}

table::Table build_form_partners(const Work& work, const FormText& form) { return FormPartners(work, form).build(); }

}  // namespace aid::reports
