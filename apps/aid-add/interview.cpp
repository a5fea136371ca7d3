// Questions field by field, for those who do not know the options: each answer is checked when it is given, and the
// record goes through the same service as one typed in one line.

#include "add.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/session.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/recording/messages.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"

#include <algorithm>

namespace aid::add {
namespace {

using recording::RecordKind;
using records::FieldDescription;
using records::FieldKind;
using MaybeProblem = std::optional<Problem>;

constexpr Label introduction{
    "Recording aid. An empty answer takes what stands in [brackets], or leaves the field out; "
    "Ctrl-D cancels.\n",
    "Ghi viện trợ. Để trống là nhận giá trị trong [ngoặc], hoặc bỏ qua mục đó; Ctrl-D để dừng.\n"};
constexpr Label kind_question{"What is to be recorded", "Ghi nội dung gì"};
constexpr cli::Prompter::Offer kinds[] = {
    {"gift", {"gift that was given", "quà tặng đã trao"}},
    {"aid", {"aid without an amount yet", "khoản viện trợ chưa ghi số tiền"}},
    {"pledge", {"pledge", "hứa tài trợ"}},
    {"commitment", {"commitment", "cam kết"}},
    {"receipt", {"receipt", "tiếp nhận"}},
    {"disbursement", {"disbursement", "giải ngân"}},
    {"use", {"use", "sử dụng"}},
    {"handover", {"handover", "bàn giao"}},
    {"counterpart", {"counterpart funds", "đối ứng"}},
    {"return", {"return", "hoàn trả"}},
    {"opening", {"opening balance", "số dư đầu kỳ"}},
};
constexpr Label aid_question{"Of which aid (its code)", "Thuộc khoản viện trợ nào (mã)"};
constexpr Label more_question{"  More (empty: no more)", "  Nhập thêm (để trống nếu hết)"};
constexpr Label amount_question{"Amount (\"196 triệu\", \"hơn 126 tỷ\", \"5000 USD\"; empty: no money)",
                                "Số tiền (\"196 triệu\", \"hơn 126 tỷ\"; để trống: không có tiền)"};
constexpr Label goods_question{"Goods (\"4 máy thở\"; empty: none)", "Hiện vật (\"4 máy thở\"; để trống: không có)"};
constexpr Label form_question{"Neither money nor goods: in which form", "Không có tiền và hiện vật: hình thức gì"};
constexpr cli::Prompter::Offer forms[] = {
    {"service", {"service", "dịch vụ"}},
    {"expert", {"expert", "chuyên gia"}},
    {"technical-assistance", {"technical assistance", "hỗ trợ kỹ thuật"}},
    {"works", {"works", "công trình"}},
    {"scholarship", {"scholarship", "học bổng"}},
    {"in-kind", {"in kind", "hiện vật"}},
};
constexpr Label date_question{"Date (06/11/2021, 2021-11, 2021)", "Ngày (06/11/2021, tháng 11/2021, 2021)"};
constexpr Label direction_question{"Direction", "Chiều viện trợ"};
constexpr cli::Prompter::Offer directions[] = {
    {"in", {"received from abroad", "tiếp nhận"}},
    {"out", {"given abroad", "hỗ trợ nước ngoài"}},
    {"local-foreigners", {"to foreigners in Viet Nam", "hỗ trợ người nước ngoài tại địa bàn"}},
    {"domestic", {"within Viet Nam", "trong nước"}},
};
constexpr Message<> must_answer{"answer-needed", "an answer is needed", "bắt buộc phải nhập mục này"};
constexpr Label another_question{"Record it as another one?", "Ghi thêm như một khoản khác?"};
constexpr Message<Text> answers_as_command{"answers-as-command",
                                           "\nThe answers as a command, to be corrected:\n  {0}\n",
                                           "\nCác câu trả lời dưới dạng lệnh, để sửa lại:\n  {0}\n"};
constexpr Label confirm_question{"Record this?", "Ghi vào sổ?"};

class Interview {
public:
  Interview(storage::Ledger& ledger, cli::Context& context)
      : ledger_(ledger), registry_(ledger), context_(context), prompter_(context) {}

  cli::Exit run() {
    context_.err.write(introduction.in(context_.language));
    ask_kind();
    if (recording::can_make_aid(words_.kind)) {
      ask_fields([](const FieldDescription& field) { return field.kind == FieldKind::partners; });
    } else {
      ask_aid();
    }
    if (words_.kind != RecordKind::aid) ask_fact();
    ask_fields([&](const FieldDescription& field) {
      return field.kind != FieldKind::partners && (recording::can_make_aid(words_.kind) || field.is_of_entries_too);
    });
    preview();
    if (!prompter_.confirm(confirm_question.in(context_.language), true)) throw Error(messages::cancelled);
    return record(words_, {}, context_);
  }

private:
  using Accept = std::function<MaybeProblem(std::string_view)>;

