#include "letter_facts.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/decisions.hpp"
#include "aid/domain/prose.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/terms.hpp"
#include "aid/papers/heading.hpp"
#include "aid/papers/messages.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/references.hpp"
#include "aid/vocabulary/words.hpp"
#include "office_facts.hpp"
#include "period_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::papers {
namespace {

using domain::EntryKind;
using domain::Form;
using domain::PartyRole;

struct LetterValue {
  std::string_view name;
  Label label;
};
/// By name.
constexpr std::array letter_values{
    LetterValue{"amount", {"the amount of money", "số tiền"}},
    LetterValue{"amount.words", {"the amount in words", "số tiền bằng chữ"}},
    LetterValue{"code", {"the code", "mã"}},
    LetterValue{"date", {"the date", "ngày"}},
    LetterValue{"day", {"the day", "ngày (đúng ngày)"}},
    LetterValue{"decision", {"the number of the decision", "số quyết định phê duyệt"}},
    LetterValue{"decision.authority", {"who decided", "cơ quan phê duyệt"}},
    LetterValue{"decision.date", {"the day of the decision", "ngày quyết định"}},
    LetterValue{"decision.full", {"the decision", "văn bản phê duyệt"}},
    LetterValue{"donor", {"the donor", "bên cung cấp viện trợ"}},
    LetterValue{"gave", {"how it was given", "cách viện trợ (đã dành, cam kết, hứa)"}},
    LetterValue{"gift", {"what was given", "nội dung viện trợ (số tiền, hiện vật)"}},
    LetterValue{"giver", {"who hands over", "bên giao"}},
    LetterValue{"goods", {"the goods", "danh mục hiện vật"}},
    LetterValue{"intermediary", {"through whom", "tổ chức trung gian"}},
    LetterValue{"office", {"the office", "tên cơ quan"}},
    LetterValue{"owner", {"the owner of the grant", "chủ khoản viện trợ"}},
    LetterValue{"place", {"the office's place", "địa danh của cơ quan"}},
    LetterValue{"places", {"where the aid is used", "địa bàn"}},
    LetterValue{"receiver", {"who accepts", "bên nhận"}},
    LetterValue{"recipient", {"the recipient", "bên tiếp nhận"}},
    LetterValue{"sectors", {"the sectors", "lĩnh vực"}},
    LetterValue{"title", {"the name of the aid", "tên khoản viện trợ"}},
    LetterValue{"witness", {"the witness", "bên chứng kiến"}},
    LetterValue{"witness.sign", {"where the witness signs", "chỗ ký của bên chứng kiến"}},
    LetterValue{"worth", {"what the goods are worth", "trị giá hiện vật"}},
    LetterValue{"you", {"how the donor is addressed", "cách xưng hô với bên viện trợ"}},
};

constexpr Label witness_signs{"WITNESS", "BÊN CHỨNG KIẾN"};
constexpr Label was_given{"for what was given to", "đã dành cho"};
constexpr Label was_committed{"for what it committed to", "đã cam kết tài trợ cho"};
constexpr Label was_pledged{"for what it promised to", "đã hứa tài trợ cho"};
constexpr Label to_persons{"you", "Quý vị"};
constexpr Label to_organisation{"you", "Quý tổ chức"};
constexpr Message<Text, Text> through{"through", "{0} (through {1})", "{0} (qua {1})"};
constexpr Label of_day{"of", "ngày"};
constexpr Label of_whom{"by", "của"};
bool is_donor(PartyRole role) { return domain::is_giver(role); }
bool is_recipient(PartyRole role) { return role == PartyRole::recipient; }
bool is_owner(PartyRole role) { return role == PartyRole::owner; }
bool is_intermediary(PartyRole role) { return role == PartyRole::intermediary; }
bool is_delivered(const domain::Entry& entry) {
  return entry.kind == EntryKind::receipt || entry.kind == EntryKind::disbursement || entry.kind == EntryKind::handover;
}
bool is_promised(const domain::Entry& entry) {
  return entry.kind == EntryKind::commitment || entry.kind == EntryKind::pledge;
}

}  // namespace

const std::vector<std::string>& LetterFacts::names() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> names;
    for (const LetterValue& value : letter_values) names.emplace_back(value.name);
    std::ranges::sort(names);
    return names;
  }();
  return all;
}

Label LetterFacts::label_of(std::string_view name) {
  return std::ranges::find(letter_values, name, &LetterValue::name)->label;
}

