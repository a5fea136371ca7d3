#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with figures, goods, dates and periods as people type them, and what to type instead.
namespace aid::messages {

inline constexpr Message<Text> not_an_amount{"not-an-amount", "'{0}' is not an amount of money",
                                             "'{0}' không phải là số tiền"};
inline constexpr Message<> amount_examples{"amount-examples",
                                           "write for example 196 triệu, 1,1 tỷ, 9,5 triệu USD or 200.000.000",
                                           "hãy viết, chẳng hạn: 196 triệu, 1,1 tỷ, 9,5 triệu USD hoặc 200.000.000"};
/// What can be typed in place of a text, and is then understood.
inline constexpr Message<Text> write_if_that{"write-if-that", "write '{0}' if that is what is meant",
                                             "nếu đúng ý thì hãy viết '{0}'"};
inline constexpr Message<> plain_zero{"plain-zero",
                                      "where nothing was given, write 0 without a word of scale; a shell takes the "
                                      "dollar sign and the digit behind it out "
                                      "of double quotes: write '50k USD'",
                                      "nếu không có gì thì chỉ ghi 0, không kèm đơn vị; trong dấu nháy kép, trình lệnh "
                                      "bỏ mất dấu đô la và chữ số sau nó: "
                                      "hãy viết '50k USD'"};
inline constexpr Message<> upper_limit{
    "upper-limit", "an upper limit is no figure: write 'gần …' or 'nearly …' if it is a little less",
    "mức tối đa không phải là số liệu: hãy viết 'gần …' nếu số thực thấp hơn một chút"};
inline constexpr Message<> one_qualifier{"one-qualifier",
                                         "keep one of 'hơn', 'gần', 'khoảng' ('over', 'nearly', 'about')",
                                         "chỉ giữ một trong các từ 'hơn', 'gần', 'khoảng'"};

/// Text 1 and 2: the two readings in English, 3 and 4: in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text> ambiguous_amount{
    "ambiguous-amount", "'{0}' can be read as {1} or as {2}", "'{0}' có thể hiểu là {3} hoặc {4}"};
inline constexpr Message<Text, Text, Text, Text> write_unambiguously{
    "write-unambiguously",
    "write '{0}' or '{1}', or say how numbers are written here: --numbers vi (1.234,5) or --numbers en (1,234.5)",
    "hãy viết '{2}' hoặc '{3}', hoặc cho biết cách viết số: --numbers vi (1.234,5) hay --numbers en (1,234.5)"};
/// One reading as it can be typed, in English and in Vietnamese, and the style of numbers in which it is the only one.
inline constexpr Message<Text, Text, Text> write_if_meant{
    "write-if-meant", "write '{0}' if that is what is meant, or say how numbers are written here: --numbers {2}",
    "hãy viết '{1}' nếu đúng là như vậy, hoặc cho biết cách viết số: --numbers {2}"};
inline constexpr Message<Text, Text, Text> ambiguous_currency{"ambiguous-amount", "'{0}': '{1}' can be {2}",
                                                              "'{0}': '{1}' có thể là {2}"};
inline constexpr Message<> write_the_code{"write-the-code", "write the currency's code", "hãy viết mã của loại tiền"};
/// The text, and the greatest value in English and in Vietnamese.
inline constexpr Message<Text, Text, Text> number_too_large{
    "amount-overflow",
    "'{0}' is too large: at most {1} can be kept",
    "'{0}' quá lớn: chỉ lưu được đến {2}",
    {"check the figure and its word: triệu is 10^6, tỷ is 10^9",
     "hãy kiểm tra con số và đơn vị: triệu là 10^6, tỷ là 10^9"}};
inline constexpr Message<Text, Text> other_number_style{
    "other-number-style", "'{0}' is not written as figures are in {1}", "'{0}' không viết theo kiểu số {1}"};
inline constexpr Message<> number_style_hint{
    "number-style-hint",
    "say how figures are written here: --numbers vi or --numbers en, of a list numbers in a --map file",
    "hãy cho biết cách viết số: --numbers vi hoặc --numbers en, với danh sách thì ghi numbers trong tệp --map"};
