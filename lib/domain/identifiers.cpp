#include "aid/domain/identifiers.hpp"

#include "aid/base/text.hpp"

#include <array>

namespace aid::domain {
namespace {

/// Spaces, dashes and dots, as keyboards and word processors write them.
constexpr std::array<std::string_view, 11> separators{" ",      "-",      ".",      "\u00A0", "\u2010", "\u2011",
                                                      "\u2012", "\u2013", "\u2014", "\u2212", "\u202F"};

}  // namespace

std::string identifier_key(std::string_view number) {
  std::string key(number);
  for (const std::string_view separator : separators) {
    for (auto at = key.find(separator); at != std::string::npos; at = key.find(separator, at)) {
      key.erase(at, separator.size());
    }
  }
  return fold(key);
}

bool is_same(const PartnerIdentifier& a, const PartnerIdentifier& b) {
  return a.scheme == b.scheme && identifier_key(a.number) == identifier_key(b.number);
}

}  // namespace aid::domain
