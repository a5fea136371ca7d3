#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/date.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/table/table.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Checks: what a ledger may say and yet should not. Each is one function in a file of its own and one line in all.cpp.
namespace aid::reports::checks {

struct Subject {
  storage::Ledger& ledger;
  const storage::Book& book;
  domain::Date today;
};

struct Finding {
  std::vector<std::string> records;  ///< Codes.
  table::Words what;
};

/// What a finding says of the records. What is doubtful may be true: the check is silent about it once somebody has
/// reviewed the aid. What is wrong stays a finding until it is mended.
enum class Verdict : char { wrong, doubtful };

struct Check {
  std::string_view code;  ///< Stable, kebab-case; in the manual.
  Label to_do;
  std::vector<Finding> (*run)(const Subject&);
  Verdict verdict = Verdict::wrong;
};

/// Every check, in the order of the report.
std::span<const Check> all();

std::vector<Finding> received_exceeds_committed(const Subject& subject);
std::vector<Finding> shares_not_100(const Subject& subject);
std::vector<Finding> parts_exceed_parent(const Subject& subject);
std::vector<Finding> value_of_zero(const Subject& subject);
std::vector<Finding> implausible_amount(const Subject& subject);
std::vector<Finding> future_dates(const Subject& subject);
std::vector<Finding> approved_after_receipt(const Subject& subject);
std::vector<Finding> approval_not_in_force(const Subject& subject);
std::vector<Finding> giver_is_receiver(const Subject& subject);
std::vector<Finding> direction_contradicts(const Subject& subject);
std::vector<Finding> same_gift(const Subject& subject);
std::vector<Finding> same_partner(const Subject& subject);
std::vector<Finding> same_identifier(const Subject& subject);
std::vector<Finding> amount_far_from_others(const Subject& subject);
std::vector<Finding> stated_far_from_rate(const Subject& subject);
std::vector<Finding> stated_contradicts(const Subject& subject);
std::vector<Finding> date_long_ago(const Subject& subject);
std::vector<Finding> entry_twice(const Subject& subject);
std::vector<Finding> before_opening(const Subject& subject);
std::vector<Finding> outside_certificate(const Subject& subject);
std::vector<Finding> doubtful_rates(const Subject& subject);

/// A sentence in both languages.
template <typename... Args>
table::Words say(const Message<Args...>& message, const std::type_identity_t<Args>&... args) {
  return {message.in(Language::en, args...), message.in(Language::vi, args...)};
}

/// The aids of a book by their rows.
std::unordered_map<std::int64_t, const storage::Book::Aid*> aids_by_row(const storage::Book& book);

}  // namespace aid::reports::checks