LetterFacts::LetterFacts(storage::Ledger& ledger, std::string_view letter, std::string_view subject, Language language)
    : registry_(ledger), language_(language), letter_(letter) {
  office_ = vocabulary::office_partner(registry_).value_or(domain::PartnerId());
  const storage::Aids aids(ledger);
  auto found = vocabulary::find_reference(ledger, subject);
  if (!found) throw Error(found.problem());
  const vocabulary::Reference reference = std::move(found).value();
  const auto* entry = std::get_if<domain::Entry>(&reference);
  if (const auto* aid = std::get_if<domain::Aid>(&reference)) {
    aid_ = *aid;
  } else if (entry != nullptr) {
    aid_ = aids.get(entry->aid);
  } else {
    throw Error(Problem(messages::unknown_record, subject).hint(messages::record_forms_hint));
  }
  code_ = entry == nullptr ? aid_.code : fmt::format("{}/{}", aid_.code, entry->number);
  if (aid_.reversed || (entry != nullptr && entry->reversed)) throw Error(messages::letter_of_reversed, code_);
  for (domain::Approval& one : storage::Aids(ledger).approvals(aid_.id)) {
    if (!one.reversed) approvals_.push_back(std::move(one));
  }
  if (entry != nullptr) {
    entries_ = {*entry};
  } else {
    choose_entries(letter);
  }
  require_sense(letter);
}

/// A paper never says that something came which was only promised, nor thanks the office itself.
void LetterFacts::require_sense(std::string_view letter) {
  if (letter == "letter-thanks" && is_party(is_donor) && parties_of(is_donor).empty()) {
    throw Error(messages::letter_thanks_office, code_);
  }
  if (std::ranges::any_of(entries_, is_delivered)) return;
  const bool is_thanks_for_promise = letter == "letter-thanks" && std::ranges::all_of(entries_, is_promised);
  if (!is_thanks_for_promise) throw Error(messages::letter_nothing_received, code_);
  if (!entries_.empty()) {
    warnings_.emplace_back(messages::letter_not_received, code_, label(entries_.front().kind));
  }
}

/// A handover tells of the same goods as the receipt before it: a letter speaks of one kind of entry alone.
void LetterFacts::choose_entries(std::string_view letter) {
  using enum EntryKind;
  const std::vector<EntryKind> kinds = letter == "letter-handover"
                                           ? std::vector{handover, receipt, disbursement, commitment, pledge}
                                           : std::vector{receipt, disbursement, handover, commitment, pledge};
  const std::vector<domain::Entry> all = storage::Aids(registry_.ledger()).entries(aid_.id);
  for (const EntryKind kind : kinds) {
    for (const domain::Entry& entry : all) {
      if (entry.kind == kind && !entry.reversed) entries_.push_back(entry);
    }
    if (!entries_.empty()) return;
  }
}

std::string LetterFacts::listed(const std::vector<std::string>& items) const {
  const bool has_commas =
      std::ranges::any_of(items, [](const std::string& item) { return item.find(',') != std::string::npos; });
  if (has_commas) return fmt::format("{}", fmt::join(items, "; "));
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) list += i + 1 == items.size() ? letter_and.in(language_) : std::string_view(", ");
    list += items[i];
  }
  return list;
}

bool LetterFacts::is_party(bool (*takes)(PartyRole)) const {
  return office_ && std::ranges::any_of(aid_.parties, [&](const domain::Party& party) {
           return takes(party.role) && party.partner == office_;
         });
}

/// The office does not thank itself.
std::vector<domain::Party> LetterFacts::parties_of(bool (*takes)(PartyRole)) const {
  std::vector<domain::Party> found;
  for (const domain::Party& party : aid_.parties) {
    const bool is_own_thanks = letter_ == "letter-thanks" && domain::is_giver(party.role) && party.partner == office_;
    if (takes(party.role) && (!office_ || !is_own_thanks)) found.push_back(party);
  }
  return found;
}

