#pragma once
#include "aid/counting/spreader.hpp"
#include "entry_portions.hpp"
#include "form_data.hpp"
#include "placing.hpp"

#include <array>
#include <map>
#include <set>
#include <vector>

namespace aid::reports {

/// What moves an account of an aid.
enum class Booking : std::uint8_t { permitted, cancelled, opened, received, used, given_back };
inline constexpr std::size_t bookings = 6;

/// How many entries lack a figure: their value is not known, or no rate converts it.
struct EntriesLacking {
  std::int64_t not_valued = 0;
  std::int64_t not_converted = 0;

  bool some() const { return not_valued > 0 || not_converted > 0; }
  void add(const EntriesLacking& more) {
    not_valued += more.not_valued;
    not_converted += more.not_converted;
  }
};

/// Money, or goods and services, of an aid with its parts: before the period and in it.
struct Account {
  struct Side {
    std::array<domain::Amounts, bookings> before = {};
    std::array<domain::Amounts, bookings> within = {};
    std::array<EntriesLacking, bookings> lacks_before = {};
    std::array<EntriesLacking, bookings> lacks_within = {};

    const domain::Amounts& in(Booking booking) const { return within[static_cast<std::size_t>(booking)]; }
    const domain::Amounts& until(Booking booking) const { return before[static_cast<std::size_t>(booking)]; }
    /// Of these the entries before the period and in it.
    EntriesLacking lacking_before(std::initializer_list<Booking> which) const;
    EntriesLacking lacking_within(std::initializer_list<Booking> which) const;
    EntriesLacking lacking(std::initializer_list<Booking> which) const;
  };
  Side money;
  std::map<domain::Currency, Side> money_by_currency;  ///< The money by the currency that was given.
  Side goods;
  table::Lines permitted_goods;
  table::Lines received_goods;
  /// Of each item and unit what was permitted and what was received up to the end.
  struct Quantities {
    std::string item = {};
    std::vector<domain::Quantity> permitted = {};
    std::vector<domain::Quantity> received = {};

    /// What has not come; unknown where one of them is.
    domain::Quantity outstanding() const;
  };
  std::map<std::pair<std::string, std::string>, Quantities> quantities;

  /// "1 máy thở": what has not come, by item and unit.
  table::Lines outstanding_goods(const counting::Names& names) const;
  /// Whether of all goods as much came as was permitted, so that nothing is outstanding, valued or not.
  bool all_goods_came() const;
};

/// The accounts of a selection: what there was until the period begins, and until it ends. What a period ends with is
/// so what the next one begins with. Where the figure of a whole takes in what a part had before the period, the period
/// has the rest of it.
class Accounts {
public:
  /// All amounts in the currency; without one as they were given.
  Accounts(const Work& work, FormKind form, std::optional<domain::Currency> in);
  Accounts(const Accounts&) = delete;
  Accounts& operator=(const Accounts&) = delete;

  /// By code: its year, its prefix, its number.
  std::vector<std::pair<storage::AidIndex, const Account*>> in_order() const;
  /// Nothing: there is none of this aid.
  const Account* of(storage::AidIndex aid) const {
    const auto found = accounts_.find(aid);
    return found == accounts_.end() ? nullptr : &found->second;
  }
  const counting::Counted& counted() const { return counted_; }
  /// Those that the form has figures of.
  std::vector<storage::EntryIndex> entries() const;
  /// What the figures lack or leave out, and how they came about where that was asked for.
  void add_notes_to(table::Table& table) const;

private:
  struct Line {
    storage::EntryIndex entry;
    Booking booking;
    bool is_before;
    bool is_taken_in = false;  ///< Of a part: it is now in the figure of the whole.
    EntriesLacking lacks_money = {};
    EntriesLacking lacks_goods = {};
    domain::Amounts money = {};
    domain::Amounts goods = {};
  };
  /// Lets `until_` have what counts until the period begins or until it ends, and counts it.
  counting::Counted count_until(When last);

  void add(storage::AidIndex aid);
  void add(storage::EntryIndex index, Booking booking, When moment, Account& account);
  /// What of an entry's value, its money or its goods, is not known.
  static void find_lack(const storage::Book::Entry& entry, const counting::Value& value, Line& line);
  /// Shares out what is counted of an entry over money and goods.
  void split(storage::EntryIndex index, const domain::Amounts& total, Line& line);
  bool is_counted(const counting::Counted& counted, const PortionsOfEntries& portions, storage::EntryIndex entry) const;
  bool is_of_form(Booking booking) const;
  /// By its kind and form, whatever it is worth.
  bool may_be_of_form(const storage::Book::Entry& entry) const;
  bool is_of_form(const Line& line) const;
  bool is_of_form(const counting::Remark& remark) const;
  void note_taken_in(table::Table& table) const;
  void note_money_with_goods(table::Table& table) const;
  /// Whether the aid moves between the office and its members, so that the totals do not have it.
  bool is_move(storage::AidIndex aid) const;
  /// Whether an aid above a part states the same kind of entry, which belongs to no stage: the whole has it then.
  bool is_in_whole(storage::AidIndex part, domain::EntryKind kind) const;
  /// What the filters let pass of an entry that belongs to no stage.
  domain::Amounts within_filters(const storage::Book::Entry& entry, const domain::Amounts& total);
  void explain_lines(table::Table& table) const;

  const Work& work_;
  FormKind form_;
  counting::Selection selection_;
  storage::Book until_;      ///< The book with what counts until the end, once all was counted.
  counting::Lookup lookup_;  ///< Of it.
  counting::Counted before_;
  counting::Counted counted_;  ///< Until the end.
  PortionsOfEntries portions_;
  PortionsOfEntries portions_before_;
  counting::Valuer valuer_;
  counting::SharedSets sets_;
  counting::Spreader spreader_;
  std::map<storage::AidIndex, Account> accounts_;
  std::vector<Line> lines_;
  std::vector<storage::EntryIndex> unplaced_;
  std::vector<storage::EntryIndex> reaching_back_;
};

}  // namespace aid::reports