  std::string ask(const Label& question, std::string_view fallback, const Accept& accept) {
    return prompter_.ask(question.in(context_.language), fallback, accept);
  }
  std::string ask_word(const Label& question, std::span<const cli::Prompter::Offer> offers, std::string_view fallback,
                       const Accept& accept) {
    return prompter_.ask_word(question.in(context_.language), offers, fallback, accept);
  }
  /// An empty answer is accepted; others as `read` says.
  template <typename Read>
  std::string ask_optional(const Label& question, const Read& read) {
    return ask(question, "", [&](std::string_view answer) -> MaybeProblem {
      return answer.empty() ? std::nullopt : problem_of(read(answer));
    });
  }
  template <typename T>
  static MaybeProblem problem_of(const Result<T>& result) {
    return result ? std::nullopt : MaybeProblem(result.problem());
  }

  domain::ReadingOptions reading() {
    const bool undecided = context_.numbers == domain::NumberStyle::undecided;
    return {.currency = registry_.currency(), .numbers = undecided ? registry_.numbers() : context_.numbers};
  }

  void ask_kind() {
    const std::string word = ask_word(kind_question, kinds, "gift", [](std::string_view answer) {
      return problem_of(recording::parse_record_kind(answer));
    });
    words_.kind = recording::parse_record_kind(word).value();
  }

  void ask_aid() {
    words_.aid = ask(aid_question, "", [&](std::string_view answer) -> MaybeProblem {
      if (answer.empty()) return Problem(must_answer);
      return problem_of(vocabulary::find_aid(ledger_, answer));
    });
  }

  /// Names until an empty one; unknown ones are settled at once.
  std::vector<std::string> ask_partners(const Label& question, std::string_view field) {
    std::vector<std::string> names;
    for (;;) {
      const std::string name =
          ask(names.empty() ? question : more_question, "", [](std::string_view) { return MaybeProblem(); });
      if (name.empty()) return names;
      recording::AidWords one;
      std::vector<std::string>& asked = one.list(field);
      asked = {name};
      recording::EntryWords no_fact;
      settle_names(ledger_, one, no_fact, words_.creation, context_);
      const std::string& settled = asked.front();
      const bool is_new = std::ranges::find(words_.creation.partners, settled, &recording::NewPartner::name) !=
                          words_.creation.partners.end();
      const auto known = registry_.partner(settled);
      if (known || is_new) {
        names.push_back(settled);
      } else {
        context_.warn(known.problem());
      }
    }
  }

  void ask_fact() {
    words_.fact.amount =
        ask_optional(amount_question, [&](std::string_view answer) { return domain::read_amount(answer, reading()); });
    const auto units = registry_.unit_words();
    const auto read_goods = [&](std::string_view answer) { return domain::read_goods(answer, units, reading()); };
    for (;;) {
      const std::string line = ask_optional(words_.fact.goods.empty() ? goods_question : more_question, read_goods);
      if (line.empty()) break;
      words_.fact.goods.push_back(line);
    }
    if (words_.fact.amount.empty() && words_.fact.goods.empty()) {
      words_.description.text("form") = ask_word(form_question, forms, "service", [&](std::string_view answer) {
        return problem_of(registry_.item("form", answer));
      });
    }
    const std::string answer = ask(date_question, domain::to_string(context_.today), [&](std::string_view typed) {
      return domain::read_word_of_time(typed, context_.today) ? std::nullopt : problem_of(domain::read_date(typed));
    });
    const auto word = domain::read_word_of_time(answer, context_.today);
    words_.fact.date = word ? domain::to_string(*word) : answer;
  }

  /// Asks for the fields that have a question, and that `is_asked` wants.
  template <typename IsAsked>
  void ask_fields(const IsAsked& is_asked) {
    for (const FieldDescription* field : records::aid_fields_in_questions()) {
      if (is_asked(*field)) ask_field(*field);
    }
  }

  void ask_field(const FieldDescription& field) {
    records::AidWords& words = words_.description;
    const auto keep = [&](std::string answer) {
      if (!answer.empty()) words.list(field.name()) = {std::move(answer)};
    };
    switch (field.kind) {
      case FieldKind::partners:
        words.list(field.name()) = ask_partners(field.question, field.name());
        break;
      case FieldKind::sectors:
        keep(ask_optional(field.question, [&](std::string_view answer) { return registry_.sector(answer); }));
        break;
      case FieldKind::places:
        keep(ask_place(field.question));
        settle_names(ledger_, words, words_.fact, words_.creation, context_);
        break;
      case FieldKind::sources:
        keep(ask_optional(field.question, clean_text));
        break;
      case FieldKind::code:
        words.text(field.name()) =
            ask_optional(field.question, [&](std::string_view answer) { return registry_.item(field.list, answer); });
        break;
      default:
        words.text(field.name()) = ask_optional(field.question, clean_text);
    }
  }

