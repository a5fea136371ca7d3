#pragma once
#include "aid/base/language.hpp"
#include "aid/document/document.hpp"

/// The words that every document has, whatever it says.
namespace aid::document::words {

inline constexpr Label addressees{"To:", "Kính gửi:"};
inline constexpr Label receivers{"Recipients:", "Nơi nhận:"};

}  // namespace aid::document::words

namespace aid::document {

inline Language language_of(const Document& document) {
  return document.language == "en" ? Language::en : Language::vi;
}

}  // namespace aid::document
