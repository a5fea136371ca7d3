#include "aid/base/language.hpp"
#include "pdf_parts.hpp"

#include <algorithm>

namespace aid::print {
namespace {

using document::Element;

constexpr Label receivers_word{"Recipients:", "Nơi nhận:"};

/// "Nơi nhận:" and its list; gives back the height. Nothing is drawn without `is_drawn`.
double set_receivers(Pages& pages, const document::Signature& signature, std::string_view language, double width,
                     bool is_drawn) {
  if (signature.receivers.empty()) return 0;
  double height = 0;
  const auto draw = [&](std::string_view text, const Manner& manner) {
    const Lines lines = pages.typesetter().set(text, manner, {.width = width});
    if (is_drawn) pages.draw(lines, pages.left(), pages.y() + height);
    height += height_of(lines);
  };
  draw(receivers_word.in(language == "vi" ? Language::vi : Language::en),
       manner_of(pages.style(Element::receivers_heading)));
  for (const std::string& one : signature.receivers) draw(one, manner_of(pages.style(Element::receivers)));
  return height;
}

}  // namespace

void draw_signature(Pages& pages, const document::Signature& signature, std::string_view language) {
  const double space = points(pages.profile().signature_height);
  const double column = pages.width() - points(pages.profile().signer_column);
  const double right = pages.left() + column;
  const double width = pages.width() - column;
  const Manner manner = manner_of(pages.style(Element::signer));
  const double receivers = set_receivers(pages, signature, language, column - 6, false);
  const double line = manner.size * 1.2;
  const double signer = static_cast<double>(signature.signer.size() + 2) * line + space;
  pages.space(12);
  if (std::max(receivers, signer) > pages.room() && !pages.is_blank()) pages.next();
  const double top = pages.y();
  set_receivers(pages, signature, language, column - 6, true);
  double y = top + draw_centred(pages, signature.signer, manner, right, width, top);
  y += space;
  y += draw_centred(pages, {signature.name}, manner_of(pages.style(Element::signer_name)), right, width, y);
  pages.move_to(std::max(y, top + receivers));
}

}  // namespace aid::print
