#pragma once
#include "aid/base/problems.hpp"
#include "aid/recording/events.hpp"
#include "aid/recording/field_values.hpp"
#include "aid/recording/partners.hpp"
#include "aid/storage/events.hpp"

#include <functional>

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
  std::string role;  ///< Code of the list of roles.
  std::string name;
};
Result<RoleAndName> split_role(vocabulary::Registry& registry, std::string_view typed,
                               std::string_view list_of_roles = "event-role");

/// Who is meant by "organiser=NAME"; nothing after keeping the problem under `option`. Created where `is_new` lets it.
struct RoleAndPartner {
  std::string role;
  std::string name;
  domain::PartnerId partner;
};
std::optional<RoleAndPartner> read_partner(Desk& desk, std::string_view typed, std::string_view option,
                                           std::string_view list_of_roles,
                                           const std::function<Creating(const std::string& name)>& is_new);

/// The same of a name without a role.
std::optional<RoleAndPartner> read_named_partner(Desk& desk, std::string_view typed, std::string_view option,
                                                 const std::function<Creating(const std::string& name)>& is_new);

/// "people-reached=hơn 3.000", "2 đoàn", "hơn 50 người" (people reached), or "87" where `usual` says what is counted.
/// Problems: not-a-kind-count, unknown-event-count and those of `read_count`.
Result<domain::EventCount> read_kind_count(vocabulary::Registry& registry, std::string_view typed,
                                           std::string_view usual);

using Field = FieldValue;
using Naming = records::EventNaming;
std::vector<Field> fields_of(vocabulary::Registry& registry, const domain::Event& event, Naming naming);

/// What became of the field with that option.
Change change_of(vocabulary::Registry& registry, std::string_view option, const domain::Event& before,
                 const domain::Event& after);

}  // namespace aid::recording::events
