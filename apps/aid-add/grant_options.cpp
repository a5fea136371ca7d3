// The options that describe a grant and its entries, shared by the commands that record and edit.

#include "add.hpp"

#include "aid/cli/options.hpp"

namespace aid::add {
namespace {

constexpr Label parties_heading{"Who", "Các bên"};

constexpr Label new_partner_help{"create the partners whose names are not known", "lập đối tác mới cho tên chưa có"};
constexpr Label from_country_help{"of created givers, one for all or each; of known ones it is checked",
                                  "nước của bên cung cấp mới, một cho tất cả hoặc từng bên; bên đã có thì đối chiếu"};
constexpr Label from_kind_help{"kind of created givers, one for all or each; of known ones it is checked",
                               "loại của bên cung cấp mới, một cho tất cả hoặc từng bên; bên đã có thì đối chiếu"};
constexpr Label to_country_help{"of created receivers, one for all or each; of known ones it is checked",
                                "nước của bên tiếp nhận mới, một cho tất cả hoặc từng bên; bên đã có thì đối chiếu"};
constexpr Label to_kind_help{"kind of created receivers, one for all or each; of known ones it is checked",
                             "loại của bên tiếp nhận mới, một cho tất cả hoặc từng bên; bên đã có thì đối chiếu"};

constexpr Label new_place_help{"create the places that are not known", "lập địa bàn mới cho tên chưa có"};

constexpr Label date_help{"06/11/2021, 2021-11, \"quý II/2022\", 2021 (default: today)",
                          "06/11/2021, 2021-11, \"quý II/2022\", 2021 (mặc định: hôm nay)"};
constexpr Label amount_help{"money: \"196 triệu\", \"hơn 126 tỷ\", \"9,5 triệu USD\", \"200.000.000\"",
                            "số tiền: \"196 triệu\", \"hơn 126 tỷ\", \"9,5 triệu USD\", \"200.000.000\""};
constexpr Label goods_help{"\"4 máy thở\", \"96 chai nước sát khuẩn @ 25.000\", \"khẩu trang\" (quantity unknown)",
                           "\"4 máy thở\", \"96 chai nước sát khuẩn @ 25.000\", \"khẩu trang\" (không rõ số lượng)"};
constexpr Label stated_vnd_help{"the equivalent in VND that was printed beside it",
                                "số quy đổi ra VND được công bố kèm"};
constexpr Label stated_help{"what another source says that it is worth: '32 tỷ VND'; repeatable",
                            "số quy đổi theo nguồn khác: '32 tỷ VND'; dùng được nhiều lần"};
constexpr Label stated_source_help{"who says so, one for each --stated in their order; ? not known",
                                   "nguồn của từng --stated, theo cùng thứ tự; ? là chưa biết"};
constexpr Label stated_date_help{"when that was published, likewise", "thời điểm nguồn ấy công bố, tương tự"};
constexpr Label stated_usd_help{"the equivalent in USD that was printed beside it",
                                "số quy đổi ra USD được công bố kèm"};
constexpr Label via_help{"the partner through whom it was delivered", "chuyển qua đối tác nào"};
constexpr Label via_kind_help{"kind of channel (default: from the partner's kind)",
                              "loại kênh chuyển (mặc định: theo loại đối tác)"};
constexpr Label right_date_help{"the right date: 06/11/2021, 2021-11, \"quý II/2022\", 2021",
                                "ngày đúng: 06/11/2021, 2021-11, \"quý II/2022\", 2021"};
constexpr Label instalment_help{"what is promised for when: 2026=500000USD, 2026-H1=…, 2026-Q2=…; repeatable",
                                "số hứa hoặc cam kết cho từng thời gian: 2026=500000USD, 2026-H1=…, 2026-Q2=…"};
constexpr Label contract_rate_help{"VND for one unit of the currency, by the contract",
                                   "số VND cho một đơn vị ngoại tệ theo hợp đồng"};

void add_creation_options(cli::Options& options, recording::CreationWords& creation) {
  options.add(parties_heading, {{.name = "--new-partner", .into = &creation.every_partner, .help = new_partner_help},
                                {.name = "--from-country", .into = &creation.from_country, .help = from_country_help},
                                {.name = "--from-kind", .into = &creation.from_kind, .help = from_kind_help},
                                {.name = "--to-country", .into = &creation.to_country, .help = to_country_help},
                                {.name = "--to-kind", .into = &creation.to_kind, .help = to_kind_help}});
}

}  // namespace

void add_field_option(cli::Options& options, records::AidWords& words, std::string_view name, Label help) {
  const records::FieldDescription& field = records::aid_field(name);
  const bool is_of_parties = field.kind == records::FieldKind::partners || name == "share";
  cli::Target into = field.is_flag()       ? cli::Target(&words.flag(name))
                     : field.is_repeatable ? cli::Target(&words.list(name))
                                           : cli::Target(&words.text(name));
  options.add({.name = field.option,
               .value = field.value,
               .into = std::move(into),
               .help = help.en.empty() ? field.help : help,
               .heading = is_of_parties ? parties_heading : description_heading,
               .completes = field.list});
}

void add_grant_options(cli::Options& options, GrantValues& values) {
  recording::CreationWords& creation = values.creation;
  for (const records::FieldDescription* field : records::aid_fields_in_help()) {
    if (!field->is_in_every_command) continue;
    if (field->name() == "title") add_creation_options(options, creation);
    add_field_option(options, values.words, field->name());
    if (field->name() != "place") continue;
    options.add(
        {.name = "--new-place", .into = &creation.every_place, .help = new_place_help, .heading = description_heading});
  }
}

void add_party_options(cli::Options& options, recording::AidWords& words, recording::CreationWords& creation) {
  for (const std::string_view name : {"from", "co-donor", "to", "share"}) add_field_option(options, words, name);
  add_creation_options(options, creation);
}

namespace {

void add_plain_fact_options(cli::Options& options, recording::EntryWords& words, const Label& date) {
  options.add(money_heading,
              {{.name = "--amount", .into = &words.amount, .help = amount_help},
               {.name = "--goods", .into = &words.goods, .help = goods_help},
               {.name = "--date", .into = &words.date, .help = date},
               {.name = "--via", .value = "PARTNER", .into = &words.via, .help = via_help},
               {.name = "--via-kind", .into = &words.via_kind, .help = via_kind_help},
               {.name = "--stated-vnd", .value = "AMOUNT", .into = &words.stated_vnd, .help = stated_vnd_help},
               {.name = "--stated-usd", .value = "AMOUNT", .into = &words.stated_usd, .help = stated_usd_help}});
}

}  // namespace

void add_fact_options(cli::Options& options, recording::EntryWords& words) {
  add_plain_fact_options(options, words, date_help);
  options.add(
      {.name = "--contract-rate", .into = &words.contract_rate, .help = contract_rate_help, .heading = money_heading});
  add_equivalent_options(options, words);
}

void add_corrected_fact_options(cli::Options& options, recording::EntryWords& words) {
  add_plain_fact_options(options, words, right_date_help);
  add_equivalent_options(options, words);
  add_instalment_option(options, words);
}

void add_instalment_option(cli::Options& options, recording::EntryWords& words) {
  options.add({.name = "--instalment",
               .value = "TIME=AMOUNT",
               .into = &words.instalments,
               .help = instalment_help,
               .heading = money_heading});
}

void add_equivalent_options(cli::Options& options, recording::EntryWords& words) {
  options.add(money_heading,
              {{.name = "--stated", .value = "AMOUNT", .into = &words.stated, .help = stated_help},
               {.name = "--stated-source", .value = "TEXT", .into = &words.stated_source, .help = stated_source_help},
               {.name = "--stated-date", .value = "DATE", .into = &words.stated_date, .help = stated_date_help}});
}

}  // namespace aid::add
