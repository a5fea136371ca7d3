#include "aid/formats/json_members.hpp"
#include "failure.hpp"
#include "print.hpp"
#include "xlsx_parts.hpp"

#include <fmt/format.h>

namespace aid::print {

void refuse_input(const Problem& problem) {
  throw Failure(Failure::Kind::wrong_input, std::string(problem.name()),
                fmt::format("{}:{}: {}", problem.where()->line, problem.where()->column, problem.text(Language::en)));
}

void print_xlsx(std::string_view json) {
  const Result<std::string> kind = formats::kind_of_json(json);
  if (!kind) refuse_input(kind.problem());
  if (kind.value() == "workbook") {
    write_lists(json);
  } else {
    write_tables(json);
  }
}

}  // namespace aid::print
