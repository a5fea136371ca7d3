#pragma once
#include "aid/domain/currency.hpp"
#include "aid/domain/qualifier.hpp"
#include "numeral.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words and signs before and after a figure, in Vietnamese and English, with marks or without. Private to the
/// readers.
namespace aid::domain {

/// A word's meaning, and how many tokens it took.
template <typename T>
struct Found {
  T meaning;
  std::size_t length = 1;
};

/// `triệu`, `nghìn tỷ`, `million`, `bn` …
struct ScaleWord {
  int power = 0;  ///< Of ten.
  Marks marks = Marks::either;
};

std::optional<Found<ScaleWord>> scale_at(const std::vector<Token>& tokens, std::size_t at);

/// `hơn`, `≥`, `gần`, `khoảng`, `more than` … nullopt: an upper limit ("không quá", "at most"), which no qualifier
/// of the ledger says.
std::optional<Found<std::optional<Qualifier>>> qualifier_at(const std::vector<Token>& tokens, std::size_t at);

/// What a currency's code, sign or name can mean.
struct CurrencyName {
  std::vector<Currency> meant;  ///< One, or those between which the name does not decide ("¥": JPY and CNY), or none.
  std::vector<Currency> allowed;  ///< `meant`, and what a code beside it may narrow it to ("$100 AUD").
};
CurrencyName currency_named(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

/// Parts the short words that say a scale and đồng at once: `trđ`, `tr.đ`, `tỷđ` are triệu đồng, triệu đồng, tỷ đồng.
void part_short_words(std::vector<Token>& tokens);

/// The keys of tokens [begin, end) with spaces between.
std::string key_of(const std::vector<Token>& tokens, std::size_t begin, std::size_t end);

}  // namespace aid::domain
