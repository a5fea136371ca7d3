#pragma once
#include "aid/domain/date_options.hpp"
#include "aid/domain/quantity.hpp"
#include "aid/domain/records.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What an office keeps beside aid and events: agreements, plans with their items, anniversaries, needs. They are one
/// record with a kind, since they have the same shape: a title, a day, a time, partners with roles, what belongs to
/// them.
namespace aid::domain {

using MatterId = RowId<struct MatterTag>;

enum class MatterKind : std::uint8_t { agreement, plan, plan_item, anniversary, paper, need };
/// "agreement", "plan", "plan-item", "anniversary", "paper", "need".
std::string_view to_string(MatterKind kind);
/// "the agreement" as messages call it: "agreement", "thỏa thuận".
Label label(MatterKind kind);
std::optional<MatterKind> matter_kind_of(std::string_view word);

/// What made a version of a matter.
enum class MatterChange : std::uint8_t { recorded, corrected, linked, extended, ended, succeeded, withdrawn };
std::string_view to_string(MatterChange change);
Label label(MatterChange change);
std::optional<MatterChange> matter_change_of(std::string_view word);

/// How its dates are read: what is remembered may be of 1700.
DateOptions date_options(MatterKind kind);

struct MatterPartner {
  PartnerId partner;
  std::string role = {};  ///< Code of list `agreement-role`; "lead", "coordinator" of an item of a plan; or empty.
  friend bool operator==(const MatterPartner&, const MatterPartner&) = default;
};

/// The file of a paper that is kept beside the ledger.
struct PaperFile {
  std::string name = {};    ///< As it was called, without folders.
  std::string sha256 = {};  ///< Of its bytes, in hexadecimal digits.
  std::int64_t bytes = 0;
  std::string source = {};  ///< Where it is read from, until it is kept.
};
/// One thing that a need asks for: an item of goods, or money.
struct NeedLine {
  std::string item = {};              ///< As written: "khẩu trang"; empty: money.
  Quantity quantity = {};             ///< Of an item.
  std::string unit = {};              ///< Code of list `unit`, or the word as typed, or empty: counted pieces.
  std::optional<Amount> amount = {};  ///< Of money; nullopt: nobody knows how much.
  std::string typed = {};
  bool is_money() const { return item.empty(); }
  friend bool operator==(const NeedLine&, const NeedLine&) = default;
};

/// How much of a gift meets a need.
enum class NeedPart : std::uint8_t {
  all,      ///< All that it holds of what was asked for.
  stated,   ///< So much as is said.
  unknown,  ///< Something that nobody knows.
};
std::string_view to_string(NeedPart part);
std::optional<NeedPart> need_part_of(std::string_view word);

/// A gift that meets a need, whole or in part.
struct NeedGift {
  AidId aid = {};
  NeedPart part = NeedPart::all;
  std::string item = {};  ///< Of which item of it; empty: of whatever was asked for, or of money.
  Quantity quantity = {};
  std::string unit = {};
  std::optional<Amount> amount = {};
  std::string typed = {};
  friend bool operator==(const NeedGift&, const NeedGift&) = default;
};

struct Matter {
  MatterKind kind = MatterKind::agreement;
  MatterId id = {};
  Uuid uuid = {};
  std::string code = {};  ///< "DN-2021-A0003"; of plans -PL, of their items -PI, of anniversaries -AN, papers -P,
                          ///< needs -N.
  std::string external_id = {};
  int version = 1;
  MatterChange change = MatterChange::recorded;  ///< What made this version,
  std::string reason = {};                       ///< and why.
  std::string type = {};  ///< Code of list `agreement-type`, `anniversary-type`, or `event-type` of an item.
  std::string title = {};
  std::string title_en = {};
  std::string number = {};     ///< Of the agreement, of the decision, of the item in its plan.
  std::string authority = {};  ///< Who decided a plan.
  std::string country = {};    ///< Of the foreign side where no partner tells it.
  std::string note = {};
  std::optional<DateInterval> date = {};  ///< Signed, decided, due, or the day that is remembered.
  std::string typed_date = {};
  std::optional<Date> valid_from = {};   ///< The first day of its term; of a plan, of the time that it is for.
  std::optional<Date> valid_until = {};  ///< The first day after its term.
  bool open_ended = false;               ///< It has no term; else without `valid_until` nobody stated one.
  std::optional<Date> ended_on = {};     ///< The first day on which it no longer held, whatever its term.
  std::optional<int> every = {};         ///< An anniversary is kept each so many years; none: each year.
  std::string status = {};               ///< "cancelled", or empty.
  MatterId parent = {};                  ///< The plan of an item; the agreement whose place this one takes.
  std::vector<MatterPartner> partners = {};
  std::vector<EventCount> counts = {};  ///< What an item of a plan expects.
  std::vector<AidId> aids = {};
  std::vector<EventId> events = {};
  std::vector<Source> sources = {};
  std::vector<EntryId> entries = {};      ///< That a paper belongs to,
  std::vector<MatterId> matters = {};     ///< and matters,
  std::vector<std::int64_t> totals = {};  ///< and published totals.
  std::optional<PaperFile> file = {};
  std::string path = {};  ///< Where the file of a paper lies that is not kept.
  std::string priority = {};         ///< Of a need: code of list `need-priority`,
  std::string channel = {};          ///< and of list `channel-kind`: through whom it is to be met.
  std::vector<NeedLine> lines = {};  ///< What it asks for. It is due on the last day of its term.
  std::vector<NeedGift> gifts = {};  ///< What meets it.
};

/// How an agreement stands on a day.
enum class AgreementState : std::uint8_t {
  in_force,
  term_unknown,  ///< In force unless it has ended: nobody stated its term.
  not_yet,
  expired,  ///< Its term is over.
  ended,    ///< Before its term was over.
};
std::string_view to_string(AgreementState state);
Label label(AgreementState state);
AgreementState state_on(const Matter& agreement, Date day);
/// The last day of its term, or the day before it ended; nothing where that is not known or there is none.
std::optional<Date> last_day_of(const Matter& agreement);

}  // namespace aid::domain
