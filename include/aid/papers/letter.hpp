#pragma once
#include "aid/base/problem.hpp"
#include "aid/document/document.hpp"
#include "aid/papers/heading.hpp"
#include "aid/papers/template.hpp"
#include "aid/storage/ledger.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Letters about one aid: a template filled with what is recorded of it.
namespace aid::papers {

/// "letter-thanks", "letter-handover", "letter-receipt": what their templates and headings are called.
std::span<const std::string_view> letter_names();

struct LetterRequest {
  std::string letter = {};   ///< One of `letter_names`.
  std::string subject = {};  ///< An aid, or one entry of it.
  HeadingRequest heading = {};
  std::string template_text = {};  ///< Empty: that of the ledger, else the built-in one.
  std::string template_name = {};  ///< What problems call it.
};

struct Letter {
  document::Document document;
  std::vector<Problem> warnings = {};  ///< letter-gap, letter-not-received, those of the heading.
};

/// A value that is not recorded stands as a dotted gap, and is told; within `[? … ]` the piece is left out. Throws
/// `Error`: unknown-record, letter-of-reversed, letter-nothing-received, those of `read_letter_template`.
Letter build_letter(storage::Ledger& ledger, const LetterRequest& request, Language language);

/// The text of the template that `build_letter` takes where none is given.
std::string letter_template(storage::Ledger& ledger, std::string_view letter, Language language);

/// Reads an office's own template of a letter, to see that it is right.
void check_letter_template(std::string_view text, std::string_view name);

}  // namespace aid::papers
