#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with a partner that is recorded or changed.
namespace aid::messages {

inline constexpr Message<Text, Text> partner_exists{"partner-exists", "a partner called '{0}' is recorded already: {1}",
                                                    "đã có đối tác tên '{0}': {1}"};
/// What was typed, and the partner.
inline constexpr Message<Text, Text> not_whole_name{
    "not-whole-name",
    "'{0}' is not how a name of {1} is written: what is erased does not come back",
    "'{0}' không đúng như tên đã ghi của {1}: dữ liệu đã xóa thì không lấy lại được",
    {"name the partner by its code ('partner-list search NAME' shows it), or with its whole name and all its marks",
     "hãy nêu mã đối tác (xem bằng 'partner-list search TÊN'), hoặc ghi đủ tên, đúng dấu"}};
inline constexpr Message<Text, Text> partner_looks_alike{
    "partner-looks-alike", "'{0}' has letters of another alphabet that look like those of {1}",
    "'{0}' có chữ thuộc bảng chữ cái khác trông giống {1}"};
inline constexpr Message<> another_partner_hint{
    "another-partner-hint",
    "a further name of it: 'partner-list alias PARTNER NAME'; really another partner: --another",
    "nếu là tên khác của đối tác đó: 'partner-list alias ĐỐI-TÁC TÊN'; nếu đúng là đối tác khác: --another"};
inline constexpr Message<> rename_other_hint{
    "rename-other-hint", "if that partner may be called otherwise: 'partner-list edit PARTNER --name NAME'",
    "nếu đối tác đó có thể mang tên khác: 'partner-list edit ĐỐI-TÁC --name TÊN'"};
/// The name, and the partner whose name it nearly is.
inline constexpr Message<Text, Text> partner_near{
    "partner-near",
    "'{0}' is nearly the name of {1}",
    "'{0}' gần trùng tên của {1}",
    {"if it is the same, use that name; if it is another partner, say so with --another",
     "nếu là một thì dùng đúng tên đó; nếu là đối tác khác thì thêm --another"}};
/// "tax-code:0400123456", and the partner that has it.
inline constexpr Message<Text, Text> identifier_taken{
    "identifier-taken",
    "'{0}' is the number of {1}",
    "'{0}' là số của {1}",
    {"a number belongs to one partner: name that one, or take the number away from it with 'partner-list edit PARTNER "
     "--clear identifier'",
     "mỗi số chỉ thuộc một đối tác: hãy dùng đối tác đó, hoặc bỏ số khỏi đối tác đó bằng 'partner-list edit ĐỐI-TÁC "
     "--clear identifier'"}};
inline constexpr Message<Text> name_damaged{
    "name-damaged",
    "'{0}' is a name that lost letters on its way: '?' or a sign stands for them",
    "'{0}' là tên đã bị mất chữ: có '?' hoặc ký hiệu thay vào",
    {"type the name as its paper has it; a list saved as UTF-8 keeps its letters",
     "hãy ghi lại tên đúng như trên văn bản; danh sách lưu dạng UTF-8 thì không mất chữ"}};
inline constexpr Message<Text> name_is_code{
    "name-is-code",
    "'{0}' is a partner's code, not a name",
    "'{0}' là mã đối tác, không phải tên",
    {"write the partner's name; 'partner-list show CODE' shows whom a code means",
     "hãy ghi tên đối tác; 'partner-list show MÃ' cho biết mã đó là của ai"}};
inline constexpr Message<Text, Text> repeated_name{
    "repeated-name",
    "'{0}' is a name of {1} already",
    "'{0}' đã là tên của {1}",
    {"leave it out: the partner is found by it", "hãy bỏ tên này: đối tác đã tìm được bằng tên đó"}};
inline constexpr Message<Text, Text> not_its_name{
    "not-its-name",
    "'{0}' is not a name of {1}",
    "'{0}' không phải tên của {1}",
    {"'partner-list show PARTNER' lists its names", "'partner-list show ĐỐI-TÁC' liệt kê các tên"}};
inline constexpr Message<Text, Text> only_official_name{"only-official-name", "'{0}' is the only official name of {1}",
                                                        "'{0}' là tên chính thức duy nhất của {1}"};
inline constexpr Message<> rename_hint{"rename-hint", "give another one: 'partner-list edit PARTNER --name NAME'",
                                       "hãy đặt tên khác: 'partner-list edit ĐỐI-TÁC --name TÊN'"};
inline constexpr Message<Text> parent_of_itself{
    "parent-of-itself",
    "{0} cannot belong to itself",
    "{0} không thể trực thuộc chính mình",
    {"name another organisation: --parent, in a list the column 'Parent'",
     "hãy nêu tổ chức khác: --parent, trong danh sách là cột 'Trực thuộc'"}};
/// The partner, the one that it is to belong to, and how that belongs to it: "Gamma → Beta → Alpha".
inline constexpr Message<Text, Text, Text> parent_cycle{
    "parent-cycle", "{0} cannot belong to {1}, which belongs to it already: {2}",
    "{0} không thể trực thuộc {1}, vốn đang trực thuộc tổ chức đó: {2}"};
/// Code of the one that stands right below the partner.
inline constexpr Message<Text> parent_cycle_hint{
    "parent-cycle-hint", "if it really belongs there, free the other one first: 'partner-list edit {0} --clear parent'",
    "nếu đúng là trực thuộc như vậy, hãy bỏ quan hệ kia trước: 'partner-list edit {0} --clear parent'"};
inline constexpr Message<> parent_cycle_in_list_hint{
    "parent-cycle-in-list-hint", "one of these rows names the wrong organisation: correct it or leave its cell empty",
    "một trong các dòng này nêu sai tổ chức: hãy sửa lại hoặc để trống ô đó"};
/// A row of a list, and the row that it needs.
inline constexpr Message<Text, Text, Text> scope_kept{
    "scope-kept", "aids recorded before keep the scope '{0}', new ones like them have '{1}': {2}",
    "các khoản đã ghi vẫn giữ phạm vi '{0}', khoản mới tương tự sẽ có phạm vi '{1}': {2}"};
inline constexpr Message<Text, Text> scope_kept_hint{
    "scope-kept-hint", "where the new one holds for them, too: 'aid-add edit {0} --scope {1}'",
    "nếu phạm vi mới cũng đúng với các khoản đó: 'aid-add edit {0} --scope {1}'"};
inline constexpr Message<Text> parent_refused{"parent-refused",
                                              "the row of '{0}', to which this one belongs, is refused",
                                              "dòng của '{0}', tổ chức mà dòng này trực thuộc, bị từ chối",
                                              {"correct that row first", "hãy sửa dòng đó trước"}};
inline constexpr Message<Text> not_a_language{"not-a-language",
                                              "'{0}' is not a language: two or three letters (vi, en)",
                                              "'{0}' không phải mã ngôn ngữ: hai hoặc ba chữ cái (vi, en)",
                                              {"write the code: vi, en, ja, ko, lo", "hãy ghi mã: vi, en, ja, ko, lo"}};
inline constexpr Message<Text> name_never_used{
    "name-never-used",
    "'{0}' would have been used until before its first day",
    "tên '{0}' có ngày thôi dùng trước ngày bắt đầu dùng",
    {"exchange --from and --until, or leave one of them out", "hãy đổi --from và --until cho nhau, hoặc bỏ một"}};
inline constexpr Message<Text> contact_erased{"contact-forgotten",
                                              "{0} has no contact to forget",
                                              "{0} không có thông tin liên hệ để xóa",
                                              {"nothing is left to do", "không cần làm gì thêm"}};

inline constexpr Message<> erase_nothing{"erase-nothing",
                                         "it is not said what to erase",
                                         "chưa nêu cần xóa mục nào",
                                         {"say --contact, --name or both", "hãy thêm --contact, --name hoặc cả hai"}};
inline constexpr Message<> erasure_reason_needed{
    "erasure-reason-needed",
    "an erasure is kept in the journal with its reason, and none is given",
    "nhật ký lưu cả lý do xóa, nhưng lệnh chưa nêu lý do",
    {"give it without the person's name: --reason \"request of 2026-11-30\"",
     "hãy nêu lý do, không kèm tên người: --reason \"đơn đề nghị ngày 30/11/2026\""}};
inline constexpr Message<Text> not_a_person{
    "not-a-person",
    "{0} is not recorded as a person: names of organisations are not erased",
    "{0} không được ghi là cá nhân: không xóa tên của tổ chức",
    {"where it is one, say so first: partner-list edit PARTNER --kind vietnamese-individual",
     "nếu đúng là cá nhân, hãy ghi trước: partner-list edit ĐỐI-TÁC --kind vietnamese-individual"}};
inline constexpr Message<> reason_names_person{
    "reason-names-person",
    "the reason has the name that is to be erased, and the journal keeps it",
    "lý do có chứa tên cần xóa, mà nhật ký thì lưu lại lý do",
    {"say it without the name: --reason \"request of 2026-11-30\"",
     "hãy ghi lý do không kèm tên: --reason \"đơn đề nghị ngày 30/11/2026\""}};

}  // namespace aid::messages
