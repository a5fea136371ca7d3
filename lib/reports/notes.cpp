#include "aid/reports/messages.hpp"
#include "aid/storage/aids_above.hpp"
#include "balance.hpp"
#include "missing_rates.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using domain::Stage;
using storage::Book;
using table::Note;
using table::Words;

using counting::Remark;
using counting::RemarkKind;
using Remarks = std::vector<Remark>;

class Notes {
public:
  Notes(const Work& work, const counting::Selection& selection, const counting::Counted& counted, table::Table& table)
      : work_(work), selection_(selection), book_(work.book), codes_(work.codes), counted_(counted), table_(table) {
    for (const Remark& remark : counted.remarks) of(remark.kind).push_back(remark);
    for (const storage::EntryIndex entry : counted.fates.indexes()) {
      if (counted.fates[entry] != counting::Fate::inside_parent) continue;
      of(RemarkKind::itemised).push_back({RemarkKind::itemised, book_.entries[entry].aid});
    }
  }

  void add_all(bool has_total);

private:
  /// What becomes of the remarks of one kind: a sentence, and how it goes on below.
  struct Kind {
    RemarkKind of;
    const Message<std::int64_t>* sentence = nullptr;
    void (Notes::*add)(const Kind& kind, const Remarks& remarks) = &Notes::aids;
  };
  static const Kind all_kinds[];

  Remarks& of(RemarkKind kind) { return by_kind_[static_cast<std::size_t>(kind)]; }

  template <typename... Args>
  static Note note(const Message<Args...>& message, std::int64_t count, const std::type_identity_t<Args>&... args) {
    return {.code = std::string(message.name), .count = count, .text = words(message, args...)};
  }
  static Note note(const Kind& kind, std::int64_t count) { return note(*kind.sentence, count, count); }

  std::string code(storage::AidIndex aid) const { return codes_.of(aid); }
  const Book::Entry& entry(const Remark& remark) const { return book_.entries[remark.entry]; }

  /// Codes, each once, sorted.
  std::set<std::string> codes(const Remarks& remarks) const {
    std::set<std::string> codes;
    for (const Remark& remark : remarks) codes.insert(code(remark.aid));
    return codes;
  }

  void aids(const Kind& kind, const Remarks& remarks) {
    const std::set<std::string> which = codes(remarks);
    Note added = note(kind, std::ssize(which));
    added.details.assign(which.begin(), which.end());
    table_.notes.push_back(std::move(added));
  }

  void shared_outside(const Kind& /*kind*/, const Remarks& remarks) {
    const bool has_entries = work_.report.lists_entries && work_.query.entries;
    aids({.of = RemarkKind::shared_outside,
          .sentence = has_entries ? &messages::shared_entries_outside : &messages::shared_outside},
         remarks);
  }

  void without_rate(const Kind& kind, const Remarks& remarks) {
    const auto count = std::ssize(remarks);
    table_.notes.push_back(note_of_missing_rates(work_, selection_, remarks, words(*kind.sentence, count)));
  }

  /// "DN-2021-0042/1 (2021-11-06), receipt: -196,000,000 VND (2022-01-15)": what a locked period keeps.
  void corrected_later(const Kind& kind, const Remarks& remarks) {
    Note added = note(kind, std::ssize(remarks));
    added.show_details = true;
    for (const Remark& remark : remarks) {
      Remark first = remark;
      first.entry = book_.counterparts.at(remark.entry);
      const Book::Entry& of = entry(first);
      const auto text = [&](Language language) {
        return fmt::format("{}/{} ({}), {}: {} ({})", code(remark.aid), of.number, show(of.date, language),
                           label(of.kind).in(language), show(*remark.amount, language),
                           show(entry(remark).date, language));
      };
      added.details.push_back({text(Language::en), text(Language::vi)});
    }
    sort(added.details);
    table_.notes.push_back(std::move(added));
  }

