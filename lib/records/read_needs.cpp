// What needs ask of a ledger: the needs themselves, and what the gifts that are linked to them hold.

#include "aid/records/needs.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"

#include <algorithm>
#include <set>

namespace aid::records {
namespace {

using domain::Aid;
using domain::AidId;
using domain::Entry;
using domain::EntryKind;
using domain::Form;
using domain::Matter;

/// Adds what an entry brings, or takes away: known quantities of one item and unit together.
class Holdings {
public:
  explicit Holdings(const vocabulary::GoodsItems& items) : items_(items) {}

  void add(const Entry& entry, bool takes) {
    for (const domain::GoodsLine& line : entry.goods) {
      const std::string key = items_.key_of(line.item);
      add({.key = key, .item = line.item, .unit = items_.unit_of(key, line.unit), .quantity = line.quantity}, takes);
    }
    const bool is_money = entry.form == Form::cash || (entry.form == Form::mixed && !entry.goods.empty());
    if (entry.amount && is_money) {
      add({.key = std::string(money_key),
           .item = {},
           .unit = std::string(entry.amount->money.currency().code()),
           .quantity = {entry.amount->money.decimal(), entry.amount->qualifier}},
          takes);
    } else if (entry.form == Form::mixed && entry.goods.empty()) {
      add({.key = std::string(money_key)}, takes);  // One value of money and goods says how much neither is.
    }
  }

  bool empty() const { return all_.empty(); }
  std::vector<Measure> take() { return std::move(all_); }

private:
  void add(Measure measure, bool takes) {
    const auto there = std::ranges::find_if(all_, [&](const Measure& one) {
      return one.key == measure.key && one.unit == measure.unit &&
             one.quantity.is_unknown() == measure.quantity.is_unknown();
    });
    if (there == all_.end()) {
      if (takes) measure.quantity = {};  // Nobody knows of what it was taken.
      return all_.push_back(std::move(measure));
    }
    if (measure.quantity.is_unknown()) return;
    there->quantity = takes ? difference(there->quantity, measure.quantity) : sum(there->quantity, measure.quantity);
  }

  const vocabulary::GoodsItems& items_;
  std::vector<Measure> all_;
};

bool is_delivery(EntryKind kind) {
  return kind == EntryKind::receipt || kind == EntryKind::disbursement || kind == EntryKind::opening;
}

/// What an aid holds: what was delivered, less what was given back; and what is only promised, as it was said last.
void read_held(const std::vector<Entry>& entries, const vocabulary::GoodsItems& items, HeldGift& gift) {
  Holdings delivered(items);
  for (const Entry& entry : entries) {
    if (!entry.reversed && is_delivery(entry.kind)) delivered.add(entry, false);
  }
  for (const Entry& entry : entries) {
    if (!entry.reversed && entry.kind == EntryKind::giving_back) delivered.add(entry, true);
  }
  gift.held = delivered.take();
  for (const EntryKind kind : {EntryKind::commitment, EntryKind::pledge}) {
    Holdings promised(items);
    for (const Entry& entry : entries) {
      if (!entry.reversed && entry.kind == kind) promised.add(entry, false);
    }
    if (promised.empty()) continue;
    gift.promised = promised.take();
    return;
  }
}

void read_receivers(const storage::Partners& partners, const Aid& aid, HeldGift& gift) {
  for (const domain::Beneficiary& one : aid.beneficiaries) {
    if (one.country.empty()) continue;
    const auto is_there = std::ranges::find(gift.receivers, one.country, &HeldGift::Receiver::country);
    if (is_there == gift.receivers.end()) gift.receivers.push_back({.country = one.country});
  }
  if (!gift.receivers.empty()) return;
  for (const domain::Party& party : aid.parties) {
    if (party.role != domain::PartyRole::recipient) continue;
    gift.receivers.push_back(
        {.partner = party.partner, .country = partners.get(party.partner).country, .share = party.share});
  }
}

class GiftReader {
public:
  GiftReader(storage::Ledger& ledger, const vocabulary::GoodsItems& items)
      : aids_(ledger), partners_(ledger), items_(items) {}

  void read(AidId id) {
    constexpr std::size_t most_levels = 100;
    if (!seen_.insert(id.row).second) return;
    const Aid aid = aids_.get(id);
    if (aid.reversed) return;
    HeldGift gift{.aid = id, .code = aid.code};
    for (AidId above = aid.part_of; above && gift.wholes.size() < most_levels; above = aids_.get(above).part_of) {
      gift.wholes.push_back(above);
    }
    read_held(aids_.entries(id), items_, gift);
    read_receivers(partners_, aid, gift);
    const std::vector<AidId> wholes = gift.wholes;
    gifts_.push_back(std::move(gift));
    for (const AidId whole : wholes) read(whole);
  }

  std::vector<HeldGift> take() { return std::move(gifts_); }

private:
  storage::Aids aids_;
  storage::Partners partners_;
  const vocabulary::GoodsItems& items_;
  std::set<std::int64_t> seen_;
  std::vector<HeldGift> gifts_;
};

}  // namespace

std::string title_of_need(const Matter& need, Language language) {
  constexpr Label money{"money", "tiền"};
  if (!need.title.empty()) return need.title;
  std::string title;
  for (const domain::NeedLine& line : need.lines) {
    if (!title.empty()) title += "; ";
    title += line.is_money() && !line.amount ? std::string(money.in(language)) : line.typed;
  }
  return title;
}

std::vector<std::string> countries_of(vocabulary::Registry& registry, const Matter& matter) {
  std::vector<std::string> codes;
  const auto add = [&](const std::string& code) {
    if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  };
  add(matter.country);
  const storage::Partners partners(registry.ledger());
  for (const domain::MatterPartner& one : matter.partners) {
    const std::string country = partners.get(one.partner).country;
    if (country != "VN") add(country);
  }
  std::ranges::sort(codes);
  return codes;
}

Needs read_needs(vocabulary::Registry& registry, const vocabulary::GoodsItems& items, const Matter* instead) {
  std::vector<Matter> matters = storage::Matters(registry.ledger()).all(domain::MatterKind::need);
  if (instead != nullptr) {
    std::erase_if(matters, [&](const Matter& one) { return one.id && one.id == instead->id; });
    matters.push_back(*instead);
  }
  GiftReader gifts(registry.ledger(), items);
  std::vector<AskedNeed> needs;
  for (Matter& matter : matters) {
    for (const domain::NeedGift& gift : matter.gifts) gifts.read(gift.aid);
    std::vector<std::string> countries = countries_of(registry, matter);
    needs.push_back({std::move(matter), std::move(countries)});
  }
  return Needs(std::move(needs), gifts.take(), items);
}

}  // namespace aid::records
