#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with signatures.
namespace aid::messages {

inline constexpr Message<> no_ssh_keygen{
    "no-ssh-keygen",
    "the program ssh-keygen, which signs and checks signatures, is not on this machine",
    "máy này không có chương trình ssh-keygen để ký và kiểm tra chữ ký",
    {"install the package openssh-client: sudo apt install openssh-client",
     "hãy cài gói openssh-client: sudo apt install openssh-client"}};
inline constexpr Message<Text, Text> not_signed{
    "not-signed",
    "nothing was signed with the key '{0}': {1}",
    "chưa ký được bằng khóa '{0}': {1}",
    {"name the file of an SSH key with --key FILE; 'ssh-keygen -t ed25519 -f FILE' makes one",
     "hãy chỉ tệp khóa SSH bằng --key TỆP; tạo khóa bằng 'ssh-keygen -t ed25519 -f TỆP'"}};
inline constexpr Message<> signing_key_needed{
    "signing-key-needed",
    "a checkpoint is signed, and no key was named",
    "bản chốt sổ phải được ký, nhưng chưa có khóa nào",
    {"name the file of an SSH key: --key FILE, or for always 'aid-ledger config signing-key FILE'; 'ssh-keygen -t "
     "ed25519 -f FILE' makes one",
     "hãy nêu tệp khóa SSH: --key TỆP, hoặc đặt sẵn bằng 'aid-ledger config signing-key TỆP'; tạo khóa bằng "
     "'ssh-keygen -t ed25519 -f TỆP'"}};
inline constexpr Message<Text> signature_wrong{
    "signature-wrong",
    "the signature of '{0}' is not that of its text: one of the two was changed, or it was made for something else",
    "chữ ký của '{0}' không khớp với nội dung: một trong hai đã bị sửa, hoặc chữ ký dùng cho việc khác",
    {"ask whoever keeps it for the file as it was made", "hãy xin lại tệp nguyên bản từ nơi lưu giữ"}};
inline constexpr Message<Text, Text, Text> signer_unknown{
    "signer-unknown",
    "the key {1} that signed '{0}' is none of those in '{2}'",
    "khóa {1} đã ký '{0}' không có trong '{2}'",
    {"ask the office that signed for its key; a line of that file is: NAME KEY, as in ssh-keygen(1)",
     "hãy hỏi khóa của cơ quan đã ký; mỗi dòng của tệp đó gồm: TÊN KHÓA, xem ssh-keygen(1)"}};
inline constexpr Message<Text> signature_missing{
    "signature-missing",
    "'{0}' is not signed",
    "'{0}' không có chữ ký",
    {"'aid-ledger checkpoint' signs one; without --signers it is compared all the same",
     "'aid-ledger checkpoint' tạo bản có chữ ký; bỏ --signers thì vẫn đối chiếu được"}};
inline constexpr Message<> signers_need_checkpoint{
    "signers-need-checkpoint",
    "--signers tells whose signature counts, and there is no checkpoint to look at",
    "--signers cho biết chữ ký của ai được chấp nhận, nhưng không có bản chốt sổ nào để xem",
    {"name the checkpoint: --against FILE", "hãy nêu bản chốt sổ: --against TỆP"}};

}  // namespace aid::messages
