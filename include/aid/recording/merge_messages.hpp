#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with partners that are to be one.
namespace aid::messages {

inline constexpr Message<> merge_reason_needed{
    "merge-reason-needed",
    "a merge is kept in the journal with its reason, and none is given",
    "nhật ký lưu cả lý do gộp, nhưng lệnh chưa nêu lý do",
    {"say why they are one, or are not: --reason \"the same stamp on both letters\"",
     "hãy nêu vì sao là một, hoặc không phải là một: --reason \"hai công văn cùng một con dấu\""}};
inline constexpr Message<Text, Text> merged_already{
    "merged-already",
    "'{0}' is {1} already",
    "'{0}' vốn đã là {1}",
    {"leave it out; 'partner-list show PARTNER' lists what was merged into it",
     "hãy bỏ đối tác này; 'partner-list show ĐỐI-TÁC' liệt kê các đối tác đã gộp vào"}};
inline constexpr Message<Text> office_is_kept{
    "office-is-kept",
    "{0} is the office whose book this is: others are merged into it, never it into others",
    "{0} là cơ quan của sổ này: chỉ gộp đối tác khác vào, không gộp cơ quan vào đối tác khác",
    {"name the office first: 'partner-list merge OFFICE OTHER --reason TEXT'",
     "hãy nêu cơ quan trước: 'partner-list merge CƠ-QUAN ĐỐI-TÁC-KHÁC --reason LÝ-DO'"}};
/// The one that belongs to the other.
inline constexpr Message<Text, Text> merge_of_parent{"merge-of-parent", "{0} belongs to {1}: a part is not its whole",
                                                     "{0} trực thuộc {1}: một bộ phận không phải là cả tổ chức"};
inline constexpr Message<Text> free_first_hint{
    "free-first-hint", "if they are one all the same, take that away first: 'partner-list edit {0} --clear parent'",
    "nếu đúng là một, hãy bỏ quan hệ đó trước: 'partner-list edit {0} --clear parent'"};
inline constexpr Message<Text, Text> merge_parents_differ{
    "merge-parents-differ", "{0} and {1} belong to different organisations: their aid would change its scope",
    "{0} và {1} trực thuộc các tổ chức khác nhau: phạm vi của viện trợ sẽ thay đổi"};
inline constexpr Message<Text> same_parent_hint{
    "same-parent-hint", "give both the same one first: 'partner-list edit {0} --parent PARTNER', or '--clear parent'",
    "hãy ghi cho cả hai cùng một tổ chức trước: 'partner-list edit {0} --parent ĐỐI-TÁC', hoặc '--clear parent'"};
/// The two partners.
inline constexpr Message<Text, Text> merge_countries_differ{
    "merge-countries-differ", "{0} and {1} differ in country or kind: reports by donor's country or kind would change",
    "{0} và {1} khác nhau về nước hoặc loại đối tác: số liệu theo nước, theo loại bên tặng sẽ thay đổi"};
/// The one that is to be edited, and the options for it.
inline constexpr Message<Text, Text> same_country_hint{
    "same-country-hint", "if they are one all the same, say so of it first: 'partner-list edit {0}{1}'",
    "nếu đúng là một, hãy sửa cho giống nhau trước: 'partner-list edit {0}{1}'"};
/// An aid, and the two.
inline constexpr Message<Text, Text, Text> merge_own_gift{
    "merge-own-gift",
    "{0} goes from one to the other of {1} and {2}: nobody gives to himself",
    "{0} là khoản giữa {1} và {2}: không ai tự tặng cho mình",
    {"where one of them is written wrongly there, correct it first with 'aid-add edit' or 'aid-add reverse'",
     "nếu ở đó ghi sai một bên, hãy sửa trước bằng 'aid-add edit' hoặc 'aid-add reverse'"}};
inline constexpr Message<Text> nothing_merged{
    "nothing-merged",
    "nothing was merged into {0}",
    "chưa có đối tác nào gộp vào {0}",
    {"name the partner that was kept; 'partner-list show PARTNER' lists what was merged into it",
     "hãy nêu đối tác được giữ; 'partner-list show ĐỐI-TÁC' liệt kê các đối tác đã gộp vào"}};
/// The word, the partner, and those that were merged into it.
inline constexpr Message<Text, Text, Text> not_merged_into{
    "not-merged-into",
    "'{0}' was not merged into {1}: {2}",
    "'{0}' không nằm trong số đã gộp vào {1}: {2}",
    {"name one of those, by its code", "hãy nêu một trong số đó, theo mã"}};

/// The two partners' codes, the first one the one that was found.
inline constexpr Message<Text, Text> merge_hint{
    "merge-hint",
    "if both are one partner: 'partner-list merge {0} {1} --reason TEXT'; if two may be called so: --another",
    "nếu là một đối tác: 'partner-list merge {0} {1} --reason LÝ-DO'; nếu đúng là hai đối tác cùng tên: --another"};
inline constexpr Message<Text, Text> merge_by_number_hint{
    "merge-by-number-hint",
    "if both are one partner: 'partner-list merge {0} {1} --reason TEXT'; else take the number away from one of them: "
    "'partner-list edit {0} --clear identifier'",
    "nếu là một đối tác: 'partner-list merge {0} {1} --reason LÝ-DO'; nếu không, hãy bỏ số khỏi một bên: 'partner-list "
    "edit {0} --clear identifier'"};

}  // namespace aid::messages
