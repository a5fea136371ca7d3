#pragma once
#include "aid/domain/matters.hpp"
#include "aid/vocabulary/goods_items.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How far needs are met by the gifts that are linked to them: the one rule, asked by reports and before a link is
/// written. Nothing is promised twice, and what nobody knows is not guessed.
namespace aid::records {

/// So much of one item in one unit. Money is an item whose unit is its currency.
struct Measure {
  std::string key = {};   ///< `GoodsItems::key_of`, or `money_key`.
  std::string item = {};  ///< As written; empty: money.
  std::string unit = {};  ///< Empty: pieces, or of money nobody says in which currency.
  domain::Quantity quantity = {};
};
inline constexpr std::string_view money_key = "=money";
/// The word stands for money where goods are asked for: "tiền", "tiền mặt", "cash", "money".
bool is_money_word(std::string_view typed);

/// A gift as far as needs ask: what it holds, and for whom.
struct HeldGift {
  domain::AidId aid = {};
  std::string code = {};
  std::vector<domain::AidId> wholes = {};  ///< The aids above it.
  std::vector<Measure> held = {};          ///< What was delivered: known quantities added up, unknown ones beside them.
  std::vector<Measure> promised = {};      ///< Of items that were promised only.
  struct Receiver {
    domain::PartnerId partner = {};
    std::string country = {};
    std::optional<domain::Decimal> share = {};  ///< Per cent of its money.
  };
  std::vector<Receiver> receivers = {};
};

/// A need, and for whom it is.
struct AskedNeed {
  domain::Matter need;
  std::vector<std::string> countries = {};
};

/// How a line of a need stands.
enum class NeedState : std::uint8_t {
  open,     ///< Nothing was given.
  partly,   ///< Something was given: too little, or nobody knows how much of it.
  met,      ///< At least as much as was asked for.
  unknown,  ///< Something was given, and nobody knows whether it is enough.
  cancelled,
};
std::string_view to_string(NeedState state);
Label label(NeedState state);

/// Why what a gift gives is known, or is not.
enum class GivenAs : std::uint8_t {
  sure,             ///< So much met the need.
  shared,           ///< Others received it too, and nobody knows who how much.
  for_other_needs,  ///< Other needs are linked to it too, without their parts.
  part_unknown,     ///< That is what was said of it.
  no_quantity,      ///< The gift says not how much it holds.
  other_unit,       ///< It is counted otherwise than the need.
  exceeds,          ///< More is promised of the gift than it holds.
  promised,         ///< It was not delivered yet.
  in_whole,         ///< The gift that it is a part of meets the need, too: it is counted there.
};
std::string_view to_string(GivenAs as);
Label label(GivenAs as);

/// What one gift gives to one line: for sure, or at most.
struct Given {
  domain::AidId aid = {};
  std::string code = {};
  GivenAs as = GivenAs::sure;
  std::string unit = {};
  domain::Quantity quantity = {};
};

struct LineStanding {
  NeedState state = NeedState::open;
  std::string unit = {};                        ///< Of all figures.
  domain::Quantity met{domain::Decimal(0, 0)};  ///< At least so much; unknown: something, of which nobody knows more.
  domain::Quantity outstanding = {};            ///< Unknown where nobody can say.
  std::vector<Given> given = {};
};

/// More is stated for needs than a gift holds.
struct OverPromise {
  std::string gift = {};  ///< Its code.
  Measure stated = {};
  Measure held = {};
  std::vector<std::string> needs = {};  ///< Their codes.
};

/// The needs of a ledger with the gifts that meet them.
class Needs {
public:
  Needs(std::vector<AskedNeed> needs, std::vector<HeldGift> gifts, const vocabulary::GoodsItems& items);

  const std::vector<AskedNeed>& all() const { return needs_; }
  LineStanding standing(std::size_t need, std::size_t line) const;
  /// Whether all that it asks for is met.
  bool is_met(std::size_t need) const;
  /// In the order of gifts and items.
  std::vector<OverPromise> over_promised() const;
  /// None: it is not linked, or was taken back.
  const HeldGift* gift(domain::AidId aid) const;
  /// Whether the gift holds, or promises, what the link says of it, or something that the need asks for.
  bool fits(const domain::Matter& need, const domain::NeedGift& link) const;
  /// What a line asks for, and what a link states.
  Measure asked(const domain::NeedLine& line) const;
  Measure stated(const domain::NeedGift& link) const;

private:
  /// A line of a need lays claim to a gift.
  struct Claim {
    std::size_t need = 0;
    std::size_t line = 0;
    std::size_t link = 0;  ///< Within its need.
    domain::AidId aid = {};
    domain::NeedPart part = {};
    std::string key = {};
    Measure stated = {};
    bool is_living = true;     ///< Its need is not cancelled.
    bool is_in_whole = false;  ///< The gift that it is a part of is linked to the same line, and counted there.
  };
  void add_claims(std::size_t need);
  bool is_within(domain::AidId part, domain::AidId whole) const;
  bool is_given_by_whole(const Claim& claim) const;
  bool has_rival(const Claim& claim) const;
  domain::Quantity stated_of(domain::AidId aid, const std::string& key, const std::string& unit) const;
  bool exceeds(const HeldGift& gift, const std::string& key, const std::string& unit) const;
  bool exceeds_anywhere(domain::AidId aid, const std::string& key, const std::string& unit) const;
  std::vector<Given> given_by(const Claim& claim) const;
  Given given_of(const Claim& claim, const HeldGift& gift, const Measure& held) const;

  std::vector<AskedNeed> needs_;
  std::map<std::int64_t, HeldGift> gifts_;  ///< By row.
  const vocabulary::GoodsItems* items_;
  std::vector<Claim> claims_;
};

/// Its title, or what it asks for as it was typed.
std::string title_of_need(const domain::Matter& need, Language language);

/// The countries of the foreign side: what is said of it, and those of its foreign partners; in order.
std::vector<std::string> countries_of(vocabulary::Registry& registry, const domain::Matter& matter);

/// All needs of the ledger, with `instead` in the place of the one that it is a version of, or beside them.
Needs read_needs(vocabulary::Registry& registry, const vocabulary::GoodsItems& items,
                 const domain::Matter* instead = nullptr);

}  // namespace aid::records
