#include "cli/value_words.hpp"

#include <algorithm>

namespace aid::cli {
namespace {

struct ValueWord {
  std::string_view en;
  std::string_view vi;
};
constexpr ValueWord value_words[] = {
    {"ADDRESS", "ĐỊA-CHỈ"},
    {"AID", "KHOẢN"},
    {"AMOUNT", "SỐ-TIỀN"},
    {"AS", "LOẠI"},
    {"BLOCK", "KHỐI"},
    {"CODE", "MÃ"},
    {"COMMAND", "LỆNH"},
    {"CONTACT", "LIÊN-HỆ"},
    {"CONTINENT", "CHÂU-LỤC"},
    {"COUNT", "SỐ-LƯỢNG"},
    {"COUNTRY", "NƯỚC"},
    {"CURRENCY", "LOẠI-TIỀN"},
    {"DATE", "NGÀY"},
    {"DAYS", "SỐ-NGÀY"},
    {"DIMENSION", "TIÊU-CHÍ"},
    {"DIMENSIONS", "TIÊU-CHÍ"},
    {"DIRECTION", "CHIỀU"},
    {"ENTRY", "BÚT-TOÁN"},
    {"EVENT", "SỰ-KIỆN"},
    {"FIELD", "TRƯỜNG"},
    {"FILE", "TỆP"},
    {"FOLDER", "THƯ-MỤC"},
    {"FORM", "BIỂU"},
    {"FORMAT", "DẠNG"},
    {"GOODS", "HIỆN-VẬT"},
    {"GROUP", "NHÓM"},
    {"HASH", "MÃ-BĂM"},
    {"ID", "MÃ"},
    {"KEY", "KHÓA"},
    {"KIND", "LOẠI"},
    {"LANG", "NGÔN-NGỮ"},
    {"LANGUAGE", "NGÔN-NGỮ"},
    {"LEDGER", "SỔ"},
    {"LIMIT", "SỐ-DÒNG"},
    {"LIST", "DANH-MỤC"},
    {"MODE", "HÌNH-THỨC"},
    {"MOMENT", "THỜI-ĐIỂM"},
    {"NAME", "TÊN"},
    {"NOTE", "GHI-CHÚ"},
    {"NUMBER", "SỐ"},
    {"NUMBERS", "KIỂU-SỐ"},
    {"ORDER", "THỨ-TỰ"},
    {"OUTPUT", "TỆP"},
    {"PART", "MỤC"},
    {"PARTNER", "ĐỐI-TÁC"},
    {"PERCENT", "PHẦN-TRĂM"},
    {"PERMIT", "XIN-PHÉP"},
    {"AGREEMENT", "THỎA-THUẬN"},
    {"CATEGORY", "MỤC"},
    {"PLAN", "KẾ-HOẠCH"},
    {"CHANNEL", "KÊNH"},
    {"ITEM", "HIỆN-VẬT"},
    {"NEED", "NHU-CẦU"},
    {"PRIORITY", "MỨC"},
    {"QUANTITY", "SỐ-LƯỢNG"},
    {"STATE", "TÌNH-TRẠNG"},
    {"YEARS", "SỐ-NĂM"},
    {"PERIOD", "KỲ"},
    {"PLACE", "ĐỊA-BÀN"},
    {"QUERY", "TỪ-KHÓA"},
    {"RATE", "TỶ-GIÁ"},
    {"REASON", "LÝ-DO"},
    {"RECORD", "BẢN-GHI"},
    {"REPORT", "BÁO-CÁO"},
    {"ROLE", "VAI-TRÒ"},
    {"RUN", "LẦN-CHẠY"},
    {"SCHEME", "LOẠI"},
    {"TIME", "THỜI-GIAN"},
    {"SCOPE", "PHẠM-VI"},
    {"SECONDS", "GIÂY"},
    {"SECTOR", "LĨNH-VỰC"},
    {"SHEET", "TRANG-TÍNH"},
    {"MARK", "DẤU"},
    {"ENCODING", "BẢNG-MÃ"},
    {"TOTAL", "TỔNG"},
    {"SOURCE", "NGUỒN"},
    {"STAGE", "GIAI-ĐOẠN"},
    {"STATUS", "TRẠNG-THÁI"},
    {"STYLE", "KIỂU"},
    {"TEXT", "CHỮ"},
    {"TIME", "THỜI-GIAN"},
    {"TITLE", "TÊN-GỌI"},
    {"TODAY", "NGÀY"},
    {"TYPE", "LOẠI"},
    {"UNIT", "ĐƠN-VỊ"},
    {"VALUE", "GIÁ-TRỊ"},
    {"WORDS", "TỪ"},
    {"WHEN", "KHI-NÀO"},
    {"WHOM", "ĐỐI-TƯỢNG"},
    {"TEMPLATE", "DẠNG"},
    {"YEAR", "NĂM"},
};

std::string_view in_vietnamese(std::string_view word) {
  const auto* const found = std::ranges::find(value_words, word, &ValueWord::en);
  return found == std::end(value_words) ? word : found->vi;
}

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

}  // namespace

std::string in_language(std::string_view value_name, Language language) {
  if (language == Language::en) return std::string(value_name);
  std::string text;
  while (!value_name.empty()) {
    const auto length = static_cast<std::size_t>(std::ranges::find_if_not(value_name, is_capital) - value_name.begin());
    text += in_vietnamese(value_name.substr(0, length));
    value_name.remove_prefix(length);
    if (value_name.empty()) break;
    text += value_name.front();
    value_name.remove_prefix(1);
  }
  return text;
}

std::string value_name(const Option& option, Language language) { return in_language(option.value_name(), language); }

}  // namespace aid::cli
