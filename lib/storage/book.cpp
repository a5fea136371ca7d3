#include "aid/storage/book.hpp"

#include "aid/storage/aids.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "columns.hpp"
#include "connection.hpp"

#include <fmt/format.h>

#include <sys/mman.h>
#include <algorithm>
#include <array>
#include <future>
#include <memory>
#include <system_error>
#include <unordered_map>

namespace aid::storage {
namespace {

/// A row says what cannot be: a number that is no row's, a share that is none.
template <typename Value>
[[noreturn]] void throw_damaged_row(const std::string& path, std::string_view table, std::int64_t row,
                                    std::string_view what, const Value& value) {
  throw_damaged(path, fmt::format("{} {}: {} {}", table, row, what, value));
}

/// Positions of rows: rows of a root table are numbered from 1 without gaps, so an array serves.
class Positions {
public:
  /// Room for rows from 1 up to this one.
  void reserve(std::size_t last_row) { positions_.resize(std::max(positions_.size(), last_row + 1), Book::none); }
  /// False where there is no room for such a row: a damaged file can number its rows as it likes.
  [[nodiscard]] bool set(std::int64_t row, std::int32_t position) {
    if (static_cast<std::size_t>(row) >= positions_.size()) return false;
    positions_[static_cast<std::size_t>(row)] = position;
    return true;
  }
  std::int32_t of(std::int64_t row) const {
    return static_cast<std::size_t>(row) < positions_.size() ? positions_[static_cast<std::size_t>(row)] : Book::none;
  }

private:
  std::vector<std::int32_t> positions_;
};

/// Words that occur in many rows, kept once.
class Interner {
public:
  explicit Interner(std::vector<std::string>& words) : words_(words) {}
  std::int32_t position(std::string_view word) {
    if (word.empty()) return Book::none;
    if (last_ < words_.size() && words_[last_] == word) return static_cast<std::int32_t>(last_);
    const auto found = known_.find(word);
    if (found != known_.end()) {
      last_ = found->second;
    } else {
      last_ = words_.size();
      words_.emplace_back(word);
      known_.emplace(word, last_);
    }
    return static_cast<std::int32_t>(last_);
  }

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::vector<std::string>& words_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> known_;
  std::size_t last_ = 0;  ///< Often the next one, too.
};

/// Reads a column of a closed list, where a word mostly stands again in the next row.
template <typename Term>
class Terms {
public:
  Term read(std::string_view word) {
    if (word != word_ || word.empty()) {
      term_ = read_term<Term>(word);
      word_ = word;
    }
    return term_;
  }

private:
  std::string word_;
  Term term_{};
};

/// "2021-11-06" → a day. The ledger holds only such text; other text is damage.
domain::Date quick_day(std::string_view iso, const std::string& path, std::int64_t entry) {
  bool are_digits = true;
  const auto digits = [&](std::size_t first, std::size_t count) {
    int number = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      are_digits &= iso[i] >= '0' && iso[i] <= '9';
      number = number * 10 + (iso[i] - '0');
    }
    return number;
  };
  const auto damaged = [&] { throw_damaged_row(path, "entries", entry, "date", iso); };
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') damaged();
  const int written_year = digits(0, 4);
  const int written_month = digits(5, 2);
  const int written_day = digits(8, 2);
  constexpr std::array<int, 13> longest{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (!are_digits || written_month < 1 || written_month > 12 || written_day < 1 ||
      written_day > longest[static_cast<std::size_t>(written_month)]) {
    damaged();
  }
  // Days from the civil calendar, with March as the first month, so that the leap day is the last of its year.
  const int year = written_year - (written_month <= 2 ? 1 : 0);
  const int month = (written_month + 9) % 12;
  const int day_of_year = (153 * month + 2) / 5 + written_day - 1;
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return domain::Date(era * 146'097 + day_of_era - 719'468);
}

/// Memory that is filled soon is had from the kernel at once, in large pages where it offers them, not page by page
/// when it is first touched: a tenth of a large report's time.
void get_from_kernel(void* memory, std::size_t size) {
  constexpr std::size_t worth_asking = std::size_t{64} << 10U;
  if (size < worth_asking) return;
  const auto advise = [memory, size](std::size_t page, int advice) {
    void* start = memory;
    std::size_t left = size;
    if (std::align(page, page, start, left) != nullptr) ::madvise(start, left / page * page, advice);
  };
  advise(std::size_t{2} << 20U, MADV_HUGEPAGE);
  advise(std::size_t{4} << 10U, MADV_POPULATE_WRITE);
}

/// Room for that many items at once: growing copies what is there and touches twice the memory.
template <typename... Items>
void reserve(std::size_t most, std::vector<Items>&... vectors) {
  const auto make_room = [most](auto& items) {
    items.reserve(most);
    get_from_kernel(items.data(), most * sizeof(items[0]));
  };
  (make_room(vectors), ...);
}

/// From so many rows on it pays to look for more memory and another thread.
constexpr std::size_t many = 10'000;

std::size_t number_of(Connection& connection, const std::string& sql) {
  Query query(connection, sql);
  return query.next() ? static_cast<std::size_t>(std::max(std::int64_t{0}, query.integer(0))) : 0;
}

/// How many rows a root table has, at most: in a damaged file the last number may be more than the file has room for.
std::size_t rows_of(Connection& connection, std::string_view table) {
  const std::size_t last = number_of(connection, fmt::format("SELECT max(id) FROM {}", table));
  if (last < many) return last;
  constexpr std::size_t smallest_row = 32;  // Its UUID alone takes 16 bytes.
  return std::min(
      last, number_of(connection, "PRAGMA page_count") * number_of(connection, "PRAGMA page_size") / smallest_row);
}

/// Entries in row order, as a thread of its own may read them while another one reads the aids.
struct Entries {
  std::vector<Book::Entry> list;       ///< Without their aids' positions.
  std::vector<std::int64_t> aid_rows;  ///< Of each entry.
  std::vector<Book::Stated> stated;
};

std::optional<domain::Amount> read_stated(const Row& row, int column, domain::Currency currency) {
  if (row.is_null(column)) return std::nullopt;
  return domain::Amount{domain::Money::from_minor(row.integer(column), currency), read_qualifier(row.text(column + 1))};
}

Entries read_entries(Connection& connection, std::size_t count, const Positions& partners) {
  Entries entries;
  reserve(count, entries.list, entries.aid_rows);
  Terms<domain::EntryKind> kinds;
  Terms<domain::Form> forms;
  scan(connection,
       "id, aid, no, kind, from_on, until_on, form, amount_minor, currency, qualifier, stated_vnd, "
       "stated_vnd_qualifier, stated_usd, stated_usd_qualifier, channel",
       "entries", [&](const Row& row) {
         Book::Entry& entry = entries.list.emplace_back();
         entry.row = row.integer(0);
         const auto damaged = [&](std::string_view what, const auto& value) {
           throw_damaged_row(connection.path(), "entries", entry.row, what, value);
         };
         if (entry.row < 1 || static_cast<std::size_t>(entry.row) > count) damaged("id", entry.row);
         entries.aid_rows.push_back(row.integer(1));
         entry.number = static_cast<std::int32_t>(row.integer(2));
         entry.kind = kinds.read(row.text(3));
         entry.date = {quick_day(row.text(4), connection.path(), entry.row),
                       quick_day(row.text(5), connection.path(), entry.row)};
         if (entry.date.until <= entry.date.from) damaged("until_on", row.text(5));
         entry.form = forms.read(row.text(6));
         entry.has_amount = !row.is_null(7);
         if (entry.has_amount) entry.amount = *read_amount_columns(row, 7);
         if (entry.amount.money.minor() < 0) damaged("amount_minor", entry.amount.money.minor());
         if (!row.is_null(10) || !row.is_null(12)) {
           entry.stated = static_cast<std::int32_t>(entries.stated.size());
           entries.stated.push_back({.vnd = read_stated(row, 10, domain::Currency::vnd()),
                                     .usd = read_stated(row, 12, domain::Currency::usd())});
         }
         if (row.is_null(14)) return;
         entry.channel = partners.of(row.integer(14));
         if (entry.channel == Book::none) damaged("channel", row.integer(14));
       });
  return entries;
}

/// Runs `work` in a thread of its own, where there is one to be had; else when its result is asked for.
template <typename Work>
auto run_beside(Work work) {
  try {
    return std::async(std::launch::async, work);
  } catch (const std::system_error&) {
    return std::async(std::launch::deferred, work);
  }
}

/// Reads the tables in passes, each in the order of its key, without joins.
class Reader {
public:
  explicit Reader(Ledger& ledger) : ledger_(ledger), connection_(ledger.connection()), words_(book_.codes) {}

