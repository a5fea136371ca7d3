#pragma once
#include "aid/cli/program.hpp"
#include "aid/storage/writer.hpp"

namespace aid::cli {

/// What the journal says of a command that writes.
inline storage::Author author(const Context& context) {
  return {.now_ms = context.now_ms,
          .actor = actor(),
          .host = host(),
          .tool = context.tool,
          .arguments = context.arguments};
}

}  // namespace aid::cli
