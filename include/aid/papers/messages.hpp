#pragma once
#include "aid/base/language.hpp"

#include <cstddef>

/// What can be wrong with a template and with what stands around a report. Each module has such a header.
namespace aid::messages {

inline constexpr Message<Text> template_unknown_value{
    "template-unknown-value",
    "there is no value '{0}'",
    "không có giá trị '{0}'",
    {"'man aid-report' names the values under TEMPLATES; 'aid-report brief --print-template' shows them used",
     "xem các giá trị ở mục MẪU VĂN BẢN của 'man aid-report'; 'aid-report brief --print-template' cho xem cách dùng"}};
inline constexpr Message<Text> letter_unknown_value{
    "template-unknown-value",
    "there is no value '{0}'",
    "không có giá trị '{0}'",
    {"'man aid-report' names the values under TEMPLATES; 'aid-report letter thanks --print-template' shows them used",
     "xem các giá trị ở mục MẪU VĂN BẢN của 'man aid-report'; 'aid-report letter thanks --print-template' cho xem cách "
     "dùng"}};
inline constexpr Message<Text> template_unclosed{
    "template-unclosed",
    "'{0}' is opened and not closed on its paragraph",
    "'{0}' đã mở mà không đóng trong cùng một đoạn",
    {"close '{' with '}' and '[?' with ']'; the mark itself is written twice: '{{', '[['",
     "đóng '{' bằng '}' và '[?' bằng ']'; muốn in chính dấu đó thì viết hai lần: '{{', '[['"}};
inline constexpr Message<Text> template_unknown_block{
    "template-unknown-block",
    "'{0}' is not a line of a template",
    "'{0}' không phải là dòng của mẫu",
    {"lines in brackets are [table by …], [table out by …], [table list], [table goods], [published] and [notes]",
     "các dòng trong ngoặc vuông là [table by …], [table out by …], [table list], [table goods], [published] và "
     "[notes]"}};
inline constexpr Message<Text> letter_unknown_block{
    "template-unknown-block",
    "'{0}' is not a line of a letter's template",
    "'{0}' không phải là dòng của mẫu thư",
    {"lines in brackets of a letter are [table goods] and [signatures: ONE | OTHER]",
     "các dòng trong ngoặc vuông của mẫu thư là [table goods] và [signatures: BÊN NÀY | BÊN KIA]"}};
inline constexpr Message<Text, Label> dossier_lacks{
    "dossier-lacks",
    "the dossier of {0} lacks a paper that the law wants: {1}",
    "hồ sơ của {0} còn thiếu giấy tờ theo quy định: {1}",
    {"record it: 'aid-ledger paper add CODE --kind KIND --title TEXT --file FILE'; 'aid-ledger list paper-kind' shows "
     "the kinds",
     "hãy ghi bổ sung: 'aid-ledger paper add MÃ --kind LOẠI --title TÊN --file TỆP'; 'aid-ledger list paper-kind' liệt "
     "kê các loại"}};
inline constexpr Message<Text> letter_of_reversed{"letter-of-reversed",
                                                  "{0} was taken back: no letter is written of it",
                                                  "{0} đã bị hủy: không lập thư, biên bản cho bản ghi này",
                                                  {"'aid-report show' says why, and what stands in its place",
                                                   "'aid-report show' cho biết lý do và bản ghi thay thế"}};
inline constexpr Message<Text> letter_nothing_received{
    "letter-nothing-received",
    "nothing is recorded as received or delivered of {0}: there is nothing to confirm",
    "{0} chưa ghi đã tiếp nhận hoặc đã giao khoản nào: chưa có gì để xác nhận",
    {"record it first: 'aid-add receipt' or 'aid-add disbursement' with --aid",
     "hãy ghi trước: 'aid-add receipt' hoặc 'aid-add disbursement' kèm --aid"}};
inline constexpr Message<Text> letter_thanks_office{
    "letter-thanks-office",
    "{0} was given by the office itself: there is nobody to thank",
    "{0} do chính cơ quan viện trợ: không có bên nào để cảm ơn",
    {"'aid-report letter handover' writes the minutes of it; a wrong donor is mended with 'aid-add edit'",
     "'aid-report letter handover' lập biên bản bàn giao; nếu ghi sai bên viện trợ, hãy sửa bằng 'aid-add edit'"}};
inline constexpr Message<Text, Label> letter_not_received{
    "letter-not-received",
    "nothing is recorded as received or delivered of {0}: the letter speaks of the {1}",
    "{0} chưa ghi đã tiếp nhận hoặc đã giao: thư lấy số liệu {1}",
    {"record the receipt or the disbursement where it has come",
     "hãy ghi bút toán tiếp nhận hoặc giải ngân nếu đã có"}};
inline constexpr Message<Text, Label> letter_gap{
    "letter-gap",
    "the ledger does not say it of {0}, so that the letter has a gap: {1}",
    "sổ chưa ghi nội dung này của {0} nên thư để trống: {1}",
    {"record it with 'aid-add edit' or 'aid-add approve', or write it into the letter",
     "hãy ghi bổ sung bằng 'aid-add edit' hoặc 'aid-add approve', hoặc điền tay vào thư"}};
inline constexpr Message<Text> template_unknown_table{
    "template-unknown-table",
    "there is no table '{0}'",
    "không có bảng '{0}'",
    {"write for example [table by sector] or [table out by country]; 'aid-report by --help' names what to group by",
     "hãy viết, chẳng hạn [table by sector] hoặc [table out by country]; 'aid-report by --help' nêu các tiêu chí"}};
inline constexpr Message<Text> template_unknown_head{
    "template-unknown-head",
    "'{0}' is none of the first lines of a template: kind, sign, title",
    "'{0}' không phải dòng đầu của mẫu: kind, sign, title",
    {"write 'title: …', and an empty line before the text",
     "hãy viết 'title: …', và một dòng trống trước phần nội dung"}};
inline constexpr Message<std::size_t> template_too_long{
    "template-too-long",
    "the template has {0} bytes; at most 65536 are read",
    "mẫu dài {0} byte; tối đa 65536",
    {"keep the text alone, without remarks, or divide the report",
     "hãy giữ lại phần lời văn, bỏ các dòng ghi chú, hoặc chia báo cáo"}};
inline constexpr Message<> template_empty{"template-empty",
                                          "there is no text in the template",
                                          "mẫu không có lời văn nào",
                                          {"begin with the built-in one: 'aid-report brief --print-template > mau.txt'",
                                           "hãy bắt đầu từ mẫu có sẵn: 'aid-report brief --print-template > mau.txt'"}};
inline constexpr Message<Text> brief_empty{
    "brief-empty",
    "nothing that is recorded counts in {0}: the report has no figures",
    "kỳ {0} không có số liệu nào: báo cáo chỉ có phần khung",
    {"see what there is: aid-report by year", "xem sổ có những gì: aid-report by year"}};
inline constexpr Message<Text, Text> document_before_end{
    "document-before-end",
    "the document is of {0}, before its period ends on {1}",
    "văn bản ghi {0}, trước khi kỳ báo cáo kết thúc ({1})",
    {"correct --date, or take a period that has ended: --period 2021-H1",
     "hãy sửa --date, hoặc chọn kỳ đã kết thúc: --period 2021-H1"}};
inline constexpr Message<> brief_needs_period{"brief-needs-period",
                                              "a report of a period needs its period",
                                              "báo cáo định kỳ cần có kỳ báo cáo",
                                              {"for example --period 2021, --period 2021-9M or --period 2018..2023",
                                               "chẳng hạn: --period 2021, --period 2021-9M hoặc --period 2018..2023"}};
inline constexpr Message<Text> not_a_document_number{
    "not-a-document-number",
    "'{0}' is not a number of a document",
    "'{0}' không phải số văn bản",
    {"write the number alone, 1 to 99999: --number 5; the sign comes from 'aid-ledger config heading sign'",
     "chỉ viết con số, từ 1 đến 99999: --number 5; ký hiệu lấy từ 'aid-ledger config heading sign'"}};
inline constexpr Message<Text, Text> heading_changes_later{
    "heading-changes-later",
    "from {1} on '{0}' is another one; without --date the document has what holds on the ledger's last day",
    "từ {1}, '{0}' có giá trị khác; không có --date thì văn bản dùng giá trị của ngày ghi sổ cuối cùng",
    {"give the day of the document: --date 2026-07-05", "hãy nêu ngày của văn bản: --date 2026-07-05"}};

}  // namespace aid::messages
