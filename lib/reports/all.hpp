#pragma once
#include "work.hpp"

/// The reports, each in a file of its name.
namespace aid::reports {

table::Table build_summary(const Work& work);
table::Table build_by(const Work& work);
void read_list(Work& work);
table::Table build_list(const Work& work);
void read_statement(Work& work);
table::Table build_statement(const Work& work);
table::Table build_goods(const Work& work);
void read_show(Work& work);
table::Table build_show(const Work& work);
void read_compare(Work& work);
table::Table build_compare(const Work& work);

}  // namespace aid::reports
