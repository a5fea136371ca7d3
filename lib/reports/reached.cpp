// Who was reached: counts of beneficiaries by unit and group. Units are never added to one another: 19 schools are not
// 19 people, and 500 turns are not 500 people. Each aid says it at its latest stage, as its goods are.

#include "aid/counting/latest_goods.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/aids_above.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "count_note.hpp"
#include "explain.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace aid::reports {
namespace {

using domain::Stage;
using storage::AidIndex;
using storage::Book;
using storage::EntryIndex;
using table::ColumnType;
using table::RowKind;
using table::Words;

constexpr char units[] = "beneficiary-unit";
constexpr char groups[] = "beneficiary-group";

/// Where a line stands beside the totals, in the order of the rows.
enum class ReachedBeside { in_total, of_which, outside };

/// What a total of one unit has in common.
struct ReachedTotal {
  domain::Direction direction = domain::Direction::in;
  Stage stage = Stage::committed;
  int unit_order = 0;
  std::string unit = {};
  friend auto operator<=>(const ReachedTotal&, const ReachedTotal&) = default;
};

struct ReachedKey {
  ReachedTotal total = {};
  ReachedBeside beside = ReachedBeside::in_total;
  int group_order = 0;
  std::string group = {};
  friend auto operator<=>(const ReachedKey&, const ReachedKey&) = default;
};

/// One statement of an aid: 19 schools.
struct ReachedLine {
  AidIndex aid;
  const domain::Beneficiary* who = nullptr;
  ReachedKey key = {};
  std::optional<AidIndex> within = {};  ///< The aid that the total has it in.
  std::int64_t taken = 0;               ///< What parts have of it,
  domain::Qualifier how = domain::Qualifier::exact;
};

struct ReachedRow {
  counting::CountSum count = {};
  std::int64_t statements = 0;  ///< What is counted from: an aid may say of two groups whom it reaches.
};

/// The selection without what it says of beneficiaries: which lines stand there, this report sees to itself.
counting::Selection without_beneficiaries(counting::Selection selection) {
  std::erase_if(selection.filters,
                [](const counting::Filter& filter) { return filter.dimension->name == "beneficiary"; });
  return selection;
}

class Reached {
public:
  explicit Reached(const Work& work)
      : work_(work), book_(work.book), selection_(without_beneficiaries(work.selection)) {
    const counting::Inputs inputs{work.book, work.rates, work.names, selection_, work.office};
    counted_ = count(inputs, *work.lookup, {}, {});
    for (const AidIndex aid : book_.aids.indexes()) look_at(aid);
    for (std::size_t i = 0; i < lines_.size(); ++i) find_whole(i);
    for (const ReachedLine& line : lines_) add(line);
  }

  table::Table build() const {
    table::Table table = start_table(work_);
    table.columns = {coded("direction", counting::find_dimension("direction")->title),
                     coded("stage", Label{"Stage", "Giai đoạn"}),
                     coded("unit", Label{"Unit", "Đơn vị"}),
                     coded("beneficiary", counting::find_dimension("beneficiary")->title),
                     {"reached", Label{"Reached", "Số lượng"}, ColumnType::count},
                     {"records", Label{"Statements", "Số lượt ghi"}, ColumnType::number}};
    table.columns[0].only_in_data = table.columns[1].only_in_data = true;  // They stand above the rows.
    add_rows(table);
    add_own_notes(table);
    counting::Counted told = counted_;
    std::ranges::replace(told.fates, counting::Fate::inside_parent, counting::Fate::counted);
    std::erase_if(told.remarks, [](const counting::Remark& remark) { return is_about_figures(remark.kind); });
    add_notes(work_, selection_, told, false, table);
    if (work_.query.explain) {
      table.explanations.push_back(explained());
      explain(work_, counted_, table, {.selection = &selection_});
    }
    return table;
  }

private:
  /// Money, goods and numbers of aids are told by other reports.
  static bool is_about_figures(counting::RemarkKind kind) {
    using enum counting::RemarkKind;
    constexpr counting::RemarkKind about[] = {
        without_rate, exceeded,      unvalued, partly_unvalued, unconverted_part, parts_only,   other_currency,
        other_times,  unknown_count, zero,     itemised,        move_in_part,     move_unknown, shared_outside};
    return std::ranges::find(about, kind) != std::end(about);
  }

  const counting::Filter* asked_groups() const {
    const auto found = std::ranges::find_if(work_.selection.filters, [](const counting::Filter& filter) {
      return filter.dimension->name == "beneficiary";
    });
    return found == work_.selection.filters.end() ? nullptr : &*found;
  }

  int order(std::string_view list, const std::string& code) const {
    constexpr int unlisted = 1'000'000;
    constexpr int not_stated = 2'000'000;
    if (code.empty()) return not_stated;
    const auto* name = work_.names.find(list, {}, code);
    return name == nullptr ? unlisted : name->ordinal;
  }

