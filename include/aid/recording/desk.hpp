#pragma once
#include "aid/base/problems.hpp"
#include "aid/recording/record.hpp"
#include "aid/records/draft.hpp"
#include "aid/records/rules.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/storage/rates.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// How a record comes about, inside `recording`.
namespace aid::recording {

/// What all that reads and writes records within one transaction shares.
struct Desk {
  storage::Writer& writer;
  vocabulary::Registry& registry;
  storage::Aids aids;
  storage::Partners partners;
  storage::Places places;
  storage::Rates rates;
  Circumstances circumstances;
  records::Rules rules;
  bool another = false;  ///< Of the command: a name that is near to a known one is another partner's.
  Problems problems = {};
  std::vector<domain::Partner> new_partners = {};
  std::vector<domain::Place> new_places = {};

  Desk(storage::Writer& transaction, vocabulary::Registry& words, const Circumstances& around);

  /// Forgets what the last command found and made.
  void begin();
  domain::NumberStyle numbers();
  domain::ReadingOptions reading() { return {.currency = registry.currency(), .numbers = numbers()}; }

  /// Cleaned text, or empty (and a problem).
  std::string text(std::string_view typed, std::string_view option);
  /// The code of an item of a list; empty when nothing is typed (or a problem was found).
  std::string code(std::string_view list, std::string_view typed, std::string_view option);
  /// A closed word, which people may type in their language.
  template <typename Term>
  std::optional<Term> term(std::string_view list, std::string_view typed, std::string_view option) {
    const std::string found = code(list, typed, option);
    if (found.empty()) return std::nullopt;
    return domain::parse_term<Term>(found).value();
  }
  std::optional<domain::DateInterval> date(std::string_view typed, std::string_view option);

  /// A partner. It is read once and kept, because no other process can change it within this transaction.
  const domain::Partner& partner(domain::PartnerId id);
  /// The office among the partners, where it is one; looked up once.
  domain::PartnerId office();
  /// What a record is called in every ledger; looked up once.
  const Uuid& partner_uuid(domain::PartnerId id) {
    const auto named = named_as_.find(id.row);
    return named == named_as_.end() ? partner(id).uuid : named->second;
  }
  /// Calls `look` until it returns true, and tells whether it did: once as the partners are, then once for each way in
  /// which a record may have named those of them that others were merged into. While it runs, `partner_uuid` says so.
  bool under_each_name(const std::vector<domain::PartnerId>& partners, const std::function<bool()>& look);
  const Uuid& place_uuid(domain::PlaceId id);
  const Uuid& aid_uuid(domain::AidId id);
  const Uuid& entry_uuid(domain::EntryId id);
  /// Spare looking up what was just written.
  void remember(const domain::Aid& aid) { last_aid_ = {aid.id, aid.uuid}; }
  void remember(const domain::Entry& entry) { last_entry_ = {entry.id, entry.uuid}; }

private:
  /// What the partners that others were merged into are called, first by themselves; read once.
  const std::unordered_map<std::int64_t, std::vector<Uuid>>& merged_uuids();

