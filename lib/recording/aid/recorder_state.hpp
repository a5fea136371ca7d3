#pragma once
#include "aid/recording/desk.hpp"

namespace aid::recording {

struct Recorder::State {
  Desk desk;
};

}  // namespace aid::recording