/// The text and the unit that its column has, in English and in Vietnamese.
inline constexpr Message<Text, Text, Text> unit_contradicts{
    "unit-contradicts",
    "'{0}' names a currency, and its column is in units of {1}",
    "'{0}' có ghi loại tiền, trong khi đơn vị của cột là {2}",
    {"write the scale as well, for example '619 triệu đồng', or the figure alone",
     "hãy ghi cả đơn vị, ví dụ '619 triệu đồng', hoặc chỉ ghi con số"}};
inline constexpr Message<> part_currencies{"part-currencies",
                                           "the unit is that of another currency: write whole amounts without it and a "
                                           "column 'Currency' (VND, USD …), or make "
                                           "a list for each currency",
                                           "đơn vị này là của loại tiền khác: hãy bỏ đơn vị, ghi đủ số và thêm cột "
                                           "'Loại tiền' (VND, USD …), hoặc tách danh sách "
                                           "theo từng loại tiền"};
/// The text, the words, and the number that they are in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> words_differ{
    "words-differ",
    "'{0}': the words '{1}' are {2}, which the figure is not",
    "'{0}': bằng chữ '{1}' là {3}, không khớp với con số",
    {"mend the figure or the words, as the document has it", "hãy sửa con số hoặc phần bằng chữ theo đúng văn bản"}};
inline constexpr Message<Text> negative_amount{"negative-amount", "'{0}' is negative", "'{0}' là số âm"};
inline constexpr Message<> no_negative{
    "no-negative", "record money given back with 'aid-add return', undo an entry with 'aid-add reverse'",
    "ghi khoản hoàn trả bằng 'aid-add return', hủy một bút toán bằng 'aid-add reverse'"};

/// Of goods and of counts; amounts of money have the sentence above.
inline constexpr Message<Text> negative_number{
    "negative-number",
    "'{0}': a quantity or a count cannot be negative",
    "'{0}': số lượng không thể là số âm",
    {"write the number without the minus: 64", "hãy ghi số không có dấu trừ: 64"}};
inline constexpr Message<> no_negative_goods{
    "no-negative-goods",
    "write how many were given: '4 máy thở'; goods given back are recorded with 'aid-add return', a mistaken entry is "
    "undone with 'aid-add reverse'",
    "hãy ghi số lượng đã trao: '4 máy thở'; hiện vật hoàn trả ghi bằng 'aid-add return', bút toán ghi nhầm hủy bằng "
    "'aid-add reverse'"};
inline constexpr Message<> stray_figure{
    "stray-figure",
    "it is not sure what the figure behind the item says: write the quantity first, each kind of goods apart (\"4 máy "
    "thở; 5 ghế\"), a value behind = or @, and a figure of the name in quotation marks: 4 \"máy thở 3000\"",
    "chưa rõ con số đứng sau tên hàng là gì: hãy ghi số lượng trước, tách riêng từng loại (\"4 máy thở; 5 ghế\"), ghi "
    "trị giá sau dấu = hoặc @; con số thuộc tên hàng thì đặt cả tên trong dấu nháy kép: 4 \"máy thở 3000\""};
inline constexpr Message<> people_are_no_goods{
    "people-are-no-goods",
    "people are no goods: give how many were reached with --beneficiary-count, in a list in a column 'People reached'",
    "người thụ hưởng không phải hiện vật: hãy ghi số người bằng --beneficiary-count, trong danh sách thì ghi ở cột 'Số "
    "người thụ hưởng'"};
inline constexpr Message<Text> not_a_count{"not-a-count", "'{0}' is not a count", "'{0}' không phải là số đếm"};
inline constexpr Message<> count_examples{"count-examples", "write for example 64, hơn 3.000, gần 600 or unknown",
                                          "hãy viết, chẳng hạn: 64, hơn 3.000, gần 600 hoặc không rõ"};

inline constexpr Message<Text> not_a_percentage{
    "not-a-percentage",
    "'{0}' is not a figure in per cent",
    "'{0}' không phải là tỷ lệ phần trăm",
    {"write for example 82, hơn 82 %, or of a growth tăng 12,5 % and giảm 5 %",
     "hãy viết, chẳng hạn: 82, hơn 82 %; tốc độ tăng thì tăng 12,5 % hoặc giảm 5 %"}};

inline constexpr Message<Text> not_goods{"not-goods", "'{0}' does not name goods", "'{0}' không phải là hiện vật"};
inline constexpr Message<> money_is_no_goods{
    "money-is-no-goods",
    "money is given as an amount, the value of goods behind '=': '4 máy thở = 200 triệu', or of one behind '@'",
    "tiền ghi ở số tiền; trị giá của hiện vật ghi sau '=': '4 máy thở = 200 triệu', đơn giá ghi sau '@'"};
