#pragma once
#include <stdexcept>
#include <string>

namespace aid::print {

/// Why nothing comes out: one line on standard error, "name: text", and the exit code.
class Failure : public std::runtime_error {
public:
  enum class Kind { failed = 1, wrong_input = 2, cannot_write = 3 };
  Failure(Kind kind, const std::string& name, const std::string& text)
      : std::runtime_error(name + ": " + text), kind_(kind) {}

  int exit_code() const { return static_cast<int>(kind_); }

private:
  Kind kind_;
};

}  // namespace aid::print
