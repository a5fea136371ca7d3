#include "aid/document/docx.hpp"
