#include "../cells.hpp"
#include "../new_report.hpp"
#include "../present.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/identifiers.hpp"
#include "aid/reports/partners.hpp"
#include "aid/storage/partner_identifiers.hpp"
#include "aid/storage/partners.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace aid::reports {
namespace {

using domain::Partner;
using domain::PartnerId;
using table::ColumnType;
using table::Words;

constexpr Label duplicates_title{"Partners that may be one", "Các đối tác có khả năng trùng"};
constexpr Label first_code_label{"Code", "Mã"};
constexpr Label first_name_label{"Name", "Tên"};
constexpr Label second_code_label{"Other code", "Mã thứ hai"};
constexpr Label second_name_label{"Other name", "Tên thứ hai"};
constexpr Label reasons_label{"Why", "Lý do"};
constexpr Label none_label{"no two partners are alike", "không có hai đối tác nào giống nhau"};
constexpr Message<std::int64_t> pairs_message{
    "likely-duplicates", "pairs: {0}; where both are one: 'partner-list merge CODE OTHER-CODE --reason TEXT'",
    "số cặp: {0}; nếu đúng là một: 'partner-list merge MÃ MÃ-THỨ-HAI --reason LÝ-DO'"};

/// Why two partners may be one, the surest first.
enum class Likeness { same_number, same_name, spelled_alike, near_names, alike };

constexpr Message<Text> same_number{"same-number", "the same number: {0}", "cùng số: {0}"};
constexpr Message<Text> same_name{"same-name", "both are called '{0}'", "cùng mang tên '{0}'"};
constexpr Message<Text, Text> spelled_alike{"spelled-alike", "'{0}' and '{1}' are one name, spelled out",
                                            "'{0}' và '{1}' là một tên, viết tắt và viết đủ"};
constexpr Message<Text, Text> near_names{"near-names", "'{0}' is nearly '{1}'", "'{0}' gần trùng '{1}'"};
constexpr Message<Text, Text> alike_names{"alike-names", "'{0}' is like '{1}'", "'{0}' giống '{1}'"};

Words reason_of(Likeness likeness, const std::string& one, const std::string& other) {
  const auto of_one = [&](const Message<Text>& message) {
    return Words(message.in(Language::en, one), message.in(Language::vi, one));
  };
  const auto of_both = [&](const Message<Text, Text>& message) {
    return Words(message.in(Language::en, one, other), message.in(Language::vi, one, other));
  };
  switch (likeness) {
    case Likeness::same_number:
      return of_one(same_number);
    case Likeness::same_name:
      return of_one(same_name);
    case Likeness::spelled_alike:
      return of_both(spelled_alike);
    case Likeness::near_names:
      return of_both(near_names);
    case Likeness::alike:
      return of_both(alike_names);
  }
  return {};
}

/// The words of a name that tell two names apart on purpose.
std::vector<std::string> numbers_in(std::string_view name) {
  std::vector<std::string> numbers = folded_words(name);
  std::erase_if(numbers, [](const std::string& word) { return !vocabulary::differs_on_purpose(word); });
  std::ranges::sort(numbers);
  return numbers;
}

class Pairs {
public:
  explicit Pairs(vocabulary::Registry& registry) : partners_(registry.ledger()) {
    for (Partner& partner : partners_.all()) by_id_.emplace(partner.id, std::move(partner));
    for (const storage::NameEntry& entry : partners_.names()) {
      names_.push_back(entry);
      near_.add(entry.text, entry.partner.row);
      like_.add(entry.text);
    }
  }

  void find(storage::Ledger& ledger) {
    add_same_numbers(ledger);
    add_names();
  }

  /// The reasons of each pair, the surest first.
  using Reasons = std::vector<std::tuple<Likeness, std::string, std::string>>;
  std::vector<std::pair<std::pair<PartnerId, PartnerId>, Reasons>> in_order() const {
    std::vector<std::pair<std::pair<PartnerId, PartnerId>, Reasons>> ordered(pairs_.begin(), pairs_.end());
    for (auto& [pair, reasons] : ordered) std::ranges::sort(reasons);
    std::ranges::stable_sort(ordered, {}, [](const auto& one) { return std::get<0>(one.second.front()); });
    return ordered;
  }

