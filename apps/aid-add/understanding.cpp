// What an answer of the interview means, by the rules of the options.

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "questions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::add {
namespace {

using records::FieldDescription;
using records::FieldKind;

constexpr Message<> yes_or_no_needed{"yes-or-no-needed", "answer yes or no", "hãy trả lời có hoặc không"};
constexpr Message<Text> not_created{
    "not-created",
    "'{0}' is no partner, and was not made one",
    "'{0}' không có trong danh sách đối tác và chưa được thêm vào",
    {"answer with another name; ? and the beginning of a word shows those that are like it",
     "hãy trả lời bằng tên khác; gõ ? kèm chữ đầu của tên để xem các tên có sẵn"}};
constexpr Label yes{"yes", "có"};
constexpr Label no{"no", "không"};
constexpr Label is_new{"new", "mới"};

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : "; ") + word;
  return line;
}

const std::string& text_of(const Answers& answers, std::string_view name) {
  static const std::string nothing;
  const auto found = answers.find(name);
  return found == answers.end() ? nothing : found->second.text;
}

std::optional<domain::DateInterval> date_of(const Answers& answers) {
  const auto date = domain::read_date(text_of(answers, "date"));
  return date ? std::optional(date.value()) : std::nullopt;
}

bool begins_a_word(std::string_view text, std::string_view begun) {
  const std::string folded = " " + fold(text);
  return folded.find(" " + fold(begun)) != std::string::npos;
}

}  // namespace

domain::ReadingOptions Understanding::reading() {
  const bool undecided = context_.numbers == domain::NumberStyle::undecided;
  return {.currency = registry_.currency(), .numbers = undecided ? registry_.numbers() : context_.numbers};
}

Result<Answer> Understanding::understand(const Question& question, const std::string& typed, const Answers& answers) {
  if (typed.empty()) return Answer{};
  if (question.name == "kind") return kind(typed);
  if (question.name == "aid") return aid(typed);
  if (question.name == "date") return date(typed);
  if (question.name == "given") return given(typed);
  if (question.name == "via") return partners("", typed);
  if (!question.list.empty()) return item(question.list, typed);
  if (question.field == nullptr) {
    auto options = reading();
    options.currency = domain::Currency::parse(question.name == "stated-usd" ? "USD" : "VND").value();
    const auto amount = domain::read_amount(typed, options);
    if (!amount) return amount.problem();
    return Answer{typed, domain::show(amount.value(), context_.language)};
  }
  switch (question.field->kind) {
    case FieldKind::partners:
      return partners(question.name, typed);
    case FieldKind::sectors:
      return sectors(typed);
    case FieldKind::places:
      return places(typed, answers);
    default:
      return plain(*question.field, typed);
  }
}

Result<Answer> Understanding::kind(const std::string& typed) const {
  for (const cli::Prompter::Offer& offer : kinds_of_records()) {
    const std::string_view meaning = offer.meaning.in(context_.language);
    if (fold(typed) != fold(offer.word) && fold(typed) != fold(meaning)) continue;
    return Answer{std::string(offer.word), std::string(meaning)};
  }
  const auto read = recording::parse_record_kind(typed);
  if (!read) return read.problem();
  return Answer{typed, typed};
}

Result<Answer> Understanding::aid(const std::string& typed) {
  const auto found = vocabulary::find_aid(ledger_, typed);
  if (!found) return found.problem();
  const domain::Aid& aid = found.value();
  return Answer{typed, aid.title.empty() ? aid.code : fmt::format("{}: {}", aid.code, aid.title)};
}

Result<Answer> Understanding::date(const std::string& typed) const {
  if (const auto word = domain::read_word_of_time(typed, context_.today)) {
    return Answer{domain::to_string(*word), domain::show(*word, context_.language)};
  }
  const auto read = domain::read_date(typed);
  if (!read) return read.problem();
  return Answer{typed, domain::show(read.value(), context_.language)};
}

Result<Answer> Understanding::given(const std::string& typed) {
  auto read = read_given(typed, registry_, reading(), context_.language);
  if (!read) return read.problem();
  return Answer{typed, read.value().shown};
}

