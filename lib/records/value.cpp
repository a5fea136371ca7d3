#include "aid/records/value.hpp"

#include <algorithm>

namespace aid::records {
namespace {

template <typename Goods>
domain::Amounts value_of(const domain::Amount* amount, domain::Form form, const Goods& goods) {
  domain::Amounts total;
  if (amount != nullptr) total.add(*amount);
  if (amount != nullptr && form == domain::Form::mixed) return total;
  for (const auto& line : goods) {
    if (line.value) total.add(*line.value);
  }
  return total;
}

template <typename Goods>
bool is_unvalued(bool has_amount, domain::Form form, const Goods& goods) {
  if (has_amount && form == domain::Form::mixed) return false;
  if (goods.empty()) return !has_amount;
  return std::any_of(goods.begin(), goods.end(), [](const auto& line) { return !line.value; });
}

}  // namespace

domain::Amounts value_of(const domain::Entry& entry) {
  return value_of(entry.amount ? &*entry.amount : nullptr, entry.form, entry.goods);
}

domain::Amounts value_of(const storage::Book& book, const storage::Book::Entry& entry) {
  return value_of(entry.has_amount ? &entry.amount : nullptr, entry.form, book.goods_of(entry));
}

bool is_unvalued(const domain::Entry& entry) { return is_unvalued(entry.amount.has_value(), entry.form, entry.goods); }

bool is_unvalued(const storage::Book& book, const storage::Book::Entry& entry) {
  return is_unvalued(entry.has_amount, entry.form, book.goods_of(entry));
}

}  // namespace aid::records
