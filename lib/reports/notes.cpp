#include "aid/reports/messages.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using domain::Stage;
using storage::Book;
using table::Note;
using table::Words;

class Notes {
public:
  Notes(const Work& work, const counting::Counted& counted, table::Table& table)
      : book_(work.book), codes_(work.codes), counted_(counted), table_(table) {}

  void add_all(bool has_total) {
    no_rate();
    exceeded();
    aids(messages::not_valued, counted_.unvalued);
    aids(messages::goods_not_valued, counted_.partly_unvalued);
    not_placed();
    for (const Stage stage : counting::all_stages) parts_only(stage);
    itemised();
    aids(messages::part_in_other_currency, counted_.other_currency);
    aids(messages::part_at_other_time, counted_.other_times);
    aids(messages::shared_outside, counted_.shared_outside);
    aids(messages::more_goods_before, counted_.more_goods_before);
    aids(messages::goods_shown_whole, counted_.goods_shown_whole);
    aids(messages::internal_moves, counted_.internal_moves);
    aids(messages::count_unknown, counted_.unknown_counts);
    aids(messages::counted_once, counted_.counted_once);
    if (has_total) several_directions();
    if (counted_.rows.empty()) table_.notes.push_back(note(messages::nothing_counted, 0));
  }

private:
  template <typename... Args>
  static Note note(const Message<Args...>& message, std::int64_t count, const std::type_identity_t<Args>&... args) {
    return {.code = std::string(message.name), .count = count, .text = words(message, args...)};
  }

  std::string code(storage::AidIndex aid) const { return codes_.of(aid); }
  const Book::Entry& entry(const counting::Remark& remark) const { return book_.entries[remark.entry]; }

  /// Codes, each once, sorted.
  std::set<std::string> codes(const std::vector<counting::Remark>& remarks) const {
    std::set<std::string> codes;
    for (const counting::Remark& remark : remarks) codes.insert(code(remark.aid));
    return codes;
  }

  void aids(const Message<std::int64_t>& message, const std::vector<counting::Remark>& remarks) {
    if (remarks.empty()) return;
    const std::set<std::string> which = codes(remarks);
    Note added = note(message, std::ssize(which), std::ssize(which));
    added.details.assign(which.begin(), which.end());
    table_.notes.push_back(std::move(added));
  }

  void no_rate() {
    if (counted_.without_rate.empty()) return;
    const auto count = std::ssize(counted_.without_rate);
    Note added = note(messages::no_rate, count, count);
    added.is_problem = true;
    for (const counting::Remark& remark : counted_.without_rate) {
      added.details.push_back(line(remark, [&](Language language) { return show(*remark.amount, language); }));
    }
    sort(added.details);
    table_.notes.push_back(std::move(added));
  }

  void exceeded() {
    if (counted_.exceeded.empty()) return;
    const auto count = std::ssize(codes(counted_.exceeded));
    Note added = note(messages::parts_exceed_parent, count, count);
    added.is_problem = true;
    for (const counting::Remark& remark : counted_.exceeded) {
      const auto text = [&](Language language) {
        const std::string stage(label(*remark.stage).in(language));
        return remark.amount ? fmt::format("{}: {}: {}", code(remark.aid), stage, show(*remark.amount, language))
                             : fmt::format("{}: {}", code(remark.aid), stage);
      };
      added.details.emplace_back(text(Language::en), text(Language::vi));
    }
    sort(added.details);
    table_.notes.push_back(std::move(added));
  }

  /// Named one by one: the reader must know what the figures lack.
  void not_placed() {
    if (counted_.not_placed.empty()) return;
    const auto count = std::ssize(counted_.not_placed);
    Note added = note(messages::not_placed, count, count);
    added.show_details = true;
    std::map<std::pair<std::string, domain::DateInterval>, std::vector<counting::Remark>> by_aid;
    for (const counting::Remark& remark : counted_.not_placed)
      by_aid[{code(remark.aid), entry(remark).date}].push_back(remark);
    for (const auto& [key, remarks] : by_aid) {
      const auto text = [&, &which = key.first, &date = key.second, &entries = remarks](Language language) {
        std::string kinds;
        for (const counting::Remark& remark : entries) {
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
      const bool gives = party.role == domain::PartyRole::donor || party.role == domain::PartyRole::co_donor;
      if (!gives && party.role != domain::PartyRole::recipient) continue;
      std::string& side = gives ? givers : receivers;
      const Words name = counting::partner_words(book_.partners[party.partner]);
      side += (side.empty() ? "" : ", ") + name.in(language);
    }
    if (givers.empty() && receivers.empty()) return {};
    return fmt::format(" ({} → {})", givers.empty() ? "…" : givers, receivers.empty() ? "…" : receivers);
  }

  /// "DN-2021-0042/1 (2021), commitment: 196.000.000 VND".
  template <typename Show>
  Words line(const counting::Remark& remark, Show what) const {
    const auto text = [&](Language language) {
      const Book::Entry& of = entry(remark);
      return fmt::format("{}/{} ({}), {}: {}", code(remark.aid), of.number, show(of.date, language),
                         label(of.kind).in(language), what(language));
    };
    return {text(Language::en), text(Language::vi)};
  }

  static void sort(std::vector<Words>& details) { std::ranges::sort(details, {}, &Words::en); }

  void parts_only(Stage stage) {
    std::vector<counting::Remark> of_stage;
    for (const counting::Remark& remark : counted_.parts_only) {
      if (remark.stage == stage) of_stage.push_back(remark);
    }
    if (of_stage.empty()) return;
    const std::set<std::string> which = codes(of_stage);
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

  void itemised() {
    std::vector<counting::Remark> inside;
    for (const storage::EntryIndex entry : counted_.fates.indexes()) {
      if (counted_.fates[entry] == counting::Fate::inside_parent) inside.push_back({.aid = book_.entries[entry].aid});
    }
    aids(messages::itemised, inside);
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
                            .text = Words(text(Language::en), text(Language::vi))});
  }

  const Book& book_;
  const AidCodes& codes_;
  const counting::Counted& counted_;
  table::Table& table_;
};

}  // namespace

void add_notes(const Work& work, const counting::Counted& counted, bool has_total, table::Table& table) {
  Notes(work, counted, table).add_all(has_total);
}

}  // namespace aid::reports
