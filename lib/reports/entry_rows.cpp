#include "entry_rows.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/table/spreadsheet_words.hpp"
#include "aid_rows.hpp"
#include "cells.hpp"
#include "entry_cells.hpp"
#include "entry_portions.hpp"
#include "entry_words.hpp"
#include "equivalent_words.hpp"
#include "explain.hpp"
#include "listed_aids.hpp"
#include "present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace aid::reports {
namespace {

using domain::DateInterval;
using domain::PartyRole;
using records::FieldDescription;
using storage::AidIndex;
using storage::Book;
using storage::BookDetails;
using storage::EntryIndex;
using table::Cell;
using table::ColumnType;
using table::Lines;
using table::RowKind;
using table::Words;

namespace spreadsheet = table::spreadsheet;

using namespace entry_cells;

constexpr std::string_view counted_key = spreadsheet::counted_column;
constexpr std::string_view counted_aids_key = spreadsheet::counted_aids_column;

class EntryTable {
public:
  EntryTable(const Work& work, const counting::Counted& counted)
      : work_(work),
        book_(work.book),
        counted_(counted),
        portions_(work.book, counted),
        words_(work),
        table_(start_table(work)) {
    table_.title = Label{"List of entries", "Danh sách bút toán"};
    for (const Field& field : fields()) {
      table_.columns.push_back({.key = field.key,
                                .label = field.label,
                                .type = field.type,
                                .unit = std::string(field.unit),
                                .when_filled = field.when_filled,
                                .codes = field.codes});
    }
  }

  table::Table build() {
    const std::vector<ListedAid> listed = aids_with_entries(work_, counted_);
    std::vector<AidIndex> aids;
    for (const ListedAid& one : listed) aids.push_back(one.aid);
    for (const std::size_t place : parts_below_wholes(book_, aids)) add(listed[place]);
    for (table::Column& column : table_.columns) {
      const bool is_of_portion = column.key == counted_key || column.key == counted_aids_key;
      if (is_of_portion) column.only_in_data = !says_how_much_;
    }
    return std::move(table_);
  }

private:
  /// A column: how a cell of the aid that is turned to, or of its entry, is made.
  struct Field {
    std::string key;
    Label label;
    ColumnType type;
    Cell (EntryTable::*make)();
    bool of_entry = false;
    bool when_filled = true;  ///< Shown in text only where some row has it.
    std::string_view unit = {};
    const FieldDescription* plain = nullptr;  ///< Of the aid; then its description says how the cell is made.
    table::Codes codes = table::Codes::none;
  };
  /// The fields in the order of the columns.
  static const std::vector<Field>& fields();
  /// Of the aid, as it is described.
  static Field described(std::string_view name, Cell (EntryTable::*make)() = nullptr);
  static void add_others(std::vector<Field>& columns);
  static Field always(Field field) {
    field.when_filled = false;
    return field;
  }
  /// A column of what has a code, which is read back.
  static Field in_codes(Field field) {
    field.codes = table::Codes::instead;
    return field;
  }
  /// A column of names, which are read back themselves; JSON has the codes too.
  static Field of_names(Field field) {
    field.codes = table::Codes::beside;
    return field;
  }
  static Field keyed(std::string_view key, Field field) {
    field.key = key;
    return field;
  }
  static Field of_type(ColumnType type, Field field) {
    field.type = type;
    return field;
  }

