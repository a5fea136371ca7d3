#pragma once
#include "form_data.hpp"
#include "work.hpp"

/// The reports, each in a file of its name.
namespace aid::reports {

table::Table build_summary(const Work& work);
void read_by(Work& work);
table::Table build_by(const Work& work);
void read_top(Work& work);
table::Table build_top(const Work& work);
void read_trend(Work& work);
table::Table build_trend(const Work& work);
void read_list(Work& work);
table::Table build_list(const Work& work);
void read_statement(Work& work);
table::Table build_statement(const Work& work);
void read_balance(Work& work);
table::Table build_balance(const Work& work);
table::Table build_goods(const Work& work);
void read_show(Work& work);
table::Table build_show(const Work& work);
table::Table build_reached(const Work& work);
void read_reconcile(Work& work);
table::Table build_reconcile(const Work& work);
table::Table build_partners(const Work& work);
void read_compare(Work& work);
table::Table build_compare(const Work& work);
table::Table build_quality(const Work& work);
void read_form(Work& work);
table::Table build_form(const Work& work);
/// The form F; `form` must live as long as the call.
table::Table build_form_list(const Work& work, const FormText& form);
/// Lets a form be of foreign non-governmental organisations alone.
void select_foreign_ngos(Work& work);
table::Table build_form_partners(const Work& work, const FormText& form);
/// Says that the printed headings of the form are not known.
void note_headings(const FormText& form, table::Table& table);
void read_due(Work& work);
table::Table build_due(const Work& work);
table::Table build_stock(const Work& work);
void read_flat(Work& work);
table::Table build_flat(const Work& work);
void read_find(Work& work);
table::Table build_find(const Work& work);
void read_public(Work& work);
table::Table build_public(const Work& work);

}  // namespace aid::reports
