#pragma once
#include "aid/base/language.hpp"

#include <cstdint>

/// What can be wrong with heads of the journal that are kept outside the ledger.
namespace aid::messages {

inline constexpr Message<Text, std::int64_t, std::int64_t> history_parted{
    "history-parted",
    "the ledger's history is not that of '{0}': equal up to block {1}, another one at block {2}",
    "lịch sử của sổ khác với '{0}': giống nhau đến khối {1}, khác nhau ở khối {2}",
    {"what the ledger says from there on is not what was noted when it was written: stop working in it, keep "
     "both files and compare with the last good backup; where an older backup was restored on purpose, give the "
     "anchor's file another name (keep it), and the next write begins a new one",
     "từ đó trở đi sổ không còn đúng như khi đã ghi: hãy ngừng dùng sổ, giữ cả hai tệp và so với "
     "bản sao lưu còn tốt; nếu đã chủ ý khôi phục bản cũ hơn, hãy đổi tên tệp mốc đối chiếu (giữ lại), lần ghi sau sẽ "
     "lập tệp mới"}};
inline constexpr Message<Text, std::int64_t> history_parted_somewhere{
    "history-parted",
    "block {1} of the ledger is not the one that '{0}' knows; where before it the histories part is not noted there",
    "khối {1} của sổ không phải khối mà '{0}' ghi; lịch sử khác nhau từ đâu trước đó thì không được ghi ở đó",
    history_parted.hint};
inline constexpr Message<Text, std::int64_t, std::int64_t> history_cut{
    "history-cut",
    "'{0}' knows block {1}, but the ledger ends at block {2}: its end was cut off, or an older copy stands in its "
    "place",
    "'{0}' có khối {1}, nhưng sổ chỉ đến khối {2}: phần cuối đã bị cắt, hoặc một bản cũ hơn đã thay vào chỗ",
    {"look for the newer file before anything is recorded; where there is none any more, record again what is "
     "missing, and give the anchor's file another name (keep it): the next write then begins a new one",
     "hãy tìm tệp mới hơn trước khi ghi tiếp; nếu không còn, hãy ghi lại phần thiếu và đổi tên tệp mốc đối chiếu (giữ "
     "lại): "
     "lần ghi sau sẽ lập tệp mới"}};
inline constexpr Message<Text, Label> anchor_not_written{
    "anchor-not-written",
    "what was recorded stands, but its head could not be noted in '{0}': {1}",
    "nội dung đã ghi vẫn có hiệu lực, nhưng chưa ghi được đầu chuỗi vào '{0}': {1}",
    {"connect the disk or the stick: the heads that are owed follow with the next write",
     "hãy nối lại ổ đĩa hoặc USB: các đầu chuỗi còn thiếu sẽ được ghi bù ở lần ghi sau"}};
inline constexpr Message<Text, Label> anchor_not_read{
    "anchor-not-read",
    "the anchor '{0}' cannot be read ({1}): whether an older or rewritten file stands here was not checked",
    "không đọc được mốc đối chiếu '{0}' ({1}): chưa kiểm tra được sổ có bị thay bằng bản cũ hay bị viết lại không",
    {"connect the disk or the stick and verify again; another folder: 'aid-ledger config anchor FOLDER'",
     "hãy nối lại ổ đĩa hoặc USB rồi kiểm tra lại; đổi thư mục: 'aid-ledger config anchor THƯ-MỤC'"}};
inline constexpr Message<Text> anchor_missing{
    "anchor-missing",
    "the anchor '{0}' has no heads of this ledger: whether an older or rewritten file stands here was not checked",
    "mốc đối chiếu '{0}' không có đầu chuỗi nào của sổ này: chưa kiểm tra được sổ có bị thay bằng bản cũ hay bị viết "
    "lại không",
    {"look whether the right disk is connected; the next write begins a new file there",
     "hãy xem có đúng ổ đĩa không; lần ghi sau sẽ lập tệp mới ở đó"}};
inline constexpr Message<Text, std::int64_t, std::int64_t> anchor_older{
    "anchor-older",
    "the anchor '{0}' ends at block {1}, the ledger at block {2}: what lies between was not checked against it",
    "mốc đối chiếu '{0}' mới đến khối {1}, sổ đến khối {2}: phần ở giữa chưa được đối chiếu",
    {"the heads that are owed follow with the next write; 'aid-ledger journal' tells who wrote the blocks",
     "các đầu chuỗi còn thiếu sẽ được ghi bù ở lần ghi sau; 'aid-ledger journal' cho biết ai ghi các khối"}};
inline constexpr Message<Text, std::int64_t> anchor_lines_unreadable{
    "anchor-lines-unreadable",
    "in the anchor '{0}' lines that are no heads of this ledger were passed over: {1}",
    "trong mốc đối chiếu '{0}' có dòng không phải đầu chuỗi của sổ này, đã bỏ qua: {1}",
    {"one that was cut off when a disk was full or pulled out does no harm; of others ask who can write there",
     "dòng bị cắt khi đầy đĩa hoặc rút USB thì vô hại; dòng khác thì hãy hỏi ai có quyền ghi ở đó"}};
inline constexpr Message<Text, Text> anchor_begun{
    "anchor-begun",
    "the anchor '{0}' had no heads of this ledger any more: it was begun anew in '{1}'",
    "mốc đối chiếu '{0}' không còn đầu chuỗi nào của sổ này: đã lập lại tại '{1}'",
    {"look whether the right disk is connected, and where the old file is",
     "hãy xem có đúng ổ đĩa không, và tệp cũ ở đâu"}};
inline constexpr Message<Text, Text> anchor_of_other_file{
    "anchor-of-other-file",
    "this file is not '{0}', whose anchor is '{1}': its heads are not noted there",
    "tệp này không phải '{0}' là sổ có mốc đối chiếu '{1}': đầu chuỗi của tệp này không được ghi vào đó",
    {"nothing has to be done for a copy; if the ledger has moved here, set it again: 'aid-ledger config anchor FOLDER'",
     "bản sao thì không cần làm gì; nếu sổ đã chuyển đến đây, hãy đặt lại: 'aid-ledger config anchor THƯ-MỤC'"}};
inline constexpr Message<Text, Label> anchor_no_folder{
    "anchor-no-folder",
    "'{0}' cannot be an anchor: {1}",
    "'{0}' không dùng làm mốc đối chiếu được: {1}",
    {"name a folder on another disk, a share or a stick that is connected; 'aid-ledger config anchor none' keeps none",
     "hãy nêu một thư mục trên ổ đĩa khác, ổ mạng hoặc USB đang nối; 'aid-ledger config anchor none' để bỏ mốc đối "
     "chiếu"}};
inline constexpr Message<Text> anchor_is_ledger{
    "anchor-is-ledger",
    "'{0}' belongs to the ledger itself and cannot be its anchor",
    "'{0}' thuộc về chính sổ, không dùng làm mốc đối chiếu được",
    {"name a folder on another disk, a share or a stick", "hãy nêu một thư mục trên ổ đĩa khác, ổ mạng hoặc USB"}};
inline constexpr Message<Text> anchor_beside_ledger{
    "anchor-beside-ledger",
    "the anchor '{0}' lies in the ledger's own folder: whoever can change the ledger can change it too",
    "mốc đối chiếu '{0}' nằm trong chính thư mục của sổ: ai sửa được sổ cũng sửa được mốc đối chiếu",
    {"name a folder on another disk, a share or a stick: 'aid-ledger config anchor FOLDER'",
     "hãy nêu một thư mục trên ổ đĩa khác, ổ mạng hoặc USB: 'aid-ledger config anchor THƯ-MỤC'"}};

inline constexpr Message<std::int64_t, Text> last_block_changed{
    "last-block-changed",
    "the last block ({0}) of the journal of '{1}' has been changed: nothing is written into a damaged ledger",
    "khối cuối ({0}) của nhật ký trong '{1}' đã bị sửa đổi: không ghi vào sổ đã hỏng",
    {"'aid-ledger verify' tells what differs; restore the last good backup with 'aid-ledger restore'",
     "'aid-ledger verify' cho biết chỗ khác; hãy khôi phục bản sao lưu còn tốt bằng 'aid-ledger restore'"}};

inline constexpr Message<Text, Label> cannot_read_noted{
    "cannot-read-noted",
    "'{0}' is no head of the form BLOCK:HASH, and no file of that name can be read: {1}",
    "'{0}' không có dạng KHỐI:MÃ-BĂM, và không đọc được tệp nào tên đó: {1}",
    {"copy a head from 'aid-ledger verify' of that day (12:3fa9…), or name a checkpoint or an anchor's file",
     "hãy chép đầu chuỗi từ 'aid-ledger verify' của ngày đó (12:3fa9…), hoặc nêu bản chốt sổ hay tệp mốc đối chiếu"}};
inline constexpr Message<Text> not_a_checkpoint{
    "not-a-checkpoint",
    "'{0}' is neither a checkpoint nor an anchor of a ledger",
    "'{0}' không phải bản chốt sổ hay tệp mốc đối chiếu",
    {"a checkpoint is what 'aid-ledger checkpoint' writes, as it is and whole",
     "bản chốt sổ do 'aid-ledger checkpoint' ghi ra, phải giữ nguyên và đủ"}};
inline constexpr Message<Text, Text> checkpoint_of_other_ledger{
    "checkpoint-of-other-ledger",
    "'{0}' is of another ledger, {1}",
    "'{0}' là của sổ khác, {1}",
    {"'aid-ledger info' shows the identity of this one (uuid); name the right ledger with --ledger FILE",
     "'aid-ledger info' cho biết định danh của sổ này (uuid); hãy chỉ đúng sổ bằng --ledger TỆP"}};

}  // namespace aid::messages
