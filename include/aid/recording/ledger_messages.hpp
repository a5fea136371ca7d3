#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong when a ledger as a whole is looked at or changed.
namespace aid::messages {

inline constexpr Message<Text> fixed_setting{
    "fixed-setting",
    "'{0}' is fixed when the ledger is made",
    "'{0}' được ấn định khi lập sổ, không đổi được",
    {"make a ledger of its own for it: 'aid-ledger init'", "cần giá trị khác thì lập sổ riêng: 'aid-ledger init'"}};

inline constexpr Message<Text, Label> key_not_found{
    "key-not-found",
    "there is no key that can be read at '{0}': {1}",
    "không đọc được khóa nào tại '{0}': {1}",
    {"name the file of an SSH key; 'ssh-keygen -t ed25519 -f FILE' makes one",
     "hãy nêu tệp của một khóa SSH; tạo khóa bằng 'ssh-keygen -t ed25519 -f TỆP'"}};

// --- Lists of the field ---

inline constexpr Message<Text> closed_list{
    "closed-list",
    "the program itself decides on the items of '{0}': nothing can be added",
    "các mục của '{0}' do chương trình quy định: không thêm được",
    {"'aid-ledger list LIST' shows its items; use the closest one and a note",
     "'aid-ledger list DANH-MỤC' cho xem các mục; hãy dùng mục gần nhất và ghi chú"}};
inline constexpr Message<Text> not_a_code{
    "not-a-code",
    "'{0}' is not a code: small letters a-z, digits and hyphens",
    "'{0}' không phải mã: chỉ gồm chữ thường a-z, chữ số và gạch nối",
    {"write for example quoc-te or group-2", "hãy viết, chẳng hạn: quoc-te hoặc nhom-2"}};
inline constexpr Message<Text> scheme_needed{"scheme-needed",
                                             "items of '{0}' belong to a scheme: --scheme",
                                             "mục của '{0}' phải thuộc một bảng phân loại: --scheme",
                                             {"'aid-ledger list sector-scheme' shows the schemes",
                                              "'aid-ledger list sector-scheme' cho xem các bảng phân loại"}};
inline constexpr Message<Text> scheme_not_here{"scheme-not-here",
                                               "the list '{0}' has no schemes",
                                               "danh mục '{0}' không có bảng phân loại",
                                               {"leave --scheme out", "hãy bỏ --scheme"}};
inline constexpr Message<> name_needed{"name-needed",
                                       "an item needs its name in both languages",
                                       "mục phải có tên bằng cả hai ngôn ngữ",
                                       {"give --vi NAME and --en NAME", "hãy nêu --vi TÊN và --en TÊN"}};
inline constexpr Message<Text> not_an_attribute{
    "not-an-attribute",
    "'{0}' is not of the form key=value;key=value",
    "'{0}' không có dạng khóa=giá-trị;khóa=giá-trị",
    {"for example --attributes 'kind=measured'", "ví dụ --attributes 'kind=measured'"}};
inline constexpr Message<Text, Text, Text> item_exists{"item-exists", "'{0}' is in the list '{1}' already: {2}",
                                                       "'{0}' đã có trong danh mục '{1}': {2}"};
inline constexpr Message<> correct_item_hint{"correct-item-hint", "--correct replaces what is recorded of it",
                                             "--correct sẽ thay nội dung đã ghi"};

// --- Published totals ---

inline constexpr Message<Text> not_countable{
    "not-countable",
    "nothing called '{0}' is published as a total here: a stage, or an item of list stated-figure or event-count",
    "không có chỉ tiêu '{0}': chỉ nhận giai đoạn hoặc một mục của danh mục stated-figure, event-count",
    {"'aid-ledger list stated-figure' and 'aid-ledger list event-count' show the items; stages are pledged, committed, "
     "received, disbursed, used",
     "'aid-ledger list stated-figure' và 'aid-ledger list event-count' cho xem các mục; giai đoạn gồm pledged, "
     "committed, received, disbursed, used"}};
inline constexpr Message<Text> not_of_another{
    "not-of-another",
    "'{0}' is not of another figure: only a target, a growth and a share are",
    "'{0}' không tính trên chỉ tiêu khác: chỉ có chỉ tiêu kế hoạch, mức tăng và tỷ trọng mới vậy",
    {"leave --of out, or say --what target, growth or share", "hãy bỏ --of, hoặc nêu --what target, growth hay share"}};
inline constexpr Message<Text> amount_of_percent{
    "amount-of-percent",
    "'{0}' is published in per cent: give --percent, not --amount",
    "'{0}' được công bố theo phần trăm: hãy dùng --percent, không dùng --amount",
    {"for example --percent 'hơn 82 %'", "ví dụ --percent 'hơn 82 %'"}};
inline constexpr Message<Text> count_of_percent{
    "count-of-percent",
    "'{0}' is published in per cent: give --percent, not --count",
    "'{0}' được công bố theo phần trăm: hãy dùng --percent, không dùng --count",
    {"for example --percent 'hơn 82 %'", "ví dụ --percent 'hơn 82 %'"}};
inline constexpr Message<Text> share_beyond_whole{
    "share-beyond-whole",
    "'{0}' is no share: a share is from 0 to 100 per cent of a whole",
    "'{0}' không phải tỷ trọng: tỷ trọng từ 0 đến 100 phần trăm của tổng",
    {"for growth give --what growth, for what a plan was fulfilled to --what target",
     "mức tăng giảm thì dùng --what growth, mức hoàn thành kế hoạch thì dùng --what target"}};
inline constexpr Message<Text> percent_of_figure{
    "percent-of-figure",
    "'{0}' is not published in per cent: per cents are of a share, a growth or a target",
    "'{0}' không công bố theo phần trăm: phần trăm là của tỷ trọng, mức tăng hoặc chỉ tiêu",
    {"for example --what share --of received --percent 'hơn 82 %'",
     "ví dụ --what share --of received --percent 'hơn 82 %'"}};
/// The code of the other total, and its figure in both languages.
inline constexpr Message<Text, Text, Text> stated_otherwise{
    "stated-otherwise",
    "{0} says {1} of the same, from the same source",
    "{0} ghi {2} cho cùng chỉ tiêu, cùng nguồn",
    {"if one of them is mistyped, take it back: aid-ledger stated withdraw CODE --reason TEXT; what is mistyped and "
     "not "
     "doubled is mended by aid-ledger stated correct",
     "nếu một số ghi nhầm thì rút lại: aid-ledger stated withdraw MÃ --reason \"LÝ DO\"; ghi nhầm mà chưa ghi lại thì "
     "sửa bằng aid-ledger stated correct"}};
inline constexpr Message<Text, Text> stated_total_corrected{
    "stated-total-corrected",
    "{0} was corrected: {1} stands in its place",
    "{0} đã được sửa: {1} thay thế",
    {"name the one that stands", "hãy nêu mã đang còn giá trị"}};
/// The code, and why it was withdrawn.
inline constexpr Message<Text, Text> stated_total_withdrawn{
    "stated-total-withdrawn",
    "{0} was withdrawn: {1}",
    "{0} đã rút lại: {1}",
    {"record it again with 'aid-ledger stated add' if it stands after all",
     "nếu số liệu vẫn đúng thì ghi lại bằng 'aid-ledger stated add'"}};
inline constexpr Message<> withdrawal_reason_needed{
    "withdrawal-reason-needed",
    "say why it is taken back",
    "phải nêu lý do rút lại",
    {"for example --reason \"gõ nhầm một chữ số\"", "ví dụ --reason \"gõ nhầm một chữ số\""}};
inline constexpr Message<> one_figure_each{
    "one-figure-each",
    "one figure is put in the place of one: --amount, --count or --percent",
    "một con số chỉ được thay bằng một con số: --amount, --count hoặc --percent",
    {"record the other one with 'aid-ledger stated add'", "con số còn lại thì ghi bằng 'aid-ledger stated add'"}};
inline constexpr Message<Text> amount_of_count{"amount-of-count",
                                               "'{0}' is counted: give --count, not --amount",
                                               "'{0}' là số đếm: hãy dùng --count, không dùng --amount",
                                               {"write how many after --count; an amount is of a stage: --what "
                                                "committed, received, disbursed …",
                                                "hãy ghi số lượng vào --count; số tiền thì phải nêu giai đoạn: --what "
                                                "committed, received, disbursed …"}};
inline constexpr Message<> figure_needed{
    "figure-needed",
    "a published total needs a figure: --amount, --count or --percent",
    "số liệu công bố phải có con số: --amount, --count hoặc --percent",
    {"for example --amount 'hơn 126 tỷ' --count 64", "ví dụ --amount 'hơn 126 tỷ' --count 64"}};
inline constexpr Message<> stated_source_needed{
    "stated-source-needed",
    "a published total needs its source: who published it, and where",
    "số liệu công bố phải có nguồn: ai công bố, ở đâu",
    {"for example --source \"Báo Đà Nẵng, 11/01/2022\"", "ví dụ --source \"Báo Đà Nẵng, 11/01/2022\""}};

// --- Backups ---

inline constexpr Message<Text> backup_not_whole{
    "backup-not-whole",
    "'{0}' is not a whole ledger; nothing was restored from it",
    "'{0}' không phải sổ nguyên vẹn; chưa khôi phục gì từ tệp này",
    {"take an older backup, and verify it first: 'aid-ledger verify --ledger BACKUP'",
     "hãy dùng bản sao lưu cũ hơn, và kiểm tra trước: 'aid-ledger verify --ledger BẢN-SAO'"}};
inline constexpr Message<Text> copy_differs{
    "copy-differs",
    "the copy '{0}' is not a whole ledger",
    "bản sao '{0}' không phải sổ nguyên vẹn",
    {"do not keep this copy: verify the ledger itself with 'aid-ledger verify', then copy it again",
     "không giữ bản sao này: hãy kiểm tra chính sổ bằng 'aid-ledger verify', rồi sao lại"}};

// --- Locked periods ---

/// The period, its last day in English and in Vietnamese.
inline constexpr Message<Text, Text, Text> period_not_over{
    "period-not-over",
    "the period {0} ends on {1}: what still comes in could not be recorded",
    "kỳ {0} đến {2} mới kết thúc: khóa bây giờ thì các khoản phát sinh tiếp sẽ không ghi được",
    {"lock it when it is over", "hãy khóa sổ khi kỳ đã kết thúc"}};
inline constexpr Message<Text, Text> locked_already{
    "locked-already",
    "the period {0} is locked already, by {1}",
    "kỳ {0} đã được {1} khóa sổ",
    {"'aid-ledger lock' lists the locked periods", "'aid-ledger lock' liệt kê các kỳ đã khóa"}};
inline constexpr Message<Text> not_locked{
    "not-locked",
    "the period {0} is not locked",
    "kỳ {0} không bị khóa",
    {"nothing is to be done: what is dated in it can be recorded", "không cần làm gì: vẫn ghi được vào kỳ này"}};
inline constexpr Message<Text> not_locked_hint{"not-locked-hint", "these are: {0}", "các kỳ đang khóa: {0}"};
inline constexpr Message<> unlock_reason_needed{"unlock-reason-needed",
                                                "opening a locked period needs a reason, which its reports tell",
                                                "mở khóa sổ cần có lý do, các báo cáo của kỳ sẽ ghi rõ",
                                                {"for example --reason \"ghi sót một khoản, theo công văn 12/UBND\"",
                                                 "ví dụ --reason \"ghi sót một khoản, theo công văn 12/UBND\""}};
// --- Backups ---

inline constexpr Message<Text> bad_keep{"bad-keep",
                                        "'{0}' is not a number of backups, from 1",
                                        "'{0}' không phải là số bản sao lưu, từ 1 trở lên",
                                        {"write for example --keep 30", "hãy ghi ví dụ --keep 30"}};
inline constexpr Message<> keep_needs_folder{
    "keep-needs-folder",
    "--keep goes with a folder that is there",
    "--keep đi với một thư mục đã có",
    {"name the folder of the backups: aid-ledger backup /media/usb/sao-luu --keep 30",
     "hãy nêu thư mục chứa các bản sao lưu: aid-ledger backup /media/usb/sao-luu --keep 30"}};
inline constexpr Message<Text, Text> backup_not_deleted{
    "backup-not-deleted",
    "the older backup '{0}' could not be deleted: {1}",
    "không xóa được bản sao lưu cũ hơn '{0}': {1}",
    {"delete it yourself, or see to the folder's rights", "hãy tự xóa, hoặc xem lại quyền của thư mục"}};

}  // namespace aid::messages