  Book read(const BookParts& parts) {
    read_partners();
    if (parts.splits) read_places();
    const std::size_t entries = rows_of(connection_, "entries");
    entry_rows_ = entries;
    const auto beside = entries >= many ? connect_beside(connection_) : nullptr;
    if (beside) {
      auto read = run_beside([&] { return read_entries(*beside, entries, partner_positions_); });
      read_aids_and_theirs(parts);
      take(read.get());
    } else {
      read_aids_and_theirs(parts);
      take(read_entries(connection_, entries, partner_positions_));
    }
    read_goods();
    read_reversals();
    read_approvals();
    return std::move(book_);
  }

private:
  template <typename Value>
  [[noreturn]] void damaged(std::string_view table, std::int64_t row, std::string_view what, const Value& value) const {
    throw_damaged_row(connection_.path(), table, row, what, value);
  }

  /// The position of the row that another row names.
  std::int32_t position_in(const Positions& positions, std::int64_t named, std::string_view table, std::int64_t row,
                           std::string_view column) const {
    const std::int32_t position = positions.of(named);
    if (position == Book::none) damaged(table, row, column, named);
    return position;
  }

  void set(Positions& positions, std::int64_t row, std::int32_t position, std::string_view table) const {
    if (!positions.set(row, position)) damaged(table, row, "id", row);
  }

