#pragma once
#include "aid/base/index.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace aid::storage {

/// Where an aid stands in `Book::aids`, a partner in `Book::partners` and so on.
using AidIndex = Index<struct AidIndexTag>;
using BeneficiaryIndex = Index<struct BeneficiaryIndexTag>;
using CodeIndex = Index<struct CodeIndexTag>;
using EntryIndex = Index<struct EntryIndexTag>;
using GoodsIndex = Index<struct GoodsIndexTag>;
using PartnerIndex = Index<struct PartnerIndexTag>;
using PartyIndex = Index<struct PartyIndexTag>;
using PlaceIndex = Index<struct PlaceIndexTag>;
using SplitIndex = Index<struct SplitIndexTag>;
using StatedIndex = Index<struct StatedIndexTag>;

/// A share in per cent, from 0 to 100, in half the room of a decimal number.
class Share {
public:
  Share() = default;
  Share(domain::Decimal per_cent)  // NOLINT: it is one.
      : high_(static_cast<std::uint32_t>(per_cent.mantissa() >> 32) & 0x0fff'ffffU),
        scale_(static_cast<std::uint32_t>(per_cent.scale()) & 0xfU),
        low_(static_cast<std::uint32_t>(per_cent.mantissa())) {}
  operator domain::Decimal() const {  // NOLINT: it is one.
    return {static_cast<std::int64_t>(std::uint64_t{high_} << 32U | low_), static_cast<int>(scale_)};
  }

private:
  // No share has more than 12 decimals, so that 28 bits are more than its high part needs.
  std::uint32_t high_ : 28 = 0;
  std::uint32_t scale_ : 4 = 0;
  std::uint32_t low_ = 0;
};

/// A snapshot of the ledger as reports need it, read in one pass into flat memory; indexes instead of rows.
struct Book {
  struct Party {
    domain::PartyRole role;
    bool has_share = false;
    PartnerIndex partner;
    Share share;
  };
  struct Split {
    domain::SplitDimension dimension;
    bool has_share = false;
    CodeIndex code;  ///< "scheme/code" of sectors, code of groups.
    PlaceIndex place;
    Share share;
  };
  /// What describes an aid and is not counted.
  struct Description {
    std::int64_t code_number = 0;
    std::int32_t code_year = 0;
    CodeIndex code_prefix;
    std::array<CodeIndex, domain::grouping_codes.size()> codes;  ///< Those of `domain::grouping_codes`.
    CodeIndex authority;  ///< Who gave the approval that counts, where it says so.
  };
  struct Aid {
    std::int32_t row = 0;
    AidIndex part_of;
    domain::Direction direction{};
    domain::Form form{};
    domain::Scope scope{};
    bool reversed = false;
    bool component = false;  ///< Money or goods of the aid that it is part of, told apart.
    bool approved = false;   ///< Has an approval that was neither reversed nor revoked.
    domain::Count stands_for{1};
    IndexRange<PartyIndex> parties;
    IndexRange<SplitIndex> splits;
    IndexRange<BeneficiaryIndex> beneficiaries;
    IndexRange<EntryIndex> entries;

    /// How many aids it is where aids are counted: a component is none, as the aid that it is part of is counted.
    domain::Count counted() const { return component ? domain::Count{0} : stands_for; }
  };
  struct Goods {
    std::string item;
    std::string fold;
    domain::Quantity quantity;
    std::string unit;
    std::optional<domain::Amount> value;
  };
  /// What was taken back after its period was locked counts at its own date, and is subtracted at a later one.
  enum class Later : std::uint8_t {
    no,
    taken_back,  ///< At a later date, by an entry that only the book has.
    takes_back   ///< That entry: the amount turned round, at the date of the reversal.
  };
  struct Entry {
    std::int32_t row = 0;  ///< 0 of one that takes another one back.
    AidIndex aid;
    std::int32_t number = 0;  ///< Of the one that it takes back, if it does.
    domain::EntryKind kind{};
    domain::Form form{};
    bool reversed = false;  ///< Also of the two of `Later`: whatever the dates, nothing of them stands.
    Later later = Later::no;
    bool restates = false;  ///< It stands in the place of one that was taken back later, and is valued as of that date.
    bool has_amount = false;
    domain::DateInterval date;
    StatedIndex stated;  ///< Few have one.
    PartnerIndex channel;
    domain::Amount amount{domain::Money::from_minor(0, domain::Currency::vnd())};
    IndexRange<GoodsIndex> goods;

