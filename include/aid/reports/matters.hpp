#pragma once
#include "aid/domain/matters.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Agreements, plans and anniversaries, listed and shown, and the calendar of an office.
namespace aid::reports {

/// Which agreements a list shows. Empty: all. Several words of one filter are alternatives.
struct AgreementFilter {
  std::vector<std::string> types = {};
  std::vector<std::string> partners = {};  ///< In whatever role.
  std::vector<std::string> countries = {};
  bool in_force = false;
  std::string on = {};             ///< The day on which; else today.
  std::string ending_within = {};  ///< "6m", "60d": the last day lies from that day on within this time.
  std::string period = {};         ///< Signed in it.
};

/// One row an agreement, by the date of its signature, with how it stands on the day. Throws `Error`: those of the
/// words' readers, not-a-time-ahead.
table::Table list_agreements(vocabulary::Registry& registry, const AgreementFilter& filter, domain::Date today);

/// Which needs a list shows, line by line. Empty: all. Several words of one filter are alternatives.
struct NeedFilter {
  bool open = false;  ///< What is not known to be met.
  bool met = false;
  bool late = false;                       ///< Past its time and not met.
  std::vector<std::string> states = {};    ///< Words of `records::NeedState`.
  std::vector<std::string> partners = {};  ///< Who asks or receives.
  std::vector<std::string> countries = {};
  std::vector<std::string> items = {};  ///< Under whatever name; or money.
  std::vector<std::string> priorities = {};
  std::vector<std::string> channels = {};
  std::string period = {};  ///< Asked in it.
};

/// One row for each thing that a need asks for: how much, what met it, and what is outstanding. Throws `Error`: those
/// of the words' readers.
table::Table list_needs(vocabulary::Registry& registry, const NeedFilter& filter, domain::Date today);

/// All that is known of a matter of that kind, as rows (field, value), and its versions with what changed and why.
/// Throws `Error` unknown-matter.
table::Table show_matter(vocabulary::Registry& registry, domain::MatterKind kind, std::string_view typed,
                         domain::Date today);

/// One row a plan, with how many of its items are done, open, late and cancelled.
table::Table list_plans(vocabulary::Registry& registry, domain::Date today);

/// How an item of a plan stands.
enum class ItemState : std::uint8_t {
  done,    ///< As many events were held as are expected.
  late,    ///< It is past its time and not done.
  partly,  ///< Some were held, and its time is not over.
  open,    ///< None was held, and its time is not over.
  cancelled,
  unplanned,  ///< No item at all: an event that was held in the time of the plan, and no item names it.
};
std::string_view to_string(ItemState state);
Label label(ItemState state);

struct PlanFilter {
  std::string plan = {};                 ///< Code or number; empty: all.
  std::vector<std::string> states = {};  ///< Words of `ItemState`.
  std::vector<std::string> leads = {};
};
/// One row an item, in the order of plans and numbers, then the events that were held without a plan. Throws `Error`:
/// those of the words' readers, unknown-matter.
table::Table plan_status(vocabulary::Registry& registry, const PlanFilter& filter, domain::Date today);

/// The anniversaries that ship with the program and those of the ledger, by country and day.
table::Table list_anniversaries(vocabulary::Registry& registry, const std::vector<std::string>& countries);

/// Throws `Error` shipped-anniversary where the word is the code of an anniversary that ships with the program, of
/// which the ledger has no record to show or change.
void refuse_shipped_anniversary(vocabulary::Registry& registry, std::string_view typed);

/// What a calendar has, and what it calls it.
struct CalendarCategory {
  std::string_view word;
  Label label;
};
std::span<const CalendarCategory> calendar_categories();

struct CalendarFilter {
  std::string period = {};  ///< Else the year of today.
  std::string from = {};
  std::string until = {};
  std::vector<std::string> countries = {};
  std::vector<std::string> categories =
      {};                   ///< "anniversary", "event", "deadline", "agreement-end", "plan-item", "need".
  bool only_round = false;  ///< Of anniversaries only years that divide by 5.
};
/// What lies in a period, day by day: anniversaries with how many years and last year's greeting, events, items of
/// plans, ends of agreements, and reports and steps that are due. Throws `Error`: those of the words' readers,
/// period-and-dates, until-before-from, calendar-too-long.
table::Table build_calendar(vocabulary::Registry& registry, const CalendarFilter& filter, domain::Date today);

}  // namespace aid::reports