  void amounts_of_aids(const Kind& kind, const Remarks& remarks) {
    Note added = note(kind, std::ssize(codes(remarks)));
    added.is_problem = true;
    for (const Remark& remark : remarks) {
      const auto text = [&](Language language) {
        const std::string stage = std::string(label(*remark.stage).in(language)) + row_words(remark, language);
        constexpr Label aids{"aids", "khoản"};
        const std::string figure = remark.amount ? ": " + show(*remark.amount, language)
                                   : remark.aids ? fmt::format(": {} {}", *remark.aids, aids.in(language))
                                                 : std::string();
        return fmt::format("{}: {}{}", code(remark.aid), stage, figure);
      };
      added.details.emplace_back(text(Language::en), text(Language::vi));
    }
    sort(added.details);
    table_.notes.push_back(std::move(added));
  }

  /// " (Health; Kisarazu)": the row that a remark is about, if it is about one of several.
  std::string row_words(const Remark& remark, Language language) const {
    if (!remark.row || counted_.dimensions.empty()) return {};
    const DimensionColumns columns(*work_.lookup, counted_.sets, counted_.dimensions);
    std::vector<table::Cell> cells;
    columns.append_to(cells, *remark.row);
    std::string text;
    for (const table::Cell& cell : cells) {
      text += text.empty() ? " (" : "; ";
      if (const auto* words = std::get_if<Words>(&cell)) text += words->in(language);
      if (const auto* date = std::get_if<domain::DateInterval>(&cell)) text += show(*date, language);
    }
    return text + ')';
  }

  /// "DN-2021-0001: DN-2022-0004 (2022), commitment": the aid that is counted, and an entry of one that is not.
  void aids_with_entries(const Kind& kind, const Remarks& remarks) {
    Note added = note(kind, std::ssize(codes(remarks)));
    for (const Remark& remark : remarks) {
      const auto text = [&](Language language) {
        const Book::Entry& of = entry(remark);
        return fmt::format("{}: {} ({}), {}", code(remark.aid), code(of.aid), show(of.date, language),
                           label(of.kind).in(language));
      };
      added.details.emplace_back(text(Language::en), text(Language::vi));
    }
    sort(added.details);
    table_.notes.push_back(std::move(added));
  }

  /// Names entries one by one: the reader must know what the figures lack.
  void entries(const Kind& kind, const Remarks& remarks) {
    Note added = note(kind, std::ssize(remarks));
    added.show_details = true;
    std::map<std::pair<std::string, domain::DateInterval>, Remarks> by_aid;
    for (const Remark& remark : remarks) by_aid[{code(remark.aid), entry(remark).date}].push_back(remark);
    for (const auto& [key, of_aid] : by_aid) {
      const auto text = [&, &which = key.first, &date = key.second, &entries = of_aid](Language language) {
        std::string kinds;
        for (const Remark& remark : entries) {
          kinds += kinds.empty() ? "" : ", ";
          kinds += label(entry(remark).kind).in(language);
        }
        return fmt::format("{}{}, {}: {}", which, parties(entries.front().aid, language), show(date, language), kinds);
      };
      added.details.emplace_back(text(Language::en), text(Language::vi));
    }
    table_.notes.push_back(std::move(added));
  }

  /// " (Kisarazu → MTTQ Đà Nẵng)".
  std::string parties(storage::AidIndex aid, Language language) const {
    std::string givers;
    std::string receivers;
    for (const Book::Party& party : book_.parties_of(book_.aids[aid])) {
      const bool gives = domain::is_giver(party.role);
      if (!gives && party.role != domain::PartyRole::recipient) continue;
      std::string& side = gives ? givers : receivers;
      const Words name = counting::partner_words(book_.partners[party.partner]);
      side += (side.empty() ? "" : ", ") + name.in(language);
    }
    if (givers.empty() && receivers.empty()) return {};
    return fmt::format(" ({} → {})", givers.empty() ? "…" : givers, receivers.empty() ? "…" : receivers);
  }

  static void sort(std::vector<Words>& details) { std::ranges::sort(details, {}, &Words::en); }

  void aids_by_stage(const Kind& /*kind*/, const Remarks& remarks) {
    for (const Stage stage : counting::all_stages) {
      Remarks of_stage;
      std::ranges::copy_if(remarks, std::back_inserter(of_stage),
                           [&](const Remark& remark) { return remark.stage == stage; });
      if (!of_stage.empty()) parts_only(stage, codes(of_stage));
    }
  }