    /// It counts at its date, whether or not it is subtracted later.
    bool counts_at_its_date() const { return !reversed || later != Later::no; }
  };
  /// What the money of an entry is said to be worth in other currencies.
  struct Stated {
    std::optional<domain::Amount> vnd;  ///< Printed beside the amount.
    std::optional<domain::Amount> usd;
    std::vector<domain::Equivalent> others = {};  ///< Of other sources, in the order of recording.
    std::vector<domain::Amount> chosen = {};      ///< Where there are others: one a currency, by the ledger's setting.

    /// The one that converts into `currency`; nullptr: there is none.
    const domain::Amount* in(domain::Currency currency) const;
    /// The one that stands for a value that is not known otherwise: in đồng, else in dollars, else the first.
    const domain::Amount* any() const;
  };
  struct Partner {
    std::int64_t row = 0;
    std::string name;     ///< The official one.
    std::string name_en;  ///< Its English translation, or empty.
    std::string sort_key;
    std::string code;
    std::string kind;
    std::string country;
    PartnerIndex parent;
  };

  IndexedVector<Aid, AidIndex> aids;                  ///< In row order.
  IndexedVector<Description, AidIndex> descriptions;  ///< None, or one of each aid.
  IndexedVector<Entry, EntryIndex> entries;           ///< By aid, then number.
  IndexedVector<Party, PartyIndex> parties;
  IndexedVector<Split, SplitIndex> splits;
  IndexedVector<domain::Beneficiary, BeneficiaryIndex> beneficiaries;
  IndexedVector<Goods, GoodsIndex> goods;
  IndexedVector<Stated, StatedIndex> stated;
  IndexedVector<Partner, PartnerIndex> partners;  ///< In row order.
  IndexedVector<domain::Place, PlaceIndex> places;
  IndexedVector<std::string, CodeIndex> codes;    ///< Interned words.
  bool has_all_aids = true;                       ///< false: `BookParts::of_partner` was asked for.
  std::map<EntryIndex, EntryIndex> counterparts;  ///< Of each entry of `Later` the other one.
  std::map<EntryIndex, EntryIndex> originals;     ///< Of each that `restates`, what was recorded first.

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
    return entry.stated ? stated[entry.stated] : nothing;
  }
  /// The first of the entries in whose place one stands after the other; itself, where it restates none.
  EntryIndex original_of(EntryIndex entry) const { return entries[entry].restates ? originals.at(entry) : entry; }
  /// The date whose rates convert an entry: what corrects a figure of a locked period is valued as that was.
  const domain::DateInterval& valued_on(const Entry& entry) const {
    if (entry.later != Later::takes_back && !entry.restates) return entry.date;
    const EntryIndex index = entries.index_of(entry);
    return entries[original_of(entry.later == Later::takes_back ? counterparts.at(index) : index)].date;
  }
  std::string_view code(CodeIndex index) const { return index ? std::string_view(codes[index]) : std::string_view(); }
  /// Nothing is said where no descriptions were read.
  const Description& description_of(const Aid& aid) const {
    static const Description nothing;
    return descriptions.empty() ? nothing : descriptions[aids.index_of(aid)];
  }
  std::string code_of(const Aid& aid) const;
  /// Whether a partner is this one, a member of it or a chapter of one. Of no partner nobody is.
  IndexedVector<bool, PartnerIndex> family_of(PartnerIndex partner) const;
};

/// What of a book is read: a report need not wait for what it does not look at. All, where nothing is said.
struct BookParts {
  bool descriptions = true;  ///< Of aids: code, form, who approved, and the codes that reports group by.
  bool splits = true;        ///< With the places that they name.
  bool parties = true;
  /// Where not all parties are read, those of aids between this partner and its family are; 0: no partner.
  std::int64_t parties_within = 0;
  /// Only the aids of this partner, in whatever role, and all that they are part of or has parts of them; 0: all aids.
  std::int64_t of_partner = 0;

  static constexpr BookParts none() { return {.descriptions = false, .splits = false, .parties = false}; }
  /// Reads what `others` has too.
  BookParts& operator|=(const BookParts& others) {
    descriptions = descriptions || others.descriptions;
    splits = splits || others.splits;
    parties = parties || others.parties;
    return *this;
  }
};

/// Reads all that counts. Call within a `Snapshot`.
Book read_book(Ledger& ledger, const BookParts& parts = {});

/// The codes of all aids; for a book without descriptions, where a few are shown after all.
IndexedVector<std::string, AidIndex> read_codes(Ledger& ledger, const Book& book);

/// Titles and notes of aids, for reports that show them.
struct AidTexts {
  std::string title;
  std::string note;
};
IndexedVector<AidTexts, AidIndex> read_texts(Ledger& ledger, const Book& book);

}  // namespace aid::storage