  void look_at(AidIndex index) {
    const Book::Aid& aid = book_.aids[index];
    std::optional<Stage> latest;
    bool is_inside = false;
    for (const EntryIndex entry : aid.entries) {
      const counting::Fate fate = counted_.fates[entry];
      const bool is_of_period = counting::is_listed(fate) && !counted_.corrections.contains(entry);
      if (!is_of_period || fate == counting::Fate::internal_move) continue;
      const Stage stage = *domain::stage_of(book_.entries[entry].kind);
      if (latest && stage < *latest) continue;
      if (!latest || stage > *latest) is_inside = false;
      latest = stage;
      is_inside = is_inside || fate != counting::Fate::outside;
      if (counted_.shares.contains(entry)) shared_.insert(index);
    }
    if (!latest) return;
    if (aid.beneficiaries.count == 0 && is_inside && !aid.component) silent_.insert(index);
    const counting::Filter* const asked = asked_groups();
    for (const storage::BeneficiaryIndex one : aid.beneficiaries) {
      if (asked != nullptr && !std::ranges::binary_search(asked->allowed, work_.lookup->group_of(one))) continue;
      const domain::Beneficiary& who = book_.beneficiaries[one];
      first_lines_.try_emplace(index, lines_.size());
      lines_.push_back({.aid = index,
                        .who = &who,
                        .key = {.total = {.direction = aid.direction,
                                          .stage = *latest,
                                          .unit_order = order(units, who.unit),
                                          .unit = who.unit},
                                .beside = is_inside ? ReachedBeside::in_total : ReachedBeside::outside,
                                .group_order = order(groups, who.group),
                                .group = who.group}});
    }
  }

  /// Takes a line out of that of the aid that it is part of, where that one counts the same unit.
  void find_whole(std::size_t place) {
    ReachedLine& line = lines_[place];
    if (line.key.beside != ReachedBeside::in_total) return;
    for (const AidIndex above : storage::AidsAbove(book_, line.aid)) {
      std::vector<ReachedLine*> wholes;
      const auto of_whole = first_lines_.find(above);
      if (of_whole == first_lines_.end()) continue;
      for (std::size_t i = of_whole->second; i < lines_.size() && lines_[i].aid == above; ++i) {
        ReachedLine& other = lines_[i];
        const bool is_known = !other.who->count.is_unknown();
        if (is_known && other.key.total == line.key.total && other.key.beside != ReachedBeside::outside) {
          wholes.push_back(&other);
        }
      }
      if (wholes.empty()) continue;
      const auto same =
          std::ranges::find(wholes, line.key.group, [](const ReachedLine* one) { return one->key.group; });
      ReachedLine* const whole = same != wholes.end() ? *same : wholes.size() == 1 ? wholes.front() : nullptr;
      line.within = above;
      if (whole == nullptr) {
        line.key.beside = ReachedBeside::of_which;  // Of which of its groups nobody knows.
      } else if (!line.who->count.is_unknown()) {
        whole->taken += *line.who->count.value;
        whole->how = domain::of_sum(whole->how, line.who->count.qualifier);
      }
      return;
    }
  }

  void add(const ReachedLine& line) {
    ReachedRow& row = rows_[line.key];
    row.count.add(line.who->count);
    row.count.take(line.taken, line.how);
    ++row.statements;
    if (line.who->count.is_unknown()) unknown_.insert(line.aid);
    if (!line.who->count.is_unknown() && line.taken > *line.who->count.value) exceeded_.insert(line.aid);
    if (line.key.beside != ReachedBeside::in_total) return;
    ReachedRow& total = totals_[line.key.total];
    ++total.statements;
    if (!line.within) total.count.add(line.who->count);
  }

  Words heading(const ReachedTotal& of) const {
    const auto text = [&](Language language) {
      return fmt::format("{}: {}", domain::label(of.direction).in(language), domain::label(of.stage).in(language));
    };
    return {text(Language::en), text(Language::vi)};
  }

  Words name(std::string_view list, const std::string& code) const {
    return code.empty() ? residual_words(counting::Standing::not_stated) : work_.names.words(list, code);
  }

  table::Row row(const ReachedKey& key, const ReachedRow& of) const {
    constexpr Label of_which{"of which: ", "trong đó: "};
    table::Row shown{.kind = key.group.empty() ? RowKind::not_stated : RowKind::item,
                     .cells = {coded_term(key.total.direction), coded_term(key.total.stage),
                               name(units, key.total.unit), name(groups, key.group), of.count.count(), of.statements},
                     .group = heading(key.total),
                     .in_total = key.beside == ReachedBeside::in_total};
    if (key.beside == ReachedBeside::outside) shown.kind = RowKind::shared;
    if (key.beside == ReachedBeside::of_which) {
      shown.kind = RowKind::of_which;
      shown.before = of_which;
    }
    return shown;
  }

