#pragma once
#include "desk.hpp"

namespace aid::services {

struct Recorder::State {
  recording::Desk desk;
};

}  // namespace aid::services
