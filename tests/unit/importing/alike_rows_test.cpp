#include "../../../lib/importing/alike_rows.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace aid::alike_rows_test {

using importing::AlikeRows;

TEST_CASE("a row that says what it said is that row, and nobody guesses which of several others is") {
  struct Case {
    std::string rows;  ///< What each says.
    std::map<int, char> known;
    std::vector<int> ordinals;
  };
  const Case cases[] = {
      {"ab", {}, {1, 2}},
      {"ab", {{1, 'a'}, {2, 'b'}}, {1, 2}},
      {"ba", {{1, 'a'}, {2, 'b'}}, {2, 1}},                 // Sorted otherwise.
      {"cab", {{1, 'a'}, {2, 'b'}}, {3, 1, 2}},             // A new row above.
      {"cb", {{1, 'a'}, {2, 'b'}}, {1, 2}},                 // One with another figure.
      {"bc", {{1, 'a'}, {2, 'b'}}, {2, 1}},                 // The same, sorted otherwise.
      {"c", {{1, 'a'}}, {1}},                               // The only one.
      {"cd", {{1, 'a'}, {2, 'b'}}, {1, 2}},                 // Both with others.
      {"cd", {{1, 'a'}}, {0, 0}},                           // Which of them was a?
      {"c", {{1, 'a'}, {2, 'b'}}, {0}},                     // Was it a, or b?
      {"ac", {{1, 'a'}, {2, 'b'}, {3, 'd'}}, {1, 0}},       // Was it b, or d?
      {"b", {{1, 'a'}, {2, 'b'}}, {2}},                     // One is gone.
      {"aa", {{1, 'a'}}, {1, 2}},                           // The second is refused as equal.
      {"aac", {{1, 'a'}, {3, 'c'}}, {1, 2, 3}},             // It was refused before.
  };
  for (const Case& one : cases) {
    CAPTURE(one.rows);
    CAPTURE(one.known.size());
    AlikeRows alike;
    const auto content = [](char letter) { return storage::ShortHash{static_cast<std::uint8_t>(letter)}; };
    for (std::size_t i = 0; i < one.rows.size(); ++i) alike.add(i, "rice", content(one.rows[i]));
    alike.add(99, "salt", content('a'));
    alike.number([&](const std::string& key, int ordinal) -> std::optional<storage::ShortHash> {
      const auto found = one.known.find(ordinal);
      if (key != "rice" || found == one.known.end()) return std::nullopt;
      return content(found->second);
    });
    for (std::size_t i = 0; i < one.rows.size(); ++i) CHECK(alike.ordinal(i) == one.ordinals[i]);
    CHECK(alike.ordinal(99) == 1);
    CHECK(alike.rows_of("rice").size() == one.rows.size());
  }
}

}  // namespace aid::alike_rows_test
