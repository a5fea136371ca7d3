#include "aid/recording/matters.hpp"
#include "aid/storage/partners.hpp"

namespace aid::recording {
namespace {

using records::MatterField;
using Kind = MatterField::Kind;

ShownValue in_both(const Label& label) { return {std::string(label.en), std::string(label.vi)}; }

ShownValue shown_day(const std::optional<domain::Date>& day) {
  if (!day) return {};
  const auto interval = domain::DateInterval::of_day(*day);
  return {show(interval, Language::en), show(interval, Language::vi)};
}

ShownValue shown_partners(vocabulary::Registry& registry, const MatterField& field, const domain::Matter& matter) {
  const storage::Partners partners(registry.ledger());
  std::vector<ShownValue> all;
  for (const domain::MatterPartner& one : matter.partners) {
    if (!field.role.empty() && one.role != field.role) continue;
    const std::string name = partners.get(one.partner).name();
    const bool shows_role = field.role.empty() && !one.role.empty();
    const ShownValue role = shows_role ? name_of_item(registry, field.list, "", one.role) : ShownValue();
    all.push_back(shows_role ? ShownValue{role.en + ": " + name, role.vi + ": " + name} : ShownValue{name, name});
  }
  return in_one_line(all);
}

ShownValue shown_counts(vocabulary::Registry& registry, const domain::Matter& matter) {
  std::vector<ShownValue> all;
  for (const domain::EventCount& one : matter.counts) {
    const ShownValue what = name_of_item(registry, "event-count", "", one.what);
    all.push_back(
        {domain::show(one.count, Language::en) + " " + what.en, domain::show(one.count, Language::vi) + " " + what.vi});
  }
  return in_one_line(all);
}

ShownValue shown_need(vocabulary::Registry& registry, const MatterField& field, const domain::Matter& need) {
  std::vector<ShownValue> all;
  const auto add = [&](const auto& one) {
    all.push_back({records::text_of(registry, one, Language::en), records::text_of(registry, one, Language::vi)});
  };
  if (field.kind == Kind::need_gifts) {
    for (const domain::NeedGift& gift : need.gifts) add(gift);
    return in_one_line(all);
  }
  for (const domain::NeedLine& line : need.lines) {
    if (line.is_money() == (field.kind == Kind::need_money)) add(line);
  }
  return in_one_line(all);
}

}  // namespace

ShownValue shown_in_matter(vocabulary::Registry& registry, const MatterField& field, const domain::Matter& matter) {
  switch (field.kind) {
    case Kind::code:
      return name_of_item(registry, field.list, "", matter.*field.text);
    case Kind::interval:
      if (!matter.date) return {};
      return {show(*matter.date, Language::en), show(*matter.date, Language::vi)};
    case Kind::first_day:
    case Kind::ended:
      return shown_day(matter.*field.day);
    case Kind::last_day:
      if (matter.open_ended) return {"open", "vô thời hạn"};
      return shown_day(matter.*field.day ? std::optional((matter.*field.day)->previous()) : std::nullopt);
    case Kind::period: {
      if (!matter.valid_from || !matter.valid_until) return {};
      const domain::DateInterval period{*matter.valid_from, *matter.valid_until};
      return {show(period, Language::en), show(period, Language::vi)};
    }
    case Kind::partners:
      return shown_partners(registry, field, matter);
    case Kind::counts:
      return shown_counts(registry, matter);
    case Kind::need_items:
    case Kind::need_money:
    case Kind::need_gifts:
      return shown_need(registry, field, matter);
    case Kind::text:
      if (field.choices != nullptr && !(matter.*field.text).empty())
        return in_both(domain::label(domain::EventStatus::cancelled));
      break;
    default:
      break;
  }
  const std::string text = records::value_of(registry, field, matter, records::EventNaming::for_people);
  return {text, text};
}

}  // namespace aid::recording