  /// Per cent, of a party or a split.
  domain::Decimal read_share(std::string_view text, std::string_view table, std::int64_t row) const {
    const domain::Decimal share = read_decimal_column(text);
    if (share.is_negative() || share > domain::Decimal(100, 0)) damaged(table, row, "share", text);
    return share;
  }

  void read_aids_and_theirs(const BookParts& parts) {
    read_aids(parts.descriptions);
    if (parts.parties) {
      read_parties();
    } else {
      read_parties_within(parts.parties_within);
    }
    if (parts.splits) read_splits();
    read_beneficiaries();
  }

  void read_partners() {
    Query names(connection_, "SELECT partner, text, sort_key, kind, language FROM partner_names ORDER BY partner, no");
    Query query(
        connection_,
        "SELECT coalesce(version_of, id), id, code_prefix, code_no, kind, country, parent FROM partners ORDER BY id");
    bool has_name = names.next();
    std::vector<std::int64_t> parents;
    partner_positions_.reserve(rows_of(connection_, "partners"));
    while (query.next()) {
      const std::int64_t row = query.integer(0);
      const std::int64_t version_row = query.integer(1);
      Book::Partner partner{.row = row,
                            .name = {},
                            .name_en = {},
                            .sort_key = {},
                            .code = partner_code(query.text(2), query.integer(3)),
                            .kind = query.string(4),
                            .country = query.string(5)};
      bool official = false;
      for (; has_name && names.integer(0) <= version_row; has_name = names.next()) {
        if (names.integer(0) != version_row) continue;
        if (names.text(3) == "translation" && names.text(4) == "en" && partner.name_en.empty()) {
          partner.name_en = names.string(1);
        }
        if (official) continue;
        official = names.text(3) == "official";
        if (!official && !partner.name.empty()) continue;
        partner.name = names.string(1);
        partner.sort_key = std::string(names.blob(2));
      }
      std::int32_t position = partner_positions_.of(row);
      if (position == Book::none) {
        if (row != version_row) damaged("partners", version_row, "version_of", row);
        position = static_cast<std::int32_t>(book_.partners.size());
        set(partner_positions_, row, position, "partners");
        book_.partners.emplace_back();
        parents.push_back(0);
      }
      parents[static_cast<std::size_t>(position)] = query.integer(6);
      book_.partners[static_cast<std::size_t>(position)] = std::move(partner);
    }
    for (std::size_t i = 0; i < parents.size(); ++i) {
      if (parents[i] == 0) continue;
      book_.partners[i].parent =
          position_in(partner_positions_, parents[i], "partners", book_.partners[i].row, "parent");
    }
  }

  void read_places() {
    book_.places = Places(ledger_).all();
    place_positions_.reserve(rows_of(connection_, "places"));
    for (std::size_t i = 0; i < book_.places.size(); ++i) {
      set(place_positions_, book_.places[i].id.row, static_cast<std::int32_t>(i), "places");
    }
    for (const domain::Place& place : book_.places) {
      if (place.parent) position_in(place_positions_, place.parent.row, "places", place.id.row, "parent");
    }
  }

