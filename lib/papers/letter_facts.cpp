#include "letter_facts.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/prose.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/terms.hpp"
#include "aid/papers/heading.hpp"
#include "aid/papers/messages.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"
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
    LetterValue{"gift", {"what was given", "nội dung viện trợ (số tiền, hiện vật)"}},
    LetterValue{"goods", {"the goods", "danh mục hiện vật"}},
    LetterValue{"intermediary", {"through whom", "tổ chức trung gian"}},
    LetterValue{"office", {"the office", "tên cơ quan"}},
    LetterValue{"owner", {"the owner of the grant", "chủ khoản viện trợ"}},
    LetterValue{"place", {"the office's place", "địa danh của cơ quan"}},
    LetterValue{"places", {"where the aid is used", "địa bàn"}},
    LetterValue{"recipient", {"the recipient", "bên tiếp nhận"}},
    LetterValue{"sectors", {"the sectors", "lĩnh vực"}},
    LetterValue{"title", {"the name of the aid", "tên khoản viện trợ"}},
    LetterValue{"worth", {"what the goods are worth", "trị giá hiện vật"}},
};

constexpr Label not_valued_words{"not valued", "chưa định giá"};
constexpr Label quantity_unknown{"quantity not known", "số lượng chưa rõ"};
constexpr Label without_list{"goods without a list", "hiện vật chưa có danh mục"};
constexpr Label and_more_money{"and money of an amount that is not known", "và khoản tiền chưa rõ số"};
constexpr Label and_unvalued{"not counting goods that are not valued", "chưa gồm hiện vật chưa định giá"};
constexpr Label of_day{"of", "ngày"};
constexpr Label of_whom{"by", "của"};
constexpr Label and_between{" and ", " và "};
constexpr Message<Text> money_words{"money", "the sum of {0}", "số tiền {0}"};
constexpr Message<Text> goods_of_gift{"goods", "goods: {0}", "hiện vật gồm {0}"};
constexpr Message<Text, Text> valued_goods{"valued-goods", "{0}, worth {1}", "{0}, trị giá {1}"};
constexpr Message<Text, Text> unvalued_goods{"unvalued-goods", "{0} ({1})", "{0} ({1})"};
constexpr Message<Text> money_and_goods{"money-and-goods", "money and goods worth {0}", "tiền và hiện vật trị giá {0}"};

bool has_money(const domain::Entry& entry) {
  return entry.form != Form::in_kind && !(entry.form == Form::mixed && entry.goods.empty());
}
bool has_goods(const domain::Entry& entry) { return entry.form == Form::in_kind || entry.form == Form::mixed; }

bool is_donor(PartyRole role) { return domain::is_giver(role); }
bool is_recipient(PartyRole role) { return role == PartyRole::recipient; }
bool is_owner(PartyRole role) { return role == PartyRole::owner; }
bool is_intermediary(PartyRole role) { return role == PartyRole::intermediary; }

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
    : registry_(ledger), language_(language) {
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
  const bool was_delivered = std::ranges::any_of(entries_, [](const domain::Entry& one) {
    return one.kind == EntryKind::receipt || one.kind == EntryKind::disbursement || one.kind == EntryKind::handover;
  });
  if (was_delivered) return;
  if (letter == "letter-receipt") throw Error(messages::letter_nothing_received, code_);
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
    if (i > 0) list += i + 1 == items.size() ? and_between.in(language_) : std::string_view(", ");
    list += items[i];
  }
  return list;
}

