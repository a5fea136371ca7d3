// The answers as one line, for the next time and for mending what cannot be recorded.

#include "questions.hpp"

#include "aid/storage/partners.hpp"

#include <algorithm>

namespace aid::add {
namespace {

using records::FieldDescription;

class Writing {
public:
  Writing(storage::Ledger& ledger, const recording::RecordWords& words)
      : ledger_(ledger), registry_(ledger), words_(words) {}

  SameCommand write(domain::NumberStyle numbers) {
    say("--aid", words_.aid);
    for (const FieldDescription* const field : records::aid_fields_in_help()) say(*field);
    const auto& givers = words_.description.list("from");
    const auto& receivers = words_.description.list("to");
    using domain::Partner;
    using recording::NewPartner;
    say_each("--from-country", said_of_each(givers, &NewPartner::country, &Partner::country));
    say_each("--from-kind", said_of_each(givers, &NewPartner::kind, &Partner::kind));
    say_each("--to-country", said_of_each(receivers, &NewPartner::country, &Partner::country));
    say_each("--to-kind", said_of_each(receivers, &NewPartner::kind, &Partner::kind));
    say("--amount", words_.fact.amount);
    say_each("--goods", words_.fact.goods);
    say("--date", words_.fact.date);
    say("--via", words_.fact.via);
    say("--stated-vnd", words_.fact.stated_vnd);
    say("--stated-usd", words_.fact.stated_usd);
    if (makes_partner()) line_.emplace_back("--new-partner");
    if (!words_.creation.places.empty()) line_.emplace_back("--new-place");
    if (words_.another) line_.emplace_back("--another");
    if (numbers != domain::NumberStyle::undecided) say("--numbers", numbers == domain::NumberStyle::vi ? "vi" : "en");
    return {cli::shell_quoted(line_), is_whole_};
  }

private:
  void say(std::string_view option, const std::string& value) {
    if (value.empty()) return;
    line_.emplace_back(option);
    line_.push_back(value);
  }
  void say_each(std::string_view option, const std::vector<std::string>& values) {
    for (const std::string& value : values) say(option, value);
  }
  void say(const FieldDescription& field) {
    if (field.is_repeatable) return say_each(field.option, words_.description.list(field.name()));
    if (!field.is_flag()) return say(field.option, words_.description.text(field.name()));
    if (words_.description.flag(field.name()).value_or(false)) line_.emplace_back(field.option);
  }

  /// What was answered of new partners, and what is recorded of the others, so that there is one for each name; nothing
  /// where none is new, or where it is not known of all.
  std::vector<std::string> said_of_each(const std::vector<std::string>& names,
                                        std::string recording::NewPartner::*answered,
                                        std::string domain::Partner::*recorded) {
    bool is_any_new = false;
    bool is_any_said = false;
    std::vector<std::string> said;
    for (const std::string& name : names) {
      const auto made = std::ranges::find(words_.creation.partners, name, &recording::NewPartner::name);
      if (made != words_.creation.partners.end()) {
        is_any_new = true;
        said_of_.push_back(name);
        said.push_back((*made).*answered);
        is_any_said = is_any_said || !said.back().empty();
      } else {
        const auto known = registry_.known_partner(name);
        said.push_back(known ? storage::Partners(ledger_).get(known.value()).*recorded : std::string());
      }
    }
    const bool is_complete = std::ranges::none_of(said, &std::string::empty);
    if (is_any_said && !is_complete) is_whole_ = false;
    return is_any_new && is_complete ? said : std::vector<std::string>();
  }

  /// Of those who neither give nor receive, no option says more than the name.
  bool makes_partner() {
    bool makes = !said_of_.empty();
    const auto look_at = [&](const std::string& name) {
      const auto made = std::ranges::find(words_.creation.partners, name, &recording::NewPartner::name);
      if (made == words_.creation.partners.end()) return;
      makes = true;
      const bool is_said = std::ranges::find(said_of_, name) != said_of_.end();
      if (!is_said && !(made->country.empty() && made->kind.empty())) is_whole_ = false;
    };
    for (const FieldDescription& field : records::aid_fields()) {
      if (field.kind != records::FieldKind::partners) continue;
      for (const std::string& name : words_.description.list(field.name())) look_at(name);
    }
    look_at(words_.fact.via);
    return makes;
  }

  storage::Ledger& ledger_;
  vocabulary::Registry registry_;
  const recording::RecordWords& words_;
  std::vector<std::string> line_{"aid-add", std::string(recording::to_string(words_.kind))};
  std::vector<std::string> said_of_ = {};  ///< New partners of whom options say more.
  bool is_whole_ = true;
};

}  // namespace

SameCommand same_command(storage::Ledger& ledger, const recording::RecordWords& words, domain::NumberStyle numbers) {
  return Writing(ledger, words).write(numbers);
}

}  // namespace aid::add
