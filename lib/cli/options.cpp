#include "aid/cli/options.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/problem.hpp"
#include "aid/cli/messages.hpp"

#include <algorithm>

namespace aid::cli {

bool Option::is_flag() const {
  return std::holds_alternative<bool*>(into) || std::holds_alternative<std::optional<bool>*>(into);
}

bool Option::is_repeatable() const { return std::holds_alternative<std::vector<std::string>*>(into); }

std::string Option::value_name() const {
  if (is_flag()) return "";
  if (!value.empty()) return std::string(value);
  return upper_ascii(name.substr(name.rfind('-') + 1));
}

std::string Option::shown_name() const { return is_argument() ? value_name() : std::string(name); }

void Options::add(const Label& heading, std::initializer_list<Option> options) {
  for (Option option : options) {
    option.heading = heading;
    all_.push_back(std::move(option));
  }
}

const Option* Options::find(std::string_view name) const {
  const auto found = std::ranges::find(all_, name, &Option::name);
  return found == all_.end() ? nullptr : &*found;
}

Option* Options::find(std::string_view name) {
  const auto found = std::ranges::find(all_, name, &Option::name);
  return found == all_.end() ? nullptr : &*found;
}

void refuse_given_and_cleared(const Options& options, const std::vector<std::string>& cleared) {
  for (const std::string& name : cleared) {
    const Option* const option = options.find("--" + name);
    if (option != nullptr && option->given > 0) {
      throw Error(messages::excluding_options, "--" + name, "--clear " + name);
    }
  }
}

}  // namespace aid::cli
