#include "aid/counting/latest_goods.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/records/aid_fields.hpp"
#include "aid/records/equivalents.hpp"
#include "aid/reports/messages.hpp"
#include "aid/reports/papers.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/imports.hpp"
#include "aid/storage/journal.hpp"
#include "aid_record.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "place_words.hpp"
#include "present.hpp"
#include "show_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace aid::reports {
namespace {

using storage::Book;
using table::Lines;
using table::Words;

/// Rows that stand together.
struct Group {
  std::string_view code;
  Label label;
};
constexpr Group description_group{"description", {"Description", "Mô tả"}};
constexpr Group parties_group{"parties", {"Parties", "Các bên"}};
constexpr Group splits_group{"shares", {"Shares", "Phân bổ"}};
constexpr Group beneficiaries_group{"beneficiaries", {"Beneficiaries", "Đối tượng thụ hưởng"}};
constexpr Group parts_group{"parts", {"Parts", "Các phần"}};
constexpr Group entries_group{"entries", {"Entries", "Bút toán"}};
constexpr Group approvals_group{"approvals", {"Approvals", "Phê duyệt"}};
constexpr Group reversals_group{"reversals", {"Reversals", "Hủy bút toán"}};
constexpr Group reviews_group{"reviews", {"Reviews", "Xác nhận"}};
constexpr Group papers_group{"papers", {"Papers", "Giấy tờ"}};
constexpr Group needs_group{"needs", {"Needs that it meets", "Nhu cầu được đáp ứng"}};
constexpr Group versions_group{"versions", {"Versions", "Các phiên bản"}};
constexpr Group blocks_group{"journal", {"Journal", "Nhật ký"}};

/// A sentence part by part, in both languages; empty parts are left out.
class Phrase {
public:
  Phrase& add(const Words& words) {
    if (words.empty()) return *this;
    for (auto [target, more] : {std::pair(&all_.en, &words.en), std::pair(&all_.vi, &words.vi)}) {
      if (!target->empty()) *target += ", ";
      *target += *more;
    }
    return *this;
  }
  /// "typed: 196 triệu".
  Phrase& add(const Label& name, const Words& words) {
    if (words.empty()) return *this;
    return add(Words(fmt::format("{}: {}", name.en, words.en), fmt::format("{}: {}", name.vi, words.vi)));
  }
  const Words& words() const { return all_; }

private:
  Words all_;
};

/// What people see of a value that has a `show`.
template <typename Value>
Words shown(const Value& value) {
  return {show(value, Language::en), show(value, Language::vi)};
}

Words percent(const std::optional<domain::Decimal>& share) {
  if (!share) return {};
  return {show(*share, Language::en) + "%", show(*share, Language::vi) + "%"};
}

class AidTable {
public:
  explicit AidTable(const Work& work) : work_(work), record_(*work.record), table_(start_table(work)) {
    table_.title = Words(table_.title.en + ' ' + record_.aid.code, table_.title.vi + ' ' + record_.aid.code);
    table_.has_period = false;
    table_.columns = {{.key = "field", .label = Label{"Field", "Mục"}, .codes = table::Codes::some},
                      {.key = "value", .label = Label{"Value", "Nội dung"}, .codes = table::Codes::some}};
  }

  table::Table build() {
    describe();
    add_parties();
    add_splits();
    add_beneficiaries();
    add_parts();
    for (const domain::Entry& entry : record_.entries) add_entry(entry);
    for (const domain::Approval& approval : record_.approvals) add_approval(record_.aid, approval);
    for (const domain::Approval& approval : record_.approvals_of_whole) add_approval(*record_.approved_with, approval);
    for (const domain::Reversal& reversal : record_.reversals) add_reversal(reversal);
    for (const domain::Review& review : record_.reviews) add_review(review);
    for (const Words& look : record_.looks) add(reviews_group, Words(Label{"looked at", "đã kiểm tra"}), look);
    for (const domain::Matter& paper : record_.papers)
      add(papers_group, Words(paper.code), paper_words(work_.registry, paper));
    for (const MetNeed& need : record_.needs) add(needs_group, Words(need.code), need.words);
    for (const auto& [version, block] : record_.versions) add_version(version, block);
    for (const storage::JournalBlock& block : record_.blocks) add_block(block);
    table_.explanations = data_of_aid(work_);
    return std::move(table_);
  }

private:
  void add(const Group& group, const Words& field, table::Cell value) {
    table_.rows.push_back({.kind = table::RowKind::item,
                           .cells = {field, std::move(value)},
                           .group = Words(group.label).with_code(group.code)});
  }
  void describe_as(std::string_view code, const Label& field, const Words& words) {
    if (!words.empty()) add(description_group, Words(field).with_code(code), words);
  }

