#include "aid/vocabulary/like_names.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace aid::like_names_test {

using aid::vocabulary::LikeNames;

namespace {

/// Names as those of partners are: a kind that many share, and words of their own.
std::string drawn_name(std::mt19937& random) {
  const std::vector<std::string> kinds{"Quỹ", "Hội hữu nghị", "Tổ chức", "Thành phố", "Đại học"};
  const std::vector<std::string> syllables{"an", "ba", "ka", "mi", "to", "ru", "ha",
                                           "xa", "le", "vo", "su", "ki", "na"};
  std::string name = kinds[random() % kinds.size()];
  for (int word = 0; word < 2; ++word) {
    name += ' ';
    for (int i = 0; i < 4; ++i) name += syllables[random() % syllables.size()];
  }
  return name;
}

std::string with_one_letter_changed(std::string name, std::mt19937& random) {
  name[name.size() - 1 - random() % 6] = 'z';
  return name;
}

}  // namespace

TEST_CASE("of few names each is compared in full") {
  LikeNames names;
  for (const char* name : {"Thành phố Kisarazu", "Oxfam", "Sa La Van", "Kisarazu"}) names.add(name);
  struct Case {
    const char* name;
    std::vector<std::size_t> found;
  };
  const Case cases[] = {{"TP Kisarazu", {0, 3}}, {"Oxfan", {1}}, {"Salavan", {2}}, {"Bỉ", {}}};
  for (const Case& one : cases) {
    CAPTURE(one.name);
    std::vector<std::size_t> found;
    for (const LikeNames::Like& like : names.find(one.name, 55)) {
      CHECK(like.likeness == aid::likeness(aid::NameToCompare(one.name),
                                           aid::NameToCompare(std::vector<std::string>{
                                               "Thành phố Kisarazu", "Oxfam", "Sa La Van", "Kisarazu"}[like.number])));
      found.push_back(like.number);
    }
    CHECK(found == one.found);
  }
}

TEST_CASE("of many names the best one is found as if all were compared") {
  std::mt19937 random(10);  // NOLINT: the same names in each run.
  LikeNames names;
  std::vector<std::string> known;
  for (int i = 0; i < 1000; ++i) {
    known.push_back(drawn_name(random));
    names.add(known.back());
  }
  for (int i = 0; i < 100; ++i) {
    const std::string wanted = with_one_letter_changed(known[random() % known.size()], random);
    CAPTURE(wanted);
    const aid::NameToCompare compared(wanted);
    int best = 0;
    for (const std::string& name : known) best = std::max(best, likeness(compared, aid::NameToCompare(name)));
    int found = 0;
    for (const LikeNames::Like& like : names.find(wanted, 55)) found = std::max(found, like.likeness);
    CHECK(found == best);
  }
}

}  // namespace aid::like_names_test
