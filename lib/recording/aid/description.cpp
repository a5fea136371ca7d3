// What describes an aid beside its parties: splits, beneficiaries, texts and codes.

#include "aid/base/text.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/later_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/shares.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace aid::recording {
namespace {

using domain::Aid;
using domain::Beneficiary;
using domain::Split;
using domain::SplitDimension;

using Shares = std::vector<std::optional<domain::Decimal>>;

/// What to do about shares that would add up if their words were of one scheme.
Problem with_schemes(Problem problem, const std::vector<Split>& splits,
                     const std::map<std::string, Shares>& by_scheme) {
  std::vector<std::string> words;
  std::vector<std::string> sums;
  for (const Split& split : splits) words.push_back(fmt::format("{}:{}", split.scheme, split.code));
  for (const auto& [scheme, shares] : by_scheme) {
    domain::Decimal sum;
    for (const auto& share : shares) sum = sum + share.value_or(domain::Decimal());
    sums.push_back(fmt::format("{} {}", scheme, to_string(sum)));
  }
  return std::move(problem).hint(messages::shares_of_schemes_hint, fmt::format("{}", fmt::join(words, ", ")),
                                 fmt::format("{}", fmt::join(sums, ", ")));
}

/// Shares are of all splits of a scheme or of none. (Places have one scheme, which is empty.)
void check_split_shares(Desk& desk, const std::vector<Split>& splits, std::string_view option) {
  std::map<std::string, Shares> by_scheme;
  for (const Split& split : splits) by_scheme[split.scheme].push_back(split.share);
  for (const auto& [scheme, shares] : by_scheme) {
    auto problem = problem_of(shares);
    if (!problem) continue;
    if (by_scheme.size() == 1) return desk.problems.add(std::move(*problem), option);
    return desk.problems.add(with_schemes(std::move(*problem), splits, by_scheme), option);
  }
}

bool is_allowed(const CreationWords& creation, const std::string& name) {
  return creation.every_place || std::ranges::find(creation.places, name) != creation.places.end();
}

domain::PlaceId read_place(Desk& desk, const std::string& typed, const CreationWords& creation,
                           const std::optional<domain::DateInterval>& at) {
  const auto known = desk.registry.place_or_hint(typed, at);
  if (known) return known.value();
  if (known.problem().name() != messages::unknown_place.name || !is_allowed(creation, typed)) {
    desk.problems.add(known.problem(), "--place");
    return {};
  }
  auto made = desk.problems.take(desk.registry.new_place(typed, at), "--place");
  if (!made) return {};
  made->id = desk.places.add(desk.writer, *made);
  desk.new_places.push_back(*made);
  return made->id;
}

/// "19 school", "hơn 3.000 người", "19": the longest end that names a unit, the rest a count.
std::optional<Beneficiary> read_counted(Desk& desk, std::string_view typed) {
  for (std::size_t space = typed.find(' '); space != std::string_view::npos; space = typed.find(' ', space + 1)) {
    const auto unit = desk.registry.item("beneficiary-unit", typed.substr(space + 1));
    if (!unit) continue;
    const auto count = domain::read_count(typed.substr(0, space));
    if (!count) continue;
    return Beneficiary{.group = {}, .text = {}, .count = count.value(), .unit = unit.value().code, .country = {}};
  }
  const auto count = domain::read_count(typed);
  if (!count) return std::nullopt;
  return Beneficiary{.group = {}, .text = {}, .count = count.value(), .unit = "person", .country = {}};
}

std::optional<Beneficiary> read_reached(Desk& desk, std::string_view typed) {
  const auto equals = typed.find('=');
  const auto figure = equals == std::string_view::npos ? typed : typed.substr(equals + 1);
  if (const auto count = domain::read_count(figure);
      !count && count.problem().name() == messages::negative_number.name) {
    desk.problems.add(count.problem(), "--beneficiary");
    return std::nullopt;
  }
  auto counted = read_counted(desk, figure);
  if (equals != std::string_view::npos && !counted) {
    desk.problems.add(Problem(messages::not_reached, typed).hint(messages::not_reached_hint), "--beneficiary");
    return std::nullopt;
  }
  if (equals == std::string_view::npos && counted) return counted;
  if (equals == std::string_view::npos && typed.find_first_of("0123456789") < 2) {
    desk.problems.add(Problem(messages::not_reached, typed).hint(messages::not_reached_hint), "--beneficiary");
    return std::nullopt;
  }
  const auto group = desk.registry.item("beneficiary-group", typed.substr(0, equals));
  if (!group) {
    desk.problems.add(group.problem(), "--beneficiary");
    return std::nullopt;
  }
  Beneficiary reached = counted.value_or(Beneficiary());
  reached.group = group.value().code;
  return reached;
}

/// A group where the words are its code or name, else the words.
Beneficiary read_audience(Desk& desk, std::string_view typed) {
  Beneficiary audience;
  audience.text = desk.text(typed, "--for");
  if (const auto group = desk.registry.item("beneficiary-group", audience.text)) {
    audience.group = group.value().code;
    audience.text.clear();
  }
  return audience;
}

/// "--for 'lao động tự do' --beneficiary '40 người'" speak of the same people.
bool is_count_of(const Beneficiary& counted, const Beneficiary& audience) {
  return counted.group.empty() || counted.group == audience.group;
}

}  // namespace

