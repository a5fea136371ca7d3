#include "aid/counting/latest_goods.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/rate_messages.hpp"
#include "conversion.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace aid::reports {
namespace {

using domain::Currency;
using domain::DateInterval;
using domain::Rate;
using domain::RateKind;
using table::Words;

/// The currency, the period's last day, how many amounts.
constexpr Message<Text, Text, std::int64_t> rates_of_end_used{
    "rates-used", "amounts converted into {0} at the rates of the period's end, {1}: {2}",
    "số khoản tiền đã quy đổi ra {0} theo tỷ giá cuối kỳ, ngày {1}: {2}"};

/// The rates of one currency, kind and source.
struct Uses {
  std::set<domain::Date> days = {};
  std::set<domain::Decimal> values = {};
  std::int64_t amounts = 0;
};

class RatesUsed {
public:
  RatesUsed(const Work& work, const counting::Selection& selection)
      : work_(work), selection_(selection), valuer_(work.book, work.rates, selection.in, selection.rates) {}

  void look_at(storage::EntryIndex index, ConvertedFigures figures) {
    const storage::Book::Entry& entry = work_.book.entries[index];
    steps_.clear();
    valuer_.value(work_.book.aids[entry.aid], entry, value_, &steps_);
    if (figures == ConvertedFigures::of_goods) {
      std::erase_if(steps_, [](const counting::Conversion& step) { return !step.is_goods; });
    }
    const bool has_equivalent = work_.book.stated_of(entry).in(*selection_.in) != nullptr;
    bool is_by_equivalent = false;
    bool is_by_rate = false;
    for (const counting::Conversion& step : steps_) {
      if (!step.result) continue;
      is_by_equivalent = is_by_equivalent || step.stated;
      is_by_rate = is_by_rate || step.from != nullptr || step.to != nullptr;
      if (step.stated || step.from != nullptr || step.to != nullptr) ++converted_;
      if (step.stated) ++by_equivalents_;
      for (const Rate* rate : {step.from, step.to}) {
        if (rate != nullptr) ++amounts_[rate];
      }
    }
    if (has_equivalent && is_by_rate && !is_by_equivalent) ++passed_over_;
  }

  void add_to(table::Table& table) {
    for (const auto& [rate, amounts] : amounts_) add(*rate, amounts);
    amounts_.clear();
    std::vector<Problem> warnings = work_.doubts_of_rates;
    add_unused(warnings);
    if (converted_ == 0 && warnings.empty()) return;
    table::Note note{.code = std::string(messages::rates_used.name), .count = converted_, .text = sentence()};
    note.show_details = true;
    note.warnings = std::move(warnings);
    for (const auto& [key, uses] : uses_) note.details.push_back(line(key, uses));
    if (by_equivalents_ > 0) note.details.push_back(counted(by_equivalent, by_equivalents_));
    if (passed_over_ > 0) note.details.push_back(counted(equivalent_passed_over, passed_over_));
    table.notes.push_back(std::move(note));
  }

private:
  /// Rates that the report states come first, and have neither kind nor source.
  struct Key {
    std::string currency;
    bool is_published = false;
    RateKind kind = RateKind::interbank;
    std::string source = {};
    friend auto operator<=>(const Key&, const Key&) = default;
  };

  /// A rate into one of the report's currencies is there for whatever will come.
  void add_unused(std::vector<Problem>& warnings) const {
    for (const Rate& rate : work_.selection.rates.stated) {
      const std::string code(rate.currency.code());
      const bool is_target = std::ranges::find(work_.currencies, rate.currency) != work_.currencies.end();
      if (!is_target && !uses_.contains({.currency = code})) warnings.emplace_back(messages::stated_rate_unused, code);
    }
  }

  static constexpr Label by_equivalent{"by the equivalents that the records state", "theo số quy đổi đã ghi kèm"};
  static constexpr Label equivalent_passed_over{
      "equivalents that the records state, left aside for the rates of the report",
      "số quy đổi đã ghi kèm nhưng không dùng, vì báo cáo theo tỷ giá riêng"};
  static constexpr Label amounts_label{"amounts", "số khoản tiền"};

  void add(const Rate& rate, std::int64_t amounts) {
    Key key{.currency = std::string(rate.currency.code())};
    if (!selection_.rates.is_stated(&rate)) {
      key = {.currency = key.currency, .is_published = true, .kind = rate.kind, .source = rate.source};
    }
    Uses& uses = uses_[key];
    uses.days.insert(rate.on);
    uses.values.insert(rate.vnd_per_unit);
    uses.amounts += amounts;
  }

  Words sentence() const {
    const std::string_view target = selection_.in->code();
    if (!selection_.rates.day) {
      return {messages::rates_used.in(Language::en, target, converted_),
              messages::rates_used.in(Language::vi, target, converted_)};
    }
    const DateInterval day = DateInterval::of_day(*selection_.rates.day);
    const auto text = [&](Language language) {
      return rates_of_end_used.in(language, target, show(day, language), converted_);
    };
    return {text(Language::en), text(Language::vi)};
  }

