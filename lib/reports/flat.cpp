#include "aid/counting/moves.hpp"
#include "aid/counting/spreader.hpp"
#include "aid/reports/messages.hpp"
#include "aid_rows.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "entry_portions.hpp"
#include "entry_words.hpp"
#include "explain.hpp"
#include "listed_aids.hpp"
#include "missing_rates.hpp"
#include "readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

namespace aid::reports {
namespace {

using counting::Coordinate;
using counting::Dimension;
using domain::Currency;
using storage::Book;
using storage::EntryIndex;
using table::Cell;
using table::ColumnType;
using table::Lines;
using table::Words;

/// The dimensions in which an aid has shares: over their rows its amounts are shared out.
constexpr std::array<std::string_view, counting::most_dimensions> shared_dimensions{"sector", "recipient", "place"};

/// A count of the selection in one currency, or as given.
struct InCurrency {
  InCurrency(const Work& work, std::optional<Currency> currency)
      : selection(work.selection), valuer(work.book, work.rates, currency, selection.rates) {
    selection.in = currency;
    const counting::Inputs inputs{work.book, work.rates, work.names, selection, work.office};
    counted = count(inputs, *work.lookup, {}, {.keep_aids = true, .keep_entries = true, .keep_taken_back = true});
    portions.emplace(work.book, counted);
  }
  InCurrency(const InCurrency&) = delete;
  InCurrency& operator=(const InCurrency&) = delete;

  counting::Selection selection;
  counting::Valuer valuer;
  counting::Counted counted;
  std::optional<PortionsOfEntries> portions;
};

/// One row: a share of an amount of an entry.
struct Share {
  counting::RowKey key;
  std::optional<Currency> currency;  ///< Of the amount; none: it has no value.
  std::int64_t part = 0;             ///< Of `Spreader::to_weigh`.
  domain::Qualifier qualifier = domain::Qualifier::exact;
  /// What it is worth as given, in đồng, in dollars; none where no rate converts it.
  std::array<std::optional<std::int64_t>, 3> worth = {};
  /// Of that and of `part`: without what is a move between the office and its members.
  std::array<std::int64_t, 3> kept_worth = {};
  std::int64_t kept_part = 0;
  std::array<std::optional<domain::Amount>, 3> counted = {};  ///< What the total of the same count adds of it.
  bool takes_count = false;

  /// All of it lies below the total: shared with what the filters leave out, or a move.
  bool is_left_out() const { return key.outside || (part != 0 && kept_part == 0); }
};

class Flat {
public:
  explicit Flat(const Work& work)
      : work_(work),
        book_(work.book),
        as_given_(work, std::nullopt),
        in_vnd_(work, Currency::vnd()),
        in_usd_(work, Currency::usd()),
        words_(work),
        cells_(work, as_given_.counted),
        grouped_(dimensions_of_shares()),
        moves_(work.book, work.selection, work.office),
        spreader_(*work.lookup, work.selection, grouped_, sets_, moves_),
        table_(start_table(work)) {}

  table::Table build() {
    add_columns();
    const std::vector<ListedAid> listed = aids_with_entries(work_, as_given_.counted);
    std::vector<storage::AidIndex> aids;
    for (const ListedAid& one : listed) aids.push_back(one.aid);
    for (const std::size_t place : parts_below_wholes(book_, aids)) {
      const Book::Aid& aid = book_.aids[listed[place].aid];
      has_share_of_move_ = moves_.of(aid) == counting::MoveExtent::share;
      spreader_.turn_to(aid);
      for (const EntryIndex entry : listed[place].entries) add(entry);
    }
    add_notes(work_, as_given_.counted, false, table_);
    note_missing_rates(in_vnd_);
    note_missing_rates(in_usd_);
    if (work_.query.explain) explain(work_, as_given_.counted, table_);
    return std::move(table_);
  }

private:
  static std::vector<const Dimension*> dimensions_of_shares() {
    std::vector<const Dimension*> all;
    for (const std::string_view name : shared_dimensions) all.push_back(counting::find_dimension(name));
    return all;
  }
  const std::array<const InCurrency*, 3> counts_{&as_given_, &in_vnd_, &in_usd_};