  void parts_only(Stage stage, const std::set<std::string>& which) {
    const auto count = std::ssize(which);
    const auto text = [&](Language language) {
      return messages::parts_only.in(language, label(stage).in(language), count);
    };
    Note added{.code = std::string(messages::parts_only.name),
               .count = count,
               .text = Words(text(Language::en), text(Language::vi))};
    added.details.assign(which.begin(), which.end());
    table_.notes.push_back(std::move(added));
  }

  /// What was cancelled stands in no column here, because what was committed stays as it was recorded: told is what was
  /// cancelled of it by the end of the period and later, and what was cancelled in the period of commitments of other
  /// times.
  void cancelled() {
    const auto is_recorded = [&](Stage stage) { return counted_.totals[static_cast<std::size_t>(stage)].recorded; };
    std::set<storage::AidIndex> tops;  // Of what is committed here.
    if (is_recorded(Stage::committed)) {
      for (const storage::EntryIndex index : counted_.fates.indexes()) {
        const Book::Entry& entry = book_.entries[index];
        const bool is_of_here = is_in_total(index) && !counted_.corrections.contains(index);
        if (entry.kind == domain::EntryKind::commitment && is_of_here) tops.insert(storage::top_of(book_, entry.aid));
      }
    }
    std::set<storage::AidIndex> now;
    std::set<storage::AidIndex> later;
    std::set<storage::AidIndex> elsewhere;
    for (const storage::EntryIndex index : counted_.fates.indexes()) {
      const Book::Entry& entry = book_.entries[index];
      if (entry.kind != domain::EntryKind::cancellation) continue;
      const storage::AidIndex top = storage::top_of(book_, entry.aid);
      const counting::Fate fate = counted_.fates[index];
      const bool is_here = tops.contains(top);
      const bool is_after = selection_.period && entry.date.from >= selection_.period->until;
      const bool is_of_stage = is_in_total(index) || (fate == counting::Fate::other_stage && is_in_period(entry));
      if (is_here && is_of_stage) now.insert(top);
      if (is_here && is_after && (fate == counting::Fate::out_of_period || fate == counting::Fate::other_stage)) {
        later.insert(top);
      }
      if (!is_here && is_in_total(index) && is_recorded(Stage::cancelled)) elsewhere.insert(top);
    }
    note_cancelled(messages::cancelled_commitments, now, selection_.period);
    if (!later.empty()) {
      domain::DateInterval after{selection_.period->until, selection_.period->until};
      for (const Book::Entry& entry : book_.entries) after.until = std::max(after.until, entry.date.until);
      note_cancelled(messages::cancelled_later, later, after);
    }
    note_cancelled(messages::cancelled_elsewhere, elsewhere, selection_.period);
  }

  bool is_in_total(storage::EntryIndex entry) const {
    const counting::Fate fate = counted_.fates[entry];
    return fate == counting::Fate::counted || fate == counting::Fate::inside_parent;
  }

  bool is_in_period(const Book::Entry& entry) const {
    return !selection_.period || entry.date.lies_within(*selection_.period);
  }

  /// What was cancelled in a period of aids with their parts, counted as the report counts.
  void note_cancelled(const Message<std::int64_t, Text>& sentence, const std::set<storage::AidIndex>& tops,
                      const std::optional<domain::DateInterval>& period) {
    if (tops.empty()) return;
    counting::Selection selection = selection_;
    selection.period = period;
    selection.stages = {};
    selection.stages.add(Stage::cancelled);
    std::vector<storage::AidIndex> aids;
    for (const storage::AidIndex aid : book_.aids.indexes()) {
      const bool is_asked = !selection_.aids || std::ranges::binary_search(*selection_.aids, aid);
      if (is_asked && tops.contains(storage::top_of(book_, aid))) aids.push_back(aid);
    }
    if (!selection.aids) selection.aids_chosen = counting::AidsChosen::committed;
    selection.aids = std::move(aids);
    const counting::Counted counted =
        count({book_, work_.rates, work_.names, selection, work_.office}, *work_.lookup, {}, {});
    const counting::Figures& figures = counted.totals[static_cast<std::size_t>(Stage::cancelled)];
    if (!figures.recorded) return;
    const std::int64_t count = figures.aids.known;
    const auto text = [&](Language language) {
      std::string amounts;
      for (const domain::Amount& amount : figures.amounts.list()) {
        amounts += (amounts.empty() ? "" : ", ") + show(amount, language);
      }
      return sentence.in(language, count, amounts);
    };
    table_.notes.push_back(
        {.code = std::string(sentence.name), .count = count, .text = Words(text(Language::en), text(Language::vi))});
  }

