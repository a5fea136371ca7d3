#pragma once
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string_view>

/// The office that keeps the ledger, among the partners.
namespace aid::vocabulary {

/// The partner that has the name of the setting `office`, among its names of whatever kind, of several the first one;
/// else the one with the number 0, which is the office's.
std::optional<domain::PartnerId> office_partner(Registry& registry);

/// Whether a word is the code with which the ledger's codes begin, in whatever case. People call the office so; in a
/// list it may mean something else ("DN", doanh nghiệp).
bool is_code_of_office(Registry& registry, std::string_view typed);

/// Whether a name is that of the office but for the words that people leave out: "Liên hiệp các tổ chức hữu nghị Đà
/// Nẵng" or "Liên hiệp hữu nghị Đà Nẵng" for "… thành phố Đà Nẵng".
bool is_nearly_office(Registry& registry, std::string_view name);

/// Whether a word is made of the first letters of one of the office's names, with or without such words: "LHCTCHN" and
/// "LHHN".
bool are_initials_of_office(Registry& registry, std::string_view typed);

}  // namespace aid::vocabulary