  void add_columns() {
    std::vector<table::Column>& columns = table_.columns;
    columns = {{"code", Label{"Code", "Mã"}, ColumnType::code},
               {"entry", Label{"Entry", "Bút toán"}, ColumnType::code},
               {"date", Label{"Date", "Ngày"}, ColumnType::date},
               coded("entry_kind", Label{"Kind of entry", "Loại bút toán"}),
               coded("stage", Label{"Stage", "Giai đoạn"}),
               {"title", Label{"Title", "Tên khoản viện trợ"}, ColumnType::text}};
    for (const Dimension& dimension : counting::all_dimensions()) {
      columns.push_back({.key = std::string(dimension.name),
                         .label = dimension.title,
                         .type = dimension.column,
                         .when_filled = true,
                         .codes = table::Codes::beside});
    }
    columns.insert(columns.end(),
                   {{"share", Label{"Share (%)", "Tỷ lệ (%)"}, ColumnType::quantity},
                    {"amount", Label{"Amount", "Số tiền"}, ColumnType::amounts},
                    {"counted", Label{"In the total", "Tính vào tổng"}, ColumnType::amounts},
                    {"counted_vnd", Label{"In the total", "Tính vào tổng"}, ColumnType::amounts, "VND"},
                    {"counted_usd", Label{"In the total", "Tính vào tổng"}, ColumnType::amounts, "USD"},
                    {"counted_aids", Label{"Aids in the total", "Số khoản tính vào tổng"}, ColumnType::count}});
    for (const std::string of : {"VND", "USD"}) {
      const std::string name = of == "VND" ? "vnd_rate" : "usd_rate";
      const auto label = [&](const Label& what) {
        return Words(fmt::format("{}: {}", of, what.en), fmt::format("{}: {}", of, what.vi));
      };
      const auto rate_column = [&](std::string column, const Label& what) {
        return table::Column{.key = std::move(column), .label = label(what), .when_filled = true};
      };
      columns.push_back(rate_column(name, {"rate", "tỷ giá"}));
      columns.push_back(rate_column(name + "_kind", {"kind of rate", "loại tỷ giá"}));
      columns.back().codes = table::Codes::beside;
      columns.push_back(rate_column(name + "_date", {"rate of", "tỷ giá ngày"}));
      columns.push_back(rate_column(name + "_source", {"source of the rate", "nguồn tỷ giá"}));
    }
    columns.push_back({"goods", Label{"Goods", "Hiện vật"}, ColumnType::text});
    columns.push_back({.key = "decision", .label = Label{"Decision", "Số QĐ"}, .when_filled = true});
    columns.push_back({"decision_date", Label{"Decision date", "Ngày QĐ"}, ColumnType::date, "", true});
    columns.push_back({"part_of", Label{"Part of", "Thuộc khoản"}, ColumnType::code, "", true});
  }

  // --- How an entry is shared out ---

  void add(EntryIndex index) {
    const Book::Entry& entry = book_.entries[index];
    const Book::Aid& aid = book_.aids[entry.aid];
    as_given_.valuer.value(aid, entry, value_);
    is_not_valued_ = value_.something_unvalued;
    std::set<Currency> currencies;
    for (const counting::Value::Part& part : value_.parts) currencies.insert(part.original);
    std::vector<Share> shares;
    if (currencies.empty()) append_shares(index, std::nullopt, shares);
    for (const Currency currency : currencies) append_shares(index, currency, shares);
    const EntryPortion portion = as_given_.portions->of(index);
    const bool has_stage = domain::stage_of(entry.kind).has_value();
    if (has_stage) {
      for (std::size_t i = 0; i < counts_.size(); ++i) share_out(index, i, shares);
    }
    place_count(shares);
    for (const Share& share : shares) add_row(index, share, portion, has_stage);
  }

