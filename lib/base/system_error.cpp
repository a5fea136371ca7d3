#include "aid/base/system_error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace aid {
namespace {

struct SystemError {
  int error;
  std::string_view vi;
};
constexpr SystemError system_errors[] = {
    {ENOENT, "không có tệp hoặc thư mục này"},
    {EACCES, "không có quyền truy cập"},
    {EPERM, "không được phép"},
    {EISDIR, "đây là thư mục"},
    {ENOTDIR, "đây không phải là thư mục"},
    {EEXIST, "đã có tệp này"},
    {ENOSPC, "đĩa đã đầy"},
    {EDQUOT, "đã hết dung lượng được cấp"},
    {EROFS, "đĩa chỉ cho phép đọc"},
    {EIO, "lỗi đọc, ghi của đĩa"},
    {EFBIG, "tệp quá lớn"},
    {EINVAL, "giá trị không hợp lệ"},
    {ELOOP, "quá nhiều liên kết nối tiếp nhau"},
    {ENAMETOOLONG, "tên tệp quá dài"},
    {EMFILE, "đang mở quá nhiều tệp"},
    {ENFILE, "máy đang mở quá nhiều tệp"},
    {ENOMEM, "không đủ bộ nhớ"},
    {EBUSY, "đang được dùng"},
    {EXDEV, "nằm trên đĩa khác"},
    {EPIPE, "nơi nhận đã đóng"},
    {ENXIO, "không có thiết bị này"},
    {ENODEV, "không có thiết bị này"},
    {ETXTBSY, "chương trình đang chạy"},
    {EAGAIN, "tạm thời chưa được"},
    {EINTR, "bị ngắt giữa chừng"},
    {ESTALE, "mất kết nối với ổ đĩa mạng"},
    {ETIMEDOUT, "quá thời gian chờ"},
};

}  // namespace

Label system_error(int error) {
  const char* const en = ::strerrordesc_np(error);
  const std::string_view said = en == nullptr ? std::string_view("unknown error") : std::string_view(en);
  const auto* const found = std::ranges::find(system_errors, error, &SystemError::error);
  return {said, found == std::end(system_errors) ? said : found->vi};
}

}  // namespace aid
