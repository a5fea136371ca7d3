#pragma once
#include "aid/base/language.hpp"

namespace aid {

/// What the operating system says of `error`, a value of errno: "no such file or directory".
Label system_error(int error);

}  // namespace aid
