// What is said of events that stand for many, and of their parts.

#include "../cells.hpp"
#include "../count_note.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/events.hpp"
#include "selection.hpp"

#include <fmt/format.h>

namespace aid::reports {
namespace {

using domain::Event;
using table::Words;

constexpr Message<std::int64_t> exceeded_text{
    "parts-exceed-event", "events that contain more than they say, by what is itemised in them: {0}",
    "số bản ghi chung có các phần tách riêng cộng lại vượt quá số liệu của chính bản ghi: {0}"};
constexpr Message<Text, Text, Text, Text> exceeded_line{"exceeded-line", "{0}: {1}: it says {2}, its parts come to {3}",
                                                        "{0}: {1}: ghi {2}, các phần cộng lại {3}"};
constexpr Message<std::int64_t> contained_text{
    "parts-of-events", "events that are counted within another one, which stands for many, and not beside it: {0}",
    "số sự kiện đã nằm trong một bản ghi chung, không tính thêm lần nữa: {0}"};
constexpr Message<std::int64_t> frames_text{
    "parts-only", "events that do not say how many they stand for, and whose parts count themselves: {0}",
    "số bản ghi chung không nêu số sự kiện, được tính theo các phần tách riêng: {0}"};
constexpr Message<std::int64_t> alone_text{
    "whole-left-out", "events that are part of one outside this period or these filters, and count themselves: {0}",
    "số sự kiện thuộc bản ghi chung nằm ngoài kỳ hoặc ngoài điều kiện lọc, được tính riêng: {0}"};

constexpr Message<std::int64_t> taken_off_text{
    "parts-left-out", "parts of events counted here that these filters leave out, taken off: {0}",
    "số sự kiện nằm trong bản ghi chung nhưng không thuộc điều kiện lọc, đã trừ ra: {0}"};

Words line_of(const Event& event) {
  const auto line = [&](Language language) {
    return fmt::format("{} {}, {}", event.code, event.title, domain::show(event.date, language));
  };
  return {line(Language::en), line(Language::vi)};
}

}  // namespace

void note_parts(vocabulary::Registry& registry, const Selected& selected, const CountedEvents& counted,
                table::Table& table) {
  std::vector<Words> exceeded;
  for (const CountedEvents::Exceeded& one : counted.exceeded()) {
    const Words kind = words_of(registry, "event-count", one.kind);
    const auto line = [&](Language language) {
      return exceeded_line.in(language, selected.events[one.whole].code, kind.in(language),
                              domain::show(one.said.count(), language), domain::show(one.parts.count(), language));
    };
    exceeded.emplace_back(line(Language::en), line(Language::vi));
  }
  std::vector<Words> contained;
  std::vector<Words> frames;
  for (std::size_t i = 0; i < selected.events.size(); ++i) {
    if (counted.is_part(i)) contained.push_back(line_of(selected.events[i]));
    const bool is_frame = counted.has_parts(i) && sum_of(counted.own(i), events_kind).empty();
    if (is_frame) frames.push_back(line_of(selected.events[i]));
  }
  std::vector<Words> alone;
  for (const std::size_t i : counted.without_whole()) alone.push_back(line_of(selected.events[i]));
  add_count_note(exceeded_text, exceeded, table, true);
  add_count_note(contained_text, contained, table);
  add_count_note(frames_text, frames, table);
  add_count_note(alone_text, alone, table);
  std::vector<Words> taken_off;
  for (const std::size_t i : counted.taken_off()) taken_off.push_back(line_of(selected.others[i]));
  add_count_note(taken_off_text, taken_off, table);
}

}  // namespace aid::reports
