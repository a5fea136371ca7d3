#include "aid/vocabulary/identifiers.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/identifiers.hpp"
#include "aid/storage/partner_identifiers.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::vocabulary {
namespace {

using domain::PartnerIdentifier;
using storage::ListItem;

constexpr std::string_view scheme_list = "identifier-scheme";

/// Whether the number has as many digits as one of "10,13" says, and nothing else.
bool has_digits(const std::string& key, std::string_view counts) {
  if (key.find_first_not_of("0123456789") != std::string::npos) return false;
  const auto allowed = split_words(counts, ',');
  return std::ranges::find(allowed, std::to_string(key.size())) != allowed.end();
}

/// "XM-DAC-41114": who gives out the numbers, a dash, the number; in one word.
bool has_prefix(std::string_view number) {
  const auto dash = number.find('-');
  return dash != std::string_view::npos && dash > 0 && dash + 1 < number.size() &&
         number.find(' ') == std::string_view::npos;
}

bool looks_right(const ListItem& scheme, std::string_view number) {
  const std::string key = domain::identifier_key(number);
  if (key.empty()) return false;
  if (const auto counts = scheme.attribute("digits"); !counts.empty() && !has_digits(key, counts)) return false;
  return scheme.attribute("prefix").empty() || has_prefix(number);
}

std::string example_of(const ListItem& scheme) {
  return fmt::format("{}:{}", scheme.code, scheme.attribute("example"));
}

}  // namespace

Result<PartnerIdentifier> read_identifier(Registry& registry, std::string_view typed) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const std::string_view text = clean.value();
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) {
    return Problem(messages::bad_identifier, text, example_of(registry.item(scheme_list, "tax-code").value()));
  }
  const auto scheme = registry.item(scheme_list, trimmed(text.substr(0, colon)));
  if (!scheme) return scheme.problem();
  const std::string_view number = trimmed(text.substr(colon + 1));
  if (!looks_right(scheme.value(), number)) {
    return Problem(messages::bad_identifier, text, example_of(scheme.value()));
  }
  return PartnerIdentifier{.scheme = scheme.value().code, .number = std::string(number)};
}

std::string written(const PartnerIdentifier& identifier) {
  return fmt::format("{}:{}", identifier.scheme, identifier.number);
}

Identified identified_partners(Registry& registry, std::string_view typed) {
  Identified found;
  std::string_view number = typed;
  std::string scheme;
  if (const auto colon = typed.find(':'); colon != std::string_view::npos) {
    const auto schemes = matches(registry.items(scheme_list), trimmed(typed.substr(0, colon)));
    found.names_scheme = schemes.size() == 1;
    if (found.names_scheme) {
      number = typed.substr(colon + 1);
      scheme = schemes.front()->code;
    }
  }
  // Nearly every number has a digit, which spares looking names up.
  if (!found.names_scheme && number.find_first_of("0123456789") == std::string_view::npos) return found;
  for (const storage::IdentifierEntry& entry : storage::PartnerIdentifiers(registry.ledger()).find(number)) {
    const bool is_of_scheme = scheme.empty() || entry.identifier.scheme == scheme;
    const bool is_new = found.partners.empty() || found.partners.back() != entry.partner;
    if (is_of_scheme && is_new) found.partners.push_back(entry.partner);
  }
  return found;
}

}  // namespace aid::vocabulary