Result<Answer> Understanding::item(std::string_view list, const std::string& typed) {
  const auto found = registry_.item(list, typed);
  if (!found) return found.problem();
  return Answer{found.value().code, found.value().name(context_.language)};
}

std::string Understanding::country(std::string_view code) {
  if (code.empty()) return {};
  const auto known = registry_.country(code);
  const std::string iso = known ? known.value() : std::string(code);
  return fmt::format("{} = {}", iso, registry_.name("country", "", iso, context_.language));
}

/// A name that was settled: of a partner of the ledger, or of one that may be created.
Result<Answer> Understanding::partner(const std::string& settled) {
  const auto made = std::ranges::find(creation_.partners, settled, &recording::NewPartner::name);
  if (made != creation_.partners.end()) {
    const std::string from = country(made->country);
    return Answer{settled,
                  fmt::format("{} ({}{}{})", settled, is_new.in(context_.language), from.empty() ? "" : ", ", from)};
  }
  const auto known = registry_.partner(settled);
  const bool is_unknown = !known && known.problem().name() == messages::unknown_partner.name;
  if (is_unknown) return Problem(not_created, settled);
  if (!known) return known.problem();
  const domain::Partner partner = storage::Partners(ledger_).get(known.value());
  const auto by_name = registry_.known_partner(partner.name());
  const bool is_unique = by_name && by_name.value() == known.value() && pieces_of(partner.name()).size() == 1;
  const std::string from = country(partner.country);
  return Answer{is_unique ? partner.name() : partner.code,
                fmt::format("{} ({}{}{})", partner.name(), partner.code, from.empty() ? "" : ", ", from)};
}

Result<Answer> Understanding::partners(std::string_view field, const std::string& typed) {
  recording::AidWords one;
  recording::EntryWords fact;
  std::vector<std::string>& names = field.empty() ? one.list("from") : one.list(field);
  names = pieces_of(typed);
  // What is created for an answer goes with it, unless the whole answer is taken.
  const recording::CreationWords before = creation_;
  try {
    settle_names(ledger_, one, fact, creation_, context_);
  } catch (...) {
    creation_ = before;
    throw;
  }
  std::vector<std::string> texts;
  std::vector<std::string> shown;
  for (const std::string& name : names) {
    auto answer = partner(name);
    if (!answer) {
      creation_ = before;
      return answer.problem();
    }
    texts.push_back(as_piece(answer.value().text));
    shown.push_back(answer.value().shown);
  }
  return Answer{joined(texts), joined(shown)};
}

Result<Answer> Understanding::sectors(const std::string& typed) {
  std::vector<std::string> shown;
  for (const std::string& piece : pieces_of(typed)) {
    const std::size_t equals = std::min(piece.rfind('='), piece.size());
    const auto sector = registry_.sector(trimmed(std::string_view(piece).substr(0, equals)));
    if (!sector) return sector.problem();
    const std::string share = equals < piece.size() ? " " + piece.substr(equals + 1) + " %" : std::string();
    shown.push_back(sector.value().name(context_.language) + share);
  }
  return Answer{typed, joined(shown)};
}

/// The name that is shown of a place of the ledger, or of one that may be created.
Result<std::string> Understanding::place(const std::string& piece, const std::optional<domain::DateInterval>& at) {
  const std::string name(trimmed(std::string_view(piece).substr(0, piece.rfind('='))));
  const auto known = registry_.place(name, at);
  if (known) {
    const domain::Place found = storage::Places(ledger_).get(known.value());
    return context_.language == Language::vi || found.name_en.empty() ? found.name_vi : found.name_en;
  }
  if (std::ranges::find(creation_.places, name) == creation_.places.end()) return known.problem();
  return fmt::format("{} ({})", name, is_new.in(context_.language));
}