  /// The rows in which an amount of the entry lies, and what it is worth there in each of the counts.
  void append_shares(EntryIndex index, std::optional<Currency> currency, std::vector<Share>& shares) {
    const Book::Entry& entry = book_.entries[index];
    std::map<counting::RowKey, std::size_t> places;
    const auto spread = [&](counting::SharesOfMoves::Which which, std::int64_t figure, auto add_to) {
      if (has_share_of_move_) {
        spreader_.turn_to(book_.aids[entry.aid]);
        spreader_.take(which);
      }
      spreader_.turn_to(entry, currency);
      spreader_.spread(figure, parts_);
      for (const counting::Part& part : parts_) {
        const auto [at, is_new] = places.try_emplace(part.key, shares.size());
        if (is_new) shares.push_back({.key = part.key, .currency = currency});
        add_to(shares[at->second], part.figure);
      }
    };
    using enum counting::SharesOfMoves::Which;
    constexpr std::int64_t whole = counting::Spreader::to_weigh;
    spread(all, whole, [](Share& share, std::int64_t figure) { share.part += figure; });
    const auto add_kept = [](Share& share, std::int64_t figure) { share.kept_part += figure; };
    spread(has_share_of_move_ ? without_moves : all, whole, add_kept);
    if (!currency) return;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      counts_.at(i)->valuer.value(book_.aids[entry.aid], entry, value_);
      std::optional<domain::Amount> worth;
      for (const counting::Value::Part& part : value_.parts) {
        if (part.original != *currency) continue;
        worth = worth ? domain::Amount{worth->money + part.amount.money,
                                       domain::of_sum(worth->qualifier, part.amount.qualifier)}
                      : part.amount;
      }
      if (!worth) continue;
      spread(all, worth->money.minor(), [&](Share& share, std::int64_t figure) {
        share.worth.at(i) = share.worth.at(i).value_or(0) + figure;
        if (i == 0) share.qualifier = worth->qualifier;
      });
      spread(has_share_of_move_ ? without_moves : all, worth->money.minor(),
             [&](Share& share, std::int64_t figure) { share.kept_worth.at(i) += figure; });
    }
  }

  /// Shares out what the total has of the entry in one of the counts.
  void share_out(EntryIndex index, std::size_t which, std::vector<Share>& shares) const {
    const EntryPortion portion = counts_.at(which)->portions->of(index);
    if (!portion.is_in_total) return;
    for (const domain::Amount& amount : portion.amounts.list()) {
      std::vector<Share*> inside;
      std::vector<std::int64_t> weights;
      for (Share& share : shares) {
        const bool is_of_amount = which != 0 || share.currency == amount.money.currency();
        if (share.is_left_out() || !share.worth.at(which) || !is_of_amount) continue;
        inside.push_back(&share);
        weights.push_back(share.kept_worth.at(which));
      }
      const std::int64_t total = amount.money.minor();
      const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
      // What a correction leaves, or a rounding.
      if (sum != total && sum != 0) weights = counting::apportion_by_weight(total, weights);
      for (std::size_t i = 0; i < inside.size(); ++i) {
        inside[i]->counted.at(which) =
            domain::Amount{domain::Money::from_minor(weights[i], amount.money.currency()), amount.qualifier};
      }
    }
  }

  /// A count is never shared out: it stands in the row of the largest share.
  static void place_count(std::vector<Share>& shares) {
    Share* largest = nullptr;
    for (Share& share : shares) {
      if (share.is_left_out()) continue;
      if (largest == nullptr || share.kept_part > largest->kept_part) largest = &share;
    }
    if (largest != nullptr) largest->takes_count = true;
  }

  // --- Rows ---