/// Each by name, with its share where it is known.
std::optional<std::string> LetterFacts::parties(bool (*takes)(PartyRole)) const {
  const storage::Partners partners(registry_.ledger());
  std::vector<std::string> names;
  const std::vector<domain::Party> found = parties_of(takes);
  for (const domain::Party& party : found) {
    const domain::Partner partner = partners.get(party.partner);
    std::string name = partner.name();
    const auto in_english = std::ranges::find_if(partner.names, [](const domain::PartnerName& one) {
      return one.kind == domain::NameKind::translation && one.language == "en";
    });
    if (language_ == Language::en && in_english != partner.names.end()) name = in_english->text;
    if (party.share && found.size() > 1) name += fmt::format(" ({}%)", show(*party.share, language_));
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  if (names.empty()) return std::nullopt;
  return listed(names);
}

/// What was received is handed on by its owner, to users of whom the ledger keeps no names.
bool LetterFacts::hands_on() const {
  return !entries_.empty() &&
         std::ranges::all_of(entries_, [](const domain::Entry& one) { return one.kind == EntryKind::handover; });
}

/// One of the two sides of a handover.
std::optional<std::string> LetterFacts::side(bool gives) const {
  if (!hands_on()) {
    if (!gives) return parties(is_recipient);
    const auto donor = parties(is_donor);
    const auto intermediary = parties(is_intermediary);
    return donor && intermediary ? std::optional(through.in(language_, *donor, *intermediary)) : donor;
  }
  if (!gives) return std::nullopt;
  const auto owner = parties(is_owner);
  return owner ? owner : parties(is_recipient);
}

/// The office, unless it is a side itself.
std::optional<std::string> LetterFacts::witness() const {
  const bool is_owner_side = hands_on() && is_party(is_owner);
  if (is_owner_side || is_party(is_recipient) || (!hands_on() && (is_party(is_donor) || is_party(is_intermediary)))) {
    return std::nullopt;
  }
  const std::string name = OfficeFacts(registry_.ledger(), language_).name();
  return name.empty() ? std::nullopt : std::optional(name);
}

std::string LetterFacts::gave() const {
  const bool only_promised = !entries_.empty() && std::ranges::all_of(entries_, is_promised);
  if (!only_promised) return std::string(was_given.in(language_));
  const bool is_pledge = entries_.front().kind == EntryKind::pledge;
  return std::string((is_pledge ? was_pledged : was_committed).in(language_));
}

/// A person is no organisation.
std::string LetterFacts::addressed() const {
  const storage::Partners partners(registry_.ledger());
  const std::vector<domain::Party> donors = parties_of(is_donor);
  const bool has_person = std::ranges::any_of(donors, [&](const domain::Party& party) {
    const std::string kind = partners.get(party.partner).kind;
    return vocabulary::attribute_of(registry_.items("partner-kind"), kind, "person") == "yes";
  });
  return std::string((has_person ? to_persons : to_organisation).in(language_));
}

/// The one in force; what amends it is told by the papers themselves.
std::optional<std::string> LetterFacts::decision(std::string_view part) const {
  const auto in_force = domain::decision_in_force(domain::decisions_of(approvals_));
  if (!in_force) return std::nullopt;
  const domain::Approval& found = approvals_[*in_force];
  const std::string authority = domain::authority_of(approvals_, *in_force);
  if (part == "full") {
    std::string text = fmt::format("{} {} {}", found.number, of_day.in(language_), show(found.on, language_));
    return authority.empty() ? text : fmt::format("{} {} {}", text, of_whom.in(language_), authority);
  }
  const std::string text = part == "date" ? show(found.on, language_) : part == "authority" ? authority : found.number;
  return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string> LetterFacts::dates() const {
  std::vector<std::string> days;
  for (const domain::Entry& entry : entries_) {
    std::string day = date_words(entry.date);
    if (std::ranges::find(days, day) == days.end()) days.push_back(std::move(day));
  }
  if (days.empty()) return std::nullopt;
  return listed(days);
}

/// "ngày 06 tháng 11 năm 2021", "tháng 11 năm 2021", "năm 2021": as exactly as it is known.
std::string LetterFacts::date_words(const domain::DateInterval& date) const {
  if (date.precision() == domain::Precision::day) return day_of_document(date.from, language_);
  return period_words(date, language_);
}

/// The one day on which it was.
std::optional<std::string> LetterFacts::day() const {
  if (entries_.empty()) return std::nullopt;
  const domain::DateInterval& first = entries_.front().date;
  const bool is_one = first.precision() == domain::Precision::day &&
                      std::ranges::all_of(entries_, [&](const domain::Entry& one) { return one.date == first; });
  return is_one ? std::optional(day_of_document(first.from, language_)) : std::nullopt;
}

std::optional<std::string> LetterFacts::splits(domain::SplitDimension dimension) const {
  const storage::Places places(registry_.ledger());
  std::vector<std::string> names;
  for (const domain::Split& split : aid_.splits) {
    if (split.dimension != dimension) continue;
    if (dimension == domain::SplitDimension::sector) {
      names.push_back(registry_.name("sector", split.scheme, split.code, language_));
      continue;
    }
    const auto place = places.find(split.place);
    if (!place) continue;
    names.push_back(language_ == Language::en && !place->name_en.empty() ? place->name_en : place->name_vi);
  }
  if (names.empty()) return std::nullopt;
  return listed(names);
}

std::optional<std::string> LetterFacts::value(std::string_view name) {
  const auto unless_empty = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
  if (name == "amount") return money(false);
  if (name == "amount.words") return money(true);
  if (name == "code") return code_;
  if (name == "date") return dates();
  if (name == "day") return day();
  if (name == "decision") return decision("number");
  if (name == "decision.authority") return decision("authority");
  if (name == "decision.date") return decision("date");
  if (name == "decision.full") return decision("full");
  if (name == "donor") return parties(is_donor);
  if (name == "gave") return gave();
  if (name == "gift") return gift();
  if (name == "giver") return side(true);
  if (name == "goods") return goods();
  if (name == "intermediary") return parties(is_intermediary);
  if (name == "office") return unless_empty(OfficeFacts(registry_.ledger(), language_).name());
  if (name == "owner") return parties(is_owner);
  if (name == "place") return unless_empty(OfficeFacts(registry_.ledger(), language_).place());
  if (name == "places") return splits(domain::SplitDimension::place);
  if (name == "receiver") return side(false);
  if (name == "recipient") return parties(is_recipient);
  if (name == "sectors") return splits(domain::SplitDimension::sector);
  if (name == "title") return unless_empty(aid_.title);
  if (name == "witness") return witness();
  if (name == "witness.sign") return witness() ? std::optional(std::string(witness_signs.in(language_))) : std::nullopt;
  if (name == "worth") return worth();
  if (name == "you") return addressed();
  return std::nullopt;
}

}  // namespace aid::papers
