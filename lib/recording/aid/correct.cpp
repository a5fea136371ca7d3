// Putting right what an entry states: it is reversed and recorded again, in one transaction. The aid and its code stay.

#include "aid/domain/reading.hpp"
#include "aid/recording/later_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/plausible.hpp"
#include "aid/storage/locks.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace aid::recording {
namespace {

using domain::Entry;
using domain::EntryKind;

/// What can be taken away from an entry.
constexpr std::array<std::string_view, 9> clearable = {"amount",     "goods", "stated-vnd", "stated-usd", "stated",
                                                       "instalment", "via",   "note",       "source"};

/// What `show` calls the values of an entry.
Label label_of(std::string_view option) {
  static constexpr std::array labels = {
      std::pair(std::string_view("--date"), Label{"date", "ngày"}),
      std::pair(std::string_view("--amount"), Label{"amount", "số tiền"}),
      std::pair(std::string_view("--goods"), Label{"goods", "hiện vật"}),
      std::pair(std::string_view("--form"), Label{"form", "hình thức"}),
      std::pair(std::string_view("--stated-vnd"), Label{"equivalent in VND", "quy đổi ra VND"}),
      std::pair(std::string_view("--stated-usd"), Label{"equivalent in USD", "quy đổi ra USD"}),
      std::pair(std::string_view("--stated"), Label{"stated equivalent", "số quy đổi đã công bố"}),
      std::pair(std::string_view("--instalment"), Label{"instalments", "số chia theo từng thời gian"}),
      std::pair(std::string_view("--via"), Label{"channel", "kênh chuyển"}),
      std::pair(std::string_view("--via-kind"), Label{"kind of channel", "loại kênh chuyển"}),
      std::pair(std::string_view("--settles"), Label{"settles", "thực hiện"}),
      std::pair(std::string_view("--note"), Label{"note", "ghi chú"}),
      std::pair(std::string_view("--source"), Label{"source", "nguồn"}),
  };
  const auto found = std::ranges::find(labels, option, [](const auto& one) { return one.first; });
  return found == labels.end() ? Label{} : found->second;
}

/// Names of what `entry` states beside its amount.
std::string equivalents_of(const Entry& entry, Language language) {
  std::string text;
  const auto add = [&](const domain::Amount& amount) { text += (text.empty() ? "" : "; ") + show(amount, language); };
  if (entry.stated_vnd) add(*entry.stated_vnd);
  if (entry.stated_usd) add(*entry.stated_usd);
  for (const domain::Equivalent& one : entry.equivalents) add(one.amount);
  return text;
}

class Correcting {
public:
  Correcting(Desk& desk, CorrectWords words) : desk_(desk), words_(std::move(words)) {}

  /// Finds what is to be corrected, before anything is written.
  domain::Aid find() {
    desk_.begin();
    reason_ = desk_.text(words_.reason, "--reason");
    if (reason_.empty()) desk_.problems.add(Problem(messages::reason_needed), "--reason");
    desk_.problems.raise();
    find_target();
    if (outcome_.aid.reversed) throw Error(messages::aid_reversed, outcome_.aid.code);
    if (!changes_entries() && !changes_parties()) throw Error(messages::nothing_to_correct);
    if (changes_entries() && before_.empty()) choose_entries();
    take_cash();
    return outcome_.aid;
  }

  bool changes_parties() const {
    const auto& fields = records::aid_fields();
    return std::ranges::any_of(fields, [&](const records::FieldDescription& field) {
      return field.kind == records::FieldKind::partners && words_.changes.has(field);
    });
  }

