#include "aid/recording/record.hpp"

#include "aid/domain/messages.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/rates.hpp"
#include "aid/records/plausible.hpp"
#include "aid/records/stages.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::recording {

namespace {

constexpr std::array<std::string_view, 12> kind_words = {"gift",     "aid",         "pledge",       "commitment",
                                                         "opening",  "receipt",     "disbursement", "use",
                                                         "handover", "counterpart", "return",       "cancellation"};

std::optional<domain::EntryKind> entry_kind(RecordKind kind) {
  if (kind == RecordKind::gift || kind == RecordKind::aid) return std::nullopt;
  return domain::parse_term<domain::EntryKind>(to_string(kind)).value();
}

/// Options of which one was used though they do not go with the command.
struct UsedOption {
  std::string_view option;
  bool used;
};

/// Those that describe the aid and not one of its entries.
std::vector<UsedOption> aid_options(const AidWords& words) {
  std::vector<UsedOption> options;
  for (const records::FieldDescription& field : records::aid_fields()) {
    if (!field.is_of_entries_too) options.push_back({field.option, words.has(field)});
  }
  return options;
}

std::vector<UsedOption> fact_options(const RecordWords& words) {
  const EntryWords& fact = words.fact;
  return {{"--amount", !fact.amount.empty()},         {"--each", !words.each.empty()},
          {"--goods", !fact.goods.empty()},           {"--stated-vnd", !fact.stated_vnd.empty()},
          {"--stated-usd", !fact.stated_usd.empty()}, {"--via", !fact.via.empty()},
          {"--via-kind", !fact.via_kind.empty()},     {"--settles", !fact.settles.empty()},
          {"--stated", !fact.stated.empty()},         {"--instalment", !fact.instalments.empty()}};
}

/// The words of the options, for the rules.
class OptionWords final : public records::Wording {
public:
  explicit OptionWords(const RecordWords& words) : words_(words) {}

  std::string typed(records::Fact fact, std::size_t number) const override {
    switch (fact) {
      case records::Fact::amount:
        return words_.each.empty() ? words_.fact.amount : words_.each;
      case records::Fact::stated_vnd:
        return words_.fact.stated_vnd;
      case records::Fact::stated_usd:
        return words_.fact.stated_usd;
      default:
        return typed_of(words_.description, fact, number);
    }
  }

private:
  const RecordWords& words_;
};

/// Writes one command. Its functions read first, collecting problems, and write last.
class Recording {
public:
  Recording(Desk& desk, RecordWords words) : desk_(desk), words_(std::move(words)) {}

  RecordOutcome run() {
    desk_.begin();
    if (words_.each.empty()) take_cash_for_amount(desk_, words_.fact);
    desk_.another = words_.another;
    check_company();
    id_ = desk_.text(words_.id, "--id");
    if (!words_.aid.empty() || !can_make_aid(words_.kind)) {
      add_to_aid();
    } else if (!words_.each.empty()) {
      make_one_each();
    } else {
      make_aid();
    }
    outcome_.new_partners = desk_.new_partners;
    outcome_.new_places = desk_.new_places;
    for (Recorded& record : outcome_.records) {
      record.parties = parties_of(record.aid);
      record.read_as_received = words_.kind == RecordKind::disbursement && !record.entries.empty() &&
                                record.entries.front().kind == domain::EntryKind::receipt;
    }
    return std::move(outcome_);
  }

private:
  /// "Kisarazu → MTTQ Đà Nẵng".
  std::string parties_of(const domain::Aid& aid) {
    const std::string givers = names_in(aid, domain::PartyRole::donor);
    const std::string receivers = names_in(aid, domain::PartyRole::recipient);
    if (givers.empty() && receivers.empty()) return {};
    return fmt::format("{} → {}", givers.empty() ? "…" : givers, receivers.empty() ? "…" : receivers);
  }

  /// The first two of a role.
  std::string names_in(const domain::Aid& aid, domain::PartyRole role) {
    constexpr std::size_t most = 2;
    std::vector<std::string> names;
    for (const domain::Party& party : aid.parties) {
      if (party.role != role) continue;
      names.push_back(names.size() < most ? desk_.partner(party.partner).name() : "…");
      if (names.size() > most) break;
    }
    return fmt::format("{}", fmt::join(names, ", "));
  }