  void add(const ListedAid& listed) {
    aid_ = listed.aid;
    at_ = listed.entries.empty() ? std::nullopt : std::optional(book_.entries[listed.entries.front()].date);
    entry_ = nullptr;
    std::vector<Cell> of_aid;
    for (const Field& field : fields()) of_aid.push_back(field.of_entry ? Cell() : cell(field));
    if (listed.entries.empty()) table_.rows.push_back({.kind = RowKind::item, .cells = of_aid});
    for (const EntryIndex entry : listed.entries) {
      entry_ = &book_.entries[entry];
      portion_ = portions_.of(entry);
      // A return or a handover, which belongs to no stage, stands where its aid does.
      if (listed.outside && counted_.fates[entry] == counting::Fate::no_stage) {
        portion_ = {.kind = RowKind::shared, .is_in_total = false};
      }
      table::Row row{.kind = portion_.kind, .cells = of_aid, .in_total = portion_.is_in_total};
      for (std::size_t i = 0; i < fields().size(); ++i) {
        if (fields()[i].of_entry) row.cells[i] = cell(fields()[i]);
      }
      says_how_much_ = says_how_much_ || portion_.is_partial;
      table_.rows.push_back(std::move(row));
    }
  }

  // --- Cells of the aid ---

  const Book::Aid& aid() const { return book_.aids[aid_]; }
  const BookDetails::Aid& details() const { return work_.details->aids[aid_]; }

  Cell code() { return Words(book_.code_of(aid())); }
  Cell id() { return text_cell(details().external_id); }
  Cell cell(const Field& field) { return field.plain ? plain_cell(*field.plain) : (this->*field.make)(); }

  Cell plain_cell(const FieldDescription& field) const {
    using records::FieldKind;
    constexpr Label yes{"yes", "có"};
    switch (field.kind) {
      case FieldKind::code:
        return words_cell(words_.item(field.list, field.text(details())));
      case FieldKind::term:
        return Words(field.term().label(details())).with_code(field.term().word(details()));
      case FieldKind::yes_or_no:
        return field.of<bool>(details()) ? Cell(Words(yes).with_code("yes")) : Cell();
      case FieldKind::count:
        // A component is no aid of its own.
        return field.name() == "count" && aid().component ? domain::Count{0} : field.of<domain::Count>(details());
      case FieldKind::date:
        return date_cell(field.of<std::optional<DateInterval>>(details()));
      default:
        return text_cell(field.text(details()));
    }
  }

  Cell parties(PartyRole role) {
    const auto all = book_.parties_of(aid());
    const bool is_alone = std::ranges::count(all, role, &Book::Party::role) == 1;
    Lines lines;
    for (const Book::Party& party : all) {
      if (party.role != role) continue;
      const Words name = EntryWords::in_cell(words_.partner(party.partner), is_alone && !party.has_share);
      lines.push_back(EntryWords::name_with_share(name, party.has_share, party.share));
    }
    return lines_cell(std::move(lines));
  }
  template <PartyRole role>
  Cell party() {
    return parties(role);
  }

  /// What the partners at one end of the aid are: one word where they are all the same, else one for each in the order
  /// of the columns of their names. Of co-donors only a word for each tells it.
  Cell of_partners(PartyRole role, std::string_view list, std::string Book::Partner::*member) const {
    std::vector<const std::string*> all;
    const auto take = [&](PartyRole of) {
      for (const Book::Party& party : book_.parties_of(aid())) {
        if (party.role == of) all.push_back(&(book_.partners[party.partner].*member));
      }
    };
    take(role);
    const std::size_t own = all.size();
    if (role == PartyRole::donor) take(PartyRole::co_donor);
    const auto is_same = [&](const std::string* one) { return *one == *all.front(); };
    if (std::ranges::all_of(all, [](const std::string* one) { return one->empty(); })) return {};
    if (all.size() == own && std::ranges::all_of(all, is_same)) return words_cell(words_.item(list, *all.front()));
    Lines lines;
    for (const std::string* one : all) lines.push_back(one->empty() ? Words("?") : words_.item(list, *one));
    return lines_cell(std::move(lines));
  }
  template <PartyRole role>
  Cell country() {
    return of_partners(role, "country", &Book::Partner::country);
  }
  template <PartyRole role>
  Cell kind() {
    return of_partners(role, "partner-kind", &Book::Partner::kind);
  }

