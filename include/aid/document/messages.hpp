#pragma once
#include "aid/base/language.hpp"

/// What can be wrong with the layout of a document, and with the Word document that an office brings as its pattern.
namespace aid::messages {

inline constexpr Message<Text, Text> unknown_layout{"unknown-layout", "there is no layout '{0}': {1}",
                                                    "không có kiểu trình bày '{0}': {1}"};

inline constexpr Message<> not_a_template{"not-a-template",
                                          "this is not a Word document (.docx)",
                                          "đây không phải văn bản Word (.docx)",
                                          {"open it in the word processor and save it as a Word document (.docx)",
                                           "hãy mở bằng chương trình soạn thảo rồi lưu lại dạng văn bản Word (.docx)"}};
inline constexpr Message<Text> damaged_template{"damaged-template",
                                                "the pattern's part {0} is missing or damaged",
                                                "phần {0} của văn bản mẫu bị thiếu hoặc hỏng",
                                                {"open it in the word processor and save it again as .docx",
                                                 "hãy mở bằng chương trình soạn thảo rồi lưu lại dạng .docx"}};
inline constexpr Message<Text> template_too_large{
    "template-too-large",
    "the pattern's part {0} is too large for a header, a footer or a picture in one",
    "phần {0} của văn bản mẫu quá lớn so với đầu trang, chân trang hoặc hình ảnh trong đó",
    {"take large pictures out of the header and the footer, and save it again",
     "hãy bỏ bớt hình ảnh lớn ở đầu trang và chân trang rồi lưu lại"}};
inline constexpr Message<Text> template_with_macros{
    "template-with-macros",
    "the pattern has a program in it ({0}), which no pattern needs",
    "văn bản mẫu có chứa chương trình ({0}), văn bản mẫu không cần thứ này",
    {"save it as a Word document without macros (.docx)", "hãy lưu lại dạng văn bản Word không có macro (.docx)"}};
inline constexpr Message<Text, Text> template_from_outside{
    "template-from-outside",
    "the pattern's part {0} takes something from outside: {1}",
    "phần {0} của văn bản mẫu lấy nội dung từ bên ngoài: {1}",
    {"put the picture or the text itself into the header, and save it again",
     "hãy chèn trực tiếp hình ảnh hoặc văn bản vào đầu trang rồi lưu lại"}};

}  // namespace aid::messages
