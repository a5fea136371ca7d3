#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"

#include <cstddef>
#include <algorithm>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The options of a command as data. Help, completion, the search for mistakes and the reading of a line loop over the
/// same descriptions. Every number, amount and date is a text here and is read by the domain's readers.
namespace aid::cli {

/// Where the value of an option goes. The type says what the option takes: a text takes one value, a list of texts
/// takes one value each time the option is given, a bool takes none. The function is called with the one value. An
/// option that is not given leaves its target as it was.
using Target = std::variant<std::string*, std::optional<std::string>*, std::vector<std::string>*, bool*,
                            std::optional<bool>*, std::function<void(std::string_view)>>;

/// One option, or one argument. The texts must live as long as the description.
struct Option {
  std::string_view name;        ///< "--from"; an argument has no dashes: "file".
  char letter = '\0';           ///< 'o' where "-o" means the same.
  std::string_view value = {};  ///< The kind of value in help: "PARTNER". Else the last word of the name:
                                ///< --from-country COUNTRY.
  Target into;
  Label help;
  Label heading = {};                          ///< Under which it stands in help; none: "Options".
  std::vector<std::string_view> choices = {};  ///< Where only these values are right.
  std::vector<Label> choice_names = {};  ///< What lists call the choices, in their order: typed, it is the choice.
  std::string_view completes = {};  ///< What the ledger completes it with, where that is not the kind of value: "PLAN",
                                    ///< or the name of a list, "aid-status".
  bool takes_other_words = false;   ///< The choices are shown, and people's words for them are right too.
  std::vector<std::string_view> excludes = {};  ///< Names of options that cannot be given beside it.
  bool required = false;
  bool value_is_optional = false;  ///< `--today` alone is like `--today ""`.
  bool hidden = false;             ///< Not in help and completion.
  /// An argument that takes every word after the arguments before it, options of another command among them.
  bool takes_all_words = false;
  std::size_t given = 0;  ///< How many times the line has it, once it was read.

  bool is_argument() const { return !name.starts_with('-'); }
  bool is_flag() const;
  /// May be given any number of times.
  bool is_repeatable() const;
  /// The kind of value, empty for flags.
  std::string value_name() const;
  /// What the ledger completes it with.
  std::string completion_kind() const { return completes.empty() ? value_name() : std::string(completes); }
  /// "--from"; "FILE" for an argument.
  std::string shown_name() const;
};

/// What is wrong with a value that is none of the choices; the hint has the closest one, or the first.
Problem bad_choice(std::string_view option, std::string_view typed, const std::vector<std::string_view>& choices);

/// The options of a line in the order of the help, with arguments in the order of the line.
class Options {
public:
  Options() = default;
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  void add(Option option) { all_.push_back(std::move(option)); }
  void add(std::initializer_list<Option> options) { all_.insert(all_.end(), options); }
  /// Puts them under this heading.
  void add(const Label& heading, std::initializer_list<Option> options);

  /// What is to be seen to once the line was read: values that contradict each other. It may throw `Error`.
  void when_read(std::function<void()> look) { looks_.push_back(std::move(look)); }
  void look_at_values() const {
    for (const auto& look : looks_) look();
  }

  /// Options that belong to another command, which the hint names to whoever types one here.
  void leave_to_other(std::initializer_list<std::string_view> names, const Message<>& hint) {
    of_other_.push_back({names, &hint});
  }
  const Message<>* hint_to_other(std::string_view name) const {
    for (const auto& [names, hint] : of_other_) {
      if (std::find(names.begin(), names.end(), name) != names.end()) return hint;
    }
    return nullptr;
  }

  /// By its name, "--from"; nullptr where there is none.
  const Option* find(std::string_view name) const;
  Option* find(std::string_view name);

  std::vector<Option>::const_iterator begin() const { return all_.begin(); }
  std::vector<Option>::const_iterator end() const { return all_.end(); }
  std::vector<Option>::iterator begin() { return all_.begin(); }
  std::vector<Option>::iterator end() { return all_.end(); }

private:
  std::vector<Option> all_;
  std::vector<std::function<void()>> looks_;
  std::vector<std::pair<std::vector<std::string_view>, const Message<>*>> of_other_;
};

/// An option cannot both get a value and lose it by --clear. Throws `Error` excluding-options. The line was read.
void refuse_given_and_cleared(const Options& options, const std::vector<std::string>& cleared);

}  // namespace aid::cli
