#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with what is to be recorded.
namespace aid::messages {

inline constexpr Message<> record_or_batch{"record-or-batch",
                                           "name either one record or one --batch",
                                           "hãy nêu một bản ghi hoặc một --batch",
                                           {"for example 'aid-add reverse DN-2021-0042 --reason \"typed twice\"' or "
                                            "'aid-add reverse --batch 3 --reason \"typed twice\"'",
                                            "ví dụ 'aid-add reverse DN-2021-0042 --reason \"nhập nhầm\"' hoặc 'aid-add "
                                            "reverse --batch 3 --reason \"nhập nhầm\"'"}};

inline constexpr Message<Text, Text, Text, Label, Label> id_differs{
    "id-differs",
    "'{0}' is already recorded as {1}, with another {2}: {3}, not {4}",
    "'{0}' đã được ghi là {1}, nhưng {2} khác: {3}, không phải {4}",
    {"give another --id, or the values that are recorded", "hãy dùng --id khác, hoặc ghi đúng giá trị đã có"}};
inline constexpr Message<Text, Text> id_of_other_kind{"id-differs",
                                                      "'{0}' is already recorded as {1}, another kind of record",
                                                      "'{0}' đã được ghi là {1}, thuộc loại bản ghi khác"};
inline constexpr Message<Text, Text> id_of_each{
    "id-differs", "'{0}' is already recorded as {1}, with another --to: not as many receivers",
    "'{0}' đã được ghi là {1}, nhưng --to khác: số bên tiếp nhận không bằng nhau"};
inline constexpr Message<> id_differs_hint{"id-differs-hint",
                                           "give another --id, or take the recorded one back first: aid-add reverse",
                                           "hãy dùng --id khác, hoặc hủy bản đã ghi trước: aid-add reverse"};

inline constexpr Message<Text, Text> sectors_of_two_schemes{
    "sectors-of-two-schemes", "no scheme of sectors knows all of these: {0}; they stand in {1}",
    "không có bảng lĩnh vực nào có đủ các lĩnh vực này: {0}; các lĩnh vực này thuộc {1}"};
inline constexpr Message<> sectors_of_two_schemes_hint{
    "sectors-of-two-schemes-hint",
    "take words of one scheme ('aid-ledger list sector'), or say of each which it is of, as SCHEME:SECTOR, where each "
    "scheme describes the aid as a whole",
    "hãy dùng các lĩnh vực trong cùng một bảng ('aid-ledger list sector'), hoặc ghi rõ BẢNG:LĨNH-VỰC khi mỗi bảng đều "
    "mô tả toàn bộ khoản"};
/// The sum in English and in Vietnamese.
inline constexpr Message<Text, Text> shares_not_100{
    "shares-not-100",
    "the shares add up to {0}, not to 100",
    "các tỷ lệ cộng lại bằng {1}, không phải 100",
    {"mend a share, or leave all out: then it is shared in unknown parts",
     "hãy sửa lại tỷ lệ, hoặc bỏ hết: khi đó coi là dùng chung, chưa rõ tỷ lệ"}};
/// The sectors with their schemes, and the sums of their shares in each.
inline constexpr Message<Text, Text> shares_of_schemes_hint{
    "shares-of-schemes-hint",
    "the words belong to different sector schemes ({0}), and shares add up to 100 in each ({1}): choose words of one "
    "scheme, as SCHEME:CODE; 'aid-ledger list sector' shows them",
    "các từ thuộc những bảng phân loại lĩnh vực khác nhau ({0}), mà tỷ lệ phải đủ 100 trong từng bảng ({1}): hãy chọn "
    "từ "
    "của một bảng, dạng BẢNG:MÃ; 'aid-ledger list sector' liệt kê các từ"};
inline constexpr Message<> shares_not_for_all{"shares-not-for-all",
                                              "shares are given for some and not for others: give all or none",
                                              "chỉ nêu tỷ lệ cho một số: hãy nêu cho tất cả hoặc không nêu"};
inline constexpr Message<> shares_in_options_hint{
    "shares-in-options-hint",
    "give each its share behind '=' (health=60), together 100; or leave all out: then it is shared in unknown parts",
    "hãy ghi tỷ lệ của từng mục sau dấu '=' (health=60), tổng đủ 100; hoặc bỏ hết: khi đó coi là dùng chung, chưa rõ "
    "tỷ "
    "lệ"};
inline constexpr Message<> shares_in_cell_hint{
    "shares-in-cell-hint",
    "give each its share in parentheses, 'Y tế (60%); Giáo dục (40%)', together 100; or leave all shares out: then it "
    "is shared in unknown parts",
    "hãy ghi tỷ lệ của từng mục trong ngoặc, 'Y tế (60%); Giáo dục (40%)', tổng đủ 100; hoặc bỏ hết tỷ lệ: khi đó coi "
    "là dùng chung, chưa rõ tỷ lệ"};
/// The receivers, and the shares.
inline constexpr Message<std::size_t, std::size_t> shares_not_for_receivers{
    "shares-not-for-all",
    "receivers named by --to: {0}; shares given by --share: {1}",
    "số bên tiếp nhận nêu bằng --to: {0}; số tỷ lệ nêu bằng --share: {1}",
    {"give one --share for each --to, in the same order, together 100; or leave all out: then it is shared in unknown "
     "parts",
     "hãy nêu cho mỗi --to một --share, theo đúng thứ tự, tổng đủ 100; hoặc bỏ hết --share: khi đó coi là dùng chung, "
     "chưa rõ tỷ lệ"}};
inline constexpr Message<Text> repeated_share{
    "repeated-share",
    "'{0}' is given twice, each time with a share",
    "'{0}' được nêu hai lần, lần nào cũng kèm tỷ lệ",
    {"name it once, with its whole share", "chỉ nêu một lần, với toàn bộ tỷ lệ"}};
inline constexpr Message<Text> not_a_share{"not-a-share",
                                           "'{0}' is not a share between 0 and 100",
                                           "'{0}' không phải là tỷ lệ từ 0 đến 100",
                                           {"write a per cent: 60, 33.3", "hãy ghi số phần trăm: 60 hoặc 33,3"}};

inline constexpr Message<Text> share_of_giver{
    "share-of-giver",
    "'{0}' looks like a name with a share, and only recipients have shares",
    "'{0}' giống một tên kèm tỷ lệ, mà chỉ bên tiếp nhận mới có tỷ lệ",
    {"record what each gave as an aid of its own, with its amount; where it is all of the name, put it between "
     "quotation marks in a list, or record the partner first: partner-list add",
     "hãy ghi phần của mỗi bên thành một khoản viện trợ riêng, có số tiền riêng; nếu đó là cả tên thì đặt trong dấu "
     "nháy "
     "kép khi ghi danh sách, hoặc ghi đối tác trước: partner-list add"}};

inline constexpr Message<> direction_not_known{
    "direction-not-known", "the countries of giver and receiver do not tell the direction of this aid",
    "nước của bên cung cấp và bên tiếp nhận chưa cho biết chiều của khoản viện trợ này"};
inline constexpr Message<> direction_hint{
    "direction-hint",
    "say --direction in, out, local-foreigners or domestic, or the countries: --from-country, --to-country",
    "hãy nêu --direction in, out, local-foreigners hoặc domestic, hoặc nêu nước: --from-country, --to-country"};
inline constexpr Message<Text, Text, Text, Text> direction_contradicts{
    "direction-contradicts", "the direction '{0}' contradicts the countries of '{1}' and '{2}'",
    "chiều '{3}' trái với nước của '{1}' và '{2}'"};
inline constexpr Message<> contradiction_hint{
    "contradiction-hint",
    "check the partners with partner-list show; a mission or community in Viet Nam needs that kind",
    "hãy xem lại đối tác bằng partner-list show; cơ quan đại diện hay cộng đồng nước ngoài phải ghi đúng loại"};
inline constexpr Message<Text, Text> foreign_to_foreign{
    "foreign-to-foreign", "'{0}' and '{1}' are both foreign: that is no aid of this ledger",
    "'{0}' và '{1}' đều ở nước ngoài: không phải khoản viện trợ của sổ này"};
inline constexpr Message<> local_foreigners_hint{
    "local-foreigners-hint", "help to foreigners in Viet Nam is --direction local-foreigners",
    "hỗ trợ người nước ngoài tại Việt Nam thì dùng --direction local-foreigners"};
inline constexpr Message<Text, Text, Text> country_differs{"country-differs",
                                                           "the country of '{0}' is recorded as {1}, not {2}",
                                                           "nước của '{0}' đã ghi là {1}, không phải {2}"};
inline constexpr Message<Text, Text, Text> kind_differs{"kind-differs", "the kind of '{0}' is recorded as {1}, not {2}",
                                                        "loại của '{0}' đã ghi là {1}, không phải {2}"};
/// An option that describes partners and how often it was given; the option that names them, and how many there are.
inline constexpr Message<Text, std::size_t, Text, std::size_t> not_one_for_each{
    "not-one-for-each",
    "{0} is given {1} times, and {2} names {3}",
    "{0} được nêu {1} lần, còn {2} nêu {3} bên",
    {"give it once for all of them, or once for each, in the same order",
     "hãy nêu một lần cho tất cả, hoặc mỗi bên một lần, theo đúng thứ tự"}};
inline constexpr Message<> partner_edit_hint{"partner-edit-hint", "mend the partner with partner-list edit",
                                             "hãy sửa đối tác bằng partner-list edit"};

inline constexpr Message<> nothing_given{"nothing-given", "neither an amount nor goods are given",
                                         "chưa nêu số tiền hay hiện vật"};
inline constexpr Message<> nothing_given_hint{
    "nothing-given-hint",
    "give --amount or --goods; for help that nobody has valued, say its --form (service, expert, in-kind …)",
    "hãy nêu --amount hoặc --goods; nếu chưa định giá thì nêu --form (service, expert, in-kind …)"};
inline constexpr Message<Text> aid_needed{"aid-needed", "'{0}' belongs to an aid: name it with --aid",
                                          "'{0}' phải thuộc một khoản viện trợ: hãy nêu --aid"};
inline constexpr Message<Text> not_with_aid{"not-with-aid", "{0} describes an aid, and --aid names one that is there",
                                            "{0} mô tả khoản viện trợ, mà --aid đã chỉ một khoản có sẵn"};
inline constexpr Message<> edit_hint{"edit-hint", "change what describes it with aid-add edit",
                                     "hãy sửa phần mô tả bằng aid-add edit"};
inline constexpr Message<Text, Text> not_of_kind{"not-of-kind",
                                                 "{0} does not go with '{1}'",
                                                 "{0} không dùng được với '{1}'",
                                                 {"leave the option out; --help of the command tells which it takes",
                                                  "hãy bỏ tùy chọn này; xem các tùy chọn trong --help của lệnh"}};
inline constexpr Message<Text> aid_reversed{"aid-reversed",
                                            "the aid {0} was taken back",
                                            "khoản {0} đã bị hủy",
                                            {"name another aid; 'aid-report list' shows those that count",
                                             "hãy nêu khoản khác; 'aid-report list' liệt kê các khoản còn hiệu lực"}};
inline constexpr Message<Text, Text, Text> wrong_delivery{
    "wrong-delivery", "{0} is aid of direction '{1}': it is not delivered by this command",
    "{0} là khoản viện trợ chiều '{2}': không dùng lệnh này để ghi việc giao nhận"};
inline constexpr Message<Text> delivery_hint{"delivery-hint", "use aid-add {0}", "hãy dùng aid-add {0}"};
inline constexpr Message<Text> not_settled{
    "not-settled",
    "{0} is not a pledge or commitment of this aid that the entry can draw on",
    "{0} không phải là lần hứa tài trợ hay cam kết của khoản này mà bút toán có thể thực hiện",
    {"'aid-report show AID' lists the entries: name a pledge or commitment, or leave --settles out",
     "'aid-report show KHOẢN' liệt kê các bút toán: hãy nêu một lần hứa tài trợ hoặc cam kết, hoặc bỏ --settles"}};
inline constexpr Message<> rate_without_amount{"rate-without-amount",
                                               "a contract rate needs an amount in a foreign currency",
                                               "tỷ giá hợp đồng cần có số tiền ngoại tệ",
                                               {"give --amount in a foreign currency, or leave --contract-rate out",
                                                "hãy nêu --amount bằng ngoại tệ, hoặc bỏ --contract-rate"}};
inline constexpr Message<Text> not_a_rate{
    "not-a-rate",
    "'{0}' is not a rate above 0",
    "'{0}' không phải là tỷ giá lớn hơn 0",
    {"write the VND for one unit of the currency: 23131", "hãy ghi số VND cho một đơn vị ngoại tệ: 23131"}};
inline constexpr Message<> each_and_amount{"each-and-amount",
                                           "--each and --amount (or --share) are both given: --each is the amount of "
                                           "every receiver, --amount one for all",
                                           "không dùng cùng lúc --each và --amount (hoặc --share): --each là số tiền "
                                           "của mỗi bên tiếp nhận, --amount là số tiền chung",
                                           {"keep one of them", "chỉ giữ một tùy chọn"}};
inline constexpr Message<> each_without_receivers{
    "each-without-receivers",
    "--each needs --to",
    "--each cần có --to",
    {"name each receiver: --to NAME --to NAME", "hãy nêu từng bên tiếp nhận: --to TÊN --to TÊN"}};
inline constexpr Message<Text> not_reached{"not-reached", "'{0}' is not GROUP=COUNT UNIT, GROUP or COUNT UNIT",
                                           "'{0}' không có dạng NHÓM=SỐ ĐƠN-VỊ, NHÓM hay SỐ ĐƠN-VỊ"};
inline constexpr Message<> not_reached_hint{"not-reached-hint", "for example \"pupils=19 school\", \"hơn 3.000 người\"",
                                            "ví dụ \"pupils=19 trường\", \"hơn 3.000 người\""};

inline constexpr Message<Text> part_of_itself{"part-of-itself",
                                              "{0} cannot be a part of itself",
                                              "{0} không thể là một phần của chính khoản đó",
                                              {"name another aid after --part-of", "hãy nêu khoản khác sau --part-of"}};
inline constexpr Message<Text, Text> part_of_cycle{
    "part-of-cycle",
    "{0} is itself a part of {1}",
    "chính {0} là một phần của {1}",
    {"decide which of the two is the whole, and say --part-of for the other alone",
     "hãy xác định khoản nào là khoản chung, và chỉ ghi --part-of cho khoản kia"}};
inline constexpr Message<Text, Text, Text, Text, Text> part_of_other_direction{
    "part-of-other-direction",
    "{0} is aid of direction '{1}', a part of direction '{2}' cannot lie in it",
    "{0} là viện trợ chiều '{3}', không thể có phần chiều '{4}'",
    {"name an aid of the same direction: --part-of, in a list the column 'Part of'; or leave it out",
     "hãy nêu một khoản cùng chiều: --part-of, trong danh sách là cột 'Thuộc khoản'; hoặc để trống"}};
/// An option, how often it is given, and how often --stated is.
inline constexpr Message<Text, std::int64_t, std::int64_t> stated_uneven{
    "stated-uneven",
    "{0} is given {1} times and --stated {2} times: each equivalent needs its own, in the same order",
    "{0} nêu {1} lần mà --stated nêu {2} lần: mỗi số quy đổi cần một {0}, theo cùng thứ tự",
    {"give it once for each --stated, and ? where it is not known",
     "hãy nêu một lần cho mỗi --stated, chỗ nào chưa biết thì ghi ?"}};
inline constexpr Message<Text> equivalent_withdrawn{
    "equivalent-withdrawn",
    "{0} was taken back already",
    "{0} đã được hủy từ trước",
    {"'aid-report show' shows those that stand", "'aid-report show' cho xem các số quy đổi còn giá trị"}};
inline constexpr Message<Text> which_entry{
    "which-entry",
    "{0} has entries of several amounts: an equivalent is of one of them",
    "{0} có các bút toán với số tiền khác nhau: số quy đổi phải thuộc một bút toán",
    {"name the entry: aid-add edit DN-2021-0042/1 --stated '32 tỷ VND'; 'aid-report show' shows their numbers",
     "hãy nêu bút toán: aid-add edit DN-2021-0042/1 --stated '32 tỷ VND'; 'aid-report show' cho xem số thứ tự"}};
inline constexpr Message<Text> only_of_entry{
    "only-of-entry",
    "{0} is an entry: of an entry only equivalents can be added",
    "{0} là một bút toán: với bút toán chỉ có thể thêm số quy đổi",
    {"name the aid to change what describes it; what the entry states is put right with aid-add correct",
     "muốn sửa phần mô tả thì nêu mã khoản; nội dung của bút toán thì sửa bằng aid-add correct"}};
inline constexpr Message<Text> not_clearable{"not-clearable", "'{0}' is not a value that can be taken away",
                                             "'{0}' không phải giá trị có thể xóa"};
inline constexpr Message<Text> clearable_hint{"clearable-hint", "these can: {0}", "có thể xóa: {0}"};
inline constexpr Message<Text> clear_component_hint{
    "clear-component-hint",
    "what is an aid of its own is no component: 'aid-add edit {0} --clear part-of --clear component'; or name another "
    "whole: --part-of",
    "khoản riêng thì không phải hợp phần: 'aid-add edit {0} --clear part-of --clear component'; hoặc nêu khoản chung "
    "khác: --part-of"};

inline constexpr Message<Text> day_needed{
    "day-needed",
    "'{0}' is not a single day",
    "'{0}' không phải một ngày cụ thể",
    {"write day, month and year: 06/11/2021", "hãy ghi đủ ngày, tháng, năm: 06/11/2021"}};
inline constexpr Message<> approval_unnamed{"approval-unnamed",
                                            "the decision needs a number or an authority",
                                            "quyết định cần có số hoặc cơ quan ban hành",
                                            {"give --number or --authority", "hãy nêu --number hoặc --authority"}};
inline constexpr Message<Text> nothing_to_amend{
    "nothing-to-amend", "{0} has no approval in force on that day, so that this amendment does not approve it",
    "{0} không có phê duyệt nào còn hiệu lực vào ngày đó, nên quyết định điều chỉnh này không phải là phê duyệt"};
inline constexpr Message<Text, Text> nothing_to_amend_hint{
    "nothing-to-amend-hint",
    "record the approval that it amends: aid-add approve {0} --number NUMBER --date DD/MM/YYYY; or take this record "
    "back if it is a mistake: aid-add reverse {1} --reason TEXT",
    "hãy ghi phê duyệt được điều chỉnh: aid-add approve {0} --number SỐ --date NGÀY/THÁNG/NĂM; nếu ghi nhầm thì hủy: "
    "aid-add reverse {1} --reason LÝ-DO"};
inline constexpr Message<Text> nothing_to_revoke{"nothing-to-revoke",
                                                 "{0} has no approval in force on that day that could be revoked",
                                                 "{0} không có phê duyệt nào còn hiệu lực vào ngày đó để thu hồi"};
inline constexpr Message<Text> nothing_to_revoke_hint{
    "nothing-to-revoke-hint", "record the approval first: aid-add approve {0} --number NUMBER --date DD/MM/YYYY",
    "hãy ghi phê duyệt trước: aid-add approve {0} --number SỐ --date NGÀY/THÁNG/NĂM"};
inline constexpr Message<Text, Text, Text> approval_not_in_force{
    "approval-not-in-force",
    "the revocation {0} ({1}) may have come after this approval, which is therefore not in force",
    "thu hồi {0} ({2}) có thể ra sau phê duyệt này, nên phê duyệt chưa có hiệu lực"};
inline constexpr Message<Text, Text> approval_without_day_hint{
    "approval-without-day-hint",
    "take back the one without a day, and record it again with its day: aid-add reverse {0} --reason TEXT, then "
    "aid-add approve {1} --number NUMBER --date DD/MM/YYYY",
    "hủy quyết định chưa rõ ngày rồi ghi lại kèm ngày: aid-add reverse {0} --reason LÝ-DO, sau đó aid-add approve {1} "
    "--number SỐ --date NGÀY/THÁNG/NĂM"};
inline constexpr Message<Text, Text> approval_not_in_force_hint{
    "approval-not-in-force-hint",
    "take back the one without a day, and record it again with its day: aid-add reverse {0} --reason TEXT, then "
    "aid-add approve {1} --kind revocation --number NUMBER --date DD/MM/YYYY",
    "hủy quyết định chưa rõ ngày rồi ghi lại kèm ngày: aid-add reverse {0} --reason LÝ-DO, sau đó aid-add approve {1} "
    "--kind revocation --number SỐ --date NGÀY/THÁNG/NĂM"};
inline constexpr Message<Text, Text> approval_elsewhere{
    "approval-elsewhere", "decision {0} of that year is recorded for {1}", "quyết định {0} của năm đó đã ghi cho {1}"};
inline constexpr Message<> approval_another_hint{"another-hint", "if one decision approves both, add --another",
                                                 "nếu một quyết định phê duyệt cả hai, hãy thêm --another"};

/// An aid that was recorded with values that are typed again.
inline constexpr Message<Text> was_corrected{"was-corrected", "{0} had these values until it was corrected",
                                             "{0} từng có các giá trị này, sau đó đã được đính chính"};
inline constexpr Message<> was_corrected_hint{
    "was-corrected-hint", "if this is the same gift, 'aid-add undo' takes it back; a new one stays beside the other",
    "nếu đây vẫn là khoản đó, hãy hủy bằng 'aid-add undo'; nếu là khoản mới thì giữ cả hai"};

/// What was reversed, the block of the journal, the reason.
inline constexpr Message<Text, std::int64_t, Text> already_reversed{"already-reversed",
                                                                    "{0} is reversed already, by record no. {1}: {2}",
                                                                    "{0} đã bị hủy từ trước, tại lần ghi số {1}: {2}"};
/// The aid's code.
inline constexpr Message<Text> already_reversed_hint{
    "already-reversed-hint",
    "nothing is left to do: 'aid-report show {0}' shows it; to record it anew, its --id is free again",
    "không cần làm gì thêm: xem bằng 'aid-report show {0}'; nếu ghi lại thì dùng được --id cũ"};
/// What was corrected, into what, the record, the reason.
inline constexpr Message<Text, Text, std::int64_t, Text> already_corrected{
    "already-reversed", "{0} was corrected into {1}, by record no. {2}: {3}",
    "{0} đã được đính chính thành {1}, tại lần ghi số {2}: {3}"};
/// The code of what holds now, and that of the aid.
inline constexpr Message<Text, Text> already_corrected_hint{
    "already-corrected-hint", "name what holds now: {0}; 'aid-report show {1}' shows it",
    "hãy nêu bút toán đang có hiệu lực: {0}; xem bằng 'aid-report show {1}'"};
inline constexpr Message<> reason_needed{"reason-needed",
                                         "a reversal needs a reason",
                                         "việc hủy cần có lý do",
                                         {"say why: --reason \"nhập nhầm\"", "hãy nêu lý do: --reason \"nhập nhầm\""}};

// --- Correcting, undoing ---

/// The aid, and how many entries it has.
inline constexpr Message<Text, std::size_t> entry_not_named{
    "entry-not-named", "{0} has {1} entries: say which one is wrong", "{0} có {1} bút toán: hãy nêu bút toán ghi sai"};
/// The entries in English and in Vietnamese.
inline constexpr Message<Text, Text> entry_not_named_hint{"entry-not-named-hint", "name one of {0}",
                                                          "hãy nêu một trong các bút toán {1}"};
/// The entry, and what is said of the old amount in English and in Vietnamese.
inline constexpr Message<Text, Text, Text> equivalent_of_old_amount{
    "equivalent-of-old-amount",
    "{0} states an equivalent of its amount ({1}), which would stand beside another amount",
    "{0} có số quy đổi của số tiền cũ ({2}), sẽ không còn đi với số tiền mới",
    {"give the right one (--stated-vnd, --stated-usd, --stated), or take it away: --clear stated-vnd, stated-usd or "
     "stated",
     "hãy nêu số quy đổi đúng (--stated-vnd, --stated-usd, --stated), hoặc bỏ đi: --clear stated-vnd, stated-usd hoặc "
     "stated"}};
inline constexpr Message<> nothing_to_correct{
    "nothing-to-correct",
    "nothing is said that is to be another",
    "chưa nêu nội dung cần sửa",
    {"give what is right: --amount, --date, --goods, --from, --to …; what else describes the aid: aid-add edit",
     "hãy nêu nội dung đúng: --amount, --date, --goods, --from, --to …; phần mô tả khác thì dùng aid-add edit"}};
inline constexpr Message<Text> nothing_to_undo{
    "nothing-to-undo",
    "{0} has recorded nothing in this ledger",
    "{0} chưa ghi gì vào sổ này",
    {"'aid-ledger journal' shows who wrote what", "'aid-ledger journal' cho xem ai đã ghi gì"}};
/// The block and its command.
inline constexpr Message<std::int64_t, Text> not_undoable{
    "not-undoable", "your last command (record no. {0}: {1}) is not one that can be taken back so",
    "lệnh gần nhất của bạn (bản ghi số {0}: {1}) không thể hoàn tác theo cách này"};
inline constexpr Message<> undo_edit_hint{
    "undo-edit-hint", "it changed a description: give the old values again with edit; 'show' has them",
    "lệnh đã sửa phần mô tả: hãy dùng edit để ghi lại giá trị cũ; 'show' cho xem giá trị cũ"};
inline constexpr Message<> undo_import_hint{
    "undo-import-hint", "it brought a list: aid-add reverse --batch NUMBER --reason TEXT takes that back",
    "lệnh đã nhập một danh sách: hủy bằng aid-add reverse --batch SỐ --reason \"LÝ DO\""};
inline constexpr Message<> undo_reversal_hint{
    "undo-reversal-hint", "it took something back or corrected it, and that stays: record it again, or aid-add correct",
    "lệnh đã hủy hoặc đính chính, và điều đó giữ nguyên: hãy ghi lại, hoặc dùng aid-add correct"};
inline constexpr Message<> undo_other_hint{
    "undo-other-hint", "only aid, entries and decisions are taken back so; 'aid-ledger journal' shows what it wrote",
    "chỉ khoản viện trợ, bút toán và quyết định hoàn tác được; 'aid-ledger journal' cho xem lệnh đã ghi gì"};
/// The aid, the block that came later and its command.
inline constexpr Message<Text, std::int64_t, Text> built_upon{
    "built-upon",
    "something was recorded of {0} since then (record no. {1}: {2})",
    "sau đó đã ghi thêm về {0} (bản ghi số {1}: {2})",
    {"take back what came later first, or single entries with aid-add reverse",
     "hãy hủy phần ghi sau trước, hoặc hủy từng bút toán bằng aid-add reverse"}};

inline constexpr Message<> yes_needed{
    "yes-needed",
    "nobody can be asked here: nothing was taken back",
    "ở đây không hỏi lại được: chưa hủy gì",
    {"add --yes, or look first with --dry-run", "thêm --yes, hoặc xem trước bằng --dry-run"}};

// --- Instalments ---

inline constexpr Message<> instalment_without_amount{"instalment-without-amount",
                                                     "instalments are of an amount of money, and none is given",
                                                     "chia theo từng năm thì phải có số tiền, mà chưa nêu số tiền",
                                                     {"give the whole with --amount", "hãy nêu tổng số bằng --amount"}};
inline constexpr Message<Text> not_an_instalment{
    "not-an-instalment",
    "'{0}' does not say what is promised for when",
    "'{0}' không cho biết bao nhiêu cho thời gian nào",
    {"write the time, '=' and the amount: 2026=500000USD, 2026-H1=..., 2026-Q2=...",
     "hãy ghi thời gian, dấu '=' và số tiền: 2026=500000USD, 2026-H1=..., 2026-Q2=..."}};
inline constexpr Message<Text, Text, Text> instalment_in_other_currency{
    "instalment-in-other-currency",
    "'{0}' is in {1}, and the amount in {2}",
    "'{0}' tính bằng {1}, còn số tiền tính bằng {2}",
    {"give instalments in the currency of the amount", "hãy chia theo đúng loại tiền của số tiền"}};
inline constexpr Message<Text, Text> instalments_overlap{
    "instalments-overlap",
    "'{0}' and '{1}' are of the same time",
    "'{0}' và '{1}' trùng thời gian",
    {"give one instalment for a time", "mỗi khoảng thời gian chỉ nêu một số tiền"}};
/// The sum and the amount, in English, then in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> instalments_exceed{
    "instalments-exceed",
    "the instalments add up to {0}, more than the amount: {1}",
    "các phần cộng lại là {2}, nhiều hơn số tiền: {3}",
    {"mend an instalment or the amount; they may leave a part of it open",
     "hãy sửa số chia theo năm hoặc số tiền; được để lại một phần chưa chia"}};

inline constexpr Message<> review_reason_needed{"review-reason-needed",
                                                "a review needs a reason",
                                                "việc xác nhận cần có lý do",
                                                {"say why it is right: --reason \"đã đối chiếu chứng từ\"",
                                                 "hãy nêu vì sao đúng: --reason \"đã đối chiếu chứng từ\""}};
inline constexpr Message<Text> not_reviewed{"not-reviewed",
                                            "nobody has reviewed {0}, or it was changed since",
                                            "{0} chưa được xác nhận, hoặc đã thay đổi sau khi xác nhận",
                                            {"nothing is to be withdrawn: 'aid-ledger check' looks at it",
                                             "không có gì để rút: 'aid-ledger check' vẫn xét khoản này"}};

}  // namespace aid::messages
