#pragma once
#include "aid/document/document.hpp"
#include "aid/formats/money_unit.hpp"
#include "aid/table/table.hpp"

#include <string>
#include <vector>

/// A report as a document: the one place where its cells become texts and figures.
namespace aid::document {

struct TableOptions {
  formats::UnitChoice unit = formats::UnitChoice::none;  ///< Of amounts in đồng, in texts; figures are never divided.
};

/// The whole report: title, period and filters, its table, notes, explanations as further tables, of which state of the
/// ledger it is. Every text is made visible.
Document from_table(const table::Table& table, Language language, const TableOptions& options = {});

/// The rows and the total of a report alone, without title, its key that of the report. Texts are as text for people
/// has them; columns without anything in them are left out, but never the first, and so are those that count what is
/// not valued, not converted or in a stage, where there is nothing to count. Rows of a group stand below a row that
/// names it, rows outside the total come last, below such a row.
Table table_from(const table::Table& table, Language language, const TableOptions& options = {});

/// What is to be known of its figures: notes and warnings with their details, and whether the unit rounds. Empty where
/// there is nothing.
std::vector<Paragraph> notes_from(const table::Table& table, Language language, const TableOptions& options = {});

}  // namespace aid::document