  void read_aids(bool with_descriptions) {
    std::vector<std::int64_t> parents;
    const std::size_t rows = rows_of(connection_, "aids");
    reserve(rows, book_.aids, parents, version_rows_);
    aid_positions_.reserve(rows);
    version_positions_.reserve(rows);
    constexpr std::string_view what_counts =
        "coalesce(version_of, id), id, direction, scope, stands_for, stands_for_qualifier, part_of";
    constexpr std::string_view what_describes = ", code_prefix, code_year, code_no, form, status";
    const std::string columns = fmt::format("{}{}", what_counts, with_descriptions ? what_describes : "");
    scan(connection_, columns, "aids", [&](const Row& row) {
      const std::int64_t aid_row = row.integer(0);
      std::int32_t position = aid_positions_.of(aid_row);
      if (position == Book::none) {
        if (aid_row != row.integer(1)) damaged("aids", row.integer(1), "version_of", aid_row);
        position = static_cast<std::int32_t>(book_.aids.size());
        set(aid_positions_, aid_row, position, "aids");
        book_.aids.emplace_back().row = aid_row;
        parents.push_back(0);
        version_rows_.push_back(0);
      }
      const auto index = static_cast<std::size_t>(position);
      version_rows_[index] = row.integer(1);
      set(version_positions_, row.integer(1), position, "aids");
      Book::Aid& aid = book_.aids[index];
      aid.direction = directions_.read(row.text(2));
      aid.scope = scopes_.read(row.text(3));
      aid.stands_for = read_count_columns(row, 4);
      if (aid.stands_for.value.value_or(0) < 0) damaged("aids", row.integer(1), "stands_for", row.integer(4));
      parents[index] = row.integer(6);
      if (!with_descriptions) return;
      aid.code_prefix = words_.position(row.text(7));
      aid.code_year = static_cast<std::int32_t>(row.integer(8));
      aid.code_number = row.integer(9);
      aid.form = forms_.read(row.text(10));
      aid.status = words_.position(row.text(11));
    });
    for (std::size_t i = 0; i < parents.size(); ++i) {
      if (parents[i] == 0) continue;
      book_.aids[i].part_of = position_in(aid_positions_, parents[i], "aids", version_rows_[i], "part_of");
    }
  }

  /// The aid whose current version is this row, as a row of `table` names it; nullptr for an older version.
  Book::Aid* current_aid(std::int64_t version_row, std::string_view table) {
    const auto index =
        static_cast<std::size_t>(position_in(version_positions_, version_row, table, version_row, "aid"));
    return version_rows_[index] == version_row ? &book_.aids[index] : nullptr;
  }

  template <typename Item>
  static void extend(Book::Range& range, std::vector<Item>& items) {
    if (range.count == 0) range.first = static_cast<std::uint32_t>(items.size());
    ++range.count;
  }

  void read_parties() {
    reserve(2 * book_.aids.size(), book_.parties);
    scan(connection_, "aid, role, partner, share", "aid_parties", [&](const Row& row) { add_party(row); });
  }

  /// Parties of the aids in which at least two are of the family: a move within it has a giver and a receiver of it.
  void read_parties_within(std::int64_t partner) {
    const std::vector<bool> family = book_.family_of(partner_positions_.of(partner));
    std::vector<std::int64_t> versions;
    Query of_partner(connection_, "SELECT aid FROM aid_parties WHERE partner = ?");
    for (std::size_t i = 0; i < family.size(); ++i) {
      if (!family[i]) continue;
      of_partner.bind(book_.partners[i].row);
      while (of_partner.next()) versions.push_back(of_partner.integer(0));
    }
    std::ranges::sort(versions);
    Query of_version(connection_, "SELECT aid, role, partner, share FROM aid_parties WHERE aid = ? ORDER BY no");
    for (std::size_t i = 1; i < versions.size(); ++i) {
      const bool is_first_repeat = versions[i] == versions[i - 1] && (i == 1 || versions[i] != versions[i - 2]);
      if (!is_first_repeat) continue;
      of_version.bind(versions[i]);
      while (of_version.next()) add_party(of_version);
    }
  }

  template <typename Columns>
  void add_party(const Columns& of) {
    constexpr std::string_view table = "aid_parties";
    const std::int64_t version_row = of.integer(0);
    Book::Aid* aid = current_aid(version_row, table);
    if (aid == nullptr) return;
    extend(aid->parties, book_.parties);
    Book::Party party{.role = read_term<domain::PartyRole>(of.text(1)),
                      .partner = position_in(partner_positions_, of.integer(2), table, version_row, "partner"),
                      .has_share = !of.is_null(3),
                      .share = {}};
    if (party.has_share) party.share = read_share(of.text(3), table, version_row);
    book_.parties.push_back(party);
  }

