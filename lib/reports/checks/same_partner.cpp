#include "check.hpp"
#include "skeleton.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports::checks {
namespace {

constexpr Message<Text, Text> partners_alike{"same-partner", "'{0}' and '{1}' look like one partner",
                                             "'{0}' và '{1}' có vẻ là một đối tác"};

constexpr int least_likeness = 85;
/// How many names are compared with each in an order. A pair that differs in one place has a long beginning or a long
/// end in common, so that it stands close together in one of the orders.
constexpr std::size_t reach = 16;

struct Name {
  std::string text;
  std::string key;           ///< Folded, without spaces.
  std::string reverse = {};  ///< That from its end.
  std::string words = {};    ///< Its words in order.
  std::string look;
  std::string digits = {};
  bool is_place = false;  ///< A place is called so too: Đà Nẵng.
  storage::PartnerIndex partner;
};

std::set<std::string> keys_of_places(storage::Ledger& ledger) {
  std::set<std::string> keys;
  for (const domain::Place& place : storage::Places(ledger).all()) {
    for (const std::string& name : {place.name_vi, place.name_en}) keys.insert(fold(name));
  }
  return keys;
}

Name name_of(const storage::NameEntry& entry, storage::PartnerIndex partner) {
  Name name{.text = entry.text, .key = entry.fold, .look = skeleton(entry.text), .partner = partner};
  auto words = folded_words(entry.text);
  std::sort(words.begin(), words.end());
  for (const std::string& word : words) name.words += word + " ";
  std::erase(name.key, ' ');
  name.reverse.assign(name.key.rbegin(), name.key.rend());
  for (const char c : name.key) {
    if (is_digit(c)) name.digits += c;
  }
  return name;
}

std::vector<Name> read_names(const Subject& subject) {
  const auto& partners = subject.book.partners;  // In row order, as are the names.
  const auto places = keys_of_places(subject.ledger);
  std::vector<Name> names;
  for (const storage::NameEntry& entry : storage::Partners(subject.ledger).names()) {
    const auto found = std::lower_bound(partners.begin(), partners.end(), entry.partner.row,
                                        [](const auto& partner, std::int64_t row) { return partner.row < row; });
    if (found == partners.end() || found->row != entry.partner.row || entry.fold.empty()) continue;
    names.push_back(name_of(entry, partners.index_of(found)));
    names.back().is_place = places.contains(entry.fold);
  }
  return names;
}

/// Finds the pairs; each is kept once, with the names that are alike.
class Pairs {
public:
  Pairs(const Subject& subject, const std::vector<Name>& names) : partners_(subject.book.partners), names_(names) {}

  /// Compares each name with those near it in the order of one of its keys.
  void compare_by(std::string Name::*key) {
    std::vector<const Name*> order;
    order.reserve(names_.size());
    for (const Name& name : names_) order.push_back(&name);
    std::stable_sort(order.begin(), order.end(), [key](const Name* a, const Name* b) { return a->*key < b->*key; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = i + 1; j < order.size() && j <= i + reach; ++j) compare(*order[i], *order[j]);
    }
  }

  std::vector<Finding> findings() const {
    std::vector<Finding> result;
    for (const auto& [pair, names] : found_) {
      result.push_back({{code(pair.first), code(pair.second)}, say(partners_alike, names.first, names.second)});
    }
    return result;
  }

private:
  using Pair = std::pair<storage::PartnerIndex, storage::PartnerIndex>;

  void compare(const Name& a, const Name& b) {
    if (a.partner == b.partner) return;
    const Name& first = a.partner < b.partner ? a : b;
    const Name& second = a.partner < b.partner ? b : a;
    const Pair pair{first.partner, second.partner};
    if (found_.contains(pair) || !may_be_one(first, second)) return;
    if (first.look == second.look || likeness(first.text, second.text) >= least_likeness) {
      found_.emplace(pair, std::pair{first.text, second.text});
    }
  }

  /// Not the 1st and the 2nd school, nor two countries' Red Crosses, nor an organisation and its branch, nor Đà Nẵng
  /// and MTTQ Đà Nẵng.
  bool may_be_one(const Name& a, const Name& b) const {
    if (a.look == b.look) return true;
    const auto& here = partners_[a.partner];
    const auto& there = partners_[b.partner];
    const auto differ = [](const std::string& one, const std::string& other) {
      return !one.empty() && !other.empty() && one != other;
    };
    if (a.is_place != b.is_place || here.parent == b.partner || there.parent == a.partner) return false;
    return a.digits == b.digits && !differ(here.country, there.country) && !differ(here.kind, there.kind);
  }

  const std::string& code(storage::PartnerIndex partner) const { return partners_[partner].code; }

  const IndexedVector<storage::Book::Partner, storage::PartnerIndex>& partners_;
  const std::vector<Name>& names_;
  std::map<Pair, std::pair<std::string, std::string>> found_;
};

}  // namespace

/// Near-linear: names are sorted by their beginnings, ends, words and looks, and compared with their neighbours only.
std::vector<Finding> same_partner(const Subject& subject) {
  const std::vector<Name> names = read_names(subject);
  Pairs pairs(subject, names);
  for (const auto key : {&Name::key, &Name::reverse, &Name::words, &Name::look}) pairs.compare_by(key);
  return pairs.findings();
}

}  // namespace aid::reports::checks