  std::unordered_map<std::int64_t, domain::Partner> known_partners_;
  std::optional<std::unordered_map<std::int64_t, std::vector<Uuid>>> merged_uuids_;
  std::unordered_map<std::int64_t, Uuid> named_as_;
  std::optional<domain::PartnerId> office_;
  std::unordered_map<std::int64_t, Uuid> place_uuids_;
  std::pair<domain::AidId, Uuid> last_aid_ = {};
  std::pair<domain::EntryId, Uuid> last_entry_ = {};
};

/// Who takes part in an aid. Creates what may be created.
std::vector<domain::Party> read_parties(Desk& desk, const AidWords& words, const CreationWords& creation);
/// The channel of an entry.
domain::PartnerId read_channel(Desk& desk, std::string_view typed, const CreationWords& creation);
/// The kind of a channel by the partner's kind, where nothing else is said.
std::string channel_kind_of(Desk& desk, domain::PartnerId channel);

/// One field of `words` into `aid`, instead of what it had; `at`: when its places are to exist. Who takes part is for
/// `read_parties`.
void read_field(Desk& desk, const records::FieldDescription& field, const AidWords& words,
                const CreationWords& creation, const std::optional<domain::DateInterval>& at, domain::Aid& aid);
/// Whether an option says the field, or a detail of it.
bool is_given(const AidWords& words, const records::FieldDescription& field);
/// All that is given, but who takes part and what the parties or entries settle: direction, scope, form.
void read_description(Desk& desk, const AidWords& words, const CreationWords& creation,
                      const std::optional<domain::DateInterval>& at, domain::Aid& aid);
std::vector<domain::Split> read_sectors(Desk& desk, const std::vector<std::string>& typed);
std::vector<domain::Split> read_places(Desk& desk, const std::vector<std::string>& typed, const CreationWords& creation,
                                       const std::optional<domain::DateInterval>& at);
/// Who benefits, as typed: "poor" or any words; "pupils=19 school"; the country, where it is not the receiver's.
struct BeneficiaryWords {
  std::vector<std::string> audiences = {};
  std::vector<std::string> reached = {};
  std::string country = {};
};
std::vector<domain::Beneficiary> read_beneficiaries(Desk& desk, const BeneficiaryWords& words);
domain::AidId read_part_of(Desk& desk, std::string_view typed);
/// A part has the direction of its whole: else a total would have it or not, by what is selected. The problem, if so.
std::optional<Problem> problem_of_part(const Desk& desk, const domain::Aid& part);

/// A count of something; how many is for the rules to judge.
std::optional<domain::Count> read_count(Desk& desk, std::string_view typed, std::string_view option);

/// The direction that the countries of the first giver and the first receiver tell, or the one that is stated.
std::optional<domain::Direction> read_direction(Desk& desk, std::string_view typed,
                                                const std::vector<domain::Party>& parties);
/// Adds a problem when the countries of the parties contradict the direction.
void check_direction(Desk& desk, domain::Direction direction, const std::vector<domain::Party>& parties);
/// Whose aid it is, by the roles of the office, its members and chapters.
domain::Scope default_scope(Desk& desk, const std::vector<domain::Party>& parties);
/// Cash, in kind or mixed.
std::optional<domain::Form> default_form(bool has_amount, bool has_goods);

/// Goods that are money in portions, "230 suất tiền @ 5 triệu", are the amount where no other is given.
void take_cash_for_amount(Desk& desk, EntryWords& fact);
/// One entry with all that is typed of it but its kind, its aid and its form.
domain::Entry read_fact(Desk& desk, const RecordWords& words, std::string_view amount, std::string_view amount_option);
/// What `--instalment` says of the entry's amount, by date. Problems: instalment-without-amount, not-an-instalment,
/// instalment-in-other-currency, instalments-overlap, instalments-exceed.
std::vector<domain::Instalment> read_instalments(Desk& desk, const EntryWords& fact, const domain::Entry& entry);
/// Adds a problem where the instalments are more than the amount.
void check_instalments(Desk& desk, const domain::Entry& entry);
/// What is doubtful about an entry beside those of its aid that are there; each doubt once.
std::vector<Problem> doubts_beside_others(Desk& desk, const domain::Entry& entry);
/// The entry that `words.fact.settles` names, of `aid` and before `kind`.
domain::EntryId read_settled(Desk& desk, std::string_view typed, const domain::Aid& aid, domain::EntryKind kind);

using records::Draft;

/// The option that says a fact: "--amount".
std::string_view option_of(records::Fact fact);
/// The words of an aid's options in which a fact was given, for the rules. Beneficiaries are those of --for, then those
/// of
/// --beneficiary, where the two are not of the same people.
std::string typed_of(const AidWords& words, records::Fact fact, std::size_t number);

/// One value of a record, in the canonical form that tells equal records; `name` is its option.
struct Field {
  std::string_view name;
  std::string value;
  ShownValue shown = {};  ///< As people are told, where that is not `value`.
  friend bool operator==(const Field&, const Field&) = default;
};
enum class Naming { for_machines, for_people };
std::vector<Field> fields_of(Desk& desk, const domain::Aid& aid, Naming naming);
std::vector<Field> fields_of(Desk& desk, const domain::Entry& entry, Naming naming);
/// A value in which two records differ, "–" where one has none.
struct Difference {
  std::string_view name;
  ShownValue recorded;
  ShownValue given;
};
/// All of them, each name once: those that are given first.
std::vector<Difference> differences(const std::vector<Field>& recorded, const std::vector<Field>& given);
std::optional<Difference> first_difference(const std::vector<Field>& recorded, const std::vector<Field>& given);
/// What became of the field with that option.
Change change_of(Desk& desk, std::string_view option, const domain::Aid& before, const domain::Aid& after);
/// Of all values of a draft; equal for equal drafts.
storage::Fingerprint fingerprint_of(Desk& desk, const Draft& draft);
/// The partners that a draft names.
std::vector<domain::PartnerId> partners_of(const Draft& draft);
/// The aids that were recorded with the values of the draft, under whatever name of its partners.
std::vector<domain::AidId> aids_recorded_as(Desk& desk, const Draft& draft);
/// Of an entry with the aid that it belongs to and what it settles.
storage::Fingerprint fingerprint_of(Desk& desk, const domain::Entry& entry);
/// Of what entries state, wherever they belong.
storage::Fingerprint fingerprint_of_facts(Desk& desk, const std::vector<domain::Entry>& entries);
storage::Fingerprint fingerprint_of_bytes(std::string_view bytes);
/// Writes a draft that is not there yet: the aid, its entries (a delivery settles the commitment before it) and its
/// contract's rate.
Recorded add_draft(Desk& desk, Draft draft, const storage::Fingerprint& fingerprint);

/// The rate of a contract, for entries of its aid.
void add_contract_rate(Desk& desk, const domain::Aid& aid, const domain::Entry& entry, domain::Decimal rate,
                       const std::string& source);

/// Everything of a draft.
std::vector<Field> fields_of(Desk& desk, const Draft& draft, Naming naming);

/// Whether the draft is recorded already under its id. Takes over, where they were not stated, the date and the
/// defaults of the record that is there. Throws `Error` id-differs.
std::optional<Recorded> find_recorded(Desk& desk, Draft& draft);
/// The same for an entry of an aid that is there.
std::optional<domain::Entry> find_recorded(Desk& desk, domain::Entry& entry, bool date_stated);
/// The entries that an aid was recorded with, each as it is in force now; those that were taken back are left out. To
/// be compared with those that are `given`: equivalents of other sources that were added or withdrawn since are no
/// difference.
std::vector<domain::Entry> first_entries_now(Desk& desk, domain::AidId aid, std::span<const domain::Entry> given);
/// Whether the aid has the parties and the facts of the draft now.
bool still_says(Desk& desk, const Draft& draft, const domain::Aid& aid);
/// Whether it says all of the draft. What only describes may be that of any of its versions: a title that came later
/// makes no other gift of it.
bool says(Desk& desk, const Draft& draft, const domain::Aid& aid);
/// Whether an aid that was recorded with the draft's values has others now: its parties, or by corrections its facts.
bool was_corrected(Desk& desk, const Draft& draft, const domain::Aid& aid);
/// The aid, not reversed, that says the same: it was recorded so and not corrected since, or says so since then.
std::optional<domain::Aid> find_saying(Desk& desk, const Draft& draft);
/// Throws `Error` same-as-recorded if there is one. A warning where one said the same until it was corrected.
std::optional<Problem> refuse_same(Desk& desk, const Draft& draft);
/// Throws `Error` same-as-recorded. An entry that settles a corrected commitment settles what stands in its place.
void refuse_same_entry(Desk& desk, const domain::Entry& entry);

/// `later`: of an entry of a locked period.
void reverse_entry(Desk& desk, const domain::Entry& entry, const std::string& reason,
                   const std::optional<Later>& later = {});
/// When an entry of a locked period is taken back: at `typed`, else today; nullopt: its period is open. Throws `Error`
/// period-locked where reports cannot subtract it at another date, not-after-lock, date-in-future, and those of reading
/// a date.
std::optional<Later> later_of(Desk& desk, const domain::Entry& entry, std::string_view typed);
/// Whether it is money alone, of a stage that reports can subtract.
bool can_be_subtracted(const domain::Entry& entry);
/// Takes an aid and its entries that were not reversed before back; returns those entries.
std::vector<domain::Entry> reverse_aid(Desk& desk, domain::AidId aid, const std::string& reason);

/// "K1 (DN-2021-0042)": what was typed, and the code that it means; the code alone where that was typed.
std::string named(std::string_view typed, const std::string& code);
/// What other sources say that an entry is worth. Problems: stated-uneven, and those of the readers.
std::vector<domain::Equivalent> read_equivalents(Desk& desk, const EntryWords& fact);
/// "DN-2021-0042/1/E2".
std::string equivalent_code(const domain::Aid& aid, const domain::Entry& entry, int number);

/// Of an aid that was taken back, or of its entry or approval: by which block, and why. `name`: as it is called here.
Problem already_reversed(Desk& desk, const domain::Aid& aid, std::string_view name, domain::EntryId entry = {},
                         std::int64_t approval = 0);

/// A receipt or a disbursement.
bool delivers(domain::EntryKind kind);

/// "DN-2021-0042/1".
std::string entry_code(const domain::Aid& aid, int number);
/// "DN-2021-0042/A1".
std::string approval_code(const domain::Aid& aid, int number);

}  // namespace aid::recording
