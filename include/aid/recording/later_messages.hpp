#pragma once
#include "aid/base/language.hpp"

/// Of correcting a locked period at a later date.
namespace aid::messages {

/// The locked period.
inline constexpr Message<Text> not_later_hint{
    "not-later-hint",
    "only an amount of money can be subtracted at a later date: no goods, nothing without an amount, no instalments, "
    "opening or cancellation, no aid with parts or within another one; open the period first: aid-ledger unlock {0} "
    "--reason TEXT, which its reports then tell",
    "chỉ số tiền mới trừ được vào một ngày sau: không áp dụng với hiện vật, bút toán chưa có số tiền, có kế hoạch theo "
    "năm, số dư đầu kỳ, hủy cam kết, khoản có phần hoặc thuộc khoản khác; hãy mở khóa kỳ trước: aid-ledger unlock {0} "
    "--reason LÝ-DO, các báo cáo của kỳ sẽ ghi rõ việc này"};
/// The date as given, the locked period.
inline constexpr Message<Text, Text> not_after_lock{
    "not-after-lock",
    "'{0}' does not lie after the period {1}, which is locked: what is wrong in it is corrected at a later date",
    "'{0}' không nằm sau kỳ {1} đã khóa sổ: số liệu sai của kỳ được đính chính vào một ngày sau kỳ đó",
    {"give a day after the period: --date, or leave it out for today",
     "hãy nêu một ngày sau kỳ đó bằng --date, hoặc bỏ tùy chọn này để lấy hôm nay"}};
/// What was named.
inline constexpr Message<Text> not_taken_back_later{
    "not-later",
    "{0} lies in no locked period: it is taken back with its own date",
    "{0} không thuộc kỳ nào đã khóa sổ: hủy theo ngày của chính nó",
    {"leave --date out; it says when an entry of a locked period is taken back",
     "hãy bỏ --date; tùy chọn này chỉ nêu ngày hủy bút toán thuộc kỳ đã khóa sổ"}};
/// The entry, the locked period.
inline constexpr Message<Text, Text> only_its_date{
    "only-its-date",
    "{0} is dated in the period {1}, which is locked: --date says when it is corrected, and nothing of it is",
    "{0} thuộc kỳ {1} đã khóa sổ: --date là ngày đính chính, mà không có nội dung nào được đính chính"};
inline constexpr Message<Text> only_its_date_hint{
    "only-its-date-hint",
    "of another day altogether it is another entry: aid-add reverse {0} --reason TEXT, then record it with its day",
    "nếu phát sinh vào ngày khác thì là bút toán khác: aid-add reverse {0} --reason LÝ-DO, rồi ghi lại theo ngày đúng"};
/// The entry, and the day on which it was taken back in English and in Vietnamese.
inline constexpr Message<Text, Text, Text> date_of_correction{
    "date-of-correction",
    "{0} stands in the place of a figure that was taken back at a later date: it keeps that day, {1}",
    "{0} thay cho số liệu đã được trừ vào ngày sau: giữ nguyên ngày đã trừ, {2}",
    {"leave --date out; what else is wrong can be corrected", "hãy bỏ --date; các nội dung khác vẫn đính chính được"}};
/// The aid.
inline constexpr Message<Text> part_corrected_later{
    "part-corrected-later",
    "of {0} something was corrected at a later date, as its period was locked: it can have no parts and be no part",
    "{0} đã được đính chính vào một ngày sau do kỳ đã khóa sổ: khoản này không thể có phần hoặc thuộc khoản khác",
    {"record it as aid of its own: leave out --part-of, in a list the column 'Part of'",
     "hãy ghi thành khoản riêng: bỏ --part-of, trong danh sách là cột 'Thuộc khoản'"}};
/// The aid.
inline constexpr Message<Text> reverse_entries_hint{
    "reverse-entries-hint",
    "take back its entries one by one (aid-add reverse {0}/1 --reason TEXT): reports subtract them at a later date",
    "hãy hủy từng bút toán (aid-add reverse {0}/1 --reason LÝ-DO): báo cáo trừ số liệu vào một ngày sau"};

}  // namespace aid::messages
