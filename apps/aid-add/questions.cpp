// Which questions the interview has, and in which order: that of a list on paper.

#include "questions.hpp"

#include "aid/base/trimmed.hpp"

#include <algorithm>
#include <array>

namespace aid::add {
namespace {

using recording::RecordKind;
using records::FieldDescription;
using records::FieldKind;

constexpr std::array<cli::Prompter::Offer, 11> kinds{{
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
}};

constexpr Question kind_question{.name = "kind",
                                 .text = {"What is to be recorded", "Ghi nội dung gì"},
                                 .label = {"What", "Nội dung"},
                                 .list = "kind",
                                 .must_be_answered = true};
constexpr Question aid_question{.name = "aid",
                                .text = {"Of which aid (its code)", "Thuộc khoản viện trợ nào (mã)"},
                                .label = {"Aid", "Khoản viện trợ"},
                                .must_be_answered = true};
constexpr Question date_question{.name = "date",
                                 .text = {"Date (06/11/2021, 2021-11, 2021)", "Ngày (06/11/2021, tháng 11/2021, 2021)"},
                                 .label = {"Date", "Ngày"},
                                 .must_be_answered = true};
constexpr Question given_question{
    .name = "given",
    .text = {"Money and goods (196 triệu; 4 máy thở; 5000 USD)", "Tiền và hiện vật (196 triệu; 4 máy thở; 5000 USD)"},
    .label = {"Money and goods", "Tiền và hiện vật"}};
constexpr Question form_question{
    .name = "form",
    .text = {"Neither money nor goods: in which form", "Không có tiền và hiện vật: hình thức gì"},
    .label = {"Form", "Hình thức"},
    .list = "form",
    .must_be_answered = true};
constexpr Question direction_question{.name = "direction",
                                      .text = {"Direction", "Chiều viện trợ"},
                                      .label = {"Direction", "Chiều viện trợ"},
                                      .list = "direction",
                                      .must_be_answered = true};
constexpr Question via_question{.name = "via",
                                .text = {"Through whom it was delivered", "Chuyển qua tổ chức, cá nhân nào"},
                                .label = {"Through", "Chuyển qua"}};
constexpr Question stated_vnd_question{.name = "stated-vnd",
                                       .text = {"Its printed worth in VND", "Trị giá quy ra VND in trong văn bản"},
                                       .label = {"Worth in VND", "Trị giá bằng VND"}};
constexpr Question stated_usd_question{.name = "stated-usd",
                                       .text = {"Its printed worth in USD", "Trị giá quy ra USD in trong văn bản"},
                                       .label = {"Worth in USD", "Trị giá bằng USD"}};

Question question_of(const FieldDescription& field) {
  return {.name = field.name(),
          .text = field.question.en.empty() ? field.help : field.question,
          .label = field.label,
          .field = &field};
}

}  // namespace

std::span<const cli::Prompter::Offer> kinds_of_records() { return kinds; }

namespace {

/// Where the piece that begins at `begin` ends: at the next ';' that stands outside of quotation marks around a piece.
std::size_t end_of_piece(std::string_view line, std::size_t begin) {
  const std::size_t first = line.find_first_not_of(' ', begin);
  if (first < line.size() && line[first] == '"') {
    const std::size_t closing = line.find('"', first + 1);
    if (closing == std::string_view::npos) return line.size();
    const std::size_t next = line.find_first_not_of(' ', closing + 1);
    if (next == std::string_view::npos || line[next] == ';') return std::min(next, line.size());
  }
  return std::min(line.find(';', begin), line.size());
}

}  // namespace

std::vector<std::string> pieces_of(std::string_view line) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = end_of_piece(line, begin);
    std::string_view piece = trimmed(line.substr(begin, end - begin));
    const bool is_quoted = piece.size() > 2 && piece.front() == '"' && piece.find('"', 1) == piece.size() - 1;
    if (is_quoted) piece = trimmed(piece.substr(1, piece.size() - 2));
    if (!piece.empty()) pieces.emplace_back(piece);
    begin = end + 1;
  }
  return pieces;
}

std::size_t begin_of_last_piece(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t end = end_of_piece(line, 0); end < line.size(); end = end_of_piece(line, begin)) begin = end + 1;
  return begin;
}

std::string as_piece(const std::string& name) {
  const bool is_split = name.find(';') != std::string::npos && name.find('"') == std::string::npos;
  return is_split ? "\"" + name + "\"" : name;
}

std::vector<Question> usual_questions(RecordKind kind, const Answers& answers, bool needs_direction) {
  const bool makes_aid = recording::can_make_aid(kind);
  std::vector<Question> asked{kind_question};
  const auto field = [&](std::string_view name) { asked.push_back(question_of(records::aid_field(name))); };
  if (!makes_aid) asked.push_back(aid_question);
  if (kind != RecordKind::aid) asked.push_back(date_question);
  if (makes_aid) {
    field("from");
    field("to");
  }
  if (kind != RecordKind::aid) {
    asked.push_back(given_question);
    const auto given = answers.find("given");
    if (given != answers.end() && given->second.text.empty()) asked.push_back(form_question);
  }
  if (needs_direction) asked.push_back(direction_question);
  if (makes_aid) {
    field("sector");
    field("place");
  }
  return asked;
}

std::vector<Question> further_questions(RecordKind kind, const Answers& answers, bool needs_direction) {
  const std::vector<Question> usual = usual_questions(kind, answers, needs_direction);
  const bool makes_aid = recording::can_make_aid(kind);
  std::vector<Question> further;
  const auto add = [&](const FieldDescription& field) {
    const auto is_there = [&](const std::vector<Question>& questions) {
      return std::ranges::find(questions, field.name(), &Question::name) != questions.end();
    };
    if (!makes_aid && !field.is_of_entries_too) return;
    if (!is_there(usual) && !is_there(further)) further.push_back(question_of(field));
  };
  for (const FieldDescription* const field : records::aid_fields_in_questions()) add(*field);
  for (const FieldDescription* const field : records::aid_fields_in_help()) add(*field);
  if (kind != RecordKind::aid) further.insert(further.end(), {via_question, stated_vnd_question, stated_usd_question});
  return further;
}

}  // namespace aid::add
