#pragma once
#include "aid/domain/rate.hpp"
#include "aid/domain/records.hpp"
#include "aid/domain/terms.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

namespace aid::reports {

/// A word of a closed list with its code: "in", "tiếp nhận".
template <typename Term>
table::Words coded_term(Term term) {
  return table::Words(domain::label(term)).with_code(domain::to_string(term));
}
/// A column of texts that have codes.
inline table::Column coded(std::string key, table::Words label) {
  return {.key = std::move(key), .label = std::move(label), .codes = table::Codes::beside};
}
/// The name of a code in both languages; empty for an empty code.
table::Words words_of(vocabulary::Registry& registry, std::string_view list, std::string_view code);

/// A day, or with its time a moment of it.
table::Cell moment_cell(const domain::Moment& moment);
/// When a total was published; empty where nobody says so.
table::Cell published_cell(const domain::StatedTotal& total);

/// A cell that is empty for empty text.
table::Cell text_cell(table::Words words);

}  // namespace aid::reports
