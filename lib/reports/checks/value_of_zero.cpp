#include "check.hpp"

#include <fmt/format.h>

namespace aid::reports::checks {
namespace {

constexpr Message<Text> goods_zero{"value-of-zero", "the goods '{0}' have the value 0",
                                   "hiện vật '{0}' có giá trị bằng 0"};
constexpr Message<> money_zero{"value-of-zero", "the amount is 0", "số tiền bằng 0"};

}  // namespace

/// Goods whose value is not known are written without one; an amount of 0 says nothing either.
std::vector<Finding> value_of_zero(const Subject& subject) {
  const storage::Book& book = subject.book;
  std::vector<Finding> findings;
  for (const storage::Book::Aid& aid : book.aids) {
    for (const storage::Book::Entry& entry : book.entries_of(aid)) {
      if (entry.reversed || aid.reversed) continue;
      const std::string code = fmt::format("{}/{}", book.code_of(aid), entry.number);
      if (entry.has_amount && entry.amount.money.minor() == 0) findings.push_back({{code}, say(money_zero)});
      for (const storage::Book::Goods& goods : book.goods_of(entry)) {
        if (goods.value && goods.value->money.minor() == 0) findings.push_back({{code}, say(goods_zero, goods.item)});
      }
    }
  }
  return findings;
}

}  // namespace aid::reports::checks
