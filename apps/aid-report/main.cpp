#include "report.hpp"

int main(int argc, char** argv) { return aid::cli::run_program(aid::report_tool::program(), argc, argv); }
