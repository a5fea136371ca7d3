#include "aid/domain/equivalents.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid_row.hpp"
#include "approval_rows.hpp"
#include "book_columns.hpp"
#include "book_decisions.hpp"
#include "book_entries.hpp"
#include "book_later.hpp"
#include "bulk_reading.hpp"
#include "columns.hpp"
#include "equivalent_row.hpp"
#include "merged_partners.hpp"
#include "run_beside.hpp"
#include "sealed_columns.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <algorithm>
#include <tuple>

namespace aid::storage {
namespace {

/// Reads the tables in passes, each in the order of its key, without joins.
class Reader {
public:
  explicit Reader(Ledger& ledger)
      : ledger_(ledger), connection_(ledger.connection()), words_(book_.codes), later_(connection_) {}

  Book read(const BookParts& parts) {
    read_partners();
    if (parts.splits) read_places();
    if (parts.of_partner != 0) wanted_ = AidsWanted(connection_, parts.of_partner);
    book_.has_all_aids = wanted_.are_all();
    entry_rows_ = rows_of(connection_, "entries");
    const auto beside = entry_rows_ >= many_rows ? connect_beside(connection_) : nullptr;
    if (beside) {
      auto read = run_beside([&] { return read_book_entries(*beside, entry_rows_, partners_by_row_, wanted_); });
      read_aids_and_theirs(parts);
      take(read.get());
    } else {
      read_aids_and_theirs(parts);
      take(read_book_entries(connection_, entry_rows_, partners_by_row_, wanted_));
    }
    read_goods();
    read_reversals();
    read_approvals();
    if (parts.descriptions) read_authorities();
    read_equivalents();
    later_.join(ledger_, book_, [&](auto row) { return book_.entries.index_of(*entry_at(row, "reversals", row)); });
    return std::move(book_);
  }

private:
  template <typename Value>
  [[noreturn]] void damaged(std::string_view table, std::int64_t row, std::string_view what, const Value& value) const {
    throw_damaged_row(connection_.path(), table, row, what, value);
  }

  /// The index of the row that another row names.
  template <typename Key>
  Key index_in(const RowIndexes<Key>& indexes, std::int64_t named, std::string_view table, std::int64_t row,
               std::string_view column) const {
    const Key index = indexes.of(named);
    if (!index) damaged(table, row, column, named);
    return index;
  }

  template <typename Key>
  void set(RowIndexes<Key>& indexes, std::int64_t row, Key index, std::string_view table) const {
    if (!indexes.set(row, index)) damaged(table, row, "id", row);
  }

  /// Per cent, of a party or a split.
  domain::Decimal read_share(std::string_view text, std::string_view table, std::int64_t row) const {
    const domain::Decimal share = read_decimal_column(text);
    if (share.is_negative() || share > domain::Decimal(100, 0)) damaged(table, row, "share", text);
    return share;
  }

  void read_aids_and_theirs(const BookParts& parts) {
    parts.descriptions ? read_aids<described_aids>() : read_aids<counted_aids>();
    parts.parties ? read_parties() : read_parties_within(parts.parties_within);
    if (parts.splits) read_splits();
    read_beneficiaries();
  }

