#include "aid/cli/places_option.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/options.hpp"

namespace aid::cli {

using vocabulary::PlacesAs;

void add_places_option(Options& options, PlacesAs& places, const Label* group) {
  constexpr Label help{"places as each record has them (then), or as they are today (now)",
                       "địa bàn theo địa giới khi ghi nhận (then) hoặc theo địa giới hiện nay (now)"};
  static const std::vector<std::string_view> choices{"then", "now"};
  const auto read = [&places](std::string_view typed) {
    const std::string word = fold(typed);
    if (word == "now" || word == "hien nay") {
      places = PlacesAs::now;
    } else if (word == "then" || word == "khi do" || word == "luc do") {
      places = PlacesAs::then;
    } else {
      throw Error(bad_choice("--places", typed, choices));
    }
  };
  Option option{.name = "--places",
                .value = "WHEN",
                .into = std::function<void(std::string_view)>(read),
                .help = help,
                .choices = choices,
                .takes_other_words = true};
  group != nullptr ? options.add(*group, {option}) : options.add({option});
}

}  // namespace aid::cli