  static Words counted(const Label& what, std::int64_t count) {
    const auto text = [&](Language language) {
      return fmt::format("{}; {}: {}", what.in(language), amounts_label.in(language), count);
    };
    return {text(Language::en), text(Language::vi)};
  }

  /// "1 USD = 23.000 VND: tỷ giá liên ngân hàng ngày 02/08/2021, nguồn NHNN; số khoản tiền: 3".
  static Words line(const Key& key, const Uses& uses) {
    const auto text = [&](Language language) {
      constexpr Label stated{"the rate that this report states", "tỷ giá nêu cho báo cáo này"};
      const std::string rates =
          uses.values.size() == 1
              ? fmt::format("1 {} = {} VND", key.currency, show(*uses.values.begin(), language))
              : fmt::format("1 {} = {} – {} VND", key.currency, show(*uses.values.begin(), language),
                            show(*uses.values.rbegin(), language));
      return fmt::format("{}: {}; {}: {}", rates,
                         key.is_published ? published(key, uses, language) : std::string(stated.in(language)),
                         amounts_label.in(language), uses.amounts);
    };
    return {text(Language::en), text(Language::vi)};
  }

  static Label kind_words(RateKind kind) {
    constexpr Label words[] = {{"treasury's monthly rate", "tỷ giá hạch toán của Kho bạc"},
                               {"interbank rate", "tỷ giá liên ngân hàng"},
                               {"bank's buying rate", "tỷ giá ngân hàng mua vào"},
                               {"contract's rate", "tỷ giá theo hợp đồng"}};
    return words[static_cast<std::size_t>(kind)];
  }

  static std::string published(const Key& key, const Uses& uses, Language language) {
    const bool is_monthly = key.kind == RateKind::treasury_month &&
                            std::ranges::all_of(uses.days, [](domain::Date day) { return day.day() == 1; });
    const auto shown = [&](domain::Date day) {
      return show(is_monthly ? DateInterval::of_month(day.year(), day.month()) : DateInterval::of_day(day), language);
    };
    constexpr Label of_day{"{} of {}", "{} ngày {}"};
    constexpr Label of_month{"{} of {}", "{}, tháng {}"};
    constexpr Label of_days{"{} of {} days, {} to {}", "{} của {} ngày, từ {} đến {}"};
    constexpr Label of_months{"{} of {} months, {} to {}", "{} của {} tháng, từ {} đến {}"};
    constexpr Label source{"source", "nguồn"};
    const std::string_view kind = kind_words(key.kind).in(language);
    std::string text;
    if (uses.days.size() == 1) {
      text = fmt::format(fmt::runtime((is_monthly ? of_month : of_day).in(language)), kind, shown(*uses.days.begin()));
    } else {
      text = fmt::format(fmt::runtime((is_monthly ? of_months : of_days).in(language)), kind, uses.days.size(),
                         shown(*uses.days.begin()), shown(*uses.days.rbegin()));
    }
    if (!key.source.empty()) text += fmt::format(", {} {}", source.in(language), key.source);
    return text;
  }

  const Work& work_;
  const counting::Selection& selection_;
  counting::Valuer valuer_;
  counting::Value value_;
  std::vector<counting::Conversion> steps_;
  std::unordered_map<const Rate*, std::int64_t> amounts_;  ///< How many were converted by each rate.
  std::map<Key, Uses> uses_;
  std::int64_t converted_ = 0;
  std::int64_t by_equivalents_ = 0;
  std::int64_t passed_over_ = 0;  ///< Entries whose equivalent does not count, because the report has its own rates.
};

}  // namespace

void note_rates_used(const Work& work, std::span<const storage::EntryIndex> entries, ConvertedFigures figures,
                     table::Table& table) {
  note_rates_used(work, work.selection, entries, figures, table);
}

void note_rates_used(const Work& work, const counting::Selection& selection,
                     std::span<const storage::EntryIndex> entries, ConvertedFigures figures, table::Table& table) {
  if (!selection.in) return;
  RatesUsed used(work, selection);
  for (const storage::EntryIndex entry : entries) used.look_at(entry, figures);
  used.add_to(table);
}

void note_rates_used(const Work& work, const counting::Counted& counted, table::Table& table) {
  note_rates_used(work, work.selection, counted, table);
}

void note_rates_used(const Work& work, const counting::Selection& selection, const counting::Counted& counted,
                     table::Table& table) {
  if (!selection.in) return;
  std::vector<storage::EntryIndex> entries;
  for (const storage::EntryIndex entry : counted.fates.indexes()) {
    const counting::Fate fate = counted.fates[entry];
    // A report with a row for each aid shows moves between the office and its members below the total.
    const bool is_shown = fate != counting::Fate::internal_move || !counted.aids.empty();
    if (counting::is_listed(fate) && is_shown) entries.push_back(entry);
  }
  note_rates_used(work, selection, entries, ConvertedFigures::all, table);
}

}  // namespace aid::reports