inline constexpr Message<> no_goods_is_no_entry{
    "no-goods", "name the goods, or leave them out where there were none: '4 máy thở', 'nhu yếu phẩm'",
    "hãy nêu tên hiện vật, hoặc bỏ trống nếu không có: '4 máy thở', 'nhu yếu phẩm'"};
inline constexpr Message<> one_quantity{
    "one-quantity",
    "give the quantity of all as one figure: '5,5 tấn gạo', 'hơn 5 máy thở'; the value stands behind '='",
    "hãy ghi tổng số lượng bằng một con số: '5,5 tấn gạo', 'hơn 5 máy thở'; giá trị ghi sau '='"};
inline constexpr Message<> one_kind_of_goods{
    "one-kind-of-goods",
    "give each kind of goods by itself: --goods '5 tấn gạo' --goods '3 máy thở'; in a list put ';' between them",
    "mỗi loại hiện vật ghi riêng: --goods '5 tấn gạo' --goods '3 máy thở'; trong danh sách thì ngăn cách bằng ';'"};
inline constexpr Message<> one_kind_or_name{
    "one-kind-or-name",
    "it is not sure of which there are so many: give each kind of goods by itself, or a name that joins two in quotation "
    "marks, 20 \"bàn và ghế\", or a unit before it, 20 bộ bàn và ghế",
    "chưa rõ số lượng là của loại nào: hãy ghi riêng từng loại hiện vật; tên gồm hai thứ thì đặt trong dấu nháy kép, 20 "
    "\"bàn và ghế\", hoặc ghi đơn vị ở trước, 20 bộ bàn và ghế"};
inline constexpr Message<> goods_examples{
    "goods-examples", "write for example '4 máy thở', '96 chai nước sát khuẩn @ 25.000' or '35 tấn gạo = 1 tỷ'",
    "hãy viết, chẳng hạn: '4 máy thở', '96 chai nước sát khuẩn @ 25.000' hoặc '35 tấn gạo = 1 tỷ'"};

inline constexpr Message<> quantity_first{"quantity-first", "put the quantity first: '5.000 cái khẩu trang'",
                                          "hãy viết số lượng trước: '5.000 cái khẩu trang'"};
inline constexpr Message<> quantity_in_digits{
    "quantity-in-digits", "write the quantity in digits: '2 xe cứu thương'; leave it out when it is not known",
    "hãy viết số lượng bằng chữ số: '2 xe cứu thương'; nếu chưa rõ thì không ghi"};
inline constexpr Message<> one_value{"one-value",
                                     "give one value: of all behind '=', or of one behind '@'; and no '=' or '@' "
                                     "elsewhere",
                                     "chỉ ghi một giá trị: tổng trị giá sau '=' hoặc đơn giá sau '@'; không dùng '=' "
                                     "hay '@' ở chỗ khác"};
inline constexpr Message<> space_after_quantity{"space-after-quantity",
                                                "put a space between the quantity and the goods: '5.000 khẩu trang'",
                                                "hãy để dấu cách giữa số lượng và hiện vật: '5.000 khẩu trang'"};
inline constexpr Message<> whole_pieces{
    "whole-pieces", "only measured goods have decimals: '1,5 tấn gạo'; pieces are counted: '2 bao gạo'",
    "chỉ hàng tính theo cân, đo mới có số lẻ: '1,5 tấn gạo'; hàng đếm là số nguyên: '2 bao gạo'"};
inline constexpr Message<> unknown_is_not_zero{"unknown-is-not-zero",
                                               "leave the quantity out when it is not known: 'khẩu trang'",
                                               "nếu chưa rõ số lượng thì không ghi số: 'khẩu trang'"};
inline constexpr Message<> no_spaces_in_quantity{"no-spaces-in-quantity",
                                                 "write the quantity without spaces, or the pieces and their kind: "
                                                 "'10 chai cồn 500 ml'",
                                                 "hãy viết số lượng không có dấu cách, hoặc ghi số chiếc rồi đến loại: "
                                                 "'10 chai cồn 500 ml'"};
