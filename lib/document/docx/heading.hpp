#pragma once
#include "aid/base/language.hpp"
#include "body.hpp"

namespace aid::document::docx {

/// What stands above the text: two columns for the office and the state, the kind and the title, "Kính gửi".
void append_heading(Body& body, const Document& document);
/// What stands below it: "Nơi nhận" at the level of the signer's post.
void append_signature(Body& body, const Signature& signature, Language language);
void append_annex_heading(Body& body, const Annex& annex);

}  // namespace aid::document::docx
