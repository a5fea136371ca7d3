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
#include <future>
#include <memory>
#include <system_error>
#include <unordered_map>

namespace aid::storage {
namespace {

/// Positions of rows: rows of a root table are numbered from 1 without gaps, so an array serves.
class Positions {
public:
  /// Of rows up to this one.
  void reserve(std::size_t last_row) { positions_.resize(std::max(positions_.size(), last_row + 1), Book::none); }
  void set(std::int64_t row, std::int32_t position) {
    if (static_cast<std::size_t>(row) >= positions_.size()) {
      positions_.resize(std::max(static_cast<std::size_t>(row) + 1, positions_.size() * 2), Book::none);
    }
    positions_[static_cast<std::size_t>(row)] = position;
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
domain::Date quick_day(std::string_view iso, const std::string& path) {
  const auto digits = [&](std::size_t first, std::size_t count) {
    int number = 0;
    for (std::size_t i = first; i < first + count; ++i) number = number * 10 + (iso[i] - '0');
    return number;
  };
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') throw_damaged(path, iso);
  // Days from the civil calendar, with March as the first month, so that the leap day is the last of its year.
  const int year = digits(0, 4) - (digits(5, 2) <= 2 ? 1 : 0);
  const int month = (digits(5, 2) + 9) % 12;
  const int day_of_year = (153 * month + 2) / 5 + digits(8, 2) - 1;
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
  return query.next() ? static_cast<std::size_t>(query.integer(0)) : 0;
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
         entries.aid_rows.push_back(row.integer(1));
         entry.number = static_cast<std::int32_t>(row.integer(2));
         entry.kind = kinds.read(row.text(3));
         entry.date = {quick_day(row.text(4), connection.path()), quick_day(row.text(5), connection.path())};
         entry.form = forms.read(row.text(6));
         entry.has_amount = !row.is_null(7);
         if (entry.has_amount) entry.amount = *read_amount_columns(row, 7);
         if (!row.is_null(10) || !row.is_null(12)) {
           entry.stated = static_cast<std::int32_t>(entries.stated.size());
           entries.stated.push_back({.vnd = read_stated(row, 10, domain::Currency::vnd()),
                                     .usd = read_stated(row, 12, domain::Currency::usd())});
         }
         if (!row.is_null(14)) entry.channel = partners.of(row.integer(14));
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
        position = static_cast<std::int32_t>(book_.partners.size());
        partner_positions_.set(row, position);
        book_.partners.emplace_back();
        parents.push_back(0);
      }
      parents[static_cast<std::size_t>(position)] = query.integer(6);
      book_.partners[static_cast<std::size_t>(position)] = std::move(partner);
    }
    for (std::size_t i = 0; i < parents.size(); ++i) {
      if (parents[i] != 0) book_.partners[i].parent = partner_positions_.of(parents[i]);
    }
  }