  void read_partners() {
    Select<tables::partner_names> names(connection_, "ORDER BY partner, no");
    Select<tables::partners> rows(connection_, "ORDER BY id");
    bool has_name = names.next();
    IndexedVector<std::int64_t, PartnerIndex> parents;
    partners_by_row_.reserve(rows_of(connection_, "partners"));
    const std::vector<std::int64_t> merged = rows_merged(connection_);
    while (rows.next()) {
      const std::int64_t partner_row = read_identity(rows);
      const std::int64_t version_row = rows.integer("id");
      if (std::ranges::binary_search(merged, partner_row)) continue;
      Book::Partner partner{.row = partner_row,
                            .name = {},
                            .name_en = {},
                            .sort_key = {},
                            .code = partner_code(rows.text("code_prefix"), rows.integer("code_no")),
                            .kind = rows.string("kind"),
                            .country = rows.string("country"),
                            .parent = {}};
      bool official = false;
      for (; has_name && names.integer("partner") <= version_row; has_name = names.next()) {
        if (names.integer("partner") != version_row) continue;
        if (names.text("kind") == "translation" && names.text("language") == "en" && partner.name_en.empty()) {
          partner.name_en = names.string("text");
        }
        if (official) continue;
        official = names.text("kind") == "official";
        if (!official && !partner.name.empty()) continue;
        partner.name = names.string("text");
        partner.sort_key = std::string(names.blob("sort_key"));
      }
      PartnerIndex index = partners_by_row_.of(partner_row);
      if (!index) {
        if (partner_row != version_row) damaged("partners", version_row, "version_of", partner_row);
        index = book_.partners.next_index();
        set(partners_by_row_, partner_row, index, "partners");
        book_.partners.emplace_back();
        parents.push_back(0);
      }
      parents[index] = rows.integer("parent");
      book_.partners[index] = std::move(partner);
    }
    for (const std::int64_t row : merged) {
      const std::int64_t kept = known_as(connection_, row).row;
      set(partners_by_row_, row, index_in(partners_by_row_, kept, "partner_merges", row, "kept"), "partner_merges");
    }
    for (const PartnerIndex index : parents.indexes()) {
      if (parents[index] == 0) continue;
      Book::Partner& partner = book_.partners[index];
      partner.parent = index_in(partners_by_row_, parents[index], "partners", partner.row, "parent");
      if (partner.parent == index) partner.parent = {};  // They were merged.
    }
  }

  void read_places() {
    book_.places = IndexedVector<domain::Place, PlaceIndex>(Places(ledger_).all());
    places_by_row_.reserve(rows_of(connection_, "places"));
    for (const PlaceIndex index : book_.places.indexes()) {
      set(places_by_row_, book_.places[index].id.row, index, "places");
    }
    for (const domain::Place& place : book_.places) {
      if (place.parent) index_in(places_by_row_, place.parent.row, "places", place.id.row, "parent");
    }
  }

  template <const ColumnList& columns>
  void read_aids() {
    const std::size_t rows = rows_of(connection_, "aids");
    const std::size_t aids = wanted_.are_all() ? rows : wanted_.count();
    reserve(aids, book_.aids, version_rows_);
    if constexpr (columns.has("code_no")) reserve(aids, book_.descriptions);
    const auto last_row = static_cast<std::int64_t>(rows);
    aids_by_row_.reserve(rows);
    aids_by_version_.reserve(rows);
    scan_sealed<columns>(connection_, [&](const auto& row) {
      const std::int64_t aid_row = row.integer("identity");
      if (!wanted_.has(aid_row)) return;
      const std::int64_t version_row = row.integer("id");
      AidIndex index = aids_by_row_.of(aid_row);
      if (!index) {
        if (aid_row != version_row) damaged("aids", version_row, "version_of", aid_row);
        index = book_.aids.next_index();
        set(aids_by_row_, aid_row, index, "aids");
        book_.aids.emplace_back().row = static_cast<std::int32_t>(aid_row);
        if constexpr (columns.has("code_no")) book_.descriptions.emplace_back();
        version_rows_.push_back(0);
      }
      version_rows_[index] = static_cast<std::int32_t>(version_row);
      set(aids_by_version_, version_row, index, "aids");
      Book::Aid& aid = book_.aids[index];
      aid.direction = directions_.read(row.text("direction"));
      aid.scope = scopes_.read(row.text("scope"));
      aid.stands_for = read_count(row, "stands_for", "stands_for_qualifier");
      if (aid.stands_for.value.value_or(0) < 0) damaged("aids", version_row, "stands_for", row.integer("stands_for"));
      const std::int64_t parent = row.integer("part_of");
      if (parent < 0 || parent > last_row) damaged("aids", version_row, "part_of", parent);
      aid.part_of = AidIndex::from_number(static_cast<std::int32_t>(parent));  // Its row, up to the last aid.
      aid.component = row.integer("component") != 0;
      if constexpr (columns.has("code_no")) describe(index, row);
    });
    for (const AidIndex index : book_.aids.indexes()) {
      AidIndex& whole = book_.aids[index].part_of;
      whole = whole.number() == 0 ? AidIndex()
                                  : index_in(aids_by_row_, whole.number(), "aids", version_rows_[index], "part_of");
    }
  }

