#include "need_fields.hpp"

#include "aid/domain/reading.hpp"
#include "aid/storage/aids.hpp"
#include "aid/vocabulary/goods_items.hpp"

#include <fmt/format.h>

#include <array>

namespace aid::records {
namespace {

using domain::Matter;
using domain::NeedGift;
using domain::NeedLine;
using domain::NeedPart;
using MatterFieldKind = MatterField::Kind;

std::vector<std::string_view> need_statuses() { return {"cancelled"}; }

constexpr std::array need_fields{
    MatterField{.option = "--asked-by",
                .kind = MatterFieldKind::partners,
                .role = "asker",
                .label = {"Asked by", "Bên đề nghị"},
                .help = {"who asks", "bên đề nghị hỗ trợ"},
                .value = "PARTNER",
                .is_listed = true},
    MatterField{.option = "--recipient",
                .kind = MatterFieldKind::partners,
                .role = "recipient",
                .label = {"Recipient", "Bên tiếp nhận"},
                .help = {"who is to receive it, where that is another one", "bên tiếp nhận, nếu khác bên đề nghị"},
                .value = "PARTNER"},
    MatterField{
        .option = "--country",
        .kind = MatterFieldKind::code,
        .text = &Matter::country,
        .list = "country",
        .label = {"Country", "Nước"},
        .help = {"of the foreign side, where no partner tells it", "nước của phía nước ngoài, khi không nêu đối tác"}},
    MatterField{
        .option = "--item",
        .kind = MatterFieldKind::need_items,
        .label = {"Goods", "Hiện vật"},
        .help = {"goods that are asked for, and how much where that is known: \"10.000 khẩu trang\", \"máy thở\"",
                 "hiện vật cần, kèm số lượng nếu biết: \"10.000 khẩu trang\", \"máy thở\""},
        .value = "GOODS"},
    MatterField{.option = "--cash",
                .kind = MatterFieldKind::need_money,
                .label = {"Money", "Tiền"},
                .help = {"money that is asked for: \"100 triệu\", or unknown",
                         "số tiền cần: \"100 triệu\", hoặc unknown nếu không rõ"},
                .value = "AMOUNT"},
    MatterField{.option = "--asked",
                .kind = MatterFieldKind::interval,
                .label = {"Asked on", "Ngày đề nghị"},
                .help = {"when it was asked, as exactly as it is known", "ngày đề nghị, rõ đến đâu ghi đến đó"},
                .value = "DATE",
                .is_listed = true},
    MatterField{.option = "--due",
                .kind = MatterFieldKind::last_day,
                .day = &Matter::valid_until,
                .label = {"Needed by", "Cần trước ngày"},
                .help = {"by when it is needed: 30/06/2022, 2022-Q2", "cần chậm nhất khi nào: 30/06/2022, 2022-Q2"},
                .value = "DATE",
                .is_listed = true},
    MatterField{.option = "--priority",
                .kind = MatterFieldKind::code,
                .text = &Matter::priority,
                .list = "need-priority",
                .label = {"Priority", "Mức ưu tiên"},
                .help = {"how urgent it is: high, normal, low, or one of the office's own",
                         "mức ưu tiên: high (cao), normal (trung bình), low (thấp), hoặc mức cơ quan tự đặt"},
                .value = "PRIORITY",
                .is_listed = true},
    MatterField{.option = "--channel",
                .kind = MatterFieldKind::code,
                .text = &Matter::channel,
                .list = "channel-kind",
                .label = {"Channel", "Kênh chuyển"},
                .help = {"through whom it is to be met: embassy, friendship-association, direct, other",
                         "kênh chuyển: embassy (đại sứ quán), friendship-association (hội hữu nghị), direct (trực "
                         "tiếp), other (khác)"},
                .value = "CHANNEL"},
    MatterField{.option = "--title",
                .text = &Matter::title,
                .label = {"Title", "Tên"},
                .help = {"what it is called (default: what it asks for)", "tên nhu cầu (mặc định: nội dung cần)"},
                .value = "TEXT"},
    MatterField{.option = "--aid",
                .kind = MatterFieldKind::need_gifts,
                .label = {"Met by", "Đáp ứng bởi"},
                .help = {"a gift that meets it: whole, or with the part that does: DN-2021-0007=\"2.000 khẩu trang\", "
                         "DN-2021-0007=unknown",
                         "khoản viện trợ đáp ứng: toàn bộ, hoặc kèm phần dành cho nhu cầu này: "
                         "DN-2021-0007=\"2.000 khẩu trang\", DN-2021-0007=unknown (không rõ)"},
                .value = "AID[=PART]"},
    MatterField{.option = "--status",
                .text = &Matter::status,
                .choices = need_statuses,
                .label = {"Status", "Trạng thái"},
                .help = {"cancelled: it is no longer needed", "cancelled: không còn nhu cầu"}},
    MatterField{.option = "--source",
                .kind = MatterFieldKind::sources,
                .label = {"Sources", "Nguồn"},
                .help = {"document or page that says so", "văn bản hoặc trang tin làm căn cứ"},
                .value = "TEXT"},
    MatterField{.option = "--note",
                .text = &Matter::note,
                .label = {"Note", "Ghi chú"},
                .help = {"a note", "ghi chú"},
                .value = "TEXT"},
};

std::string goods_text(vocabulary::Registry& registry, const domain::Quantity& quantity, const std::string& unit,
                       const std::string& item, Language language) {
  constexpr Label unknown{"quantity unknown", "không rõ số lượng"};
  std::string text;
  if (!quantity.is_unknown()) text = domain::show(quantity, language) + " ";
  if (!unit.empty()) text += registry.name("unit", "", unit, language) + " ";
  text += item;
  return quantity.is_unknown() ? fmt::format("{} ({})", text, unknown.in(language)) : text;
}

/// The same for machines: what is compared, however it was typed.
std::string canonical_goods(const domain::Quantity& quantity, const std::string& unit, const std::string& item) {
  const std::string figure = quantity.value ? domain::to_string(quantity.value->normalised()) : "?";
  return fmt::format("{} {} {} {}", domain::to_string(quantity.qualifier), figure, unit, item);
}
std::string canonical_money(const std::optional<domain::Amount>& amount) {
  if (!amount) return "?";
  return fmt::format("{} {} {}", domain::to_string(amount->qualifier), domain::to_string(amount->money),
                     amount->money.currency().code());
}

}  // namespace

std::span<const MatterField> fields_of_needs() { return need_fields; }

std::string text_of(vocabulary::Registry& registry, const NeedLine& line, Language language) {
  constexpr Label money_unknown{"money (amount unknown)", "tiền (không rõ số tiền)"};
  if (!line.is_money()) return goods_text(registry, line.quantity, line.unit, line.item, language);
  return line.amount ? domain::show(*line.amount, language) : std::string(money_unknown.in(language));
}

std::string text_of_part(vocabulary::Registry& registry, const NeedGift& gift, Language language) {
  constexpr Label unknown{"part unknown", "không rõ phần"};
  if (gift.part == NeedPart::unknown) {
    return gift.item.empty() ? std::string(unknown.in(language))
                             : fmt::format("{} ({})", gift.item, unknown.in(language));
  }
  if (gift.part == NeedPart::all) return gift.item;
  if (gift.amount) return domain::show(*gift.amount, language);
  return goods_text(registry, gift.quantity, gift.unit, gift.item, language);
}

std::string text_of(vocabulary::Registry& registry, const NeedGift& gift, Language language) {
  const std::string code = storage::Aids(registry.ledger()).get(gift.aid).code;
  const std::string part = text_of_part(registry, gift, language);
  return part.empty() ? code : fmt::format("{}={}", code, part);
}

std::vector<std::string> values_of_need(vocabulary::Registry& registry, const MatterField& field, const Matter& need,
                                        EventNaming naming) {
  std::vector<std::string> values;
  const bool is_for_people = naming == EventNaming::for_people;
  // Of goods the item, whatever it is called: wheelchairs are xe lăn.
  const vocabulary::GoodsItems items(registry);
  const auto canonical = [&](const domain::Quantity& quantity, const std::string& unit, const std::string& item) {
    const std::string key = items.key_of(item);
    return canonical_goods(quantity, items.unit_of(key, unit), key);
  };
  if (field.kind == MatterFieldKind::need_gifts) {
    for (const NeedGift& gift : need.gifts) {
      if (is_for_people) {
        values.push_back(text_of(registry, gift, Language::vi));
        continue;
      }
      const std::string uuid = storage::Aids(registry.ledger()).get(gift.aid).uuid.text();
      values.push_back(fmt::format("{} {} {} {}", uuid, domain::to_string(gift.part),
                                   canonical(gift.quantity, gift.unit, gift.item), canonical_money(gift.amount)));
    }
    return values;
  }
  for (const NeedLine& line : need.lines) {
    if (line.is_money() != (field.kind == MatterFieldKind::need_money)) continue;
    values.push_back(is_for_people     ? text_of(registry, line, Language::vi)
                     : line.is_money() ? canonical_money(line.amount)
                                       : canonical(line.quantity, line.unit, line.item));
  }
  return values;
}

}  // namespace aid::records
