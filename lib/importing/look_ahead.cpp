#include "look_ahead.hpp"

#include <algorithm>
#include <utility>

namespace aid::importing {

const table::ListRow* LookAhead::peek(std::size_t ahead) {
  if (!has(ahead)) return nullptr;
  const Kept& kept = *ahead_[ahead];
  return kept.problem ? nullptr : &kept.row;
}

bool LookAhead::has(std::size_t ahead) {
  while (ahead_.size() <= ahead && !has_ended()) read_one();
  return ahead_.size() > ahead && !ahead_[ahead]->is_end;
}

void LookAhead::read_one() {
  auto kept = std::make_unique<Kept>();
  const Result<bool> next = list_.next(kept->row);
  if (!next) {
    kept->problem = next.problem();
    kept->can_go_on = list_.can_go_on();
  }
  kept->is_end = next && !next.value();
  table::ListRow& row = kept->row;
  if (!kept->is_end) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      row.cells[i].text = kept->texts.emplace_back(row.cells[i].text);
      kept->places.push_back(list_.locate(i));
    }
    row.raw = kept->texts.emplace_back(row.raw);
  }
  ahead_.push_back(std::move(kept));
}

Result<bool> LookAhead::next(table::ListRow& row) {
  current_.reset();
  if (ahead_.empty()) return list_.next(row);
  current_ = std::move(ahead_.front());
  ahead_.pop_front();
  row = current_->row;
  if (current_->problem) return *current_->problem;
  return !current_->is_end;
}

Location LookAhead::locate(std::size_t column) const {
  if (!current_) return list_.locate(column);
  if (current_->places.empty()) return {};
  return current_->places[std::min(column, current_->places.size() - 1)];
}

}  // namespace aid::importing
