#include "aid_rows.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "explain.hpp"
#include "readings.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace aid::reports {
namespace {

using domain::PartyRole;
using storage::AidIndex;
using storage::Book;
using storage::PartnerIndex;
using table::ColumnType;
using table::RowKind;
using table::Words;

/// A side of the statement: what the partner did with this aid.
enum class Side { given, received, passed_on, delivered, in_charge };
constexpr Side sides[] = {Side::given, Side::received, Side::passed_on, Side::delivered, Side::in_charge};

Words heading(Side side) {
  constexpr Label headings[] = {{"Given", "Đã cung cấp"},
                                {"Received", "Đã tiếp nhận"},
                                {"Passed on", "Chuyển tiếp"},
                                {"Delivered through it", "Chuyển qua"},
                                {"In charge of", "Phụ trách"}};
  constexpr std::string_view codes[] = {"given", "received", "passed-on", "delivered", "in-charge"};
  const auto place = static_cast<std::size_t>(side);
  return Words(headings[place]).with_code(codes[place]);
}

Words subtotal_words(Side side) {
  const Words words = heading(side);
  return {"Total: " + words.en, "Cộng: " + words.vi};
}

bool has_role(Side side, PartyRole role) {
  if (side == Side::delivered) return false;
  if (side == Side::passed_on) return role == PartyRole::intermediary;
  return role == PartyRole::owner || role == PartyRole::managing_agency || role == PartyRole::implementer;
}

/// Aids that the partner passed on or is in charge of.
std::vector<AidIndex> aids_of(const Book& book, PartnerIndex partner, Side side) {
  std::vector<AidIndex> aids;
  for (const AidIndex aid : book.aids.indexes()) {
    const bool has_party = std::ranges::any_of(book.parties_of(book.aids[aid]), [&](const Book::Party& party) {
      return party.partner == partner && has_role(side, party.role);
    });
    if (has_party) aids.push_back(aid);
  }
  return aids;
}

/// The selection narrowed to one side.
counting::Selection selection_for(const Work& work, Side side) {
  counting::Selection selection = work.selection;
  if (side == Side::given) {
    selection.set({counting::find_dimension("donor"), {work.subject.number()}});
  } else if (side == Side::received) {
    selection.set({counting::find_dimension("recipient"), {work.subject.number()}});
  } else if (side == Side::delivered) {
    selection.set({counting::find_dimension("channel"), {work.subject.number()}});
  } else {
    selection.aids = aids_of(work.book, work.subject, side);
  }
  return selection;
}

Words role_words(const Book& book, AidIndex aid, PartnerIndex partner, Side side) {
  constexpr Label channel{"channel", "kênh chuyển"};
  Words words;
  for (const Book::Party& party : book.parties_of(book.aids[aid])) {
    const bool belongs = side == Side::given      ? domain::is_giver(party.role)
                         : side == Side::received ? party.role == PartyRole::recipient
                                                  : has_role(side, party.role);
    if (party.partner != partner || !belongs) continue;
    words.code += (words.code.empty() ? "" : "; ") + std::string(to_string(party.role));
    words.en += (words.en.empty() ? "" : ", ") + std::string(label(party.role).en);
    words.vi += (words.vi.empty() ? "" : ", ") + std::string(label(party.role).vi);
  }
  return words.empty() ? Words(channel).with_code("channel") : words;
}

/// What was counted of each side, of which the rows are made one by one.
class Statement {
public:
  explicit Statement(const Work& work) : work_(work) {
    for (const Side side : sides) count_side(side);
    figures_.emplace(stages_.empty() ? counted_.front().counted.stages : stages_, work_.selection, false);
  }

  /// `itself`: lives as long as the table does.
  table::Table build(const std::shared_ptr<const Statement>& itself) const {
    table::Table table = start_table(work_);
    const Words name = counting::partner_words(work_.book.partners[work_.subject]);
    table.title = Words(table.title.en + ": " + name.en, table.title.vi + ": " + name.vi);
    table.columns = first_columns();
    figures_->append_to(table.columns);
    table.columns.push_back({"goods", Label{"Goods", "Hiện vật"}, ColumnType::text});
    table.columns.push_back({"part_of", Label{"Part of", "Thuộc khoản"}, ColumnType::code});
    table.source.has_groups = std::ranges::any_of(counted_, [](const CountedSide& side) { return !side.rows.empty(); });
    table.source.make = [itself](const table::RowSource::Take& take) {
      for (const CountedSide& side : itself->counted_) itself->make_rows(side, take);
    };
    const counting::Counted all = all_sides();
    add_notes(work_, all, false, table);
    note_rates_used(work_, all, table);
    if (work_.query.explain) explain(work_, all, table, {.filtered = false});
    return table;
  }

private:
  struct CountedSide {
    Side side;
    counting::Counted counted;
    std::vector<AidRow> rows;
  };

  void count_side(Side side) {
    const counting::Selection selection = selection_for(work_, side);
    const counting::Inputs inputs{work_.book, work_.rates, work_.names, selection, work_.office};
    counting::Counted counted = count(inputs, *work_.lookup, {}, {.keep_aids = true});
    for (const counting::AidFigures& figures : counted.aids) stages_.add(figures.stage);
    std::vector<AidRow> rows = collect_aids(work_, counted);
    counted_.push_back({side, std::move(counted), std::move(rows)});
  }

  static std::vector<table::Column> first_columns() {
    return {{"code", Label{"Code", "Mã"}, ColumnType::code},
            {"date", Label{"Date", "Ngày"}, ColumnType::date},
            {"title", Label{"Title", "Tên khoản viện trợ"}, ColumnType::text},
            coded("role", Label{"Role", "Vai trò"}),
            coded("donor", counting::find_dimension("donor")->title),
            coded("recipient", counting::find_dimension("recipient")->title)};
  }

  void make_rows(const CountedSide& of, const table::RowSource::Take& take) const {
    if (of.rows.empty()) return;
    const AidCells cells(work_, of.counted);
    for (const AidRow& row : of.rows) {
      table::Row shown{.kind = row.side == AidSide::outside ? RowKind::shared : row.kind(),
                       .cells = {cells.code(row.aid), row.dates, cells.title(row.aid),
                                 role_words(work_.book, row.aid, work_.subject, of.side),
                                 cells.values(row.aid, "donor"), cells.values(row.aid, "recipient")},
                       .group = heading(of.side)};
      shown.in_total = row.side == AidSide::in_total;
      figures_->append_to(shown.cells, figures_of(of.counted, row));
      shown.cells.push_back(cells.goods(row.aid));
      shown.cells.push_back(cells.parent(row.aid));
      take(shown);
    }
    table::Row subtotal{.kind = RowKind::subtotal, .cells = {subtotal_words(of.side)}, .group = heading(of.side)};
    subtotal.cells.resize(first_columns().size());
    figures_->append_to(subtotal.cells, of.counted.totals);
    take(subtotal);
  }

  /// Adds the notes of all sides. An aid that is on several sides is noted once.
  counting::Counted all_sides() const {
    counting::Counted all;
    for (const CountedSide& side : counted_) all.add_remarks(side.counted);
    return all;
  }

  const Work& work_;
  std::vector<CountedSide> counted_;
  counting::Stages stages_;
  std::optional<FigureColumns> figures_;
};

}  // namespace

void read_statement(Work& work) {
  work.subject = resolve_partner(work, work.query.subject, "PARTNER");
  work.texts = &work.readings->texts();
}

table::Table build_statement(const Work& work) {
  const auto statement = std::make_shared<Statement>(work);
  return statement->build(statement);
}

}  // namespace aid::reports