  const Partner& partner(PartnerId id) const { return by_id_.at(id); }

private:
  /// What is known of both does not say that they are two.
  bool may_be_one(PartnerId a, PartnerId b) const {
    const Partner& one = partner(a);
    const Partner& other = partner(b);
    const bool are_related = one.parent == b || other.parent == a;
    return a != b && !are_related && (one.country.empty() || other.country.empty() || one.country == other.country);
  }

  void add(PartnerId a, PartnerId b, Likeness likeness, const std::string& one, const std::string& other) {
    if (!may_be_one(a, b)) return;
    Reasons& reasons = pairs_[a < b ? std::pair(a, b) : std::pair(b, a)];
    const bool is_known = std::ranges::any_of(reasons, [&](const auto& known) {
      return std::get<0>(known) == likeness ||
             (likeness > Likeness::same_number && std::get<0>(known) > Likeness::same_number);
    });
    if (is_known) return;  // One reason of names is enough.
    reasons.emplace_back(likeness, a < b ? one : other, a < b ? other : one);
  }

  void add_same_numbers(storage::Ledger& ledger) {
    std::map<std::string, PartnerId> numbers;
    for (const storage::IdentifierEntry& entry : storage::PartnerIdentifiers(ledger).all()) {
      const std::string key = domain::identifier_key(entry.identifier.number);
      const auto [known, is_new] = numbers.emplace(key, entry.partner);
      if (!is_new) add(known->second, entry.partner, Likeness::same_number, entry.identifier.number, {});
    }
  }

  void add_names() {
    constexpr int least = 80;
    std::map<std::string, const storage::NameEntry*> called;
    for (const storage::NameEntry& entry : names_) {
      const auto [known, is_new] = called.emplace(entry.fold, &entry);
      if (!is_new) add(known->second->partner, entry.partner, Likeness::same_name, known->second->text, entry.text);
    }
    for (const storage::NameEntry& entry : names_) {
      for (const std::int64_t row : near_.spelled_alike(entry.text)) {
        add(entry.partner, {row}, Likeness::spelled_alike, entry.text, partner({row}).name());
      }
    }
    for (const storage::NameEntry& entry : names_) {
      if (const auto row = near_.find(entry.text, entry.partner.row)) {
        add(entry.partner, {*row}, Likeness::near_names, entry.text, partner({*row}).name());
      }
    }
    for (const storage::NameEntry& entry : names_) {
      const auto numbers = numbers_in(entry.text);
      for (const auto& [number, likeness] : like_.find(entry.text, least)) {
        const storage::NameEntry& other = names_[number];
        if (numbers_in(other.text) != numbers) continue;
        add(entry.partner, other.partner, Likeness::alike, entry.text, other.text);
      }
    }
  }

  storage::Partners partners_;
  std::map<PartnerId, Partner> by_id_;
  std::vector<storage::NameEntry> names_;
  vocabulary::NearNames near_;
  vocabulary::LikeNames like_;
  std::map<std::pair<PartnerId, PartnerId>, Reasons> pairs_;
};

}  // namespace

table::Table likely_duplicates(vocabulary::Registry& registry) {
  const storage::Snapshot snapshot(registry.ledger());
  auto table = new_report(registry.ledger(), "duplicates", duplicates_title,
                          {{"code", first_code_label, ColumnType::code},
                           {"name", first_name_label},
                           {"other_code", second_code_label, ColumnType::code},
                           {"other_name", second_name_label},
                           {"reasons", reasons_label}});
  table.when_empty = Words(none_label);
  Pairs pairs(registry);
  pairs.find(registry.ledger());
  for (const auto& [pair, reasons] : pairs.in_order()) {
    const Partner& one = pairs.partner(pair.first);
    const Partner& other = pairs.partner(pair.second);
    table::Lines lines;
    for (const auto& [likeness, of_one, of_other] : reasons) lines.push_back(reason_of(likeness, of_one, of_other));
    table.rows.push_back(
        {.cells = {Words(one.code), Words(one.name()), Words(other.code), Words(other.name()), lines}});
  }
  const auto count = static_cast<std::int64_t>(table.rows.size());
  if (count > 0) {
    table.notes.push_back(
        {.code = "likely-duplicates",
         .count = count,
         .text = Words(pairs_message.in(Language::en, count), pairs_message.in(Language::vi, count))});
  }
  return table;
}

}  // namespace aid::reports