  void read_splits() {
    reserve(book_.aids.size(), book_.splits);
    std::string scheme_and_code;
    constexpr std::string_view table = "aid_splits";
    scan(connection_, "aid, dimension, scheme, code, place, share", table, [&](const Row& row) {
      const std::int64_t version_row = row.integer(0);
      Book::Aid* aid = current_aid(version_row, table);
      if (aid == nullptr) return;
      extend(aid->splits, book_.splits);
      scheme_and_code.clear();
      if (!row.is_null(2)) scheme_and_code.append(row.text(2)).push_back('/');
      scheme_and_code += row.text(3);
      Book::Split split{.dimension = split_dimensions_.read(row.text(1)),
                        .code = words_.position(scheme_and_code),
                        .place = row.is_null(4)
                                     ? Book::none
                                     : position_in(place_positions_, row.integer(4), table, version_row, "place"),
                        .has_share = !row.is_null(5),
                        .share = {}};
      if (split.has_share) split.share = read_share(row.text(5), table, version_row);
      book_.splits.push_back(split);
    });
  }

  void read_beneficiaries() {
    Query query(connection_,
                "SELECT aid, grp, text, count, qualifier, unit, country FROM aid_beneficiaries ORDER BY aid, no");
    read_rows(query, "aid_beneficiaries", [&] {
      Book::Aid* aid = current_aid(query.integer(0), "aid_beneficiaries");
      if (aid == nullptr) return;
      extend(aid->beneficiaries, book_.beneficiaries);
      book_.beneficiaries.push_back({.group = query.string(1),
                                     .text = query.string(2),
                                     .count = read_count_columns(query, 3),
                                     .unit = query.string(5),
                                     .country = query.string(6)});
      const std::optional<std::int64_t> count = book_.beneficiaries.back().count.value;
      if (count.value_or(0) < 0) damaged("aid_beneficiaries", query.integer(0), "count", *count);
    });
  }

  /// The entries as they were read, which know their aids by row, find their places.
  void take(Entries entries) {
    book_.entries = std::move(entries.list);
    book_.stated = std::move(entries.stated);
    for (std::size_t i = 0; i < book_.entries.size(); ++i) {
      Book::Entry& entry = book_.entries[i];
      entry.aid = position_in(aid_positions_, entries.aid_rows[i], "entries", entry.row, "aid");
    }
    const auto by_aid = [](const Book::Entry& a, const Book::Entry& b) {
      return a.aid != b.aid ? a.aid < b.aid : a.number < b.number;
    };
    if (!std::is_sorted(book_.entries.begin(), book_.entries.end(), by_aid)) {
      std::sort(book_.entries.begin(), book_.entries.end(), by_aid);
    }
    for (std::size_t i = 0; i < book_.entries.size(); ++i) {
      Book::Range& range = book_.aids[static_cast<std::size_t>(book_.entries[i].aid)].entries;
      if (range.count++ == 0) range.first = static_cast<std::uint32_t>(i);
    }
  }

  /// The entry that a row of another table names.
  Book::Entry& entry_at(std::int64_t named, std::string_view table, std::int64_t row) {
    if (!has_entry_positions_) {
      entry_positions_.reserve(entry_rows_);
      for (std::size_t i = 0; i < book_.entries.size(); ++i) {
        set(entry_positions_, book_.entries[i].row, static_cast<std::int32_t>(i), "entries");
      }
      has_entry_positions_ = true;
    }
    return book_.entries[static_cast<std::size_t>(position_in(entry_positions_, named, table, row, "entry"))];
  }

  /// The aid that a row of another table names.
  Book::Aid& aid_at(std::int64_t named, std::string_view table, std::int64_t row) {
    return book_.aids[static_cast<std::size_t>(position_in(aid_positions_, named, table, row, "aid"))];
  }

  void read_goods() {
    Query query(connection_,
                "SELECT entry, item, item_fold, quantity, quantity_qualifier, unit, value_minor, currency, qualifier "
                "FROM goods ORDER BY entry, no");
    read_rows(query, "goods", [&] {
      const std::int64_t row = query.integer(0);
      Book::Entry& entry = entry_at(row, "goods", row);
      extend(entry.goods, book_.goods);
      book_.goods.push_back({.item = query.string(1),
                             .fold = query.string(2),
                             .quantity = {read_optional_decimal(query.text(3)), read_qualifier(query.text(4))},
                             .unit = query.string(5),
                             .value = read_amount_columns(query, 6)});
      const Book::Goods& goods = book_.goods.back();
      if (goods.value && goods.value->money.minor() < 0) damaged("goods", row, "value_minor", query.integer(6));
      if (goods.quantity.value && goods.quantity.value->is_negative()) damaged("goods", row, "quantity", query.text(3));
    });
  }