  /// The rows of a unit, and where they are several what they add up to.
  void add_rows(table::Table& table) const {
    for (auto it = rows_.begin(); it != rows_.end();) {
      const ReachedTotal& of = it->first.total;
      std::size_t in_total = 0;
      for (; it != rows_.end() && it->first.total == of; ++it) {
        if (it->first.beside == ReachedBeside::in_total) ++in_total;
        table.rows.push_back(row(it->first, it->second));
      }
      const auto total = totals_.find(of);
      if (in_total < 2 || of.unit.empty() || total == totals_.end()) continue;
      constexpr Label sum_label{"Total", "Cộng"};
      table.rows.push_back({.kind = RowKind::subtotal,
                            .cells = {coded_term(of.direction), coded_term(of.stage), name(units, of.unit),
                                      Words(sum_label), total->second.count.count(), total->second.statements},
                            .group = heading(of)});
    }
  }

  void add_note(const Message<std::int64_t>& message, const std::set<AidIndex>& aids, bool is_problem,
                table::Table& table) const {
    std::set<std::string> codes;
    for (const AidIndex aid : aids) codes.insert(work_.codes.of(aid));
    add_count_note(message, codes, table, is_problem);
  }

  void add_own_notes(table::Table& table) const {
    constexpr Message<std::int64_t> exceeded{"parts-reach-more", "aids whose parts reach more than they do: {0}",
                                             "Số khoản có các phần đạt tới nhiều hơn chính khoản đó: {0}"};
    constexpr Message<std::int64_t> unknown{"reached-unknown", "aids that say whom they reach and not how many: {0}",
                                            "Số khoản có ghi đối tượng thụ hưởng nhưng không ghi số lượng: {0}"};
    constexpr Message<std::int64_t> silent{"reached-not-stated", "aids that do not say whom they reach: {0}",
                                           "Số khoản không ghi đối tượng thụ hưởng: {0}"};
    constexpr Message<std::int64_t> whole{
        "reached-shown-whole", "aids of which only a share belongs to the report, shown with all whom they reach: {0}",
        "Số khoản chỉ có một phần thuộc báo cáo nhưng ghi đủ đối tượng thụ hưởng, vì không chia được: {0}"};
    std::set<AidIndex> shown_whole;
    std::set<AidIndex> within;
    for (const ReachedLine& line : lines_) {
      if (shared_.contains(line.aid)) shown_whole.insert(line.aid);
      if (line.within) within.insert(line.aid);
    }
    add_note(exceeded, exceeded_, true, table);
    add_note(unknown, unknown_, false, table);
    add_note(silent, silent_, false, table);
    add_note(whole, shown_whole, false, table);
    constexpr Message<std::int64_t> once{"reached-once",
                                         "aids whose people are among those of the aid that they are part of: {0}",
                                         "Số khoản có đối tượng thụ hưởng đã nằm trong khoản chung: {0}"};
    add_note(once, within, false, table);
  }

  table::Explanation explained() const {
    constexpr Label heading{"Who says so", "Theo các khoản"};
    table::Explanation explanation{.code = "reached", .heading = heading};
    explanation.columns = {{"code", Label{"Code", "Mã"}, ColumnType::code},
                           coded("stage", Label{"Stage", "Giai đoạn"}),
                           coded("unit", Label{"Unit", "Đơn vị"}),
                           coded("beneficiary", counting::find_dimension("beneficiary")->title),
                           {"words", Label{"In words", "Ghi bằng lời"}},
                           {"reached", Label{"Reached", "Số lượng"}, ColumnType::count},
                           {"where", Label{"Where", "Nằm ở"}}};
    std::vector<std::pair<std::tuple<ReachedKey, std::string>, const ReachedLine*>> sorted;
    for (const ReachedLine& line : lines_) sorted.push_back({{line.key, work_.codes.of(line.aid)}, &line});
    std::ranges::stable_sort(sorted, {}, [](const auto& one) { return one.first; });
    for (const auto& one : sorted) {
      const ReachedLine& line = *one.second;
      explanation.rows.push_back({.cells = {Words(std::get<std::string>(one.first)), coded_term(line.key.total.stage),
                                            name(units, line.who->unit), name(groups, line.who->group),
                                            Words(line.who->text), line.who->count, where(line)}});
    }
    return explanation;
  }

  Words where(const ReachedLine& line) const {
    constexpr Label in_total{"in the total", "trong tổng"};
    constexpr Label outside{"shared, outside the total", "dùng chung, ngoài tổng"};
    constexpr Message<Text> within{"within", "within {0}", "trong {0}"};
    if (line.key.beside == ReachedBeside::outside) return outside;
    if (line.within) return words(within, work_.codes.of(*line.within));
    return in_total;
  }

  const Work& work_;
  const Book& book_;
  counting::Selection selection_;
  counting::Counted counted_;
  std::vector<ReachedLine> lines_;
  std::map<AidIndex, std::size_t> first_lines_;
  std::map<ReachedKey, ReachedRow> rows_;
  std::map<ReachedTotal, ReachedRow> totals_;
  std::set<AidIndex> silent_;    ///< They say nothing.
  std::set<AidIndex> unknown_;   ///< They do not say how many.
  std::set<AidIndex> exceeded_;  ///< Their parts reach more.
  std::set<AidIndex> shared_;    ///< Only a share of them belongs to the report.
};

}  // namespace

table::Table build_reached(const Work& work) { return Reached(work).build(); }

}  // namespace aid::reports