  /// Options that exclude each other.
  void check_company() {
    const auto refuse = [&](const auto& message, const std::vector<UsedOption>& options) {
      for (const auto& [option, used] : options) {
        if (used) message(option);
      }
    };
    if (words_.kind == RecordKind::aid) {
      refuse(
          [&](std::string_view option) {
            desk_.problems.add(Problem(messages::not_of_kind, option, to_string(words_.kind)), option);
          },
          fact_options(words_));
    }
    if (!words_.aid.empty()) {
      auto options = aid_options(words_.description);
      options.push_back({"--each", !words_.each.empty()});
      refuse(
          [&](std::string_view option) {
            desk_.problems.add(Problem(messages::not_with_aid, option).hint(messages::edit_hint), option);
          },
          options);
    } else if (!words_.fact.settles.empty() && can_make_aid(words_.kind)) {
      desk_.problems.add(Problem(messages::aid_needed, "--settles"), "--settles");
    }
    if (words_.each.empty()) return;
    if (!words_.fact.amount.empty() || !words_.description.list("share").empty()) {
      desk_.problems.add(Problem(messages::each_and_amount), "--each");
    }
    if (words_.description.list("to").empty()) desk_.problems.add(Problem(messages::each_without_receivers), "--each");
  }

  // --- An entry of an aid that is there ---

  void add_to_aid() {
    if (words_.aid.empty()) desk_.problems.add(Problem(messages::aid_needed, to_string(words_.kind)), "--aid");
    std::optional<domain::Aid> aid;
    if (!words_.aid.empty())
      aid = desk_.problems.take(vocabulary::find_aid(desk_.writer.ledger(), words_.aid), "--aid");
    domain::Entry entry = read_entry(words_.fact.amount, "--amount");
    entry.kind = entry_kind(words_.kind).value_or(domain::EntryKind::commitment);
    entry.note = desk_.text(words_.description.text("note"), "--note");
    entry.source = sources();
    entry.external_id = id_;
    if (aid) {
      entry.kind = records::kind_in(entry.kind, aid->direction);
      check_kind(*aid, entry.kind);
      entry.aid = aid->id;
      entry.settles = recording::read_settled(desk_, words_.fact.settles, *aid, entry.kind);
    }
    const auto rate = contract_rate(entry);
    judge(desk_.rules.check_entries({entry}, OptionWords(words_)));
    judge_id();
    desk_.problems.raise();
    if (auto existing = recording::find_recorded(desk_, entry, !words_.fact.date.empty())) {
      outcome_.records.push_back({.aid = *aid, .entries = {std::move(*existing)}, .made_aid = false, .already = true});
      return;
    }
    if (id_.empty() && !words_.another) recording::refuse_same_entry(desk_, entry);
    tell_doubtful(*aid, {entry});
    tell_doubtful_beside(entry);
    desk_.aids.add_entry(desk_.writer, entry, recording::fingerprint_of(desk_, entry));
    if (rate) {
      const auto& sources = words_.description.list("source");
      recording::add_contract_rate(desk_, *aid, entry, *rate, sources.empty() ? aid->code : sources.front());
    }
    outcome_.records.push_back({.aid = *aid, .entries = {std::move(entry)}, .made_aid = false});
  }

  std::string sources() {
    std::string all;
    for (const std::string& source : words_.description.list("source")) {
      all += (all.empty() ? "" : "; ") + desk_.text(source, "--source");
    }
    return all;
  }

  void check_kind(const domain::Aid& aid, domain::EntryKind kind) {
    if (aid.reversed) desk_.problems.add(Problem(messages::aid_reversed, aid.code), "--aid");
    if (!recording::delivers(kind) || kind == domain::delivery_of(aid.direction)) return;
    desk_.problems.add(
        Problem(messages::wrong_delivery, aid.code, domain::to_string(aid.direction), domain::label(aid.direction).vi)
            .hint(messages::delivery_hint, domain::to_string(domain::delivery_of(aid.direction))),
        "--aid");
  }

  // --- A new aid ---

  void make_aid() {
    Draft draft = read_draft(words_.fact.amount, "--amount");
    draft.aid.external_id = id_;
    judge(desk_.rules.check(draft, OptionWords(words_)));
    desk_.problems.raise();
    refuse_each_of(id_);
    write(std::move(draft));
  }