  void read_reversals() {
    Query query(connection_, "SELECT id, aid, entry, approval FROM reversals ORDER BY id");
    while (query.next()) {
      Book::Aid& aid = aid_at(query.integer(1), "reversals", query.integer(0));
      if (!query.is_null(2)) {
        entry_at(query.integer(2), "reversals", query.integer(0)).reversed = true;
      } else if (query.is_null(3)) {
        aid.reversed = true;
      }
    }
  }

  /// An aid is approved when its latest approval that was not reversed is not a revocation.
  void read_approvals() {
    Query query(
        connection_,
        "SELECT id, aid, kind FROM approvals WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE approval = approvals.id) "
        "ORDER BY decided_on, id");
    while (query.next()) {
      aid_at(query.integer(1), "approvals", query.integer(0)).approved = query.text(2) != "revocation";
    }
  }

  Ledger& ledger_;
  Connection& connection_;
  Book book_;
  Interner words_;
  Positions partner_positions_;
  Positions place_positions_;
  Positions aid_positions_;      ///< By identity.
  Positions version_positions_;  ///< By version row.
  Positions entry_positions_;    ///< Filled at the first use.
  bool has_entry_positions_ = false;
  std::size_t entry_rows_ = 0;
  std::vector<std::int64_t> version_rows_;
  Terms<domain::Direction> directions_;
  Terms<domain::Form> forms_;
  Terms<domain::Scope> scopes_;
  Terms<domain::SplitDimension> split_dimensions_;
};

}  // namespace

std::string Book::code_of(const Aid& aid) const {
  return aid_code(code(aid.code_prefix), aid.code_year, aid.code_number);
}

std::vector<bool> Book::family_of(std::int32_t partner) const {
  std::vector<bool> family(partners.size());
  if (partner == none) return family;
  for (std::size_t i = 0; i < family.size(); ++i) {
    auto above = static_cast<std::int32_t>(i);
    // No chain is longer than there are partners: one that goes in a circle ends here.
    for (std::size_t step = 0; above != none && step < family.size() && !family[i]; ++step) {
      family[i] = above == partner;
      above = partners[static_cast<std::size_t>(above)].parent;
    }
  }
  return family;
}

Book read_book(Ledger& ledger, const BookParts& parts) { return Reader(ledger).read(parts); }

namespace {

/// Calls `take` with every row of the aids' versions and the place of its aid in `book`. `columns` follow the two of
/// the key.
template <typename Take>
void scan_versions(Ledger& ledger, const Book& book, std::string_view columns, Take take) {
  Positions positions;
  positions.reserve(rows_of(ledger.connection(), "aids"));
  const std::string& path = ledger.connection().path();
  for (std::size_t i = 0; i < book.aids.size(); ++i) {
    const std::int64_t row = book.aids[i].row;
    if (!positions.set(row, static_cast<std::int32_t>(i))) throw_damaged_row(path, "aids", row, "id", row);
  }
  scan(ledger.connection(), fmt::format("coalesce(version_of, id), id, {}", columns), "aids", [&](const Row& row) {
    const std::int32_t position = positions.of(row.integer(0));
    if (position == Book::none) throw_damaged_row(path, "aids", row.integer(1), "version_of", row.integer(0));
    take(static_cast<std::size_t>(position), row);
  });
}

}  // namespace

std::vector<std::string> read_codes(Ledger& ledger, const Book& book) {
  std::vector<std::string> codes(book.aids.size());
  scan_versions(ledger, book, "code_prefix, code_year, code_no", [&](std::size_t position, const Row& row) {
    codes[position] = aid_code(row.text(2), static_cast<int>(row.integer(3)), row.integer(4));
  });
  return codes;
}

std::vector<AidTexts> read_texts(Ledger& ledger, const Book& book) {
  std::vector<AidTexts> texts(book.aids.size());
  scan_versions(ledger, book, "title, note", [&](std::size_t position, const Row& row) {
    texts[position] = {row.string(2), row.string(3)};
  });
  return texts;
}

}  // namespace aid::storage
