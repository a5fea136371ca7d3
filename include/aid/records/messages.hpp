#pragma once
#include "aid/base/problem.hpp"

/// What the rules find wrong with a record, whatever the way it came in.
namespace aid::messages {

inline constexpr Message<Text> stated_zero{"stated-zero", "'{0}' is no equivalent: it would make the aid worth nothing",
                                           "'{0}' không phải giá trị quy đổi: khoản sẽ thành không có giá trị"};
inline constexpr Message<> stated_zero_hint{"stated-zero-hint", "leave it out where it is not known",
                                            "nếu chưa biết thì không ghi"};
inline constexpr Message<Text> amount_of_zero{"amount-of-zero", "an amount of nothing is recorded: '{0}'",
                                              "đã ghi số tiền bằng không: '{0}'"};
inline constexpr Message<> amount_of_zero_hint{
    "amount-of-zero-hint",
    "an amount that is not known is not zero: reverse the record, and give it without the amount",
    "chưa biết số tiền không có nghĩa là bằng không: hãy hủy bút toán rồi ghi lại, không nêu số tiền"};
/// The currency.
inline constexpr Message<Text> equivalent_of_itself{
    "equivalent-of-itself",
    "the amount is in {0}: it needs no equivalent in {0}",
    "số tiền đã là {0}: không cần số quy đổi ra {0}",
    {"leave the equivalent out; if it is the amount itself, give it as the amount",
     "hãy bỏ số quy đổi; nếu đó chính là số tiền thì ghi vào chỗ số tiền"}};
/// The arguments are what was typed ("5000 USD"), its currency, which is also that of the amount (USD), and the
/// currency in which an equivalent is asked for (VND).
inline constexpr Message<Text, Text, Text> equivalent_in_own_currency{
    "equivalent-of-itself",
    "'{0}' is in {1}, as the amount itself is: here stands what it is worth in {2}",
    "'{0}' cũng là {1} như chính số tiền: ở đây phải ghi số quy đổi ra {2}",
    {"give the equivalent in that currency, or leave it out",
     "hãy ghi số quy đổi bằng loại tiền đó, hoặc bỏ số quy đổi"}};
/// The arguments are the stated equivalent and the one by the rate in English, then both in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> stated_far_from_rate{
    "stated-far-from-rate",
    "the stated equivalent {0} differs by more than a tenth from {1}, which the recorded rate gives",
    "số quy đổi đã nêu {2} lệch quá một phần mười so với {3} tính theo tỷ giá đã ghi",
    {"it is recorded as stated; if it is mistyped, reverse the record and give it again",
     "đã ghi đúng như đã nêu; nếu ghi nhầm, hãy hủy rồi ghi lại"}};
/// Two equivalents with their sources in English, then both in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> stated_contradicts{
    "stated-contradicts",
    "the equivalents {0} and {1} differ by more than a tenth",
    "hai số quy đổi {2} và {3} lệch nhau quá một phần mười",
    {"both are recorded, and the setting 'equivalent' says which one converts; take a mistyped one back: aid-add "
     "reverse, with the code that aid-report show gives it",
     "cả hai đều đã ghi, thiết lập 'equivalent' cho biết số nào dùng để quy đổi; số ghi nhầm thì hủy: aid-add reverse, "
     "với mã xem bằng aid-report show"}};
/// What was typed, its currency and the one that is asked for.
inline constexpr Message<Text, Text, Text> wrong_currency{
    "wrong-currency",
    "'{0}' is in {1}, but here stands the equivalent in {2}",
    "'{0}' là {1}, mà ở đây phải ghi số quy đổi ra {2}",
    {"equivalents are stated in VND (--stated-vnd) and in USD (--stated-usd); what was given itself is --amount",
     "số quy đổi chỉ nêu bằng VND (--stated-vnd) và USD (--stated-usd); số tiền gốc thì ghi vào --amount"}};
inline constexpr Message<> goods_are_not_cash{
    "goods-are-not-cash",
    "there are goods, and the form is 'cash'",
    "có hiện vật mà hình thức lại là 'cash' (tiền)",
    {"leave the form out, or say in-kind, or mixed for money and goods together",
     "hãy bỏ hình thức, hoặc nêu in-kind; vừa có tiền vừa có hiện vật thì nêu mixed"}};
inline constexpr Message<> goods_valued_twice{
    "goods-valued-twice",
    "aid in kind has an amount, and its goods have values too: one of them",
    "viện trợ hiện vật vừa có số tiền chung vừa có giá trị từng mặt hàng: chỉ nêu một",
    {"take the amount or the goods' values out; for money and goods together say --form mixed",
     "hãy bỏ số tiền chung hoặc giá trị từng mặt hàng; nếu vừa có tiền vừa có hiện vật thì nêu --form mixed"}};
