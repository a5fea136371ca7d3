#pragma once
#include "aid/counting/names.hpp"
#include "aid/storage/book.hpp"
#include "aid/vocabulary/places_on_day.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aid::counting {

/// A book with what the dimensions ask of it again and again: texts as small numbers, the place above a place.
class Lookup {
public:
  Lookup(const storage::Book& book, const Names& names);
  /// The same for a copy of its book in which no more than entries were changed: aids are known by where they stand.
  Lookup(const Lookup& other, const storage::Book& copy) : Lookup(other) { book_ = &copy; }

  const storage::Book& book() const { return *book_; }
  const Names& names() const { return names_; }

  /// The number of a word (a country, a kind); -1 for the empty one.
  std::int32_t word(std::string_view text);
  const std::string& text(std::int32_t word) const { return texts_[static_cast<std::size_t>(word)]; }

  /// Where a word stands among the codes of the book; nowhere when no record has it.
  storage::CodeIndex code(std::string_view text) const;

  std::int32_t country(storage::PartnerIndex partner) const { return countries_[partner]; }
  std::int32_t kind(storage::PartnerIndex partner) const { return kinds_[partner]; }
  std::int32_t country_of(storage::BeneficiaryIndex who) const { return beneficiary_countries_[who]; }
  std::int32_t group_of(storage::BeneficiaryIndex who) const { return beneficiary_groups_[who]; }
  std::int32_t viet_nam() const { return viet_nam_; }
  std::int32_t currency(domain::Currency currency) const;
  /// Puts a scheme of sectors before the others, but after those that were put there earlier: a filter names it.
  void prefer_scheme(std::string_view scheme);
  /// Where the scheme of a sector stands among the schemes.
  int scheme_rank(storage::CodeIndex sector) const { return scheme_ranks_[sector]; }
  /// Whether another scheme in the book has a sector of the same name.
  bool is_ambiguous(storage::CodeIndex sector) const { return ambiguous_[sector]; }
  storage::PlaceIndex place_above(storage::PlaceIndex place) const { return places_above_[place]; }
  /// Reads places as they are on a day from now on, not as they were recorded: each as the one that took its place, and
  /// what it lies in likewise.
  void move_places(const vocabulary::PlacesOnDay& places);
  /// The place as it is read: the same one where `move_places` was not asked for.
  storage::PlaceIndex place_shown(storage::PlaceIndex place) const {
    return places_shown_.empty() ? place : places_shown_[place];
  }

private:
  std::map<std::int64_t, storage::PlaceIndex> places_by_row() const;
  void rank_schemes();
  void find_ambiguous_sectors();

  const storage::Book* book_;
  const Names& names_;
  std::vector<std::string> texts_;
  std::map<std::string, std::int32_t, std::less<>> words_;
  IndexedVector<std::int32_t, storage::PartnerIndex> countries_;
  IndexedVector<std::int32_t, storage::PartnerIndex> kinds_;
  IndexedVector<std::int32_t, storage::BeneficiaryIndex> beneficiary_countries_;
  IndexedVector<std::int32_t, storage::BeneficiaryIndex> beneficiary_groups_;
  IndexedVector<int, storage::CodeIndex> scheme_ranks_;
  std::vector<std::string> preferred_schemes_;
  IndexedVector<bool, storage::CodeIndex> ambiguous_;
  IndexedVector<storage::PlaceIndex, storage::PlaceIndex> places_above_;
  IndexedVector<storage::PlaceIndex, storage::PlaceIndex> places_shown_;  ///< Empty: as they were recorded.
  std::int32_t viet_nam_;
};

/// A place and all places that lie under it, in the order of the book.
std::vector<storage::PlaceIndex> places_under(const Lookup& lookup, storage::PlaceIndex place);

/// The name of a place, with the place above it that lies in the same country: "Liên Chiểu, Đà Nẵng".
table::Words place_words(const Lookup& lookup, storage::PlaceIndex place);

/// What a partner is called: in English by its English name where it has one.
table::Words partner_words(const storage::Book::Partner& partner);

/// "scheme/code" taken apart.
struct SectorCode {
  std::string_view scheme;
  std::string_view code;
};
SectorCode sector_code(std::string_view text);

}  // namespace aid::counting
