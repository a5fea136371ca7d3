#include "aid/cli/sitting.hpp"

#include "cli/terminal/line_editor.hpp"

#include <atomic>
#include <csignal>

namespace aid::cli {
namespace {

std::atomic<bool> stopped = false;

void note_stop(int /*signal*/) { stopped = true; }

}  // namespace

struct Sitting::State {
  Context& context;
  std::unique_ptr<LineEditor> editor = {};
  std::string topic = {};
  Completer completer = {};
  struct sigaction before = {};
};

Sitting::Sitting(Context& context) : state_(new State{.context = context}) {
  if (LineEditor::can_edit(context)) state_->editor = std::make_unique<LineEditor>();
  // Between two questions Ctrl-C is a signal. A read that it meets ends, which one begun again would not.
  struct sigaction action = {};
  action.sa_handler = note_stop;
  ::sigaction(SIGINT, &action, &state_->before);
  stopped = false;
  context.in.stop_where(was_stopped);
  context.lines = this;
}

Sitting::~Sitting() {
  state_->context.lines = nullptr;
  state_->context.in.stop_where(nullptr);
  ::sigaction(SIGINT, &state_->before, nullptr);
}

std::optional<std::string> Sitting::read_line(std::string_view prompt) {
  Context& context = state_->context;
  const std::size_t last_line = prompt.rfind('\n') + 1;
  context.out.flush();
  context.err.write(prompt.substr(0, state_->editor ? last_line : prompt.size()));
  context.err.flush();
  if (stopped) return std::nullopt;
  if (!state_->editor) return context.in.read_line();
  bool is_stop = false;
  auto line = state_->editor->read(prompt.substr(last_line), state_->topic, state_->completer, is_stop);
  if (is_stop) stopped = true;
  return stopped ? std::nullopt : line;
}

void Sitting::be_about(std::string_view topic, Completer completer) {
  state_->topic = topic;
  state_->completer = std::move(completer);
}

bool Sitting::was_stopped() { return stopped; }

}  // namespace aid::cli
