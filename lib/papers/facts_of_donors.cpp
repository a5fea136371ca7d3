#include "aid/domain/reading.hpp"
#include "aid/domain/terms.hpp"
#include "aid/storage/book.hpp"
#include "facts.hpp"

#include <algorithm>

namespace aid::papers {
namespace {

/// "DN-P0001; DN-P0002" → its codes.
void add_codes(std::string_view codes, std::set<std::string>& all) {
  while (!codes.empty()) {
    const std::size_t end = std::min(codes.find("; "), codes.size());
    if (end > 0) all.emplace(codes.substr(0, end));
    codes.remove_prefix(std::min(end + 2, codes.size()));
  }
}

/// Who gave aid of that direction before the period, by code; whatever has begun before it counts.
std::set<std::string> givers_before(const storage::Book& book, domain::Direction direction, domain::Date first_day) {
  std::set<std::string> codes;
  for (const storage::Book::Entry& entry : book.entries) {
    const storage::Book::Aid& aid = book.aids[entry.aid];
    if (entry.reversed || aid.reversed || aid.direction != direction || entry.date.from >= first_day) continue;
    for (const storage::Book::Party& party : book.parties_of(aid)) {
      if (is_giver(party.role)) codes.insert(book.partners[party.partner].code);
    }
  }
  return codes;
}

}  // namespace

std::set<std::string> Facts::donors_of(const DirectionValue& asked) {
  // Who only promised has given nothing yet.
  const table::Table* table = report({.of = asked.of,
                                      .direction = asked.direction,
                                      .report = "by",
                                      .dimensions = {"donor"},
                                      .stages = {"committed", "received", "disbursed", "used"}});
  std::set<std::string> codes;
  if (table == nullptr) return codes;
  for (const table::Row& row : table->rows) {
    const auto* words = row.cells.empty() ? nullptr : std::get_if<table::Words>(&row.cells.front());
    if (words != nullptr) add_codes(words->code, codes);
  }
  return codes;
}

std::optional<std::string> Facts::number_of_donors(const DirectionValue& asked) {
  const std::set<std::string> donors = donors_of(asked);
  std::int64_t number = 0;
  for (const storage::Book::Partner& partner : reading_.book().partners) {
    if (!donors.contains(partner.code)) continue;
    const bool is_group = partner.kind == "group";
    const bool is_ngo = partner.kind == "foreign-ngo";
    if (asked.what == "donor-groups" ? is_group : asked.what == "donors" ? !is_group : is_ngo) ++number;
  }
  return number == 0 ? std::nullopt : std::optional(show(domain::Decimal(number, 0), language_));
}

/// Those without any aid that began before the period; nothing where the ledger knows of no earlier givers at all.
std::optional<std::string> Facts::new_donors(const DirectionValue& asked) {
  const std::set<std::string> now = donors_of(asked);
  if (now.empty()) return std::nullopt;
  const storage::Book& book = reading_.book();
  const auto direction = domain::parse_term<domain::Direction>(asked.direction).value();
  const std::set<std::string> before = givers_before(book, direction, period_.from);
  if (before.empty()) return std::nullopt;
  std::vector<const storage::Book::Partner*> fresh;
  for (const storage::Book::Partner& partner : book.partners) {
    if (now.contains(partner.code) && !before.contains(partner.code) && partner.kind != "group") {
      fresh.push_back(&partner);
    }
  }
  std::ranges::stable_sort(fresh, {}, [](const auto* partner) { return std::pair(partner->sort_key, partner->code); });
  std::vector<std::string> shown;
  for (const storage::Book::Partner* partner : fresh) {
    const bool has_translation = language_ == Language::en && !partner->name_en.empty();
    shown.push_back(has_translation ? partner->name_en : partner->name);
  }
  return shown.empty() ? std::nullopt : std::optional(and_list(shown));
}

}  // namespace aid::papers