  template <typename Row>
  void describe(AidIndex index, const Row& row) {
    Book::Description& aid = book_.descriptions[index];
    aid.code_prefix = words_.index_of(row.text("code_prefix"));
    aid.code_year = row.small("code_year");
    aid.code_number = row.integer("code_no");
    book_.aids[index].form = forms_.read(row.text("form"));
    constexpr auto columns = columns_named<described_aids, domain::grouping_codes>();
    for (std::size_t i = 0; i < columns.size(); ++i) aid.codes[i] = words_.index_of(row.text(columns[i]));
  }

  /// The aid whose current version is this row, as a row of `table` names it; nullptr for an older version, and for an
  /// aid that is not wanted.
  Book::Aid* current_aid(std::int64_t version_row, std::string_view table) {
    if (!book_.has_all_aids && !aids_by_version_.of(version_row)) return nullptr;
    const AidIndex index = index_in(aids_by_version_, version_row, table, version_row, "aid");
    return version_rows_[index] == version_row ? &book_.aids[index] : nullptr;
  }

  template <typename Item, typename Key>
  static void extend(IndexRange<Key>& range, const IndexedVector<Item, Key>& items) {
    if (range.count == 0) range.first = static_cast<std::uint32_t>(items.size());
    ++range.count;
  }

  void read_parties() {
    reserve(2 * book_.aids.size(), book_.parties);
    scan_sealed<parties_of_aids>(connection_, [&](const auto& row) { add_party(row); });
  }

  /// Parties of the aids in which at least two are of the family: a move within it has a giver and a receiver of it.
  void read_parties_within(std::int64_t partner) {
    const auto family = book_.family_of(partners_by_row_.of(partner));
    std::vector<std::int64_t> versions;
    Query of_partner(connection_, "SELECT aid FROM aid_parties WHERE partner = ?");
    for (const PartnerIndex member : family.indexes()) {
      if (!family[member]) continue;
      for (const std::int64_t row : rows_known_as(connection_, {book_.partners[member].row})) {
        of_partner.bind(row);
        while (of_partner.next()) versions.push_back(of_partner.integer(0));
      }
    }
    std::ranges::sort(versions);
    Select<parties_of_aids> of_version(connection_, "WHERE aid = ? ORDER BY no");
    for (std::size_t i = 1; i < versions.size(); ++i) {
      const bool is_first_repeat = versions[i] == versions[i - 1] && (i == 1 || versions[i] != versions[i - 2]);
      if (!is_first_repeat) continue;
      of_version.bind(versions[i]);
      while (of_version.next()) add_party(of_version);
    }
  }

  template <typename Row>
  void add_party(const Row& row) {
    constexpr std::string_view table = "aid_parties";
    const std::int64_t version_row = row.integer("aid");
    Book::Aid* aid = current_aid(version_row, table);
    if (aid == nullptr) return;
    extend(aid->parties, book_.parties);
    Book::Party party{.role = roles_.read(row.text("role")),
                      .has_share = !row.is_null("share"),
                      .partner = index_in(partners_by_row_, row.integer("partner"), table, version_row, "partner"),
                      .share = {}};
    if (party.has_share) party.share = read_share(row.text("share"), table, version_row);
    book_.parties.push_back(party);
  }

