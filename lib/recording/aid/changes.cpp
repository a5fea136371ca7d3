// What an edit of an aid changed, as people are told.

#include "aid/recording/desk.hpp"
#include "aid/recording/record.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Aid;
using records::FieldDescription;
using records::FieldKind;

constexpr Label yes{"yes", "có"};
constexpr Label no{"no", "không"};

ShownValue same_in_both(const std::string& text) { return {text, text}; }
ShownValue words_of(const Label& label) { return {std::string(label.en), std::string(label.vi)}; }

template <typename Value>
ShownValue shown(const Value& value) {
  return {domain::show(value, Language::en), domain::show(value, Language::vi)};
}

/// "Y tế 60%".
ShownValue followed_by(ShownValue value, const std::optional<domain::Decimal>& share) {
  if (!share) return value;
  value.en += fmt::format(" {}%", domain::show(*share, Language::en));
  value.vi += fmt::format(" {}%", domain::show(*share, Language::vi));
  return value;
}

ShownValue parties_in(Desk& desk, const Aid& aid, domain::PartyRole role) {
  std::vector<ShownValue> all;
  for (const domain::Party& party : aid.parties) {
    if (party.role == role)
      all.push_back(followed_by(same_in_both(desk.partners.get(party.partner).name()), party.share));
  }
  return in_one_line(all);
}

ShownValue splits_in(Desk& desk, const Aid& aid, domain::SplitDimension dimension) {
  std::vector<ShownValue> all;
  for (const domain::Split& split : aid.splits) {
    if (split.dimension != dimension) continue;
    ShownValue what;
    if (dimension == domain::SplitDimension::place) {
      const domain::Place place = desk.places.get(split.place);
      what = {place.name_en.empty() ? place.name_vi : place.name_en, place.name_vi};
    } else {
      what = name_of_item(desk.registry, "sector", split.scheme, split.code);
    }
    all.push_back(followed_by(std::move(what), split.share));
  }
  return in_one_line(all);
}

ShownValue beneficiaries_in(Desk& desk, const Aid& aid) {
  std::vector<ShownValue> all;
  for (const domain::Beneficiary& one : aid.beneficiaries) {
    ShownValue what;
    const auto add = [&](const ShownValue& more) {
      if (more.vi.empty()) return;
      what.en += (what.en.empty() ? "" : ", ") + more.en;
      what.vi += (what.vi.empty() ? "" : ", ") + more.vi;
    };
    add(name_of_item(desk.registry, "beneficiary-group", "", one.group));
    add(same_in_both(one.text));
    if (!one.count.is_unknown()) {
      const ShownValue count = shown(one.count);
      const ShownValue unit = name_of_item(desk.registry, "beneficiary-unit", "", one.unit);
      add({count.en + ' ' + unit.en, count.vi + ' ' + unit.vi});
    }
    add(name_of_item(desk.registry, "country", "", one.country));
    all.push_back(std::move(what));
  }
  return in_one_line(all);
}

ShownValue value_in(Desk& desk, const Aid& aid, const FieldDescription& field) {
  switch (field.kind) {
    case FieldKind::text:
      return same_in_both(field.text(aid));
    case FieldKind::code:
      return name_of_item(desk.registry, field.list, "", field.text(aid));
    case FieldKind::term:
      return words_of(field.term().label(aid));
    case FieldKind::yes_or_no:
      return words_of(field.of<bool>(aid) ? yes : no);
    case FieldKind::count:
      return shown(field.of<domain::Count>(aid));
    case FieldKind::date: {
      const auto& date = field.of<std::optional<domain::DateInterval>>(aid);
      return date ? shown(*date) : ShownValue();
    }
    case FieldKind::aid:
      return aid.part_of ? same_in_both(desk.aids.get(aid.part_of).code) : ShownValue();
    case FieldKind::partners:
      return parties_in(desk, aid, field.role());
    case FieldKind::sectors:
      return splits_in(desk, aid, domain::SplitDimension::sector);
    case FieldKind::places:
      return splits_in(desk, aid, domain::SplitDimension::place);
    case FieldKind::beneficiaries:
      return beneficiaries_in(desk, aid);
    case FieldKind::sources: {
      std::vector<ShownValue> all;
      for (const domain::Source& source : aid.sources) all.push_back(same_in_both(source.text));
      return in_one_line(all);
    }
    case FieldKind::detail:
      break;
  }
  return {};
}

}  // namespace

Change change_of(Desk& desk, std::string_view option, const Aid& before, const Aid& after) {
  const FieldDescription& field = records::aid_field(option.substr(2));
  return {.option = std::string(option),
          .label = field.label,
          .before = value_in(desk, before, field),
          .after = value_in(desk, after, field)};
}

}  // namespace aid::recording
