#include "aid/base/language.hpp"
#include "pdf_parts.hpp"

#include <algorithm>

namespace aid::print {
namespace {

constexpr Label receivers_word{"Recipients:", "Nơi nhận:"};

/// "Nơi nhận:" and its list; gives back the height. Nothing is drawn without `is_drawn`.
double set_receivers(Pages& pages, const document::Signature& signature, std::string_view language, double width,
                     bool is_drawn) {
  if (signature.receivers.empty()) return 0;
  const PageLayout& layout = pages.layout();
  const bool is_underlined = layout.is_receivers_head_underlined;
  double height = 0;
  const auto draw = [&](std::string_view text, const Manner& manner) {
    const Lines lines = pages.typesetter().set(text, manner, {.width = width});
    if (is_drawn) pages.draw(lines, pages.left(), pages.y() + height);
    height += height_of(lines);
  };
  draw(receivers_word.in(language == "vi" ? Language::vi : Language::en),
       {layout.receivers_head, !is_underlined, !is_underlined, is_underlined});
  for (const std::string& one : signature.receivers) draw(one, {layout.receivers});
  return height;
}

}  // namespace

void draw_signature(Pages& pages, const document::Signature& signature, std::string_view language) {
  const PageLayout& layout = pages.layout();
  const double column = pages.width() / 2;
  const double right = pages.left() + column;
  const Manner manner{layout.body, true};
  const double receivers = set_receivers(pages, signature, language, column - 6, false);
  const double line = layout.body * 1.2;
  const double signer = static_cast<double>(signature.signer.size() + 2) * line + layout.signature_space;
  pages.space(12);
  if (std::max(receivers, signer) > pages.room() && !pages.is_blank()) pages.next();
  const double top = pages.y();
  set_receivers(pages, signature, language, column - 6, true);
  double y = top + draw_centred(pages, signature.signer, manner, right, column, top);
  y += layout.signature_space;
  y += draw_centred(pages, {signature.name}, manner, right, column, y);
  pages.move_to(std::max(y, top + receivers));
}

}  // namespace aid::print