  /// One aid a receiver, named X/1, X/2 …
  void make_one_each() {
    Draft draft = read_draft(words_.each, "--each");
    draft.aid.external_id = id_;
    judge(desk_.rules.check(draft, OptionWords(words_)));
    desk_.problems.raise();
    std::vector<domain::Party> receivers;
    std::ranges::copy_if(draft.aid.parties, std::back_inserter(receivers), is_receiver);
    std::erase_if(draft.aid.parties, is_receiver);
    refuse_other_number(receivers.size());
    draft.aid.external_id.clear();
    for (std::size_t i = 0; i < receivers.size(); ++i) {
      Draft one = draft;
      one.aid.parties.push_back(receivers[i]);
      if (!words_.description.text("scope").empty())
        one.aid.scope = draft.aid.scope;
      else
        one.aid.scope = recording::default_scope(desk_, one.aid.parties);
      recording::check_direction(desk_, one.aid.direction, one.aid.parties);
      desk_.problems.raise();
      if (!id_.empty()) one.aid.external_id = fmt::format("{}/{}", id_, i + 1);
      write(std::move(one));
    }
  }

  static bool is_receiver(const domain::Party& party) { return party.role == domain::PartyRole::recipient; }

  /// A record for all receivers is not one for each of them, though both were called X.
  void refuse_each_of(const std::string& id) {
    if (id.empty()) return;
    const auto first = desk_.aids.find_by_external_id(id + "/1");
    if (first) throw Error(Problem(messages::id_of_each, id, first->code).hint(messages::id_differs_hint));
  }

  /// X with three receivers is another record than X with five.
  void refuse_other_number(std::size_t receivers) {
    if (id_.empty()) return;
    const auto found = [&](std::size_t number) {
      return desk_.aids.find_by_external_id(fmt::format("{}/{}", id_, number));
    };
    auto other = desk_.aids.find_by_external_id(id_);
    if (!other) other = found(receivers + 1);
    if (!other && found(1) && !found(receivers)) other = found(1);
    if (other) throw Error(Problem(messages::id_of_each, id_, other->code).hint(messages::id_differs_hint));
  }

  Draft read_draft(std::string_view amount, std::string_view amount_option) {
    Draft draft;
    draft.date_stated = !words_.fact.date.empty();
    draft.direction_stated = !words_.description.text("direction").empty();
    draft.scope_stated = !words_.description.text("scope").empty();
    domain::Aid& aid = draft.aid;
    aid.parties = recording::read_parties(desk_, words_.description, words_.creation);
    // With an unknown name, or with one on both sides, the countries cannot tell: one problem is enough.
    const bool parties_tell = desk_.problems.count() == 0 && std::ranges::none_of(aid.parties, [&](const auto& party) {
                                return records::is_own_gift(aid.parties, party.partner);
                              });
    std::optional<domain::Entry> entry;
    if (words_.kind != RecordKind::aid) entry = read_entry(amount, amount_option);
    recording::read_description(desk_, words_.description, words_.creation, entry ? entry->date : aid.runs, aid);
    if (parties_tell || draft.direction_stated) settle_direction(aid);
    const auto scope = desk_.term<domain::Scope>("scope", words_.description.text("scope"), "--scope");
    aid.scope = scope ? *scope : recording::default_scope(desk_, aid.parties);
    if (entry) {
      aid.form = entry->form;
      draft.contract_rate = contract_rate(*entry);
      add_entries(draft, *entry);
    } else {
      aid.form = desk_.term<domain::Form>("form", words_.description.text("form"), "--form").value_or(aid.form);
    }
    return draft;
  }

  void settle_direction(domain::Aid& aid) {
    const auto direction = recording::read_direction(desk_, words_.description.text("direction"), aid.parties);
    if (!direction) return;
    aid.direction = *direction;
    if (auto problem = recording::problem_of_part(desk_, aid)) desk_.problems.add(std::move(*problem), "--part-of");
  }

  void add_entries(Draft& draft, domain::Entry& entry) {
    if (words_.kind != RecordKind::gift) {
      entry.kind = records::kind_in(*entry_kind(words_.kind), draft.aid.direction);
      draft.entries.push_back(std::move(entry));
      return;
    }
    entry.kind = domain::EntryKind::commitment;
    draft.entries.push_back(entry);
    entry.kind = domain::delivery_of(draft.aid.direction);
    draft.entries.push_back(std::move(entry));
  }

  void write(Draft draft) {
    if (auto existing = recording::find_recorded(desk_, draft)) {
      if (existing->corrected_since) tell_corrected(existing->aid.code);
      outcome_.records.push_back(std::move(*existing));
      return;
    }
    const auto fingerprint = recording::fingerprint_of(desk_, draft);
    if (id_.empty() && !words_.another) {
      if (auto told = recording::refuse_same(desk_, draft)) outcome_.warnings.push_back(std::move(*told));
    }
    tell_doubtful(draft.aid, draft.entries);
    outcome_.records.push_back(recording::add_draft(desk_, std::move(draft), fingerprint));
  }