  void read_places() {
    book_.places = Places(ledger_).all();
    for (std::size_t i = 0; i < book_.places.size(); ++i) {
      place_positions_.set(book_.places[i].id.row, static_cast<std::int32_t>(i));
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
        position = static_cast<std::int32_t>(book_.aids.size());
        aid_positions_.set(aid_row, position);
        book_.aids.emplace_back().row = aid_row;
        parents.push_back(0);
        version_rows_.push_back(0);
      }
      const auto index = static_cast<std::size_t>(position);
      version_rows_[index] = row.integer(1);
      version_positions_.set(row.integer(1), position);
      Book::Aid& aid = book_.aids[index];
      aid.direction = directions_.read(row.text(2));
      aid.scope = scopes_.read(row.text(3));
      aid.stands_for = read_count_columns(row, 4);
      parents[index] = row.integer(6);
      if (!with_descriptions) return;
      aid.code_prefix = words_.position(row.text(7));
      aid.code_year = static_cast<std::int32_t>(row.integer(8));
      aid.code_number = row.integer(9);
      aid.form = forms_.read(row.text(10));
      aid.status = words_.position(row.text(11));
    });
    for (std::size_t i = 0; i < parents.size(); ++i) {
      if (parents[i] != 0) book_.aids[i].part_of = aid_positions_.of(parents[i]);
    }
  }

  /// The aid whose current version is this row; nullptr for an older version.
  Book::Aid* current_aid(std::int64_t version_row) {
    const std::int32_t position = version_positions_.of(version_row);
    if (position == Book::none) return nullptr;
    const auto index = static_cast<std::size_t>(position);
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
    Book::Aid* aid = current_aid(of.integer(0));
    if (aid == nullptr) return;
    extend(aid->parties, book_.parties);
    Book::Party party{.role = read_term<domain::PartyRole>(of.text(1)),
                      .partner = partner_positions_.of(of.integer(2)),
                      .has_share = !of.is_null(3),
                      .share = {}};
    if (party.has_share) party.share = read_decimal_column(of.text(3));
    book_.parties.push_back(party);
  }

  void read_splits() {
    reserve(book_.aids.size(), book_.splits);
    std::string scheme_and_code;
    scan(connection_, "aid, dimension, scheme, code, place, share", "aid_splits", [&](const Row& row) {
      Book::Aid* aid = current_aid(row.integer(0));
      if (aid == nullptr) return;
      extend(aid->splits, book_.splits);
      scheme_and_code.clear();
      if (!row.is_null(2)) scheme_and_code.append(row.text(2)).push_back('/');
      scheme_and_code += row.text(3);
      Book::Split split{.dimension = split_dimensions_.read(row.text(1)),
                        .code = words_.position(scheme_and_code),
                        .place = row.is_null(4) ? Book::none : place_positions_.of(row.integer(4)),
                        .has_share = !row.is_null(5),
                        .share = {}};
      if (split.has_share) split.share = read_decimal_column(row.text(5));
      book_.splits.push_back(split);
    });
  }

  void read_beneficiaries() {
    Query query(connection_,
                "SELECT aid, grp, text, count, qualifier, unit, country FROM aid_beneficiaries ORDER BY aid, no");
    while (query.next()) {
      Book::Aid* aid = current_aid(query.integer(0));
      if (aid == nullptr) continue;
      extend(aid->beneficiaries, book_.beneficiaries);
      book_.beneficiaries.push_back({.group = query.string(1),
                                     .text = query.string(2),
                                     .count = read_count_columns(query, 3),
                                     .unit = query.string(5),
                                     .country = query.string(6)});
    }
  }

  /// The entries as they were read, which know their aids by row, find their places.
  void take(Entries entries) {
    book_.entries = std::move(entries.list);
    book_.stated = std::move(entries.stated);
    for (std::size_t i = 0; i < book_.entries.size(); ++i)
      book_.entries[i].aid = aid_positions_.of(entries.aid_rows[i]);
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

  Book::Entry& entry_at(std::int64_t row) {
    if (!has_entry_positions_) {
      for (std::size_t i = 0; i < book_.entries.size(); ++i) {
        entry_positions_.set(book_.entries[i].row, static_cast<std::int32_t>(i));
      }
      has_entry_positions_ = true;
    }
    return book_.entries[static_cast<std::size_t>(entry_positions_.of(row))];
  }

  void read_goods() {
    Query query(connection_,
                "SELECT entry, item, item_fold, quantity, quantity_qualifier, unit, value_minor, currency, qualifier "
                "FROM goods ORDER BY entry, no");
    while (query.next()) {
      Book::Entry& entry = entry_at(query.integer(0));
      extend(entry.goods, book_.goods);
      book_.goods.push_back({.item = query.string(1),
                             .fold = query.string(2),
                             .quantity = {read_optional_decimal(query.text(3)), read_qualifier(query.text(4))},
                             .unit = query.string(5),
                             .value = read_amount_columns(query, 6)});
    }
  }

  void read_reversals() {
    Query query(connection_, "SELECT aid, entry, approval FROM reversals ORDER BY id");
    while (query.next()) {
      if (!query.is_null(1)) {
        entry_at(query.integer(1)).reversed = true;
      } else if (query.is_null(2)) {
        book_.aids[static_cast<std::size_t>(aid_positions_.of(query.integer(0)))].reversed = true;
      }
    }
  }

  /// An aid is approved when its latest approval that was not reversed is not a revocation.
  void read_approvals() {
    Query query(
        connection_,
        "SELECT aid, kind FROM approvals WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE approval = approvals.id) "
        "ORDER BY decided_on, id");
    while (query.next()) {
      book_.aids[static_cast<std::size_t>(aid_positions_.of(query.integer(0)))].approved =
          query.text(1) != "revocation";
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

/// Positions of a book's aids by their rows.
Positions positions_of(const Book& book) {
  Positions positions;
  for (std::size_t i = 0; i < book.aids.size(); ++i) positions.set(book.aids[i].row, static_cast<std::int32_t>(i));
  return positions;
}

}  // namespace

std::vector<std::string> read_codes(Ledger& ledger, const Book& book) {
  const Positions positions = positions_of(book);
  std::vector<std::string> codes(book.aids.size());
  scan(ledger.connection(), "coalesce(version_of, id), code_prefix, code_year, code_no", "aids", [&](const Row& row) {
    codes[static_cast<std::size_t>(positions.of(row.integer(0)))] =
        aid_code(row.text(1), static_cast<int>(row.integer(2)), row.integer(3));
  });
  return codes;
}

std::vector<AidTexts> read_texts(Ledger& ledger, const Book& book) {
  const Positions positions = positions_of(book);
  std::vector<AidTexts> texts(book.aids.size());
  scan(ledger.connection(), "coalesce(version_of, id), title, note", "aids", [&](const Row& row) {
    texts[static_cast<std::size_t>(positions.of(row.integer(0)))] = {row.string(1), row.string(2)};
  });
  return texts;
}

}  // namespace aid::storage
