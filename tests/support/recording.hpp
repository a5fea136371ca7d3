#pragma once
#include "aid/recording/record.hpp"
#include "filled_ledger.hpp"

#include <functional>
#include <string>
#include <vector>

/// What tests of recording share.
namespace aid::testing {

inline recording::Session session(storage::Ledger& ledger, bool dry_run = false) {
  return {.ledger = ledger,
          .author = author(),
          .circumstances = {.today = domain::Date::from_ymd(2022, 2, 19)},
          .dry_run = dry_run};
}

/// A gift of 196 triệu from Kisarazu to the Fatherland Front, both new.
inline recording::RecordWords kisarazu_gift() {
  recording::RecordWords words;
  words.description.list("from") = {"Kisarazu"};
  words.description.list("to") = {"MTTQ Đà Nẵng"};
  words.creation.every_partner = true;
  words.creation.from_country = {"JP"};
  words.fact.amount = "196 triệu";
  words.fact.date = "2021";
  return words;
}

/// The names of the problems with which a command is refused, in their order.
inline std::vector<std::string> problems_of(const std::function<void()>& command) {
  std::vector<std::string> names;
  try {
    command();
  } catch (const Errors& errors) {
    for (const Problem& problem : errors.problems()) names.emplace_back(problem.name());
  } catch (const Error& error) {
    names.emplace_back(error.problem().name());
  }
  return names;
}

inline std::vector<std::string> problems_of(storage::Ledger& ledger, const recording::RecordWords& words) {
  return problems_of([&] { recording::record(session(ledger), words); });
}

using Names = std::vector<std::string>;

}  // namespace aid::testing
