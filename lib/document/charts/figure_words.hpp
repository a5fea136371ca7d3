#pragma once
#include "aid/base/language.hpp"
#include "aid/document/document.hpp"
#include "aid/domain/decimal.hpp"
#include "aid/domain/qualifier.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How figures of a chart are written.
namespace aid::document {

/// What a sum lacks.
struct Lack {
  std::int64_t not_valued = 0;
  std::int64_t not_converted = 0;
  bool has_more = false;  ///< Something else is not valued, nobody says how many.

  bool any() const { return not_valued > 0 || not_converted > 0 || has_more; }
  Lack& operator+=(const Lack& other);
};

/// A figure of one row and one series, or a sum of several.
struct ExactValue {
  std::optional<domain::Decimal> number = {};
  domain::Qualifier qualifier = domain::Qualifier::exact;
  int decimals = 0;  ///< How many are to be shown at least.
  Lack lack = {};
  std::string label = {};        ///< As the row has it; empty: nothing is recorded.
  bool has_other_money = false;  ///< There is money in another currency beside it, or only such.
  bool is_recorded() const { return number || lack.any() || !label.empty(); }
};

/// Writes what no cell says.
class FigureWords {
public:
  /// `unit_zeros` as of `Table`.
  FigureWords(Language language, std::string currency, int unit_zeros)
      : language_(language), currency_(std::move(currency)), unit_zeros_(currency_ == "VND" ? unit_zeros : 0) {}

  Language language() const { return language_; }
  const std::string& currency() const { return currency_; }

  /// In the table's unit, "12.500", where at most three decimals say all of it; else whole with its currency.
  std::string number(domain::Decimal number, int decimals = 0) const;
  /// "hơn 126.000 và 2 khoản chưa định giá"; of what has no number only what is lacking.
  std::string sum(const ExactValue& value) const;
  /// `label` and what the figure lacks.
  std::string with_lack(std::string label, const Lack& lack) const;

  /// Adds exactly; the label is that of the sum. Throws `Error` amount-overflow.
  ExactValue add(const ExactValue& a, const ExactValue& b) const;

private:
  Language language_;
  std::string currency_;
  int unit_zeros_;
};

/// "hơn" in the document's language; a word that is none of ours is "khoảng".
domain::Qualifier qualifier_of(std::string_view word, Language language);

}  // namespace aid::document
