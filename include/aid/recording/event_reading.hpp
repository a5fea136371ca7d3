#pragma once
#include "aid/base/problems.hpp"
#include "aid/recording/events.hpp"
#include "aid/storage/events.hpp"

/// From words as typed to the parts of an event.
namespace aid::recording::events {

/// What reading an event needs and makes on the way.
struct Desk {
  storage::Writer& writer;
  vocabulary::Registry& registry;
  domain::Date today;
  Problems problems = {};
  std::vector<domain::Partner> new_partners = {};
  std::vector<domain::Place> new_places = {};
};

/// Puts what `words` give into `event`, field by field; keeps what they do not give.
void read_into(Desk& desk, const EventWords& words, domain::Event& event);

/// Takes away what an edit says to.
void clear(const EventEdit& words, domain::Event& event);

/// The role that stands before the mark, or empty, and the name. A name with a mark of its own stays whole.
struct RoleAndName {
  std::string role;  ///< Code of list event-role.
  std::string name;
};
Result<RoleAndName> split_role(vocabulary::Registry& registry, std::string_view typed);

/// One value of an event in the canonical form that tells equal events; `name` is its option.
struct Field {
  std::string_view name;
  std::string value;
  friend bool operator==(const Field&, const Field&) = default;
};
using Naming = records::EventNaming;
std::vector<Field> fields_of(vocabulary::Registry& registry, const domain::Event& event, Naming naming);

/// What became of the field with that option.
Change change_of(vocabulary::Registry& registry, std::string_view option, const domain::Event& before,
                 const domain::Event& after);

}  // namespace aid::recording::events
