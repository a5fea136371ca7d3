#pragma once
#include "aid/domain/money.hpp"
#include "aid/domain/quantity.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Reading of figures as people in Viet Nam write them. What has two readings is refused, with both shown.
namespace aid::domain {

/// Which mark separates decimals where the text alone does not say: `vi` 1.234,5; `en` 1,234.5.
enum class NumberStyle { undecided, vi, en };

struct ReadingOptions {
  Currency currency;  ///< When the text names none.
  NumberStyle numbers = NumberStyle::undecided;
  std::int64_t unit = 1;  ///< What a figure is multiplied by where its list says so, "(triệu đồng)": see `read_amount`.
  bool rounds = false;   ///< Decimals that the currency does not have are rounded, half to even, and not refused.
  bool is_cell = false;  ///< It stands in a list, where no shell has taken digits away: "0 triệu" is a zero.
};

/// The refusal of what was `typed`, of which more comes than one fact of its currency may have (amount-overflow);
/// nothing: `money` is not so much.
std::optional<Problem> refuse_beyond_limit(Money money, std::string_view typed);

/// The currency that a code, a sign or a name means: `USD`, `€`, `yên Nhật`. Problems: unknown-currency;
/// ambiguous-amount of `¥` and the like.
Result<Currency> read_currency(std::string_view typed);

/// In what the figures of a column are: `triệu đồng`, `1.000 USD`, `€`, `million`. nullopt: these words are no unit.
struct AmountUnit {
  std::optional<Currency> currency = {};  ///< nullopt: it names none.
  std::int64_t unit = 1;                  ///< What a figure is multiplied by.
};
/// Problem: ambiguous-amount of `¥` and the like.
Result<std::optional<AmountUnit>> read_amount_unit(std::string_view words);

/// `196 triệu`, `1,1 tỷ`, `126 tỉ đồng`, `36tr`, `200.000.000`, `9,5 triệu USD`, `$6M`, `213.259,93 USD`, `27.500.000
/// Won`, `hơn 126 tỷ`, `≥ 126 tỷ`, `gần 19 tỷ`, `khoảng 100 triệu`, `more than 5 million USD`, `2 tỷ rưỡi`, `5 triệu
/// trở lên`, `20.000.000 đồng (hai mươi triệu đồng)` …; `230 suất tiền @ 5 triệu` is the money of all portions.
///
/// Under a declared style the other style's marks are refused. Without one, a single mark before exactly three digits
/// is refused where the currency has decimals; three and more decimals are never an amount of a currency that has
/// fewer. A figure without a scale word and a currency is multiplied by `options.unit`; one with a currency alone
/// contradicts a unit. Problems: not-an-amount, ambiguous-amount (both readings), other-number-style,
/// too-many-decimals, amount-overflow, unknown-currency, negative-amount, unit-contradicts, words-differ (from the
/// figure before them).
Result<Amount> read_amount(std::string_view typed, const ReadingOptions& options);

/// `230 suất tiền @ 5 triệu`, `10 phong bì tiền mặt = 5 triệu`: money that was counted in portions, as one amount,
/// which goods never are. nullopt: the text is not of this form. Problems: those of `read_amount`.
std::optional<Result<Amount>> read_cash_in_portions(std::string_view typed, const ReadingOptions& options);

/// What one piece of goods costs. Unlike an amount it may have more decimals than the currency.
struct UnitValue {
  Decimal number;
  Currency currency;
  Qualifier qualifier = Qualifier::exact;
};
/// Read as amounts are. Problems: those of `read_amount`.
Result<UnitValue> read_unit_value(std::string_view typed, const ReadingOptions& options);
/// Quantity × unit value in whole minor units of its currency. Problems: too-many-decimals, where it does not come out
/// exactly; amount-overflow.
Result<Money> product(Decimal quantity, const UnitValue& unit, std::string_view typed);
/// The product to the nearest minor unit: about so much, where it does not come out. Problem: amount-overflow.
Result<Amount> rounded_product(Decimal quantity, const UnitValue& unit, std::string_view typed);
/// Whether the product, rounded to the currency's minor unit, is `total`: a price may itself be a quotient.
bool comes_to(Decimal quantity, const UnitValue& unit, Money total);

/// `64`, `hơn 3.000`, `gần 600`, `≥ 50`, `1.000`, `2,5 nghìn`: a count, thousands marks of either style; `unknown`,
/// `không rõ`, `?`. Problems: not-a-count, amount-overflow.
Result<Count> read_count(std::string_view typed);
/// Whether a count says that it is of people: "hơn 50 người".
bool counts_people(std::string_view typed);

/// A rate or a percentage: `23125`, `23.125,50` and `60,5%` under style vi; ambiguity refused as for amounts.
/// Problems: not-a-number, ambiguous-amount, too-many-decimals.
Result<Decimal> read_decimal(std::string_view typed, NumberStyle numbers);

/// `82`, `82,5 %`, `hơn 82 %`, `tăng 12%`, `giảm 5 %` and `-5 %` (less than nothing): a share or a growth in per cent.
/// Problems: not-a-percentage, and those of `read_decimal`.
Result<Quantity> read_percentage(std::string_view typed, NumberStyle numbers);

/// A unit word that `read_goods` knows (list `unit`).
struct UnitWord {
  /// As spelled, one or more words: "thùng", "bottles". Typed without marks it is found too; typed with marks it
  /// must have the same: "tã" (nappies) is not "tạ".
  std::string word;
  std::string code;
  bool measured = false;  ///< kg, lít: read as amounts are; else counted.
};

/// `QUANTITY UNIT? ITEM (= VALUE | @ UNIT-VALUE)?`: `4 máy thở`, `5.000 khẩu trang`, `35 tấn hàng = 1 triệu USD`,
/// `96 chai nước sát khuẩn @ 25.000`, `khẩu trang` (quantity unknown), `khoảng 1.000 suất quà`.
/// Problems: not-goods, ambiguous-amount, and those of `read_amount`.
Result<GoodsLine> read_goods(std::string_view typed, std::span<const UnitWord> units, const ReadingOptions& options);

/// Figures for people in the report's language: `1.250.000,50` / `1,250,000.50`.
std::string show(Decimal number, Language language);
std::string show(Money money, Language language);
/// The figure alone, where the currency stands elsewhere.
std::string show_figure(Money money, Language language);
///< "196.000.000 VND"
std::string show(const Amount& amount, Language language);  ///< "hơn 126.000.000.000 VND"
std::string show(const Count& count, Language language);    ///< "khoảng 100", "không rõ"
std::string show(const Quantity& quantity, Language language);

}  // namespace aid::domain