  CorrectOutcome run(EditOutcome edited) {
    desk_.begin();
    if (edited.aid.id) outcome_.aid = edited.aid;
    outcome_.changed = std::move(edited.changed);
    outcome_.new_partners = std::move(edited.new_partners);
    outcome_.warnings = std::move(edited.warnings);
    std::vector<Entry> after;
    if (changes_entries()) {
      after = corrected();
      desk_.problems.raise();
    } else {
      before_.clear();  // The entry only names the aid.
    }
    write(std::move(after));
    return std::move(outcome_);
  }

private:
  void find_target() {
    auto aid = vocabulary::find_aid(desk_.writer.ledger(), words_.what);
    if (aid) {
      outcome_.aid = std::move(aid).value();
      return;
    }
    auto entry = vocabulary::find_entry(desk_.writer.ledger(), words_.what);
    if (!entry) throw Error(Problem(aid.problem()));
    Entry named = std::move(entry).value();
    outcome_.aid = desk_.aids.get(named.aid);
    const std::string code = recording::entry_code(outcome_.aid, named.number);
    if (named.reversed || outcome_.aid.reversed) {
      throw Error(recording::already_reversed(desk_, outcome_.aid, recording::named(words_.what, code), named.id));
    }
    before_.push_back(std::move(named));
  }

  bool changes_entries() const {
    const EntryWords& fact = words_.fact;
    const std::array texts = {&fact.date, &fact.amount,   &fact.stated_vnd, &fact.stated_usd,
                              &fact.via,  &fact.via_kind, &fact.settles};
    const bool has_text = std::ranges::any_of(texts, [](const std::string* text) { return !text->empty(); });
    return has_text || !fact.goods.empty() || !fact.stated.empty() || !fact.instalments.empty() ||
           !words_.cleared.empty() || !words_.changes.text("form").empty() || !words_.changes.text("note").empty() ||
           !words_.changes.list("source").empty();
  }

  /// Money in portions that is given as goods takes their place. Of an entry with money beside its goods nobody knows
  /// which of the two it is: there it is refused, as it is no goods.
  void take_cash() {
    const auto has_both = [](const Entry& entry) { return entry.amount && !entry.goods.empty(); };
    if (words_.fact.goods.empty() || std::ranges::any_of(before_, has_both)) return;
    take_cash_for_amount(desk_, words_.fact);
    if (words_.fact.goods.empty()) words_.cleared.emplace_back("goods");
  }

  // --- Which entries ---

  /// The one entry of an aid, or the two of a gift: a commitment, and a delivery that settles it and states the same.
  void choose_entries() {
    std::vector<Entry> live = desk_.aids.entries(outcome_.aid.id);
    std::erase_if(live, [](const Entry& entry) { return entry.reversed; });
    std::vector<Entry> gift;
    for (const Entry& commitment : live) {
      for (const Entry& delivery : live) {
        if (delivery.settles != commitment.id || !is_same_gift(commitment, delivery)) continue;
        gift.push_back(commitment);
        gift.push_back(delivery);
      }
    }
    const auto states_stage = [](const Entry& entry) {
      return entry.kind == EntryKind::commitment || recording::delivers(entry.kind);
    };
    if (live.size() == 1) {
      before_ = std::move(live);
    } else if (gift.size() == 2 && std::ranges::count_if(live, states_stage) == 2) {
      before_ = std::move(gift);
    } else {
      refuse_several(live);
    }
  }

  bool is_same_gift(const Entry& commitment, const Entry& delivery) {
    if (commitment.kind != EntryKind::commitment || !recording::delivers(delivery.kind)) return false;
    Entry like = delivery;
    like.kind = commitment.kind;
    like.settles = commitment.settles;
    return fields_of(desk_, commitment, Naming::for_machines) == fields_of(desk_, like, Naming::for_machines);
  }

  [[noreturn]] void refuse_several(const std::vector<Entry>& live) const {
    std::string en;
    std::string vi;
    for (const Entry& entry : live) {
      const std::string code = recording::entry_code(outcome_.aid, entry.number);
      en += fmt::format("{}{} ({}, {})", en.empty() ? "" : ", ", code, label(entry.kind).en,
                        show(entry.date, Language::en));
      vi += fmt::format("{}{} ({}, {})", vi.empty() ? "" : ", ", code, label(entry.kind).vi,
                        show(entry.date, Language::vi));
    }
    if (live.empty()) throw Error(messages::entry_not_named, outcome_.aid.code, live.size());
    throw Error(Problem(messages::entry_not_named, outcome_.aid.code, live.size())
                    .hint(messages::entry_not_named_hint, en, vi));
  }