  void read_splits() {
    reserve(book_.aids.size(), book_.splits);
    std::string scheme_and_code;
    constexpr std::string_view table = "aid_splits";
    scan_sealed<splits_of_aids>(connection_, [&](const auto& row) {
      const std::int64_t version_row = row.integer("aid");
      Book::Aid* aid = current_aid(version_row, table);
      if (aid == nullptr) return;
      extend(aid->splits, book_.splits);
      scheme_and_code.clear();
      if (!row.is_null("scheme")) scheme_and_code.append(row.text("scheme")).push_back('/');
      scheme_and_code += row.text("code");
      Book::Split split{.dimension = split_dimensions_.read(row.text("dimension")),
                        .has_share = !row.is_null("share"),
                        .code = words_.index_of(scheme_and_code),
                        .place = row.is_null("place")
                                     ? PlaceIndex()
                                     : index_in(places_by_row_, row.integer("place"), table, version_row, "place"),
                        .share = {}};
      if (split.has_share) split.share = read_share(row.text("share"), table, version_row);
      book_.splits.push_back(split);
    });
  }

  void read_beneficiaries() {
    Select<tables::aid_beneficiaries> row(connection_, "ORDER BY aid, no");
    for_each_row(row, [&] {
      Book::Aid* aid = current_aid(row.integer("aid"), "aid_beneficiaries");
      if (aid == nullptr) return;
      extend(aid->beneficiaries, book_.beneficiaries);
      const domain::Beneficiary& read = book_.beneficiaries.emplace_back(read_beneficiary(row));
      if (read.count.value.value_or(0) < 0) {
        damaged("aid_beneficiaries", row.integer("aid"), "count", *read.count.value);
      }
    });
  }

  /// The entries as they were read, which know their aids by row, find them.
  void take(BookEntries entries) {
    later_.add_to(entries, book_.has_all_aids);
    for (Book::Entry& entry : entries.list) {
      entry.aid = index_in(aids_by_row_, entry.aid.number(), "entries", entry.row, "aid");
    }
    const auto by_aid = [](const Book::Entry& a, const Book::Entry& b) {
      return std::tuple(a.aid, a.number, a.later) < std::tuple(b.aid, b.number, b.later);
    };
    if (!std::ranges::is_sorted(entries.list, by_aid)) std::ranges::sort(entries.list, by_aid);
    for (std::size_t i = 0; i < entries.list.size(); ++i) {
      IndexRange<EntryIndex>& range = book_.aids[entries.list[i].aid].entries;
      if (range.count++ == 0) range.first = static_cast<std::uint32_t>(i);
    }
    book_.entries = IndexedVector<Book::Entry, EntryIndex>(std::move(entries.list));
    book_.stated = std::move(entries.stated);
  }

  /// The entry that a row of another table names; nullptr for one of an aid that is not wanted.
  Book::Entry* entry_at(std::int64_t named, std::string_view table, std::int64_t row) {
    if (!has_entries_by_row_) {
      entries_by_row_.reserve(entry_rows_);
      for (const EntryIndex entry : book_.entries.indexes()) {
        if (book_.entries[entry].later == Book::Later::takes_back) continue;
        set(entries_by_row_, book_.entries[entry].row, entry, "entries");
      }
      has_entries_by_row_ = true;
    }
    if (!book_.has_all_aids && !entries_by_row_.of(named)) return nullptr;
    return &book_.entries[index_in(entries_by_row_, named, table, row, "entry")];
  }

  void read_goods() {
    Select<tables::goods> row(connection_, "ORDER BY entry, no");
    for_each_row(row, [&] {
      const std::int64_t entry_row = row.integer("entry");
      Book::Entry* const entry = entry_at(entry_row, "goods", entry_row);
      if (entry == nullptr) return;
      extend(entry->goods, book_.goods);
      book_.goods.push_back({.item = row.string("item"),
                             .fold = row.string("item_fold"),
                             .quantity = read_quantity(row, "quantity", "quantity_qualifier"),
                             .unit = row.string("unit"),
                             .value = read_amount(row, "value_minor", "currency", "qualifier")});
      const Book::Goods& goods = book_.goods.back();
      if (goods.value && goods.value->money.minor() < 0) {
        damaged("goods", entry_row, "value_minor", row.integer("value_minor"));
      }
      if (goods.quantity.value && goods.quantity.value->is_negative()) {
        damaged("goods", entry_row, "quantity", row.text("quantity"));
      }
    });
  }