std::optional<std::string> LetterFacts::parties(bool (*takes)(PartyRole)) const {
  const storage::Partners partners(registry_.ledger());
  std::vector<std::string> names;
  for (const domain::Party& party : aid_.parties) {
    if (!takes(party.role)) continue;
    const domain::Partner partner = partners.get(party.partner);
    std::string name = partner.name();
    const auto in_english = std::ranges::find_if(partner.names, [](const domain::PartnerName& one) {
      return one.kind == domain::NameKind::translation && one.language == "en";
    });
    if (language_ == Language::en && in_english != partner.names.end()) name = in_english->text;
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  if (names.empty()) return std::nullopt;
  return listed(names);
}

/// The newest one in force; what amends or revokes it is told by the papers themselves.
std::optional<std::string> LetterFacts::decision(std::string_view part) const {
  const domain::Approval* found = nullptr;
  for (const domain::Approval& one : approvals_) {
    if (one.kind == domain::ApprovalKind::revocation) found = nullptr;
    if (one.kind == domain::ApprovalKind::approval) found = &one;
  }
  if (found == nullptr) return std::nullopt;
  if (part == "full") {
    std::string text = found->number;
    text += fmt::format(" {} {}", of_day.in(language_), show(found->on, language_));
    return found->authority.empty() ? text : fmt::format("{} {} {}", text, of_whom.in(language_), found->authority);
  }
  const std::string text = part == "date"        ? show(found->on, language_)
                           : part == "authority" ? found->authority
                                                 : found->number;
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

/// A sum that lacks a part says so.
std::optional<std::string> LetterFacts::money(bool in_words) const {
  domain::Amounts sum;
  bool lacks_some = false;
  for (const domain::Entry& entry : entries_) {
    if (!has_money(entry)) continue;
    if (entry.amount) sum.add(*entry.amount);
    lacks_some = lacks_some || !entry.amount;
  }
  if (sum.empty()) return std::nullopt;
  std::vector<std::string> amounts;
  for (const domain::Amount& one : sum.list()) {
    amounts.push_back(in_words ? domain::in_words(one, language_) : domain::in_prose(one, language_));
  }
  std::string text = fmt::format("{}", fmt::join(amounts, and_between.in(language_)));
  if (lacks_some) text += fmt::format(" {}", and_more_money.in(language_));
  return text;
}

std::string LetterFacts::unit_of(const domain::GoodsLine& line) const {
  return line.unit.empty() ? std::string() : registry_.name("unit", "", line.unit, language_);
}

std::string LetterFacts::goods_words(const domain::GoodsLine& line) const {
  if (line.quantity.is_unknown()) return fmt::format("{} ({})", line.item, quantity_unknown.in(language_));
  const std::string unit = unit_of(line);
  return fmt::format("{} {}{}{}", show(line.quantity, language_), unit, unit.empty() ? "" : " ", line.item);
}

std::optional<std::string> LetterFacts::goods() const {
  std::vector<std::string> items;
  for (const domain::Entry& entry : entries_) {
    if (!has_goods(entry)) continue;
    for (const domain::GoodsLine& line : entry.goods) items.push_back(goods_words(line));
    if (entry.goods.empty()) items.emplace_back(without_list.in(language_));
  }
  if (items.empty()) return std::nullopt;
  return listed(items);
}

/// Of the goods alone; in part where some are not valued.
std::optional<std::string> LetterFacts::worth() const {
  domain::Amounts sum;
  bool lacks_some = false;
  bool has_some = false;
  for (const domain::Entry& entry : entries_) {
    if (!has_goods(entry)) continue;
    has_some = true;
    if (entry.amount && !has_money(entry)) {
      sum.add(*entry.amount);
      continue;
    }
    lacks_some = lacks_some || entry.goods.empty();
    for (const domain::GoodsLine& line : entry.goods) {
      if (line.value) sum.add(*line.value);
      lacks_some = lacks_some || !line.value;
    }
  }
  if (!has_some) return std::nullopt;
  if (sum.empty()) return std::string(not_valued_words.in(language_));
  std::vector<std::string> amounts;
  for (const domain::Amount& one : sum.list()) amounts.push_back(domain::in_prose(one, language_));
  std::string text = fmt::format("{}", fmt::join(amounts, and_between.in(language_)));
  if (lacks_some) text += fmt::format(" ({})", and_unvalued.in(language_));
  return text;
}

std::optional<std::string> LetterFacts::gift() const {
  std::vector<std::string> parts;
  if (const auto sum = money(false)) parts.push_back(money_words.in(language_, *sum));
  const bool is_together = std::ranges::any_of(
      entries_, [](const domain::Entry& one) { return one.form == Form::mixed && one.goods.empty() && one.amount; });
  if (const auto list = goods()) {
    const std::string worth_words = worth().value_or("");
    const std::string items = goods_of_gift.in(language_, *list);
    if (is_together) {
      parts.push_back(money_and_goods.in(language_, worth_words));
    } else if (worth_words == not_valued_words.in(language_)) {
      parts.push_back(unvalued_goods.in(language_, items, worth_words));
    } else {
      parts.push_back(valued_goods.in(language_, items, worth_words));
    }
  }
  if (parts.empty()) return std::nullopt;
  return fmt::format("{}", fmt::join(parts, and_between.in(language_)));
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
  if (name == "gift") return gift();
  if (name == "goods") return goods();
  if (name == "intermediary") return parties(is_intermediary);
  if (name == "office") return unless_empty(OfficeFacts(registry_.ledger(), language_).name());
  if (name == "owner") return parties(is_owner);
  if (name == "place") return unless_empty(OfficeFacts(registry_.ledger(), language_).place());
  if (name == "places") return splits(domain::SplitDimension::place);
  if (name == "recipient") return parties(is_recipient);
  if (name == "sectors") return splits(domain::SplitDimension::sector);
  if (name == "title") return unless_empty(aid_.title);
  if (name == "worth") return worth();
  return std::nullopt;
}

std::optional<document::Table> LetterFacts::goods_table() {
  constexpr Label headings[] = {{"No.", "STT"},
                                {"Item", "Tên hiện vật"},
                                {"Unit", "Đơn vị tính"},
                                {"Quantity", "Số lượng"},
                                {"Value", "Trị giá"}};
  using Kind = document::Column::Kind;
  document::Table table{.key = "goods"};
  constexpr std::string_view keys[] = {"no", "item", "unit", "quantity", "value"};
  for (std::size_t i = 0; i < std::size(keys); ++i) {
    table.columns.push_back({.key = std::string(keys[i]),
                             .heading = std::string(headings[i].in(language_)),
                             .kind = i == 0 || i > 2 ? Kind::figures : Kind::text});
  }
  int number = 0;
  for (const domain::Entry& entry : entries_) {
    for (const domain::GoodsLine& line : entry.goods) {
      const std::string quantity =
          line.quantity.is_unknown() ? std::string(quantity_unknown.in(language_)) : show(line.quantity, language_);
      const std::string value = line.value ? show(*line.value, language_) : std::string(not_valued_words.in(language_));
      document::Row row;
      row.cells = {{.text = std::to_string(++number)},
                   {.text = visible(line.item)},
                   {.text = visible(unit_of(line))},
                   {.text = quantity},
                   {.text = value}};
      table.rows.push_back(std::move(row));
    }
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

}  // namespace aid::papers
