#pragma once
#include "aid/cli/program.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::cli {

/// What could stand in a line behind its byte `from`, instead of what stands there.
struct Completions {
  std::size_t from = 0;
  std::vector<std::string> values = {};
};
using Completer = std::function<Completions(std::string_view line)>;

/// Somebody sits at a terminal and answers many questions. While it lives, all questions of `context` are asked here:
/// lines can be edited, the arrow keys bring back earlier answers to the same question, Tab completes, a pasted text is
/// one answer whatever its line ends, "<" throws `GoBack`, and Ctrl-C is as Ctrl-D: the end of the answers. The
/// earlier answers are forgotten with it and are in no file, since they may be of persons.
///
/// Where the terminal cannot do that (TERM=dumb, standard output is none), lines are read as they come.
class Sitting : public LineSource {
public:
  explicit Sitting(Context& context);
  ~Sitting() override;
  Sitting(const Sitting&) = delete;
  Sitting& operator=(const Sitting&) = delete;

  std::optional<std::string> read_line(std::string_view prompt) override;
  bool goes_back() const override { return true; }
  /// What the next questions are about, for the arrow keys, and how they are completed.
  void be_about(std::string_view topic, Completer completer);
  /// Ctrl-C was typed.
  static bool was_stopped();

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Values of a kind that an option may have ("PARTNER", "PLACE", "SECTOR"), as the completion of a shell finds them:
/// names of partners and places, codes of aids, agreements and plans, items of the field's lists by code or name,
/// dimensions, settings, of which a word begins as `typed` does, without case and marks, in order; at most 200.
std::vector<std::string> complete_value(storage::Ledger& ledger, std::string_view kind, std::string_view typed);

}  // namespace aid::cli
