#include "aid/storage/partner_facts.hpp"
#include "check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aid::reports::checks {
namespace {

using storage::Book;
using storage::Certificate;

/// The certificate's number, and when the aid is.
constexpr Message<Text, Text, Text> outside_time{"outside-certificate-time", "no certificate of '{0}' holds on {1}",
                                                 "không giấy đăng ký nào của '{0}' có hiệu lực vào {2}"};
constexpr Message<Text, Text> outside_place{"outside-certificate-place", "'{0}' is not among the places of {1}",
                                            "'{0}' không thuộc địa bàn của {1}"};
constexpr Message<Text, Text> outside_sector{"outside-certificate-sector", "'{0}' is not among the sectors of {1}",
                                             "'{0}' không thuộc lĩnh vực của {1}"};

/// Of a date that is known to a year, only what cannot lie within is outside.
bool may_be_in_force(const Certificate& one, const domain::DateInterval& date) {
  return (!one.issued || *one.issued < date.until) && (!one.expires || date.from < *one.expires);
}

/// The place itself or what it lies in.
bool is_among(const Book& book, storage::PlaceIndex place, const std::vector<domain::PlaceId>& places) {
  constexpr int most_levels = 20;
  domain::PlaceId at = book.places[place].id;
  for (int level = 0; at && level < most_levels; ++level) {
    if (std::ranges::find(places, at) != places.end()) return true;
    const auto found = std::ranges::find(book.places, at, &domain::Place::id);
    at = found == book.places.end() ? domain::PlaceId() : found->parent;
  }
  return false;
}

std::string numbers_of(const std::vector<const Certificate*>& certificates) {
  std::string numbers;
  for (const Certificate* one : certificates) numbers += (numbers.empty() ? "" : ", ") + one->number;
  return numbers;
}

class Outside {
public:
  Outside(const Book& book, const std::map<std::int64_t, std::vector<Certificate>>& certificates)
      : book_(book), certificates_(certificates) {}

  void look_at(const Book::Aid& aid) {
    for (const Book::Party& party : book_.parties_of(aid)) {
      if (!domain::is_giver(party.role)) continue;
      const auto of_giver = certificates_.find(book_.partners[party.partner].row);
      if (of_giver != certificates_.end()) look_at(aid, book_.partners[party.partner], of_giver->second);
    }
  }

  std::vector<Finding> take() { return std::move(findings_); }

private:
  void look_at(const Book::Aid& aid, const Book::Partner& giver, const std::vector<Certificate>& certificates) {
    std::vector<const Certificate*> holding;
    for (const Book::Entry& entry : book_.entries_of(aid)) {
      if (entry.reversed) continue;
      const std::size_t before = holding.size();
      for (const Certificate& one : certificates) {
        const bool is_new = std::ranges::find(holding, &one) == holding.end();
        if (may_be_in_force(one, entry.date) && is_new) holding.push_back(&one);
      }
      const bool any = holding.size() > before || std::ranges::any_of(holding, [&](const Certificate* one) {
                         return may_be_in_force(*one, entry.date);
                       });
      if (!any) {
        const std::string en = show(entry.date, Language::en);
        return add(aid, say(outside_time, giver.name, en, show(entry.date, Language::vi)));
      }
    }
    if (holding.empty()) return;
    for (const Book::Split& split : book_.splits_of(aid)) look_at(aid, split, holding);
  }

  void look_at(const Book::Aid& aid, const Book::Split& split, const std::vector<const Certificate*>& holding) {
    if (split.place) {
      const bool is_allowed = std::ranges::any_of(holding, [&](const Certificate* one) {
        return one->places.empty() || is_among(book_, split.place, one->places);
      });
      if (!is_allowed) add(aid, say(outside_place, book_.places[split.place].name_vi, numbers_of(holding)));
    }
    if (split.dimension != domain::SplitDimension::sector) return;
    const std::string sector(book_.code(split.code));
    const std::string scheme = sector.substr(0, sector.find('/'));
    // Of another scheme nothing can be said.
    const bool is_allowed = std::ranges::any_of(holding, [&](const Certificate* one) {
      return one->sectors.empty() || std::ranges::any_of(one->sectors, [&](const auto& allowed) {
               return allowed.first != scheme || allowed.first + "/" + allowed.second == sector;
             });
    });
    if (!is_allowed) add(aid, say(outside_sector, sector.substr(sector.find('/') + 1), numbers_of(holding)));
  }

  void add(const Book::Aid& aid, table::Words what) { findings_.push_back({{book_.code_of(aid)}, std::move(what)}); }

  const Book& book_;
  const std::map<std::int64_t, std::vector<Certificate>>& certificates_;
  std::vector<Finding> findings_;
};

}  // namespace

/// A foreign organisation may work where, for what and until when its certificate says (Decree 58/2022, Article 8). Of
/// partners without one nothing is said.
std::vector<Finding> outside_certificate(const Subject& subject) {
  std::map<std::int64_t, std::vector<Certificate>> certificates;
  for (Certificate& one : storage::PartnerFacts(subject.ledger).certificates()) {
    certificates[one.partner.row].push_back(std::move(one));
  }
  if (certificates.empty()) return {};
  Outside outside(subject.book, certificates);
  for (const Book::Aid& aid : subject.book.aids) {
    if (!aid.reversed && aid.direction == domain::Direction::in) outside.look_at(aid);
  }
  return outside.take();
}

}  // namespace aid::reports::checks
