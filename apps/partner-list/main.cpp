#include "partner_list.hpp"

int main(int argc, char** argv) { return aid::cli::run_program(aid::partner_list::program(), argc, argv); }
