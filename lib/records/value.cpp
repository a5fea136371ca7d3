#include "aid/records/value.hpp"

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

}  // namespace

domain::Amounts value_of(const domain::Entry& entry) {
  return value_of(entry.amount ? &*entry.amount : nullptr, entry.form, entry.goods);
}

domain::Amounts value_of(const storage::Book& book, const storage::Book::Entry& entry) {
  return value_of(entry.has_amount ? &entry.amount : nullptr, entry.form, book.goods_of(entry));
}

}  // namespace aid::records
