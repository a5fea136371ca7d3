// The options that describe a grant and its entries, shared by the commands that record and edit.

#include "add.hpp"

#include "aid/cli/options.hpp"

namespace aid::add {
namespace {

constexpr Label parties_heading{"Who", "Các bên"};

constexpr Label from_help{"giver: the first is the donor, further ones are co-donors",
                          "bên cung cấp: bên đầu là bên cung cấp chính, các bên sau là đồng tài trợ"};
constexpr Label co_donor_help{"co-donor", "đồng tài trợ"};
constexpr Label to_help{"receiver; several share one aid", "bên tiếp nhận; nhiều bên thì cùng chung một khoản"};
constexpr Label share_help{"per cent of each --to, in their order", "phần trăm của từng --to, theo thứ tự"};
constexpr Label owner_help{"who manages the aid", "chủ khoản viện trợ"};
constexpr Label agency_help{"the managing agency", "cơ quan chủ quản"};
constexpr Label implementer_help{"who carries it out", "đối tác thực hiện"};
constexpr Label intermediary_help{"who stands between", "tổ chức trung gian"};
constexpr Label new_partner_help{"create the partners whose names are not known", "lập đối tác mới cho tên chưa có"};
constexpr Label from_country_help{"of created givers; of known ones it is checked",
                                  "nước của bên cung cấp mới; bên đã có thì đối chiếu"};
constexpr Label from_kind_help{"kind of created givers; of known ones it is checked",
                               "loại của bên cung cấp mới; bên đã có thì đối chiếu"};
constexpr Label to_country_help{"of created receivers; of known ones it is checked",
                                "nước của bên tiếp nhận mới; bên đã có thì đối chiếu"};
constexpr Label to_kind_help{"kind of created receivers; of known ones it is checked",
                             "loại của bên tiếp nhận mới; bên đã có thì đối chiếu"};

constexpr Label title_help{"title", "tên khoản viện trợ"};
constexpr Label sector_help{"sector, with its share where there are several: health=60",
                            "lĩnh vực, kèm tỷ lệ nếu có nhiều: y tế=60"};
constexpr Label scope_help{"own, member, area-wide (default: from the roles of the office and its members)",
                           "own, member, area-wide (mặc định: theo vai trò của cơ quan và tổ chức thành viên)"};
constexpr Label modality_help{"programme, project, non-project", "chương trình, dự án, phi dự án"};
constexpr Label regime_help{"legal regime", "văn bản pháp luật áp dụng"};
constexpr Label status_help{"status", "trạng thái"};
constexpr Label humanitarian_help{"it is humanitarian aid", "là viện trợ nhân đạo"};
constexpr Label count_help{"how many aids it stands for: 64, \"hơn 50\", unknown",
                           "bản ghi này gồm bao nhiêu khoản: 64, \"hơn 50\", unknown"};
constexpr Label part_of_help{"the aid that it is a part of", "là một phần của khoản nào"};
constexpr Label runs_help{"when it is carried out: 2018-2023", "thời gian thực hiện: 2018-2023"};
constexpr Label place_help{
    "where it is used: \"Đà Nẵng\", \"quận Liên Chiểu, Đà Nẵng\", with a share: \"Paksé, Lào=40\"",
    "nơi sử dụng: \"Đà Nẵng\", \"quận Liên Chiểu, Đà Nẵng\", kèm tỷ lệ: \"Paksé, Lào=40\""};
constexpr Label new_place_help{"create the places that are not known", "lập địa bàn mới cho tên chưa có"};
constexpr Label for_help{"who benefits: a group or any words", "đối tượng thụ hưởng: tên nhóm hoặc mô tả"};
constexpr Label beneficiary_help{"how many: \"pupils=19 school\", \"hơn 3.000 người\"",
                                 "bao nhiêu: \"học sinh=19 trường\", \"hơn 3.000 người\""};
constexpr Label for_country_help{"country of those who benefit, where it is not the receiver's",
                                 "nước của đối tượng thụ hưởng, nếu khác bên tiếp nhận"};

constexpr Label date_help{"06/11/2021, 2021-11, \"quý II/2022\", 2021 (default: today)",
                          "06/11/2021, 2021-11, \"quý II/2022\", 2021 (mặc định: hôm nay)"};
constexpr Label amount_help{"money: \"196 triệu\", \"hơn 126 tỷ\", \"9,5 triệu USD\", \"200.000.000\"",
                            "số tiền: \"196 triệu\", \"hơn 126 tỷ\", \"9,5 triệu USD\", \"200.000.000\""};
constexpr Label goods_help{"\"4 máy thở\", \"96 chai nước sát khuẩn @ 25.000\", \"khẩu trang\" (quantity unknown)",
                           "\"4 máy thở\", \"96 chai nước sát khuẩn @ 25.000\", \"khẩu trang\" (không rõ số lượng)"};
constexpr Label stated_vnd_help{"the equivalent in VND that was printed beside it",
                                "số quy đổi ra VND được công bố kèm"};
constexpr Label stated_usd_help{"the equivalent in USD that was printed beside it",
                                "số quy đổi ra USD được công bố kèm"};
constexpr Label via_help{"the partner through whom it was delivered", "chuyển qua đối tác nào"};
constexpr Label via_kind_help{"kind of channel (default: from the partner's kind)",
                              "loại kênh chuyển (mặc định: theo loại đối tác)"};
constexpr Label contract_rate_help{"VND for one unit of the currency, by the contract",
                                   "số VND cho một đơn vị ngoại tệ theo hợp đồng"};

}  // namespace

void add_grant_options(cli::Options& options, GrantValues& values) {
  recording::AidWords& words = values.words;
  recording::CreationWords& creation = values.creation;
  options.add(parties_heading,
              {{.name = "--from", .value = "PARTNER", .into = &words.from, .help = from_help},
               {.name = "--co-donor", .value = "PARTNER", .into = &words.co_donors, .help = co_donor_help},
               {.name = "--to", .value = "PARTNER", .into = &words.to, .help = to_help},
               {.name = "--share", .value = "PERCENT", .into = &words.shares, .help = share_help},
               {.name = "--owner", .value = "PARTNER", .into = &words.owners, .help = owner_help},
               {.name = "--managing-agency", .value = "PARTNER", .into = &words.managing_agencies, .help = agency_help},
               {.name = "--implementer", .value = "PARTNER", .into = &words.implementers, .help = implementer_help},
               {.name = "--intermediary", .value = "PARTNER", .into = &words.intermediaries, .help = intermediary_help},
               {.name = "--new-partner", .into = &creation.every_partner, .help = new_partner_help},
               {.name = "--from-country", .into = &creation.from_country, .help = from_country_help},
               {.name = "--from-kind", .into = &creation.from_kind, .help = from_kind_help},
               {.name = "--to-country", .into = &creation.to_country, .help = to_country_help},
               {.name = "--to-kind", .into = &creation.to_kind, .help = to_kind_help}});
  options.add(description_heading,
              {{.name = "--title", .value = "NAME", .into = &words.title, .help = title_help},
               {.name = "--sector", .into = &words.sectors, .help = sector_help},
               {.name = "--place", .into = &words.places, .help = place_help},
               {.name = "--new-place", .into = &creation.every_place, .help = new_place_help},
               {.name = "--for", .value = "WHOM", .into = &words.audiences, .help = for_help},
               {.name = "--beneficiary", .value = "COUNT", .into = &words.reached, .help = beneficiary_help},
               {.name = "--for-country", .into = &words.audience_country, .help = for_country_help},
               {.name = "--part-of", .value = "AID", .into = &words.part_of, .help = part_of_help},
               {.name = "--count", .into = &words.count, .help = count_help},
               {.name = "--scope", .value = "CODE", .into = &words.scope, .help = scope_help},
               {.name = "--modality", .value = "KIND", .into = &words.modality, .help = modality_help},
               {.name = "--runs", .value = "DATE", .into = &words.runs, .help = runs_help},
               {.name = "--status", .value = "CODE", .into = &words.status, .help = status_help},
               {.name = "--regime", .value = "CODE", .into = &words.regime, .help = regime_help},
               {.name = "--humanitarian", .into = &words.humanitarian, .help = humanitarian_help},
               {.name = "--note", .into = &words.note, .help = note_help},
               {.name = "--source", .into = &words.sources, .help = source_help}});
}

void add_fact_options(cli::Options& options, recording::EntryWords& words) {
  options.add(money_heading,
              {{.name = "--amount", .into = &words.amount, .help = amount_help},
               {.name = "--goods", .into = &words.goods, .help = goods_help},
               {.name = "--date", .into = &words.date, .help = date_help},
               {.name = "--via", .value = "PARTNER", .into = &words.via, .help = via_help},
               {.name = "--via-kind", .into = &words.via_kind, .help = via_kind_help},
               {.name = "--stated-vnd", .value = "AMOUNT", .into = &words.stated_vnd, .help = stated_vnd_help},
               {.name = "--stated-usd", .value = "AMOUNT", .into = &words.stated_usd, .help = stated_usd_help},
               {.name = "--contract-rate", .into = &words.contract_rate, .help = contract_rate_help}});
}

}  // namespace aid::add
