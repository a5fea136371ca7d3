#pragma once
#include "aid/table/table.hpp"

#include <cstdint>
#include <iterator>

/// Notes with a count in them.
namespace aid::reports {

inline table::Note count_note(const Message<std::int64_t>& message, std::int64_t count) {
  return {.code = std::string(message.name),
          .count = count,
          .text = {message.in(Language::en, count), message.in(Language::vi, count)}};
}

/// One that counts what stands below it: codes of records, or words on each. Of nothing there is no note.
template <typename Details>
void add_count_note(const Message<std::int64_t>& message, const Details& details, table::Table& table,
                    bool is_problem = false) {
  if (std::empty(details)) return;
  table::Note note = count_note(message, std::ssize(details));
  note.is_problem = is_problem;
  note.details.assign(std::begin(details), std::end(details));
  table.notes.push_back(std::move(note));
}

}  // namespace aid::reports