  Words partner(domain::PartnerId id) const {
    const auto found = std::ranges::find(work_.book.partners, id.row, &Book::Partner::row);
    if (found == work_.book.partners.end()) return {};
    const Words name = counting::partner_words(*found);
    return Words(fmt::format("{} ({})", name.en, found->code), fmt::format("{} ({})", name.vi, found->code))
        .with_code(found->code);
  }
  Words place(domain::PlaceId id) const {
    const auto row = [](const domain::Place& of) { return of.id.row; };
    const auto found = std::ranges::find(work_.book.places, id.row, row);
    if (found == work_.book.places.end()) return {};
    if (work_.query.places == PlacesAs::now && work_.places_today) {
      return PlaceWords(work_.book.places, *work_.places_today).recorded_and_today(id).with_code(found->code);
    }
    return Words(found->name_en.empty() ? found->name_vi : found->name_en, found->name_vi).with_code(found->code);
  }
  /// "health=60", as it can be typed; empty without a code.
  static std::string with_share(const std::string& code, const std::optional<domain::Decimal>& share) {
    return share && !code.empty() ? fmt::format("{}={}", code, to_string(share->normalised())) : code;
  }
  Words listed(std::string_view list, const std::string& code) const {
    return code.empty() ? Words() : work_.names.words(list, code);
  }

  void describe() {
    const domain::Aid& aid = record_.aid;
    constexpr Label whole{"reversed as a whole", "đã hủy toàn bộ bút toán"};
    describe_as("code", {"Code", "Mã"}, aid.code);
    if (aid.reversed) describe_as("state", {"State", "Trạng thái"}, Words(whole).with_code("reversed"));
    describe_as("id", {"Own id", "Mã riêng"}, aid.external_id);
    describe_as("uuid", {"UUID", "UUID"}, aid.uuid.text());
    for (const records::FieldDescription* field : records::aid_fields_in_show()) describe(*field);
    for (const storage::Imports::Origin& origin : record_.origins) {
      const auto& [import, line] = origin;
      describe_as("import", {"Imported from", "Nhập từ"},
                  {fmt::format("{}, line {} (batch {})", import.file, line, import.id),
                   fmt::format("{}, dòng {} (đợt nhập {})", import.file, line, import.id)});
    }
  }

  /// Parties and shares have groups of their own.
  void describe(const records::FieldDescription& field) {
    using records::FieldKind;
    const domain::Aid& aid = record_.aid;
    if (records::is_plain(field.kind)) {
      describe_as(field.name(), field.label, plain(field));
    } else if (field.kind == FieldKind::aid && record_.parent) {
      describe_as(
          field.name(), field.label,
          Phrase().add(record_.parent->code).add(record_.parent->title).words().with_code(record_.parent->code));
    } else if (field.kind == FieldKind::sources) {
      for (const domain::Source& source : aid.sources) describe_as(field.name(), field.label, source.text);
    }
  }

  /// Empty where it says nothing: one aid, not humanitarian.
  Words plain(const records::FieldDescription& field) const {
    using records::FieldKind;
    constexpr Label yes{"yes", "có"};
    const domain::Aid& aid = record_.aid;
    switch (field.kind) {
      case FieldKind::code:
        return listed(field.list, field.text(aid));
      case FieldKind::term:
        return Words(field.term().label(aid)).with_code(field.term().word(aid));
      case FieldKind::yes_or_no:
        return field.of<bool>(aid) ? Words(yes).with_code("yes") : Words();
      case FieldKind::count: {
        const auto& count = field.of<domain::Count>(aid);
        return count == domain::Count{1} ? Words() : shown(count);
      }
      case FieldKind::date: {
        const auto& date = field.of<std::optional<domain::DateInterval>>(aid);
        return date ? shown(*date) : Words();
      }
      default:
        return field.text(aid);
    }
  }

  void add_parties() {
    for (const domain::Party& party : record_.aid.parties) {
      const Words who = partner(party.partner);
      add(parties_group, coded_term(party.role),
          Phrase().add(who).add(percent(party.share)).words().with_code(with_share(who.code, party.share)));
    }
  }

