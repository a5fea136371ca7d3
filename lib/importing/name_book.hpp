#pragma once
#include "aid/importing/import.hpp"
#include "aid/recording/desk.hpp"
#include "identities.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::importing {

/// Values by the words of a list: each word is looked up once.
template <typename T>
class WordCache {
public:
  /// The value of `word`, made by `make` when it is asked for the first time.
  template <typename Make>
  const T& get(std::string_view word, const Make& make) {
    const auto known = values_.find(word);
    if (known != values_.end()) return known->second;
    return values_.emplace(std::string(word), make()).first->second;
  }
  const T* find(std::string_view word) const {
    const auto known = values_.find(word);
    return known == values_.end() ? nullptr : &known->second;
  }
  void put(std::string_view word, const T& value) { values_.emplace(std::string(word), value); }

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, T, Hash, std::equal_to<>> values_;
};

/// What became of a name of the list.
template <typename T>
struct Resolved {
  std::optional<T> value = {};
  bool is_skipped = false;  ///< By decision: its rows are left out.
  /// The position among the unknown names, if neither the ledger nor a decision knows this name.
  std::optional<std::size_t> unknown = {};
  std::optional<Problem> problem = {};  ///< It cannot be a name at all.
};

/// The names of a list: partners, sectors, places and currencies, each resolved once. Nothing is created silently.
class NameBook {
public:
  NameBook(recording::Desk& desk, const ImportRequest& request);
  /// How shares behind names are written.
  void set_numbers(domain::NumberStyle numbers) { numbers_ = numbers; }

  /// What is said beside a name, for a partner that is created.
  struct Described {
    std::string_view country = {};
    std::string_view kind = {};
  };
  Resolved<domain::PartnerId> partner(std::string_view typed, const Described& described);
  /// Whether the ledger, the mapping or a decision knows a partner by all of the text.
  bool knows_partner(std::string_view typed);
  /// Whether somebody decided that a partner of that name is a new one.
  bool is_decided_new(std::string_view name) const;
  /// A cell of that line was taken as several partners.
  void count_split(std::size_t line) { split_lines_.push_back(line); }
  const std::vector<std::size_t>& split_lines() const { return split_lines_; }
  const Resolved<std::vector<domain::Split>>& sectors(std::string_view typed);
  const Resolved<std::vector<domain::Split>>& places(std::string_view typed, const domain::DateInterval& at);
  const Resolved<domain::Currency>& currency(std::string_view typed);
  /// The code of an item of any other list, by the mapping's values first.
  const Resolved<std::string>& code(std::string_view list, std::string_view typed);
  /// The code of an item of a list whose unknown words are asked about like names ("country", "partner-kind",
  /// "event-type"); `field`: of the list that is read.
  const Resolved<std::string>& item(std::string_view list, std::string_view field, std::string_view typed);
  /// The codes of the countries of one cell: "Laos; Cambodia", "Lào và Campuchia".
  Resolved<std::vector<std::string>> countries(std::string_view field, std::string_view typed);
  /// A word of the mapping's value table of a field, or the word itself.
  std::string mapped(std::string_view field, std::string_view typed) const;
  /// The same without a copy; `typed` and the mapping must live as long as the result.
  std::string_view mapped_view(std::string_view field, std::string_view typed) const;

  /// One more row has these unknown names.
  void count(const std::vector<std::size_t>& unknown, std::size_t line);
  const UnknownListName& name(std::size_t unknown) const { return unknown_[unknown]; }
  /// The unknown names, those of most rows first; the first `most_with_candidates` have the closest known ones.
  std::vector<UnknownListName> unknown() { return with_closest(unknown_); }
  /// The same at the end of a list, of which no name is asked any more: a million of them are not copied.
  std::vector<UnknownListName> take_unknown() { return with_closest(std::move(unknown_)); }
  const std::vector<std::string>& new_partners() const { return new_partners_; }
  /// Keeps a partner that the list brings, and warns with `hint` where its name is near to that of one kept before.
  void keep_new_name(const std::string& name, const std::string& code, const Message<>& hint);
  /// What was decided about a new name that is nearly a known partner's: it is that one (`value`), its rows are left
  /// out, it is another partner (nothing of all), or nobody has decided (`unknown`).
  Resolved<domain::PartnerId> near_partner(const std::string& name);
  /// New partners whose names are near to each other: told, and recorded all the same.
  const std::vector<Problem>& warnings() const { return warnings_; }

