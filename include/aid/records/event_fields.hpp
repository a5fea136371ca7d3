#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/records.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// One description of each field of an event. The options of `add` and `edit` and its `--clear`, `show`, the
/// fingerprint and the differences of two versions loop over it: a text or code is described here, and read nowhere
/// else.
namespace aid::records {

/// An event as typed. Empty: not given.
struct EventWords {
  std::string type = {};  ///< Code or name of list event-type.
  std::string title = {};
  std::string date = {};    ///< Else today.
  std::string mode = {};    ///< Code or name of list event-mode.
  std::string status = {};  ///< Else held, or planned for a date to come.
  std::string place = {};
  domain::PlaceId known_place = {};         ///< Instead of `place`, where the caller has looked it up.
  std::vector<std::string> countries = {};  ///< Of the foreign side where no partner tells them.
  std::vector<std::string> partners = {};   ///< "Kisarazu", "organiser=UBND Đà Nẵng".
  std::vector<std::string> counts = {};     ///< "people-reached=hơn 3.000"; "87" where the type tells what is counted.
  std::string people = {};                  ///< Short for people-reached.
  std::vector<std::string> aids = {};
  std::vector<std::string> sources = {};
  std::string note = {};
  std::string part_of = {};        ///< The event that stands for many and contains this one.
  std::string cost = {};           ///< "khoảng 120 triệu".
  std::string permit = {};         ///< Code or name of list event-permit.
  std::string permit_number = {};  ///< Of the permit that was given,
  std::string permitted = {};      ///< and its day.
  std::string report_due = {};     ///< The last day for the report of the result, where it is another than by law.
  std::string reported = {};       ///< When that report was sent.
  std::string id = {};             ///< The caller's own id.
  domain::NumberStyle numbers = domain::NumberStyle::undecided;  ///< Undecided: as the ledger's settings say.
  bool another = false;                        ///< It is another event, though one with equal values is there.
  bool new_partner = false;                    ///< Unknown partners may be created.
  std::vector<std::string> new_partners = {};  ///< These may.
  bool new_place = false;                      ///< An unknown place may be created.
};

/// One field. Texts of options and of people's tables are in both languages.
struct EventField {
  /// What the value of a field is. A text and a code are read and shown by what is said of them here.
  enum class Kind : std::uint8_t {
    text,
    code,  ///< Of a list of the field.
    title,
    date,
    mode,
    status,
    place,
    partners,
    counts,
    people,  ///< A count; it has no value of its own.
    aids,
    sources,
    countries,
    part_of,
    amount,
    day,  ///< A single one.
  };

  std::string_view option;  ///< "--note". Without the dashes it is the field's name, also in lists and for `--clear`.
  Kind kind = Kind::text;
  std::string EventWords::*word = nullptr;                   ///< Where it is typed once,
  std::vector<std::string> EventWords::*words = nullptr;     ///< or several times.
  std::string domain::Event::*member = nullptr;              ///< Where a text or code is held.
  std::optional<domain::Date> domain::Event::*on = nullptr;  ///< Or a day.
  std::string_view list = {};                                ///< Of codes.
  Label label = {};                                          ///< As `show` calls it.
  Label help = {};                                           ///< Of the option.
  Label help_of_edit = {};                                   ///< Of the option of `edit`, where it is another.
  std::string_view value = {};                           ///< The option's kind of value in help; none: from the option.
  std::vector<std::string_view> (*choices)() = nullptr;  ///< Where the option takes no other words.
  bool is_clearable = false;                             ///< `--clear` takes the value away.
  /// A list of events has a column of it, which text shows where some event has one; a list that comes in has the
  /// value in one cell, as the option takes it.
  bool is_listed = false;

  constexpr std::string_view name() const { return option.substr(2); }
};

/// All, in the order of options and of what `show` shows. The order is that of the fingerprint and does not change; a
/// new field stands at the end.
std::span<const EventField> event_fields();

/// How partners, places and aids are called: by UUID or by code.
enum class EventNaming : std::uint8_t { for_machines, for_people };
/// The value in one line; of what is given several times, in an order that says nothing. Empty: there is none.
std::string value_of(vocabulary::Registry& registry, const EventField& field, const domain::Event& event,
                     EventNaming naming);

/// "delegations=2; people-reached=at-least 3000", in an order that says nothing.
std::string counts_in_one_line(const std::vector<domain::EventCount>& counts);

/// The permit and the report that the law asks for: the last days on which to ask for the permit, and to report.
/// Nothing where none is needed, or where it was given or sent.
std::optional<domain::Date> permit_due(const domain::Event& event);
std::optional<domain::Date> report_due(const domain::Event& event);

/// Takes the value of a clearable field away.
void clear(domain::Event& event, const EventField& field);

}  // namespace aid::records