  void add_splits() {
    constexpr Label fields[] = {{"Sector", "Lĩnh vực"}, {"Place", "Địa bàn"}, {"Beneficiary group", "Nhóm thụ hưởng"}};
    constexpr std::string_view codes[] = {"sector", "place", "beneficiary-group"};
    for (const domain::Split& split : record_.aid.splits) {
      Words what = place(split.place);
      if (split.dimension == domain::SplitDimension::sector) {
        const counting::Names::Name* name = work_.names.find("sector", split.scheme, split.code);
        what = Phrase().add(name ? name->words : Words(split.code)).add(listed("sector-scheme", split.scheme)).words();
      } else if (split.dimension == domain::SplitDimension::beneficiary_group) {
        what = listed("beneficiary-group", split.code);
      }
      const auto which = static_cast<std::size_t>(split.dimension);
      std::string code = split.code.empty() ? what.code : split.code;
      if (split.dimension == domain::SplitDimension::sector) code = work_.names.typed_sector(split.scheme, split.code);
      add(splits_group, Words(fields[which]).with_code(codes[which]),
          Phrase().add(what).add(percent(split.share)).words().with_code(with_share(code, split.share)));
    }
  }

  void add_beneficiaries() {
    constexpr Label who{"Who", "Đối tượng"};
    for (const domain::Beneficiary& one : record_.aid.beneficiaries) {
      Words count;
      if (!one.count.is_unknown()) {
        const Words unit = listed("beneficiary-unit", one.unit);
        count = {show(one.count, Language::en) + ' ' + unit.en, show(one.count, Language::vi) + ' ' + unit.vi};
      }
      add(beneficiaries_group, Words(who),
          Phrase()
              .add(listed("beneficiary-group", one.group))
              .add(one.text)
              .add(count)
              .add(listed("country", one.country))
              .words());
    }
  }

  void add_parts() {
    for (const domain::Aid& part : record_.parts) add(parts_group, Words(part.code), Words(part.title));
  }

  std::string entry_name(const domain::Entry& entry) const {
    return fmt::format("{}/{}", record_.aid.code, entry.number);
  }

  void add_entry(const domain::Entry& entry) {
    constexpr Label reversed{"reversed", "đã hủy bút toán"};
    constexpr Label none{"not valued", "chưa định giá"};
    Lines lines;
    Phrase first;
    first.add(shown(entry.date)).add(label(entry.kind)).add(label(entry.form));
    first.add(entry.amount ? shown(*entry.amount) : has_valued_goods(entry) ? Words() : Words(none));
    if (entry.reversed) first.add(Words(reversed));
    lines.push_back(first.words());
    for (const domain::GoodsLine& line : entry.goods) lines.push_back(goods(line));
    add_detail(lines, {"stated in VND", "ghi bằng VND"}, entry.stated_vnd ? shown(*entry.stated_vnd) : Words());
    add_detail(lines, {"stated in USD", "ghi bằng USD"}, entry.stated_usd ? shown(*entry.stated_usd) : Words());
    for (const domain::Equivalent& one : entry.equivalents) add_equivalent(lines, one);
    for (const domain::Instalment& one : entry.instalments) {
      add_detail(lines, {"promised", "theo kế hoạch"}, Phrase().add(shown(one.due)).add(shown(one.amount)).words());
    }
    add_detail(lines, {"through", "qua"},
               Phrase().add(partner(entry.channel)).add(listed("channel-kind", entry.channel_kind)).words());
    add_detail(lines, {"settles", "thực hiện"}, settled(entry.settles));
    add_detail(lines, {"amount as typed", "số tiền như đã nhập"}, entry.typed_amount);
    add_detail(lines, {"date as typed", "ngày như đã nhập"}, entry.typed_date);
    add_detail(lines, {"source", "nguồn"}, entry.source);
    add_detail(lines, {"own id", "mã riêng"}, entry.external_id);
    add_detail(lines, {"note", "ghi chú"}, entry.note);
    add(entries_group, Words(entry_name(entry)), std::move(lines));
  }

  /// "E1: stated as 32,000,000,000 VND (báo A, 2021-08-14)".
  static void add_equivalent(Lines& lines, const domain::Equivalent& one) {
    lines.emplace_back(fmt::format("E{}: stated as {}", one.number, records::show(one, Language::en)),
                       fmt::format("E{}: quy đổi là {}", one.number, records::show(one, Language::vi)));
    if (!one.typed.empty()) add_detail(lines, {"as typed", "như đã nhập"}, one.typed);
  }

