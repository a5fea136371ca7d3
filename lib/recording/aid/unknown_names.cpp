// Which names of a command somebody would have to be asked about.

#include "aid/base/text.hpp"
#include "aid/recording/record.hpp"
#include "aid/vocabulary/messages.hpp"

#include <algorithm>

namespace aid::recording {
namespace {

class Asking {
public:
  Asking(vocabulary::Registry& registry, const CreationWords& creation) : registry_(registry), creation_(creation) {}

  void partners(const std::vector<std::string>& names, std::string_view option) {
    for (const std::string& name : names) {
      if (name.empty() || creation_.every_partner || is_listed(name)) continue;
      if (std::ranges::find(creation_.partners, name, &NewPartner::name) != creation_.partners.end()) continue;
      const auto partner = registry_.partner(name);
      if (partner || partner.problem().name() != messages::unknown_partner.name) continue;
      found_.push_back({.option = std::string(option),
                        .typed = name,
                        .is_place = false,
                        .closest = registry_.closest_partners(name)});
    }
  }

  void places(const std::vector<std::string>& names, const std::optional<domain::DateInterval>& at) {
    for (const std::string& typed : names) {
      const std::string name = typed.substr(0, typed.rfind('='));
      if (creation_.every_place || is_listed(name)) continue;
      if (std::ranges::find(creation_.places, name) != creation_.places.end()) continue;
      const auto place = registry_.place(name, at);
      if (place || place.problem().name() != messages::unknown_place.name) continue;
      if (!registry_.new_place(name, at)) continue;  // Cannot be created: the record's own problem will say why.
      found_.push_back({.option = "--place", .typed = name, .is_place = true, .closest = {}});
    }
  }

  std::vector<UnknownName> take() { return std::move(found_); }

private:
  bool is_listed(const std::string& name) const {
    return std::ranges::any_of(found_, [&](const UnknownName& other) { return fold(other.typed) == fold(name); });
  }

  vocabulary::Registry& registry_;
  const CreationWords& creation_;
  std::vector<UnknownName> found_;
};

}  // namespace

std::vector<UnknownName> unknown_names(vocabulary::Registry& registry, const AidWords& description,
                                       const EntryWords& fact, const CreationWords& creation) {
  Asking asking(registry, creation);
  for (const records::FieldDescription& field : records::aid_fields()) {
    if (field.kind == records::FieldKind::partners) {
      asking.partners(description.list(field.name()), std::string(field.option));
    }
  }
  asking.partners({fact.via}, "--via");
  const auto date = domain::read_date(fact.date);
  asking.places(description.list("place"), date ? std::optional(date.value()) : std::nullopt);
  return asking.take();
}

}  // namespace aid::recording
