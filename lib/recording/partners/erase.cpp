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

namespace aid::recording {
namespace {

using domain::Partner;
using storage::Partners;

constexpr Message<Text, Text> was_erased{"was-erased", "erased from {0}: {1}", "đã xóa của {0}: {1}"};
constexpr Message<Text, Text> would_be_erased{"would-be-erased", "would erase from {0}: {1}", "sẽ xóa của {0}: {1}"};
constexpr Message<Counted> of_contacts{"of-contacts", "contacts of {0:version|versions}",
                                       "thông tin liên hệ của {0} phiên bản"};
constexpr Message<Counted, Counted> of_names{"of-names", "names of {0:version|versions}, words of {1:command|commands}",
                                             "tên của {0} phiên bản, từ ngữ trong {1} lệnh"};
constexpr Message<> what_stays{
    "what-stays",
    "notes, titles and sources that mention the person stay, as do backups, exports and reports made before",
    "ghi chú, tiêu đề và nguồn có nhắc đến người này vẫn còn, các bản sao lưu, bản xuất và báo cáo đã lập cũng vậy"};

constexpr Message<Text> mentioned_in{
    "mentioned-in", "within longer words the name stays in the commands of blocks {0}: 'aid-ledger journal' shows them",
    "trong cụm từ dài hơn, tên vẫn còn ở lệnh của các khối {0}: xem bằng 'aid-ledger journal'"};

constexpr Message<Text> papers_of_person{
    "papers-of-person",
    "papers that have the name in their words or file names, or belong to this partner; look into their files, change "
    "or withdraw what must go: {0}",
    "giấy tờ có tên này trong nội dung hoặc tên tệp, hoặc thuộc về đối tác này; hãy xem từng tệp, sửa hoặc rút những "
    "gì "
    "phải xóa: {0}"};

constexpr Message<Text> kept_in{"kept-in", "reports kept in the ledger, which stay as they are, have the name: {0}",
                                "các báo cáo đã lưu trong sổ, được giữ nguyên, vẫn còn tên này: {0}"};

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

/// The version without a contact says so to whoever reads the partner.
void record_without_contact(storage::Writer& writer, Partner& partner) {
  if (partner.contact.empty()) return;
  partner.contact.clear();
  ++partner.version;
  Partners(writer.ledger()).revise(writer, partner);
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
    outcome.erased = storage::erase_names(writer, partner, reason);
    for (const Partner& other : merged_into(registry, partner)) {
      const storage::Erased more = storage::erase_names(writer, other, reason);
      outcome.erased.versions += more.versions;
      outcome.erased.commands += more.commands;
      add_all(more.mentions, outcome.erased.mentions);
      add_all(more.papers, outcome.erased.papers);
      add_all(more.kept, outcome.erased.kept);
    }
    if (outcome.erased.versions == 0) throw Error(messages::names_erased, partner.code);
  }
  if (words.contact) {
    outcome.erased.contacts = storage::erase_contacts(writer, partner.id, reason).contacts;
    for (const Partner& other : merged_into(registry, partner)) {
      outcome.erased.contacts += storage::erase_contacts(writer, other.id, reason).contacts;
    }
    if (outcome.erased.contacts == 0 && !words.what_there_is) throw Error(messages::contact_erased, partner.code);
  }
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
  std::string what;
  if (outcome.erased.contacts > 0) what = of_contacts.in(language, outcome.erased.contacts);
  if (outcome.erased.versions > 0) {
    what += (what.empty() ? "" : "; ") + of_names.in(language, outcome.erased.versions, outcome.erased.commands);
  }
  const std::string text = (dry_run ? would_be_erased : was_erased).in(language, outcome.partner.code, what);
  if (outcome.erased.versions == 0) return text;
  const std::string mentions = fmt::format("{}", fmt::join(outcome.erased.mentions, ", "));
  const std::string papers = fmt::format("{}", fmt::join(outcome.erased.papers, ", "));
  const std::string kept = fmt::format("{}", fmt::join(outcome.erased.kept, ", "));
  return text + "\n" + what_stays.in(language) + (mentions.empty() ? "" : "\n" + mentioned_in.in(language, mentions)) +
         (papers.empty() ? "" : "\n" + papers_of_person.in(language, papers)) +
         (kept.empty() ? "" : "\n" + kept_in.in(language, kept));
}

}  // namespace aid::recording
