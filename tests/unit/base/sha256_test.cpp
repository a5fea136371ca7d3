#include "aid/base/sha256.hpp"

#include <doctest/doctest.h>

namespace aid::sha256_test {

// The examples of FIPS 180-2 and the empty message.
TEST_CASE("SHA-256 gives the published digests") {
  CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex(sha256(std::string(1'000'000, 'a'))) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("pieces have the digest of the whole, and the object starts anew") {
  Sha256 hash;
  hash.add("a");
  hash.add("");
  hash.add("bc");
  CHECK(hash.finish() == sha256("abc"));
  CHECK(hash.finish() == sha256(""));
}

TEST_CASE("hexadecimal digits are lower case, two for a byte") {
  CHECK(hex(std::string_view("\0\x1F\xFF", 3)) == "001fff");
}

}  // namespace aid::sha256_test
