#pragma once
#include "aid/base/problem.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The closed word lists of the field: values that the code itself decides on. Open lists (sectors, partner kinds,
/// event types …) are data (`lists.csv`) and appear in records as codes.
namespace aid::domain {

enum class Direction : std::uint8_t { in, out, local_foreigners, domestic };
enum class Modality : std::uint8_t { programme, project, non_project };
/// Whose aid it is: the office's own, a member organisation's, or anybody's in the area (for area-wide totals).
enum class Scope : std::uint8_t { own, member, area_wide };
enum class EntryKind : std::uint8_t {
  pledge,
  commitment,
  receipt,
  disbursement,
  use,
  handover,
  counterpart,
  giving_back,
  opening,      ///< What was at hand when the book began: số dư đầu kỳ.
  cancellation  ///< The undrawn part of a commitment, which will not come.
};
/// The columns of reports. Entries of the kinds handover, counterpart and return have none. What was cancelled is shown
/// where single aids are; elsewhere a note tells it.
enum class Stage : std::uint8_t { opening, pledged, committed, cancelled, received, disbursed, used };
inline constexpr int stage_count = 7;
/// Whether an entry, or an aid, is money, goods, both, or something else.
enum class Form : std::uint8_t { cash, in_kind, technical_assistance, expert, service, works, scholarship, mixed };
enum class PartyRole : std::uint8_t { donor, co_donor, intermediary, owner, managing_agency, implementer, recipient };
/// Donors and co-donors.
constexpr bool is_giver(PartyRole role) { return role == PartyRole::donor || role == PartyRole::co_donor; }
/// Giving, with others or alone, is one role when it comes to who gave what.
constexpr bool is_same_role(PartyRole a, PartyRole b) { return a == b || (is_giver(a) && is_giver(b)); }
enum class SplitDimension : std::uint8_t { sector, place, beneficiary_group };
enum class NameKind : std::uint8_t { official, alias, former, acronym, translation };
enum class ApprovalKind : std::uint8_t { approval, amendment, revocation };
enum class EventMode : std::uint8_t { in_person, online, hybrid };
enum class EventStatus : std::uint8_t { held, planned, cancelled };

/// The stable English word: "in", "local-foreigners", "area-wide", "return", "co-donor" …: stored, typed, and in JSON.
std::string_view to_string(Direction);
std::string_view to_string(Modality);
std::string_view to_string(Scope);
std::string_view to_string(EntryKind);
std::string_view to_string(Stage);
std::string_view to_string(Form);
std::string_view to_string(PartyRole);
std::string_view to_string(SplitDimension);
std::string_view to_string(NameKind);
std::string_view to_string(ApprovalKind);
std::string_view to_string(EventMode);
std::string_view to_string(EventStatus);

/// The words of people: "tiếp nhận", "hỗ trợ nước ngoài" / "in", "out"; "cam kết" / "committed" …
Label label(Direction);
Label label(Modality);
Label label(Scope);
Label label(EntryKind);
Label label(Stage);
Label label(Form);
Label label(PartyRole);
Label label(NameKind);
Label label(ApprovalKind);
Label label(EventMode);
Label label(EventStatus);

/// Reads the stable word. Problem: unknown-word, listing the words there are.
/// Defined for every enumeration above.
template <typename Term>
Result<Term> parse_term(std::string_view word);

/// Every word of an enumeration, in its order.
template <typename Term>
std::span<const std::string_view> term_words();

/// The column that an entry of this kind counts in; none for handover, counterpart and return.
std::optional<Stage> stage_of(EntryKind kind);

/// The entry kind that delivers aid of this direction: receipt for `in`, disbursement for the others.
EntryKind delivery_of(Direction direction);

}  // namespace aid::domain