inline constexpr Message<Text> count_of_zero{"count-of-zero",
                                             "'{0}' counts nothing",
                                             "'{0}' là số đếm bằng không",
                                             {"leave the count out where it is not known, or write \"unknown\"",
                                              "nếu chưa biết thì bỏ trống, hoặc ghi \"unknown\""}};
inline constexpr Message<> component_without_whole{
    "component-without-whole",
    "it is a component, and what it is part of is not said",
    "đã nêu là hợp phần mà chưa nêu thuộc khoản nào",
    {"name the aid: --part-of, in a list the column 'Part of'; what is an aid of its own is no component",
     "hãy nêu khoản đó: --part-of, trong danh sách là cột 'Thuộc khoản'; khoản riêng thì không phải hợp phần"}};
inline constexpr Message<Text, Text> component_counted{
    "component-counted",
    "a component is no aid of its own, and is said to stand for so many: {0}",
    "hợp phần không phải khoản riêng, nhưng số khoản được ghi là: {1}",
    {"leave --count out; of one that is recorded take it away: 'aid-add edit AID --clear count'; what is counted is a "
     "part "
     "without --component",
     "hãy bỏ --count; với hợp phần đã ghi thì xóa số đó: 'aid-add edit MÃ --clear count'; phần được tính là khoản thì "
     "không ghi --component"}};
inline constexpr Message<int> parts_too_deep{
    "parts-too-deep",
    "more than {0} aids would be each a part of the next",
    "chuỗi khoản này thuộc khoản kia sẽ dài quá {0} khoản",
    {"name a whole further up: --part-of, in a list the column 'Part of'",
     "hãy nêu một khoản ở cấp trên hơn: --part-of, trong danh sách là cột 'Thuộc khoản'"}};
inline constexpr Message<Text> own_gift{
    "own-gift",
    "'{0}' would be both giver and receiver",
    "'{0}' vừa là bên cung cấp vừa là bên tiếp nhận",
    {"name the other side; who carries its own aid out is --implementer, without --to but with --direction, in a list "
     "the columns of these names",
     "hãy nêu đúng bên kia; tổ chức tự thực hiện viện trợ của mình là --implementer, bỏ --to và nêu --direction, trong "
     "danh sách là các cột tương ứng"}};
inline constexpr Message<Text> repeated_partner{"repeated-partner",
                                                "'{0}' is given twice in the same role",
                                                "'{0}' được nêu hai lần trong cùng một vai trò",
                                                {"name it once", "chỉ nêu một lần"}};
inline constexpr Message<> repeated_with_shares_hint{"repeated-with-shares-hint",
                                                     "name it once, with one --share: the sum of what it gets",
                                                     "chỉ nêu một lần, kèm một --share bằng tổng phần được nhận"};
inline constexpr Message<Text> bad_id{
    "bad-id",
    "'{0}' looks like one of this ledger's own codes: choose another --id",
    "'{0}' trông như mã của chính sổ này: hãy chọn --id khác",
    {"for example the number of the paper: 125-QD-2021", "ví dụ số hiệu văn bản: 125-QD-2021"}};
inline constexpr Message<Text, Text, Text, Text> date_in_future{
    "date-in-future",
    "{0} lies in the future: today is {1}",
    "ngày {2} ở trong tương lai: hôm nay là {3}",
    {"if it is mistyped, put it right: aid-add correct", "nếu ghi nhầm, hãy sửa bằng aid-add correct"}};

/// The amount, whose amounts it is compared with, the usual one of those; in English, then in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text, Text> amount_far_from_others{
    "amount-far-from-others",
    "{0} is a thousand times what is usual or more: the median of {1} is {2}",
    "{3} lớn gấp nghìn lần mức thường gặp trở lên: trung vị {4} là {5}",
    {"compare it with the document; if it is right, say so: aid-add review AID --reason TEXT",
     "hãy đối chiếu với chứng từ; nếu đúng thì xác nhận: aid-add review MÃ-KHOẢN --reason \"LÝ DO\""}};
/// The cell, the unit, and what it was read as in both languages.
inline constexpr Message<Text, Text, Text> figure_in_full{
    "figure-in-full",
    "'{0}' stands where the unit is given once for all figures, and makes {1}: is it written in full?",
    "'{0}' nằm dưới đơn vị tính chung nên thành {2}: có phải số này đã ghi đủ đồng?",
    {"compare it with the document; if the figure is in full, write its currency behind it: 196.000.000 đồng",
     "hãy đối chiếu với chứng từ; nếu số đã ghi đủ thì viết đơn vị ngay sau số: 196.000.000 đồng"}};
