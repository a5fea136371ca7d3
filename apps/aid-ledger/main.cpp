#include "ledger.hpp"

int main(int argc, char** argv) { return aid::cli::run_program(aid::ledger_tool::program(), argc, argv); }
