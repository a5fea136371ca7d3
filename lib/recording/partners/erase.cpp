#include "aid/base/counted.hpp"
#include "aid/base/text.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/partners.hpp"
#include "aid/storage/partner_merges.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::recording {
namespace {

using domain::Partner;
using storage::Partners;

constexpr Message<Text, Text> was_erased{"was-erased", "erased from {0}: {1}", "đã xóa của {0}: {1}"};
constexpr Message<Text, Text> would_be_erased{"would-be-erased", "would erase from {0}: {1}", "sẽ xóa của {0}: {1}"};
constexpr Message<Counted> of_contacts{"of-contacts", "contacts of {0:version|versions}",
                                       "thông tin liên hệ của {0} phiên bản"};
constexpr Message<Counted, Counted, Counted> of_names{
    "of-names", "names of {0:version|versions}, words of {1:command|commands}, {2:text|texts}",
    "tên của {0} phiên bản, từ ngữ trong {1} lệnh, {2} nội dung"};
constexpr Message<> what_stays{"what-stays", "backups, exports and reports that were made before stay as they are",
                               "các bản sao lưu, bản xuất và báo cáo đã lập trước đó vẫn giữ nguyên"};

/// What had the name, in which column, before and after.
constexpr Message<Text, Text, Text> text_of_person{"text-of-person", "{0}: '{1}' → '{2}'", "{0}: '{1}' → '{2}'"};
constexpr Message<Counted, Text> in_kept_reports{"in-kept-reports", "{0:file|files} of kept reports: {1}",
                                                 "{0} tệp của báo cáo đã chốt: {1}"};
constexpr Message<Counted> further_texts{"further-texts", "and {0:further text|further texts}", "và {0} nội dung khác"};

constexpr Message<Text> stays_in_commands{
    "stays-in-commands",
    "in the commands of blocks {0} it stays, alone or within another name: 'aid-ledger journal' shows them",
    "ở lệnh của các khối {0} vẫn còn, đứng riêng hoặc nằm trong tên khác: xem bằng 'aid-ledger journal'"};
constexpr Message<Text> others_have_it{
    "others-have-it", "names of other partners or places have it within, and stay wherever they stand: {0}",
    "tên đối tác hoặc địa bàn khác có chứa tên này được giữ nguyên ở mọi nơi: {0}"};
constexpr Message<Text> single_words{
    "single-words",
    "names of one word are not looked for in texts and commands, where they may mean something else: {0}; --also NAME "
    "does",
    "tên chỉ có một từ không được tìm trong nội dung và lệnh vì có thể mang nghĩa khác: {0}; hãy thêm --also TÊN nếu "
    "cần"};

constexpr Message<Text> ids_have_it{"ids-have-it",
                                    "ids with the name stay, since commands and reports are found by them: {0}",
                                    "mã có chứa tên được giữ nguyên vì dùng để tìm lại lệnh và báo cáo: {0}"};
constexpr Message<Text> texts_may_have_it{
    "texts-may-have-it",
    "what may be the name, written otherwise or within another name, stays; look at it, and erase it with --also: {0}",
    "những chỗ có thể là tên này nhưng viết khác, hoặc nằm trong tên khác, được giữ nguyên; hãy xem lại và xóa bằng "
    "--also: {0}"};
constexpr Message<> digests_without_salt{
    "digests-without-salt",
    "the journal keeps digests of the rows: who guesses all that stood in a row, the name too, can confirm it",
    "nhật ký giữ mã băm của các dòng: ai đoán đúng toàn bộ nội dung một dòng, kể cả tên, thì có thể kiểm chứng được"};
constexpr Message<Text> nothing_was_left{"nothing-was-left",
                                         "nothing of {0} was left to erase; the file was written anew",
                                         "không còn gì của {0} để xóa; tệp đã được viết lại"};
constexpr Message<Text> nothing_is_left{"nothing-is-left", "nothing of {0} is left to erase",
                                        "không còn gì của {0} để xóa"};

constexpr Message<Text> papers_of_person{
    "papers-of-person",
    "papers with a file that had the name, or belong to this partner; look into their files, and take away what must "
    "go: {0}",
    "giấy tờ kèm tệp từng có tên này, hoặc thuộc về đối tác này; hãy xem từng tệp và bỏ những gì phải xóa: {0}"};

bool is_person(vocabulary::Registry& registry, const Partner& partner) {
  return vocabulary::attribute_of(registry.items("partner-kind"), partner.kind, "person") == "yes";
}

/// Partners that are known as this one, as they are recorded themselves.
std::vector<Partner> merged_into(vocabulary::Registry& registry, const Partner& partner) {
  const Partners partners(registry.ledger());
  std::vector<Partner> merged;
  for (const storage::PartnerMerge& merge : storage::PartnerMerges(registry.ledger()).standing()) {
    if (partners.get(merge.kept).id == partner.id) merged.push_back(partners.own(merge.partner));
  }
  return merged;
}

/// In order, each once.
template <typename Value>
void add_all(const std::vector<Value>& more, std::vector<Value>& all) {
  all.insert(all.end(), more.begin(), more.end());
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

void add(storage::Erased more, storage::Erased& all) {
  all.versions += more.versions;
  all.commands += more.commands;
  for (const auto texts : {&storage::Erased::texts, &storage::Erased::kept, &storage::Erased::ids}) {
    (all.*texts).insert((all.*texts).end(), (more.*texts).begin(), (more.*texts).end());
  }
  add_all(more.mentions, all.mentions);
  add_all(more.papers, all.papers);
  add_all(more.others, all.others);
  add_all(more.single, all.single);
}

/// The journal keeps the reason for ever.
void refuse_name_in_reason(vocabulary::Registry& registry, const Partner& partner, const PartnerErasure& words) {
  bool is_named = storage::names_partner(registry.ledger(), partner, words.also, words.reason);
  for (const Partner& other : merged_into(registry, partner)) {
    is_named = is_named || storage::names_partner(registry.ledger(), other, {}, words.reason);
  }
  if (is_named) throw Error(messages::reason_names_person);
}

/// "DN-2021-0042, title", "source of rate 12".
std::string place_of(const storage::ErasedText& text, Language language) {
  const std::string_view label = text.label.in(language);
  return text.record.empty() ? fmt::format("{} {}", label, text.row) : fmt::format("{}, {}", text.record, label);
}

/// Before it is erased it is shown.
void list_texts(const std::vector<storage::ErasedText>& texts, Language language, std::string& text) {
  constexpr std::size_t most = 50;
  constexpr int width = 60;
  std::size_t listed = 0;
  std::int64_t files = 0;
  std::set<std::string> kept_reports;
  for (const storage::ErasedText& one : texts) {
    if (one.table == "frozen_files") {
      ++files;
      kept_reports.insert(one.record);
      continue;
    }
    if (++listed > most) continue;
    text += "\n" +
            text_of_person.in(language, place_of(one, language), shorten(one.before, width), shorten(one.after, width));
  }
  if (listed > most) text += "\n" + further_texts.in(language, static_cast<std::int64_t>(listed - most));
  if (files > 0) text += "\n" + in_kept_reports.in(language, files, fmt::format("{}", fmt::join(kept_reports, "; ")));
}

/// Where texts are that stay, each place once, and how many there are above what a person reads.
std::string places_of(const std::vector<storage::ErasedText>& texts, Language language) {
  constexpr std::size_t most = 20;
  std::vector<std::string> places;
  for (const storage::ErasedText& text : texts) {
    std::string place = place_of(text, language);
    if (std::ranges::find(places, place) == places.end()) places.push_back(std::move(place));
  }
  if (places.size() <= most) return fmt::format("{}", fmt::join(places, "; "));
  const auto listed = places.begin() + most;
  const auto further = static_cast<std::int64_t>(places.size() - most);
  return fmt::format("{}; {}", fmt::join(places.begin(), listed, "; "), further_texts.in(language, further));
}

/// The version without a contact says so to whoever reads the partner.
void record_without_contact(storage::Writer& writer, Partner& partner) {
  if (partner.contact.empty()) return;
  partner.contact.clear();
  ++partner.version;
  Partners(writer.ledger()).revise(writer, partner);
}

bool has_names(const storage::Erased& erased) {
  return erased.versions > 0 || erased.commands > 0 || !erased.texts.empty();
}

}  // namespace

ErasureOutcome erase_partner(storage::Writer& writer, vocabulary::Registry& registry, const PartnerErasure& words) {
  if (!words.contact && !words.name) throw Error(messages::erase_nothing);
  const std::string reason = clean_text(words.reason).value();
  if (reason.empty()) throw Error(messages::erasure_reason_needed);
  const Partners partners(registry.ledger());
  ErasureOutcome outcome;
  outcome.partner = partners.get(vocabulary::partner_to_change(registry, words.partner).value());
  Partner& partner = outcome.partner;
  if (words.name) {
    if (!is_person(registry, partner)) throw Error(messages::not_a_person, partner.code);
    refuse_name_in_reason(registry, partner, words);
    outcome.erased = storage::erase_names(writer, partner, reason, words.also);
    for (const Partner& other : merged_into(registry, partner)) {
      add(storage::erase_names(writer, other, reason), outcome.erased);
    }
  }
  if (words.contact) {
    outcome.erased.contacts = storage::erase_contacts(writer, partner.id, reason).contacts;
    for (const Partner& other : merged_into(registry, partner)) {
      outcome.erased.contacts += storage::erase_contacts(writer, other.id, reason).contacts;
    }
  }
  const storage::Erased& erased = outcome.erased;
  outcome.nothing_left = erased.contacts == 0 && !has_names(erased);
  const std::string contact = partner.contact;
  partner = partners.get(partner.id);
  if (words.contact) {
    partner.contact = contact;
    record_without_contact(writer, partner);
    for (Partner& other : merged_into(registry, partner)) record_without_contact(writer, other);
  }
  return outcome;
}

std::string acknowledgement(const ErasureOutcome& outcome, Language language, bool dry_run) {
  const storage::Erased& erased = outcome.erased;
  if (outcome.nothing_left) return (dry_run ? nothing_is_left : nothing_was_left).in(language, outcome.partner.code);
  std::string what;
  if (erased.contacts > 0) what = of_contacts.in(language, erased.contacts);
  if (has_names(erased)) {
    what += (what.empty() ? "" : "; ") +
            of_names.in(language, erased.versions, erased.commands, static_cast<std::int64_t>(erased.texts.size()));
  }
  std::string text = (dry_run ? would_be_erased : was_erased).in(language, outcome.partner.code, what);
  if (!has_names(erased)) return text;
  if (dry_run) list_texts(erased.texts, language, text);
  const auto tell = [&](const Message<Text>& message, const auto& all, std::string_view separator) {
    if (!all.empty()) text += "\n" + message.in(language, fmt::format("{}", fmt::join(all, separator)));
  };
  text += "\n" + what_stays.in(language);
  if (!erased.texts.empty()) text += "\n" + digests_without_salt.in(language);
  tell(stays_in_commands, erased.mentions, ", ");
  tell(others_have_it, erased.others, "; ");
  tell(single_words, erased.single, "; ");
  if (!erased.ids.empty()) text += "\n" + ids_have_it.in(language, places_of(erased.ids, language));
  if (!erased.kept.empty()) text += "\n" + texts_may_have_it.in(language, places_of(erased.kept, language));
  tell(papers_of_person, erased.papers, ", ");
  return text;
}

}  // namespace aid::recording