  Cell sectors() {
    Lines lines;
    for (const Book::Split& split : book_.splits_of(aid())) {
      if (split.dimension != domain::SplitDimension::sector || !split.code) continue;
      lines.push_back(EntryWords::with_share(words_.sector(split.code), split.has_share, split.share));
    }
    return lines_cell(std::move(lines));
  }
  Cell places() {
    Lines lines;
    for (const Book::Split& split : book_.splits_of(aid())) {
      if (split.dimension != domain::SplitDimension::place || !split.place) continue;
      lines.push_back(EntryWords::name_with_share(words_.place(split.place, at_), split.has_share, split.share));
    }
    return lines_cell(std::move(lines));
  }

  /// Who benefits. A group that is counted beside other groups is left out, because its count names it: "pupils=19".
  Cell beneficiaries() {
    Lines lines;
    const auto all = book_.beneficiaries_of(aid());
    for (const domain::Beneficiary& one : all) {
      const Words who =
          one.group.empty() ? EntryWords::in_cell(Words(one.text), false) : words_.item("beneficiary-group", one.group);
      if (!who.empty() && (one.count.is_unknown() || all.size() == 1 || one.group.empty())) lines.push_back(who);
    }
    return lines_cell(std::move(lines));
  }
  /// "3000 person", "pupils=19 school".
  Cell beneficiary_counts() {
    Lines lines;
    const auto all = book_.beneficiaries_of(aid());
    for (const domain::Beneficiary& one : all) {
      if (one.count.is_unknown()) continue;
      const std::string group = all.size() > 1 && !one.group.empty() ? one.group + '=' : std::string();
      const Words unit = words_.item("beneficiary-unit", one.unit);
      const std::string figure =
          fmt::format("{}{}", domain::prefix(one.count.qualifier, Language::en), *one.count.value);
      lines.push_back(Words(fmt::format("{}{} {}", group, figure, unit.en),
                            fmt::format("{} {}", show(one.count, Language::vi), unit.vi))
                          .with_code(fmt::format("{}{} {}", group, figure, unit.code)));
    }
    return lines_cell(std::move(lines));
  }
  Cell beneficiary_country() {
    Lines lines;
    std::set<std::string_view> listed{{}};
    for (const domain::Beneficiary& one : book_.beneficiaries_of(aid())) {
      if (listed.insert(one.country).second) lines.push_back(words_.item("country", one.country));
    }
    return lines_cell(std::move(lines));
  }

  Cell sources() {
    Lines lines;
    for (const domain::Source& source : details().sources) lines.emplace_back(source.text);
    return lines_cell(std::move(lines));
  }
  Cell decision() { return details().decision ? text_cell(details().decision->number) : Cell(); }
  Cell decision_date() { return details().decision ? Cell(details().decision->on) : Cell(); }
  Cell decision_authority() { return details().decision ? text_cell(details().decision->authority) : Cell(); }

  /// The aid that this one is part of, by its own id or else by its code, as the columns `id` and `code` have it.
  Cell part_of() {
    const AidIndex parent = aid().part_of;
    if (!parent) return {};
    const std::string& own = work_.details->aids[parent].external_id;
    return Words(own.empty() ? book_.code_of(book_.aids[parent]) : own);
  }

  // --- Cells of the entry ---

  const BookDetails::Entry& entry_details() const { return work_.details->entries[book_.entries.index_of(*entry_)]; }

