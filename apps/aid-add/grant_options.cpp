// The options that describe a grant and its entries, shared by the commands that record and edit.

#include "add.hpp"

#include "aid/cli/options.hpp"

namespace aid::add {
namespace {

constexpr Label parties_group{"Who", "Các bên"};
constexpr Label description_group{"Description", "Mô tả"};
constexpr Label money_group{"Money and goods", "Tiền và hiện vật"};

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
constexpr Label note_help{"note", "ghi chú"};
constexpr Label source_help{"document or page that says so", "văn bản hoặc trang tin làm căn cứ"};
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

/// Adds options one after the other under one heading.
class Group {
public:
  Group(CLI::App& app, const Label& heading, Language language)
      : app_(app), heading_(heading.in(language)), language_(language) {}

  template <typename Target>
  void add(const std::string& names, Target& target, const Label& help, const std::string& type) {
    app_.add_option(names, target, std::string(help.in(language_)))->type_name(type)->group(heading_);
  }
  void add_flag(const std::string& names, bool& target, const Label& help) {
    app_.add_flag(names, target, std::string(help.in(language_)))->group(heading_);
  }

private:
  CLI::App& app_;
  std::string heading_;
  Language language_;
};

}  // namespace

std::string add_grant_options(CLI::App& app, GrantOptions& options, Language language) {
  services::AidWords& words = options.words;
  services::CreationWords& creation = options.creation;
  Group who(app, parties_group, language);
  who.add("--from", words.from, from_help, "PARTNER");
  who.add("--co-donor", words.co_donors, co_donor_help, "PARTNER");
  who.add("--to", words.to, to_help, "PARTNER");
  who.add("--share", words.shares, share_help, "PERCENT");
  who.add("--owner", words.owners, owner_help, "PARTNER");
  who.add("--managing-agency", words.managing_agencies, agency_help, "PARTNER");
  who.add("--implementer", words.implementers, implementer_help, "PARTNER");
  who.add("--intermediary", words.intermediaries, intermediary_help, "PARTNER");
  who.add_flag("--new-partner", creation.every_partner, new_partner_help);
  who.add("--from-country", creation.from_country, from_country_help, "COUNTRY");
  who.add("--from-kind", creation.from_kind, from_kind_help, "KIND");
  who.add("--to-country", creation.to_country, to_country_help, "COUNTRY");
  who.add("--to-kind", creation.to_kind, to_kind_help, "KIND");

  Group what(app, description_group, language);
  what.add("--title", words.title, title_help, "NAME");
  what.add("--sector", words.sectors, sector_help, "SECTOR");
  what.add("--place", words.places, place_help, "PLACE");
  what.add_flag("--new-place", creation.every_place, new_place_help);
  what.add("--for", words.audiences, for_help, "WHOM");
  what.add("--beneficiary", words.reached, beneficiary_help, "COUNT");
  what.add("--for-country", words.audience_country, for_country_help, "COUNTRY");
  what.add("--part-of", words.part_of, part_of_help, "AID");
  what.add("--count", words.count, count_help, "COUNT");
  what.add("--scope", words.scope, scope_help, "CODE");
  what.add("--modality", words.modality, modality_help, "KIND");
  what.add("--runs", words.runs, runs_help, "DATE");
  what.add("--status", words.status, status_help, "CODE");
  what.add("--regime", words.regime, regime_help, "CODE");
  what.add_flag("--humanitarian", options.humanitarian, humanitarian_help);
  what.add("--note", words.note, note_help, "NOTE");
  what.add("--source", words.sources, source_help, "SOURCE");
  return std::string(description_group.in(language));
}

std::string add_fact_options(CLI::App& app, services::EntryWords& words, Language language) {
  Group money(app, money_group, language);
  money.add("--amount", words.amount, amount_help, "AMOUNT");
  money.add("--goods", words.goods, goods_help, "GOODS");
  money.add("--date", words.date, date_help, "DATE");
  money.add("--via", words.via, via_help, "PARTNER");
  money.add("--via-kind", words.via_kind, via_kind_help, "KIND");
  money.add("--stated-vnd", words.stated_vnd, stated_vnd_help, "AMOUNT");
  money.add("--stated-usd", words.stated_usd, stated_usd_help, "AMOUNT");
  money.add("--contract-rate", words.contract_rate, contract_rate_help, "RATE");
  return std::string(money_group.in(language));
}

}  // namespace aid::add