std::vector<Split> read_sectors(Desk& desk, const std::vector<std::string>& typed) {
  const std::size_t problems_before = desk.problems.count();
  // The words of one aid are of one scheme: "môi trường" stands in several, "nhân đạo" beside it tells which is meant.
  std::vector<SharedWord> shared_words;
  std::vector<std::string> words;
  for (const std::string& one : typed) {
    shared_words.push_back(read_shared_word(desk, one, "--sector"));
    if (shared_words.back().word.find(':') == std::string::npos) words.push_back(shared_words.back().word);
  }
  const std::string common = desk.registry.scheme_of_all(words);
  std::vector<Split> splits;
  std::set<std::string> schemes;
  for (const SharedWord& word : shared_words) {
    const bool names_scheme = word.word.find(':') != std::string::npos;
    const auto sector = desk.problems.take(
        desk.registry.sector(names_scheme || common.empty() ? word.word : fmt::format("{}:{}", common, word.word)),
        "--sector");
    if (!sector) continue;
    if (!names_scheme) schemes.insert(sector->scheme);
    Split split{.dimension = SplitDimension::sector,
                .scheme = sector->scheme,
                .code = sector->code,
                .place = {},
                .share = word.share};
    const bool repeated = std::ranges::any_of(
        splits, [&](const Split& other) { return other.scheme == split.scheme && other.code == split.code; });
    if (repeated) {
      refuse_repeated(desk, word, "--sector");
    } else {
      splits.push_back(std::move(split));
    }
  }
  if (auto problem = problem_of_schemes(words, schemes)) {
    desk.problems.add(std::move(*problem), "--sector");
    return splits;
  }
  // Where one was refused, the others cannot add up.
  if (desk.problems.count() == problems_before) check_split_shares(desk, splits, "--sector");
  return splits;
}

std::vector<Split> read_places(Desk& desk, const std::vector<std::string>& typed, const CreationWords& creation,
                               const std::optional<domain::DateInterval>& at) {
  const std::size_t problems_before = desk.problems.count();
  std::vector<Split> splits;
  for (const std::string& one : typed) {
    const SharedWord word = read_shared_word(desk, one, "--place");
    const domain::PlaceId place = read_place(desk, word.word, creation, at);
    if (!place) continue;
    const bool repeated = std::ranges::any_of(splits, [&](const Split& other) { return other.place == place; });
    if (repeated) {
      refuse_repeated(desk, word, "--place");
      continue;
    }
    splits.push_back(
        {.dimension = SplitDimension::place, .scheme = {}, .code = {}, .place = place, .share = word.share});
  }
  if (desk.problems.count() == problems_before) check_split_shares(desk, splits, "--place");
  return splits;
}

std::vector<Beneficiary> read_beneficiaries(Desk& desk, const BeneficiaryWords& words) {
  std::vector<Beneficiary> beneficiaries;
  for (const std::string& audience : words.audiences) beneficiaries.push_back(read_audience(desk, audience));
  for (const std::string& typed : words.reached) {
    auto reached = read_reached(desk, typed);
    if (!reached) continue;
    const bool of_the_audience = beneficiaries.size() == 1 && words.audiences.size() == 1 &&
                                 words.reached.size() == 1 && is_count_of(*reached, beneficiaries.front());
    if (of_the_audience) {
      beneficiaries.front().count = reached->count;
      beneficiaries.front().unit = reached->unit;
    } else {
      beneficiaries.push_back(std::move(*reached));
    }
  }
  const std::string country = desk.code("country", words.country, "--for-country");
  if (!country.empty() && beneficiaries.empty()) beneficiaries.emplace_back();
  for (Beneficiary& beneficiary : beneficiaries) beneficiary.country = country;
  return beneficiaries;
}

domain::AidId read_part_of(Desk& desk, std::string_view typed) {
  if (typed.empty()) return {};
  const auto parent = desk.problems.take(vocabulary::find_aid(desk.writer.ledger(), typed), "--part-of");
  if (!parent) return {};
  if (!parent->reversed) return parent->id;
  desk.problems.add(Problem(messages::aid_reversed, parent->code), "--part-of");
  return {};
}

namespace {

/// Whether an entry of it was taken back at another date than its own.
bool is_corrected_later(const Desk& desk, domain::AidId aid) {
  const auto reversals = desk.aids.reversals(aid);
  return std::ranges::any_of(reversals, [&](const domain::Reversal& one) {
    return one.entry && one.date && *one.date != desk.aids.get_entry(one.entry).date;
  });
}

}  // namespace

