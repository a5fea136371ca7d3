#pragma once
#include "aid/cli/program.hpp"

#include <string_view>

namespace aid::cli {

/// Shows `text` through the reader's pager where it is longer than the screen: the command in $AID_PAGER, else in
/// $PAGER, which a shell runs, else `less`. An empty command and `cat` are none. For less, LESS=FIRX unless $LESS is
/// set, so that it ends by itself where all fits, and leaves the text on the screen. A reader that ends early has read
/// enough. False: nothing was shown, as the output is no terminal (or a "dumb" one), the text is short, or there is no
/// pager that could be started.
bool show_in_pager(std::string_view text, Context& context);

}  // namespace aid::cli
