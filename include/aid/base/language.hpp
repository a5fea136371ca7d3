#pragma once
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace aid {

enum class Language { en, vi };

/// A text argument of a message: bytes from the user, quoted as they are and made
/// visible (`aid::visible`) where they are printed.
using Text = std::string_view;

/// A word or label of a list or report, in both languages, without arguments.
struct Label {
  std::string_view en;
  std::string_view vi;

  constexpr std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
};

/// One sentence shown to people, in every language we ship.
///
/// The compiler checks both patterns against `Args`: a translation that is
/// missing, or that names an argument which does not exist, does not build.
/// Arguments are numbered, so that their order may differ.
template <typename... Args>
struct Message {
  std::string_view name;  ///< Stable across releases, the same in both languages.
  fmt::format_string<Args...> en;
  fmt::format_string<Args...> vi;
  /// Of a problem: what the reader can type or do, whatever the arguments. Empty where the sentence says it, or where
  /// the code that meets the problem gives a better one.
  Label hint = {};

  std::string in(Language language, const Args&... args) const {
    const fmt::string_view pattern = language == Language::vi ? vi : en;
    return fmt::vformat(pattern, fmt::make_format_args(args...));
  }
};

}  // namespace aid