Result<Answer> Understanding::places(const std::string& typed, const Answers& answers) {
  const auto at = date_of(answers);
  const std::vector<std::string> pieces = pieces_of(typed);
  for (const std::string& piece : pieces) {
    const std::string_view name = trimmed(std::string_view(piece).substr(0, piece.rfind('=')));
    if (registry_.place(name, at)) continue;
    if (const auto made = registry_.new_place(name, at); !made) return made.problem();
  }
  recording::AidWords one;
  recording::EntryWords fact{.date = text_of(answers, "date")};
  one.list("place") = pieces;
  settle_names(ledger_, one, fact, creation_, context_);
  std::vector<std::string> shown;
  for (const std::string& piece : pieces) {
    auto found = place(piece, at);
    if (!found) return found.problem();
    shown.push_back(std::move(found).value());
  }
  return Answer{joined(pieces), joined(shown)};
}

/// Fields of which the record itself says whether they are right are only cleaned.
Result<Answer> Understanding::plain(const FieldDescription& field, const std::string& typed) {
  if (field.kind == FieldKind::yes_or_no) {
    const auto said = cli::read_yes_or_no(typed);
    if (!said) return Problem(yes_or_no_needed);
    return Answer{*said ? "yes" : "", std::string((*said ? yes : no).in(context_.language))};
  }
  if (!field.list.empty()) return item(field.list, typed);
  if (field.kind == FieldKind::count) {
    const auto count = domain::read_count(typed);
    if (!count) return count.problem();
    return Answer{typed, domain::show(count.value(), context_.language)};
  }
  if (field.kind == FieldKind::date) return date(typed);
  if (field.kind == FieldKind::aid) return aid(typed);
  auto text = clean_text(typed);
  if (!text) return text.problem();
  return Answer{text.value(), text.value()};
}

std::vector<Choice> Understanding::choices(const Question& question, std::string_view begun) {
  std::vector<Choice> found;
  if (question.name == "kind") {
    for (const cli::Prompter::Offer& offer : kinds_of_records()) {
      const std::string_view meaning = offer.meaning.in(context_.language);
      if (!begins_a_word(meaning, begun) && !begins_a_word(offer.word, begun)) continue;
      found.push_back({std::string(offer.word), fmt::format("{} ({})", meaning, offer.word)});
    }
    return found;
  }
  const bool is_sector = question.name == "sector";
  const std::string_view list = is_sector ? "sector" : question.field != nullptr ? question.field->list : question.list;
  if (!list.empty()) {
    for (const storage::ListItem& item : registry_.items(list)) {
      const auto begins = [&](const std::string& word) { return begins_a_word(word, begun); };
      if (!begins(item.name_vi) && !begins(item.name_en) && !begins(item.code)) continue;
      const std::string& name = item.name(context_.language);
      const bool is_of_scheme = is_sector && !item.scheme.empty();
      const std::string word = is_of_scheme ? item.scheme + ":" + item.code : item.code;
      found.push_back({word, fmt::format("{} ({})", name, word)});
    }
    return found;
  }
  const std::string_view kind = question.name == "aid"                                                     ? "AID"
                                : question.name == "place"                                                 ? "PLACE"
                                : question.name == "via"                                                   ? "PARTNER"
                                : question.field != nullptr && question.field->kind == FieldKind::partners ? "PARTNER"
                                                                                                           : "";
  if (kind.empty()) return found;
  for (std::string& value : cli::complete_value(ledger_, kind, begun)) found.push_back({as_piece(value), value});
  return found;
}