inline constexpr Message<> unit_value_of_unknown{"unit-value-of-unknown",
                                                 "a value of one ('@') needs a quantity; '=' gives the value of all",
                                                 "đơn giá ('@') cần có số lượng; dùng '=' để ghi tổng trị giá"};
inline constexpr Message<> value_of_the_line{
    "value-of-the-line", "quantity × unit value must come out exactly: give the value of all with '='",
    "số lượng × đơn giá phải chẵn: hãy ghi tổng trị giá bằng '='"};

inline constexpr Message<> date_examples{
    "date-examples", "write for example 2021-11-06, 06/11/2021, tháng 6/2022, quý II/2022, 2021 or 21-22/09/2021",
    "hãy viết, chẳng hạn: 06/11/2021, tháng 6/2022, quý II/2022, 2021 hoặc 21-22/09/2021"};
inline constexpr Message<> add_the_year{
    "add-the-year", "add the year: 06/11/2021, 6/2022; for a whole list: year = 2021 in a --map file",
    "hãy ghi thêm năm: 06/11/2021, 6/2022; cho cả danh sách: year = 2021 trong tệp "
    "--map"};
inline constexpr Message<Text> two_digit_year{"two-digit-year", "the year in '{0}' has only two digits",
                                              "năm trong '{0}' chỉ có hai chữ số"};
inline constexpr Message<> four_digits{
    "four-digits", "write all four digits of the year; for a whole list: century = 2000 in a --map file",
    "hãy viết đủ bốn chữ số của năm; cho cả danh sách: century = 2000 trong tệp --map"};
/// The number where the month should stand, and the one where the day should.
inline constexpr Message<Text, int, int> month_day_order{
    "month-day-order",
    "'{0}' is day {2} of month {1}, which does not exist; as day {1} of month {2} (month first) it is never read",
    "'{0}' là ngày {2} tháng {1}, không có tháng này; cách đọc tháng trước ngày sau (ngày {1} tháng {2}) không được "
    "chấp nhận"};
/// In a list that has the month first: the number where the month should stand, and the one where the day should.
inline constexpr Message<Text, int, int> day_month_order{
    "month-day-order",
    "'{0}' is day {2} of month {1}, which does not exist: the map says that the month stands first",
    "'{0}' là tháng {1}, không có tháng này: tệp --map ghi là tháng đứng trước ngày",
    {"if the day stands first in the list, take dates = \"mdy\" out of the map",
     "nếu danh sách ghi ngày trước tháng, hãy bỏ dates = \"mdy\" khỏi tệp --map"}};
/// The number of months or the month, and the year.
inline constexpr Message<Text, int, int> months_or_month{
    "not-a-date", "'{0}' may be month {1} of {2}, and the first {1} months of {2}",
    "'{0}' có thể là tháng {1} năm {2}, cũng có thể là {1} tháng đầu năm {2}"};
inline constexpr Message<int, int> month_or_months_hint{
    "month-or-months-hint", "write 'tháng {0}/{1}' for the month, '{0} tháng đầu năm {1}' for the months up to then",
    "hãy viết 'tháng {0}/{1}' nếu là tháng, '{0} tháng đầu năm {1}' nếu là từ đầu năm"};
/// The day as written and the day in Viet Nam, in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text> zone_changes_day{
    "zone-changes-day",
    "'{0}' is {1} where its clock stands, and {2} in Viet Nam",
    "'{0}' là ngày {3} theo múi giờ đã ghi, nhưng là ngày {4} theo giờ Việt Nam",
    {"write the day that is meant, without the time", "hãy chỉ ghi ngày, không ghi giờ"}};
inline constexpr Message<Text> not_a_moment{
    "not-a-moment",
    "'{0}' is not a single day, with or without its time in Viet Nam",
    "'{0}' không phải một ngày cụ thể, kèm hoặc không kèm giờ Việt Nam",
    {"write for example 14/08/2021 or 16 giờ 14/08/2021", "hãy viết, chẳng hạn: 14/08/2021 hoặc 16 giờ 14/08/2021"}};
inline constexpr Message<> end_of_day_hint{
    "end-of-day-hint", "a day alone is meant up to its end: write 14/08/2021 without a time",
    "ngày không ghi giờ đã được hiểu là đến hết ngày: hãy viết 14/08/2021, không ghi giờ"};
