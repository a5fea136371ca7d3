#include "event_log.hpp"

int main(int argc, char** argv) { return aid::cli::run_program(aid::event_log::program(), argc, argv); }