  // --- What they are to say ---

  std::vector<Entry> corrected() {
    RecordWords record;
    record.fact = words_.fact;
    record.creation = words_.creation;
    const Entry given = recording::read_fact(desk_, record, words_.fact.amount, "--amount");
    for (const std::string& name : words_.cleared) refuse_unknown(name);
    std::vector<Entry> after;
    std::vector<Entry> changed;
    for (Entry& old : before_) {
      const auto later = recording::later_of(desk_, old, words_.fact.date);
      if (later) outcome_.later = later;
      Entry next = with(old, given);
      if (later) next.date = old.date, next.typed_date = old.typed_date;
      const auto is =
          differences(fields_of(desk_, old, Naming::for_people), fields_of(desk_, next, Naming::for_people));
      if (is.empty()) continue;
      if (after.empty()) tell(is);
      if (later) {
        put_later(old, next, *later);
      } else if (next.date != old.date) {
        keep_with_reversal(old);
      }
      after.push_back(std::move(next));
      changed.push_back(std::move(old));
    }
    if (outcome_.later && after.empty() && !words_.fact.date.empty()) {
      const std::string code = recording::entry_code(outcome_.aid, before_.front().number);
      throw Error(
          Problem(messages::only_its_date, code, outcome_.later->period).hint(messages::only_its_date_hint, code));
    }
    before_ = std::move(changed);
    judge(after);
    return after;
  }

  /// What was reported stays: what is right from now on has the date of the correction.
  void put_later(const Entry& old, Entry& next, const Later& later) {
    next.date = later.on;
    next.typed_date.clear();
    if (recording::can_be_subtracted(next)) return;
    const auto* const lock = storage::lock_of(desk_.writer.locks(), old.date);
    throw Error(storage::problem_of(*lock, old.date).hint(messages::not_later_hint, lock->name));
  }

  /// What stands in the place of an entry that was taken back at a later date has the day of that: on another day both
  /// would count between the two, or neither. That holds also where the period is open again.
  void keep_with_reversal(const Entry& old) {
    const auto corrections = desk_.aids.corrections(outcome_.aid.id);
    const auto entries = desk_.aids.entries(outcome_.aid.id);
    const auto reversals = desk_.aids.reversals(outcome_.aid.id);
    domain::EntryId at = old.id;
    for (auto one = corrections.rbegin(); one != corrections.rend(); ++one) {
      if (one->after != at) continue;
      at = one->before;
      const auto before = std::ranges::find(entries, at, &Entry::id);
      const auto reversal = std::ranges::find(reversals, at, &domain::Reversal::entry);
      if (before == entries.end() || reversal == reversals.end()) continue;
      if (!reversal->date || *reversal->date == before->date) continue;
      throw Error(messages::date_of_correction, recording::entry_code(outcome_.aid, old.number),
                  show(*reversal->date, Language::en), show(*reversal->date, Language::vi));
    }
  }

  void refuse_unknown(const std::string& name) {
    if (std::ranges::find(clearable, name) != clearable.end()) return;
    desk_.problems.add(Problem(messages::not_clearable, name)
                           .hint(messages::clearable_hint, fmt::format("{}", fmt::join(clearable, ", "))),
                       "--clear");
  }
  bool clears(std::string_view name) const { return std::ranges::find(words_.cleared, name) != words_.cleared.end(); }