  std::string ask_place(const Label& question) {
    const auto date = domain::read_date(words_.fact.date);
    const auto at = date ? std::optional(date.value()) : std::nullopt;
    return ask(question, "", [&](std::string_view answer) -> MaybeProblem {
      if (answer.empty() || registry_.place(answer, at)) return std::nullopt;
      return problem_of(registry_.new_place(answer, at));
    });
  }

  /// Shows what would be written; asks for what only the whole shows to be missing.
  void preview() {
    for (;;) {
      const auto preview = recording::preview(cli::session(ledger_, true, context_), words_);
      if (preview.problems.empty()) {
        context_.err.write(
            recording::created(preview.outcome.new_partners, preview.outcome.new_places, context_.language));
        for (const Problem& warning : preview.outcome.warnings) context_.warn(warning);
        context_.err.write(acknowledgement(preview.outcome, context_.language, true));
        return;
      }
      const bool direction_missing = preview.problems.front().name() == messages::direction_not_known.name;
      const bool same = preview.problems.front().name() == messages::same_as_recorded.name;
      if (direction_missing && words_.description.text("direction").empty()) {
        words_.description.text("direction") =
            ask_word(direction_question, directions, "in",
                     [&](std::string_view answer) { return problem_of(registry_.item("direction", answer)); });
      } else if (same && !words_.another) {
        context_.warn(preview.problems.front());
        if (!prompter_.confirm(another_question.in(context_.language), false)) throw Error(messages::cancelled);
        words_.another = true;
        context_.arguments += " --another";  // What was answered is as good as typed: checks ask the journal for it.
      } else {
        const std::string command = shell_quoted_command();
        context_.err.write(answers_as_command.in(context_.language, command));
        throw Errors(preview.problems);
      }
    }
  }

  /// What was answered so far as one line, so that nobody has to answer all of it again.
  std::string shell_quoted_command() {
    std::vector<std::string> line{"aid-add", std::string(recording::to_string(words_.kind))};
    const auto say = [&](std::string_view option, const std::string& value) {
      if (value.empty()) return;
      line.emplace_back(option);
      line.push_back(value);
    };
    const auto say_each = [&](std::string_view option, const std::vector<std::string>& values) {
      for (const std::string& value : values) say(option, value);
    };
    say("--aid", words_.aid);
    for (const FieldDescription* field : records::aid_fields_in_help()) {
      if (field->is_repeatable) {
        say_each(field->option, words_.description.list(field->name()));
      } else if (!field->is_flag()) {
        say(field->option, words_.description.text(field->name()));
      }
    }
    const auto& givers = words_.description.list("from");
    const auto& receivers = words_.description.list("to");
    say_each("--from-country", said_of_each(givers, &recording::NewPartner::country, &domain::Partner::country));
    say_each("--from-kind", said_of_each(givers, &recording::NewPartner::kind, &domain::Partner::kind));
    say_each("--to-country", said_of_each(receivers, &recording::NewPartner::country, &domain::Partner::country));
    say_each("--to-kind", said_of_each(receivers, &recording::NewPartner::kind, &domain::Partner::kind));
    say("--amount", words_.fact.amount);
    say_each("--goods", words_.fact.goods);
    say("--date", words_.fact.date);
    if (!words_.creation.partners.empty()) line.emplace_back("--new-partner");
    if (!words_.creation.places.empty()) line.emplace_back("--new-place");
    if (words_.another) line.emplace_back("--another");
    return cli::shell_quoted(line);
  }

  /// What was answered of new partners, and what is recorded of the others, so that there is one for each name; nothing
  /// where none is new, or where it is not known of all.
  std::vector<std::string> said_of_each(const std::vector<std::string>& names,
                                        std::string recording::NewPartner::*answered,
                                        std::string domain::Partner::*recorded) {
    bool is_any_new = false;
    std::vector<std::string> said;
    for (const std::string& name : names) {
      const auto made = std::ranges::find(words_.creation.partners, name, &recording::NewPartner::name);
      const bool is_new = made != words_.creation.partners.end();
      is_any_new = is_any_new || is_new;
      const auto known = registry_.known_partner(name);
      if (is_new) {
        said.push_back((*made).*answered);
      } else {
        said.push_back(known ? storage::Partners(ledger_).get(known.value()).*recorded : std::string());
      }
    }
    const bool is_complete = std::ranges::none_of(said, &std::string::empty);
    return is_any_new && is_complete ? said : std::vector<std::string>();
  }

  storage::Ledger& ledger_;
  vocabulary::Registry registry_;
  cli::Context& context_;
  cli::Prompter prompter_;
  recording::RecordWords words_;
};

}  // namespace

cli::Exit interview(cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  return Interview(ledger, context).run();
}

}  // namespace aid::add