  void add_row(EntryIndex index, const Share& share, const EntryPortion& portion, bool has_stage) {
    const Book::Entry& entry = book_.entries[index];
    const bool is_in_total = has_stage && portion.is_in_total && !share.is_left_out();
    table::Row row{
        .kind = share.key.outside ? table::RowKind::shared : portion.kind, .cells = {}, .in_total = is_in_total};
    const std::string& title = work_.details->aids[entry.aid].title;
    const auto stage = domain::stage_of(entry.kind);
    row.cells = {
        cells_.code(entry.aid), Words(entry_code(book_, entry)),           entry.date,
        coded_term(entry.kind), stage ? Cell(coded_term(*stage)) : Cell(), title.empty() ? Cell() : Cell(Words(title))};
    for (const Dimension& dimension : counting::all_dimensions()) row.cells.push_back(value(dimension, entry, share));
    row.cells.emplace_back(domain::Quantity{per_cent(share.part)});
    append_figures(row, share, portion, is_in_total);
    append_rates(row, entry, share);
    Lines goods;
    for (const Book::Goods& line : book_.goods_of(entry)) goods.push_back(words_.goods(line));
    row.cells.push_back(goods.empty() ? Cell() : Cell(std::move(goods)));
    const auto& decision = work_.details->aids[entry.aid].decision;
    row.cells.push_back(decision ? text_cell(decision->number) : Cell());
    row.cells.push_back(decision ? Cell(decision->on) : Cell());
    row.cells.push_back(cells_.parent(entry.aid));
    table_.rows.push_back(std::move(row));
  }

  static domain::Decimal per_cent(std::int64_t part) {
    constexpr int scale = 10;  // `to_weigh` is 100 with as many decimals.
    return domain::Decimal(part, scale).normalised();
  }

  void append_figures(table::Row& row, const Share& share, const EntryPortion& portion, bool is_in_total) const {
    if (share.currency) {
      const domain::Money money = domain::Money::from_minor(share.worth[0].value_or(0), *share.currency);
      row.cells.emplace_back(table::AmountsCell{{{money, share.qualifier}}});
    } else {
      row.cells.emplace_back(table::AmountsCell{.unvalued_only = is_not_valued_});
    }
    for (std::size_t i = 0; i < share.counted.size(); ++i) {
      const bool lacks_rate = is_in_total && share.currency && !share.worth.at(i);
      if (share.counted.at(i)) {
        row.cells.emplace_back(table::AmountsCell{{*share.counted.at(i)}});
      } else {
        row.cells.push_back(lacks_rate ? Cell(table::AmountsCell{.unconverted_only = true}) : Cell());
      }
    }
    const bool has_count = is_in_total && portion.aids;
    row.cells.push_back(!has_count ? Cell() : share.takes_count ? Cell(*portion.aids) : Cell(domain::Count{0}));
  }

  /// The rates by which the amount comes into đồng, and from đồng into dollars.
  void append_rates(table::Row& row, const Book::Entry& entry, const Share& share) const {
    for (const InCurrency* in : {&in_vnd_, &in_usd_}) {
      Lines values;
      Lines kinds;
      Lines days;
      Lines sources;
      counting::Value value;
      std::vector<counting::Conversion> steps;
      in->valuer.value(book_.aids[entry.aid], entry, value, &steps);
      for (const counting::Conversion& step : steps) {
        if (!share.currency || step.given.money.currency() != *share.currency) continue;
        constexpr Label stated{"stated with the amount", "ghi kèm số tiền"};
        if (step.stated) kinds.push_back(Words(stated).with_code("stated"));
        const domain::Rate* rate = in == &in_vnd_ ? step.from : step.to;
        if (rate == nullptr) continue;
        values.emplace_back(to_string(rate->vnd_per_unit), show(rate->vnd_per_unit, Language::vi));
        kinds.push_back(coded_term(rate->kind));
        days.emplace_back(to_string(rate->on), show(domain::DateInterval::of_day(rate->on), Language::vi));
        sources.emplace_back(rate->source);
      }
      for (Lines* lines : {&values, &kinds, &days, &sources}) {
        lines->erase(std::unique(lines->begin(), lines->end()), lines->end());
        row.cells.push_back(lines->empty() ? Cell() : Cell(std::move(*lines)));
      }
    }
  }