  /// `old` with what is given in the place of what it says.
  Entry with(const Entry& old, const Entry& given) {
    const EntryWords& fact = words_.fact;
    Entry next = old;
    if (!fact.date.empty()) {
      next.date = given.date;
      next.typed_date = given.typed_date;
    }
    if (clears("amount")) next.amount.reset(), next.typed_amount.clear();
    if (!fact.amount.empty()) {
      next.amount = given.amount;
      next.typed_amount = given.typed_amount;
    }
    if (clears("goods")) next.goods.clear();
    if (!fact.goods.empty()) next.goods = given.goods;
    take_equivalents(old, given, next);
    if (clears("instalment")) next.instalments.clear();
    if (!fact.instalments.empty()) next.instalments = recording::read_instalments(desk_, fact, next);
    if (clears("via")) next.channel = {}, next.channel_kind.clear();
    if (!fact.via.empty()) next.channel = given.channel;
    if (!fact.via.empty() || !fact.via_kind.empty()) next.channel_kind = given.channel_kind;
    if (!fact.settles.empty()) next.settles = recording::read_settled(desk_, fact.settles, outcome_.aid, old.kind);
    take_texts(next);
    settle_form(old, next);
    if (fact.instalments.empty()) recording::check_instalments(desk_, next);
    return next;
  }

  void take_equivalents(const Entry& old, const Entry& given, Entry& next) {
    const EntryWords& fact = words_.fact;
    if (clears("stated-vnd")) next.stated_vnd.reset();
    if (clears("stated-usd")) next.stated_usd.reset();
    if (clears("stated")) next.equivalents.clear();
    if (!fact.stated_vnd.empty()) next.stated_vnd = given.stated_vnd;
    if (!fact.stated_usd.empty()) next.stated_usd = given.stated_usd;
    if (!fact.stated.empty()) next.equivalents = given.equivalents;
    Entry kept = old;  // Whatever of the old amount nobody has looked at.
    if (clears("stated-vnd") || !fact.stated_vnd.empty()) kept.stated_vnd.reset();
    if (clears("stated-usd") || !fact.stated_usd.empty()) kept.stated_usd.reset();
    if (clears("stated") || !fact.stated.empty()) kept.equivalents.clear();
    records::drop_repetitions(next);
    if (next.amount == old.amount || equivalents_of(kept, Language::en).empty()) return;
    desk_.problems.add(Problem(messages::equivalent_of_old_amount, recording::entry_code(outcome_.aid, old.number),
                               equivalents_of(kept, Language::en), equivalents_of(kept, Language::vi)),
                       "--amount");
  }

  void take_texts(Entry& next) {
    if (clears("note")) next.note.clear();
    if (clears("source")) next.source.clear();
    const std::string& note = words_.changes.text("note");
    if (!note.empty()) next.note = desk_.text(note, "--note");
    std::string sources;
    for (const std::string& source : words_.changes.list("source")) {
      sources += (sources.empty() ? "" : "; ") + desk_.text(source, "--source");
    }
    if (!sources.empty()) next.source = sources;
  }

  /// Money, goods or both: what followed from what was given follows from what is given now.
  void settle_form(const Entry& old, Entry& next) {
    const std::string& typed = words_.changes.text("form");
    if (const auto stated = desk_.term<domain::Form>("form", typed, "--form")) next.form = *stated;
    if (!typed.empty()) return;
    const auto default_of = [](const Entry& entry) {
      return recording::default_form(entry.amount.has_value(), !entry.goods.empty());
    };
    if (default_of(old) == default_of(next)) return;
    if (!default_of(next)) {
      // What could not be read is told already; of a gift both entries lose the same.
      const bool is_told = !words_.fact.amount.empty() || !words_.fact.goods.empty() || &old != &before_.front();
      if (!is_told) desk_.problems.add(Problem(messages::nothing_given).hint(messages::nothing_given_hint), "--amount");
    } else if (old.form == default_of(old)) {
      next.form = *default_of(next);
    }
  }

  /// What becomes of the first of them: of a gift the other one says the same.
  void tell(const std::vector<Difference>& differences) {
    for (const Difference& one : differences) {
      outcome_.changed.push_back(
          {.option = std::string(one.name), .label = label_of(one.name), .before = one.recorded, .after = one.given});
    }
  }

