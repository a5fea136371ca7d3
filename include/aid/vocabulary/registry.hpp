#pragma once
#include "aid/domain/period.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/like_names.hpp"
#include "aid/vocabulary/names_in_use.hpp"
#include "aid/vocabulary/near_names.hpp"
#include "aid/vocabulary/partner_finder.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::vocabulary {

/// What a typed word means in this ledger: codes, names in both languages, aliases, former names; folded, so that
/// case, marks and đ do not matter. Nothing is guessed: what is not known is a problem with the closest ones as a hint.
/// Lists are read when first needed and kept.
class Registry {
public:
  explicit Registry(storage::Ledger& ledger) : ledger_(ledger), finder_(ledger), names_in_use_(ledger) {}

  storage::Ledger& ledger() const { return ledger_; }

  // --- Settings ---
  std::string office();
  domain::Currency currency();    ///< Setting `currency`, else VND.
  domain::NumberStyle numbers();  ///< Setting `numbers`: vi, en, else undecided.
  std::string setting(std::string_view key);

  // --- Lists ---
  /// An item by code, name or alias. Problem: unknown-LIST, e.g. unknown-sector (the list's name is in the text),
  /// ambiguous-word.
  Result<storage::ListItem> item(std::string_view list, std::string_view typed);
  /// Like `item` for sectors: "health", "y tế", "as-published:nhan-dao"; without a scheme the schemes are tried in the
  /// order of the list sector-scheme.
  Result<storage::ListItem> sector(std::string_view typed);
  /// The first scheme, in the same order, that knows all of the words; empty: none does.
  std::string scheme_of_all(const std::vector<std::string>& sectors);
  /// ISO code of a country: "LA", "Lào", "Laos". Problem: unknown-country.
  Result<std::string> country(std::string_view typed);
  /// The name of a code, or the code itself where the list does not have it.
  std::string name(std::string_view list, std::string_view scheme, std::string_view code, Language language);
  std::vector<domain::UnitWord> unit_words();
  std::vector<domain::PeriodProfile> period_profiles();
  const std::vector<storage::ListItem>& items(std::string_view list);

  // --- Partners and places ---
  /// A partner by code, caller's id, number ("tax-code:0400123456", or it alone), or any current name of any kind.
  /// Problems: unknown-partner (with the closest names), unknown-identifier, ambiguous-partner, ambiguous-identifier.
  Result<domain::PartnerId> partner(std::string_view typed);
  /// Like `partner`, without looking for the closest names.
  Result<domain::PartnerId> known_partner(std::string_view typed);
  /// Like `partner`, for commands that can create one: the hint says how.
  Result<domain::PartnerId> partner_or_hint(std::string_view typed);
  /// The closest partners to an unknown name, best first: those that a search finds, then those with a name like it;
  /// code, name, likeness.
  struct Candidate {
    domain::PartnerId id;
    std::string code;
    std::string name;
    int likeness = 0;
  };
  std::vector<Candidate> closest_partners(std::string_view typed, std::size_t most = 5);
  /// A partner of the ledger, as it was when this was first asked, of which a name is near to `name` (see `NearNames`),
  /// or the office where `name` is the ledger's code, its initials, or its name but for words that people leave out;
  /// `except` is not looked at.
  std::optional<domain::PartnerId> near_partner(std::string_view name, domain::PartnerId except = {});
  /// The partners' names as they are now.
  NamesInUse& names_in_use() { return names_in_use_; }
  /// The partners, as they were when this was first asked, that have the name when abbreviations are spelled out:
  /// "UBND TP Đà Nẵng" is "Ủy ban nhân dân thành phố Đà Nẵng"; in row order.
  std::vector<domain::PartnerId> spelled_partners(std::string_view name);
  /// Partners whose names answer to what was typed, best first (see `PartnerFinder`).
  std::vector<FoundPartner> find_partners(std::string_view typed) { return finder_.find(typed); }
  /// Partners with the code or number of the query, then those of `find_partners`; without a query all, in name order.
  std::vector<domain::PartnerId> search_partners(std::string_view query);

  /// A place by code or name; of several (before and after 2025) the one valid throughout `at`, or now without it.
  /// "Liên Chiểu, Đà Nẵng" names a free place under another (or under a country), "Đà Nẵng@2025-06-30" the place that
  /// existed on that day; "tỉnh", "TP." and the like before a name do not matter.
  /// Problems: unknown-place, ambiguous-place, place-not-then.
  Result<domain::PlaceId> place(std::string_view typed, const std::optional<domain::DateInterval>& at);
  /// For filters: the place that is called so and existed at some time of `at`, or ever, with what it became or was
  /// made of under that name. Problems: as `place`.
  Result<std::vector<domain::PlaceId>> places(std::string_view typed, const std::optional<domain::DateInterval>& at);
  /// For lists of places: every one that is called so. Problems: as `place`, but never ambiguous-place.
  Result<std::vector<domain::PlaceId>> all_places(std::string_view typed,
                                                  const std::optional<domain::DateInterval>& at);
  /// `found` where they are one place in the course of time, one of them on each day; else ambiguous-place.
  Result<std::vector<domain::PlaceId>> one_place_in_time(std::string_view typed, std::vector<domain::PlaceId> found);
  /// Like `place`, for commands that can create one: the hint says how.
  Result<domain::PlaceId> place_or_hint(std::string_view typed, const std::optional<domain::DateInterval>& at);
  /// The place that `typed` names and that the ledger does not have yet, ready to be added: a free name, a comma, and
  /// the known place or country that it lies in. Its name without "quận" and the like becomes an alias.
  /// Problems: unknown-place (nothing stands before or after the comma), and those of `place` and `country`.
  Result<domain::Place> new_place(std::string_view typed, const std::optional<domain::DateInterval>& at);

private:
  std::vector<storage::ListItem> sectors_of(std::string_view scheme);
  /// Places that are called so, at whatever time.
  std::vector<domain::Place> places_called(std::string_view typed);

  /// Brings `known_names_` and `like_names_` up to date.
  void read_known_names();

  storage::Ledger& ledger_;
  std::map<std::string, std::vector<storage::ListItem>, std::less<>> lists_;
  std::map<std::string, std::string> settings_;
  bool settings_read_ = false;
  /// `near_names_`, read when first needed.
  const NearNames& near_names();

  PartnerFinder finder_;
  std::optional<NearNames> near_names_;
  std::vector<storage::NameEntry> known_names_;  ///< Current names of partners,
  LikeNames like_names_;                         ///< numbered as there.
  std::int64_t known_until_ = 0;                 ///< The newest version of a partner that `known_names_` has.
  NamesInUse names_in_use_;
};

}  // namespace aid::vocabulary