  /// What was answered about a heading of a list.
  void keep_heading(const std::string& list, const std::string& heading, const std::string& field);

  /// Writes the decisions into the ledger: aliases of partners, list items and places, names to skip. How many.
  std::int64_t remember();

private:
  const NameDecision* decision(std::string_view what, std::string_view name) const;
  bool is_to_skip(std::string_view what, std::string_view name);
  /// `name` as one that nobody knows.
  template <typename T>
  Resolved<T> unknown_name(std::string_view what, std::string_view name) {
    return {.unknown = number_of_unknown(what, name)};
  }
  std::vector<UnknownListName> with_closest(std::vector<UnknownListName> names);
  std::size_t number_of_unknown(std::string_view what, std::string_view name);
  /// The position among the unknown names of one that stood in a row before.
  std::optional<std::size_t> known_as_unknown(std::string_view what, std::string_view name);
  template <typename T>
  Resolved<T> skipped(std::string_view what, std::string_view name, const NameDecision* by) {
    if (by && !is_to_skip(what, name)) keep_skip(what, name);
    return {.is_skipped = true, .problem = problem_of_skipped(name)};
  }
  void keep_skip(std::string_view what, std::string_view name);
  static Problem problem_of_skipped(std::string_view name);

  std::optional<Problem> problem_of_words(const NameDecision& decided) const;
  Resolved<domain::PartnerId> find_partner(std::string_view typed, const Described& described);
  Resolved<domain::PartnerId> create(const std::string& name, std::string_view country, std::string_view kind);
  Resolved<std::vector<domain::Split>> find_sectors(std::string_view typed);
  std::optional<domain::Split> find_sector(std::string_view typed, Resolved<std::vector<domain::Split>>& all);
  Resolved<std::vector<domain::Split>> find_places(std::string_view typed, const domain::DateInterval& at);
  std::vector<std::string> places_beside_each_other(const std::string& whole, const domain::DateInterval& at);
  std::vector<std::string> place_names(std::string_view typed, const domain::DateInterval& at);
  Resolved<domain::Currency> find_currency(std::string_view typed);
  Resolved<std::string> find_item(std::string_view list, std::string_view field, std::string_view typed);

  /// What a word of lists means, in a list that only imports read.
  void remember(std::string_view list, const std::string& scheme, const std::string& word, const std::string& meaning);
  void remember_alias(domain::PartnerId partner, const std::string& alias);
  void remember_alias(storage::ListItem item, const std::string& alias);
  void remember_alias(domain::PlaceId place, const std::string& alias);

  recording::Desk& desk_;
  const ImportRequest& request_;
  domain::NumberStyle numbers_ = domain::NumberStyle::undecided;
  /// Without the unknown ones: a list may have a million of them, which are kept once, in `unknown_`.
  WordCache<Resolved<domain::PartnerId>> partners_;
  WordCache<Resolved<std::vector<domain::Split>>> sectors_;
  WordCache<Resolved<std::vector<domain::Split>>> places_;
  std::vector<domain::Date> changes_;  ///< The days on which some place began or ended.
  WordCache<Resolved<domain::Currency>> currencies_;
  WordCache<Resolved<std::string>> codes_;
  WordCache<Resolved<std::string>> items_;
  std::unordered_map<std::string, const NameDecision*> decisions_;  ///< By `name_key`.
  std::vector<UnknownListName> unknown_;
  HashTable<std::size_t> unknown_by_name_;  ///< Position in `unknown_` plus 1, by the hash of `name_key`.
  std::vector<std::string> new_partners_;
  vocabulary::NearNames new_names_;        ///< Each with its number in `named_new_`, from 1.
  vocabulary::NearNames bracketed_names_;  ///< Those that end in brackets, without these.
  std::vector<std::string> named_new_;     ///< "DN-P0004 Sukagawa".
  std::vector<Problem> warnings_;
  std::vector<std::size_t> split_lines_;
  HashTable<std::optional<bool>> known_wholes_;  ///< By the hash of the text.
  std::vector<std::function<void()>> to_remember_;
};

}  // namespace aid::importing
