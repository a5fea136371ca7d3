#include "fuzzing.hpp"

using namespace aid;

/// Names are stored, found, sorted and shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const std::string shown = visible(input);
  fuzz::require(visible(shown) == shown);
  display_width(input);
  fuzz::require(display_width(shorten(shown, 20)) <= 20);
  column_of(input, size / 2);
  const std::string key = fold(input);
  if (find_invalid_utf8(input) == std::string_view::npos) {
    fuzz::require(fold(key) == key);
    fuzz::require(fold(nfc(input)) == key);
    fuzz::require(sort_key(nfc(input)) == sort_key(input));
  }
  const Result<std::string> clean = clean_text(input);
  if (!clean) return 0;
  fuzz::require(clean_text(clean.value()).value() == clean.value());
  fuzz::require(visible(clean.value()) == clean.value());
  fuzz::require(fold(clean.value()) == key);
  fuzz::require(clean.value().size() > 64 || likeness(clean.value(), "Hội Chữ thập đỏ") <= 100);
  return 0;
}
