#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace aid::storage {

/// The whole ledger as reports need it, read in one pass into flat memory; positions instead of rows.
struct Book {
  static constexpr std::int32_t none = -1;

  struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  struct Party {
    domain::PartyRole role;
    std::int32_t partner;  ///< Position in `partners`.
    bool has_share = false;
    domain::Decimal share;
  };
  struct Split {
    domain::SplitDimension dimension;
    std::int32_t code = none;   ///< Position in `codes`: "scheme/code" of sectors, code of groups.
    std::int32_t place = none;  ///< Position in `places`.
    bool has_share = false;
    domain::Decimal share;
  };
  struct Aid {
    std::int64_t row = 0;
    std::int64_t code_number = 0;
    std::int32_t code_year = 0;
    std::int32_t code_prefix = none;  ///< Position in `codes`, as the next one.
    std::int32_t status = none;
    std::int32_t part_of = none;  ///< Position in `aids`.
    domain::Direction direction{};
    domain::Form form{};
    domain::Scope scope{};
    bool reversed = false;
    bool approved = false;  ///< Has an approval that was neither reversed nor revoked.
    domain::Count stands_for{1};
    Range parties;
    Range splits;
    Range beneficiaries;
    Range entries;
  };
  struct Goods {
    std::string item;
    std::string fold;
    domain::Quantity quantity;
    std::string unit;
    std::optional<domain::Amount> value;
  };
  struct Entry {
    std::int64_t row = 0;
    std::int32_t aid = none;
    std::int32_t number = 0;
    domain::EntryKind kind{};
    domain::Form form{};
    bool reversed = false;
    bool has_amount = false;
    domain::DateInterval date;
    std::int32_t stated = none;   ///< Position in `stated`, as few have one.
    std::int32_t channel = none;  ///< Position in `partners`.
    domain::Amount amount{domain::Money::from_minor(0, domain::Currency::vnd())};
    Range goods;
  };
  /// Equivalents printed beside the amount of an entry.
  struct Stated {
    std::optional<domain::Amount> vnd;
    std::optional<domain::Amount> usd;
  };
  struct Partner {
    std::int64_t row = 0;
    std::string name;     ///< The official one.
    std::string name_en;  ///< Its English translation, or empty.
    std::string sort_key;
    std::string code;
    std::string kind;
    std::string country;
    std::int32_t parent = none;
  };

  std::vector<Aid> aids;       ///< In row order.
  std::vector<Entry> entries;  ///< By aid, then number.
  std::vector<Party> parties;
  std::vector<Split> splits;
  std::vector<domain::Beneficiary> beneficiaries;
  std::vector<Goods> goods;
  std::vector<Stated> stated;
  std::vector<Partner> partners;  ///< In row order.
  std::vector<domain::Place> places;
  std::vector<std::string> codes;  ///< Interned words.

  std::span<const Party> parties_of(const Aid& aid) const {
    return {parties.data() + aid.parties.first, aid.parties.count};
  }
  std::span<const Split> splits_of(const Aid& aid) const {
    return {splits.data() + aid.splits.first, aid.splits.count};
  }
  std::span<const domain::Beneficiary> beneficiaries_of(const Aid& aid) const {
    return {beneficiaries.data() + aid.beneficiaries.first, aid.beneficiaries.count};
  }
  std::span<const Entry> entries_of(const Aid& aid) const {
    return {entries.data() + aid.entries.first, aid.entries.count};
  }
  std::span<const Goods> goods_of(const Entry& entry) const {
    return {goods.data() + entry.goods.first, entry.goods.count};
  }
  const Stated& stated_of(const Entry& entry) const {
    static const Stated nothing;
    return entry.stated == none ? nothing : stated[static_cast<std::size_t>(entry.stated)];
  }
  std::string_view code(std::int32_t position) const {
    return position == none ? std::string_view() : codes[static_cast<std::size_t>(position)];
  }
  std::string code_of(const Aid& aid) const;
  /// By position: whether a partner is this one, a member of it or a chapter of one. None for `none`.
  std::vector<bool> family_of(std::int32_t partner) const;
};

/// What of a book is read: a report need not wait for what it does not look at.
struct BookParts {
  bool descriptions = true;  ///< Of aids: code, form, status.
  bool splits = true;  ///< With the places that they name.
  bool parties = true;
  /// Where not all parties are read, those of aids between this partner and its family are; 0: no partner.
  std::int64_t parties_within = 0;
};

/// Reads all that counts. Call within a `Snapshot`.
Book read_book(Ledger& ledger, const BookParts& parts = {});

/// The codes of all aids, by position in `book.aids`; for a book without descriptions, where a few are shown after all.
std::vector<std::string> read_codes(Ledger& ledger, const Book& book);

/// Titles and notes of some aids, for reports that show them; by position in `book.aids`.
struct AidTexts {
  std::string title;
  std::string note;
};
std::vector<AidTexts> read_texts(Ledger& ledger, const Book& book);

}  // namespace aid::storage
