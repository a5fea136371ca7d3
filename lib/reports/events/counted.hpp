#pragma once
#include "aid/domain/count_sum.hpp"
#include "aid/domain/records.hpp"
#include "aid/table/table.hpp"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How many events, people, letters some records stand for, so that nothing is counted twice. "Hơn 160 hội nghị" are
/// 160, and a conference that is part of them is no further one.
///
/// Kind by kind: an event counts what is said of it; of what is not said, its parts count themselves, and an event
/// without parts is one. A part is taken out of its whole where both are counted; else it counts itself. Where a whole
/// stands for more events than are itemised, what is not said of it is not known: the people of two of 160 conferences
/// are "at least" those of all.
namespace aid::reports {

/// The kind of count that says how many events a record stands for.
inline constexpr std::string_view events_kind = "activities";
/// What a whole of correspondence says, and the kinds that are items, too.
inline constexpr std::string_view items_kind = "items";
inline constexpr std::array<std::string_view, 2> kinds_of_items = {"letters", "telegrams"};

using domain::CountSum;

/// By kind; events themselves under `events_kind`.
using CountSums = std::map<std::string, CountSum, std::less<>>;

void add(CountSums& sums, const CountSums& more);
/// Nothing of it was counted: empty.
CountSum sum_of(const CountSums& sums, std::string_view kind);
/// Of nothing: an empty cell.
table::Cell count_cell(const CountSum& sum);

/// Of each event that is a part, its whole.
using Wholes = std::map<domain::EventId, domain::EventId>;
Wholes wholes_of(std::span<const domain::Event> events);

class CountedEvents {
public:
  /// `wholes`: of all events, so that a part is found in the whole of its whole. `others`: what a filter leaves out and
  /// that may be a part of what it does not; a total has nothing of them.
  CountedEvents(std::span<const domain::Event> events, const Wholes& wholes,
                std::span<const domain::Event> others = {});

  /// What the event at that place adds to a total of all of them: what its parts leave.
  const CountSums& own(std::size_t at) const { return nodes_[at].own; }
  const CountSums& total() const { return total_; }
  /// It stands for others that are counted, too.
  bool has_parts(std::size_t at) const { return !nodes_[at].parts.empty(); }
  /// It is counted within another one.
  bool is_part(std::size_t at) const { return nodes_[at].is_part; }

  /// A whole, and a kind of which its parts have more than it says.
  struct Exceeded {
    std::size_t whole;
    std::string kind;
    CountSum said;
    CountSum parts;
  };
  const std::vector<Exceeded>& exceeded() const { return exceeded_; }
  /// The parts whose whole is not counted, so that they count themselves.
  const std::vector<std::size_t>& without_whole() const { return without_whole_; }
  /// The places, among the others, of parts that were taken off an event.
  const std::vector<std::size_t>& taken_off() const { return taken_off_; }
  /// How many counts are not known, since a whole is not itemised in full and says nothing of them.
  std::int64_t left_unknown() const { return left_unknown_; }

private:
  struct Node {
    const domain::Event* event = nullptr;
    bool is_other = false;
    std::vector<std::size_t> parts = {};
    bool is_within = false;  ///< It is a part of one that is counted or among the others.
    bool is_part = false;    ///< It is a part of one that is counted.
    CountSums all = {};      ///< What it comes to, with its parts.
    CountSums own = {};
  };
  void link(const Wholes& wholes);
  void count(std::size_t at);
  void count_as_items(std::size_t at);
  void leave_rest_unknown(Node& node, const CountSums& of_parts);
  void mark_parts(std::size_t at, bool is_part);
  /// What events below it have that are counted, and what others have.
  void add_below(std::size_t at, CountSums& counted, CountSums& others) const;
  void add_to_total(std::size_t at);

  std::vector<Node> nodes_;  ///< Of the events, then of the others.
  std::size_t counted_ = 0;  ///< So many of them are of the events.
  CountSums total_;
  std::vector<Exceeded> exceeded_;
  std::vector<std::size_t> without_whole_;
  std::vector<std::size_t> taken_off_;
  std::int64_t left_unknown_ = 0;
};

}  // namespace aid::reports
