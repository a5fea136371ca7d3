#include "form_data.hpp"

#include "aid/base/text.hpp"

#include <algorithm>

namespace aid::reports {

std::vector<std::vector<std::string>> rows_of_file(std::string_view name) {
  const auto files = data_files();
  return domain::rows_of_data(std::ranges::find(files, name, &domain::DataFile::name)->text);
}

namespace {

FormKind kind_of(std::string_view word) {
  constexpr std::string_view words[] = {"money", "goods", "booking", "list", "partners"};
  return static_cast<FormKind>(std::ranges::find(words, word) - std::begin(words));
}

}  // namespace

std::optional<FormText> find_form(std::string_view name) {
  FormText form;
  for (const std::vector<std::string>& row : rows_of_file("forms.csv")) {
    if (fold(row[0]) != fold(name)) continue;
    if (row[1] == "title") {
      form = {.name = row[0],
              .kind = kind_of(row[2]),
              .title = {row[4], row[3]},
              .source = row[5],
              .is_printed = true,
              .columns = {}};
    } else {
      form.columns.push_back({row[2], {row[4], row[3]}});
    }
    form.is_printed = form.is_printed && row[6] == "yes";
  }
  if (form.columns.empty()) return std::nullopt;
  return form;
}

std::string form_names() {
  std::string names;
  for (const std::vector<std::string>& row : rows_of_file("forms.csv")) {
    if (row[1] == "title") names += (names.empty() ? "" : ", ") + row[0];
  }
  return names;
}

}  // namespace aid::reports
