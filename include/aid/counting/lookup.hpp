#pragma once
#include "aid/counting/names.hpp"
#include "aid/counting/selection.hpp"
#include "aid/storage/book.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aid::counting {

/// A book with what the dimensions ask of it again and again: texts as small numbers, parents as positions.
class Lookup {
public:
  /// `sectors`: schemes of sectors that come first, because a filter names them.
  Lookup(const storage::Book& book, const Names& names, std::span<const std::string> sectors = {});

  const storage::Book& book() const { return book_; }
  const Names& names() const { return names_; }

  /// The number of a word (a country, a kind); -1 for the empty one.
  std::int32_t word(std::string_view text);
  const std::string& text(std::int32_t word) const { return texts_[static_cast<std::size_t>(word)]; }

  std::int32_t country(std::int32_t partner) const { return countries_[static_cast<std::size_t>(partner)]; }
  std::int32_t kind(std::int32_t partner) const { return kinds_[static_cast<std::size_t>(partner)]; }
  std::int32_t country_of_beneficiary(std::uint32_t position) const { return beneficiary_countries_[position]; }
  std::int32_t viet_nam() const { return viet_nam_; }
  std::int32_t currency(domain::Currency currency) const;
  /// Where the scheme of a sector (a position in `Book::codes`) stands among the schemes.
  int scheme_rank(std::int32_t sector) const { return scheme_ranks_[static_cast<std::size_t>(sector)]; }
  /// Whether another scheme in the book has a sector of the same name.
  bool is_ambiguous(std::int32_t sector) const { return ambiguous_[static_cast<std::size_t>(sector)]; }
  std::int32_t place_above(std::int32_t place) const { return places_above_[static_cast<std::size_t>(place)]; }

private:
  void rank_schemes(std::span<const std::string> sectors);
  void find_ambiguous_sectors();

  const storage::Book& book_;
  const Names& names_;
  std::vector<std::string> texts_;
  std::map<std::string, std::int32_t, std::less<>> words_;
  std::vector<std::int32_t> countries_;
  std::vector<std::int32_t> kinds_;
  std::vector<std::int32_t> beneficiary_countries_;
  std::vector<int> scheme_ranks_;
  std::vector<bool> ambiguous_;
  std::vector<std::int32_t> places_above_;
  std::int32_t viet_nam_;
};

/// What a partner is called: in English by its English name where it has one.
table::Words partner_words(const storage::Book::Partner& partner);

/// "scheme/code" taken apart.
struct SectorCode {
  std::string_view scheme;
  std::string_view code;
};
SectorCode sector_code(std::string_view text);

}  // namespace aid::counting
