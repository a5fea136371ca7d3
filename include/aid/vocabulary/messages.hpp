#pragma once
#include "aid/base/language.hpp"

#include <array>
#include <string_view>

/// What can be wrong with the words that a record is made of. `did_you_mean` (domain) is the usual hint.
namespace aid::messages {

// --- Items of lists: one name a list, so that a script can tell them apart ---

inline constexpr Message<Text> unknown_country{
    "unknown-country",
    "unknown country '{0}'",
    "không có nước hoặc vùng lãnh thổ '{0}'",
    {"'aid-ledger list country' shows the codes and names", "'aid-ledger list country' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_sector{
    "unknown-sector",
    "unknown sector '{0}'",
    "không có lĩnh vực '{0}'",
    {"'aid-ledger list sector' shows the codes and names", "'aid-ledger list sector' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_sector_scheme{"unknown-sector-scheme",
                                                     "unknown sector scheme '{0}'",
                                                     "không có bảng phân loại lĩnh vực '{0}'",
                                                     {"'aid-ledger list sector-scheme' shows the codes and names",
                                                      "'aid-ledger list sector-scheme' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_partner_kind{"unknown-partner-kind",
                                                    "unknown kind of partner '{0}'",
                                                    "không có loại đối tác '{0}'",
                                                    {"'aid-ledger list partner-kind' shows the codes and names",
                                                     "'aid-ledger list partner-kind' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_event_type{
    "unknown-event-type",
    "unknown type of event '{0}'",
    "không có loại sự kiện '{0}'",
    {"'aid-ledger list event-type' shows the codes and names", "'aid-ledger list event-type' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_event_role{
    "unknown-event-role",
    "unknown role in an event '{0}'",
    "không có vai trò trong sự kiện '{0}'",
    {"'aid-ledger list event-role' shows the codes and names", "'aid-ledger list event-role' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_event_count{
    "unknown-event-count",
    "nothing called '{0}' is counted at events",
    "không có chỉ tiêu đếm '{0}' của sự kiện",
    {"'aid-ledger list event-count' shows the codes and names", "'aid-ledger list event-count' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_beneficiary_group{
    "unknown-beneficiary-group",
    "unknown beneficiary group '{0}'",
    "không có nhóm đối tượng thụ hưởng '{0}'",
    {"'aid-ledger list beneficiary-group' shows the codes and names",
     "'aid-ledger list beneficiary-group' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_beneficiary_unit{"unknown-beneficiary-unit",
                                                        "beneficiaries are not counted in '{0}'",
                                                        "không có đơn vị tính đối tượng thụ hưởng '{0}'",
                                                        {"'aid-ledger list beneficiary-unit' shows the codes and names",
                                                         "'aid-ledger list beneficiary-unit' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_channel_kind{"unknown-channel-kind",
                                                    "unknown kind of channel '{0}'",
                                                    "không có loại kênh chuyển '{0}'",
                                                    {"'aid-ledger list channel-kind' shows the codes and names",
                                                     "'aid-ledger list channel-kind' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_regime{
    "unknown-regime",
    "unknown legal regime '{0}'",
    "không có văn bản áp dụng '{0}'",
    {"'aid-ledger list regime' shows the codes and names", "'aid-ledger list regime' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_aid_status{
    "unknown-aid-status",
    "unknown status of aid '{0}'",
    "không có trạng thái khoản viện trợ '{0}'",
    {"'aid-ledger list aid-status' shows the codes and names", "'aid-ledger list aid-status' liệt kê các mã và tên"}};
inline constexpr Message<Text> unknown_valuation_basis{"unknown-valuation-basis",
                                                       "unknown basis of valuation '{0}'",
                                                       "không có căn cứ xác định giá trị '{0}'",
                                                       {"'aid-ledger list valuation-basis' shows the codes and names",
                                                        "'aid-ledger list valuation-basis' liệt kê các mã và tên"}};
inline constexpr Message<Text, Text> ambiguous_word{"ambiguous-word", "'{0}' can mean {1}", "'{0}' có thể là {1}"};
inline constexpr Message<> use_code_hint{"use-code-hint", "give the code", "hãy dùng mã"};

/// Other lists are refused as `unknown-word`.
struct UnknownItemMessage {
  std::string_view list;
  const Message<Text>* message;
};
inline constexpr std::array<UnknownItemMessage, 13> unknown_items{{
    {"country", &unknown_country},
    {"sector", &unknown_sector},
    {"sector-scheme", &unknown_sector_scheme},
    {"partner-kind", &unknown_partner_kind},
    {"event-type", &unknown_event_type},
    {"event-role", &unknown_event_role},
    {"event-count", &unknown_event_count},
    {"beneficiary-group", &unknown_beneficiary_group},
    {"beneficiary-unit", &unknown_beneficiary_unit},
    {"channel-kind", &unknown_channel_kind},
    {"regime", &unknown_regime},
    {"aid-status", &unknown_aid_status},
    {"valuation-basis", &unknown_valuation_basis},
}};

// --- Partners and places ---

inline constexpr Message<Text> unknown_partner{
    "unknown-partner",
    "no partner is called '{0}'",
    "không có đối tác nào tên '{0}'",
    {"look for it: 'partner-list WORD' searches all names", "hãy tìm: 'partner-list TỪ-KHÓA' tìm trong mọi tên"}};
inline constexpr Message<> new_partner_hint{"new-partner-hint", "--new-partner creates it",
                                            "--new-partner sẽ tạo đối tác mới"};
inline constexpr Message<Text> closest_partners_hint{"closest-partners-hint",
                                                     "did you mean {0}? --new-partner creates a new one",
                                                     "có thể là {0}? --new-partner sẽ tạo đối tác mới"};
/// Of a whole name, or of words of one.
inline constexpr Message<Text, Text> ambiguous_partner{
    "ambiguous-partner", "several partners have '{0}' in their names: {1}", "nhiều đối tác có '{0}' trong tên: {1}"};
/// The number with its scheme, as typed.
inline constexpr Message<Text> unknown_identifier{
    "unknown-identifier",
    "no partner has the number '{0}'",
    "không có đối tác nào mang số '{0}'",
    {"look for the partner by its name, then give it the number: 'partner-list edit PARTNER --identifier "
     "SCHEME:NUMBER'",
     "hãy tìm đối tác theo tên, rồi ghi số đó: 'partner-list edit ĐỐI-TÁC --identifier LOẠI:SỐ'"}};
inline constexpr Message<Text, Text> ambiguous_identifier{
    "ambiguous-identifier",
    "several partners have the number '{0}': {1}",
    "nhiều đối tác cùng mang số '{0}': {1}",
    {"say of which scheme it is, as in tax-code:0400123456, or give the partner's code",
     "hãy ghi rõ loại số, ví dụ tax-code:0400123456, hoặc dùng mã đối tác"}};
/// What was typed, and one that is right: "tax-code:0400123456".
inline constexpr Message<Text, Text> bad_identifier{
    "bad-identifier",
    "'{0}' is not a scheme and a number like {1}",
    "'{0}' không đúng dạng loại và số như {1}",
    {"a tax code has 10 or 13 digits, an org-id a prefix (XM-DAC-41114); 'aid-ledger list identifier-scheme' shows the "
     "schemes",
     "mã số thuế có 10 hoặc 13 chữ số, mã IATI có tiền tố (XM-DAC-41114); 'aid-ledger list identifier-scheme' liệt kê "
     "các loại"}};
inline constexpr Message<Text> unknown_place{
    "unknown-place",
    "no place is called '{0}'",
    "không có địa bàn nào tên '{0}'",
    {"name a province or a place in use, which 'aid-report by place' lists",
     "hãy nêu tên tỉnh, thành phố hoặc địa bàn đã dùng; 'aid-report by place' liệt kê các địa bàn đã dùng"}};
inline constexpr Message<> place_hint{"place-hint",
                                      "a place that is not on the list is given with its province or country and "
                                      "--new-place: 'quận Liên Chiểu, Đà Nẵng'",
                                      "địa bàn chưa có trong danh mục thì ghi kèm tỉnh, thành phố hoặc nước và "
                                      "--new-place: 'quận Liên Chiểu, Đà Nẵng'"};
inline constexpr Message<Text> closest_places_hint{"closest-places-hint",
                                                   "did you mean {0}? --new-place creates a place that is not on the "
                                                   "list: 'quận Liên Chiểu, Đà Nẵng'",
                                                   "có thể là {0}? --new-place tạo địa bàn chưa có trong danh "
                                                   "mục: 'quận Liên Chiểu, Đà Nẵng'"};
inline constexpr Message<Text, Text> ambiguous_place{"ambiguous-place",
                                                     "several places are called '{0}': {1}",
                                                     "nhiều địa bàn cùng tên '{0}': {1}",
                                                     {"add the province or country: 'Liên Chiểu, Đà Nẵng'",
                                                      "hãy ghi kèm tỉnh, thành phố hoặc nước: 'Liên Chiểu, Đà Nẵng'"}};
inline constexpr Message<Text> place_day_hint{"place-day-hint",
                                              "add the province or country, or a day on which it existed: '{0}'",
                                              "hãy ghi kèm tỉnh, thành phố, nước hoặc một ngày địa bàn còn tồn tại: "
                                              "'{0}'"};
inline constexpr Message<Text, Text, Text, Text> place_not_then{
    "place-not-then",
    "'{0}' did not exist on {1}: {2}",
    "'{0}' không tồn tại vào {3}: {2}",
    {"name the unit that was there on that day, or mend the date",
     "hãy nêu đơn vị hành chính tồn tại vào ngày đó, hoặc sửa lại ngày"}};

inline constexpr Message<Text> place_of_that_day_hint{
    "place-of-that-day-hint", "on that day it belongs to '{0}': name that unit, or mend the date",
    "vào ngày đó, nơi này thuộc '{0}': hãy nêu đơn vị đó, hoặc sửa lại ngày"};
inline constexpr Message<Text> place_of_today_hint{
    "place-of-today-hint", "today it lies in '{0}': name that, or read places as they were recorded: --places then",
    "nay thuộc '{0}': hãy nêu tên đó, hoặc dùng --places then để tìm theo địa giới khi ghi nhận"};

inline constexpr Message<Text> empty_name{"empty-name",
                                          "'{0}' has no letter or digit that a name could be found by",
                                          "'{0}' không có chữ cái hay chữ số nào để làm tên",
                                          {"write the name in letters", "hãy ghi tên bằng chữ"}};
inline constexpr Message<Text> not_a_ledger_code{
    "not-a-ledger-code",
    "'{0}' cannot be a ledger's code: 2 to 8 letters A-Z or digits, a letter first",
    "'{0}' không dùng làm mã sổ được: cần 2 đến 8 chữ cái A-Z hoặc chữ số, bắt đầu bằng chữ cái",
    {"for example DN or HN2", "ví dụ DN hoặc HN2"}};

// --- Records, settings, lists ---

inline constexpr Message<Text> unknown_aid{"unknown-aid", "there is no aid '{0}'", "không có khoản viện trợ '{0}'"};
/// The number of a decision, and the codes.
inline constexpr Message<Text, Text> ambiguous_aid{"ambiguous-aid", "the decision '{0}' is about several aids: {1}",
                                                   "quyết định '{0}' áp dụng cho nhiều khoản: {1}"};
inline constexpr Message<> aid_forms_hint{
    "aid-forms-hint", "name it by its code (DN-2021-0042), its own id, its UUID or the number of its decision",
    "hãy nêu mã (DN-2021-0042), mã riêng, UUID hoặc số quyết định phê duyệt"};
inline constexpr Message<Text> unknown_entry{"unknown-entry", "there is no entry '{0}'", "không có bút toán '{0}'"};
inline constexpr Message<Text> unknown_stated_total{
    "unknown-stated-total",
    "there is no published total '{0}'",
    "không có số liệu công bố '{0}'",
    {"'aid-ledger stated list' shows their codes", "'aid-ledger stated list' cho xem các mã"}};
inline constexpr Message<Text> unknown_record{"unknown-record", "there is no aid, entry or approval '{0}'",
                                              "không có khoản viện trợ, bút toán hay phê duyệt '{0}'"};
inline constexpr Message<> record_forms_hint{
    "record-forms-hint", "name it by its code (DN-2021-0042, DN-2021-0042/1, DN-2021-0042/A1), its own id or its UUID",
    "hãy nêu mã (DN-2021-0042, DN-2021-0042/1, DN-2021-0042/A1), mã riêng hoặc UUID"};
inline constexpr Message<Text> unknown_event{"unknown-event", "there is no event '{0}'", "không có sự kiện '{0}'"};
inline constexpr Message<> event_hint{"event-hint", "'event-log list' shows the codes",
                                      "'event-log list' liệt kê các mã"};
inline constexpr Message<Text, Label> unknown_matter{"unknown-matter", "there is no {1} '{0}'", "không có {1} '{0}'"};
inline constexpr Message<Text> matter_hint{"matter-hint", "'{0}' shows the codes", "'{0}' liệt kê các mã"};
inline constexpr Message<Text, Text> unknown_setting{"unknown-setting",
                                                     "there is no setting '{0}', only: {1}",
                                                     "không có thiết lập '{0}', chỉ có: {1}",
                                                     {"'aid-ledger config' shows the settings and their values",
                                                      "'aid-ledger config' cho xem các thiết lập và giá trị"}};
inline constexpr Message<Text, Text> unknown_heading_part{"unknown-heading-part",
                                                          "a heading has no part '{0}', only: {1}",
                                                          "phần đầu, phần cuối văn bản không có mục '{0}', chỉ có: {1}",
                                                          {"'aid-ledger config heading' shows what is set of each",
                                                           "'aid-ledger config heading' cho xem giá trị của từng mục"}};
inline constexpr Message<Text, Text> unknown_heading_profile{
    "unknown-heading-profile",
    "there is no manner of documents '{0}', only: {1}",
    "không có thể thức văn bản '{0}', chỉ có: {1}",
    {"for example 'aid-ledger config heading profile decree-30'",
     "chẳng hạn: 'aid-ledger config heading profile decree-30'"}};
inline constexpr Message<Text> one_text_only{
    "one-text-only",
    "'{0}' is one text, not several",
    "mục '{0}' chỉ có một dòng",
    {"put it in quotes, and give lines only to superior, office, addressee and receiver",
     "hãy đặt trong dấu nháy; chỉ superior, office, addressee và receiver có nhiều dòng"}};
inline constexpr Message<Text> unknown_list{"unknown-list", "there is no list '{0}'", "không có danh mục '{0}'"};
inline constexpr Message<Text> lists_hint{"lists-hint", "there are: {0}", "hiện có: {0}"};

// --- The same thing twice ---

inline constexpr Message<Text> same_as_recorded{"same-as-recorded", "the same is recorded already: {0}",
                                                "nội dung này đã được ghi: {0}"};
inline constexpr Message<> another_hint{"another-hint", "--another records it as a second one",
                                        "--another để ghi thêm một bản ghi nữa"};
}  // namespace aid::messages
