#pragma once
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
table::Table build_goods(const Work& work);
void read_show(Work& work);
table::Table build_show(const Work& work);
table::Table build_reached(const Work& work);
void read_reconcile(Work& work);
table::Table build_reconcile(const Work& work);
table::Table build_partners(const Work& work);
void read_compare(Work& work);
table::Table build_compare(const Work& work);

}  // namespace aid::reports
