#pragma once
#include "aid/cli/sitting.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace aid::cli {

/// Lines that are edited on the terminal of standard input and standard error, by libedit.
class LineEditor {
public:
  LineEditor();
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// Whether it can work there.
  static bool can_edit(const Context& context);
  /// The line without its end; nullopt at Ctrl-D in an empty line and at Ctrl-C, which sets `stopped`.
  /// `topic`: the arrow keys bring back the lines of the same one.
  std::optional<std::string> read(std::string_view prompt, std::string_view topic, const Completer& completer,
                                  bool& stopped);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace aid::cli