inline constexpr Message<Text> relative_date{
    "relative-date",
    "'{0}' depends on the day on which it is read",
    "'{0}' phụ thuộc vào ngày đọc",
    {"write the date itself: 06/11/2021, 2021", "hãy ghi rõ thời điểm: 06/11/2021, 2021"}};
/// The number where the day should stand.
inline constexpr Message<Text, int> no_such_day{"not-a-date", "'{0}': there is no day {1} in any month",
                                                "'{0}': không tháng nào có ngày {1}"};
/// The month, the year, and the month's last day.
inline constexpr Message<Text, int, int, int> short_month{"not-a-date", "'{0}': month {1}/{2} has {3} days",
                                                          "'{0}': tháng {1}/{2} chỉ có {3} ngày"};
inline constexpr Message<Text> month_alone{"month-alone",
                                           "look the day up again, or give what is certain, the month: {0}",
                                           "hãy xem lại ngày, hoặc chỉ ghi phần chắc chắn là tháng: {0}"};
inline constexpr Message<Text, int> no_such_month{"not-a-date",
                                                  "'{0}': there is no month {1}",
                                                  "'{0}': không có tháng {1}",
                                                  {"write day/month/year (06/11/2021) with a month from 1 to 12",
                                                   "hãy viết ngày/tháng/năm (06/11/2021), tháng từ 1 đến 12"}};
inline constexpr Message<Text, int> no_such_quarter{
    "not-a-date",
    "'{0}': there is no quarter {1}",
    "'{0}': không có quý {1}",
    {"quarters are 1 to 4: 2022-Q2, quý II/2022", "quý chỉ từ I đến IV: quý II/2022"}};
inline constexpr Message<Text> no_such_half{
    "not-a-date",
    "'{0}': a year has only the halves H1 and H2",
    "'{0}': một năm chỉ có 6 tháng đầu (H1) và 6 tháng cuối (H2)",
    {"write 2022-H1 or 2022-H2", "hãy viết: 6 tháng đầu năm 2022 hoặc 6 tháng cuối năm 2022"}};
inline constexpr Message<Text, int, int> no_such_year{
    "not-a-date",
    "'{0}': years from {1} to {2} are read",
    "'{0}': chỉ nhận các năm từ {1} đến {2}",
    {"write the year of the common calendar in four digits: 2021", "hãy viết năm dương lịch đủ bốn chữ số: 2021"}};
inline constexpr Message<int, int> buddhist_year{"buddhist-year", "the Buddhist year {0} is {1}",
                                                 "năm Phật lịch {0} là năm {1}"};
inline constexpr Message<Text> dates_reversed{
    "dates-reversed",
    "'{0}' ends before it begins",
    "'{0}' kết thúc trước khi bắt đầu",
    {"put the earlier date first: 2018-2023", "hãy ghi thời điểm sớm trước, muộn sau: 2018-2023"}};

inline constexpr Message<Text> not_a_period{"not-a-period", "'{0}' is not a reporting period",
                                            "'{0}' không phải là kỳ báo cáo"};
/// Text 0 and 1: why, in English and in Vietnamese.
inline constexpr Message<Text, Text> period_reason{
    "period-reason", "{0}; write for example 2021, 2021-H1, 2021-Q3, 2021-08, 2018..2023 or nd58:2025",
    "{1}; hãy viết, chẳng hạn: 2021, 2021-H1, quý III/2021, 08/2021, 2018..2023 hoặc nd58:2025"};
inline constexpr Message<> period_examples{
    "period-examples", "write for example 2021, 2021-H1, 2021-9M, 2021-Q3, 2021-08, 2018..2023 or nd58:2025",
    "hãy viết, chẳng hạn: 2021, 2021-H1, 2021-9M, quý III/2021, 08/2021, 2018..2023 hoặc nd58:2025"};
inline constexpr Message<Text> unknown_profile{
    "unknown-profile",
    "there is no period profile '{0}'",
    "không có mẫu kỳ báo cáo '{0}'",
    {"without profiles of its own a ledger takes 2021, 2021-H1, 2021-Q3, 2021-08 or 2018..2023",
     "sổ không có mẫu kỳ riêng thì dùng 2021, 2021-H1, quý III/2021, 08/2021 hoặc 2018..2023"}};
inline constexpr Message<Text> known_profiles{"known-profiles", "there are: {0}", "hiện có: {0}"};

}  // namespace aid::messages