  static bool has_valued_goods(const domain::Entry& entry) {
    return std::ranges::any_of(entry.goods, [](const domain::GoodsLine& line) { return line.value.has_value(); });
  }

  static void add_detail(Lines& lines, const Label& name, const Words& words) {
    if (!words.empty()) lines.push_back(Phrase().add(name, words).words());
  }

  /// What is in force, and where that was corrected what the entry names: "DN-2021-0001/4 (corrected from /2)".
  Words settled(domain::EntryId id) const {
    const auto find = [&](domain::EntryId one) { return std::ranges::find(record_.entries, one, &domain::Entry::id); };
    const auto named = find(id);
    const auto now = find(storage::in_place_of(id, record_.corrections));
    if (!id || named == record_.entries.end() || now == record_.entries.end()) return {};
    if (named == now) return Words(entry_name(*now));
    return {fmt::format("{} (corrected from /{})", entry_name(*now), named->number),
            fmt::format("{} (đính chính từ /{})", entry_name(*now), named->number)};
  }

  Words goods(const domain::GoodsLine& line) const {
    constexpr Label typed{"as typed", "như đã nhập"};
    Book::Goods plain;
    plain.item = line.item;
    plain.quantity = line.quantity;
    plain.unit = line.unit;
    plain.value = line.value;
    return Phrase()
        .add(counting::goods_words(work_.names, plain))
        .add(listed("valuation-basis", line.basis))
        .add(typed, line.typed)
        .words();
  }

  static std::string approval_name(const domain::Aid& aid, const domain::Approval& approval) {
    return fmt::format("{}/A{}", aid.code, approval.number_in_aid);
  }

  void add_approval(const domain::Aid& of, const domain::Approval& approval) {
    constexpr Label reversed{"reversed", "đã hủy"};
    Phrase phrase;
    phrase.add(label(approval.kind)).add(approval.number).add(shown(approval.on)).add(approval.authority);
    phrase.add(approval.note);
    if (approval.reversed) phrase.add(Words(reversed));
    constexpr Label of_whole{"of the aid that it is part of", "của khoản mà phần này thuộc về"};
    if (&of != &record_.aid) phrase.add(Words(of_whole));
    add(approvals_group, Words(approval_name(of, approval)), phrase.words());
  }

  void add_reversal(const domain::Reversal& reversal) {
    constexpr Label whole{"the whole aid", "toàn bộ khoản"};
    constexpr Label approval{"an approval", "một quyết định"};
    Words what(whole);
    const auto entry = std::ranges::find(record_.entries, reversal.entry, &domain::Entry::id);
    if (reversal.entry && entry != record_.entries.end()) what = entry_name(*entry);
    if (reversal.approval != 0) what = Words(approval);
    const auto taken_back = std::ranges::find(record_.approvals, reversal.approval, &domain::Approval::id);
    if (taken_back != record_.approvals.end()) what = Words(approval_name(record_.aid, *taken_back));
    Phrase phrase;
    phrase.add(reversal.reason);
    if (reversal.date) phrase.add(shown(*reversal.date));
    add(reversals_group, what, phrase.words());
  }

  void add_review(const domain::Review& review) {
    constexpr Label right{"right as recorded", "đúng như đã ghi"};
    constexpr Label open{"withdrawn", "đã rút"};
    constexpr Label in_block{"record", "lần ghi"};
    add(reviews_group, Words(review.withdrawn ? open : right),
        Phrase().add(review.reason).add(in_block, std::to_string(review.block)).words());
  }

  void add_version(const domain::Aid& version, std::int64_t block) {
    constexpr Label in_block{"record", "lần ghi"};
    add(versions_group, Words(std::to_string(version.version)),
        Phrase().add(in_block, std::to_string(block)).add(version.title).words());
  }

  /// Programs get it as the journal has it.
  Words moment(const std::string& utc) const {
    if (!work_.names.for_people()) return utc;
    return {domain::show_moment(utc, Language::en), domain::show_moment(utc, Language::vi)};
  }

  void add_block(const storage::JournalBlock& block) {
    add(blocks_group, Words(std::to_string(block.seq)),
        Phrase().add(moment(block.at)).add(block.actor).add(fmt::format("{} {}", block.tool, block.arguments)).words());
  }

  const Work& work_;
  const AidRecord& record_;
  table::Table table_;
};

}  // namespace

table::Table build_show(const Work& work) { return AidTable(work).build(); }

}  // namespace aid::reports
