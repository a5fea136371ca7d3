#pragma once
#include "aid/recording/initialise.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <vector>

/// A new ledger in memory with the field's lists, as `aid-ledger init` makes it, for tests.
namespace aid::testing {

/// 2022-02-19T00:00:00Z.
inline constexpr std::int64_t some_moment_ms = 1'645'228'800'000;

inline storage::Author author() {
  return {.now_ms = some_moment_ms, .actor = "an", .host = "pc1", .tool = "test", .arguments = "test"};
}

inline storage::Ledger filled_ledger() {
  auto ledger = storage::Ledger::in_memory();
  recording::initialise(ledger, {.office = "Liên hiệp các tổ chức hữu nghị Đà Nẵng", .code = "DN", .place = "Đà Nẵng"},
                        author());
  return ledger;
}

/// Adds a partner whose first name is official and whose further ones are former names.
inline domain::PartnerId add_partner(storage::Ledger& ledger, const std::vector<std::string>& names,
                                     const std::string& country = {}, const std::string& kind = {}) {
  domain::Partner partner;
  for (const std::string& name : names) {
    partner.names.push_back(
        {.kind = partner.names.empty() ? domain::NameKind::official : domain::NameKind::former, .text = name});
  }
  partner.country = country;
  partner.kind = kind;
  storage::Writer writer(ledger, author());
  const auto id = storage::Partners(ledger).add(writer, partner);
  writer.commit();
  return id;
}

}  // namespace aid::testing
