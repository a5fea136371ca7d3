#include "aid/document/text.hpp"

#include "aid/base/text.hpp"
#include "aid/document/chart.hpp"
#include "text_table.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace aid::document {
namespace {

/// Writes one document into a text.
class DocumentText {
public:
  DocumentText(std::string& out, const Document& document, int width)
      : out_(out), document_(document), width_(width), is_vietnamese_(document.language == "vi") {}

  void write() {
    heading();
    blocks(document_.blocks);
    if (document_.signature) signature(*document_.signature);
    for (const Annex& annex : document_.annexes) {
      between();
      centred(annex.name);
      centred(annex.title);
      centred(annex.of);
      blocks(annex.blocks);
    }
    if (!document_.as_of.empty() || !document_.fingerprint.empty()) between();
    wrapped(document_.as_of, "", "");
    wrapped(document_.fingerprint, "", "");
  }

private:
  void line(std::string_view text) {
    out_ += text;
    while (out_.ends_with(' ')) out_.pop_back();
    out_ += '\n';
  }
  /// An empty line, unless one is there or nothing stands above.
  void between() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }
  void wrapped(std::string_view text, std::string_view mark, std::string_view hanging) {
    if (text.empty()) return;
    std::string_view before = mark;
    for (const std::string& each : wrap(text, width_ - static_cast<int>(mark.size()))) {
      line(std::string(before) + each);
      before = hanging;
    }
  }
  static std::string centred_in(std::string_view text, int width) {
    const int left = std::max(0, (width - display_width(text)) / 2);
    return pad_right(std::string(static_cast<std::size_t>(left), ' ').append(text), width);
  }
  void centred(std::string_view text) {
    if (text.empty()) return;
    for (const std::string& each : wrap(text, width_)) line(centred_in(each, width_));
  }

  /// Two columns, line by line: the office left, the state right.
  void side_by_side(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    const int left_width = width_ * 45 / 100;
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      const std::string first = centred_in(i < left.size() ? left[i] : std::string(), left_width);
      line(first + (i < right.size() ? centred_in(right[i], width_ - left_width) : std::string()));
    }
  }

  void heading() {
    const Heading& heading = document_.heading;
    std::vector<std::string> left = heading.superior;
    left.insert(left.end(), heading.office.begin(), heading.office.end());
    side_by_side(left, heading.state);
    if (!heading.number.empty() || !heading.place_and_date.empty()) {
      side_by_side({heading.number}, {heading.place_and_date});
    }
    between();
    centred(heading.kind);
    centred(document_.title);
    for (const std::string& subtitle : document_.subtitles) centred(subtitle);
    addressees(heading.addressees);
  }

  void addressees(const std::vector<std::string>& all) {
    if (all.empty()) return;
    const std::string_view to = is_vietnamese_ ? "Kính gửi:" : "To:";
    between();
    if (all.size() == 1) return centred(std::string(to) + " " + all.front());
    line(to);
    for (std::size_t i = 0; i < all.size(); ++i) wrapped(all[i] + (i + 1 < all.size() ? ";" : "."), "- ", "  ");
  }

  static std::string text_of(const Paragraph& paragraph) {
    std::string text;
    for (const Run& run : paragraph.runs) text += run.text;
    return text;
  }

  void paragraph(const Paragraph& paragraph, bool follows_like) {
    const std::string text = text_of(paragraph);
    using enum Paragraph::Style;
    const bool is_list = paragraph.style == item || paragraph.style == note || paragraph.style == warning;
    if (!is_list || !follows_like) between();
    const bool has_mark = is_list && (text.starts_with("- ") || text.starts_with("+ "));
    if (!has_mark) return wrapped(text, "", "");
    wrapped(std::string_view(text).substr(2), paragraph.style == warning ? "! " : text.substr(0, 2), "  ");
  }

  static bool is_listed(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    using enum Paragraph::Style;
    return paragraph != nullptr &&
           (paragraph->style == item || paragraph->style == note || paragraph->style == warning);
  }

  void blocks(const std::vector<Block>& all) {
    bool follows_list = false;
    for (const Block& block : all) {
      if (const auto* text = std::get_if<Paragraph>(&block)) paragraph(*text, follows_list);
      if (const auto* table = std::get_if<Table>(&block)) {
        between();
        append_text_table(out_, *table, width_);
      }
      const auto* chart = std::get_if<Chart>(&block);
      if (const auto data = chart == nullptr ? std::nullopt : chart_data(document_, *chart)) {
        between();
        append_text_chart(out_, *data);
      }
      follows_list = is_listed(block);
    }
  }

  void signature(const Signature& signature) {
    std::vector<std::string> left = signature.receivers;
    if (!left.empty()) left.insert(left.begin(), is_vietnamese_ ? "Nơi nhận:" : "Copies:");
    std::vector<std::string> right = signature.signer;
    constexpr std::size_t room = 3;  // For the hand of the signer.
    if (!signature.name.empty()) {
      right.insert(right.end(), room, "");
      right.push_back(signature.name);
    }
    between();
    const int left_width = width_ / 2;
    std::vector<std::string> lines;
    for (const std::string& each : left) {
      for (const std::string& one : wrap(each, left_width - 2)) lines.push_back(one);
    }
    for (std::size_t i = 0; i < std::max(lines.size(), right.size()); ++i) {
      const std::string first = pad_right(i < lines.size() ? lines[i] : std::string(), left_width);
      line(first + (i < right.size() ? centred_in(right[i], width_ - left_width) : std::string()));
    }
  }

  std::string& out_;
  const Document& document_;
  int width_;
  bool is_vietnamese_;
};

}  // namespace

void write_text(const Document& document, int width, std::ostream& out) {
  std::string text;
  DocumentText(text, document, width).write();
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace aid::document