  Cell date() { return counting::date_in(book_, work_.selection, *entry_); }
  Cell stage() { return coded_term(entry_->kind); }
  Cell form() { return coded_term(entry_->form); }
  Cell amount() {
    if (entry_->has_amount) return table::AmountsCell{{entry_->amount}};
    const Book::Stated& stated = book_.stated_of(*entry_);
    const auto is_valued = [](const Book::Goods& line) { return line.value.has_value(); };
    const bool has_value = stated.any() != nullptr || std::ranges::any_of(book_.goods_of(*entry_), is_valued);
    return table::AmountsCell{{}, !has_value};
  }
  Cell counted() { return lines_cell(amount_figures(portion_.amounts)); }
  Cell counted_aids() { return portion_.aids ? Cell(*portion_.aids) : Cell(); }
  static Cell figure(const std::optional<domain::Amount>& amount) {
    if (!amount) return {};
    return domain::Quantity{amount->money.decimal(), amount->qualifier};
  }
  Cell stated_vnd() { return figure(book_.stated_of(*entry_).vnd); }
  Cell stated_usd() { return figure(book_.stated_of(*entry_).usd); }
  Cell stated() { return lines_cell(equivalent_figures(book_.stated_of(*entry_))); }
  Cell stated_source() { return lines_cell(equivalent_sources(book_.stated_of(*entry_))); }
  Cell stated_date() { return lines_cell(equivalent_dates(book_.stated_of(*entry_))); }
  Cell goods() {
    Lines lines;
    for (const Book::Goods& line : book_.goods_of(*entry_)) lines.push_back(words_.goods(line));
    return lines_cell(std::move(lines));
  }
  Cell channel() { return entry_->channel ? words_.partner(entry_->channel) : Cell(); }
  Cell channel_kind() { return words_cell(words_.item("channel-kind", entry_details().channel_kind)); }
  Cell entry_source() { return text_cell(entry_details().source); }
  Cell entry_note() { return text_cell(entry_details().note); }

