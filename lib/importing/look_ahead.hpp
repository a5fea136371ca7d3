#pragma once
#include "aid/table/list.hpp"

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aid::importing {

/// A list of which the next rows can be looked at before they are read. Each row is taken from the list once, so that
/// it may come through a pipe.
class LookAhead final : public table::ListReader {
public:
  explicit LookAhead(table::ListReader& list) : list_(list) {}

  /// The row that is read after `ahead` others (0: the next one), or nullptr where there is none or it cannot be read.
  const table::ListRow* peek(std::size_t ahead);
  /// Whether the list has such a row, which may be one that cannot be read.
  bool has(std::size_t ahead);

  Result<bool> next(table::ListRow& row) override;
  bool can_go_on() const override { return current_ ? current_->can_go_on : list_.can_go_on(); }
  Location locate(std::size_t column) const override;
  bool is_hidden() const override { return list_.is_hidden(); }
  std::size_t read_so_far() const override { return list_.read_so_far(); }
  std::size_t size() const override { return list_.size(); }

private:
  /// A row with its own texts: those of the list live only until the row after it is read.
  struct Kept {
    table::ListRow row;
    std::deque<std::string> texts;
    std::vector<Location> places;
    std::optional<Problem> problem;
    bool is_end = false;
    bool can_go_on = true;
  };
  bool has_ended() const { return !ahead_.empty() && (ahead_.back()->is_end || !ahead_.back()->can_go_on); }
  void read_one();

  table::ListReader& list_;
  std::deque<std::unique_ptr<Kept>> ahead_;
  std::unique_ptr<Kept> current_;  ///< The row that was read last, if it had been looked at.
};

}  // namespace aid::importing