  // --- Where a row stands in a dimension ---

  Cell value(const Dimension& dimension, const Book::Entry& entry, const Share& share) {
    for (std::size_t i = 0; i < grouped_.size(); ++i) {
      if (grouped_[i] == &dimension) return label(dimension, share.key.at.at(i));
    }
    const Book::Aid& aid = book_.aids[entry.aid];
    if (dimension.end != nullptr && dimension.of_partner != nullptr &&
        dimension.end(*work_.lookup, aid) == counting::AidEnd::receivers) {
      const std::vector<const Book::Party*> parties = parties_of(aid, share.key);
      const counting::PartyRows rows = counting::rows_of_parties(*work_.lookup, dimension, parties, sets_);
      if (rows.rows.size() == 1) return label(dimension, rows.rows.front());
    }
    dimension.values(*work_.lookup, {aid, &entry, share.currency}, values_);
    return all_values(dimension);
  }

  /// The receivers that a row is of.
  std::vector<const Book::Party*> parties_of(const Book::Aid& aid, const counting::RowKey& key) const {
    std::vector<const Book::Party*> all = counting::parties_at(book_, aid, counting::AidEnd::receivers);
    const Coordinate at = key.at[1];
    std::erase_if(all, [&](const Book::Party* party) {
      const std::int32_t id = party->partner.number();
      if (at.standing() == counting::Standing::item) return id != at.id();
      if (at.standing() != counting::Standing::shared) return true;
      return std::ranges::find(sets_.at(at.id()), id) == sets_.at(at.id()).end();
    });
    return all;
  }

  /// All values together: in these dimensions amounts are not shared out here.
  Cell all_values(const Dimension& dimension) {
    counting::Values together;
    if (values_.not_placed()) together.set_not_placed();
    for (const counting::Values::Value& one : values_.list()) together.add(one.id);
    values_.clear();
    counting::Portions portions;
    counting::to_portions(*work_.lookup, dimension, together, sets_, portions);
    return label(dimension, portions.rows.front());
  }

  Cell label(const Dimension& dimension, Coordinate at) const {
    if (at.standing() == counting::Standing::not_stated) return {};
    std::vector<Cell> cells;
    counting::RowKey key;
    key.at[0] = at;
    DimensionColumns(*work_.lookup, sets_, {&dimension}).append_to(cells, key);
    return cells.front();
  }

  /// What is not in the totals because no rate converts it.
  void note_missing_rates(const InCurrency& in) {
    const std::vector<counting::Remark> remarks = in.counted.remarks_of(counting::RemarkKind::without_rate);
    if (remarks.empty()) return;
    const auto count = std::ssize(remarks);
    const std::string_view target = in.selection.in->code();
    table_.notes.push_back(
        note_of_missing_rates(work_, in.selection, remarks, words(messages::no_rate_into, target, count)));
  }

  const Work& work_;
  const Book& book_;
  InCurrency as_given_;
  InCurrency in_vnd_;
  InCurrency in_usd_;
  EntryWords words_;
  AidCells cells_;
  counting::SharedSets sets_;
  std::vector<const Dimension*> grouped_;
  counting::Moves moves_;
  counting::SharesOfMoves spreader_;
  table::Table table_;
  counting::Value value_;
  counting::Values values_;
  std::vector<counting::Part> parts_;
  bool is_not_valued_ = false;
  bool has_share_of_move_ = false;  ///< Of the present aid a share is a move.
};

}  // namespace

void read_flat(Work& work) {
  work.details = &work.readings->details();
  work.rates = work.readings->rates();
}

table::Table build_flat(const Work& work) { return Flat(work).build(); }

}  // namespace aid::reports