  const Work& work_;
  const Book& book_;
  const counting::Counted& counted_;
  PortionsOfEntries portions_;
  EntryWords words_;
  table::Table table_;
  AidIndex aid_;                    ///< The one that is turned to.
  std::optional<DateInterval> at_;  ///< Of its first entry: when its places existed.
  const Book::Entry* entry_ = nullptr;
  EntryPortion portion_;
  bool says_how_much_ = false;  ///< Of some entry the total has not all.
};

EntryTable::Field EntryTable::described(std::string_view name, Cell (EntryTable::*make)()) {
  using records::FieldKind;
  const FieldDescription& field = records::aid_field(name);
  Field column{.key = std::string(field.list_name()),
               .label = field.column_label(),
               .type = field.kind == FieldKind::count  ? ColumnType::count
                       : field.kind == FieldKind::date ? ColumnType::date
                                                       : ColumnType::text,
               .make = make,
               .plain = make ? nullptr : &field};
  const bool has_codes =
      field.kind == FieldKind::code || field.kind == FieldKind::term || field.kind == FieldKind::yes_or_no;
  if (has_codes) column.codes = table::Codes::instead;
  std::ranges::replace(column.key, '-', '_');
  return column;
}

const std::vector<EntryTable::Field>& EntryTable::fields() {
  using enum ColumnType;
  using Table = EntryTable;
  constexpr bool of_entry = true;
  constexpr bool if_filled = true;
  static const std::vector<Field> all = [] {
    std::vector<Field> columns{
        {"code", {"Code", "Mã"}, ColumnType::code, &Table::code, false, !if_filled},
        {"id", {"Own id", "Mã riêng"}, ColumnType::code, &Table::id},
        {"date", {"Date", "Ngày"}, ColumnType::date, &Table::date, of_entry, !if_filled},
        in_codes({"stage", {"Stage", "Giai đoạn"}, text, &Table::stage, of_entry, !if_filled}),
        described("title"),
        always(described("direction")),
        described("scope"),
        always(of_names(described("from", &Table::party<PartyRole::donor>))),
        in_codes({"donor_country", {"Donor country", "Quốc gia tài trợ"}, text, &Table::country<PartyRole::donor>}),
        in_codes({"donor_kind", {"Kind of donor", "Loại bên cung cấp"}, text, &Table::kind<PartyRole::donor>}),
        of_names(described("co-donor", &Table::party<PartyRole::co_donor>)),
        of_names(described("intermediary", &Table::party<PartyRole::intermediary>)),
        always(of_names(described("to", &Table::party<PartyRole::recipient>))),
        in_codes({"recipient_country",
                  {"Recipient country", "Nước tiếp nhận"},
                  text,
                  &Table::country<PartyRole::recipient>}),
        in_codes(
            {"recipient_kind", {"Kind of recipient", "Loại bên tiếp nhận"}, text, &Table::kind<PartyRole::recipient>}),
        of_names(described("owner", &Table::party<PartyRole::owner>)),
        of_names(described("managing-agency", &Table::party<PartyRole::managing_agency>)),
        of_names(described("implementer", &Table::party<PartyRole::implementer>)),
        in_codes(described("for", &Table::beneficiaries)),
        in_codes(described("beneficiary", &Table::beneficiary_counts)),
        in_codes(described("for-country", &Table::beneficiary_country)),
        in_codes(described("sector", &Table::sectors)),
        of_names(described("place", &Table::places)),
        described("runs"),
        in_codes({"form", {"Form", "Hình thức"}, text, &Table::form, of_entry}),
        described("modality"),
        described("regime"),
        described("humanitarian"),
        described("status"),
        keyed("aids", described("count")),
        {"amount", {"Amount", "Số tiền"}, amounts, &Table::amount, of_entry, !if_filled},
        {"stated_vnd", {"Stated in VND", "Ghi bằng VND"}, quantity, &Table::stated_vnd, of_entry, if_filled, "VND"},
        {"stated_usd", {"Stated in USD", "Ghi bằng USD"}, quantity, &Table::stated_usd, of_entry, if_filled, "USD"},
        {"goods", {"Goods", "Hiện vật"}, text, &Table::goods, of_entry},
        of_names({"channel", {"Channel", "Chuyển qua"}, text, &Table::channel, of_entry}),
        in_codes({"channel_kind", {"Kind of channel", "Loại kênh chuyển"}, text, &Table::channel_kind, of_entry}),
        {"entry_source", {"Source of the entry", "Nguồn của bút toán"}, text, &Table::entry_source, of_entry},
        {"entry_note", {"Note on the entry", "Ghi chú của bút toán"}, text, &Table::entry_note, of_entry},
        {"decision", {"Decision", "Số QĐ"}, text, &Table::decision},
        {"decision_date", {"Decision date", "Ngày QĐ"}, ColumnType::date, &Table::decision_date},
        {"decision_authority", {"Authority", "Cơ quan phê duyệt"}, text, &Table::decision_authority},
        of_type(ColumnType::code, described("part-of", &Table::part_of)),
        described("component"),
        described("source", &Table::sources),
        described("note")};
    add_others(columns);
    columns.insert(columns.end(),
                   {{"stated", {"Stated by others", "Quy đổi theo nguồn khác"}, text, &Table::stated, of_entry},
                    {"stated_source", {"Stated by", "Nguồn quy đổi"}, text, &Table::stated_source, of_entry},
                    {"stated_date", {"Stated on", "Ngày nguồn quy đổi"}, text, &Table::stated_date, of_entry},
                    {std::string(counted_key), spreadsheet::counted_heading, text, &Table::counted, of_entry},
                    {std::string(counted_aids_key), spreadsheet::counted_aids_heading, ColumnType::count,
                     &Table::counted_aids, of_entry}});
    return columns;
  }();
  return all;
}

/// Plain fields that no line above names come last. The form is that of each entry.
void EntryTable::add_others(std::vector<Field>& columns) {
  for (const FieldDescription& field : records::aid_fields()) {
    if (!records::is_plain(field.kind) || field.name() == "form") continue;
    if (std::ranges::find(columns, &field, &Field::plain) == columns.end()) columns.push_back(described(field.name()));
  }
}

}  // namespace

table::Table build_entries(const Work& work) {
  const counting::Counted counted = count(work.inputs(), *work.lookup, {}, {.keep_aids = true, .keep_entries = true});
  table::Table table = EntryTable(work, counted).build();
  add_notes(work, counted, false, table);
  if (work.query.explain) explain(work, counted, table);
  return table;
}

}  // namespace aid::reports
