#include "aid/papers/dossier.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/formats/report_words.hpp"
#include "aid/papers/messages.hpp"
#include "aid/records/papers.hpp"
#include "aid/reports/papers.hpp"
#include "aid/vocabulary/references.hpp"
#include "aid/vocabulary/registry.hpp"
#include "body.hpp"
#include "office_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::papers {
namespace {

using domain::Matter;

constexpr Message<Text> dossier_title{"dossier", "Papers of the aid {0}", "Hồ sơ khoản viện trợ {0}"};
constexpr Label papers_in_title{"Papers", "Danh mục giấy tờ"};
constexpr Label wanted_title{"What the law wants", "Giấy tờ theo quy định"};
constexpr Label no_papers{"no paper is recorded of this aid", "sổ chưa ghi giấy tờ nào của khoản này"};
constexpr Label no_file{"no file", "không có tệp"};
constexpr Message<Text> lies_at{"lies-at", "not copied; lies at {0}", "không chép; để tại {0}"};
constexpr Label lacks{"missing", "còn thiếu"};
constexpr Label law_says_nothing{
    "The list of papers that the law wants is of aid that comes in; none is known of other aid.",
    "Danh mục giấy tờ theo quy định áp dụng cho viện trợ tiếp nhận; chưa có danh mục cho các khoản khác."};

/// "quyet-dinh-1150-qd-ubnd": for any file system, and in an order that says something.
std::string file_name(int number, const std::string& words, const std::string& given) {
  constexpr std::size_t most = 60;
  std::string name;
  for (const char c : fold(words)) {
    const bool is_plain = is_digit(c) || (c >= 'a' && c <= 'z');
    if (is_plain) name += c;
    if (!is_plain && !name.empty() && name.back() != '-') name += '-';
    if (name.size() == most) break;
  }
  while (name.ends_with('-')) name.pop_back();
  std::string ending;
  const std::size_t dot = given.rfind('.');
  if (dot != std::string::npos && dot > 0) ending = fold(given.substr(dot + 1));
  constexpr std::size_t longest_ending = 5;
  const bool is_usual = !ending.empty() && ending.size() <= longest_ending &&
                        std::ranges::all_of(ending, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); });
  return fmt::format("{:02}-{}{}{}", number, name.empty() ? "tep" : name, is_usual ? "." : "", is_usual ? ending : "");
}

/// Those of the aid, and what proves who gave it: that is a paper of the donor, for all of its aid.
std::vector<Matter> papers_for(storage::Ledger& ledger, const domain::Aid& aid) {
  std::vector<Matter> papers = records::papers_of(ledger, reports::linked_to_aid(ledger, aid.id));
  Matter givers{.kind = domain::MatterKind::paper};
  for (const domain::Party& party : aid.parties) {
    if (domain::is_giver(party.role)) givers.partners.push_back({.partner = party.partner});
  }
  for (Matter& paper : records::papers_of(ledger, givers)) {
    if (paper.type != "donor-proof" || std::ranges::find(papers, paper.id, &Matter::id) != papers.end()) continue;
    papers.push_back(std::move(paper));
  }
  records::dated_first(papers);
  return papers;
}

class DossierMaker {
public:
  DossierMaker(storage::Ledger& ledger, const domain::Aid& aid, Language language)
      : registry_(ledger),
        aid_(aid),
        language_(language),
        papers_(papers_for(ledger, aid)) {}

  Dossier make() {
    document::Document& index = dossier_.index;
    index.language = language_ == Language::vi ? "vi" : "en";
    index.report = "dossier";
    index.office = OfficeFacts(registry_.ledger(), language_).name();
    index.title = dossier_title.in(language_, aid_.code);
    if (!aid_.title.empty()) index.subtitles.push_back(visible(aid_.title));
    Body body(language_);
    body.put(list());
    add_wanted(body);
    index.blocks = std::move(body).take();
    const storage::BlockHead head = registry_.ledger().head();
    index.as_of =
        formats::report_words::as_of({.block = head.seq, .at = head.at, .hash = head.short_hash()}, language_);
    return std::move(dossier_);
  }

private:
  document::Column column(std::string_view key, const Label& heading) const {
    return {.key = std::string(key), .heading = std::string(heading.in(language_))};
  }
  static document::Cell cell(const std::string& text) { return {.text = visible(text)}; }

  document::Table list() {
    document::Table table{.key = "papers", .title = std::string(papers_in_title.in(language_))};
    table.columns = {column("no", {"No.", "STT"}),       column("kind", {"Kind", "Loại"}),
                     column("number", {"Number", "Số"}), column("date", {"Date", "Ngày"}),
                     column("title", {"Title", "Tên"}),  column("file", {"File", "Tệp"}),
                     column("code", {"Code", "Mã"})};
    table.when_empty = no_papers.in(language_);
    int number = 0;
    for (const Matter& paper : papers_) {
      ++number;
      const std::string kind = registry_.name("paper-kind", "", paper.type, language_);
      std::string file(no_file.in(language_));
      if (paper.file) {
        const std::string words = paper.number.empty() ? paper.title : paper.number;
        file = file_name(number, kind + " " + words, paper.file->name);
        dossier_.files.push_back({.code = paper.code, .file = *paper.file, .name = file});
      } else if (!paper.path.empty()) {
        file = lies_at.in(language_, paper.path);
      }
      document::Row row;
      row.cells = {cell(std::to_string(number)),
                   cell(kind),
                   cell(paper.number),
                   cell(paper.date ? show(*paper.date, language_) : ""),
                   cell(paper.title),
                   cell(file),
                   cell(paper.code)};
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  void add_wanted(Body& body) {
    const auto wanted = reports::wanted_papers(registry_, aid_, papers_);
    if (wanted.empty()) {
      return body.put(paragraph(document::Paragraph::Style::note, "- " + std::string(law_says_nothing.in(language_))));
    }
    document::Table table{.key = "wanted", .title = std::string(wanted_title.in(language_))};
    table.columns = {column("what", {"Paper", "Giấy tờ"}), column("law", {"Law", "Căn cứ"}),
                     column("state", {"In the dossier", "Trong hồ sơ"})};
    for (const reports::WantedPaper& one : wanted) {
      std::string there;
      for (const Matter& paper : one.there) there += (there.empty() ? "" : ", ") + paper.code;
      if (one.there.empty()) {
        there = lacks.in(language_);
        dossier_.warnings.emplace_back(messages::dossier_lacks, aid_.code, Label{one.what.en, one.what.vi});
      }
      document::Row row;
      row.cells = {cell(one.what.in(language_)), cell(one.law.in(language_)), cell(there)};
      table.rows.push_back(std::move(row));
    }
    body.put(std::move(table));
  }

  vocabulary::Registry registry_;
  const domain::Aid& aid_;
  Language language_;
  std::vector<Matter> papers_;
  Dossier dossier_;
};

}  // namespace

Dossier build_dossier(storage::Ledger& ledger, std::string_view subject, Language language) {
  const storage::Snapshot snapshot(ledger);
  const domain::Aid aid = vocabulary::find_aid(ledger, subject).value();
  return DossierMaker(ledger, aid, language).make();
}

}  // namespace aid::papers
