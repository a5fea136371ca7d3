#include "check.hpp"

#include "aid/domain/reading.hpp"

#include <map>
#include <utility>

namespace aid::reports::checks {
namespace {

constexpr Message<Text, Text, Text> not_100{"shares-not-100", "the shares of the {0} add up to {2} %, not 100 %",
                                            "tỷ lệ của {1} cộng lại là {2} %, không phải 100 %"};
constexpr Message<Text, Text> not_all{"shares-not-100", "some of the {0} have a share and others have none",
                                      "một số {0} có tỷ lệ, số khác không có"};
constexpr Label receivers{"receivers", "bên tiếp nhận"};
constexpr Label sectors{"sectors", "lĩnh vực"};
constexpr Label places{"places", "địa bàn"};
constexpr Label groups{"beneficiary groups", "nhóm thụ hưởng"};

const Label& name_of(domain::SplitDimension dimension) {
  if (dimension == domain::SplitDimension::sector) return sectors;
  return dimension == domain::SplitDimension::place ? places : groups;
}

struct Shares {
  domain::Decimal sum;
  bool any = false;
  bool all = true;

  void add(bool has_share, domain::Decimal share) {
    any = any || has_share;
    all = all && has_share;
    if (has_share) sum = sum + share;
  }
};

void judge(const Shares& shares, const Label& name, const std::string& code, std::vector<Finding>& findings) {
  constexpr domain::Decimal whole(100, 0);
  if (!shares.any || (shares.all && shares.sum == whole)) return;
  const auto what =
      shares.all ? say(not_100, name.en, name.vi, to_string(shares.sum.normalised()))
                 : table::Words(not_all.in(Language::en, name.en, name.vi), not_all.in(Language::vi, name.vi, name.en));
  findings.push_back({{code}, what});
}

}  // namespace

/// Finds aids whose shares do not add up to 100: those of receivers, or those of one dimension and scheme of splits.
std::vector<Finding> shares_not_100(const Subject& subject) {
  const storage::Book& book = subject.book;
  std::vector<Finding> findings;
  for (const storage::Book::Aid& aid : book.aids) {
    if (aid.reversed) continue;
    Shares of_receivers;
    for (const storage::Book::Party& party : book.parties_of(aid)) {
      if (party.role == domain::PartyRole::recipient) of_receivers.add(party.has_share, party.share);
    }
    judge(of_receivers, receivers, book.code_of(aid), findings);
    std::map<std::pair<domain::SplitDimension, std::string_view>, Shares> of_splits;
    for (const storage::Book::Split& split : book.splits_of(aid)) {
      const std::string_view code = book.code(split.code);
      const bool has_scheme = split.dimension == domain::SplitDimension::sector;
      of_splits[{split.dimension, has_scheme ? code.substr(0, code.find('/')) : std::string_view()}].add(
          split.has_share, split.share);
    }
    for (const auto& [key, shares] : of_splits) judge(shares, name_of(key.first), book.code_of(aid), findings);
  }
  return findings;
}

}  // namespace aid::reports::checks
