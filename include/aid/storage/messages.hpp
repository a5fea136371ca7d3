#pragma once
#include "aid/base/counted.hpp"
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong with the ledger file.
namespace aid::messages {

inline constexpr Message<Text> no_ledger{"no-ledger", "there is no ledger at '{0}'", "không có sổ tại '{0}'"};
inline constexpr Message<> no_ledger_hint{
    "no-ledger-hint",
    "make one with 'aid-ledger init --office NAME --code CODE', or name another with --ledger FILE or $AID_LEDGER",
    "hãy lập sổ bằng 'aid-ledger init --office TÊN --code MÃ', hoặc chỉ sổ khác bằng --ledger TỆP hay $AID_LEDGER"};
inline constexpr Message<Text> not_a_ledger{
    "not-a-ledger",
    "'{0}' is not an aid ledger",
    "'{0}' không phải là sổ viện trợ",
    {"name the ledger's own file with --ledger FILE; a new one is made by 'aid-ledger init'",
     "hãy chỉ đúng tệp sổ bằng --ledger TỆP; lập sổ mới bằng 'aid-ledger init'"}};
inline constexpr Message<Text, int, int> file_too_new{
    "file-too-new", "the ledger '{0}' has schema version {1}, but this program knows only up to {2}",
    "sổ '{0}' có phiên bản lược đồ {1}, chương trình này chỉ biết đến {2}"};
inline constexpr Message<> file_too_new_hint{"file-too-new-hint", "install a newer release of the toolkit",
                                             "hãy cài bản mới hơn của bộ công cụ"};
inline constexpr Message<Text, int, int> file_too_old{"file-too-old",
                                                      "the ledger '{0}' has schema version {1}; this program needs {2}",
                                                      "sổ '{0}' có phiên bản lược đồ {1}; chương trình này cần {2}"};
inline constexpr Message<Text> upgrade_hint{"upgrade-hint", "upgrade it with 'aid-ledger upgrade --ledger {0}'",
                                            "hãy nâng cấp bằng 'aid-ledger upgrade --ledger {0}'"};
inline constexpr Message<Text> file_in_wal_mode{"file-in-wal-mode",
                                                "the ledger '{0}' is in WAL mode, which can lose data with this SQLite",
                                                "sổ '{0}' đang ở chế độ WAL, có thể mất dữ liệu với bản SQLite này"};
inline constexpr Message<Text> foreign_schema{"foreign-schema",
                                              "the tables of '{0}' have been changed by another program",
                                              "cấu trúc bảng của '{0}' đã bị chương trình khác sửa đổi"};
inline constexpr Message<> restore_hint{"restore-hint",
                                        "restore a backup with 'aid-ledger restore BACKUP --ledger NEW-FILE'",
                                        "hãy khôi phục bản sao lưu bằng 'aid-ledger restore BẢN-SAO --ledger TỆP-MỚI'"};
inline constexpr Message<Text> ledger_busy{"ledger-busy",
                                           "another program is writing to '{0}' and did not finish in time",
                                           "chương trình khác đang ghi vào '{0}' và chưa xong trong thời gian chờ"};
inline constexpr Message<> busy_hint{"busy-hint", "run the same command again; --wait SECONDS waits longer",
                                     "hãy chạy lại lệnh này; --wait GIÂY để chờ lâu hơn"};
inline constexpr Message<Text, Label> ledger_unreadable{
    "ledger-unreadable",
    "cannot read or write the ledger '{0}': {1}",
    "không đọc hoặc ghi được sổ '{0}': {1}",
    {"check the disk and who may read and write the file and its folder",
     "hãy kiểm tra ổ đĩa và quyền đọc, ghi của tệp và thư mục"}};
inline constexpr Message<Text> ledger_read_only{
    "ledger-read-only",
    "the ledger '{0}' cannot be written to",
    "không có quyền ghi vào sổ '{0}'",
    {"ask whoever owns the file for the right to write to it and to its folder",
     "hãy xin chủ tệp cấp quyền ghi vào tệp và thư mục chứa tệp"}};
inline constexpr Message<Text> interrupted_write{"interrupted-write",
                                                 "a write to '{0}' was interrupted and must be undone",
                                                 "một lần ghi vào '{0}' bị gián đoạn và cần được hoàn tác"};
inline constexpr Message<> interrupted_write_hint{
    "interrupted-write-hint",
    "any command of somebody who may write to the ledger does that, for example 'aid-ledger info'",
    "bất kỳ lệnh nào của người có quyền ghi sổ sẽ làm việc đó, ví dụ 'aid-ledger info'"};
inline constexpr Message<Text> disk_full{
    "disk-full",
    "the disk with '{0}' is full; nothing was written",
    "đĩa chứa '{0}' đã đầy; chưa ghi gì",
    {"make room on the disk, then run the same command again", "hãy giải phóng ổ đĩa, rồi chạy lại lệnh này"}};
inline constexpr Message<Text> file_size_limit{
    "disk-full",
    "'{0}' would become larger than files may be here; nothing was written",
    "'{0}' sẽ vượt quá cỡ tệp cho phép; chưa ghi gì",
    {"let the system allow larger files (ulimit -f), then run the same command again",
     "hãy nâng giới hạn cỡ tệp (ulimit -f), rồi chạy lại lệnh này"}};
inline constexpr Message<Text, Text> ledger_damaged{"ledger-damaged", "the ledger '{0}' is damaged: {1}",
                                                    "sổ '{0}' bị hỏng: {1}"};
inline constexpr Message<Text> hard_linked{
    "hard-linked",
    "the ledger '{0}' has a second name (hard link), which is not safe",
    "sổ '{0}' có tên thứ hai (liên kết cứng), không an toàn",
    {"take the other name away (find FOLDER -samefile FILE shows it); to have a copy, use 'aid-ledger backup'",
     "hãy xóa tên kia (find THƯ-MỤC -samefile TỆP sẽ chỉ ra); cần bản sao thì dùng 'aid-ledger backup'"}};
inline constexpr Message<Text> network_file_system{
    "network-file-system",
    "'{0}' is on a network file system, whose locks cannot be trusted with a ledger",
    "'{0}' nằm trên hệ thống tệp mạng, khóa tệp ở đó không đáng tin cho sổ",
    {"keep the ledger on a disk of this machine; others can work on it here", "hãy để sổ trên ổ đĩa của máy này"}};
inline constexpr Message<Text> locks_do_not_work{
    "locks-do-not-work",
    "files cannot be locked where '{0}' lies, so that two people could write over each other's records",
    "nơi chứa '{0}' không khóa được tệp nên hai người có thể ghi đè lên bản ghi của nhau",
    {"keep the ledger on a disk of this machine, for example in the home folder",
     "hãy để sổ trên ổ đĩa của máy này, ví dụ trong thư mục cá nhân"}};
inline constexpr Message<Text> file_system_in_user_space{
    "file-system-in-user-space",
    "'{0}' is on a file system in user space (FUSE): its locks hold on this machine alone, if at all",
    "'{0}' nằm trên hệ thống tệp FUSE: khóa tệp ở đó chỉ có hiệu lực trên máy này, hoặc không có hiệu lực",
    {"keep the ledger on a disk of this machine; on a stick or a share keep backups only ('aid-ledger backup')",
     "hãy để sổ trên ổ đĩa của máy này; trên USB hay thư mục chia sẻ chỉ để bản sao lưu ('aid-ledger backup')"}};
inline constexpr Message<Text> foreign_journal{
    "foreign-journal",
    "beside '{0}' lies a journal file that belongs to another user",
    "bên cạnh '{0}' có tệp nhật ký (journal) của người dùng khác",
    {"let its owner run any command on the ledger: that finishes or undoes the interrupted write",
     "hãy để chủ tệp đó chạy một lệnh bất kỳ trên sổ: lần ghi dở sẽ được hoàn tất hoặc hoàn tác"}};
inline constexpr Message<Text> file_exists{"file-exists",
                                           "'{0}' exists already",
                                           "'{0}' đã có sẵn",
                                           {"nothing is overwritten: name another file, or use the one that is there",
                                            "không ghi đè lên tệp có sẵn: hãy nêu tệp khác, hoặc dùng tệp đó"}};
inline constexpr Message<Text, Text> companion_name{
    "companion-name",
    "'{0}' is what a file that the tools keep beside '{1}' is called: they would delete or overwrite it",
    "'{0}' là tên tệp mà bộ công cụ dùng kèm '{1}': tệp sẽ bị xóa hoặc bị ghi đè",
    {"give it a name that ends otherwise, for example in .db", "hãy đặt tên có đuôi khác, ví dụ .db"}};
inline constexpr Message<Text, Text> folder_not_empty{
    "folder-not-empty",
    "the folder '{0}' has other files, and --group would let the group '{1}' into it, and nobody else",
    "thư mục '{0}' có tệp khác, mà --group sẽ mở thư mục này cho nhóm '{1}' và chặn những người còn lại"};
inline constexpr Message<> folder_not_empty_hint{
    "folder-not-empty-hint",
    "name a folder of its own, which is made: --ledger FOLDER/ledger.db; or say that it is meant: --existing-folder",
    "hãy nêu thư mục riêng, sẽ được lập: --ledger THƯ-MỤC/ledger.db; nếu đúng là thư mục này thì thêm "
    "--existing-folder"};
inline constexpr Message<Text, Label> cannot_create{
    "cannot-create",
    "cannot create '{0}': {1}",
    "không tạo được '{0}': {1}",
    {"make the folder first, or name a file in one that you may write to",
     "hãy tạo thư mục trước, hoặc nêu tệp trong thư mục có quyền ghi"}};
inline constexpr Message<Text, Label> folder_not_synced{
    "folder-not-synced",
    "'{0}' is written, but the disk did not confirm its name: {1}; after a power failure it may be gone",
    "đã ghi '{0}' nhưng đĩa chưa xác nhận tên tệp: {1}; nếu mất điện, tệp có thể không còn",
    {"look after the disk, and write the file once more under another name",
     "hãy kiểm tra đĩa, rồi ghi lại tệp này với tên khác"}};
inline constexpr Message<Text> unknown_group{
    "unknown-group",
    "there is no group '{0}' on this machine",
    "máy này không có nhóm '{0}'",
    {"'getent group' lists the groups; the administrator makes one with 'addgroup'",
     "'getent group' liệt kê các nhóm; quản trị viên tạo nhóm bằng 'addgroup'"}};
inline constexpr Message<Text> world_writable_folder{
    "world-writable-folder",
    "anybody may write into the folder '{0}' of the ledger",
    "bất kỳ ai cũng ghi được vào thư mục '{0}' của sổ",
    {"take that right away: chmod o-w FOLDER", "hãy bỏ quyền đó: chmod o-w THƯ-MỤC"}};
inline constexpr Message<Text> outcome_unknown{
    "outcome-unknown", "the disk failed while '{0}' was being written: nobody knows whether it is there",
    "đĩa gặp lỗi khi đang ghi '{0}': chưa rõ đã ghi hay chưa"};
/// The block that the run would have in the journal: "12:5f0c…".
inline constexpr Message<Text> retry_hint{
    "retry-hint", "run the same command again and add --retry {0} to it, so that nothing is recorded twice",
    "hãy chạy lại chính lệnh này, thêm --retry {0} vào lệnh để không ghi trùng"};
inline constexpr Message<> upgrade_again_hint{"retry-hint", "run the same command again: it is safe",
                                              "hãy chạy lại chính lệnh này: an toàn"};

inline constexpr Message<std::int64_t, Counted, std::int64_t> block_not_proven{
    "block-not-proven",
    "the head noted at block {0} does not prove {1:block|blocks}, from block {2} on, whose texts, or of "
    "an older release names or arguments, were erased since",
    "mốc ghi tại khối {0} không chứng minh được {1} khối, kể từ khối {2}: sau đó có nội dung bị xóa, hoặc tên hay tham "
    "số lệnh do bản cũ ghi bị xóa",
    {"compare these blocks with a backup of that time; a head that is noted now proves them from here on: "
     "'aid-ledger checkpoint'",
     "hãy so các khối này với bản sao lưu thời đó; mốc ghi từ bây giờ sẽ chứng minh được: 'aid-ledger checkpoint'"}};
/// The file, what SQLite says.
inline constexpr Message<Text, Text> file_not_rewritten{
    "file-not-rewritten",
    "what was erased is gone from the records, but '{0}' could not be written anew, and unused places of it may still "
    "have it: {1}",
    "dữ liệu đã được xóa khỏi hồ sơ, nhưng chưa viết lại được '{0}' nên phần trống trong tệp có thể vẫn còn: {1}"};
inline constexpr Message<Text> rewrite_hint{
    "rewrite-hint", "make room for a copy of the file, see that nobody is using it, and write it anew: {0}",
    "hãy dành chỗ trống cho một bản của tệp, bảo đảm không ai đang dùng tệp, rồi viết lại tệp bằng: {0}"};
inline constexpr Message<Counted, Counted, Counted, Counted> erased{
    "erased",
    "erased, as the journal tells: {0:contact|contacts}, the names of {1:partner|partners}, words of "
    "{2:command|commands}, texts in {3:place|places} of the journal",
    "đã xóa, có ghi trong nhật ký: {0} thông tin liên hệ, tên của {1} đối tác, từ ngữ trong {2} lệnh, nội dung ở {3} "
    "chỗ "
    "trong nhật ký",
    {"'aid-ledger journal' shows when, and at whose hand", "'aid-ledger journal' cho biết khi nào, do ai xóa"}};
inline constexpr Message<std::int64_t> chain_broken{
    "chain-broken",
    "block {0} of the journal, or a row that it wrote, has been changed",
    "khối {0} của nhật ký, hoặc một dòng do khối này ghi, đã bị sửa đổi",
    {"somebody changed the file behind the tools' back: 'aid-ledger journal' tells what the block recorded; restore "
     "the last good backup with 'aid-ledger restore'",
     "tệp đã bị sửa ngoài bộ công cụ: 'aid-ledger journal' cho biết khối đó ghi gì; hãy khôi phục bản sao lưu còn tốt "
     "bằng 'aid-ledger restore'"}};
inline constexpr Message<std::int64_t> contact_changed{
    "contact-changed",
    "the contact of the partner in row {0} has been changed",
    "thông tin liên hệ của đối tác ở dòng {0} đã bị sửa đổi",
    {"compare it with the last good backup; record what is right with 'partner-list edit PARTNER --contact TEXT'",
     "hãy so với bản sao lưu còn tốt; ghi lại cho đúng bằng 'partner-list edit ĐỐI-TÁC --contact VĂN-BẢN'"}};
inline constexpr Message<std::int64_t, std::int64_t> contact_gone{
    "contact-gone",
    "contacts of partners are gone, and no erasure is recorded: {0}, first that of row {1}",
    "thông tin liên hệ của đối tác bị mất mà không có lần xóa nào được ghi: {0}, trước hết ở dòng {1}",
    {"somebody deleted them behind the tools' back: restore them from the last good backup; lawful erasure is "
     "'partner-list edit PARTNER --forget-contact'",
     "có người đã xóa ngoài bộ công cụ: hãy khôi phục từ bản sao lưu còn tốt; xóa đúng cách là "
     "'partner-list edit ĐỐI-TÁC --forget-contact'"}};
inline constexpr Message<std::int64_t> contacts_left_out{
    "contacts-left-out",
    "the ledger was made from an export without contacts; those that are not here were not checked: {0}",
    "sổ được lập từ tệp xuất không kèm thông tin liên hệ; chưa kiểm tra số không có ở đây: {0}",
    {"the ledger that was exported has them: verify that one", "sổ gốc có thông tin này: hãy kiểm tra sổ gốc"}};
inline constexpr Message<Text> integrity_broken{
    "integrity-broken",
    "the file is damaged: {0}",
    "tệp bị hỏng: {0}",
    {"stop working in this file and restore the last good backup with 'aid-ledger restore'",
     "hãy ngừng dùng tệp này và khôi phục bản sao lưu còn tốt bằng 'aid-ledger restore'"}};
inline constexpr Message<Text, std::int64_t> sealed_columns_differ{
    "sealed-columns-differ",
    "the columns of '{0}' that are sealed for reports, from row {1} on, differ from the rows themselves",
    "các cột của '{0}' đã niêm cho báo cáo, từ dòng {1}, không khớp với chính các dòng đó",
    {"the rows are what counts: 'aid-ledger upgrade' seals them anew, if nothing else was found",
     "các dòng trong sổ mới là gốc: nếu không phát hiện lỗi nào khác, 'aid-ledger upgrade' sẽ niêm lại"}};
inline constexpr Message<Text, Text> reference_broken{
    "reference-broken",
    "a row of '{0}' refers to a row of '{1}' that is not there",
    "một dòng của '{0}' trỏ tới một dòng không có của '{1}'",
    {"stop working in this file and restore the last good backup with 'aid-ledger restore'",
     "hãy ngừng dùng tệp này và khôi phục bản sao lưu còn tốt bằng 'aid-ledger restore'"}};

// --- Rows from an export ---

inline constexpr Message<> row_out_of_place{"row-out-of-place",
                                            "this row cannot stand here: its order or its id is wrong",
                                            "dòng này không thể đứng ở đây: sai thứ tự hoặc sai số hiệu",
                                            {"the file was changed after the export: export the ledger again",
                                             "tệp đã bị sửa đổi sau khi xuất: hãy xuất lại từ sổ"}};
inline constexpr Message<Text> row_refused{"row-refused",
                                           "the ledger does not take this row: {0}",
                                           "sổ không nhận dòng này: {0}",
                                           {"the file was changed after the export: export the ledger again",
                                            "tệp đã bị sửa đổi sau khi xuất: hãy xuất lại từ sổ"}};
inline constexpr Message<std::int64_t> export_differs{
    "export-differs", "block {0}, or a row of it, is not as it was written into the ledger",
    "khối {0}, hoặc một dòng của khối này, không đúng như đã ghi trong sổ"};
inline constexpr Message<> export_again_hint{"export-again-hint",
                                             "the file was changed after the export: export the ledger again",
                                             "tệp đã bị sửa đổi sau khi xuất: hãy xuất lại từ sổ"};

/// The date (in English), the period, who locked it, the date in Vietnamese.
inline constexpr Message<Text, Text, Text, Text> period_locked{
    "period-locked", "{0} lies in the period {1}, which {2} has locked: what was reported of it stays as it is",
    "{3} thuộc kỳ {1} đã được {2} khóa sổ: số liệu đã báo cáo của kỳ này giữ nguyên"};
/// The same of a rate.
inline constexpr Message<Text, Text, Text, Text> rate_of_locked_period{
    "period-locked",
    "a rate of {0} would convert what lies in the period {1}, which {2} has locked: its figures stay as they are",
    "tỷ giá ngày {3} sẽ dùng để quy đổi số liệu thuộc kỳ {1} đã được {2} khóa sổ: số liệu của kỳ này giữ nguyên"};
inline constexpr Message<Text> period_locked_hint{
    "period-locked-hint",
    "record what happened later with its own date, after the period; an amount that is wrong is corrected at a later "
    "date "
    "(aid-add correct, reverse); for anything else open the period first: aid-ledger unlock {0} --reason TEXT, which "
    "its reports then tell",
    "việc phát sinh sau thì ghi theo ngày phát sinh, sau kỳ này; số tiền sai thì đính chính vào một ngày sau (aid-add "
    "correct, reverse); các trường hợp khác thì mở khóa kỳ trước: aid-ledger unlock {0} --reason LÝ-DO, các báo cáo "
    "của "
    "kỳ sẽ ghi rõ việc này"};

}  // namespace aid::messages
