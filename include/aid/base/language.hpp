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

}  // namespace aid

/// A label may be an argument of a message, which says it in its own language.
template <>
struct fmt::formatter<aid::Label> : fmt::formatter<std::string_view> {
  template <typename Context>
  auto format(const aid::Label& label, Context& context) const {
    return fmt::formatter<std::string_view>::format(label.en, context);
  }
};

namespace aid {

/// An argument of a message as it is said in `language`.
template <typename T>
const T& said_in(Language, const T& value) {
  return value;
}
inline std::string_view said_in(Language language, const Label& label) { return label.in(language); }

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
    return fmt::format(fmt::runtime(pattern), said_in(language, args)...);
  }
};

}  // namespace aid