  void several_directions() {
    if (counted_.directions.size() < 2) return;
    const std::int64_t count = counted_.directions.size();
    const auto text = [&](Language language) {
      std::string list;
      for (std::size_t i = 0; i < domain::term_words<domain::Direction>().size(); ++i) {
        const auto direction = static_cast<domain::Direction>(i);
        if (!counted_.directions.has(direction)) continue;
        list += list.empty() ? "" : ", ";
        list += label(direction).in(language);
      }
      return messages::several_directions.in(language, count, list);
    };
    table_.notes.push_back({.code = std::string(messages::several_directions.name),
                            .count = count,
                            .text = Words(text(Language::en), text(Language::vi)),
                            .hint = Label{"--direction picks one", "dùng --direction để chọn một chiều"}});
  }

  const Work& work_;
  const counting::Selection& selection_;
  const Book& book_;
  const AidCodes& codes_;
  const counting::Counted& counted_;
  table::Table& table_;
  std::array<Remarks, counting::remark_kinds> by_kind_;
};

/// In the order of the notes.
const Notes::Kind Notes::all_kinds[] = {
    {RemarkKind::without_rate, &messages::no_rate, &Notes::without_rate},
    {RemarkKind::exceeded, &messages::parts_exceed_parent, &Notes::amounts_of_aids},
    {RemarkKind::unvalued, &messages::not_valued},
    {RemarkKind::partly_unvalued, &messages::goods_not_valued},
    {RemarkKind::unconverted_part, &messages::not_converted},
    {RemarkKind::corrected_later, &messages::corrected_later, &Notes::corrected_later},
    {RemarkKind::not_placed, &messages::not_placed, &Notes::entries},
    {RemarkKind::parts_only, nullptr, &Notes::aids_by_stage},
    {RemarkKind::part_in_other_period, &messages::part_in_other_period, &Notes::aids_with_entries},
    {RemarkKind::whole_in_other_period, &messages::whole_in_other_period, &Notes::aids_with_entries},
    {RemarkKind::part_not_approved, &messages::part_not_approved, &Notes::aids_with_entries},
    {RemarkKind::itemised, &messages::itemised},
    {RemarkKind::other_currency, &messages::part_in_other_currency},
    {RemarkKind::other_times, &messages::part_at_other_time},
    {RemarkKind::shared_outside, nullptr, &Notes::shared_outside},
    {RemarkKind::more_goods_before, &messages::more_goods_before},
    {RemarkKind::goods_shown_whole, &messages::goods_shown_whole},
    {RemarkKind::internal_move, &messages::internal_moves},
    {RemarkKind::move_in_part, &messages::moves_in_part},
    {RemarkKind::move_unknown, &messages::moves_unknown},
    {RemarkKind::unknown_count, &messages::count_unknown},
    {RemarkKind::counted_once, &messages::counted_once},
    {RemarkKind::zero, &messages::zero_amounts},
};

void Notes::add_all(bool has_total) {
  static_assert(std::size(all_kinds) == counting::remark_kinds);
  for (const Kind& kind : all_kinds) {
    const Remarks& remarks = of(kind.of);
    if (!remarks.empty()) (this->*kind.add)(kind, remarks);
  }
  cancelled();
  if (has_total) several_directions();
  if (counted_.rows.empty()) table_.notes.push_back(note(messages::nothing_counted, 0));
}

}  // namespace

void add_notes(const Work& work, const counting::Counted& counted, bool has_total, table::Table& table) {
  add_notes(work, work.selection, counted, has_total, table);
}

void add_notes(const Work& work, const counting::Selection& selection, const counting::Counted& counted, bool has_total,
               table::Table& table) {
  Notes(work, selection, counted, table).add_all(has_total);
  add_place_notes(work, selection, counted, table);
}

}  // namespace aid::reports
