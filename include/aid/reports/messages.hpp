#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong with the question that a report answers, and what a report tells its reader. The names of the
/// latter are the codes of notes and explanations.
namespace aid::messages {

// --- Questions that have no answer ---

inline constexpr Message<Text, Text> unknown_dimension{"unknown-dimension",
                                                       "reports cannot be grouped by '{0}'; they can by: {1}",
                                                       "không thể chia theo '{0}'; có thể chia theo: {1}"};
inline constexpr Message<Text> dimension_twice{
    "dimension-twice", "'{0}' is given twice", "'{0}' được ghi hai lần", {"name it once", "chỉ nêu một lần"}};
inline constexpr Message<std::size_t, std::size_t> too_many_dimensions{
    "too-many-dimensions",
    "a report can be grouped by at most {1} dimensions, not {0}",
    "báo cáo chỉ chia được theo nhiều nhất {1} tiêu chí, không phải {0}",
    {"take some out, or ask for two reports", "hãy bỏ bớt tiêu chí, hoặc lập hai báo cáo"}};
inline constexpr Message<> period_and_dates{"period-and-dates",
                                            "--period and --from or --until exclude each other",
                                            "không dùng --period cùng với --from hoặc --until",
                                            {"keep one of them", "chỉ giữ một cách nêu kỳ"}};
inline constexpr Message<Text, Text> until_before_from{
    "until-before-from",
    "--until {1} lies before --from {0}",
    "--until {1} trước --from {0}",
    {"exchange --from and --until", "hãy đổi --from và --until cho nhau"}};
inline constexpr Message<std::int64_t> places_as_recorded{
    "places-as-recorded", "places that stand as they were recorded, as no one place took their place: {0}",
    "số địa bàn giữ nguyên như khi ghi nhận, vì không có một đơn vị duy nhất thay thế: {0}"};
inline constexpr Message<std::int64_t> places_of_two_times{
    "places-of-two-times", "places of today that also have rows of before they changed: {0}",
    "số địa bàn hiện nay còn có dòng riêng của thời kỳ trước khi thay đổi địa giới: {0}"};
inline constexpr Message<std::int64_t> places_elsewhere{
    "places-elsewhere", "aids recorded at places that belong to it today, left out: {0}",
    "số khoản ghi tại địa bàn nay thuộc nơi này, không được tính: {0}"};
inline constexpr Message<Text> unknown_authority{
    "unknown-authority",
    "no approval in force is of the authority '{0}'",
    "không có phê duyệt còn hiệu lực nào của cơ quan '{0}'",
    {"'aid-report by authority' lists those who approved", "'aid-report by authority' liệt kê các cơ quan phê duyệt"}};
inline constexpr Message<Text> no_period_before{"no-period-before",
                                                "'{0}' is longer than a year: with what it is compared must be said",
                                                "'{0}' dài hơn một năm: phải nêu rõ so với kỳ nào",
                                                {"name the second period: 'aid-report compare 2018..2023 2012..2017'",
                                                 "hãy nêu kỳ thứ hai: 'aid-report compare 2018..2023 2012..2017'"}};
inline constexpr Message<Text> compared_by_time{
    "compared-by-time",
    "periods cannot be compared by {0}: no row would stand in both",
    "không thể so sánh hai kỳ theo {0}: không dòng nào có ở cả hai kỳ",
    {"'aid-report trend' shows figures over time", "'aid-report trend' cho biết số liệu theo thời gian"}};
inline constexpr Message<Text> balance_by_time{
    "balance-by-time",
    "what is outstanding cannot be told by {0}: a commitment and what came of it have times of their own",
    "không tính được phần còn lại theo {0}: cam kết và phần tiếp nhận của nó có thời gian riêng",
    {"'aid-report balance --by-year' shows year by year what was promised and what came; 'aid-report trend' shows the stages over time",
     "'aid-report balance --by-year' cho biết từng năm đã hứa và đã tiếp nhận bao nhiêu; 'aid-report trend' cho biết số liệu theo thời gian"}};
inline constexpr Message<Text> not_a_group{"not-a-group",
                                           "'{0}' does not say which values stand together",
                                           "'{0}' không cho biết gộp những mục nào",
                                           {"write a name and what it consists of: --group 'Nhóm A=Kisarazu,Kawasaki'",
                                            "hãy ghi tên và các mục gộp lại: --group 'Nhóm A=Kisarazu,Kawasaki'"}};
inline constexpr Message<Text> in_two_groups{"in-two-groups",
                                             "'{0}' stands in two groups: it would be counted twice",
                                             "'{0}' nằm trong hai nhóm: sẽ bị tính hai lần",
                                             {"name it in one --group", "chỉ nêu trong một --group"}};
inline constexpr Message<Text> nothing_to_group{
    "nothing-to-group",
    "values of {0} cannot be named in --group",
    "không thể nêu các mục của {0} trong --group",
    {"group by what --group names first: 'aid-report by donor --group …'",
     "hãy chia theo tiêu chí mà --group nêu: 'aid-report by donor --group …'"}};
inline constexpr Message<Text> in_one_currency{
    "in-one-currency",
    "amounts in several currencies ({0}) cannot be sorted, limited or shown in per cent",
    "không thể xếp, rút gọn hay tính phần trăm số tiền thuộc nhiều loại tiền ({0})",
    {"name one currency: --in VND", "hãy nêu một loại tiền: --in VND"}};
inline constexpr Message<Text> arranged_without_by{
    "arranged-without-by",
    "{0} says how rows by a dimension stand, and this report has none without --by",
    "{0} dùng để sắp xếp các dòng chia theo tiêu chí, báo cáo này phải có --by mới chia",
    {"name the dimension: 'aid-report balance --by donor'", "hãy nêu tiêu chí: 'aid-report balance --by donor'"}};
inline constexpr Message<> subtotals_of_one{
    "subtotals-of-one",
    "sub-totals need two dimensions",
    "muốn có dòng cộng phải chia theo ít nhất hai tiêu chí",
    {"name another one behind a comma: 'aid-report by year,sector --subtotals'",
     "hãy nêu thêm một tiêu chí sau dấu phẩy: 'aid-report by year,sector --subtotals'"}};
inline constexpr Message<> list_hint{"list-hint", "'aid-report list' shows the codes",
                                     "'aid-report list' liệt kê các mã"};

inline constexpr Message<Text, Text> total_too_large{
    "total-too-large",
    "the total is larger than can be kept; the largest amounts are {0}",
    "tổng vượt quá mức lưu được; các số tiền lớn nhất: {1}",
    {"check these figures: 'aid-report show ID'; 'aid-add reverse' takes a wrong one back",
     "hãy kiểm tra các số liệu này bằng 'aid-report show MÃ'; 'aid-add reverse' hủy bút toán sai"}};

// --- What a report lacks, for standard error ---

inline constexpr Message<Text, std::int64_t, Text> rate_missing{
    "rate-missing", "no rate for {0}: amounts in {2} that no figure contains: {1}",
    "chưa có tỷ giá {0}: số lượng khoản tiền bằng {2} không nằm trong số liệu nào: {1}"};
inline constexpr Message<Text, Text> rate_missing_hint{
    "rate-missing-hint",
    "record what one {0} was worth: aid-ledger rate add --currency {0} --kind treasury-month --date {1} --value RATE "
    "--source TEXT",
    "hãy ghi trị giá một {0}: aid-ledger rate add --currency {0} --kind treasury-month --date {1} --value TỶ-GIÁ "
    "--source NGUỒN"};

// --- Notes ---

inline constexpr Message<std::int64_t> not_valued{"not-valued", "aids without a value, which no amount contains: {0}",
                                                  "số khoản chưa định giá, không nằm trong số tiền nào: {0}"};
inline constexpr Message<std::int64_t> goods_not_valued{
    "goods-not-valued", "aids whose money is counted while their goods have no value: {0}",
    "số khoản mới tính phần tiền, hiện vật chưa định giá: {0}"};
inline constexpr Message<std::int64_t> corrected_later{
    "corrected-later", "entries of earlier, locked periods that are taken back in this one, and are no aid of it: {0}",
    "số bút toán của các kỳ trước đã khóa sổ được hủy trong kỳ này, không tính là khoản của kỳ: {0}"};
inline constexpr Message<std::int64_t> not_placed{
    "not-placed", "entries whose date is not exact enough to lie within the period, left out: {0}",
    "số bút toán có ngày chưa đủ chi tiết để xếp vào kỳ, không được tính: {0}"};
inline constexpr Message<std::int64_t> reaches_back{
    "reaches-back", "entries whose date begins before the period and ends within it, counted in it, while a summary of the period leaves them out: {0}",
    "số bút toán có thời gian bắt đầu trước kỳ và kết thúc trong kỳ, được tính vào kỳ này (bản tổng hợp của kỳ thì không tính): {0}"};
inline constexpr Message<Text, std::int64_t> parts_only{
    "parts-only",
    "{0}: only the parts are counted ({1}); the aid that they belong to has no entry of this stage, or no value in it",
    "{0}: chỉ tính các phần ({1} khoản); khoản viện trợ chung không có bút toán ở giai đoạn này hoặc chưa định giá"};
inline constexpr Message<std::int64_t> part_in_other_period{
    "part-in-other-period",
    "aids counted whole that have parts dated outside the period, which the report of the parts' period counts too: "
    "{0}",
    "số khoản được tính trọn nhưng có phần ghi ngày ngoài kỳ, báo cáo của kỳ kia cũng tính các phần ấy: {0}"};
inline constexpr Message<std::int64_t> whole_in_other_period{
    "whole-in-other-period",
    "parts counted for themselves because the aid that they belong to is dated outside the period, whose report "
    "contains them too: {0}",
    "số phần được tính riêng vì khoản chung ghi ngày ngoài kỳ, báo cáo của kỳ kia cũng gồm các phần ấy: {0}"};
inline constexpr Message<std::int64_t> part_not_approved{"part-not-approved",
                                                         "approved aids counted whole, of which a part's own approval "
                                                         "is not in force any more, so that it has no row of its "
                                                         "own: {0}",
                                                         "số khoản được duyệt, tính trọn, trong đó có phần mà quyết "
                                                         "định riêng không còn hiệu lực nên không có dòng riêng: {0}"};
inline constexpr Message<std::int64_t> itemised{
    "itemised", "aids that are part of another one in this report, which the total has once: {0}",
    "số khoản nằm trong một khoản khác của báo cáo này, tổng chỉ tính một lần: {0}"};
inline constexpr Message<std::int64_t> parts_exceed_parent{
    "parts-exceed-parent", "aids whose parts add up to more than they have, in all or in a row: {0}",
    "số khoản có các phần cộng lại lớn hơn chính khoản đó, tính chung hoặc ở một dòng: {0}"};
inline constexpr Message<std::int64_t> part_in_other_currency{
    "part-in-other-currency",
    "parts in another currency than the aid that they belong to, shown as 'of which' and not subtracted: {0}",
    "số phần có loại tiền khác với khoản chung, ghi là 'trong đó' và không trừ ra: {0}"};
inline constexpr Message<std::int64_t> part_at_other_time{
    "part-at-other-time",
    "parts dated otherwise than every figure of the aid that they belong to, shown as 'of which' and not subtracted: "
    "{0}",
    "số phần có thời gian khác với mọi số liệu của khoản chung, ghi là 'trong đó' và không trừ ra: {0}"};
/// The period; when and by whom it was locked, then opened; why.
inline constexpr Message<Text, Text, Text, Text, Text, Text> period_opened{
    "period-opened", "the period {0} was locked at {1} by {2} and opened again at {3} by {4}: {5}",
    "kỳ {0} đã khóa sổ lúc {1} ({2}), được mở lại lúc {3} ({4}), lý do: {5}"};
inline constexpr Message<std::int64_t> no_rate{
    "no-rate", "amounts not converted, for which there is no rate; the totals lack them: {0}",
    "số tiền chưa quy đổi vì chưa có tỷ giá, chưa được tính vào tổng: {0}"};
inline constexpr Message<Text, std::int64_t> no_rate_into{
    "no-rate", "amounts not converted into {0}, for which there is no rate; the sums in {0} lack them: {1}",
    "số tiền chưa quy đổi ra {0} vì chưa có tỷ giá, các tổng bằng {0} chưa gồm: {1}"};
inline constexpr Message<std::int64_t> not_converted{
    "not-converted", "parts not converted, for which there is no rate; the total has them within another aid: {0}",
    "số phần chưa quy đổi vì chưa có tỷ giá, tổng đã gồm trong khoản khác: {0}"};
inline constexpr Message<std::int64_t> shared_outside{
    "shared-outside",
    "aids shared with what the filter leaves out, listed outside the total, less their parts that are counted: {0}",
    "số khoản dùng chung với đối tượng ngoài bộ lọc, ghi ngoài tổng và đã trừ các phần được tính: {0}"};
/// The same where each entry has a row, as it was recorded.
inline constexpr Message<std::int64_t> shared_entries_outside{
    "shared-outside",
    "aids shared with what the filter leaves out, listed outside the total, each entry whole as recorded: {0}",
    "số khoản dùng chung với đối tượng ngoài bộ lọc, ghi ngoài tổng, mỗi bút toán ghi đủ như trong sổ: {0}"};
inline constexpr Message<std::int64_t> more_goods_before{
    "more-goods-before", "aids shown with the goods of their latest stage alone, though an earlier one lists more: {0}",
    "số khoản chỉ tính hiện vật của giai đoạn sau cùng, dù giai đoạn trước ghi nhiều hơn: {0}"};
inline constexpr Message<std::int64_t> goods_shown_whole{
    "goods-shown-whole",
    "aids of which only a share belongs to the report, shown with all their goods and the whole value, as goods cannot "
    "be "
    "shared out: {0}",
    "số khoản chỉ có một phần thuộc báo cáo nhưng ghi toàn bộ hiện vật và trị giá, vì không chia được hiện vật: {0}"};
inline constexpr Message<std::int64_t> internal_moves{
    "internal-moves", "moves between the office and its members, left out of totals over both: {0}",
    "số khoản chuyển giữa liên hiệp và các tổ chức thành viên, không tính vào tổng chung: {0}"};
inline constexpr Message<std::int64_t> moves_in_part{
    "moves-in-part", "aids of which a share moves between the office and its members, counted without that share: {0}",
    "số khoản có một phần chuyển giữa liên hiệp và các tổ chức thành viên, chỉ tính phần còn lại: {0}"};
inline constexpr Message<std::int64_t> moves_unknown{
    "moves-unknown",
    "aids that move in part between the office and its members, nobody stated by which share, counted whole: {0}",
    "số khoản có một phần chuyển giữa liên hiệp và các tổ chức thành viên nhưng không ghi tỷ lệ, tính nguyên khoản: "
    "{0}"};
inline constexpr Message<std::int64_t> zero_amounts{"zero-amounts",
                                                    "aids whose amount is recorded as 0, counted with that amount: {0}",
                                                    "số khoản ghi số tiền bằng 0, được đếm với số tiền đó: {0}"};
inline constexpr Message<std::int64_t> count_unknown{"count-unknown",
                                                     "records that stand for an unknown number of aids: {0}",
                                                     "số bản ghi không rõ gồm bao nhiêu khoản viện trợ: {0}"};
inline constexpr Message<std::int64_t> counted_once{
    "counted-once",
    "aids that lie in several rows, each counted in one of them (that of its first entry, or of its largest share): "
    "{0}",
    "số khoản nằm ở nhiều dòng, mỗi khoản chỉ đếm ở một dòng (dòng của bút toán đầu tiên hoặc của tỷ lệ lớn nhất): "
    "{0}"};
inline constexpr Message<std::int64_t, Text> several_directions{
    "several-directions", "the total adds aid of {0} directions ({1})", "tổng cộng gộp viện trợ của {0} chiều ({1})"};
/// How many aids, and what was cancelled; of the next two as well.
inline constexpr Message<std::int64_t, Text> cancelled_commitments{
    "cancelled-commitments", "of what is committed here, cancelled: {1} (aids: {0})",
    "trong số cam kết ở đây, phần đã hủy cam kết: {1} (số khoản: {0})"};
inline constexpr Message<std::int64_t, Text> cancelled_later{
    "cancelled-later", "of what is committed here, cancelled after the period: {1} (aids: {0})",
    "trong số cam kết ở đây, phần hủy cam kết sau kỳ báo cáo: {1} (số khoản: {0})"};
inline constexpr Message<std::int64_t, Text> cancelled_elsewhere{
    "cancelled-elsewhere", "cancelled here, of what was committed at other times: {1} (aids: {0})",
    "hủy cam kết trong kỳ, thuộc các khoản cam kết vào thời gian khác: {1} (số khoản: {0})"};
inline constexpr Message<std::int64_t> more_than_committed{
    "more-than-committed",
    "aids of which more came or was cancelled than was committed, or in another currency; --in converts: {0}",
    "số khoản có phần tiếp nhận và hủy cam kết nhiều hơn cam kết, hoặc bằng loại tiền khác; dùng --in để quy đổi: {0}"};
inline constexpr Message<std::int64_t> nothing_came{
    "nothing-came", "aids approved more than six months ago of which nothing has come, with the approval's date: {0}",
    "số khoản đã phê duyệt hơn sáu tháng mà chưa tiếp nhận gì, kèm ngày phê duyệt: {0}"};
/// How many, and the name of the status.
inline constexpr Message<std::int64_t, Text> not_completed{
    "not-completed",
    "aids that ended more than six months ago and whose completion is not reported (status {1}), with their time: {0}",
    "số khoản đã kết thúc hơn sáu tháng mà chưa báo cáo kết thúc (trạng thái: {1}), kèm thời gian thực hiện: {0}"};
inline constexpr Message<std::int64_t> without_commitment{
    "without-commitment", "aids of which something came and nothing was committed, which are not in this table: {0}",
    "số khoản có tiếp nhận mà không có cam kết, không nằm trong bảng này: {0}"};
inline constexpr Message<std::int64_t> instalments_of_shares{
    "instalments-of-shares", "aids of which only a share belongs here, and whose instalments are left out: {0}",
    "số khoản chỉ có một phần thuộc báo cáo này, số chia theo năm của chúng không được tính: {0}"};
inline constexpr Message<> nothing_counted{"nothing-counted", "nothing in the ledger matches",
                                           "không có dữ liệu nào phù hợp trong sổ"};

// --- What is published ---

inline constexpr Message<std::int64_t> not_published{
    "not-published",
    "aids left out, which have no approval in force and are of no fund drive (Decree 93/2021/NĐ-CP): {0}",
    "số khoản không đưa vào danh sách vì chưa có quyết định phê duyệt đang có hiệu lực và không thuộc cuộc vận động "
    "nào "
    "(Nghị định 93/2021/NĐ-CP): {0}"};
inline constexpr Message<std::int64_t> persons_by_kind{"persons-by-kind",
                                                       "aids of which a person is shown by kind, not by name: {0}",
                                                       "số khoản có cá nhân chỉ ghi loại, không ghi tên: {0}"};
inline constexpr Message<std::int64_t> kinds_unknown{
    "kinds-unknown", "aids shown with the name of a partner whose kind is not recorded, who may be a person: {0}",
    "số khoản có ghi tên đối tác chưa rõ loại, có thể là cá nhân: {0}"};
inline constexpr Message<std::int64_t> texts_left_out{
    "texts-left-out", "aids shown without their goods or a text of their decision, because it names a person: {0}",
    "số khoản không ghi hiện vật hoặc nội dung quyết định vì trong đó có tên cá nhân: {0}"};
inline constexpr Message<std::int64_t> titles_left_out{"titles-left-out",
                                                       "aids shown without their title, because it names a person: {0}",
                                                       "số khoản không ghi tên khoản vì trong đó có tên cá nhân: {0}"};
inline constexpr Message<std::int64_t> places_left_out{
    "places-left-out", "aids shown without a place, because its name names a person: {0}",
    "số khoản không ghi địa bàn vì tên địa bàn có tên cá nhân: {0}"};

// --- Goods in stock ---

inline constexpr Message<std::int64_t> more_handed_over{
    "more-handed-over", "goods of which more was handed over, used or given back than received: {0}",
    "số dòng hiện vật bàn giao, sử dụng hoặc hoàn trả nhiều hơn đã tiếp nhận: {0}"};
inline constexpr Message<std::int64_t> stock_unknown{
    "stock-unknown", "lines of goods without a quantity, so that nobody knows what remains of them: {0}",
    "số dòng hiện vật không rõ số lượng, nên không biết còn lại bao nhiêu: {0}"};
inline constexpr Message<std::int64_t> stock_whole{
    "goods-shown-whole", "aids of which only a share belongs to the report, shown with all their goods: {0}",
    "số khoản chỉ có một phần thuộc báo cáo nhưng ghi toàn bộ hiện vật: {0}"};

// --- Forms ---

inline constexpr Message<Text, Text> unknown_form{"unknown-form",
                                                  "there is no form '{0}'; there are: {1}",
                                                  "không có biểu mẫu '{0}'; có các biểu: {1}",
                                                  {"type one of them: aid-report form A --period 2021",
                                                   "hãy gõ một trong các biểu đó: aid-report form A --period 2021"}};
inline constexpr Message<Text> headings_not_printed{
    "form-headings",
    "the columns are what the rules say that the form contains ({0}); the headings of the printed form are not known, "
    "so "
    "compare them before sending",
    "các cột theo nội dung quy định ({0}); chưa có tên cột của mẫu in, cần đối chiếu trước khi gửi"};
inline constexpr Message<> booking_not_recorded{
    "booking-not-recorded",
    "what was booked as revenue and expenditure is not recorded in the ledger: the two columns are left to be filled "
    "in",
    "sổ không ghi số đã hạch toán ghi thu – ghi chi: hai cột này để trống để điền"};
inline constexpr Message<Text> form_of_incoming_aid{
    "form-of-incoming-aid",
    "form {0} is of aid from abroad: what goes out, to foreigners here or within the country has no account in it",
    "biểu {0} chỉ dành cho viện trợ tiếp nhận từ nước ngoài, không dùng cho các chiều khác",
    {"leave --direction out, or type: aid-report balance --direction out",
     "hãy bỏ --direction, hoặc gõ: aid-report balance --direction out"}};
inline constexpr Message<std::int64_t> may_be_overdrawn{
    "may-be-overdrawn", "amounts of which, as far as the inexact figures tell, more may have gone than there was: {0}",
    "số tiền có thể đã chi vượt số đã có, do số liệu ghi không chính xác tuyệt đối: {0}"};
inline constexpr Message<std::int64_t> may_be_more_than_permitted{
    "may-be-more-than-permitted",
    "amounts of which, as far as the inexact figures tell, more may have come than is permitted: {0}",
    "số tiền có thể đã tiếp nhận vượt mức được phép, do số liệu ghi không chính xác tuyệt đối: {0}"};
inline constexpr Message<std::int64_t> money_with_goods{
    "money-with-goods",
    "entries with one value for money and goods together, of which nobody knows how much is money: {0}",
    "số bút toán ghi chung giá trị tiền và hiện vật, không rõ phần tiền là bao nhiêu: {0}"};
inline constexpr Message<std::int64_t> part_taken_in{
    "part-taken-in",
    "amounts of parts, counted before the period, that the figure of the whole now contains: the period has only the "
    "rest of it: {0}",
    "số tiền của khoản thành phần đã tính trước kỳ, nay nằm trong số liệu của khoản chung; trong kỳ chỉ tính phần còn "
    "lại: {0}"};
inline constexpr Message<> balance_by_average{
    "balance-by-average",
    "what remains of money in another currency is converted as what came of it was; the difference to the uses at "
    "their "
    "own rates is left out",
    "số dư của tiền bằng loại tiền khác được quy đổi theo tỷ giá của số đã tiếp nhận; không tính chênh lệch tỷ giá khi "
    "sử dụng"};
inline constexpr Message<> budget_not_recorded{
    "budget-not-recorded",
    "whether aid is revenue of the state budget is not recorded in the ledger, and has no column",
    "sổ không ghi viện trợ có thuộc nguồn thu ngân sách nhà nước hay không, nên không có cột này"};
inline constexpr Message<std::int64_t> more_than_permitted{"more-than-permitted",
                                                           "amounts of which more was received than is permitted: {0}",
                                                           "số tiền đã tiếp nhận nhiều hơn mức được phép: {0}"};
inline constexpr Message<std::int64_t> overdrawn{"overdrawn",
                                                 "amounts of which more was used or given back than there was: {0}",
                                                 "số tiền đã sử dụng hoặc hoàn trả nhiều hơn số đã có: {0}"};

// --- What is due ---

inline constexpr Message<Text> not_a_time_ahead{
    "not-a-time-ahead",
    "'{0}' does not say how far to look ahead",
    "'{0}' không cho biết xem trước bao lâu",
    {"write days or months: --within 60d, --within 2m (ten years at most)",
     "hãy ghi số ngày hoặc số tháng: --within 60d, --within 2m (nhiều nhất mười năm)"}};
inline constexpr Message<> calendar_too_long{"calendar-too-long",
                                             "a calendar has ten years at most",
                                             "lịch chỉ lập được cho nhiều nhất mười năm",
                                             {"choose a shorter time: --period 2022, --from 2022 --until 2023",
                                              "hãy chọn thời gian ngắn hơn: --period 2022, --from 2022 --until 2023"}};
inline constexpr Message<Text> shipped_anniversary{
    "shipped-anniversary", "'{0}' ships with the program: the ledger has no record of it to show or change",
    "'{0}' có sẵn trong chương trình: sổ không có bản ghi để xem hoặc sửa"};
inline constexpr Message<Text, Text, Text> own_anniversary_hint{
    "own-anniversary-hint",
    "'event-log anniversary list' has it; one of your own of the same type, country and date stands in its place: "
    "'event-log anniversary add --type {0} --country {1} --date {2} --title TITLE'",
    "xem bằng 'event-log anniversary list'; ngày do cơ quan ghi, cùng loại, nước và ngày, sẽ thay cho ngày này: "
    "'event-log anniversary add --type {0} --country {1} --date {2} --title TÊN'"};
inline constexpr Message<std::int64_t> overdue{"overdue", "overdue, as far as the ledger knows: {0}",
                                               "số việc đã quá hạn theo số liệu trong sổ: {0}"};
inline constexpr Message<> sending_not_recorded{
    "sending-not-recorded",
    "whether a report or a notice was sent is not recorded in the ledger: those to come are listed",
    "sổ không ghi báo cáo, thông báo đã gửi hay chưa: chỉ nêu các hạn sắp tới"};
inline constexpr Message<> deadline_of_old_law{"deadline-of-old-law",
                                               "Decree 80/2020/NĐ-CP is replaced by Decree 313/2025/NĐ-CP from "
                                               "08/12/2025, whose deadlines are not known here: those of "
                                               "the former are listed",
                                               "Nghị định 80/2020/NĐ-CP được thay thế bằng Nghị định 313/2025/NĐ-CP từ "
                                               "ngày 08/12/2025, chưa rõ thời hạn mới: các hạn "
                                               "nêu ở đây theo Nghị định cũ"};
inline constexpr Message<std::int64_t> appraisal_not_dated{
    "appraisal-not-dated",
    "aids submitted or under appraisal; the day on which a dossier was complete is not recorded, so that the 20 days "
    "of "
    "appraisal have no date: {0}",
    "số khoản đã nộp hồ sơ hoặc đang thẩm định; sổ không ghi ngày hồ sơ đầy đủ nên không tính được hạn thẩm định 20 "
    "ngày: "
    "{0}"};
inline constexpr Message<std::int64_t> decisions_inexact{
    "decisions-inexact", "aids whose decision has no exact day, so that nothing is due by it: {0}",
    "số khoản có quyết định chưa rõ ngày nên không tính được hạn: {0}"};

// --- What is looked for ---

inline constexpr Message<Text> no_search_words{
    "no-search-words",
    "'{0}' has no letter or digit to look for",
    "'{0}' không có chữ hay số nào để tìm",
    {"type words that stand in a title, in goods, names, decisions, sources or notes: aid-report find \"máy thở\"",
     "hãy gõ từ có trong tên khoản, hiện vật, tên đối tác, quyết định, nguồn hoặc ghi chú: aid-report find \"máy "
     "thở\""}};

// --- The journal ---

inline constexpr Message<Text> not_a_head{"not-a-head",
                                          "'{0}' is not a head of the form BLOCK:HASH",
                                          "'{0}' không phải đầu chuỗi dạng KHỐI:MÃ-BĂM",
                                          {"copy it from 'aid-ledger verify' of that day: 12:3fa9…",
                                           "hãy chép từ kết quả 'aid-ledger verify' của ngày đó: 12:3fa9…"}};
inline constexpr Message<std::int64_t> history_differs{
    "history-differs",
    "block {0} is not the one that was noted: the history has been rewritten or cut off",
    "khối {0} không phải khối đã ghi lại: lịch sử đã bị viết lại hoặc cắt bớt",
    {"look whether this is the right file; if it is, restore the last good backup with 'aid-ledger restore'",
     "hãy kiểm tra xem có đúng tệp sổ không; nếu đúng, hãy khôi phục bản sao lưu còn tốt bằng 'aid-ledger restore'"}};

}  // namespace aid::messages