cli::Completions Understanding::complete(const Question& question, std::string_view line) {
  const auto behind = [&](char mark) {
    std::size_t from = mark == ';' ? begin_of_last_piece(line) : line.rfind(mark) + 1;
    while (from < line.size() && line[from] == ' ') ++from;
    return from;
  };
  const auto offered = [&](std::string_view kind, std::size_t from) -> cli::Completions {
    const bool is_quoted = from < line.size() && line[from] == '"';
    cli::Completions found{from, cli::complete_value(ledger_, kind, line.substr(from + (is_quoted ? 1 : 0)))};
    for (std::string& value : found.values) value = as_piece(value);
    return found;
  };
  const std::size_t from = behind(';');
  if (question.name == "given") return currencies(line, std::max(from, behind(' ')));
  if (question.name == "aid") return offered("AID", from);
  if (question.name == "sector") return offered("SECTOR", from);
  if (question.name == "place") {
    cli::Completions found = offered("PLACE", from);
    return found.values.empty() ? offered("PLACE", std::max(from, behind(','))) : found;
  }
  if (question.name == "via") return offered("PARTNER", from);
  if (question.name == "kind" || question.field == nullptr) {
    cli::Completions found{.from = 0};
    for (const Choice& choice : choices(question, line)) found.values.push_back(choice.word);
    return found;
  }
  switch (question.field->kind) {
    case FieldKind::partners:
      return offered("PARTNER", from);
    case FieldKind::aid:
      return offered("AID", from);
    case FieldKind::beneficiaries:
      return offered("BENEFICIARY-GROUP", from);
    default:
      return question.field->list.empty() ? cli::Completions{} : offered(question.field->list, from);
  }
}

cli::Completions Understanding::complete_new_partner(std::string_view line) {
  cli::Completions found{.from = 0, .values = cli::complete_value(ledger_, "COUNTRY", line)};
  if (found.values.empty()) found.values = cli::complete_value(ledger_, "PARTNER-KIND", line);
  return found;
}

/// Codes first: "U" is the beginning of USD, and of a word in the names of many.
cli::Completions Understanding::currencies(std::string_view line, std::size_t from) {
  cli::Completions found{.from = from};
  if (from == line.size()) return found;
  found.values = cli::complete_value(ledger_, "CURRENCY", line.substr(from));
  const auto is_other = [&](const std::string& value) { return !value.starts_with(line.substr(from)); };
  if (std::ranges::count_if(found.values, is_other) < std::ssize(found.values)) std::erase_if(found.values, is_other);
  // Behind a figure, "tri" is the beginning of triệu before it is that of a currency.
  constexpr std::string_view scales[] = {"nghìn", "triệu", "tỷ", "thousand", "million", "billion"};
  const std::string_view begun = line.substr(from);
  const bool is_figure = from >= 2 && line[from - 1] == ' ' && line[from - 2] >= '0' && line[from - 2] <= '9';
  const bool is_small = begun == lower_ascii(begun);
  if (!is_figure || !is_small) return found;
  std::vector<std::string> scaled;
  for (const std::string_view scale : scales) {
    if (fold(scale).starts_with(fold(begun))) scaled.emplace_back(scale);
  }
  if (!scaled.empty()) found.values = std::move(scaled);
  return found;
}

void Understanding::put(const Question& question, const std::string& text, recording::RecordWords& words) {
  if (question.name == "aid") {
    words.aid = text;
  } else if (question.name == "date") {
    words.fact.date = text;
  } else if (question.name == "via") {
    words.fact.via = text;
  } else if (question.name == "stated-vnd") {
    words.fact.stated_vnd = text;
  } else if (question.name == "stated-usd") {
    words.fact.stated_usd = text;
  } else if (question.name == "given") {
    auto given = read_given(text, registry_, reading(), context_.language).value();
    words.fact.amount = std::move(given.amount);
    words.fact.goods = std::move(given.goods);
  } else if (question.name != "kind") {
    const FieldDescription& field = records::aid_field(question.name);
    const bool has_several = field.kind == FieldKind::partners || field.kind == FieldKind::sectors ||
                             field.kind == FieldKind::places || field.kind == FieldKind::detail;
    if (field.is_flag()) {
      words.description.flag(question.name) = true;
    } else if (field.is_repeatable) {
      words.description.list(question.name) = has_several ? pieces_of(text) : std::vector<std::string>{text};
    } else {
      words.description.text(question.name) = text;
    }
  }
}

recording::RecordWords Understanding::words(recording::RecordKind kind, std::span<const Question> questions,
                                            const Answers& answers) {
  recording::RecordWords words{.kind = kind, .creation = creation_};
  for (const Question& question : questions) {
    const std::string& text = text_of(answers, question.name);
    if (!text.empty()) put(question, text, words);
  }
  return words;
}

}  // namespace aid::add
