#include "paper_fields.hpp"

#include "aid/records/papers.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/rates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::records {
namespace {

using domain::Matter;
using FieldKind = MatterField::Kind;

constexpr std::array fields_of_papers{
    MatterField{
        .option = "--of",
        .kind = FieldKind::records,
        .label = {"Belongs to", "Thuộc hồ sơ"},
        .help = {"the record that it belongs to: an aid, its entry, an event, an agreement, a plan, a published "
                 "total, a partner",
                 "bản ghi mà giấy tờ này thuộc về: khoản viện trợ, bút toán, sự kiện, thỏa thuận, kế hoạch, số "
                 "liệu công bố, đối tác"},
        .value = "RECORD",
        .argument = "record",
        .is_needed = true,
        .is_listed = true},
    MatterField{
        .option = "--kind",
        .kind = FieldKind::code,
        .text = &Matter::type,
        .list = "paper-kind",
        .label = {"Kind", "Loại giấy tờ"},
        .help = {"decision, approval, document, agreement, donor-letter, handover, receipt, invoice, letter, "
                 "report, photo …: 'aid-ledger list paper-kind'",
                 "decision (quyết định), document (văn kiện), donor-letter (thư tài trợ), handover (biên bản bàn "
                 "giao), receipt (giấy biên nhận) …: 'aid-ledger list paper-kind'"},
        .is_needed = true,
        .is_listed = true},
    MatterField{.option = "--number",
                .text = &Matter::number,
                .label = {"Number", "Số, ký hiệu"},
                .help = {"its number", "số, ký hiệu"},
                .value = "TEXT",
                .is_listed = true},
    MatterField{.option = "--date",
                .kind = FieldKind::interval,
                .label = {"Date", "Ngày"},
                .help = {"the day that stands on it, as exactly as it is known",
                         "ngày ghi trên giấy tờ, rõ đến đâu ghi "
                         "đến đó"},
                .is_listed = true},
    MatterField{.option = "--title",
                .text = &Matter::title,
                .label = {"Title", "Tên"},
                .help = {"what it is called", "tên, trích yếu"},
                .value = "TEXT",
                .is_needed = true,
                .is_listed = true},
    MatterField{.option = "--issuer",
                .text = &Matter::authority,
                .label = {"Issued by", "Nơi ban hành"},
                .help = {"who issued it", "cơ quan, tổ chức ban hành"},
                .value = "TEXT"},
    MatterField{.option = "--file",
                .kind = FieldKind::file,
                .label = {"File", "Tệp"},
                .help = {"its file, of which a copy is kept beside the ledger",
                         "tệp của giấy tờ; sổ lưu một bản sao bên "
                         "cạnh"},
                .value = "FILE",
                .is_listed = true},
    MatterField{.option = "--path-only",
                .text = &Matter::path,
                .label = {"Lies at", "Nơi để tệp"},
                .help = {"where its file lies, of which no copy is kept", "nơi để tệp, khi không lưu bản sao"},
                .value = "FILE",
                .is_listed = true},
    MatterField{.option = "--note",
                .text = &Matter::note,
                .label = {"Note", "Ghi chú"},
                .help = {"a note", "ghi chú"},
                .value = "TEXT"},
};

template <typename Record>
std::string called(const Record& record, EventNaming naming) {
  return naming == EventNaming::for_people ? record.code : record.uuid.text();
}

template <typename Id>
void link(std::vector<Id>& links, const Id& id) {
  if (std::ranges::find(links, id) == links.end()) links.push_back(id);
}

struct Linker {
  Matter& paper;
  void operator()(const domain::Aid& aid) const { link(paper.aids, aid.id); }
  void operator()(const domain::Entry& entry) const { link(paper.entries, entry.id); }
  void operator()(const domain::Event& event) const { link(paper.events, event.id); }
  void operator()(const Matter& matter) const { link(paper.matters, matter.id); }
  void operator()(const domain::StatedTotal& total) const { link(paper.totals, total.id); }
  void operator()(const domain::PartnerId& partner) const { link(paper.partners, domain::MatterPartner{partner}); }
};

template <typename Id>
bool share_one(const std::vector<Id>& some, const std::vector<Id>& others) {
  return std::ranges::find_first_of(some, others) != some.end();
}

}  // namespace

std::span<const MatterField> paper_fields() { return fields_of_papers; }

std::vector<std::string> records_of(vocabulary::Registry& registry, const Matter& matter, EventNaming naming) {
  storage::Ledger& ledger = registry.ledger();
  const storage::Aids aids(ledger);
  const storage::Partners partners(ledger);
  const bool is_for_people = naming == EventNaming::for_people;
  std::vector<std::string> names;
  for (const domain::AidId id : matter.aids) names.push_back(called(aids.get(id), naming));
  for (const domain::EntryId id : matter.entries) {
    const domain::Entry entry = aids.get_entry(id);
    names.push_back(is_for_people ? fmt::format("{}/{}", aids.get(entry.aid).code, entry.number) : entry.uuid.text());
  }
  for (const domain::EventId id : matter.events)
    names.push_back(called(storage::Events(ledger).find(id).value(), naming));
  for (const domain::MatterId id : matter.matters) {
    names.push_back(called(storage::Matters(ledger).find(id).value(), naming));
  }
  if (!matter.totals.empty()) {
    for (const domain::StatedTotal& total : storage::StatedTotals(ledger).all()) {
      if (std::ranges::find(matter.totals, total.id) != matter.totals.end()) names.push_back(called(total, naming));
    }
  }
  for (const domain::MatterPartner& one : matter.partners) {
    names.push_back(called(is_for_people ? partners.get(one.partner) : partners.own(one.partner), naming));
  }
  return names;
}

void clear_records(Matter& matter) {
  matter.aids.clear();
  matter.entries.clear();
  matter.events.clear();
  matter.matters.clear();
  matter.totals.clear();
  matter.partners.clear();
}

void link_record(Matter& paper, const vocabulary::AnyRecord& record) { std::visit(Linker{paper}, record); }

bool belongs_to(const Matter& paper, const Matter& wanted) {
  return share_one(paper.aids, wanted.aids) || share_one(paper.entries, wanted.entries) ||
         share_one(paper.events, wanted.events) || share_one(paper.matters, wanted.matters) ||
         share_one(paper.totals, wanted.totals) || share_one(paper.partners, wanted.partners);
}

void dated_first(std::vector<Matter>& papers) {
  std::stable_partition(papers.begin(), papers.end(), [](const Matter& paper) { return paper.date.has_value(); });
}

std::vector<Matter> papers_of(storage::Ledger& ledger, const Matter& wanted) {
  std::vector<Matter> papers = storage::Matters(ledger).all(domain::MatterKind::paper);
  std::erase_if(papers, [&](const Matter& paper) {
    return paper.change == domain::MatterChange::withdrawn || !belongs_to(paper, wanted);
  });
  dated_first(papers);
  return papers;
}

}  // namespace aid::records