  class Words final : public records::Wording {
  public:
    explicit Words(const CorrectWords& words) : words_(words) {}
    std::string typed(records::Fact fact, std::size_t number) const override {
      if (fact == records::Fact::amount) return words_.fact.amount;
      if (fact == records::Fact::stated_vnd) return words_.fact.stated_vnd;
      if (fact == records::Fact::stated_usd) return words_.fact.stated_usd;
      return typed_of(words_.changes, fact, number);
    }

  private:
    const CorrectWords& words_;
  };

  void judge(const std::vector<Entry>& after) {
    for (records::Finding& finding : desk_.rules.check_entries(after, Words(words_))) {
      const std::string_view option = option_of(finding.fact);
      if (finding.is_warning) {
        warn(std::move(finding.problem), option);
      } else {
        desk_.problems.add(std::move(finding.problem), option);
      }
    }
  }

  void warn(Problem problem, std::string_view option) {
    outcome_.warnings.push_back(std::move(problem).at({.file = std::string(option)}));
  }

  // --- Writing ---

  void write(std::vector<Entry> after) {
    assert(before_.size() == after.size());
    for (const Entry& old : before_) recording::reverse_entry(desk_, old, reason_, outcome_.later);
    std::vector<std::pair<domain::EntryId, domain::EntryId>> renewed;
    for (std::size_t i = 0; i < after.size(); ++i) {
      Entry& next = after[i];
      for (const auto& [old, now] : renewed) {
        if (next.settles == old) next.settles = now;
      }
      for (Problem& doubt : recording::doubts_beside_others(desk_, next)) warn(std::move(doubt), "--amount");
      const domain::EntryId old = before_[i].id;
      desk_.aids.add_entry(desk_.writer, next, fingerprint_of(desk_, next));
      desk_.remember(next);
      renewed.emplace_back(old, next.id);
      if (!outcome_.later) keep_contract_rate(before_[i], next);
    }
    if (!after.empty()) {
      tell_doubtful(after.front());
      revise_form(before_.front(), after.front());
    }
    outcome_.before = std::move(before_);
    outcome_.after = std::move(after);
  }

  /// An amount that is far from those of other aids.
  void tell_doubtful(const Entry& entry) {
    if (!entry.amount || words_.fact.amount.empty()) return;
    auto doubt = records::Plausibility(desk_.writer.ledger()).doubt(records::given_amount(outcome_.aid, entry));
    if (doubt) warn(std::move(*doubt), "--amount");
  }

  /// The contract's rate is in force from the date of the entry that stated it, whatever that is now.
  void keep_contract_rate(const Entry& old, const Entry& next) {
    if (!old.amount || !next.amount || old.date == next.date) return;
    const domain::Currency currency = next.amount->money.currency();
    const auto rate = desk_.rates.find(currency, domain::RateKind::contract, old.date.from, outcome_.aid.id);
    if (!rate || desk_.rates.find(currency, domain::RateKind::contract, next.date.from, outcome_.aid.id)) return;
    recording::add_contract_rate(desk_, outcome_.aid, next, rate->rate.vnd_per_unit, rate->rate.source);
  }

  /// The form of the aid followed from its entry.
  void revise_form(const Entry& old, const Entry& next) {
    domain::Aid& aid = outcome_.aid;
    if (aid.form != old.form || next.form == old.form) return;
    aid.form = next.form;
    ++aid.version;
    desk_.aids.revise(desk_.writer, aid);
  }

  Desk& desk_;
  CorrectWords words_;
  CorrectOutcome outcome_;
  std::string reason_;
  std::vector<Entry> before_;
};

}  // namespace

CorrectOutcome Recorder::correct(const CorrectWords& words) {
  Correcting correcting(state_->desk, words);
  const domain::Aid aid = correcting.find();
  EditOutcome edited;
  if (correcting.changes_parties()) {
    EditWords parties{.aid = aid.code, .changes = words.changes, .creation = words.creation};
    parties.changes.text("form").clear();  // These are the entries'.
    parties.changes.text("note").clear();
    parties.changes.list("source").clear();
    edited = edit(parties);
  }
  return correcting.run(std::move(edited));
}

}  // namespace aid::recording