  void read_reversals() {
    Select<tables::reversals> row(connection_, "ORDER BY id");
    while (row.next()) {
      if (!wanted_.has(row.integer("aid"))) continue;
      const AidIndex aid = index_in(aids_by_row_, row.integer("aid"), "reversals", row.integer("id"), "aid");
      if (!row.is_null("entry")) {
        Book::Entry* const entry = entry_at(row.integer("entry"), "reversals", row.integer("id"));
        if (entry != nullptr) entry->reversed = true;
      } else if (row.is_null("approval")) {
        book_.aids[aid].reversed = true;
      }
    }
  }

  void read_approvals() {
    Select<decision_row> row(connection_, "WHERE NOT reversed ORDER BY aid, no");
    BookDecisions decisions(book_);
    while (row.next()) {
      if (!wanted_.has(row.integer("aid"))) continue;
      const AidIndex aid = index_in(aids_by_row_, row.integer("aid"), "approvals", row.integer("id"), "aid");
      decisions.add(aid, {.kind = read_term<domain::ApprovalKind>(row.text("kind")), .on = read_decided(row)});
    }
    decisions.settle();
  }

  void read_authorities() {
    const auto index_of = [&](std::int64_t row) {
      return wanted_.has(row) ? index_in(aids_by_row_, row, "approvals", row, "aid") : AidIndex();
    };
    for (const auto& [aid, authority] : authorities_in_force(connection_, book_, index_of)) {
      book_.descriptions[aid].authority = words_.index_of(authority);
    }
  }

  /// What others say that entries are worth, and which of it converts.
  void read_equivalents() {
    Select<equivalent_row> row(connection_, "WHERE NOT withdrawn ORDER BY entry, no");
    std::vector<StatedIndex> of_others;
    while (row.next()) {
      domain::Equivalent equivalent = read_equivalent(row);
      if (equivalent.amount.money.minor() < 0) {
        damaged("equivalents", equivalent.id, "amount_minor", equivalent.amount.money.minor());
      }
      Book::Entry* const entry = entry_at(equivalent.entry.row, "equivalents", equivalent.id);
      if (entry == nullptr) continue;
      if (!entry->stated) {
        entry->stated = book_.stated.next_index();
        book_.stated.push_back({});
      }
      of_others.push_back(entry->stated);
      book_.stated[entry->stated].others.push_back(std::move(equivalent));
    }
    if (of_others.empty()) return;
    const auto choice = domain::equivalent_choice(Settings(ledger_).get("equivalent"));
    for (const StatedIndex index : of_others) {
      Book::Stated& stated = book_.stated[index];
      stated.chosen =
          domain::choose_equivalents(domain::all_equivalents(stated.vnd, stated.usd, stated.others), choice);
    }
  }

  Ledger& ledger_;
  Connection& connection_;
  Book book_;
  Interner words_;
  AidsWanted wanted_;
  RowIndexes<PartnerIndex> partners_by_row_;
  RowIndexes<PlaceIndex> places_by_row_;
  RowIndexes<AidIndex> aids_by_row_;
  RowIndexes<AidIndex> aids_by_version_;
  RowIndexes<EntryIndex> entries_by_row_;  ///< Filled at the first use.
  bool has_entries_by_row_ = false;
  LaterReversals later_;
  std::size_t entry_rows_ = 0;
  IndexedVector<std::int32_t, AidIndex> version_rows_;  ///< Of the version that counts.
  Terms<domain::Direction> directions_;
  Terms<domain::Form> forms_;
  Terms<domain::Scope> scopes_;
  Terms<domain::SplitDimension> split_dimensions_;
  Terms<domain::PartyRole> roles_;
};

}  // namespace

Book read_book(Ledger& ledger, const BookParts& parts) { return Reader(ledger).read(parts); }

}  // namespace aid::storage
