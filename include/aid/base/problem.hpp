#pragma once
#include "aid/base/language.hpp"

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace aid {

/// Where in the user's input a problem was found. Lines and columns count from 1;
/// columns count characters, not bytes. `file` may be an option's name ("--amount").
struct Location {
  std::string file;
  std::size_t line = 0;    ///< 0: not a place in a file.
  std::size_t column = 0;  ///< 0: the whole line.
};

/// What went wrong, ready to be shown in either language, and what to do next.
class Problem {
public:
  template <typename... Args>
  Problem(const Message<Args...>& message, const std::type_identity_t<Args>&... args)
      : name_(message.name),
        en_(message.in(Language::en, args...)),
        vi_(message.in(Language::vi, args...)),
        hint_en_(message.hint.en),
        hint_vi_(message.hint.vi) {}

  /// Adds where in the input it is. The innermost place wins: a second call changes nothing.
  Problem at(Location where) && {
    if (!where_) where_ = std::move(where);
    return std::move(*this);
  }

  /// Says where in the input it is, whatever was said before: a column of a list instead of an option.
  Problem moved_to(Location where) && {
    where_ = std::move(where);
    return std::move(*this);
  }

  /// Adds what the reader can type or do. Replaces an earlier hint, as that of the message itself.
  template <typename... Args>
  Problem hint(const Message<Args...>& message, const std::type_identity_t<Args>&... args) && {
    hint_en_ = message.in(Language::en, args...);
    hint_vi_ = message.in(Language::vi, args...);
    return std::move(*this);
  }

  std::string_view name() const { return name_; }
  const std::string& text(Language language) const { return language == Language::vi ? vi_ : en_; }
  /// Empty when there is none.
  const std::string& hint_text(Language language) const { return language == Language::vi ? hint_vi_ : hint_en_; }
  const std::optional<Location>& where() const { return where_; }

private:
  std::string_view name_;
  std::string en_;
  std::string vi_;
  std::string hint_en_;
  std::string hint_vi_;
  std::optional<Location> where_;
};

/// Thrown when the command cannot go on. Only `cli::run_program` catches it: exit code 2.
class Error : public std::runtime_error {
public:
  explicit Error(Problem problem) : std::runtime_error(problem.text(Language::en)), problem_(std::move(problem)) {}

  template <typename... Args>
  explicit Error(const Message<Args...>& message, const std::type_identity_t<Args>&... args)
      : Error(Problem(message, args...)) {}

  const Problem& problem() const { return problem_; }

private:
  Problem problem_;
};

/// Several things are wrong at once: all are shown. As an `Error` it is the first of them. Exit code 2.
class Errors : public Error {
public:
  /// `problems` has at least one.
  explicit Errors(std::vector<Problem> problems) : Error(problems.front()), problems_(std::move(problems)) {}

  const std::vector<Problem>& problems() const { return problems_; }

private:
  std::vector<Problem> problems_;
};

/// The ledger file or the output is the trouble (missing, locked, damaged, too new, full): exit code 3.
class FileError : public Error {
public:
  using Error::Error;
};

/// The disk failed after the commit point, so that it is not known whether the record was written: exit code 4.
class OutcomeUnknown : public Error {
public:
  using Error::Error;
};

/// A value, or the reason why it could not be had. For failures that the caller carries on from.
template <typename T>
class [[nodiscard]] Result {
public:
  Result(T value) : state_(std::move(value)) {}
  Result(Problem problem) : state_(std::move(problem)) {}

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  const Problem& problem() const { return std::get<Problem>(state_); }

  /// The value. Throws `Error` with the problem if it has none.
  const T& value() const& {
    if (const auto* problem = std::get_if<Problem>(&state_)) throw Error(*problem);
    return std::get<T>(state_);
  }
  T&& value() && {
    if (const auto* problem = std::get_if<Problem>(&state_)) throw Error(*problem);
    return std::get<T>(std::move(state_));
  }

private:
  std::variant<T, Problem> state_;
};

}  // namespace aid
