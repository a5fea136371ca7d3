#pragma once
#include "aid/domain/reading.hpp"
#include "aid/domain/records.hpp"
#include "aid/recording/change.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Recording of aid: words as typed become checked records. What is wrong is collected, so that all of it can be mended
/// at once; nothing is guessed, nothing is recorded twice, and each call is one transaction or part of one.
namespace aid::recording {

/// What is recorded: a simple completed gift (a commitment and its delivery), the grant alone, or one entry.
enum class RecordKind : std::uint8_t {
  gift,
  aid,
  pledge,
  commitment,
  opening,
  receipt,
  disbursement,
  use,
  handover,
  counterpart,
  giving_back,
  cancellation
};
/// "gift", "aid", "pledge" … "return": the command's word.
std::string_view to_string(RecordKind kind);
/// Problem: unknown-word.
Result<RecordKind> parse_record_kind(std::string_view word);
/// Whether it makes a new aid when none is named: gift, aid, pledge, commitment and opening do.
bool can_make_aid(RecordKind kind);

using records::AidWords;

/// What states a fact, each as typed. Empty: not given.
struct EntryWords {
  std::string date = {};  ///< Else today.
  std::string amount = {};
  std::vector<std::string> goods = {};  ///< "4 máy thở", "35 tấn hàng = 1 triệu USD".
  std::string stated_vnd = {};          ///< The equivalents that were printed beside the amount.
  std::string stated_usd = {};
  std::vector<std::string> stated = {};         ///< What other sources say that it is worth: "32 tỷ VND";
  std::vector<std::string> stated_source = {};  ///< who says so, one for each in their order, "?" not known;
  std::vector<std::string> stated_date = {};    ///< and when, likewise.
  std::string via = {};                         ///< The partner through whom it was delivered.
  std::string via_kind = {};                    ///< Code of list channel-kind, else from the partner's kind.
  std::string settles = {};                     ///< The pledge or commitment that it draws on.
  std::vector<std::string> instalments = {};    ///< What is promised for when: "2026=500000 USD".
  std::string contract_rate = {};               ///< VND for one unit of the amount's currency, by the aid's contract.
};

/// A name that may be created, with what is said of it.
struct NewPartner {
  std::string name = {};
  std::string country = {};  ///< As typed, or empty.
  std::string kind = {};     ///< As typed, or empty.
};

/// Which unknown names may be created. Never silently: each is listed in the outcome.
struct CreationWords {
  bool every_partner = false;             ///< --new-partner
  bool every_place = false;               ///< --new-place
  std::vector<NewPartner> partners = {};  ///< Those that somebody has said yes to.
  std::vector<std::string> places = {};
  /// Of created givers and receivers, as typed: one for all of them, or one for each in their order. Known ones are
  /// checked.
  std::vector<std::string> from_country = {};
  std::vector<std::string> from_kind = {};
  std::vector<std::string> to_country = {};
  std::vector<std::string> to_kind = {};
};

/// One command.
struct RecordWords {
  RecordKind kind = RecordKind::gift;
  std::string aid = {};   ///< The aid that an entry belongs to: code, caller's id or UUID.
  std::string id = {};    ///< The caller's own id.
  bool another = false;   ///< It is another record, though one with equal values is there.
  std::string each = {};  ///< An amount for each receiver: one aid each.
  AidWords description = {};
  EntryWords fact = {};
  CreationWords creation = {};
};

/// What a record became.
struct Recorded {
  domain::Aid aid = {};
  std::vector<domain::Entry> entries = {};  ///< Those of this command.
  bool made_aid = true;                     ///< Else the entry was added to an aid that was there.
  bool already = false;                     ///< It was there: nothing was written.
  bool corrected_since = false;             ///< It was there, and has other values now.
  std::string parties = {};                 ///< "Kisarazu → MTTQ Đà Nẵng": whose aid it is.
  bool read_as_received = false;            ///< "Giải ngân" of incoming aid, which is what was received.
};

/// What a command did.
struct RecordOutcome {
  std::vector<Recorded> records = {};
  std::vector<domain::Partner> new_partners = {};
  std::vector<domain::Place> new_places = {};
  std::vector<Problem> warnings = {};
};

/// Changes to what describes an aid: a field that is given replaces the recorded one.
struct EditWords {
  std::string aid = {};   ///< Where only equivalents are given, one of its entries too: "DN-2021-0042/1".
  AidWords changes = {};  ///< `direction` is not one of them: it is what its entries rest on.
  std::vector<std::string> cleared = {};  ///< Options whose value is taken away: "note", "sector", "part-of" …
  CreationWords creation = {};
  EntryWords fact = {};  ///< Of which `stated`, `stated_source` and `stated_date` are added to its entries.
};

struct EditOutcome {
  domain::Aid aid = {};
  std::vector<Change> changed = {};  ///< The fields whose values differ now. Empty: nothing was written.
  std::vector<domain::Partner> new_partners = {};
  std::vector<domain::Place> new_places = {};
  std::vector<Problem> warnings = {};
};

struct ApprovalWords {
  std::string aid = {};
  std::string number = {};     ///< "1150/QĐ-UBND".
  std::string authority = {};  ///< Who decided.
  std::string date = {};       ///< A day; else today.
  std::string kind = {};       ///< Else approval.
  std::string note = {};
  bool another = false;
};

struct ApprovalOutcome {
  domain::Aid aid = {};
  domain::Approval approval = {};
  bool already = false;
  std::vector<Problem> warnings = {};
};

struct ReversalWords {
  std::string what =
      {};  ///< An aid, an entry ("DN-2021-0042/1", its own id), an approval (…/A1), an equivalent (…/1/E2).
  std::string reason = {};
  std::string date = {};  ///< Of an entry of a locked period: when it is taken back; else today.
};

/// What is corrected after its period was locked stays in the reports of that period, and is subtracted in those of a
/// later date.
struct Later {
  std::string period = {};  ///< The locked one.
  domain::DateInterval on = {};
};

struct ReversalOutcome {
  domain::Aid aid = {};
  bool whole_aid = false;
  std::vector<domain::Entry> entries = {};  ///< Those taken back, in their order.
  std::optional<domain::Approval> approval = {};
  std::optional<domain::Equivalent> equivalent = {};  ///< Of the one entry.
  std::optional<Later> later = {};                    ///< Of an entry of a locked period.
  std::size_t parts_left = 0;                         ///< Aids that name the reversed one as what they are part of.
};

/// Ends the part of a commitment that has not come.
struct CancelWords {
  std::string aid = {};
  std::string amount = {};
  bool rest = false;  ///< All of it, instead of an amount.
  std::string date = {};
  std::string reason = {};
};

struct CancelOutcome {
  domain::Aid aid = {};
  std::vector<domain::Entry> entries = {};  ///< One a currency.
  domain::Amounts left = {};                ///< What may still come.
  std::vector<Problem> warnings = {};
};

/// Reverses entries and records them again with other values, and changes who takes part.
struct CorrectWords {
  std::string what = {};  ///< An entry ("DN-2021-0042/1"), or an aid of one entry or with a gift's two.
  std::string reason = {};
  /// What is given replaces what is recorded; the date of an entry of a locked period is when it is corrected instead.
  EntryWords fact = {};
  AidWords changes = {};
  std::vector<std::string> cleared = {};  ///< "goods", "stated-usd" …
  CreationWords creation = {};
};

struct CorrectOutcome {
  domain::Aid aid = {};
  std::vector<Change> changed = {};        ///< Empty: nothing was written.
  std::vector<domain::Entry> before = {};  ///< Those taken back, in their order.
  std::vector<domain::Entry> after = {};   ///< Those recorded instead.
  std::optional<Later> later = {};         ///< Where the period of an entry is locked.
  std::vector<domain::Partner> new_partners = {};
  std::vector<Problem> warnings = {};
};

/// What a command recorded that can be taken back whole.
struct UndoOutcome {
  std::int64_t block = 0;
  std::string command = {};             ///< "aid-add gift --from …"
  std::string at = {};                  ///< UTC.
  std::vector<std::string> codes = {};  ///< Of what is taken back: aids, entries, approvals.
  bool made_partners = false;           ///< These stay.
};

struct ReviewWords {
  std::string aid = {};
  std::string reason = {};
  bool withdraw = false;  ///< It is to be looked at again.
};

struct ReviewOutcome {
  domain::Aid aid = {};
  domain::Review review = {};
  std::vector<Problem> warnings = {};
};

/// What a command may take from its surroundings.
struct Circumstances {
  domain::Date today;
  domain::NumberStyle numbers = domain::NumberStyle::undecided;  ///< Undecided: as the ledger's settings say.
};

/// Records within a transaction that the caller has begun and will commit, any number of records. Every function throws
/// `Errors` (what was read wrongly, all of it) or `Error`; the caller then lets the writer go without a commit.
class Recorder {
public:
  Recorder(storage::Writer& writer, vocabulary::Registry& registry, const Circumstances& circumstances);
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  /// Problems: those of every reader; shares-not-100, shares-not-for-all, direction-not-known, direction-contradicts,
  /// foreign-to-foreign, country-differs, kind-differs, not-one-for-each, nothing-given, aid-needed, not-with-aid,
  /// aid-reversed, part-of-reversed, wrong-delivery, not-settled, wrong-currency, each-and-amount,
  /// each-without-receivers, repeated-receiver, goods-valued-twice, id-differs, same-as-recorded, place-without-parent,
  /// not-reached …
  RecordOutcome record(const RecordWords& words);
  /// Problems: also part-of-itself, part-of-cycle, not-clearable, missing-value-of-edit, which-entry, stated-uneven.
  EditOutcome edit(const EditWords& words);
  /// Problems: unknown-aid, aid-reversed, day-needed, approval-elsewhere.
  ApprovalOutcome approve(const ApprovalWords& words);
  /// Problems: unknown-record, already-reversed, reason-needed.
  ReversalOutcome reverse(const ReversalWords& words);
  /// Problems: unknown-aid, aid-reversed, reason-needed, rest-or-amount, nothing-to-cancel, more-than-rest,
  /// rest-not-known.
  CancelOutcome cancel(const CancelWords& words);
  /// Problems: those of `edit` and of entries, reason-needed, entry-not-named, equivalent-of-old-amount,
  /// nothing-to-correct.
  CorrectOutcome correct(const CorrectWords& words);
  /// Takes back what the last block of `actor` recorded; `block`: it must be that one (0: any). Problems:
  /// nothing-to-undo, not-undoable, built-upon.
  UndoOutcome undo(std::string_view actor, std::int64_t block);
  /// Says that an aid is right as it is recorded now, whatever `check` doubts; once more where another aid that it is
  /// compared with has changed. Problems: unknown-aid, aid-reversed,
  /// review-reason-needed, not-reviewed.
  ReviewOutcome review(const ReviewWords& words);

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Who asks for a command, and how: each function below is one transaction.
struct Session {
  storage::Ledger& ledger;
  storage::Author author;
  Circumstances circumstances;
  bool dry_run = false;  ///< The same transaction, rolled back.
};

RecordOutcome record(const Session& session, const RecordWords& words);
/// What `record` would do, or everything that is wrong: for asking about it. Writes nothing.
struct Preview {
  RecordOutcome outcome;
  std::vector<Problem> problems = {};
};
Preview preview(const Session& session, const RecordWords& words);
EditOutcome edit(const Session& session, const EditWords& words);
ApprovalOutcome approve(const Session& session, const ApprovalWords& words);
ReversalOutcome reverse(const Session& session, const ReversalWords& words);
ReviewOutcome review(const Session& session, const ReviewWords& words);
CancelOutcome cancel(const Session& session, const CancelWords& words);
CorrectOutcome correct(const Session& session, const CorrectWords& words);
/// Of the session's author.
UndoOutcome undo(const Session& session, std::int64_t block = 0);

/// A name in `words` that the ledger does not know.
struct UnknownName {
  std::string option = {};  ///< "--from"
  std::string typed = {};
  bool is_place = false;
  std::vector<vocabulary::Registry::Candidate> closest = {};  ///< Of partners, best first.
};
/// All of them, in the order of the options, each once; those that `words.creation` allows are left out.
std::vector<UnknownName> unknown_names(vocabulary::Registry& registry, const AidWords& description,
                                       const EntryWords& fact, const CreationWords& creation);

/// One line a record, for the acknowledgement: "recorded as DN-2021-0042: 196,000,000 VND, committed and received
/// 2021".
std::string acknowledgement(const RecordOutcome& outcome, Language language, bool dry_run);
std::string acknowledgement(const EditOutcome& outcome, Language language, bool dry_run);
std::string acknowledgement(const ApprovalOutcome& outcome, Language language, bool dry_run);
std::string acknowledgement(const ReversalOutcome& outcome, Language language, bool dry_run);
std::string acknowledgement(const ReviewOutcome& outcome, Language language, bool dry_run);
std::string acknowledgement(const CancelOutcome& outcome, Language language, bool dry_run);
std::string acknowledgement(const CorrectOutcome& outcome, Language language, bool dry_run);
std::string acknowledgement(const UndoOutcome& outcome, Language language, bool dry_run);
/// The codes alone, one a line, for scripts.
std::string codes(const RecordOutcome& outcome);
std::string codes(const ApprovalOutcome& outcome);
std::string codes(const ReversalOutcome& outcome);
std::string codes(const CancelOutcome& outcome);
std::string codes(const CorrectOutcome& outcome);
std::string codes(const UndoOutcome& outcome);
/// What was created on the way, one line each: "new partner DN-P0007: Kisarazu (JP)".
std::string created(const std::vector<domain::Partner>& partners, const std::vector<domain::Place>& places,
                    Language language);

}  // namespace aid::recording
