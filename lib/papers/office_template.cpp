#include "office_template.hpp"

#include "aid/base/trimmed.hpp"
#include "aid/papers/messages.hpp"
#include "aid/papers/template.hpp"
#include "aid/storage/lists.hpp"
#include "aid/vocabulary/heading_settings.hpp"
#include "data.hpp"
#include "office_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace aid::papers {
namespace {

/// The office's own templates of a paper, one after the other.
vocabulary::DatedValues templates_of_ledger(storage::Ledger& ledger, const std::string& name) {
  return vocabulary::DatedValues(vocabulary::dated_settings(storage::Settings(ledger).all(), name));
}

}  // namespace

std::string_view built_in_template(std::string_view report, Language language) {
  const std::string name = fmt::format("{}.{}.txt", report, language == Language::vi ? "vi" : "en");
  const auto found = std::ranges::find(data_files(), name, &domain::DataFile::name);
  assert(found != data_files().end());
  return found->text;
}

ChosenTemplate choose_template(storage::Ledger& ledger, const TemplateRequest& request, Language language) {
  if (!request.name.empty() && trimmed(request.text).empty()) {
    throw Error(Problem(messages::template_empty).at({.file = std::string(request.name)}));
  }
  if (!request.text.empty()) return {.text = std::string(request.text), .name = std::string(request.name)};
  const std::string name = vocabulary::template_name(request.paper, language);
  const vocabulary::DatedValues own = templates_of_ledger(ledger, name);
  const domain::Date last_day = last_day_of(ledger);
  ChosenTemplate chosen{.text = own.at(name, request.day.value_or(last_day)), .name = name};
  if (chosen.text.empty()) chosen.text = built_in_template(request.paper, language);
  const vocabulary::DatedSetting* const later = request.day ? nullptr : own.next_after(last_day);
  if (later != nullptr) {
    chosen.warning = Problem(messages::heading_changes_later, later->name, domain::to_string(*later->from));
  }
  return chosen;
}

std::string template_in_use(storage::Ledger& ledger, std::string_view paper, Language language) {
  return choose_template(ledger, {.paper = paper, .text = {}, .name = {}}, language).text;
}

}  // namespace aid::papers
