#include "aid/cli/read_words.hpp"

#include "aid/base/problem.hpp"
#include "cli/command_line.hpp"
#include "cli/help.hpp"

namespace aid::cli {

void read_words(const Program& program, Options& options, const std::string& command,
                const std::vector<std::string>& words, domain::Date today) {
  Globals passed_over;
  add_global_options(program, options, passed_over);
  std::vector<Item> items = scan(options, words);
  if (const auto mistake = find_mistake(options, command, items)) throw Error(*mistake);
  settle_words_of_time(items, today);
  read_values(options, items);
  options.look_at_values();
}

}  // namespace aid::cli