/// The entry in English and in Vietnamese: "receipt, 2021, 20,000,000 VND".
inline constexpr Message<Text, Text> entry_twice{
    "entry-twice",
    "the aid has this entry twice: {0}",
    "khoản có hai bút toán giống nhau: {1}",
    {"if it was entered twice, reverse one: aid-add reverse; if both are right: aid-add review AID --reason TEXT",
     "nếu ghi trùng thì hủy một: aid-add reverse; nếu cả hai đều đúng: aid-add review MÃ-KHOẢN --reason \"LÝ DO\""}};
/// The dates of the cancellation and of the commitment in English, then in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> cancelled_before_commitment{
    "cancelled-before-commitment",
    "what was cancelled is dated {0}, before what was committed: {1}",
    "ngày hủy {2} trước ngày cam kết {3}",
    {"mend the date that is wrong: aid-add correct ENTRY --date DATE --reason TEXT",
     "hãy sửa ngày ghi sai: aid-add correct BÚT-TOÁN --date NGÀY --reason \"LÝ DO\""}};
/// What was committed, cancelled and delivered in English, then in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text, Text> cancelled_too_much{
    "cancelled-too-much",
    "more was cancelled and delivered than was committed: committed {0}, cancelled {1}, delivered {2}",
    "tổng số đã hủy và đã tiếp nhận vượt số cam kết: cam kết {3}, đã hủy {4}, đã tiếp nhận {5}",
    {"compare the figures with their documents; aid-add correct mends an entry, aid-add reverse takes one back",
     "hãy đối chiếu với văn bản; aid-add correct sửa bút toán, aid-add reverse hủy bút toán"}};
/// The entry and the date of the balance in English, then in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> before_opening{
    "before-opening",
    "the entry ({0}) lies before the opening balance of {1}, which has what was left of it: it would be counted twice",
    "bút toán ({2}) có trước số dư đầu kỳ ngày {3}, mà số dư đã gồm phần còn lại của nó: sẽ bị tính hai lần",
    {"leave out what the book does not begin with, or date the balance to the first day of the book: aid-add correct; "
     "if "
     "both are right: aid-add review AID --reason TEXT",
     "chỉ ghi từ ngày mở sổ, hoặc ghi ngày số dư là ngày mở sổ: aid-add correct; nếu cả hai đều đúng: aid-add review "
     "MÃ-KHOẢN --reason \"LÝ DO\""}};
/// The date of the balance that there is, in English and in Vietnamese.
inline constexpr Message<Text, Text> second_opening{
    "second-opening",
    "the aid has an opening balance already, of {0}: reports add the two up",
    "khoản đã có số dư đầu kỳ ngày {1}: các báo cáo sẽ cộng cả hai số dư",
    {"if the first one is wrong, reverse it: aid-add reverse; the aid begins with one balance of each currency",
     "nếu số dư trước sai thì hủy bút toán đó: aid-add reverse; mỗi khoản chỉ có một số dư đầu kỳ cho mỗi loại tiền"}};
inline constexpr Message<Text, Text> date_long_ago{
    "date-long-ago",
    "{0} lies before 1950: a spreadsheet shows a year as such a day where the cell has the format of a date",
    "ngày {1} trước năm 1950: bảng tính hiện năm thành ngày như vậy khi ô có định dạng ngày",
    {"compare it with the document; if it is mistyped, put it right: aid-add correct",
     "hãy đối chiếu với chứng từ; nếu ghi nhầm, hãy sửa bằng aid-add correct"}};
/// The rate, and what it is the other way round in English and in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> rate_looks_inverted{
    "rate-looks-inverted",
    "the rate {0} looks like the currency for one VND: the other way round it is {1}",
    "tỷ giá {2} có vẻ là số ngoại tệ cho một VND: tính ngược lại là {3}",
    {"a rate is VND for one unit; give the right value with --correct",
     "tỷ giá là số VND cho một đơn vị ngoại tệ; hãy ghi lại đúng với --correct"}};
/// The rate, the nearest other one and its day; the same in Vietnamese.
inline constexpr Message<Text, Text, Text, Text, Text, Text> rate_far_from_others{
    "rate-far-from-others",
    "{0} is far from the rate of {2}, {1}",
    "{3} khác xa tỷ giá ngày {5} là {4}",
    {"a rate is VND for one unit; if it is mistyped, give the right value with --correct",
     "tỷ giá là số VND cho một đơn vị; nếu ghi nhầm, hãy ghi lại giá trị đúng kèm --correct"}};

}  // namespace aid::messages