  void tell_corrected(const std::string& code) {
    static constexpr Message<Text> shown_by{"was-corrected-hint",
                                            "nothing was recorded; 'aid-report show {0}' shows what it says now",
                                            "chưa ghi gì thêm; xem giá trị hiện nay bằng 'aid-report show {0}'"};
    outcome_.warnings.push_back(Problem(messages::was_corrected, code).hint(shown_by, code));
  }

  // --- What both have ---

  std::string_view amount_option() const { return words_.each.empty() ? "--amount" : "--each"; }

  void warn(Problem problem, std::string_view option) {
    outcome_.warnings.push_back(std::move(problem).at({.file = std::string(option)}));
  }

  /// Amounts that are far from those of other aids. A gift has one amount in both its entries.
  void tell_doubtful(const domain::Aid& aid, const std::vector<domain::Entry>& entries) {
    if (entries.empty() || !entries.front().amount) return;
    auto doubt = records::Plausibility(desk_.writer.ledger()).doubt(records::given_amount(aid, entries.front()));
    if (doubt) warn(std::move(*doubt), amount_option());
  }

  void tell_doubtful_beside(const domain::Entry& entry) {
    for (Problem& doubt : recording::doubts_beside_others(desk_, entry)) warn(std::move(doubt), amount_option());
  }

  /// What the rules have found, at the option that said it.
  void judge(std::vector<records::Finding> findings) {
    for (records::Finding& finding : findings) {
      const bool is_amount = finding.fact == records::Fact::amount;
      const std::string_view option = is_amount ? amount_option() : option_of(finding.fact);
      if (finding.is_warning) {
        warn(std::move(finding.problem), option);
      } else {
        desk_.problems.add(std::move(finding.problem), option);
      }
    }
  }

  /// The own id of an entry: that of an aid is judged with the aid.
  void judge_id() {
    domain::Aid named;
    named.external_id = id_;
    judge(desk_.rules.check_description(named, OptionWords(words_)));
  }

  domain::Entry read_entry(std::string_view amount, std::string_view amount_option) {
    domain::Entry entry = recording::read_fact(desk_, words_, amount, amount_option);
    const auto stated = desk_.term<domain::Form>("form", words_.description.text("form"), "--form");
    const auto form = stated ? stated : recording::default_form(!amount.empty(), !words_.fact.goods.empty());
    if (!form && words_.description.text("form").empty()) {
      desk_.problems.add(Problem(messages::nothing_given).hint(messages::nothing_given_hint), "--amount");
    }
    entry.form = form.value_or(entry.form);
    return entry;
  }

  std::optional<domain::Decimal> contract_rate(const domain::Entry& entry) {
    const std::string& typed = words_.fact.contract_rate;
    if (typed.empty()) return std::nullopt;
    const auto rate = desk_.problems.take(domain::read_decimal(typed, desk_.numbers()), "--contract-rate");
    if (!rate) return std::nullopt;
    if (*rate <= domain::Decimal(0, 0)) {
      desk_.problems.add(Problem(messages::not_a_rate, typed), "--contract-rate");
    } else if (!entry.amount || entry.amount->money.currency() == domain::Currency::vnd()) {
      desk_.problems.add(Problem(messages::rate_without_amount), "--contract-rate");
    } else if (auto problem = refuse_rate_beyond_limit(*rate, entry.amount->money.currency(), typed)) {
      desk_.problems.add(std::move(*problem), "--contract-rate");
    } else {
      return rate->normalised();
    }
    return std::nullopt;
  }

  Desk& desk_;
  RecordWords words_;
  std::string id_;
  RecordOutcome outcome_;
};

}  // namespace

std::string_view to_string(RecordKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

Result<RecordKind> parse_record_kind(std::string_view word) {
  const auto found = std::ranges::find(kind_words, word);
  if (found != kind_words.end()) return static_cast<RecordKind>(found - kind_words.begin());
  return Problem(messages::unknown_word, word, fmt::format("{}", fmt::join(kind_words, ", ")));
}

bool can_make_aid(RecordKind kind) { return kind <= RecordKind::opening; }

Recorder::Recorder(storage::Writer& writer, vocabulary::Registry& registry, const Circumstances& circumstances)
    : state_(std::make_unique<State>(State{Desk(writer, registry, circumstances)})) {}
Recorder::~Recorder() = default;

RecordOutcome Recorder::record(const RecordWords& words) { return Recording(state_->desk, words).run(); }

}  // namespace aid::recording
