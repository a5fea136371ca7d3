#pragma once
#include "aid/counting/spreader.hpp"
#include "entry_portions.hpp"
#include "placing.hpp"

#include <array>
#include <map>
#include <set>
#include <vector>

namespace aid::reports {

/// What moves an account of an aid.
enum class Booking : std::uint8_t { permitted, cancelled, opened, received, used, given_back };
inline constexpr std::size_t bookings = 6;

/// Money, or goods and services, of an aid with its parts: before the period and in it.
struct Account {
  struct Side {
    std::array<domain::Amounts, bookings> before = {};
    std::array<domain::Amounts, bookings> within = {};
    std::array<std::int64_t, bookings> unvalued = {};  ///< Entries up to the end whose value nobody knows.
    std::int64_t unvalued_before = 0;                  ///< Those of them before the period, without what is permitted.

    const domain::Amounts& in(Booking booking) const { return within[static_cast<std::size_t>(booking)]; }
    const domain::Amounts& until(Booking booking) const { return before[static_cast<std::size_t>(booking)]; }
    std::int64_t lacking(std::initializer_list<Booking> which) const;
  };
  Side money;
  Side goods;
  table::Lines permitted_goods;
  table::Lines received_goods;
};

/// The accounts of a selection. Every entry counts as it does over all time, and its date alone says where it stands:
/// so what a period ends with is what the next one begins with.
class Accounts {
public:
  explicit Accounts(const Work& work);
  Accounts(const Accounts&) = delete;
  Accounts& operator=(const Accounts&) = delete;

  /// By code: its year, its prefix, its number.
  std::vector<std::pair<storage::AidIndex, const Account*>> in_order() const;
  const counting::Counted& counted() const { return counted_; }
  /// What the figures lack or leave out, and how they came about where that was asked for.
  void add_notes_to(table::Table& table) const;

private:
  struct Line {
    storage::EntryIndex entry;
    domain::Amounts amounts;
    bool is_before;
  };
  void add(storage::AidIndex aid);
  void add(storage::EntryIndex index, Booking booking, When moment, Account& account);
  /// Whether the aid moves between the office and its members, so that the totals do not have it.
  bool is_move(storage::AidIndex aid) const;
  /// What the filters let pass of an entry that belongs to no stage.
  domain::Amounts within_filters(const storage::Book::Entry& entry, const domain::Amounts& total);
  void explain_lines(table::Table& table) const;

  const Work& work_;
  counting::Selection selection_;
  counting::Counted counted_;
  PortionsOfEntries portions_;
  counting::Valuer valuer_;
  counting::SharedSets sets_;
  counting::Spreader spreader_;
  std::map<storage::AidIndex, Account> accounts_;
  std::vector<Line> lines_;
  std::vector<storage::EntryIndex> unplaced_;
  std::set<storage::EntryIndex> later_;  ///< After the period.
};

}  // namespace aid::reports
