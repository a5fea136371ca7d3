#pragma once
#include "aid/domain/data.hpp"
#include "aid/table/table.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aid::reports {

/// The data files of reports (lib/reports/data/*.csv).
std::span<const domain::DataFile> data_files();
/// The rows of one of them, without its heading.
std::vector<std::vector<std::string>> rows_of_file(std::string_view name);

/// What a form has rows of: the accounts of aids in money, in goods and services, what of both is to be booked, the
/// aids, or the partners.
enum class FormKind { money, goods, booking, list, partners };

/// What a form is called and which columns it has, as lib/reports/data/forms.csv says.
struct FormText {
  struct Column {
    std::string key;
    table::Words label;
  };
  std::string name;
  FormKind kind = FormKind::list;
  table::Words title;
  std::string source;       ///< The law that says what stands in it.
  bool is_printed = false;  ///< All its headings are those of the printed form.
  std::vector<Column> columns;
};

/// By its name, in any letters.
std::optional<FormText> find_form(std::string_view name);
/// "A, B, C, F".
std::string form_names();

}  // namespace aid::reports