std::optional<Problem> problem_of_part(const Desk& desk, const domain::Aid& part) {
  if (!part.part_of) return std::nullopt;
  const auto whole = desk.aids.find(part.part_of);
  // Of an aid with parts or within another one nothing can be subtracted at a later date.
  if (whole && is_corrected_later(desk, whole->id)) return Problem(messages::part_corrected_later, whole->code);
  if (part.id && is_corrected_later(desk, part.id)) return Problem(messages::part_corrected_later, part.code);
  if (!whole || whole->direction == part.direction) return std::nullopt;
  return Problem(messages::part_of_other_direction, whole->code, domain::to_string(whole->direction),
                 domain::to_string(part.direction), domain::label(whole->direction).vi,
                 domain::label(part.direction).vi);
}

namespace {

BeneficiaryWords beneficiary_words(const AidWords& words) {
  return {.audiences = words.list("for"), .reached = words.list("beneficiary"), .country = words.text("for-country")};
}

void read_plain(Desk& desk, const records::FieldDescription& field, const AidWords& words, Aid& aid) {
  using records::FieldKind;
  if (field.kind == FieldKind::yes_or_no) {
    field.of<bool>(aid) = *words.flag(field.name());
    return;
  }
  const std::string& typed = words.text(field.name());
  if (field.kind == FieldKind::text) {
    field.of<std::string>(aid) = desk.text(typed, field.option);
  } else if (field.kind == FieldKind::code) {
    field.of<std::string>(aid) = desk.code(field.list, typed, field.option);
  } else if (field.kind == FieldKind::term) {
    const std::string word = desk.code(field.list, typed, field.option);
    if (!word.empty()) field.term().put(aid, word);
  } else if (field.kind == FieldKind::count) {
    auto& count = field.of<domain::Count>(aid);
    count = read_count(desk, typed, field.option).value_or(count);
  } else {
    field.of<std::optional<domain::DateInterval>>(aid) = desk.date(typed, field.option);
  }
}

}  // namespace

void read_field(Desk& desk, const records::FieldDescription& field, const AidWords& words,
                const CreationWords& creation, const std::optional<domain::DateInterval>& at, Aid& aid) {
  using records::FieldKind;
  switch (field.kind) {
    case FieldKind::aid:
      aid.part_of = read_part_of(desk, words.text(field.name()));
      break;
    case FieldKind::sectors:
      clear(aid, field);
      std::ranges::move(read_sectors(desk, words.list(field.name())), std::back_inserter(aid.splits));
      break;
    case FieldKind::places:
      clear(aid, field);
      std::ranges::move(read_places(desk, words.list(field.name()), creation, at), std::back_inserter(aid.splits));
      break;
    case FieldKind::beneficiaries:
      aid.beneficiaries = read_beneficiaries(desk, beneficiary_words(words));
      break;
    case FieldKind::sources:
      clear(aid, field);
      for (const std::string& source : words.list(field.name())) {
        aid.sources.push_back({desk.text(source, field.option)});
      }
      break;
    case FieldKind::partners:
    case FieldKind::detail:
      break;
    default:
      read_plain(desk, field, words, aid);
  }
}

bool is_given(const AidWords& words, const records::FieldDescription& field) {
  if (field.kind != records::FieldKind::beneficiaries) return words.has(field);
  return words.has(field) || words.has("beneficiary") || words.has("for-country");
}

void read_description(Desk& desk, const AidWords& words, const CreationWords& creation,
                      const std::optional<domain::DateInterval>& at, Aid& aid) {
  for (const records::FieldDescription& field : records::aid_fields()) {
    if (!field.is_settled && is_given(words, field)) read_field(desk, field, words, creation, at, aid);
  }
}

std::string_view option_of(records::Fact fact) {
  using records::Fact;
  static constexpr std::array options = {
      std::pair(Fact::id, "--id"),
      std::pair(Fact::date, "--date"),
      std::pair(Fact::amount, "--amount"),
      std::pair(Fact::goods, "--goods"),
      std::pair(Fact::form, "--form"),
      std::pair(Fact::stated_vnd, "--stated-vnd"),
      std::pair(Fact::stated_usd, "--stated-usd"),
      std::pair(Fact::stated, "--stated"),
      std::pair(Fact::count, "--count"),
      std::pair(Fact::beneficiary_count, "--beneficiary"),
      std::pair(Fact::recipient, "--to"),
      std::pair(Fact::component, "--component"),
      std::pair(Fact::part_of, "--part-of"),
  };
  return std::ranges::find(options, fact, &std::pair<Fact, const char*>::first)->second;
}

std::string typed_of(const AidWords& words, records::Fact fact, std::size_t number) {
  if (fact == records::Fact::count) return words.text("count");
  const auto& reached = words.list("beneficiary");
  if (fact != records::Fact::beneficiary_count || reached.empty()) return {};
  const std::size_t audiences = words.list("for").size();
  const std::size_t first = number < audiences ? 0 : number - audiences;
  return reached[std::min(first, reached.size() - 1)];
}

}  // namespace aid::recording
